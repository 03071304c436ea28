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
mod resolve;
mod scene;
mod sides;
mod things;
mod title;

pub(super) use companions::take_companions;
pub(super) use elected::take_elected;
pub(super) use leader::own_leader;
pub(super) use mistaken::{Mistaken, take_mistaken};
pub(super) use sides::{by_table, by_table_on, take_counterparts, take_offices, take_sides};

use std::cell::LazyCell;
use std::ops::Range;

use smallvec::SmallVec;

use super::lexicon::Word;
use super::token::{Kind, Token};
use super::words::{Words, hashed, is, words};
use crate::model::{Country, Participant, Span};
use cast::Cast;
use mention::{Mention, mentions};
use quoted::{is_his, is_quoted, is_within_quotation, quotation_marks};

/// How many sentences a meeting may be told in, without a word of a call.
const OPENING: usize = 2;

/// Words of a title that promise several calls: "Readout of Calls", "talks to several leaders by phone".
const SEVERAL: Words = words!("calls conversations several");

/// How many sentences may name those whom the sentence that tells of the call leaves out.
const EARLY: usize = 5;

/// So many sentences above may name whoever goes on in the first person.
const ABOVE: usize = 8;

/// How many sentences of a briefing may each open a passage on another call.
const BRIEFING: usize = 12;

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

/// Reads title and sentences, given as ranges of tokens.
pub(super) fn scene(
    tokens: &[Token],
    title: &Range<usize>,
    header: &[Range<usize>],
    sentences: &[Range<usize>],
) -> Scene {
    let mut scene = Scene::default();
    scene.open(tokens, title);
    // Each sentence may tell of one.
    let mut titled = title.clone().filter_map(|at| tokens.get(at));
    let several = titled.any(|t| SEVERAL.has(t));
    for (nth, sentence) in sentences.iter().enumerate() {
        let more = scene.sentence.is_some();
        if !more && nth < OPENING && scene.telephone.is_none() && scene.video.is_none() {
            scene.open_meeting(tokens, sentence);
            if scene.face_to_face {
                continue;
            }
        }
        if more && scene::lists_participants(tokens, sentence) {
            for mention in mentions(tokens, sentence.clone(), false) {
                if mention.name.is_some() && mention.title.is_some() {
                    scene.cast.add(tokens, &mention, false);
                }
            }
            continue;
        }
        if more && scene.takes_list(tokens, sentence) {
            continue;
        }
        if more && let Some(one) = scene::heading(tokens, sentences, nth) {
            scene.cast.add(tokens, &one, false);
            continue;
        }
        let told = scene::own_evidence(tokens, sentence);
        let pair = scene.pair_opens(tokens, sentences, nth, told.at);
        let Some(at) = told.at.or(pair) else {
            continue;
        };
        let adds = |scene: &Scene| {
            !scene::is_of_the_past(tokens, sentence, at)
                && !scene::is_to_come(tokens, at)
                && (several
                    || nth < EARLY && scene.cast.lacks_a_side()
                    || scene::adds_a_call(tokens, sentence, at)
                    || scene.names_another(tokens, sentence, at)
                    || nth < BRIEFING && scene.fronts_another(tokens, sentence, at)
                    || nth < BRIEFING && scene.opens_another(tokens, sentence, &told))
        };
        if more && !adds(&scene) {
            continue;
        }
        let mut found = Vec::new();
        for range in scene::sentence_ranges(tokens, sentence, at) {
            found.extend(mentions(tokens, range, false));
        }
        found.extend(scene::listed_with_countries(tokens, sentence, at));
        if found.is_empty() {
            continue;
        }
        let above = sentences.get(nth.saturating_sub(ABOVE)..nth);
        let above = above.unwrap_or_default();
        let by_author = !more && first_person(tokens, sentence, at);
        let by_subject =
            !more && is_his(tokens, at) || by_author && is_within_quotation(tokens, above, at);
        let named = by_subject && scene.cast.add_subject(tokens, above);
        if by_author && !named {
            scene.first_person = true;
            scene.cast.add_author(tokens, header, title);
        }
        let marks = LazyCell::new(|| quotation_marks(tokens, at..sentence.end));
        let took_part = |m: &&Mention| {
            !m.speaks_for_others(tokens)
                && !m.owns_office(tokens)
                && (!more || !m.owns_talks(tokens) && !is_quoted(m, &marks))
                && !scene::tells_of_it(tokens, m, sentence, at)
                && !scene::announces(tokens, m, &found, at)
                && !scene::is_role(tokens, m)
                && !bears_witness(tokens, m.first, sentence, at)
                && !scene::spoke_with_one(tokens, m.first)
        };
        // "Following the phone call, a spokesperson said:" leads to the sentence that tells of it.
        let last = sentence.end.checked_sub(1).and_then(|n| tokens.get(n));
        let leads_in = last.is_some_and(|t| t.kind == Kind::Colon);
        if leads_in && !found.iter().any(|m| took_part(&m)) {
            continue;
        }
        for mention in found.iter().filter(took_part) {
            scene.cast.add(tokens, mention, false);
        }
        if !more {
            scene.sentence = Some(sentence.clone());
            scene.told_in_sentence = Some(at);
            scene.told = scene.told.or(Some(at));
            scene.telephone = scene.telephone.or(told.telephone);
            scene.video = scene.video.or(told.video);
        }
    }
    scene.complete(tokens, sentences);
    scene.cast.name_by_line(tokens, header);
    scene.differences = scene.cast.join_headline(tokens);
    scene.cast.drop_masthead(tokens, title);
    scene.cast.share_out(tokens);
    scene
}

