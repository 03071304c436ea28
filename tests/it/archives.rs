//! Archives read in place: what is found in them, how it is named, what is told of hostile and damaged ones.

use std::fs;
use std::io::Write;

use flate2::write::{DeflateEncoder, GzEncoder};
use flate2::{Compression, Crc};

use proptest::prelude::*;
use readouts_tui::library::Library;
use readouts_tui::model::Sort;
use readouts_tui::query::Query;
use readouts_tui::tasks::Steps;

use super::cli::Program;

fn release(day: u32, minister: &str) -> String {
    format!(
        "On March {day}, 2031, Foreign Minister {minister} of Japan held a telephone conversation with Foreign Minister Bo \
         Rhode of France. They agreed to meet in May."
    )
}

fn line(day: u32, minister: &str) -> String {
    format!("{{\"text\": \"{}\"}}\n", release(day, minister))
}

/// A ZIP archive as it is written byte by byte, so that it can be as wrong as a test wants it.
#[derive(Default)]
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

#[derive(Clone, Copy)]
struct Flaws {
    encrypted: bool,
    method: u16,
    crc: u32,
}

impl Zip {
    fn member(self, name: &[u8], content: &[u8]) -> Self {
        let flaws = Flaws {
            encrypted: false,
            method: 8,
            crc: 0,
        };
        self.flawed(name, content, flaws)
    }

    fn flawed(mut self, name: &[u8], content: &[u8], flaws: Flaws) -> Self {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(content).unwrap();
        let packed = match flaws.method {
            8 => packed.finish().unwrap(),
            _ => content.to_vec(),
        };
        let mut crc = Crc::new();
        crc.update(content);
        let at = self.bytes.len();
        let mut shared = Vec::new();
        shared.extend([20, 0, u8::from(flaws.encrypted), 0]);
        shared.extend(flaws.method.to_le_bytes());
        shared.extend([0; 4]);
        for number in [
            crc.sum() ^ flaws.crc,
            u32::try_from(packed.len()).unwrap(),
            u32::try_from(content.len()).unwrap(),
        ] {
            shared.extend(number.to_le_bytes());
        }
        shared.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        shared.extend([0, 0]);
        self.bytes.extend(b"PK\x03\x04");
        self.bytes.extend(&shared);
        self.bytes.extend(name);
        self.bytes.extend(packed);
        self.directory.extend(b"PK\x01\x02\x14\x03");
        self.directory.extend(&shared);
        self.directory.extend([0; 10]);
        self.directory
            .extend(u32::try_from(at).unwrap().to_le_bytes());
        self.directory.extend(name);
        self.count += 1;
        self
    }

    fn done(mut self) -> Vec<u8> {
        let at = u32::try_from(self.bytes.len()).unwrap();
        self.bytes.extend(&self.directory);
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes.extend(self.count.to_le_bytes());
        self.bytes
            .extend(u32::try_from(self.directory.len()).unwrap().to_le_bytes());
        self.bytes.extend(at.to_le_bytes());
        self.bytes.extend([0, 0]);
        self.bytes
    }
}

fn tar(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, content) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(0o644);
        // Not every name is one that the builder would write.
        if name.len() < 100 {
            header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
            header.set_cksum();
            builder.append(&header, *content).unwrap();
        } else {
            builder.append_data(&mut header, name, *content).unwrap();
        }
    }
    builder.into_inner().unwrap()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn listed(program: &Program) -> Vec<String> {
    let ended = program.command_with(&["list", "in"]).output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    let names = out.lines().map(|line| line.split_whitespace().nth(1));
    names
        .map(|name| name.unwrap_or_default().to_owned())
        .collect()
}

fn told(program: &Program) -> String {
    let ended = program.command_with(&["list", "in"]).output().unwrap();
    String::from_utf8(ended.stderr).unwrap()
}

fn paths(program: &Program) -> Vec<String> {
    let ended = program
        .command_with(&["export", "--format", "jsonl", "in"])
        .output()
        .unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    out.lines()
        .map(|line| {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            record["source"]["path"].as_str().unwrap().to_owned()
        })
        .collect()
}

