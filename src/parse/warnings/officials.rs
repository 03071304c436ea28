//! Officials whom the text names by their office: "the Qatari foreign minister", "Prime Minister of Peru Ana Paz".

use std::ops::Range;

use super::title::office_at;
use crate::model::{Country, Participant, Span};
use crate::parse::header::View;
use crate::parse::lexicon::{Class, Lists, Word};
use crate::parse::places::{Place, PlaceKind};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};
use crate::tables::{self, Office};
use crate::text::{are_near, fold};

/// Somebody who holds an office now: nobody's deputy, and not a former or a coming one.
#[derive(Clone, Debug)]
pub(super) struct Official {
    /// None of "the Qatari side", "the Qatari minister".
    pub(super) office: Option<Office>,
    /// The words of the office.
    pub(super) words: Range<usize>,
    pub(super) country: Option<Country>,
    /// The words of the name; empty where none stands behind.
    pub(super) name: Range<usize>,
    /// All of it, with the article.
    pub(super) whole: Range<usize>,
}

/// For each the whole text is looked over; a release names no more.
const MOST: usize = 64;

/// The officials of title and text, in order.
pub(super) fn officials(view: &View<'_>) -> Vec<Official> {
    const OPENS: Class = Class::TITLE.or(Class::MODIFIER).or(Class::SIDE);
    let bounds = view.sentences.first().zip(view.sentences.last());
    let body = bounds.map_or(0..0, |(first, last)| first.start..last.end);
    let mut officials = Vec::new();
    for range in [&view.title, &body] {
        for (n, token) in view.words(range).iter().enumerate() {
            if token.is(OPENS) && officials.len() < MOST {
                officials.extend(official_at(view, range.start + n));
            }
        }
    }
    officials
}

/// The official whose office begins at `at`.
fn official_at(view: &View<'_>, at: usize) -> Option<Official> {
    const BESIDE: Words =
        words!("vice deputy first co acting council parliament senate house elect designate ex");
    const STYLES: Words = words!("minister chancellor premier secretary");
    let token = |at: usize| view.tokens.get(at);
    let office = office_at(view.tokens, at);
    let end = office.map_or(at + 1, |office| office_end(view, at, office));
    let before = at.checked_sub(1).and_then(token);
    let hyphen = |t: &Token| t.kind == Kind::Hyphen;
    let beside = |t: &Token| t.is(Class::STANDING) || BESIDE.has(t) || hyphen(t);
    if before.is_some_and(beside) || token(end).is_some_and(hyphen) || is_one_of_two(view, at..end)
    {
        return None;
    }
    let owner = owner_before(view, at);
    // "the Qatari side", "the Qatari minister", "Chancellor Lind", but nobody's "defence minister"
    let adjective = owner.is_some_and(|p| p.end == at && p.kind == PlaceKind::Demonym);
    let styled = token(at).is_some_and(|t| STYLES.has(t) && t.is_capital());
    if office.is_none() && !adjective && !styled {
        return None;
    }
    let mut first = owner.map_or(at, |place| place.first);
    let article = |t: &Token| t.word == Word::THE;
    if first.checked_sub(1).and_then(token).is_some_and(article) {
        first -= 1;
    }
    let (behind, mut after) = match owner {
        None => owner_behind(view, end, office)?,
        Some(_) => (None, end),
    };
    let country = owner.or(behind).map(|place| place.country);
    let comma =
        usize::from(behind.is_some() && token(after).is_some_and(|t| t.kind == Kind::Comma));
    let mut start = after + comma;
    while token(start).is_some_and(|t| t.listed(Lists::ADDRESS) || t.is_dotted() && t.is_capital())
    {
        start += 1;
    }
    let name = name_from(view.tokens, start);
    if !name.is_empty() {
        after = name.end;
    }
    let style_alone = styled && !name.is_empty() && first == at;
    (office.is_some() || adjective || style_alone).then_some(Official {
        office,
        words: at..end,
        country,
        name,
        whole: first..after,
    })
}

