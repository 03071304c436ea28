//! The places in every record of a golden case fit its text.

use readouts_tui::model::CallRecord;

use super::cases;
use super::faults::faults;

#[test]
fn every_span_of_a_golden_holds() {
    let mut all = Vec::new();
    for case in cases() {
        for record in &case.records {
            let name = &case.name;
            all.extend(faults(record).into_iter().map(|f| format!("{name}: {f}")));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn every_golden_is_a_release_and_survives_json() {
    for case in cases() {
        assert!(!case.records.is_empty(), "{} holds no release", case.name);
        for record in &case.records {
            let json = serde_json::to_string(record).unwrap();
            let back: CallRecord = serde_json::from_str(&json).unwrap();
            assert_eq!(&back, record, "{}", case.name);
        }
    }
}
