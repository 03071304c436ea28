//! Clauses whose subject is a thing: `the need was stressed`, `trade was on the agenda`.

use super::Sentence;
use super::clause::{Clause, REPORTING};
use super::phrase::Who;
use super::verb::Verb;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

const MIDDLE: Words = words!("centre center heart forefront core");
const DO: Words = words!("do does did");
/// What a subject did that all spoke of.
const BECAME: Words = words!("became formed");
/// What agreement does that all find.
const EMERGED: Words = words!("emerged prevailed crystallised crystallized");
/// What a conversation has on its subject.
const FOCUS: Words = words!("focus emphasis attention accent spotlight");
const FEATURED: Words = words!("featured figured loomed");
const FIXED: Words = words!("fixed");
const UNDER: Words = words!("discussion review consideration scrutiny");

impl Sentence<'_> {
    /// `what was agreed`: a clause that names a thing and tells nothing.
    pub(in crate::parse) fn is_what(&self, verb: &Verb) -> bool {
        const NEAR: usize = 4;
        verb.passive
            && (verb.head.saturating_sub(NEAR)..verb.head).any(|i| {
                self.word(i) == Word::WHAT
                    && (i + 1..verb.head).all(|n| self.is(n, Class::AUXILIARY.or(Class::ADVERB)))
            })
    }

    /// `was agreed a few days ago`: before the call.
    pub(in crate::parse) fn is_past_news(&self, verb: &Verb) -> bool {
        const NEAR: usize = 7;
        const AGO: u64 = hashed("ago");
        const YEAR: u32 = 4;
        // `was reached in 2015`
        let year = self.at(verb.end + 1);
        let dated = self.word(verb.end) == Word::IN && year.kind == Kind::Number;
        if dated && year.end - year.start == YEAR {
            return true;
        }
        (verb.end..verb.end + NEAR)
            .take_while(|i| self.kind(*i) == Kind::Word)
            .any(|i| self.at(i).hash == AGO)
    }

    /// `It was arranged at Norway's request`, told of the call itself.
    pub(in crate::parse) fn is_by_request(&self, verb: &Verb) -> bool {
        const REQUEST: Words =
            words!("request initiative suggestion proposal instigation invitation");
        const NEAR: usize = 8;
        let first = self.skip_openers(0);
        let it = matches!(self.word(first), Word::IT | Word::THIS) && verb.head <= first + 2;
        let at = matches!(self.word(verb.end), Word::AT | Word::ON | Word::UPON);
        it && at && verb.passive && (verb.end..verb.end + NEAR).any(|i| REQUEST.has(self.at(i)))
    }

    /// `is said to have thanked`, `was quoted as saying`: others tell what somebody said.
    pub(in crate::parse) fn is_cited(&self, verb: &Verb) -> bool {
        const CITED: Words = words!("said quoted cited reported");
        let as_said = match self.word(verb.end) {
            Word::TO => self.word(verb.end + 1) == Word::HAVE,
            Word::AS => self.is(verb.end + 1, Class::GERUND),
            _ => false,
        };
        verb.passive && as_said && CITED.has(self.at(verb.head))
    }

    /// At `at`, a verb by which a thing as the subject tells of the talks: `was discussed`, `came up`, `was a topic`.
    fn impersonal_verb(&self, at: usize) -> Option<Verb> {
        let token = self.at(at);
        let finite = matches!(
            token.word,
            Word::WAS | Word::WERE | Word::HAS | Word::HAVE | Word::CAME
        ) || BECAME.has(token);
        // `A broad consensus emerged on trade`, `An in-depth exchange of views took place`
        let happens = EMERGED.has(token)
            || token.word == Word::TOOK
                && self.word(at + 1) == Word::PLACE
                && self.has(Class::EXCHANGE_NOUN);
        if happens {
            return self.verb(at);
        }
        if FEATURED.has(token) {
            return self.verb(at).filter(|v| self.is_topic(v));
        }
        // `This approach is shared by Norway.`
        if matches!(token.word, Word::IS | Word::ARE)
            && self.may_say(Word::BY)
            && self.has(Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN))
        {
            return self.verb(at).filter(|v| v.passive && self.takes_view(v));
        }
        let verb = if finite { self.verb(at) } else { None }?;
        let told = Verbs::REACH.or(Verbs::FOCUS).or(REPORTING);
        // `A date was fixed.`
        let fixed = FIXED.has(self.at(verb.head));
        let done = verb.passive && (fixed || verb.verbs.meets(told) || self.tasks_staff(&verb));
        (done || self.is_topic(&verb)).then_some(verb)
    }

    /// `was on the agenda`, `was a further topic`, `came up`: a thing as a subject of the talks.
    pub(in crate::parse) fn is_topic(&self, verb: &Verb) -> bool {
        const FIRST: Words = words!("first second third next last main other further");
        // `the focus was on fish`
        let on = verb.copula && self.word(verb.end) == Word::ON;
        if on && FOCUS.has(self.at(verb.head.wrapping_sub(1))) {
            return true;
        }
        // `became the main topic`
        if verb.copula || BECAME.has(self.at(verb.head)) {
            return (verb.end..verb.end + 6)
                .take_while(|i| self.kind(*i) == Kind::Word)
                .any(|i| {
                    // `was at the centre of the talks`
                    let talks = || (i + 2..i + 5).any(|k| self.is(k, Class::EVENT_NOUN));
                    // `was the first matter taken up`
                    let raised = self.is(i + 1, Class::PARTICIPLE) && FIRST.has(self.at(i - 1));
                    // `was on the table`
                    let table =
                        self.at(i).text(self.text) == "table" && self.word(i - 2) == Word::ON;
                    self.is(i, Class::TOPIC_NOUN)
                        || raised
                        || table
                        || MIDDLE.has(self.at(i)) && self.word(i + 1) == Word::OF && talks()
                });
        }
        // `featured prominently in their exchange`
        if FEATURED.has(self.at(verb.head)) && !verb.passive {
            return (verb.end..verb.end + 8).any(|i| {
                self.is(i, Class::EVENT_NOUN.or(Class::TALK_NOUN))
                    && (verb.end..i).any(|k| matches!(self.word(k), Word::IN | Word::ON))
            });
        }
        // `came under discussion`, `came up`
        let under = self.word(verb.end) == Word::UNDER && UNDER.has(self.at(verb.end + 1));
        self.word(verb.head) == Word::CAME && (under || self.word(verb.end) == Word::UP)
    }

    /// `That trade grows was noted with satisfaction`: what is held to be so is the subject.
    pub(super) fn fact(&self, start: usize) -> Option<Clause> {
        let was = (start + 3..self.len())
            .rev()
            .find(|i| matches!(self.word(*i), Word::WAS | Word::WERE))?;
        let verb = self.verb(was)?;
        let told = Verbs::STANCE.or(Verbs::VIEW).or(Verbs::AGREE);
        (verb.passive && verb.verbs.meets(told)).then_some(Clause {
            who: Who::Other,
            named: true,
            verb,
        })
    }

    /// `This approach was supported by …`, `These views were shared by …`: what was said before.
    pub(in crate::parse) fn takes_view(&self, verb: &Verb) -> bool {
        const LONGEST: usize = 4;
        const CALLS: Words = words!("call calls plea warning words");
        const BACKED: Words = words!("shared supported backed echoed endorsed seconded");
        let first = self.skip_openers(0);
        let back = matches!(self.word(first), Word::THIS | Word::THESE | Word::THAT)
            || self.at(first).text(self.text).eq_ignore_ascii_case("such");
        let view = || (first + 1..first + LONGEST).any(|i| self.is(i, Class::VIEW_NOUN));
        // `Minister Sato's call for calm was echoed by …`
        let words = |at: usize| {
            let noun = Class::VIEW_NOUN.or(Class::PROPOSAL_NOUN);
            (at..at + LONGEST).any(|i| self.is(i, noun) || CALLS.has(self.at(i)))
        };
        let owned =
            || (first + 1..verb.head).any(|i| self.kind(i) == Kind::Possessive && words(i + 1));
        BACKED.has(self.at(verb.head)) && (back && view() || owned())
    }

    /// `The need for restraint was emphasised`: the subject is a thing, the sides speak.
    pub(super) fn passive(&self, start: usize) -> Option<Clause> {
        let mut inside = false;
        // In `the case of those who are held was raised` the relative clause ends with the second verb.
        let (mut relative, mut verbs) = (false, 0);
        // So does `what` in `what the region needs was discussed`.
        let mut nominal = false;
        for at in start..self.len() {
            let token = self.at(at);
            let finite = matches!(
                token.word,
                Word::IS | Word::ARE | Word::WAS | Word::WERE | Word::HAS | Word::HAVE | Word::CAME
            ) || token.is(Class::MODAL);
            let form = Class::THIRD.or(Class::PAST).or(Class::BASE);
            let acts = nominal && !finite && (token.is(form) || DO.has(token));
            if relative && (finite || acts && verbs == 0) {
                verbs += 1;
                // `what both care about was raised`
                let stranded = self.is(at - 1, Class::PREPOSITION);
                if (verbs > 1 || stranded)
                    && matches!(token.word, Word::WAS | Word::WERE | Word::CAME)
                {
                    (inside, relative) = (false, false);
                }
            }
            match token.kind {
                Kind::Comma => (inside, relative) = (false, false),
                Kind::Word
                    if matches!(
                        token.word,
                        Word::THAT
                            | Word::WHICH
                            | Word::WHO
                            | Word::WHAT
                            | Word::IF
                            | Word::HOW
                            | Word::WHEN
                    ) =>
                {
                    inside = true;
                    // `matters that concern both were raised`; after a verb `that` opens what is said.
                    let said = self.at(at.wrapping_sub(1)).verbs.meets(REPORTING);
                    nominal = matches!(token.word, Word::WHAT | Word::THAT | Word::HOW);
                    relative = nominal || matches!(token.word, Word::WHICH | Word::WHO);
                    relative &= token.word != Word::THAT || at > start && !said;
                    // In `matters that concern both` the next word is the verb, whatever the lexicon knows.
                    let next = self.at(at + 1);
                    let known = Class::AUXILIARY.or(Class::DETERMINER).or(Class::ADVERB);
                    let content = self.is(
                        at.wrapping_sub(1),
                        Class::VIEW_NOUN.or(Class::NEED_NOUN).or(Class::ACCORD_NOUN),
                    );
                    let plain = next.kind == Kind::Word
                        && !next.is_capital()
                        && !next.is(known)
                        && !content;
                    verbs = usize::from(relative && plain);
                }
                Kind::Word if !inside && at > start => {
                    if let Some(verb) = self.impersonal_verb(at) {
                        return Some(Clause {
                            who: Who::Other,
                            named: true,
                            verb,
                        });
                    }
                }
                Kind::Word
                | Kind::Number
                | Kind::Possessive
                | Kind::Stop
                | Kind::Mark
                | Kind::Colon
                | Kind::Semicolon
                | Kind::Hyphen
                | Kind::Dash
                | Kind::Open
                | Kind::Close
                | Kind::Quote
                | Kind::Other => {}
            }
        }
        None
    }
}
