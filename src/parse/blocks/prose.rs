//! What reads as running text by the look of a line: full stops, length, and how sentences begin that tell of a call.

use super::speaks_of_call;
use crate::parse::furniture;
use crate::parse::words::{Words, words};

/// Whether a line reads as running text rather than as a title.
pub(super) fn is_prose(line: &str) -> bool {
    // A headline that the page cut off ends in full stops too.
    let cut = line.ends_with("...") || line.ends_with('\u{2026}');
    let closed = !cut && (line.ends_with(';') || is_closed(line));
    let says = leads_in(line);
    line.len() > 400
        || says
        || line.len() > LONG && goes_on_behind_stop(line)
        || closed && memchr::memchr_iter(b' ', line.as_bytes()).nth(8).is_some()
}

/// Whether a line ends as a sentence does, with whatever a page left behind it: an agency's mark, the number of a note, a mark of
/// emphasis. "agreed to meet.=NOR", "agreed to meet. (NTB)", "agreed to meet.[2]", "agreed to meet.)", "agreed to meet.,".
pub(super) fn is_closed(line: &str) -> bool {
    const MARK: usize = 8;
    const STOPS: [char; 3] = ['.', '!', '?'];
    // "\u{201e}We agreed.\u{201c}": German closes with what opens elsewhere.
    if line.ends_with(['.', ':', '!', '?', '"', '\u{201d}', '\u{201c}', '\u{bb}']) {
        return true;
    }
    let stopped = |rest: &str| rest.trim_end().ends_with(STOPS);
    let bare = line.trim_end_matches(['*', '_', ',', ')', '\'', '\u{2019}']);
    // "Minister phones colleague (5.25.)" is a headline.
    let behind_word = |rest: &str| rest.ends_with(|c: char| c.is_alphabetic());
    if bare.len() < line.len() && bare.strip_suffix(STOPS).is_some_and(behind_word) {
        return true;
    }
    let bracketed = |open, close| line.strip_suffix(close)?.rsplit_once(open);
    if let Some((rest, mark)) = bracketed('(', ')').or_else(|| bracketed('[', ']'))
        && mark.len() <= MARK
        && stopped(rest)
    {
        return true;
    }
    let capital = |c: char| c.is_ascii_uppercase();
    let before = line.trim_end_matches(capital);
    let mark = line.len() - before.len();
    (2..=MARK).contains(&mark)
        && before
            .strip_suffix(['=', '-', '\u{2013}', '/'])
            .is_some_and(stopped)
}

/// Whether a line has a mail address, as letterheads do.
pub(super) fn has_mail(line: &str) -> bool {
    memchr::memchr(b'@', line.as_bytes()).is_some()
        && line.split(' ').any(|word| {
            let (name, host) = word.split_once('@').unwrap_or_default();
            !name.is_empty() && host.trim_end_matches('.').contains('.')
        })
}

/// "Modified on 4 May 2022 at 10:00. Published on 3 May 2022 at 15:00.": days of a page, however many full stops they have.
pub(super) fn is_stamp(line: &str) -> bool {
    line.len() <= LONG
        && line.starts_with(|first: char| first.is_uppercase())
        && furniture::is_dateline(line)
}

/// "The Minister spoke to Minister Lind of Norway this morning": below the title a sentence whose full stop was lost.
pub(super) fn lacks_stop(line: &str) -> bool {
    const DAYS: [&str; 6] = [
        " today",
        " yesterday",
        " this morning",
        " this afternoon",
        " this evening",
        " last night",
    ];
    // No headline is as long, and few tell of what is past.
    const PARAGRAPH: usize = 200;
    let long = memchr::memchr_iter(b' ', line.as_bytes()).nth(6).is_some();
    let today = || DAYS.iter().any(|day| line.ends_with(day));
    // Nor does any end in a comma.
    let broken_off = line.ends_with(',');
    long && (line.len() > PARAGRAPH || broken_off || today()) && is_past(line)
}

/// "Minister Lind had a telephone conversation with his colleague of Peru, Ana Paz": tells of the call as texts do.
pub(super) fn tells_of_call(line: &str) -> bool {
    const FEWEST: usize = 9;
    memchr::memchr_iter(b' ', line.as_bytes())
        .nth(FEWEST - 2)
        .is_some()
        && is_past(line)
        && speaks_of_call(line)
        && !furniture::is_dateline(line)
}

/// Whether a line has a verb of calls that tells what is past.
fn is_past(line: &str) -> bool {
    const VERBS: [&str; 6] = [
        " spoke ",
        " had ",
        " held ",
        " called ",
        " received ",
        " took place",
    ];
    VERBS.iter().any(|verb| line.contains(verb))
}

/// Titles are rarely longer, in bytes.
const LONG: usize = 120;

