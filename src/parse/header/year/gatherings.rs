//! Years from the gatherings of the G7, the G20, NATO and others, of which each year has its own: told by who is host, by a day,
//! or by how near they are. "The G7 meeting, which Canada will host", "the NATO ministers' meeting on December 1 and 2", "the
//! upcoming G20 summit".

mod town;

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, Days, NaiveDate};

use super::clues::Clue;
use super::reason::{Reason, years_known, years_of};
use super::when::when;
use crate::parse::header::{View, near};
use crate::parse::lexicon::Class;
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables::{self, Gathering, gatherings, summits_known};

pub(super) const BODIES: Words = words!(
    "g7 g8 g20 nato apec asean asem brics sco ticad chogm quad cica ots bimstec saarc csto focac cis eco \
     cop21 cop22 cop23 cop24 cop25 cop26 cop27 cop28 cop29 cop30"
);
/// Of these whoever is host has all meetings of that year; of the others no more than the summit.
const YEARLY: Words = words!("g7 g8 g20 nato apec asean asem brics sco ticad");
/// Whoever is host of these is so more often than the table tells.
const BY_TOWN: Words = words!("cis eco");
/// Partners that meet: the first and the second word, and the body in the table.
const PAIRS: [(u64, u64, &str); 11] = [
    (hashed("russia"), hashed("africa"), "Russia-Africa"),
    (hashed("us"), hashed("africa"), "US-Africa"),
    (hashed("india"), hashed("africa"), "India-Africa"),
    (hashed("turkey"), hashed("africa"), "Turkey-Africa"),
    (hashed("turkiye"), hashed("africa"), "Turkey-Africa"),
    (hashed("korea"), hashed("africa"), "Korea-Africa"),
    (hashed("eu"), hashed("africa"), "EU-Africa"),
    (hashed("eu"), hashed("au"), "EU-Africa"),
    (hashed("au"), hashed("eu"), "EU-Africa"),
    (hashed("eu"), hashed("celac"), "EU-CELAC"),
    (hashed("celac"), hashed("eu"), "EU-CELAC"),
];
/// The second words of these.
pub(super) const SECOND: Words = words!("africa au eu celac");
/// Of these one speaks without an article.
const ALONE: Words = words!("nato apec asean brics");
const MEETS: Words =
    words!("summit summits meeting meetings ministerial leaders presidency chairmanship ministers");
const SUMMIT: Words = words!("summit");
const PRESIDENCY: Words = words!("presidency chairmanship chair chairmanships");

/// What the gatherings that the text names tell of the year, those of one mention each.
pub(super) fn named(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 4;
    let reasons = view.clues().at(Clue::GATHERING).filter_map(|at| {
        let token = view.tokens.get(at)?;
        let body = body_at(view, at)?;
        let named = Named {
            view,
            body,
            at,
            sentence: view.sentence_at(at)?,
            days,
        };
        let (how, years, range) = named
            .by_day()
            .or_else(|| named.by_town())
            .or_else(|| named.by_host())
            .or_else(|| named.by_nearness())
            .or_else(|| named.by_when())?;
        let article = if ALONE.has(token) || body.contains('-') || is_climate(body) {
            ""
        } else {
            "the "
        };
        let name = body.replace('-', " and ");
        let words = format!("it speaks of a gathering of {article}{name} {how}");
        Some(Reason::new(words, years, view.span(&range)))
    });
    reasons.take(MOST).collect()
}

/// The body that is named by the word at `at`, or by it and the one before: "Russia\u{2013}Africa".
fn body_at<'v>(view: &View<'v>, at: usize) -> Option<&'v str> {
    let word = view.tokens.get(at)?;
    if BODIES.has(word) {
        return Some(word.text(view.text));
    }
    let parted = view.tokens.get(at.checked_sub(1)?)?;
    let first = view.tokens.get(at.checked_sub(2)?)?;
    let joined = matches!(parted.kind, Kind::Hyphen | Kind::Dash);
    let mut pairs = PAIRS.iter().filter(|_| joined);
    let pair = pairs.find(|(one, other, _)| first.hash == *one && word.hash == *other)?;
    Some(pair.2)
}

type Told = (String, Vec<i32>, Range<usize>);

fn of(body: &str) -> impl Iterator<Item = &'static Gathering> {
    let all = gatherings().iter();
    all.filter(move |g| g.body.eq_ignore_ascii_case(body))
}

/// The years between which all regular summits of the body are known.
fn known(body: &str) -> Option<RangeInclusive<i32>> {
    // Of each climate conference there is but one.
    if is_climate(body) {
        return Some(i32::MIN..=i32::MAX);
    }
    summits_known(body)
}

/// "COP27"
fn is_climate(body: &str) -> bool {
    let start = body.get(..3);
    start.is_some_and(|start| start.eq_ignore_ascii_case("cop"))
}

/// Whether the table may lack a regular summit of the body in a year: "BRICS" of 2026, "NATO" before 2006.
fn may_lack(body: &str, year: i32) -> bool {
    const CALLED_OFF: i32 = 2014;
    let off = year == CALLED_OFF && body.eq_ignore_ascii_case("g8");
    off || known(body).is_none_or(|years| !years.contains(&year))
}

