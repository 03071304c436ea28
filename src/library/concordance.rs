//! The sentences with a phrase, oldest first. They are looked for as far as somebody wants to see them; the rest is
//! counted when nobody waits.

use std::ops::Range;

use crate::model::{CallRecord, ConcordanceRow, Count, Page, Sort, Span, SpeakerType, Statement};
use crate::query::Query;
use crate::text::Phrase;

use super::bits::Bits;
use super::key::Key;
use super::search::Search;
use super::{Library, LibraryError};

/// Nobody looks through more; they are not counted either.
const MOST_PLACES: usize = 100_000;
/// Releases opened in one go while nobody waits.
const OPENED: usize = 250;

/// A concordance as far as it is known.
#[derive(Debug)]
pub(super) struct Concordance {
    query: Query,
    typed: String,
    phrase: Phrase,
    search: Search,
    base: Option<Bits>,
    places: Vec<Place>,
    /// What is left to look through: dated releases, then those without a day.
    left: Vec<Range<i64>>,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    key: Key,
    statement: usize,
    hit: Span,
}

impl Library {
    /// A page of the sentences with the phrase, oldest first, a row a place; and how many there are.
    pub fn concordance(
        &mut self,
        query: &Query,
        phrase: &str,
        rows: Range<usize>,
    ) -> Result<(Count, Page<ConcordanceRow>), LibraryError> {
        self.renew()?;
        let known = self.concordance.take();
        let known = known.filter(|known| known.query == *query && known.typed == phrase);
        let known = match known {
            Some(known) => Some(known),
            None => self.begin_concordance(query, phrase)?,
        };
        let Some(mut concordance) = known else {
            return Ok((Count::Exactly(0), Page::default()));
        };
        while concordance.places.len() < rows.end && !concordance.left.is_empty() {
            self.look_further(&mut concordance, OPENED)?;
        }
        let all = &concordance.places;
        let first = rows.start.min(all.len());
        let end = rows.end.clamp(first, all.len());
        let mut page = Vec::new();
        for place in all.get(first..end).unwrap_or_default() {
            page.extend(self.line(place)?);
        }
        let count = concordance.count();
        self.concordance = Some(concordance);
        Ok((count, Page { first, rows: page }))
    }

    fn begin_concordance(
        &mut self,
        query: &Query,
        typed: &str,
    ) -> Result<Option<Concordance>, LibraryError> {
        let Some(phrase) = Phrase::new(typed, true) else {
            return Ok(None);
        };
        let words = self.with_words_of(&phrase)?;
        let Some(search) = Search::new(&[words], &[]) else {
            return Ok(None);
        };
        let base = if query.is_empty() {
            None
        } else {
            self.selection(query, Sort::Newest, 0)?;
            while self.refine()? {}
            let selection = self.selection(query, Sort::Newest, 0)?;
            Some(selection.found.clone())
        };
        Ok(Some(Concordance {
            query: query.clone(),
            typed: typed.to_owned(),
            phrase,
            search,
            base,
            places: Vec::new(),
            left: vec![
                Key::FIRST_RELEASE.0..Key::FIRST_DATED.0,
                Key::FIRST_DATED.0..i64::MAX,
            ],
        }))
    }

    /// Opens so many releases more.
    fn look_further(
        &mut self,
        concordance: &mut Concordance,
        opened: usize,
    ) -> Result<(), LibraryError> {
        let Some(part) = concordance.left.pop() else {
            return Ok(());
        };
        let numbering = self.numbering()?;
        let mut keys = Vec::new();
        let next = self.walk_up(&concordance.search, part.clone(), |key| {
            let wanted = concordance
                .base
                .as_ref()
                .is_none_or(|base| numbering.rank(key).is_some_and(|rank| base.contains(rank)));
            if wanted {
                keys.push(key);
            }
            keys.len() < opened
        })?;
        if let Some(next) = next {
            concordance.left.push(next.0 + 1..part.end);
        }
        self.at_once(|library| {
            for key in keys {
                library.look_into(concordance, key)?;
            }
            Ok(())
        })
    }

    fn look_into(&mut self, concordance: &mut Concordance, key: Key) -> Result<(), LibraryError> {
        let text = self.normal_text(key)?;
        if !text.is_some_and(|text| concordance.phrase.is_in(&text)) {
            return Ok(());
        }
        let Some(held) = self.with_key(key)? else {
            return Ok(());
        };
        let Some(record) = self.unpack(held.row.id)? else {
            return Ok(());
        };
        for (at, statement) in record.statements.iter().enumerate() {
            let hits = concordance.phrase.places(&statement.text);
            concordance.places.extend(hits.into_iter().map(|hit| Place {
                key,
                statement: at,
                hit,
            }));
        }
        Ok(())
    }

    /// Looks for more places while nobody waits; false where there is nothing to do.
    pub fn refine_concordance(&mut self) -> Result<bool, LibraryError> {
        let Some(mut concordance) = self.concordance.take() else {
            return Ok(false);
        };
        let more = !concordance.left.is_empty() && concordance.places.len() < MOST_PLACES;
        if more {
            self.look_further(&mut concordance, OPENED)?;
        }
        self.concordance = Some(concordance);
        Ok(more)
    }

    fn line(&mut self, place: &Place) -> Result<Option<ConcordanceRow>, LibraryError> {
        let Some(held) = self.with_key(place.key)? else {
            return Ok(None);
        };
        let Some(record) = self.unpack(held.row.id)? else {
            return Ok(None);
        };
        let Some(statement) = record.statements.get(place.statement) else {
            return Ok(None);
        };
        Ok(Some(ConcordanceRow {
            call: held.row.id,
            date: held.row.date,
            statement: place.statement,
            speaker: speaker(&record, statement),
            publisher: held.row.publisher,
            label: statement.label.clone(),
            text: statement.text.clone(),
            hit: place.hit,
        }))
    }
}

impl Concordance {
    fn count(&self) -> Count {
        if self.left.is_empty() {
            Count::Exactly(self.places.len())
        } else {
            Count::AtLeast(self.places.len())
        }
    }
}

/// Family name of who says it, or who else does.
pub fn speaker(record: &CallRecord, statement: &Statement) -> String {
    match statement.speaker.kind {
        SpeakerType::Joint => "joint".to_owned(),
        SpeakerType::Narrator => "narrator".to_owned(),
        SpeakerType::Participant => {
            let name = statement.speaker.name.clone().unwrap_or_default();
            record
                .participants
                .iter()
                .find(|p| p.name == name)
                .map_or(name, |p| p.family_name.clone())
        }
    }
}
