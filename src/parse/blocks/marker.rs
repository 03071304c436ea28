//! List marks at the front of a line: `1.`, `(1)`, `a)`, `①`, `•`, roman numbers, and several glued together.

/// How a mark is printed; marks printed alike stand on one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// `1.`
    Dot,
    /// `1` before words.
    Bare,
    /// `1)`
    Close,
    /// `(1)`
    Both,
    /// `a.`
    AlphaDot,
    /// `a)`
    AlphaClose,
    /// `(a)`
    AlphaBoth,
    /// `A.`
    UpperDot,
    /// `A)`, `(A)`
    UpperBoth,
    /// `I.`, `II.`
    RomanUpper,
    /// `i.`
    RomanDot,
    /// `i)`
    RomanClose,
    /// `(i)`
    RomanBoth,
    /// `①`
    Circled,
    /// `•`, `o`, `-` and their like: points without a number.
    Bullet,
}

impl Style {
    /// The same typography read as a letter: `(i)` after `(h)`.
    pub(crate) const fn as_letter(self) -> Option<Self> {
        Some(match self {
            Self::RomanUpper => Self::UpperDot,
            Self::RomanDot => Self::AlphaDot,
            Self::RomanClose => Self::AlphaClose,
            Self::RomanBoth => Self::AlphaBoth,
            Self::Dot
            | Self::Bare
            | Self::Close
            | Self::Both
            | Self::AlphaDot
            | Self::AlphaClose
            | Self::AlphaBoth
            | Self::UpperDot
            | Self::UpperBoth
            | Self::Circled
            | Self::Bullet => return None,
        })
    }

    /// Whether the mark alone is too weak to prove a list: it could be an initial or a number in a sentence.
    pub(crate) const fn is_weak(self) -> bool {
        matches!(self, Self::Bare | Self::UpperDot | Self::RomanUpper)
    }
}

/// One mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marker {
    pub(crate) style: Style,
    /// 1 for `1`, `a`, `i`; 0 for a bullet.
    pub(crate) value: u32,
}

/// The marks at the front of `line`, and how many bytes they take with the blanks after them.
pub(crate) fn read(line: &str) -> (Vec<Marker>, usize) {
    let mut markers = Vec::new();
    let mut length = 0;
    if opens_with_word(line) || opens_with_day(line) {
        return (markers, length);
    }
    while markers.len() < 4 {
        let rest = line.get(length..).unwrap_or_default();
        let Some((marker, used)) = one(rest, !markers.is_empty()) else {
            break;
        };
        let after = rest.get(used..).unwrap_or_default();
        let blanks = after.len() - after.trim_start().len();
        if after.len() == blanks {
            break;
        }
        // A second mark must be of another kind: "1. 2 million" is no list in a list.
        if markers.iter().any(|m: &Marker| m.style == marker.style) {
            break;
        }
        markers.push(marker);
        length += used + blanks;
    }
    (markers, length)
}

/// "We agreed", as most lines open: a word, and not of so few letters before a full stop or a bracket as a mark has.
fn opens_with_word(line: &str) -> bool {
    const LONGEST: usize = "viii.".len();
    line.as_bytes()
        .first_chunk::<LONGEST>()
        .is_some_and(|start| {
            let [first, second, ..] = start;
            let ends = |b: &u8| u32::from(*b == b'.') | u32::from(*b == b')');
            let ended = start.iter().fold(0, |any, b| any | ends(b)) > 0;
            first.is_ascii_alphabetic() && *second != b' ' && !ended
        })
}

/// `4. 5. 2021`: a day printed with blanks is no point of a list.
fn opens_with_day(line: &str) -> bool {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let number = |part: &str| part.bytes().all(|b| b.is_ascii_digit()) && !part.is_empty();
    let mut parts = line.split(". ");
    let mut short = || {
        parts
            .next()
            .is_some_and(|part| part.len() < 3 && number(part))
    };
    let day = short() && short();
    day && parts.next().is_some_and(|rest| {
        let year = rest.get(..4).is_some_and(number);
        year && !rest.as_bytes().get(4).is_some_and(u8::is_ascii_digit)
    })
}

fn one(line: &str, glued: bool) -> Option<(Marker, usize)> {
    let first = line.chars().next()?;
    match first {
        '0'..='9' | '\u{ff10}'..='\u{ff19}' => number(line, glued),
        '(' | '\u{ff08}' => enclosed(line, first),
        '\u{2460}'..='\u{2473}' => Some((
            Marker {
                style: Style::Circled,
                value: u32::from(first) - 0x245f,
            },
            first.len_utf8(),
        )),
        '\u{2022}' | '\u{25cf}' | '\u{25cb}' | '\u{25e6}' | '\u{25aa}' | '\u{25a0}'
        | '\u{25a1}' | '\u{2219}' | '\u{2023}' | '\u{2043}' | '\u{30fb}' | '\u{25b6}'
        | '\u{25b8}' | '\u{203b}' | '\u{2756}' | '\u{27a2}' | '\u{f0b7}' | '\u{b7}'
        | '\u{25c6}' | '\u{25c7}' | '\u{3141}' | '\u{3147}' => Some((bullet(), first.len_utf8())),
        '-' | '\u{2013}' | '\u{2014}' | '*' | '+' | '\u{b0}' | '\u{ba}' => {
            let next = line.chars().nth(1)?;
            (next == ' ' || (first != '+' && next.is_uppercase()))
                .then(|| (bullet(), first.len_utf8()))
        }
        'o' | 'O' if !glued => line
            .get(1..)?
            .starts_with(' ')
            .then(|| (bullet(), 1))
            .filter(|_| first == 'o' || line.get(2..).is_some_and(starts_large)),
        c if c.is_ascii_alphabetic() => letters(line),
        _ => None,
    }
}

