//! Files and folders as they come: what is read, what is passed over, what is told.

use std::fs::File;

use super::Program;

const RELEASE: &str =
    "Foreign Minister Ada Vell of Japan telephoned Foreign Minister Bo Rhode of France.";

const ANOTHER: &str =
    "Foreign Minister Cy Kerr of France telephoned Foreign Minister Bo Rhode of Japan.";

/// Base names of the files whose records `export` prints, and what it says on standard error.
fn exported(program: &Program) -> (Vec<String>, String, Option<i32>) {
    let ended = program.run();
    let mut names: Vec<String> = ended
        .out
        .lines()
        .map(|line| {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            let path = record["source"]["path"].as_str().unwrap().to_owned();
            path.rsplit('/').next().unwrap().to_owned()
        })
        .collect();
    names.sort();
    (names, ended.errors, ended.code)
}

#[test]
fn folders_are_read_to_the_bottom_without_hidden_files_and_with_ignored_ones() {
    let program = Program::new()
        .file("in/a.txt", RELEASE)
        .file("in/2031/march/b.md", ANOTHER)
        .file("in/.hidden/c.txt", RELEASE)
        .file("in/.d.txt", RELEASE)
        .file("in/.gitignore", "*.txt\n")
        .file("in/photo.jpg", "no text")
        .file("in/notes", "no ending")
        .file("in/package.json", "{\"version\": 1}")
        .arguments(&["export", "in"]);
    let (names, errors, code) = exported(&program);
    assert_eq!(names, ["a.txt", "b.md"]);
    assert_eq!((errors.as_str(), code), ("", Some(0)));
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_loops_end() {
    use std::os::unix::fs::symlink;

    let program = Program::new()
        .file("in/a.txt", RELEASE)
        .file("elsewhere/b.txt", ANOTHER)
        .arguments(&["export", "in", "in/a.txt"]);
    symlink(program.path("in"), program.path("in/again")).unwrap();
    symlink(program.path("in/a.txt"), program.path("in/z.txt")).unwrap();
    symlink(program.path("elsewhere"), program.path("in/more")).unwrap();
    symlink(program.path("nowhere"), program.path("in/y.txt")).unwrap();
    let (names, errors, code) = exported(&program);
    assert_eq!(names, ["a.txt", "b.txt"]);
    assert_eq!(errors, "in/y.txt: there is no such file or folder\n");
    assert_eq!(code, Some(1));
}

#[test]
fn a_file_named_by_itself_is_read_whatever_it_is_called() {
    let program = Program::new()
        .file("release", RELEASE)
        .arguments(&["export", "release"]);
    assert_eq!(exported(&program).0, ["release"]);
}

#[test]
fn what_is_no_text_is_told_with_what_to_do_and_the_rest_goes_on() {
    let program = Program::new()
        .file("a.txt", RELEASE)
        .file("bin.txt", [b"PK".as_slice(), &[0; 400]].concat())
        .file("empty.txt", "")
        .file("scan.pdf", "%PDF-1.7")
        .file("photo.png", "png")
        .file("list.json", "[1, 2]")
        .arguments(&[
            "export",
            "bin.txt",
            "empty.txt",
            "scan.pdf",
            "photo.png",
            "gone.pdf",
            "list.json",
            "a.txt",
        ]);
    let (names, errors, code) = exported(&program);
    assert_eq!(names, ["a.txt"]);
    assert_eq!(code, Some(1));
    let told: Vec<&str> = errors.lines().collect();
    for (line, (path, reason)) in told.iter().zip([
        ("bin.txt", "binary"),
        ("empty.txt", "the file is empty"),
        ("scan.pdf", "pdftotext"),
        ("photo.png", "an image is not read"),
        ("gone.pdf", "no such file"),
        ("list.json", "no release is in it"),
    ]) {
        assert!(line.starts_with(path) && line.contains(reason), "{line}");
    }
    assert_eq!(told.len(), 6, "{errors}");
}

#[test]
fn a_file_of_fifty_megabytes_is_told_and_not_read() {
    let program = Program::new().arguments(&["export", "huge.txt"]);
    File::create(program.path("huge.txt"))
        .unwrap()
        .set_len(50 << 20)
        .unwrap();
    let (names, errors, code) = exported(&program);
    assert!(names.is_empty());
    assert_eq!(code, Some(1));
    assert!(
        errors.starts_with("huge.txt: larger than 16 MiB"),
        "{errors}"
    );
}

#[test]
fn a_folder_without_a_readout_says_so() {
    for (name, content, says) in [
        ("in/.keep", "", "in is empty"),
        ("in/a.jpg", "", "one file of another kind"),
        ("in/a.txt", "Eggs, milk and flour.", "no readout in in"),
    ] {
        let program = Program::new()
            .file(name, content)
            .arguments(&["export", "in"]);
        let (_, errors, _) = exported(&program);
        assert!(errors.contains(says), "{name}: {errors}");
    }
}

#[test]
fn names_that_are_no_unicode_are_read() {
    #[cfg(target_os = "linux")]
    {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;

        let program = Program::new().arguments(&["export", "in"]);
        std::fs::create_dir(program.path("in")).unwrap();
        let name = OsStr::from_bytes(b"caf\xe9.txt");
        std::fs::write(program.path("in").join(name), RELEASE).unwrap();
        assert_eq!(exported(&program).0.len(), 1);
    }
}

#[test]
fn names_of_files_steer_no_terminal() {
    let ended = Program::new()
        .file(
            "in/bin\u{1b}[31m\u{202e}.md",
            [0, 159, 146, 150, 0, 1, 2, 3],
        )
        .arguments(&["list", "in", "/nope\u{1b}]0;x\u{7}"])
        .run();
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.errors.contains("␛[31m<U+202E>.md"),
        "{}",
        ended.errors
    );
    let raw = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
    assert!(!ended.errors.contains(raw), "{:?}", ended.errors);
}

#[test]
fn a_word_longer_than_every_name_finds_nobody_at_once() {
    let word = "a".repeat(100_000);
    let ended = Program::new().arguments(&["list", "--filter", &word]).run();
    assert_eq!((ended.code, ended.out.as_str()), (Some(0), ""));
}
