//! What a web page or a press office puts around a release: menus, skip links, share lines, end marks.
//!
//! Judges one line by itself and knows nothing of its neighbours.

mod chrome;
mod footer;
mod languages;
mod menu;
mod others;
mod picture;
mod plain;

pub(crate) use chrome::{is_consent, speaks_of_cookies};
use chrome::{is_notice, is_reserved, is_skip_link};
pub(crate) use footer::is_footer;
use menu::{
    counts_comments, heads_others, is_account, is_in_columns, is_menu, is_path, is_step,
    names_languages,
};
pub(crate) use menu::{files_in_columns, is_of_site};
pub(crate) use others::{is_entry, is_headline, is_of_page, listed, lists_another, offers_more};
use picture::{is_caption, is_file};
use plain::{Lines, Plain, lines};

/// Whole lines, folded and without punctuation, that are no part of a release.
const LINES: Lines = lines!(
    "back to index",
    "back to top",
    "back to top button",
    "show more",
    "submit release",
    "news search",
    "you just read",
    "distribution channels",
    "back to the top",
    "back to list",
    "back",
    "top of page",
    "page top",
    "go to top",
    "list",
    "home",
    "menu",
    "main menu",
    "search",
    "print",
    "print this page",
    "print page",
    "recommend",
    "recommend page",
    "recommend site",
    "recommend this page",
    "printer friendly version",
    "print version",
    "share",
    "share this",
    "share this page",
    "share this page on",
    "share via",
    "share on facebook",
    "share on twitter",
    "tweet",
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "telegram",
    "email",
    "e mail",
    "copy link",
    "copy the link",
    "follow us",
    "related information",
    "read more",
    "previous",
    "next",
    "close",
    "download",
    "site map",
    "sitemap",
    "contact us",
    "privacy policy",
    "terms of use",
    "legal matters",
    "cookie policy",
    "accept all cookies",
    "accept cookies",
    "all rights reserved",
    "unofficial translation",
    "provisional translation",
    "tentative translation",
    "courtesy translation",
    "end",
    "ends",
    "end of text",
    "skip to content",
    "skip to main content",
    "skip to navigation",
    "jump to content",
    "jump to main content",
    "zum inhalt springen",
    "aller au contenu",
    "aller au contenu principal",
    "saltar al contenido",
    "an official website of the united states government",
    "you are here",
    "you are in",
    "breadcrumb",
    "breadcrumbs",
    "navigation",
    "main navigation",
    "toggle navigation",
    "site navigation",
    "topics menu",
    "language selection",
    "select language",
    "site search",
    "search this site",
    "go to the main site",
    "go to navigation",
    "print the page",
    "links",
    "diplomatic photo gallery",
    "related link",
    "travel page",
    "comments are closed",
    "stay connected",
    "recent comments",
    "leave a comment",
    "leave a reply",
    "your name",
    "your email",
    "verification code",
    "main content",
    "main container",
    "terug naar boven",
    "nach oben",
    "zuruck nach oben",
    "haut de page",
    "volver arriba",
    "media center",
    "media centre",
    "visit website",
    "visit the website",
    "advanced settings",
    "showing 1 result",
    "subscribe",
    "newsletter",
    "share article",
    "share this article",
    "print article",
    "send to a friend",
    "send to friend",
    "load more",
    "view more",
    "more information",
    "for more information",
    "documents",
    "end release",
    "body",
    "image",
    "view in full here",
    "for persons with visual impairment",
    "for people with visual impairment",
    "for people with visual impairments",
    "for the visually impaired",
    "version for the visually impaired",
    "version for visually impaired",
);

/// Further such lines, below which, under a text, stand names and titles of other pages.
const LINKS: Lines = lines!(
    "tags",
    "see also",
    "related",
    "related topics",
    "related content",
    "related items",
    "related links",
    "related articles",
    "related news",
    "related stories",
    "related documents",
    "related posts",
    "useful links",
    "associated links",
    "additional materials",
    "read also",
    "also read",
    "check also",
    "more news",
    "all news",
    "latest news",
    "latest",
    "must read",
    "most read",
    "other news",
    "keywords",
);

/// Whether `line`, under a text, opens a list of other pages.
pub(crate) fn opens_links(line: &str) -> bool {
    const LONGEST: usize = 24;
    line.len() <= LONGEST && LINKS.hold(&Plain::new(line)) || heads_others(line)
}

/// Whether `line` belongs to the page and not to the release; [`is_consent`] tells the same of notices.
pub(crate) fn is_furniture(line: &str) -> bool {
    /// The longest line of the list, with room for punctuation.
    const LONGEST: usize = 60;
    if is_notice(line) || is_printed_address(line) {
        return true;
    }
    if line.len() > 2 * LONGEST {
        return is_caption(line);
    }
    if is_rule(line)
        || is_initials(line)
        || is_in_columns(line)
        || is_account(line)
        || !line.is_ascii() && is_skip_link(line)
    {
        return true;
    }
    let right = line.get(..9).unwrap_or_default();
    if right.eq_ignore_ascii_case("copyright") || line.starts_with('\u{a9}') || is_reserved(line) {
        return true;
    }
    let marked = memchr::memchr2(b':', b'(', line.as_bytes()).is_some();
    if is_file(line) || marked && (line.contains("Copyright:") || is_caption(line)) {
        return true;
    }
    if line.len() > LONGEST {
        return false;
    }
    if names_languages(line) || is_step(line) {
        return true;
    }
    // "Top of page | Print | Recommend page", "Print   Send to a friend   0 comments"
    for mark in ["|", "  "] {
        if memchr::memmem::find(line.as_bytes(), mark.as_bytes()).is_some() {
            let parts = line.split(mark).map(str::trim);
            let mut parts = parts.filter(|part| !part.is_empty());
            return parts.clone().count() > 1
                && parts.all(|part| is_listed(&Plain::new(part)) || counts_comments(part));
        }
    }
    let line = Plain::new(line);
    is_listed(&line) || is_credit(&line)
}

