//! Ranks: keys made dense, so that sets of releases are bits in the order of days.

use rusqlite::Connection;

use super::LibraryError;
use super::key::{Bucket, Key};

/// Position of a key among all that were given, the oldest first.
pub(super) type Rank = u32;

/// Days further apart than this are looked up by halving.
const LONGEST_SPAN: i64 = 400_000;

#[derive(Debug, Default)]
pub(super) struct Numbering {
    buckets: Vec<Numbered>,
    /// For each day from the first one on, where to begin looking.
    near: Vec<u32>,
    first_day: i64,
    len: Rank,
}

#[derive(Debug)]
struct Numbered {
    bucket: i64,
    base: Rank,
    given: Rank,
}

impl Numbering {
    pub(super) fn load(connection: &Connection) -> Result<Self, LibraryError> {
        let mut statement =
            connection.prepare_cached("SELECT bucket, given FROM bucket ORDER BY bucket")?;
        let mut rows = statement.query(())?;
        let mut numbering = Self::default();
        while let Some(row) = rows.next()? {
            let given: u32 = row.get(1)?;
            numbering.buckets.push(Numbered {
                bucket: row.get(0)?,
                base: numbering.len,
                given,
            });
            numbering.len += given;
        }
        numbering.index();
        Ok(numbering)
    }

    /// Notes for each day where its first bucket stands.
    fn index(&mut self) {
        let dated = Key::FIRST_DATED.bucket().day();
        let first = self
            .buckets
            .iter()
            .map(|n| Bucket(n.bucket).day())
            .find(|day| *day >= dated);
        let last = self.buckets.last().map(|n| Bucket(n.bucket).day());
        let (Some(first), Some(last)) = (first, last) else {
            return;
        };
        if last - first > LONGEST_SPAN {
            return;
        }
        self.first_day = first;
        for (at, numbered) in (0_u32..).zip(&self.buckets) {
            let day = usize::try_from(Bucket(numbered.bucket).day() - first);
            let Ok(day) = day else { continue };
            if day >= self.near.len() {
                self.near.resize(day + 1, at);
            }
        }
    }

    pub(super) const fn len(&self) -> usize {
        self.len as usize
    }

    pub(super) fn rank(&self, key: Key) -> Option<Rank> {
        let bucket = key.bucket().0;
        let at = self.at(bucket);
        let numbered = self.buckets.get(at).filter(|n| n.bucket == bucket)?;
        let before = u32::try_from(key.given_before()).ok()?;
        (before < numbered.given).then(|| numbered.base + (numbered.given - 1 - before))
    }

    /// Position of the bucket, or of the first after it.
    fn at(&self, bucket: i64) -> usize {
        let day = usize::try_from(Bucket(bucket).day() - self.first_day).ok();
        let near = day.and_then(|day| self.near.get(day)).copied();
        let Some(near) = near else {
            return self.buckets.partition_point(|n| n.bucket < bucket);
        };
        let mut at = near as usize;
        while self.buckets.get(at).is_some_and(|n| n.bucket < bucket) {
            at += 1;
        }
        at
    }

    /// Rank of the first key that is not before this one.
    pub(super) fn from(&self, key: Key) -> Rank {
        let bucket = key.bucket().0;
        let at = self.buckets.partition_point(|n| n.bucket < bucket);
        self.buckets.get(at).map_or(self.len, |n| n.base)
    }

    pub(super) fn key(&self, rank: Rank) -> Option<Key> {
        let after = self.buckets.partition_point(|n| n.base <= rank);
        let numbered = self.buckets.get(after.checked_sub(1)?)?;
        let within = rank - numbered.base;
        let before = numbered.given.checked_sub(1 + within)?;
        Some(Bucket(numbered.bucket).key(i64::from(before)))
    }
}
