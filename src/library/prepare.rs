//! A release made ready for the index: everything that can be done on any thread, so that the one writer has little left.

use std::hash::Hasher;

use chrono::{NaiveDate, NaiveTime};
use rustc_hash::{FxHashSet, FxHasher};
use sha2::{Digest, Sha256};

use crate::model::{
    Basis, CallRecord, Country, Kind as Occasion, Participant, Severity, SpeakerType,
};
use crate::text::{fold, indexed};

use super::LibraryError;
use super::codec::{Codec, Dictionary};
use super::postings::{Kind, Value, mark};

/// Beginnings of words up to this many letters are indexed like words.
pub(super) const LONGEST_START: usize = 2;

/// What stands before an indexed beginning; no word has it.
pub(super) const BEGINNING: char = '\u{E000}';

/// A release ready to be taken in.
pub struct Prepared {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) publisher: Option<Country>,
    pub(super) people: Vec<Participant>,
    pub(super) minutes: Option<u32>,
    pub(super) initiative: Option<Country>,
    pub(super) agreements: usize,
    pub(super) warnings: usize,
    pub(super) flags: i64,
    pub(super) day: Option<NaiveDate>,
    pub(super) time: Option<NaiveTime>,
    /// Of everything that makes it another release.
    pub(super) hash: i64,
    /// Member of an archive.
    pub(super) name: Option<String>,
    pub(super) mark: i64,
    pub(super) labels: Vec<(Kind, Value)>,
    /// Positions of the participants who say something.
    pub(super) speakers: Vec<usize>,
    pub(super) sides: Option<Sides>,
    /// Its distinct words and their beginnings.
    pub(super) words: String,
    pub(super) terms: String,
    pub(super) body: Vec<u8>,
    pub(super) readout: bool,
}

/// What tells whether two releases are of one call.
pub(super) struct Sides {
    pub(super) countries: String,
    pub(super) day: i64,
    /// Folded family names.
    pub(super) people: Vec<String>,
}

/// Flags of a row.
pub(super) mod flag {
    pub(in crate::library) const INFERRED: i64 = 1;
    pub(in crate::library) const DIGEST: i64 = 2;
    pub(in crate::library) const UNREADABLE: i64 = 4;
}

/// Makes releases ready; a thread has its own. What it prepares is to be written, all of it: of words that were given with
/// an earlier release it does not tell again.
pub struct Preparer {
    codec: Codec,
    /// Hashes of words of late, each at a place that it tells itself.
    late: Vec<u64>,
    /// Places whose word is in the release at hand, as bits.
    here: Vec<u64>,
    /// Beginnings in the release at hand: those of two letters of ASCII as bits.
    starts: Vec<u64>,
    odd_starts: FxHashSet<Box<str>>,
    /// Words of all releases.
    told: FxHashSet<u64>,
}

impl Preparer {
    pub fn new(dictionary: Dictionary) -> Result<Self, LibraryError> {
        Ok(Self {
            codec: Codec::new(dictionary)?,
            late: vec![0; LATE],
            here: vec![0; LATE / 64],
            starts: vec![0; STARTS],
            odd_starts: FxHashSet::default(),
            told: FxHashSet::default(),
        })
    }