#[test]
fn releases_are_found_in_archives_of_every_kind() {
    let long = format!("{}/deep.txt", "folder".repeat(30));
    let jsonl = line(6, "Ed Falk") + &line(7, "Fay Gore");
    let tarred = tar(&[
        ("./c.txt", release(5, "Di Oda").as_bytes()),
        (&long, release(8, "Gil Hart").as_bytes()),
        ("rows.jsonl", jsonl.as_bytes()),
    ]);
    let zip = Zip::default()
        .member(b"sub/", b"")
        .member(b"sub/a.txt", release(3, "Ada Vell").as_bytes())
        .member(b"sub\\b.txt", release(4, "Cy Kerr").as_bytes())
        .done();
    let program = Program::new()
        .file("in/one.zip", &zip)
        .file("in/two.tar", &tarred)
        .file(
            "in/three.tgz",
            gz(&tar(&[("d.txt", release(9, "Ida Jong").as_bytes())])),
        )
        .file(
            "in/four.tar.zst",
            zstd::encode_all(&tar(&[("e.txt", release(10, "Jo Kent").as_bytes())])[..], 1).unwrap(),
        )
        .file("in/five.txt.gz", gz(release(11, "Kim Lund").as_bytes()))
        .file("in/six.jsonl.gz", gz(line(12, "Lea Moor").as_bytes()));
    assert_eq!(
        listed(&program),
        [
            "Moor–Rhode",
            "Lund–Rhode",
            "Kent–Rhode",
            "Jong–Rhode",
            "Hart–Rhode",
            "Gore–Rhode",
            "Falk–Rhode",
            "Oda–Rhode",
            "Kerr–Rhode",
            "Vell–Rhode"
        ]
    );
    assert_eq!(
        paths(&program),
        [
            "in/six.jsonl.gz",
            "in/five.txt.gz",
            "in/four.tar.zst!e.txt",
            "in/three.tgz!d.txt",
            &format!("in/two.tar!{long}"),
            "in/two.tar!rows.jsonl",
            "in/two.tar!rows.jsonl",
            "in/two.tar!c.txt",
            "in/one.zip!sub/b.txt",
            "in/one.zip!sub/a.txt"
        ]
    );
    assert_eq!(told(&program), "");
}

#[test]
fn an_archive_that_is_as_it_was_is_not_read_again() {
    let zip = Zip::default().member(b"a.txt", release(3, "Ada Vell").as_bytes());
    let program = Program::new().file("in/a.zip", zip.done());
    assert_eq!(listed(&program).len(), 1);
    let path = program.path("in/a.zip");
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(std::time::SystemTime::UNIX_EPOCH)
        .unwrap();
    assert_eq!(listed(&program).len(), 1);
    // A member more, one that is gone, one whose text has changed.
    let zip = Zip::default()
        .member(b"new.txt", release(4, "Cy Kerr").as_bytes())
        .member(b"a.txt", (release(3, "Ada Vell") + " They met.").as_bytes());
    let program = program.file("in/a.zip", zip.done());
    assert_eq!(listed(&program), ["Kerr–Rhode", "Vell–Rhode"]);
    let zip = Zip::default()
        .member(b"other.txt", release(5, "Di Oda").as_bytes())
        .member(b"new.txt", release(4, "Cy Kerr").as_bytes());
    let program = program.file("in/a.zip", zip.done());
    assert_eq!(listed(&program), ["Oda–Rhode", "Kerr–Rhode"]);
}

