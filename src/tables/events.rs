//! Events that calls were about, with the days between which one spoke of them; they help to find a year.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::{Names, read};

const EVENTS: &str = include_str!("../../assets/tables/events.csv");
const LAUNCHES: &str = include_str!("../../assets/tables/launches.txt");

/// Something that was spoken of from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// As it stands after "it speaks of".
    pub name: &'static str,
    /// The words that texts have for it, in small letters.
    pub words: Names,
    pub from: NaiveDate,
    /// `None` where it is spoken of to this day.
    pub until: Option<NaiveDate>,
}

/// The rows of `events.csv`, in order of their first day.
pub fn events() -> &'static [Event] {
    static ROWS: LazyLock<Vec<Event>> = LazyLock::new(|| {
        read(EVENTS, |[name, words, from, until]| {
            Some(Event {
                name,
                words: Names(words),
                from: from.parse().ok()?,
                until: until.parse().ok(),
            })
        })
    });
    &ROWS
}

/// Days on which North Korea launched missiles, rockets or satellites.
pub fn launches() -> impl Iterator<Item = NaiveDate> {
    let years = LAUNCHES.lines().filter_map(|line| line.split_once(':'));
    years.flat_map(|(year, days)| {
        let year = year.parse().ok();
        days.split_whitespace().filter_map(move |day| {
            let (month, day) = day.split_once('-')?;
            NaiveDate::from_ymd_opt(year?, month.parse().ok()?, day.parse().ok()?)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{EVENTS, LAUNCHES, events, launches};
    use crate::tables::rows::count;
    use chrono::Datelike;

    #[test]
    fn every_event_is_read_and_makes_sense() {
        assert_eq!(events().len(), count(EVENTS));
        for event in events() {
            assert!(
                event.until.is_none_or(|until| event.from < until),
                "{}",
                event.name
            );
            assert!(event.words.are_small(), "{}", event.name);
        }
        assert!(events().iter().map(|e| e.from).is_sorted());
    }

    #[test]
    fn every_launch_is_read() {
        let days = LAUNCHES.lines().flat_map(str::split_whitespace);
        let days = days.filter(|day| {
            day.len() == 5 && day.contains('-') && !day.starts_with('-') && !day.ends_with(':')
        });
        assert_eq!(launches().count(), days.count());
        assert!(launches().is_sorted());
        assert!(launches().all(|day| day.year() >= 1998));
    }
}
