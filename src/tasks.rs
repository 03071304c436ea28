//! Input and output, one job a function: reading releases, keeping what was read, handing passages on. Knows files;
//! knows nothing of the interface or of the terminal.

mod archive;
mod collection;
mod import;
mod index;
mod lines;
mod load;
mod marks;
mod passage;
mod progress;
mod sample;
mod source;
mod work;

pub use crate::parse::warm;
pub use import::{Crew, Steps};
pub use index::{Index, Keep};
pub use lines::{Lines, lines};
pub use marks::{add_marks, read_marks};
pub use passage::{LONGEST_OSC52, Multiplexer, append_passage, keep_last_passage, osc52};
pub use progress::Progress;
pub use source::may_be_read;
