//! From a query to the releases that satisfy it, in the order asked for.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::Sort;
use crate::query::{Clause, Condition, Finder, Query, State, Words};

use super::bits::Bits;
use super::key::Key;
use super::name::Typed;
use super::numbering::Rank;
use super::people::Match;
use super::postings::{Kind, Value, mark};
use super::registry::PersonId;
use super::search::Search;
use super::wording::Wanted;
use super::{Library, LibraryError};

/// So many are found at once; the rest is counted when nobody waits.
const AT_ONCE: usize = 1000;
/// So many answers of the full text are looked at in one go.
const STEPS: usize = 60_000;
/// So many releases are opened for the first rows; who wants more waits for them, or does not.
const MOST_OPENED: usize = 4000;
/// Where releases have to be opened, so many rows come first: as many as a screen shows.
const FIRST_ROWS: usize = 100;

/// What a query found. Kept until the library or the query changes, so that paging costs nothing, and so that a release
/// does not vanish from `is:unread` under the reader's eyes.
#[derive(Clone, Debug)]
pub(super) struct Selection {
    pub(super) query: Query,
    pub(super) sort: Sort,
    pub(super) found: Bits,
    pub(super) count: usize,
    /// What is still to be looked through.
    pub(super) rest: Option<Rest>,
    /// The order, where it is not that of days.
    pub(super) ranked: Option<Arc<Vec<Rank>>>,
    /// Found releases with a warning.
    pub(super) warned: usize,
    pub(super) named: Arc<Vec<Named>>,
    /// Whether order and warnings are those of all that was found.
    pub(super) settled: bool,
}

/// A search under way.
#[derive(Clone, Debug)]
pub(super) struct Rest {
    pub(super) search: Option<Search>,
    /// What it must be among.
    pub(super) base: Arc<Bits>,
    /// What only its text tells.
    pub(super) checks: Arc<Vec<Finder>>,
    /// Whose sentences must have the words.
    pub(super) said: Arc<Vec<FxHashSet<PersonId>>>,
    pub(super) texts: Arc<Vec<Finder>>,
    /// What is newer was looked through.
    pub(super) below: Option<Key>,
}

impl Rest {
    /// Whether each release has to be opened.
    pub(super) fn opens(&self) -> bool {
        !self.said.is_empty() || !self.checks.is_empty()
    }
}

