//! `index`: reads what is new into the index, tells how far it is, and what the index holds.

use anyhow::Context;

use crate::tasks::Index;

use super::{Place, Status, Streams, flush, load};

/// What is to be done with the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Read what is new.
    Fill,
    /// Throw it away and read everything.
    Rebuild,
    /// Look at it, and at nothing else.
    Status,
}

pub fn index(place: &Place, task: Task, streams: &mut Streams<'_>) -> anyhow::Result<Status> {
    if task == Task::Rebuild {
        Index::remove(&place.paths, &place.index).context("removing the index")?;
    }
    let mut status = Status::Done;
    let (mut library, file) = if task == Task::Status {
        place.stop.pass();
        let opened = Index::open(&place.paths, &place.index)?;
        (opened.library, opened.file)
    } else {
        let (library, ended) = load(place, streams)?;
        status = ended;
        let file = library.file();
        (library, file)
    };
    let size = library.size()?;
    let out = &mut *streams.out;
    match file {
        Some(file) => writeln!(out, "index: {}", file.display())?,
        None => writeln!(out, "index: in memory")?,
    }
    writeln!(
        out,
        "releases: {} of {} calls, in {} files; {} could not be read",
        size.releases, size.calls, size.files, size.unreadable
    )?;
    if !size.complete {
        writeln!(out, "not complete: `readouts-tui index` goes on with it")?;
    }
    flush(out)?;
    Ok(status)
}
