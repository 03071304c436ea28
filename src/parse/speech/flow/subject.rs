//! Whose words a statement tells where its subject is one participant, or all of them.

use super::first::holds_now;
use super::{Flow, Voice};
use crate::parse::grammar::{Clause, REPORTING, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;

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
        if speaking
            && clause.named
            && !told
            && (self.list.is_open() || verb.verbs.meets(Verbs::BACKGROUND))
        {
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
        if self.is_plain() && clause.named && s.has_been_in_touch(verb) {
            return Some(Voice::Narrator);
        }
        // `Earlier the Minister had discussed the fair with the Mayor`: another conversation.
        if self.is_plain() && clause.named && s.had_talked(verb) {
            return Some(Voice::Narrator);
        }
        // `will be paying a visit`: the publisher's diary.
        let known = clause.named || self.carried == Some(Voice::Narrator);
        let diary = s.is(verb.head, Class::GERUND) || s.is_in_diary(verb);
        let planned = !speaking && verb.modal == Word::WILL && known && diary;
        let background =
            verb.verbs.meets(Verbs::BACKGROUND) && !verb.verbs.meets(REPORTING) || planned;
        let passive = verb.passive && !verb.verbs.meets(Verbs::AGREE) && !s.is_cited(verb);
        let diary = || s.will_call_others(verb) || s.will_report(verb);
        if self.is_plain() && diary() {
            return Some(Voice::Narrator);
        }
        if background || passive {
            return Some(if speaking {
                self.carried?
            } else {
                Voice::Narrator
            });
        }
        Some(Voice::Person(person))
    }

    /// All sides as the subject.
    pub(super) fn both(&mut self, s: &Sentence, clause: &Clause, told: bool) -> Option<Voice> {
        let verb = &clause.verb;
        let speaking = self.is_speaking();
        // `In the view of both ministers, …`
        if verb.head == verb.end && self.is_plain() {
            return Some(Voice::Joint);
        }
        // `Mr. President and I met in Oslo` is told by whoever speaks.
        if self.is_plain() && s.is_expected(verb) {
            return Some(Voice::Narrator);
        }
        let shares = s.shares_view(verb);
        let agrees = shares || verb.verbs.meets(Verbs::AGREE.or(Verbs::DISCUSS));
        if speaking && !agrees && s.has_i_before(verb.head) {
            return None;
        }
        // `The leaders are hopeful` is no part of what one of them said.
        let leaders = (s.states(verb) || holds_now(verb) || verb.verbs.meets(Verbs::AGREEABLE))
            && s.has_before(verb.head, Class::CALLERS);
        let holds = leaders
            || shares && (s.has_i_before(verb.head) || !s.names_states(verb.head))
            || s.is_of_us(verb)
            || self.is_plain() && s.intends(verb)
            || s.will_go_on(verb)
            || self.is_plain() && s.looks_ahead(verb)
            || verb.copula && s.has_before(verb.head, Class::VIEW_NOUN);
        if speaking && !told && !verb.past && !holds {
            return None;
        }
        // `The two sides have joined hands`, `Norway and Peru have supported each other`, inside somebody's words; what
        // they have agreed is both sides'.
        let so_far = verb.perfect && !verb.past && !verb.passive && verb.modal == Word::UNNAMED;
        let sides = || s.has_before(verb.head, Class::GROUP_SIDES) || s.names_states(verb.head);
        let results = Verbs::AGREE
            .or(Verbs::DISCUSS)
            .or(Verbs::VIEW)
            .or(Verbs::REACH);
        if speaking && so_far && sides() && !verb.verbs.meets(results) {
            return None;
        }
        // `Norway and Chile have worked together`, `the two sides cooperate`: background.
        let stands = Verbs::AGREE.or(Verbs::VIEW).or(Verbs::STANCE);
        // `maintain close ties`, `maintain that ice melts`
        let says = verb.verbs.meets(Verbs::SAY)
            && (!s.names_states(verb.head) || matches!(s.word(verb.end), Word::THAT | Word::TO));
        // `The parties have also brought up the fair.`
        let treated = verb.perfect && verb.verbs.meets(Verbs::FOCUS);
        let present = !verb.past && !verb.copula && !treated;
        let plain = present && verb.modal == Word::UNNAMED && !verb.passive;
        if plain
            && verb.end > verb.head
            && !told
            && !s.looks_ahead(verb)
            && !verb.verbs.meets(stands)
            && !says
            && !s.holds_same(verb)
            && !s.is(verb.end, Class::COMMITTED)
        {
            return Some(Voice::Narrator);
        }
        // `Minister Lind and Minister Sato were the first whom she called`
        let first = verb.copula
            && s.word(verb.end) == Word::THE
            && s.at(verb.end + 1).text(s.text) == "first";
        if first && !speaking {
            return Some(Voice::Narrator);
        }
        // `Norway and Chile are members of the council`
        let is = verb.copula && !verb.past && verb.modal == Word::UNNAMED;
        if is && s.names_states(verb.head) && !s.states(verb) {
            return Some(Voice::Narrator);
        }
        // `The two countries signed a treaty in 1957`, inside somebody's words
        if speaking && s.is_history(verb) && s.names_year(verb.end) {
            return None;
        }
        if !speaking && (s.is_history(verb) || s.met_before(verb)) {
            return Some(Voice::Narrator);
        }
        // `Earlier, Norway and Chile had agreed to wait`
        if !speaking && verb.perfect && verb.past && s.names_states(verb.head) {
            return Some(Voice::Narrator);
        }
        let tells = REPORTING.or(Verbs::REACH).or(Verbs::FOCUS);
        let acts = (verb.past || verb.perfect) && !verb.verbs.meets(tells) && !verb.copula;
        if acts && verb.modal == Word::UNNAMED && s.names_states(verb.head) {
            return (!speaking).then_some(Voice::Narrator);
        }
        Some(self.joint(s, clause))
    }

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

impl Sentence<'_> {
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
