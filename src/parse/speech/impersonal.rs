//! Who speaks where a thing is the subject: `it was agreed`, `the need was stressed`.

use super::flow::{Flow, Voice};
use crate::parse::grammar::{Clause, REPORTING, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

/// What is done to a call before it is held.
const CONVENED: Words =
    words!("called requested initiated arranged hosted organized organised convened placed");

/// What is done `up` with a subject.
const RAISED: Words = words!("taken brought picked called opened summed");

impl Flow {
    /// `It was agreed`, `the need was stressed`, `was noted by the Russian side`.
    pub(super) fn impersonal(&mut self, s: &Sentence, clause: &Clause) -> Option<Voice> {
        let verb = &clause.verb;
        // `An agreement on quotas was signed in 2010.`
        let signed = matches!(s.at(verb.head).text(s.text), "signed" | "inked");
        if signed || s.is_what(verb) || s.is_condition(verb) {
            return None;
        }
        if s.tells_of_both(verb) {
            return Some(Voice::Joint);
        }
        if self.is_plain() && (s.is_first_call(verb) || s.is_by_request(verb)) {
            return Some(Voice::Narrator);
        }
        if let Some(person) = s.approved_by(verb) {
            return Some(Voice::Person(person));
        }
        if s.tasks_staff(verb) {
            return Some(Voice::Joint);
        }
        if !s.is_reported(verb) {
            return None;
        }
        // `The meeting was called for by Norway`: whoever calls one together says nothing in it.
        let event = (verb.head.saturating_sub(3)..verb.head).any(|i| s.is(i, Class::EVENT_NOUN));
        if event && CONVENED.has(s.at(verb.head)) {
            return Some(Voice::Narrator);
        }
        if let Some(at) = s.agent_at(verb) {
            return self.agent(s, at);
        }
        // `She asked for nets. It was accepted.`
        let it = self.asked.is_some() && s.is_accepted(clause);
        let wanted = it || s.has_before(verb.head, Class::PROPOSAL_NOUN);
        if wanted && verb.verbs.meets(Verbs::ACCEPT) {
            return self.other_accepts(s);
        }
        // `were taken up`, `was brought up`, not `a fund has been set up`
        if s.word(verb.end) == Word::UP && RAISED.has(s.at(verb.head)) {
            return Some(Voice::Joint);
        }
        self.together(s, verb).then_some(Voice::Joint)
    }

    /// Whoever did not make a proposal accepts it.
    fn other_accepts(&mut self, s: &Sentence) -> Option<Voice> {
        let made = self.focus.or_else(|| s.roster.author())?;
        let other = self.other_than(s, made)?;
        self.focus = Some(other);
        Some(Voice::Person(other))
    }

    /// Whether a thing that was done, by nobody who is named, was done by both.
    fn together(&self, s: &Sentence, verb: &Verb) -> bool {
        let news = Class::TOPIC_NOUN
            .or(Class::ACCORD_NOUN)
            .or(Class::DECISION_NOUN);
        let said = Verbs::STANCE
            .or(Verbs::VIEW)
            .or(Verbs::DISCUSS)
            .or(Verbs::AGREE);
        let weak = !verb.verbs.meets(said);
        let of_event = weak && verb.verbs.meets(Verbs::HELD) && !s.has_before(verb.head, news);
        if of_event || verb.perfect && self.carried.is_some() {
            return false;
        }
        // `An agreement was reached to meet.`
        let settled = (s.starts_with_accord(verb) || s.is_registered(verb).is_some())
            && !s.is_past_news(verb);
        if self.is_plain() && settled && !verb.perfect {
            return true;
        }
        let matter = news.or(Class::NEED_NOUN).or(Class::VIEW_NOUN);
        !weak || !self.is_speaking() && s.has_before(verb.head, matter)
    }

    /// By whom it was said, who is named at `at`.
    fn agent(&mut self, s: &Sentence, at: usize) -> Option<Voice> {
        match s.phrase(at)?.who {
            Who::Person(p) => {
                self.focus = Some(p);
                Some(Voice::Person(p))
            }
            Who::Side(c) | Who::State(c) => s.roster.of_country(c).only().map(Voice::Person),
            Who::Joint => Some(Voice::Joint),
            Who::Single(_)
            | Who::They
            | Who::It
            | Who::There
            | Who::I
            | Who::We
            | Who::Counterpart
            | Who::Event
            | Who::Other => None,
        }
    }
}

impl Sentence<'_> {
    /// `Nothing would change unless the matter was raised`: what is told stands before the conjunction.
    fn is_condition(&self, verb: &Verb) -> bool {
        const CONJUNCTIONS: Words = words!("unless until once if because lest");
        let conjunction = (1..verb.head).find(|i| CONJUNCTIONS.has(self.at(*i)));
        let modal = Class::AUXILIARY.or(Class::MODAL);
        conjunction.is_some_and(|at| (0..at).any(|i| self.is(i, modal)))
    }

    /// `It was a common understanding that …`, `An exchange of views took place`, `Further steps have been outlined`
    fn tells_of_both(&self, verb: &Verb) -> bool {
        self.is_common_view(verb)
            || self.is_mentioned(verb)
            || self.emerges(verb).is_some()
            || self.took_place(verb) && self.exchanges_views(verb.head)
            || verb.past && self.is_topic(verb)
            || self.is_mapped_out(verb)
            || self.sets_date(verb)
    }

    /// `The need was stressed`; not `This approach is shared by Norway`, in the present.
    fn is_reported(&self, verb: &Verb) -> bool {
        let reports = REPORTING.or(Verbs::REACH).or(Verbs::FOCUS);
        verb.passive
            && verb.verbs.meets(reports)
            && verb.modal == Word::UNNAMED
            && (verb.past || verb.perfect || self.takes_view(verb))
    }

    /// Where whoever did it is named: `by Norway`, `on the Russian side`.
    fn agent_at(&self, verb: &Verb) -> Option<usize> {
        const NEAR: usize = 6;
        const ON_SIDE: usize = 3;
        let by = (verb.end..verb.end + NEAR).find(|i| self.word(*i) == Word::BY);
        let on = || {
            let on = (verb.end..verb.end + ON_SIDE).find(|i| self.word(*i) == Word::ON);
            let on = on.filter(|_| self.has(Class::SIDE))?;
            let side = self.phrase(on + 1).map(|p| p.who);
            matches!(side, Some(Who::Side(_))).then_some(on)
        };
        Some(by.or_else(on)? + 1)
    }

    /// `met with the approval of Minister Lind`, `found Minister Lind's support`
    fn approved_by(&self, verb: &Verb) -> Option<usize> {
        const FINDS: Words = words!("met found received won");
        const YES: Words = words!("approval support backing agreement consent assent");
        const NEAR: usize = 10;
        if !FINDS.has(self.at(verb.head)) || verb.passive || verb.negated {
            return None;
        }
        let noun = (verb.end..verb.end + NEAR).find(|i| YES.has(self.at(*i)))?;
        let with = verb.end + usize::from(self.word(verb.end) == Word::WITH);
        let mark = (with..noun).find(|i| self.kind(*i) == Kind::Possessive);
        let phrase = match mark {
            Some(mark) => self.up_to(mark).phrase(with)?,
            None if self.word(noun + 1) == Word::OF => self.phrase(noun + 2)?,
            None => return None,
        };
        if let Who::Person(person) = phrase.who {
            Some(person)
        } else {
            None
        }
    }

    /// `took place`
    fn took_place(&self, verb: &Verb) -> bool {
        self.word(verb.head) == Word::TOOK && self.word(verb.end) == Word::PLACE
    }

    /// `an exchange of views` before `end`, not `an exchange of prisoners`.
    pub(super) fn exchanges_views(&self, end: usize) -> bool {
        const THINGS: Words = words!(
            "prisoners detainees hostages captives fire letters notes ambassadors goods visits territories students \
             delegations bodies experts"
        );
        (0..end.min(self.len())).any(|i| {
            let things = self.word(i + 1) == Word::OF && THINGS.has(self.at(i + 2));
            self.is(i, Class::EXCHANGE_NOUN) && !things
        })
    }

    /// `An agreement was reached to …`, `A compromise was found on …`, `with both ministers that …`
    fn starts_with_accord(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        let reached = Class::ACCORD_NOUN.or(Class::DECISION_NOUN);
        let first = self.fronted_end();
        let goes_on = || {
            let with = self.word(verb.end) == Word::WITH;
            let others = with.then(|| self.phrase(verb.end + 1)).flatten();
            let others = others.filter(|p| !matches!(p.who, Who::Other | Who::Event | Who::It));
            matches!(
                self.word(others.map_or(verb.end, |p| p.end)),
                Word::TO | Word::THAT | Word::ON | Word::ABOUT | Word::OVER
            )
        };
        verb.verbs.meets(Verbs::REACH)
            && goes_on()
            && (first..verb.head.min(first + NEAR)).any(|i| self.is(i, reached))
            && !self.is_between_others(verb.end)
    }

    /// `It was a common understanding that …`, `It is their shared view that …`: what both hold.
    fn is_common_view(&self, verb: &Verb) -> bool {
        const NEAR: usize = 6;
        const GROUND: Words = words!("ground");
        let first = self.skip_openers(0);
        let is = verb.copula && verb.modal == Word::UNNAMED && !verb.negated;
        if is && self.holds_for_all(self.skip_adverbs(verb.end)) {
            return self.word(first) == Word::IT;
        }
        if !is || !self.has(Class::SAME) {
            return false;
        }
        let held = Class::VIEW_NOUN
            .or(Class::ACCORD_NOUN)
            .or(Class::SHARED_NOUN);
        // `A common position was that …`
        let subject = verb.head.saturating_sub(2).max(first)..verb.head;
        let same = |i: usize| self.is(i, Class::SAME) && self.is(i + 1, held);
        if self.word(verb.end) == Word::THAT && subject.into_iter().any(same) {
            return true;
        }
        if self.word(first) != Word::IT {
            return false;
        }
        let that = (verb.end..verb.end + NEAR).find(|i| self.word(*i) == Word::THAT);
        that.is_some_and(|that| {
            let mut words = verb.end..that;
            let same = words.any(|i| self.is(i, Class::SAME));
            // `a common view of both sides that`, not `a common belief in Oslo that`
            let noun = words.find(|i| self.is(*i, held) || GROUND.has(self.at(*i)));
            same && noun.is_some_and(|n| n + 1 == that || self.word(n + 1) == Word::OF)
        })
    }

    /// `It was the first conversation since …`, `This was their second call`: told of the call itself.
    fn is_first_call(&self, verb: &Verb) -> bool {
        const NTH: Words = words!("first second third fourth fifth sixth");
        const SPOKEN: Words = words!("spoken talked met conversed");
        const TIME: u64 = hashed("time");
        const NEAR: usize = 5;
        let first = self.skip_openers(0);
        let it = matches!(self.word(first), Word::IT | Word::THIS) && verb.head == first + 1;
        let nth = (verb.end..verb.end + 2).find(|i| NTH.has(self.at(*i)));
        let Some(nth) = nth.filter(|_| it && verb.copula) else {
            return false;
        };
        // `It was the first time that the two ministers had spoken`
        let time = self.at(nth + 1).hash == TIME;
        if time && (nth + 2..nth + 2 * NEAR + 2).any(|i| SPOKEN.has(self.at(i))) {
            return true;
        }
        (nth + 1..nth + NEAR)
            .take_while(|i| self.kind(*i) == Kind::Word && !self.is(*i, Class::PREPOSITION))
            .any(|i| self.is(i, Class::EVENT_NOUN))
    }

    /// `Dates will be worked out through the embassies.`, `The time and place have yet to be fixed`: the publisher's, whoever
    /// spoke before.
    pub(super) fn leaves_dates_open(&self) -> bool {
        const OPEN: Words = words!(
            "date dates details timing modalities venue place time schedule programme program agenda"
        );
        const REMAIN: Words = words!("remain remains");
        const NEAR: usize = 4;
        const FAR: usize = 12;
        let first = self.skip_openers(0);
        let mut subject = (first..first + NEAR).take_while(|i| {
            let verb = self.is(*i, Class::PREPOSITION.or(Class::AUXILIARY));
            self.is_word(*i) && !verb
        });
        if !subject.any(|i| OPEN.has(self.at(i))) {
            return false;
        }
        // `…, the ministers agreed.`
        let last = self.at(self.len().saturating_sub(2));
        if last.verbs.meets(Verbs::AGREE) && self.has_mark(Kind::Comma) {
            return false;
        }
        let finite = |i: &usize| self.is(*i, Class::AUXILIARY) || REMAIN.has(self.at(*i));
        let verb = (first..first + FAR)
            .find(finite)
            .and_then(|at| self.verb(at));
        verb.is_some_and(|verb| verb.passive && verb.modal == Word::WILL || self.is_yet_open(&verb))
    }

    /// `has yet to be fixed`, `is still to be set`, `has not yet been agreed`, `remain to be settled`, `is being finalised`
    fn is_yet_open(&self, verb: &Verb) -> bool {
        const YET: Words = words!("yet still not");
        const FIXED: Words = words!(
            "fixed set agreed determined decided settled confirmed announced finalised finalized arranged coordinated \
             specified"
        );
        const NEAR: usize = 5;
        let near = verb.head.saturating_sub(NEAR)..verb.end + NEAR;
        let open = near.clone().any(|i| YET.has(self.at(i)));
        let be = |i: usize| matches!(self.word(i), Word::BE | Word::BEEN);
        // `are to be settled`, `are being settled`
        let left = |i: usize| {
            self.word(i) == Word::BE && self.word(i.wrapping_sub(1)) == Word::TO
                || self.word(i) == Word::BEING
        };
        let now = verb.modal == Word::UNNAMED && !verb.past || verb.perfect;
        let mut fixed = near.filter(|i| FIXED.has(self.at(*i)));
        now && fixed.any(|i| open && be(i.wrapping_sub(1)) || left(i.wrapping_sub(1)))
    }

    /// `It is thirty years since the two countries opened relations`, `This year marks a century since …`
    pub(super) fn counts_years(&self) -> bool {
        const UNITS: Words = words!("year years decade decades century centuries months");
        const MARKS: Words = words!("is was been marks marked passed elapsed gone");
        const FAR: usize = 14;
        if !self.may_say(Word::SINCE) {
            return false;
        }
        let first = self.skip_openers(0);
        let Some(since) = (first + 1..first + FAR).find(|i| self.word(*i) == Word::SINCE) else {
            return false;
        };
        let people = Class::TITLE.or(Class::GROUP_PEOPLE).or(Class::GROUP_SIDES);
        let somebody = |i: usize| {
            let token = self.at(i);
            let pronoun = matches!(token.word, Word::HE | Word::SHE | Word::THEY | Word::WE);
            token.is(people) || pronoun || !self.roster.name(token).any.is_empty()
        };
        let mut front = first..since;
        front.clone().any(|i| UNITS.has(self.at(i)))
            && front.clone().any(|i| MARKS.has(self.at(i)))
            && !front.any(somebody)
    }

    /// `Mention was made of the need for calm`: what both spoke of.
    fn is_mentioned(&self, verb: &Verb) -> bool {
        const MENTION: Words = words!("mention reference");
        const MADE: u64 = hashed("made");
        const NEAR: usize = 4;
        let told = verb.passive && verb.past && !verb.perfect && self.at(verb.head).hash == MADE;
        let about = matches!(self.word(verb.end), Word::OF | Word::TO);
        let noun = |i: usize| MENTION.has(self.at(i));
        told && about && (verb.head.saturating_sub(NEAR)..verb.head).any(noun)
    }

    /// `Further steps have been outlined`: what both sides mean to do.
    fn is_mapped_out(&self, verb: &Verb) -> bool {
        const MAPPED: Words = words!("outlined mapped charted sketched scheduled planned");
        const STEPS: Words = words!(
            "activities events steps measures plans directions priorities projects areas contacts visits ways initiatives \
             prospects schedule calendar"
        );
        let told = (verb.past || verb.perfect) && verb.modal == Word::UNNAMED;
        verb.passive
            && told
            && MAPPED.has(self.at(verb.head))
            && self.word(verb.end) != Word::BY
            && self.tokens.iter().take(verb.head).any(|t| STEPS.has(t))
    }
}
