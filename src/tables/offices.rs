//! Terms of office as the tables give them, with days as precise as they are known.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::model::Country;

pub(super) const CONFIRMED: &str = include_str!("../../assets/tables/offices.csv");
pub(super) const UNCONFIRMED: &str = include_str!("../../assets/tables/offices_unconfirmed.csv");

/// An office that takes calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    ForeignMinister,
    HeadOfGovernment,
    HeadOfState,
    ViceHead,
    NationalSecurityAdviser,
    /// In words.
    Other(&'static str),
}

impl Office {
    fn read(text: &'static str) -> Option<Self> {
        Some(match text {
            "foreign_minister" => Self::ForeignMinister,
            "head_of_government" => Self::HeadOfGovernment,
            "head_of_state" => Self::HeadOfState,
            "vice_head" => Self::ViceHead,
            "national_security_adviser" => Self::NationalSecurityAdviser,
            other => Self::Other(other.strip_prefix("other:")?),
        })
    }
}

/// A day known to the day, the month or the year: the first and the last that it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

impl Day {
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next().and_then(|m| m.parse().ok());
        let day = parts.next().and_then(|d| d.parse().ok());
        let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))?;
        let last = match (month, day) {
            (Some(_), Some(_)) => first,
            (Some(_), None) => first + Months::new(1) - Days::new(1),
            (None, _) => NaiveDate::from_ymd_opt(year, 12, 31)?,
        };
        Some(Self { first, last })
    }
}

/// One person in one office from one day to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    pub country: Country,
    pub office: Office,
    pub start: Day,
    /// `None` while it lasts, as far as the sources reach.
    pub end: Option<Day>,
    /// An outside source gives the start to within two days.
    pub firm_start: bool,
    pub firm_end: bool,
    /// Rests on more than one source.
    pub confirmed: bool,
}

impl Term {
    /// Whether the office can have been held on `day`, as far as the table knows.
    pub fn may_cover(&self, day: NaiveDate) -> bool {
        self.start.first <= day && self.end.is_none_or(|end| day <= end.last)
    }

    /// Years in words: `2013–2017`, `since 2019`.
    pub fn years(&self) -> String {
        let start = self.start.first.year();
        match self.end.map(|end| end.last.year()) {
            None => format!("since {start}"),
            Some(end) if end == start => format!("{start}"),
            Some(end) => format!("{start}\u{2013}{end}"),
        }
    }
}

/// The columns of one row.
pub(super) struct Row {
    pub(super) person: &'static str,
    pub(super) family_name: &'static str,
    pub(super) aliases: &'static str,
    pub(super) term: Term,
}

/// The rows of both tables.
pub(super) fn rows() -> impl Iterator<Item = Row> {
    [(CONFIRMED, true), (UNCONFIRMED, false)]
        .into_iter()
        .flat_map(|(table, confirmed)| {
            super::rows::rows(table).filter_map(move |columns| row(columns, confirmed))
        })
}

fn row(columns: [&'static str; 9], confirmed: bool) -> Option<Row> {
    let [
        person,
        family_name,
        aliases,
        country,
        office,
        start,
        end,
        firm,
        _,
    ] = columns;
    Some(Row {
        person,
        family_name,
        aliases,
        term: Term {
            country: Country::new(country)?,
            office: Office::read(office)?,
            start: Day::read(start)?,
            end: Day::read(end),
            firm_start: firm.contains('s'),
            firm_end: firm.contains('e'),
            confirmed,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{CONFIRMED, Office, UNCONFIRMED, rows};
    use crate::tables::country_name;
    use crate::tables::rows::count;

    #[test]
    fn every_row_is_read_and_makes_sense() {
        assert_eq!(rows().count(), count(CONFIRMED) + count(UNCONFIRMED));
        assert!(!CONFIRMED.contains('"') && !UNCONFIRMED.contains('"'));
        for row in rows() {
            let term = row.term;
            assert!(country_name(term.country).is_some(), "{}", row.person);
            assert!(
                term.end.is_none_or(|end| term.start.first <= end.last),
                "{} ends before the start",
                row.person
            );
            assert!(!row.family_name.is_empty(), "{}", row.person);
        }
    }

    /// Two people in one office at one time are a mistake of the table, unless the office is shared by custom.
    #[test]
    fn firm_terms_of_one_office_hardly_overlap() {
        let terms: Vec<_> = rows()
            .filter(|r| {
                r.term.confirmed && r.term.office == Office::ForeignMinister && r.term.firm_end
            })
            .collect();
        let mut overlaps = Vec::new();
        for (n, a) in terms.iter().enumerate() {
            for b in terms.iter().skip(n + 1) {
                let (Some(end_a), Some(end_b)) = (a.term.end, b.term.end) else {
                    continue;
                };
                let same = a.term.country == b.term.country && a.person != b.person;
                let days = (end_a.first.min(end_b.first)
                    - a.term.start.last.max(b.term.start.last))
                .num_days();
                if same && a.term.firm_start && b.term.firm_start && days > 31 {
                    overlaps.push(format!("{} and {}: {days} days", a.person, b.person));
                }
            }
        }
        assert!(overlaps.len() <= 2, "{overlaps:#?}");
    }
}
