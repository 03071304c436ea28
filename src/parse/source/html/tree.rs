//! Tag soup to a tree, kept flat: elements and texts in document order, each element knowing where its subtree ends, so
//! that every question about subtrees is answered by one walk or one subtraction.
//!
//! Takes time linear in the text whatever the nesting, and never recurses: the pages come from anywhere.

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};
use rustc_hash::FxHashMap;

/// How far up an end tag, or a tag that implies one, looks for what it ends. Deeper nesting is no page of a ministry.
const REACH: usize = 96;

#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    /// Position after its last descendant.
    pub(super) end: usize,
}

#[derive(Debug)]
pub(super) enum Kind {
    Element(Element),
    Text(String),
}

#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name)?;
        Some(found.1.trim())
    }

    /// The words of `id` and `class` in lower case, apart and joined: `topic-path` gives topic, path, topicpath.
    pub(super) fn hints(&self) -> Vec<String> {
        let mut words = Vec::new();
        let values = ["id", "class"].iter().filter_map(|a| self.attribute(a));
        for name in values.flat_map(str::split_whitespace) {
            let first = words.len();
            let mut word = String::new();
            let mut before = ' ';
            for c in name.chars() {
                let hump = c.is_uppercase() && before.is_lowercase();
                if !word.is_empty() && (hump || !c.is_alphabetic()) {
                    words.push(std::mem::take(&mut word));
                }
                if c.is_alphabetic() {
                    word.extend(c.to_lowercase());
                }
                before = c;
            }
            if !word.is_empty() {
                words.push(word);
            }
            let apart = words.get(first..).unwrap_or_default();
            if apart.len() > 1 {
                words.push(apart.concat());
            }
        }
        words
    }
}

impl Node {
    pub(super) const fn element(&self) -> Option<&Element> {
        match &self.kind {
            Kind::Element(element) => Some(element),
            Kind::Text(_) => None,
        }
    }

    pub(super) fn is(&self, name: &str) -> bool {
        self.element().is_some_and(|e| e.name == name)
    }
}

pub(super) fn read(html: &str) -> Vec<Node> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut builder = Builder::default();
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => builder.start(&tag),
            Token::EndTag(tag) => builder.end(&text(&tag.name)),
            Token::String(string) => builder.text(&text(&string)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    builder.pop_to(0);
    builder.nodes
}

fn text(bytes: &HtmlString) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[derive(Default)]
struct Builder {
    nodes: Vec<Node>,
    /// Positions of the open elements.
    open: Vec<usize>,
    /// How many are open, by name.
    counts: FxHashMap<String, usize>,
}

impl Builder {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = text(&tag.name);
        let closes: &[&str] = match name.as_str() {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "tr" => &["tr"],
            "td" | "th" => &["td", "th"],
            "option" => &["option"],
            _ if is_block(&name) => &["p"],
            _ => &[],
        };
        if closes.iter().any(|c| self.is_open(c)) {
            let stops: &[&str] = match name.as_str() {
                "li" => &["ul", "ol", "menu"],
                "dt" | "dd" => &["dl"],
                "option" => &["select"],
                "tr" | "td" | "th" => &["table"],
                _ => &["td", "th", "button", "li"],
            };
            if let Some(at) =
                self.above(|open| closes.contains(&open), |open| stops.contains(&open))
            {
                self.pop_to(at);
            }
        }
        let attributes = tag
            .attributes
            .iter()
            .map(|(key, value)| {
                (
                    text(key),
                    String::from_utf8_lossy(&value.value).into_owned(),
                )
            })
            .collect();
        let at = self.nodes.len();
        let lone = is_void(&name);
        if !lone {
            self.open.push(at);
            *self.counts.entry(name.clone()).or_default() += 1;
        }
        self.nodes.push(Node {
            kind: Kind::Element(Element { name, attributes }),
            end: at + 1,
        });
    }

    fn end(&mut self, name: &str) {
        if !self.is_open(name) {
            return;
        }
        let cell = matches!(
            name,
            "table" | "tr" | "td" | "th" | "tbody" | "thead" | "body" | "html"
        );
        // `<b><p>…</b>…</p>` goes on with its paragraph.
        let inline = !cell && !is_block(name) && !matches!(name, "li" | "dt" | "dd");
        let stops =
            |open: &str| !cell && matches!(open, "td" | "th" | "table") || inline && is_block(open);
        if let Some(at) = self.above(|open| open == name, stops) {
            self.pop_to(at);
        }
    }

    fn text(&mut self, text: &str) {
        let at = self.nodes.len();
        self.nodes.push(Node {
            kind: Kind::Text(text.to_owned()),
            end: at + 1,
        });
    }

    fn is_open(&self, name: &str) -> bool {
        self.counts.get(name).is_some_and(|count| *count > 0)
    }

    /// Place in the stack of the nearest open element that is `wanted`, if none that `stops` lies above it.
    fn above(&self, wanted: impl Fn(&str) -> bool, stops: impl Fn(&str) -> bool) -> Option<usize> {
        for (at, node) in self.open.iter().enumerate().rev().take(REACH) {
            let name = self.nodes.get(*node)?.element()?.name.as_str();
            if wanted(name) {
                return Some(at);
            }
            if stops(name) {
                return None;
            }
        }
        None
    }

    fn pop_to(&mut self, height: usize) {
        let end = self.nodes.len();
        for at in self.open.drain(height.min(self.open.len())..) {
            if let Some(node) = self.nodes.get_mut(at) {
                node.end = end;
                if let Kind::Element(element) = &node.kind
                    && let Some(count) = self.counts.get_mut(&element.name)
                {
                    *count = count.saturating_sub(1);
                }
            }
        }
    }
}

fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Whether the element begins on a line of its own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "head"
            | "header"
            | "hr"
            | "html"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "title"
            | "tr"
            | "ul"
    )
}
