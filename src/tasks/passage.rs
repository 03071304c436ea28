//! The ways of a passage out of the program: bytes that ask the terminal to take it, and files.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tempfile::NamedTempFile;

/// Terminals drop longer requests without a word; this much, in base64, is taken by all that take any.
pub const LONGEST_OSC52: usize = 74_994;

/// GNU screen passes strings on in pieces of no more than this.
const SCREEN_PIECE: usize = 76;

/// Between the passages of a file that passages are added to.
const DIVIDER: &str = "\n\n";

/// What stands between the program and the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Multiplexer {
    Tmux,
    Screen,
}

/// The escape sequence that asks the terminal to put `text` on the clipboard; `None` where it would be too long.
///
/// tmux takes the plain sequence with `set-clipboard on` and hands the wrapped one through with `allow-passthrough on`; it
/// gets both, for it says of neither whether it is set.
pub fn osc52(text: &str, through: Option<Multiplexer>) -> Option<Vec<u8>> {
    let encoded = STANDARD.encode(text);
    if encoded.len() > LONGEST_OSC52 {
        return None;
    }
    let plain = format!("\x1b]52;c;{encoded}\x07");
    let sequence = match through {
        None => plain,
        Some(Multiplexer::Tmux) => {
            let doubled = plain.replace('\x1b', "\x1b\x1b");
            format!("{plain}\x1bPtmux;{doubled}\x1b\\")
        }
        Some(Multiplexer::Screen) => {
            let mut pieces = String::new();
            let mut piece = 0;
            pieces.push_str("\x1bP");
            for character in plain.chars() {
                if piece == SCREEN_PIECE {
                    pieces.push_str("\x1b\\\x1bP");
                    piece = 0;
                }
                pieces.push(character);
                piece += 1;
            }
            pieces.push_str("\x1b\\");
            pieces
        }
    };
    Some(sequence.into_bytes())
}

/// Adds the passage to the end of the file that the user named: what is in it stays.
pub fn append_passage(file: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().create(true).append(true).open(file)?;
    let divider = if file.metadata()?.len() > 0 {
        DIVIDER
    } else {
        ""
    };
    file.write_all(format!("{divider}{text}\n").as_bytes())
}

/// Keeps the passage last copied, for when no terminal and no clipboard would take it.
pub fn keep_last_passage(folder: &Path, text: &str) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let path = folder.join("last-copy");
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist(&path)?;
    Ok(path)
}
