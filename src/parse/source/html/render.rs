//! A part of the tree as plain text: an empty line between paragraphs, list numbers and bullets written out as a browser
//! would print them.

use super::content::Content;
use super::tree::{Kind, Node, is_block};

pub(super) fn render(nodes: &[Node], content: &Content) -> String {
    let mut page = Text::default();
    let mut at = content.start;
    while at < content.end {
        let Some(node) = nodes.get(at) else { break };
        page.close_before(at);
        if content.dropped.get(at) == Some(&true) {
            page.space();
            at = node.end;
            continue;
        }
        match &node.kind {
            Kind::Text(text) => page.write(text),
            Kind::Element(element) => match element.name.as_str() {
                "br" => page.line_break(),
                "hr" => page.paragraph(),
                "ol" | "ul" | "menu" => {
                    page.paragraph();
                    let number = |name| element.attribute(name).and_then(|v| v.parse().ok());
                    let ordered = element.name == "ol";
                    if page.lists.is_empty() {
                        page.inset = ordered && has_items(nodes.get(at + 1..node.end));
                    }
                    page.lists.push(List {
                        end: node.end,
                        ordered,
                        style: element.attribute("type").and_then(|t| t.chars().next()),
                        depth: page.lists.last().map_or(0, |l| l.depth) + usize::from(ordered),
                        bare: is_bare(element.attribute("style")),
                        next: number("start").unwrap_or(1),
                    });
                }
                "li" => {
                    page.paragraph();
                    page.item(element.attribute("value").and_then(|v| v.parse().ok()));
                    page.blocks.push(node.end);
                }
                "pre" => {
                    page.paragraph();
                    page.verbatim = page.verbatim.max(node.end);
                    page.blocks.push(node.end);
                }
                name if is_block(name) => {
                    page.paragraph();
                    page.blocks.push(node.end);
                }
                _ => {}
            },
        }
        at += 1;
    }
    page.out.trim().to_owned()
}

/// Whether a list has several items: what stands below it is then no part of the last.
fn has_items(nodes: Option<&[Node]>) -> bool {
    let item = |node: &&Node| matches!(&node.kind, Kind::Element(element) if element.name == "li");
    nodes
        .unwrap_or_default()
        .iter()
        .filter(item)
        .nth(1)
        .is_some()
}

/// Whether the list is styled to show no marks.
fn is_bare(style: Option<&str>) -> bool {
    let style = style
        .unwrap_or_default()
        .replace(' ', "")
        .to_ascii_lowercase();
    style.contains("list-style:none") || style.contains("list-style-type:none")
}

struct List {
    end: usize,
    ordered: bool,
    style: Option<char>,
    bare: bool,
    /// Numbered lists around it, itself included.
    depth: usize,
    next: usize,
}

/// More items around an item are never without words.
const DEEPEST: usize = 8;

struct Mark {
    text: String,
    ordered: bool,
    /// Lists around the item, its own included.
    within: usize,
}

#[derive(Default)]
struct Text {
    out: String,
    lists: Vec<List>,
    /// The numbers of the outermost list stand further right than the text around it.
    inset: bool,
    /// Ends of the open blocks.
    blocks: Vec<usize>,
    /// Marks of list items that wait for their first word: of one item, and of those around it that have no words before
    /// its list ("3. (1) ...").
    marks: Vec<Mark>,
    /// White space is kept as it is up to this node.
    verbatim: usize,
    at: usize,
}

impl Text {
    fn close_before(&mut self, at: usize) {
        self.at = at;
        let before = self.blocks.len() + self.lists.len();
        while self.blocks.last().is_some_and(|end| *end <= at) {
            self.blocks.pop();
        }
        while self.lists.last().is_some_and(|list| list.end <= at) {
            self.lists.pop();
        }
        let open = self.lists.len();
        self.marks.retain(|mark| mark.within <= open);
        if self.blocks.len() + self.lists.len() < before {
            self.paragraph();
        }
    }

