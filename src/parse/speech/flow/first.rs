//! Whose `I` and `we` are: in a release written in the first person, and in quotations that go on for paragraphs.

use super::{Flow, Reading, Voice};
use crate::parse::grammar::{Clause, People, Roster, SPEAKERS, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Token;
use crate::parse::words::{Words, hashed, words};

impl Flow {
    /// Who says `I`: the author of a text in the first person, else the publisher's own side.
    pub(super) fn first_person(&self, roster: &Roster) -> Option<usize> {
        match self.author {
            Some(Voice::Person(author)) => Some(author),
            _ => roster.own(),
        }
    }

    /// Whether the sentence names the one who would say `I`: it is somebody else who does.
    pub(super) fn names_author(&self, s: &Sentence) -> bool {
        let author = self
            .first_person(s.roster)
            .map_or(People::NONE, Roster::one);
        let names = |t: &Token| !s.roster.name(t).family.and(author).is_empty();
        s.tokens.iter().any(names)
    }

    /// `Minister Lind issued this statement:` above a text in the first person: she is its author, wherever she is from.
    pub(super) fn find_author(&mut self, lead: Voice) {
        if self.personal && matches!(lead, Voice::Person(_)) {
            self.author = Some(lead);
        }
    }

    /// Whether `we` are both sides of the call: `We both welcomed …`, `We were of one mind`, in a text of its author also in
    /// the present.
    fn we_are_both(&self, s: &Sentence, verb: &Verb, told: bool) -> bool {
        let together = Verbs::DISCUSS.or(Verbs::AGREE).or(Verbs::ACKNOWLEDGE);
        let quoted = self.quotation.open || s.opens_quotation();
        // `“We talked for an hour, and he told me …`: news of the call in the words of whoever is quoted.
        told && verb.verbs.meets(together) && !(quoted && s.only_talks(verb))
            || (told || self.author.is_some() && self.is_plain()) && s.are_both(verb)
            || quoted && s.we_hold(verb)
            || verb.past && s.are_at_one(verb)
            || self.is_authors() && (s.shares_view(verb) || s.keeps_touch(verb))
            // Whoever says `I` of himself says `we` of both: `We reaffirmed that …`
            || told && self.is_authors() && self.said_i && verb.verbs.meets(Verbs::STANCE)
    }

    /// `Our conversation lasted an hour.`: news of the call in the author's words.
    pub(super) fn tells_of_own(&self, s: &Sentence, voice: Option<Voice>) -> Option<Voice> {
        let own = |t: &Token| matches!(t.word, Word::OUR | Word::MY);
        let mine = self.is_authors() && voice == Some(Voice::Narrator);
        (mine && s.tokens.iter().any(own)).then_some(self.author)?
    }

    /// In plain sentences of a text in the first person, whoever was told of last.
    const fn is_authors(&self) -> bool {
        self.author.is_some() && self.is_plain()
    }

    /// Who speaks where `I` is the subject.
    pub(super) fn i(&mut self, s: &Sentence, told: bool) -> Option<Voice> {
        self.said_i |= self.is_plain();
        // `I would add that Minister Sato had called earlier`, said by a spokesperson of his.
        // So below `The Director of the Press Office declared the following:`.
        let led = self.list.voice() == Some(Voice::Narrator) && !self.quotation.open;
        if (self.is_plain() || led) && (self.names_author(s) || self.spokesperson) {
            return Some(Voice::Narrator);
        }
        let speaking = self.is_speaking();
        let within = self.list.is_open() || self.quotation.open || self.quotes_on(s);
        // Inside a quotation or a list of somebody's words `I` is that speaker.
        if speaking && (within || !told) {
            // `“Minister Sato described it. I thanked him.`
            return self.quotation.speaker.filter(|_| self.quotation.open);
        }
        let person = self.first_person(s.roster).map(Voice::Person);
        person.or(Some(Voice::Narrator).filter(|_| told))
    }

    /// Who speaks where `we` is the subject.
    pub(super) fn we(&self, s: &Sentence, verb: &Verb, told: bool) -> Option<Voice> {
        if self.joint && !self.is_speaking() || self.we_are_both(s, verb, told) {
            return Some(Voice::Joint);
        }
        // `We attach weight to this`, in the answer of a spokesperson.
        let speaks_for = self.spokesperson && self.is_plain() && !self.is_led();
        if speaks_for || self.is_behind_quotation() && !self.quotes_on(s) {
            return Some(Voice::Narrator);
        }
        // `We will go on`, behind what the publisher's own side said.
        let speaking = self.is_speaking();
        let own = self.first_person(s.roster).map(Voice::Person);
        (!speaking || own == self.carried || self.is_authors())
            .then_some(own)
            .flatten()
    }

    /// `“We agreed to wait,” he said.`: who says what both did.
    pub(in crate::parse::speech) fn signer(
        &self,
        s: &Sentence,
        reading: &Reading,
    ) -> Option<Voice> {
        let both =
            reading.voice == Voice::Joint && reading.clause.is_some_and(|c| c.who == Who::We);
        let said = both.then(|| s.quoted_by())??;
        let person = if let Who::Person(person) = said.who {
            Some(person)
        } else if let Who::Single(gender) = said.who {
            self.single(s, &said.verb, gender)
        } else {
            None
        };
        person.map(Voice::Person)
    }

    /// `The Minister thanked us`, in a text whose author says `I` of himself: whoever else holds the office.
    pub(super) fn beside_author(&self, s: &Sentence, clause: Clause) -> Clause {
        let Who::Person(person) = clause.who else {
            return clause;
        };
        let author = self.author == Some(Voice::Person(person)) && self.is_plain();
        if !author || self.names_author(s) {
            return clause;
        }
        let other = self.other_than(s, person).map(Roster::one);
        let holder = other.and_then(|other| s.holder_among(other, clause.verb.head));
        holder.map_or(clause, |other| Clause {
            who: Who::Person(other),
            ..clause
        })
    }

    /// `He assured me` where this person says `I`: the other one of the conversation.
    pub(super) fn not_author(&self, s: &Sentence, verb: &Verb, person: usize) -> Option<usize> {
        let whose = Some(Voice::Person(person));
        let author = self.author == whose && !self.quotation.open;
        let quoted = self.quotation.open && self.quotation.speaker == whose;
        let quoted = (quoted || self.list.voice() == whose) && s.is_to_me(verb);
        (author || quoted).then(|| self.other_than(s, person))?
    }
}

impl Sentence<'_> {
    /// `He accepted my invitation`, `She assured us`: not the one who says so.
    pub(super) fn is_to_me(&self, verb: &Verb) -> bool {
        const MINE: Words = words!("me my us");
        const NEAR: usize = 3;
        let told = verb.past && !verb.passive && !verb.perfect;
        told && (verb.end..verb.end + NEAR).any(|i| MINE.has(self.at(i)))
    }

    /// `were of one mind`, `were in full agreement`, `were of the same view`
    pub(super) fn are_at_one(&self, verb: &Verb) -> bool {
        const NEAR: usize = 6;
        if !verb.copula || verb.negated {
            return false;
        }
        let mut same = false;
        (verb.end..verb.end + NEAR)
            .take_while(|i| self.is_word(*i))
            .any(|i| {
                let link = matches!(self.word(i.wrapping_sub(1)), Word::OF | Word::AT);
                same |= self.is(i, Class::SAME);
                self.is(i, Class::UNANIMITY.or(Class::ACCORD_NOUN))
                    || self.word(i) == Word::ONE && link
                    || same && self.is(i, Class::VIEW_NOUN)
            })
    }

    /// `Both of us see …`: told by one of them.
    pub(super) fn is_of_us(&self, verb: &Verb) -> bool {
        const US: u64 = hashed("us");
        let subject = self.tokens.get(..verb.head).unwrap_or_default();
        verb.verbs.meets(Verbs::VIEW.or(Verbs::STANCE))
            && subject
                .windows(3)
                .any(|w| matches!(w, [both, of, us] if both.word == Word::BOTH && of.word == Word::OF && us.hash == US))
    }

    /// `He and I share the view that …`: what both hold, whoever tells of it.
    pub(super) fn shares_view(&self, verb: &Verb) -> bool {
        const NEAR: usize = 5;
        let held = Class::VIEW_NOUN.or(Class::SHARED_NOUN).or(Class::SAME);
        verb.verbs.meets(Verbs::SHARE)
            && !verb.passive
            && !verb.negated
            && (verb.end..verb.end + NEAR)
                .take_while(|i| !self.is(*i, Class::PREPOSITION))
                .any(|i| self.is(i, held))
    }
}

