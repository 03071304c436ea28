//! Lists of keys by what the releases have in common, as bytes: each key as the difference to the one before.
//!
//! Old lists stand in the table `posting`, one a row; those of late stand together in `batch` until they are folded in.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::LibraryError;
use super::bits::Bits;
use super::key::Key;
use super::numbering::Numbering;

/// What a list is about. The numbers are kept in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Kind {
    /// Took part; the value is the person's number.
    Person = 1,
    /// Says something; the value is the person's number.
    Speaker = 2,
    Publisher = 3,
    Country = 4,
    Topic = 5,
    Resolution = 6,
    /// Call, meeting, other.
    Occasion = 7,
    /// Has an agreement of the kind.
    Agreement = 8,
    /// Has so many agreements of any kind.
    Agreements = 9,
    Minutes = 10,
    /// One of the marks below.
    Mark = 11,
}

/// Values of [`Kind::Mark`].
pub(super) mod mark {
    pub(in crate::library) const DIGEST: i64 = 1;
    pub(in crate::library) const INFERRED: i64 = 2;
    pub(in crate::library) const WARNING: i64 = 3;
    pub(in crate::library) const TIME: i64 = 4;
    pub(in crate::library) const INITIATIVE: i64 = 5;
    /// Keys that were given and are no longer in use.
    pub(in crate::library) const GONE: i64 = 6;
}

/// Which of its kind.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Value {
    Number(i64),
    Text(String),
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Number(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
        }
    }
}

impl FromSql for Value {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if let ValueRef::Integer(number) = value {
            return Ok(Self::Number(number));
        }
        Ok(Self::Text(value.as_str()?.to_owned()))
    }
}

/// Keys, packed. What is added need not be in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Keys {
    bytes: Vec<u8>,
    last: i64,
}