/// "..., according to Chief of Staff Ana Paz", "Online by Ana Paz and Jon Lind": whoever reports or edits took no part.
fn bears_witness(tokens: &[Token], first: usize, sentence: &Range<usize>, told: usize) -> bool {
    const WRITTEN: Words = words!("online edited written compiled translated posted reported");
    const ACCORDING: u64 = hashed("according");
    const NEAR: usize = 12;
    const ENDS: [Kind; 2] = [Kind::Comma, Kind::Semicolon];
    let from = first.saturating_sub(NEAR).max(sentence.start);
    let mut back = (from..first)
        .rev()
        .take_while(|at| tokens.get(*at).is_some_and(|t| !ENDS.contains(&t.kind)));
    back.any(|at| match (tokens.get(at), tokens.get(at + 1)) {
        (Some(a), Some(b)) => {
            WRITTEN.has(a) && b.word == Word::BY
                || first > told && is(a, ACCORDING) && b.word == Word::TO
        }
        _ => false,
    })
}

/// "Today I spoke with ..."
fn first_person(tokens: &[Token], sentence: &Range<usize>, told: usize) -> bool {
    (sentence.start..told).any(|at| tokens.get(at).is_some_and(|t| t.word == Word::I))
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
    /// Takes in what the title tells, and whom it names.
    fn open(&mut self, tokens: &[Token], title: &Range<usize>) {
        if title.is_empty() {
            return;
        }
        self.title = title.clone();
        // "By Ana Paz | Morning News": whoever wrote the page.
        if tokens.get(title.start).is_some_and(|t| t.word == Word::BY) {
            return;
        }
        let told = scene::evidence(tokens, title);
        self.told = told.at;
        self.telephone = told.telephone;
        self.video = told.video;
        self.meeting = told.meeting;
        self.add_author_in_title(tokens, title);
        let named = scene::title_ranges(tokens, title.clone()).into_iter();
        for mut mention in named.flat_map(|range| mentions(tokens, range, true)) {
            if mention.counterpart && mention.name.is_none() {
                mention.country = mention.country.or(scene::filed_under(tokens, title));
            }
            if !mention.speaks_for_others(tokens) && !mention.owns_office(tokens) {
                self.cast.add(tokens, &mention, true);
            }
        }
    }

    /// Takes a sentence as the one that says that two sides met, where both stand around its verb.
    fn open_meeting(&mut self, tokens: &[Token], sentence: &Range<usize>) {
        let Some(verb) = scene::meets(tokens, sentence) else {
            return;
        };
        let mut found = Vec::new();
        for range in scene::sentence_ranges(tokens, sentence, verb) {
            found.extend(mentions(tokens, range, false));
        }
        let before = found.iter().any(|m| m.end <= verb);
        let after = found.iter().any(|m| m.first > verb);
        if !before || !after {
            return;
        }
        for mention in &found {
            self.cast.add(tokens, mention, false);
        }
        self.sentence = Some(sentence.clone());
        self.told_in_sentence = Some(verb);
        self.meeting = Some(verb);
        self.face_to_face = true;
    }

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

    /// Countries of those who are called the other side's: "her Japanese counterpart".
    pub(super) fn counterpart_countries(&self) -> Vec<Country> {
        let counterparts = self.cast.members.iter().filter(|m| m.counterpart);
        counterparts.filter_map(|m| m.country).collect()
    }
}

#[cfg(test)]
mod tests;
