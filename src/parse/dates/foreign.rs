//! Days with a month in the publisher's own language, as the pages around an English text print them: `24 maggio 2021`,
//! `5. Mai 2021`, `3 de mayo de 2021`.

use super::{Written, after_ordinal, common_year, day_number, is_dash, number};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// What each month is called, without accents; those that are spelled as in English are left out.
const MONTHS: [Words; 12] = [
    words!("enero gennaio janvier januar janeiro januari ianuarie ocak stycznia janvari jaanuar"),
    words!("febrero febbraio fevrier februar fevereiro februari februarie subat lutego veebruar"),
    words!("marzo mars marz marco maart maret martie mart marca marts"),
    words!("abril aprile avril aprilie nisan kwietnia aprill"),
    words!("mayo maggio mai maio mei maj mayis maja"),
    words!("junio giugno juin juni junho iunie haziran czerwca juuni"),
    words!("julio luglio juillet juli julho iulie temmuz lipca juuli"),
    words!("agosto aout augustus agustus augusti agustos sierpnia avgust"),
    words!("septiembre setiembre settembre septembre setembro septembrie eylul wrzesnia septembar"),
    words!("octubre ottobre octobre oktober outubro octombrie ekim pazdziernika oktobar"),
    words!("noviembre novembre novembro noiembrie kasim listopada novembar"),
    words!(
        "diciembre dicembre decembre dezember dezembro desember decembrie aralik grudnia detsember decembar"
    ),
];

/// A whole day, with its number at `at`: the year must follow, since "mars" and "mart" are other words too.
pub(super) fn by_foreign_month(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    const OF: Words = words!("de di del");
    let of = |n: usize| usize::from(tokens.get(n).is_some_and(|t| OF.has(t)));
    let mut next = after_ordinal(tokens, at + 1);
    next += usize::from(
        tokens
            .get(next)
            .is_some_and(|t| t.kind == Kind::Stop && !t.is_spaced() || is_dash(t)),
    );
    next += of(next);
    let named = tokens.get(next).filter(|t| t.kind == Kind::Word)?;
    let comma = usize::from(tokens.get(next + 1).is_some_and(|t| t.kind == Kind::Comma));
    let end = next + 1 + comma + of(next + 1 + comma);
    let year = tokens.get(end).filter(|t| t.span().len() == 4)?;
    let year = number(text, year).and_then(|year| i32::try_from(year).ok());
    let year = year.and_then(common_year)?;
    let month = MONTHS.iter().position(|words| words.has(named))?;
    Some(Written {
        first: at,
        end: end + 1,
        day: day_number(text, tokens, at)?,
        month: u32::try_from(month).ok()? + 1,
        year: Some(year),
        ambiguous: false,
        weekday: None,
    })
}
