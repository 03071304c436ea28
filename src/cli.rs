//! Arguments and dispatch. Knows the commands and the terminal; does nothing itself.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::command::{self, Format, Status, Streams};

/// Read what foreign ministries say was said and agreed in a telephone call.
#[derive(Debug, Parser)]
#[command(name = "readouts-tui", version, max_term_width = 100)]
struct Arguments {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Args)]
struct Shared {
    /// Files, folders (searched recursively) or `-` for standard input; without any, the built-in sample
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Only what this filter finds: `lavrov country:jp year:2003..2010`
    #[arg(
        long,
        value_name = "QUERY",
        default_value = "",
        global = true,
        hide_default_value = true
    )]
    filter: String,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the releases, one a line
    List(Paths),
    /// Print the records for programs and spreadsheets
    Export {
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[command(flatten)]
        paths: Paths,
    },
}

#[derive(Debug, Args)]
struct Paths {
    /// Files, folders or `-`, as above
    #[arg(value_name = "PATH")]
    more: Vec<PathBuf>,
}

/// Runs what the arguments ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version go to standard output and are no mistake; if nobody listens, nothing is lost.
            let _ = error.print();
            return if error.use_stderr() {
                ExitCode::from(2)
            } else {
                ExitCode::SUCCESS
            };
        }
    };
    let mut errors = io::stderr();
    let Shared { mut paths, filter } = arguments.shared;
    let query = match command::filter(&filter) {
        Ok(query) => query,
        Err(message) => {
            let _ = writeln!(errors, "--filter: {message}");
            return ExitCode::from(2);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let streams = &mut Streams {
        out: &mut out,
        errors: &mut errors,
    };
    let result = match arguments.command {
        None => command::list(&paths, &query, streams),
        Some(Command::List(Paths { more })) => {
            paths.extend(more);
            command::list(&paths, &query, streams)
        }
        Some(Command::Export {
            format,
            paths: Paths { more },
        }) => {
            paths.extend(more);
            command::export(&paths, &query, format, streams)
        }
    };
    match result {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::Incomplete) => ExitCode::FAILURE,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whoever read our output has seen enough: `readouts-tui list | head`.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        let kind = cause
            .downcast_ref::<io::Error>()
            .map(io::Error::kind)
            .or_else(|| {
                cause
                    .downcast_ref::<serde_json::Error>()
                    .and_then(serde_json::Error::io_error_kind)
            });
        kind == Some(io::ErrorKind::BrokenPipe)
    })
}
