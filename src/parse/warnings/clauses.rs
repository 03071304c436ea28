//! Who does what in a sentence of plain build: a subject, what stands between commas, and a verb in the past.

use std::ops::Range;

use super::officials::{Official, is_name_of};
use crate::model::{Country, Participant};
use crate::parse::header::View;
use crate::parse::header::year::office_of;
use crate::parse::lexicon::{Class, Lists, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::text::fold;

/// How far "for his part" may reach, in tokens.
const INSERTED: usize = 6;

/// What is told of an official as of a side of the call.
pub(super) fn speaks_in_call(
    view: &View<'_>,
    sentence: &Range<usize>,
    official: &Official,
    participants: &[Participant],
) -> bool {
    /// What only somebody does who is spoken with.
    const SPOKEN: Words = words!(
        "expressed thanked conveyed reaffirmed reiterated underlined underscored emphasized emphasised stressed agreed \
         appreciated affirmed assured congratulated briefed informed"
    );
    let whole = &official.whole;
    let Some(opened) = opener(view, sentence, whole.start) else {
        return false;
    };
    let of_call = |t: &Token| t.is(Class::CALL_NOUN);
    let in_call = view.words(&opened).iter().any(of_call);
    let Some((verb, inserted)) = verb_behind(view, whole.end, sentence.end) else {
        return false;
    };
    let token = view.tokens.get(verb);
    let spoken = token.is_some_and(|t| SPOKEN.has(t)) && is_of_rank(view, official, participants);
    (in_call || inserted || spoken) && !is_of_another_time(view, sentence)
}

/// Whether it is a side, or holds an office as one of the participants does: above them others are only spoken of.
fn is_of_rank(view: &View<'_>, official: &Official, participants: &[Participant]) -> bool {
    let head = official.words.clone().next_back();
    let head = head.and_then(|at| view.tokens.get(at));
    let alike = |title: &str| match official.office {
        Some(office) => office_of(title) == Some(office),
        None => head.is_some_and(|t| {
            let word = fold(t.text(view.text));
            fold(title).split(' ').any(|held| held == word)
        }),
    };
    let side = head.is_some_and(|t| t.is(Class::SIDE));
    let mut titles = participants.iter().filter_map(|p| p.title.as_deref());
    side || titles.any(alike)
}

/// Whether a sentence tells of another day or place than those of the call.
pub(super) fn is_of_another_time(view: &View<'_>, sentence: &Range<usize>) -> bool {
    const ELSEWHERE: Words = words!(
        "yesterday earlier previously recently recent last ago statement interview speech press tweet announced had visited letter \
         parliament former predecessor then when elected"
    );
    let words = view.words(sentence);
    let dated = || view.dates.iter().any(|day| sentence.contains(&day.first));
    let day = Class::WEEKDAY.or(Class::MONTH);
    // "..., the Minister recalled."
    let mut last = words.iter().rev().filter(|t| t.kind == Kind::Word);
    let quoted = last
        .next()
        .is_some_and(|t| t.is(Class::PAST) && t.verbs.meets(Verbs::SAY));
    quoted
        || ELSEWHERE.has_any(words)
        || words.iter().any(|t| t.is(day) && t.is_capital())
        || dated()
}

/// What opens the sentence before a subject that begins at `first`: nothing, or "At the end of the call,".
fn opener(view: &View<'_>, sentence: &Range<usize>, first: usize) -> Option<Range<usize>> {
    let opened = sentence.start..first;
    let words = view.words(&opened);
    let (Some(open), Some(last)) = (words.first(), words.last()) else {
        return (first == sentence.start).then_some(opened);
    };
    let leads = Class::PREPOSITION.or(Class::CONNECTOR).or(Class::ADVERB);
    let comma = last.kind == Kind::Comma;
    let one = words.iter().filter(|t| t.kind == Kind::Comma).count() == 1;
    (open.is(leads) && comma && one).then_some(opened)
}

/// The verb in the past behind a subject that ends at `at`, and whether "for his part" or "while praising it" stands between.
fn verb_behind(view: &View<'_>, at: usize, end: usize) -> Option<(usize, bool)> {
    let token = |at: usize| view.tokens.get(at).filter(|_| at < end);
    let is = |at: usize, kind: Kind| token(at).is_some_and(|t| t.kind == kind);
    let comma = is(at, Kind::Comma);
    let aside = at + usize::from(comma);
    let mut verb = at;
    let mut inserted = false;
    if token(aside).is_some_and(|t| matches!(t.word, Word::FOR | Word::IN | Word::ON)) {
        let turn = |n: &usize| token(*n).is_some_and(|t| matches!(t.word, Word::PART | Word::TURN));
        let last = (aside + 1..aside + INSERTED).find(turn)?;
        verb = last + 1 + usize::from(is(last + 1, Kind::Comma));
        inserted = true;
    }
    // "Minister Lind, while praising the idea, said": what follows of an answer.
    if comma && token(aside).is_some_and(|t| t.word == Word::WHILE) {
        let close = (aside + 1..aside + 3 * INSERTED).find(|n| is(*n, Kind::Comma))?;
        verb = close + 1;
        inserted = true;
    }
    while token(verb).is_some_and(is_adverb) {
        verb += 1;
    }
    token(verb).filter(|t| is_verb(t))?;
    Some((verb, inserted))
}

fn is_adverb(token: &Token) -> bool {
    token.kind == Kind::Word && (token.is(Class::ADVERB) || token.ends_in_ly())
}

fn is_verb(token: &Token) -> bool {
    token.is(Class::PAST) && !token.verbs.is_empty() && !token.is_capital()
}

/// The one of the participants who does what the verb at `verb` says.
pub(super) fn subject_of(
    view: &View<'_>,
    sentence: &Range<usize>,
    verb: usize,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<usize> {
    let token = |at: usize| view.tokens.get(at).filter(|_| at >= sentence.start);
    let before = |at: usize| at.checked_sub(1).and_then(token);
    token(verb).filter(|t| is_verb(t))?;
    let mut end = verb;
    while before(end).is_some_and(is_adverb) {
        end -= 1;
    }
    if before(end).is_some_and(|t| t.kind == Kind::Comma) {
        let open = (end.saturating_sub(INSERTED)..end - 1)
            .rev()
            .find(|at| token(*at).is_some_and(|t| t.kind == Kind::Comma))?;
        let aside = view.words(&(open + 1..end - 1));
        let turn = |t: &Token| matches!(t.word, Word::PART | Word::TURN);
        end = aside.iter().any(turn).then_some(open)?;
    }
    let within = |t: &Token| {
        let link = matches!(t.word, Word::THE | Word::OF | Word::FOR);
        let tight = t.kind == Kind::Hyphen && !t.is_spaced();
        let titled = t.is(Class::TITLE.or(Class::MODIFIER).or(Class::SIDE));
        (t.kind == Kind::Word && t.is_capital())
            || link
            || tight
            || titled
            || t.listed(Lists::PARTICLE)
    };
    let mut first = end;
    while before(first).is_some_and(within) {
        first -= 1;
    }
    // "At the end of the call, Minister Lind": the opener is no part of the subject.
    opener(view, sentence, first)?;
    let subject = first..end;
    let named = |person: &Participant| {
        subject
            .clone()
            .any(|at| is_name_of(view, at, person, participants))
    };
    let only = |fits: &dyn Fn(&Participant) -> bool| {
        let mut found = (0..).zip(participants).filter(|(_, p)| fits(p));
        let one = found.next()?.0;
        found.next().is_none().then_some(one)
    };
    if participants.iter().any(named) {
        return only(&named);
    }
    let mut places = view.places_in(&subject);
    if let Some(place) = places.next() {
        return only(&|p| p.country == Some(place.country));
    }
    bearer_of(view, &subject, participants, publisher)
}

/// Who is meant by an office alone, "The Prime Minister": the only one who holds it, or of two the publisher's own.
pub(super) fn bearer_of(
    view: &View<'_>,
    words: &Range<usize>,
    participants: &[Participant],
    publisher: Option<Country>,
) -> Option<usize> {
    let office = view.words(words).split_first();
    let (article, office) = office.filter(|(first, _)| first.word == Word::THE)?;
    let whole = article.kind == Kind::Word && office.iter().any(|t| t.is(Class::TITLE));
    let held = |person: &Participant| {
        let title = person.title.as_deref().map(fold).unwrap_or_default();
        let mut words = office.iter().map(|t| fold(t.text(view.text)));
        words.all(|word| title.split(' ').any(|held| held == word))
    };
    let mut bearers = (0..).zip(participants).filter(|(_, p)| held(p));
    let one = bearers.next().filter(|_| whole)?;
    let Some(other) = bearers.next() else {
        return Some(one.0);
    };
    let own = |p: &Participant| p.country.is_some() && p.country == publisher;
    match (own(one.1), own(other.1)) {
        (true, false) => Some(one.0),
        (false, true) => Some(other.0),
        _ => None,
    }
}
