//! The header: what is open, how much of it is shown, and by which filter and order.
//!
//! Where there is too little room, things are shortened and left out in a fixed order. A filter stays to the last, and with
//! it how many releases it finds: whoever forgets a filter takes a part for the whole.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::bars::{of_all, plural};
use super::paint::{Pen, safe};
use super::theme::Theme;
use crate::app::calls::sort_name;
use crate::app::{App, Arrangement};
use crate::text::{self, bar, fit, fit_middle, grouped, width};

/// Blanks between the parts.
const GAP: usize = 3;
/// Longest name of what is open, in full and shortened.
const NAME: usize = 30;
const SHORT_NAME: usize = 16;
/// Cells of the bar that shows how far the reading is.
const BAR: usize = 10;
/// How many steps of shortening there are.
const STEPS: usize = 6;

type Part = (String, Style);

pub(super) fn draw(buffer: &mut Buffer, app: &App, theme: &Theme) {
    let area = app.layout().header;
    let right = if app.layout().arrangement == Arrangement::Narrow {
        "?"
    } else {
        "? help"
    };
    let room = usize::from(area.columns).saturating_sub(width(right) + 2);
    let parts = (0..STEPS)
        .map(|step| parts(app, step, theme))
        .find(|parts| taken(parts) <= room)
        .unwrap_or_else(|| vec![filter(app, room, theme)]);
    let mut pen = Pen::new(buffer, area, 0);
    for (text, style) in &parts {
        pen.put(text, *style).skip(GAP);
    }
    let start = usize::from(area.columns).saturating_sub(width(right));
    Pen::new(buffer, area, 0)
        .to(area.column, start)
        .put(right, theme.faint);
}

fn taken(parts: &[Part]) -> usize {
    let texts: usize = parts.iter().map(|(text, _)| width(text)).sum();
    texts + GAP * parts.len().saturating_sub(1)
}

/// The parts after so many steps of shortening.
fn parts(app: &App, step: usize, theme: &Theme) -> Vec<Part> {
    let calls = app.calls();
    let filtered = calls.filtered();
    let mut parts = vec![("readouts".to_owned(), theme.strong)];
    let name = safe(&app.opened().name);
    if step < 3 && !name.is_empty() {
        parts.push((fit(&name, NAME), theme.plain));
    } else if step < 5 && !name.is_empty() {
        parts.push((short(&name), theme.plain));
    }
    // A filter names the number of releases itself.
    if step < 4 || !filtered {
        parts.push((counts(app, step), theme.plain));
    }
    if filtered {
        parts.push(filter(app, usize::MAX, theme));
    }
    if calls.warned > 0 && step < 5 {
        let warned = grouped(calls.warned);
        let text = if step < 2 {
            format!("{warned} with warnings (w)")
        } else {
            format!("!{warned}")
        };
        parts.push((text, theme.warning));
    }
    if step < 1 {
        parts.push((format!("sort: {}", sort_name(calls.sort)), theme.faint));
    }
    parts
}

/// The end of a path tells more than its beginning.
fn short(name: &str) -> String {
    if width(name) <= SHORT_NAME {
        return name.to_owned();
    }
    let last = name.trim_end_matches('/').rsplit('/').next();
    fit(last.unwrap_or(name), SHORT_NAME)
}

fn counts(app: &App, step: usize) -> String {
    let (calls, opened) = (app.calls(), app.opened());
    let unread = grouped(calls.unread);
    if !opened.complete {
        let found = opened.found.max(opened.read);
        let files = format!("{} of {} files", grouped(opened.read), grouped(found));
        return match (opened.pace, step) {
            (Some(pace), 0..2) => {
                let bar = pace.percent.map(|percent| bar(percent, BAR) + " ");
                format!("{}{files}, {}", bar.unwrap_or_default(), text::pace(&pace))
            }
            (Some(pace), 2) => text::pace(&pace),
            _ => files,
        };
    }
    if step >= 3 {
        format!("{unread} unread")
    } else {
        let releases = plural(calls.releases, "release");
        format!("{} {releases}, {unread} unread", grouped(calls.releases))
    }
}

/// The filter and what it finds, the filter cut in its middle where both are longer than `columns`.
fn filter(app: &App, columns: usize, theme: &Theme) -> Part {
    let calls = app.calls();
    if !calls.filtered() {
        return (fit("readouts", columns), theme.strong);
    }
    let count = of_all(calls.window.count(), calls.releases);
    let label = "filter: ";
    let room = columns.saturating_sub(width(label) + width(&count) + 1);
    let typed = fit_middle(&safe(&calls.typed), room);
    (format!("{label}{typed} {count}"), theme.filter)
}
