//! Input and output, one job a function: reading releases, keeping what was read, handing passages on. Knows files;
//! knows nothing of the interface, of threads or of the terminal.

mod load;
mod marks;
mod passage;
mod sample;
mod source;

pub use load::{Loader, Progress, Step};
pub use marks::{add_marks, read_marks};
pub use passage::{LONGEST_OSC52, Multiplexer, append_passage, keep_last_passage, osc52};