/// `Spokesperson Holm's remarks on the call`, `Statement by the Spokesperson` above a text; the office that prints it speaks
/// where nobody says `I` right from the beginning.
pub(super) fn by_spokesperson(heading: &[Token], personal: bool) -> bool {
    const OFFICE: Words = words!("office bureau");
    const NEAR: usize = 3;
    let prints = |at: usize| {
        let before = heading.get(at.saturating_sub(NEAR)..at);
        before.is_some_and(|words| words.iter().any(|t| OFFICE.has(t)))
    };
    let mut tokens = heading.iter().enumerate();
    tokens.any(|(at, token)| SPEAKERS.has(token) && !(personal && prints(at)))
}

/// `Joint statement by Minister Lind and Minister Sato` above a text.
pub(super) fn is_joint(heading: &[Token]) -> bool {
    const JOINT: u64 = hashed("joint");
    const PIECES: Words = words!("statement declaration communique message readout");
    heading
        .windows(2)
        .any(|pair| matches!(pair, [joint, piece] if joint.hash == JOINT && PIECES.has(piece)))
}

/// `Statement by Minister Lind` above a text: its author.
pub(super) fn author_above(roster: &Roster, heading: &[Token]) -> Option<usize> {
    const PIECES: Words =
        words!("statement remarks article message column blog commentary communique declaration");
    const NEAR: usize = 3;
    const NAME: usize = 14;
    let piece = heading.iter().position(|t| PIECES.has(t))?;
    let behind = heading.get(piece + 1..)?;
    let mut near = behind.iter().take(NEAR);
    let by = near.position(|t| matches!(t.word, Word::BY | Word::FROM))?;
    // `Statement by the Minister on her call with Kenji Sato`
    let names = behind.iter().skip(by).take(NAME);
    let mut names =
        names.take_while(|t| !matches!(t.word, Word::ON | Word::WITH | Word::FOLLOWING));
    names.find_map(|t| roster.name(t).family.only())
}

/// `favour an early vote`, `regard this as a threat`, `consider it vital`: in the present.
pub(super) fn holds_now(s: &Sentence, verb: &Verb) -> bool {
    let plain = verb.is_present() && !verb.passive;
    let deeds = Verbs::DISCUSS.or(Verbs::EVENT).or(Verbs::HELD);
    // `consider the text` is to discuss it.
    let of_that = matches!(s.word(verb.end), Word::IT | Word::THAT);
    let holds = verb.verbs.meets(Verbs::VIEW.or(Verbs::STANCE));
    plain && !verb.copula && holds && (of_that || !verb.verbs.meets(deeds))
}
