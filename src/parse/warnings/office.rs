//! Offices that their bearers did not hold on the day of the call, as far as the table of offices is firm.

use super::warning;
use crate::model::{Basis, CallDate, Participant, Warning};
use crate::parse::header::call_date::long;
use crate::parse::header::year::office_of;
use crate::tables::{self, Person, Term};
use crate::text::fold;
use chrono::NaiveDate;

/// Days around the table's own that still count as in office: of those that an outside source gives, and of the others.
const SLACK: i64 = 3;
const DOUBT: i64 = 75;

/// Participants who bear an office that the table gives them at another time only.
pub(in crate::parse) fn not_held(date: &CallDate, participants: &[Participant]) -> Vec<Warning> {
    let Some(day) = date.value.filter(|_| date.basis == Some(Basis::Stated)) else {
        return Vec::new();
    };
    let found = participants.iter().filter_map(|participant| {
        let title = participant.title.as_deref()?;
        let person = tables::person(participant.person.as_deref()?)?;
        let terms = terms(person, participant, title)?;
        let nearest = terms.iter().map(|t| outside(t, day)).min()?;
        if nearest <= 0 || is_passing(title) {
            return None;
        }
        // A first name that only begins alike may be another's.
        let mut known = tables::people_named(&participant.name);
        known.find(|p| p.key == person.key)?;
        let years: Vec<String> = terms.iter().map(|t| t.years()).collect();
        Some(warning(
            "office-not-held",
            format!(
                "{} was {title} {}, not on {}",
                participant.name,
                years.join(" and "),
                long(day)
            ),
            participant.mentions.first().copied().unwrap_or_default(),
        ))
    });
    found.collect()
}

/// The person's terms in the office of this title; none where any of them rests on one source alone.
fn terms<'p>(person: &'p Person, participant: &Participant, title: &str) -> Option<Vec<&'p Term>> {
    let office = office_of(title)?;
    let terms: Vec<&Term> = person.terms.iter().filter(|t| t.office == office).collect();
    let firm = terms
        .iter()
        .all(|t| t.confirmed && participant.country == Some(t.country));
    (firm && !terms.is_empty()).then_some(terms)
}

/// Whether a title says that the office is another's, or not held in full.
fn is_passing(title: &str) -> bool {
    const PASSING: [&str; 12] = [
        "former",
        "elect",
        "designate",
        "acting",
        "interim",
        "deputy",
        "vice",
        "caretaker",
        "special",
        "first",
        "honorary",
        "emeritus",
    ];
    let folded = fold(title);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    words.any(|word| PASSING.contains(&word))
}

/// How many days a day lies outside a term and what is uncertain of it. Whoever is elected already is called by the office.
fn outside(term: &Term, day: NaiveDate) -> i64 {
    const ELECTED: i64 = 130;
    let before = (term.start.first - day).num_days();
    let before = if before > ELECTED { before } else { 0 };
    let after = term.end.map_or(0, |end| (day - end.last).num_days());
    let slack = |firm| if firm { SLACK } else { DOUBT };
    (before - slack(term.firm_start)).max(after - slack(term.firm_end))
}

#[cfg(test)]
mod tests {
    use super::not_held;
    use crate::model::{Basis, CallDate, Country, Participant};
    use chrono::NaiveDate;

    fn warned(name: &str, person: &str, title: &str, country: &str, day: (i32, u32, u32)) -> bool {
        let date = CallDate {
            value: NaiveDate::from_ymd_opt(day.0, day.1, day.2),
            basis: Some(Basis::Stated),
            rule: String::new(),
            note: None,
            evidence: Vec::new(),
        };
        let participant = Participant {
            name: name.to_owned(),
            family_name: String::new(),
            person: Some(person.to_owned()),
            title: Some(title.to_owned()),
            country: Country::new(country),
            basis: Basis::Stated,
            mentions: Vec::new(),
        };
        !not_held(&date, &[participant]).is_empty()
    }

    #[test]
    fn terms_contradict_a_title_beyond_their_doubt() {
        // The day on which her term ended rests on no outside source.
        let baerbock = |day| {
            let title = "Federal Minister for Foreign Affairs";
            warned("Annalena Baerbock", "annalena-baerbock", title, "DE", day)
        };
        assert!(baerbock((2025, 9, 15)));
        assert!(!baerbock((2025, 6, 15)));
        let lavrov = |day| {
            let title = "Minister of Foreign Affairs";
            warned("Sergey Lavrov", "sergei-lavrov", title, "RU", day)
        };
        assert!(lavrov((1999, 5, 4)));
        assert!(!lavrov((2012, 5, 4)));
        let obama = |title, day| warned("Barack Obama", "barack-obama", title, "US", day);
        assert!(obama("President", (2019, 5, 4)));
        assert!(!obama("President", (2012, 5, 4)));
        assert!(!obama("President-elect", (2008, 11, 20)));
        assert!(!obama("Former President", (2019, 5, 4)));
        assert!(!obama("Senator", (2006, 5, 4)));
    }
}
