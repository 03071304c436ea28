//! The day of a call by where and how a release tells it, each in a release of a few lines.

use readouts_tui::model::Basis;
use readouts_tui::parse;

/// What a release says after its first sentence.
const REST: &str = "\n\nMinister Aro thanked her colleague for the help after the storm. The two ministers agreed to stay in touch.\n";

/// The day of the call, and whether it is stated.
fn day(name: &str, text: &str) -> String {
    let records = parse::read(text.as_bytes(), Some(name));
    let date = records.first().and_then(|record| record.date.as_ref());
    let told = date.and_then(|date| Some((date.value?, date.basis?)));
    told.map_or_else(
        || "open".to_owned(),
        |(day, basis)| format!("{day}{}", if basis == Basis::Stated { "" } else { "?" }),
    )
}

fn check(name: &str, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        assert_eq!(day(name, &format!("{text}{REST}")), *expected, "{text}");
    }
}

/// A release of 4 May 2022 with that first sentence.
fn said(rows: &[(&str, &str)]) {
    for (sentence, expected) in rows {
        let text = format!("Minister calls colleague\n\nWednesday, 4 May 2022\n\n{sentence}{REST}");
        assert_eq!(day("a.txt", &text), *expected, "{sentence}");
    }
}

#[test]
fn days_in_the_sentence_of_the_call() {
    said(&[
        (
            "A day earlier, Foreign Minister Mila Aro spoke by telephone with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-03?",
        ),
        (
            "On Monday it rained. A day earlier, Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-04?",
        ),
        (
            "A day earlier than planned, Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-04?",
        ),
        (
            "On the 2nd of last month, Foreign Minister Mila Aro spoke by telephone with the Foreign Minister of Peru, Luis Paz.",
            "2022-04-02?",
        ),
        (
            "Foreign Minister Mila Aro spoke by telephone on 3rd inst. with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-03?",
        ),
        (
            "On this date, Foreign Minister Mila Aro spoke by telephone with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-04",
        ),
        (
            "Foreign Minister Mila Aro spoke by telephone on the third of May with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-03",
        ),
        (
            "Foreign Minister Mila Aro telephoned the Foreign Minister of Peru, Luis Paz, Tues. 3 May.",
            "2022-05-03",
        ),
        (
            "Yesterday, on the margins of the Council of 2-3 May 2022, Foreign Minister Mila Aro spoke by telephone with the Foreign \
             Minister of Peru, Luis Paz.",
            "2022-05-03?",
        ),
    ]);
}

#[test]
fn days_of_other_things_behind_the_partner() {
    said(&[
        (
            "Foreign Minister Mila Aro held a telephone conversation with the Foreign Minister of Peru, Luis Paz, ahead of his visit \
             to Tallinn on 9 May 2022.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro held a telephone conversation with the Foreign Minister of Peru, Luis Paz, a follow-up to \
             their call on 27 April.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro spoke of trade with the Foreign Minister of Peru, Luis Paz, in a telephone call on 3 May.",
            "2022-05-03",
        ),
        (
            "Foreign Minister Mila Aro spoke by telephone with the Foreign Minister of Peru, Luis Paz, on 3 May.",
            "2022-05-03",
        ),
        (
            "Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz, and invited him to Tallinn on 20 May.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz, to congratulate him on Peru's national day on 28 July.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz, whom she had met in Lima on 20 April.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro spoke by phone with the newly appointed Foreign Minister of Peru, Luis Paz, sworn in on Monday.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz. Minister Paz also spoke on Monday with the Foreign Minister of Latvia.",
            "2022-05-04?",
        ),
        (
            "Foreign Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz, and discussed trade on 3 May.",
            "2022-05-03",
        ),
        (
            "Foreign Minister Mila Aro held a call with the Foreign Minister of Peru, Luis Paz. The ministers spoke on Monday at the request of Peru.",
            "2022-05-02?",
        ),
        (
            "On 3 May, the Minister of Foreign Affairs of Estonia - Mila Aro - spoke by phone with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-03",
        ),
        (
            "Tallinn, 4 May - On 3 May, Minister Mila Aro spoke by phone with the Foreign Minister of Peru, Luis Paz.",
            "2022-05-03",
        ),
    ]);
}

