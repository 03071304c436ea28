//! OSCOLA, the Oxford standard for legal citation.

use chrono::NaiveDate;

use super::Place;
use super::reference::{Reference, british};

/// `Publisher, ‘Title’ (press release, 4 March 2031) para 2(2) <https://…> accessed 9 May 2031`
pub(super) fn citation(source: &Reference, place: &Place, accessed: NaiveDate) -> String {
    let day = match (source.released, source.called) {
        (Some(day), _) => british(day),
        (None, Some(day)) => format!("undated, call of {}", british(day)),
        (None, None) => "undated".to_owned(),
    };
    let name = match (&source.publisher, &source.title) {
        (Some(publisher), Some(title)) => format!("{publisher}, ‘{}’ ", nested(title)),
        (Some(publisher), None) => format!("{publisher} "),
        (None, Some(title)) => format!("‘{}’ ", nested(title)),
        (None, None) => String::new(),
    };
    let parts = [
        Some(format!("{name}(press release, {day})")),
        place.paragraphs("para", "paras"),
        source
            .url
            .as_ref()
            .map(|url| format!("<{url}> accessed {}", british(accessed))),
        source
            .digest
            .then(|| "(words quoted from a digest, not from the official text)".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Quotation marks within single ones are double. An apostrophe looks like a closing mark and stays.
fn nested(title: &str) -> String {
    let mut open = false;
    title
        .chars()
        .map(|c| match c {
            '‘' => '“',
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            other => other,
        })
        .collect()
}