/// The end of the words of an office: "Minister of Foreign and European Affairs".
fn office_end(view: &View<'_>, at: usize, office: Office) -> usize {
    const MINISTER: u64 = hashed("minister");
    let token = |at: usize| view.tokens.get(at);
    if office == Office::HeadOfState {
        return at + 1;
    }
    if token(at).is_none_or(|t| t.hash != MINISTER) {
        return at + 2;
    }
    let within = |at: usize| token(at).is_some_and(|t| t.listed(Lists::WITHIN));
    let mut end = at + 3;
    loop {
        let link = token(end).is_some_and(|t| t.word == Word::AND || t.kind == Kind::Comma);
        if within(end) {
            end += 1;
        } else if link && within(end + 1) {
            end += 2;
        } else {
            return end;
        }
    }
}

/// "Prime Minister and Minister of Foreign Affairs": one bearer of two offices.
fn is_one_of_two(view: &View<'_>, words: Range<usize>) -> bool {
    let token = |at: usize| view.tokens.get(at);
    let links = |t: &Token| t.word == Word::AND || matches!(t.kind, Kind::Other | Kind::Comma);
    let office = |at: usize| office_at(view.tokens, at);
    let foreign = |found: Option<Office>| found == Some(Office::ForeignMinister);
    let next = words.end + 1;
    let with = token(words.end).is_some_and(links) && foreign(office(next));
    let before = words.start.checked_sub(2);
    let with_another = before.is_some_and(|at| {
        let title = token(at).is_some_and(|t| t.is(Class::TITLE));
        title && token(at + 1).is_some_and(links) && foreign(office(words.start))
    });
    with || with_another
}

/// The country of "the Qatari foreign minister", "Qatar's foreign minister".
fn owner_before<'v>(view: &'v View<'_>, at: usize) -> Option<&'v Place> {
    let owned = at.checked_sub(1).filter(|n| {
        let token = view.tokens.get(*n);
        token.is_some_and(|t| t.kind == Kind::Possessive)
    });
    let end = owned.unwrap_or(at);
    let next = view.places.partition_point(|p| p.end < end);
    let place = view.places.get(next).filter(|p| p.end == end)?;
    (place.kind != PlaceKind::Region).then_some(place)
}

/// The country of "President of the Republic of Peru", and what comes behind it; `None` where the office is another's: "President
/// of the Council".
fn owner_behind<'v>(
    view: &'v View<'_>,
    end: usize,
    office: Option<Office>,
) -> Option<(Option<&'v Place>, usize)> {
    const FORMS: Words = words!(
        "republic kingdom state sultanate commonwealth federation union emirate principality federal democratic islamic \
         hashemite arab united grand duchy government"
    );
    const WHOLE: Words = words!("republic state nation");
    let token = |at: usize| view.tokens.get(at);
    let is = |at: usize, word: Word| token(at).is_some_and(|t| t.word == word);
    let of_state = office == Some(Office::HeadOfState);
    if !is(end, Word::OF) && !is(end, Word::FOR) {
        return Some((None, end));
    }
    let mut at = end + 1;
    let place = |at: usize| {
        let next = view.places.partition_point(|p| p.first < at);
        view.places.get(next).filter(|p| p.first == at)
    };
    loop {
        at += usize::from(is(at, Word::THE));
        if let Some(place) = place(at) {
            // "the President of the Swiss Confederation", not "of the European Council"
            let form = token(place.end).is_some_and(|t| FORMS.has(t) && t.is_capital());
            if place.kind == PlaceKind::Demonym && !form {
                break;
            }
            let form = usize::from(form);
            return Some((Some(place), place.end + form));
        }
        let form =
            token(at).filter(|t| FORMS.has(t) && !(of_state && t.hash == hashed("government")));
        if form.is_none() {
            break;
        }
        at += 1;
        at += usize::from(is(at, Word::OF));
    }
    let whole = at
        .checked_sub(1)
        .and_then(token)
        .is_some_and(|t| WHOLE.has(t));
    (!of_state || whole).then_some((None, if whole { at } else { end }))
}

