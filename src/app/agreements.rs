//! The agreements: this release's, or those of every release in the list.

use super::window::Window;
use crate::model::{AgreementKind, AgreementRow, CallId, CallRecord, Count, Page};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    #[default]
    ThisRelease,
    WholeList,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agreements {
    pub scope: Scope,
    pub window: Window<AgreementRow>,
    /// How many of each kind the release shown has.
    pub counts: [(char, usize); AgreementKind::ALL.len()],
}

impl Agreements {
    /// Another release is shown.
    pub fn show(&mut self, call: CallId, record: &CallRecord) {
        let rows = rows(call, record);
        self.counts = AgreementKind::ALL.map(|kind| {
            let count = rows.iter().filter(|row| row.kind == kind).count();
            (kind.letter(), count)
        });
        if self.scope == Scope::ThisRelease {
            self.set(rows);
        }
    }

    pub fn show_none(&mut self) {
        self.counts = [(' ', 0); AgreementKind::ALL.len()];
        if self.scope == Scope::ThisRelease {
            self.set(Vec::new());
        }
    }

    fn set(&mut self, rows: Vec<AgreementRow>) {
        self.window.reset();
        let count = Count::Exactly(rows.len());
        self.window.fill(count, Page { first: 0, rows });
    }

    /// Puts the selection on the agreement of a sentence, or on the last one before it.
    pub fn follow(&mut self, statement: usize) {
        if self.scope == Scope::WholeList {
            return;
        }
        let before = (0..self.window.len())
            .take_while(|at| {
                self.window
                    .get(*at)
                    .is_some_and(|row| row.statement <= statement)
            })
            .count();
        self.window.select(before.saturating_sub(1));
    }

    /// How many the release shown has.
    pub fn total(&self) -> usize {
        self.counts.iter().map(|(_, count)| count).sum()
    }
}

/// The agreements of one release.
pub fn rows(call: CallId, record: &CallRecord) -> Vec<AgreementRow> {
    let statements = record.statements.iter().enumerate();
    statements
        .filter_map(|(statement, s)| {
            let agreement = s.agreement.as_ref()?;
            Some(AgreementRow {
                call,
                date: record.date.as_ref().and_then(|date| date.value),
                statement,
                kind: agreement.kind,
                parties: agreement.parties.clone(),
                label: s.label.clone(),
                verb: agreement.verb.clone(),
                deadline: agreement.deadline.clone(),
                due: agreement.due,
                hedged: s.hedged,
                text: s.text.clone(),
                publisher: record.publisher.as_ref().and_then(|p| p.country),
            })
        })
        .collect()
}

/// The words that matter of an agreement's sentence: from its verb on.
pub fn gist(row: &AgreementRow) -> &str {
    let verb = row.verb.as_deref().filter(|verb| !verb.is_empty());
    let from = verb.and_then(|verb| row.text.find(verb));
    from.and_then(|at| row.text.get(at..)).unwrap_or(&row.text)
}
