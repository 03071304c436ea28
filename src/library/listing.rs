//! What the library hands out: pages of rows, of agreements and of places where a phrase stands.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{
    AgreementKind, AgreementRow, CallId, CallRecord, ConcordanceRow, Count, Found, Page, PersonHit,
    Row, Sort, SpeakerType, Statement,
};
use crate::query::{Condition, Query};

use super::Library;
use super::bits::{Bits, Slot};
use super::entry;
use super::select::Selection;
use super::words::Phrase;

/// More people than this nobody looks through.
const MOST_PEOPLE: usize = 50;

impl Library {
    /// A page of what the query finds; where `keep` is found, the page is moved so that it is on it.
    pub fn find(
        &mut self,
        query: &Query,
        sort: Sort,
        rows: Range<usize>,
        keep: Option<CallId>,
    ) -> Found {
        let selection = self.selection(query, sort);
        let kept = keep
            .and_then(|call| self.slot(call))
            .and_then(|slot| selection.slots.iter().position(|s| *s == slot));
        let rows = kept.map_or(rows.clone(), |at| around(at, rows, selection.slots.len()));
        let page = page(&selection.slots, rows);
        Found {
            count: Count::Exactly(selection.slots.len()),
            releases: self.releases,
            calls: self.accounts.distinct(),
            warned: selection.warned,
            unread: self.unread,
            page: Page {
                first: page.first,
                rows: page
                    .rows
                    .iter()
                    .filter_map(|slot| self.row(*slot, &selection))
                    .collect(),
            },
            kept,
            people: self.hits(&selection),
        }
    }

    fn row(&self, slot: Slot, selection: &Selection) -> Option<Row> {
        let entry = self.entry(slot)?;
        let other_account = self.accounts.of(slot).len() > 1;
        Some(entry::row(entry, other_account, |person, name| {
            let mut lit: Vec<usize> = selection
                .named
                .iter()
                .filter(|named| named.people.contains(&person))
                .flat_map(|named| self.people.lit(name, &named.words))
                .collect();
            lit.sort_unstable();
            lit.dedup();
            lit
        }))
    }

    /// Whom the words of the query mean. Those without a release under the rest of the query are left out, unless nobody
    /// has any.
    fn hits(&self, selection: &Selection) -> Vec<PersonHit> {
        if selection.named.is_empty() {
            return Vec::new();
        }
        let mut found = Bits::with_room(self.entries.len());
        for slot in &selection.slots {
            found.insert(*slot);
        }
        let mut hits: Vec<PersonHit> = selection
            .named
            .iter()
            .flat_map(|named| named.matches.iter().map(|m| (*m, &named.words)))
            .filter_map(|(m, words)| {
                let slots = self.people.slots(m.person).iter();
                let calls = slots.filter(|slot| found.contains(**slot)).count();
                (calls > 0 || selection.slots.is_empty()).then_some((m, words, calls))
            })
            .take(MOST_PEOPLE)
            .filter_map(|(m, words, calls)| self.people.hit(m, words, calls))
            .collect();
        let mut seen = Vec::new();
        hits.retain(|hit| {
            let who = (hit.name.clone(), hit.office.clone());
            let new = !seen.contains(&who);
            seen.push(who);
            new
        });
        hits
    }

    /// All releases that the query finds, in the order asked for; files that could not be read are not among them.
    pub fn select(&mut self, query: &Query, sort: Sort) -> Vec<CallId> {
        let selection = self.selection(query, sort);
        selection
            .slots
            .iter()
            .filter_map(|slot| self.entry(*slot))
            .filter(|entry| entry.release().is_some())
            .map(|entry| entry.call)
            .collect()
    }

    pub fn record(&self, call: CallId) -> Option<Arc<CallRecord>> {
        let release = self.entry(self.slot(call)?)?.release()?;
        Some(Arc::clone(&release.record))
    }

    /// Releases with this id or, where there is none, whose id begins with it. Accounts of one call may share an id.
    pub fn with_id(&self, id: &str) -> Vec<CallId> {
        let having = |fits: &dyn Fn(&str) -> bool| -> Vec<CallId> {
            self.entries
                .iter()
                .filter(|entry| entry.release().is_some_and(|r| fits(&r.record.id)))
                .map(|entry| entry.call)
                .collect()
        };
        let exact = having(&|known| known == id);
        if exact.is_empty() && !id.is_empty() {
            return having(&|known| known.starts_with(id));
        }
        exact
    }

    /// Other publishers' accounts of the same call, with the publishers' names.
    pub fn other_accounts(&self, call: CallId) -> Vec<(CallId, String)> {
        let Some(slot) = self.slot(call) else {
            return Vec::new();
        };
        self.accounts
            .of(slot)
            .iter()
            .filter(|other| **other != slot)
            .filter_map(|other| {
                let entry = self.entry(*other)?;
                let publisher = entry.release()?.record.publisher.as_ref();
                let name =
                    publisher.map_or_else(|| "unknown publisher".to_owned(), |p| p.name.clone());
                Some((entry.call, name))
            })
            .collect()
    }

