//! Sentences that sum the call up without a speaker of their own: pointers, lists of topics and callers, notes.

use crate::parse::grammar::{Clause, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, is, words};

/// What a call does with its subject.
const TREATS: Words = words!(
    "covered covers addressed addresses dealt deals touched touches tackled tackles discussed reviewed reviews explored \
     examined dwelt dwelled concerned focused focussed centered centred concentrated revolved"
);

impl Sentence<'_> {
    /// `The call dealt with trade`: a call is held, begins, includes somebody; what it treats is said in fewer words.
    pub(super) fn treats_subject(&self, verb: &Verb) -> bool {
        const NEAR: usize = 5;
        // `focused on the need for calm` is what the publisher stresses.
        let touched = self.at(verb.head).text(self.text).starts_with("touch");
        let need = || !touched && (verb.end..verb.end + NEAR).any(|i| self.is(i, Class::NEED_NOUN));
        TREATS.has(self.at(verb.head)) && self.has_before(verb.head, Class::CALL_NOUN) && !need()
    }

    /// `An overview of the call is as follows.`: the publisher's own pointer to what comes below.
    pub(in crate::parse::speech) fn points_below(&self) -> bool {
        let words = words!("overview outline gist summary points below");
        if !(0..4).any(|i| words.has(self.at(i))) {
            return false;
        }
        let follows = |i: usize| self.word(i) == Word::AS && self.word(i + 1) == Word::FOLLOWS;
        let below = self.leads_in()
            || (0..self.len()).any(follows)
            || self
                .tokens
                .iter()
                .any(|t| matches!(t.text(self.text), "below" | "Below"));
        let named = self
            .tokens
            .iter()
            .any(|t| !self.roster.name(t).any.is_empty());
        below && !named
    }

    /// `Also on the agenda were …`, `Topics included …`, `At the centre of the talks was …`: what was spoken of.
    pub(in crate::parse::speech) fn lists_topics(&self, clause: Option<&Clause>) -> bool {
        const NEAR: usize = 14;
        const TOPICS: Words = words!(
            "topic topics subject subjects theme themes agenda issues matters questions items"
        );
        const MIDDLE: Words = words!("centre center heart forefront focus core");
        const TREATED: Words =
            words!("raised discussed covered addressed reviewed considered touched explored");
        const INCLUDED: Words = words!("included ranged comprised encompassed");
        // `At the centre of the talk stood trade.`
        const STOOD: Words = words!("stood lay stands figured");
        if self.opens_with_topic() || self.opens_with_owned_talk() || self.opens_with_agenda() {
            return true;
        }
        let spoken = clause.is_some_and(|c| !matches!(c.who, Who::Other | Who::Event | Who::It));
        if spoken {
            return false;
        }
        let Some(verb) = (1..NEAR).find(|i| {
            let was = matches!(self.word(*i), Word::WAS | Word::WERE);
            was || INCLUDED.has(self.at(*i)) || STOOD.has(self.at(*i))
        }) else {
            return false;
        };
        let before = |words: Words| (0..verb.min(8)).any(|i| words.has(self.at(i)));
        let named = (0..verb).any(|i| !self.roster.name(self.at(i)).any.is_empty());
        let inverted = self.is(0, Class::PREPOSITION) || self.word(0) == Word::ALSO;
        let talk = self.has_before(verb, Class::TALK_NOUN);
        let topic = before(TOPICS);
        // `Also discussed was …`, `Touched upon were …`
        let upon = usize::from(matches!(self.word(verb - 1), Word::UPON | Word::ON));
        let first = usize::from(self.word(0) == Word::ALSO);
        let treated = verb == first + 1 + upon && TREATED.has(self.at(first));
        !named && treated
            || !named
                && (topic && INCLUDED.has(self.at(verb))
                    || topic && inverted && (before(TREATED) || talk)
                    || inverted && before(MIDDLE) && talk)
    }

    /// `The main topics were …`, `The focus of the talks was on …`, `Emphasis was laid on …`.
    fn opens_with_topic(&self) -> bool {
        const TOPICS: Words =
            words!("topic topics subject subjects theme themes focus emphasis attention");
        // `A further topic of the talks became trade`, as it is put in other languages.
        const MADE_UP: Words = words!("represented constituted concerned became formed included");
        const NEAR: usize = 4;
        let first = self.skip_openers(0);
        let article = first + usize::from(self.is(first, Class::DETERMINER));
        let Some(noun) = (article..article + NEAR).find(|i| TOPICS.has(self.at(*i))) else {
            return false;
        };
        let lower = |i: usize| i == first || !self.at(i).is_capital();
        let between = (article..noun).all(|i| self.kind(i) == Kind::Word && lower(i));
        // `of the talks`
        let of = self.word(noun + 1) == Word::OF;
        let verb = (noun + 1..noun + 2 + 2 * NEAR * usize::from(of))
            .find(|i| matches!(self.word(*i), Word::WAS | Word::WERE) || MADE_UP.has(self.at(*i)));
        verb.is_some_and(|verb| {
            let talks = (noun..verb).any(|i| self.is(i, Class::TALK_NOUN.or(Class::CALL_NOUN)));
            // `Attention was drawn by Minister Lind to …`
            let by = (verb + 1..verb + NEAR).any(|i| self.word(i) == Word::BY);
            between && (!of || talks) && !by
        })
    }

    /// `On the table were …`, `Also on the agenda was …`
    fn opens_with_agenda(&self) -> bool {
        const AGENDA: Words = words!("table agenda menu programme program");
        let first = self.skip_openers(0);
        let on = self.word(first) == Word::ON && self.word(first + 1) == Word::THE;
        let verb = self.skip_adverbs(first + 3);
        on && AGENDA.has(self.at(first + 2)) && matches!(self.word(verb), Word::WAS | Word::WERE)
    }

    /// `The two ministers' conversation focused on …`
    fn opens_with_owned_talk(&self) -> bool {
        const NEAR: usize = 6;
        let Some(owner) = (1..NEAR).find(|i| self.kind(*i) == Kind::Possessive) else {
            return false;
        };
        let group = self.is(owner - 1, Class::GROUP_PEOPLE.or(Class::GROUP_SIDES));
        let noun = (owner + 1..owner + NEAR).find(|i| self.is(*i, Class::TALK_NOUN));
        group
            && noun.is_some_and(|noun| {
                let verb = self.skip_adverbs(noun + 1);
                self.is(verb, Class::PAST)
                    && self.at(verb).verbs.meets(Verbs::FOCUS)
                    && !self.at(verb).verbs.meets(Verbs::HELD)
            })
    }

    /// `Their discussions highlighted the need for …`: what both did in them.
    pub(super) fn takes_stand(&self, verb: &Verb) -> bool {
        const STANDS: Words = words!(
            "highlighted confirmed underscored underlined reaffirmed affirmed stressed emphasized emphasised reiterated"
        );
        STANDS.has(self.at(verb.head)) && !verb.passive && !verb.negated
    }

    /// `The call also saw a wide-ranging discussion of the fair.`
    pub(super) fn sees_talk(&self, verb: &Verb) -> bool {
        const SAW: Words = words!("saw featured");
        const NEAR: usize = 5;
        let noun = Class::TALK_NOUN.or(Class::EXCHANGE_NOUN);
        SAW.has(self.at(verb.head))
            && !verb.passive
            && (verb.end..verb.end + NEAR)
                .take_while(|i| !self.is(*i, Class::PREPOSITION))
                .any(|i| self.is(i, noun) && !self.is(i, Class::CALL_NOUN))
    }

    /// `The call also provided an opportunity to discuss …`: what was spoken of.
    pub(in crate::parse::speech) fn gave_occasion(&self, verb: &Verb) -> bool {
        const GAVE: Words = words!("provided offered gave afforded presented");
        const OCCASION: Words = words!("opportunity occasion chance");
        const NEAR: usize = 4;
        if self.made_possible(verb) {
            return true;
        }
        // `Their conversation was an opportunity to review …`
        let is = verb.copula && self.is(verb.end, Class::DETERMINER);
        if !(GAVE.has(self.at(verb.head)) || is) || verb.passive {
            return false;
        }
        let noun = (verb.end..verb.end + NEAR).find(|i| OCCASION.has(self.at(*i)));
        noun.is_some_and(|noun| {
            let led = matches!(self.word(noun + 1), Word::TO | Word::FOR);
            led && (noun + 2..noun + 2 + NEAR).any(|i| self.treats_at(i))
        })
    }

    /// `an exchange`, `discuss`, `take stock`: words for what both do with a subject.
    fn treats_at(&self, at: usize) -> bool {
        const STOCK: u64 = hashed("stock");
        let verb = self.at(at);
        self.is(at, Class::EXCHANGE_NOUN.or(Class::TALK_NOUN))
            || verb.verbs.meets(Verbs::DISCUSS) && !verb.verbs.meets(Verbs::STANCE)
            || verb.hash == STOCK
    }

    /// `The call made it possible to take stock of …`, `allowed the ministers to review …`
    fn made_possible(&self, verb: &Verb) -> bool {
        const ALLOWED: Words = words!("allowed enabled permitted");
        const NEAR: usize = 5;
        let head = self.at(verb.head);
        let made = head.text(self.text) == "made" && self.word(verb.end) == Word::IT;
        let possible = made && self.word(verb.end + 1) == Word::POSSIBLE;
        if verb.passive || verb.negated || !(possible || ALLOWED.has(head)) {
            return false;
        }
        // `enabled an exchange of views`
        if !possible && (verb.end..verb.end + 3).any(|i| self.is(i, Class::EXCHANGE_NOUN)) {
            return true;
        }
        let led = |i: &usize| matches!(self.word(*i), Word::TO | Word::FOR);
        let to = (verb.end..verb.end + NEAR).find(led);
        to.is_some_and(|to| (to + 1..to + NEAR).any(|i| self.treats_at(i)))
    }

    /// `The call also took up the nets.`
    pub(super) fn takes_up(&self, verb: &Verb) -> bool {
        self.word(verb.head) == Word::TOOK
            && self.word(verb.end) == Word::UP
            && self.has_before(verb.head, Class::CALL_NOUN)
    }

    /// `Joining Minister Lind on the call were …`, `Countries participating in the call were …`: who else took part.
    pub(in crate::parse::speech) fn lists_callers(&self) -> bool {
        const NEAR: usize = 12;
        if self.may_say(Word::ALSO) && self.tells_who_joined()
            || self.joined_by().is_some()
            || self.may_say(Word::ON) && self.tells_who_listened()
        {
            return true;
        }
        let joins = matches!(
            self.at(0).text(self.text),
            "Joining" | "Participating" | "Joined" | "Attending"
        );
        let group = usize::from(self.word(0) == Word::THE);
        let lists = self.is(group, Class::GROUP_SIDES.or(Class::GROUP_PEOPLE))
            && matches!(
                self.at(group + 1).text(self.text),
                "participating" | "joining" | "attending"
            );
        if !joins && !lists {
            return false;
        }
        let verb = (1..NEAR).find(|i| matches!(self.word(*i), Word::WAS | Word::WERE | Word::BY));
        verb.is_some_and(|verb| (1..verb).any(|i| self.is(i, Class::EVENT_NOUN)))
    }

    /// `Later they were joined by Minister Paz`: who it was.
    pub(in crate::parse::speech) fn who_joined(&self) -> Option<usize> {
        let Who::Person(person) = self.phrase(self.joined_by()? + 1)?.who else {
            return None;
        };
        Some(person)
    }

    /// `by` of `He was joined by the Defence Secretary`, `They were also joined on the call by Minister Paz`.
    fn joined_by(&self) -> Option<usize> {
        const OPENING: usize = 14;
        const JOINED: u64 = hashed("joined");
        if !self.may_say(Word::BY) {
            return None;
        }
        let mut opening = self.tokens.iter().take(OPENING);
        let verb = opening.position(|t| is(t, JOINED)).filter(|at| *at > 0)?;
        let before = verb.checked_sub(1 + usize::from(self.is(verb - 1, Class::ADVERB)))?;
        let were = matches!(self.word(before), Word::WAS | Word::WERE);
        let whole = !(0..before).any(|i| self.is(i, Class::SUBORDINATE));
        let mut behind = verb + 1..self.len().min(verb + OPENING / 2);
        behind.find(|i| were && whole && self.word(*i) == Word::BY)
    }

    /// `An officer of the Embassy was also on the line`, `Two advisers were on the call`: who listened.
    fn tells_who_listened(&self) -> bool {
        const LINE: Words = words!("line call");
        let on = |at: usize| {
            let also = usize::from(self.word(at + 1) == Word::ALSO);
            let on = at + 1 + also;
            let words = [self.word(on), self.word(on + 1)];
            words == [Word::ON, Word::THE] && LINE.has(self.at(on + 2))
        };
        let were = |i: &usize| matches!(self.word(*i), Word::WAS | Word::WERE);
        (1..self.len()).filter(were).any(on)
    }

    /// `Minister Lind and Minister Paz were also present.`, `also took part in the call.`
    fn tells_who_joined(&self) -> bool {
        const JOINED: Words = words!("present attended participated joined");
        const REST: usize = 7;
        let also = (0..self.len()).find(|i| self.word(*i) == Word::ALSO);
        // `told her of the talks, in which Peru had also participated`
        let within = |also: &usize| (0..*also).any(|i| self.is(i, Class::SUBORDINATE));
        also.filter(|also| !within(also)).is_some_and(|also| {
            let took =
                self.word(also + 1) == Word::TOOK && self.at(also + 2).text(self.text) == "part";
            let joined = JOINED.has(self.at(also + 1)) || took;
            let rest = also + 2 + usize::from(took);
            let short = self.len() <= rest + REST;
            let ends = !(rest..self.len()).any(|i| self.kind(i) == Kind::Word);
            joined && short && (ends || (rest..self.len()).any(|i| self.is(i, Class::CALL_NOUN)))
        })
    }

    /// `It is reported by the press service.`, `This was announced in a statement.`: where the news is from.
    pub(in crate::parse::speech) fn names_source(&self) -> bool {
        const PASSED: Words = words!("reported announced published stated");
        const FROM: Words = words!("by in on with");
        let subject = matches!(self.word(0), Word::IT | Word::THIS);
        let passed = subject
            && matches!(self.word(1), Word::IS | Word::WAS)
            && PASSED.has(self.at(2))
            && FROM.has(self.at(3));
        passed && !self.tokens.iter().any(|t| t.word == Word::THAT)
    }

    /// `have the same position`, `hold similar views`: what both sides hold, told in the present.
    pub(in crate::parse::speech) fn holds_same(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        let near = verb.end..verb.end + NEAR;
        let same = near.clone().find(|i| self.is(*i, Class::SAME));
        let held = matches!(
            self.at(verb.head).text(self.text),
            "have" | "hold" | "share"
        );
        held && same.is_some_and(|same| (same..=near.end).any(|i| self.is(i, Class::VIEW_NOUN)))
    }

    /// `Exchanged views on trade.`, `Agreed to meet.`: a note without a subject tells what all did.
    pub(in crate::parse::speech) fn notes_together(&self) -> bool {
        const TOGETHER: Words = words!("exchanged discussed agreed reviewed");
        let head = self.skip_adverbs(self.skip_openers(0));
        let verb = self.at(head);
        let by = self.is(head + 1, Class::PREPOSITION) && self.word(head + 1) != Word::ON
            || self.kind(head + 1) == Kind::Comma;
        TOGETHER.has(verb) && verb.is_capital() && (!by || verb.verbs.meets(Verbs::AGREE))
    }
}
