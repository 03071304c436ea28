//! Who took part beside those whom the sentence about the call names: the author in the title, the two who open the text
//! by what they discussed, whoever answers, whoever is joined to one already known.

mod acting;
mod asked;
mod besides;
mod further_down;
mod in_turn;
mod several;
mod signatories;

use std::ops::Range;

use super::mention::{Mention, mentions};
use super::{Scene, scene};
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

const BY: u64 = hashed("by");

/// "called him", "spoke with her by phone": whoever was named before, where `told` is the verb; not "called her deputy".
fn called_one(tokens: &[Token], told: usize) -> bool {
    const LEADS: Words = words!("with to");
    const ONE: Words = words!("him her");
    const BEHIND: Words = words!("up this today yesterday by on over to and in for earlier");
    let next = tokens.get(told + 1).is_some_and(|t| LEADS.has(t));
    let object = told + 1 + usize::from(next);
    let ends = tokens
        .get(object + 1)
        .is_some_and(|t| BEHIND.has(t) || matches!(t.kind, Kind::Comma | Kind::Stop));
    tokens.get(object).is_some_and(|t| ONE.has(t)) && ends
}

/// The index behind "today" or "on Monday" between a subject and its verb.
fn behind_day(tokens: &[Token], at: usize) -> usize {
    const DAYS: Words = words!("today yesterday tonight also");
    let token = |n: usize| tokens.get(at + n);
    let on = token(0).is_some_and(|t| t.word == Word::ON)
        && token(1).is_some_and(|t| t.is(Class::WEEKDAY));
    at + 2 * usize::from(on) + usize::from(token(0).is_some_and(|t| DAYS.has(t)))
}

impl Scene {
    /// Looks for those whom the sentences about the call leave without a name.
    pub(super) fn complete(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        self.add_signatories(tokens, sentences);
        self.add_further_down(tokens, sentences);
        self.add_named_pair(tokens, sentences);
        self.add_acting(tokens, sentences);
        self.add_in_turn(tokens, sentences);
        self.add_of_several(tokens, sentences);
        self.add_besides(tokens);
        if self.sentence.is_some() && self.cast.lacks_a_side() {
            self.add_who_answers(tokens, sentences);
        }
        if self.cast.lacks_a_side() {
            self.add_antecedent(tokens, sentences);
            self.add_addressed(tokens);
        }
        if self.told.is_some() && self.cast.lacks_a_side() {
            self.add_partner(tokens, sentences);
        }
    }

    /// Takes in everybody of a list by countries, if the sentence is one.
    pub(super) fn takes_list(&mut self, tokens: &[Token], sentence: &Range<usize>) -> bool {
        let listed = scene::listed_by_country(tokens, sentence);
        for mention in &listed {
            self.cast.add(tokens, mention, false);
        }
        !listed.is_empty()
    }

    /// "Statement by President Lind on her call with ..."
    pub(super) fn add_author_in_title(&mut self, tokens: &[Token], title: &Range<usize>) {
        let Some(author) = author_in_title(tokens, title) else {
            return;
        };
        for mention in mentions(tokens, author, true) {
            if mention.name.is_some() && !mention.speaks_for_others(tokens) {
                self.cast.add(tokens, &mention, true);
            }
        }
    }

    /// Under a title that tells of a call, or before a sentence that opens with one, whoever discussed something did so
    /// in it: the verb.
    pub(super) fn pair_opens(
        &mut self,
        tokens: &[Token],
        sentences: &[Range<usize>],
        nth: usize,
        told: Option<usize>,
    ) -> Option<usize> {
        /// "In a telephone call, ..."
        const NEAR: usize = 5;
        if nth > 0 || told.is_some() {
            return None;
        }
        let next = sentences.get(1);
        let phoned = self.telephone.or_else(|| {
            let next = next?;
            scene::evidence(tokens, &(next.start..next.end.min(next.start + NEAR))).telephone
        });
        // "The two ministers also spoke of the summit, in a video conference on Monday."
        let setting = || scene::setting(tokens, next?);
        let (at, video) = phoned.map(|at| (at, false)).or_else(setting)?;
        let verb = scene::pair_discusses(tokens, sentences.first()?)?;
        let told = if video {
            &mut self.video
        } else {
            &mut self.telephone
        };
        *told = Some(at);
        Some(verb)
    }