/// What the parts of a query ask for.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) named: Vec<Named>,
    pub(super) said: Vec<FxHashSet<PersonId>>,
    wanted: Wanted,
    /// Who is to say the words may leave others to say what must be missing.
    somebody_says: bool,
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
    /// The newest `rows` at least are found; the rest where it costs little.
    pub(super) fn selection(
        &mut self,
        query: &Query,
        sort: Sort,
        rows: usize,
    ) -> Result<Arc<Selection>, LibraryError> {
        let known = self.selected.take();
        let known = known.filter(|known| known.sort == sort && known.query == *query);
        let mut selection = match known {
            Some(known) => known,
            None => Arc::new(self.choose(query, sort)?),
        };
        // Whoever wants all of them, or the first in another order, waits for the last.
        let waits = sort != Sort::Newest || rows == usize::MAX;
        let enough = if selection.count == 0 {
            rows.min(FIRST_ROWS)
        } else {
            rows
        };
        let mut opened = 0;
        while let Some(rest) = &selection.rest {
            let wanted = match waits {
                true => usize::MAX,
                false if rest.opens() => enough,
                false => rows.max(AT_ONCE),
            };
            let lacking = wanted.saturating_sub(selection.count);
            if lacking == 0 || opened >= MOST_OPENED && !waits {
                break;
            }
            opened += self.walk_on(Arc::make_mut(&mut selection), lacking, STEPS)?;
            if selection.count >= rows && !waits {
                break;
            }
        }
        if !selection.settled {
            self.complete(Arc::make_mut(&mut selection))?;
        }
        self.selected = Some(Arc::clone(&selection));
        Ok(selection)
    }

    /// Looks a little further for a selection that is not complete; false where there is nothing to do.
    pub fn refine(&mut self) -> Result<bool, LibraryError> {
        let Some(mut selection) = self.selected.take() else {
            return Ok(false);
        };
        if selection.rest.is_none() {
            self.selected = Some(selection);
            return Ok(false);
        }
        let changing = Arc::make_mut(&mut selection);
        self.walk_on(changing, usize::MAX, STEPS)?;
        self.complete(changing)?;
        self.selected = Some(selection);
        Ok(true)
    }

    /// Works out what depends on everything found.
    fn complete(&mut self, selection: &mut Selection) -> Result<(), LibraryError> {
        selection.settled = true;
        let warned = self.list(Kind::Mark, &Value::Number(mark::WARNING))?;
        selection.warned = selection.found.count_shared(&warned);
        let kind = match selection.sort {
            Sort::Newest => return Ok(()),
            Sort::Oldest => {
                let numbering = self.numbering()?;
                let from = numbering.from(Key::FIRST_DATED);
                let ascending = selection.found.ascending(0).filter(|rank| *rank >= from);
                let dateless = selection.found.descending(0).filter(|rank| *rank < from);
                selection.ranked = Some(Arc::new(ascending.chain(dateless).collect()));
                return Ok(());
            }
            Sort::Agreements => Kind::Agreements,
            Sort::Longest => Kind::Minutes,
        };
        let mut values = self.postings.values(&self.connection, kind)?;
        values.reverse();
        let mut left = selection.found.clone();
        let mut ranked = Vec::with_capacity(selection.count);
        for value in values {
            let mut here = self.list(kind, &value)?;
            here.keep(&left);
            ranked.extend(here.descending(0));
            left.leave_out(&here);
        }
        ranked.extend(left.descending(0));
        selection.ranked = Some(Arc::new(ranked));
        Ok(())
    }

    pub(super) fn list(&mut self, kind: Kind, value: &Value) -> Result<Bits, LibraryError> {
        let numbering = self.numbering()?;
        self.postings
            .bits(&self.connection, &numbering, kind, value)
    }

    /// What is in the list: releases, with the unreadable files where those are wanted.
    pub(super) fn everything(&mut self, first: Key) -> Result<Bits, LibraryError> {
        let numbering = self.numbering()?;
        let len = numbering.len();
        let end = Rank::try_from(len).unwrap_or(Rank::MAX);
        let mut all = Bits::range(numbering.from(first), end, len);
        all.leave_out(&self.list(Kind::Mark, &Value::Number(mark::GONE))?);
        Ok(all)
    }

    fn choose(&mut self, query: &Query, sort: Sort) -> Result<Selection, LibraryError> {
        let mut selection = Selection {
            query: query.clone(),
            sort,
            found: Bits::default(),
            count: 0,
            rest: None,
            ranked: None,
            warned: 0,
            named: Arc::default(),
            settled: false,
        };
        let unreadable = |clause: &Clause| {
            !clause.negated && clause.condition == Condition::Is(State::Unreadable)
        };
        if query.clauses.iter().all(unreadable) {
            selection.found = self.everything(Key(0))?;
            if !query.clauses.is_empty() {
                let releases = self.everything(Key::FIRST_RELEASE)?;
                selection.found.leave_out(&releases);
            }
            selection.count = selection.found.count();
            return Ok(selection);
        }
        let mut base = self.everything(Key::FIRST_RELEASE)?;
        let speaks =
            |clause: &Clause| !clause.negated && matches!(clause.condition, Condition::Says(_));
        let mut parts = Parts {
            somebody_says: query.clauses.iter().any(speaks),
            ..Parts::default()
        };
        for clause in &query.clauses {
            let Some(bits) = self.satisfying(clause, &mut parts)? else {
                continue;
            };
            if clause.negated {
                base.leave_out(&bits);
            } else {
                base.keep(&bits);
            }
        }
        let Parts {
            named,
            mut said,
            mut wanted,
            ..
        } = parts;
        let search = self.narrow(&mut wanted, &mut base)?;
        selection.named = Arc::new(named);
        let texts: Vec<Finder> = query.texts().map(Finder::new).collect();
        if texts.is_empty() {
            said.clear();
        }
        if search.is_none() && said.is_empty() && wanted.checks.is_empty() {
            selection.count = base.count();
            selection.found = base;
        } else {
            selection.found = Bits::with_room(self.numbering()?.len());
            selection.rest = Some(Rest {
                search,
                base: Arc::new(base),
                checks: Arc::new(wanted.checks),
                said: Arc::new(said),
                texts: Arc::new(texts),
                below: None,
            });
        }
        Ok(selection)
    }

    pub(super) fn want_text(
        &mut self,
        words: &Words,
        negated: bool,
        parts: &mut Parts,
    ) -> Result<(), LibraryError> {
        if negated {
            return self.want(&Words::Not(Box::new(words.clone())), &mut parts.wanted);
        }
        if !parts.somebody_says {
            return self.want(words, &mut parts.wanted);
        }
        match words.anywhere() {
            Some(words) => self.want(&words, &mut parts.wanted),
            None => Ok(()),
        }
    }

    /// People whom all the words fit.
    pub(super) fn named(&mut self, text: &str) -> Result<Named, LibraryError> {
        let people = self.people()?;
        let words: Vec<Typed> = text.split_whitespace().filter_map(Typed::new).collect();
        let mut matches: Option<Vec<Match>> = None;
        for word in &words {
            let found = people.matching(word);
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
        if words.len() > 1 {
            people.sort(&mut matches);
        }
        Ok(Named {
            people: matches.iter().map(|m| m.person).collect(),
            words,
            matches,
        })
    }
}