    fn paragraph(&mut self) {
        self.trim_end();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push_str(if self.out.ends_with('\n') {
                "\n"
            } else {
                "\n\n"
            });
        }
    }

    fn line_break(&mut self) {
        self.trim_end();
        if self.out.ends_with("\n\n") || self.out.is_empty() {
            return;
        }
        self.out.push('\n');
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    fn trim_end(&mut self) {
        let kept = self.out.trim_end_matches([' ', '\t']).len();
        self.out.truncate(kept);
    }

    fn item(&mut self, value: Option<usize>) {
        let outer = usize::from(!self.inset);
        let within = self.lists.len();
        let indent = "  ".repeat(within.saturating_sub(outer).min(8));
        self.marks.retain(|mark| mark.within < within);
        let Some(list) = self.lists.last_mut() else {
            return;
        };
        if let Some(value) = value {
            list.next = value;
        }
        let number = list.next;
        list.next = list.next.saturating_add(1);
        if list.bare {
            return;
        }
        let ordered = list.ordered;
        let mark = if ordered {
            let figure = figure(number, list.style);
            if list.depth > 1 {
                format!("({figure})")
            } else {
                format!("{figure}.")
            }
        } else {
            "•".to_owned()
        };
        if self.marks.len() == DEEPEST {
            self.marks.remove(0);
        }
        self.marks.push(Mark {
            text: format!("{indent}{mark} "),
            ordered,
            within,
        });
    }

    fn write(&mut self, text: &str) {
        if self.at < self.verbatim {
            self.out.push_str(text);
            return;
        }
        // "<time>3 May 2021</time>Minister Lind spoke": the page sets apart what no blank does.
        if text.starts_with(char::is_uppercase) && ends_in_day_or_hour(&self.out) {
            self.paragraph();
        }
        for word in text.split_inclusive(is_space) {
            let bare = word.trim_matches(is_space);
            if bare.is_empty() {
                self.space_within();
                continue;
            }
            if word.starts_with(is_space) {
                self.space_within();
            }
            if !self.marks.is_empty() {
                self.write_marks(brings_mark(text.trim_start()));
            }
            self.out.push_str(bare);
            if word.ends_with(is_space) {
                self.space_within();
            }
        }
    }

    /// The marks that wait; an item whose words bring their own gets none, nor does a bullet before a list of its own.
    fn write_marks(&mut self, brings_own: bool) {
        let last = self.marks.len().saturating_sub(1);
        let marks = std::mem::take(&mut self.marks).into_iter().enumerate();
        let mut written = marks.filter(|(n, mark)| {
            if *n == last {
                !brings_own
            } else {
                mark.ordered
            }
        });
        if let Some((_, first)) = written.next() {
            self.out.push_str(&first.text);
        }
        for (_, mark) in written {
            self.out.push_str(mark.text.trim_start());
        }
    }

    fn space_within(&mut self) {
        if self.marks.is_empty() {
            self.space();
        }
    }
}

/// White space that a browser folds; a no-break space is none.
const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// Whether the item's words begin with a mark of their own: `(1) …`, `1. …`, `a) …`, `• …`.
fn brings_mark(text: &str) -> bool {
    let mut rest = text.chars();
    match rest.next() {
        Some('•' | '◦' | '○' | '●' | '■' | '□' | '-' | '–' | '\u{2460}'..='\u{2473}') => {
            true
        }
        Some('(') => {
            let inner: String = rest.by_ref().take(5).take_while(|c| *c != ')').collect();
            (1..=4).contains(&inner.chars().count()) && inner.chars().all(char::is_alphanumeric)
        }
        Some(first) if first.is_ascii_alphanumeric() => {
            let digits = rest.clone().take_while(char::is_ascii_digit).count();
            let after = rest.nth(if first.is_ascii_digit() { digits } else { 0 });
            let close = matches!(after, Some(')')) || first.is_ascii_digit() && after == Some('.');
            close && digits < 3
        }
        _ => false,
    }
}

/// `number` in the style of the list's `type`.
fn figure(number: usize, style: Option<char>) -> String {
    let letter = |first: u8| {
        let offset = u8::try_from(number.checked_sub(1)?).ok()?;
        (offset < 26).then(|| char::from(first + offset).to_string())
    };
    let figure = match style {
        Some('a') => letter(b'a'),
        Some('A') => letter(b'A'),
        Some('i') => roman(number),
        Some('I') => roman(number).map(|r| r.to_uppercase()),
        _ => None,
    };
    figure.unwrap_or_else(|| number.to_string())
}

fn roman(number: usize) -> Option<String> {
    let ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let tens = ["", "x", "xx", "xxx"];
    let ten = tens.get(number / 10)?;
    (number > 0).then(|| {
        format!(
            "{ten}{}",
            ones.get(number % 10).copied().unwrap_or_default()
        )
    })
}

/// Whether a text ends in a year or an hour: "3 May 2021", "14:00".
fn ends_in_day_or_hour(text: &str) -> bool {
    match text.as_bytes().last_chunk() {
        Some([a, b, c, d]) if a.is_ascii_digit() && c.is_ascii_digit() && d.is_ascii_digit() => {
            b.is_ascii_digit() || *b == b':'
        }
        _ => false,
    }
}
