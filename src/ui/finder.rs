//! Help and palette: rows of the key table and of the filter language, narrowed by typing.

use ratatui::Frame;

use super::paint::{self, Pen};
use super::prompt;
use super::theme::Theme;
use crate::app::finder::Finder;
use crate::app::{App, Area};

const GROUP: usize = 9;
const KEYS: usize = 14;

pub(super) fn draw(frame: &mut Frame, app: &App, finder: &Finder, name: &str, theme: &Theme) {
    let sheet = app.layout().sheet();
    let buffer = frame.buffer_mut();
    // The whole body is cleared: half-covered panes at the sides would only distract.
    paint::blank(buffer, app.layout().body);
    let count = format!("{}", finder.len());
    let title = format!("[{name}]");
    paint::title(
        buffer,
        sheet.title,
        &[(&title, theme.rule_strong)],
        &count,
        theme.rule,
    );
    let area = sheet.content;
    let list = Area::new(
        area.column,
        area.row + 2,
        area.columns,
        area.rows.saturating_sub(2),
    );
    if finder.is_empty() {
        let none = if finder.runs() {
            "No command found; type less, or other words"
        } else {
            "No help found; type less, or other words"
        };
        Pen::new(buffer, list, 0).skip(2).put(none, theme.faint);
    }
    let mut group = None;
    for (line, (row, chosen)) in (0..list.rows).zip(finder.visible()) {
        let base = if chosen { theme.chosen } else { theme.plain };
        if chosen {
            let whole = Area::new(list.column, list.row + line, list.columns, 1);
            paint::tint(buffer, whole, base);
        }
        let mut pen = Pen::new(buffer, list, line);
        let first = group != Some(row.group);
        group = Some(row.group);
        pen.put(if chosen { "> " } else { "  " }, base);
        pen.cell(
            if first { row.group } else { "" },
            GROUP,
            theme.within(base, theme.faint),
        );
        pen.cell(&row.keys, KEYS, theme.within(base, theme.strong))
            .skip(1);
        let doc = crate::text::fit(row.doc, pen.room());
        pen.put(&doc, base);
    }
    let line = Area::new(area.column, area.row, area.columns, 1);
    prompt::line(frame, line, "  type to narrow: ", &finder.line, theme);
}
