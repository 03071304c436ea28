//! Breaking a paragraph into rows that fit a width. Rows are byte spans of the paragraph; nothing is copied.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::width;
use crate::model::Span;

/// Columns left free before the rows of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Indent {
    /// Before the first row.
    pub first: usize,
    /// Before every other row: the hanging indent.
    pub rest: usize,
}

/// Rows of `text` within `columns`; a line break in it ends a row.
///
/// Breaks stand where Unicode's line breaking rules (UAX 14) allow them, so closing punctuation stays with its word and
/// East Asian text breaks between characters; a word longer than a row is broken between characters. The rows cover the
/// text in order; only blanks at a break belong to none. Every row holds at least one character, however narrow the room.
pub fn wrap(text: &str, columns: usize, indent: Indent) -> Vec<Span> {
    let mut rows: Vec<Span> = Vec::new();
    let mut row = Span::new(0, 0);
    let mut used = 0;
    let room = |rows: usize| {
        columns
            .saturating_sub(if rows == 0 { indent.first } else { indent.rest })
            .max(1)
    };
    let mut start = 0;
    for (end, opportunity) in linebreaks(text) {
        let segment = Span::new(start, end);
        start = end;
        let whole = segment.of(text);
        let visible = whole.trim_end();
        let columns_of_visible = width(visible);
        if used + columns_of_visible > room(rows.len()) {
            // Blanks that open a row leave it where its first word needs their room.
            if !row.is_empty() {
                rows.push(row);
            }
            row = Span::new(segment.start, segment.start);
            used = 0;
        }
        let mut rest = Span::new(segment.start, segment.start + visible.len());
        let mut columns_of_rest = columns_of_visible;
        while columns_of_rest > room(rows.len()) {
            let cut = cut(text, rest, room(rows.len()));
            if cut >= rest.end {
                break;
            }
            rows.push(Span::new(rest.start, cut));
            rest.start = cut;
            row = Span::new(cut, cut);
            columns_of_rest = width(rest.of(text));
        }
        row.end = rest.end.max(row.start);
        used += columns_of_rest + width(whole) - columns_of_visible;
        let forced =
            whole.ends_with('\n') && opportunity == unicode_linebreak::BreakOpportunity::Mandatory;
        if forced && end < text.len() {
            rows.push(row);
            row = Span::new(end, end);
            used = 0;
        }
    }
    if !row.is_empty() || rows.is_empty() {
        rows.push(row);
    }
    rows
}

/// Where a row of `columns` that begins at `rest.start` must end: at least one character on.
fn cut(text: &str, rest: Span, columns: usize) -> usize {
    let mut used = 0;
    for (at, grapheme) in rest.of(text).grapheme_indices(true) {
        used += width(grapheme);
        if used > columns && at > 0 {
            return rest.start + at;
        }
    }
    rest.end
}
