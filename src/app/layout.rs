//! Where everything stands on the screen: three arrangements by width. Pure geometry, computed when the size, the focus
//! or the zoom changes.

use super::action::Pane;
use super::key::Size;

/// Below this the interface says what it needs instead.
pub const SMALLEST: Size = Size::new(60, 20);
const WIDE: u16 = 110;
const MEDIUM: u16 = 80;

/// Rows of an explanation that tell of the selected value.
pub const EXPLAINED: u16 = 4;

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    pub column: u16,
    pub row: u16,
    pub columns: u16,
    pub rows: u16,
}

impl Area {
    pub const fn new(column: u16, row: u16, columns: u16, rows: u16) -> Self {
        Self {
            column,
            row,
            columns,
            rows,
        }
    }

    pub const fn contains(self, column: u16, row: u16) -> bool {
        self.column <= column
            && column < self.column + self.columns
            && self.row <= row
            && row < self.row + self.rows
    }
}

/// A pane's place: a title above what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    pub title: Area,
    pub content: Area,
}

impl Frame {
    const fn of(area: Area) -> Self {
        Self {
            title: Area::new(area.column, area.row, area.columns, 1),
            content: Area::new(
                area.column,
                area.row + 1,
                area.columns,
                area.rows.saturating_sub(1),
            ),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// List beside the transcript over the agreements.
    Wide,
    /// List above one of the others.
    Medium,
    /// One pane, the others as tabs.
    Narrow,
    TooSmall,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub arrangement: Arrangement,
    pub header: Area,
    /// All between header and footer.
    pub body: Area,
    pub footer: Area,
    /// The panes that are visible.
    pub panes: Vec<(Pane, Frame)>,
    /// Column of the line between list and text, where there is one.
    pub divider: Option<Area>,
}

impl Layout {
    /// `ledger`: whether the agreements of many releases are shown, which takes more room.
    pub fn new(size: Size, focus: Pane, zoom: bool, ledger: bool) -> Self {
        let Size { columns, rows } = size;
        let body = Area::new(0, 1, columns, rows.saturating_sub(2));
        let arrangement = if columns < SMALLEST.columns || rows < SMALLEST.rows {
            Arrangement::TooSmall
        } else if columns >= WIDE {
            Arrangement::Wide
        } else if columns >= MEDIUM {
            Arrangement::Medium
        } else {
            Arrangement::Narrow
        };
        let whole = vec![(focus, Frame::of(body))];
        let (panes, divider) = match arrangement {
            Arrangement::TooSmall => (Vec::new(), None),
            Arrangement::Narrow => (whole, None),
            Arrangement::Medium | Arrangement::Wide if zoom => (whole, None),
            Arrangement::Medium => (medium(body, focus), None),
            Arrangement::Wide => wide(body, ledger),
        };
        Self {
            arrangement,
            header: Area::new(0, 0, columns, 1),
            body,
            footer: Area::new(0, rows.saturating_sub(1), columns, 1),
            panes,
            divider,
        }
    }

    pub fn pane(&self, pane: Pane) -> Option<Frame> {
        let found = self.panes.iter().find(|(shown, _)| *shown == pane);
        found.map(|(_, frame)| *frame)
    }

    /// The whole body as one pane, for what stands before the panes.
    pub const fn whole(&self) -> Frame {
        Frame::of(self.body)
    }

    /// Where help and palette stand: over the body, no wider than reads well.
    pub fn sheet(&self) -> Frame {
        let columns = self.body.columns.min(100);
        let column = (self.body.columns - columns) / 2;
        Frame::of(Area::new(column, self.body.row, columns, self.body.rows))
    }

    /// Where values are explained: over all but the first rows of the transcript, and what is below it.
    pub fn explanation(&self) -> Frame {
        let text = self.pane(Pane::Transcript).unwrap_or(self.whole()).title;
        let bottom = self.body.row + self.body.rows;
        let room = bottom.saturating_sub(text.row);
        let rows = (room * 3 / 5).clamp(9, 18).min(room.saturating_sub(5));
        Frame::of(Area::new(text.column, bottom - rows, text.columns, rows))
    }
}

fn medium(body: Area, focus: Pane) -> Vec<(Pane, Frame)> {
    let list = (body.rows * 3 / 10).clamp(6, 14);
    let below = match focus {
        Pane::Agreements => Pane::Agreements,
        Pane::Calls | Pane::Transcript => Pane::Transcript,
    };
    let upper = Area::new(body.column, body.row, body.columns, list);
    let lower = Area::new(
        body.column,
        body.row + list,
        body.columns,
        body.rows.saturating_sub(list),
    );
    vec![(Pane::Calls, Frame::of(upper)), (below, Frame::of(lower))]
}

fn wide(body: Area, ledger: bool) -> (Vec<(Pane, Frame)>, Option<Area>) {
    let list = (body.columns * 38 / 100).clamp(47, 64);
    let right = list + 1;
    let width = body.columns.saturating_sub(right);
    let agreements = if ledger {
        body.rows / 2
    } else {
        (body.rows / 5).clamp(4, 12)
    };
    let text = body.rows.saturating_sub(agreements);
    let panes = vec![
        (
            Pane::Calls,
            Frame::of(Area::new(0, body.row, list, body.rows)),
        ),
        (
            Pane::Transcript,
            Frame::of(Area::new(right, body.row, width, text)),
        ),
        (
            Pane::Agreements,
            Frame::of(Area::new(right, body.row + text, width, agreements)),
        ),
    ];
    (panes, Some(Area::new(list, body.row, 1, body.rows)))
}
