//! Draws the state and decides nothing: every question of what is visible goes to the pane.

mod theme;

use ratatui::Frame;
use ratatui::text::Line;

use crate::app::App;

pub use theme::Theme;

/// One frame of `app`.
pub fn draw(frame: &mut Frame, app: &App, theme: &Theme) {
    let opened = app.opened();
    let line = Line::styled(
        format!("readouts {} {} files", opened.name, opened.read),
        theme.strong,
    );
    frame.render_widget(line, frame.area());
}
