//! The day that the address of a page tells.

use chrono::NaiveDate;

use super::settled;
use crate::model::{Basis, Country, Released};
use crate::parse::dates::find;
use crate::parse::header::View;
use crate::parse::lexicon::Class;
use crate::parse::token::tokenize;

/// `…/2018/03/27/…`, `…/2018-03-27-…`, `…/2018/3/27/…`
pub(super) fn in_address(view: &View<'_>) -> Option<Released> {
    let url = view.meta.url.as_deref()?;
    let parts: Vec<&str> = url.split(['/', '-', '_']).collect();
    let by_folder = |day: &[&str]| {
        let [year, month, day] = day else {
            return None;
        };
        let folders = ["/", year, "/", month, "/", day, "/"].concat();
        let short = month.len() < 3 && day.len() < 3 && url.contains(&folders);
        let plain = month.len() == 2 && day.len() == 2 || short;
        let year = year.parse().ok();
        let year = year.filter(|y| plain && (1990..2100).contains(y))?;
        NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
    };
    parts.windows(3).find_map(by_folder).map(told)
}

/// `…/20180327-call`, `…/27.03.2018-call`, `…/call-27-march-2018`, `…?date=2018-03-27`: written out of any order of folders, so
/// that what the page itself prints tells more.
pub(super) fn in_slug(view: &View<'_>, publisher: Option<Country>) -> Option<Released> {
    let url = view.meta.url.as_deref()?;
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let parts: Vec<&str> = path
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .skip(1)
        .collect();
    let alone = parts.iter().filter(|part| part.len() == 8);
    let alone = alone.map(|part| (*part).to_owned());
    let three = parts.windows(3).filter(|day| may_be_day(day));
    let days: Vec<String> = alone.chain(three.map(|day| day.join("-"))).collect();
    days.iter().find_map(|day| {
        let tokens = tokenize(day);
        let written = find(day, &tokens).first().copied()?;
        settled(written, publisher).full().map(told)
    })
}

/// Whether three words of an address have a year and two others that may tell month and day: `27 march 2018`.
fn may_be_day(parts: &[&str]) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let year = |part: &str| part.len() == 4 && digits(part);
    let other = |part: &str| {
        let month = || tokenize(part).first().is_some_and(|t| t.is(Class::MONTH));
        part.len() < 3 && digits(part) || month()
    };
    let years = parts.iter().filter(|part| year(part)).count();
    let others = parts.iter().filter(|part| !year(part) && other(part));
    years == 1 && others.count() == 2
}

const fn told(value: NaiveDate) -> Released {
    Released {
        value,
        basis: Basis::Inferred,
        evidence: Vec::new(),
    }
}
