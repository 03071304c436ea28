//! Lines to paragraphs: which line ends are the author's and which only the width of a page.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::ops::Deref;

use crate::parse::furniture;
use crate::parse::source::Markup;

use super::hyphen::Joint;
use super::marker;

/// Lines that belong together, joined by single spaces.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph<'a> {
    pub(super) text: Cow<'a, str>,
    pub(super) indent: usize,
    /// Marked as a heading by the markup.
    pub(super) heading: bool,
}

struct Line<'a> {
    text: &'a str,
    indent: usize,
    /// Two spaces or a backslash at the end: the author wants the line to end here.
    hard_break: bool,
}

/// Few releases have more paragraphs, or lines without an empty one between them.
const USUAL: usize = 16;

pub(super) fn paragraphs(body: &str, markup: Markup) -> Vec<Paragraph<'_>> {
    let mut done = Vec::with_capacity(USUAL);
    let mut run: Vec<Line<'_>> = Vec::with_capacity(USUAL);
    let (day, body) = front_day(body).unwrap_or(("", body));
    let cookies = furniture::speaks_of_cookies(body);
    let around = |line| furniture::is_furniture(line) || cookies && furniture::is_consent(line);
    let (mut prose, mut filed, mut heads) = (false, false, false);
    for raw in [day].into_iter().chain(split(body)) {
        let text = trimmed(raw);
        // "READ MORE", and the day of another release on the next line: what follows is that one.
        if heads && !text.is_empty() {
            if furniture::is_dateline(text) {
                break;
            }
            heads = false;
        }
        let links = prose && furniture::opens_links(text);
        filed |= links;
        heads |= links || prose && furniture::offers_more(text);
        let others = || around(text) || prose && furniture::files_in_columns(text);
        if text.is_empty() || others() || filed && !ends_sentence(text) {
            join(&run, markup, &mut done);
            run.clear();
        } else {
            prose |= ends_sentence(text);
            run.push(Line {
                text,
                indent: indent(raw),
                hard_break: markup == Markup::Markdown && breaks(raw),
            });
        }
    }
    join(&run, markup, &mut done);
    if prose {
        drop_others(&mut done);
    }
    done
}

/// Drops the list of other releases at the end of a page: entries with their days, or headlines between days.
fn drop_others(done: &mut Vec<Paragraph<'_>>) {
    const FEWEST: usize = 2;
    let entries = done
        .iter()
        .rev()
        .take_while(|p| furniture::lists_another(&p.text));
    let entries = entries.count();
    let pairs = done.rchunks(2).take_while(|pair| {
        let [one, other] = pair else { return false };
        let entry = |day: &str, title: &str| {
            furniture::is_dateline(day) && !ends_sentence(title) && furniture::is_headline(title)
        };
        entry(&one.text, &other.text) || entry(&other.text, &one.text)
    });
    let pairs = pairs.count();
    let paragraphs = match (entries, pairs) {
        (FEWEST.., _) => entries,
        (_, FEWEST..) => 2 * pairs,
        _ => return,
    };
    let end = done.len() - paragraphs;
    let before = end.checked_sub(1).and_then(|last| done.get(last));
    if !before.is_some_and(|p| leads_in(&p.text)) {
        done.truncate(end);
    }
}

/// "They agreed on these days:", "on the following timetable.": whether the text itself leads to what stands below.
pub(super) fn leads_in(text: &str) -> bool {
    const LEADING: [&str; 4] = [
        "the following ",
        "as follows",
        "set out below",
        "listed below",
    ];
    let sentence = text.trim_end_matches('.').rsplit(". ").next();
    let leads = |sentence: &str| LEADING.iter().any(|words| sentence.contains(words));
    text.ends_with(':') && !furniture::opens_links(text) || sentence.is_some_and(leads)
}

fn ends_sentence(line: &str) -> bool {
    super::is_closed(line)
}

