//! Points counted within one sentence: `The ministers ① welcomed the fair, ② agreed to meet`.

use super::Sentence;
use crate::parse::lexicon::Class;
use crate::parse::token::Kind;

impl Sentence<'_> {
    /// Past the mark of a point: `①`, `(ii)`, `2)`; where there is none, `at` itself.
    pub(in crate::parse) fn past_point(&self, at: usize) -> usize {
        match self.kind(at) {
            Kind::Other if self.is_circled(at) => at + 1,
            Kind::Hyphen | Kind::Dash if self.is_listed(at) => at + 1,
            Kind::Open if self.is_count(at + 1) && self.kind(at + 2) == Kind::Close => at + 3,
            Kind::Number | Kind::Word if self.kind(at + 1) == Kind::Close && self.is_count(at) => {
                at + 2
            }
            Kind::Word
            | Kind::Number
            | Kind::Possessive
            | Kind::Comma
            | Kind::Stop
            | Kind::Mark
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Hyphen
            | Kind::Dash
            | Kind::Open
            | Kind::Close
            | Kind::Quote
            | Kind::Other => at,
        }
    }

    /// Whether the colon at `at` opens points within the sentence: `: (1) agreed to meet; (2) …`
    pub(super) fn opens_points(&self, at: usize) -> bool {
        let verb = self.past_point(at + 1);
        let told = self.is(verb, Class::PAST) && !self.at(verb).is_capital();
        told && verb > at + 1 && self.has_mark(Kind::Semicolon)
    }

    /// `- welcomed`, behind a colon or a semicolon.
    fn is_listed(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.kind(before));
        matches!(before, Some(Kind::Colon | Kind::Semicolon)) && self.is(at + 1, Class::PAST)
    }

    /// `①` to `⒇`, `❶` to `➓`
    fn is_circled(&self, at: usize) -> bool {
        let mark = self.at(at).text(self.text);
        let counts = |c: char| matches!(c, '\u{2460}'..='\u{2487}' | '\u{24D0}'..='\u{24E9}' | '\u{2776}'..='\u{2793}');
        mark.chars().next().is_some_and(counts)
    }

    /// `2`, `b`, `iii`
    fn is_count(&self, at: usize) -> bool {
        let count = self.at(at).text(self.text);
        let roman = |b: u8| matches!(b, b'i' | b'v' | b'x');
        let letter = count.len() == 1 && count.bytes().all(|b| b.is_ascii_lowercase());
        let number = self.kind(at) == Kind::Number && count.len() <= 2;
        let word = self.kind(at) == Kind::Word;
        number || word && (letter || count.len() <= 4 && count.bytes().all(roman))
    }
}
