//! Which of all that a release says of the day of its call counts: the sentence that tells of it, the title, what stands further
//! down.

use chrono::{Datelike, NaiveDate};

use super::counted;
use super::undated::{is_shortly_before, is_told, undated};
use crate::model::Country;
use crate::parse::header::View;
use crate::parse::header::released::settled;
use crate::parse::header::said::{
    Said, further_down, in_sentence, in_title, labelled, named_by_day, of_remarks,
    some_day_further, todays_call, within_day,
};

/// What the release says of the day of its call, and by which rule; `day` is the one of the release.
pub(super) fn said(
    view: &View<'_>,
    day: Option<NaiveDate>,
    publisher: Option<Country>,
) -> Option<(Said, &'static str)> {
    // "spoke last week", and below "The call took place on 4 May."
    let told = in_sentence(view);
    let firm = |said: &Said| !matches!(said, Said::Open(_));
    let (told, vague) = if told.as_ref().is_some_and(firm) {
        (told, None)
    } else {
        (None, told)
    };
    let said = told
        .map(|said| (said, "call-date"))
        .or_else(|| of_remarks(view).map(|said| (said, "call-date")))
        .or_else(|| labelled(view).map(|said| (said, "call-date")))
        .or_else(|| in_title(view).map(|said| (said, "title-date")))
        .or_else(|| todays_call(view).map(|at| (Said::Today(at), "today")))
        .or_else(|| further_down(view).map(|said| (said, "call-date")))
        .or_else(|| named_by_day(view).map(|said| (said, "call-date")))
        .or_else(|| {
            vague
                .or_else(|| some_day_further(view))
                .map(|said| (said, "call-date"))
        });
    let open = matches!(said, None | Some((Said::Today(_), _))) && day.is_none();
    let said = if open {
        undated(view)
            .map(|written| (Said::Day(written), "header-date"))
            .or(said)
            .or_else(|| counted::printed_today(view))
    } else {
        said
    };
    // "on Thursday" says little where no release is dated; a day of the calendar further down says more.
    let said = match said {
        Some((Said::Day(_), _)) => said,
        _ if day.is_none() => further_down(view)
            .filter(|further| matches!(further, Said::Day(_)))
            .map(|further| (further, "call-date"))
            .or(said),
        _ => said,
    };
    // "spoke on Thursday" and further down "spoke today", released on a Thursday.
    let said = match (said, day) {
        (Some((Said::Weekday(weekday, at), rule)), Some(day)) => {
            let today = (day.weekday() == weekday).then(|| further_down(view));
            match today.flatten() {
                // "spoke later in the day" is of that Thursday.
                Some(Said::Today(at)) if !within_day(view.tokens, at) => {
                    Some((Said::Today(at), "today"))
                }
                _ => Some((Said::Weekday(weekday, at), rule)),
            }
        }
        (said, _) => said,
    };
    // "spoke this afternoon", under a title with the day and on a page that came out later.
    match said {
        Some((Said::Today(_), _)) if let Some(day) = day => match in_title(view) {
            Some(Said::Day(written)) if is_shortly_before(settled(written, publisher), day) => {
                Some((Said::Day(written), "title-date"))
            }
            _ => said,
        },
        // "spoke yesterday", "spoke on Thursday", under a title with the day itself.
        Some((Said::Ago(..) | Said::Weekday(..), _)) if let Some(day) = day => match in_title(view)
        {
            Some(Said::Day(written))
                if is_told(said.as_ref(), settled(written, publisher), day) =>
            {
                Some((Said::Day(written), "title-date"))
            }
            _ => said,
        },
        // "Call with Minister Lind: 4 May 2024", released on that day, and below "spoke yesterday".
        Some((Said::Day(written), "title-date"))
            if day.is_some() && settled(written, publisher).full() == day =>
        {
            let before = |further: &Said| match further {
                Said::Ago(..) => true,
                Said::Weekday(weekday, _) => day.is_some_and(|day| day.weekday() != *weekday),
                Said::Day(_) | Said::Today(_) | Said::DayOfMonth(..) | Said::Open(_) => false,
            };
            let further = further_down(view).filter(before);
            further.map(|further| (further, "call-date")).or(said)
        }
        _ => said,
    }
}
