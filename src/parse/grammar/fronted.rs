//! What stands before the subject of a sentence: `In response to this,`, `Ahead of the summit,`, `Recalling that …,`; and
//! the main clause behind it.

use super::Sentence;
use super::clause::{Clause, REPORTING};
use super::phrase::Who;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Brackets, Kind};
use crate::parse::words::{Words, hashed, words};

const LAST: u64 = hashed("last");

impl Sentence<'_> {
    /// Past what stands in front, up to its comma.
    pub(in crate::parse) fn fronted_end(&self) -> usize {
        const FAR: usize = 16;
        let first = self.skip_openers(0);
        if !self.is(first, Class::PREPOSITION) {
            return first;
        }
        let comma = (first..first + FAR).find(|i| self.kind(*i) == Kind::Comma);
        comma.map_or(first, |comma| comma + 1)
    }

    /// `In their previous call on 3 May, the two ministers agreed …`, where a release tells of one call of two sides; `When we
    /// last met, we agreed …` of any.
    pub(in crate::parse) fn is_of_earlier_call(&self) -> bool {
        const EARLIER: Words = words!("previous earlier preceding prior");
        const NEAR: usize = 6;
        const SIDES: usize = 2;
        let first = self.skip_openers(0);
        if self.met_last(first)
            || self.is_of_last(first)
            || self.was_undertaken(first)
            || self.is_of_dated_meeting(first)
        {
            return true;
        }
        if !matches!(self.word(first), Word::IN | Word::DURING | Word::AT) {
            return false;
        }
        let Some(earlier) = (first + 1..first + NEAR).find(|i| EARLIER.has(self.at(*i))) else {
            return false;
        };
        // `In the earlier part of the call` is of this one.
        let talk = Class::CALL_NOUN.or(Class::TALK_NOUN);
        let noun = (earlier + 1..earlier + NEAR)
            .take_while(|i| !self.is(*i, Class::PREPOSITION))
            .any(|i| self.is(i, talk));
        noun && self.roster.countries().len() <= SIDES
    }

    /// `When we last met, in May,`, `When the two ministers met last year,`
    fn met_last(&self, first: usize) -> bool {
        const MET: Words = words!("met spoke talked spoken conversed");
        const FAR: usize = 9;
        let when = self.word(first) == Word::WHEN
            || self.is_last(first) && self.word(self.past_last(first)) == Word::WHEN;
        if !when || !self.has_mark(Kind::Comma) {
            return false;
        }
        let met = (first + 2..first + FAR).find(|i| MET.has(self.at(*i)));
        met.is_some_and(|met| {
            let comma = |i: &usize| self.kind(*i) == Kind::Comma;
            let end = (met..met + FAR).find(comma).unwrap_or(met + FAR);
            self.at(met - 1).hash == LAST
                || self.word(met - 1) == Word::HAD
                || self.is_last(first)
                || (met..end).any(|i| self.is_last(i))
        })
    }

    /// `At their summit in Oslo last May, …`, `In the forum of March 2012, …`: a month tells of the call's own day only with its
    /// number.
    fn is_of_dated_meeting(&self, first: usize) -> bool {
        const MEETINGS: Words = words!(
            "meeting meetings summit visit visits session consultations gathering forum conference force talks"
        );
        const FAR: usize = 12;
        if !matches!(self.word(first), Word::IN | Word::DURING | Word::AT) {
            return false;
        }
        let comma = (first..first + FAR).find(|i| self.kind(*i) == Kind::Comma);
        let front = first + 1..comma.unwrap_or(first);
        let Some(noun) = front.clone().find(|i| MEETINGS.has(self.at(*i))) else {
            return false;
        };
        let day = |i: usize| self.kind(i - 1) == Kind::Number || self.kind(i + 1) == Kind::Number;
        let year = |i: usize| self.at(i).end - self.at(i).start > 2;
        let month = |i: usize| {
            let own = day(i) && !(self.kind(i - 1) != Kind::Number && year(i + 1));
            self.is(i, Class::MONTH) && self.at(i).is_capital() && !own
        };
        let call = front.clone().any(|i| self.is(i, Class::CALL_NOUN));
        !call && (noun + 1..front.end).any(month)
    }

    /// `In 2019 the two countries agreed …`, `Under the treaty of 2019, both sides undertook …`
    fn was_undertaken(&self, first: usize) -> bool {
        const TREATIES: Words =
            words!("agreement treaty accord convention memorandum pact protocol declaration");
        const YEAR: u32 = 4;
        const NEAR: usize = 4;
        let behind = self.at(first + 1);
        let from = match self.word(first) {
            Word::IN if behind.kind == Kind::Number && behind.end - behind.start == YEAR => {
                first + 2
            }
            Word::UNDER => {
                let treaty = (first + 2..first + 2 + NEAR).any(|i| TREATIES.has(self.at(i)));
                let comma = (first..first + 3 * NEAR).find(|i| self.kind(*i) == Kind::Comma);
                match comma.filter(|_| treaty) {
                    Some(comma) => comma,
                    None => return false,
                }
            }
            _ => return false,
        };
        let at = from + usize::from(self.kind(from) == Kind::Comma);
        let agreed = |c: Clause| {
            let verb = c.verb;
            verb.past && !verb.passive && verb.verbs.meets(Verbs::AGREE)
        };
        self.clause_at(at).is_some_and(agreed)
    }

    /// `last year`, `Last September,`: long before the call.
    fn is_last(&self, at: usize) -> bool {
        const LONG: Words = words!("year month");
        let time = self.at(at + 1);
        let long =
            LONG.has(time) || time.is(Class::SEASON) || time.is(Class::MONTH) && time.is_capital();
        self.at(at).hash == LAST && long
    }

    /// Behind `Last September,`.
    fn past_last(&self, at: usize) -> usize {
        at + 2 + usize::from(self.kind(at + 2) == Kind::Comma)
    }

    /// `At our last meeting, …`, `During their last conversation in May, …`
    fn is_of_last(&self, first: usize) -> bool {
        let at = matches!(self.word(first), Word::IN | Word::DURING | Word::AT);
        let ours = matches!(self.word(first + 1), Word::OUR | Word::THEIR);
        let talk = Class::CALL_NOUN.or(Class::TALK_NOUN);
        at && ours && self.at(first + 2).hash == LAST && self.is(first + 3, talk)
    }

    pub(super) fn is_fronted(&self, at: usize) -> bool {
        let token = self.at(at);
        token.kind == Kind::Word
            && !matches!(token.word, Word::BOTH | Word::EACH)
            && token.word != Word::THAT
            && (token.is(Class::PREPOSITION
                .or(Class::SUBORDINATE)
                .or(Class::GERUND)
                .or(Class::PARTICIPIAL))
                || self.is_participle(at)
                // `Nearly 5,000 nets are torn`, not `Kelly outlined`
                || token.ends_in_ly()
                    && token.verbs.is_empty()
                    && self.roster.name(token).any.is_empty()
                    && !self.at(at + 1).is_capital()
                    && self.kind(at + 1) != Kind::Number
                || self.is_dated(at)
                || self.is_circumstance(at)
                // `Soon after the vote, …`
                || token.is(Class::ADVERB) && self.is(at + 1, Class::PREPOSITION)
                || token.is(Class::PARTICIPLE) && self.is(at + 1, Class::PREPOSITION))
    }

    /// `Ahead of the summit, …`, `Mindful of the ice, …`
    fn is_circumstance(&self, at: usize) -> bool {
        const FRONTS: Words = words!(
            "ahead prior due thanks owing aside apart subsequent contrary further pursuant parallel irrespective regardless \
             because instead mindful conscious aware alarmed inspired separate out"
        );
        let token = self.at(at);
        let next = self.at(at + 1);
        let linked = matches!(
            next.word,
            Word::OF | Word::TO | Word::FROM | Word::WITH | Word::THAT | Word::BY | Word::IN
        );
        linked && (FRONTS.has(token) || token.is(Class::STATE_ADJECTIVE))
    }

    /// `The day after the vote, …`, `Two weeks before the summit, …`
    fn is_dated(&self, at: usize) -> bool {
        const UNITS: Words =
            words!("day week month year hour hours days weeks months years eve morning evening");
        const FROM: Words = words!("after before following of ahead since");
        let counted = self.is(at, Class::DETERMINER.or(Class::COUNT)) || self.word(at) == Word::ONE;
        counted && UNITS.has(self.at(at + 1)) && FROM.has(self.at(at + 2))
    }

    /// `Criticising this, …`: a verb that the lexicon need not know.
    fn is_participle(&self, at: usize) -> bool {
        let token = self.at(at);
        token.text(self.text).ends_with("ing")
            && token.end - token.start > 5
            && !token.is(Class::PLACE.or(Class::EVENT_NOUN))
            && !self.is(at + 1, Class::AUXILIARY)
            && self.kind(at + 1) == Kind::Word
            && !self.at(at + 1).is_capital()
    }

    /// The main clause after `In response to this,`, `Recalling that …,`, `As for the visit,`.
    pub(super) fn after_fronted(&self, start: usize) -> Option<Clause> {
        let mut weak = None;
        let mut brackets = Brackets::default();
        // `between Minister Sato, now in Rome, and Minister Lind, …`: the second name is no subject.
        let mut paired = false;
        let mut others = false;
        for at in start..self.len() {
            match self.word(at) {
                // `between the two countries` names both at once.
                Word::BETWEEN => {
                    paired = !self.is_between_all(at + 1);
                }
                Word::AND => paired = false,
                _ => {}
            }
            if paired {
                continue;
            }
            if !brackets.pass(self.kind(at)) || self.kind(at) != Kind::Comma {
                continue;
            }
            let next = self.skip_openers(self.past_date(at));
            // `In the call, the views of both were identical.`
            if (self.has(Class::SAME) || self.does(Verbs::COINCIDE))
                && let Some(clause) = self.at_one(next + usize::from(self.word(next) == Word::THE))
            {
                return Some(clause);
            }
            // `As for the nets, it was Minister Lind's view that …`
            if self.word(next) == Word::IT
                && let Some(clause) = self.view_of(next)
            {
                return Some(clause);
            }
            let Some(clause) = self.clause_at(next) else {
                continue;
            };
            if clause.is_strong() {
                return Some(self.behind_place(next, clause));
            }
            // `Today, many boats sail, and they are safe`: the boats.
            others |= clause.who == Who::Other && clause.verb.end > clause.verb.head;
            let theirs = others && clause.who == Who::They;
            if weak.is_none() && clause.who != Who::Other && !theirs {
                weak = Some(clause);
            }
        }
        // `In the call the Minister, noting that Peru had left, asked …`: the clause of the sentence before those inside it.
        self.after_short_front(start).or(weak)
    }

    /// Behind the comma at `at`, and behind the day that goes on with no comma of its own: `On Tuesday, 9 March 2011 a
    /// telephone conversation was held`.
    fn past_date(&self, at: usize) -> usize {
        const LONGEST: usize = 4;
        let day = |i: usize| self.kind(i) == Kind::Number || self.is(i, Class::MONTH);
        let mut words = at + 1..at + 1 + LONGEST;
        let dated = self.is(at.wrapping_sub(1), Class::WEEKDAY) && day(at + 1);
        let end = words.find(|i| !day(*i)).filter(|_| dated);
        end.unwrap_or(at + 1)
    }

    /// `the two countries`, `our governments`, `the leaders of both states`, behind `between`: both at once.
    fn is_between_all(&self, from: usize) -> bool {
        const NEAR: usize = 6;
        let group = Class::GROUP_SIDES.or(Class::GROUP_PEOPLE);
        let both = |i: usize| matches!(self.word(i), Word::TWO | Word::BOTH);
        let plain = |i: usize| self.is(i, group) && !self.at(i).is_capital();
        let next = from + usize::from(self.word(from) == Word::THE);
        let mut near = (from..from + NEAR).take_while(|i| self.is_word(*i));
        both(next) || (next..next + 2).any(plain) || near.any(|i| both(i) && plain(i + 1))
    }

    /// `Building on their talks in Lima, Peru on May 3, the ministers agreed`: the country only tells where; whose verb it
    /// is stands behind the next comma.
    fn behind_place(&self, at: usize, clause: Clause) -> Clause {
        let place = matches!(clause.who, Who::State(_) | Who::Side(_));
        let mut commas = (at..clause.verb.head).rev();
        let comma = commas.find(|i| place && self.kind(*i) == Kind::Comma);
        let behind = comma.and_then(|comma| self.clause_at(comma + 1));
        let same = |c: &Clause| c.verb.head == clause.verb.head && c.is_strong();
        behind.filter(same).unwrap_or(clause)
    }

    /// `During the call the leaders discussed …`: no comma parts the fronted phrase from its clause.
    fn after_short_front(&self, start: usize) -> Option<Clause> {
        for at in start + 1..self.len().min(start + 40) {
            let token = self.at(at);
            if token.kind == Kind::Comma {
                return None;
            }
            let before = self.at(at - 1);
            // `As part of this the Prime Minister noted …`
            let this = matches!(before.word, Word::THIS | Word::THAT | Word::IT)
                && (at == start + 2 || token.is(Class::DETERMINER));
            // `On trade the leaders …`: before an article `trade` belongs to no office.
            let office = before.is(Class::TITLE.or(Class::MODIFIER).or(Class::HONORIFIC))
                && (before.is_capital() || !token.is_capital())
                && !token.is(Class::DETERMINER)
                && !matches!(token.word, Word::BOTH | Word::THEY | Word::HE | Word::SHE);
            let governed = before.is(Class::PREPOSITION
                .or(Class::SUBORDINATE)
                .or(Class::DETERMINER));
            let inside = !this && (governed || office)
                || before.word == Word::AND
                || matches!(before.kind, Kind::Stop | Kind::Hyphen | Kind::Possessive);
            if token.kind != Kind::Word || inside {
                continue;
            }
            let opens = token.is(Class::DETERMINER)
                || token.is_capital()
                || matches!(
                    token.word,
                    Word::HE | Word::SHE | Word::THEY | Word::BOTH | Word::IT
                );
            if opens
                && let Some(clause) = self.clause_at(at)
                && clause.is_strong()
            {
                return Some(clause);
            }
        }
        None
    }

    /// `This the Minister gladly promised.`, `This view both ministers shared.`: what was told before stands in front.
    pub(in crate::parse) fn behind_object(&self, start: usize) -> Option<Clause> {
        let subject = self.object_ends(start)?;
        let phrase = self.phrase(subject)?;
        let people = matches!(
            phrase.who,
            Who::Person(_)
                | Who::Joint
                | Who::Counterpart
                | Who::Single(_)
                | Who::They
                | Who::Side(_)
        );
        let verb = self.verb(phrase.end).filter(|v| people && v.past)?;
        let done = REPORTING.or(Verbs::ACCEPT).or(Verbs::OTHER);
        // `This week the minister thanked Norway` has its object.
        let behind = self.at(verb.end);
        let bare = behind.kind != Kind::Word
            || behind.is(Class::PREPOSITION.or(Class::ADVERB)) && behind.word != Word::ON
            || behind.ends_in_ly()
            || behind.word == Word::TO;
        let known = verb.verbs.meets(done) || verb.verbs.is_empty();
        let told = known && !verb.passive && !verb.copula;
        (bare && told && !verb.verbs.meets(Verbs::TALK.or(Verbs::MEET))).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// Behind `this`, `these proposals`, `all this` where somebody is named right away.
    fn object_ends(&self, start: usize) -> Option<usize> {
        const TIMES: Words = words!("time morning afternoon evening night day week month year");
        let all = usize::from(self.word(start) == Word::ALL);
        let this = start + all;
        if !matches!(self.word(this), Word::THIS | Word::THESE | Word::THAT) {
            return None;
        }
        let opens = |i: &usize| {
            let token = self.at(*i);
            token.is_capital()
                || matches!(
                    token.word,
                    Word::THE | Word::BOTH | Word::HE | Word::SHE | Word::THEY
                )
        };
        let at = (this + 1..this + 3).find(opens)?;
        // `This week Minister Lind …`, `This is what the minister asked.`
        let noun = self.at(this + 1);
        let other = Class::AUXILIARY
            .or(Class::PREPOSITION)
            .or(Class::SUBORDINATE);
        let thing =
            at == this + 1 || noun.kind == Kind::Word && !noun.is(other) && !TIMES.has(noun);
        thing.then_some(at)
    }
}
