//! Reads who took part: the title, the sentences that tell of the call, whom they leave without a name. One step for all
//! releases of a group before the next.

use std::cell::LazyCell;
use std::ops::Range;

use super::Scene;
use super::mention::{Mention, mentions};
use super::quoted::{is_his, is_quoted, is_within_quotation, quotation_marks};
use super::scene::{self, Evidence};
use crate::parse::lexicon::Word;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

/// How many sentences a meeting may be told in, without a word of a call.
const OPENING: usize = 2;

/// Words of a title that promise several calls: "Readout of Calls", "talks to several leaders by phone".
const SEVERAL: Words = words!("calls conversations several");

/// How many sentences may name those whom the sentence that tells of the call leaves out.
const EARLY: usize = 5;

/// So many sentences above may name whoever goes on in the first person.
const ABOVE: usize = 8;

/// So many sentences, the one that tells of the call first, may say whose words they are.
const QUOTED: usize = 3;

/// How many sentences of a briefing may each open a passage on another call.
const BRIEFING: usize = 12;

/// The parts of a release that tell who took part, as ranges of its tokens.
pub(in crate::parse) struct Parts<'r> {
    pub(in crate::parse) tokens: &'r [Token],
    pub(in crate::parse) title: Range<usize>,
    pub(in crate::parse) header: Vec<Range<usize>>,
    pub(in crate::parse) sentences: &'r [Range<usize>],
}

/// Reads the scene of each release, one step for all of them before the next.
pub(in crate::parse) fn scenes(releases: &[Parts]) -> Vec<Scene> {
    let sentences = releases.iter().map(|parts| parts.sentences.len()).sum();
    let mut told = Vec::with_capacity(sentences);
    for Parts {
        tokens, sentences, ..
    } in releases
    {
        told.extend(sentences.iter().map(|s| scene::own_evidence(tokens, s)));
    }
    let mut scenes: Vec<Scene> = releases.iter().map(Scene::open).collect();
    let mut told = told.as_slice();
    for (scene, parts) in scenes.iter_mut().zip(releases) {
        let (own, rest) = told
            .split_at_checked(parts.sentences.len())
            .unwrap_or_default();
        scene.read(parts, own);
        told = rest;
    }
    for (scene, parts) in scenes.iter_mut().zip(releases) {
        scene.complete(parts.tokens, parts.sentences);
    }
    for (scene, parts) in scenes.iter_mut().zip(releases) {
        scene.settle(parts);
    }
    scenes
}

impl Scene {
    /// Takes in the sentences that tell of the call; `told` is what each says of it.
    fn read(&mut self, parts: &Parts, told: &[Evidence]) {
        // Each sentence may tell of one.
        let mut titled = parts.title.clone().filter_map(|at| parts.tokens.get(at));
        let several = titled.any(|t| SEVERAL.has(t));
        for (nth, (sentence, told)) in parts.sentences.iter().zip(told).enumerate() {
            let first = self.sentence.is_none();
            if first && nth < OPENING && self.telephone.is_none() && self.video.is_none() {
                self.open_meeting(parts.tokens, sentence);
            } else if !first && self.takes_listed(parts, nth) {
                continue;
            }
            if !self.face_to_face || !first {
                self.read_call(parts, nth, told, several);
            }
        }
    }

    /// Takes in those whom a list of participants or a heading names, if the sentence is one.
    fn takes_listed(&mut self, parts: &Parts, nth: usize) -> bool {
        let Parts {
            tokens, sentences, ..
        } = parts;
        let Some(sentence) = sentences.get(nth) else {
            return false;
        };
        if let Some(others) = scene::joined(tokens, sentence) {
            for mention in mentions(tokens, others, false) {
                let placed = mention.title.is_some() || mention.country.is_some();
                if placed && !mention.speaks_for_others(tokens) {
                    self.cast.add_later(tokens, &mention);
                }
            }
            return true;
        }
        if scene::lists_participants(tokens, sentence) {
            for mention in mentions(tokens, sentence.clone(), false) {
                let placed = mention.title.is_some() || mention.country.is_some();
                if mention.name.is_some() && placed {
                    self.cast.add(tokens, &mention, false);
                }
            }
            return true;
        }
        if self.takes_list(tokens, sentence) {
            return true;
        }
        let call = self.sentence.clone().unwrap_or_default();
        let one = scene::heading(tokens, sentences, nth)
            .or_else(|| scene::enlisted(tokens, sentences, nth, &call));
        if let Some(one) = &one {
            self.cast.add(tokens, one, false);
        }
        one.is_some()
    }

