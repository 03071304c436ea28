//! Which releases tell of one call.

use super::{find, library, release};

const PAIR: [(&str, &str); 2] = [("Ada Vell", "JP"), ("Bo Rhode", "KR")];
const TURNED: [(&str, &str); 2] = [("Bo Rhode", "KR"), ("Ada Vell", "JP")];

#[test]
fn two_publishers_of_one_day_are_paired() {
    let mut library = library(vec![
        release("2031-03-04", "JP", &PAIR),
        release("2031-03-05", "KR", &TURNED),
        release("2031-03-08", "KR", &TURNED),
    ]);
    let found = find(&mut library, "");
    assert_eq!((found.releases, found.calls), (3, 2));
    let marked: Vec<bool> = found
        .page
        .rows
        .iter()
        .map(|row| row.other_account)
        .collect();
    assert_eq!(marked, [false, true, true]);
    let accounts = library.other_accounts(found.page.rows[1].id).unwrap();
    assert_eq!(
        accounts,
        [(found.page.rows[2].id, "Ministry of JP".to_owned())]
    );
    assert_eq!(find(&mut library, "has:account").count.known(), 2);
}

#[test]
fn the_same_publisher_other_people_or_other_countries_are_other_calls() {
    for other in [
        release("2031-03-04", "JP", &TURNED),
        release("2031-03-04", "KR", &[("Ada Vell", "JP"), ("Cy Kerr", "KR")]),
        release(
            "2031-03-04",
            "FR",
            &[("Ada Vell", "JP"), ("Bo Rhode", "FR")],
        ),
        release("2031-03-06", "KR", &PAIR),
    ] {
        let mut library = library(vec![release("2031-03-04", "JP", &PAIR), other]);
        assert_eq!(find(&mut library, "").calls, 2);
    }
}
