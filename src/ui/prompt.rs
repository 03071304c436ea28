//! Prompts and the menu of forms, in a panel above the footer.

use ratatui::Frame;
use ratatui::layout::Position;

use super::bars::of_all;
use super::calls::letters;
use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::overlay::{CopyMenu, FORMS, FilterPrompt, SearchPrompt};
use crate::app::{App, Area, Line};
use crate::model::PersonHit;
use crate::text::{Indent, fit, grouped, visible, width, wrap};

/// People shown below a filter.
const PEOPLE: usize = 5;

/// A filter being typed: how many it finds, whom it matches, what is wrong with it.
pub(super) fn filter(frame: &mut Frame, app: &App, prompt: &FilterPrompt, theme: &Theme) {
    let calls = app.calls();
    let people = if prompt.mistake.is_some() || prompt.line.text().is_empty() {
        &[][..]
    } else {
        calls.people.get(..PEOPLE).unwrap_or(&calls.people)
    };
    let room = usize::from(app.layout().body.columns).saturating_sub(2);
    let message = prompt.mistake.as_ref().map(|m| safe(&m.message));
    let message = message.as_deref().unwrap_or_default();
    let lines = wrap(message, room, Indent::default());
    let rows = 2 + if prompt.mistake.is_some() {
        1 + lines.len()
    } else {
        people.len()
    };
    let area = panel(frame, app, rows);
    let count = of_all(calls.window.count(), calls.releases);
    let buffer = frame.buffer_mut();
    let name = [("[Filter]", theme.rule_strong)];
    paint::title(buffer, area, &name, &count, theme.rule);
    let label = " filter: ";
    if let Some(mistake) = &prompt.mistake {
        let text = prompt.line.text();
        let before = width(text.get(..mistake.span.start).unwrap_or(text));
        let wrong = width(mistake.span.of(text)).max(1);
        Pen::new(buffer, area, 2)
            .skip(width(label) + before)
            .put(&"^".repeat(wrong), theme.warning);
        // Below the mistake where there is room, else from the left.
        let indent = if lines.len() > 1 {
            1
        } else {
            let free = (room + 1).saturating_sub(width(message));
            (width(label) + before).min(free).max(1)
        };
        for (at, span) in (3..area.rows).zip(&lines) {
            Pen::new(buffer, area, at)
                .skip(indent)
                .put(span.of(message), theme.warning);
        }
    }
    for (at, person) in (2..).zip(people) {
        draw_person(&mut Pen::new(buffer, area, at), person, theme);
    }
    let input = Area::new(area.column, area.row + 1, area.columns, 1);
    line(frame, input, label, &prompt.line, theme);
}

fn draw_person(pen: &mut Pen, person: &PersonHit, theme: &Theme) {
    let matched = person.spelling.as_deref().unwrap_or(&person.name);
    let shown = visible(matched);
    let lit: Vec<usize> = person.lit.iter().map(|at| shown.shown(*at)).collect();
    pen.skip(9);
    let room = pen.room();
    letters(pen, &shown.text, &lit, theme.plain, theme.lit);
    if person.spelling.is_some() {
        pen.put(" = ", theme.faint)
            .put(&safe(&person.name), theme.plain);
    }
    let used = room - pen.room();
    pen.skip(28_usize.saturating_sub(used).max(2));
    let count = grouped(person.calls);
    let office = fit(
        &safe(&person.office),
        pen.room().saturating_sub(width(&count) + 2),
    );
    pen.put(&office, theme.faint)
        .skip(2)
        .put(&count, theme.plain);
}

pub(super) fn search(frame: &mut Frame, app: &App, prompt: &SearchPrompt, theme: &Theme) {
    let area = panel(frame, app, 2);
    let tally = match app.transcript().lights() {
        Some(lights) if lights.hits.is_empty() => "not in this release".to_owned(),
        Some(lights) => lights.tally(),
        None => String::new(),
    };
    let name = [("[Search]", theme.rule_strong)];
    paint::title(frame.buffer_mut(), area, &name, &tally, theme.rule);
    let input = Area::new(area.column, area.row + 1, area.columns, 1);
    line(frame, input, " / ", &prompt.line, theme);
}

pub(super) fn phrase(frame: &mut Frame, app: &App, typed: &Line, theme: &Theme) {
    let area = panel(frame, app, 2);
    let name = [("[Concordance]", theme.rule_strong)];
    let count = format!("in {} releases", grouped(app.calls().window.len()));
    paint::title(frame.buffer_mut(), area, &name, &count, theme.rule);
    let input = Area::new(area.column, area.row + 1, area.columns, 1);
    line(frame, input, " phrase: ", typed, theme);
}

pub(super) fn copy_menu(frame: &mut Frame, app: &App, menu: CopyMenu, theme: &Theme) {
    let area = panel(frame, app, 1 + FORMS.len());
    let buffer = frame.buffer_mut();
    let name = [("[Copy as]", theme.rule_strong)];
    paint::title(buffer, area, &name, "", theme.rule);
    for (at, (letter, _, form, gives)) in FORMS.iter().enumerate() {
        let row = u16::try_from(at + 1).unwrap_or(u16::MAX);
        let chosen = at == menu.chosen;
        let base = if chosen { theme.chosen } else { theme.plain };
        if chosen {
            let whole = Area::new(area.column, area.row + row, area.columns, 1);
            paint::tint(buffer, whole, base);
        }
        Pen::new(buffer, area, row)
            .put(if chosen { "> " } else { "  " }, base)
            .put(
                letter.encode_utf8(&mut [0; 4]),
                theme.within(base, theme.strong),
            )
            .skip(2)
            .cell(form, 11, base)
            .put(gives, theme.within(base, theme.faint));
    }
}

/// An emptied strip of so many rows above the footer.
fn panel(frame: &mut Frame, app: &App, rows: usize) -> Area {
    let body = app.layout().body;
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).min(body.rows);
    let area = Area::new(body.column, body.row + body.rows - rows, body.columns, rows);
    paint::blank(frame.buffer_mut(), area);
    area
}

/// A line being typed, with the terminal's cursor in it; of a long one, the part about the cursor.
pub(super) fn line(frame: &mut Frame, area: Area, label: &str, typed: &Line, theme: &Theme) {
    let buffer = frame.buffer_mut();
    let mut pen = Pen::new(buffer, area, 0);
    pen.put(label, theme.faint);
    let room = pen.room().saturating_sub(1);
    let head = typed.text().get(..typed.cursor()).unwrap_or_default();
    let tail = typed.text().get(typed.cursor()..).unwrap_or_default();
    let head = crate::text::fit_left(&visible(head).text, room);
    pen.put(&head, theme.strong)
        .put(&visible(tail).text, theme.strong);
    let column = width(label) + width(&head);
    let column = u16::try_from(column).unwrap_or(u16::MAX);
    if area.row < buffer.area.bottom() {
        frame.set_cursor_position(Position::new(
            area.column
                .saturating_add(column)
                .min(area.column + area.columns.saturating_sub(1)),
            area.row,
        ));
    }
}
