//! A year written from habit: "On 4 January 2020" in a release of 5 January 2021.

use chrono::Datelike;

use super::long;
use crate::model::{Basis, CallDate, Released};

/// The rule of a day whose year the text prints one too low.
pub(in crate::parse) const RELEASE_YEAR: &str = "release-year";

/// Gives the call the year of the release, where the text prints the one before for a day right before it.
pub(in crate::parse) fn take_release_year(date: &mut CallDate, released: &Released) {
    const LATER: i64 = 3;
    let stated = date.basis == Some(Basis::Stated) && date.rule == "call-date";
    let Some(told) = date
        .value
        .filter(|_| stated && released.basis == Basis::Stated)
    else {
        return;
    };
    let Some(meant) = told.with_year(told.year() + 1) else {
        return;
    };
    if (0..=LATER).contains(&(released.value - meant).num_days()) {
        date.value = Some(meant);
        RELEASE_YEAR.clone_into(&mut date.rule);
        date.note = Some(format!(
            "the text prints {}, a year before the release of {}",
            long(told),
            long(released.value)
        ));
    }
}
