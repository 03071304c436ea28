//! Lines below the text: whom to ask, where to share, subscribe or read on, who edited and typed it.

use super::names_office;
use super::plain::Plain;

/// How such lines begin, folded and without punctuation.
const LABELS: &[&str] = &[
    "for further ",
    "for more ",
    "for enquiries",
    "for inquiries",
    "for media",
    "media contact",
    "media enquir",
    "media inquir",
    "media relations",
    "press contact",
    "press enquir",
    "press inquir",
    "press office",
    "press and information",
    "contact",
    "address for ",
    "general public inquiries",
    "email",
    "e mail",
    "mail ",
    "phone",
    "tel ",
    "telephone ",
    "fax",
    "website",
    "web ",
    "internet",
    "direct link",
    "follow ",
    "subscribe",
    "subscriber services",
    "share ",
    "stay connected",
    "like us",
    "like share",
    "print ",
    "send this",
    "send by",
    "suggest to",
    "comments ",
    "back to ",
    "page top",
    "top of ",
    "more media releases",
    "archives",
    "download",
    "attachment",
    "author",
    "editor",
    "reporter",
    "edited by",
    "reported by",
    "written by",
    "news id",
    "key words",
    "keywords",
    "tags ",
    "topics ",
    "related ",
    "filed under",
    "publication date",
    "date of publication",
    "published ",
    "last modified",
    "last updated",
    "last edited",
    "page last",
    "this email",
    "copyright",
    "accessibility",
    "privacy",
    "see the french text",
    "persons ",
    "publication status",
    "editorial sections",
    "updates to this",
];

/// How whole sentences begin that a mail or a page closes with.
const NOTICES: &[&str] = &[
    "links to ",
    "external links",
    "this email",
    "this mail",
    "the office of website management",
    "you have received this",
    "to unsubscribe",
    "subscribers of",
    "this document is also available",
    "all rights reserved",
];

/// Whether a line below the text is none of it. A sentence is told by its stop, an item of a list by its mark.
pub(crate) fn is_footer(line: &str, closed: bool, listed: bool) -> bool {
    const LONGEST: usize = 400;
    const LABEL: usize = 6;
    if line.len() > LONGEST {
        return false;
    }
    let labelled = || Plain::new(line).starts_with_any(LABELS);
    if closed {
        let label = line.ends_with(':') || has_contact(line);
        return label && labelled() || Plain::new(line).starts_with_any(NOTICES);
    }
    // "Contacts will go on at the level of experts" is a sentence without its stop.
    let short = || line.contains(':') || line.split(' ').count() <= LABEL;
    let named = || is_name(line) || names_office(line) || short() && labelled();
    has_contact(line) || is_parted(line) || !listed && named()
}

/// Addresses of mail and pages, numbers of telephones.
fn has_contact(line: &str) -> bool {
    let bytes = line.as_bytes();
    let address = memchr::memchr(b'@', bytes).is_some()
        || memchr::memmem::find(bytes, b"://").is_some()
        || memchr::memmem::find(bytes, b"www.").is_some();
    address || is_number(line)
}

/// "+32 (0)2 281 64 67", "020 7008 0000": whether so many digits stand together, with nothing but what parts the numbers of a
/// telephone. "10-05-2022" and "2728 (2024)" have fewer.
fn is_number(line: &str) -> bool {
    const FEWEST: usize = 9;
    let mut digits = 0;
    line.bytes().any(|byte| {
        digits = match byte {
            b'0'..=b'9' => digits + 1,
            b' ' | b'-' | b'(' | b')' | b'+' => digits,
            _ => 0,
        };
        digits >= FEWEST
    })
}

/// "Print | Scrap | List", "Like & Share"
fn is_parted(line: &str) -> bool {
    const LONGEST: usize = 5;
    let mut parts = line.split(" | ");
    parts.clone().count() > 1 && parts.all(|part| part.split(' ').count() <= LONGEST)
}

/// "MFA Press Office", "Principal Information Officer,", "NTB/Ana Paz": words that all have capitals, but for what joins them.
fn is_name(line: &str) -> bool {
    const MOST: usize = 20;
    const JOINING: [&str; 7] = ["of", "and", "for", "the", "to", "in", "&"];
    let mut words = line
        .split([' ', '/', '-', ','])
        .filter(|word| !word.is_empty());
    // "Japan: Prime Minister Sato, Peru: President Paz" lists who took part.
    !line.contains(':')
        && words.clone().count() <= MOST
        && words
            .all(|word| JOINING.contains(&word) || !word.starts_with(|c: char| c.is_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::is_footer;

    #[test]
    fn footers_name_contacts_pages_and_people() {
        for line in [
            "Phone: +47 22 00 00 00",
            "Ana Paz +32 2 281 00 00 - Jon Lind +32 2 281 00 01",
            "Print | Scrap | List",
            "MFA Press Office",
            "Subscribe to our newsletters",
            "Principal Information Officer,",
            "NTB/Ana Paz/Jon Lind",
        ] {
            assert!(is_footer(line, false, false), "{line}");
        }
        assert!(is_footer("For further details:", true, false));
        assert!(is_footer(
            "For more information visit www.example.org.",
            true,
            false
        ));
        for line in [
            "The two ministers agreed to meet in Lima in 2024",
            "trade in grain and oil",
            "Contacts will go on at the level of experts",
            "both want Resolution 2728 (2024) kept from 10-05-2022 on",
            "Minister Lind thanked her | and left early the very next morning",
        ] {
            assert!(!is_footer(line, false, false), "{line}");
        }
        assert!(!is_footer("Follow-up talks are due in May.", true, false));
        assert!(!is_footer("Trade and Energy", false, true));
        assert!(!is_footer("They spoke of these points:", true, false));
    }
}
