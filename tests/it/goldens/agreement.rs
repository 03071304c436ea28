//! How far the records agree with what a careful reader says of the same releases.
//!
//! The floors stand a little under the figures reached; who raises a figure raises its floor.

use std::collections::BTreeMap;
use std::fs;

use readouts_tui::model::{CallRecord, Severity, Speaker, SpeakerType, Statement};
use readouts_tui::text::fold;
use serde::Deserialize;

use super::{cases, folder};

/// Share that must be right, by metric.
const FLOORS: &[(&str, f64)] = &[
    ("found", 1.0),
    ("kind", 0.97),
    ("channel", 0.97),
    ("date", 0.97),
    ("date basis", 0.96),
    ("start time", 0.98),
    ("duration", 0.97),
    ("initiative", 0.98),
    ("publisher", 0.9),
    ("people", 0.97),
    ("country", 0.95),
    ("title", 0.97),
    ("covered", 0.99),
    ("split", 0.99),
    ("label", 0.95),
    ("who", 0.92),
    ("agreement", 0.89),
    ("agreement kind", 0.92),
    ("parties", 0.9),
    ("resolutions", 0.98),
    ("warned", 0.98),
    ("quiet", 0.97),
];

#[derive(Deserialize)]
struct Gold {
    publisher_country: Option<String>,
    kind: String,
    channel: Option<String>,
    date: Option<String>,
    date_basis: Option<String>,
    start_time: Option<String>,
    duration_minutes: Option<u32>,
    initiative: Option<String>,
    participants: Vec<GoldPerson>,
    mentioned_un_resolutions: Vec<String>,
    anomalies: Vec<String>,
    sentences: Vec<GoldSentence>,
}

#[derive(Deserialize)]
struct GoldPerson {
    name: String,
    title: Option<String>,
    country: Option<String>,
}

#[derive(Deserialize)]
struct GoldSentence {
    starts: String,
    label: String,
    who: String,
    #[serde(default)]
    who_also: Vec<String>,
    agreement: Option<String>,
    #[serde(default)]
    agreement_also: Vec<Option<String>>,
    #[serde(default)]
    parties: Vec<String>,
}

/// Right and all, by metric, with a line for each miss.
#[derive(Default)]
struct Tally {
    counts: BTreeMap<&'static str, (usize, usize)>,
    misses: Vec<String>,
}

impl Tally {
    fn add(&mut self, metric: &'static str, right: bool, note: impl FnOnce() -> String) {
        let count = self.counts.entry(metric).or_default();
        count.0 += usize::from(right);
        count.1 += 1;
        if !right {
            self.misses.push(format!("{metric}: {}", note()));
        }
    }

    fn same<T: PartialEq + std::fmt::Debug>(
        &mut self,
        metric: &'static str,
        name: &str,
        want: &T,
        have: &T,
    ) {
        self.add(metric, want == have, || {
            format!("{name}: want {want:?}, have {have:?}")
        });
    }
}

/// The word by which an enumeration of the record goes in JSON.
fn word(value: impl serde::Serialize) -> Option<String> {
    serde_json::to_value(value)
        .unwrap()
        .as_str()
        .map(str::to_owned)
}

fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !["of", "for", "the", "and"].contains(word))
        .map(str::to_owned)
        .collect()
}

fn same_person(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let last = |of: &[String], among: &[String]| of.last().is_some_and(|w| among.contains(w));
    last(&a, &b) || last(&b, &a)
}

/// Whether titles share at least half of their words.
fn same_title(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    let shared = a.iter().filter(|word| b.contains(word)).count();
    let all = a.len() + b.len() - shared;
    all == 0 || shared * 2 >= all
}

