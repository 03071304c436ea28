//! Days as releases write them.

/// Whether a line is a date, perhaps with a place, an hour or a number beside it.
pub(crate) fn is_dateline(line: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    if line.len() > 80 {
        return false;
    }
    let folded = crate::text::fold(line);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let month = words
        .iter()
        .any(|w| MONTHS.iter().any(|m| w.starts_with(m)));
    let year = words
        .iter()
        .any(|w| w.len() == 4 && w.parse::<u32>().is_ok_and(|y| (1945..2100).contains(&y)));
    let digits = words
        .iter()
        .filter(|w| w.bytes().all(|b| b.is_ascii_digit()))
        .count();
    words.len() <= 9 && ((month && digits >= 1) || (year && digits >= 3))
}
