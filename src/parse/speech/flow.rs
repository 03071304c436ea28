//! What the sentences before say of the one that is read: who spoke last, whom `he` means, whose list this is.

mod conversation;
mod first;
mod list;
mod plans;
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
use first::{author_above, by_spokesperson};
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
    /// A lead-in such as `stated as follows:` came last, under this label.
    listing: Option<(String, Voice)>,
    /// The same behind a paragraph without a bullet, which may belong to the item above.
    paused: Option<(String, Voice)>,
    /// The passage has a label below that of the lead-in.
    labelled: bool,
    /// It stands behind a bullet.
    bulleted: bool,
    /// It stands below a heading `Background`.
    background: bool,
    /// The sentence before ended as an item of a list does.
    itemised: bool,
    opened: bool,
    /// Between an opening quotation mark and its closing one.
    quoted: bool,
    /// No sentence of the paragraph has been read yet.
    fresh: bool,
    /// The speaker of the last sentence, if named with an office.
    styled: Option<usize>,
    /// Who was named last beside a quotation.
    quoting: Option<Voice>,
    /// The sentence before named its speaker at its end, outside quotation marks.
    trailed: Option<Voice>,
    /// Who speaks where nobody is named: the author of a text in the first person.
    author: Option<Voice>,
    /// A spokesperson of the publisher's says what the text tells, and `I` of no one else.
    spokesperson: bool,
    /// The author says `I`, and `we` of both.
    said_i: bool,
    /// The text is in the first person, and nobody has been named as its author so far.
    personal: bool,
    /// The sentence before ended a quotation, and so did the paragraph before.
    unquoted: bool,
    behind: bool,
    /// Who asked, proposed or invited last.
    pub(super) asked: Option<Voice>,
    /// A spokesperson told the sentence before.
    sourced: bool,
    /// Who spoke in the sentence before.
    heard: Option<usize>,
    /// It was to a visit.
    invited: bool,
    conversation: Conversation,
    /// The last participant who spoke.
    spoke: Option<Voice>,
    /// Somebody says `I` in a quotation that is open, and who that is.
    goes_on: bool,
    speaks: Option<Voice>,
    /// Whom the lead-in above a quotation that is open named.
    led: Option<Voice>,
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
        let may_ask = s.has(Class::PROPOSAL_NOUN) || s.does(Verbs::ASK);
        let asks = may_ask
            && s.tokens.iter().any(|t| {
                t.is(Class::PROPOSAL_NOUN) || t.is(Class::PAST) && t.verbs.meets(Verbs::ASK)
            });
        self.asked = self.carried.filter(|_| asks);
        self.itemised = s.is_item();
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
        let (label, bulleted) = (place.label, place.bulleted);
        self.background = place.background;
        self.leads
            .retain(|(lead, _)| label.starts_with(lead.as_str()) && label.len() > lead.len());
        // A quotation in the first person goes on with the next paragraph, if that does not open it anew.
        let own = self.speaks.filter(|_| self.goes_on && label.is_empty());
        self.left = self.carried.filter(|_| label.is_empty());
        self.carried = self.leads.last().map(|(_, voice)| *voice).or(own);
        self.fresh = true;
        self.behind = std::mem::take(&mut self.unquoted);
        self.conversation.enter();
        self.trailed = None;
        self.enter_list(label, bulleted);
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
        let noted = note && self.listing.is_none();
        let clause = clause.filter(|_| !note);
        let clause = self.meant(sentence, clause);
        self.conversation.follow(sentence, clause.as_ref());
        let tagged = sentence.is_tagged(clause.as_ref());
        self.resume(sentence, clause.as_ref());
        // A quotation that is a paragraph of its own is of whoever spoke before it.
        let alone = self.fresh && self.opened && clause.is_none() && sentence.is_quotation();
        // Who says a quotation of several sentences stands at its end, or nowhere.
        let opens = sentence.opens_quotation() && sentence.turns_quotation() && !tagged;
        let left = clause.as_ref().is_none_or(|c| self.leaves_open(c, opens));
        let alone = alone || opens && left && self.fresh && self.opened && self.carried.is_none();
        let within = self.within_quotation(sentence) && !tagged;
        let voice = match &clause {
            // `“We agreed to wait. …”`, whoever says so
            _ if within && sentence.we_did().is_some() => Some(Voice::Joint),
            _ if within => self.quoting,
            Some(clause) if self.leaves_open(clause, opens) => None,
            _ if sentence.points_below() || sentence.lists_callers() || sentence.names_source() => {
                Some(Voice::Narrator)
            }
            _ if self.is_plain() && self.is_aside(sentence) => Some(Voice::Narrator),
            _ if sentence.lists_topics(clause.as_ref()) => Some(Voice::Joint),
            Some(clause) => self.voice(sentence, clause),
            None if noted => Some(Voice::Joint),
            None => None,
        };
        let voice = self.tells_of_own(sentence, voice).or(voice);
        self.follow_quotation(sentence, clause.as_ref(), voice, (within, tagged));
        let told = if within {
            SpeakerRule::Quotation
        } else if tagged {
            SpeakerRule::Closing
        } else {
            clause.as_ref().map_or(SpeakerRule::Event, rule)
        };
        let carried = if self.listing.is_some() {
            SpeakerRule::LeadIn
        } else {
            SpeakerRule::CarriedOn
        };
        // Whoever is the subject: what is told is that they called.
        let found = voice.map(|voice| match voice {
            Voice::Narrator => (voice, SpeakerRule::Event),
            Voice::Person(_) | Voice::Joint => (voice, told),
        });
        let author = self.author.filter(|_| sentence.is_closed());
        let (spoken, rule) = found
            .or(self.carried.map(|voice| (voice, carried)))
            .or(self
                .spoke
                .filter(|_| alone)
                .map(|voice| (voice, SpeakerRule::Quotation)))
            .or(author.map(|voice| (voice, SpeakerRule::Author)))
            .unwrap_or((Voice::Narrator, SpeakerRule::Nobody));
        let reading = Reading {
            voice: spoken,
            rule,
            clause: clause.filter(|_| voice.is_some()),
            main: clause,
        };
        // `We discussed trade` inside somebody's quotation ends nothing.
        let speaking = matches!(self.carried, Some(Voice::Person(_)));
        // `The exchange dealt with trade` ends what was told of them where only the whole release is quoted.
        let we = reading.main.is_some_and(|c| c.who == Who::We);
        let theirs = self.quoted && (self.quoting.is_some() || we);
        let aside = theirs && speaking && voice == Some(Voice::Joint);
        self.quoted ^= sentence.turns_quotation();
        // In plain sentences `our` is the publisher's, whoever spoke before.
        let listing = self.listing.is_some() || self.quoted || self.trailed.is_some();
        // `You and I have met, and we …` is still the speaker's.
        let personal = self.carried.is_some() && sentence.has_i_before(sentence.len());
        if voice.is_none()
            && !listing
            && !personal
            && sentence.is_own_voice()
            && !(speaking && sentence.is_shifted())
        {
            self.carried = None;
            let author = self.author.map(|voice| (voice, SpeakerRule::Author));
            let (voice, rule) = author.unwrap_or((Voice::Narrator, SpeakerRule::Nobody));
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
            self.keep_list(sentence, clause.as_ref(), reading.voice);
            self.carried = Some(reading.voice);
        } else if alone && opens {
            self.carried = self.spoke;
        }
        if sentence.leads_in() {
            self.listing = Some((String::new(), reading.voice));
            self.find_author(reading.voice);
        }
        self.opened = true;
        let i = sentence.has_i_before(sentence.len());
        self.goes_on = self.quoted && (self.goes_on || i);
        self.keep_speaker(sentence, &reading);
        self.unquoted = sentence.closes_quotation() && !self.quoted;
        self.styled = styled(sentence, voice, clause.as_ref());
        reading
    }

    /// What the publisher tells beside the call: that a date is open, how many years have passed.
    fn is_aside(&self, sentence: &Sentence) -> bool {
        let speaking = matches!(self.carried, Some(Voice::Person(_)));
        self.background
            || sentence.is_of_earlier_call()
            || sentence.leaves_dates_open()
            || sentence.is_to_treat()
            || sentence.schedules_calls()
            || sentence.spoke_last()
            || sentence.has_talked_to_others()
            || self.author.is_none() && sentence.is_reminder()
            || !speaking && sentence.counts_years()
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

    /// Whether a clause names nobody where a quotation begins that its end tells of, or where one of one person is open:
    /// `“…. There are other matters.”`
    fn leaves_open(&self, clause: &Clause, opens: bool) -> bool {
        let quoted = self.quoted && matches!(self.carried, Some(Voice::Person(_)));
        let thing = matches!(clause.who, Who::It | Who::Other);
        // `“Norway stands by us. Thank you!” – the President said.`
        let state = matches!(clause.who, Who::State(_)) && !clause.verb.past;
        opens && (thing || state || clause.who == Who::Event)
            || quoted && (thing || clause.who == Who::There)
    }

    /// Whether the sentence stands in a quotation that began before it; a paragraph that opens with a quotation mark goes
    /// on with the quotation of the paragraph before.
    fn within_quotation(&mut self, s: &Sentence) -> bool {
        let fresh = std::mem::take(&mut self.fresh);
        if fresh {
            self.quoted = self.goes_on && !s.opens_quotation();
            return s.opens_quotation() && self.quoting.is_some();
        }
        self.quoted && self.quoting.is_some()
    }

    /// Remembers who is named beside a quotation, and at the end of a sentence without one.
    fn follow_quotation(
        &mut self,
        sentence: &Sentence,
        clause: Option<&Clause>,
        voice: Option<Voice>,
        (within, tagged): (bool, bool),
    ) {
        if tagged && sentence.has_quotation() {
            self.quoting = voice.filter(|v| matches!(v, Voice::Person(_)));
            return;
        }
        if self.turns_to_another(clause, within) {
            self.quoting = None;
        }
        if tagged || voice.is_some() {
            self.trailed = voice.filter(|_| tagged);
        }
    }

    /// Whether the sentence has another subject than the one who was named beside the last quotation.
    fn turns_to_another(&self, clause: Option<&Clause>, within: bool) -> bool {
        let Some(Voice::Person(quoted)) = self.quoting.filter(|_| !within) else {
            return false;
        };
        let who = clause.filter(|c| c.named).map(|c| c.who);
        matches!(who, Some(Who::Person(person)) if person != quoted)
    }

    /// Whether the sentence just read named its speaker at its end, outside quotation marks.
    pub(super) const fn closes(&self) -> bool {
        self.trailed.is_some()
    }

    /// Whether a quotation goes on after the sentence just read.
    pub(super) const fn quoted(&self) -> bool {
        self.quoted
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
