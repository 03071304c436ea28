//! Words asked for in a text: phrases in quotation marks, beginnings of words, AND, OR, NOT and parentheses.
//!
//! Whatever is typed means something: what is no sound expression is taken for plain words.

use std::fmt;

/// So many phrases at most: more make no sense, and each costs time.
const MOST_PHRASES: usize = 64;
/// Parentheses deeper than this change nothing.
const DEEPEST: usize = 16;

/// Words that are asked for together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// One after another.
    Phrase {
        words: String,
        /// The last one may go on: `treat` finds `treaty`.
        begun: bool,
    },
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

impl Words {
    /// Reads words as typed; tells what is wrong where they cannot be looked for.
    pub fn parse(typed: &str) -> Result<Self, String> {
        let tokens = tokens(typed);
        let phrases = tokens.iter().filter(|t| matches!(t, Token::Phrase(..)));
        if phrases.count() > MOST_PHRASES {
            return Err(format!("at most {MOST_PHRASES} words or phrases at a time"));
        }
        let mut reader = Reader {
            tokens: &tokens,
            depth: 0,
        };
        let mut parts = Vec::new();
        while !reader.tokens.is_empty() {
            parts.extend(reader.any());
            // A parenthesis that was never opened.
            reader.take(&Token::Close);
        }
        all(parts)
            .or_else(|| Self::phrase(typed))
            .ok_or_else(|| "a word to look for is needed".to_owned())
    }

    /// Words one after another, the last one perhaps only begun; `None` where there is no word.
    pub fn phrase(typed: &str) -> Option<Self> {
        phrase(typed, true)
    }

    /// Whether it says more than words one after another: quotation marks, operators or parentheses were used.
    pub fn is_expression(typed: &str) -> bool {
        typed.contains(|c: char| is_quote(c) || matches!(c, '*' | '(' | ')'))
            || !tokens(typed)
                .iter()
                .all(|token| matches!(token, Token::Phrase(..)))
    }

    /// The phrases that are looked for, each with whether its last word may go on; not those that must be missing.
    pub fn wanted(&self) -> Vec<(&str, bool)> {
        match self {
            Self::Phrase { words, begun } => vec![(words, *begun)],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::wanted).collect(),
            Self::Not(_) => Vec::new(),
        }
    }

    /// What a text must have that has these words in one of its sentences; `None` where any text may.
    pub fn anywhere(&self) -> Option<Self> {
        match self {
            Self::Phrase { .. } => Some(self.clone()),
            Self::All(parts) => all(parts.iter().filter_map(Self::anywhere).collect()),
            Self::Any(parts) => parts
                .iter()
                .map(Self::anywhere)
                .collect::<Option<_>>()
                .map(Self::Any),
            Self::Not(_) => None,
        }
    }

    fn is_phrase(&self) -> bool {
        matches!(self, Self::Phrase { .. })
    }
}

/// As it would be typed after `text:`.
impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_phrase() {
            return self.write(f);
        }
        f.write_str("(")?;
        self.write(f)?;
        f.write_str(")")
    }
}

impl Words {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let listed = |f: &mut fmt::Formatter<'_>, parts: &[Self], between: &str| {
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    f.write_str(between)?;
                }
                match part {
                    Self::Phrase { .. } | Self::Not(_) => part.write(f)?,
                    Self::All(_) | Self::Any(_) => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::Phrase { words, begun: true } if is_bare(words) => f.write_str(words),
            Self::Phrase { words, begun: true } => write!(f, "\"{words}*\""),
            Self::Phrase { words, .. } => write!(f, "\"{words}\""),
            Self::All(parts) => listed(f, parts, " "),
            Self::Any(parts) => listed(f, parts, " OR "),
            Self::Not(part) => write!(f, "-{part}"),
        }
    }
}

/// Whether it can be written without quotation marks.
fn is_bare(words: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ':' | '：' | '*');
    !words.starts_with('-') && !words.contains(odd) && operator(words).is_none()
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// Words, and whether the last one may go on.
    Phrase(String, bool),
    And,
    Or,
    Not,
    Open,
    Close,
}

fn operator(word: &str) -> Option<Token> {
    match word {
        "AND" => Some(Token::And),
        "OR" => Some(Token::Or),
        "NOT" => Some(Token::Not),
        _ => None,
    }
}

pub(super) const fn is_quote(character: char) -> bool {
    matches!(character, '"' | '“' | '”' | '„' | '«' | '»')
}

