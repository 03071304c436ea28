//! Those whom the text calls by office and country alone, and names only where they act.

use std::ops::Range;

use crate::parse::lexicon::{Class, Word};
use crate::parse::people::Scene;
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::people::name::name_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// Whoever hears it has no office in front of the name.
const HEARS: Words = words!(
    "congratulated thanked briefed informed told assured urged asked greeted updated consoled reminded invited"
);

impl Scene {
    /// "The foreign ministers of Peru and Chile spoke by telephone. In the call, Foreign Minister Paz told Juan Prado that":
    /// the first official who acts under the office, and whoever is told something by one of the two.
    pub(super) fn add_acting(&mut self, tokens: &[Token], sentences: &[Range<usize>]) {
        const SENTENCES: usize = 5;
        /// As far down somebody may be named who does something for his part.
        const FURTHER: usize = 12;
        for (nth, sentence) in sentences.iter().enumerate().take(FURTHER) {
            if !self.cast.has_vacancy() {
                return;
            }
            let Some(actor) = acting(tokens, sentence) else {
                continue;
            };
            let aside = behind_aside(tokens, actor.end) > actor.end;
            if nth >= SENTENCES && !aside {
                continue;
            }
            let known = |name: &Range<usize>| self.cast.has(tokens, name);
            if !actor.name.as_ref().is_some_and(known) {
                let tells = tokens.get(actor.end).is_some_and(|t| HEARS.has(t));
                let bare = actor.title.is_none() && actor.country.is_none();
                if bare && !tells && !aside || !bare && !self.cast.is_vacant(tokens, &actor) {
                    continue;
                }
                let actor = actor.clone();
                let title = actor.title.or_else(|| self.cast.vacant_office());
                self.cast.add(tokens, &Mention { title, ..actor }, false);
            }
            let heard = hearer(tokens, actor.end, sentence.end);
            let new = |m: &Mention| !m.name.as_ref().is_some_and(|n| self.cast.has(tokens, n));
            if let Some(hearer) = heard.filter(new)
                && self.cast.has_vacancy()
            {
                let title = self.cast.vacant_office();
                self.cast.add(tokens, &Mention { title, ..hearer }, false);
            }
        }
    }
}

/// Who is named at the beginning of a sentence, or behind "In the conversation,", before a verb.
fn acting(tokens: &[Token], sentence: &Range<usize>) -> Option<Mention> {
    const FRONT: usize = 8;
    const REACH: usize = 20;
    let front = sentence.start..sentence.end.min(sentence.start + FRONT);
    let led = tokens.get(sentence.start)?;
    let start = if led.is(Class::PREPOSITION) {
        let comma = |at: &usize| tokens.get(*at).is_some_and(|t| t.kind == Kind::Comma);
        front.clone().find(comma)? + 1
    } else {
        sentence.start
    };
    let end = sentence.end.min(start + REACH);
    let actor = mentions(tokens, start..end, false).into_iter().next()?;
    let acts = |t: &Token| t.is(Class::PAST) && !t.is_capital();
    let verb = behind_aside(tokens, actor.end);
    let first = actor.first <= start + 1 && tokens.get(verb).is_some_and(acts);
    let whole = actor.name.is_some() && !actor.speaks_for_others(tokens);
    (first && whole && !actor.owns_office(tokens)).then_some(actor)
}

/// Behind ", for his part," at `at`.
fn behind_aside(tokens: &[Token], at: usize) -> usize {
    const PART: u64 = hashed("part");
    const WHOSE: [Word; 3] = [Word::HIS, Word::HER, Word::ITS];
    let aside = tokens.get(at..at + 5);
    match aside {
        Some([open, lead, whose, part, close])
            if open.kind == Kind::Comma
                && lead.word == Word::FOR
                && WHOSE.contains(&whose.word)
                && part.hash == PART
                && close.kind == Kind::Comma =>
        {
            at + 5
        }
        _ => at,
    }
}

/// "told Juan Prado": who is told something by the verb at `verb`.
pub(super) fn hearer(tokens: &[Token], verb: usize, end: usize) -> Option<Mention> {
    tokens.get(verb).filter(|t| HEARS.has(t))?;
    let name = name_at(tokens, verb + 1, end, false, false)?;
    let hearer = Mention {
        first: name.start,
        end: name.end,
        name: (name.len() > 1 && name.start == verb + 1).then_some(name),
        ..Mention::default()
    };
    let whole = hearer.name.is_some() && !hearer.owns_office(tokens);
    (whole && !hearer.owns_talks(tokens)).then_some(hearer)
}
