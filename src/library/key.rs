//! Keys: numbers that order releases by day and time. A key is given once and never again.
//!
//! Bits from the highest: the day, the minute of the day, and a number that falls as keys are given, so that among
//! releases of one minute the first that came is the newest.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

/// A release's place in the order of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(pub(super) i64);

/// A minute of a day, or what stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Bucket(pub(super) i64);

const MINUTE_BITS: u32 = 11;
const NUMBER_BITS: u32 = 16;
/// Minutes beyond those of a day take what no longer fits a bucket.
const FIRST_SPARE: i64 = 24 * 60 + 1;
const MINUTES: i64 = 1 << MINUTE_BITS;

const UNREADABLE_DAY: i64 = 0;
const UNDATED_DAY: i64 = 1;
const DAYS_BEFORE: i64 = 2;

impl Key {
    /// The first key that a release of this day could have.
    pub(super) fn first_of(day: NaiveDate) -> Self {
        Bucket::of(Some(day), None).first()
    }

    /// The first key of any release, dated or not.
    pub(super) const FIRST_RELEASE: Self = Bucket(UNDATED_DAY << MINUTE_BITS).first();
    /// The first key of a release with a day.
    pub(super) const FIRST_DATED: Self = Bucket(DAYS_BEFORE << MINUTE_BITS).first();

    pub(super) fn day(self) -> Option<NaiveDate> {
        let day = (self.0 >> (NUMBER_BITS + MINUTE_BITS)) - DAYS_BEFORE;
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

    pub(super) const UNREADABLE: Self = Self(UNREADABLE_DAY << MINUTE_BITS);

    pub(super) fn of(day: Option<NaiveDate>, time: Option<NaiveTime>) -> Self {
        let minute = time.map_or(0, |time| {
            i64::from(time.num_seconds_from_midnight() / 60) + 1
        });
        let day = day.map_or(UNDATED_DAY, |day| {
            i64::from(day.num_days_from_ce()).max(1) + DAYS_BEFORE
        });
        Self((day << MINUTE_BITS) | minute)
    }

    /// The days are counted from that of the unreadable files on.
    pub(super) const fn day(self) -> i64 {
        self.0 >> MINUTE_BITS
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
        let minute = self.0 % MINUTES;
        let spare = if minute < FIRST_SPARE {
            FIRST_SPARE
        } else {
            minute + 1
        };
        Self(self.0 - minute + spare)
    }
}
