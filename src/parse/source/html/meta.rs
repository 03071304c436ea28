//! What a page says of itself: title, day, address, publisher, language.

mod date;

use super::content::{Content, is_heading};
use super::tree::{Element, Kind, Node, is_block};
use crate::parse::blocks::speaks_of_call;
use crate::parse::source::Meta;

/// Names and properties of `<meta>` that hold a thing, best first.
const TITLES: &[&str] = &["og:title", "dcterms.title", "dc.title", "twitter:title"];
const PUBLISHERS: &[&str] = &[
    "og:site_name",
    "dcterms.publisher",
    "dc.publisher",
    "publisher",
    "dcterms.creator",
];

/// A text of more letters is no part of a header.
const LONG: usize = 100;
/// A heading is an element of few parts.
pub(super) const SMALL: usize = 24;

pub(super) fn read(nodes: &[Node], content: &Content, body: &str) -> Meta {
    let metas = metas(nodes);
    let of = |names: &[&str]| {
        let found = names
            .iter()
            .find_map(|n| metas.iter().find(|(name, _)| name == n));
        found.map(|(_, value)| value.clone())
    };
    let heading = heading(nodes, content);
    let name = of(PUBLISHERS);
    let head = nodes
        .iter()
        .position(|n| n.is("title"))
        .map(|at| words(nodes, at));
    let publisher = name.clone().or_else(|| owner(head.as_deref()?));
    let title = heading
        .or_else(|| of(TITLES))
        .or(head)
        .filter(|title| !is_office(title))
        .map(|title| without_site(&title, name.as_deref()))
        .filter(|title| !title.is_empty());
    Meta {
        title,
        url: canonical(nodes)
            .or_else(|| of(&["og:url"]))
            .filter(|url| url.contains("://")),
        date: date::of_page(nodes, content, &metas, body),
        publisher,
        language: language(nodes).or_else(|| {
            of(&[
                "og:locale",
                "dcterms.language",
                "dc.language",
                "content-language",
            ])
        }),
        digest: false,
    }
}

/// Pairs of name and content, names in lower case.
fn metas(nodes: &[Node]) -> Vec<(String, String)> {
    let elements = nodes.iter().filter_map(Node::element);
    elements
        .filter(|element| element.name == "meta")
        .filter_map(|element| {
            let name = ["property", "name", "itemprop", "http-equiv"]
                .iter()
                .find_map(|a| element.attribute(a))?;
            let content = element.attribute("content").filter(|c| !c.is_empty())?;
            Some((name.to_lowercase(), content.to_owned()))
        })
        .collect()
}

fn canonical(nodes: &[Node]) -> Option<String> {
    let elements = nodes.iter().filter_map(Node::element);
    elements
        .filter(|e| e.name == "link" && e.attribute("rel") == Some("canonical"))
        .find_map(|e| e.attribute("href").map(str::to_owned))
}

fn language(nodes: &[Node]) -> Option<String> {
    let html = nodes
        .iter()
        .filter_map(Node::element)
        .find(|e| e.name == "html")?;
    let language = html
        .attribute("lang")
        .or_else(|| html.attribute("xml:lang"))?;
    (!language.is_empty()).then(|| language.to_owned())
}

/// How surely an element is the release's heading: a top heading, any heading, a place that is called one.
fn rank(element: &Element) -> Option<u8> {
    const CALLED: &[&str] = &["title", "headline", "heading", "subject", "lbltitle"];
    if element.name == "h1" {
        Some(2)
    } else if is_heading(&element.name) {
        Some(1)
    } else {
        let hints = element.hints();
        hints
            .iter()
            .any(|h| CALLED.contains(&h.as_str()))
            .then_some(0)
    }
}