#[test]
fn a_page_may_come_out_later_than_its_paper() {
    check(
        "a.txt",
        &[
            (
                "Call with Peru\n\n4 May 2022\n\nTALLINN, May 3 (ETA) - Foreign Minister Mila Aro spoke by phone today with the Foreign \
                 Minister of Peru, Luis Paz.",
                "2022-05-03",
            ),
            (
                "Call with Peru\n\n05/04/2022 07:15\n\nTALLINN, May 3 (ETA) - Foreign Minister Mila Aro spoke by phone yesterday with the \
                 Foreign Minister of Peru, Luis Paz.",
                "2022-05-02?",
            ),
            (
                "Call with Peru\n\n4 May 2022\n\nTALLINN, 3 May. Foreign Minister Mila Aro spoke by phone today with the Foreign Minister \
                 of Peru, Luis Paz.",
                "2022-05-03",
            ),
            (
                "Call with Peru\n\n1 January 2022\n\nTallinn, 31 December - Foreign Minister Mila Aro spoke by phone today with the \
                 Foreign Minister of Peru, Luis Paz.",
                "2021-12-31",
            ),
            (
                "Call with Peru\n\n4 June 2022\n\nTALLINN, May 3 (ETA) - Foreign Minister Mila Aro spoke by phone today with the Foreign \
                 Minister of Peru, Luis Paz.",
                "2022-05-03",
            ),
            // Half a year later the year of the line is not the page's for sure.
            (
                "Call with Peru\n\n4 December 2022\n\nTALLINN, May 3 (ETA) - Foreign Minister Mila Aro spoke by phone today with the Foreign \
                 Minister of Peru, Luis Paz.",
                "2022-12-04",
            ),
            (
                "Call with Peru\n\nAsunci\u{f3}n, 3 de mayo de 2022.- Foreign Minister Mila Aro spoke by phone today with the Foreign \
                 Minister of Peru, Luis Paz.",
                "2022-05-03",
            ),
            (
                "Call with Peru\n\nPhoto: Ministers Aro and Paz at their meeting in Lima, 12 January 2021\n\n4 May 2022\n\nForeign Minister \
                 Mila Aro spoke by phone today with the Foreign Minister of Peru, Luis Paz.",
                "2022-05-04",
            ),
        ],
    );
    let mail = "Subject: Call with Peru\nDate: Thu, 5 May 2022 02:11:02 +0300\n\nTallinn, 3 May 2022\n\nForeign Minister Mila Aro spoke \
                by phone today with the Foreign Minister of Peru, Luis Paz.";
    check("a.eml", &[(mail, "2022-05-03")]);
}

#[test]
fn lists_of_other_releases_tell_no_day_and_nobody() {
    let own = "Minister Aro spoke with Minister Paz of Peru";
    let told = "Today, Foreign Minister Mila Aro of Estonia spoke by telephone with the Foreign Minister of Peru, Luis Paz.";
    let others = [
        "President Karu speaks by phone with the King of Norway",
        "Minister Aro receives the Ambassador of Chad",
    ];
    let [call, visit] = others;
    for page in [
        format!(
            "News\n\n{call}\n12 June 2024\n\n{visit}\n11 June 2024\n\n{own}\n4 May 2022\n\n{told}{REST}"
        ),
        format!(
            "News\n\n12.06.2024\n{call}\n\n11.06.2024\n{visit}\n\n04.05.2022\n{own}\n\n{told}{REST}"
        ),
        format!(
            "News\n\n{call} | 12.06.2024\n{visit} | 11.06.2024\n\n{own}\n\n04.05.2022\n\n{told}{REST}"
        ),
        format!(
            "{own}\n\n4 May 2022\n\n{told}{REST}\nRead more\n\n9 May 2022\n\n{call}\n\nOn 9 May, President Karu spoke by phone with the King of \
                 Norway, Olav Dahl.\n"
        ),
        // No day follows, and the text goes on.
        format!("{own}\n\n4 May 2022\n\n{told}\n\nRead more\n{REST}"),
    ] {
        let records = parse::read(page.as_bytes(), Some("a.txt"));
        let names: Vec<&str> = records[0]
            .participants
            .iter()
            .map(|p| p.name.as_str())
            .collect();
        assert_eq!(names, ["Mila Aro", "Luis Paz"], "{page}");
        assert!(
            records[0].text.contains("agreed to stay in touch"),
            "{page}"
        );
        assert_eq!(records[0].title.as_deref(), Some(own), "{page}");
        assert_eq!(day("a.txt", &page), "2022-05-04", "{page}");
    }
    let bulletin = format!(
        "DAILY BULLETIN OF THE MINISTRY OF FOREIGN AFFAIRS OF ESTONIA\nNo. 88, Wednesday 4 May 2022\n\n{told}{REST}"
    );
    let records = parse::read(bulletin.as_bytes(), Some("a.txt"));
    assert_eq!(records[0].participants.len(), 2);
}

