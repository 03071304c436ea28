//! Years from launches of North Korea's that a release answers.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};

use super::clues::Clue;
use super::reason::{Reason, years_of};
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::words::{Words, words};
use crate::tables::launches;

/// The days of all launches, in order.
static LAUNCHES: LazyLock<Vec<NaiveDate>> = LazyLock::new(|| launches().collect());

/// What is launched.
pub(super) const LAUNCHED: Words =
    words!("missile missiles satellite rocket rockets projectile projectiles icbm slbm");

/// So many days before a release a launch can be whose day it gives.
const REACH: u64 = 59;

/// Those between [`REACH`] days before `day` and the day itself.
fn launches_up_to(day: NaiveDate) -> &'static [NaiveDate] {
    let first = day.checked_sub_days(Days::new(REACH)).unwrap_or(day);
    let from = LAUNCHES.partition_point(|launch| *launch < first);
    let until = LAUNCHES.partition_point(|launch| *launch <= day);
    LAUNCHES.get(from..until).unwrap_or_default()
}

/// A launch that a text opens with is of the same day or of few days before; one whose day it gives, of some weeks before.
pub(super) fn answered(view: &View<'_>, days: &[NaiveDate]) -> Option<Reason> {
    const SENTENCES: usize = 5;
    const FRESH: i64 = 4;
    const LAUNCH: Words = words!("launch launches launched launching fired firing");
    if !view.clues().has(Clue::LAUNCHED) {
        return None;
    }
    let tells = |sentence: &&Range<usize>| {
        let tokens = view.words(sentence);
        LAUNCH.has_any(tokens) && LAUNCHED.has_any(tokens)
    };
    let sentence = view.sentences.iter().take(SENTENCES).find(tells)?;
    if !view.places.iter().any(|p| p.country.is("KP")) {
        return None;
    }
    let dates = view.dates.iter();
    let said: Vec<&Written> = dates
        .filter(|w| sentence.contains(&w.first) && w.year.is_none())
        .collect();
    let near = |day: NaiveDate| {
        launches_up_to(day).iter().any(|launch| {
            let fresh = (day - *launch).num_days() <= FRESH;
            let same = |w: &&Written| (w.month, w.day) == (launch.month(), launch.day());
            fresh || said.iter().any(same)
        })
    };
    Some(Reason::new(
        "it answers a launch of North Korea",
        years_of(days, near),
        view.span(sentence),
    ))
}
