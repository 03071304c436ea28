//! Whoever is named without a country, and is told to have come into an office of one: "to congratulate Ana Paz on her
//! election as President of Peru".

use super::lexis;
use super::mention::is_passing;
use super::title::title_at;
use crate::model::{Basis, Country, Participant, Span};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Most tokens between the name and the office.
const REACH: usize = 24;

/// Gives those without a country the one of the office into which they came, and the office where they have none.
pub(in crate::parse) fn take_elected(
    participants: &mut [Participant],
    text: &str,
    tokens: &[Token],
) {
    if participants.iter().all(|p| p.country.is_some()) {
        return;
    }
    let mut named: Vec<(usize, usize)> = participants
        .iter()
        .enumerate()
        .flat_map(|(n, p)| p.mentions.iter().map(move |m| (m.start, n)))
        .collect();
    named.sort_unstable();
    for at in 0..participants.len() {
        let found = participants.get(at).and_then(|person| {
            let open = person.country.is_none();
            let mut mentions = person.mentions.iter().filter(|_| open);
            mentions.find_map(|mention| office_behind(&named, at, text, tokens, *mention))
        });
        if let (Some((country, title)), Some(person)) = (found, participants.get_mut(at)) {
            person.country = Some(country);
            person.basis = Basis::Stated;
            person.title.get_or_insert(title);
        }
    }
}

/// Country and words of the office that a name leads to in its sentence. `named` tells where each of the participants is
/// mentioned, in order.
fn office_behind(
    named: &[(usize, usize)],
    own: usize,
    text: &str,
    tokens: &[Token],
    mention: Span,
) -> Option<(Country, String)> {
    const COME: Words = words!("become becoming became elected");
    /// "Ana Paz took up her duties as ..."
    const ENTERS: Words = words!("took assumed entered");
    let first = tokens.partition_point(|t| t.span().start < mention.end);
    // "Ana Paz congratulated him on ...": somebody else was elected.
    let acts = |t: &Token| t.is(Class::PAST) && !t.is_capital();
    let other = |t: &Token| acts(t) && !ENTERS.has(t);
    if tokens.get(first).is_some_and(other) || is_caller(tokens, mention) {
        return None;
    }
    let named = |t: &Token| {
        let start = t.span().start;
        let from = named.partition_point(|(at, _)| *at < start);
        let mut here = named.iter().skip(from).take_while(|(at, _)| *at == start);
        here.any(|(_, person)| *person != own)
    };
    for at in first..tokens.len().min(first + REACH) {
        let token = tokens.get(at)?;
        let next = tokens.get(at + 1);
        // "Juan Prado, who congratulated her on her election as"
        let told = |t: &Token| acts(t) && !t.is(Class::AUXILIARY) && !COME.has(t);
        let another = token.word == Word::WHO && next.is_some_and(told);
        let ends = token.kind == Kind::Stop && next.is_none_or(Token::is_spaced);
        if another || ends || token.starts_line() || token.is_capital() && named(token) {
            return None;
        }
        let leads = COME.has(token) || token.word == Word::AS && is_entered(tokens, first..at);
        if !leads {
            continue;
        }
        let mut office = at + 1;
        while tokens
            .get(office)
            .is_some_and(|t| t.word == Word::THE || is_passing(t))
        {
            office += 1;
        }
        let Some((title, after)) = title_at(tokens, office, tokens.len(), false) else {
            continue;
        };
        let unnamed = tokens.get(after).is_none_or(|t| !lexis::can_name(t, false));
        if !title.plural
            && unnamed
            && let Some(country) = title.country
        {
            return Some((country, title.words(text, tokens)));
        }
    }
    None
}

/// "received a call from Juan Prado to congratulate her on her election as ...": he was not elected.
fn is_caller(tokens: &[Token], mention: Span) -> bool {
    const NEAR: usize = 9;
    let name = tokens.partition_point(|t| t.span().start < mention.start);
    let before = tokens.get(name.saturating_sub(NEAR)..name);
    let before = before.into_iter().flatten().rev();
    let mut clause = before.take_while(|t| t.kind != Kind::Stop);
    clause.any(|t| t.word == Word::FROM)
}

/// Whether an office is entered in `range`: "on her election as", "on taking over as", "was sworn in as".
fn is_entered(tokens: &[Token], range: std::ops::Range<usize>) -> bool {
    const ENTERED: Words = words!(
        "election re-election reelection elected re-elected reelected appointment appointed taking takes took assumption assuming assumed sworn \
         inauguration inaugurated post office nomination confirmed"
    );
    const NEAR: usize = 7;
    let near = range.start.max(range.end.saturating_sub(NEAR))..range.end;
    let mut words = tokens.get(near).into_iter().flatten();
    words.any(|t| ENTERED.has(t))
}