    /// Takes in those whom a sentence names that tells of the call, or of one more.
    fn read_call(&mut self, parts: &Parts, nth: usize, told: &Evidence, several: bool) {
        let Parts {
            tokens, sentences, ..
        } = parts;
        let more = self.sentence.is_some();
        let pair = self.pair_opens(tokens, sentences, nth, told.at);
        let (Some(sentence), Some(at)) = (sentences.get(nth), told.at.or(pair)) else {
            return;
        };
        let adds = || {
            !scene::is_of_the_past(tokens, sentence, at)
                && !scene::is_to_come(tokens, at)
                && (several
                    || nth < EARLY && self.cast.lacks_a_side()
                    || scene::adds_a_call(tokens, sentence, at)
                    || self.names_another(tokens, sentence, at)
                    || nth < BRIEFING && self.fronts_another(tokens, sentence, at)
                    || nth < BRIEFING && self.opens_another(tokens, sentence, told))
        };
        if more && !adds() {
            return;
        }
        let mut found = Vec::new();
        for range in scene::sentence_ranges(tokens, sentence, at) {
            found.extend(mentions(tokens, range, false));
        }
        found.extend(scene::listed_with_countries(tokens, sentence, at));
        // "The call brought together:" leads to those who took part.
        let lists = || !more && scene::enlisted(tokens, sentences, nth + 1, sentence).is_some();
        if found.is_empty() && !lists() {
            return;
        }
        if !more {
            self.take_author(parts, nth, at);
            if found.iter().all(|m| m.first > sentence.start) {
                self.take_short_subject(parts, nth);
            }
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
        if leads_in && !found.iter().any(|m| took_part(&m)) && !lists() {
            return;
        }
        for mention in found.iter().filter(took_part) {
            self.cast.add(tokens, mention, false);
        }
        if !more {
            self.sentence = Some(sentence.clone());
            self.told_in_sentence = Some(at);
            self.told = self.told.or(Some(at));
            self.telephone = self.telephone.or(told.telephone);
            self.video = self.video.or(told.video);
        }
    }

    /// "Today I spoke with ...", "his call with ...": takes in whoever writes, or was named above.
    fn take_author(&mut self, parts: &Parts, nth: usize, told: usize) {
        let Parts {
            tokens, sentences, ..
        } = parts;
        let above = sentences.get(nth.saturating_sub(ABOVE)..nth);
        let above = above.unwrap_or_default();
        let Some(sentence) = sentences.get(nth) else {
            return;
        };
        let by_author = first_person(tokens, sentence, told);
        if self.cast.add_writer(tokens, sentence, told) {
            self.first_person = by_author;
            return;
        }
        let by_subject =
            is_his(tokens, told) || by_author && is_within_quotation(tokens, above, told);
        let named = by_subject && self.cast.add_subject(tokens, above);
        if by_author && !named {
            self.first_person = true;
            let behind = sentences.get(nth..sentences.len().min(nth + QUOTED));
            if !self.cast.add_quoted(tokens, behind.unwrap_or_default()) {
                self.cast.add_author(tokens, &parts.header, &parts.title);
            }
        }
    }

    /// "Zhang made the remarks in a call with ...": takes in whom a sentence above names in full.
    fn take_short_subject(&mut self, parts: &Parts, nth: usize) {
        let above = parts.sentences.get(nth.saturating_sub(ABOVE)..nth);
        if let Some(sentence) = parts.sentences.get(nth) {
            let above = above.unwrap_or_default();
            self.cast
                .add_short_subject(parts.tokens, sentence.start, above);
        }
    }

    /// Puts together who was named in several places.
    fn settle(&mut self, parts: &Parts) {
        self.cast.name_by_line(parts.tokens, &parts.header);
        self.differences = self.cast.join_headline(parts.tokens);
        self.cast.drop_masthead(parts.tokens, &parts.title);
        self.cast.share_out(parts.tokens);
    }

    /// Takes in what the title tells, and whom it names.
    fn open(Parts { tokens, title, .. }: &Parts) -> Self {
        let mut scene = Self {
            title: title.clone(),
            ..Self::default()
        };
        scene.take_title(tokens, title);
        scene
    }

    fn take_title(&mut self, tokens: &[Token], title: &Range<usize>) {
        if title.is_empty() {
            return;
        }
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
}

/// "..., according to Chief of Staff Ana Paz", "reports with reference to the Palace", "Online by Ana Paz and Jon Lind": whoever
/// reports or edits took no part.
fn bears_witness(tokens: &[Token], first: usize, sentence: &Range<usize>, told: usize) -> bool {
    const WRITTEN: Words = words!("online edited written compiled translated posted reported");
    const SOURCES: Words = words!("according reference");
    const CITING: u64 = hashed("citing");
    const NEAR: usize = 12;
    const ENDS: [Kind; 2] = [Kind::Comma, Kind::Semicolon];
    let from = first.saturating_sub(NEAR).max(sentence.start);
    let mut back = (from..first)
        .rev()
        .take_while(|at| tokens.get(*at).is_some_and(|t| !ENDS.contains(&t.kind)));
    back.any(|at| match (tokens.get(at), tokens.get(at + 1)) {
        (Some(a), Some(b)) => {
            WRITTEN.has(a) && b.word == Word::BY
                || first > told && (SOURCES.has(a) && b.word == Word::TO || is(a, CITING))
        }
        _ => false,
    })
}

/// "Today I spoke with ..."
fn first_person(tokens: &[Token], sentence: &Range<usize>, told: usize) -> bool {
    (sentence.start..told).any(|at| tokens.get(at).is_some_and(|t| t.word == Word::I))
}
