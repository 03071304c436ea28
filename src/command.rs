//! What runs without a terminal, a file a command. Each writes to the streams that it is given; none knows whether they
//! are a terminal, a file or a test.

mod agreements;
mod check;
mod explain;
mod export;
mod frame;
mod index;
mod list;
mod progress;
mod search;
mod show;
mod shown;

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::Context;

use crate::library::Library;
use crate::model::Unreadable;
use crate::query::Query;
use crate::tasks::{Crew, Index, Steps};

use progress::Teller;

pub use crate::tasks::Keep;

pub use agreements::agreements;
pub use check::check;
pub use explain::explain;
pub use export::{Format, export};
pub use frame::{Shot, frame};
pub use index::{Task, index};
pub use list::list;
pub use progress::{Stop, Stopped};
pub use search::{concordance, search};
pub use show::show;
pub use shown::Shown;

/// So long a command waits before it looks again.
const PATIENCE: Duration = Duration::from_millis(200);

/// Where a command reads from and writes to.
pub struct Streams<'a> {
    pub out: &'a mut dyn Write,
    pub errors: &'a mut dyn Write,
    /// Columns of the terminal that `out` is; `None` where it is none.
    pub columns: Option<usize>,
    /// The terminal that `errors` is, for a line that is written over; nothing but our own words goes there.
    pub live: Option<&'a mut dyn Write>,
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
    /// All was done, and something is doubtful or wrong with what was checked.
    Doubtful,
}

/// What a command works on.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub paths: Vec<PathBuf>,
    pub index: Keep,
    /// Dates the texts that are replaced.
    pub today: String,
    pub stop: Stop,
}

/// Reads everything that the paths name, as far as it is new. What cannot be read is told.
fn load(place: &Place, streams: &mut Streams<'_>) -> anyhow::Result<(Library, Status)> {
    let (library, unreadable, status) = read(place, streams)?;
    for file in unreadable {
        writeln!(streams.errors, "{}: {}", file.path, file.reason)?;
    }
    Ok((library, status))
}

/// Reads everything; which files cannot be read is for the caller to tell.
fn read(
    place: &Place,
    streams: &mut Streams<'_>,
) -> anyhow::Result<(Library, Vec<Unreadable>, Status)> {
    let Index {
        mut library,
        file,
        notice,
    } = Index::open(&place.paths, &place.index)?;
    if let Some(notice) = notice {
        writeln!(streams.errors, "{notice}")?;
    }
    let mut teller = Teller::default();
    let progress = if let Some(file) = file {
        let crew = Crew::start(place.paths.clone(), file, place.today.clone());
        let mut edition = 0;
        while !crew.has_ended() {
            crew.wait(edition, PATIENCE);
            edition = crew.progress().1;
            teller.tell(crew.pace(), streams);
            if place.stop.is_asked() {
                crew.cancel();
                crew.wait_for_end();
            }
        }
        crew.progress().0
    } else {
        let mut steps = Steps::new(&place.paths, &library, &place.today)?;
        while !place.stop.is_asked() && steps.step(&mut library)? {
            teller.tell(steps.pace(), streams);
        }
        steps.progress()
    };
    teller.end(streams);
    if place.stop.is_asked() {
        return Err(Stopped.into());
    }
    place.stop.pass();
    let unreadable = library.unreadables()?;
    let mut status = if unreadable.is_empty() {
        Status::Done
    } else {
        Status::Incomplete
    };
    if let Some(notice) = progress.notice.clone() {
        status = Status::Incomplete;
        writeln!(streams.errors, "{notice}")?;
    }
    if let Some(verdict) = progress.verdict() {
        if progress.read == 0 {
            status = Status::Incomplete;
        }
        writeln!(streams.errors, "{verdict}")?;
    }
    Ok((library, unreadable, status))
}

fn no_such_id(id: &str, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
    writeln!(
        streams.errors,
        "{id}: no release has this id; `readouts-tui list` prints the ids"
    )?;
    Ok(Status::Incomplete)
}

/// A filter as typed; a mistake in it is a mistake of usage.
pub fn filter(text: &str) -> anyhow::Result<Query> {
    Query::parse(text).map_err(|error| Usage(format!("--filter: {}", error.message)).into())
}

fn flush(out: &mut dyn Write) -> anyhow::Result<()> {
    out.flush().context("writing to standard output")
}
