//! What is told beside the words of the call: how it came about, and the past of those who hold it.

use crate::parse::grammar::{Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

impl Sentence<'_> {
    /// `It took place at …`, `Japan had taken the initiative for the call.`: how the call came about.
    pub(super) fn tells_of_call(&self, verb: &Verb) -> bool {
        let place = matches!(self.word(verb.head), Word::TOOK | Word::TAKEN)
            && self.word(verb.end) == Word::PLACE;
        let lasted = self.at(verb.head).text(self.text) == "lasted";
        let initiative = matches!(self.word(verb.head), Word::TOOK | Word::TAKEN)
            && (verb.end..verb.end + 3).any(|i| self.word(i) == Word::INITIATIVE)
            && (verb.end + 1..self.len()).any(|i| self.is(i, Class::CALL_NOUN));
        place || lasted || initiative
    }

    /// `Minister Lind took office in May.`, `was among the guests`
    pub(super) fn takes_office(&self, verb: &Verb) -> bool {
        const OFFICE: Words = words!("office over oath");
        const DUTIES: Words = words!("duties post functions position");
        const WHEREABOUTS: Words = words!("among present abroad aboard");
        // `is currently in Oslo`
        let next = self.skip_adverbs(verb.end);
        let abroad =
            matches!(self.word(next), Word::IN | Word::AT) && self.at(next + 1).is_capital();
        if verb.copula && (WHEREABOUTS.has(self.at(next)) || abroad) {
            return true;
        }
        let took = matches!(self.word(verb.head), Word::TOOK | Word::TAKEN);
        // `took up her duties`
        let up = self.word(verb.end) == Word::UP;
        took && (verb.end..verb.end + 2).any(|i| OFFICE.has(self.at(i)))
            || took && up && (verb.end + 1..verb.end + 4).any(|i| DUTIES.has(self.at(i)))
    }

    /// `The two countries established relations in 1905`
    pub(in crate::parse) fn is_history(&self, verb: &Verb) -> bool {
        const MADE: Words = words!(
            "signed established concluded ratified celebrated marked opened launched founded celebrate mark commemorate \
             commemorated"
        );
        const STATES: Words = words!("countries nations states governments");
        let thing = self.word(verb.end) != Word::THAT;
        let made = !verb.passive && thing && MADE.has(self.at(verb.head));
        let mut before = self.tokens.iter().take(verb.head);
        // `The two countries have had relations since 1965`
        let since = |i: usize| self.word(i) == Word::SINCE && self.kind(i + 1) == Kind::Number;
        let so_far = || {
            let have_had = self.word(verb.head) == Word::HAD
                && self.word(verb.head.wrapping_sub(1)) == Word::HAVE;
            let perfect = verb.perfect && !verb.past || have_had;
            perfect && !verb.passive && (verb.end..self.len()).any(since)
        };
        let made = made || self.may_say(Word::SINCE) && so_far();
        made && (before.any(|t| STATES.has(t)) || self.names_states(verb.head))
    }

    /// `in 1957`, behind `from`.
    pub(super) fn names_year(&self, from: usize) -> bool {
        const YEAR: u32 = 4;
        (from..self.len()).any(|i| {
            let number = self.at(i + 1);
            let year = number.kind == Kind::Number && number.end - number.start == YEAR;
            self.word(i) == Word::IN && year
        })
    }

    /// `In May they had agreed`, `had agreed in May to wait`, not `had agreed to meet in May`.
    pub(super) fn is_of_month(&self, verb: &Verb) -> bool {
        let month = |i: usize| self.is(i, Class::MONTH) && self.at(i).is_capital();
        let what = |i: &usize| !matches!(self.word(*i), Word::TO | Word::THAT);
        (1..verb.head).any(month) || (verb.end..self.len()).take_while(what).any(month)
    }

    /// `Oslo and Tokyo held the first meeting of their council in May`, `The two ministers had last spoken in March`
    pub(super) fn met_before(&self, verb: &Verb) -> bool {
        const HOLDS: Words = words!("held hosted convened organised organized");
        const EVENTS: Words =
            words!("summit session round forum fair exercise exercises elections election vote");
        const NEAR: usize = 6;
        if verb.passive || verb.negated {
            return false;
        }
        let event = |i: usize| self.is(i, Class::EVENT_NOUN) || EVENTS.has(self.at(i));
        let held = verb.past
            && HOLDS.has(self.at(verb.head))
            && self.names_states(verb.head)
            && (verb.end..verb.end + NEAR).any(event);
        let meets = Verbs::MEET.or(Verbs::TALK);
        let had = verb.past && verb.perfect && verb.verbs.meets(meets);
        held || had && !self.speaks_about(verb)
    }

    /// `had discussed the fair with the Mayor`, `had received her in Oslo`: a conversation before the call.
    pub(super) fn had_talked(&self, verb: &Verb) -> bool {
        const RECEIVED: Words = words!("received met hosted welcomed visited");
        let had = verb.past && verb.perfect && !verb.passive && !verb.negated;
        // `…, she added.`: told in the call.
        let told = || {
            let comma = (verb.end..self.len())
                .rev()
                .find(|i| self.kind(*i) == Kind::Comma);
            comma.is_some_and(|at| matches!(self.word(at + 1), Word::HE | Word::SHE))
        };
        had && (self.opens_talks(verb) || RECEIVED.has(self.at(verb.head))) && !told()
    }

    /// `has been in touch with many colleagues since the vote`: beside the call.
    pub(super) fn has_been_in_touch(&self, verb: &Verb) -> bool {
        const TOUCH: Words = words!("touch contact communication consultation consultations");
        const NEAR: usize = 4;
        let so_far = verb.copula && !verb.past && self.word(verb.head) == Word::BEEN;
        so_far && !verb.negated && {
            let at = self.skip_adverbs(verb.end);
            let touch = (at + 1..at + NEAR).find(|i| TOUCH.has(self.at(*i)));
            self.word(at) == Word::IN && touch.is_some_and(|i| self.word(i + 1) == Word::WITH)
        }
    }

    /// `has in the past days also spoken to many of his colleagues`: other conversations than the call, whatever stands in
    /// between.
    pub(super) fn has_talked_to_others(&self) -> bool {
        const TALKED: Words = words!("spoken talked conferred consulted discussed been");
        const FAR: usize = 14;
        const NEAR: usize = 10;
        let people = Class::COLLEAGUES.or(Class::GROUP_PEOPLE);
        if !self.may_say(Word::HAS) || !self.has(people) {
            return false;
        }
        let first = self.skip_openers(0);
        let subject = self
            .phrase(first)
            .filter(|p| matches!(p.who, Who::Person(_)));
        let Some(has) = subject
            .map(|p| p.end)
            .filter(|has| self.word(*has) == Word::HAS)
        else {
            return false;
        };
        let open = |i: &usize| self.is_word(*i) && self.word(*i) != Word::THAT;
        let mut words = (has + 1..has + FAR).take_while(open);
        let Some(talked) = words.find(|i| TALKED.has(self.at(*i))) else {
            return false;
        };
        let mut with = (talked + 1..talked + NEAR).take_while(open);
        let with = with.find(|i| matches!(self.word(*i), Word::WITH | Word::TO));
        with.is_some_and(|with| (with + 1..with + NEAR).any(|i| self.is(i, people)))
    }

    /// `The Minister last spoke with his Danish colleague in May.`
    pub(super) fn spoke_last(&self) -> bool {
        const LAST: Words = words!("last previously");
        let talks = Verbs::TALK.or(Verbs::MEET);
        if !self.does(talks) || !self.tokens.iter().any(|t| LAST.has(t)) {
            return false;
        }
        let subject = self.phrase(self.skip_openers(0)).map(|p| p.end);
        subject.is_some_and(|end| {
            let verb = self.at(end + 1);
            LAST.has(self.at(end)) && verb.is(Class::PAST) && verb.verbs.meets(talks)
        })
    }

    /// `For your reference, the President of Peru said in Lima:`, told beside the call.
    pub(super) fn is_for_reference(&self) -> bool {
        const REFERENCE: Words = words!("reference information");
        const NEAR: usize = 3;
        if self.word(0) != Word::FOR {
            return false;
        }
        let noun = (1..=NEAR).find(|i| REFERENCE.has(self.at(*i)));
        noun.is_some_and(|i| self.kind(i + 1) == Kind::Comma)
    }

    /// `As previously reported, …`, `It may be recalled that …`, `Let us remind that …`: the publisher to its readers.
    pub(super) fn is_reminder(&self) -> bool {
        const RECALLS: Words =
            words!("recall recalled remind reminded noting recalling mentioning remembered");
        const LET: Words = words!("let");
        const NEAR: usize = 6;
        let first = self.skip_openers(0);
        let that = |i: usize| self.word(i + usize::from(self.kind(i) == Kind::Comma)) == Word::THAT;
        match self.word(first) {
            Word::AS => self.is_known(first + 1),
            Word::IT => {
                let now = matches!(
                    self.word(first + 1),
                    Word::IS | Word::MAY | Word::SHOULD | Word::MUST | Word::WILL
                );
                let mut recalls = (first + 2..first + NEAR).filter(|i| RECALLS.has(self.at(*i)));
                now && recalls.any(|i| that(i + 1))
            }
            _ => {
                let us = LET.has(self.at(first)) && RECALLS.has(self.at(first + 2));
                let bare = || RECALLS.has(self.at(first)) && self.is(first, Class::BASE);
                us && that(first + 3) || bare() && that(first + 1)
            }
        }
    }

    /// `earlier reported,`, `is well known,`, `you know,` behind `As`.
    fn is_known(&self, at: usize) -> bool {
        const BEFORE: Words =
            words!("earlier previously already recently is was has been you well");
        const TOLD: Words = words!("reported announced known informed published know");
        const LATE: usize = 4;
        let told = (at..at + LATE).find(|i| !BEFORE.has(self.at(*i)));
        told.is_some_and(|told| TOLD.has(self.at(told)) && self.kind(told + 1) == Kind::Comma)
    }

    /// `received greetings from many leaders`: letters and wires, not the call.
    pub(super) fn is_greeted(&self, verb: &Verb) -> bool {
        const SENT: Words =
            words!("greetings congratulations condolences messages telegrams letters wishes");
        const NEAR: usize = 4;
        // `has continued to receive`
        let infinitive = usize::from(self.word(verb.end) == Word::TO);
        let head = verb.head + 2 * infinitive;
        matches!(self.at(head).text(self.text), "received" | "receive")
            && (head + 1..head + 1 + NEAR).any(|i| SENT.has(self.at(i)))
    }

    /// Whether states alone stand as the subject: `Norway and Chile`, not `the Norwegian leaders`.
    pub(super) fn names_states(&self, end: usize) -> bool {
        let people = Class::TITLE
            .or(Class::GROUP_PEOPLE)
            .or(Class::GROUP_SIDES)
            .or(Class::SIDE);
        let mut words = self.tokens.iter().take(end);
        words.clone().any(|t| t.is(Class::PLACE))
            && !words.any(|t| {
                t.is(people)
                    || matches!(t.word, Word::BOTH | Word::THEY)
                    || !self.roster.name(t).any.is_empty()
            })
    }
}
