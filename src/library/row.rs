//! Rows of the list, as they are kept and as they are shown.

use rusqlite::{OptionalExtension, Row as Kept};

use crate::model::{CallId, Country, Row, RowPerson, Unreadable};

use super::bits::Bits;
use super::key::Key;
use super::prepare::flag;
use super::registry::PersonId;
use super::select::Selection;
use super::{Library, LibraryError};

/// What [`row`] reads.
const COLUMNS: &str = "call, key, mark, title, publisher, people, minutes, initiative, agreements, warnings, flags, \
    EXISTS (SELECT 1 FROM telling WHERE telling.call = call.call), \
    EXISTS (SELECT 1 FROM version WHERE version.call = call.call)";

/// A row, and who its people are.
pub(super) struct Held {
    pub(super) row: Row,
    pub(super) people: Vec<PersonId>,
}

/// Somebody who took part, as a row keeps it.
pub(super) struct KeptPerson<'a> {
    pub(super) family_name: &'a str,
    pub(super) country: Option<Country>,
    pub(super) id: PersonId,
}

/// Who took part, from the column that tells it.
pub(super) fn people(column: &str) -> impl Iterator<Item = KeptPerson<'_>> {
    column.lines().map(|line| {
        let mut parts = line.split('\t');
        KeptPerson {
            family_name: parts.next().unwrap_or_default(),
            country: parts.next().and_then(Country::new),
            id: parts
                .next()
                .and_then(|id| id.parse().ok())
                .unwrap_or(PersonId::MAX),
        }
    })
}

impl Library {
    /// The newest rows of all, without the first `skip`.
    pub(super) fn newest(&self, skip: usize, count: usize) -> Result<Vec<Held>, LibraryError> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM call ORDER BY key DESC LIMIT ? OFFSET ?"
        ))?;
        let mut rows = statement.query((count, skip))?;
        let mut held = Vec::new();
        while let Some(row) = rows.next()? {
            held.push(self.held(row)?);
        }
        Ok(held)
    }

    pub(super) fn with_key(&self, key: Key) -> Result<Option<Held>, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT {COLUMNS} FROM call WHERE key = ?"))?;
        let mut rows = statement.query([key.0])?;
        rows.next()?.map(|row| self.held(row)).transpose()
    }

    /// Who the people of a release are.
    pub(super) fn people_of(&self, call: CallId) -> Result<Vec<PersonId>, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT key FROM call WHERE call = ?")?;
        let key = statement.query_row([call.0.cast_signed()], |row| row.get(0));
        let held = match key.optional()? {
            Some(key) => self.with_key(Key(key))?,
            None => None,
        };
        Ok(held.map(|held| held.people).unwrap_or_default())
    }

    fn held(&self, kept: &Kept<'_>) -> Result<Held, LibraryError> {
        let call = CallId(kept.get::<_, i64>(0)?.cast_unsigned());
        let flags: i64 = kept.get(10)?;
        let country = |code: Option<String>| code.as_deref().and_then(Country::new);
        let title: String = kept.get(3)?;
        let mut row = Row {
            id: call,
            date: Key(kept.get(1)?).day(),
            date_inferred: flags & flag::INFERRED != 0,
            people: Vec::new(),
            title,
            publisher: country(kept.get(4)?),
            minutes: kept.get(6)?,
            initiative: country(kept.get(7)?),
            agreements: kept.get(8)?,
            warnings: kept.get::<_, usize>(9)? + usize::from(kept.get::<_, bool>(12)?),
            other_account: kept.get(11)?,
            digest: flags & flag::DIGEST != 0,
            read: self.read.contains(&kept.get(2)?),
            unreadable: None,
        };
        if flags & flag::UNREADABLE != 0 {
            row.read = true;
            row.unreadable = self.unreadable(call)?;
            let unreadable = row.unreadable.as_ref();
            row.title = unreadable
                .map(|u: &Unreadable| u.path.clone())
                .unwrap_or_default();
            return Ok(Held {
                row,
                people: Vec::new(),
            });
        }
        let text: String = kept.get(5)?;
        let mut people = Vec::new();
        for person in self::people(&text) {
            people.push(person.id);
            row.people.push(RowPerson {
                family_name: person.family_name.to_owned(),
                country: person.country,
                lit: Vec::new(),
            });
        }
        Ok(Held { row, people })
    }

    /// The row with the letters lit that the filter matched.
    pub(super) fn lit(&mut self, held: Held, selection: &Selection) -> Result<Row, LibraryError> {
        let Held { mut row, people } = held;
        if selection.named.is_empty() {
            return Ok(row);
        }
        let dictionary = self.people()?;
        for (person, id) in row.people.iter_mut().zip(&people) {
            let named = selection.named.iter().filter(|n| n.people.contains(id));
            person.lit = named
                .flat_map(|named| dictionary.lit(&person.family_name, &named.words))
                .collect();
            person.lit.sort_unstable();
            person.lit.dedup();
        }
        Ok(row)
    }

    /// How many releases of a person are among these.
    pub(super) fn shared(&mut self, person: PersonId, found: &Bits) -> Result<usize, LibraryError> {
        let numbering = self.numbering()?;
        let ranks = self.people()?.ranks(person, &numbering).iter();
        Ok(ranks.filter(|rank| found.contains(**rank)).count())
    }
}
