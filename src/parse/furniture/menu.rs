//! The lines of a site's own that stand above a title: its menu in one line, the path to the page, its accounts elsewhere;
//! and above the lists of others.

use super::languages;
use crate::parse::words::{Words, words};

/// Names of a site's sections, word by word.
const SECTIONS: [&str; 44] = [
    "home",
    "news",
    "video",
    "videos",
    "photo",
    "photos",
    "gallery",
    "galleries",
    "multimedia",
    "media",
    "documents",
    "publications",
    "administration",
    "structure",
    "events",
    "calendar",
    "contact",
    "contacts",
    "search",
    "about",
    "us",
    "archive",
    "archives",
    "speeches",
    "statements",
    "interviews",
    "transcripts",
    "trips",
    "press",
    "releases",
    "biography",
    "legislation",
    "sitemap",
    "links",
    "faq",
    "english",
    "menu",
    "services",
    "careers",
    "agenda",
    "activities",
    "newsroom",
    "and",
    "&",
];

/// The fewest entries of a menu.
const FEWEST: usize = 4;

/// "Home News Video Photos Documents", "Home Emirates Business World Photos": whether a line is the menu of a site and
/// nothing else.
pub(super) fn is_menu(line: &str) -> bool {
    let words = || line.split([' ', '|', '/']).filter(|word| !word.is_empty());
    let begins = || {
        let first = line.get(.."home ".len());
        first.is_some_and(|word| word.eq_ignore_ascii_case("home "))
            && words().all(|word| !word.starts_with(char::is_lowercase))
            && words().filter(|word| names_section(word)).count() > 2
    };
    (words().all(names_section) || begins()) && words().count() >= FEWEST
}

/// Whether an entry of a menu is made of names of any site's sections alone.
pub(crate) fn is_of_site(entry: &str) -> bool {
    entry.split(' ').all(names_section)
}

