//! Days with a month in the publisher's own language, as the pages around an English text print them: `24 maggio 2021`,
//! `5. Mai 2021`, `3 de mayo de 2021`.

use super::ordinal::after_ordinal;
use super::{Written, common_year, day_number, is_dash, number};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// What each month is called, without accents; those that are spelled as in English are left out.
const MONTHS: [Words; 12] = [
    words!(
        "enero gennaio janvier januar janeiro januari ianuarie ocak stycznia janvari jaanuar janv ene ledna sijecnja januara \
         tammikuuta janar yanvar"
    ),
    words!(
        "febrero febbraio fevrier februar fevereiro februari februarie subat lutego veebruar fevr unora veljace februara \
         helmikuuta shkurt fevral"
    ),
    words!("marzo mars marz marco maart maret martie mart marca marts brezna ozujka maaliskuuta"),
    words!(
        "abril aprile avril aprilie nisan kwietnia aprill avr abr dubna travnja aprila huhtikuuta prill aprel"
    ),
    words!("mayo maggio mai maio mei maj mayis maja kvetna svibnja toukokuuta"),
    words!(
        "junio giugno juin juni junho iunie haziran czerwca juuni cervna lipnja juna kesakuuta qershor iyun"
    ),
    words!(
        "julio luglio juillet juli julho iulie temmuz lipca juuli juil cervence srpnja jula heinakuuta korrik iyul"
    ),
    words!(
        "agosto aout augustus agustus augusti agustos sierpnia avgust ago srpna kolovoza augusta elokuuta gusht avqust"
    ),
    words!(
        "septiembre setiembre settembre septembre setembro septembrie eylul wrzesnia septembar zari rujna septembra \
         syyskuuta shtator sentyabr"
    ),
    words!(
        "octubre ottobre octobre oktober outubro octombrie ekim pazdziernika oktobar okt rijna oktobra lokakuuta tetor \
         oktyabr"
    ),
    words!(
        "noviembre novembre novembro noiembrie kasim listopada novembar listopadu studenoga studenog novembra \
         marraskuuta nentor noyabr"
    ),
    words!(
        "diciembre dicembre decembre dezember dezembro desember decembrie aralik grudnia detsember decembar dic dez \
         prosince prosinca decembra joulukuuta dhjetor dekabr"
    ),
];

/// How the names of months begin in other alphabets: Russian, Ukrainian, Serbian and Greek.
const ABROAD: [&[&str]; 12] = [
    &["янв", "јан", "січ", "ιαν"],
    &["фев", "лют", "φεβ"],
    &["мар", "бер", "μαρ", "μάρ"],
    &["апр", "квіт", "απρ"],
    &["мая", "май", "мај", "трав", "μαι", "μαϊ", "μαΐ", "μάι"],
    &["июн", "юни", "јун", "черв", "ιουν", "ιούν"],
    &["июл", "юли", "јул", "лип", "ιουλ", "ιούλ"],
    &["авг", "серп", "αυγ", "αύγ"],
    &["сен", "сеп", "вер", "σεπ"],
    &["окт", "жов", "οκτ"],
    &["ноя", "ное", "нов", "лист", "νοε", "νοέ"],
    &["дек", "груд", "δεκ"],
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
    // "15 avr. 2020", "15-ene-2020"
    let mark =
        |t: &Token| t.kind == Kind::Comma || is_dash(t) || t.kind == Kind::Stop && !t.is_spaced();
    let comma = usize::from(tokens.get(next + 1).is_some_and(mark));
    let end = next + 1 + comma + of(next + 1 + comma);
    let year = tokens.get(end).filter(|t| t.span().len() == 4)?;
    let year = number(text, year).and_then(|year| i32::try_from(year).ok());
    let year = year.and_then(common_year)?;
    let month = if named.is_ascii() {
        MONTHS.iter().position(|words| words.has(named))?
    } else {
        let mut months = MONTHS.iter();
        let accented = months.position(|words| words.has(named));
        accented.or_else(|| abroad(named.text(text)))?
    };
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

/// The month, from 0 on, that a word of another alphabet names.
fn abroad(word: &str) -> Option<usize> {
    let word = word.to_lowercase();
    let begins = |starts: &&[&str]| starts.iter().any(|start| word.starts_with(start));
    ABROAD.iter().position(begins)
}
