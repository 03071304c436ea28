//! Keys: numbers that order releases by day and time. A key is given once and never again.
//!
//! Bits from the highest: the day, its part of ten minutes, and a number that falls as keys are given, so that among
//! releases of one time the first that came is the newest. The fewer bits, the smaller are the lists: keys are kept as
//! differences.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// A release's place in the order of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(pub(super) i64);

/// Ten minutes of a day, or what stands for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Bucket(pub(super) i64);

const PART_BITS: u32 = 8;
const NUMBER_BITS: u32 = 6;
/// Parts beyond those of a day take what no longer fits a bucket.
const FIRST_SPARE: i64 = 24 * 6 + 1;
const PARTS: i64 = 1 << PART_BITS;

/// What has no day has room for as much as thousands of days.
const UNREADABLE_DAY: i64 = 0;
const UNDATED_DAY: i64 = 1 << 12;
const DAYS_BEFORE: i64 = 1 << 14;

impl Key {
    /// The first key that a release of this day could have.
    pub(super) fn first_of(day: NaiveDate) -> Self {
        Bucket::of(Some(day), None).first()
    }

    /// The first key of any release, dated or not.
    pub(super) const FIRST_RELEASE: Self = Bucket(UNDATED_DAY << PART_BITS).first();
    /// The first key of a release with a day.
    pub(super) const FIRST_DATED: Self = Bucket(DAYS_BEFORE << PART_BITS).first();

    pub(super) fn day(self) -> Option<NaiveDate> {
        let day = (self.0 >> (NUMBER_BITS + PART_BITS)) - DAYS_BEFORE;
        NaiveDate::from_num_days_from_ce_opt(i32::try_from(day).ok().filter(|day| *day > 0)?)
    }

    pub(super) const fn bucket(self) -> Bucket {
        Bucket(self.0 >> NUMBER_BITS)
    }

    /// How many keys of its bucket were given before it.
    pub(super) const fn given_before(self) -> i64 {
        Bucket::ROOM - 1 - (self.0 & (Bucket::ROOM - 1))
    }
}

impl Bucket {
    /// Keys that a bucket has.
    pub(super) const ROOM: i64 = 1 << NUMBER_BITS;

    pub(super) const UNREADABLE: Self = Self(UNREADABLE_DAY << PART_BITS);

    pub(super) fn of(day: Option<NaiveDate>, time: Option<NaiveTime>) -> Self {
        let part = time.map_or(0, |time| {
            i64::from(time.num_seconds_from_midnight() / 600) + 1
        });
        let day = day.map_or(UNDATED_DAY, |day| {
            i64::from(day.num_days_from_ce()).max(1) + DAYS_BEFORE
        });
        Self((day << PART_BITS) | part)
    }

    /// The days are counted from that of the unreadable files on.
    pub(super) const fn day(self) -> i64 {
        self.0 >> PART_BITS
    }

    const fn first(self) -> Key {
        Key(self.0 << NUMBER_BITS)
    }

    /// The key that is given after so many others.
    pub(super) const fn key(self, given_before: i64) -> Key {
        Key((self.0 << NUMBER_BITS) + Self::ROOM - 1 - given_before)
    }

    /// The bucket that takes over when this one is full.
    pub(super) const fn spare(self) -> Self {
        let part = self.0 % PARTS;
        let spare = if part < FIRST_SPARE {
            FIRST_SPARE
        } else {
            part + 1
        };
        Self(self.0 - part + spare)
    }
}
