//! Input and output, one job a function: reading releases, keeping what was read, handing passages to the clipboard.
//! Knows files; knows nothing of the interface, of threads or of the terminal.

mod load;
mod sample;
mod source;

pub use load::{Loader, Progress, Step};
pub use source::{LARGEST_FILE, Unread};
