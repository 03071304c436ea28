//! Runs the built program in a folder of its own, with a home of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// One run to be.
pub(crate) struct Program {
    folder: TempDir,
    arguments: Vec<String>,
    input: Option<String>,
}

/// What a run left.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) errors: String,
}

impl Program {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            arguments: Vec::new(),
            input: None,
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn arguments(mut self, arguments: &[&str]) -> Self {
        self.arguments = arguments.iter().map(|a| (*a).to_owned()).collect();
        self
    }

    pub(crate) fn input(mut self, text: &str) -> Self {
        self.input = Some(text.to_owned());
        self
    }

    pub(crate) fn command(&self) -> Command {
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        self.command_with(&arguments)
    }

    /// In the same folder, with other arguments.
    pub(crate) fn command_with(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_readouts-tui"));
        command
            .args(arguments)
            .current_dir(self.folder())
            .env_clear()
            .env("HOME", self.folder())
            .env("XDG_STATE_HOME", self.path("state"));
        command
    }

    pub(crate) fn run(&self) -> Ended {
        let mut command = self.command();
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        if let Some(text) = &self.input {
            // A file, not a pipe: nobody has to write while the program runs.
            let path = self.path(".input");
            fs::write(&path, text).unwrap();
            command.stdin(fs::File::open(path).unwrap());
        } else {
            command.stdin(Stdio::null());
        }
        let Output {
            status,
            stdout,
            stderr,
        } = command.output().unwrap();
        Ended {
            code: status.code(),
            out: String::from_utf8(stdout).unwrap(),
            errors: String::from_utf8(stderr).unwrap(),
        }
    }
}
