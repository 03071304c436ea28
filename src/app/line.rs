//! The text being typed into a prompt, and the place in it.

use unicode_segmentation::UnicodeSegmentation;

/// One line of typed text with a cursor between two characters of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte offset, on a boundary of what a reader sees as a character.
    cursor: usize,
}

impl Line {
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            cursor: text.len(),
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts `typed` in at the cursor. Line breaks become spaces, other control characters are left out.
    pub fn insert(&mut self, typed: &str) {
        let clean: String = typed
            .chars()
            .map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c })
            .filter(|c| !c.is_control())
            .collect();
        self.text.insert_str(self.cursor, &clean);
        self.cursor += clean.len();
    }

    pub fn left(&mut self) {
        self.cursor = self.before();
    }

    pub fn right(&mut self) {
        self.cursor = self.after();
    }

    pub fn home(&mut self) {
        self.cursor = 0;
    }

    pub fn end(&mut self) {
        self.cursor = self.text.len();
    }

    /// Removes the character before the cursor; false where there is none.
    pub fn backspace(&mut self) -> bool {
        self.remove_back_to(self.before())
    }

    /// Removes the character after the cursor; false where there is none.
    pub fn delete(&mut self) -> bool {
        let after = self.after();
        let any = after > self.cursor;
        self.text.replace_range(self.cursor..after, "");
        any
    }

    /// Removes the word before the cursor.
    pub fn erase_word(&mut self) -> bool {
        let head = self.head().trim_end();
        let start = head
            .char_indices()
            .rev()
            .find(|(_, c)| c.is_whitespace())
            .map_or(0, |(at, c)| at + c.len_utf8());
        self.remove_back_to(start)
    }

    /// Removes everything before the cursor.
    pub fn erase_line(&mut self) -> bool {
        self.remove_back_to(0)
    }

    fn remove_back_to(&mut self, start: usize) -> bool {
        let any = start < self.cursor;
        self.text.replace_range(start..self.cursor, "");
        self.cursor = start;
        any
    }

    fn head(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    fn before(&self) -> usize {
        self.head()
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        let tail = self.text.get(self.cursor..).unwrap_or_default();
        self.cursor + tail.graphemes(true).next().map_or(0, str::len)
    }
}
