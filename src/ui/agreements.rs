//! The agreements: kind, parties, words, place, deadline.

use ratatui::buffer::Buffer;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::agreements::{Scope, gist};
use crate::app::{App, Area, Pane};
use crate::model::{AgreementKind, AgreementRow, Country};
use crate::text::{fit, width};

pub(super) fn draw(buffer: &mut Buffer, area: Area, app: &App, theme: &Theme) {
    let agreements = app.agreements();
    let focus = app.focus() == Pane::Agreements;
    if agreements.window.is_empty() {
        let text = match agreements.scope {
            Scope::ThisRelease if app.transcript().call().is_none() => "",
            Scope::ThisRelease => {
                "No agreement in this release. A shows those of all releases in the list."
            }
            Scope::WholeList => "No agreement in the releases of the list.",
        };
        Pen::new(buffer, area, 0).skip(3).put(text, theme.faint);
        return;
    }
    let dated = agreements.scope == Scope::WholeList;
    for (line, (at, row)) in (0..).zip(agreements.window.visible()) {
        let selected = at == agreements.window.selected();
        let base = match (selected, focus) {
            (true, true) => theme.chosen,
            (true, false) | (false, _) => theme.plain,
        };
        if selected {
            let whole = Area::new(area.column, area.row + line, area.columns, 1);
            paint::tint(buffer, whole, base);
        }
        let mut pen = Pen::new(buffer, area, line);
        let Some(row) = row else {
            pen.put("  ...", theme.faint);
            continue;
        };
        let kind = base.patch(theme.kind(row.kind));
        pen.put(
            row.kind.letter().encode_utf8(&mut [0; 4]),
            kind.patch(theme.strong),
        )
        .put(if selected { "> " } else { "  " }, base.patch(theme.strong))
        .cell(kind_name(row.kind), 12, kind)
        .skip(1);
        if dated {
            let date = row.date.map(|date| date.to_string());
            pen.cell(date.as_deref().unwrap_or("no date"), 10, base)
                .skip(1);
        }
        pen.cell(&parties(&row.parties), 8, base).skip(1);
        let notes = notes(row);
        let room = pen.room().saturating_sub(width(&notes) + 2);
        pen.cell(&safe(gist(row)), room, base)
            .skip(1)
            .put(&notes, base.patch(theme.faint));
    }
}

/// Place in the outline, hedge and deadline.
fn notes(row: &AgreementRow) -> String {
    let mut notes = Vec::new();
    if row.hedged {
        notes.push("hedged".to_owned());
    }
    if let Some(deadline) = &row.deadline {
        notes.push(fit(&safe(deadline), 20));
    }
    notes.push(format!("{:<7}", safe(&row.label)));
    notes.join("  ")
}

fn parties(parties: &[Country]) -> String {
    let codes: Vec<&str> = parties.iter().map(Country::as_str).collect();
    codes.join(",")
}

const fn kind_name(kind: AgreementKind) -> &'static str {
    match kind {
        AgreementKind::Commitment => "commitment",
        AgreementKind::SharedView => "shared view",
        AgreementKind::JointPosition => "joint stance",
        AgreementKind::Acceptance => "acceptance",
    }
}
