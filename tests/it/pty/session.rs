//! A program in a pseudo-terminal, and what is on its screen. Waiting is for the screen to show something, with a deadline.

use std::io::{Read, Write};
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

const DEADLINE: Duration = Duration::from_secs(60);

struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    closed: bool,
}

pub(super) struct Session {
    folder: TempDir,
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
}

impl Session {
    pub(super) fn start(arguments: &[&str]) -> Self {
        Self::with(arguments, &[])
    }

    pub(super) fn with(arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_readouts-tui"));
        command.args(arguments);
        Self::run(command, variables, &[])
    }

    /// A line for the shell, in which `$PROGRAM` is the program, in a folder with these files.
    pub(super) fn shell(line: &str, files: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", line]);
        Self::run(command, &[], files)
    }

    fn run(
        mut command: CommandBuilder,
        variables: &[(&str, &str)],
        files: &[(&str, &str)],
    ) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, content) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, content).unwrap();
        }
        command.env_clear();
        command.env("PROGRAM", env!("CARGO_BIN_EXE_readouts-tui"));
        command.env("TERM", "xterm-256color");
        command.env("HOME", folder.path());
        command.env("XDG_STATE_HOME", folder.path().join("state"));
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(folder.path());
        let size = size(120, 36);
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new((
            Mutex::new(Seen {
                parser: vt100::Parser::new(
                    size.rows.try_into().unwrap(),
                    size.cols.try_into().unwrap(),
                    0,
                ),
                bytes: Vec::new(),
                closed: false,
            }),
            Condvar::new(),
        ));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let shared = Arc::clone(&seen);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            loop {
                let count = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = shared.0.lock().unwrap();
                seen.bytes.extend(&buffer[..count]);
                seen.parser.process(&buffer[..count]);
                seen.closed = count == 0;
                shared.1.notify_all();
                if count == 0 {
                    return;
                }
            }
        });
        Self {
            folder,
            writer: pair.master.take_writer().unwrap(),
            master: pair.master,
            child,
            seen,
        }
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn keys(&mut self, keys: &str) {
        self.writer.write_all(keys.as_bytes()).unwrap();
        self.writer.flush().unwrap();
    }

    pub(super) fn resize(&mut self, columns: u16, rows: u16) {
        let mut seen = self.seen.0.lock().unwrap();
        seen.parser
            .screen_mut()
            .set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
        self.master.resize(size(columns, rows)).unwrap();
    }

    pub(super) fn screen(&self) -> String {
        self.seen.0.lock().unwrap().parser.screen().contents()
    }

    /// Everything that the program wrote.
    pub(super) fn bytes(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().bytes.clone()
    }

    pub(super) fn wait_for(&self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    pub(super) fn wait_until(&self, what: &str, holds: impl Fn(&str) -> bool) {
        self.wait(what, |seen| holds(&seen.parser.screen().contents()));
    }

    fn wait(&self, what: &str, holds: impl Fn(&Seen) -> bool) {
        let end = Instant::now() + DEADLINE;
        let mut seen = self.seen.0.lock().unwrap();
        while !holds(&seen) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !seen.closed,
                "waited for {what}; on the screen:\n{}",
                seen.parser.screen().contents()
            );
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
    }

    pub(super) fn signal(&self, name: &str) {
        let id = self.child.process_id().unwrap().to_string();
        let sent = Command::new("kill")
            .args(["-s", name, &id])
            .status()
            .unwrap();
        assert!(sent.success());
    }

    /// Waits until the system says that the program is stopped.
    #[cfg(target_os = "linux")]
    pub(super) fn wait_stopped(&self) {
        let id = self.child.process_id().unwrap();
        let end = Instant::now() + DEADLINE;
        loop {
            let about = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
            if about.rsplit(") ").next().unwrap().starts_with('T') {
                return;
            }
            assert!(Instant::now() < end, "it does not stop: {about}");
            thread::yield_now();
        }
    }

    /// Waits for the end; the exit code.
    pub(super) fn ended(&mut self) -> u32 {
        let end = Instant::now() + DEADLINE;
        let mut seen = self.seen.0.lock().unwrap();
        while !seen.closed {
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "it does not end; on the screen:\n{}",
                seen.parser.screen().contents()
            );
            seen = self.seen.1.wait_timeout(seen, left).unwrap().0;
        }
        drop(seen);
        self.child.wait().unwrap().exit_code()
    }

    /// The terminal is as the program found it, or becomes so.
    pub(super) fn is_clean(&self) {
        let end = Instant::now() + DEADLINE;
        let mut seen = self.seen.0.lock().unwrap();
        loop {
            let left = left_behind(seen.parser.screen());
            if left.is_empty() {
                return;
            }
            let time = end.saturating_duration_since(Instant::now());
            assert!(
                !seen.closed && !time.is_zero(),
                "left behind: {left:?}; on the screen:\n{}",
                seen.parser.screen().contents()
            );
            seen = self.seen.1.wait_timeout(seen, time).unwrap().0;
        }
    }
}

fn left_behind(screen: &vt100::Screen) -> Vec<&'static str> {
    let mouse = screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None;
    [
        (screen.alternate_screen(), "the alternate screen"),
        (screen.hide_cursor(), "a hidden cursor"),
        (screen.bracketed_paste(), "bracketed paste"),
        (mouse, "the mouse"),
        (!screen.contents().trim().is_empty(), "text"),
    ]
    .into_iter()
    .filter(|(is, _)| *is)
    .map(|(_, what)| what)
    .collect()
}

impl Drop for Session {
    fn drop(&mut self) {
        // It has ended, unless the test failed.
        let _ = self.child.kill();
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}