fn names_section(word: &str) -> bool {
    SECTIONS.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// "Norway and Peru    President of Norway    Fish", below a text: what a page is filed under, far apart and without a stop.
pub(crate) fn files_in_columns(line: &str) -> bool {
    const FEWEST: usize = 3;
    const GAP: &str = "   ";
    const WORDS: usize = 4;
    if line.ends_with(['.', ':', ';']) || !line.contains(GAP) {
        return false;
    }
    let entries = line.split(GAP).map(str::trim);
    let mut entries = entries.filter(|entry| !entry.is_empty());
    entries.clone().count() >= FEWEST && entries.all(|entry| is_short(entry, WORDS))
}

/// An entry of so many words at most, and without a number.
fn is_short(entry: &str, words: usize) -> bool {
    entry.split(' ').count() <= words && !entry.bytes().any(|b| b.is_ascii_digit())
}

/// "News   Documents   Photo   Video   Chancery of the President", "Home | Photo | In-depth | World": entries far apart, most of
/// them sections of any site, or short ones between bars, of which two are.
pub(super) fn is_in_columns(line: &str) -> bool {
    const GAP: &str = "  ";
    const BAR: &str = "|";
    const WORDS: usize = 3;
    if line.ends_with('.') {
        return false;
    }
    let barred = memchr::memchr(b'|', line.as_bytes()).is_some();
    if !barred && !line.contains(GAP) {
        return false;
    }
    let entries = line.split(if barred { BAR } else { GAP }).map(str::trim);
    let entries = entries.filter(|entry| !entry.is_empty());
    let of_site = entries.clone().filter(|entry| is_of_site(entry)).count();
    let short = |entry| is_short(entry, WORDS);
    let all = entries.clone().count();
    all >= FEWEST
        && if barred {
            of_site > 1 && entries.clone().all(short)
        } else {
            2 * of_site > all
        }
}

/// "Home / News / The President spoke by phone": whether a line tells where on its site a page stands.
pub(super) fn is_path(line: &str) -> bool {
    const FEWEST: usize = 2;
    const WORDS: usize = 3;
    let Some((above, _)) = line.rsplit_once(" / ") else {
        return false;
    };
    // "You are here: Home / News / ..."
    let above = above.split_once(": ").map_or(above, |(_, path)| path);
    let mut sections = above.split(" / ");
    let short = |name: &str| {
        let name = name.trim();
        name.split(' ').count() <= WORDS && name.starts_with(char::is_uppercase)
    };
    above.matches(" / ").count() + 1 >= FEWEST && sections.all(short)
}

/// "News >", "\u{2022} Main page \u{bb}": whether a line is a step of the way to a page, which goes on below.
pub(super) fn is_step(line: &str) -> bool {
    const WORDS: usize = 4;
    let name = [" >", " \u{bb}", " \u{203a}"];
    let name = name.iter().find_map(|mark| line.strip_suffix(mark));
    name.is_some_and(|name| name.split_whitespace().count() <= WORDS && !name.contains('\u{ab}'))
}

/// "Ministry of Foreign Affairs of Norway facebook": whether a line names an office and the network that it has an account
/// with.
pub(super) fn is_account(line: &str) -> bool {
    const LONGEST: usize = 80;
    const SMALL: usize = 3;
    const NETWORKS: [&str; 13] = [
        "facebook",
        "twitter",
        "youtube",
        "instagram",
        "linkedin",
        "flickr",
        "telegram",
        "tiktok",
        "weibo",
        "threads",
        "whatsapp",
        "soundcloud",
        "x",
    ];
    const OFFICES: [&str; 7] = [
        "ministry",
        "office",
        "embassy",
        "department",
        "government",
        "presidency",
        "chancellery",
    ];
    /// "Minister Lind Answers Questions on Twitter"
    const LEADS: [&str; 9] = [
        "on", "via", "to", "from", "with", "by", "and", "through", "over",
    ];
    // Most lines end in other letters than any network's name.
    let end = line.as_bytes().last_chunk();
    if !end.is_some_and(|[before, last]: &[u8; 2]| {
        matches!(
            &[before.to_ascii_lowercase(), last.to_ascii_lowercase()],
            b"ok" | b"er" | b"be" | b"am" | b"in" | b"kr" | b"bo" | b"ds" | b"pp" | b"ud" | b" x"
        )
    }) {
        return false;
    }
    let Some((office, network)) = line.rsplit_once(' ').filter(|_| line.len() <= LONGEST) else {
        return false;
    };
    let among = |words: &[&str], word: &str| words.iter().any(|w| w.eq_ignore_ascii_case(word));
    let mut words = office.split(' ');
    // "Ministry of Foreign Affairs X", not "Malcolm X".
    let letter = network.len() == 1;
    among(&NETWORKS, network)
        && (!letter || words.clone().any(|word| among(&OFFICES, word)))
        && words.all(|word| word.len() <= SMALL || !word.starts_with(char::is_lowercase))
        && office
            .rsplit(' ')
            .next()
            .is_some_and(|last| !among(&LEADS, last))
}

/// "Similar news", "More on this topic", "Also on this site": whether a line stands above a list of other pages, by the words
/// that it is made of.
pub(super) fn heads_others(line: &str) -> bool {
    const LONGEST: usize = 40;
    const FEWEST: usize = 2;
    const OTHERS: Words = words!(
        "similar related other more latest recent further all top popular trending also same upcoming forthcoming read viewed most you"
    );
    const PAGES: Words = words!(
        "news events releases stories story articles article posts post statements publications updates readouts headlines activities \
         materials pages items content reading section site topic category subject like interested series"
    );
    const LINKS: Words =
        words!("in from on this the by press media may might be see our for must and be");
    if line.len() > LONGEST || !line.starts_with(|first: char| first.is_ascii_uppercase()) {
        return false;
    }
    let (mut count, mut other, mut page) = (0, false, false);
    for word in line.trim_end_matches(':').split(' ') {
        count += 1;
        let (of_others, of_pages) = (OTHERS.any_in(word), PAGES.any_in(word));
        other |= of_others;
        page |= of_pages;
        if !of_others && !of_pages && !LINKS.any_in(word) {
            return false;
        }
    }
    other && page && count >= FEWEST
}

/// `0 comments`, `Comments (3)`
pub(super) fn counts_comments(part: &str) -> bool {
    let (first, second) = part.split_once(' ').unwrap_or_default();
    let comments =
        |word: &str| word.eq_ignore_ascii_case("comment") || word.eq_ignore_ascii_case("comments");
    let number = |word: &str| {
        let digits = word.trim_matches(['(', ')']);
        !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    number(first) && comments(second) || comments(first) && number(second)
}

/// `de-DE1 en-GB1 es-ES1`, `LT  EN`: the switches of a page to its other languages.
pub(super) fn names_languages(line: &str) -> bool {
    const FEWEST: usize = 2;
    if languages::is_switch(line) {
        return true;
    }
    let is_code = |word: &str| {
        let shape = word.trim_end_matches(|c: char| c.is_ascii_digit());
        matches!(shape.as_bytes(), [a, b, b'-', c, d]
            if a.is_ascii_lowercase() && b.is_ascii_lowercase() && c.is_ascii_uppercase() && d.is_ascii_uppercase())
    };
    let line = line.trim_start_matches(['\u{2022}', ' ']);
    let first = line.as_bytes().get(2) == Some(&b'-');
    let mut words = line.split(' ').filter(|word| !word.is_empty());
    // `en-GB1` is the switch of a page's system, `en-GB` may be anything.
    let counted = line.ends_with(|c: char| c.is_ascii_digit());
    first && (counted || words.clone().count() >= FEWEST) && words.all(is_code)
}

#[cfg(test)]
mod tests {
    use super::{
        counts_comments, heads_others, is_account, is_in_columns, is_menu, is_path, is_step,
        names_languages,
    };

    #[test]
    fn menus_are_made_of_sections() {
        assert!(is_menu("Home News Video Photos Documents"));
        assert!(is_menu("Events   Structure   Videos and Photos | Contacts"));
        assert!(is_menu("Home Emirates Business World Photos Videos"));
        assert!(!is_menu("News and Media"));
        assert!(!is_menu("Home Affairs Minister Calls Press Council"));
        assert!(!is_menu("Home Minister and Press Secretary Speak"));
    }

    #[test]
    fn entries_far_apart_are_a_menu_where_most_are_sections() {
        assert!(is_in_columns(
            "News   Video   Chancery of the King   Photos   Search"
        ));
        assert!(!is_in_columns(
            "News   Minister Lind Calls   Her Colleague   Press"
        ));
        assert!(is_in_columns(
            "Home | Photo | In-depth | World | Sci & Tech"
        ));
        for line in [
            "Norway | Peru | Chad | Press",
            "News | Press | 3 May 2022 | Oslo",
            "News | Press | Oslo | The Minister Speaks to Peru",
        ] {
            assert!(!is_in_columns(line), "{line}");
        }
        assert!(!is_in_columns("News  Press"));
        assert!(!is_in_columns("News Video Chancery of the King Photos"));
    }

    #[test]
    fn lists_of_other_pages_are_headed_by_words_of_pages() {
        for line in [
            "Similar news",
            "More on this topic:",
            "Also on this site",
            "Other Press Releases",
            "You may also like",
            "In the same section",
            "Latest from this section",
        ] {
            assert!(heads_others(line), "{line}");
        }
        for line in ["Other issues", "Press releases", "Latest on Syria", "News"] {
            assert!(!heads_others(line), "{line}");
        }
    }

    #[test]
    fn paths_end_in_the_page() {
        assert!(is_path(
            "Home / News / Ana Paz spoke by phone with the King of Norway"
        ));
        assert!(is_path("President / News / Trips / Calls"));
        assert!(is_path("You are here: Home / News / Norway thanks Peru"));
        assert!(!is_path("Minister / Ana Paz spoke by phone"));
        assert!(is_step("News  >") && is_step("\u{2022} Main Page \u{bb}"));
        assert!(!is_step("\u{ab} We agreed \u{bb}") && !is_step(">"));
        assert!(!is_path(
            "Ana Paz spoke of grain, of ships / fleets / harbours with the King"
        ));
    }

    #[test]
    fn switches_name_languages_and_count_comments() {
        assert!(names_languages("\u{2022} de-DE1 en-GB1 ru-RU1") && names_languages("en-GB1"));
        for line in [
            "LT  EN",
            "EST | ENG | RUS",
            "DE/EN/FR",
            "English  French  Arabic",
            "Deutsch | English | Fran\u{e7}ais",
        ] {
            assert!(names_languages(line), "{line}");
        }
        for line in [
            "No-one spoke",
            "EU  UN",
            "Norway | English",
            "English Minister Speaks",
            "English, said Jos\u{e9}",
            "English",
            "French and English",
            "French, Arabic",
            "EN 14 APRIL",
        ] {
            assert!(!names_languages(line), "{line}");
        }
        assert!(counts_comments("0 Comments") && counts_comments("Comments (3)"));
        assert!(!counts_comments("3 4") && !counts_comments("No comment"));
    }

    #[test]
    fn accounts_are_offices_with_a_network() {
        assert!(is_account(
            "1. Ministry of Foreign Affairs, Kingdom of Norway facebook"
        ));
        assert!(is_account("Prime Minister's Office YouTube"));
        assert!(is_account("3. Ministry of Foreign Affairs of Norway X"));
        assert!(!is_account("Minister Lind Speaks of Malcolm X"));
        assert!(!is_account("Minister Lind Answers Questions on Twitter"));
        assert!(!is_account("Ministers discuss taxes of Facebook"));
    }
}
