//! Lines with a day that is none of this release: entries of lists of others, and what was done with the page.

use super::plain::{Lines, Plain, lines};
use crate::parse::dates::{find, has_digit};
use crate::parse::token::{Kind, Token, tokenize};
use crate::parse::words::{Words, words};

/// Lines below which, above a day, stands another release.
const MORE: Lines = lines!(
    "read more",
    "see more",
    "view more",
    "show more",
    "load more",
    "more",
);

/// Whether `line`, under a text and above a day, opens another release: "Read more" alone may go on with this one.
pub(crate) fn offers_more(line: &str) -> bool {
    const LONGEST: usize = 12;
    line.len() <= LONGEST && MORE.hold(&Plain::new(line))
}

/// No headline is longer.
const LONGEST: usize = 200;

/// "13 December 2022  The Minister received the Ambassador", "The Minister opens a school (13 December 2022)": whether a line is
/// a day and a headline, which tells of no call.
pub(crate) fn lists_another(line: &str) -> bool {
    if line.len() > LONGEST || !has_digit(line) {
        return false;
    }
    let tokens = tokenize(line);
    has_entry(line, &tokens) && tells_of_another(&tokens)
}

/// Whether a line is a day and a headline of whatever.
pub(crate) fn is_entry(line: &str) -> bool {
    line.len() <= LONGEST && has_digit(line) && has_entry(line, &tokenize(line))
}

fn has_entry(line: &str, tokens: &[Token]) -> bool {
    const FEWEST: usize = 3;
    let Some(written) = find(line, tokens).first().copied() else {
        return false;
    };
    let front = tokens.get(..written.first).unwrap_or_default();
    let behind = tokens.get(written.end..).unwrap_or_default();
    // "Tue"
    let words = |tokens: &[Token]| tokens.iter().filter(|t| is_long_word(t)).count();
    let told: Vec<&Token> = behind.iter().filter(|t| t.kind == Kind::Word).collect();
    let leads =
        words(front) == 0 && told.len() >= FEWEST && told.first().is_some_and(|t| t.is_capital());
    let small = |t: &&Token| is_long_word(t) && !t.is_capital();
    let closes = words(behind) == 0
        && written.full().is_some()
        && words(front) > FEWEST
        && front.iter().filter(small).count() > 1;
    leads || closes
}

/// Which of these lines, one below the other, are entries of a list of other releases: one alone is none.
pub(crate) fn listed<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<bool> {
    let lines: Vec<&str> = lines.collect();
    let beside =
        |n: usize, is: &dyn Fn(usize) -> bool| n.checked_sub(1).is_some_and(is) || is(n + 1);
    // Few headers have two lines with digits, one below the other.
    let numbered = |n: usize| lines.get(n).is_some_and(|line| has_digit(line));
    let alone = (0..).zip(&lines);
    let alone = alone.map(|(n, line)| beside(n, &numbered) && lists_another(line));
    let alone: Vec<bool> = alone.collect();
    let entry = |n: usize| alone.get(n).is_some_and(|entry| *entry);
    (0..alone.len())
        .map(|n| entry(n) && beside(n, &entry))
        .collect()
}

/// "The Minister opens a school": whether a line is long enough for a headline, and tells of no call.
pub(crate) fn is_headline(line: &str) -> bool {
    const FEWEST: usize = 4;
    if line.len() > LONGEST || super::is_dateline(line) {
        return false;
    }
    let tokens = tokenize(line);
    let words = tokens.iter().filter(|t| t.kind == Kind::Word);
    words.count() >= FEWEST && tells_of_another(&tokens)
}

fn tells_of_another(tokens: &[Token]) -> bool {
    const OF_CALLS: Words = words!(
        "call calls phone telephone telephonic talk talks conversation conversations speaks spoke video virtual readout"
    );
    /// "13 December 2022, Ministry of Foreign Affairs of Norway" signs a release.
    const OFFICES: Words = words!(
        "ministry office service department embassy government secretariat cabinet chancellery press spokesperson"
    );
    // "28 November 2018 The Minister attends a sitting of the Government"
    let does = |t: &Token| is_long_word(t) && !t.is_capital() && !OFFICES.has(t);
    let signs = || tokens.iter().any(|t| OFFICES.has(t)) && !tokens.iter().any(does);
    !tokens.iter().any(|t| OF_CALLS.has(t)) && !signs()
}

fn is_long_word(token: &Token) -> bool {
    const SHORT: usize = 3;
    token.kind == Kind::Word && token.span().len() > SHORT
}

/// "Print date: 3 May 2022", "Exchange rates on 3 May 2022": when somebody printed a page, or what its margin or a picture shows, tells
/// nothing of when it came out.
pub(crate) fn is_of_page(line: &str) -> bool {
    const LABELS: [&str; 40] = [
        "next ",
        "upcoming",
        "forthcoming",
        "deadline",
        "the wayback machine",
        "saved on",
        "captured",
        "capture date",
        "date captured",
        "snapshot",
        "archive.",
        "archived",
        "you are viewing",
        "these pages",
        "information released online",
        "date archived",
        "retrieved",
        "accessed",
        "date accessed",
        "downloaded",
        "today is",
        "today's date",
        "current date",
        "print date",
        "printed",
        "date printed",
        "date of print",
        "currency rate",
        "exchange rate",
        "currency exchange",
        "rates",
        "weather",
        "photo:",
        "photo of",
        "file photo",
        "archive photo",
        "in the photo",
        "image:",
        "picture:",
        "caption",
    ];
    // "Oslo 3 degrees"
    let warm = || line.ends_with(" degrees") || line.contains('\u{b0}');
    LABELS.iter().any(|label| {
        let start = line.get(..label.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(label))
    }) || warm()
}

#[cfg(test)]
mod tests {
    use super::{listed, lists_another};

    #[test]
    fn entries_of_lists_are_days_with_headlines() {
        for line in [
            "13 December 2022  The Minister received the Ambassador",
            "Tue, 13 Dec 2022, 9:00 - Minister opens a school",
            "The Minister opens a school in the north (13/12/2022)",
        ] {
            assert!(lists_another(line), "{line}");
        }
        for line in [
            "13 December 2022, Ministry of Foreign Affairs of Norway",
            "13 December 2022 Telephone conversation with the Minister of Peru",
            "Published on 13 December 2022 at 18:10",
            "Oslo, Tuesday, 13 December 2022",
            "13 December 2022 and all that followed from it",
        ] {
            assert!(!lists_another(line), "{line}");
        }
    }

    #[test]
    fn one_entry_alone_is_no_list() {
        let entry = "13 December 2022  The Minister opens a school";
        let list = |lines: &[&'static str]| listed(lines.iter().copied());
        assert_eq!(list(&[entry, "News", entry]), [false; 3]);
        assert_eq!(list(&["News", entry, entry]), [false, true, true]);
    }
}
