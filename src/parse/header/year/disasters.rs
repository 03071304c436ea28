//! Years from disasters: "condolences over the earthquakes centred in Kahramanmaraş", "the floods that hit Valencia last week".

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::clues::Table;
use super::fresh::{CONDOLES, is_fresh};
use super::reason::{Reason, years_of};
use super::when::when;
use crate::parse::header::View;
use crate::parse::lexicon::Word;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use crate::tables::{Disaster, disasters};

/// What texts call each kind of the table.
const KINDS: [(&str, Words); 7] = [
    ("fighting", words!("fighting hostilities clashes clash")),
    (
        "earthquake",
        words!("earthquake earthquakes quake quakes tremor tremors seismic aftershocks temblor"),
    ),
    ("tsunami", words!("tsunami tidal")),
    (
        "flood",
        words!("flood floods flooding floodings inundation landslides deluge rains"),
    ),
    (
        "storm",
        words!("hurricane typhoon cyclone storm supertyphoon"),
    ),
    (
        "fire",
        words!("fire fires wildfire wildfires blaze bushfires"),
    ),
    (
        "accident",
        words!(
            "crash accident disaster tragedy explosion explosions collapse stampede crush sinking derailment collision catastrophe"
        ),
    ),
];

/// The years in which the text can speak of the disasters that it names.
pub(super) fn told(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 3;
    if view.clues().named(Table::Disaster).next().is_none() {
        return Vec::new();
    }
    let found = view.sentences.iter().filter_map(|sentence| {
        let named = named(view, sentence);
        let reasons = named
            .filter_map(|(disaster, range)| reason(view, sentence, disaster, range, days))
            .take(MOST);
        reasons.reduce(Reason::or)
    });
    found.take(MOST).collect()
}

/// The disasters that a sentence names: of each its kind and its place, not far from each other.
fn named<'v>(
    view: &'v View<'_>,
    sentence: &'v Range<usize>,
) -> impl Iterator<Item = (&'static Disaster, Range<usize>)> {
    const FAR: usize = 12;
    /// "Typhoon Haiyan", "the cyclone named Idai"
    const BESIDE: usize = 2;
    let places = view.clues().named_in(Table::Disaster, sentence);
    places.filter_map(move |(row, place)| {
        let disaster = disasters().get(row)?;
        let (_, kind) = KINDS.iter().find(|(kind, _)| *kind == disaster.kind)?;
        let far = if disaster.kind == "storm" {
            BESIDE
        } else {
            FAR
        };
        let from = place.start.saturating_sub(far).max(sentence.start);
        let near = from..sentence.end.min(place.end + far);
        let mut near = near.filter(|at| view.tokens.get(*at).is_some_and(|t| kind.has(t)));
        let kind = near.next()?;
        // A name with a capital: "rai", "eta" and "bam" are words, too.
        let capital = view.tokens.get(place.start).is_some_and(Token::is_capital);
        let first = place.start.min(beside(view.tokens, kind));
        let range = first..place.end.max(kind + 1);
        capital.then_some((disaster, range))
    })
}

/// Where "earthquake and tsunami" begins, with the second at `kind`.
fn beside(tokens: &[Token], kind: usize) -> usize {
    let before = |n: usize| kind.checked_sub(n).and_then(|n| tokens.get(n));
    let and = before(1).is_some_and(|t| t.word == Word::AND);
    let one = before(2).is_some_and(|t| KINDS.iter().any(|(_, words)| words.has(t)));
    if and && one { kind - 2 } else { kind }
}

fn reason(
    view: &View<'_>,
    sentence: &Range<usize>,
    disaster: &Disaster,
    range: Range<usize>,
    days: &[NaiveDate],
) -> Option<Reason> {
    const OTHER: Words = words!("anniversary since year years reconstruction lessons commemorated");
    /// Of what is over at once, others help within weeks.
    const RELIEF: Words = words!(
        "relief rescue rescuers rescuer survivors casualties toll missing injured rubble response search victims offered offering"
    );
    const SOON: i64 = 45;
    let words = view.words(sentence);
    let when = when(view, sentence, &range);
    let sudden = matches!(disaster.kind, "earthquake" | "tsunami");
    let storm = disaster.kind == "storm";
    let felt = CONDOLES.has_any(words) || sudden && RELIEF.has_any(words);
    let condoled = felt && !OTHER.has_any(words) || is_fresh(view, sentence, &range);
    let first = *disaster.days.first()?;
    // A flood of refugees, a fire that ceased and the collapse of talks are none.
    let lasting = sudden || storm;
    let fits = |call: NaiveDate| {
        disaster.days.iter().any(|day| match &when {
            Some(when) => when.fits(call, *day, *day),
            None if condoled => (0..=SOON).contains(&(call - *day).num_days()),
            None => lasting && *day <= call,
        })
    };
    let years = years_of(days, fits);
    // Nothing is known of the years before.
    days.iter().find(|day| fits(**day) && **day >= first)?;
    let of = if storm { "" } else { "of " };
    let told = match (&when, condoled) {
        (None, false) => format!("not known before {}", first.year()),
        _ => "as of late".to_owned(),
    };
    let words = format!(
        "it speaks of the {} {of}{}, {told}",
        disaster.kind, disaster.place
    );
    Some(Reason::new(words, years, view.span(&range)))
}