/// The capital words from `start` on.
fn name_from(tokens: &[Token], start: usize) -> Range<usize> {
    const LONGEST: usize = 8;
    let mut end = start;
    let capital = |t: &Token| {
        t.kind == Kind::Word && t.is_capital() && !t.is(Class::WEEKDAY) && !t.is(Class::MONTH)
    };
    let mut at = start;
    while at < start + LONGEST
        && let Some(token) = tokens.get(at)
    {
        at += 1;
        if capital(token) {
            end = at;
        } else if !(token.listed(Lists::PARTICLE)
            || token.kind == Kind::Hyphen && !token.is_spaced())
        {
            break;
        }
    }
    start..end
}

/// Whether a word is one of a participant's names, in any spelling that the text or the tables know.
/// Of the others among `participants` the text tells itself.
pub(super) fn is_name_of(
    view: &View<'_>,
    at: usize,
    person: &Participant,
    participants: &[Participant],
) -> bool {
    let Some(token) = telling(view, at) else {
        return false;
    };
    let known = || participants.iter().any(|p| is_mention(token.span(), p));
    is_mention(token.span(), person) || is_alike(view, token, person) && !known()
}

/// A word that can tell one name from another.
fn telling<'v>(view: &View<'v>, at: usize) -> Option<&'v Token> {
    view.tokens.get(at).filter(|t| !t.listed(Lists::PARTICLE))
}

/// Whether a word that the text knows nobody by is another spelling of a participant's name.
fn is_alike(view: &View<'_>, token: &Token, person: &Participant) -> bool {
    /// Longer words may differ in letters by another script.
    const LONG: usize = 5;
    const SLIPS: u32 = 2;
    // Few words are none of the language.
    if !token.is_strange() || token.span().len() < LONG {
        return false;
    }
    let word = token.text(view.text);
    // Spellings of one name begin alike.
    let begun = |name: &str| match (name.bytes().next(), word.bytes().next()) {
        (Some(a), Some(b)) if a.is_ascii() && b.is_ascii() => a.eq_ignore_ascii_case(&b),
        _ => true,
    };
    let folded = fold(word);
    let near = |name: &str| {
        let name = fold(name);
        name.len().min(folded.len()) >= LONG && are_near(&name, &folded, SLIPS)
    };
    let has = |name: &str| {
        let words = name.split(|c: char| !c.is_alphanumeric());
        words.filter(|name| begun(name)).any(near)
    };
    let spellings = || {
        person
            .person
            .as_deref()
            .map(tables::spellings)
            .unwrap_or_default()
    };
    has(&person.name) || has(&person.family_name) || spellings().iter().any(|name| has(name))
}

/// Whether words lie where the text names a participant.
pub(super) fn is_mention(words: Span, person: &Participant) -> bool {
    person.mentions.iter().any(|mention| mention.covers(words))
}

impl Official {
    /// Whether its name is that of `person`, of whose words any will do.
    pub(super) fn is_named(
        &self,
        view: &View<'_>,
        person: &Participant,
        participants: &[Participant],
    ) -> bool {
        let mut words = self.name.clone();
        words.any(|at| is_name_of(view, at, person, participants))
    }

    /// Whether its name is that of nobody who took part.
    pub(super) fn is_strange(&self, view: &View<'_>, participants: &[Participant]) -> bool {
        let mut words = self.name.clone().filter_map(|at| telling(view, at));
        let people = participants.iter();
        !words.any(|word| {
            people.clone().any(|p| is_mention(word.span(), p))
                || people.clone().any(|p| is_alike(view, word, p))
        })
    }
}
