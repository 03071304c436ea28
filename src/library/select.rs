//! From a query to the releases that satisfy it, in the order asked for.

use std::cmp::{Ordering, Reverse};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Sort;
use crate::query::{Clause, Condition, Part, Query, State};

use super::Library;
use super::bits::{Bits, Slot};
use super::entry::{Content, Entry, Release};
use super::name::Typed;
use super::people::{Match, PersonId};
use super::words::{self, Phrase};

/// What a query found. Kept until the library or the query changes, so that paging costs nothing, and so that a release
/// does not vanish from `is:unread` under the reader's eyes.
#[derive(Debug)]
pub(super) struct Selection {
    pub(super) query: Query,
    pub(super) sort: Sort,
    /// In order.
    pub(super) slots: Vec<Slot>,
    /// Found releases with a warning.
    pub(super) warned: usize,
    pub(super) named: Vec<Named>,
}

/// Whom one plain part of the query means.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) words: Vec<Typed>,
    /// The best first.
    pub(super) matches: Vec<Match>,
    pub(super) people: FxHashSet<PersonId>,
}

impl Library {
    pub(super) fn selection(&mut self, query: &Query, sort: Sort) -> Arc<Selection> {
        if let Some(known) = &self.selected
            && known.sort == sort
            && known.query == *query
        {
            return Arc::clone(known);
        }
        let selection = Arc::new(self.choose(query, sort));
        self.selected = Some(Arc::clone(&selection));
        selection
    }

    fn choose(&mut self, query: &Query, sort: Sort) -> Selection {
        let mut named = Vec::new();
        let mut tests = Vec::new();
        for clause in &query.clauses {
            let test = self.test(clause, &mut named);
            tests.push((clause.negated, test));
        }
        let mut slots: Vec<Slot> = (0..)
            .zip(&self.entries)
            .filter(|(slot, entry)| self.satisfies(*slot, entry, &tests))
            .map(|(slot, _)| slot)
            .collect();
        self.sort(&mut slots, sort);
        let warned = slots
            .iter()
            .filter_map(|slot| self.entry(*slot)?.release())
            .filter(|release| release.warnings > 0)
            .count();
        Selection {
            query: query.clone(),
            sort,
            slots,
            warned,
            named,
        }
    }

    fn test(&mut self, clause: &Clause, named: &mut Vec<Named>) -> Test {
        let words = match &clause.condition {
            Condition::Person(words) => words,
            Condition::Text(words) => return Test::phrase(words, Test::Text),
            Condition::Topic(words) => return Test::phrase(words, Test::Topic),
            Condition::Publisher(_)
            | Condition::Country(_)
            | Condition::Period(_)
            | Condition::Agreement(_)
            | Condition::Kind(_)
            | Condition::Resolution(_)
            | Condition::Is(_)
            | Condition::Has(_) => return Test::Plain(clause.condition.clone()),
        };
        let found = self.named(words);
        let mut slots = Bits::with_room(self.entries.len());
        for person in &found.people {
            for slot in self.people.slots(*person) {
                slots.insert(*slot);
            }
        }
        if !clause.negated {
            named.push(found);
        }
        Test::Among(slots)
    }

    /// People whom all the words fit.
    fn named(&mut self, text: &str) -> Named {
        let words: Vec<Typed> = text.split_whitespace().filter_map(Typed::new).collect();
        let mut matches: Option<Vec<Match>> = None;
        for word in &words {
            let found = self.people.matching(word);
            matches = Some(match matches {
                None => found,
                Some(before) => {
                    let now: FxHashMap<PersonId, Match> =
                        found.into_iter().map(|m| (m.person, m)).collect();
                    before
                        .into_iter()
                        .filter_map(|m| Some(m.and(*now.get(&m.person)?)))
                        .collect()
                }
            });
        }
        let mut matches = matches.unwrap_or_default();
        self.people.sort(&mut matches);
        Named {
            people: matches.iter().map(|m| m.person).collect(),
            words,
            matches,
        }
    }

