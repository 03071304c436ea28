//! The README shows the program as it is: its picture is a frame of the present build.

use crate::cli::Program;

#[test]
fn the_picture_in_the_readme_is_what_the_program_draws() {
    let readme = include_str!("../../README.md");
    let (_, rest) = readme.split_once("<!-- picture -->\n").unwrap();
    let (held, _) = rest.split_once("<!-- /picture -->").unwrap();
    let (_, command) = readme.split_once("`cargo run --release -- frame ").unwrap();
    let (command, _) = command.split_once('`').unwrap();
    let arguments: Vec<&str> = std::iter::once("frame")
        .chain(
            command
                .split_whitespace()
                .map(|word| word.trim_matches('\'')),
        )
        .collect();
    let drawn = Program::new().arguments(&arguments).run().out;
    let held: Vec<&str> = held
        .trim()
        .trim_matches('`')
        .trim_start_matches("text\n")
        .lines()
        .collect();
    let drawn: Vec<&str> = drawn.lines().collect();
    assert_eq!(
        held.join("\n").trim(),
        drawn.join("\n").trim(),
        "README.md must hold between its marks what `readouts-tui {}` prints",
        arguments.join(" ")
    );
}
