//! By what rule a sentence was given its speaker and its agreement.

use serde::{Deserialize, Serialize};

/// What tells who speaks in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpeakerRule {
    /// Named as the subject of the verb, by name or office.
    Subject,
    /// `He`, `she`.
    Pronoun,
    /// `His counterpart`.
    Counterpart,
    /// A side or state as the subject: `the Japanese side`.
    Side,
    /// Several as the subject: `both`, `the two ministers`, `they`.
    Together,
    /// `I`, `we`.
    FirstPerson,
    /// The call itself is told of, or what it was about.
    Event,
    /// Nobody is the subject: `it was stressed`, `the need was noted`.
    Impersonal,
    /// Stands in a quotation that began before.
    Quotation,
    /// Named where the words end: `…, said Minister Sato.`
    Closing,
    /// Listed under a lead-in: `stated the following:`.
    LeadIn,
    /// Goes on with the words of the sentence before.
    CarriedOn,
    /// The author of a text in the first person.
    Author,
    /// Nothing tells of a speaker.
    Nobody,
}

impl SpeakerRule {
    /// As records write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Pronoun => "pronoun",
            Self::Counterpart => "counterpart",
            Self::Side => "side",
            Self::Together => "together",
            Self::FirstPerson => "first-person",
            Self::Event => "event",
            Self::Impersonal => "impersonal",
            Self::Quotation => "quotation",
            Self::Closing => "closing",
            Self::LeadIn => "lead-in",
            Self::CarriedOn => "carried-on",
            Self::Author => "author",
            Self::Nobody => "nobody",
        }
    }
}

/// What tells that something is agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgreementRule {
    /// Those who agree are the subject of the verb.
    Act,
    /// Nobody is: `it was agreed`, `an understanding was reached`.
    Impersonal,
    /// Said in answer to what the other side wants, beside the main verb.
    Answer,
    /// A noun names it: `their shared support for`.
    Noun,
    /// An item of a list of things agreed.
    List,
}

impl AgreementRule {
    /// As records write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Impersonal => "impersonal",
            Self::Answer => "answer",
            Self::Noun => "noun",
            Self::List => "list",
        }
    }
}
