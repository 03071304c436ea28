//! Which part of a page is the release: menus, notices and footers are struck out, then the part that holds nearly all
//! that is left is taken.

use super::meta::{SMALL, words};
use super::surroundings::{is_furniture, is_hidden, is_never_text, is_script_link, is_tail};
use super::tree::{Element, Kind, Node};

/// The part of the tree to be read, and which of its subtrees are struck out.
pub(super) struct Content {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) dropped: Vec<bool>,
}

/// Words in the `id` and `class` of the release itself.
const RELEASE: &[&str] = &[
    "article", "body", "content", "contents", "detail", "entry", "main", "post", "text", "view",
];

pub(super) fn find(nodes: &[Node]) -> Content {
    let sums = Sums::new(nodes);
    let all = sums.words(0, nodes.len());
    let mut content = Content {
        start: 0,
        end: nodes.len(),
        dropped: vec![false; nodes.len()],
    };
    let mut at = 0;
    let mut inside = 0;
    while let Some(node) = nodes.get(at) {
        if let Some(element) = node.element() {
            let share = sums.words(at, node.end);
            if element.name == "article" || element.name == "main" {
                inside = inside.max(node.end);
            }
            let drop = is_never_text(&element.name)
                || is_script_link(element)
                || is_hidden(element) && share * 2 <= all
                || is_furniture(element, at < inside) && share * 2 <= all
                || is_menu(&element.name, &sums, at, node.end);
            if drop {
                if let Some(mark) = content.dropped.get_mut(at) {
                    *mark = true;
                }
                at = node.end;
                continue;
            }
        }
        at += 1;
    }
    cut_tails(nodes, &sums, &mut content.dropped);
    narrow(nodes, &mut content);
    content
}

/// Strikes out what headings like "Related links" and "Tags" stand over, to the end of their surroundings, where most of
/// the text lies before them.
fn cut_tails(nodes: &[Node], sums: &Sums, dropped: &mut [bool]) {
    let all = sums.words(0, nodes.len());
    let mut around: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        while around.last().is_some_and(|end| *end <= at) {
            around.pop();
        }
        let tail = node
            .element()
            .is_some_and(|e| is_heading(&e.name) || e.name == "h5")
            && node.end - at <= SMALL
            && sums.words(0, at) * 2 > all
            && is_tail(&words(nodes, at));
        if tail {
            let end = around.last().copied().unwrap_or(nodes.len());
            while at < end {
                if let Some(mark) = dropped.get_mut(at) {
                    *mark = true;
                }
                at = nodes.get(at).map_or(end, |n| n.end);
            }
            continue;
        }
        if node.end > at + 1 {
            around.push(node.end);
        }
        at += 1;
    }
}

/// Goes down to the innermost element that still holds nearly all words.
fn narrow(nodes: &[Node], content: &mut Content) {
    let kept = Sums::kept(nodes, &content.dropped);
    let all = kept.words(0, nodes.len());
    if all == 0 {
        return;
    }
    let first_heading = first_heading(nodes, &content.dropped);
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        let Some(element) = node.element() else {
            at += 1;
            continue;
        };
        // What stands between the heading and the text is the release's header.
        if first_heading.is_some_and(|heading| heading < at) {
            break;
        }
        let share = kept.words(at, node.end);
        let enough = if names_release(element) { 6 } else { 9 };
        if content.dropped.get(at) == Some(&true) || share * 10 < all * enough {
            at = node.end;
            continue;
        }
        if matches!(
            element.name.as_str(),
            "p" | "li" | "ol" | "ul" | "table" | "tbody" | "tr" | "dl" | "blockquote"
        ) {
            break;
        }
        (content.start, content.end) = (at, node.end);
        if matches!(element.name.as_str(), "article") {
            break;
        }
        at += 1;
    }
}

/// The first heading that is not struck out.
fn first_heading(nodes: &[Node], dropped: &[bool]) -> Option<usize> {
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        if dropped.get(at) == Some(&true) {
            at = node.end;
        } else if node.element().is_some_and(|e| is_heading(&e.name)) {
            return Some(at);
        } else {
            at += 1;
        }
    }
    None
}

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4")
}

fn names_release(element: &Element) -> bool {
    matches!(element.name.as_str(), "main" | "article")
        || element.attribute("role") == Some("main")
        || element.attribute("itemprop") == Some("articleBody")
        || element
            .hints()
            .iter()
            .any(|word| RELEASE.contains(&word.as_str()))
}

/// A list or table of links and little else.
fn is_menu(name: &str, sums: &Sums, start: usize, end: usize) -> bool {
    matches!(
        name,
        "ul" | "ol" | "table" | "td" | "div" | "section" | "dl"
    ) && sums.links(start, end) >= 3
        && sums.linked(start, end) * 10 > sums.words(start, end) * 8
}

/// Running totals over the nodes, so that a subtree's count is a subtraction.
struct Sums {
    /// Letters and digits before each node, those within links, and links.
    before: Vec<(usize, usize, usize)>,
}

impl Sums {
    fn new(nodes: &[Node]) -> Self {
        Self::kept(nodes, &[])
    }

    fn kept(nodes: &[Node], dropped: &[bool]) -> Self {
        let mut before = Vec::with_capacity(nodes.len() + 1);
        let (mut words, mut linked, mut links) = (0, 0, 0);
        let (mut link_until, mut skip_until) = (0, 0);
        for (at, node) in nodes.iter().enumerate() {
            before.push((words, linked, links));
            let out = dropped.get(at) == Some(&true)
                || dropped.is_empty() && node.element().is_some_and(|e| is_never_text(&e.name));
            if out {
                skip_until = skip_until.max(node.end);
            }
            if at < skip_until {
                continue;
            }
            match &node.kind {
                Kind::Element(element) if element.name == "a" => {
                    links += 1;
                    link_until = link_until.max(node.end);
                }
                Kind::Element(_) => {}
                Kind::Text(text) => {
                    let count = text.chars().filter(|c| c.is_alphanumeric()).count();
                    words += count;
                    linked += if at < link_until { count } else { 0 };
                }
            }
        }
        before.push((words, linked, links));
        Self { before }
    }

    fn between(&self, start: usize, end: usize) -> (usize, usize, usize) {
        let at = |n: usize| self.before.get(n).copied().unwrap_or_default();
        let (a, b) = (at(start), at(end));
        (
            b.0.saturating_sub(a.0),
            b.1.saturating_sub(a.1),
            b.2.saturating_sub(a.2),
        )
    }

    fn words(&self, start: usize, end: usize) -> usize {
        self.between(start, end).0
    }

    fn linked(&self, start: usize, end: usize) -> usize {
        self.between(start, end).1
    }

    fn links(&self, start: usize, end: usize) -> usize {
        self.between(start, end).2
    }
}
