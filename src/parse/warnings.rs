//! What an expert would point out: days that contradict each other, broken numbers, names spelled two ways. Nothing
//! where nothing is wrong; an inferred value is no fault.

mod count;
mod office;
mod slips;
mod title;

pub(super) use office::not_held;

use chrono::{Datelike, Days};

use super::dates::Written;
use super::header::View;
use super::header::call_date::{long, name};
use super::header::clock::Clock;
use super::header::released::settled;
use super::outline::Outline;
use super::people::Mistaken;
use crate::model::{CallDate, Country, Duration, Participant, Released, Severity, Span, Warning};
use crate::tables;

fn warning(code: &str, message: String, span: Span) -> Warning {
    Warning {
        code: code.to_owned(),
        severity: Severity::Warning,
        message,
        start: span.start,
        end: span.end,
    }
}

/// What a release says of its call, as far as the warnings compare it.
#[derive(Clone, Copy)]
pub(super) struct Told<'a> {
    pub(super) released: Option<&'a Released>,
    pub(super) date: Option<&'a CallDate>,
    pub(super) clock: &'a Clock,
    pub(super) publisher: Option<Country>,
    pub(super) participants: &'a [Participant],
    pub(super) mistaken: Option<&'a Mistaken>,
    /// Of offices that were held at another time.
    pub(super) not_held: &'a [Warning],
}

/// Contradictions of the whole document.
pub(super) fn warnings(view: &View<'_>, outline: &Outline, told: Told<'_>) -> Vec<Warning> {
    let Told {
        released,
        date,
        clock,
        publisher,
        participants,
        mistaken,
        not_held,
    } = told;
    let mut found = Vec::new();
    let call = date.and_then(|d| d.value);
    found.extend(released_before(released, date));
    found.extend_from_slice(not_held);
    found.extend(slips::dateline_before(view, date, publisher));
    found.extend(slips::day_told_twice(view));
    found.extend(slips::day_told_again(view, date));
    found.extend(slips::yesterday_of_today(view, released));
    found.extend(slips::year_before(released, date));
    found.extend(title::day(view, date));
    found.extend(title::country(view, participants, publisher));
    found.extend(title::office(view, participants, publisher));
    found.extend(title::channel(view));
    found.extend(count::sides(view, participants));
    found.extend(
        clock
            .lengths
            .as_ref()
            .filter(|_| participants.len() <= 2)
            .map(length),
    );
    found.extend(slips::named_twice(view, participants));
    found.extend(slips::meeting_above(view));
    found.extend(mistaken.map(slips::country));
    for written in view.dates {
        let written = settled(*written, publisher);
        found.extend(impossible(view, &written));
        found.extend(weekday(view, &written, call.map(|d| d.year())));
    }
    if let Some((start, end, span)) = &clock.backwards {
        found.push(warning(
            "end-before-start",
            format!(
                "the call ends at {} before it starts at {}",
                end.format("%H:%M"),
                start.format("%H:%M")
            ),
            *span,
        ));
    }
    for fault in &outline.faults {
        let block = view.page.blocks.get(fault.block);
        let span = block.map(|b| b.span).unwrap_or_default();
        found.push(warning("numbering", fault.message.clone(), span));
    }
    found.extend(names(view));
    found
}

/// "from 3:30 to 3:50 p.m." and "The call lasted 45 minutes".
fn length((first, then): &(Duration, Duration)) -> Warning {
    let message = format!(
        "by one account the call took {} minutes, by another {}",
        first.value, then.value
    );
    let at = then.evidence.first().copied().unwrap_or_default();
    warning("duration-mismatch", message, at)
}

/// A release from before the call that it tells of. A day's difference may be one of time zones.
fn released_before(released: Option<&Released>, date: Option<&CallDate>) -> Option<Warning> {
    let (released, call) = (released?, date?);
    let day = call.value?;
    let before = released.value.checked_add_days(Days::new(1))? < day;
    let span = call.evidence.first().copied().unwrap_or_default();
    before.then(|| {
        warning(
            "released-before-call",
            format!(
                "the release of {} tells of a call on {}",
                long(released.value),
                long(day)
            ),
            span,
        )
    })
}

