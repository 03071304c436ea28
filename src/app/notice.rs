//! One line that tells what happened; gone with the next key.

use super::effect::Copied;
use crate::text::grouped;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub kind: NoticeKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Worth knowing.
    News,
    /// Something did not work.
    Problem,
}

impl Notice {
    pub fn news(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kind: NoticeKind::News,
        }
    }

    pub fn problem(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            kind: NoticeKind::Problem,
        }
    }

    /// What was copied and by which ways it went. "Sent" where nobody can know whether it arrived.
    pub fn copied(what: &str, characters: usize, copied: &Copied) -> Self {
        let mut ways = Vec::new();
        if copied.native {
            ways.push("copied to the clipboard".to_owned());
        }
        if let Some(way) = &copied.osc52 {
            ways.push(format!("sent by {way}"));
        }
        if let Some(file) = &copied.file {
            ways.push(format!("written to {file}"));
        }
        let unit = if characters == 1 {
            "character"
        } else {
            "characters"
        };
        let head = format!("{what}, {} {unit}", grouped(characters));
        let went = if ways.is_empty() {
            "not copied".to_owned()
        } else {
            ways.join(", ")
        };
        match &copied.problem {
            Some(problem) if ways.is_empty() => Self::problem(format!("{head}: {went}. {problem}")),
            Some(problem) => Self::news(format!("{head}: {went}. {problem}")),
            None => Self::news(format!("{head}: {went}")),
        }
    }
}
