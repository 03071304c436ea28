//! Lines of other releases around this one: "13 December 2022  The Minister received the Ambassador".

use crate::model::Released;
use crate::parse::dates::is_dateline;

/// Whether a line below a day is the headline of other news.
pub(super) fn heads_more(line: &str) -> bool {
    const FEWEST: usize = 4;
    let stopped = line.ends_with(['.', '!', '?', '"', '\u{201d}', ':']);
    !stopped && line.split(' ').count() > FEWEST && !is_dateline(line)
}

/// Whether a page that came out on the day of `known` prints an earlier one of `found`: "Posted on: 5 May 2022", "Posted
/// On: 04 MAY 2022".
pub(super) fn relays(known: &Released, found: &Released) -> bool {
    const LATER: i64 = 7;
    (1..=LATER).contains(&(known.value - found.value).num_days())
}

/// "5/4/2022 12:10:02 AM"
pub(super) fn has_hour(line: &str) -> bool {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let mut windows = line.as_bytes().windows(3);
    windows.any(|w| matches!(w, [hour, b':', minute] if digit(hour) && digit(minute)))
}
