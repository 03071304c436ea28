//! What values rest on: a list of them, and below it the reason and the words of the selected one.

use ratatui::Frame;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::explain::{Entry, Explanation};
use crate::app::{App, Area, EXPLAINED};
use crate::text::{Indent, width, wrap};

const NAME: usize = 15;
const GROUND: usize = 9;

pub(super) fn draw(frame: &mut Frame, app: &App, explanation: &Explanation, theme: &Theme) {
    let place = app.layout().explanation();
    let buffer = frame.buffer_mut();
    paint::blank(buffer, place.title);
    paint::blank(buffer, place.content);
    let window = &explanation.window;
    let selected = window.selected_row();
    let of = selected.map_or("", |entry| entry.of.as_str());
    let name = format!("[Why] {}", safe(of));
    let count = format!("{}/{}", window.selected() + 1, window.len());
    let left = [(name.as_str(), theme.rule_strong)];
    paint::title(buffer, place.title, &left, &count, theme.rule);
    let area = place.content;
    let list = Area {
        rows: area.rows.saturating_sub(EXPLAINED),
        ..area
    };
    for (line, (at, entry)) in (0..list.rows).zip(window.visible()) {
        let Some(entry) = entry else { continue };
        let chosen = at == window.selected();
        let base = if chosen { theme.chosen } else { theme.plain };
        if chosen {
            let whole = Area::new(list.column, list.row + line, list.columns, 1);
            paint::tint(buffer, whole, base);
        }
        let faint = theme.within(base, theme.faint);
        let mut pen = Pen::new(buffer, list, line);
        pen.put(if chosen { "> " } else { "  " }, base)
            .cell(entry.name, NAME, faint)
            .skip(1);
        let room = pen.room().saturating_sub(GROUND + 2);
        let ground = entry.ground.split(' ').next().unwrap_or_default();
        pen.cell(&safe(&entry.says), room, base)
            .skip(1)
            .cell(ground, GROUND, faint);
    }
    if let Some(entry) = selected {
        let below = Area {
            row: area.row + list.rows,
            rows: area.rows - list.rows,
            ..area
        };
        let room = usize::from(list.columns).saturating_sub(NAME + GROUND + 5);
        for (row, (text, strong)) in (0..).zip(reasons(entry, room, usize::from(below.columns))) {
            let style = if strong { theme.strong } else { theme.plain };
            Pen::new(buffer, below, row).skip(2).put(&text, style);
        }
    }
}

/// Rows that tell of a value, each with whether it holds words of the release. A value too long for the list comes first.
fn reasons(entry: &Entry, room: usize, columns: usize) -> Vec<(String, bool)> {
    let mut paragraphs: Vec<(String, bool)> = Vec::new();
    if width(&safe(&entry.says)) > room {
        paragraphs.push((entry.says.clone(), false));
    }
    let why: Vec<&str> = [Some(entry.ground.as_str()), entry.note.as_deref()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    if !why.is_empty() {
        paragraphs.push((why.join(": "), false));
    }
    paragraphs.extend(entry.words.iter().map(|words| (words.clone(), true)));
    let hanging = Indent { first: 0, rest: 2 };
    paragraphs
        .into_iter()
        .flat_map(|(text, strong)| {
            let text = safe(&text).into_owned();
            let rows = wrap(&text, columns.saturating_sub(3), hanging);
            let rows: Vec<(String, bool)> = (0..)
                .zip(rows)
                .map(|(at, row)| {
                    let indent = if at == 0 { "" } else { "  " };
                    (format!("{indent}{}", row.of(&text)), strong)
                })
                .collect();
            rows
        })
        .collect()
}
