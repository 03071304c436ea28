//! What will come after the call: told of both sides, or by the publisher.

use crate::parse::grammar::{Clause, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::words::{Words, hashed, words};

impl Sentence<'_> {
    /// `They will remain in close contact.`
    pub(super) fn keeps_touch(&self, verb: &Verb) -> bool {
        const KEEP: Words = words!("remain stay keep continue be");
        const TOUCH: Words = words!("contact touch communication");
        const NEAR: usize = 6;
        let in_touch =
            |i: usize| TOUCH.has(self.at(i)) && (verb.end..i).any(|n| self.word(n) == Word::IN);
        verb.modal == Word::WILL
            && !verb.negated
            && KEEP.has(self.at(verb.head))
            && (verb.end..verb.end + NEAR).any(in_touch)
    }

    /// `will meet in May`, `will see each other at the summit`, `are due to meet`, `will have an opportunity to talk`
    pub(super) fn will_meet(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        let meets = |at: usize| {
            self.at(at).verbs.meets(Verbs::MEET.or(Verbs::TALK)) || self.sees_each_other(at)
        };
        // `have been asked to meet` tells of what others want.
        let due = verb.copula || verb.passive && !verb.verbs.meets(Verbs::ASK.or(Verbs::ORDER));
        let to_meet = |i: usize| self.word(i) == Word::TO && meets(i + 1);
        let then = || (verb.end..verb.end + NEAR).any(to_meet);
        let will = verb.modal == Word::WILL;
        let open = !verb.negated && !verb.past && (will || verb.modal == Word::UNNAMED);
        open && (will && meets(verb.head) || (will || due) && then())
    }

    /// `are expected to meet in June`: what the publisher tells of both.
    pub(super) fn is_expected(&self, verb: &Verb) -> bool {
        const EXPECTED: Words = words!("expected due set scheduled slated");
        let now = verb.is_present() && !verb.negated;
        let due = self.skip_adverbs(verb.end);
        let due = if verb.copula { due } else { verb.head };
        let told = (verb.copula || verb.passive) && EXPECTED.has(self.at(due));
        now && told && self.word(due + 1) == Word::TO
    }

    /// `Further calls have been scheduled for tomorrow`, `are planned`
    pub(super) fn schedules_calls(&self) -> bool {
        const SCHEDULED: Words = words!("scheduled planned arranged slated");
        const FAR: usize = 12;
        if !self.has(Class::CALL_NOUN) {
            return false;
        }
        let first = self.skip_openers(0);
        let set = |i: &usize| {
            let are = matches!(self.word(i - 1), Word::BEEN | Word::ARE | Word::IS);
            are && SCHEDULED.has(self.at(*i))
        };
        let verb = (first + 1..first + FAR).find(set);
        verb.is_some_and(|verb| {
            self.word(verb + 1) != Word::BY && self.has_before(verb, Class::CALL_NOUN)
        })
    }

    /// `will address the nation`, `will brief parliament`, `will make a statement tonight`: to others than the partner.
    pub(super) fn will_report(&self, verb: &Verb) -> bool {
        const TELLS: Words = words!("address brief inform update report speak");
        const HEARERS: Words = words!(
            "nation parliament press media reporters journalists cabinet assembly public senate congress house legislature \
             knesset duma bundestag storting riksdag folketing council"
        );
        const MAKES: Words = words!("make give issue deliver hold");
        const SPEECH: Words = words!("statement speech announcement briefing press");
        const NEAR: usize = 5;
        let near = |words: Words| (verb.end..verb.end + NEAR).any(|i| words.has(self.at(i)));
        let head = self.at(verb.head);
        let told = TELLS.has(head) && (near(HEARERS) || self.is_to_superior(verb.end))
            || MAKES.has(head) && near(SPEECH);
        verb.modal == Word::WILL && !verb.negated && !verb.passive && told
    }

    /// `report on the call to the President of the Republic`, who takes no part.
    fn is_to_superior(&self, from: usize) -> bool {
        const FAR: usize = 10;
        let to = (from..from + FAR).find(|i| self.word(*i) == Word::TO);
        to.is_some_and(|to| {
            let office = self.word(to + 1) == Word::THE && self.is(to + 2, Class::TITLE);
            let known = || matches!(self.phrase(to + 1).map(|p| p.who), Some(Who::Person(_)));
            office && !known()
        })
    }

    /// `look forward to seeing each other in May`, `to their meeting`
    pub(super) fn looks_to_meet(&self, verb: &Verb) -> bool {
        const NEAR: usize = 6;
        let now = !verb.past && !verb.negated && verb.modal == Word::UNNAMED;
        let meets = |i: usize| {
            let other = self.sees_each_other(i) || self.word(i + 1) == Word::EACH;
            let with = self.word(i + 1) == Word::WITH;
            self.at(i).verbs.meets(Verbs::MEET) && !with || other || self.word(i) == Word::ONE
        };
        now && self.looks_ahead(verb) && (verb.end + 2..verb.end + NEAR).any(meets)
    }

    /// `will host the summit`, `will open a school`: the publisher's diary.
    pub(super) fn is_in_diary(&self, verb: &Verb) -> bool {
        const DEEDS: Words =
            words!("host open chair inaugurate travel fly visit attend deliver receive lead pay");
        DEEDS.has(self.at(verb.head)) && !verb.passive && !verb.negated
    }

    /// `is due to travel to Lima`, `is to visit Rome`: the publisher's diary.
    pub(super) fn is_due_abroad(&self, verb: &Verb) -> bool {
        const DUE: Words = words!("due scheduled set");
        const DEEDS: Words = words!(
            "travel visit fly arrive attend host meet receive leave depart embark pay go undertake return"
        );
        let now = verb.is_present() && !verb.negated;
        let due = verb.copula && DUE.has(self.at(verb.end));
        let to = verb.end + usize::from(due);
        let due = due || DUE.has(self.at(verb.head));
        now && due && self.word(to) == Word::TO && DEEDS.has(self.at(to + 1))
    }

    /// `look forward to meeting`
    pub(super) fn looks_ahead(&self, verb: &Verb) -> bool {
        self.word(verb.end) == Word::FORWARD && self.word(verb.end + 1) == Word::TO
    }

    /// `see each other`, `meet one another`
    fn sees_each_other(&self, at: usize) -> bool {
        const SEE: Words = words!("see meet encounter");
        SEE.has(self.at(at)) && matches!(self.word(at + 1), Word::EACH | Word::ONE)
    }

    /// `The two sides intend to hold a fair.`: of both, whoever spoke before.
    pub(super) fn intends(&self, verb: &Verb) -> bool {
        const INTEND: Words = words!("intend plan");
        let now = verb.is_present() && !verb.negated;
        now && INTEND.has(self.at(verb.head))
            && self.word(verb.end) == Word::TO
            && self.has_before(verb.head, Class::CALLERS)
    }

    /// `The two ministers will speak again in June.`, `The leaders will stay in touch.`: of both, whoever spoke before.
    pub(super) fn will_go_on(&self, verb: &Verb) -> bool {
        const AGAIN: u64 = hashed("again");
        const WANT: Words = words!("want intend plan wish mean");
        const NEAR: usize = 4;
        let again = |i: usize| self.at(i).hash == AGAIN;
        let meets = verb.modal == Word::WILL
            && !verb.negated
            && (verb.verbs.meets(Verbs::MEET.or(Verbs::TALK))
                && (verb.end..verb.end + NEAR).any(again)
                || self.sees_each_other(verb.head));
        // `The two ministers want to speak again soon.`
        let again_to = WANT.has(self.at(verb.head))
            && self.word(verb.end) == Word::TO
            && self
                .at(verb.end + 1)
                .verbs
                .meets(Verbs::MEET.or(Verbs::TALK))
            && (verb.end..verb.end + 2 * NEAR).any(again);
        let meets = meets || again_to && !verb.past && !verb.negated;
        // `Minister Lind and Minister Sato will stay in touch.`
        let people = self.has_before(verb.head, Class::CALLERS) || !self.names_states(verb.head);
        (meets || self.keeps_touch(verb)) && people
    }

    /// `Their officials will work out the details.`, `Their teams are to meet soon.`
    pub(super) fn sends_staff(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        let first = self.skip_openers(0);
        let theirs = self.word(first) == Word::THEIR
            && (first + 1..first + NEAR).any(|i| self.is_staff_word(i));
        let are_to = verb.copula
            && !verb.past
            && self.word(verb.end) == Word::TO
            && self.is(verb.end + 1, Class::BASE);
        theirs && !verb.negated && (verb.modal == Word::WILL || are_to)
    }

    /// `The Minister will continue her round of calls.`, `will speak with President Paz tomorrow`: the publisher's diary.
    pub(super) fn will_call_others(&self, verb: &Verb) -> bool {
        const GOES_ON: Words = words!("continue resume hold have make conduct");
        const SPEAKS: Words = words!("speak talk");
        const TREATS: Words = words!("discuss consult confer meet");
        const NEAR: usize = 8;
        if self.means_to_call(verb) {
            return true;
        }
        if verb.modal != Word::WILL || verb.negated || verb.passive {
            return false;
        }
        let called = || {
            (verb.end..verb.end + NEAR)
                .take_while(|i| self.is_word(*i) && self.word(*i) != Word::TO)
                .any(|i| self.is(i, Class::CALL_NOUN))
        };
        let with = || matches!(self.word(verb.end), Word::WITH | Word::TO | Word::BY);
        // `will discuss the matter with the Prime Minister of Peru`
        let treated = || {
            let far = (verb.end..verb.end + NEAR).find(|i| self.word(*i) == Word::WITH);
            let whom = far.and_then(|with| self.phrase(with + 1)).map(|p| p.who);
            whom == Some(Who::Other)
        };
        let head = self.at(verb.head);
        GOES_ON.has(head) && called() || SPEAKS.has(head) && with() || TREATS.has(head) && treated()
    }

    /// `The Minister intends to confer by telephone with her Danish colleague`, `is due to speak to President Paz tonight`.
    fn means_to_call(&self, verb: &Verb) -> bool {
        const MEANS: Words = words!("intends plans expects proposes");
        const DUE: Words = words!("due scheduled set expected");
        const NEAR: usize = 4;
        const FAR: usize = 6;
        let now = verb.is_present() && !verb.negated;
        let due = || verb.copula && (verb.end..verb.end + 2).any(|i| DUE.has(self.at(i)));
        let means =
            MEANS.has(self.at(verb.head)) || due() || verb.passive && DUE.has(self.at(verb.head));
        if !now || !means {
            return false;
        }
        let to = (verb.end..verb.end + NEAR).find(|i| self.word(*i) == Word::TO);
        to.is_some_and(|to| {
            // `plans to explain it by phone to other leaders`
            let line = |i: usize| {
                let noun = i + 1 + usize::from(self.word(i + 1) == Word::THE);
                matches!(self.word(i), Word::BY | Word::OVER | Word::ON)
                    && self.is(noun, Class::CALL_NOUN)
            };
            if self.has(Class::CALL_NOUN)
                && self.at(to + 1).verbs.meets(Verbs::SAY)
                && (to + 2..self.len()).any(line)
            {
                return true;
            }
            let with = |i: usize| matches!(self.word(i), Word::WITH | Word::TO | Word::BY);
            let calls = Verbs::TALK.or(Verbs::CALL);
            self.at(to + 1).verbs.meets(calls) && (to + 2..to + FAR).any(with)
        })
    }

    /// `These are also to deal with the nets`, of talks that were arranged.
    pub(super) fn is_to_treat(&self) -> bool {
        const TREATS: Words = words!("deal cover address concern focus include treat examine");
        const TALKS: Words = words!("talks meetings consultations discussions negotiations");
        let first = self.skip_openers(0);
        if !matches!(self.word(first), Word::THIS | Word::THESE) {
            return false;
        }
        let are = first + 1 + usize::from(TALKS.has(self.at(first + 1)));
        let to = self.skip_adverbs(are + 1);
        matches!(self.word(are), Word::ARE | Word::IS)
            && self.word(to) == Word::TO
            && TREATS.has(self.at(to + 1))
    }

    /// `Assistant Secretary Grace Mensah will travel to Lima in May.`: what an official plans who takes no part.
    pub(super) fn will_go_about(&self, clause: &Clause) -> bool {
        let verb = &clause.verb;
        let first = self.skip_openers(0);
        let office = |i: usize| {
            let token = self.at(i);
            token.is_capital() && (token.is(Class::TITLE) || token.is(Class::MODIFIER))
        };
        let named = (first..verb.head).rev().any(|i| {
            self.at(i).is_capital() && !office(i) && !self.is(i, Class::PLACE) && i > first
        });
        let known = (first..verb.head).any(|i| !self.roster.name(self.at(i)).any.is_empty());
        let plan = verb.modal == Word::WILL && !verb.negated && !verb.copula && !verb.passive;
        plan && named && !known && (office(first) || office(first + 1))
    }
}
