//! The agreements of all releases that a query finds, a page at a time. How many a release has stands in the lists, so
//! that only the releases on the page are opened.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{AgreementKind, AgreementRow, Count, Page, Sort};
use crate::query::{Condition, Query};

use super::postings::{Kind, Value};
use super::row::Held;
use super::{Library, LibraryError};

/// Kinds that are asked for, or not wanted.
type Wanted = Vec<(bool, AgreementKind)>;

/// How many agreements of the kinds each rank has.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    wanted: Wanted,
    counts: Arc<Vec<u16>>,
}

impl Library {
    /// A page of the agreements of all releases that the query finds, and how many there are. A query for a kind of
    /// agreement finds agreements of that kind only.
    pub fn agreements(
        &mut self,
        query: &Query,
        sort: Sort,
        rows: Range<usize>,
    ) -> Result<(Count, Page<AgreementRow>), LibraryError> {
        self.renew()?;
        let wanted = wanted(query);
        let counts = self.tally(&wanted)?;
        let selection = self.selection(query, sort, rows.end)?;
        let count = |rank: u32| usize::from(counts.get(rank as usize).copied().unwrap_or_default());
        let (mut total, mut first) = (0, None);
        let mut opened = Vec::new();
        for rank in selection.ranks(0..selection.count) {
            let here = count(rank);
            if total + here > rows.start && total < rows.end && here > 0 {
                first.get_or_insert(total);
                opened.push(rank);
            }
            total += here;
        }
        let first = first.unwrap_or(total);
        let mut page = Vec::new();
        for rank in opened {
            if let Some(held) = self.at(rank)? {
                page.extend(self.of_release(&held, &wanted)?);
            }
        }
        let start = rows.start.clamp(first, total);
        let page = Page {
            first: start,
            rows: page
                .into_iter()
                .skip(start - first)
                .take(rows.end.saturating_sub(start))
                .collect(),
        };
        let total = match selection.rest {
            None => Count::Exactly(total),
            Some(_) => Count::AtLeast(total),
        };
        Ok((total, page))
    }

    fn tally(&mut self, wanted: &Wanted) -> Result<Arc<Vec<u16>>, LibraryError> {
        if let Some(tally) = self.tally.as_ref().filter(|tally| tally.wanted == *wanted) {
            return Ok(Arc::clone(&tally.counts));
        }
        let numbering = self.numbering()?;
        let mut counts = vec![0_u16; numbering.len()];
        for value in self.postings.values(&self.connection, Kind::Agreement)? {
            let Value::Text(text) = &value else { continue };
            let mut rest = text.chars();
            let letter = rest.next();
            let kind = AgreementKind::ALL
                .into_iter()
                .find(|kind| Some(kind.letter()) == letter);
            let number: u16 = rest.as_str().parse().unwrap_or_default();
            if kind.is_none_or(|kind| !fits(kind, wanted)) {
                continue;
            }
            for rank in self.list(Kind::Agreement, &value)?.ascending(0) {
                if let Some(count) = counts.get_mut(rank as usize) {
                    *count = count.saturating_add(number);
                }
            }
        }
        let counts = Arc::new(counts);
        self.tally = Some(Tally {
            wanted: wanted.clone(),
            counts: Arc::clone(&counts),
        });
        Ok(counts)
    }

    fn of_release(
        &mut self,
        held: &Held,
        wanted: &Wanted,
    ) -> Result<Vec<AgreementRow>, LibraryError> {
        let Some(record) = self.unpack(held.row.id)? else {
            return Ok(Vec::new());
        };
        let statements = record.statements.into_iter().enumerate();
        Ok(statements
            .filter_map(|(at, statement)| {
                let agreement = statement.agreement?;
                fits(agreement.kind, wanted).then_some(AgreementRow {
                    call: held.row.id,
                    date: held.row.date,
                    statement: at,
                    kind: agreement.kind,
                    parties: agreement.parties,
                    label: statement.label,
                    verb: agreement.verb,
                    deadline: agreement.deadline,
                    due: agreement.due,
                    hedged: statement.hedged,
                    text: statement.text,
                    publisher: held.row.publisher,
                })
            })
            .collect())
    }
}

fn wanted(query: &Query) -> Wanted {
    let clauses = query.clauses.iter();
    clauses
        .filter_map(|clause| {
            if let Condition::Agreement(kind) = clause.condition {
                Some((clause.negated, kind))
            } else {
                None
            }
        })
        .collect()
}

fn fits(kind: AgreementKind, wanted: &Wanted) -> bool {
    wanted
        .iter()
        .all(|(negated, other)| (kind == *other) != *negated)
}