    /// `name` is that of the member, for an archive.
    pub fn prepare(
        &mut self,
        record: CallRecord,
        name: Option<String>,
    ) -> Result<Prepared, LibraryError> {
        let (words, terms) = self.words(&indexed(&record.text));
        let day = day(&record);
        let stated = record
            .date
            .as_ref()
            .is_some_and(|date| date.value.is_some() && date.basis == Some(Basis::Stated));
        let inferred = day.is_some() && !stated;
        let warned = |w: &&crate::model::Warning| w.severity > Severity::Info;
        let mut prepared = Prepared {
            id: record.id.clone(),
            title: record.title.clone().unwrap_or_default(),
            publisher: record.publisher.as_ref().and_then(|p| p.country),
            people: record
                .participants
                .iter()
                .map(|participant| Participant {
                    mentions: Vec::new(),
                    ..participant.clone()
                })
                .collect(),
            minutes: record.duration_minutes.as_ref().map(|d| d.value),
            initiative: record.initiative.as_ref().map(|i| i.value),
            agreements: record
                .statements
                .iter()
                .filter(|s| s.agreement.is_some())
                .count(),
            warnings: record.warnings.iter().filter(warned).count(),
            flags: i64::from(inferred) * flag::INFERRED + i64::from(record.digest) * flag::DIGEST,
            day,
            time: record.start_time.as_ref().map(|time| time.value),
            hash: hash_of(&record),
            name,
            mark: hash(
                key(
                    &record.id,
                    record.publisher.as_ref().and_then(|p| p.country),
                )
                .as_bytes(),
            ),
            labels: Vec::new(),
            speakers: speakers(&record),
            sides: sides(&record),
            words,
            terms,
            body: Vec::new(),
            readout: record.kind != Occasion::Other || !record.participants.is_empty(),
        };
        prepared.labels = labels(&record, &prepared);
        prepared.body = self.codec.pack(record)?;
        Ok(prepared)
    }

    /// The distinct words with their beginnings, and those words that were not told before.
    fn words(&mut self, text: &str) -> (String, String) {
        let mut words = String::with_capacity(text.len());
        let mut terms = String::new();
        self.here.fill(0);
        self.starts.fill(0);
        self.odd_starts.clear();
        for word in text.split_ascii_whitespace() {
            let hash = word_hash(word);
            let [low, high, ..] = hash.to_le_bytes();
            let place = usize::from(u16::from_le_bytes([low, high])) % LATE;
            let (Some(known), Some(here)) =
                (self.late.get_mut(place), self.here.get_mut(place / 64))
            else {
                continue;
            };
            let bit = 1 << (place % 64);
            if *known == hash && *here & bit != 0 {
                continue;
            }
            // A word that another one drove from its place is told twice, which does no harm.
            if *known != hash && self.told.insert(hash) {
                terms.push_str(word);
                terms.push(' ');
            }
            *known = hash;
            *here |= bit;
            words.push_str(word);
            words.push(' ');
            let ends = word.char_indices().map(|(at, _)| at).skip(1);
            for end in ends.chain([word.len()]).take(LONGEST_START) {
                let start = word.get(..end).unwrap_or_default();
                if self.is_new_start(start) {
                    words.push(BEGINNING);
                    words.push_str(start);
                    words.push(' ');
                }
            }
        }
        // Many wait to be written.
        words.shrink_to_fit();
        (words, terms)
    }

    fn is_new_start(&mut self, start: &str) -> bool {
        let code = match start.as_bytes() {
            [only] => u16::from(*only),
            [first, second] if first.is_ascii() => u16::from(*first) << 7 | u16::from(*second),
            _ => return !self.odd_starts.contains(start) && self.odd_starts.insert(start.into()),
        };
        let (slot, bit) = (usize::from(code / 64), 1 << (code % 64));
        self.starts.get_mut(slot).is_some_and(|bits| {
            let new = *bits & bit == 0;
            *bits |= bit;
            new
        })
    }
}

/// Enough bits for two letters of ASCII.
const STARTS: usize = 1 << 14 >> 6;

/// So many words of late are known without looking far: most words of a text are of these.
const LATE: usize = 1 << 15;

