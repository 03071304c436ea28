//! Years from gatherings that are counted: "ahead of the 14th BRICS summit", "the XV East Asia Summit". One speaks of each from the
//! one before it until the next, and says perhaps that it is to come, or over.

use chrono::{Datelike, Days, NaiveDate};

use super::clues::Table;
use super::reason::{Reason, years_of};
use crate::parse::dates::is_ordinal;
use crate::parse::header::{View, near};
use crate::parse::numerals::ordinal_up_to;
use crate::parse::token::Token;
use crate::parse::words::{Words, words};
use crate::tables::series;

/// The years in which one speaks of the gatherings that the text names with their numbers.
pub(super) fn named(view: &View<'_>, days: &[NaiveDate]) -> Vec<Reason> {
    const MOST: usize = 3;
    /// Around the number and behind the name stand words that tell whether it is over.
    const FAR: usize = 12;
    const BEHIND: usize = 12;
    const LONGEST: Days = Days::new(400);
    const DURING: Days = Days::new(15);
    const COMING: Words = words!(
        "ahead upcoming forthcoming coming eve preparation preparations prepare preparing before host hosting hold holding will convene \
         scheduled due prior invited invitation expected"
    );
    const OVER: Words = words!(
        "results result outcome outcomes decisions following after concluded held promised opening opened success successful successfully \
         hosted participation attended adopted recent latest since signed was took"
    );
    let reasons = view.clues().named(Table::Series).filter_map(|(row, name)| {
        let counted = series().get(row)?;
        let (number, at) = number_before(view, name.start)?;
        let [last, day, next] = counted.day(number)?;
        let (day, sentence) = (day?, view.sentence_at(at)?);
        let told = near::before(at, FAR, sentence).start..sentence.end.min(name.end + BEHIND);
        let told = view.words(&told);
        let (coming, over) = (COMING.has_any(told), OVER.has_any(told));
        let first = last.max(day.checked_sub_days(LONGEST))?;
        let end = day.checked_add_days(LONGEST)?;
        let end = next.map_or(end, |next| next.min(end));
        let from = if over && !coming {
            day.checked_sub_days(DURING)?
        } else {
            first
        };
        let until = if coming && !over {
            day.checked_add_days(DURING)?
        } else {
            end
        };
        let years = years_of(days, |call| from < call && call <= until);
        let (what, year) = (counted.what, day.year());
        let words = format!("it speaks of the {what} of {year}, the number {number}");
        Reason::new(words, years, view.span(&(at..name.end))).if_any_fits()
    });
    reasons.take(MOST).collect()
}

/// The number by which what is named at `name` is counted, and where it stands: "the 46th regular session of the".
fn number_before(view: &View<'_>, name: usize) -> Option<(usize, usize)> {
    const FAR: usize = 7;
    const LINKS: Words = words!(
        "annual ordinary regular session sessions meeting summit edition of the un united nations leaders level high ministerial joint \
         informal in format"
    );
    let token = |at: usize| view.tokens.get(at);
    let far = name.saturating_sub(FAR)..name;
    let at = far
        .rev()
        .find(|at| !token(*at).is_some_and(|t| LINKS.has(t)))?;
    let last = token(at)?;
    // "14th"
    let number = at.checked_sub(1).filter(|at| is_ordinal(view.tokens, *at));
    if let Some(number) = number {
        let digits = token(number)?.text(view.text);
        return Some((digits.parse().ok()?, number));
    }
    if let Some(number) = roman(last, view.text) {
        return Some((number, at));
    }
    let (number, first) = ordinal_up_to(view.tokens, at)?;
    Some((usize::try_from(number).ok()?, first))
}

/// The number that a word in capitals writes: "XIV", "LI".
fn roman(token: &Token, text: &str) -> Option<usize> {
    const VALUES: [(&str, usize); 7] = [
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    const LONGEST: usize = 7;
    let mut rest = token.text(text);
    if !token.is_capital() || rest.len() > LONGEST {
        return None;
    }
    let mut number = 0;
    for (figures, value) in VALUES {
        while let Some(behind) = rest.strip_prefix(figures) {
            (number, rest) = (number + value, behind);
        }
    }
    rest.is_empty().then_some(number)
}
