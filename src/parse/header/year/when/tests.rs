//! How far back a time lies.

use super::When;
use chrono::{NaiveDate, Weekday};

#[test]
fn a_time_before_the_call() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
    let fits = |when: &When, call: &str, first: &str, last: &str| {
        when.fits(day(call), day(first), day(last))
    };
    let yesterday = When::YESTERDAY;
    assert!(fits(&yesterday, "2021-05-04", "2021-05-03", "2021-05-03"));
    assert!(!fits(&yesterday, "2021-05-04", "2021-05-04", "2021-05-04"));
    let monday = When::Weekday(Weekday::Mon);
    assert!(fits(&monday, "2021-05-06", "2021-05-03", "2021-05-03"));
    assert!(!fits(&monday, "2021-05-12", "2021-05-03", "2021-05-03"));
    let last_month = When::Months(1);
    assert!(fits(&last_month, "2021-01-31", "2020-12-01", "2020-12-02"));
    assert!(!fits(&last_month, "2021-01-31", "2020-11-30", "2020-11-30"));
    let december = When::LastMonth(12);
    assert!(fits(&december, "2007-02-08", "2006-12-23", "2006-12-23"));
    assert!(!fits(&december, "2006-02-08", "2006-12-23", "2006-12-23"));
    assert!(!fits(&december, "2006-12-24", "2006-12-23", "2006-12-23"));
    // An event that ran into the month is of both.
    assert!(fits(&last_month, "2021-01-31", "2020-11-30", "2020-12-01"));
    assert!(fits(
        &When::Years(1),
        "2021-12-31",
        "2020-01-01",
        "2020-01-01"
    ));
    assert!(fits(
        &When::Month(9),
        "2021-05-04",
        "2020-09-20",
        "2020-09-21"
    ));
}

#[test]
fn an_event_that_is_not_known_yet() {
    let call = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap_or_default();
    assert!(When::YESTERDAY.may_fit_after(call, 2025));
    assert!(!When::Years(1).may_fit_after(call, 2025));
    assert!(When::Years(1).may_fit_after(call, 2024));
}
