//! Writing text into cells: clipped to its place, hostile characters made visible, columns counted as the terminal does.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::Area;
use crate::text::{fit, visible, width};

/// Text from a file as one safe line.
pub(super) fn safe(text: &str) -> Cow<'_, str> {
    let shown = visible(text).text;
    if shown.contains('\n') {
        Cow::Owned(shown.replace('\n', " "))
    } else {
        shown
    }
}

pub(super) const fn rect(area: Area) -> Rect {
    Rect::new(area.column, area.row, area.columns, area.rows)
}

/// Writes one row of an area from left to right.
pub(super) struct Pen<'a> {
    buffer: &'a mut Buffer,
    row: u16,
    column: u16,
    end: u16,
}

impl<'a> Pen<'a> {
    /// At the start of row `row` of `area`, counted from 0. A row outside of it is not written.
    pub(super) fn new(buffer: &'a mut Buffer, area: Area, row: u16) -> Self {
        let end = if row < area.rows {
            area.column + area.columns
        } else {
            area.column
        };
        let inside = buffer.area;
        Self {
            row: area.row + row,
            column: area.column,
            end: if area.row + row < inside.bottom() {
                end.min(inside.right())
            } else {
                area.column
            },
            buffer,
        }
    }

    /// Columns left.
    pub(super) const fn room(&self) -> usize {
        self.end.saturating_sub(self.column) as usize
    }

    /// Writes as much as there is room for.
    pub(super) fn put(&mut self, text: &str, style: Style) -> &mut Self {
        if self.column < self.end {
            let (column, _) =
                self.buffer
                    .set_stringn(self.column, self.row, text, self.room(), style);
            self.column = column;
        }
        self
    }

    /// Writes within `columns`, cut or padded to exactly that.
    pub(super) fn cell(&mut self, text: &str, columns: usize, style: Style) -> &mut Self {
        let columns = columns.min(self.room());
        let text = fit(text, columns);
        let used = width(&text);
        self.put(&text, style).skip(columns.saturating_sub(used))
    }

    /// The same, aligned to the right.
    pub(super) fn cell_right(&mut self, text: &str, columns: usize, style: Style) -> &mut Self {
        let columns = columns.min(self.room());
        let text = fit(text, columns);
        let used = width(&text);
        self.skip(columns.saturating_sub(used)).put(&text, style)
    }

    pub(super) fn skip(&mut self, columns: usize) -> &mut Self {
        let columns = u16::try_from(columns).unwrap_or(u16::MAX);
        self.column = self.column.saturating_add(columns).min(self.end);
        self
    }

    /// To a column counted from that where the area begins.
    pub(super) fn to(&mut self, start: u16, column: usize) -> &mut Self {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        self.column = start.saturating_add(column).min(self.end);
        self
    }
}

/// Gives every cell of an area a style, leaving its text.
pub(super) fn tint(buffer: &mut Buffer, area: Area, style: Style) {
    buffer.set_style(rect(area).intersection(buffer.area), style);
}

/// Empties an area for what stands before the panes.
pub(super) fn blank(buffer: &mut Buffer, area: Area) {
    let area = rect(area).intersection(buffer.area);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
}

/// A title row: underlined from end to end, with words on the left and on the right.
pub(super) fn title(
    buffer: &mut Buffer,
    area: Area,
    left: &[(&str, Style)],
    right: &str,
    rule: Style,
) {
    let area = Area { rows: 1, ..area };
    tint(buffer, area, rule);
    let room = usize::from(area.columns);
    let mut pen = Pen::new(buffer, area, 0);
    for (text, style) in left {
        let text = fit(text, pen.room());
        pen.put(&text, rule.patch(*style));
    }
    let used = room - pen.room();
    let right = fit(right, room.saturating_sub(used + 2));
    let start = room.saturating_sub(width(&right) + 1);
    if !right.is_empty() && start > used {
        Pen::new(buffer, area, 0)
            .to(area.column, start)
            .put(&right, rule);
    }
}
