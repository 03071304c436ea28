//! Words of titles, forms of address and particles of names. Facts about language, none about people.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use crate::parse::lexicon::{Class, Lists};
use crate::parse::token::{Kind, Token, tokenize};
use crate::parse::words::hashed;
use crate::tables;
use crate::text::fold;

pub(super) fn is_postnominal(token: &Token) -> bool {
    token.listed(Lists::POSTNOMINAL) && (token.is_shouted() || token.is_dotted())
}

pub(super) fn is_head(token: &Token) -> bool {
    token.listed(Lists::HEAD)
}

/// A word that a title can hold.
pub(super) fn is_title_word(token: &Token) -> bool {
    token.listed(Lists::HEAD.or(Lists::WITHIN))
}

/// A word that a mention by office can begin with: a title's, a country's, a form of address.
pub(super) fn opens_office(token: &Token) -> bool {
    token.is_capital() && (is_title_word(token) || is_address(token) || token.is(Class::PLACE))
}

pub(super) fn is_connector(token: &Token) -> bool {
    token.listed(Lists::CONNECTOR)
}

pub(super) fn is_counterpart(token: &Token) -> bool {
    token.listed(Lists::COUNTERPART)
}

/// Several of them: `counterparts`, `colleagues`.
pub(super) fn is_counterparts(token: &Token) -> bool {
    is_counterpart(token) && token.is(Class::COLLEAGUES)
}

pub(super) fn is_address(token: &Token) -> bool {
    const PRONOUN: u64 = hashed("he");
    token.listed(Lists::ADDRESS)
        && token.is_capital()
        && (token.hash != PRONOUN || token.is_shouted())
}

/// `His` before `Excellency`.
pub(super) fn opens_address(token: &Token) -> bool {
    token.listed(Lists::BEFORE_ADDRESS)
}

pub(super) fn is_particle(token: &Token) -> bool {
    token.listed(Lists::PARTICLE)
}

/// `Jr.`, `III`
pub(super) fn is_suffix(token: &Token) -> bool {
    token.listed(Lists::SUFFIX) && token.is_capital()
}

pub(super) fn is_headline(token: &Token) -> bool {
    token.listed(Lists::HEADLINE)
}

/// `Elections`, `Agencies`: what is in nobody's name, and in many an office's.
pub(super) fn is_matter(token: &Token) -> bool {
    token.listed(Lists::MATTER) && token.is_capital()
}

/// Whether a word can be part of a name by itself.
pub(super) fn can_name(token: &Token, headline: bool) -> bool {
    token.kind == Kind::Word
        && token.is_capital()
        && !is_title_word(token)
        && !is_counterpart(token)
        && !is_address(token)
        && !is_postnominal(token)
        && !token.listed(Lists::COMMON.or(Lists::MATTER))
        && !token.is(Class::WEEKDAY)
        && !token.is(Class::HONORIFIC)
        && !(headline && (is_headline(token) || !token.verbs.is_empty()))
}

/// The same for `minister` and `ministers`, `PM` and `minister`.
pub(super) fn head_key(token: &Token) -> u64 {
    const SAME: [(u64, u64); 18] = [
        (hashed("diplomats"), hashed("diplomat")),
        (hashed("fms"), hashed("minister")),
        (hashed("pms"), hashed("minister")),
        (hashed("minster"), hashed("minister")),
        (hashed("ministers"), hashed("minister")),
        (hashed("presidents"), hashed("president")),
        (hashed("secretaries"), hashed("secretary")),
        (hashed("chancellors"), hashed("chancellor")),
        (hashed("premiers"), hashed("premier")),
        (hashed("advisors"), hashed("adviser")),
        (hashed("advisor"), hashed("adviser")),
        (hashed("advisers"), hashed("adviser")),
        (hashed("pm"), hashed("minister")),
        (hashed("fm"), hashed("minister")),
        (hashed("formin"), hashed("minister")),
        (hashed("dpm"), hashed("minister")),
        (hashed("eam"), hashed("minister")),
        (hashed("sfa"), hashed("secretary")),
    ];
    SAME.iter()
        .find(|(word, _)| *word == token.hash)
        .map_or(token.hash, |(_, key)| *key)
}

/// A title in the plural.
pub(super) fn is_plural(token: &Token) -> bool {
    const PLURALS: [u64; 13] = [
        hashed("diplomats"),
        hashed("fms"),
        hashed("pms"),
        hashed("ministers"),
        hashed("presidents"),
        hashed("premiers"),
        hashed("chancellors"),
        hashed("secretaries"),
        hashed("advisors"),
        hashed("advisers"),
        hashed("representatives"),
        hashed("leaders"),
        hashed("heads"),
    ];
    PLURALS.contains(&token.hash)
}

/// `minister` of `ministers`
pub(super) fn singular(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    word.strip_suffix(['s', 'S'])
        .filter(|_| word.len() > 3)
        .unwrap_or(word)
        .to_owned()
}

/// Families of those in the tables whose names begin with a word of titles: `Amir-Abdollahian`.
static TITLED: LazyLock<FxHashSet<(u64, u64)>> = LazyLock::new(|| {
    let halves = tables::people().iter().filter_map(|person| {
        let folded = fold(person.family_name);
        let (first, second) = folded.split_once(['-', ' '])?;
        let mut words = tokenize(first).into_iter().chain(tokenize(second));
        let (first, second) = (words.next()?, words.next()?);
        is_title_word(&first).then_some((first.hash, second.hash))
    });
    halves.collect()
});

/// `Amir Abdollahian`, printed without its hyphen: no emir.
pub(super) fn is_titled_family(first: &Token, second: &Token) -> bool {
    is_title_word(first)
        && first.is_capital()
        && second.is_capital()
        && TITLED.contains(&(first.hash, second.hash))
}