/// The years of those days that some summit of the body stands to as `fits` says, and those of which the table may lack one;
/// none where no summit fits.
fn years_near(
    days: &[NaiveDate],
    body: &str,
    fits: impl Fn(&Gathering, NaiveDate) -> bool,
) -> Option<Vec<i32>> {
    let fits = |day| of(body).any(|g| g.summit && fits(g, day));
    years_known(days, fits, |day| may_lack(body, day.year()))
}

/// The years of those days that some gathering of the body stands to as `fits` says.
fn years(
    days: &[NaiveDate],
    body: &str,
    fits: impl Fn(&Gathering, NaiveDate) -> bool,
) -> Option<Vec<i32>> {
    let years = years_of(days, |day| of(body).any(|g| fits(g, day)));
    (!years.is_empty()).then_some(years)
}

/// The years before the first gathering of the body in the table, where others before it may be missing.
fn years_before(days: &[NaiveDate], body: &str) -> Vec<i32> {
    let first = of(body).next().filter(|_| known(body).is_none());
    let first = first.map_or(i32::MIN, |g| g.first.year());
    years_of(days, |day| day.year() < first)
}

/// A body as the text names it.
#[derive(Clone, Copy)]
struct Named<'a> {
    view: &'a View<'a>,
    body: &'a str,
    /// Its token, and the sentence around it.
    at: usize,
    sentence: &'a Range<usize>,
    /// The days on which the call can have been.
    days: &'a [NaiveDate],
}

impl Named<'_> {
    /// "the NATO ministers' meeting on December 1 and 2": both days are of the same gathering, which is not far.
    fn by_day(&self) -> Option<Told> {
        const FAR: usize = 12;
        const AHEAD: i64 = 150;
        const BEHIND: i64 = 45;
        let (view, at) = (self.view, self.at);
        let near = at + 1..self.sentence.end.min(at + FAR);
        let mut dates = view.dates.iter();
        let written = dates.find(|w| near.contains(&w.first) && w.year.is_none())?;
        if !MEETS.has_any(view.words(&(at..written.first))) {
            return None;
        }
        let second = match view.tokens.get(written.end..).unwrap_or_default() {
            [and, day, ..] if and.hash == hashed("and") && day.kind == Kind::Number => {
                day.text(view.text).parse().ok()
            }
            _ => None,
        };
        let years = years(self.days, self.body, |g, day| {
            let first = written.in_year(g.first.year());
            let last = second.and_then(|day| first?.with_day(day)).or(first);
            let held = first.is_some_and(|d| d >= g.first) && last.is_some_and(|d| d <= g.last);
            held && (-BEHIND..=AHEAD).contains(&(g.first - day).num_days())
        })?;
        let how = format!("on {}", written.span(view.tokens).of(view.text));
        Some((how, years, at..written.end))
    }

    /// "the COP27 summit in Sharm El-Sheikh this November", "the G20 summit in Bali next week": of those who have all their
    /// summits in the table.
    fn by_when(&self) -> Option<Told> {
        known(self.body)?;
        let words = self.view.words(&(self.at..self.sentence.end));
        if !SUMMIT.has_any(words) && !is_climate(self.body) {
            return None;
        }
        let when = when(self.view, self.sentence, &(self.at..self.at + 1))?;
        let years = years_near(self.days, self.body, |g, day| {
            when.fits(day, g.first, g.last)
        })?;
        Some(("at the time told".to_owned(), years, self.at..self.at + 1))
    }

    /// "the G20 meeting in Mexico", "Italy's presidency of the G7": some day from months before until the end of that year.
    fn by_host(&self) -> Option<Told> {
        const FAR: usize = 12;
        const BEFORE: u64 = 270;
        let (view, at) = (self.view, self.at);
        let near = near::around(at, FAR, self.sentence);
        let word = view.tokens.get(at)?;
        if BY_TOWN.has(word) {
            return None;
        }
        if !YEARLY.has(word) && !SUMMIT.has_any(view.words(&near)) {
            return None;
        }
        let host = view.places_in(&near).find(|place| {
            of(self.body).any(|g| g.host == place.country) && is_host(view, at, place)
        })?;
        let mut years = years(self.days, self.body, |g, day| {
            let year = |month, of_month, later| {
                NaiveDate::from_ymd_opt(g.first.year() + later, month, of_month)
            };
            let from = year(11, 1, -1).min(g.first.checked_sub_days(Days::new(BEFORE)));
            let until = year(1, 31, 1);
            g.host == host.country
                && from.is_some_and(|from| from <= day)
                && until.is_some_and(|until| day <= until)
        })?;
        years.extend(years_before(self.days, self.body));
        let name = tables::country_name(host.country).unwrap_or_default();
        let range = at.min(host.first)..host.end.max(at + 1);
        Some((format!("with {name} as host"), years, range))
    }

    /// "the upcoming G20 summit", "the results of the APEC summit": of those who have all their regular summits in the table.
    fn by_nearness(&self) -> Option<Told> {
        const COMING: Words = words!("upcoming forthcoming coming ahead eve");
        const OVER: Words = words!("results outcome outcomes recent latest concluded");
        const OTHER: Words = words!(
            "ministers ministerial finance business sherpa parliamentary youth health energy"
        );
        const LEADS: usize = 5;
        const BEHIND: usize = 4;
        const AHEAD: i64 = 90;
        const AGO: i64 = 45;
        let (view, at) = (self.view, self.at);
        known(self.body)?;
        let from = near::before(at, LEADS, self.sentence).start;
        let words = view.words(&(from..self.sentence.end.min(at + BEHIND)));
        let summit = SUMMIT.has_any(words) || is_climate(self.body);
        if !summit || OTHER.has_any(words) {
            return None;
        }
        let (how, years) = if COMING.has_any(words) {
            let ahead =
                |g: &Gathering, day: NaiveDate| (0..=AHEAD).contains(&(g.first - day).num_days());
            ("as to come", years_near(self.days, self.body, ahead)?)
        } else if OVER.has_any(words) {
            let ago =
                |g: &Gathering, day: NaiveDate| (0..=AGO).contains(&(day - g.last).num_days());
            ("as just held", years_near(self.days, self.body, ago)?)
        } else {
            return None;
        };
        Some((how.to_owned(), years, at..at + 1))
    }
}