/// The day in front of the first line of a page that a program saved, and all after it: "date 2024-05-03 Call with
/// Minister Lind". It belongs to neither title nor sentence. With that label a month may stand alone.
fn front_day(body: &str) -> Option<(&str, &str)> {
    const DAY: usize = "2024-05-03".len();
    const MONTH: usize = "2024-05".len();
    const LABEL: &str = "date";
    let start = body.trim_start();
    let labelled = start
        .get(..LABEL.len())
        .is_some_and(|word| word.eq_ignore_ascii_case(LABEL));
    let label = if labelled { LABEL.len() } else { 0 };
    let rest = start.get(label..)?;
    let rest = rest.trim_start_matches([' ', ':']);
    let shape = |(n, b): (usize, u8)| match n {
        4 | 7 => b == b'-',
        _ => b.is_ascii_digit(),
    };
    let front = |length: usize| {
        let (day, after) = rest.split_at_checked(length)?;
        let words = after
            .strip_prefix([' ', '\t'])?
            .trim_start_matches([' ', '\t']);
        let told = words.starts_with(char::is_alphabetic);
        (told && (0..).zip(day.bytes()).all(shape)).then_some(after)
    };
    let after = front(DAY).or_else(|| front(MONTH).filter(|_| labelled))?;
    let alone = !labelled && furniture::is_dateline(start.lines().next()?);
    (!alone).then(|| start.split_at_checked(start.len() - after.len()))?
}

/// The lines with their ends.
fn split(body: &str) -> impl Iterator<Item = &str> {
    let mut rest = body;
    // Vertical tabs and form feeds are rare.
    let fed = memchr::memchr2(0x0B, 0x0C, body.as_bytes()).is_some();
    std::iter::from_fn(move || {
        let bytes = rest.as_bytes();
        let mut candidates = memchr::memchr3_iter(b'\n', b'\r', 0xE2, bytes);
        let end = candidates.find_map(|at| match bytes.get(at) {
            // U+2028 and U+2029.
            Some(0xE2) => {
                matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xA8 | 0xA9])).then_some(at + 3)
            }
            _ => Some(at + 1),
        });
        let end = end.unwrap_or(bytes.len());
        let earlier = fed.then(|| memchr::memchr2(0x0B, 0x0C, bytes.get(..end)?));
        let end = earlier.flatten().map_or(end, |at| at + 1);
        let (line, after) = rest.split_at_checked(end)?;
        rest = after;
        (!line.is_empty()).then_some(line)
    })
}

/// The line without the blanks around it. Most have none but the line end.
fn trimmed(raw: &str) -> &str {
    let line = raw.strip_suffix('\n').unwrap_or(raw);
    match line.as_bytes() {
        // A mail quotes what it answers.
        [b'>', ..] => line.trim_start_matches(['>', ' ']).trim_end(),
        [b'!'..=b'~', .., b'!'..=b'~'] => line,
        _ => line.trim(),
    }
}

/// Whether a line ends in a mark by which Markdown breaks lines.
fn breaks(raw: &str) -> bool {
    let line = raw.trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']);
    line.ends_with("  ") || line.ends_with('\\')
}

fn indent(raw: &str) -> usize {
    raw.chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum()
}

/// A shorter line may be an item of a list of words.
const BROKEN: usize = 30;

/// No name of a section is longer.
const SECTION: usize = 50;

/// Lines from this length on are running text.
const SHORT: usize = 90;

/// Where a line is longer than that in characters, nobody broke it to fit a page: each line is a paragraph.
const WRAPPED: usize = 140;

/// So many times its first two lines a paragraph is expected to be at most: a run of thousands of short paragraphs shall not
/// take the room of the whole run for each.
const FEW: usize = 8;

/// A run of lines without an empty one between them, as paragraphs.
fn join<'a>(run: &[Line<'a>], markup: Markup, done: &mut Vec<Paragraph<'a>>) {
    let width = LazyCell::new(|| {
        let widths = run.iter().map(|line| width(line.text));
        widths.max().unwrap_or_default()
    });
    // No line has more characters than bytes.
    let fits = run.iter().all(|line| line.text.len() <= WRAPPED);
    // Mostly all lines of a run are one paragraph.
    let length = LazyCell::new(|| {
        let lengths = run.iter().map(|line| line.text.len() + 1);
        lengths.sum()
    });
    let filled = LazyCell::new(|| is_filled(run, *width));
    let mut previous: Option<&Line<'_>> = None;
    for line in run {
        let heading = markup == Markup::Markdown && is_heading(line.text);
        let continues = previous.is_some_and(|before| {
            !before.hard_break
                && !heading
                && !done.last().is_some_and(|p| p.heading)
                && (markup == Markup::Markdown
                    && (fits || *width <= WRAPPED)
                    && !announces(before, &width)
                    || wrapped(before, line, *width)
                    || *filled
                    || broken(before.text, line.text))
                && marker::read(line.text).0.is_empty()
                && !(line.text.len() < SHORT && stands_alone(line.text))
                && !before.text.ends_with(line.text)
                && !(furniture::lists_another(line.text) && furniture::lists_another(before.text))
        });
        match done.last_mut().filter(|_| continues) {
            Some(paragraph) => {
                let text = match &mut paragraph.text {
                    Cow::Owned(text) => text,
                    first @ Cow::Borrowed(_) => {
                        let few = FEW * (first.len() + line.text.len());
                        let mut whole = String::with_capacity(few.min(*length));
                        whole.push_str(first);
                        *first = Cow::Owned(whole);
                        first.to_mut()
                    }
                };
                match Joint::of(text, line.text) {
                    Joint::Blank => text.push(' '),
                    Joint::Hyphen => {}
                    Joint::Word => {
                        text.pop();
                    }
                }
                text.push_str(line.text);
            }
            None => done.push(Paragraph {
                text: Cow::Borrowed(line.text),
                indent: line.indent,
                heading,
            }),
        }
        previous = Some(line);
    }
}