fn is_listed(line: &Plain<'_>) -> bool {
    LINES.hold(line) || LINKS.hold(line)
}

/// `Photo: ...`, `Last updated: ...`, `Click here for ...`
fn is_credit(line: &Plain<'_>) -> bool {
    const STARTS: &[&str] = &[
        "photo ",
        "photo source",
        "release id",
        "visitor counter",
        "photo credit",
        "last updated",
        "last modified",
        "click here for",
        "suggest to a friend",
        "post a comment",
        "write a comment",
        "write your comment",
        "back to press releases",
        "back to news",
    ];
    line.starts_with_any(STARTS)
}

/// Names of sections and kinds of documents, as they stand above a title.
const SECTIONS: Lines = lines!(
    "press release",
    "press releases",
    "news",
    "news and statements",
    "news and events",
    "news and media",
    "news stories",
    "news story",
    "newsroom",
    "press room",
    "press service",
    "press office",
    "press corner",
    "press centre",
    "press center",
    "media centre",
    "news release",
    "news releases",
    "latest news",
    "readout",
    "readouts",
    "statement",
    "statements",
    "statements and releases",
    "statements releases",
    "speeches and remarks",
    "announcement",
    "announcements",
    "media release",
    "media note",
    "media",
    "events",
    "briefing room",
    "the white house",
    "office of the press secretary",
    "office of the spokesperson",
    "office of the vice president",
    "for immediate release",
    "for release",
    "topics",
    "date",
    "top stories",
    "foreign policy",
    "telephone conversations",
    "president of russia",
    "the kremlin",
    "official news",
    "activities",
    "leadership activities",
    "world news",
);

/// How lines begin that name an office and nothing else.
const OFFICES: &[&str] = &[
    "ministry of foreign affairs",
    "federal ministry",
    "office of the",
    "welcome to the",
    "official website of",
    "the official website of",
    "prime minister s office",
    "department of foreign affairs",
    "embassy of",
    "government of",
];

/// Whether a header line names a section, an office or the kind of the document instead of this release's subject.
pub(crate) fn is_section(line: &str) -> bool {
    /// No name of a section is longer.
    const LONGEST: usize = 80;
    if line.len() > LONGEST {
        return line.contains(" > ") || line.contains(" \u{bb} ") || is_path(line);
    }
    let plain = Plain::new(line);
    let parted = memchr::memchr3(b'>', b'/', 0xbb, line.as_bytes()).is_some();
    let between = |mark: &str| parted && line.contains(mark);
    SECTIONS.hold(&plain)
        || between(" > ")
        || between(" \u{bb} ")
        || (between(" / ") && (line.len() < 50 || is_path(line)))
        || is_menu(line)
        || plain.is_number()
        || (line.len() < 70 && plain.starts_with_any(OFFICES))
        || (plain.starts_with("no ") && line.len() < 24)
        || (plain.starts_with("press release ") && is_numbered(line))
}

/// Whether a line begins with the name of an office.
fn names_office(line: &str) -> bool {
    const LONGEST: usize = 80;
    line.len() < LONGEST && Plain::new(line).starts_with_any(OFFICES)
}

/// "Press release 77/2022", "Press release: No. 77": not "Press release: Call with Minister Lind, 3 May 2021".
fn is_numbered(line: &str) -> bool {
    let label = line.split_once(": ").map_or("", |(_, rest)| rest);
    let headline = label.split(' ').filter(|word| word.len() > 3).count() > 2;
    line.bytes().any(|b| b.is_ascii_digit()) && !headline
}

/// `###`, `* * *`, `-----`, `- END -` without letters.
fn is_rule(line: &str) -> bool {
    !line.chars().any(char::is_alphanumeric) && line.chars().count() <= 80
}

/// `- premier.example - https://premier.example/news -`, above a page as it was printed.
fn is_printed_address(line: &str) -> bool {
    line.starts_with("- ") && line.ends_with(" -") && line.contains("://")
}

/// `DS/SH`, the clerks who wrote and typed a release.
fn is_initials(line: &str) -> bool {
    const LONGEST: usize = 12;
    line.len() <= LONGEST
        && line.contains('/')
        && line.bytes().all(|b| b.is_ascii_uppercase() || b == b'/')
}

/// Whether a line is a date, perhaps with a place, an hour or a number beside it.
pub(crate) fn is_dateline(line: &str) -> bool {
    super::dates::is_dateline(line)
}
