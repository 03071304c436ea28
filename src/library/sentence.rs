//! The sentence that a query means: of whom it names as the speaker, with the words that it looks for.

use rusqlite::OptionalExtension;
use rustc_hash::FxHashSet;

use crate::model::{CallId, CallRecord, SpeakerType, Statement};
use crate::query::{Condition, Finder, Query, Words};
use crate::text::{Phrase, normal};

use super::key::Key;
use super::numbering::Rank;
use super::registry::PersonId;
use super::select::Rest;
use super::{Library, LibraryError};

impl Library {
    /// Those of which the text is as asked for, too.
    pub(super) fn as_asked(
        &mut self,
        ranks: Vec<Rank>,
        rest: &Rest,
    ) -> Result<Vec<Rank>, LibraryError> {
        let numbering = self.numbering()?;
        let mut fitting = Vec::new();
        for rank in ranks {
            if let Some(key) = numbering.key(rank)
                && self.is_as_asked(key, rest)?
            {
                fitting.push(rank);
            }
        }
        Ok(fitting)
    }

    /// Reads without asking for each row anew whether somebody writes.
    pub(super) fn at_once<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, LibraryError>,
    ) -> Result<T, LibraryError> {
        self.connection.execute_batch("BEGIN")?;
        let result = read(self);
        self.connection.execute_batch("COMMIT")?;
        result
    }

    /// Whether what only the release itself tells is as asked for: its text, and that one sentence of each of those asked
    /// for has all the words.
    fn is_as_asked(&mut self, key: Key, rest: &Rest) -> Result<bool, LibraryError> {
        if !rest.checks.is_empty() {
            let text = self.normal_text(key)?;
            if !text.is_some_and(|text| fits(&rest.checks, &text)) {
                return Ok(false);
            }
        }
        if rest.said.is_empty() {
            return Ok(true);
        }
        let Some(held) = self.with_key(key)? else {
            return Ok(false);
        };
        let Some(record) = self.unpack(held.row.id)? else {
            return Ok(false);
        };
        let says = |speakers| said_by(&record, &held.people, speakers, &rest.texts).is_some();
        Ok(rest.said.iter().all(says))
    }

    /// The text of a release as it is searched.
    pub(super) fn normal_text(&mut self, key: Key) -> Result<Option<Box<str>>, LibraryError> {
        let body: Option<Vec<u8>> = self
            .connection
            .prepare_cached("SELECT body FROM record JOIN call USING (call) WHERE key = ?")?
            .query_row([key.0], |row| row.get(0))
            .optional()?;
        let Some(body) = body else {
            return Ok(None);
        };
        Ok(Some(normal(self.codec(&body)?.text(&body)?)))
    }

    /// The sentence for which a query found the release: the first that somebody asked for says with all the words; else the
    /// first with all of them, or with any.
    pub fn sentence<'a>(
        &mut self,
        call: CallId,
        record: &'a CallRecord,
        query: &Query,
    ) -> Result<Option<&'a Statement>, LibraryError> {
        let texts: Vec<&Words> = query.texts().collect();
        let finders: Vec<Finder> = texts.iter().map(|words| Finder::new(words)).collect();
        for clause in query.clauses.iter().filter(|clause| !clause.negated) {
            if let Condition::Says(name) = &clause.condition {
                let speakers = self.named(name)?.people;
                let people = self.people_of(call)?;
                let said = said_by(record, &people, &speakers, &finders);
                if said.is_some() {
                    return Ok(said);
                }
            }
        }
        let any: Vec<Phrase> = texts
            .iter()
            .flat_map(|words| words.wanted())
            .filter_map(|(words, begun)| Phrase::new(words, begun))
            .collect();
        let has_any = |text: &str| any.iter().any(|phrase| phrase.is_in(text));
        let statements = || record.statements.iter().map(|s| (s, normal(&s.text)));
        let all = statements().find(|(_, text)| has_any(text) && fits(&finders, text));
        let found = all.or_else(|| statements().find(|(_, text)| has_any(text)));
        Ok(found.map(|(statement, _)| statement))
    }
}

fn fits(texts: &[Finder], normal: &str) -> bool {
    texts.iter().all(|words| words.fits(normal))
}

/// The first sentence of one of these people with all the words.
fn said_by<'a>(
    record: &'a CallRecord,
    people: &[PersonId],
    speakers: &FxHashSet<PersonId>,
    texts: &[Finder],
) -> Option<&'a Statement> {
    let names: Vec<&str> = record
        .participants
        .iter()
        .zip(people)
        .filter(|(_, id)| speakers.contains(id))
        .map(|(participant, _)| participant.name.as_str())
        .collect();
    record.statements.iter().find(|statement| {
        let name = statement.speaker.name.as_deref();
        statement.speaker.kind == SpeakerType::Participant
            && name.is_some_and(|name| names.contains(&name))
            && fits(texts, &normal(&statement.text))
    })
}
