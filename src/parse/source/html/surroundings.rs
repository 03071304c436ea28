//! What stands around a release on its page: menus, notices, buttons, links to other releases. Told by names, roles and
//! the words of `id` and `class`; whether so large a part may be struck out is decided elsewhere.

use super::tree::Element;

/// Words in the `id` and `class` of what surrounds a release.
const FURNITURE: &[&str] = &[
    "addthis",
    "banner",
    "bottommenu",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "consent",
    "cookie",
    "cookies",
    "copyright",
    "crumb",
    "crumbs",
    "disqus",
    "dropdown",
    "feedback",
    "foot",
    "footer",
    "gnav",
    "lang",
    "language",
    "languages",
    "login",
    "masthead",
    "menu",
    "modal",
    "nav",
    "navbar",
    "navi",
    "navigation",
    "newsletter",
    "pagenav",
    "pager",
    "pagination",
    "popup",
    "prev",
    "prevnext",
    "print",
    "promo",
    "recommend",
    "recommended",
    "related",
    "search",
    "share",
    "sharebar",
    "sharing",
    "sidebar",
    "sidenav",
    "sitemap",
    "skip",
    "skiplink",
    "skiplinks",
    "skipnav",
    "sns",
    "social",
    "socials",
    "subscribe",
    "tags",
    "toolbar",
    "tooltip",
    "topicpath",
    "widget",
];

pub(super) fn is_never_text(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "iframe"
            | "object"
            | "head"
            | "title"
            | "select"
            | "option"
            | "button"
            | "textarea"
            | "input"
            | "canvas"
            | "video"
            | "audio"
            | "map"
            | "math"
    )
}

pub(super) fn is_script_link(element: &Element) -> bool {
    element.name == "a"
        && element
            .attribute("href")
            .is_some_and(|href| href.to_ascii_lowercase().starts_with("javascript:"))
}

pub(super) fn is_hidden(element: &Element) -> bool {
    let style = element
        .attribute("style")
        .unwrap_or_default()
        .replace(' ', "");
    element.attribute("hidden").is_some()
        || element.attribute("aria-hidden") == Some("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

pub(super) fn is_furniture(element: &Element, in_article: bool) -> bool {
    let by_name = matches!(
        element.name.as_str(),
        "nav" | "footer" | "aside" | "dialog" | "figure"
    ) || element.name == "header" && !in_article;
    let by_role = matches!(
        element.attribute("role").unwrap_or_default(),
        "navigation"
            | "banner"
            | "contentinfo"
            | "search"
            | "complementary"
            | "dialog"
            | "alertdialog"
            | "menu"
            | "menubar"
            | "toolbar"
    );
    by_name
        || by_role
        || element
            .hints()
            .iter()
            .any(|word| FURNITURE.contains(&word.as_str()))
}

/// Whether what follows the heading to the end of its surroundings is no part of the release.
pub(super) fn is_tail(heading: &str) -> bool {
    const STARTS: &[&str] = &[
        "related",
        "associated",
        "see also",
        "share",
        "tags",
        "topics",
        "persons",
        "keywords",
        "more on",
        "more news",
        "latest",
        "read more",
        "recommended",
        "contact",
        "press contact",
        "media contact",
        "links",
        "follow us",
        "explore",
        "you may also",
        "attachments",
        "documents",
        "downloads",
        "updates to this page",
        "is this page",
    ];
    let heading = heading.trim().to_lowercase();
    heading.chars().count() < 48 && STARTS.iter().any(|start| heading.starts_with(start))
}
