//! Who held the chair of a body that passes it on every year or half-year, and when; it helps to find a year.

use std::sync::LazyLock;

use chrono::NaiveDate;

use super::rows::read;
use crate::model::Country;

const CHAIRS: &str = include_str!("../../assets/tables/chairs.csv");

/// One country's time in the chair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chair {
    /// `OSCE`, or `EU` for the Council of the Union.
    pub body: &'static str,
    pub country: Country,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// The rows of `chairs.csv`, in order of their first day.
pub fn chairs() -> &'static [Chair] {
    static ROWS: LazyLock<Vec<Chair>> = LazyLock::new(|| {
        read(CHAIRS, |[body, country, first, last]| {
            Some(Chair {
                body,
                country: Country::new(country)?,
                first: first.parse().ok()?,
                last: last.parse().ok()?,
            })
        })
    });
    &ROWS
}

#[cfg(test)]
mod tests {
    use super::{CHAIRS, chairs};
    use crate::tables::country_name;
    use crate::tables::rows::count;

    #[test]
    fn every_chair_is_read_and_nobody_shares_one() {
        assert_eq!(chairs().len(), count(CHAIRS));
        for body in ["OSCE", "EU"] {
            let rows: Vec<_> = chairs().iter().filter(|c| c.body == body).collect();
            assert!(rows.len() > 30, "{body}");
            assert!(rows.iter().all(|c| country_name(c.country).is_some()));
            assert!(rows.windows(2).all(|pair| match pair {
                [one, next] => one.last.succ_opt() == Some(next.first),
                _ => false,
            }));
        }
    }
}
