//! Keys, mouse events and sizes as the core sees them. Knows no terminal library; the shell translates.

use std::fmt;

/// A key that was pressed, with the modifiers that matter here. The shift of a letter is in the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub shift: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    Home,
    End,
    /// `F(1)` is F1.
    F(u8),
}

impl Key {
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            shift: false,
        }
    }

    pub const fn char(character: char) -> Self {
        Self::plain(Code::Char(character))
    }

    pub const fn ctrl(character: char) -> Self {
        Self {
            code: Code::Char(character),
            ctrl: true,
            shift: false,
        }
    }

    pub const fn shift(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            shift: true,
        }
    }

    /// The key of the key table that was meant: full-width letters and the letters of a Russian keyboard stand for the
    /// Latin ones at their place. Not for prompts, where letters are text.
    #[must_use]
    pub fn folded(self) -> Self {
        let Code::Char(typed) = self.code else {
            return self;
        };
        Self {
            code: Code::Char(latin(typed)),
            // A letter carries its own shift.
            shift: false,
            ..self
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.shift {
            f.write_str("Shift-")?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(character) if self.ctrl => write!(f, "{}", character.to_ascii_uppercase()),
            Code::Char(character) => write!(f, "{character}"),
            Code::Enter => f.write_str("Enter"),
            Code::Esc => f.write_str("Esc"),
            Code::Tab => f.write_str("Tab"),
            Code::Backspace => f.write_str("Backspace"),
            Code::Delete => f.write_str("Delete"),
            Code::Up => f.write_str("Up"),
            Code::Down => f.write_str("Down"),
            Code::Left => f.write_str("Left"),
            Code::Right => f.write_str("Right"),
            Code::PageUp => f.write_str("PgUp"),
            Code::PageDown => f.write_str("PgDn"),
            Code::Home => f.write_str("Home"),
            Code::End => f.write_str("End"),
            Code::F(number) => write!(f, "F{number}"),
        }
    }
}

/// Letters of the ЙЦУКЕН keyboard, and what stands at their place on a Latin one.
const RUSSIAN: [(&str, &str); 2] = [
    (
        "йцукенгшщзхъфывапролджэячсмитьбюё",
        "qwertyuiop[]asdfghjkl;'zxcvbnm,.`",
    ),
    (
        "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ",
        "QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~",
    ),
];

fn latin(typed: char) -> char {
    match typed {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(typed) - 0xFF01 + u32::from('!')).unwrap_or(typed)
        }
        '\u{0400}'..='\u{04FF}' => RUSSIAN
            .iter()
            .find_map(|(from, to)| {
                let at = from.chars().position(|c| c == typed)?;
                to.chars().nth(at)
            })
            .unwrap_or(typed),
        other => other,
    }
}

/// What the mouse did, at a cell counted from the top left corner, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    pub act: MouseAct,
    pub column: u16,
    pub row: u16,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseAct {
    /// The left button went down.
    Click,
    WheelUp,
    WheelDown,
}

/// Cells of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    pub columns: u16,
    pub rows: u16,
}

impl Size {
    pub const fn new(columns: u16, rows: u16) -> Self {
        Self { columns, rows }
    }
}