/// Characters of a line.
fn width(line: &str) -> usize {
    line.chars().count()
}

/// A short line with a colon at its end stands by itself.
fn announces(line: &Line<'_>, width: &impl Deref<Target = usize>) -> bool {
    line.text.ends_with(':') && self::width(line.text) * 4 < **width * 3
}

/// A date or a section's name belongs to no paragraph: what goes on in small letters is neither.
fn stands_alone(line: &str) -> bool {
    if line.starts_with(|first: char| first.is_ascii_lowercase()) {
        return false;
    }
    furniture::is_dateline(line) || line.len() < SECTION && furniture::is_section(line)
}

/// Whether `before` ends only because the next line's first word would not have fitted.
fn wrapped(before: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let first = next
        .text
        .split(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let used = self::width(before.text);
    (40..=WRAPPED).contains(&width) && used + 1 + self::width(first) > width && used * 3 > width
}

/// Whether the lines are one paragraph that was broken by eye: nearly as long as each other but for the last, which ends a
/// sentence, and many of them go on in small letters.
fn is_filled(run: &[Line<'_>], widest: usize) -> bool {
    const FEWEST: usize = 3;
    let Some((last, others)) = run.split_last().filter(|_| run.len() > FEWEST) else {
        return false;
    };
    let small = |line: &&Line<'_>| line.text.starts_with(|c: char| c.is_ascii_lowercase());
    (40..=WRAPPED).contains(&widest)
        && ends_sentence(last.text)
        && run.iter().filter(small).count() * 3 >= run.len()
        && others.iter().all(|line| width(line.text) * 4 >= widest * 3)
}

/// Whether a line breaks off in the middle of a sentence: after an initial, before a word in small letters, or within a word.
fn broken(before: &str, next: &str) -> bool {
    let mut end = before.chars().rev();
    let last = end.next().unwrap_or('.');
    let initial = last == '.'
        && end.next().is_some_and(char::is_uppercase)
        && end.next() == Some(' ')
        && next.starts_with(char::is_uppercase);
    let open = last.is_alphanumeric() || last == ',';
    initial
        || open && before.len() > BROKEN && next.starts_with(char::is_lowercase)
        || Joint::of(before, next) != Joint::Blank
}

fn is_heading(line: &str) -> bool {
    if !line.starts_with('#') {
        return false;
    }
    let marks = line.chars().take_while(|c| *c == '#').count();
    (1..=6).contains(&marks) && line.chars().nth(marks) == Some(' ')
}

#[cfg(test)]
mod tests {
    use super::paragraphs;
    use crate::parse::source::Markup;

    #[test]
    fn a_list_below_the_text_goes_unless_the_text_leads_to_it() {
        const LIST: &str =
            "12 May 2022 Deputies compare their figures\n\n5 June 2022 Scientists board the ship";
        let count = |last: &str| {
            let page = format!("The ministers spoke of anchovies.\n\n{last}\n\n{LIST}\n");
            paragraphs(&page, Markup::None).len()
        };
        for leading in [
            "They agreed on these steps:",
            "They agreed on the following steps.",
            "The steps are as follows.",
        ] {
            assert_eq!(count(leading), 4, "{leading}");
        }
        for last in [
            "They agreed on the first steps.",
            "The following day they met. They will meet again.",
            "Other news:",
        ] {
            assert!(count(last) <= 2, "{last}");
        }
    }
}
