//! The call record, version 1: the public interface that `export` prints, one JSON object a release.
//!
//! Adding a key is free; renaming or removing one raises [`SCHEMA`]. Every [`Span`] counts bytes of the record's own
//! `text`, half-open, on character boundaries. What a release does not say stays `None` or empty.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{AgreementRule, Country, Span, SpeakerRule};

/// Version of the record's shape.
pub const SCHEMA: u32 = 1;

/// What one release says of one call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CallRecord {
    pub schema: u32,
    /// `2009-04-05-jp-ru-nakasone-lavrov`: day, countries and family names in order of mention, folded to ASCII.
    pub id: String,
    pub source: Source,
    pub publisher: Option<Publisher>,
    /// ISO 639-1 code.
    pub language: Option<String>,
    pub title: Option<String>,
    pub kind: Kind,
    pub channel: Option<Channel>,
    /// Day of publication.
    pub released: Option<Released>,
    /// Day of the call.
    pub date: Option<CallDate>,
    pub start_time: Option<StartTime>,
    pub duration_minutes: Option<Duration>,
    /// At whose request the call was held, where the release says so.
    pub initiative: Option<Initiative>,
    /// In order of first mention.
    pub participants: Vec<Participant>,
    pub topics: Vec<Topic>,
    /// Numbers of Security Council resolutions cited, in order of first mention.
    pub un_resolutions: Vec<String>,
    /// Points of the numbered outline, a parent before its children.
    pub outline: Vec<Point>,
    /// The body sentence by sentence and list item by list item, in order, without overlap.
    pub statements: Vec<Statement>,
    pub dates_mentioned: Vec<MentionedDate>,
    pub warnings: Vec<Warning>,
    /// The text is a digest in other words; the official text stands at `source.url`.
    #[serde(default)]
    pub digest: bool,
    /// The document as read: title and body, page furniture removed, one line a paragraph.
    pub text: String,
}

/// Where the bytes came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    pub path: Option<String>,
    /// Official page of the release.
    pub url: Option<String>,
    /// `text`, `markdown`, …
    pub format: String,
    pub encoding: String,
    /// Of the file's bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Length of the file.
    pub bytes: u64,
}

/// Whether the release says a thing or it was worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    Stated,
    Inferred,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    pub country: Option<Country>,
    pub name: String,
    pub basis: Basis,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Call,
    Meeting,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Telephone,
    Video,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    pub value: NaiveDate,
    pub basis: Basis,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallDate {
    /// `None` where more than one day remains possible; `note` then names them.
    pub value: Option<NaiveDate>,
    /// `None` without a value.
    pub basis: Option<Basis>,
    /// The rule in a word or two: `header-date`.
    pub rule: String,
    /// The reason in a sentence, for a person.
    pub note: Option<String>,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartTime {
    /// Local time, `HH:MM`.
    #[serde(with = "clock")]
    pub value: NaiveTime,
    /// Abbreviation as printed: `JST`.
    pub zone: Option<String>,
    pub approximate: bool,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration {
    /// Minutes.
    pub value: u32,
    pub approximate: bool,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initiative {
    pub value: Country,
    pub evidence: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Fullest form in the document, without honorifics.
    pub name: String,
    /// The part that follows a title: "Minister Lavrov".
    pub family_name: String,
    /// Key of the person in the table of offices, or of the folded name.
    pub person: Option<String>,
    /// Title as first attached to the person, without the country.
    pub title: Option<String>,
    pub country: Option<Country>,
    /// Of the country and title: stated beside the name, or worked out.
    pub basis: Basis,
    pub mentions: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub name: String,
    pub evidence: Vec<Span>,
}

/// A point of the outline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// Place as a careful reader understands it, `2(1)(a)`, even where the printed numbering is broken.
    pub label: String,
    /// The heading's words, for a point that has one.
    pub heading: Option<String>,
    /// Start of the printed number, or of the text where it was left out.
    pub start: usize,
    /// End of the point with all its children.
    pub end: usize,
}

/// One sentence or list item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub start: usize,
    pub end: usize,
    /// Label of its point; empty outside the outline.
    pub label: String,
    /// The characters of `start..end`.
    pub text: String,
    pub speaker: Speaker,
    /// The verb that reports it, as printed: `stated`.
    pub verb: Option<String>,
    /// Qualified: "in principle", "at an early date".
    pub hedged: bool,
    pub agreement: Option<Agreement>,
}

impl Statement {
    pub const fn span(&self) -> Span {
        Span::new(self.start, self.end)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    #[serde(rename = "type")]
    pub kind: SpeakerType,
    /// Name of the participant as in `participants`; `None` for the others.
    pub name: Option<String>,
    /// The publisher's country: what one ministry says that the other side's minister said stays marked as such.
    pub reported_by: Option<Country>,
    /// What told who it is.
    #[serde(default)]
    pub rule: Option<SpeakerRule>,
}

impl Speaker {
    /// Whether it is the same voice, whatever told of it.
    pub fn is(&self, other: &Self) -> bool {
        (self.kind, &self.name, self.reported_by) == (other.kind, &other.name, other.reported_by)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerType {
    Participant,
    /// Both or all sides together.
    Joint,
    /// The publisher's own framing.
    Narrator,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    pub kind: AgreementKind,
    /// Countries bound by it, in order of the participants.
    pub parties: Vec<Country>,
    /// The verb as printed.
    pub verb: Option<String>,
    /// "by the end of May", as printed.
    pub deadline: Option<String>,
    /// The last day that the deadline allows, worked out from the day of the call.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// What told of it.
    #[serde(default)]
    pub rule: Option<AgreementRule>,
}

/// What all sides hold or undertake together, or one accepts of the other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreementKind {
    /// They agree, decide or promise to do something.
    Commitment,
    /// They hold that something is so.
    SharedView,
    /// A joint position: condemned, welcomed, reaffirmed.
    JointPosition,
    /// One side says yes to the other's proposal, invitation or view.
    Acceptance,
}

impl AgreementKind {
    pub const ALL: [Self; 4] = [
        Self::Commitment,
        Self::SharedView,
        Self::JointPosition,
        Self::Acceptance,
    ];

    /// The word in records and queries: `shared_view`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Commitment => "commitment",
            Self::SharedView => "shared_view",
            Self::JointPosition => "joint_position",
            Self::Acceptance => "acceptance",
        }
    }

    /// The letter that marks it on the screen; colour is never needed.
    pub const fn letter(self) -> char {
        match self {
            Self::Commitment => 'C',
            Self::SharedView => 'V',
            Self::JointPosition => 'J',
            Self::Acceptance => 'A',
        }
    }
}

/// A day that the text mentions besides the call's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionedDate {
    pub value: NaiveDate,
    pub basis: Basis,
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// `weekday-mismatch`, …
    pub code: String,
    pub severity: Severity,
    /// A sentence for a person.
    pub message: String,
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// The text contradicts itself, or a value is doubtful.
    Warning,
    /// The document could not be understood.
    Error,
}

mod clock {
    //! `HH:MM` in JSON.

    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(super) fn serialize<S: Serializer>(
        time: &NaiveTime,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&time.format("%H:%M"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        NaiveTime::parse_from_str(&text, "%H:%M").map_err(D::Error::custom)
    }
}
