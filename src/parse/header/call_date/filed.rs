//! The year under which a page is filed, where its day has none: the section or the path above the title ("News > 2019"), the number
//! of the release ("No. 93/2020"), its address ("/news/2021/call").

use chrono::{Datelike, NaiveDate};

use crate::model::{Participant, Span};
use crate::parse::blocks::BlockKind;
use crate::parse::dates::Written;
use crate::parse::header::View;
use crate::parse::header::year::{Inferred, infer};
use crate::parse::words::{Words, words};
use crate::tables::hijri_day;

/// The day with the year under which the page is filed, why, and where that stands.
struct Filed {
    day: NaiveDate,
    rule: &'static str,
    note: String,
    evidence: Vec<Span>,
}

/// A day without its year worked out, and by which rule: where the year under which the page is filed is one of those that
/// remain, it is this one.
pub(super) fn worked_out(
    view: &View<'_>,
    written: Written,
    participants: &[Participant],
) -> (Inferred, &'static str) {
    let open = infer(view, written, participants);
    match filed(view, &written).filter(|filed| open.left.contains(&filed.day)) {
        Some(filed) => {
            let whole = Inferred {
                value: Some(filed.day),
                note: filed.note,
                evidence: filed.evidence,
                left: vec![filed.day],
            };
            (whole, filed.rule)
        }
        None => (open, "year"),
    }
}

/// What lines above the text and the address of the page tell of the year of `written`: nothing where they name several.
fn filed(view: &View<'_>, written: &Written) -> Option<Filed> {
    by_lines(view, written).or_else(|| by_address(view, written))
}

fn by_lines(view: &View<'_>, written: &Written) -> Option<Filed> {
    const LONGEST: usize = 100;
    let body = view.tokens.get(view.body()).map(|t| t.span().start)?;
    let header = view.page.blocks.iter().filter(|block| {
        block.kind == BlockKind::Header && block.span.end <= body && block.span.len() <= LONGEST
    });
    let mut found = header.filter_map(|block| {
        let line = block.span.of(view.text);
        let address = line.contains("://");
        let day = if address {
            within(line, written)
        } else {
            written.in_year(year_of(line)?)
        };
        Some((day?, address, block.span))
    });
    let (day, address, span) = found.next()?;
    if found.any(|(other, ..)| other != day) || !fits(written, day) {
        return None;
    }
    let (rule, note) = if address {
        ("address", ADDRESS.to_owned())
    } else {
        let line = span.of(view.text);
        (
            "filed",
            format!("the page is filed under \u{201c}{line}\u{201d}"),
        )
    };
    Some(Filed {
        day,
        rule,
        note,
        evidence: vec![span],
    })
}

/// Why a year is the one of an address.
pub(super) const ADDRESS: &str = "the year is the one in the address of the page";

fn by_address(view: &View<'_>, written: &Written) -> Option<Filed> {
    let day = within(view.meta.url.as_deref()?, written)?;
    fits(written, day).then(|| Filed {
        day,
        rule: "address",
        note: ADDRESS.to_owned(),
        evidence: Vec::new(),
    })
}

/// Whether the day was the weekday that stands beside it.
fn fits(written: &Written, day: NaiveDate) -> bool {
    written.weekday.is_none_or(|named| named == day.weekday())
}

/// The day in the year that an address names: `/news/2021/call`, `/2021-03/`, and `/1443/08/13/` of the Islamic calendar.
fn within(address: &str, written: &Written) -> Option<NaiveDate> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let parts: Vec<&str> = path.split(['/', '-', '_', '?', '&', '=']).skip(1).collect();
    islamic(&parts, written).or_else(|| {
        let mut years = parts.iter().filter_map(|part| year(part));
        let first = years.next()?;
        // Where a day is called by two years, neither is told to be its own.
        years
            .all(|other| other == first)
            .then(|| written.in_year(first))?
    })
}

/// The day of the calendar next to the one of the Islamic calendar in an address.
fn islamic(parts: &[&str], written: &Written) -> Option<NaiveDate> {
    const NEAR: i64 = 3;
    parts.windows(3).find_map(|day| {
        let [year, month, day] = day else {
            return None;
        };
        let whole = year.len() == 4 && month.len() == 2 && day.len() == 2;
        let year = year.parse().ok().filter(|_| whole)?;
        let posted = hijri_day(year, month.parse().ok()?, day.parse().ok()?)?;
        let years = [posted.year(), posted.year() - 1, posted.year() + 1];
        let mut days = years.iter().filter_map(|year| written.in_year(*year));
        days.find(|day| (posted - *day).num_days().abs() <= NEAR)
    })
}

