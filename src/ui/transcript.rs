//! The transcript: labels and text with hanging indents, letters of agreements before it, speakers after it.

use ratatui::buffer::Buffer;

use super::paint::{Pen, safe};
use super::theme::Theme;
use crate::app::transcript::{Call, Content, GUTTER, Kind, Margin, Row, SPEAKERS};
use crate::app::{App, Area, Pane};
use crate::text::{Indent, fit, wrap};

pub(super) fn draw(buffer: &mut Buffer, area: Area, app: &App, theme: &Theme) {
    match app.transcript().content() {
        Content::Nothing => {}
        Content::Refused { title, reason } => refused(buffer, area, title, reason, theme),
        Content::Call(call) => {
            let rows = app.transcript().visible_rows();
            for (at, row) in (0..area.rows).zip(rows) {
                draw_row(buffer, area, at, app, call, row, theme);
            }
        }
    }
}

fn draw_row(
    buffer: &mut Buffer,
    area: Area,
    at: u16,
    app: &App,
    call: &Call,
    row: &Row,
    theme: &Theme,
) {
    let text = app.transcript();
    let focus = app.focus() == Pane::Transcript && !app.is_covered();
    let Some(paragraph) = call.document.paragraphs.get(row.paragraph) else {
        return;
    };
    let mut pen = Pen::new(buffer, area, at);
    match row.kind {
        Some(kind) => pen.put(
            kind.letter().encode_utf8(&mut [0; 4]),
            theme.kind(kind).patch(theme.strong),
        ),
        None => pen.skip(1),
    };
    if text.has_cursor(usize::from(at)) {
        pen.put(">", theme.strong);
    }
    if row.opens {
        let mark = match paragraph.kind {
            Kind::Warning => Some(("!", theme.warning)),
            Kind::Inferred => Some(("~", theme.faint)),
            Kind::Account => Some(("=", theme.account)),
            Kind::Title | Kind::Digest | Kind::Fact | Kind::Heading | Kind::Body | Kind::End => {
                None
            }
        };
        if let Some((mark, style)) = mark {
            pen.to(area.column, GUTTER).put(mark, style);
        }
        for (level, label) in &paragraph.labels {
            let column: usize = call.document.levels.iter().take(*level).sum();
            pen.to(area.column, GUTTER + column).put(label, theme.faint);
        }
    }
    pen.to(area.column, GUTTER + row.indent);
    for segment in text.segments(usize::from(at)) {
        let style = theme.text(segment.look, focus);
        let style = match paragraph.kind {
            Kind::Title | Kind::Heading => theme.strong.patch(style),
            Kind::Warning => theme.warning.patch(style),
            Kind::Inferred | Kind::End => theme.faint.patch(style),
            Kind::Digest | Kind::Fact | Kind::Account | Kind::Body => style,
        };
        pen.put(segment.text, style);
    }
    // A blank line stands before it.
    let says_end = paragraph.kind == Kind::End && !row.span.is_empty();
    if says_end && app.calls().has_unread() {
        pen.put(" Space opens the next unread release.", theme.faint);
    }
    if text.margin() == Margin::Right && !row.speaker.is_empty() {
        let speaker = fit(&safe(&row.speaker), SPEAKERS);
        pen.to(area.column, GUTTER + text.measure() + 2)
            .put(&speaker, theme.faint);
    }
}

/// Why there is no text.
fn refused(buffer: &mut Buffer, area: Area, title: &str, reason: &str, theme: &Theme) {
    let room = usize::from(area.columns).saturating_sub(GUTTER + 1);
    let mut line = 0;
    for (text, style) in [(safe(title), theme.strong), (safe(reason), theme.warning)] {
        for span in wrap(&text, room, Indent::default()) {
            Pen::new(buffer, area, line)
                .skip(GUTTER)
                .put(span.of(&text), style);
            line += 1;
        }
        line += 1;
    }
}
