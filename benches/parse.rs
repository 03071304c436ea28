//! Bytes to records: throughput over many releases, over small ones as ministries write them (the golden cases, or the files
//! in the folder that `READOUTS_FOLDER` names), and how the cost of one text grows with its length.

mod synthetic;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;

/// The program's own.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn many_releases(c: &mut Criterion) {
    let releases: Vec<String> = (0..500).map(synthetic::release).collect();
    let bytes: usize = releases.iter().map(String::len).sum();
    let mut group = c.benchmark_group("parse");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("500 releases", |b| {
        b.iter(|| {
            let files = releases
                .iter()
                .map(|text| (text.as_bytes(), Some("release.md")));
            black_box(readouts_tui::parse::read_all(files))
        });
    });
    group.finish();
}

fn small_releases(c: &mut Criterion) {
    let folder = std::env::var_os("READOUTS_FOLDER");
    let folder =
        folder.unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readouts").into());
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let releases: Vec<(String, Vec<u8>)> = files
        .filter(|file| file.path().is_file())
        .filter_map(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            Some((name, std::fs::read(file.path()).ok()?))
        })
        .collect();
    let bytes: usize = releases.iter().map(|(_, bytes)| bytes.len()).sum();
    let mut group = c.benchmark_group("parse");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("small releases", |b| {
        b.iter(|| {
            let files = releases
                .iter()
                .map(|(name, bytes)| (bytes.as_slice(), Some(name.as_str())));
            black_box(readouts_tui::parse::read_all(files))
        });
    });
    group.bench_function("small releases, one by one", |b| {
        b.iter(|| {
            for (name, bytes) in &releases {
                black_box(readouts_tui::parse::read(bytes, Some(name)));
            }
        });
    });
    group.finish();
}

/// Texts in which a careless parser would look at everything again for each piece.
fn hostile(kind: &str, length: usize) -> String {
    match kind {
        "one line" => "Minister Vell said that talks go on and ".repeat(length / 40),
        "brackets" => "(".repeat(length),
        "digits" => "1".repeat(length),
        "markers" => "1. (1) a) ".repeat(length / 10),
        "blank lines" => "\n \n".repeat(length / 3),
        "people" => {
            let people = (0..length / 40).map(|number| {
                let (given, family) = synthetic::person(number);
                format!("Foreign Minister {given} {family} of Norway, ")
            });
            "Minister Lind spoke by phone with ".to_owned() + &people.collect::<String>()
        }
        "clauses" => {
            "Minister Lind asked for boats".to_owned()
                + &", which Minister Vell promised to send, which they agreed to hold"
                    .repeat(length / 66)
        }
        "lengths" => "The storm lasted two hours, ".repeat(length / 28),
        "days" => {
            "The two ministers met in Lima.\n\n".to_owned() + &"On May 20\n\n".repeat(length / 11)
        }
        "short lines" => {
            "Minister Lind recalled the barges on the river\nconcern was raised as well\n"
                .repeat(length / 74)
        }
        "calls" => "Rahim received a call on Monday too, ".repeat(length / 37),
        "later calls" => {
            "Minister Lind spoke by phone with Minister Vell. Later she also spoke by phone with "
                .to_owned()
                + &"Minister Ana Paz of Peru, ".repeat(length / 26)
        }
        "names" => "Foreign Minister Adan Vellin of Norway ".repeat(length / 39),
        "callers" => {
            "On 3 May, ".to_owned() + &"from Camp Vell, President Paz called ".repeat(length / 37)
        }
        "one sentence of days" => below_call("and was held on 1 April 2021 ", length),
        "one sentence of officials" => {
            below_call("and Foreign Minister Xabc of Chile stressed ", length)
        }
        "sentences of officials" => below_call("The Chilean Prime Minister Xabc spoke. ", length),
        "rows of things" => {
            below_call("He made three points: first, nets; second, piers. ", length)
        }
        "speaker last" => {
            let told =
                "Minister Vellin of Norway and Minister Sato of Japan spoke by telephone.\n\n";
            let words = "The nets for all. ".repeat(length / 18);
            format!("{told}{words}That is the way, Minister Vellin said.\n")
        }
        "no stop" => long_text(length as u64 / 2500).replace(['.', '\n'], " "),
        _ => long_text(length as u64 / 2500),
    }
}

/// A call of two, and behind it so many bytes of the same words.
fn below_call(words: &str, length: usize) -> String {
    let call = "Foreign Minister Eva Vellin of Norway and Foreign Minister Ken Sato of Japan spoke by telephone on 3 May 2021.";
    format!(
        "{call}\n\nThe summit {}\n",
        words.repeat(length / words.len())
    )
}

/// `count` releases as one text, for measuring how cost grows with length.
fn long_text(count: u64) -> String {
    (0..count).map(synthetic::release).collect()
}

fn growth(c: &mut Criterion) {
    for kind in [
        "releases",
        "one line",
        "brackets",
        "digits",
        "markers",
        "blank lines",
        "people",
        "no stop",
        "names",
        "clauses",
        "lengths",
        "days",
        "short lines",
        "calls",
        "later calls",
        "speaker last",
        "callers",
        "one sentence of days",
        "one sentence of officials",
        "sentences of officials",
        "rows of things",
    ] {
        let mut group = c.benchmark_group(format!("grow/{kind}"));
        group.sample_size(10);
        for length in [10_000, 100_000, 1_000_000] {
            let text = hostile(kind, length);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::from_parameter(length), &text, |b, text| {
                b.iter(|| {
                    black_box(readouts_tui::parse::read(
                        text.as_bytes(),
                        Some("release.txt"),
                    ))
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, many_releases, small_releases, growth);
criterion_main!(benches);
