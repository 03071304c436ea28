//! The agreements: kind, parties, words, place, deadline.

use ratatui::buffer::Buffer;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::agreements::{Scope, gist};
use crate::app::{App, Area, Pane};
use crate::model::{AgreementKind, AgreementRow, Country};
use crate::text::{Indent, fit, width, wrap};

/// Below this width only two of many parties are named, and kinds by their letter where days stand beside them.
const ROOM_FOR_PARTIES: u16 = 72;
/// Columns that the words themselves have before deadlines and hedges get any.
const WORDS: usize = 30;

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
        let rows = wrap(
            text,
            usize::from(area.columns).saturating_sub(4),
            Indent::default(),
        );
        for (at, span) in (0..area.rows).zip(rows) {
            Pen::new(buffer, area, at)
                .skip(3)
                .put(span.of(text), theme.faint);
        }
        return;
    }
    let dated = agreements.scope == Scope::WholeList;
    let narrow = area.columns < ROOM_FOR_PARTIES;
    let named = if narrow { 2 } else { 4 };
    let of_parties = agreements
        .window
        .visible()
        .filter_map(|(_, row)| Some(width(&parties(&row?.parties, named))))
        .max()
        .unwrap_or_default();
    for (line, (at, row)) in (0..).zip(agreements.window.visible()) {
        let selected = at == agreements.window.selected();
        let base = if selected && focus {
            theme.chosen
        } else {
            theme.plain
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
        let kind = theme.within(base, theme.kind(row.kind));
        pen.put(
            row.kind.letter().encode_utf8(&mut [0; 4]),
            theme.within(kind, theme.strong),
        )
        .put(
            if selected { "> " } else { "  " },
            theme.within(base, theme.strong),
        );
        // With the day beside it, the letter must do where there is little room.
        if !(dated && narrow) {
            pen.cell(kind_name(row.kind), 14, kind).skip(1);
        }
        if dated {
            let date = row.date.map(|date| date.to_string());
            pen.cell(date.as_deref().unwrap_or("no date"), 10, base)
                .skip(1);
        }
        pen.cell(&parties(&row.parties, named), of_parties, base)
            .skip(2);
        let notes = notes(row, pen.room().saturating_sub(WORDS));
        let room = pen.room().saturating_sub(width(&notes) + 2);
        pen.cell(&safe(gist(row)), room, base)
            .skip(2)
            .put(&notes, theme.within(base, theme.faint));
    }
}

/// Place in the outline, and deadline and hedge as far as they fit.
fn notes(row: &AgreementRow, columns: usize) -> String {
    let mut notes = format!("{:<7}", safe(&row.label));
    let deadline = row.deadline.as_deref().map(|d| fit(&safe(d), 20));
    let hedge = row.hedged.then(|| "hedged".to_owned());
    for note in [deadline, hedge].into_iter().flatten() {
        if width(&notes) + width(&note) + 2 <= columns {
            notes = format!("{note}  {notes}");
        }
    }
    notes
}

/// The first so many parties, and how many more there are: `XA,XR+3`.
fn parties(parties: &[Country], named: usize) -> String {
    let codes: Vec<&str> = parties.iter().map(Country::as_str).take(named).collect();
    let codes = codes.join(",");
    match parties.len().saturating_sub(named) {
        0 => codes,
        more => format!("{codes}+{more}"),
    }
}

const fn kind_name(kind: AgreementKind) -> &'static str {
    match kind {
        AgreementKind::Commitment => "commitment",
        AgreementKind::SharedView => "shared view",
        AgreementKind::JointPosition => "joint position",
        AgreementKind::Acceptance => "acceptance",
    }
}
