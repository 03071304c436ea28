//! Who speaks in a sentence, by the subject of its main clause and by who spoke before.

use super::{Flow, Voice};
use crate::model::{Country, SpeakerRule};
use crate::parse::grammar::{Clause, FORMER, REPORTING, Sentence, Verb, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::speech::event::event;
use crate::parse::words::{Words, hashed, words};

/// What is done rather than said, by verbs that may tell of either.
const DEEDS: Words = words!(
    "provided gave delivered made submitted passed opened signed began started set put closed ended"
);

impl Flow {
    /// Whose words a statement tells by its main clause; `None` where the words before carry on.
    pub(super) fn voice(&mut self, s: &Sentence, clause: &Clause) -> Option<Voice> {
        let verb = &clause.verb;
        let reports = verb.verbs.meets(REPORTING);
        let speaking = self.is_speaking();
        let told = (reports || s.states(verb))
            && (verb.past || verb.perfect)
            && verb.modal == Word::UNNAMED;
        if self.is_hosts(s, clause) && told {
            return Some(Voice::Narrator);
        }
        if let Some(teller) = s.told_by(clause) {
            self.focus = Some(teller);
            return Some(Voice::Person(teller));
        }
        match clause.who {
            _ if !told && self.is_item_of_all(s, clause) => Some(Voice::Joint),
            _ if self.is_plain() && s.sends_staff(verb) => Some(Voice::Joint),
            Who::Person(person) => {
                let person = self.same_again(s, clause).unwrap_or(person);
                self.person(s, clause, person)
            }
            // `The latter should start anew` is what somebody else wants.
            Who::Counterpart if speaking && is_owed(verb) => None,
            // `The latter was raised by Minister Sato.`
            Who::Counterpart if verb.passive && s.word(verb.end) == Word::BY => {
                self.impersonal(s, clause)
            }
            Who::Counterpart => self.counterpart(s, clause),
            // `The spokesperson denied it. “We wait,” he added.`
            Who::Single(_) if self.sourced && self.carried.is_none_or(|v| v == Voice::Narrator) => {
                Some(Voice::Narrator)
            }
            // `He praised the nets. He will report to parliament tonight.`
            Who::Single(_)
                if self.is_plain() && (s.will_report(verb) || s.will_call_others(verb)) =>
            {
                Some(Voice::Narrator)
            }
            Who::Single(gender) => {
                if speaking && !told && !(verb.past || verb.modal == Word::WOULD) {
                    return None;
                }
                let person = self.single(s, verb, gender)?;
                self.person(s, clause, person)
            }
            Who::Side(country) => self.side(s, clause, country, told),
            Who::State(_) | Who::It if s.tells_of_call(verb) => {
                self.focus = s.speaks_within(verb).or(self.focus);
                Some(Voice::Narrator)
            }
            Who::State(country) => self.state(s, verb, country, told),
            Who::Joint => self.both(s, clause, told),
            Who::They => self.they(s, clause, told),
            Who::I => self.i(s, told),
            Who::We => self.we(s, verb, told),
            Who::Event => self.call(s, clause),
            Who::There => self.there(s, verb),
            Who::Other if self.is_plain() && s.will_go_about(clause) => Some(Voice::Narrator),
            Who::Other if told && s.is_of_some(clause) => Some(Voice::Joint),
            Who::It | Who::Other => self.impersonal(s, clause),
        }
    }

    /// `The President praised Minister Lind. He also asked …`: no name is known of whoever spoke.
    fn is_hosts(&mut self, s: &Sentence, clause: &Clause) -> bool {
        let host = matches!(clause.who, Who::Side(country) if s.roster.host() == Some(country));
        let single = matches!(clause.who, Who::Single(_));
        if host || !single && clause.named {
            self.hosted = host;
        }
        let hosts = self.hosted && (host || single);
        if hosts {
            self.focus = None;
        }
        hosts
    }

    /// Whose words a statement tells whose subject is one side: `Oslo`, `the Norwegian side`.
    fn side(
        &mut self,
        s: &Sentence,
        clause: &Clause,
        country: Country,
        told: bool,
    ) -> Option<Voice> {
        let verb = &clause.verb;
        // `Oslo has long supported this` is background.
        let lasting = verb.perfect && !verb.past && !s.has_before(verb.head, Class::SIDE);
        // `According to the Norwegian side, the pier is closed.` has no verb of hers.
        let source = verb.head == verb.end;
        if lasting || !told && !verb.copula && !source {
            return None;
        }
        let people = s.roster.people().iter();
        let first = || people.map(|p| p.country).position(|c| c == Some(country));
        let person = s.roster.of_country(country).only().or_else(first)?;
        self.person(s, clause, person)
    }

    /// Whose words a statement tells whose subject is the call.
    fn call(&mut self, s: &Sentence, clause: &Clause) -> Option<Voice> {
        let verb = &clause.verb;
        // `The call was agreed to a few days ago.`
        if verb.passive && s.is_past_news(verb) {
            return Some(Voice::Narrator);
        }
        let said = Verbs::DISCUSS.or(Verbs::STANCE).or(Verbs::AGREEABLE);
        if verb.passive && !verb.verbs.meets(Verbs::HELD) && verb.verbs.meets(said) {
            return self.impersonal(s, clause);
        }
        // `The meeting had been a success` is told of another one than the call, `Exchanges at all levels have grown` of
        // others.
        let other = verb.copula && !s.has_before(verb.head, Class::CALL_NOUN);
        let have = matches!(s.word(verb.head.wrapping_sub(1)), Word::HAVE | Word::HAS);
        let others = have && s.has_before(verb.head, Class::EXCHANGE_NOUN);
        if self.is_speaking() && (other || others) {
            return None;
        }
        self.focus = s.speaks_within(verb).or(self.focus);
        Some(event(s, clause))
    }

    /// Whose words a statement tells whose subject is a state.
    fn state(&self, s: &Sentence, verb: &Verb, country: Country, told: bool) -> Option<Voice> {
        let speaking = self.is_speaking();
        // `Norway shares this view`, behind what the other side said.
        if self.is_plain() && s.takes_it_up(verb) {
            return s.roster.of_country(country).only().map(Voice::Person);
        }
        // `Norway will host the next round`, `Norway is a close partner`, after what both sides said.
        let joint = self.carried == Some(Voice::Joint) && !self.list.is_open();
        if joint && (verb.modal == Word::WILL || verb.is_present()) {
            return Some(Voice::Narrator);
        }
        let person = s.roster.of_country(country).only()?;
        // `Norway has sent help` is background, `Norway provided ploughs` a deed.
        let deed = DEEDS.has(s.at(verb.head)) || s.is_duty(verb);
        let told = told && !deed && (verb.past || !verb.perfect);
        (told && !speaking && !verb.passive && !verb.verbs.meets(Verbs::BACKGROUND))
            .then_some(Voice::Person(person))
    }

    /// Whose words `There is …`, `There was …` tells.
    fn there(&self, s: &Sentence, verb: &Verb) -> Option<Voice> {
        match self.carried {
            // `There still is time until the talks`, said by somebody.
            Some(Voice::Person(_)) if !verb.past && !verb.perfect => None,
            // `There are many boats in Lima`, after what both sides said.
            Some(Voice::Joint) if verb.is_present() && self.is_plain() => Some(Voice::Narrator),
            _ => s.there_was_talk(verb).then_some(Voice::Joint),
        }
    }

    /// Neither in a quotation nor in a list of somebody's words.
    pub(in crate::parse::speech) const fn is_plain(&self) -> bool {
        !self.quotation.open && !self.list.is_open()
    }

    /// Whose words a statement tells whose subject is `they`.
    fn they(&mut self, s: &Sentence, clause: &Clause, told: bool) -> Option<Voice> {
        let verb = &clause.verb;
        let speaking = self.is_speaking();
        let people = s.roster.people().len();
        let leads = verb.head == verb.end;
        if people > 1 && (leads || s.keeps_touch(verb) || self.is_plain() && s.looks_to_meet(verb))
        {
            return Some(Voice::Joint);
        }
        // `They share the view that boats matter.`
        let view = (verb.end..verb.end + 3).any(|i| s.is(i, Class::VIEW_NOUN));
        if people > 1 && verb.is_present() && verb.verbs.meets(Verbs::SHARE) && view {
            return Some(Voice::Joint);
        }
        // `They will meet in Oslo in spring.`: the publisher's diary, whoever spoke before.
        if self.is_plain() && (speaking && s.will_meet(verb) || s.is_expected(verb)) {
            return Some(Voice::Narrator);
        }
        // `Moreover, they had closed their eyes` goes on with what somebody said.
        let before = speaking && verb.perfect && verb.past;
        if told && !before && people > 0 {
            return Some(self.joint(s, clause));
        }
        (!speaking && people > 1).then_some(Voice::Joint)
    }

    /// The other one of the conversation than `person`.
    pub(in crate::parse::speech) fn other_than(
        &self,
        s: &Sentence,
        person: usize,
    ) -> Option<usize> {
        self.conversation.other_than(s.roster, person)
    }

    /// `His counterpart`: the other one of the conversation.
    fn counterpart(&mut self, s: &Sentence, clause: &Clause) -> Option<Voice> {
        const CALLER: u64 = hashed("caller");
        let before = s.tokens.get(..clause.verb.head)?;
        // `the latter`, who was named last, `the former`, who was named first
        let former = before.iter().any(|t| t.hash == FORMER);
        if (former || before.iter().any(|t| t.word == Word::LATTER))
            && let Some(meant) = self.conversation.of_two(former)
        {
            return self.person(s, clause, meant);
        }
        // A publisher who writes of `the caller` was called.
        let caller = before.iter().any(|t| t.hash == CALLER);
        let host = s.roster.own().filter(|_| caller);
        let focus = host.or(self.focus).or_else(|| s.roster.author())?;
        let Some(other) = self.conversation.other_than(s.roster, focus) else {
            // `My interlocutors each told me …`
            let several = s.has_before(clause.verb.head, Class::COLLEAGUES);
            return several.then_some(Voice::Joint);
        };
        self.person(s, clause, other)
    }
}

impl Sentence<'_> {
    /// `The call lasted an hour, during which Minister Sato thanked …`: who spoke in it.
    fn speaks_within(&self, verb: &Verb) -> Option<usize> {
        let which = (verb.end + 1..self.len()).find(|i| self.word(*i) == Word::WHICH)?;
        let within = matches!(self.word(which - 1), Word::DURING | Word::IN);
        let clause = within.then(|| self.clause_at(which + 1))??;
        let Who::Person(person) = clause.who else {
            return None;
        };
        (clause.is_strong() && clause.verb.past && clause.verb.verbs.meets(REPORTING))
            .then_some(person)
    }

    /// `Together we stressed …`, `we both welcomed …`, `we were both of the opinion …`: no plural of the author alone.
    pub(super) fn are_both(&self, verb: &Verb) -> bool {
        const NEAR: usize = 3;
        let together =
            |at: usize| self.word(at) == Word::TOGETHER && self.word(at + 1) != Word::WITH;
        let from = verb.head.saturating_sub(NEAR);
        (from..=verb.end).any(|at| self.word(at) == Word::BOTH || together(at))
    }

    /// `shares this view`, `agrees with that assessment`: what was said before.
    fn takes_it_up(&self, verb: &Verb) -> bool {
        const BACKS: Words = words!("supports backs endorses");
        const OBJECTION: Words = words!("objection objections");
        let now = verb.is_present() && !verb.passive && !verb.negated;
        let yes = Verbs::SHARE.or(Verbs::AGREEABLE);
        // `has no objection to this`
        if now && self.word(verb.end) == Word::NO && OBJECTION.has(self.at(verb.end + 1)) {
            return true;
        }
        if !now || !(verb.verbs.meets(yes) || BACKS.has(self.at(verb.head))) {
            return false;
        }
        let at = self.skip_adverbs(verb.end);
        let this = at + usize::from(matches!(self.word(at), Word::WITH | Word::TO));
        self.is_this_view(this)
    }

    /// `She was informed by Minister Sato that …`: who told her.
    fn told_by(&self, clause: &Clause) -> Option<usize> {
        const TOLD: Words = words!("told informed briefed assured reminded asked thanked updated");
        let verb = &clause.verb;
        let past = verb.passive && verb.past && !verb.perfect && !verb.negated;
        if !past || self.word(verb.end) != Word::BY || !TOLD.has(self.at(verb.head)) {
            return None;
        }
        let Who::Person(teller) = self.phrase(verb.end + 1)?.who else {
            return None;
        };
        let hearer = matches!(clause.who, Who::Person(_) | Who::Single(_));
        (hearer && clause.who != Who::Person(teller)).then_some(teller)
    }

    /// `Norway had to wait`: what somebody holds, no report.
    fn is_duty(&self, verb: &Verb) -> bool {
        self.word(verb.head) == Word::HAD && self.word(verb.end) == Word::TO
    }
}

