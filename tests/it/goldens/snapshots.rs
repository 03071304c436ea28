//! What the parser makes of every golden case, accepted by a person.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::cases;
use super::facts::facts;

#[test]
fn every_golden_reads_as_accepted() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../readouts/snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let mut changed = Vec::new();
    for case in cases() {
        let all: Vec<String> = case.records.iter().map(facts).collect();
        let text = all.join("\n----\n");
        // One difference must not hide the others.
        let same = catch_unwind(AssertUnwindSafe(|| {
            settings.bind(|| insta::assert_snapshot!(case.name.as_str(), text));
        }));
        if same.is_err() {
            changed.push(case.name);
        }
    }
    assert!(
        changed.is_empty(),
        "changed: {}\nlook at the differences above; to accept them, INSTA_UPDATE=always cargo test goldens",
        changed.join(", ")
    );
}
