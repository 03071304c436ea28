//! Measures the program as it is used, in a pseudo-terminal of 120 columns and 36 rows.
//!
//! `cargo run --release --example terminal -- start PROGRAM ARGUMENT…` tells how long it takes from the start to the end
//! of the first frame that holds a row, and how much memory it has held by then; `… -- keys PROGRAM ARGUMENT…` how long from a key to the last
//! byte of its frame: for moving, for the letters of a filter, and for a search; `… -- busy PROGRAM ARGUMENT…` how long
//! from a key to the first byte that comes, for a program that draws by itself while it imports.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program for the eye of whoever measures"
)]

use std::io::{Read, Write};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

const RUNS: usize = 15;

/// A frame is whole when nothing has come for so long.
const QUIET: Duration = Duration::from_millis(60);
const LONGEST: Duration = Duration::from_secs(10);

/// A frame that draws a line alone has no more bytes.
const LINE: usize = 400;

/// Ends a frame.
const END: &[u8] = b"\x1b[?2026l";

/// `2017-03-06`
fn is_day(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.split_first() {
        Some((mode, command)) if mode == "start" && !command.is_empty() => start(command),
        Some((mode, command)) if mode == "keys" && !command.is_empty() => keys(command, false),
        Some((mode, command)) if mode == "busy" && !command.is_empty() => keys(command, true),
        _ => println!("usage: terminal start|keys|busy PROGRAM [ARGUMENT]..."),
    }
}

fn start(command: &[String]) {
    let (mut frames, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let begun = Instant::now();
        let mut run = Run::new(command);
        frames.push(run.until_rows(begun));
        memory.push(run.peak());
        run.end();
    }
    tell(
        "from the start to the first frame with rows, ms",
        &mut frames,
    );
    tell("peak memory by then, MB", &mut memory);
}

fn keys(command: &[String], busy: bool) {
    let mut run = Run::new(command);
    if busy {
        std::thread::sleep(Duration::from_secs(1));
    } else {
        run.until_quiet(Instant::now());
    }
    for (what, keys) in [
        (
            "moving",
            "jjjjjjjjjjjjjjjjjjjjkkkkkkkkkkkkkkkkkkkkjjjjjjjjjj",
        ),
        ("paging", "ddddddddduuuuuuuuuddddddddd"),
        (
            "letters of a filter",
            "fhalima\x1bfvellin\x1bfsorwick\x1bfker\x1b",
        ),
        ("letters of a filter by text", "ftext:humanitarian\x1b"),
    ] {
        let (mut pages, mut times) = (Vec::new(), Vec::new());
        for key in keys.chars() {
            let (page, last) = run.key(key, busy);
            pages.extend(page);
            // Keys that change nothing draw nothing.
            times.extend(Some(last).filter(|time| *time > 0.0));
        }
        if !busy {
            tell(&format!("{what}, to the new page, ms"), &mut pages);
        }
        tell(&format!("{what}, ms"), &mut times);
    }
    run.end();
}

/// Median, the worst of a hundred, and the fewest.
fn tell(what: &str, values: &mut [f64]) {
    values.sort_by(f64::total_cmp);
    let at = |share: usize| {
        let last = values.len().saturating_sub(1);
        values.get(last * share / 100).copied().unwrap_or_default()
    };
    println!(
        "{:8.1} {what} (99 %: {:.1}, least {:.1}, {} times)",
        at(50),
        at(99),
        at(0),
        values.len()
    );
}

/// The program in its terminal.
struct Run {
    child: Box<dyn Child + Send + Sync>,
    _terminal: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
}

impl Run {
    fn new(command: &[String]) -> Self {
        let size = PtySize {
            rows: 36,
            cols: 120,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut builder = CommandBuilder::from_argv(command.iter().map(Into::into).collect());
        // A path that begins in this folder would be looked for in `PATH`.
        let program = command.first().map(std::fs::canonicalize);
        if let (Some(Ok(program)), Some(first)) = (program, builder.get_argv_mut().first_mut()) {
            *first = program.into();
        }
        builder.cwd(std::env::current_dir().expect("a folder to be in"));
        builder.env("TERM", "xterm-256color");
        let child = pair.slave.spawn_command(builder).expect("the program");
        drop(pair.slave);
        let mut screen = pair.master.try_clone_reader().expect("its output");
        let keys = pair.master.take_writer().expect("its input");
        let (sender, output) = mpsc::channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 1 << 16];
            while let Ok(read @ 1..) = screen.read(&mut buffer) {
                let bytes = buffer.get(..read).unwrap_or_default().to_vec();
                if sender.send((Instant::now(), bytes)).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            _terminal: pair.master,
            keys,
            output,
        }
    }

    /// Milliseconds from `since` to the end of the first frame that shows a day.
    fn until_rows(&mut self, since: Instant) -> f64 {
        let mut screen = Vec::new();
        while let Ok((at, bytes)) = self.output.recv_timeout(LONGEST) {
            screen.extend(bytes);
            let end = screen.windows(END.len()).rposition(|bytes| bytes == END);
            let frames = screen.get(..end.unwrap_or(0)).unwrap_or_default();
            if frames.windows(10).any(is_day) {
                return at.duration_since(since).as_secs_f64() * 1000.0;
            }
        }
        0.0
    }

    /// Milliseconds from `since` to the end of the first frame that draws more than the line typed in, where there is one,
    /// and to the last output before it is quiet; 0 where there was none.
    fn until_quiet(&mut self, since: Instant) -> (Option<f64>, f64) {
        let elapsed = |at: Instant| at.duration_since(since).as_secs_f64() * 1000.0;
        let mut frame = 0;
        let mut page = None;
        let mut last = None;
        loop {
            let wait = if last.is_none() {
                LONGEST.min(QUIET * 4)
            } else {
                QUIET
            };
            match self.output.recv_timeout(wait) {
                Ok((at, bytes)) => {
                    last = Some(at);
                    frame += bytes.len();
                    if bytes.ends_with(END) {
                        if frame > LINE && page.is_none() {
                            page = Some(elapsed(at));
                        }
                        frame = 0;
                    }
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
            if since.elapsed() > LONGEST {
                break;
            }
        }
        (page, last.map_or(0.0, elapsed))
    }

    fn key(&mut self, key: char, busy: bool) -> (Option<f64>, f64) {
        // What is left of frames before.
        while self.output.try_recv().is_ok() {}
        let pressed = Instant::now();
        let mut bytes = [0; 4];
        self.keys
            .write_all(key.encode_utf8(&mut bytes).as_bytes())
            .expect("a key");
        if !busy {
            return self.until_quiet(pressed);
        }
        let first = self.output.recv_timeout(LONGEST);
        std::thread::sleep(QUIET);
        let first = first.map_or(0.0, |(at, _)| {
            at.duration_since(pressed).as_secs_f64() * 1000.0
        });
        (None, first)
    }

    /// The most memory that it has held, in megabytes; 0 where the system does not tell.
    fn peak(&self) -> f64 {
        let id = self.child.process_id().unwrap_or_default();
        let status = std::fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
        let line = status.lines().find(|line| line.starts_with("VmHWM:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1000.0
    }

    fn end(mut self) {
        let _ = self.keys.write_all(b"\x1bq");
        std::thread::sleep(Duration::from_millis(100));
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
