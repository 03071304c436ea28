//! Who took part in small releases of our own: shapes of names, titles and sentences.

use super::{Parts, participants, scenes};
use crate::parse::sentence::sentences;
use crate::parse::token::tokenize;

/// Name, title and country of everybody, from a title and one sentence.
fn cast(title: &str, sentence: &str) -> String {
    let text = format!("{title}\n\n{sentence}");
    let tokens = tokenize(&text);
    let head = tokens.partition_point(|t| t.span().start < title.len());
    let body = tokens.get(head..).unwrap_or_default();
    let ranges: Vec<_> = sentences(&text, body)
        .map(|s| head + s.start..head + s.end)
        .collect();
    let parts = Parts {
        tokens: &tokens,
        title: 0..head,
        header: Vec::new(),
        sentences: &ranges,
    };
    scenes(&[parts])
        .iter()
        .flat_map(|scene| participants(&text, &tokens, scene))
        .map(|p| {
            let country = p.country.map_or_else(|| "-".to_owned(), |c| c.to_string());
            format!("{}/{}/{country}", p.name, p.title.as_deref().unwrap_or("-"))
        })
        .collect::<Vec<_>>()
        .join("; ")
}

#[test]
fn names_of_every_shape() {
    for (sentence, expected) in [
        (
            "Foreign Minister Ana van der Velde spoke by phone with Foreign Minister Tariq al-Hamdan of Syria.",
            "Ana van der Velde/Foreign Minister/-; Tariq al-Hamdan/Foreign Minister/SY",
        ),
        (
            "Mr. OKUDA Haruto, Minister for Foreign Affairs of Japan, called H.E. Dr. J. P. Mwale, Minister of Foreign \
             Affairs of Malawi.",
            "Haruto Okuda/Minister for Foreign Affairs/JP; J. P. Mwale/Minister of Foreign Affairs/MW",
        ),
        (
            "President Walter J. Hume, Jr. spoke today with Chilean President Inés O'Brien-Soto.",
            "Walter J. Hume, Jr./President/-; Inés O'Brien-Soto/President/CL",
        ),
        (
            "Prime Minister Ólafur Jónsson received a phone call from the Prime Minister of Kosovo, Arta Gashi.",
            "Ólafur Jónsson/Prime Minister/-; Arta Gashi/Prime Minister/XK",
        ),
        (
            "Foreign Minister Ana Velde spoke by phone with the Secretary General of the North Atlantic Treaty \
             Organization (NATO) Ivo Klar.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Secretary General/NATO",
        ),
        (
            "Prime Minister General Ivo Klar of Slovenia called the Chairman of the Council, Lieutenant General Juan \
             Prado, and Defence Minister, Major General Ana Paz.",
            "Ivo Klar/Prime Minister/SI; Juan Prado/Chairman of the Council/-; Ana Paz/Defence Minister/-",
        ),
        (
            "Foreign Minister Ana Velde spoke by phone with the Acting Foreign Minister and Minister for National Planning \
             and Monitoring of Norway Kari Lind.",
            "Ana Velde/Foreign Minister/-; Kari Lind/Acting Foreign Minister and Minister for National Planning and \
             Monitoring/NO",
        ),
        (
            "Foreign Minister Mr. Amir Gul Barak spoke by phone with HH Amir Sheikh Salim bin Rashid of Qatar.",
            "Amir Gul Barak/Foreign Minister/-; Salim bin Rashid/Amir/QA",
        ),
    ] {
        assert_eq!(cast("Telephone call", sentence), expected, "{sentence}");
    }
}

