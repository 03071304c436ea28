//! `export`.

use super::Program;

#[test]
fn the_sample_comes_out_one_record_a_line() {
    let ended = Program::new().arguments(&["export"]).run();
    assert_eq!(ended.code, Some(0), "{ended:?}");
    let records: Vec<serde_json::Value> = ended
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(records.len(), 8);
    assert!(records.iter().all(|r| r["schema"] == 1));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let ended = Program::new()
        .file("a.txt", "Foreign Minister Vell telephoned Minister Rhode.")
        .arguments(&["export", "--format", "jsonl", "a.txt", "missing.txt"])
        .run();
    assert_eq!(ended.code, Some(1));
    assert_eq!(ended.out.lines().count(), 1);
    assert!(
        ended
            .errors
            .starts_with("missing.txt: there is no such file or folder\n"),
        "{}",
        ended.errors
    );
}

#[test]
fn standard_input_is_read_where_a_dash_stands() {
    let ended = Program::new()
        .input("Foreign Minister Vell telephoned Minister Rhode.")
        .arguments(&["export", "-"])
        .run();
    assert_eq!(ended.out.lines().count(), 1);
}
