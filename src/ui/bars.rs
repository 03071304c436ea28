//! Titles of the panes, footer and notices.

use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::paint::{self, Pen, safe};
use super::theme::Theme;
use crate::app::agreements::Scope;
use crate::app::notice::NoticeKind;
use crate::app::{App, Area, Arrangement, Hint, Pane};
use crate::model::Count;
use crate::text::{Indent, fit, grouped, width, wrap};

/// `17 of 214`.
pub(super) fn of_all(count: Count, all: usize) -> String {
    match count {
        Count::Exactly(n) => format!("{} of {}", grouped(n), grouped(all)),
        Count::AtLeast(n) => format!("{}+ of {}", grouped(n), grouped(all)),
    }
}

pub(super) fn plural(count: usize, word: &str) -> String {
    if count == 1 {
        word.to_owned()
    } else {
        format!("{word}s")
    }
}

/// A pane's name, whether it has the keys, and what its place or counts are; or the tabs.
pub(super) fn pane_title(buffer: &mut Buffer, app: &App, pane: Pane, area: Area, theme: &Theme) {
    let note = pane_note(app, pane);
    let tabs = app.tabs();
    if !tabs.is_empty() {
        let texts: Vec<(&str, Style)> = tabs
            .iter()
            .map(|tab| {
                let style = if tab.pane == app.focus() {
                    theme.rule_strong
                } else {
                    theme.rule
                };
                (tab.text.as_str(), style)
            })
            .collect();
        paint::title(buffer, area, &texts, &note, theme.rule);
        return;
    }
    let place = match (pane, app.calls().window.len()) {
        (Pane::Calls, releases) if releases > 0 => {
            let at = app.calls().window.selected() + 1;
            format!(" {}/{}", grouped(at), grouped(releases))
        }
        _ => String::new(),
    };
    let (name, style) = if pane == app.focus() && !app.is_covered() {
        (
            format!("[{} {}]", pane.digit(), pane.name()),
            theme.rule_strong,
        )
    } else {
        (format!(" {} {} ", pane.digit(), pane.name()), theme.rule)
    };
    paint::title(
        buffer,
        area,
        &[(&name, style), (&place, theme.rule)],
        &note,
        theme.rule,
    );
}

fn pane_note(app: &App, pane: Pane) -> String {
    match pane {
        Pane::Calls => super::calls::COLUMNS.to_owned(),
        Pane::Transcript => {
            let text = app.transcript();
            let mut parts = Vec::new();
            if let Some(lights) = text.lights() {
                parts.push(format!("{} {}", safe(&lights.phrase), lights.tally()));
            }
            // The tabs of one pane tell the number themselves.
            let narrow = app.layout().arrangement == Arrangement::Narrow;
            if app.layout().pane(Pane::Agreements).is_none() && !narrow {
                parts.push(agreement_counts(app));
            }
            parts.push(text.position());
            parts.retain(|part| !part.is_empty());
            parts.join("   ")
        }
        Pane::Agreements => match app.agreements().scope {
            Scope::ThisRelease => agreement_counts(app),
            Scope::WholeList => {
                let count = app.agreements().window.len();
                let releases = app.calls().window.len();
                format!(
                    "{} in {} {}",
                    grouped(count),
                    grouped(releases),
                    plural(releases, "release")
                )
            }
        },
    }
}

/// `3 agreements: C1 V2`.
fn agreement_counts(app: &App) -> String {
    let agreements = app.agreements();
    match agreements.total() {
        0 => "no agreement".to_owned(),
        // The tab has the number already.
        _ if app.layout().arrangement == Arrangement::Narrow => kinds_counted(app),
        total => {
            let kinds = kinds_counted(app);
            format!("{total} {}: {kinds}", plural(total, "agreement"))
        }
    }
}

/// `C1 V2`.
fn kinds_counted(app: &App) -> String {
    let counts = app.agreements().counts.iter();
    let kinds: Vec<String> = counts
        .filter(|(_, count)| *count > 0)
        .map(|(letter, count)| format!("{letter}{count}"))
        .collect();
    kinds.join(" ")
}

/// A notice where there is one, else the keys worth pressing.
pub(super) fn footer(buffer: &mut Buffer, app: &App, theme: &Theme) {
    let area = app.layout().footer;
    if let Some(notice) = app.notice() {
        let text = safe(&notice.text).into_owned();
        let style = match notice.kind {
            NoticeKind::News => theme.strong,
            NoticeKind::Problem => theme.warning,
        };
        let text = match notice.kind {
            NoticeKind::News => text,
            NoticeKind::Problem => format!("! {text}"),
        };
        message(buffer, area, &text, style);
        return;
    }
    let taken = |hint: &Hint| width(&hint.keys) + 1 + width(hint.label) + 2;
    let hints = app.hints();
    let mut kept: usize = hints.iter().filter(|h| h.stays).map(taken).sum();
    let mut pen = Pen::new(buffer, area, 0);
    let mut full = false;
    for hint in &hints {
        if hint.stays {
            kept = kept.saturating_sub(taken(hint));
        } else {
            // The blanks after the last hint may be cut off.
            full = full || pen.room() + 2 < taken(hint) + kept;
            if full {
                continue;
            }
        }
        pen.put(&hint.keys, theme.strong)
            .put(" ", theme.plain)
            .put(hint.label, theme.faint)
            .skip(2);
    }
}

/// A text of up to three rows that ends in the footer.
fn message(buffer: &mut Buffer, footer: Area, text: &str, style: Style) {
    let rows = wrap(text, usize::from(footer.columns), Indent::default());
    let count = u16::try_from(rows.len().min(3)).unwrap_or(3);
    let area = Area::new(
        footer.column,
        footer.row.saturating_sub(count - 1),
        footer.columns,
        count,
    );
    paint::blank(buffer, area);
    for (at, span) in (0..count).zip(rows) {
        let cut = at + 1 == count && span.end < text.len();
        let shown = if cut {
            fit(
                text.get(span.start..).unwrap_or_default(),
                usize::from(footer.columns),
            )
        } else {
            span.of(text).to_owned()
        };
        Pen::new(buffer, area, at).put(&shown, style);
    }
}
