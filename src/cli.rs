//! Arguments and dispatch. Knows the commands and the terminal; does nothing itself.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::{Args, Parser, Subcommand};

use crate::command::{
    self, Format, Keep, Place, Shot, Shown, Status, Stop, Stopped, Streams, Task, Usage,
};
use crate::terminal::{self, Colour, Ended, Start};

/// Read what foreign ministries say was said and agreed in a telephone call.
///
/// Without a command: the interface, or the list where standard output is no terminal. Without a path: the built-in sample.
/// A file or folder that is called like a command is opened as ./list.
#[derive(Debug, Parser)]
#[command(name = "readouts-tui", version, max_term_width = 100)]
struct Arguments {
    /// Files, folders (searched recursively) or - for standard input
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Args)]
struct Shared {
    /// Only what this filter finds, as in: lavrov country:jp year:2003..2010
    #[arg(
        long,
        value_name = "QUERY",
        // What begins with a minus sign is left out: -lavrov.
        allow_hyphen_values = true,
        default_value = "",
        global = true,
        hide_default_value = true
    )]
    filter: String,
    /// Add copied passages to the end of this file, too
    #[arg(long, value_name = "FILE", global = true)]
    copy_to: Option<PathBuf>,
    /// Keep the index in this file, rather than in the cache folder
    #[arg(long, value_name = "FILE", global = true)]
    index: Option<PathBuf>,
    /// Whether to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value_t, global = true)]
    color: Colour,
    /// Leave the mouse to the terminal
    #[arg(long, global = true)]
    no_mouse: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the releases, one a line
    List(Paths),
    /// Print one release: who says what, what is agreed, how to cite it
    Show {
        /// Id as `list` prints it, or its beginning
        id: String,
        #[command(flatten)]
        paths: Paths,
    },
    /// List what was agreed, one agreement a line
    Agreements(Paths),
    /// Read what is new into the index, and tell what it holds
    #[command(after_help = INDEXING)]
    Index {
        /// Throw the index away first
        #[arg(long, conflicts_with = "status")]
        rebuild: bool,
        /// Only tell what it holds
        #[arg(long)]
        status: bool,
        #[command(flatten)]
        paths: Paths,
    },
    /// List the releases with these words, the newest first
    #[command(after_help = SEARCHING)]
    Search {
        /// Words that a release must have, each perhaps only begun
        #[arg(allow_hyphen_values = true)]
        words: String,
        #[command(flatten)]
        paths: Paths,
    },
    /// List every sentence with this phrase, the oldest first
    Concordance {
        phrase: String,
        #[command(flatten)]
        paths: Paths,
    },
    /// Tell what is doubtful or wrong, a line a finding; ends with 1 where there is one
    Check {
        /// Also what is merely worth knowing
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        paths: Paths,
    },
    /// Print what every value of one release rests on: stated or inferred, why, from which words
    Explain {
        /// Id as `list` prints it, or its beginning
        id: String,
        #[command(flatten)]
        paths: Paths,
    },
    /// Print the records for programs and spreadsheets
    Export {
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[command(flatten)]
        paths: Paths,
    },
    /// Print the screen after some keys: the form of a bug report
    Frame {
        /// Keys to press, as in: jj<enter>flavrov<esc>
        #[arg(long, default_value = "", hide_default_value = true)]
        keys: String,
        /// Columns and rows
        #[arg(long, value_name = "COLUMNSxROWS", default_value = "120x36")]
        size: String,
        #[command(flatten)]
        paths: Paths,
    },
}

const SEARCHING: &str = "\
Words:
  peace treaty            both words, anywhere in the text; 'treat' also finds 'treaty'
  '\"peace treaty\"'        exactly these words, one after the other
  '\"peace treat*\"'        the last one only begun
  'syria OR libya'        either one; AND, OR and NOT are written in capitals
  'syria NOT oil'         also: syria -oil
  '(truce OR aid) syria'  parentheses hold together
Letters are compared without case and accents.

A line has day, id, paragraph, speaker with who tells of it, and the first sentence with the
words. What one person says: --filter 'says:lavrov text:syria' finds releases in which one
sentence of theirs has the word.

Examples:
  readouts-tui search '\"peace treaty\" -islands' ~/releases
  readouts-tui search --filter 'says:lavrov year:2009..' syria ~/releases";

const INDEXING: &str = "\
The index makes the second start as quick as the first page: it is kept in the cache folder, one
for each set of paths, or in the file given with --index. The files stay the truth. Every command
and the interface bring it up to date by themselves; `index` does nothing else, as for a nightly
job. Files that are as long and as old as they were are not opened; archives and long JSON lines
are read in place, a part at a time. What is stopped, by Ctrl-C or otherwise, goes on with the
next start.

Standard output tells where the index is and what it holds; standard error how far it is, and
which files or members of archives could not be read.

Examples:
  readouts-tui index ~/releases
  readouts-tui index --status ~/releases
  readouts-tui index --index /srv/readouts.sqlite ~/releases";

