//! What stands in front of a sentence itself: bullets, marks of items and answers, `Moreover,`, a topic with a colon.

use super::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// What an agency puts before the colon.
const HEADS: Words =
    words!("details quote source background update note summary readout context literally");

/// What counts the points of a speech.
const ORDINALS: Words = words!("first second third fourth fifth sixth seventh");

impl Sentence<'_> {
    /// Where the sentence itself begins: past bullets, quotation marks, `(a)`, `Moreover,`, `In addition` is not one.
    pub(in crate::parse) fn skip_openers(&self, at: usize) -> usize {
        if at == 0 {
            self.opened
        } else {
            self.past_openers(at)
        }
    }

    /// The same, looked for anew.
    pub(super) fn past_openers(&self, mut at: usize) -> usize {
        loop {
            let token = self.at(at);
            let next = self.at(at + 1);
            let passed = match token.kind {
                Kind::Hyphen | Kind::Dash | Kind::Quote | Kind::Other | Kind::Colon => 1,
                // `(a)`, `(Bilateral relations)`
                Kind::Open if at == 0 => (2..10)
                    .find(|i| self.kind(at + i) == Kind::Close)
                    .map_or(0, |i| i + 1),
                Kind::Word if token.is(Class::CONNECTOR) && at < self.len() => {
                    let comma = next.kind == Kind::Comma;
                    let order = self.skip_adverbs(at) > at
                        || token.word == Word::AND
                        || token.word == Word::BUT;
                    if comma {
                        2
                    } else {
                        usize::from(
                            order && !next.is(Class::PREPOSITION) && next.kind == Kind::Word,
                        )
                    }
                }
                // `Details: Minister Lind …`
                Kind::Word
                    if at == 0
                        && next.kind == Kind::Colon
                        && (token.is_shouted() || HEADS.has(token)) =>
                {
                    2
                }
                // `Fisheries: Minister Lind …`
                Kind::Word
                    if at == 0
                        && self.has_mark(Kind::Colon)
                        && let Some(colon) = self.topic_ends() =>
                {
                    colon + 1
                }
                // `A - President Lind …`, the mark of an answer.
                Kind::Word
                    if at == 0
                        && token.end - token.start == 1
                        && token.is_capital()
                        && (matches!(next.kind, Kind::Hyphen | Kind::Dash) && next.is_spaced()
                            || next.kind == Kind::Colon) =>
                {
                    2
                }
                // `Second, Minister Lind proposed …`
                Kind::Word
                    if next.kind == Kind::Comma
                        && (token.ends_in_ly()
                            || token.is(Class::ADVERB)
                            || ORDINALS.has(token)) =>
                {
                    2
                }
                Kind::Word
                | Kind::Number
                | Kind::Possessive
                | Kind::Comma
                | Kind::Stop
                | Kind::Mark
                | Kind::Semicolon
                | Kind::Open
                | Kind::Close => 0,
            };
            if passed == 0 || at + passed >= self.len() {
                return at;
            }
            at += passed;
        }
    }

    /// The colon after a few words that name nobody, in front of a sentence of its own: `The high sea: The Minister …`.
    fn topic_ends(&self) -> Option<usize> {
        const LONGEST: usize = 5;
        let colon = (1..=LONGEST).find(|i| self.kind(*i) != Kind::Word)?;
        let plain = |i: usize| {
            let token = self.at(i);
            let speaks = Class::TITLE
                .or(Class::AUXILIARY)
                .or(Class::HONORIFIC)
                .or(Class::GROUP_PEOPLE)
                .or(Class::GROUP_SIDES)
                .or(Class::SIDE)
                .or(Class::EVENT_NOUN);
            !token.is(speaks)
                && (token.verbs.is_empty() || !token.is(Class::PAST))
                && self.roster.name(token).any.is_empty()
        };
        let next = self.at(colon + 1);
        // `Ukraine: the ministers …`
        let subject = matches!(
            next.word,
            Word::THE | Word::BOTH | Word::THEY | Word::HE | Word::SHE
        );
        let sentence = next.kind == Kind::Word && (next.is_capital() || subject);
        (self.kind(colon) == Kind::Colon && sentence && (0..colon).all(plain)).then_some(colon)
    }
}