    fn satisfies(&self, slot: Slot, entry: &Entry, tests: &[(bool, Test)]) -> bool {
        match &entry.content {
            Content::Release(release) => tests
                .iter()
                .all(|(negated, test)| self.passes(slot, entry, release, test) != *negated),
            // A file that could not be read satisfies no condition, nor the opposite of one.
            Content::Unreadable(_) => tests.iter().all(|(negated, test)| {
                !negated && matches!(test, Test::Plain(Condition::Is(State::Unreadable)))
            }),
        }
    }

    fn passes(&self, slot: Slot, entry: &Entry, release: &Release, test: &Test) -> bool {
        let record = &release.record;
        match test {
            Test::Among(slots) => slots.contains(slot),
            Test::Text(phrase) => phrase.is_in(&release.normal),
            Test::Topic(phrase) => record
                .topics
                .iter()
                .any(|topic| phrase.is_in(&words::normal(&topic.name))),
            Test::Nothing => false,
            Test::Plain(condition) => match condition {
                Condition::Person(_) | Condition::Text(_) | Condition::Topic(_) => false,
                Condition::Publisher(country) => {
                    record.publisher.as_ref().and_then(|p| p.country) == Some(*country)
                }
                Condition::Country(country) => record
                    .participants
                    .iter()
                    .any(|p| p.country == Some(*country)),
                Condition::Period(period) => release.day.is_some_and(|day| period.contains(day)),
                Condition::Agreement(kind) => record
                    .statements
                    .iter()
                    .any(|s| s.agreement.as_ref().is_some_and(|a| a.kind == *kind)),
                Condition::Kind(kind) => record.kind == *kind,
                Condition::Resolution(number) => record.un_resolutions.contains(number),
                Condition::Is(state) => match state {
                    State::Unread => !entry.read,
                    State::Read => entry.read,
                    State::Digest => record.digest,
                    State::Inferred => release.date_inferred(),
                    State::Unreadable => false,
                },
                Condition::Has(part) => match part {
                    Part::Warning => release.warnings > 0,
                    Part::Agreement => release.agreements > 0,
                    Part::Account => self.accounts.of(slot).len() > 1,
                    Part::Duration => record.duration_minutes.is_some(),
                    Part::Time => record.start_time.is_some(),
                    Part::Resolution => !record.un_resolutions.is_empty(),
                    Part::Initiative => record.initiative.is_some(),
                },
            },
        }
    }

    fn sort(&self, slots: &mut [Slot], sort: Sort) {
        // What has no day, or could not be read, comes last either way.
        let newest = |a: &Entry, b: &Entry| Reverse(moment(a)).cmp(&Reverse(moment(b)));
        let compare = |a: &Entry, b: &Entry| match sort {
            Sort::Newest => newest(a, b),
            Sort::Oldest => a
                .day()
                .is_none()
                .cmp(&b.day().is_none())
                .then_with(|| newest(b, a)),
            Sort::Agreements => by(a, b, |release| release.agreements).then_with(|| newest(a, b)),
            Sort::Longest => by(a, b, |release| {
                release.record.duration_minutes.as_ref().map(|d| d.value)
            })
            .then_with(|| newest(a, b)),
        };
        slots.sort_by(|a, b| match (self.entry(*a), self.entry(*b)) {
            (Some(one), Some(other)) => compare(one, other).then_with(|| a.cmp(b)),
            _ => Ordering::Equal,
        });
    }
}

/// A condition made ready.
enum Test {
    Among(Bits),
    Text(Phrase),
    Topic(Phrase),
    /// A phrase without a letter in it.
    Nothing,
    Plain(Condition),
}

impl Test {
    fn phrase(words: &str, test: impl Fn(Phrase) -> Self) -> Self {
        Phrase::new(words).map_or(Self::Nothing, test)
    }
}

/// The largest first.
fn by<T: Ord>(a: &Entry, b: &Entry, value: impl Fn(&Release) -> T) -> Ordering {
    b.release().map(&value).cmp(&a.release().map(value))
}

fn moment(entry: &Entry) -> impl Ord {
    let time = entry
        .release()
        .and_then(|release| release.record.start_time.as_ref())
        .map(|time| time.value);
    (entry.day(), time)
}
