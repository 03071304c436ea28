//! Whose words a statement tells where its subject is one participant, or all of them.

use super::first::holds_now;
use super::{Flow, Voice};
use crate::parse::grammar::{Clause, People, REPORTING, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

impl Flow {
    /// `Minister Lind stated … The Minister also stated …`: the one who spoke last, named with that office.
    pub(super) fn same_again(&self, s: &Sentence, clause: &Clause) -> Option<usize> {
        self.styled_again(s)
            .or_else(|| self.of_own_country(s, clause))
    }

    fn styled_again(&self, s: &Sentence) -> Option<usize> {
        let before = self.styled?;
        let at = s.skip_openers(0);
        let bare = s.word(at) == Word::THE && s.is(at + 1, Class::TITLE);
        let also = s.word(at + 2) == Word::ALSO
            || matches!(s.at(at + 2).text(s.text), "went" | "added" | "continued");
        (bare && also && s.roster.has_title_word(before, s.at(at + 1))).then_some(before)
    }

    /// `Minister Sato offered help. The Minister said that Japan attaches weight to it`: the one who spoke before, whose
    /// country that is, where the office alone could be the other's.
    fn of_own_country(&self, s: &Sentence, clause: &Clause) -> Option<usize> {
        let Some(Voice::Person(before)) = self.carried else {
            return None;
        };
        let verb = &clause.verb;
        let at = s.skip_openers(0);
        let office = |i: usize| s.is(i, Class::TITLE.or(Class::MODIFIER));
        let last = verb.head.checked_sub(1).filter(|last| *last > at)?;
        let bare = s.word(at) == Word::THE && (at + 1..=last).all(office);
        let that = s.word(verb.end) == Word::THAT && verb.past && !verb.passive;
        let told = (bare && that)
            .then(|| s.clause_at(verb.end + 1))
            .flatten()?;
        let home = s.roster.people().get(before)?.country?;
        let own = told.who == Who::State(home) && s.roster.of_country(home).only().is_some();
        let now = !told.verb.past && !told.verb.passive && told.verb.modal == Word::UNNAMED
            || told.verb.modal == Word::WOULD;
        (own && now && s.roster.has_title_word(before, s.at(last))).then_some(before)
    }

    /// One participant as the subject.
    pub(super) fn person(&mut self, s: &Sentence, clause: &Clause, person: usize) -> Option<Voice> {
        let verb = &clause.verb;
        let speaking = self.is_speaking();
        // `In reply, Minister Lind:` has no verb.
        let told =
            verb.verbs.meets(REPORTING) && (verb.past || verb.perfect) || verb.end == verb.head;
        if self.is_plain() && s.is_due_abroad(verb) {
            self.focus = Some(person);
            return Some(Voice::Narrator);
        }
        // Inside somebody's words a participant's plans and deeds are that speaker's matter.
        let deeds = self.list.is_open() || verb.verbs.meets(Verbs::BACKGROUND);
        if speaking && clause.named && !told && deeds {
            return None;
        }
        if s.is_with_another(clause) {
            return Some(Voice::Joint);
        }
        self.focus = Some(person);
        if !speaking && (s.takes_office(verb) || s.is_greeted(verb)) {
            return Some(Voice::Narrator);
        }
        if let Some(voice) = s.event_voice(clause, Voice::Person(person)) {
            return Some(voice);
        }
        if !self.opened && s.opens_talks(verb) {
            return Some(Voice::Narrator);
        }
        let plain = self.is_plain();
        if plain && clause.named && (s.has_been_in_touch(verb) || s.had_talked(verb)) {
            return Some(Voice::Narrator);
        }
        if plain && (s.will_call_others(verb) || s.will_report(verb)) {
            return Some(Voice::Narrator);
        }
        let passive = verb.passive && !verb.verbs.meets(Verbs::AGREE) && !s.is_cited(verb);
        if passive && s.is_addressed(verb) {
            return self.other_than(s, person).map(Voice::Person);
        }
        if passive || self.is_beside_call(s, clause) {
            return if speaking {
                self.carried
            } else {
                Some(Voice::Narrator)
            };
        }
        Some(Voice::Person(person))
    }

    /// `Minister Lind will be paying a visit`: the publisher's diary, or another deed that reports nothing.
    fn is_beside_call(&self, s: &Sentence, clause: &Clause) -> bool {
        let verb = &clause.verb;
        let deed = verb.verbs.meets(Verbs::BACKGROUND) && !verb.verbs.meets(REPORTING);
        let known = clause.named || self.carried == Some(Voice::Narrator);
        let diary = s.is(verb.head, Class::GERUND) || s.is_in_diary(verb);
        deed || !self.is_speaking() && verb.modal == Word::WILL && known && diary
    }

    /// All sides as the subject.
    pub(super) fn both(&mut self, s: &Sentence, clause: &Clause, told: bool) -> Option<Voice> {
        let verb = &clause.verb;
        let speaking = self.is_speaking();
        // `In the view of both ministers, …`
        if verb.head == verb.end && self.is_plain() {
            return Some(Voice::Joint);
        }
        if self.is_plain() && s.is_expected(verb) {
            return Some(Voice::Narrator);
        }
        if speaking && self.is_of_speaker(s, verb, told) {
            return None;
        }
        if s.is_lasting(verb, told) || !speaking && s.were_first(verb) || s.are_something(verb) {
            return Some(Voice::Narrator);
        }
        let before = if speaking {
            // `The two countries signed a treaty in 1957`, inside somebody's words
            s.is_history(verb) && s.names_year(verb.end)
        } else {
            // `Earlier, Norway and Chile had agreed to wait`
            let dated = || s.is_of_month(verb) && !s.is_passed_on(verb);
            let earlier = || verb.perfect && verb.past && (s.names_states(verb.head) || dated());
            s.is_history(verb) || s.met_before(verb) || earlier() || s.is_of_earlier_call()
        };
        if before || s.is_deed_of_states(verb) {
            return (!speaking).then_some(Voice::Narrator);
        }
        Some(self.joint(s, clause))
    }

    /// Whether what both do is part of somebody's words that are told.
    fn is_of_speaker(&self, s: &Sentence, verb: &Verb, told: bool) -> bool {
        // `Mr. President and I met in Oslo` is told by whoever speaks.
        let together = Verbs::AGREE.or(Verbs::DISCUSS);
        let agrees = || verb.verbs.meets(together) || s.shares_view(verb);
        if s.has_i_before(verb.head) && !agrees() {
            return true;
        }
        if !told && !verb.past && !self.is_held_by_both(s, verb) {
            return true;
        }
        // `The two sides have joined hands`, `Norway and Peru have supported each other`; what they have agreed is both
        // sides'.
        let results = together.or(Verbs::VIEW).or(Verbs::REACH);
        let so_far = verb.perfect && !verb.past && !verb.passive && verb.modal == Word::UNNAMED;
        // `The two countries have made trade their theme`, `have held consultations`
        let done = verb.verbs.meets(Verbs::EVENT) && !verb.verbs.meets(Verbs::DISCUSS);
        so_far
            && (done || !verb.verbs.meets(results))
            && (s.has_before(verb.head, Class::GROUP_SIDES) || s.names_states(verb.head))
    }

    /// `The leaders are hopeful`, `The two sides intend to go on`: no part of what one of them said.
    fn is_held_by_both(&self, s: &Sentence, verb: &Verb) -> bool {
        let holds = s.states(verb) || holds_now(s, verb) || verb.verbs.meets(Verbs::AGREEABLE);
        holds && s.has_before(verb.head, Class::CALLERS)
            || s.shares_view(verb) && (s.has_i_before(verb.head) || !s.names_states(verb.head))
            || s.is_of_us(verb)
            || self.is_plain() && (s.intends(verb) || s.looks_ahead(verb) || will_meet(s, verb))
            || s.will_go_on(verb)
            || verb.copula && s.has_before(verb.head, Class::VIEW_NOUN)
    }

    /// All sides as the subject of what was said or done in the call.
    pub(super) fn joint(&mut self, s: &Sentence, clause: &Clause) -> Voice {
        if self.opened && s.speaks_about(&clause.verb) {
            return Voice::Joint;
        }
        let spoken = Verbs::SAY
            .or(Verbs::STANCE)
            .or(Verbs::VIEW)
            .or(Verbs::AGREE);
        let tasked = s.tasks_staff(&clause.verb);
        if clause.verb.passive && !clause.verb.verbs.meets(spoken) && !tasked {
            return Voice::Narrator;
        }
        s.event_voice(clause, Voice::Joint).unwrap_or(Voice::Joint)
    }
}

/// `The two ministers will meet in June`, not what somebody says that both countries will do.
fn will_meet(s: &Sentence, verb: &Verb) -> bool {
    let meets = verb.verbs.meets(Verbs::MEET.or(Verbs::TALK));
    let subject = s.tokens.get(..verb.head).unwrap_or_default().iter();
    let named = subject.map(|t| s.roster.name(t).family);
    let two = || named.fold(People::NONE, People::or).count() > 1;
    verb.modal == Word::WILL && meets && (s.has_before(verb.head, Class::GROUP_PEOPLE) || two())
}

impl Sentence<'_> {
    /// `Norway and Chile have worked together`, `the two sides cooperate`: background.
    fn is_lasting(&self, verb: &Verb, told: bool) -> bool {
        let stands = Verbs::AGREE.or(Verbs::VIEW).or(Verbs::STANCE);
        // `maintain close ties`, `maintain that ice melts`
        let says = || {
            verb.verbs.meets(Verbs::SAY)
                && (!self.names_states(verb.head)
                    || matches!(self.word(verb.end), Word::THAT | Word::TO))
        };
        // `The parties have also brought up the fair.`
        let treated = verb.perfect && verb.verbs.meets(Verbs::FOCUS);
        let lasts = !verb.past && !verb.copula && !verb.passive && verb.modal == Word::UNNAMED;
        lasts
            && !told
            && !treated
            && verb.end > verb.head
            && !self.looks_ahead(verb)
            && !verb.verbs.meets(stands)
            && !says()
            && !self.holds_same(verb)
            && !self.is(verb.end, Class::COMMITTED)
    }

    /// `Minister Lind and Minister Sato were the first whom she called`
    fn were_first(&self, verb: &Verb) -> bool {
        verb.copula
            && self.word(verb.end) == Word::THE
            && self.at(verb.end + 1).text(self.text) == "first"
    }

    /// `Norway and Chile are members of the council`
    fn are_something(&self, verb: &Verb) -> bool {
        let are = verb.copula && !verb.past && verb.modal == Word::UNNAMED;
        are && self.names_states(verb.head) && !self.states(verb)
    }

    /// `Norway and Chile built a dam`: nothing that is said.
    fn is_deed_of_states(&self, verb: &Verb) -> bool {
        let tells = REPORTING.or(Verbs::REACH).or(Verbs::FOCUS);
        let done = (verb.past || verb.perfect) && verb.modal == Word::UNNAMED;
        let deed = done && !verb.copula && !verb.verbs.meets(tells);
        deed && self.names_states(verb.head)
    }

    /// `Minister Lind was invited to Oslo`: told by the other side, who says so to her; not `was briefed by officials`.
    fn is_addressed(&self, verb: &Verb) -> bool {
        const SAID_TO: Words = words!(
            "invited thanked informed briefed assured asked told urged congratulated reminded welcomed"
        );
        let mut behind = self.tokens.iter().skip(verb.end);
        SAID_TO.has(self.at(verb.head))
            && !verb.perfect
            && !verb.negated
            && verb.modal == Word::UNNAMED
            && !self.is_past_news(verb)
            && !behind.any(|t| t.word == Word::BY)
    }

    /// `With Minister Sato, the Minister talked about …`: both did, whichever minister the subject is.
    fn is_with_another(&self, clause: &Clause) -> bool {
        let verb = &clause.verb;
        let start = self.skip_openers(0);
        if self.word(start) != Word::WITH || !verb.past || verb.passive {
            return false;
        }
        let talks = verb.verbs.meets(Verbs::DISCUSS) || self.speaks_about(verb);
        let other = || {
            let phrase = self.phrase(start + 1)?;
            let people = matches!(phrase.who, Who::Person(_) | Who::Joint | Who::Counterpart);
            Some(people && phrase.end < verb.head && self.kind(phrase.end) != Kind::Possessive)
        };
        talks && other().unwrap_or_default()
    }
}