/// White space as single spaces, quotation marks and dashes made plain, marks of Markdown left out; with the byte of
/// the text at which each byte of it starts.
fn squeeze(text: &str) -> (String, Vec<usize>) {
    let (mut out, mut places) = (String::new(), Vec::new());
    for (at, c) in text.char_indices() {
        let c = match c {
            '*' | '_' | '\\' | '#' | '>' => continue,
            '’' | '‘' => '\'',
            '“' | '”' => '"',
            '–' | '—' => '-',
            c if c.is_whitespace() && out.ends_with(' ') => continue,
            c if c.is_whitespace() => ' ',
            c => c,
        };
        out.push(c);
        places.resize(out.len(), at);
    }
    (out, places)
}

fn speaker(speaker: &Speaker) -> &str {
    match speaker.kind {
        SpeakerType::Participant => speaker.name.as_deref().unwrap_or_default(),
        SpeakerType::Joint => "joint",
        SpeakerType::Narrator => "narrator",
    }
}

fn same_speaker(want: &str, have: &str) -> bool {
    let kind = |who| ["joint", "narrator"].contains(&who);
    want == have || !kind(want) && !kind(have) && same_person(want, have)
}

fn document(tally: &mut Tally, name: &str, gold: &Gold, record: &CallRecord) {
    let date = record.date.as_ref();
    tally.same("kind", name, &Some(gold.kind.clone()), &word(record.kind));
    tally.same(
        "channel",
        name,
        &gold.channel,
        &record.channel.and_then(word),
    );
    let day = date.and_then(|d| d.value).map(|d| d.to_string());
    tally.same("date", name, &gold.date, &day);
    tally.same(
        "date basis",
        name,
        &gold.date_basis,
        &date.and_then(|d| word(d.basis?)),
    );
    let start = record.start_time.as_ref();
    let start = start.map(|t| t.value.format("%H:%M").to_string());
    tally.same("start time", name, &gold.start_time, &start);
    let minutes = record.duration_minutes.as_ref().map(|d| d.value);
    tally.same("duration", name, &gold.duration_minutes, &minutes);
    let initiative = record.initiative.as_ref().map(|i| i.value.to_string());
    tally.same("initiative", name, &gold.initiative, &initiative);
    let publisher = record.publisher.as_ref().and_then(|p| p.country);
    let publisher = publisher.map(|c| c.to_string());
    tally.same("publisher", name, &gold.publisher_country, &publisher);
    let mut want = gold.mentioned_un_resolutions.clone();
    let mut have = record.un_resolutions.clone();
    want.sort();
    have.sort();
    if !want.is_empty() || !have.is_empty() {
        tally.same("resolutions", name, &want, &have);
    }
    let loud: Vec<&str> = record
        .warnings
        .iter()
        .filter(|w| w.severity >= Severity::Warning)
        .map(|w| w.code.as_str())
        .collect();
    if gold.anomalies.is_empty() {
        tally.add("quiet", loud.is_empty(), || format!("{name}: {loud:?}"));
    } else {
        tally.add("warned", !loud.is_empty(), || {
            format!("{name}: {:?}", gold.anomalies)
        });
    }
}

fn people(tally: &mut Tally, name: &str, gold: &Gold, record: &CallRecord) {
    let mut left: Vec<_> = record.participants.iter().collect();
    for want in &gold.participants {
        let found = left.iter().position(|p| same_person(&want.name, &p.name));
        tally.add("people", found.is_some(), || {
            let have: Vec<_> = record.participants.iter().map(|p| &p.name).collect();
            format!("{name}: want {}, have {have:?}", want.name)
        });
        let Some(found) = found else { continue };
        let have = left.remove(found);
        let note = format!("{name}, {}", want.name);
        tally.same(
            "country",
            &note,
            &want.country,
            &have.country.map(|c| c.to_string()),
        );
        let (a, b) = (want.title.as_deref(), have.title.as_deref());
        tally.add(
            "title",
            same_title(a.unwrap_or_default(), b.unwrap_or_default()),
            || format!("{note}: want {a:?}, have {b:?}"),
        );
    }
    for extra in left {
        tally.add("people", false, || {
            format!("{name}: {} took no part", extra.name)
        });
    }
}

