//! The day of a call without any date, told by the day on which somebody entered an office: "who was sworn in earlier in the
//! day", "congratulated her on yesterday's inauguration".

use chrono::{Days, NaiveDate};

use super::known::{Open, told_by};
use super::{Said, long};
use crate::model::{CallDate, Participant};
use crate::parse::header::View;
use crate::parse::header::year::office_of;
use crate::parse::header::year::when::when;
use crate::parse::words::{Words, words};
use crate::tables;

const ENTERED: Words = words!("sworn inaugurated inauguration");

/// Counted from the day on which one who took part entered the office that the release gives him, where the tables know one
/// such day alone.
pub(super) fn from_oath(
    view: &View<'_>,
    said: Option<&(Said, &'static str)>,
    participants: &[Participant],
) -> Option<CallDate> {
    const SENTENCES: usize = 6;
    let open = Open::of(said)?;
    let first = view.sentences.iter().take(SENTENCES);
    let (at, ago) = first.into_iter().find_map(|sentence| {
        let at = sentence
            .clone()
            .find(|at| view.tokens.get(*at).is_some_and(|t| ENTERED.has(t)))?;
        let when = when(view, sentence, &(at..at + 1));
        Some((at, when?.days_ago()?))
    })?;
    // "President Lind, who was sworn in", "congratulated President Lind on her inauguration": whoever stands before it.
    let here = view.span(&(at..at + 1)).start;
    let before = |p: &&Participant| {
        let mentions = p.mentions.iter().map(|m| m.start);
        mentions.filter(|start| *start < here).max()
    };
    let sworn = participants.iter().filter(|p| before(p).is_some());
    let sworn = sworn.max_by_key(before)?;
    let mut days = entries(sworn)
        .filter_map(|entry| Some((entry, entry.checked_add_days(Days::new(ago))?)))
        .filter(|(_, call)| open.may_be(*call));
    let (entry, call) = days.next().filter(|_| days.next().is_none())?;
    let name = &sworn.name;
    let note = format!(
        "no day is given, but that on which {name} entered the office: {}",
        long(entry)
    );
    let evidence = vec![view.span(&(at..at + 1))];
    Some(told_by(Some(call), "counted", note, evidence))
}

/// The days on which somebody entered the office of the release, where the tables have them to the day.
fn entries(person: &Participant) -> impl Iterator<Item = NaiveDate> {
    let known = person.person.as_deref().and_then(tables::person);
    let office = person.title.as_deref().and_then(office_of);
    let terms = known.into_iter().flat_map(|p| &p.terms);
    terms
        .filter(move |t| office == Some(t.office) && t.firm_start && t.start.first == t.start.last)
        .map(|t| t.start.first)
}