    /// A page of the agreements of all releases that the query finds, and how many there are. A query for a kind of
    /// agreement finds agreements of that kind only.
    pub fn agreements(
        &mut self,
        query: &Query,
        sort: Sort,
        rows: Range<usize>,
    ) -> (usize, Page<AgreementRow>) {
        let wanted: Vec<(bool, AgreementKind)> = query
            .clauses
            .iter()
            .filter_map(|clause| {
                if let Condition::Agreement(kind) = clause.condition {
                    Some((clause.negated, kind))
                } else {
                    None
                }
            })
            .collect();
        let selection = self.selection(query, sort);
        let mut all = Vec::new();
        for slot in &selection.slots {
            let Some(release) = self.entry(*slot).and_then(|entry| entry.release()) else {
                continue;
            };
            for (at, statement) in release.record.statements.iter().enumerate() {
                let fits = statement.agreement.as_ref().is_some_and(|agreement| {
                    wanted
                        .iter()
                        .all(|(negated, kind)| (agreement.kind == *kind) != *negated)
                });
                if fits {
                    all.push((*slot, at));
                }
            }
        }
        let page = page(&all, rows);
        let rows = page
            .rows
            .iter()
            .filter_map(|(slot, at)| self.agreement(*slot, *at))
            .collect();
        (
            all.len(),
            Page {
                first: page.first,
                rows,
            },
        )
    }

    fn agreement(&self, slot: Slot, at: usize) -> Option<AgreementRow> {
        let entry = self.entry(slot)?;
        let release = entry.release()?;
        let statement = release.record.statements.get(at)?;
        let agreement = statement.agreement.as_ref()?;
        Some(AgreementRow {
            call: entry.call,
            date: release.day,
            statement: at,
            kind: agreement.kind,
            parties: agreement.parties.clone(),
            label: statement.label.clone(),
            verb: agreement.verb.clone(),
            deadline: agreement.deadline.clone(),
            hedged: statement.hedged,
            text: statement.text.clone(),
            publisher: release.record.publisher.as_ref().and_then(|p| p.country),
        })
    }

    /// A page of the sentences with the phrase, oldest first, a row a place; and how many there are.
    pub fn concordance(
        &mut self,
        query: &Query,
        phrase: &str,
        rows: Range<usize>,
    ) -> (usize, Page<ConcordanceRow>) {
        let Some(phrase) = Phrase::new(phrase) else {
            return (0, Page::default());
        };
        let selection = self.selection(query, Sort::Oldest);
        let mut all = Vec::new();
        for slot in &selection.slots {
            let Some(entry) = self.entry(*slot) else {
                continue;
            };
            let Some(release) = entry.release().filter(|r| phrase.is_in(&r.normal)) else {
                continue;
            };
            for (at, statement) in release.record.statements.iter().enumerate() {
                for hit in phrase.places(&statement.text) {
                    all.push((*slot, at, hit));
                }
            }
        }
        let page = page(&all, rows);
        let rows = page
            .rows
            .iter()
            .filter_map(|(slot, at, hit)| {
                let entry = self.entry(*slot)?;
                let release = entry.release()?;
                let statement = release.record.statements.get(*at)?;
                Some(ConcordanceRow {
                    call: entry.call,
                    date: release.day,
                    statement: *at,
                    speaker: speaker(&release.record, statement),
                    publisher: release.record.publisher.as_ref().and_then(|p| p.country),
                    label: statement.label.clone(),
                    text: statement.text.clone(),
                    hit: *hit,
                })
            })
            .collect();
        (
            all.len(),
            Page {
                first: page.first,
                rows,
            },
        )
    }

    /// The first release after this one in the list that was not read yet, from the top again at the end; with its place.
    pub fn next_unread(
        &mut self,
        query: &Query,
        sort: Sort,
        after: Option<CallId>,
    ) -> Option<(CallId, usize)> {
        let selection = self.selection(query, sort);
        let slot = after.and_then(|call| self.slot(call));
        let next = selection
            .slots
            .iter()
            .position(|s| Some(*s) == slot)
            .map_or(0, |at| at + 1);
        let count = selection.slots.len();
        (0..count).map(|step| (next + step) % count).find_map(|at| {
            let entry = self.entry(*selection.slots.get(at)?)?;
            (!entry.read && entry.release().is_some()).then_some((entry.call, at))
        })
    }
}

/// The rows wanted, moved so that `at` is among them, and not beyond the end.
fn around(at: usize, rows: Range<usize>, count: usize) -> Range<usize> {
    if rows.contains(&at) || rows.is_empty() {
        return rows;
    }
    let length = rows.len();
    let start = at
        .saturating_sub(length / 2)
        .min(count.saturating_sub(length));
    start..start + length
}

fn page<T: Clone>(all: &[T], rows: Range<usize>) -> Page<T> {
    let first = rows.start.min(all.len());
    let end = rows.end.clamp(first, all.len());
    Page {
        first,
        rows: all.get(first..end).unwrap_or_default().to_vec(),
    }
}

/// Family name of who says it, or who else does.
fn speaker(record: &CallRecord, statement: &Statement) -> String {
    match statement.speaker.kind {
        SpeakerType::Joint => "joint".to_owned(),
        SpeakerType::Narrator => "narrator".to_owned(),
        SpeakerType::Participant => {
            let name = statement.speaker.name.clone().unwrap_or_default();
            record
                .participants
                .iter()
                .find(|p| p.name == name)
                .map_or(name, |p| p.family_name.clone())
        }
    }
}