fn impossible(view: &View<'_>, written: &Written) -> Option<Warning> {
    let span = written.span(view.tokens);
    written.is_impossible().then(|| {
        warning(
            "impossible-date",
            format!("no calendar has \u{201c}{}\u{201d}", span.of(view.text)),
            span,
        )
    })
}

/// A weekday that the day did not have. Without a year of its own, the day is taken in the year of the call.
fn weekday(view: &View<'_>, written: &Written, year: Option<i32>) -> Option<Warning> {
    let said = written.weekday?;
    let day = written.in_year(written.year.or(year)?)?;
    (day.weekday() != said).then(|| {
        warning(
            "weekday-mismatch",
            format!(
                "{} was a {}; the release says {}",
                long(day),
                name(day.weekday()),
                name(said)
            ),
            written.span(view.tokens),
        )
    })
}

/// A participant whose name the title gives otherwise than the text.
fn names(view: &View<'_>) -> Vec<Warning> {
    let differences = view.scene.differences.iter();
    differences
        .filter_map(|(title, text)| {
            let above = view.span(title);
            let below = view.span(text);
            let (a, b) = (above.of(view.text), below.of(view.text));
            let last = b.rsplit(' ').next().unwrap_or(b);
            if sounds_alike(a, last) || are_one(a, b) {
                return None;
            }
            let warning = if alike(a, last) {
                warning(
                    "name-spelling",
                    format!("the title spells \u{201c}{a}\u{201d} what the text spells \u{201c}{last}\u{201d}"),
                    above,
                )
            } else {
                warning(
                    "title-mismatch",
                    format!("the title names \u{201c}{a}\u{201d}, the text \u{201c}{b}\u{201d}"),
                    above,
                )
            };
            Some(warning)
        })
        .collect()
}

/// Two names of one person of the tables: the one by which all know him, and the one on his papers.
fn are_one(a: &str, b: &str) -> bool {
    let mut people = tables::people_named(a);
    people.any(|person| tables::people_named(b).any(|other| other.key == person.key))
}

/// One name from another script: `Sisi` and `al-Sissi` are no contradiction.
fn sounds_alike(a: &str, b: &str) -> bool {
    let letters = |name: &str| {
        let bare = name
            .split_once('-')
            .filter(|(article, _)| article.len() < 3);
        let mut letters: Vec<char> = crate::text::fold(bare.map_or(name, |(_, bare)| bare))
            .chars()
            .collect();
        letters.dedup();
        letters
    };
    letters(a) == letters(b)
}

/// Two spellings of one name: most letters in common, in order.
fn alike(a: &str, b: &str) -> bool {
    let a: Vec<char> = crate::text::fold(a).chars().collect();
    let b: Vec<char> = crate::text::fold(b).chars().collect();
    let mut row: Vec<usize> = vec![0; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (n, y) in b.iter().enumerate() {
            let above = row.get(n + 1).copied().unwrap_or(0);
            let left = row.get(n).copied().unwrap_or(0);
            let value = if x == y {
                diagonal + 1
            } else {
                above.max(left)
            };
            diagonal = above;
            if let Some(slot) = row.get_mut(n + 1) {
                *slot = value;
            }
        }
    }
    let common = row.last().copied().unwrap_or(0);
    common * 5 >= a.len().max(b.len()) * 3
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod names {
    use super::{alike, are_one, sounds_alike};

    #[test]
    fn names_of_other_scripts_are_no_contradiction() {
        assert!(sounds_alike("Sisi", "al-Sissi"));
        assert!(sounds_alike("Hussein", "Husein"));
        assert!(!sounds_alike("Sisi", "Sassi"));
    }

    #[test]
    fn a_person_of_the_tables_may_go_by_two_names() {
        assert!(are_one("Farmajo", "Mohamed Abdullahi Mohamed"));
        assert!(!are_one("Lavrov", "Mohamed Abdullahi Mohamed"));
        assert!(!are_one("Lind", "Lind"));
    }

    #[test]
    fn spellings_of_one_name_are_alike() {
        assert!(alike("Ghaffari", "Ghafoori"));
        assert!(alike("Lavrov", "Lawrow"));
        assert!(!alike("Oduya", "Odhiambo"));
    }
}