#[test]
fn people_merely_mentioned_took_no_part() {
    for (sentence, expected) in [
        (
            "Foreign Minister Ana Velde spoke by phone with Foreign Minister Ivo Klar of Slovenia about the visit of \
             President Juan Prado.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Foreign Minister/SI",
        ),
        (
            "Following the speech of President Juan Prado, Foreign Minister Ana Velde held a telephone conversation \
             with Ivo Klar, Foreign Minister of Slovenia.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Foreign Minister/SI",
        ),
        (
            "Foreign Minister Ana Velde, who had met President Juan Prado, called Foreign Minister Ivo Klar.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Foreign Minister/-",
        ),
    ] {
        assert_eq!(cast("Telephone call", sentence), expected, "{sentence}");
    }
    assert_eq!(
        cast(
            "Statement by Spokesperson Lea Roth on Adviser Ana Velde's Call with Ivo Klar, Foreign Minister of Slovenia",
            "Ana Velde spoke with Ivo Klar."
        ),
        "Ana Velde/Adviser/-; Ivo Klar/Foreign Minister/SI"
    );
}

#[test]
fn titles_before_after_and_in_the_plural() {
    for (sentence, expected) in [
        (
            "Presidents Juan Prado and Inés Soto spoke by phone.",
            "Juan Prado/President/-; Inés Soto/President/-",
        ),
        (
            "Foreign Minister Ana Velde had a call with her Slovenian counterpart Ivo Klar.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Foreign Minister/SI",
        ),
        (
            "Foreign Minister Ana Velde had a call with her Slovenian opposite number Ivo Klar.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Foreign Minister/SI",
        ),
        (
            "Foreign Minister Ana Velde had a call with Prime Minister Slovenia Ivo Klarnik.",
            "Ana Velde/Foreign Minister/-; Ivo Klarnik/Prime Minister/SI",
        ),
        (
            "Foreign Minister Ana Velde had a call, one after the other, with Prime Minister Ivo Klar of Slovenia and Prime \
             Minister Li Wu of China.",
            "Ana Velde/Foreign Minister/-; Ivo Klar/Prime Minister/SI; Li Wu/Prime Minister/CN",
        ),
        (
            "Prime Minister Ana Velde called Prime Minister Sheikh Hasina of Bangladesh and Crown Prince Sheikh Salim of Qatar.",
            "Ana Velde/Prime Minister/-; Sheikh Hasina/Prime Minister/BD; Salim/Crown Prince/QA",
        ),
        (
            "Lisbon Governor Rui Mota spoke by telephone with Ivo Klar, Head of the Danish Prime Minister's Office.",
            "Rui Mota/Governor/-; Ivo Klar/Head of the Prime Minister's Office/DK",
        ),
        (
            "Rui Mota spoke by telephone with Ivo Klar, Deputy Prime Minister, Minister of Foreign Affairs of Denmark.",
            "Rui Mota/-/-; Ivo Klar/Deputy Prime Minister, Minister of Foreign Affairs/DK",
        ),
        (
            "Governor Rui Mota spoke by telephone with Ivo Klar, President of Chad and current Chairperson of the African \
             Union.",
            "Rui Mota/Governor/-; Ivo Klar/President and current Chairperson of the African Union/TD",
        ),
        (
            "Governor Rui Mota spoke by telephone with Ivo Klar, Ministre d'Etat, Minister of Trade of Togo.",
            "Rui Mota/Governor/-; Ivo Klar/Ministre d'Etat, Minister of Trade/TG",
        ),
        (
            "Governor Rui Mota spoke by telephone with Ivo Klar, Mayor. President Ann Bell of Peru did not.",
            "Rui Mota/Governor/-; Ivo Klar/Mayor/-",
        ),
        (
            "Governor Rui Mota spoke by telephone with Deputy Chairperson, President of the Swiss Confederation Ivo Klar.",
            "Rui Mota/Governor/-; Ivo Klar/Deputy Chairperson, President/CH",
        ),
        (
            "Abu Dhabi Crown Prince Saif bin Nasser spoke by phone with Governor Ann Bell of Arkansas.",
            "Saif bin Nasser/Abu Dhabi Crown Prince/AE; Ann Bell/Governor of Arkansas/US",
        ),
    ] {
        assert_eq!(cast("Telephone call", sentence), expected, "{sentence}");
    }
}
