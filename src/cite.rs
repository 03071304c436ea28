//! Quotations with their citation, in the styles that people paste. Knows records; nothing of clipboards or screens.
//!
//! A quotation is the text's own characters from the first to the last sentence chosen, its paragraphs kept. What could
//! steer a terminal or turn the reading direction is left out of it, and that is said. The day of release is cited; where a
//! release has none, the day of the call stands in for it and is called so. Words of a digest are never passed off as the
//! official text.

mod apa;
mod biblatex;
mod chicago;
mod clean;
mod csl;
mod json;
mod markdown;
mod oscola;
mod reference;

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::model::{CallRecord, Passage, Span};

pub use json::to_json;
pub use markdown::escaped as escape_markdown;
use reference::Reference;

/// What a passage is copied as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    Plain,
    Markdown,
    #[default]
    Chicago,
    Apa,
    Oscola,
    Biblatex,
    CslJson,
    Json,
}

/// The statements `chosen` of `record`, quoted in the text's own characters and cited in `style`.
///
/// `accessed` is the day for the styles that name one.
pub fn passage(
    record: &CallRecord,
    chosen: RangeInclusive<usize>,
    style: Style,
    accessed: NaiveDate,
) -> Passage {
    let (quotation, dropped) = clean::text(&quotation(record, chosen.clone()));
    let source = Reference::new(record);
    let place = Place::new(record, chosen.clone());
    let quoted = format!("“{quotation}”");
    let (text, form) = match style {
        Style::Plain => (quotation, None),
        Style::Markdown => (
            markdown::quotation(&quotation, &source, &place),
            Some("Markdown citation"),
        ),
        Style::Chicago => (
            format!("{quoted}\n\n{}", chicago::note(&source, &place)),
            Some("Chicago note"),
        ),
        Style::Apa => (
            format!(
                "{quoted} {}\n\n{}",
                apa::in_text(&source, &place),
                apa::reference(&source)
            ),
            Some("APA reference"),
        ),
        Style::Oscola => (
            format!(
                "{quoted}\n\n{}",
                oscola::citation(&source, &place, accessed)
            ),
            Some("OSCOLA citation"),
        ),
        Style::Biblatex => (biblatex::entry(&source, accessed), None),
        Style::CslJson => (csl::item(&source), None),
        Style::Json => (json::statements(record, chosen), None),
    };
    let mut what = match style {
        Style::Biblatex => "BibLaTeX entry".to_owned(),
        Style::CslJson => "CSL-JSON item".to_owned(),
        Style::Json => "Statement as JSON".to_owned(),
        Style::Plain | Style::Markdown | Style::Chicago | Style::Apa | Style::Oscola => {
            let words = if record.digest {
                "Quotation of a digest"
            } else {
                "Quotation"
            };
            form.map_or_else(|| words.to_owned(), |form| format!("{words} + {form}"))
        }
    };
    let shows_quotation = !matches!(style, Style::Biblatex | Style::CslJson | Style::Json);
    if dropped && shows_quotation {
        what.push_str(", without its control characters");
    }
    Passage { text, what }
}

/// The release as a bibliography lists it, after the Chicago manual.
pub fn bibliography(record: &CallRecord) -> String {
    chicago::bibliography(&Reference::new(record))
}

/// The characters of the text from the first to the last statement chosen.
fn quotation(record: &CallRecord, chosen: RangeInclusive<usize>) -> String {
    let statements = record.statements.get(chosen).unwrap_or_default();
    let (Some(first), Some(last)) = (statements.first(), statements.last()) else {
        return String::new();
    };
    let whole = Span::new(first.start, last.end).of(&record.text).trim();
    if !whole.is_empty() {
        return whole.to_owned();
    }
    let texts: Vec<&str> = statements.iter().map(|s| s.text.as_str()).collect();
    texts.join(" ")
}

/// Where in the release a passage stands, by the outline.
struct Place {
    first: String,
    last: String,
}

impl Place {
    fn new(record: &CallRecord, chosen: RangeInclusive<usize>) -> Self {
        let statements = record.statements.get(chosen).unwrap_or_default();
        let mut labels = statements
            .iter()
            .map(|statement| clean::line(&statement.label))
            .filter(|label| !label.is_empty());
        let first = labels.next().unwrap_or_default();
        let last = labels.next_back().unwrap_or_else(|| first.clone());
        Self { first, last }
    }

    /// `para. 2(2)`, or `paras. 2(1)–3` for several, with the words as the style abbreviates them; `None` outside the
    /// outline.
    fn paragraphs(&self, one: &str, several: &str) -> Option<String> {
        if self.first.is_empty() {
            None
        } else if self.first == self.last {
            Some(format!("{one} {}", self.first))
        } else {
            Some(format!("{several} {}–{}", self.first, self.last))
        }
    }
}