#[test]
fn a_changed_member_keeps_both_texts() {
    let zip = Zip::default()
        .member(b"a.txt", release(3, "Ada Vell").as_bytes())
        .member(b"b.txt", release(4, "Cy Kerr").as_bytes());
    let program = Program::new().file("in/a.zip", zip.done());
    assert_eq!(listed(&program).len(), 2);
    let zip = Zip::default()
        .member(b"a.txt", release(3, "Ada Vell").as_bytes())
        .member(b"b.txt", (release(4, "Cy Kerr") + " They met.").as_bytes());
    let program = program.file("in/a.zip", zip.done());
    assert_eq!(listed(&program).len(), 2);
    let shown = program
        .command_with(&["show", "2031-03-04", "in"])
        .output()
        .unwrap();
    assert!(
        String::from_utf8(shown.stdout)
            .unwrap()
            .contains("the text was changed")
    );
}

#[test]
fn what_is_wrong_with_a_member_concerns_that_member() {
    let sound = Flaws {
        encrypted: false,
        method: 8,
        crc: 0,
    };
    let text = release(3, "Ada Vell");
    let zip = Zip::default()
        .flawed(
            b"secret.txt",
            text.as_bytes(),
            Flaws {
                encrypted: true,
                ..sound
            },
        )
        .flawed(
            b"odd.txt",
            text.as_bytes(),
            Flaws {
                method: 14,
                ..sound
            },
        )
        .flawed(b"spoiled.txt", text.as_bytes(), Flaws { crc: 1, ..sound })
        .member(b"inner.zip", b"PK")
        .member(b"empty.txt", b"")
        .member(b"../../up.txt", release(4, "Cy Kerr").as_bytes())
        .member(b"/abs.txt", release(5, "Di Oda").as_bytes())
        .member(b"\x93\xfa\x96\x7b.txt", release(6, "Ed Falk").as_bytes())
        .member(b"scan.pdf", b"%PDF")
        .member(b".hidden.txt", text.as_bytes())
        .member(b"__MACOSX/a.txt", text.as_bytes());
    let program = Program::new().file("in/a.zip", zip.done());
    assert_eq!(listed(&program), ["Falk–Rhode", "Oda–Rhode", "Kerr–Rhode"]);
    assert_eq!(
        paths(&program),
        [
            "in/a.zip!日本.txt",
            "in/a.zip!abs.txt",
            "in/a.zip!../../up.txt"
        ]
    );
    let told = told(&program);
    for (name, reason) in [
        ("secret.txt", "encrypted"),
        ("odd.txt", "not read"),
        ("spoiled.txt", "damaged"),
        ("inner.zip", "archive within an archive"),
        ("empty.txt", "empty"),
    ] {
        let line = told
            .lines()
            .find(|line| line.starts_with(&format!("in/a.zip!{name}: ")));
        assert!(
            line.is_some_and(|line| line.contains(reason)),
            "{name}: {told}"
        );
    }
    assert_eq!(told.lines().count(), 5, "{told}");
}

#[test]
fn what_is_cut_short_gives_what_stands_before() {
    let many: Vec<(String, Vec<u8>)> = (1..=20)
        .map(|day| (format!("{day}.txt"), release(day, "Ada Vell").into_bytes()))
        .collect();
    let members: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    let whole = tar(&members);
    let program = Program::new()
        .file("in/a.tar", &whole[..whole.len() / 2])
        .file("in/b.zip", b"PK\x03\x04 and nothing else")
        .file("in/c.tar.gz", b"\x1f\x8b no gzip at all")
        .file(
            "in/d.txt.gz",
            &gz(&release(25, "Cy Kerr").into_bytes())[..40],
        );
    let found = listed(&program);
    assert!((5..=12).contains(&found.len()), "{found:?}");
    let told = told(&program);
    for name in ["in/a.tar!", "in/b.zip: ", "in/c.tar.gz: ", "in/d.txt.gz: "] {
        assert!(told.contains(name), "{name}: {told}");
    }
    assert_eq!(told.lines().count(), 4, "{told}");
}

