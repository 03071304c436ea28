//! What small releases of our own tell of a call: its kind, its publisher, who took part.

use super::read;
use crate::model::{Channel, Kind};

/// `call telephone GB: Rosa Lind, Prime Minister, GB; ...`, without what is not known.
fn told(text: &str) -> String {
    let records = read(text.as_bytes(), Some("release.txt"));
    let Some(record) = records.first() else {
        return "nothing".to_owned();
    };
    let kind = match (record.kind, record.channel) {
        (Kind::Other, _) => return "other".to_owned(),
        (Kind::Meeting, _) => "meeting",
        (Kind::Call, Some(Channel::Video)) => "video",
        (Kind::Call, Some(Channel::Telephone)) => "telephone",
        (Kind::Call, None) => "call",
    };
    let code = |country: Option<crate::model::Country>| {
        country.map_or_else(|| "-".to_owned(), |c| c.as_str().to_owned())
    };
    let publisher = code(record.publisher.as_ref().and_then(|p| p.country));
    let people: Vec<String> = record
        .participants
        .iter()
        .map(|p| {
            let title = p.title.as_deref().unwrap_or("-");
            format!("{}, {title}, {}", p.name, code(p.country))
        })
        .collect();
    format!("{kind} {publisher}: {}", people.join("; "))
}

fn check(rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(told(text), *expected, "{text}");
    }
}

#[test]
fn the_side_with_a_country_does_not_publish() {
    check(&[
        (
            "Foreign Secretary's call with the Minister of Peru\n\nOn 4 May 2021 the Foreign Secretary spoke by \
             telephone to Peru's Foreign Minister, Ana Quispe.",
            "telephone GB: Dominic Raab, Foreign Secretary, GB; Ana Quispe, Foreign Minister, PE",
        ),
        (
            "Phone call with President Rivas of Chile\n\nThe Prime Minister spoke to President Luis Rivas of Chile today.",
            "telephone -: Luis Rivas, President, CL",
        ),
        // A caption and a further headline are no letterhead.
        (
            "Minister Saar talks about trade\n\n4 May 2021\nFM Saar on the phone with US Secretary of State\n\n\
             Foreign Minister Mart Saar of Estonia spoke to Secretary of State John Mill of the United States today.",
            "telephone EE: Mart Saar, Foreign Minister, EE; John Mill, Secretary of State, US",
        ),
    ]);
}

#[test]
fn a_meeting_is_told_by_the_sentence_that_opens() {
    check(&[
        (
            "Trade comes first\n\nOn 4 May 2021 in Riga, Latvian Foreign Minister Ilze Kalna met with Finnish Foreign \
             Minister Aino Salo. The ministers discussed trade.",
            "meeting LV: Ilze Kalna, Foreign Minister, LV; Aino Salo, Foreign Minister, FI",
        ),
        (
            "Trade comes first\n\nMinister of Foreign Affairs of Latvia Ilze Kalna held a meeting with Foreign \
             Minister Aino Salo of Finland on 4 May 2021.",
            "meeting LV: Ilze Kalna, Minister of Foreign Affairs, LV; Aino Salo, Foreign Minister, FI",
        ),
    ]);
}

#[test]
fn offices_are_read_however_they_are_held_and_by_whom() {
    check(&[
        (
            "Call on grain\n\nPrime Minister Rosa Lind of Norway called President-elect Luis Rivas of \
             Chile on 4 May 2021.",
            "telephone NO: Rosa Lind, Prime Minister, NO; Luis Rivas, President-elect, CL",
        ),
        (
            "Telephone Call\n\nMinister for Foreign Affairs of Japan Ken Arimura had a telephone call with Ms. Jane \
             Mill, U.S. Ambassador to Japan, on 4 May 2021.",
            "telephone JP: Ken Arimura, Minister for Foreign Affairs, JP; Jane Mill, Ambassador to Japan, US",
        ),
        (
            "Phone call between President Ek and President Rivas\n\nThe phone call between the president of the \
             European Council Jan Ek and President Luis Rivas of Chile took place on 4 May 2021.",
            "telephone EU: Jan Ek, President of the European Council, EU; Luis Rivas, President, CL",
        ),
        (
            "Minister Lim's Telephone Call with Dato' Azman Yusof, Minister of Foreign Affairs of Malaysia\n\n\
             Minister for Foreign Affairs of Singapore Lim Bee Leng spoke with Dato' Azman Yusof on 4 May 2021.",
            "telephone SG: Lim Bee Leng, Minister for Foreign Affairs, SG; Azman Yusof, Minister of Foreign Affairs, MY",
        ),
    ]);
}

#[test]
fn who_else_took_part_is_listed_below() {
    check(&[(
        "Call on grain\n\nOn 4 May 2021, President Luis Rivas of Chile held a conference call. The call was joined by \
         Prime Minister Rosa Lind of Norway and German Chancellor Eva Horn.",
        "telephone CL: Luis Rivas, President, CL; Rosa Lind, Prime Minister, NO; Eva Horn, Chancellor, DE",
    )]);
}

#[test]
fn whoever_writes_in_the_first_person_took_part() {
    check(&[(
        "Statement by Ms Anne Rocher, Minister for Europe and Foreign Affairs\n\nOn 4 May 2021, I spoke on the phone \
         with my counterpart, Eva Horn, of Germany.",
        "telephone FR: Anne Rocher, Minister for Europe and Foreign Affairs, FR; Eva Horn, Foreign Minister, DE",
    )]);
}

#[test]
fn to_speak_with_somebody_elsewhere_is_to_telephone() {
    check(&[
        (
            "Two ministers on trade\n\nForeign Minister Ilze Kalna of Latvia spoke with Foreign Minister Aino Salo of \
             Finland on 4 May 2021.",
            "telephone LV: Ilze Kalna, Foreign Minister, LV; Aino Salo, Foreign Minister, FI",
        ),
        (
            "Two ministers on trade\n\nForeign Minister Ilze Kalna of Latvia spoke with Foreign Minister Aino Salo of \
             Finland on 4 May 2021 on the margins of the forum.",
            "call LV: Ilze Kalna, Foreign Minister, LV; Aino Salo, Foreign Minister, FI",
        ),
    ]);
}

#[test]
fn a_letterhead_tells_whose_office_and_a_region_of_the_world_tells_nobodys() {
    let call = "Phone call with the Foreign Minister of Norway\n\nThe Deputy Prime Minister received a telephone call from the Foreign \
                Minister of Norway, Eva Lind, on 3 March 2025.";
    for (line, publisher) in [
        (
            "MINISTRY OF FOREIGN AFFAIRS\nGOVERNMENT OF PAKISTAN\n(Office of the Spokesperson)",
            "PK",
        ),
        ("Government of Pakistan\n\nOFFICE OF THE SPOKESPERSON", "PK"),
        ("Office of the Spokesperson", "US"),
        ("Latin America and the Caribbean", "-"),
        ("South American Affairs", "-"),
        ("Indian Ocean", "-"),
        ("Gulf of Guinea", "-"),
        ("Korean Peninsula", "-"),
        ("South Sudan", "SS"),
    ] {
        let told = told(&format!("{line}\n\n{call}"));
        let found = told.split(' ').nth(1).map(|p| p.trim_end_matches(':'));
        assert_eq!(found, Some(publisher), "{line}: {told}");
    }
}
