//! Which releases tell of the same call: the same day give or take one, for midnight and time zones; the same countries;
//! people in common; another publisher.

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use crate::model::{CallRecord, Country, Kind};
use crate::text::fold;

use super::bits::Slot;

/// The calls that the releases tell of.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    /// By the countries that took part.
    by_countries: FxHashMap<Vec<Country>, Vec<Account>>,
    /// Releases of each call; empty for one that turned out to be another.
    calls: Vec<Vec<Slot>>,
    /// Which call each release tells of.
    call_of: FxHashMap<Slot, usize>,
}

#[derive(Debug)]
struct Account {
    slot: Slot,
    day: NaiveDate,
    publisher: Option<Country>,
    people: Vec<String>,
}

impl Accounts {
    pub(super) fn add(&mut self, record: &CallRecord, slot: Slot) {
        let new = self.calls.len();
        self.calls.push(vec![slot]);
        self.call_of.insert(slot, new);
        let Some((countries, account)) = account(record, slot) else {
            return;
        };
        let others = self.by_countries.entry(countries).or_default();
        let same: Vec<Slot> = others
            .iter()
            .filter(|other| other.is_of_one_call_with(&account))
            .map(|other| other.slot)
            .collect();
        others.push(account);
        // Two accounts a day apart may both fit a third between them; then all three are of one call.
        for other in same {
            self.join(other, slot);
        }
    }

    fn join(&mut self, one: Slot, other: Slot) {
        let (Some(&kept), Some(&given)) = (self.call_of.get(&one), self.call_of.get(&other)) else {
            return;
        };
        if kept == given {
            return;
        }
        let moved = self
            .calls
            .get_mut(given)
            .map(std::mem::take)
            .unwrap_or_default();
        self.call_of.extend(moved.iter().map(|slot| (*slot, kept)));
        if let Some(slots) = self.calls.get_mut(kept) {
            slots.extend(moved);
        }
    }

    /// Number of calls: several accounts of one count once.
    pub(super) fn distinct(&self) -> usize {
        self.calls.iter().filter(|slots| !slots.is_empty()).count()
    }

    /// The releases that tell of the same call as this one, itself among them.
    pub(super) fn of(&self, slot: Slot) -> &[Slot] {
        self.call_of
            .get(&slot)
            .and_then(|call| self.calls.get(*call))
            .map_or(&[], Vec::as_slice)
    }
}

/// `None` for what cannot be paired: no call, no day, fewer than two sides, nobody named.
fn account(record: &CallRecord, slot: Slot) -> Option<(Vec<Country>, Account)> {
    let day = record.date.as_ref().and_then(|date| date.value)?;
    if record.kind == Kind::Other {
        return None;
    }
    let mut countries: Vec<Country> = record
        .participants
        .iter()
        .filter_map(|p| p.country)
        .collect();
    countries.sort_unstable();
    countries.dedup();
    if countries.len() < 2 {
        return None;
    }
    let people = record
        .participants
        .iter()
        .map(|p| fold(&p.family_name))
        .collect();
    let publisher = record.publisher.as_ref().and_then(|p| p.country);
    let account = Account {
        slot,
        day,
        publisher,
        people,
    };
    Some((countries, account))
}

impl Account {
    fn is_of_one_call_with(&self, other: &Self) -> bool {
        let shared = self
            .people
            .iter()
            .filter(|name| other.people.contains(name));
        let fewest = self.people.len().min(other.people.len());
        self.slot != other.slot
            && self.publisher != other.publisher
            && (self.day - other.day).num_days().abs() <= 1
            && shared.count() >= fewest.min(2)
    }
}
