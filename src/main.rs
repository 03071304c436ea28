//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    readouts_tui::cli::run(std::env::args_os())
}