/// `should start anew`, `must show patience`: what is asked of somebody.
const fn is_owed(verb: &Verb) -> bool {
    matches!(verb.modal, Word::SHOULD | Word::MUST) && !verb.perfect
}

/// What its subject tells of who speaks.
pub(super) const fn rule(clause: &Clause) -> SpeakerRule {
    match clause.who {
        Who::Person(_) => SpeakerRule::Subject,
        Who::Counterpart => SpeakerRule::Counterpart,
        Who::Single(_) => SpeakerRule::Pronoun,
        Who::Side(_) | Who::State(_) => SpeakerRule::Side,
        Who::Joint | Who::They => SpeakerRule::Together,
        Who::I | Who::We => SpeakerRule::FirstPerson,
        Who::Event => SpeakerRule::Event,
        Who::There | Who::It | Who::Other => SpeakerRule::Impersonal,
    }
}

/// `Norway urges all to keep calm`, at the head of a paragraph, goes on with what its minister said before.
pub(super) fn goes_on(s: &Sentence, clause: Option<&Clause>, before: Voice) -> bool {
    let (Some(clause), Voice::Person(person)) = (clause, before) else {
        return false;
    };
    let Who::State(country) = clause.who else {
        return false;
    };
    let verb = &clause.verb;
    let own = s.roster.people().get(person).and_then(|p| p.country) == Some(country);
    let holds = s.is(verb.head, Class::THIRD) && verb.verbs.meets(Verbs::STANCE.or(Verbs::ASK));
    let ready = verb.copula && s.is(verb.end, Class::STATE_ADJECTIVE);
    // `Norway will continue to help`, not `Norway will host the summit`.
    let deeds = Verbs::EVENT.or(Verbs::HELD).or(Verbs::BACKGROUND);
    let pledges = verb.modal == Word::WILL && !verb.copula && !verb.verbs.meets(deeds);
    let plain = verb.modal == Word::UNNAMED && (holds || ready);
    own && !verb.past && !verb.passive && (plain || pledges)
}
