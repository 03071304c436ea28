//! How far something is, and how fast, in words.

use crate::model::Pace;

/// `1,000`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `12,400 releases, 850 a second, 2 min left`.
pub fn pace(pace: &Pace) -> String {
    let unit = if pace.releases == 1 {
        "release"
    } else {
        "releases"
    };
    let mut words = format!(
        "{} {unit}, {} a second",
        grouped(pace.releases),
        grouped(pace.per_second)
    );
    if let Some(seconds) = pace.seconds_left {
        words.push_str(", ");
        words.push_str(&left(seconds));
    }
    words
}

fn left(seconds: u64) -> String {
    match seconds {
        0..=90 => format!("{} s left", seconds.max(1)),
        91..=5400 => format!("{} min left", seconds.div_ceil(60)),
        _ => format!("{} h left", seconds.div_ceil(3600)),
    }
}

/// `[####------]`, of so many cells between the brackets.
pub fn bar(percent: u8, cells: usize) -> String {
    let full = (usize::from(percent.min(100)) * cells) / 100;
    format!("[{}{}]", "#".repeat(full), "-".repeat(cells - full))
}
