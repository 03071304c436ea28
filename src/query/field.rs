//! What each field takes, and what is said of a field or value that there is not.

use std::fmt;

use crate::model::{AgreementKind, Country, Kind};
use crate::tables::{self, NameKind};
use crate::text::slips;

use super::token::Token;
use super::{Condition, Part, Period, State, Words};

/// Every field, with an example of its use.
const FIELDS: [(&str, &str); 12] = [
    ("with", "`with:lavrov`"),
    ("by", "`by:JP`"),
    ("country", "`country:RU`"),
    ("year", "`year:2009` or `year:2003..2010`"),
    ("date", "`date:2009-04` or `date:2009-04-05`"),
    ("topic", "`topic:\"north korea\"`"),
    ("kind", "`kind:commitment`"),
    ("text", "`text:\"peace treaty\"`"),
    ("says", "`says:lavrov`"),
    ("un", "`un:1718`"),
    ("is", "`is:unread`"),
    ("has", "`has:warning`"),
];

/// Words that people may try for a field, and the field.
const MEANT: [(&str, &str); 18] = [
    ("minister", "with"),
    ("person", "with"),
    ("name", "with"),
    ("who", "with"),
    ("from", "by"),
    ("publisher", "by"),
    ("source", "by"),
    ("reporter", "by"),
    ("between", "country"),
    ("state", "country"),
    ("on", "date"),
    ("month", "date"),
    ("day", "date"),
    ("about", "topic"),
    ("subject", "topic"),
    ("agreement", "kind"),
    ("resolution", "un"),
    ("speaker", "says"),
];

const STATES: [(&str, State); 5] = [
    ("unread", State::Unread),
    ("read", State::Read),
    ("digest", State::Digest),
    ("inferred", State::Inferred),
    ("unreadable", State::Unreadable),
];

const PARTS: [(&str, Part); 7] = [
    ("warning", Part::Warning),
    ("agreement", Part::Agreement),
    ("account", Part::Account),
    ("duration", Part::Duration),
    ("time", Part::Time),
    ("resolution", Part::Resolution),
    ("initiative", Part::Initiative),
];

const KINDS: [(&str, Condition); 7] = [
    (
        "commitment",
        Condition::Agreement(AgreementKind::Commitment),
    ),
    (
        "shared_view",
        Condition::Agreement(AgreementKind::SharedView),
    ),
    (
        "joint_position",
        Condition::Agreement(AgreementKind::JointPosition),
    ),
    (
        "acceptance",
        Condition::Agreement(AgreementKind::Acceptance),
    ),
    ("call", Condition::Kind(Kind::Call)),
    ("meeting", Condition::Kind(Kind::Meeting)),
    ("other", Condition::Kind(Kind::Other)),
];

/// What the token asks for, or what to write instead.
pub(super) fn condition(token: &Token) -> Result<Condition, String> {
    let value = token.value.as_str();
    let Some(typed) = &token.field else {
        return Ok(Condition::Person(value.to_owned()));
    };
    let name = typed.to_lowercase();
    let Some((field, example)) = FIELDS.iter().find(|(field, _)| *field == name) else {
        return Err(unknown_field(typed, &name));
    };
    if value.is_empty() {
        return Err(format!("`{field}:` needs a value, as in {example}"));
    }
    match *field {
        "with" => Ok(Condition::Person(value.to_owned())),
        "by" => country(value).map(Condition::Publisher),
        "country" => country(value).map(Condition::Country),
        "year" | "date" => {
            Period::parse(value)
                .map(Condition::Period)
                .ok_or_else(|| match Period::turned(value) {
                    Some(turned) => format!("write `{field}:{turned}`: `{value}` runs backwards"),
                    None => format!("write {example}: `{value}` is no {field}"),
                })
        }
        "topic" => Ok(Condition::Topic(value.to_owned())),
        "text" => Words::parse(&token.raw)
            .map(Condition::Text)
            .map_err(|reason| format!("`text:`: {reason}, as in {example}")),
        "says" => Ok(Condition::Says(value.to_owned())),
        "kind" => kind(value),
        "un" => resolution(value)
            .ok_or_else(|| format!("write {example}: `{value}` is no number of a resolution")),
        "is" => one_of("is", value, &STATES).map(|state| Condition::Is(*state)),
        _ => one_of("has", value.strip_suffix('s').unwrap_or(value), &PARTS)
            .map(|part| Condition::Has(*part)),
    }
}

