//! The warnings: a line each, with the day and the people of its release.

use ratatui::buffer::Buffer;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::warnings::TOLD;
use crate::app::{App, Area};
use crate::model::Severity;
use crate::text::{Indent, grouped, wrap};

const DATE: usize = 10;

pub(super) fn draw(buffer: &mut Buffer, app: &App, theme: &Theme) {
    let Some(warnings) = app.warnings() else {
        return;
    };
    let frame = app.layout().whole();
    let window = &warnings.window;
    let note = match (warnings.answered, window.len()) {
        (false, _) => "looking".to_owned(),
        (true, 1) => "1 warning".to_owned(),
        (true, several) => format!("{} warnings", grouped(several)),
    };
    let name = [("[Warnings]", theme.rule_strong)];
    paint::title(buffer, frame.title, &name, &note, theme.rule);
    let area = frame.content;
    if warnings.answered && window.is_empty() {
        let text = if app.calls().filtered() {
            "Nothing doubtful in the releases of the list. f tries another filter."
        } else {
            "Nothing doubtful in any release."
        };
        Pen::new(buffer, area, 1).skip(3).put(text, theme.faint);
        return;
    }
    let people = usize::from(area.columns / 6).clamp(10, 20);
    for (line, (at, row)) in (0..).zip(window.visible()) {
        let selected = at == window.selected();
        let base = if selected { theme.chosen } else { theme.plain };
        if selected {
            let whole = Area::new(area.column, area.row + line, area.columns, 1);
            paint::tint(buffer, whole, base);
        }
        let mut pen = Pen::new(buffer, area, line);
        pen.put(if selected { ">" } else { " " }, base);
        let Some(row) = row else {
            pen.skip(1).put("...", theme.faint);
            continue;
        };
        let mark = match row.severity {
            Severity::Error => "E",
            Severity::Warning | Severity::Info => "!",
        };
        let date = row.date.map(|date| date.to_string());
        pen.put(mark, theme.within(base, theme.warning))
            .skip(1)
            .cell(date.as_deref().unwrap_or("no date"), DATE, base)
            .skip(1)
            .cell(
                &safe(&row.people.join("-")),
                people,
                theme.within(base, theme.faint),
            )
            .skip(1);
        let room = pen.room();
        pen.cell(&safe(&row.message), room, base);
    }
    if let Some(row) = window.selected_row() {
        let below = Area::new(
            area.column,
            area.row + area.rows.saturating_sub(TOLD),
            area.columns,
            TOLD.min(area.rows),
        );
        let text = safe(&row.message);
        let room = usize::from(below.columns).saturating_sub(3);
        for (line, span) in (1..).zip(wrap(&text, room, Indent::default())) {
            Pen::new(buffer, below, line)
                .skip(2)
                .put(span.of(&text), theme.warning);
        }
    }
}
