//! Every sentence of a golden case is found on its line of the file, whatever the format.

use std::fs;

use readouts_tui::parse::Lines;

use super::{cases, folder};

#[test]
fn every_sentence_is_found_on_its_line() {
    let mut faults = Vec::new();
    let mut found = 0;
    for case in cases() {
        let bytes = fs::read(folder().join(&case.name)).unwrap();
        let lines = Lines::new(&bytes);
        let source = String::from_utf8_lossy(&bytes);
        let source: Vec<&str> = source.split('\n').collect();
        for record in &case.records {
            for statement in &record.statements {
                let text = &statement.text;
                let word = text
                    .split(|c: char| !c.is_ascii_alphanumeric())
                    .find(|w| !w.is_empty());
                let at = word.map_or(0, |word| text.find(word).unwrap());
                let line = lines.line(&record.text, statement.start + at);
                let holds = line.is_some_and(|line| source[line - 1].contains(word.unwrap()));
                found += 1;
                if !holds {
                    faults.push(format!("{}: {line:?}: {text}", case.name));
                }
            }
        }
    }
    assert!(found > 100, "only {found} sentences");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