/// As it would be typed.
pub(super) fn write(f: &mut fmt::Formatter<'_>, condition: &Condition) -> fmt::Result {
    match condition {
        Condition::Person(words) => f.write_str(&quoted(words)),
        Condition::Publisher(country) => write!(f, "by:{country}"),
        Condition::Country(country) => write!(f, "country:{country}"),
        Condition::Period(period) => write!(f, "{period}"),
        Condition::Topic(words) => write!(f, "topic:{}", quoted(words)),
        Condition::Text(words) => write!(f, "text:{words}"),
        Condition::Says(words) => write!(f, "says:{}", quoted(words)),
        Condition::Resolution(number) => write!(f, "un:{number}"),
        Condition::Agreement(_) | Condition::Kind(_) => {
            write!(f, "kind:{}", word(condition, &KINDS))
        }
        Condition::Is(state) => write!(f, "is:{}", word(state, &STATES)),
        Condition::Has(part) => write!(f, "has:{}", word(part, &PARTS)),
    }
}

fn word<T: PartialEq>(value: &T, words: &[(&'static str, T)]) -> &'static str {
    words
        .iter()
        .find(|(_, known)| known == value)
        .map_or("", |(word, _)| *word)
}

fn quoted(words: &str) -> String {
    let plain = !words.starts_with('-')
        && !words.contains(|c: char| c.is_whitespace() || c == ':' || c == '：');
    if plain {
        words.to_owned()
    } else {
        format!("\"{words}\"")
    }
}

fn country(value: &str) -> Result<Country, String> {
    tables::country(value).ok_or_else(|| {
        let near = nearest(
            &value.to_lowercase(),
            tables::country_names()
                .filter(|(_, _, kind)| *kind == NameKind::Name)
                .map(|(_, name, _)| name),
        );
        match near {
            Some(name) => format!("did you mean `{}`? `{value}` is no country", quoted(name)),
            None => {
                format!("write a code or an English name, `JP` or `japan`: `{value}` is no country")
            }
        }
    })
}

/// Any beginning that fits one kind only will do: `kind:shared`, `kind:joint-position`.
fn kind(value: &str) -> Result<Condition, String> {
    let plain = value.to_lowercase().replace([' ', '-'], "_");
    let mut fitting = KINDS.iter().filter(|(word, _)| word.starts_with(&plain));
    match (fitting.next(), fitting.next()) {
        (Some((_, condition)), None) => Ok(condition.clone()),
        _ => one_of("kind", &plain, &KINDS).cloned(),
    }
}

/// `1718`, `1718 (2006)`, `S/RES/1718(2006)`.
fn resolution(value: &str) -> Option<Condition> {
    let upper = value.to_uppercase();
    let number = upper
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .split(|c: char| !c.is_ascii_digit())
        .next()
        .filter(|digits| (1..=5).contains(&digits.len()))?;
    Some(Condition::Resolution(number.to_owned()))
}

fn one_of<'a, T>(field: &str, value: &str, known: &'a [(&str, T)]) -> Result<&'a T, String> {
    let plain = value.to_lowercase();
    if let Some((_, found)) = known.iter().find(|(word, _)| *word == plain) {
        return Ok(found);
    }
    let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
    Err(match nearest(&plain, words.iter().copied()) {
        Some(near) => format!("`{field}:{value}` is not known; did you mean `{field}:{near}`?"),
        None => format!("`{field}:` takes {}", listed(&words)),
    })
}

fn unknown_field(typed: &str, name: &str) -> String {
    let meant = MEANT
        .iter()
        .find(|(tried, _)| *tried == name)
        .map(|(_, field)| *field)
        .or_else(|| nearest(name, FIELDS.iter().map(|(field, _)| *field)));
    if let Some(field) = meant {
        return format!("there is no field `{typed}:`; did you mean `{field}:`?");
    }
    let fields: Vec<String> = FIELDS
        .iter()
        .map(|(field, _)| format!("{field}:"))
        .collect();
    let fields: Vec<&str> = fields.iter().map(String::as_str).collect();
    format!(
        "there is no field `{typed}:`; there are {}",
        listed(&fields)
    )
}

fn listed(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

/// The known word that is a slip or two away from `typed`, or that it begins.
fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let longest_way = if typed.chars().count() < 5 { 1 } else { 2 };
    known
        .map(|word| {
            let begun = typed.chars().count() > 1 && word.to_lowercase().starts_with(typed);
            let way = if begun {
                0
            } else {
                slips(typed, &word.to_lowercase())
            };
            (way, word)
        })
        .filter(|(way, _)| *way <= longest_way)
        .min_by_key(|(way, _)| *way)
        .map(|(_, word)| word)
}
