//! Speakers named as owners of what they hold or give: `Minister Lind's answer was …`, `the views of both sides coincide`.

use super::Sentence;
use super::clause::Clause;
use super::phrase::{Phrase, Who};
use super::verb::Verb;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, hashed, words};

/// What somebody gives or holds in words.
const WORDS: Words = words!(
    "thanks gratitude response reply reaction answer message concern concerns hope hopes wish wishes appeal request \
     question questions warning point condolences sympathy congratulations view views position positions assessment \
     assessments opinion opinions approach approaches stance stances viewpoints standpoints call demand plea priority"
);

/// What all sides hold each.
const VIEWS: Words =
    words!("views viewpoints view standpoints positions opinions assessments approaches stances");
/// What two views have that are alike.
pub(in crate::parse) const MEETING: Words = words!(
    "convergence identity similarity closeness coincidence unanimity commonality harmony unity concordance proximity"
);
const NEAR: usize = 9;

impl Sentence<'_> {
    /// The clause whose subject is something of the speaker's.
    pub(super) fn owned(&self, start: usize) -> Option<Clause> {
        match self.word(start) {
            Word::IT => self.view_of(start),
            Word::FROM | Word::ON | Word::BY => self.on_the_part_of(start),
            Word::NEITHER => self.neither_did(start),
            _ if self.is_nor(start) => self.nor_did(start),
            Word::THE | Word::THEIR => {
                let shared = self.shared_by_all(start);
                shared
                    .or_else(|| self.at_one(start + 1))
                    .or_else(|| self.possessed(start))
                    .or_else(|| self.word_of(start))
            }
            _ => self.at_one(start).or_else(|| self.possessed(start)),
        }
    }

    /// `Minister Lind's thanks went to …`, `The two ministers' views coincided on …`
    fn possessed(&self, start: usize) -> Option<Clause> {
        if !self.has_mark(Kind::Possessive) {
            return None;
        }
        let owner = (start + 1..start + NEAR).find(|i| self.kind(*i) == Kind::Possessive)?;
        let noun = (owner + 1..owner + 4).find(|i| WORDS.has(self.at(*i)))?;
        let phrase = self.owner(start, owner)?;
        let verb = self.verb_of(noun + 1).filter(|v| self.carries(v))?;
        Some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// `The reply of Minister Lind was that …`
    fn word_of(&self, start: usize) -> Option<Clause> {
        let noun = (start + 1..start + 3).find(|i| WORDS.has(self.at(*i)))?;
        if self.word(noun + 1) != Word::OF {
            return None;
        }
        let phrase = self.phrase(noun + 2)?;
        let person = matches!(phrase.who, Who::Person(_));
        let verb = self.verb_of(phrase.end).filter(|v| self.carries(v))?;
        person.then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    fn is_nor(&self, start: usize) -> bool {
        self.at(start).text(self.text).eq_ignore_ascii_case("nor")
    }

    /// `Neither minister ruled out …`, `Neither Minister Lind nor Minister Sato ruled out …`
    fn neither_did(&self, start: usize) -> Option<Clause> {
        let first = self.phrase(start + 1)?;
        let person = matches!(first.who, Who::Person(_) | Who::Side(_));
        let end = if self.is_nor(first.end) {
            self.phrase(first.end + 1)?.end
        } else if self.is(start + 1, Class::TITLE.or(Class::SIDE)) {
            start + 2
        } else {
            return None;
        };
        let both = person || end == start + 2;
        Some(Clause {
            who: Who::Joint,
            named: true,
            verb: Verb {
                negated: true,
                ..both.then(|| self.verb(end))??
            },
        })
    }

    /// `Nor did Minister Lind rule out …`
    fn nor_did(&self, start: usize) -> Option<Clause> {
        if !self.is(start + 1, Class::AUXILIARY) {
            return None;
        }
        let phrase = self.phrase(start + 2)?;
        let speaks = matches!(phrase.who, Who::Person(_) | Who::Joint | Who::Single(_));
        speaks.then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb: Verb {
                negated: true,
                past: true,
                ..self.no_verb(phrase.end)?
            },
        })
    }

    /// `The positions of the two sides on the ice coincide`, `The common view was that …`
    fn shared_by_all(&self, start: usize) -> Option<Clause> {
        let noun = (start + 1..start + 4).find(|i| WORDS.has(self.at(*i)))?;
        let same = (start + 1..noun).any(|i| self.is(i, Class::SAME));
        let of = self.word(noun + 1) == Word::OF;
        let phrase = if of { self.phrase(noun + 2) } else { None };
        let joint = phrase.filter(|p| p.who == Who::Joint);
        let verb = if of {
            self.meet(joint?.end)
                .or_else(|| self.verb(joint?.end).filter(|v| same && self.is_told(v)))
                .or_else(|| self.are_alike(joint?.end))?
        } else {
            self.verb(noun + 1).filter(|v| same && self.is_told(v))?
        };
        Some(Clause {
            who: Who::Joint,
            named: true,
            verb,
        })
    }

    /// `From the Norwegian side, it was noted that …`, `On the part of Norway it was stressed …`
    fn on_the_part_of(&self, start: usize) -> Option<Clause> {
        const PARTS: Words = words!("part behalf");
        let part = (start + 1..start + 4)
            .find(|i| PARTS.has(self.at(*i)) && self.word(*i + 1) == Word::OF);
        let from = match part {
            Some(part) => part + 2,
            None if matches!(self.word(start), Word::FROM | Word::ON) => start + 1,
            None => return None,
        };
        let phrase = self.phrase(from)?;
        let comma = usize::from(self.kind(phrase.end) == Kind::Comma);
        let it = phrase.end + comma;
        let side = matches!(phrase.who, Who::Person(_) | Who::Side(_) | Who::State(_));
        // `On the Norwegian side, the need for calm was stressed.`
        let told = Verbs::STANCE.or(Verbs::VIEW).or(Verbs::SAY);
        let thing = || {
            let from = self.word(start) == Word::FROM;
            let clause = self.passive(it).filter(|_| comma > 0 || from)?;
            clause.verb.verbs.meets(told).then_some(clause.verb)
        };
        // `On the storm it was noted that …` names a subject.
        let speaks =
            self.word(start) != Word::ON || part.is_some() || self.is_side(from, phrase.end);
        let plain = speaks && self.word(it) == Word::IT;
        let verb = if plain { self.verb(it + 1) } else { thing() };
        let verb = verb.filter(|v| v.passive && v.past)?;
        side.then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb: Verb {
                passive: false,
                ..verb
            },
        })
    }

    /// `the Norwegian side`
    fn is_side(&self, from: usize, end: usize) -> bool {
        (from..end).any(|i| self.is(i, Class::SIDE))
    }

    /// `It was Minister Lind's view that …`, `It was the common view of both sides that …`
    pub(super) fn view_of(&self, start: usize) -> Option<Clause> {
        let verb = self.verb(start + 1).filter(|v| v.copula)?;
        if let Some(clause) = self.weighs_with(&verb) {
            return Some(clause);
        }
        let that = (verb.end + 2..verb.end + NEAR + 4).find(|i| self.word(*i) == Word::THAT)?;
        let held = |i: &usize| self.is(*i, Class::VIEW_NOUN) || WORDS.has(self.at(*i));
        let noun = (verb.end..that).find(held)?;
        let owner = (verb.end..noun).find(|i| self.kind(*i) == Kind::Possessive);
        let phrase = match owner {
            Some(owner) => self.owner(verb.end, owner)?,
            None if self.word(noun + 1) == Word::OF => self.phrase(noun + 2)?,
            None => return None,
        };
        matches!(phrase.who, Who::Person(_) | Who::Joint).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// `It was important to Minister Lind that …`
    fn weighs_with(&self, verb: &Verb) -> Option<Clause> {
        const NEAR: usize = 4;
        let to = (verb.end + 1..verb.end + NEAR).find(|i| {
            let weight = self.is(*i - 1, Class::QUALITY.or(Class::NEED_NOUN));
            matches!(self.word(*i), Word::TO | Word::FOR) && weight
        })?;
        let phrase = self.phrase(to + 1)?;
        let speaks = matches!(phrase.who, Who::Person(_) | Who::Joint);
        let that = matches!(self.word(phrase.end), Word::THAT | Word::TO);
        (speaks && that).then_some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb: *verb,
        })
    }

    /// `There was a convergence of views on trade`: where the noun of it stands, behind the verb.
    pub(in crate::parse) fn meets_in_views(&self, verb: &Verb) -> Option<usize> {
        const NEAR: usize = 4;
        let noun = (verb.end..verb.end + NEAR).find(|i| MEETING.has(self.at(*i)))?;
        let views = (noun + 2..noun + 2 + NEAR).any(|i| self.is(i, Class::VIEW_NOUN));
        (verb.copula && views && self.word(noun + 1) == Word::OF).then_some(noun)
    }

    /// `Viewpoints were identical on trade`, `The view points of the two are identical`: those of all sides, at `noun`.
    pub(super) fn at_one(&self, noun: usize) -> Option<Clause> {
        const POINTS: u64 = hashed("points");
        if !self.is(noun, Class::VIEW_NOUN) || !VIEWS.has(self.at(noun)) {
            return None;
        }
        let next = noun + 1 + usize::from(self.at(noun + 1).hash == POINTS);
        let end = if self.word(next) == Word::OF {
            self.phrase(next + 1).filter(|p| p.who == Who::Joint)?.end
        } else {
            next
        };
        Some(Clause {
            who: Who::Joint,
            named: true,
            verb: self.are_alike(end).or_else(|| self.meet(end))?,
        })
    }

    /// `converged on the nets`, `did not coincide`, `differed`: how views stand to each other.
    fn meet(&self, from: usize) -> Option<Verb> {
        const APART: Words = words!("differed differ diverged diverge");
        let finite = |i: &usize| {
            let verb = self.at(*i);
            let form = verb.is(Class::PAST.or(Class::BASE)) && !verb.is_capital();
            form && verb.verbs.meets(Verbs::COINCIDE)
                || self.is(*i, Class::AUXILIARY)
                || APART.has(verb)
        };
        let verb = self.verb((from..from + NEAR).find(finite)?)?;
        let meets = verb.verbs.meets(Verbs::COINCIDE) || APART.has(self.at(verb.head));
        (meets && !verb.passive).then_some(verb)
    }

    /// `on the ice are identical`
    fn are_alike(&self, from: usize) -> Option<Verb> {
        let at = (from..from + NEAR).find(|i| self.is(*i, Class::AUXILIARY))?;
        self.verb(at).filter(|verb| self.is_alike(verb))
    }

    /// `were identical`
    fn is_alike(&self, verb: &Verb) -> bool {
        const ALIKE: Words = words!("close alike coincident aligned");
        let same = |i: usize| self.is(i, Class::SAME) || ALIKE.has(self.at(i));
        verb.copula && (verb.end..verb.end + 3).any(same)
    }

    /// Who is named from `start` up to the `'s` at `owner`.
    fn owner(&self, start: usize, owner: usize) -> Option<Phrase> {
        let cut = Sentence {
            tokens: self.tokens.get(..owner)?,
            ..*self
        };
        let phrase = cut.phrase(start)?;
        let speaks = matches!(phrase.who, Who::Person(_) | Who::Joint);
        (speaks && phrase.end == owner).then_some(phrase)
    }

    /// A verb by which something of the speaker's is told: `was that`, `went to`, `coincided`.
    fn carries(&self, verb: &Verb) -> bool {
        const PLAIN: Words =
            words!("clear positive negative favourable favorable encouraging guarded cautious");
        const GOES: [u64; 2] = [hashed("went"), hashed("concerned")];
        verb.verbs.meets(Verbs::COINCIDE)
            || GOES.contains(&self.at(verb.head).hash)
            || self.is_told(verb)
            || verb.copula && (PLAIN.has(self.at(verb.end)) || self.word(verb.end) == Word::FOR)
            || self.is_alike(verb)
    }

    /// `was that …`
    fn is_told(&self, verb: &Verb) -> bool {
        verb.copula && self.word(verb.end) == Word::THAT
    }
}
