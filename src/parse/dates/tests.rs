//! Days in small tables.

use super::{find, is_dateline};
use crate::parse::token::tokenize;

fn found(text: &str) -> String {
    find(text, &tokenize(text))
        .iter()
        .map(|w| {
            let year = w.year.map_or_else(|| "?".to_owned(), |y| y.to_string());
            let weekday = w.weekday.map_or_else(String::new, |d| format!(" {d}"));
            let turn = if w.ambiguous { "~" } else { "" };
            format!("{year}-{}-{}{turn}{weekday}", w.month, w.day)
        })
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn days_in_every_notation() {
    for (text, expected) in [
        ("on June 9, 2010 (JST)", "2010-6-9"),
        ("from 10 p.m. on June 9 (Thu) following", "?-6-9 Thu"),
        ("On Tuesday, October 8, commencing", "?-10-8 Tue"),
        ("spoke today (23.07.) with", "?-7-23"),
        ("this Thursday morning (6/7) a call", "?-7-6~"),
        ("paid this morning 6/7 of it (2.5)", ""),
        ("Bern, 09.05.2012 - Federal", "2012-5-9~"),
        ("09/14/2021 05:12 PM EDT", "2021-9-14"),
        ("2021/03/14", "2021-3-14"),
        ("2080/07/07 | 2023/10/24", "2023-10-24"),
        ("(Friday), 6-7 March 2009, spoke", "2009-3-7"),
        ("on March 6-7, 2009, in Lima", "2009-3-7"),
        ("on March 6\u{2013}7 in Lima", "?-3-7"),
        ("NR-16-17 March 3, 2009", "2009-3-3"),
        ("News item | 19-11-2021", "2021-11-19"),
        ("2018-05-28 18:00", "2018-5-28"),
        ("13 AUG 2020 7:41PM", "2020-8-13"),
        ("04 Oct. 2021 - Last", "2021-10-4"),
        ("On the 12th of March, the", "?-3-12"),
        ("4th July, 2023 (WAM)", "2023-7-4"),
        ("Late on Wednesday, 23 July 2014, between", "2014-7-23 Wed"),
        ("On Thursday morning, 2 July, the", "?-7-2 Thu"),
        ("Mon, 17 Feb 2025", "2025-2-17 Mon"),
        ("(Feb. 16) and (Feb. 17) held", "?-2-16; ?-2-17"),
        ("20 February. The two", "?-2-20"),
        ("31 November 2022", "2022-11-31"),
        ("2. August 2022 - 20:14", "2022-8-2"),
        ("Wed 21 - July 2021 - 20:01", "2021-7-21 Wed"),
        ("14-Mar-2021", "2021-3-14"),
        ("2021. 3. 4. (Thu)", "2021-3-4 Thu"),
        ("May 4\n06:28 2021\n", "2021-5-4"),
        ("May 4, 06:28 2021 ships", "?-5-4"),
        ("Tue May  4 06:28:11 EEST 2021\n", "2021-5-4 Tue"),
        ("4/2/2024\nAmman, Apr. 2 (NTB) -", "2024-4-2; ?-4-2"),
        ("4/2/2024\nAmman, 4 Feb (NTB) -", "2024-2-4; ?-2-4"),
        ("4/2/2024, 4/22/2024", "2024-4-2; 2024-4-22"),
        ("4/2/2024, 22/4/2024", "2024-2-4; 2024-4-22"),
        ("4/2/2024, 22.4.2024", "2024-2-4~; 2024-4-22"),
        (
            "4/2/2024 of 2 April and 4 February",
            "2024-2-4~; ?-4-2; ?-2-4",
        ),
        ("November, 16, 2022 - 11:42", "2022-11-16"),
        ("Nov, 16 2022", "2022-11-16"),
        ("November, 16th, 2022", "2022-11-16"),
        ("16, November 2022", "2022-11-16"),
        ("Oslo, 16, November, 2022", "2022-11-16"),
        ("Nov/16/2022", "2022-11-16"),
        ("16-Nov-22", "2022-11-16"),
        (
            "16 Nov '22 and Nov 16, \u{2019}22",
            "2022-11-16; 2022-11-16",
        ),
        ("2022 November 16", "2022-11-16"),
        ("2022, November 16", "2022-11-16"),
        ("16 | 11 | 2022", "2022-11-16"),
        ("4 \u{b7} 5 \u{b7} 2022", "2022-5-4~"),
        ("Lima, 16/11-2022", "2022-11-16"),
        ("Published: 16.11.22", "2022-11-16"),
        ("November the 16th, 2022", "2022-11-16"),
        ("on Tuesday (26 May 2020) with", "2020-5-26 Tue"),
        ("on Tuesday (see that of 26 May 2020)", "2020-5-26"),
        ("see issue 12, June 2019", ""),
        ("in November, 16 of them, of November the 16 states", ""),
        ("since 2022 November 16 ships", "?-11-16"),
        ("after 1/2 2022 votes, at 3: 16.11.22 ships", ""),
        ("point 2. August brings", ""),
        ("in May the parties may 3 times", ""),
        ("15 avr. 2020", "2020-4-15"),
        ("12 f\u{e9}vr. 2021, 8 ago. 2021", "2021-2-12; 2021-8-8"),
        ("12-ene-2021", "2021-1-12"),
        ("05. Okt. 2021", "2021-10-5"),
        ("15. travnja 2020.", "2020-4-15"),
        ("15. dubna 2020", "2020-4-15"),
        ("15 апреля 2020", "2020-4-15"),
        ("15 квітня 2020", "2020-4-15"),
        ("Τετάρτη, 15 Απριλίου 2020", "2020-4-15"),
        ("15.4.20", "2020-4-15"),
        ("2020 04 15", "2020-4-15"),
        ("15 - 04 - 2020 19:02", "2020-4-15"),
        ("15 th April 2020", "2020-4-15"),
        ("on this 15th day of April, 2020", "2020-4-15"),
        ("today (Thursday), 7.7.05, spoke", "2005-7-7"),
        ("on Monday, 7.7 million and 15 - 20 of them", ""),
        ("a day of April 2020", ""),
        ("2020 04 15 ships", ""),
        ("15 Schiffe 2020", ""),
        ("2041-09-09-2003", "2003-9-9"),
        ("1064-17-07-2006 and 2022-05-12-3", "2006-7-17; 2022-5-12"),
        ("25.5 million, 3.2.1, 10:30, 1/2", ""),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn days_in_words_and_between_marks() {
    for (text, expected) in [
        ("Oslo, the third of May 2022", "2022-5-3"),
        ("on this twenty-first day of May, 2022", "2022-5-21"),
        ("on May third the two, on May twenty first", "?-5-3; ?-5-21"),
        ("In May first ships, the second May rain", ""),
        ("for the third part of May", ""),
        (
            "3.V.2022 and 13-XI-2022, 3/V/2022",
            "2022-5-3; 2022-11-13; 2022-5-3",
        ),
        ("3.X of it, 3-V-2, Annex 3/V/22", ""),
        ("3 May B.E. 2565", "2022-5-3"),
        ("May 3, Reiwa 4 (2022), the", "2022-5-3"),
        ("May 3 Juche 111 (2022) (NTB)", "2022-5-3"),
        ("on May 3 President 4 and May 3, AD Paz", "?-5-3; ?-5-3"),
        ("14 . 05 . 2022", "2022-5-14"),
        ("14 / 5 / 2022", "2022-5-14"),
        ("(Lima, 14.05.22)", "2022-5-14"),
        ("Minister calls colleague 14/05/22", "2022-5-14"),
        ("on 14/05/22, the", "2022-5-14"),
        ("on 3.2.1 and on 14.5.22 of it", ""),
        ("NTB 3 May 22 (Oslo):", "2022-5-3"),
        ("on 3 May 22 ships, on 3 May, 22 (of", "?-5-3; ?-5-3"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn datelines_hold_a_day_and_little_else() {
    for line in [
        "April 5, 2009",
        "Bern, 09.05.2012",
        "Updated: August 06, 2024 09:15",
        "Posted On: 13 AUG 2020 7:41PM by PIB Delhi",
        "Riyadh, 13 February 2022, SPA",
        "May 14",
        "12/04/2021 | EEAS Press Team",
    ] {
        assert!(is_dateline(line), "{line}");
    }
    for line in [
        "Call of 3 March 2022 with the minister of the interior about floods",
        "Joint statement on the treaty",
        "Resolution 1718",
    ] {
        assert!(!is_dateline(line), "{line}");
    }
}