#[test]
fn days_in_front_matter_and_addresses() {
    let front = |front: &str| {
        format!(
            "---\ntitle: Call with Peru\n{front}\n---\nForeign Minister Mila Aro spoke by phone today with the Foreign Minister of Peru, \
             Luis Paz.{REST}"
        )
    };
    for (lines, expected) in [
        ("created: 2022-05-04", "2022-05-04"),
        (
            "datePublished: 2022-05-04\ndateModified: 2023-02-02",
            "2022-05-04",
        ),
        ("updated: 2022-05-04", "open"),
        ("url: https://mfa.ee/news/20220504-call", "2022-05-04?"),
        (
            "url: https://mfa.ee/news/14.05.2022-call.a44",
            "2022-05-14?",
        ),
        ("url: https://mfa.ee/call-4-may-2022", "2022-05-04?"),
        ("url: https://mfa.ee/2022/may/04/call", "2022-05-04?"),
        ("url: https://mfa.ee/2022/5/4/call", "2022-05-04?"),
        ("url: https://mfa.ee/a?date=2022-05-04&id=3", "2022-05-04?"),
        ("url: https://mfa.ee/2022/46561/", "open"),
        ("url: https://mfa.ee/plan-2022-may-follow/20224504", "open"),
    ] {
        assert_eq!(day("a.md", &front(lines)), expected, "{lines}");
    }
}

#[test]
fn days_of_a_web_page() {
    let page = |head: &str, above: &str, inside: &str, below: &str| {
        format!(
            "<!DOCTYPE html><html lang=en><head><title>Call with Peru</title>{head}</head><body>{above}<main><h1>Call with Peru</h1>\
             {inside}<p>Foreign Minister Mila Aro spoke by phone today with the Foreign Minister of Peru, Luis Paz, about trade, fisheries \
             and the storm that hit the north of the country.</p><p>{REST}</p></main>{below}</body></html>"
        )
    };
    let clock = "<div class=top><span class=date>Friday, 9 August 2024</span></div>";
    let related = "<div class=related><time datetime=2024-01-01>1 January</time> <a href=x>Minister opens a school</a></div>";
    let changed =
        "<meta name=date content=2024-08-09><meta name=dcterms.modified content=2024-08-09>";
    let issued =
        "<meta name=date content=2022-05-04><meta name=dcterms.modified content=2024-08-09>";
    let line = "<p class=d>4 May 2022</p>";
    let news = "<div class=newsdate>Wednesday 4 May 2022 - 22:35 | 1401/02/14</div>";
    let timed = "<p><time>4 May 2022</time></p>";
    for (head, above, inside, below, expected) in [
        ("", clock, line, "", "2022-05-04"),
        ("", clock, timed, related, "2022-05-04"),
        ("", news, "", "", "2022-05-04"),
        ("", related, timed, "", "2022-05-04"),
        (changed, "", line, "", "2022-05-04"),
        (issued, "", "", "", "2022-05-04"),
        (changed, "", "", "", "2024-08-09"),
    ] {
        let page = page(head, above, inside, below);
        assert_eq!(day("a.html", &page), expected, "{page}");
    }
    let day_above = page("", "", line, "").replacen(
        "<h1>",
        "<div>Press release</div><div>3 May 2022 - 14:35</div><h1>",
        1,
    );
    assert_eq!(day("a.html", &day_above), "2022-05-04");
    assert_eq!(day("a.html", &day_above.replace(line, "")), "2022-05-03");
}

#[test]
fn days_of_rows() {
    let text = "Foreign Minister Mila Aro spoke by phone today with the Foreign Minister of Peru, Luis Paz.";
    for row in [
        format!(
            r#"{{"headline":"Call","datePublished":"2022-05-04","dateModified":"2023-01-02","articleBody":"{text}"}}"#
        ),
        format!(
            r#"{{"data":{{"title":"Call","created_at":"2022-05-04","updated_at":"2023-01-02","content":"<p>{text}</p>"}}}}"#
        ),
        format!(
            r#"[{{"title":"Call","pubDate":"Wed, 04 May 2022 10:00:00 GMT","description":"<p>{text}</p>"}}]"#
        ),
    ] {
        assert_eq!(day("a.json", &row), "2022-05-04", "{row}");
    }
}

