//! A filter cut into tokens at the spaces outside quotation marks, and outside the parentheses of `text:`.

use super::words::is_quote;
use crate::model::Span;

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Bytes of the filter, with the minus sign and the quotation marks.
    pub(super) span: Span,
    pub(super) negated: bool,
    /// What stands before the first colon outside quotation marks.
    pub(super) field: Option<String>,
    /// The rest, without quotation marks.
    pub(super) value: String,
    /// The rest as typed.
    pub(super) raw: String,
}

pub(super) fn tokens(filter: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = filter.char_indices().peekable();
    while let Some((start, first)) = rest.next_if(|_| true) {
        if first.is_whitespace() {
            continue;
        }
        let negated = first == '-' && rest.peek().is_some_and(|(_, next)| !next.is_whitespace());
        let mut field = None;
        let mut value = String::new();
        let mut quoted = false;
        let mut any_quoted = false;
        let mut open = 0_usize;
        let mut value_at = if negated {
            start + first.len_utf8()
        } else {
            start
        };
        let mut end = start + first.len_utf8();
        let mut next = (!negated).then_some(first);
        loop {
            match next {
                Some(mark) if is_quote(mark) => {
                    quoted = !quoted;
                    any_quoted = true;
                }
                Some(':' | '：')
                    if !quoted && !any_quoted && field.is_none() && is_name(&value) =>
                {
                    field = Some(std::mem::take(&mut value));
                    value_at = end;
                }
                Some(other) => {
                    let groups = field.as_ref().is_some_and(|field| takes_groups(field)) && !quoted;
                    match other {
                        '(' if groups => open += 1,
                        ')' if groups => open = open.saturating_sub(1),
                        _ => {}
                    }
                    value.push(other);
                }
                None => {}
            }
            let Some((at, character)) =
                rest.next_if(|(_, c)| quoted || open > 0 || !c.is_whitespace())
            else {
                break;
            };
            end = at + character.len_utf8();
            next = Some(character);
        }
        // A lone minus sign or quotation mark, just typed, asks for nothing yet.
        if field.is_some() || value.contains(char::is_alphanumeric) {
            tokens.push(Token {
                span: Span::new(start, end),
                negated,
                field,
                value: value.split_whitespace().collect::<Vec<_>>().join(" "),
                raw: filter.get(value_at..end).unwrap_or_default().to_owned(),
            });
        }
    }
    tokens
}

/// Whether parentheses hold the value of the field together.
fn takes_groups(field: &str) -> bool {
    field.eq_ignore_ascii_case("text")
}

/// Whether it can name a field: `16:40` is no field.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphabetic() || c == '-')
}
