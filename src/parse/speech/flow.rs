//! What the sentences before say of the one that is read: who spoke last, whom `he` means, whose list this is.

mod conversation;
mod first;
mod list;
mod plans;
mod pronoun;
mod quoted;
mod subject;
mod voice;
mod wills;

use super::Place;
use crate::model::SpeakerRule;
use crate::parse::agreement::Before;
use crate::parse::grammar::{Clause, Roster, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use conversation::Conversation;
use first::{author_above, by_spokesperson, is_joint};
use list::List;
use quoted::{Marks, Quotation};
use voice::{goes_on, rule};

/// Words of an invitation.
const INVITES: Words = words!("invited invite invites inviting invitation invitations");

/// Who speaks in a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    Person(usize),
    Joint,
    Narrator,
}

/// The reading of one sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) voice: Voice,
    pub(super) rule: SpeakerRule,
    /// The main clause that decided it; `None` where the words before carry on.
    pub(super) clause: Option<Clause>,
    /// The main clause, whoever speaks.
    pub(super) main: Option<Clause>,
}

/// Nothing tells who speaks.
const NOBODY: (Voice, SpeakerRule) = (Voice::Narrator, SpeakerRule::Nobody);

/// The state between sentences.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of something of its own that is left open"
)]
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// Whose words the passage tells at the moment.
    pub(super) carried: Option<Voice>,
    /// Whose words the passage before ended with.
    left: Option<Voice>,
    /// The last participant who was a subject.
    pub(super) focus: Option<usize>,
    /// Points whose items their speaker's words are: label and voice.
    leads: Vec<(String, Voice)>,
    /// The list under a lead-in such as `stated as follows:`.
    pub(super) list: List,
    /// It stands below a heading `Background`.
    background: bool,
    /// A sentence has been read.
    opened: bool,
    /// No sentence of the paragraph has been read yet.
    fresh: bool,
    /// The speaker of the last sentence, if named with an office.
    styled: Option<usize>,
    quotation: Quotation,
    /// The sentence before named its speaker at its end, outside quotation marks.
    trailed: Option<Voice>,
    /// Who speaks where nobody is named: the author of a text in the first person.
    author: Option<Voice>,
    /// A spokesperson of the publisher's says what the text tells, and `I` of no one else.
    spokesperson: bool,
    /// All sides say `we` together, in a joint statement.
    joint: bool,
    /// The author says `I`, and `we` of both.
    said_i: bool,
    /// The text is in the first person, and nobody has been named as its author so far.
    personal: bool,
    /// Who asked, proposed or invited last.
    pub(super) asked: Option<Voice>,
    /// It was to a visit.
    invited: bool,
    /// A spokesperson told the sentence before.
    sourced: bool,
    /// Who spoke in the sentence before.
    heard: Option<usize>,
    conversation: Conversation,
    /// The last participant who spoke.
    spoke: Option<Voice>,
    /// The last subject was the publisher's own side, which has an office and no name.
    hosted: bool,
}

impl Flow {
    /// For a text whose author says `I`, or for one of a narrator; `heading` is what stands above its sentences.
    pub(super) fn of(personal: bool, roster: &Roster, heading: &[Token]) -> Self {
        let above = || author_above(roster, heading);
        let author = if personal { above() } else { None };
        let spokesperson = author.is_none() && by_spokesperson(heading, personal);
        let personal = personal && !spokesperson;
        let author = author.or_else(|| roster.own());
        Self {
            author: author.filter(|_| personal).map(Voice::Person),
            personal,
            spokesperson,
            joint: is_joint(heading),
            conversation: Conversation::of(roster, heading),
            ..Self::default()
        }
    }

    /// What the sentences before leave open for a statement of this voice; what a list holds is told by its lead-in's own
    /// agreement, which is not read yet.
    pub(super) fn before(&self, voice: Voice) -> Before {
        Before {
            proposal: self.asked.is_some_and(|asked| asked != voice),
            invitation: self.invited && self.asked.is_some_and(|asked| asked != voice),
            listed: None,
            said: self.heard.filter(|said| voice != Voice::Person(*said)),
            call: self.conversation.those(),
        }
    }

