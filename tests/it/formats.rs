//! Files as they come: encodings, web pages, JSON, mail, and what is no text at all.

use encoding_rs::Encoding;
use readouts_tui::model::{CallRecord, Kind, Severity};
use readouts_tui::parse;

fn only(bytes: &[u8], path: &str) -> CallRecord {
    let mut records = parse::read(bytes, Some(path));
    assert_eq!(records.len(), 1, "{path}");
    records.remove(0)
}

fn golden(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readouts");
    std::fs::read(path.join(name)).unwrap()
}

fn encode(text: &str, label: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let (bytes, _, lost) = encoding.encode(text);
    assert!(!lost, "{label} cannot hold the text");
    bytes.into_owned()
}

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xFEFF);
    mark.into_iter()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

const FRENCH_NAMES: &str = "Telephone call\n\nMay 3, 2005\n\nMinister Kérouanton thanked Minister Müller for the \
                            “Élysée” file – at the café, he said – and asked after Señor Núñez of Española.\n";
const JAPANESE: &str = "外務大臣電話会談\n\n日本の外務大臣は、ロシアの外務大臣と電話で会談し、両国の協力について\
                        意見を交換しました。両大臣は引き続き緊密に連携していくことで一致しました。\n";
const KOREAN: &str = "외교장관 전화통화\n\n외교부장관은 일본 외무대신과 전화통화를 갖고 양국 관계에 대해 의견을 \
                      교환하였다. 양 장관은 앞으로도 긴밀히 협력하기로 하였다.\n";
const CHINESE: &str = "外交部长通电话\n\n双方就共同关心的问题交换了意见，同意继续保持沟通，推动两国关系向前发展。\
                       部长表示，中方愿同各国一道维护和平。\n";
const RUSSIAN: &str = "О телефонном разговоре министров\n\nСостоялся телефонный разговор двух министров. Речь шла о \
                       поставках лекарств и о памятнике. Стороны условились вернуться к этим вопросам осенью.\n";

