//! The warnings of all releases that a query finds, a page at a time. Which releases have some stands in a list, and how
//! many in their rows, so that only the releases on the page are opened.

use std::ops::Range;

use crate::model::{Count, Page, Severity, Sort, Span, WarningRow};
use crate::query::Query;

use super::postings::{Kind, Value, mark};
use super::row::Held;
use super::{Library, LibraryError};

impl Library {
    /// A page of what is doubtful in the releases that the query finds, and how many there are. What is merely worth
    /// knowing is not among them.
    pub fn warnings(
        &mut self,
        query: &Query,
        sort: Sort,
        rows: Range<usize>,
    ) -> Result<(Count, Page<WarningRow>), LibraryError> {
        self.renew()?;
        let warned = self.list(Kind::Mark, &Value::Number(mark::WARNING))?;
        let selection = self.selection(query, sort, rows.end)?;
        let (mut total, mut first) = (0, None);
        let mut page = Vec::new();
        for rank in selection.ranks(0..selection.count) {
            if !warned.contains(rank) {
                continue;
            }
            let Some(held) = self.at(rank)? else {
                continue;
            };
            let here = held.row.warnings;
            if total + here > rows.start && total < rows.end {
                first.get_or_insert(total);
                page.extend(self.doubts(&held)?);
            }
            total += here;
        }
        let first = first.unwrap_or(total);
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

    fn doubts(&mut self, held: &Held) -> Result<Vec<WarningRow>, LibraryError> {
        let Some(record) = self.unpack(held.row.id)? else {
            return Ok(Vec::new());
        };
        let warnings = record.warnings.into_iter();
        let doubts = warnings.filter(|warning| warning.severity > Severity::Info);
        Ok(doubts
            .map(|warning| {
                let span = Span::new(warning.start, warning.end);
                let mut statements = record.statements.iter();
                WarningRow {
                    call: held.row.id,
                    date: held.row.date,
                    people: held
                        .row
                        .people
                        .iter()
                        .map(|p| p.family_name.clone())
                        .collect(),
                    statement: statements.position(|s| s.span().overlaps(span)),
                    span,
                    severity: warning.severity,
                    message: warning.message,
                }
            })
            .collect())
    }
}
