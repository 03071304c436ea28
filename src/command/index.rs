//! `index`: reads what is new into the index, tells how far it is, and what the index holds.

use std::io::Write;

use anyhow::Context;

use crate::tasks::{Index, Progress};

use super::{Place, Status, Streams, flush, load_telling};

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
        let opened = Index::open(&place.paths, &place.index)?;
        (opened.library, opened.file)
    } else {
        let told = streams.columns.is_some();
        let (library, ended) =
            load_telling(place, streams.errors, |errors, progress, per_second| {
                if told {
                    tell(errors, progress, per_second);
                }
            })?;
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

/// One line that is written over: how many, how fast, how much longer.
fn tell(errors: &mut dyn Write, progress: &Progress, per_second: f64) {
    let Progress { read, found, .. } = progress;
    #[expect(clippy::cast_precision_loss, reason = "an estimate")]
    let left = (found.saturating_sub(*read) as f64 / per_second.max(1.0)).ceil();
    // Whether somebody sees it changes nothing.
    let _ = write!(
        errors,
        "\r{read} of {found} files, {per_second:.0} a second, {left:.0} s left\x1b[K"
    );
    if progress.complete {
        let _ = writeln!(errors);
    }
}