#[test]
fn encodings_are_told_from_the_bytes() {
    for (text, label) in [
        (FRENCH_NAMES, "windows-1252"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc-jp"),
        (JAPANESE, "iso-2022-jp"),
        (KOREAN, "euc-kr"),
        (CHINESE, "gbk"),
        (RUSSIAN, "windows-1251"),
        (JAPANESE, "utf-8"),
    ] {
        let record = only(&encode(text, label), "release.txt");
        assert_eq!(record.source.encoding, label);
        let (want, have) = (text.split_whitespace(), record.text.split_whitespace());
        assert!(want.eq(have), "{label}: {}", record.text);
    }
}

#[test]
fn utf_16_is_read_with_and_without_a_mark() {
    for (bytes, name) in [
        (utf16(FRENCH_NAMES, true, u16::to_le_bytes), "utf-16le"),
        (utf16(FRENCH_NAMES, true, u16::to_be_bytes), "utf-16be"),
        (utf16(FRENCH_NAMES, false, u16::to_le_bytes), "utf-16le"),
        (utf16(FRENCH_NAMES, false, u16::to_be_bytes), "utf-16be"),
        (utf16(JAPANESE, true, u16::to_le_bytes), "utf-16le"),
    ] {
        let record = only(&bytes, "release.txt");
        assert_eq!(record.source.encoding, name);
        assert!(!record.text.contains('\0'));
        assert!(record.warnings.iter().all(|w| w.severity == Severity::Info));
    }
}

#[test]
fn a_page_in_an_old_encoding_declares_it() {
    let page = format!(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">\
         <title>x</title></head><body><p>{}</p></body></html>",
        JAPANESE.trim()
    );
    let record = only(&encode(&page, "shift_jis"), "page.html");
    assert_eq!(record.source.encoding, "shift_jis");
    assert!(record.text.contains("電話"));
}

#[test]
fn a_wrong_declaration_is_not_believed() {
    let page = format!(
        "<html><head><meta charset=\"windows-1252\"></head><body><p>{FRENCH_NAMES}</p></body></html>"
    );
    let record = only(page.as_bytes(), "page.html");
    assert_eq!(record.source.encoding, "utf-8");
    assert!(record.text.contains("Kérouanton"));
}

#[test]
fn broken_utf_8_is_read_with_a_warning() {
    let mut bytes = FRENCH_NAMES.as_bytes().to_vec();
    bytes.insert(40, 0xFF);
    let record = only(&bytes, "release.txt");
    assert_eq!(record.source.encoding, "utf-8");
    assert!(record.text.contains('\u{fffd}') && record.text.contains("Müller"));
    assert!(record.warnings.iter().any(|w| w.code == "encoding"));
}

#[test]
fn a_page_gives_its_release_without_what_surrounds_it() {
    let record = only(&golden("jp-page.html"), "jp-page.html");
    assert_eq!(
        record.title.as_deref(),
        Some("Japan-Croatia Foreign Ministers' Telephone Talk")
    );
    assert!(record.source.url.unwrap().ends_with("pressite_000001.html"));
    for surrounding in [
        "cookies",
        "Skip",
        "About Us",
        "Tweet",
        "nobody",
        "Related",
        "Republic of Croatia\n",
        "Privacy",
    ] {
        assert!(
            !record.text.contains(surrounding),
            "{surrounding}:\n{}",
            record.text
        );
    }
    for numbered in [
        "1. Minister Okuda",
        "(1) Minister Brkić",
        "(2) Minister Okuda",
        "3. The two Ministers",
    ] {
        assert!(
            record.text.contains(numbered),
            "{numbered}:\n{}",
            record.text
        );
    }
}

#[test]
fn an_old_page_made_of_tables_is_read_too() {
    let record = only(&golden("tr-old-table-page.html"), "tr-old-table-page.html");
    assert!(!record.text.contains("Links") && !record.text.contains("The Ministry"));
    assert!(record.text.contains("war can be avoided"));
    assert!(record.text.contains("Iraq & will"));
}

#[test]
fn lists_are_numbered_as_a_browser_would() {
    let html = "<html><body><h1>Telephone call of the two ministers</h1><ol start=3><li>Three.</li><li>Four:\
                <ol type=a><li>Letter.</li><li>Letter.</li></ol></li></ol><ul><li>Bullet.</li>\
                <li>(i) Own mark.</li></ul><ol><li>1. Own number.</li><li><ol><li>Nothing before.</li>\
                <li>(2) Second.</li></ol></li><li></li></ol><p>Below.</p></body></html>";
    let text = only(html.as_bytes(), "x.html").text;
    for line in [
        "3. Three.",
        "4. Four:",
        "(a) Letter.",
        "(b) Letter.",
        "(i) Own mark.",
        "1. Own number.",
        "2. (1) Nothing before.",
        "(2) Second.",
        "Below.",
    ] {
        assert!(text.lines().any(|have| have == line), "{line} in\n{text}");
    }
}

#[test]
fn a_page_is_known_whatever_its_name() {
    let page =
        b"<!DOCTYPE html>\n<html><body><h1>Call</h1><p>The Minister spoke.</p></body></html>";
    assert_eq!(only(page, "saved").source.format, "html");
    assert_eq!(only(page, "saved.txt").source.format, "html");
}

#[test]
fn our_own_records_come_back_unchanged() {
    let mut records = Vec::new();
    for name in [
        "jp-glued-numbers.txt",
        "us-white-house.md",
        "jp-page.html",
        "fr-communique-francais.txt",
    ] {
        records.push(only(&golden(name), name));
    }
    let lines: Vec<String> = records
        .iter()
        .map(|r| serde_json::to_string(r).unwrap())
        .collect();
    let jsonl = lines.join("\n");
    assert_eq!(parse::read(jsonl.as_bytes(), Some("export.jsonl")), records);
    assert_eq!(parse::read(jsonl.as_bytes(), None), records);
    let list = serde_json::to_string_pretty(&records).unwrap();
    assert_eq!(parse::read(list.as_bytes(), Some("export.json")), records);
}

#[test]
fn many_files_give_what_each_gives_by_itself() {
    let names = [
        "us-white-house.md",
        "fr-communique-francais.txt",
        "jp-page.html",
        "jp-glued-numbers.txt",
    ];
    let mut files: Vec<(Vec<u8>, String)> = names
        .iter()
        .map(|name| (golden(name), (*name).to_owned()))
        .collect();
    let record = serde_json::to_string(&only(&golden("jp-page.html"), "jp-page.html")).unwrap();
    let row = r#"{"title": "Call with Peru", "date": "2021-05-04", "text": "Minister Lind spoke by phone with Minister Paz."}"#;
    let mixed = format!("{row}\n{record}\n{row}");
    files.push((mixed.into_bytes(), "mixed.jsonl".to_owned()));
    files.push((Vec::new(), "empty.txt".to_owned()));
    files.push((b"{\"version\": 3}".to_vec(), "package.json".to_owned()));
    // More than go through the stages together.
    let files: Vec<_> = files.iter().cycle().take(200).collect();
    let together = parse::read_all(files.iter().map(|(b, n)| (b.as_slice(), Some(n.as_str()))));
    assert_eq!(together.len(), files.len());
    for ((bytes, name), records) in files.into_iter().zip(together) {
        assert_eq!(parse::read(bytes, Some(name)), records, "{name}");
    }
}

#[test]
fn a_record_whose_places_do_not_fit_is_read_anew() {
    let record = only(&golden("jp-glued-numbers.txt"), "jp-glued-numbers.txt");
    let mut value = serde_json::to_value(&record).unwrap();
    value["statements"][0]["end"] = 1_000_000.into();
    let again = only(value.to_string().as_bytes(), "x.json");
    assert_eq!(again.source.format, "json");
    assert!(
        again
            .statements
            .iter()
            .all(|s| s.span().of(&again.text) == s.text)
    );
}

#[test]
fn a_day_that_stays_open_rests_on_nothing_even_in_older_records() {
    let record = only(&golden("jp-year-open.txt"), "jp-year-open.txt");
    let date = record.date.as_ref().unwrap();
    assert_eq!((date.value, date.basis), (None, None));
    let mut older = serde_json::to_value(&record).unwrap();
    older["date"]["basis"] = "inferred".into();
    assert_eq!(only(older.to_string().as_bytes(), "x.json"), record);
}

#[test]
fn rows_of_other_collections_are_releases() {
    let text = "The Minister spoke with her colleague.\n\nThey agreed to meet.";
    for json in [
        serde_json::json!({"title": "T", "date": "2020-01-02", "url": "https://x.example/1", "text": text}),
        serde_json::json!([{"headline": "T", "published_at": "2020-01-02", "link": "https://x.example/1", "body": text}]),
        serde_json::json!({"items": [{"Title": "T", "pubDate": "2020-01-02", "URL": "https://x.example/1", "Full-Text": text}]}),
        serde_json::json!({"title": {"rendered": "T"}, "date": "2020-01-02", "link": "https://x.example/1",
            "content": {"rendered": "<p>The Minister spoke with her colleague.</p><p>They agreed to meet.</p>"}}),
    ] {
        let record = only(json.to_string().as_bytes(), "rows.json");
        assert_eq!(record.title.as_deref(), Some("T"), "{json}");
        assert_eq!(
            record.source.url.as_deref(),
            Some("https://x.example/1"),
            "{json}"
        );
        assert!(record.text.contains("They agreed to meet."), "{json}");
        assert_eq!(record.source.format, "json");
    }
}

#[test]
fn json_without_releases_and_broken_json_say_so() {
    assert!(parse::read(b"{\"version\": 3}", Some("package.json")).is_empty());
    let broken = only(b"{\"text\": \"abc\"", "x.json");
    assert_eq!(broken.warnings[0].code, "json");
    let lines =
        b"{\"text\": \"The Minister spoke.\"}\n{oops\n{\"text\": \"The Minister spoke again.\"}\n";
    let records = parse::read(lines, Some("x.jsonl"));
    assert_eq!(records.len(), 3);
    assert!(records[2].warnings[0].message.contains("line 2"));
}

#[test]
fn a_mail_gives_subject_day_and_text() {
    let record = only(&golden("us-mail.eml"), "us-mail.eml");
    assert_eq!(
        record.title.as_deref(),
        Some("Secretary Whitlock’s Call with Haitian Foreign Minister Lacroix")
    );
    assert!(
        record
            .text
            .contains("Haitian Foreign Minister Benoît Lacroix")
    );
    assert!(!record.text.contains("See the plain text") && !record.text.contains("subscribed"));
}

#[test]
fn a_mail_in_html_and_a_broken_mail() {
    let mail = "Subject: Fwd: [readouts] Call\r\nContent-Type: text/html; charset=shift_jis\r\n\r\n<html><body>\
                <p>The Minister spoke.</p><p>She agreed.</p></body></html>";
    let record = only(mail.as_bytes(), "x.eml");
    assert_eq!(record.title.as_deref(), Some("Call"));
    assert!(record.text.contains("She agreed."));
    let deep = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(400);
    assert!(
        only(deep.as_bytes(), "x.eml")
            .warnings
            .iter()
            .any(|w| w.severity == Severity::Error)
    );
    let none = only(b"Content-Type: image/png\r\n\r\nabc", "x.eml");
    assert_eq!(none.warnings[0].code, "mail");
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    let pdf = only(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", "release.pdf");
    assert!(pdf.warnings[0].message.contains("pdftotext"));
    assert_eq!(pdf.warnings[0].severity, Severity::Error);
    assert_eq!(pdf.kind, Kind::Other);
    let binary: Vec<u8> = (0..4000_u32).map(|n| (n * n % 251) as u8).collect();
    let binary = only(&binary, "release.txt");
    assert_eq!(binary.warnings[0].code, "unreadable");
    assert!(binary.text.is_empty());
}

#[test]
fn other_languages_are_listed_and_given_no_facts() {
    for (name, language) in [
        ("fr-communique-francais.txt", "fr"),
        ("ru-soobshchenie.txt", "ru"),
        ("jp-denwa-kaidan.txt", "ja"),
    ] {
        let record = only(&golden(name), name);
        assert_eq!(record.language.as_deref(), Some(language));
        assert_eq!(record.kind, Kind::Other);
        assert!(
            record.participants.is_empty() && record.statements.is_empty() && record.date.is_none()
        );
        assert!(
            record
                .warnings
                .iter()
                .any(|w| w.code == "not-analysed" && w.severity == Severity::Info)
        );
        assert!(!record.text.is_empty());
    }
}