/// The heading of the release: the first top heading before its text, else of those that tell of a call, or of all, the
/// longest.
fn heading(nodes: &[Node], content: &Content) -> Option<String> {
    let mut best: Option<(u8, String)> = None;
    let key = |title: &str| (speaks_of_call(title), title.chars().count());
    let mut at = content.start;
    while let Some(node) = nodes.get(at).filter(|_| at < content.end) {
        if content.dropped.get(at) == Some(&true) {
            at = node.end;
            continue;
        }
        match &node.kind {
            Kind::Element(element) => {
                if let Some(rank) = rank(element)
                    && node.end - at <= SMALL
                {
                    let title = words(nodes, at);
                    let length = title.chars().count();
                    let fits = length > 0
                        && (rank > 0 || (15..250).contains(&length) && !holds_heading(nodes, at));
                    let better = best.as_ref().is_none_or(|(before, best)| {
                        rank > *before || rank == *before && rank < 2 && key(&title) > key(best)
                    });
                    if fits && better {
                        best = Some((rank, title));
                    }
                    if fits {
                        at = node.end;
                        continue;
                    }
                }
            }
            Kind::Text(text) if text.trim().chars().count() > LONG => break,
            Kind::Text(_) => {}
        }
        at += 1;
    }
    best.map(|(_, title)| title)
}

/// Whether a place around the heading, with the day and the like beside it, is what is called one.
fn holds_heading(nodes: &[Node], at: usize) -> bool {
    let end = nodes.get(at).map_or(at, |node| node.end);
    let within = nodes.get(at + 1..end).unwrap_or_default();
    let mut elements = within.iter().filter_map(Node::element);
    elements.any(|element| is_heading(&element.name))
}

/// The text of a subtree on one line.
pub(super) fn words(nodes: &[Node], at: usize) -> String {
    let end = nodes.get(at).map_or(at, |node| node.end);
    let mut line = String::new();
    for node in nodes.get(at..end).unwrap_or_default() {
        match &node.kind {
            Kind::Text(text) => line.push_str(text),
            Kind::Element(element) if element.name == "br" || is_block(&element.name) => {
                line.push(' ');
            }
            Kind::Element(_) => {}
        }
    }
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the whole of it is the site's name.
fn is_office(title: &str) -> bool {
    let office = [
        "Ministry of",
        "Department of",
        "Embassy of",
        "Press Releases",
        "News",
        "Home",
    ];
    title.chars().count() < 60
        && office.iter().any(|start| title.starts_with(start))
        && !title.contains([':', ',', '’', '\''])
        && !title.to_lowercase().contains("call")
        && !title.to_lowercase().contains("telephone")
}

/// The office whose page it is, as the browser's title ends: "Call with Minister Lind | Ministry of Foreign Affairs of Peru". An embassy
/// speaks for a country, but stands in another.
fn owner(title: &str) -> Option<String> {
    const MARKS: [&str; 7] = [
        " | ",
        " :: ",
        " \u{2013} ",
        " \u{2014} ",
        " \u{2022} ",
        " - ",
        "_",
    ];
    /// Of ministries also as their own languages have it.
    const OFFICES: [&str; 11] = [
        "Ministry",
        "Minist\u{e9}rio",
        "Minist\u{e8}re",
        "Ministeri",
        "Ministero",
        "Ministerst",
        "Department",
        "Office of",
        "Government",
        "President of",
        "Presidency",
    ];
    let ends = MARKS
        .iter()
        .filter_map(|mark| Some((*mark, title.rsplit_once(mark)?.1)));
    let (mark, last) = ends.min_by_key(|(_, last)| last.len())?;
    // "Prime Minister Lind - President of Peru" may be those who spoke.
    let speaks = mark == " - " && last.starts_with("President of");
    let office = !speaks && OFFICES.iter().any(|word| last.starts_with(word));
    office.then(|| last.trim().to_owned())
}

/// `Title | Ministry of …`: without the site's name after it.
fn without_site(title: &str, site: Option<&str>) -> String {
    for mark in [" | ", " :: ", " – ", " — ", " - "] {
        if let Some((first, rest)) = title.split_once(mark) {
            let named = site.is_some_and(|site| rest.eq_ignore_ascii_case(site));
            let office = [
                "Ministry",
                "Department",
                "Office",
                "Government",
                "GOV",
                "MOFA",
                "Embassy",
            ]
            .iter()
            .any(|word| rest.contains(word));
            if (named || office && mark != " - " || mark == " | ") && first.chars().count() > 8 {
                return first.trim().to_owned();
            }
        }
    }
    title.trim().to_owned()
}
