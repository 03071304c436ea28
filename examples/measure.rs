//! Measures an index that is filled: what a key of the filter, a search and a page cost, in milliseconds.
//!
//! `cargo run --release --example measure -- INDEX PATH` prints a line a question: the median and the 99th percentile of
//! the first answers, each asked of a library that was opened anew or asked something else before.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program for the eye of whoever measures"
)]

use std::path::PathBuf;
use std::time::Instant;

use readouts_tui::library::Library;
use readouts_tui::model::{Count, Sort};
use readouts_tui::query::Query;
use readouts_tui::tasks::{Index, Keep};

const RUNS: usize = 15;

/// Names as they are typed, letter by letter; words that are rare and common, phrases, beginnings.
const TYPED: [&str; 6] = ["vellin", "k", "halima", "sor", "kerwick", "jel ja"];
const TEXTS: [&str; 11] = [
    "text:velrhosson",
    "text:semiconductor",
    "text:minister",
    "text:\"humanitarian convoys\"",
    "text:\"nuclear safeguards\"",
    "text:\"foreign minister\"",
    "text:hum",
    "text:mi",
    "text:gove",
    "vellin text:railway",
    "country:japan year:2003 text:port",
];

fn main() {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [index, path] = arguments.as_slice() else {
        println!("usage: measure INDEX PATH");
        return;
    };
    let open = || {
        let paths = [path.clone()];
        Index::open(&paths, &Keep::File(index.clone()))
            .expect("an index")
            .library
    };
    report(
        "open, first page",
        (0..RUNS).map(|_| {
            let start = Instant::now();
            let mut library = open();
            ask(&mut library, "");
            milliseconds(start)
        }),
    );
    let mut library = open();
    let start = Instant::now();
    library.warm().expect("a dictionary");
    println!("{:>9.2} dictionary of people, once", milliseconds(start));
    let keys: Vec<String> = TYPED
        .iter()
        .flat_map(|name| (1..=name.len()).filter_map(|end| name.get(..end).map(str::to_owned)))
        .collect();
    let mut times = Vec::new();
    for _ in 0..RUNS {
        for key in &keys {
            ask(&mut library, "is:digest");
            let start = Instant::now();
            ask(&mut library, key);
            times.push(milliseconds(start));
        }
    }
    report("a key of the minister filter", times.into_iter());
    for text in TEXTS {
        let mut times = Vec::new();
        for _ in 0..RUNS {
            ask(&mut library, "is:digest");
            let start = Instant::now();
            ask(&mut library, text);
            times.push(milliseconds(start));
        }
        report(text, times.into_iter());
        let start = Instant::now();
        while library.refine().expect("an answer") {}
        let count = ask(&mut library, text);
        println!("{:>9.2}   counted: {count:?}", milliseconds(start));
    }
}

fn ask(library: &mut Library, filter: &str) -> Count {
    let query = Query::parse(filter).expect("a filter");
    let found = library.find(&query, Sort::Newest, 0..160, None);
    found.expect("an answer").count
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

fn report(what: &str, times: impl Iterator<Item = f64>) {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() - 1) * share / 100).copied();
    println!(
        "{:>9.2} {what} (99 %: {:.2}, {} runs)",
        at(50).unwrap_or_default(),
        at(99).unwrap_or_default(),
        times.len()
    );
}
