//! What runs without a terminal, a file a command. Each writes to the streams that it is given; none knows whether they
//! are a terminal, a file or a test.

mod agreements;
mod export;
mod frame;
mod list;
mod show;

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::Context;

use crate::library::Library;
use crate::query::Query;
use crate::tasks::{Loader, Step};

pub use agreements::agreements;
pub use export::{Format, export};
pub use frame::{Shot, frame};
pub use list::list;
pub use show::show;

/// Where a command reads from and writes to.
pub struct Streams<'a> {
    pub out: &'a mut dyn Write,
    pub errors: &'a mut dyn Write,
    /// Columns of the terminal that `out` is; `None` where it is none.
    pub columns: Option<usize>,
}

/// A mistake in what was asked for, not in the doing.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// How a command ended, short of failing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Done,
    /// Something could not be read or found; the rest was done.
    Incomplete,
}

/// Reads everything that the paths name. What cannot be read is told at once.
fn load(paths: &[PathBuf], errors: &mut dyn Write) -> io::Result<(Library, Status)> {
    let mut library = Library::default();
    let mut status = Status::Done;
    let mut loader = Loader::new(paths);
    while let Some(step) = loader.step() {
        match step {
            Step::Listed => {}
            Step::Read(records) => library.add(records),
            Step::Failed(unreadable) => {
                status = Status::Incomplete;
                writeln!(errors, "{}: {}", unreadable.path, unreadable.reason)?;
                library.add_unreadable(unreadable);
            }
        }
    }
    if let Some(verdict) = loader.verdict() {
        if loader.progress().read == 0 {
            status = Status::Incomplete;
        }
        writeln!(errors, "{verdict}")?;
    }
    Ok((library, status))
}

/// A filter as typed; a mistake in it is a mistake of usage.
pub fn filter(text: &str) -> anyhow::Result<Query> {
    Query::parse(text).map_err(|error| Usage(format!("--filter: {}", error.message)).into())
}

fn flush(out: &mut dyn Write) -> anyhow::Result<()> {
    out.flush().context("writing to standard output")
}
