//! How deep in brackets a walk over tokens is.

use super::Kind;

/// Brackets that were opened and not closed so far; one that closes nothing is passed over.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::parse) struct Brackets {
    open: usize,
}

impl Brackets {
    /// Goes past a token of this kind; tells whether it stands outside all brackets, as no bracket itself does.
    pub(in crate::parse) fn pass(&mut self, kind: Kind) -> bool {
        if kind == Kind::Open {
            self.open += 1;
        } else if kind == Kind::Close {
            self.open = self.open.saturating_sub(1);
            return false;
        }
        self.open == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Brackets;
    use crate::parse::token::tokenize;

    #[test]
    fn what_stands_in_brackets_is_told() {
        let text = "a) b (c (d) e) f";
        let mut brackets = Brackets::default();
        let outside: Vec<&str> = tokenize(text)
            .iter()
            .filter(|t| brackets.pass(t.kind))
            .map(|t| t.text(text))
            .collect();
        assert_eq!(outside, ["a", "b", "f"]);
    }
}