    /// "The presidents of Peru and Chile spoke by phone. Ana Paz and Juan Prado discussed ...": two whom only the second
    /// sentence names. Which of them is of which country is told by what else is known of them.
    fn add_named_pair(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        const SENTENCES: usize = 5;
        const REACH: usize = 24;
        const AND: u64 = hashed("and");
        let nobody = self.cast.members.iter().all(|m| m.names.is_empty());
        if !nobody || self.cast.free_countries().len() != 2 {
            return;
        }
        let office = self.cast.vacant_office();
        for sentence in sentences.iter().take(SENTENCES) {
            let end = sentence.end.min(sentence.start + REACH);
            let found = mentions(tokens, sentence.start..end, false);
            let [first, second, ..] = found.as_slice() else {
                continue;
            };
            let bare = |m: &Mention| m.name.is_some() && m.title.is_none() && m.country.is_none();
            let joined = second.first == first.end + 1
                && first.first == sentence.start
                && tokens.get(first.end).is_some_and(|t| is(t, AND));
            if bare(first) && bare(second) && joined {
                for mention in [first, second] {
                    let mut mention = mention.clone();
                    mention.title.clone_from(&office);
                    self.cast.add(tokens, &mention, false);
                }
                return;
            }
        }
    }

    /// "The advisers of Peru and Norway spoke. ... Adviser Ana Paz and her Norwegian counterpart Lars Ek held talks": whoever
    /// has a name and no country beside the one who has both, where one country is left.
    fn add_beside(&mut self, tokens: &[Token], sentence: &Range<usize>, other: &Mention) {
        let one_left = self.cast.free_countries().len() == 1;
        if !one_left || !other.counterpart || scene::evidence(tokens, sentence).at.is_none() {
            return;
        }
        let before = mentions(tokens, sentence.start..other.first, false);
        let mut titled = before
            .iter()
            .filter(|m| m.name.is_some() && m.title.is_some());
        if let (Some(own), None) = (titled.next(), titled.next())
            && own.country.is_none()
            && !own.speaks_for_others(tokens)
        {
            self.cast.add(tokens, own, false);
        }
    }

    /// "Prime Minister Lind has called for calm. She expressed these views in a call with ...": whom the sentence about the call
    /// means by its first word; or by its object: "Ana Paz took office today. President Lind called her."
    fn add_antecedent(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        const REACH: usize = 16;
        let Some(call) = self.sentence.clone() else {
            return;
        };
        let first = tokens.get(call.start).map(|t| t.word);
        let subject = matches!(first, Some(Word::HE | Word::SHE));
        let object = self
            .told_in_sentence
            .is_some_and(|told| called_one(tokens, told));
        let before = sentences.iter().find(|s| s.end == call.start);
        let Some(before) = before.filter(|_| subject || object) else {
            return;
        };
        let end = before.end.min(before.start + REACH);
        let Some(own) = mentions(tokens, before.start..end, false)
            .into_iter()
            .next()
        else {
            return;
        };
        let verb = tokens
            .get(behind_day(tokens, own.end))
            .is_some_and(|t| t.is(Class::PAST.or(Class::AUXILIARY)) && !t.is_capital());
        let official = own.name.is_some() && (own.title.is_some() || object && own.addressed);
        if verb && official && !own.speaks_for_others(tokens) && !own.owns_office(tokens) {
            self.cast.add(tokens, &own, false);
        }
    }

    /// Where the call was with "several ministers": whoever is named first with office and country as one who speaks. With "the
    /// Danish Prime Minister": whoever speaks under this office.
    fn add_who_answers(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        const VERB: Class = Class::PAST.or(Class::AUXILIARY);
        for sentence in sentences {
            let end = sentence.end.min(sentence.start + 24);
            let found = mentions(tokens, sentence.start..end, false);
            let Some(first) = found.first().filter(|m| m.first <= sentence.start + 1) else {
                continue;
            };
            let verb = tokens
                .get(first.end)
                .filter(|t| t.is(VERB) && !t.is_capital());
            let official = first.title.is_some() && first.country.is_some()
                || self.cast.waits_under(tokens, first);
            if let Some(name) = first.name.as_ref().filter(|_| official && verb.is_some())
                && !self.cast.has(tokens, name)
                && !first.speaks_for_others(tokens)
            {
                self.cast.add(tokens, first, false);
                return;
            }
        }
    }

    /// Whether a sentence tells that one of those who took part spoke to somebody of another country than the others.
    pub(super) fn names_another(
        &self,
        tokens: &[Token],
        sentence: &Range<usize>,
        told: usize,
    ) -> bool {
        const WITH: Words = words!("with to from");
        const NEAR: usize = 12;
        const HELD: Words =
            words!("had has held holds made a an the also today yesterday later then");
        if told > sentence.start + NEAR {
            return false;
        }
        let after = told..scene::subject_from(tokens, told + 1, sentence.end, false);
        let led = after
            .clone()
            .any(|at| tokens.get(at).is_some_and(|t| WITH.has(t)));
        if !led {
            return false;
        }
        let before = mentions(tokens, sentence.start..told, false);
        let known = |m: &Mention| {
            m.name
                .as_ref()
                .is_some_and(|name| self.cast.has(tokens, name))
        };
        // Nothing but the making of the call parts the caller from it.
        let own = before.iter().filter(|m| known(m)).any(|m| {
            let mut between = (m.end..told).filter_map(|at| tokens.get(at));
            between.all(|t| HELD.has(t) || t.is(Class::CALL_NOUN))
        });
        own && mentions(tokens, after, false)
            .iter()
            .any(|m| m.name.is_some() && m.title.is_some() && !known(m))
    }

