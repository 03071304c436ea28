//! Whether a verb makes the call take place: `spoke on the phone`, `called the Prime Minister`, `held talks`, not `spoke of
//! trade`, `called it a warning`, `held that ice melts`.

use crate::parse::grammar::{Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::speech::flow::Voice;
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

impl Sentence<'_> {
    /// Whether the verb makes the call take place.
    pub(super) fn is_call(&self, verb: &Verb, subject: Voice) -> bool {
        const STOCK: u64 = hashed("stock");
        let next = self.past_manner(self.skip_adverbs(verb.end));
        let head = self.at(verb.head);
        if head.verbs.meets(Verbs::TALK) {
            return self.talks_on_line(verb, next, subject);
        }
        // `took stock of relations`
        if self.word(verb.head) == Word::TOOK && self.at(next).hash == STOCK {
            return false;
        }
        if head.verbs.meets(Verbs::CALL) {
            return self.calls_somebody(verb, next, subject);
        }
        head.verbs.meets(Verbs::MEET) || self.holds_event(verb, subject)
    }

    /// `spoke about the visit` tells what was said, `spoke on the phone` that there was a call; with `next` behind the verb.
    fn talks_on_line(&self, verb: &Verb, next: usize, subject: Voice) -> bool {
        const FAR: usize = 10;
        // `spoke with one voice`, `spoke to the following effect`
        let one = self.word(next) == Word::WITH && self.word(next + 1) == Word::ONE;
        let effect = || (next + 2..next + 4).any(|i| self.at(i).text(self.text) == "effect");
        if one || self.word(next) == Word::TO && effect() {
            return false;
        }
        let article = usize::from(self.word(next + 1) == Word::THE);
        let means = matches!(
            self.word(next),
            Word::ON | Word::IN | Word::AT | Word::DURING | Word::BY | Word::OVER
        );
        let by_phone = self.is(next + 1 + article, Class::CALL_NOUN)
            && !matches!(self.word(next), Word::ABOUT | Word::OF)
            || means
                && (next + 1..next + FAR)
                    .take_while(|i| !self.is(*i, Class::PREPOSITION))
                    .any(|i| self.is(i, Class::CALL_NOUN));
        let of_subject = match self.word(next) {
            Word::ABOUT | Word::OF | Word::HIGHLY | Word::ON | Word::IN | Word::FOR => true,
            // `spoke as one`, not `spoke today as they do each month`
            Word::AS => next == verb.end,
            // `spoke out against haste`
            _ => matches!(self.at(next).text(self.text), "out" | "up"),
        };
        // `spoke on 3 May with`
        let day = self.kind(next + 1) == Kind::Number
            || self.is(next + 1, Class::MONTH.or(Class::WEEKDAY));
        // `spoke for the third time`, `spoke for half an hour`
        let long = self.word(next) == Word::FOR && self.tells_length(next + 1);
        by_phone
            || !of_subject
            || day
            || long
            || subject == Voice::Joint && self.word(next) == Word::ABOUT
    }

    /// `the third time this week`, `half an hour`, `about 20 minutes`
    fn tells_length(&self, from: usize) -> bool {
        const NEAR: usize = 5;
        (from..from + NEAR)
            .take_while(|i| {
                !self.is(*i, Class::PREPOSITION)
                    || matches!(self.word(*i), Word::ABOUT | Word::OVER)
            })
            .any(|i| self.at(i).listed(Lists::CLOCK) || self.at(i).text(self.text) == "time")
    }

    /// Past `in depth`, `at some length`, which tell of neither call nor subject.
    fn past_manner(&self, at: usize) -> usize {
        const MANNER: Words = words!("depth detail length");
        const NEAR: usize = 4;
        // `spoke, in particular, about the fair`
        let close = (at + 2..at + 1 + NEAR).find(|i| self.kind(*i) == Kind::Comma);
        if let Some(close) = close.filter(|_| self.kind(at) == Kind::Comma) {
            return close + 1;
        }
        if !matches!(self.word(at), Word::IN | Word::AT) {
            return at;
        }
        let end = (at + 1..at + NEAR).find(|i| MANNER.has(self.at(*i)));
        end.map_or(at, |end| end + 1)
    }

    /// `called the Prime Minister this morning`, with `next` behind the verb; not `called the storm a warning`.
    fn calls_somebody(&self, verb: &Verb, next: usize, subject: Voice) -> bool {
        /// "her Norwegian colleague's attention"
        const OBJECT: usize = 6;
        if self.calls_so(next) {
            return false;
        }
        if self.word(next) == Word::THE {
            let whom = self.phrase(next).map(|p| p.who);
            return matches!(whom, Some(Who::Person(_) | Who::Side(_) | Who::Counterpart));
        }
        // `called to mind what was agreed`, `called his colleague's attention to the fires`
        let recalls = self.word(next) == Word::TO && self.at(next + 1).text(self.text) == "mind"
            || (next..next + OBJECT).any(|i| self.at(i).text(self.text) == "attention");
        // `Both sides called the storm a warning`, not `called each other`.
        let names =
            subject == Voice::Joint && self.calls_thing(verb.end) || self.calls_owned(verb.end);
        !recalls
            && !names
            && !matches!(
                self.word(next),
                Word::ON | Word::FOR | Word::UPON | Word::IT | Word::THIS | Word::THAT
            )
    }

    /// `held talks`, `made a telephone call`; not `made a commitment to hold talks`.
    fn holds_event(&self, verb: &Verb, subject: Voice) -> bool {
        const FAR: usize = 18;
        // `placed emphasis on the talks`, `paid attention to the call`
        let lays = matches!(
            self.at(verb.head).text(self.text),
            "placed" | "place" | "paid" | "laid" | "put"
        );
        let object = (verb.end..verb.end + FAR)
            .take_while(|i| {
                // `a warm and constructive call`, not `held her ground and ended the call`
                let and = self.word(*i) == Word::AND
                    && (!self.at(i + 1).verbs.is_empty() || self.is(i + 1, Class::DETERMINER));
                let pledge = self.is(*i, Class::COMMITMENT_NOUN.or(Class::VIEW_NOUN));
                !and && !pledge && !matches!(self.word(*i), Word::THAT | Word::WHICH)
            })
            .take_while(|i| !(lays && matches!(self.word(*i), Word::ON | Word::TO | Word::OF)))
            .find(|i| self.is(*i, Class::EVENT_NOUN));
        object.is_some_and(|noun| {
            let talk = self.is(noun, Class::TALK_NOUN) && !self.is(noun, Class::CALL_NOUN);
            let phoned = (verb.end..noun).any(|i| self.is(i, Class::CALL_NOUN));
            !talk || phoned || subject != Voice::Joint
        })
    }
}
