//! The Chicago Manual of Style: notes and bibliography.

use super::Place;
use super::reference::{Reference, american};

/// `Publisher, “Title,” press release, March 4, 2031, para. 2(2), https://…`
pub(super) fn note(source: &Reference, place: &Place) -> String {
    let name = match (&source.publisher, &source.title) {
        (Some(publisher), Some(title)) => {
            format!("{publisher}, “{},” press release", nested(title))
        }
        (Some(publisher), None) => format!("{publisher}, press release"),
        (None, Some(title)) => format!("“{},” press release", nested(title)),
        (None, None) => "Press release".to_owned(),
    };
    let parts = [
        Some(name),
        Some(day(source)),
        place.paragraphs("para.", "paras."),
        source.url.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let digest = if source.digest {
        " (words quoted from a digest, not from the official text)"
    } else {
        ""
    };
    format!("{}{digest}.", parts.join(", "))
}

/// `Publisher. “Title.” Press release, March 4, 2031. https://…`
pub(super) fn bibliography(source: &Reference) -> String {
    let parts = [
        source
            .publisher
            .as_ref()
            .map(|publisher| format!("{publisher}.")),
        source
            .title
            .as_ref()
            .map(|title| format!("“{}.”", nested(title))),
        Some(format!("Press release, {}.", day(source))),
        source.url.as_ref().map(|url| format!("{url}.")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn day(source: &Reference) -> String {
    match (source.released, source.called) {
        (Some(day), _) => american(day),
        (None, Some(day)) => format!("n.d. (call of {})", american(day)),
        (None, None) => "n.d".to_owned(),
    }
}

/// Quotation marks within quotation marks are single.
fn nested(title: &str) -> String {
    let mut open = false;
    title
        .chars()
        .map(|c| match c {
            '“' => '‘',
            '”' => '’',
            '"' => {
                open = !open;
                if open { '‘' } else { '’' }
            }
            other => other,
        })
        .collect()
}