#[test]
fn years_from_gatherings_that_are_counted_and_from_what_is_remembered() {
    let both = "Foreign Minister Sergey Lavrov had a telephone conversation with Turkish Foreign Minister Mevlut Cavusoglu";
    for (text, expected) in [
        (
            format!("On June 10, {both} ahead of the 14th BRICS summit."),
            "2022-06-10?",
        ),
        (
            format!("On June 10, {both} ahead of the XIV Summit of BRICS."),
            "2022-06-10?",
        ),
        (
            format!("On November 10, {both} and spoke of the thirteenth East Asia Summit."),
            "2018-11-10?",
        ),
        (
            format!(
                "On February 10, {both} and spoke of the 46th regular session of the UN Human Rights Council."
            ),
            "2021-02-10?",
        ),
        // Numbers of something else.
        (
            format!("On June 10, {both} and spoke of the 14th package for the BRICS summit."),
            "open",
        ),
        (
            format!(
                "On July 15, {both}, who spoke of the first anniversary of the coup attempt in T\u{fc}rkiye."
            ),
            "2017-07-15?",
        ),
        (
            format!(
                "On July 15, {both}, who spoke of the first anniversary of a library opened after the coup attempt in T\u{fc}rkiye."
            ),
            "open",
        ),
        // One speaks of papers for years, of meetings while they are new.
        (
            format!(
                "On May 3, {both}. They spoke of the agreement signed in Moscow on 15 April 2019."
            ),
            "open",
        ),
        (
            format!(
                "On May 3, {both}. They spoke of the agreement recently signed in Moscow on 15 April 2019."
            ),
            "2019-05-03?",
        ),
        (
            format!("On May 3, {both}. They spoke of the fighting of 15 April 2019."),
            "2019-05-03?",
        ),
    ] {
        let text = format!("{text}\n\nThe two ministers agreed to stay in touch.\n");
        assert_eq!(day("a.txt", &text), expected, "{text}");
    }
}

#[test]
fn years_from_games_and_treaties_told_with_their_day() {
    let text = |day: &str, said: &str| {
        format!(
            "Ministers Speak by Phone\n\nLima - {day}\n\nThe Foreign Minister of Peru, Ana Quispe, held a phone call today with the \
             Foreign Minister of Norway, Eva Lind.\n\nMinister Quispe {said}.\n\nThe two ministers agreed to stay in touch.\n"
        )
    };
    for (day_told, said, expected) in [
        (
            "November 21",
            "praised the opening of the FIFA World Cup in a stadium of the city yesterday",
            "2022-11-21?",
        ),
        (
            "December 19",
            "praised the final of the World Cup that was played yesterday",
            "2022-12-19?",
        ),
        (
            "July 24",
            "spoke of the opening ceremony of the Olympic Games yesterday",
            "2021-07-24?",
        ),
        (
            "February 3",
            "spoke of the opening of the Winter Olympics, which takes place tomorrow",
            "2022-02-03?",
        ),
        (
            "February 12",
            "congratulated a third country on winning the Africa Cup of Nations yesterday",
            "2024-02-12?",
        ),
        (
            "September 16",
            "welcomed the signing of the Abraham Accords yesterday",
            "2020-09-16?",
        ),
        // Played in no year on the day before.
        (
            "March 3",
            "praised the final of the World Cup that was played yesterday",
            "open",
        ),
        (
            "May 3",
            "spoke of the next World Cup and of the Olympic Games",
            "open",
        ),
    ] {
        assert_eq!(day("a.txt", &text(day_told, said)), expected, "{said}");
    }
}

#[test]
fn days_beside_those_of_other_calendars() {
    for line in [
        "Tuesday 24 October 2023 - 22:35 | 1402/08/02",
        "2 Aban 1402 | 24 October 2023",
        "24 October 2023 - 9 Rabi al-Thani 1445",
        "1445-04-09 | 2023-10-24",
        "October 24, 2023 (112.10.24)",
        "24 October 2566",
        "Reiwa 5, October 24 (2023-10-24)",
        "2080/07/07 | 2023/10/24",
    ] {
        let text = format!(
            "Ministers confer\n\n{line}\n\nForeign Minister Reza Tavan of Iran spoke today by phone with Foreign Minister Eva Lind of \
             Norway.{REST}"
        );
        assert_eq!(day("a.txt", &text), "2023-10-24", "{line}");
    }
}
