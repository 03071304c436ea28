//! The concordance: a line a hit, its phrase in the middle.

use ratatui::buffer::Buffer;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::{App, Area};
use crate::model::ConcordanceRow;
use crate::text::{fit, fit_left, grouped, width};

const DATE: usize = 10;
const SPEAKER: usize = 14;

pub(super) fn draw(buffer: &mut Buffer, app: &App, theme: &Theme) {
    let Some(concordance) = app.concordance() else {
        return;
    };
    let frame = app.layout().whole();
    let name = format!("[Concordance] {}", safe(&concordance.phrase));
    let note = match (concordance.answered, concordance.window.len()) {
        (false, _) => "looking".to_owned(),
        (true, 1) => "1 hit".to_owned(),
        (true, hits) => format!("{} hits", grouped(hits)),
    };
    paint::title(
        buffer,
        frame.title,
        &[(&name, theme.rule_strong)],
        &note,
        theme.rule,
    );
    let area = frame.content;
    if concordance.answered && concordance.window.is_empty() {
        let text = if app.calls().filtered() {
            "Not in the releases of the list. F tries another phrase, f another filter."
        } else {
            "In no release. F tries another phrase."
        };
        Pen::new(buffer, area, 1).skip(3).put(text, theme.faint);
        return;
    }
    for (line, (at, row)) in (0..).zip(concordance.window.visible()) {
        let selected = at == concordance.window.selected();
        let base = if selected { theme.chosen } else { theme.plain };
        if selected {
            let whole = Area::new(area.column, area.row + line, area.columns, 1);
            paint::tint(buffer, whole, base);
        }
        let mut pen = Pen::new(buffer, area, line);
        pen.put(if selected { ">" } else { " " }, base).skip(1);
        let Some(row) = row else {
            pen.put("...", theme.faint);
            continue;
        };
        let faint = theme.within(base, theme.faint);
        let date = row.date.map(|date| date.to_string());
        pen.cell(date.as_deref().unwrap_or("no date"), DATE, base)
            .skip(1);
        pen.cell(&safe(&row.speaker), SPEAKER, faint).skip(1);
        let (before, hit, after) = parts(row);
        let room = pen.room().saturating_sub(width(&hit)) / 2;
        pen.cell_right(&fit_left(&before, room), room, base)
            .put(&hit, theme.within(base, theme.lit));
        let rest = fit(&after, pen.room());
        pen.put(&rest, base);
    }
}

/// The sentence before the hit, the hit, and the rest, each made safe.
fn parts(row: &ConcordanceRow) -> (String, String, String) {
    let part = |text: Option<&str>| safe(text.unwrap_or_default()).into_owned();
    (
        part(row.text.get(..row.hit.start)),
        part(row.text.get(row.hit.start..row.hit.end)),
        part(row.text.get(row.hit.end..)),
    )
}