    /// Remembers what the statement just read leaves open.
    pub(super) fn note(&mut self, s: &Sentence) {
        // "They were joined by Minister Paz. She spoke of"
        self.focus = s.who_joined().or(self.focus);
        let may_ask = s.has(Class::PROPOSAL_NOUN) || s.does(Verbs::ASK);
        let asks = may_ask
            && s.tokens.iter().any(|t| {
                t.is(Class::PROPOSAL_NOUN) || t.is(Class::PAST) && t.verbs.meets(Verbs::ASK)
            });
        // `The ministers discussed the initiative.`
        let asks = asks && (self.carried != Some(Voice::Joint) || s.does(Verbs::ASK));
        let asks = asks || s.offers_help();
        self.asked = self.carried.filter(|_| asks);
        self.list.note(s);
        self.heard = match self.carried {
            Some(Voice::Person(person)) => Some(person),
            _ => None,
        };
        self.sourced = s.is_by_spokesperson()
            || self.sourced && matches!(s.word(s.skip_openers(0)), Word::HE | Word::SHE);
        self.invited = asks && s.tokens.iter().any(|t| INVITES.has(t));
    }

    /// A new paragraph or list item begins.
    pub(super) fn enter(&mut self, place: &Place) {
        let label = place.label;
        self.background = place.background;
        self.leads
            .retain(|(lead, _)| label.starts_with(lead.as_str()) && label.len() > lead.len());
        let own = self.quotation.enter().filter(|_| label.is_empty());
        self.left = self.carried.filter(|_| label.is_empty());
        let above = self.leads.last().map(|(_, voice)| *voice);
        let listed = self.list.enter(label, place.bulleted);
        self.carried = listed.or(above).or(own);
        self.fresh = true;
        self.conversation.enter();
        self.trailed = None;
    }

    /// The passage with this label has been read.
    pub(super) fn leave(&mut self, label: &str) {
        if let (Some(voice), false) = (self.carried, label.is_empty()) {
            self.leads.push((label.to_owned(), voice));
        }
    }

    /// Reads the next sentence, which has this main clause.
    pub(super) fn read(&mut self, sentence: &Sentence, clause: Option<Clause>) -> Reading {
        let note = self.opened && sentence.notes_together();
        let main = self.meant(sentence, clause.filter(|_| !note));
        let clause = main.as_ref();
        self.conversation.follow(sentence, clause);
        self.resume(sentence, clause);
        let marks = self.marks(sentence, clause);
        let voice = self.told(sentence, clause, &marks, note);
        let voice = self.tells_of_own(sentence, voice).or(voice);
        self.follow_quotation(sentence, clause, voice, &marks);
        let (spoken, rule) = self.speaker(sentence, clause, voice, &marks);
        let reading = Reading {
            voice: spoken,
            rule,
            clause: main.filter(|_| voice.is_some()),
            main,
        };
        let aside = voice == Some(Voice::Joint) && self.is_within_words(clause);
        self.quotation.open ^= sentence.turns_quotation();
        if voice.is_none() && self.turns_to_author(sentence) {
            self.carried = None;
            let author = self.author.map(|voice| (voice, SpeakerRule::Author));
            let (voice, rule) = author.unwrap_or(NOBODY);
            return Reading {
                voice,
                rule,
                ..reading
            };
        }
        if matches!(reading.voice, Voice::Person(_)) {
            self.spoke = Some(reading.voice);
        }
        if voice.is_some() && !aside {
            self.list.keep(sentence, clause, reading.voice);
            self.carried = Some(reading.voice);
        } else if marks.alone && marks.opens {
            self.carried = self.spoke;
        }
        // `In that spirit they`, above points that say what they did
        let bare = clause.is_some_and(|c| c.verb.head == sentence.len());
        if bare || sentence.leads_in() {
            self.list.open(reading.voice);
            self.find_author(reading.voice);
        }
        self.opened = true;
        self.personal &= reading.rule != SpeakerRule::FirstPerson;
        self.quotation.keep(sentence, &reading);
        self.styled = styled(sentence, voice, clause);
        reading
    }

    /// Whose words the sentence tells by what it says itself, as a note without a subject or otherwise; `None` where the words
    /// before carry on.
    fn told(
        &mut self,
        sentence: &Sentence,
        clause: Option<&Clause>,
        marks: &Marks,
        note: bool,
    ) -> Option<Voice> {
        // What somebody else said is quoted beside the call.
        let beside = sentence.is_for_reference();
        self.background |= beside;
        if beside || self.background && self.quotation.open {
            return Some(Voice::Narrator);
        }
        if marks.within {
            // `“We agreed to wait. …”`, whoever says so
            let ours = sentence.we_did().map(|_| Voice::Joint);
            return ours.or(self.quotation.named);
        }
        if clause.is_some_and(|clause| self.leaves_open(clause, marks.opens)) {
            return None;
        }
        if sentence.points_below() || sentence.lists_callers() || sentence.names_source() {
            return Some(Voice::Narrator);
        }
        if self.is_plain() && self.is_aside(sentence) {
            return Some(Voice::Narrator);
        }
        if sentence.lists_topics(clause) {
            return Some(Voice::Joint);
        }
        match clause {
            Some(clause) => self.voice(sentence, clause),
            None => (note && !self.list.is_open()).then_some(Voice::Joint),
        }
    }

