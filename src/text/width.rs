//! Columns that text takes in a terminal, and cutting it to fit.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes, counted by what a reader sees as one character: combining marks take none, East Asian wide
/// characters two, control characters none.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|byte| !byte.is_ascii_control()).count();
    }
    text.graphemes(true)
        .filter(|grapheme| !grapheme.starts_with(char::is_control))
        .map(UnicodeWidthStr::width)
        .sum()
}

/// The longest start of `text` that fits `columns`, with `…` in the last of them where something was cut off.
pub fn fit(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut fitted = String::new();
    let mut used = 1;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > columns {
            break;
        }
        fitted.push_str(grapheme);
    }
    if columns > 0 {
        fitted.push('…');
    }
    fitted
}

/// The longest end of `text` that fits `columns`, with `…` in the first of them where something was cut off.
pub fn fit_left(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut used = 1;
    for grapheme in text.graphemes(true).rev() {
        used += width(grapheme);
        if used > columns {
            break;
        }
        kept.push(grapheme);
    }
    if columns == 0 {
        return String::new();
    }
    std::iter::once("…").chain(kept.into_iter().rev()).collect()
}

/// Both ends of `text` as far as they fit `columns`, with `…` between them where something was left out.
pub fn fit_middle(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let tail = columns / 2;
    let head = fit(text, columns.saturating_sub(tail));
    let end = fit_left(text, tail + 1);
    // Both have the sign for what is left out; one is enough.
    let end = end.strip_prefix('…').unwrap_or(&end);
    format!("{head}{end}")
}