fn tokens(typed: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = typed;
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let (token, left) = match first {
            '(' => (Some(Token::Open), after),
            ')' => (Some(Token::Close), after),
            '-' if after.starts_with(|c: char| !c.is_whitespace()) => (Some(Token::Not), after),
            _ if is_quote(first) => {
                let end = after.find(is_quote);
                let (words, left) = end.map_or((after, ""), |end| after.split_at(end));
                let left = left.strip_prefix(is_quote).unwrap_or(left);
                // While it is being typed, the last word is still to go on.
                let begun =
                    end.is_none() || words.trim_end().ends_with('*') || left.starts_with('*');
                (token(words, begun), left)
            }
            _ if first.is_whitespace() => (None, after),
            _ => {
                let ends = |c: char| c.is_whitespace() || matches!(c, '(' | ')') || is_quote(c);
                let (word, left) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
                (operator(word).or_else(|| token(word, true)), left)
            }
        };
        tokens.extend(token);
        rest = left;
    }
    tokens
}

fn token(words: &str, begun: bool) -> Option<Token> {
    match phrase(words, begun)? {
        Words::Phrase { words, begun } => Some(Token::Phrase(words, begun)),
        Words::All(_) | Words::Any(_) | Words::Not(_) => None,
    }
}

fn phrase(words: &str, begun: bool) -> Option<Words> {
    let plain: String = words
        .chars()
        .map(|c| if is_quote(c) { ' ' } else { c })
        .collect();
    let plain = plain.trim_end_matches(|c: char| c == '*' || c.is_whitespace());
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    words
        .contains(char::is_alphanumeric)
        .then_some(Words::Phrase { words, begun })
}

struct Reader<'a> {
    tokens: &'a [Token],
    depth: usize,
}

impl Reader<'_> {
    fn take(&mut self, token: &Token) -> bool {
        let found = self.tokens.first() == Some(token);
        if found {
            self.tokens = self.tokens.get(1..).unwrap_or_default();
        }
        found
    }

    /// Up to a closing parenthesis or the end. What an operator lacks is done without.
    fn any(&mut self) -> Option<Words> {
        let mut parts = Vec::new();
        loop {
            let mut together = Vec::new();
            loop {
                while self.take(&Token::And) {}
                match self.one() {
                    Some(part) => together.push(part),
                    None => break,
                }
            }
            parts.extend(all(together));
            if !self.take(&Token::Or) {
                break;
            }
        }
        if parts.len() > 1 {
            let mut flat = Vec::new();
            for part in parts {
                match part {
                    Words::Any(inner) => flat.extend(inner),
                    Words::Phrase { .. } | Words::All(_) | Words::Not(_) => flat.push(part),
                }
            }
            return Some(Words::Any(flat));
        }
        parts.pop()
    }

    /// A phrase, a negation or what stands in parentheses; `None` before anything else.
    fn one(&mut self) -> Option<Words> {
        let mut negated = false;
        while self.take(&Token::Not) {
            negated = !negated;
        }
        let part = match self.tokens.first()? {
            Token::Phrase(words, begun) => {
                let (words, begun) = (words.clone(), *begun);
                self.tokens = self.tokens.get(1..).unwrap_or_default();
                Some(Words::Phrase { words, begun })
            }
            Token::Open => {
                self.take(&Token::Open);
                if self.depth == DEEPEST {
                    return self.one();
                }
                self.depth += 1;
                let inner = self.any();
                self.depth -= 1;
                self.take(&Token::Close);
                // Empty parentheses are nothing, and what follows them still counts.
                match inner {
                    None => return self.one(),
                    some => some,
                }
            }
            Token::And | Token::Or | Token::Not | Token::Close => None,
        }?;
        if !negated {
            return Some(part);
        }
        Some(match part {
            Words::Not(inner) => *inner,
            Words::Phrase { .. } | Words::All(_) | Words::Any(_) => Words::Not(Box::new(part)),
        })
    }
}

/// All of them, as simply as that can be said.
fn all(parts: Vec<Words>) -> Option<Words> {
    let mut flat = Vec::new();
    for part in parts {
        match part {
            Words::All(inner) => flat.extend(inner),
            Words::Phrase { .. } | Words::Any(_) | Words::Not(_) => flat.push(part),
        }
    }
    if flat.len() > 1 {
        return Some(Words::All(flat));
    }
    flat.pop()
}