/// Whether the place is the host of what the body at `at` does.
fn is_host(view: &View<'_>, at: usize, place: &Place) -> bool {
    const HOSTS: Words =
        words!("host hosts hosting hosted chairs chairing chaired presides presiding");
    const NEAR: usize = 4;
    let tokens = view.tokens;
    let words = |range: Range<usize>| tokens.get(range).unwrap_or_default();
    let before = |n: usize| place.first.checked_sub(n).and_then(|at| tokens.get(at));
    let article = usize::from(before(1).is_some_and(|t| t.hash == hashed("the")));
    let led = before(1 + article).map_or(0, |t| t.hash);
    let behind = place.end..place.end + NEAR;
    let between = at.min(place.end)..at.max(place.first);
    let plain =
        |t: &Token| t.kind == Kind::Word && t.hash != hashed("and") || t.kind == Kind::Possessive;
    let between = words(between);
    let joined = between.iter().skip(1).all(plain);
    // "the G20 summit, to be held next year in Mexico"
    let planned = || {
        let within = before(1).is_some_and(|t| t.hash == hashed("in"));
        within && place.first > at && is_planned(between)
    };
    // "which Canada will host", "hosted by Canada"
    let front = || words(place.first.saturating_sub(NEAR)..place.first);
    let hosts =
        HOSTS.has_any(words(behind.clone())) || led == hashed("by") && HOSTS.has_any(front());
    // "the G20 meeting in Mexico"
    let within =
        led == hashed("in") && place.kind != PlaceKind::Demonym && place.first > at && joined;
    // "Italy's G7 presidency", "the Italian presidency of the G7", "India's G20"
    let own = tokens
        .get(place.end)
        .is_some_and(|t| t.kind == Kind::Possessive)
        || place.kind == PlaceKind::Demonym;
    let of = led == hashed("of") && place.first > at;
    let presides =
        joined && (own && PRESIDENCY.has_any(words(behind)) || of && PRESIDENCY.has_any(between));
    hosts || presides || (within || planned()) && MEETS.has_any(between)
}

/// "summit, to be held in", "summit, which will take place next month in": behind the comma stands nothing but how it is planned.
fn is_planned(words: &[Token]) -> bool {
    const PLANS: Words = words!(
        "to be held which that will is was take takes place scheduled planned set due for next this month year week autumn spring \
         summer winter in on the later hosted convened organised organized early late end of"
    );
    let Some(comma) = words.iter().position(|t| t.kind == Kind::Comma) else {
        return false;
    };
    let (head, plan) = words.split_at(comma);
    let part = |t: &Token| t.kind == Kind::Word && t.hash != hashed("and");
    let planned = |t: &Token| PLANS.has(t) || t.is(Class::MONTH) || t.kind == Kind::Number;
    head.iter().skip(1).all(part) && plan.iter().skip(1).all(planned)
}

#[cfg(test)]
mod tests {
    use super::{may_lack, years_near};
    use chrono::NaiveDate;

    #[test]
    fn a_year_of_which_a_summit_may_be_missing_stays_possible() {
        let days: Vec<NaiveDate> = (2005..2027)
            .filter_map(|year| NaiveDate::from_ymd_opt(year, 7, 1))
            .collect();
        let soon = |body: &str, within: i64| {
            let ahead = move |day: i64| (0..=within).contains(&day);
            years_near(&days, body, |g, day| ahead((g.first - day).num_days()))
        };
        assert_eq!(soon("BRICS", 10), Some(vec![2015, 2025, 2026]));
        assert_eq!(soon("G7", 10), None);
        assert_eq!(soon("NATO", 8), Some(vec![2005, 2016, 2024, 2026]));
        assert!(may_lack("G8", 2014) && !may_lack("G20", 2001));
    }
}
