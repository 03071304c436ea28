//! How the press offices of single governments write and lay out their releases: what tells of one of them where nothing
//! names it.

use super::View;
use super::initiative::is_bare_request;
use super::publisher::name_of;
use crate::model::{Basis, Country, Participant, Publisher};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// Forms of address that one government alone uses for its own.
const INDIAN: Words = words!("shri smt");

/// What the pages of one government call its own language beside "English".
const SWITCHES: &[(u64, &str)] = &[
    (hashed("eesti"), "EE"),
    (hashed("latviesu"), "LV"),
    (hashed("lietuviu"), "LT"),
    (hashed("polski"), "PL"),
    (hashed("cestina"), "CZ"),
    (hashed("cesky"), "CZ"),
    (hashed("slovencina"), "SK"),
    (hashed("slovenscina"), "SI"),
    (hashed("magyar"), "HU"),
    (hashed("hrvatski"), "HR"),
    (hashed("shqip"), "AL"),
    (hashed("suomi"), "FI"),
    (hashed("suomeksi"), "FI"),
    (hashed("svenska"), "SE"),
    (hashed("norsk"), "NO"),
    (hashed("dansk"), "DK"),
    (hashed("islenska"), "IS"),
    (hashed("turkce"), "TR"),
    (hashed("azerbaycan"), "AZ"),
];

/// The countries that the style of a page tells, each with how much it says.
pub(super) fn styles(view: &View<'_>) -> impl Iterator<Item = (Country, usize)> {
    const STRONG: usize = 16;
    const FAIR: usize = 8;
    let found = [
        ("IN", STRONG, is_indian(view)),
        ("IN", FAIR, leaves_out_article(view)),
        ("US", FAIR, speaks_of_administration(view)),
        ("US", FAIR, is_readout_of_call(view)),
        ("OM", FAIR, speaks_of_sultanate(view)),
        ("CN", STRONG, is_at_request(view)),
        ("GB", STRONG, is_of_downing_street(view)),
    ];
    let above = view.tokens.get(..view.body()).unwrap_or_default();
    let switches = SWITCHES
        .iter()
        .map(|(word, code)| (*code, FAIR, above.iter().any(|t| t.hash == *word)));
    let found = found
        .into_iter()
        .chain(switches)
        .filter(|(_, _, told)| *told);
    found.filter_map(|(code, score, _)| Some((Country::new(code)?, score)))
}

/// "Information of the Press Service of the Ministry of Foreign Affairs of Peru on the talk": whose ministry the title says that it
/// is from.
pub(super) fn informs_in_title(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    const INFORMS: Words =
        words!("information statement release communique announcement commentary comment");
    const MINISTRY: u64 = hashed("ministry");
    const LONGEST: usize = 10;
    let title = view.words(&view.title);
    let ministry = title.iter().position(|t| t.hash == MINISTRY)?;
    let (before, _) = title.split_at_checked(ministry)?;
    let own = INFORMS.has_any(before) && before.iter().all(|t| t.word != Word::WITH);
    let at = view.title.start + ministry;
    let behind = at..view.title.end.min(at + LONGEST);
    // The Union has no ministries.
    let mut places = view.places_in(&behind).filter(|p| !p.country.is("EU"));
    let place = places.next().filter(|_| own)?;
    let mut within = view.words(&(at..place.first)).iter();
    let name = |t: &Token| t.is_capital() || matches!(t.word, Word::OF | Word::THE | Word::AND);
    within.all(name).then(|| {
        let span = view.span(&view.title);
        Publisher {
            country: Some(place.country),
            name: name_of(place.country, span.of(view.text), participants),
            basis: Basis::Stated,
            evidence: vec![span],
        }
    })
}

fn is_indian(view: &View<'_>) -> bool {
    const NEAR: usize = 60;
    let mut above = view.tokens.iter().take(view.body() + NEAR);
    above.any(|t| INDIAN.has(t) && t.is_capital())
}

/// "Prime Minister conveyed his greetings": without article or name so in Delhi alone.
fn leaves_out_article(view: &View<'_>) -> bool {
    view.sentences.iter().any(|sentence| {
        let words = view.words(sentence);
        matches!(words, [prime, minister, verb, ..] if prime.hash == hashed("prime")
            && minister.hash == hashed("minister")
            && verb.kind == Kind::Word
            && !verb.is_capital()
            && verb.is(Class::PAST.or(Class::AUXILIARY)))
    })
}

/// "the Administration" speaks of one's own in Washington alone.
fn speaks_of_administration(view: &View<'_>) -> bool {
    let body = view.tokens.get(view.title.end..).unwrap_or_default();
    body.windows(2).any(|pair| {
        matches!(pair, [the, word] if word.hash == hashed("administration")
            && word.is_capital()
            && the.hash == hashed("the"))
    })
}

/// "the Sultanate" is Oman to itself, where no other name follows.
fn speaks_of_sultanate(view: &View<'_>) -> bool {
    const SULTANATE: u64 = hashed("sultanate");
    let body = view.tokens.get(view.title.end..).unwrap_or_default();
    body.windows(2).any(|pair| {
        matches!(pair, [word, next] if word.hash == SULTANATE && word.is_capital() && next.hash != hashed("of"))
    })
}

/// American press offices call them so: "Readout of Secretary Lind's Call with ..."
fn is_readout_of_call(view: &View<'_>) -> bool {
    const CALLS: Words = words!("call calls");
    let title = view.words(&view.title);
    matches!(title, [readout, of, ..] if readout.hash == hashed("readout") && of.hash == hashed("of"))
        && CALLS.has_any(title)
}

/// "held talks at request": so the Chinese ministry alone puts it.
fn is_at_request(view: &View<'_>) -> bool {
    let mut called = view.call_sentence().unwrap_or_default();
    called.any(|at| is_bare_request(view, at))
}

/// "PM call with Prime Minister Lind: 3 May 2024", and the history of the page below.
fn is_of_downing_street(view: &View<'_>) -> bool {
    const CALLS: Words = words!("call meeting phone telephone spoke");
    const LAST: usize = 6;
    let title = view.words(&view.title);
    // "Press release: PM call with Prime Minister Lind"
    let behind = title.iter().position(|t| t.kind == Kind::Colon);
    let labelled = behind.and_then(|colon| title.get(colon + 1..));
    let is_pm = |t: &Token| t.hash == hashed("pm") && t.is_shouted();
    let opens = |words: &[Token]| matches!(words, [pm, call, ..] if is_pm(pm) && CALLS.has(call));
    let call = opens(title) || labelled.is_some_and(opens);
    let mut last = view.page.blocks.iter().rev().take(LAST);
    call || last.any(|b| b.span.of(view.text) == "Updates to this page")
}
