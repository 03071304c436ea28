//! The day on which a page says that it came out: in its head, in its data, or in a place that it marks as a date.

use serde_json::Value;

use super::{SMALL, words};
use crate::parse::dates::is_dateline;
use crate::parse::source::html::content::Content;
use crate::parse::source::html::tree::{Kind, Node};

/// Names and properties of `<meta>` that hold the day of publication, best first.
const DATES: &[&str] = &[
    "article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish_date",
    "date",
];

/// Those of them that may hold the day of a change as well.
const ANY: &[&str] = &["dcterms.date", "dc.date", "date"];

/// Those that hold the day of the last change.
const CHANGED: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "datemodified",
    "last-modified",
];

/// The day of publication; what tells less of it only where the text of the release prints no day of its own.
pub(super) fn of_page(
    nodes: &[Node],
    content: &Content,
    metas: &[(String, String)],
    body: &str,
) -> Option<String> {
    let named = |names: &[&str], value: &str| {
        let mut metas = metas.iter();
        metas.any(|(name, held)| names.contains(&name.as_str()) && held == value)
    };
    let of = |name: &&str| {
        let (name, value) = metas.iter().find(|(held, _)| held == name)?;
        let changed = ANY.contains(&name.as_str()) && named(CHANGED, value);
        Some((value.clone(), changed))
    };
    let told = DATES.iter().find_map(of);
    let firm = told.iter().find(|(_, changed)| !changed);
    firm.map(|(value, _)| value.clone())
        .or_else(|| linked_data(nodes, "datePublished"))
        .or_else(|| marked_date(nodes, &inside(nodes, content)))
        .or_else(|| {
            let changed = told.as_ref().map(|(value, _)| value.clone());
            let all: Vec<usize> = (0..nodes.len()).collect();
            let elsewhere = changed
                .or_else(|| marked_date(nodes, &all))
                .or_else(|| above_heading(nodes))?;
            (!prints_day(body)).then_some(elsewhere)
        })
}

/// The parts of the release.
fn inside(nodes: &[Node], content: &Content) -> Vec<usize> {
    let mut parts = Vec::new();
    let mut at = content.start;
    while let Some(node) = nodes.get(at).filter(|_| at < content.end) {
        if content.dropped.get(at) == Some(&true) {
            at = node.end;
        } else {
            parts.push(at);
            at += 1;
        }
    }
    parts
}

/// Whether a line above the running text, or the last one, is a date.
fn prints_day(body: &str) -> bool {
    const LINES: usize = 8;
    const LONGEST: usize = 100;
    let lines = || body.lines().map(str::trim).filter(|line| !line.is_empty());
    let above = lines().take(LINES).take_while(|line| line.len() < LONGEST);
    above.chain(lines().next_back()).any(is_dateline)
}

/// A day that is all of a small part above the page's heading, among its tags perhaps: the nearest.
fn above_heading(nodes: &[Node]) -> Option<String> {
    const FAR: usize = 60;
    let heading = nodes.iter().position(|n| n.is("h1"))?;
    let above = heading.saturating_sub(FAR)..heading;
    above.rev().find_map(|at| {
        let node = nodes.get(at)?;
        let element = node.element()?;
        let small = matches!(element.name.as_str(), "li" | "span" | "p" | "div" | "td");
        let line =
            (small && node.end <= heading && node.end - at <= SMALL).then(|| words(nodes, at))?;
        let digits = line.chars().filter(char::is_ascii_digit).count();
        (digits > 4 && is_dateline(&line)).then_some(line)
    })
}

/// A string under `key` in the page's JSON-LD.
fn linked_data(nodes: &[Node], key: &str) -> Option<String> {
    for (at, node) in nodes.iter().enumerate() {
        let data = node.element().is_some_and(|e| {
            e.name == "script" && e.attribute("type") == Some("application/ld+json")
        });
        if !data {
            continue;
        }
        let text: String = nodes
            .get(at + 1..node.end)
            .unwrap_or_default()
            .iter()
            .filter_map(|n| match &n.kind {
                Kind::Text(text) => Some(text.as_str()),
                Kind::Element(_) => None,
            })
            .collect();
        let Ok(value) = serde_json::from_str::<Value>(&text) else {
            continue;
        };
        let graph = value.get("@graph").unwrap_or(&value);
        let objects = graph
            .as_array()
            .map_or(std::slice::from_ref(graph), Vec::as_slice);
        if let Some(found) = objects.iter().find_map(|object| object.get(key)?.as_str()) {
            return Some(found.to_owned());
        }
    }
    None
}

/// A day in a place that the page marks as one: `<time datetime>`, `itemprop="datePublished"`, `class="date"`.
fn marked_date(nodes: &[Node], parts: &[usize]) -> Option<String> {
    let elements = || {
        let parts = parts.iter().copied();
        parts.filter_map(|at| Some((at, nodes.get(at)?.element()?)))
    };
    let timed = elements().find_map(|(_, e)| {
        let wanted = e.name == "time" || e.attribute("itemprop") == Some("datePublished");
        e.attribute("datetime")
            .filter(|value| wanted && !value.is_empty())
    });
    if let Some(value) = timed {
        return Some(value.to_owned());
    }
    elements().find_map(|(at, element)| {
        let hints = element.hints();
        let named = element.name == "time"
            || hints.iter().any(|h| {
                let changed = ["update", "candidate", "validate"];
                matches!(h.as_str(), "published" | "posted" | "dateline")
                    || h.ends_with("date") && !changed.iter().any(|other| h.ends_with(other))
            });
        let line = named.then(|| words(nodes, at))?;
        // "Tuesday 4 May 2021 - 22:35 | 1400/02/14": the day of another calendar, or how often the page was read, stands behind.
        let line = line
            .split('|')
            .next()
            .unwrap_or_default()
            .trim_end()
            .to_owned();
        let digits = line.chars().filter(char::is_ascii_digit).count();
        ((5..=14).contains(&digits) && line.chars().count() < 48).then_some(line)
    })
}
