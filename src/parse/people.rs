//! Who took part: mentions in the title and in the sentences that tell of the call, put together to people with the
//! fullest form of their names. Knows the shapes of names and titles; the tables of offices only help.

mod cast;
mod companions;
mod elected;
mod fullest;
mod known;
mod leader;
mod lexis;
mod mention;
mod mistaken;
mod name;
mod partners;
mod quoted;
mod reading;
mod resolve;
mod scene;
mod sides;
mod things;
mod title;

pub(super) use companions::take_companions;
pub(super) use elected::take_elected;
pub(super) use leader::own_leader;
pub(super) use mistaken::{Mistaken, take_mistaken};
pub(super) use reading::{Parts, scenes};
pub(super) use sides::{by_table, by_table_on, take_counterparts, take_offices, take_sides};

use std::ops::Range;

use smallvec::SmallVec;

use super::token::Token;
use super::words::{hashed, is};
use crate::model::{Country, Participant, Span};
use cast::Cast;
use mention::mentions;

/// What the title and the first sentences tell of a call.
#[derive(Debug, Default)]
pub(super) struct Scene {
    cast: Cast,
    /// Token that tells of the call, in the title or in a sentence.
    pub(super) told: Option<usize>,
    pub(super) telephone: Option<usize>,
    pub(super) video: Option<usize>,
    pub(super) meeting: Option<usize>,
    /// Tokens of the sentence that says that the call took place.
    pub(super) sentence: Option<Range<usize>>,
    /// The token of it that tells of the call.
    pub(super) told_in_sentence: Option<usize>,
    /// Two sides meet, says the sentence that opens the text.
    pub(super) face_to_face: bool,
    /// Whoever writes tells of a call of his own.
    pub(super) first_person: bool,
    /// Tokens of the title.
    title: Range<usize>,
    /// Names that title and text give differently.
    pub(super) differences: Vec<(Range<usize>, Range<usize>)>,
}

/// Everybody named, as far as the text and the tables tell.
pub(super) fn participants(text: &str, tokens: &[Token], scene: &Scene) -> Vec<Participant> {
    resolve::participants(text, tokens, &scene.cast, &scene.title)
}

/// Index of the first token of a call's subject in `at..end` of a sentence.
pub(super) fn subject_from(tokens: &[Token], at: usize, end: usize) -> usize {
    scene::subject_from(tokens, at, end, false)
}

/// The first token of a sentence that tells of a call.
pub(super) fn told_at(tokens: &[Token], sentence: &Range<usize>) -> Option<usize> {
    scene::evidence(tokens, sentence).at
}

/// Whether a sentence tells of a call at all.
pub(super) fn tells_of_call(tokens: &[Token], sentence: &Range<usize>) -> bool {
    scene::evidence(tokens, sentence).at.is_some()
}

/// Whether a telephone or a call is spoken of in `range`.
pub(super) fn telephone_in(tokens: &[Token], range: &Range<usize>) -> bool {
    scene::evidence(tokens, range).telephone.is_some()
}

/// Whether a sentence tells that the sides met on a screen: "The Minister held a short video conference with ..."
pub(super) fn held_by_video(tokens: &[Token], sentence: &Range<usize>) -> bool {
    scene::held_by_video(tokens, sentence)
}

/// Whether somebody is named with an office in `range`, a headline or a caption.
pub(super) fn names_official(tokens: &[Token], range: &Range<usize>) -> bool {
    mentions(tokens, range.clone(), true)
        .iter()
        .any(|m| m.name.is_some() && m.title.is_some())
}

/// Whether the office of somebody named in `range` holds these words, in lower case: "President of the European
/// Council". Who speaks for others speaks for the publisher.
pub(super) fn in_office(text: &str, tokens: &[Token], range: &Range<usize>, words: &str) -> bool {
    mentions(tokens, range.clone(), true)
        .iter()
        .filter(|m| !m.speaks_for_others(tokens))
        .filter_map(|m| m.title.as_ref())
        .any(|title| crate::text::fold(&title.words(text, tokens)).contains(words))
}

/// Everybody whom the text names with an office, from token `from` on: name, title, and where.
pub(super) fn officials(text: &str, tokens: &[Token], from: usize) -> Vec<(String, String, Span)> {
    /// Further on nobody is looked for.
    const LOOKED_AT: usize = 4000;
    let end = tokens.len().min(from + LOOKED_AT);
    mentions(tokens, from..end, false)
        .into_iter()
        .filter_map(|m| {
            let span = mention::span(tokens, &m.name?);
            let title = m.title?.words(text, tokens);
            Some((span.of(text).to_owned(), title, span))
        })
        .collect()
}

impl Scene {
    /// Questions and answers about a call are no readout of it.
    pub(super) fn is_press_conference(&self, tokens: &[Token]) -> bool {
        const PRESS: u64 = hashed("press");
        const CONFERENCE: u64 = hashed("conference");
        let title = tokens.get(self.title.clone()).unwrap_or_default();
        title
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if is(a, PRESS) && is(b, CONFERENCE)))
    }

    /// Whether the only one whom `range` names with an office took no part.
    pub(super) fn names_stranger(&self, tokens: &[Token], range: Range<usize>) -> bool {
        let found = mentions(tokens, range, false);
        let titled = found.iter().filter(|m| m.title.is_some());
        let mut named = titled.filter_map(|m| m.name.as_ref()).peekable();
        named.peek().is_some() && !named.any(|name| self.cast.has(tokens, name))
    }

    /// Whether somebody is named by office alone, without a country: mostly the publisher's own leader.
    pub(super) fn has_unnamed_subject(&self) -> bool {
        self.cast.has_unnamed()
    }

    /// The token that tells of the call, where somebody named by office alone stands before it as its subject: "The
    /// President spoke with ..."
    fn opened_by_office(&self) -> Option<usize> {
        let told = self.told_in_sentence?;
        let sentence = self.sentence.as_ref()?;
        let before = sentence.start..told;
        let opens = self.cast.unnamed_offices().any(|at| before.contains(&at));
        opens.then_some(told)
    }

    /// The titles of those named by office alone.
    pub(super) fn unnamed_titles(&self, text: &str, tokens: &[Token]) -> Vec<String> {
        self.cast.unnamed_titles(text, tokens)
    }

    /// Countries named for somebody who took part, but for nobody by name.
    pub(super) fn free_countries(&self) -> SmallVec<[Country; 4]> {
        self.cast.free_countries()
    }

    /// Where whoever tells of a call in the first person is named.
    pub(super) fn author(&self, tokens: &[Token]) -> Option<Span> {
        Some(mention::span(tokens, self.cast.author.as_ref()?))
    }

    /// Countries of those who are called the other side's: "her Japanese counterpart".
    pub(super) fn counterpart_countries(&self) -> Vec<Country> {
        let counterparts = self.cast.members.iter().filter(|m| m.counterpart);
        counterparts.filter_map(|m| m.country).collect()
    }
}

#[cfg(test)]
mod tests;