/// Four digits that are a year of releases.
fn year(part: &str) -> Option<i32> {
    let digits = part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    part.parse()
        .ok()
        .filter(|year| digits && (1990..2100).contains(year))
}

/// The year of a line that files the page: "Home > News > 2019", "Press releases 2019", "MFA/PR/93/2020".
fn year_of(line: &str) -> Option<i32> {
    in_path(line)
        .or_else(|| of_section(line))
        .or_else(|| in_number(line))
}

/// "Home > News > 2019", "Home / News / 2019 / June"
fn in_path(line: &str) -> Option<i32> {
    const MARKS: [&str; 7] = [">", "\u{bb}", "\u{203a}", "\u{2192}", " / ", " | ", "\\"];
    let mark = MARKS.iter().find(|mark| line.contains(*mark))?;
    only(line.split(mark).map(str::trim).filter_map(year))
}

/// "Press releases 2019", "2019 News archive": words of a section and one year.
fn of_section(line: &str) -> Option<i32> {
    const SECTION: Words = words!(
        "press releases release news archive archives archived statements statement readouts readout media communiques \
         communiqués announcements information year from of the in and for all latest events activities speeches \
         documents ministry minister president presidents notes bulletin"
    );
    let words = || {
        line.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
    };
    let own = |word: &str| year(word).is_some() || SECTION.any_in(word);
    let filed = words().count() > 1 && words().all(own);
    filed.then(|| only(words().filter_map(year)))?
}

/// "No. 93/2020", "MFA/PR/114/2018", "Press release 2018-114": the number of a release, counted within its year.
fn in_number(line: &str) -> Option<i32> {
    const LONGEST: usize = 5;
    const LABELS: Words = words!(
        "no nr n number ref reference release releases pr communique communiqué bulletin statement press doc document file index \
         readout"
    );
    const OTHERS: Words =
        words!("tel telephone phone fax resolution law decree act directive regulation");
    let counted = |part: &str| {
        let digits = part.bytes().all(|b| b.is_ascii_digit());
        !part.is_empty() && digits && part.len() < LONGEST && year(part).is_none()
    };
    let numbers = line.split_whitespace().filter_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let parts: Vec<&str> = word.split(['/', '-']).collect();
        let count = parts.iter().filter(|part| counted(part)).count();
        let ends = [parts.first()?, parts.last()?];
        let own = ends.into_iter().find_map(|part| year(part))?;
        // "MFA/PR/114/2018" says itself whose number it is.
        let coded = word.contains(|c: char| c.is_ascii_uppercase());
        // Three numbers are a day.
        (count == 1 && parts.len() > 1 && (coded || LABELS.any_in(line))).then_some(own)
    });
    if OTHERS.any_in(line) {
        return None;
    }
    only(numbers)
}

/// The only one of some years.
fn only(mut years: impl Iterator<Item = i32>) -> Option<i32> {
    let first = years.next()?;
    years.all(|other| other == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::year_of;

    #[test]
    fn lines_file_a_page_under_one_year() {
        for (line, year) in [
            ("Home > News > 2019", Some(2019)),
            ("Home / News / 2019 / June", Some(2019)),
            ("Press releases 2019", Some(2019)),
            ("2019 News archive", Some(2019)),
            ("MFA/PR/114/2018", Some(2018)),
            ("Press release No. 93/2020", Some(2020)),
            ("PR 2018-114", Some(2018)),
            ("News > 2019 > 2020", None),
            ("2019 | 2020 | 2021", None),
            ("Expo 2020", None),
            ("Agenda 2030 for the oceans", None),
            ("Call with the Prime Minister", None),
            ("12-05-2020", None),
            ("2019-2023", None),
            ("Tel. 358-2019", None),
            ("358/2019", None),
            ("Resolution No. 93/2020", None),
        ] {
            assert_eq!(year_of(line), year, "{line}");
        }
    }
}