impl Keys {
    pub(super) fn push(&mut self, key: Key) {
        write(&mut self.bytes, key.0 - self.last);
        self.last = key.0;
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Key> {
        unpack(&self.bytes)
    }

    pub(super) fn extend(&mut self, keys: impl Iterator<Item = Key>) {
        keys.for_each(|key| self.push(key));
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl FromIterator<Key> for Keys {
    fn from_iter<T: IntoIterator<Item = Key>>(keys: T) -> Self {
        let mut packed = Self::default();
        packed.extend(keys.into_iter());
        packed
    }
}

/// A difference of either sign, seven bits a byte.
fn write(bytes: &mut Vec<u8>, difference: i64) {
    let mut rest = ((difference << 1) ^ (difference >> 63)).cast_unsigned();
    while rest >= 0x80 {
        bytes.push(rest.to_le_bytes()[0] | 0x80);
        rest >>= 7;
    }
    bytes.push(rest.to_le_bytes()[0]);
}

/// How many keys there are.
pub(super) fn packed_len(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte < 0x80).count()
}

pub(super) fn unpack(bytes: &[u8]) -> impl Iterator<Item = Key> {
    let mut rest = bytes.iter();
    let mut last = 0_i64;
    std::iter::from_fn(move || {
        let mut value = 0_u64;
        let mut shift = 0_u32;
        loop {
            let byte = *rest.next()?;
            value |= u64::from(byte & 0x7f) << shift.min(63);
            if byte < 0x80 {
                break;
            }
            shift += 7;
        }
        let difference = (value >> 1).cast_signed() ^ -(value & 1).cast_signed();
        last = last.wrapping_add(difference);
        Some(Key(last))
    })
}

/// The lists of one batch.
pub(super) type Lists = FxHashMap<(Kind, Value), Keys>;

/// The lists as they can be read: those of late in memory, the rest on demand.
#[derive(Debug, Default)]
pub(super) struct Postings {
    late: FxHashMap<(Kind, Value), Vec<Keys>>,
    /// The last batch held in `late`.
    batch: i64,
}

impl Postings {
    /// Nothing of what was folded in up to this batch.
    pub(super) fn after(batch: i64) -> Self {
        Self {
            batch,
            ..Self::default()
        }
    }

    pub(super) const fn batch(&self) -> i64 {
        self.batch
    }

    /// What was added of late to the lists of people.
    pub(super) fn late_people(&self) -> impl Iterator<Item = (i64, &[u8])> {
        self.late.iter().flat_map(|((kind, value), lists)| {
            let person = match value {
                Value::Number(person) if *kind == Kind::Person => Some(*person),
                Value::Number(_) | Value::Text(_) => None,
            };
            let lists = lists.iter();
            lists.filter_map(move |keys| Some((person?, keys.bytes())))
        })
    }

    /// Takes over the batches that were added since; gives what they add to one kind.
    pub(super) fn renew(&mut self, connection: &Connection) -> Result<Vec<Lists>, LibraryError> {
        let mut statement = connection
            .prepare_cached("SELECT batch, postings FROM batch WHERE batch > ? ORDER BY batch")?;
        let mut rows = statement.query([self.batch])?;
        let mut added = Vec::new();
        while let Some(row) = rows.next()? {
            self.batch = row.get(0)?;
            let lists: Vec<((Kind, Value), Keys)> =
                postcard::from_bytes(row.get_ref(1)?.as_blob().map_err(LibraryError::odd)?)
                    .map_err(LibraryError::odd)?;
            let lists: Lists = lists.into_iter().collect();
            for (of, keys) in &lists {
                self.late.entry(of.clone()).or_default().push(keys.clone());
            }
            added.push(lists);
        }
        Ok(added)
    }

    /// The releases on the list.
    pub(super) fn bits(
        &self,
        connection: &Connection,
        numbering: &Numbering,
        kind: Kind,
        value: &Value,
    ) -> Result<Bits, LibraryError> {
        let mut bits = Bits::with_room(numbering.len());
        let mut insert = |key| {
            if let Some(rank) = numbering.rank(key) {
                bits.insert(rank);
            }
        };
        let mut statement =
            connection.prepare_cached("SELECT keys FROM posting WHERE kind = ? AND value = ?")?;
        statement
            .query_row((kind as i64, value), |row| {
                unpack(row.get_ref(0)?.as_blob()?).for_each(&mut insert);
                Ok(())
            })
            .optional()?;
        let late = self.late.get(&(kind, value.clone()));
        for keys in late.into_iter().flatten() {
            keys.iter().for_each(&mut insert);
        }
        Ok(bits)
    }

    /// Every value of the kind.
    pub(super) fn values(
        &self,
        connection: &Connection,
        kind: Kind,
    ) -> Result<Vec<Value>, LibraryError> {
        let mut statement =
            connection.prepare_cached("SELECT value FROM posting WHERE kind = ?")?;
        let mut values: Vec<Value> = statement
            .query_map([kind as i64], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let late = self.late.keys().filter(|(of, _)| *of == kind);
        values.extend(late.map(|(_, value)| value.clone()));
        values.sort_unstable();
        values.dedup();
        Ok(values)
    }
}

/// Folds the batches into the lists of old.
pub(super) fn fold_in(connection: &Connection) -> Result<(), LibraryError> {
    let mut late = Postings::default();
    late.renew(connection)?;
    let mut old =
        connection.prepare_cached("SELECT keys FROM posting WHERE kind = ? AND value = ?")?;
    let mut new = connection
        .prepare_cached("INSERT OR REPLACE INTO posting (kind, value, keys) VALUES (?, ?, ?)")?;
    let mut lists: Vec<_> = late.late.into_iter().collect();
    lists.sort_unstable_by(|a, b| a.0.cmp(&b.0));
    for ((kind, value), added) in lists {
        let mut keys: Vec<Key> = Vec::new();
        old.query_row((kind as i64, &value), |row| {
            keys.extend(unpack(row.get_ref(0)?.as_blob()?));
            Ok(())
        })
        .optional()?;
        keys.extend(added.iter().flat_map(Keys::iter));
        keys.sort_unstable();
        let keys: Keys = keys.into_iter().collect();
        new.execute((kind as i64, &value, keys.bytes()))?;
    }
    connection.execute("DELETE FROM batch", ())?;
    Ok(())
}
