//! What sites print above all their pages: links past the menu in other scripts, notices of archives, and
//! what lists of mail print around what they send.

/// What archives and lists of mail print around all they show, as long as a sentence.
pub(super) fn is_notice(line: &str) -> bool {
    const STARTS: &[&str] = &[
        "This snapshot",
        "This is a snapshot",
        "You are viewing a snapshot",
        "This is the archived",
        "This website was archived",
        "This website has been archived",
        "This web page was archived",
        "This page was archived",
        "This page has been archived",
        "This page was captured",
        "This content was archived",
        "This content has been archived",
        "Information identified as archived",
        "[ARCHIVED CONTENT]",
        "[Archived Content]",
        "ARCHIVED CONTENT",
        "ARCHIVED INFORMATION",
        "Archived information",
        "You are viewing an older version",
        "You are viewing content archived",
        "This is historical material",
        "Historical material",
        "Archived content",
        "This is archived content",
        "This is an archived",
        "This page is archived",
        "This content is archived",
        "You are viewing archived",
        "You are viewing an archived",
        "An official website of the",
        "You are subscribed to",
        "You get this mail because",
        "You are receiving this",
        "This information has recently been updated",
    ];
    // Every line of every page is asked, and its first letters tell of most that it is none.
    let may_be = matches!(
        line.as_bytes().first_chunk(),
        Some(
            b"This" | b"You " | b"Info" | b"[ARC" | b"[Arc" | b"ARCH" | b"Arch" | b"Hist" | b"An o"
        )
    );
    may_be && STARTS.iter().any(|start| line.starts_with(start)) || is_count(line)
}

/// "There were 12 press releases posted in the last 24 hours": how much a distributor has.
fn is_count(line: &str) -> bool {
    line.starts_with("There were ") && line.contains(" press releases posted in the last ")
}

/// "(C) Press Office", "(c) 2012 Ministry": a sign of copyright and who has it, no third point of a sentence.
pub(super) fn is_reserved(line: &str) -> bool {
    let Some(owner) = ["(C) ", "(c) "].iter().find_map(|s| line.strip_prefix(s)) else {
        return false;
    };
    let dated = owner.starts_with("20") || owner.starts_with("19");
    let named = line.starts_with("(C)") && owner.starts_with(|c: char| c.is_uppercase());
    (dated || named)
        && !owner.ends_with([',', ';'])
        && (!owner.ends_with('.') || owner.ends_with("reserved."))
}

/// Whether a page speaks of cookies anywhere: most do not, and none of their lines needs to be asked.
pub(crate) fn speaks_of_cookies(page: &str) -> bool {
    page.contains("ookies")
}

/// "We use cookies to ...", as sites ask for leave: no release speaks of them as its reader's.
pub(crate) fn is_consent(line: &str) -> bool {
    const READERS: &[&str] = &[
        "we use",
        "our website",
        "this website",
        "this site",
        "your browser",
        "your device",
    ];
    speaks_of_cookies(line) && {
        let line = line.to_lowercase();
        READERS.iter().any(|words| line.contains(words))
    }
}

/// Skip links and menu words of a site in another script above an English release.
pub(super) fn is_skip_link(line: &str) -> bool {
    const LONGEST: usize = 30;
    const WORDS: &[&str] = &[
        "바로가기",
        "검색창",
        "본문",
        "메뉴",
        "열기",
        "목록",
        "인쇄",
        "공유",
        "ページの先頭",
        "本文へ",
        "メニュー",
        "返回",
        "打印",
        "Перейти к",
    ];
    line.chars().nth(LONGEST).is_none() && WORDS.iter().any(|word| line.contains(word))
}