fn word_hash(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

impl Prepared {
    pub fn is_readout(&self) -> bool {
        self.readout
    }
}

pub(super) fn day(record: &CallRecord) -> Option<NaiveDate> {
    let called = record.date.as_ref().and_then(|date| date.value);
    called.or_else(|| record.released.as_ref().map(|released| released.value))
}

/// What marks a release as read, from one session to the next: the id with the publisher, for two ministries' accounts of
/// one call may bear the same id.
pub(super) fn key(id: &str, publisher: Option<Country>) -> String {
    match publisher {
        Some(country) => format!("{id}@{country}"),
        None => id.to_owned(),
    }
}

/// Sixty-three bits that tell one text from another.
pub fn hash(bytes: &[u8]) -> i64 {
    let digest = Sha256::digest(bytes);
    let first = digest.first_chunk().copied().unwrap_or_default();
    i64::from_le_bytes(first) >> 1
}

fn hash_of(record: &CallRecord) -> i64 {
    let mut all = record.text.clone();
    for part in [
        record.id.as_str(),
        record.title.as_deref().unwrap_or_default(),
        record.source.url.as_deref().unwrap_or_default(),
        record.publisher.as_ref().map_or("", |p| p.name.as_str()),
    ] {
        all.push('\0');
        all.push_str(part);
    }
    hash(all.as_bytes())
}

fn labels(record: &CallRecord, prepared: &Prepared) -> Vec<(Kind, Value)> {
    let text = |country: Country| Value::Text(country.to_string());
    let number = |n: usize| Value::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let mut labels = vec![(Kind::Occasion, Value::Number(occasion(record.kind)))];
    labels.extend(prepared.publisher.map(|c| (Kind::Publisher, text(c))));
    let countries = record.participants.iter().filter_map(|p| p.country);
    labels.extend(countries.map(|c| (Kind::Country, text(c))));
    let topics = record.topics.iter().map(|topic| topic.name.clone());
    labels.extend(topics.map(|name| (Kind::Topic, Value::Text(name))));
    let resolutions = record.un_resolutions.iter().cloned();
    labels.extend(resolutions.map(|number| (Kind::Resolution, Value::Text(number))));
    for kind in crate::model::AgreementKind::ALL {
        let of_kind = record
            .statements
            .iter()
            .filter_map(|s| s.agreement.as_ref());
        let count = of_kind.filter(|agreement| agreement.kind == kind).count();
        if count > 0 {
            labels.push((
                Kind::Agreement,
                Value::Text(format!("{}{count}", kind.letter())),
            ));
        }
    }
    if prepared.agreements > 0 {
        labels.push((Kind::Agreements, number(prepared.agreements)));
    }
    if let Some(minutes) = prepared.minutes {
        labels.push((Kind::Minutes, Value::Number(minutes.into())));
    }
    for (set, value) in [
        (record.digest, mark::DIGEST),
        (prepared.flags & flag::INFERRED != 0, mark::INFERRED),
        (prepared.warnings > 0, mark::WARNING),
        (record.start_time.is_some(), mark::TIME),
        (record.initiative.is_some(), mark::INITIATIVE),
    ] {
        if set {
            labels.push((Kind::Mark, Value::Number(value)));
        }
    }
    labels.sort_unstable();
    labels.dedup();
    labels
}

pub(super) const fn occasion(kind: Occasion) -> i64 {
    match kind {
        Occasion::Call => 1,
        Occasion::Meeting => 2,
        Occasion::Other => 3,
    }
}

fn speakers(record: &CallRecord) -> Vec<usize> {
    let names: FxHashSet<&str> = record
        .statements
        .iter()
        .filter(|s| s.speaker.kind == SpeakerType::Participant)
        .filter_map(|s| s.speaker.name.as_deref())
        .collect();
    let people = record.participants.iter().enumerate();
    people
        .filter(|(_, participant)| names.contains(participant.name.as_str()))
        .map(|(at, _)| at)
        .collect()
}

/// `None` for what cannot be paired: no call, no day, fewer than two sides, nobody named.
fn sides(record: &CallRecord) -> Option<Sides> {
    let day = record.date.as_ref().and_then(|date| date.value)?;
    if record.kind == Occasion::Other {
        return None;
    }
    let countries = countries_of(record.participants.iter().filter_map(|p| p.country));
    let people = record.participants.iter().map(|p| fold(&p.family_name));
    countries.contains(' ').then(|| Sides {
        countries,
        day: chrono::Datelike::num_days_from_ce(&day).into(),
        people: people.collect(),
    })
}

/// Each of the countries once, in one order.
pub(super) fn countries_of(countries: impl Iterator<Item = Country>) -> String {
    let mut countries: Vec<String> = countries.map(|country| country.to_string()).collect();
    countries.sort_unstable();
    countries.dedup();
    countries.join(" ")
}