const fn bullet() -> Marker {
    Marker {
        style: Style::Bullet,
        value: 0,
    }
}

fn digits(line: &str) -> (u32, usize) {
    let mut value = 0u32;
    let mut used = 0;
    for c in line.chars() {
        let digit = match c {
            '0'..='9' => u32::from(c) - 48,
            '\u{ff10}'..='\u{ff19}' => u32::from(c) - 0xff10,
            _ => break,
        };
        value = value.saturating_mul(10).saturating_add(digit);
        used += c.len_utf8();
        if used > 6 {
            break;
        }
    }
    (value, used)
}

fn number(line: &str, glued: bool) -> Option<(Marker, usize)> {
    let (value, used) = digits(line);
    if value == 0 || value > 99 {
        return None;
    }
    let rest = line.get(used..)?;
    let mut after = rest.chars();
    match after.next()? {
        c @ ('.' | '\u{ff0e}' | '\u{3001}') => {
            let mut next = after.next()?;
            // `3..Moreover`, as it slips in.
            let doubled = usize::from(c == '.' && next == '.');
            if doubled == 1 {
                next = after.next()?;
            }
            if is_day(value, after.as_str()) {
                return None;
            }
            (next == ' ' || next == '(' || next.is_uppercase()).then_some((
                Marker {
                    style: Style::Dot,
                    value,
                },
                used + c.len_utf8() + doubled,
            ))
        }
        c @ (')' | '\u{ff09}') => Some((
            Marker {
                style: Style::Close,
                value,
            },
            used + c.len_utf8(),
        )),
        c @ (' ' | '\u{3000}') if !glued && value <= 30 => {
            let words = rest.trim_start();
            (starts_large(words) && !starts_with_month(words) && !is_street(words)).then_some((
                Marker {
                    style: Style::Bare,
                    value,
                },
                used + c.len_utf8(),
            ))
        }
        _ => None,
    }
}

fn starts_large(words: &str) -> bool {
    words.starts_with(|c: char| c.is_uppercase() || c == '(')
}

fn starts_with_month(words: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let head = words.get(..3).unwrap_or_default();
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(head))
}

/// `Downing Street` after `10 `: the number of a house.
fn is_street(words: &str) -> bool {
    const STREETS: [&str; 6] = ["Street", "Road", "Avenue", "Square", "Drive", "Lane"];
    const NEAR: usize = 3;
    let mut near = words.split([' ', ',']).take(NEAR);
    near.any(|word| STREETS.contains(&word))
}

/// `August 2022` after `2. `: a day, as it is written in Central Europe.
fn is_day(value: u32, words: &str) -> bool {
    let mut words = words.split(' ');
    let month = words.next().is_some_and(starts_with_month);
    let year = words.next().is_some_and(|word| {
        let digits = word.trim_end_matches([',', '.']);
        digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())
    });
    value <= 31 && month && year
}

/// `(1)`, `(a)`, `(iv)`.
fn enclosed(line: &str, open: char) -> Option<(Marker, usize)> {
    let inner = line.get(open.len_utf8()..)?;
    let close = inner
        .char_indices()
        .take(6)
        .find(|(_, c)| matches!(c, ')' | '\u{ff09}'))?;
    let word = inner.get(..close.0)?.trim();
    let used = open.len_utf8() + close.0 + close.1.len_utf8();
    let (value, length) = digits(word);
    if length > 0 && length == word.len() && value > 0 && value <= 99 {
        let style = Style::Both;
        return Some((Marker { style, value }, used));
    }
    let (style, value) = letter_value(word, Style::AlphaBoth, Style::UpperBoth, Style::RomanBoth)?;
    Some((Marker { style, value }, used))
}

/// `a.`, `a)`, `A.`, `II.`
fn letters(line: &str) -> Option<(Marker, usize)> {
    let end = line
        .char_indices()
        .take(5)
        .find(|(_, c)| !c.is_ascii_alphabetic())?;
    let word = line.get(..end.0)?;
    let next = line.get(end.0 + 1..)?.chars().next()?;
    // `M. Emmanuel`, `S. Jayaram`: an initial; no list of letters goes on so far.
    if end.1 == '.' && word.len() == 1 && word.starts_with(|c| ('J'..='S').contains(&c)) {
        return None;
    }
    let (style, value) = match end.1 {
        '.' if next == ' ' => {
            letter_value(word, Style::AlphaDot, Style::UpperDot, Style::RomanDot)?
        }
        ')' => letter_value(word, Style::AlphaClose, Style::UpperBoth, Style::RomanClose)?,
        _ => return None,
    };
    let style = if style == Style::RomanDot && word.starts_with(|c: char| c.is_uppercase()) {
        Style::RomanUpper
    } else {
        style
    };
    Some((Marker { style, value }, end.0 + 1))
}

/// Letters read as roman where they can be, else as one letter of the alphabet.
fn letter_value(word: &str, alpha: Style, upper: Style, roman: Style) -> Option<(Style, u32)> {
    let large = word.chars().all(|c| c.is_ascii_uppercase());
    if !large && !word.chars().all(|c| c.is_ascii_lowercase()) {
        return None;
    }
    if let Some(value) = roman_value(&word.to_ascii_lowercase())
        && (!large || roman == Style::RomanDot)
    {
        return Some((roman, value));
    }
    let mut characters = word.chars();
    let only = characters.next()?.to_ascii_lowercase();
    if characters.next().is_some() {
        return None;
    }
    let value = u32::from(only) - u32::from('a') + 1;
    Some((if large { upper } else { alpha }, value))
}

fn roman_value(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 15] = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
        "xv",
    ];
    let at = NUMBERS.iter().position(|n| *n == word)?;
    u32::try_from(at + 1).ok()
}