/// "... agreed to meet. (Document 12)": a sentence ends within the line, after a word that is no abbreviation.
pub(super) fn goes_on_behind_stop(line: &str) -> bool {
    const WORD: usize = 5;
    memchr::memmem::find_iter(line.as_bytes(), ". ").any(|stop| {
        let before = line.as_bytes().get(stop.saturating_sub(WORD)..stop);
        stop > LONG / 2 && before.is_some_and(|word| word.iter().all(u8::is_ascii_lowercase))
    })
}

/// "A spokesperson said:", "Speaker Ana Paz gave the following statement:", "Attributable to Ana Paz:"
fn leads_in(line: &str) -> bool {
    const PASSED: [&str; 3] = ["ttributable to ", " attributed to ", "ttribute the "];
    let Some((rest, last)) = line
        .strip_suffix(':')
        .and_then(|line| line.rsplit_once(' '))
    else {
        return false;
    };
    let word = matches!(
        last,
        "announces"
            | "announced"
            | "says"
            | "stated"
            | "states"
            | "declares"
            | "communicates"
            | "communicated"
    ) || matches!(last, "statement" | "readout" | "summary" | "comment")
        && rest.contains(" following");
    // "The below is attributable to Spokesperson Ana Paz:", "Please attribute the following to a spokesperson:"
    let passes_on = PASSED.iter().any(|words| rest.contains(words));
    last == "said" || passes_on || word && rest.contains(' ')
}

/// "President in a phone call with the King of Norway:" above "Whaling, a matter for both peoples": the first half of a
/// headline, which tells of nobody's doing yet.
pub(super) fn is_above_headline(line: &str, below: &str) -> bool {
    const VERBS: Words = words!("spoke had held called received said made is are following");
    const CALL: Words = words!("call conversation talk talks phone telephone videoconference");
    let words = |line: &str| memchr::memchr_iter(b' ', line.as_bytes()).count();
    let headline = |line: &str| {
        words(line) > 2
            && line.starts_with(|first: char| !first.is_lowercase())
            && !is_prose(line)
            && !furniture::is_dateline(line)
    };
    line.ends_with(':')
        && line.len() <= LONG
        && !leads_in(line)
        && CALL.any_in(line)
        && !VERBS.any_in(line)
        && headline(below)
}

/// "Peru - Talks with Minister Lind - Communique (Paris, 5 May 2021)": a headline that closes with the place and the day of a paper,
/// as pages that collect several number them.
pub(super) fn closes_with_day(line: &str) -> bool {
    let closing = line
        .strip_suffix(')')
        .and_then(|line| line.rsplit_once('('));
    closing
        .is_some_and(|(_, day)| day.starts_with(char::is_uppercase) && furniture::is_dateline(day))
}

/// "The conversation took place at the other side's request.": below the title a short sentence about the call.
pub(super) fn is_about_call(line: &str) -> bool {
    const STARTS: [&str; 2] = ["The ", "This "];
    const NEAR: usize = 4;
    let rest = STARTS.iter().find_map(|start| line.strip_prefix(start));
    let Some(rest) = rest.filter(|_| line.ends_with('.')) else {
        return false;
    };
    let mut subject = rest.split(' ').take(NEAR);
    let call = subject.find(|word| {
        words!("call conversation talk talks exchange videoconference teleconference").any_in(word)
    });
    call.is_some()
        && subject.next().is_some_and(|verb| {
            words!("took was were lasted came concerned focused centred centered touched")
                .any_in(verb)
        })
}

/// "The Minister welcomed the offer, promising to consider it": where the full stop was lost, what would else be a heading.
pub(super) fn tells(line: &str) -> bool {
    const FEWEST: usize = 7;
    const NEAR: usize = 7;
    let subject = words!(
        "the his her he she they both mr ms mrs dr minister president prime h.e during from"
    );
    let mut words = line.split(' ');
    let opens = words.next().is_some_and(|word| subject.any_in(word));
    let small = |word: &&str| word.starts_with(|c: char| c.is_ascii_lowercase());
    let verb = |word: &str| {
        let word = word.trim_end_matches(',');
        word.ends_with("ed") && word.len() > FEWEST / 2
            || words!("said told spoke had held gave made took found felt met").any_in(word)
    };
    opens
        && words.take(NEAR).filter(small).any(verb)
        && memchr::memchr_iter(b' ', line.as_bytes())
            .nth(FEWEST - 2)
            .is_some()
}

/// "In that spirit they", "The two ministers", "trade, in particular": ends with whoever does what the points below tell, or leads to
/// what they name.
pub(super) fn lacks_verb(line: &str) -> bool {
    let last = line.rsplit(' ').next().unwrap_or(line);
    words!(
        "they both sides ministers leaders presidents parties countries secretaries partners interlocutors counterparts \
         colleagues officials particular including namely"
    )
        .any_in(last)
}
