//! The file behind a release once more, to tell on which of its lines something stands.

use std::path::Path;

pub use crate::parse::Lines;

use super::archive::{self, Form};
use super::sample::SAMPLE;
use super::source;

/// The lines of the file, of the member of an archive, or of the release of the sample, that is called so; `None` where it cannot be read a second
/// time.
pub fn lines(path: &str) -> Option<Lines> {
    let file = Path::new(path);
    if let Some(form) = Form::of(file) {
        return archive::member(file, form, "").map(|bytes| Lines::new(&bytes));
    }
    if let Ok(bytes) = source::read_file(file) {
        return Some(Lines::new(&bytes));
    }
    if let Some((archive, form, name)) = archive::split(path) {
        return archive::member(archive, form, name).map(|bytes| Lines::new(&bytes));
    }
    let sample = SAMPLE.iter().find(|(name, _)| *name == path);
    sample.map(|(_, text)| Lines::new(text.as_bytes()))
}
