//! The list of releases.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::{App, Area, Pane};
use crate::model::{Row, RowPerson};
use crate::text::{Indent, fit, visible, width, wrap};

/// Names of the columns at the right.
pub(super) const COLUMNS: &str = "MIN ASK  AGR  ";

/// Columns before the ministers: mark, unread, day and whether it was inferred.
const BEFORE: usize = 15;
/// Columns of minutes, initiative, agreements and marks.
const AFTER: usize = 15;
/// From this width on, titles stand beside the ministers.
const ROOM_FOR_TITLES: usize = 76;
const MINISTERS: usize = 26;

pub(super) fn draw(buffer: &mut Buffer, area: Area, app: &App, theme: &Theme) {
    let calls = app.calls();
    if calls.window.is_empty() {
        empty(buffer, area, app, theme);
        return;
    }
    let focus = app.focus() == Pane::Calls;
    for (line, (at, row)) in (0..).zip(calls.window.visible()) {
        let selected = at == calls.window.selected();
        let base = if selected && focus {
            theme.chosen
        } else if selected {
            theme.strong
        } else {
            theme.plain
        };
        if selected {
            let whole = Area::new(area.column, area.row + line, area.columns, 1);
            paint::tint(buffer, whole, base);
        }
        let mut pen = Pen::new(buffer, area, line);
        pen.put(if selected { ">" } else { " " }, base);
        match row {
            None => {
                pen.put("  ...", theme.faint);
            }
            Some(row) if row.unreadable.is_some() => unreadable(&mut pen, row, base, theme),
            Some(row) => release(&mut pen, area, row, base, theme),
        }
    }
}

fn release(pen: &mut Pen, area: Area, row: &Row, base: Style, theme: &Theme) {
    let faint = theme.within(base, theme.faint);
    pen.put(
        if row.read { "  " } else { "* " },
        theme.within(base, theme.strong),
    );
    let date = row.date.map(|date| date.to_string());
    pen.cell(date.as_deref().unwrap_or("no date"), 10, base);
    pen.put(if row.date_inferred { "~" } else { " " }, faint);
    pen.skip(1);
    let room = usize::from(area.columns).saturating_sub(BEFORE + AFTER);
    if usize::from(area.columns) >= ROOM_FOR_TITLES {
        people(pen, row, MINISTERS, base, theme);
        pen.skip(1);
        pen.cell(&safe(&row.title), room.saturating_sub(MINISTERS + 1), faint);
    } else {
        people(pen, row, room, base, theme);
    }
    let minutes = row.minutes.map_or("--".to_owned(), |m| m.to_string());
    let by = row.initiative.map_or("--".to_owned(), |c| c.to_string());
    pen.skip(1);
    pen.cell_right(
        &minutes,
        3,
        if row.minutes.is_some() { base } else { faint },
    );
    pen.skip(1);
    pen.cell(
        &by,
        4,
        if row.initiative.is_some() {
            base
        } else {
            faint
        },
    );
    pen.cell_right(
        &row.agreements.to_string(),
        3,
        if row.agreements > 0 { base } else { faint },
    );
    pen.put(" ", base);
    let mark = |shown: bool, mark: &'static str, style: Style| {
        if shown {
            (mark, theme.within(base, style))
        } else {
            (" ", base)
        }
    };
    let (account, style) = mark(row.other_account, "=", theme.account);
    pen.put(account, style);
    let (warning, style) = mark(row.warnings > 0, "!", theme.warning);
    pen.put(warning, style);
}

/// Family names, with the letters lit that the filter matched; the title where nobody was recognised.
fn people(pen: &mut Pen, row: &Row, columns: usize, base: Style, theme: &Theme) {
    if row.people.is_empty() {
        pen.cell(&safe(&row.title), columns, theme.within(base, theme.faint));
        return;
    }
    let mut left = columns;
    for (at, person) in row.people.iter().enumerate() {
        if at > 0 {
            if left < 2 {
                break;
            }
            pen.put("-", base);
            left -= 1;
        }
        left -= name(pen, person, left, base, theme);
    }
    pen.skip(left);
}

/// Writes a name into at most `columns`; gives the columns taken.
fn name(pen: &mut Pen, person: &RowPerson, columns: usize, base: Style, theme: &Theme) -> usize {
    let shown = visible(&person.family_name);
    let text = fit(&shown.text, columns);
    let lit: Vec<usize> = person.lit.iter().map(|at| shown.shown(*at)).collect();
    letters(pen, &text, &lit, base, theme.within(base, theme.lit));
    width(&text)
}

/// Writes text with the characters lit that begin at the offsets `lit`.
pub(super) fn letters(pen: &mut Pen, text: &str, lit: &[usize], base: Style, bright: Style) {
    let mut start = 0;
    let mut was = false;
    for (at, _) in text.char_indices() {
        let is = lit.contains(&at);
        if is != was {
            let style = if was { bright } else { base };
            pen.put(text.get(start..at).unwrap_or_default(), style);
            start = at;
            was = is;
        }
    }
    let style = if was { bright } else { base };
    pen.put(text.get(start..).unwrap_or_default(), style);
}

/// A file without a readout in it.
fn unreadable(pen: &mut Pen, row: &Row, base: Style, theme: &Theme) {
    let Some(fault) = &row.unreadable else { return };
    pen.put("! ", theme.within(base, theme.warning));
    let path = safe(&fault.path);
    let room = pen.room();
    let path = crate::text::fit_left(&path, room * 2 / 3);
    pen.put(&path, base).put("  ", base);
    let reason = fit(&safe(&fault.reason), pen.room());
    pen.put(&reason, theme.within(base, theme.faint));
}

fn empty(buffer: &mut Buffer, area: Area, app: &App, theme: &Theme) {
    let text = safe(&app.advice()).into_owned();
    let room = usize::from(area.columns).saturating_sub(4);
    let rows = wrap(&text, room, Indent::default());
    for (at, span) in (1..area.rows).zip(rows) {
        Pen::new(buffer, area, at)
            .skip(2)
            .put(span.of(&text), theme.faint);
    }
}