#[derive(Debug, Default, Args)]
struct Paths {
    /// Files, folders or -, as without a command
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
    let query = match command::filter(&arguments.shared.filter) {
        Ok(query) => query,
        Err(error) => return fail(&error),
    };
    if arguments.command.is_none() && io::stdout().is_terminal() {
        return interface(arguments);
    }
    let columns = io::stdout().is_terminal().then(terminal::columns).flatten();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut errors = Shown(io::stderr());
    let mut live = io::stderr();
    let streams = &mut Streams {
        out: &mut out,
        errors: &mut errors,
        columns,
        live: io::stderr()
            .is_terminal()
            .then_some(&mut live as &mut dyn Write),
    };
    let stop = match on_interrupt() {
        Ok(stop) => stop,
        Err(error) => return fail(&error.into()),
    };
    let Arguments {
        mut paths,
        shared,
        command,
    } = arguments;
    let index = keep(shared.index.clone());
    let mut with = |more: Paths| {
        paths.extend(more.more);
        Place {
            paths: std::mem::take(&mut paths),
            index: index.clone(),
            today: today().to_string(),
            stop: stop.clone(),
        }
    };
    let result = match command {
        None => command::list(&with(Paths::default()), &query, streams),
        Some(Command::List(more)) => command::list(&with(more), &query, streams),
        Some(Command::Show { id, paths }) => command::show(&with(paths), &id, streams),
        Some(Command::Agreements(more)) => command::agreements(&with(more), &query, streams),
        Some(Command::Index {
            rebuild,
            status,
            paths,
        }) => {
            let task = match (rebuild, status) {
                (true, _) => Task::Rebuild,
                (false, true) => Task::Status,
                (false, false) => Task::Fill,
            };
            command::index(&with(paths), task, streams)
        }
        Some(Command::Search { words, paths }) => {
            command::search(&with(paths), &query, &words, streams)
        }
        Some(Command::Concordance { phrase, paths }) => {
            command::concordance(&with(paths), &query, &phrase, streams)
        }
        Some(Command::Check { all, paths }) => command::check(&with(paths), &query, all, streams),
        Some(Command::Explain { id, paths }) => command::explain(&with(paths), &id, streams),
        Some(Command::Export { format, paths }) => {
            command::export(&with(paths), &query, format, streams)
        }
        Some(Command::Frame { keys, size, paths }) => {
            stop.pass();
            let shot = Shot {
                paths: with(paths).paths,
                filter: shared.filter,
                keys,
                size,
                // A frame is to be the same wherever it is printed.
                colour: shared.color == Colour::Always,
                today: today(),
                copy_to: shared.copy_to,
            };
            command::frame(shot, streams)
        }
    };
    ended(&result)
}

/// The exit code, after what has to be said.
fn ended(result: &anyhow::Result<Status>) -> ExitCode {
    match result {
        Ok(Status::Done) => ExitCode::SUCCESS,
        Ok(Status::Incomplete | Status::Doubtful) => ExitCode::FAILURE,
        Err(error) if is_broken_pipe(error) => ExitCode::SUCCESS,
        Err(error) if error.is::<Stopped>() => {
            fail(error);
            ExitCode::from(130)
        }
        Err(error) => fail(error),
    }
}

/// The first Ctrl-C stops an import in good order; a second one, and one at any other time, ends the program.
fn on_interrupt() -> io::Result<Stop> {
    use signal_hook::consts::SIGINT;
    use signal_hook::flag;

    let asked = Arc::new(AtomicBool::new(false));
    flag::register_conditional_default(SIGINT, Arc::clone(&asked))?;
    flag::register(SIGINT, Arc::clone(&asked))?;
    Ok(Stop::new(asked))
}

fn interface(arguments: Arguments) -> ExitCode {
    let Shared {
        filter,
        copy_to,
        index,
        color,
        no_mouse,
    } = arguments.shared;
    let ended = terminal::run(Start {
        paths: arguments.paths,
        filter,
        mouse: !no_mouse,
        colour: color,
        index: keep(index),
        state: state_folder(),
        copy_to,
    });
    match ended {
        Ok(Ended::Quit) => ExitCode::SUCCESS,
        // As a shell reports a program that a signal ended.
        Ok(Ended::Killed(signal)) => ExitCode::from(128 + signal),
        Err(error) => fail(&error),
    }
}

fn fail(error: &anyhow::Error) -> ExitCode {
    // Where not even this can be written, the code still tells.
    let _ = writeln!(Shown(io::stderr()), "{error:#}");
    if error.is::<Usage>() {
        ExitCode::from(2)
    } else {
        ExitCode::FAILURE
    }
}

fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}

/// Where the user's programs keep what they remember: the XDG folder, on every system that has a home.
fn state_folder() -> Option<PathBuf> {
    folder("XDG_STATE_HOME", ".local/state")
}

/// Where the index is kept: in the file named, or in the folder for what can be made again.
fn keep(file: Option<PathBuf>) -> Keep {
    let cache = folder("XDG_CACHE_HOME", ".cache");
    match (file, cache) {
        (Some(file), _) => Keep::File(file),
        (None, Some(folder)) => Keep::Cache(folder),
        (None, None) => Keep::Nowhere,
    }
}

fn folder(variable: &str, in_home: &str) -> Option<PathBuf> {
    let absolute = |name: &str| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|p| p.is_absolute())
    };
    absolute(variable)
        .or_else(|| absolute("HOME").map(|home| home.join(in_home)))
        .or_else(|| absolute("LOCALAPPDATA"))
        .map(|folder| folder.join("readouts-tui"))
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
            })
            .or_else(
                || match cause.downcast_ref::<csv::Error>().map(csv::Error::kind) {
                    Some(csv::ErrorKind::Io(error)) => Some(error.kind()),
                    _ => None,
                },
            );
        kind == Some(io::ErrorKind::BrokenPipe)
    })
}
