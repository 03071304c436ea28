//! Years from what was done a few days before: a release that names the incident of a strait two days after its day speaks of it
//! while it is news.

use chrono::{Datelike, NaiveDate};

use super::clues::Table;
use super::reason::Reason;
use crate::model::Participant;
use crate::parse::header::View;
use crate::parse::header::call_date::long;
use crate::parse::header::deeds::deed_at;
use crate::parse::words::{Words, words};

/// The year in which the day of the call follows within days upon something done that the text names. Other years remain
/// possible by what else is told: so it is asked last.
pub(super) fn named(
    view: &View<'_>,
    participants: &[Participant],
    days: &[NaiveDate],
) -> Option<Reason> {
    const NEAR: i64 = 10;
    /// What is kept year by year is no news.
    const KEPT: Words = words!(
        "anniversary commemorated commemoration commemorate commemorating remembrance memory since years"
    );
    let mut named = view.clues().named(Table::Deed);
    named.find_map(|(row, name)| {
        let (deed, _) = deed_at(view, participants, row, name)?;
        let since = |day: &&NaiveDate| (0..=NEAR).contains(&(**day - deed.day).num_days());
        let call = days.iter().find(since)?;
        let sentence = view.sentence_at(name.start)?;
        let kept = KEPT.has_any(view.words(sentence));
        (!kept).then(|| {
            let words = format!("{} was days before, on {}", deed.name, long(deed.day));
            Reason::new(words, vec![call.year()], view.span(name))
        })
    })
}
