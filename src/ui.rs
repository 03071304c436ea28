//! Draws the state and decides nothing: every question of what is visible goes to the pane.

mod agreements;
mod bars;
mod calls;
mod concordance;
mod explain;
mod finder;
mod header;
mod paint;
mod prompt;
mod theme;
mod transcript;
mod warnings;

use ratatui::Frame;

use crate::app::overlay::Overlay;
use crate::app::{App, Area, Arrangement, Pane, SMALLEST};
use crate::text::{Indent, wrap};
use paint::Pen;

pub use theme::Theme;

/// One frame of `app`.
pub fn draw(frame: &mut Frame, app: &App, theme: &Theme) {
    let layout = app.layout();
    if layout.arrangement == Arrangement::TooSmall {
        too_small(frame, app, theme);
        return;
    }
    header::draw(frame.buffer_mut(), app, theme);
    if app.concordance().is_some() {
        concordance::draw(frame.buffer_mut(), app, theme);
    } else if app.warnings().is_some() {
        warnings::draw(frame.buffer_mut(), app, theme);
    } else {
        if let Some(divider) = layout.divider {
            for row in 0..divider.rows {
                Pen::new(frame.buffer_mut(), divider, row).put("|", theme.faint);
            }
        }
        for (pane, place) in &layout.panes {
            bars::pane_title(frame.buffer_mut(), app, *pane, place.title, theme);
            let (buffer, content) = (frame.buffer_mut(), place.content);
            match pane {
                Pane::Calls => calls::draw(buffer, content, app, theme),
                Pane::Transcript => transcript::draw(buffer, content, app, theme),
                Pane::Agreements => agreements::draw(buffer, content, app, theme),
            }
        }
    }
    match app.overlay() {
        Some(Overlay::Help(finder)) => finder::draw(frame, app, finder, "Keys", theme),
        Some(Overlay::Palette(finder)) => finder::draw(frame, app, finder, "Commands", theme),
        Some(Overlay::Filter(prompt)) => prompt::filter(frame, app, prompt, theme),
        Some(Overlay::Search(prompt)) => prompt::search(frame, app, prompt, theme),
        Some(Overlay::Phrase(line)) => prompt::phrase(frame, app, line, theme),
        Some(Overlay::Copy(menu)) => prompt::copy_menu(frame, app, *menu, theme),
        Some(Overlay::Explain(explanation)) => explain::draw(frame, app, explanation, theme),
        None => {}
    }
    bars::footer(frame.buffer_mut(), app, theme);
}

/// One sentence that names the size needed.
fn too_small(frame: &mut Frame, app: &App, theme: &Theme) {
    let size = app.size();
    let text = format!(
        "readouts needs {} columns and {} rows; this window has {} and {}.",
        SMALLEST.columns, SMALLEST.rows, size.columns, size.rows
    );
    let area = Area::new(0, 0, size.columns, size.rows);
    let rows = wrap(&text, usize::from(size.columns), Indent::default());
    for (at, row) in (0..).zip(rows) {
        Pen::new(frame.buffer_mut(), area, at).put(row.of(&text), theme.plain);
    }
}
