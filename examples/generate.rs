//! Writes synthetic releases for measuring at scale.
//!
//! `cargo run --release --example generate -- files 100000 FOLDER` writes Markdown files, a thousand a folder;
//! `… -- jsonl 1000000 FILE` writes one JSON object with `title`, `text` and `url` a line.

#[path = "../benches/synthetic.rs"]
#[allow(dead_code, reason = "the benches use the rest")]
mod synthetic;

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [kind, count, place] = arguments.as_slice() else {
        return Err(std::io::Error::other(
            "usage: generate files|jsonl COUNT PLACE",
        ));
    };
    let count: u64 = count.parse().map_err(std::io::Error::other)?;
    if kind == "jsonl" {
        let mut out = BufWriter::new(File::create(place)?);
        for number in 0..count {
            let line = serde_json::json!({
                "url": format!("https://releases.example/{number}"),
                "text": synthetic::release(number),
            });
            writeln!(out, "{line}")?;
        }
        return out.flush();
    }
    for number in 0..count {
        let folder = Path::new(place).join(format!("{:04}", number / 1000));
        if number % 1000 == 0 {
            fs::create_dir_all(&folder)?;
        }
        fs::write(
            folder.join(format!("{number:07}.md")),
            synthetic::release(number),
        )?;
    }
    Ok(())
}