fn sentence(tally: &mut Tally, note: &str, gold: &GoldSentence, have: Option<&Statement>) {
    let who = have.map_or("nobody", |s| speaker(&s.speaker));
    let right =
        same_speaker(&gold.who, who) || gold.who_also.iter().any(|also| same_speaker(also, who));
    tally.add("who", right, || {
        format!("{note}: want {}, have {who}", gold.who)
    });
    let have = have.and_then(|s| s.agreement.as_ref());
    let kind = have.and_then(|a| word(a.kind));
    let fine = kind == gold.agreement || gold.agreement_also.contains(&kind);
    // A sentence without agreement on either side is no achievement.
    if gold.agreement.is_some() || kind.is_some() {
        let right = fine || kind.is_some() && gold.agreement.is_some();
        tally.add("agreement", right, || {
            format!("{note}: want {:?}, have {kind:?}", gold.agreement)
        });
    }
    let Some(have) = have.filter(|_| gold.agreement.is_some()) else {
        return;
    };
    tally.add("agreement kind", fine, || {
        format!("{note}: want {:?}, have {kind:?}", gold.agreement)
    });
    let mut want = gold.parties.clone();
    let mut have: Vec<String> = have.parties.iter().map(ToString::to_string).collect();
    want.sort();
    have.sort();
    tally.same("parties", note, &want, &have);
}

fn sentences(tally: &mut Tally, name: &str, gold: &Gold, record: &CallRecord) {
    let (flat, places) = squeeze(&record.text);
    let labelled = gold.sentences.iter().any(|s| !s.label.is_empty());
    let mut at = 0;
    let mut held: BTreeMap<usize, usize> = BTreeMap::new();
    for gold in &gold.sentences {
        let key = squeeze(&gold.starts).0;
        let key = key.trim();
        let found = flat[at..]
            .find(key)
            .map(|n| at + n)
            .or_else(|| flat.find(key));
        let mine = found.and_then(|found| {
            at = found + 1;
            while !flat.is_char_boundary(at) {
                at += 1;
            }
            let last = places[found + key.len() - 1];
            record
                .statements
                .iter()
                .position(|s| s.span().contains(last))
        });
        let note = format!("{name}: {:?}", gold.starts);
        tally.add("covered", mine.is_some(), || note.clone());
        if let Some(mine) = mine {
            *held.entry(mine).or_default() += 1;
            tally.add("split", held[&mine] == 1, || note.clone());
        }
        let mine = mine.and_then(|mine| record.statements.get(mine));
        if labelled {
            let have = mine.map(|s| s.label.as_str()).unwrap_or_default();
            tally.same("label", &note, &gold.label.as_str(), &have);
        }
        sentence(tally, &note, gold, mine);
    }
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "the figures, for whoever asks with --nocapture"
)]
fn records_agree_with_the_annotations() {
    let mut tally = Tally::default();
    for case in cases() {
        let path = folder().join("gold").join(format!("{}.json", case.name));
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let gold: Gold = serde_json::from_str(&text).unwrap();
        tally.add("found", !case.records.is_empty(), || case.name.clone());
        if let Some(record) = case.records.first() {
            document(&mut tally, &case.name, &gold, record);
            people(&mut tally, &case.name, &gold, record);
            sentences(&mut tally, &case.name, &gold, record);
        }
    }
    let mut below = Vec::new();
    for (metric, floor) in FLOORS {
        let (right, all) = tally.counts.get(metric).copied().unwrap_or_default();
        let share = f64::from(u32::try_from(right).unwrap())
            / f64::from(u32::try_from(all.max(1)).unwrap());
        println!("{metric:15} {share:.3} of {all}, floor {floor}");
        if all > 0 && share < *floor {
            below.push(format!("{metric}: {share:.3} is below {floor}"));
        }
    }
    let misses = tally.misses.join("\n");
    assert!(below.is_empty(), "{}\n\n{misses}", below.join("\n"));
}
