//! The records held, in the order of their days, found by query. Knows records and queries; nothing of files, threads or
//! the interface.
//!
//! It hands out pages, so that a library on disk can stand behind the same calls. People are found in a dictionary of
//! distinct people; their releases are put together from lists of numbers.

mod accounts;
mod bits;
mod entry;
mod listing;
mod name;
mod people;
mod select;
mod words;

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{CallId, CallRecord, Unreadable};

use accounts::Accounts;
use bits::Slot;
use entry::{Content, Entry, Release};
use people::People;
use select::Selection;

/// All releases that were read, and the files that could not be.
#[derive(Default)]
pub struct Library {
    entries: Vec<Entry>,
    slots: FxHashMap<CallId, Slot>,
    people: People,
    accounts: Accounts,
    releases: usize,
    unread: usize,
    ids: Ids,
    read: FxHashSet<String>,
    selected: Option<Arc<Selection>>,
}

impl Library {
    /// A library in which the releases with these marks were read before.
    pub fn new(read: FxHashSet<String>) -> Self {
        Self {
            read,
            ..Self::default()
        }
    }

    /// An empty library for the same paths: what comes into it again keeps its id, and whether it was read.
    #[must_use]
    pub fn successor(&self) -> Self {
        Self {
            ids: Ids {
                known: self.ids.known.clone(),
                given: FxHashSet::default(),
            },
            read: self.read.clone(),
            ..Self::default()
        }
    }

    /// Takes in the releases of one file.
    pub fn add(&mut self, records: Vec<CallRecord>) {
        for (at, record) in records.into_iter().enumerate() {
            let path = record.source.path.as_deref().unwrap_or_default();
            let call = self.ids.give(&format!("{path}#{at}"));
            let slot = self.next_slot();
            let day = entry::day(&record);
            let people = record
                .participants
                .iter()
                .map(|participant| self.people.add(participant, slot, day))
                .collect();
            self.accounts.add(&record, slot);
            let read = self.read.contains(&entry::key(&record));
            self.releases += 1;
            self.unread += usize::from(!read);
            self.push(Entry {
                call,
                content: Content::Release(Box::new(Release::new(record, people))),
                read,
            });
        }
    }

    /// Takes in a file that could not be read, as a row of the list.
    pub fn add_unreadable(&mut self, unreadable: Unreadable) {
        let call = self.ids.give(&format!("{}#", unreadable.path));
        self.push(Entry {
            call,
            content: Content::Unreadable(unreadable),
            read: true,
        });
    }

    fn push(&mut self, entry: Entry) {
        self.slots.insert(entry.call, self.next_slot());
        self.entries.push(entry);
        self.selected = None;
    }

    fn next_slot(&self) -> Slot {
        Slot::try_from(self.entries.len()).unwrap_or(Slot::MAX)
    }

    /// Marks the release as read; gives the mark to keep, if that is news.
    pub fn mark_read(&mut self, call: CallId) -> Option<String> {
        let slot = self.slot(call)?;
        let entry = self.entries.get_mut(slot as usize)?;
        if entry.read {
            return None;
        }
        entry.read = true;
        self.unread -= 1;
        let mark = entry::key(&entry.release()?.record);
        self.read.insert(mark.clone());
        Some(mark)
    }

    /// Takes over that the release with this mark was read.
    pub fn remember(&mut self, mark: &str) {
        let marked = self
            .entries
            .iter_mut()
            .filter(|entry| !entry.read)
            .filter(|entry| {
                entry
                    .release()
                    .is_some_and(|r| entry::key(&r.record) == mark)
            });
        for entry in marked {
            entry.read = true;
            self.unread -= 1;
        }
        self.read.insert(mark.to_owned());
    }

    /// Why the file behind this row could not be read.
    pub fn unreadable(&self, call: CallId) -> Option<&Unreadable> {
        match &self.entry(self.slot(call)?)?.content {
            Content::Unreadable(unreadable) => Some(unreadable),
            Content::Release(_) => None,
        }
    }

    fn slot(&self, call: CallId) -> Option<Slot> {
        self.slots.get(&call).copied()
    }

    fn entry(&self, slot: Slot) -> Option<&Entry> {
        self.entries.get(slot as usize)
    }
}

/// Ids of releases by where they came from.
#[derive(Default)]
struct Ids {
    known: FxHashMap<String, CallId>,
    /// In this library; the same file may come twice.
    given: FxHashSet<CallId>,
}

impl Ids {
    fn give(&mut self, place: &str) -> CallId {
        let next = CallId(self.known.len() as u64);
        let call = *self.known.entry(place.to_owned()).or_insert(next);
        if self.given.insert(call) {
            return call;
        }
        self.give(&format!("{place}#again"))
    }
}