    /// Whether a sentence opens with one more call, of one of those who took part with somebody else: "In a phone call with
    /// President Paz, the King affirmed ..."
    pub(super) fn fronts_another(
        &self,
        tokens: &[Token],
        sentence: &Range<usize>,
        told: usize,
    ) -> bool {
        const FRONT: Words = words!("in during");
        const ONE: Words = words!("a an another separate");
        const PARTNERS: Words = words!("with between");
        const NEAR: usize = 5;
        let is_in = |at: usize, words: Words| tokens.get(at).is_some_and(|t| words.has(t));
        let opens = is_in(sentence.start, FRONT) && is_in(sentence.start + 1, ONE);
        if !opens || told > sentence.start + NEAR {
            return false;
        }
        let end = scene::subject_from(tokens, told + 1, sentence.end, false);
        let Some(with) = (told..told + NEAR).find(|at| is_in(*at, PARTNERS)) else {
            return false;
        };
        let between = tokens.get(with).is_some_and(|t| t.word == Word::BETWEEN);
        let found = mentions(tokens, with..end, false);
        let named = |m: &&Mention| m.name.is_some() && m.title.is_some();
        let new = |m: &&Mention| !m.name.as_ref().is_some_and(|n| self.cast.has(tokens, n));
        let sides = 1 + usize::from(between);
        found.iter().filter(named).take(sides).filter(new).count() == 1
    }

    /// Whether a paragraph of a briefing opens with a telephone call of two officials of whom nothing was said so far:
    /// "Deputy Prime Minister Paz had a phone conversation with Minister Lind of Norway."
    pub(super) fn opens_another(
        &self,
        tokens: &[Token],
        sentence: &Range<usize>,
        told: &scene::Evidence,
    ) -> bool {
        const HELD: Words = words!("had held has holds");
        const NEAR: usize = 4;
        let token = |at: usize| tokens.get(at);
        let opens = token(sentence.start).is_some_and(Token::starts_line);
        let Some(call) = told.telephone.filter(|_| opens) else {
            return false;
        };
        let verb = (call.saturating_sub(NEAR).max(sentence.start)..call)
            .find(|at| token(*at).is_some_and(|t| HELD.has(t)));
        let end = scene::subject_from(tokens, call + 1, sentence.end, false);
        let with = (call..end).find(|at| token(*at).is_some_and(|t| t.word == Word::WITH));
        let (Some(verb), Some(with)) = (verb, with) else {
            return false;
        };
        let new = |range: Range<usize>| {
            let found = mentions(tokens, range, false);
            let named = |m: &&Mention| m.name.is_some() && m.title.is_some();
            let known = |m: &Mention| m.name.as_ref().is_some_and(|n| self.cast.has(tokens, n));
            let one = found.iter().filter(named).count() == 1;
            one && !found.iter().any(known)
        };
        new(sentence.start..verb) && new(with..end)
    }

    /// Where one side alone is named so far: whoever is joined to it by "and" at the start of a sentence.
    fn add_partner(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        const REACH: usize = 24;
        const AND: u64 = hashed("and");
        for sentence in sentences {
            let end = sentence.end.min(sentence.start + REACH);
            let found = mentions(tokens, sentence.start..end, false);
            let [first, second, ..] = found.as_slice() else {
                continue;
            };
            let joined = second.first == first.end + 1
                && first.first <= sentence.start + 1
                && tokens.get(first.end).is_some_and(|t| is(t, AND));
            let (Some(one), Some(two)) = (&first.name, &second.name) else {
                continue;
            };
            let known = (self.cast.has(tokens, one), self.cast.has(tokens, two));
            let new = match known {
                (true, false) => second,
                (false, true) => first,
                _ => continue,
            };
            if joined && !new.speaks_for_others(tokens) {
                self.cast.add(tokens, new, false);
                return;
            }
        }
    }
}

/// Who by the title tells of a call of their own: "Statement by President Lind on her call with ...".
fn author_in_title(tokens: &[Token], title: &Range<usize>) -> Option<Range<usize>> {
    const NEAR: usize = 7;
    const LONGEST: usize = 16;
    const OWN: Words = words!("his her my their");
    const OPENS: Words = words!("on about regarding following after");
    let token = |at: usize| tokens.get(at).filter(|_| at < title.end);
    let by = (title.start..title.start + NEAR).find(|at| token(*at).is_some_and(|t| is(t, BY)))?;
    let on = (by + 2..by + LONGEST).find(|at| token(*at).is_some_and(|t| OPENS.has(t)))?;
    let own = token(on + 1).is_some_and(|t| OWN.has(t));
    own.then_some(by + 1..on)
}
