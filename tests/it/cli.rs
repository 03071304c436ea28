//! The commands as somebody runs them: arguments in, streams and exit code out.

mod checking;
mod export;
mod files;
mod frame;
mod listing;
mod program;

pub(crate) use program::Program;
