//! What comes to a large library waits to be taken to its place with more of its kind; it is found all the same.

use readouts_tui::library::Library;
use readouts_tui::model::CallRecord;

use super::{find, library, release};

/// From this number on things wait.
const MANY: i64 = 4_050;

fn many() -> Vec<CallRecord> {
    let first = chrono::NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
    (0..MANY)
        .map(|n| {
            let day = first + chrono::Duration::days(n);
            let other = format!("Bo Sund{n}");
            let mut release = release(
                &day.to_string(),
                "JP",
                &[("Ada Vell", "JP"), (&other, "KR")],
            );
            release.text = format!("Word{n} was given.");
            release
        })
        .collect()
}

fn counted(library: &mut Library, filter: &str) -> usize {
    find(library, filter).count.known()
}

#[test]
fn words_of_late_are_found_by_their_beginnings() {
    let mut library = library(Vec::new());
    library.add("many.jsonl", many()).unwrap();
    let mut last = release(
        "2031-03-04",
        "JP",
        &[("Ada Vell", "JP"), ("Bo Rhode", "KR")],
    );
    last.text = "A zebrafinch sang.".to_owned();
    library.add("last.txt", vec![last]).unwrap();
    for _ in 0..2 {
        assert_eq!(counted(&mut library, "text:zebraf*"), 1);
        assert_eq!(counted(&mut library, "text:word404*"), 11);
        library.finish(&[], "2031-03-06").unwrap();
    }
}

#[test]
fn accounts_of_late_are_paired_when_an_import_ends() {
    const PAIR: [(&str, &str); 2] = [("Ada Vell", "JP"), ("Bo Rhode", "KR")];
    const OTHERS: [(&str, &str); 2] = [("Cy Kerr", "JP"), ("Di Moor", "KR")];
    let mut library = library(Vec::new());
    library.add("many.jsonl", many()).unwrap();
    let mut told = |people: &[(&str, &str)], text: &str| {
        let mut other = release("2031-03-05", "KR", people);
        other.text = text.to_owned();
        library.add("other.txt", vec![other]).unwrap();
    };
    told(&PAIR, "The first text.");
    // Gone before it was ever paired.
    told(&OTHERS, "The second text.");
    library
        .add("one.txt", vec![release("2031-03-04", "JP", &PAIR)])
        .unwrap();
    library.finish(&[], "2031-03-06").unwrap();
    assert_eq!(counted(&mut library, "has:account"), 0);

    let mut again = release("2031-03-05", "KR", &PAIR);
    again.text = "The third text.".to_owned();
    library.add("other.txt", vec![again]).unwrap();
    library.finish(&[], "2031-03-07").unwrap();
    assert_eq!(counted(&mut library, "has:account"), 2);
}