#[test]
fn bombs_do_not_go_off() {
    let zeros = vec![0; 96 << 20];
    let bomb = gz(&tar(&[
        ("a.txt", release(3, "Ada Vell").as_bytes()),
        ("bomb.bin", &zeros),
        ("b.txt", release(4, "Cy Kerr").as_bytes()),
    ]));
    let zip = Zip::default()
        .member(b"large.txt", &zeros[..20 << 20])
        .member(b"c.txt", release(5, "Di Oda").as_bytes());
    let program = Program::new()
        .file("in/bomb.tar.gz", &bomb)
        .file("in/large.zip", zip.done());
    assert_eq!(listed(&program), ["Oda–Rhode", "Vell–Rhode"]);
    let told = told(&program);
    assert!(
        told.contains("in/bomb.tar.gz: it unpacks to more than 250 times"),
        "{told}"
    );
    assert!(
        told.contains("in/large.zip!large.txt: larger than 16 MiB"),
        "{told}"
    );
}

#[test]
fn an_import_that_is_stopped_within_an_archive_goes_on_there() {
    let mut builder = Vec::new();
    for number in 0..1200 {
        let text =
            release(1 + number % 28, "Ada Vell") + &format!(" They spoke of matter {number}.");
        builder.push((format!("{number}.txt"), text.into_bytes()));
    }
    let members: Vec<(&str, &[u8])> = builder
        .iter()
        .map(|(name, content)| (name.as_str(), content.as_slice()))
        .collect();
    let program = Program::new().file("in/a.tar.gz", gz(&tar(&members)));
    for wait in [30, 90, 200, 400] {
        let mut child = program
            .command_with(&["index", "in"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::park_timeout(std::time::Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
    }
    assert_eq!(listed(&program).len(), 1200);
    let found = program
        .command_with(&["search", "matter 1199", "in"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(found.stdout).unwrap().lines().count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    /// Whatever is in an archive, reading it comes to its end, and what is beside it is read.
    #[test]
    fn spoiled_archives_spoil_nothing_else(
        kind in 0..4_usize,
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6),
        cut in proptest::option::of(any::<proptest::sample::Index>()),
    ) {
        let (one, two) = (release(3, "Ada Vell"), line(4, "Cy Kerr"));
        let members: [(&str, &[u8]); 2] = [("a.txt", one.as_bytes()), ("b.jsonl", two.as_bytes())];
        let (name, mut bytes) = match kind {
            0 => {
                let zip = Zip::default().member(b"a.txt", members[0].1);
                ("x.zip", zip.member(b"b.jsonl", members[1].1).done())
            }
            1 => ("x.tar", tar(&members)),
            2 => ("x.tgz", gz(&tar(&members))),
            _ => ("x.tar.zst", zstd::encode_all(&tar(&members)[..], 1).unwrap()),
        };
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let program = Program::new()
            .file(&format!("in/{name}"), bytes)
            .file("in/sound.txt", release(5, "Di Oda"));
        let mut library = Library::in_memory().unwrap();
        let mut steps = Steps::new(&[program.path("in")], &library, "").unwrap();
        while steps.step(&mut library).unwrap() {}
        let query = Query::parse("oda").unwrap();
        prop_assert_eq!(library.select(&query, Sort::Newest).unwrap().len(), 1);
    }
}

#[test]
fn findings_in_a_member_have_their_line() {
    let text = "Summary of a telephone call\n\n1. Minister Ada Vell of Japan called.\n\n1. They agreed to meet in May 2031.\n\n\
                3. On March 4, 2031, Foreign Minister Ada Vell of Japan held a telephone conversation with Foreign Minister Bo \
                Rhode of France.\n\nThe call took place on March 5, 2031.\n";
    let program = Program::new().file("in/plain.txt", text).file(
        "zipped/a.zip",
        Zip::default()
            .member(b"x/plain.txt", text.as_bytes())
            .done(),
    );
    let check = |folder: &str| {
        let ended = program
            .command_with(&["check", "--all", folder])
            .output()
            .unwrap();
        String::from_utf8(ended.stdout).unwrap()
    };
    let plain = check("in");
    assert!(plain.contains("in/plain.txt:5:"), "{plain}");
    assert_eq!(
        check("zipped"),
        plain.replace("in/plain.txt", "zipped/a.zip!x/plain.txt")
    );
}