    /// Who speaks by what the sentence tells itself, else by what stands before, and what tells so.
    fn speaker(
        &self,
        sentence: &Sentence,
        clause: Option<&Clause>,
        told: Option<Voice>,
        marks: &Marks,
    ) -> (Voice, SpeakerRule) {
        let own = match told {
            // Whoever is the subject: what is told is that they called.
            Some(Voice::Narrator) => SpeakerRule::Event,
            _ if marks.within => SpeakerRule::Quotation,
            _ if marks.tagged => SpeakerRule::Closing,
            _ => clause.map_or(SpeakerRule::Event, rule),
        };
        let carried = if self.list.is_open() {
            SpeakerRule::LeadIn
        } else {
            SpeakerRule::CarriedOn
        };
        let spoke = self.spoke.filter(|_| marks.alone);
        let author = self.author.filter(|_| sentence.is_closed());
        [
            (told, own),
            (self.carried, carried),
            (spoke, SpeakerRule::Quotation),
            (author, SpeakerRule::Author),
        ]
        .into_iter()
        .find_map(|(voice, rule)| Some((voice?, rule)))
        .unwrap_or(NOBODY)
    }

    /// Somebody's words are told at the moment.
    pub(super) fn is_speaking(&self) -> bool {
        matches!(self.carried, Some(Voice::Person(_)))
    }

    /// In plain sentences `our` is the publisher's, whoever spoke before.
    fn turns_to_author(&self, sentence: &Sentence) -> bool {
        // `You and I have met, and we …` is still the speaker's.
        let personal = self.carried.is_some() && sentence.has_i_before(sentence.len());
        self.is_plain()
            && self.trailed.is_none()
            && !personal
            && sentence.is_own_voice()
            && !(self.is_speaking() && sentence.is_shifted())
    }

    /// What the publisher tells beside the call: that a date is open, how many years have passed.
    fn is_aside(&self, sentence: &Sentence) -> bool {
        self.background
            || sentence.is_of_earlier_call()
            || sentence.leaves_dates_open()
            || sentence.is_to_treat()
            || sentence.schedules_calls()
            || sentence.spoke_last()
            || sentence.has_talked_to_others()
            || self.author.is_none() && sentence.is_reminder()
            || !self.is_speaking() && sentence.counts_years()
    }

    /// The main clause with the subject that the sentences before give it.
    fn meant(&self, sentence: &Sentence, clause: Option<Clause>) -> Option<Clause> {
        let clause = self.passed_on(sentence, clause).or(clause)?;
        let clause = self.beside_author(sentence, clause);
        Some(self.conversation.holder(sentence, clause))
    }

    /// `He added that Minister Lind thanked …`, said by the spokesperson of the sentence before.
    fn passed_on(&self, sentence: &Sentence, clause: Option<Clause>) -> Option<Clause> {
        let clause = clause.filter(|c| self.sourced && matches!(c.who, Who::Single(_)))?;
        sentence.passed_on(&clause.verb)
    }

    /// A paragraph may go on with the words of whoever spoke at the end of the one before.
    fn resume(&mut self, sentence: &Sentence, clause: Option<&Clause>) {
        if self.fresh && self.carried.is_none() {
            let left = self.left;
            self.carried = left.filter(|voice| goes_on(sentence, clause, *voice));
        }
    }

    /// Whether the sentence just read named its speaker at its end, outside quotation marks.
    pub(super) const fn closes(&self) -> bool {
        self.trailed.is_some()
    }
}

/// The speaker, if the subject names one with an office.
fn styled(s: &Sentence, voice: Option<Voice>, clause: Option<&Clause>) -> Option<usize> {
    let (Some(Voice::Person(person)), Some(clause)) = (voice, clause) else {
        return None;
    };
    s.has_before(clause.verb.head, Class::TITLE)
        .then_some(person)
}
