//! The publisher's own leader, whom a release names without office or country, as speaking to the other side: "Eva Lind
//! congratulated Juan Prado on ..." below "Telephone conversation with President of Peru Juan Prado".

use crate::model::{Basis, Country, Participant};
use crate::parse::header::year::office_of;
use crate::parse::lexicon::{Class, Verbs};
use crate::parse::people::mention::span;
use crate::parse::people::name::name_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::{self, Person};

/// Further on nobody is looked for.
const LOOKED_AT: usize = 1500;

/// Most tokens of a name.
const LONGEST: usize = 6;

/// Most tokens up to a name behind its title.
const REACH: usize = 10;

/// What stands between the capitals of a title.
const OF: Words = words!("of the and");

/// Whoever says something to one of `participants`, who are all of other countries.
pub(super) fn speaking_to(
    text: &str,
    tokens: &[Token],
    from: usize,
    participants: &[Participant],
    publisher: Country,
) -> Option<Participant> {
    const SAYS: Verbs = Verbs::PLAIN.or(Verbs::STANCE).or(Verbs::SAY);
    let others = |at: usize| {
        let start = tokens.get(at).map(|t| t.span().start);
        let mut mentions = participants.iter().flat_map(|p| &p.mentions);
        mentions.any(|m| Some(m.start) == start)
    };
    let opens = |at: &usize| {
        let before = at.checked_sub(1).and_then(|n| tokens.get(n));
        tokens.get(*at).is_some_and(Token::starts_line)
            || before.is_none_or(|t| t.kind == Kind::Stop)
    };
    let says = |at: &usize| {
        tokens
            .get(*at)
            .is_some_and(|t| t.is(Class::PAST) && !t.is_capital() && t.verbs.meets(SAYS))
    };
    let ends = |at: usize| {
        let end = tokens.get(at).map(|t| t.span().end);
        let mut mentions = participants.iter().flat_map(|p| &p.mentions);
        mentions.any(|m| Some(m.end) == end)
    };
    let own = |p: &&Person| p.terms.iter().any(|t| t.country == publisher);
    let known = |name: &str| tables::people_named(name).find(own);
    // "warmly congratulated President of Peru Ana Paz"
    let to_others = |verb: usize| {
        let stands = |at: &usize| tokens.get(*at).is_some_and(|t| t.is_capital() || OF.has(t));
        let near = (verb + 1..verb + 1 + REACH).take_while(stands);
        near.into_iter().any(others)
    };
    let subject_end = |verb: usize| {
        let adverb = |at: &usize| {
            let token = tokens.get(*at);
            token.is_some_and(|t| !t.is_capital() && (t.is(Class::ADVERB) || t.ends_in_ly()))
        };
        let adverbs = (from..verb).rev().take_while(adverb);
        verb - adverbs.count()
    };
    // Such a verb stands between two names: few places are looked at closely.
    let mut verbs = (from..tokens.len().min(LOOKED_AT)).filter(says);
    let name = verbs.find_map(|verb| {
        let end = subject_end(verb);
        if end > from && ends(end - 1) {
            // "Juan Prado thanked Eva Lind": anybody could be thanked, whom the tables do not know.
            let name = name_at(tokens, verb + 1, verb + LONGEST, false, false)?;
            let whole = name.len() > 1 && known(span(tokens, &name).of(text)).is_some();
            return whole.then_some(name);
        }
        if !to_others(verb) {
            return None;
        }
        let start = (end.saturating_sub(LONGEST)..end).rev().find(opens)?;
        let name = name_at(tokens, start, end, false, false)?;
        (name.end == end && name.len() > 1 && !others(start)).then_some(name)
    })?;
    let place = span(tokens, &name);
    let name = place.of(text);
    let known = known(name);
    let last = name.rsplit(' ').next().unwrap_or(name);
    Some(Participant {
        name: name.to_owned(),
        family_name: known.map_or(last, |p| p.family_name).to_owned(),
        person: known.map(|p| p.key.clone()),
        title: known.and_then(|known| same_office(known, participants, publisher)),
        country: Some(publisher),
        basis: Basis::Inferred,
        mentions: vec![place],
    })
}

/// The office of one of the others, where the publisher's leader held the same: presidents speak to presidents.
fn same_office(known: &Person, participants: &[Participant], publisher: Country) -> Option<String> {
    let mut titles = participants.iter().filter_map(|p| p.title.as_deref());
    let held = |title: &&str| {
        let office = office_of(title);
        let mut terms = known.terms.iter();
        terms.any(|t| t.country == publisher && Some(t.office) == office)
    };
    titles.find(held).map(str::to_owned)
}
