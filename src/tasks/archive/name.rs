//! Names of members: how they are shown, which are passed over, and how a member of an archive is addressed.
//!
//! Nothing is ever written under such a name, so that a name can mislead but not harm.

use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::Form;

/// The name of a member, as the index keeps it; `None` for folders and what is hidden, as in folders.
pub(super) fn tidy(raw: &[u8]) -> Option<String> {
    let name = decoded(raw).replace('\\', "/");
    if name.ends_with('/') {
        return None;
    }
    let parts: Vec<&str> = name
        .split('/')
        .filter(|part| !part.is_empty() && *part != ".")
        .collect();
    let hidden = |part: &&str| part.starts_with('.') && *part != "..";
    if parts.is_empty() || parts.iter().any(hidden) || parts.first() == Some(&"__MACOSX") {
        return None;
    }
    Some(parts.join("/"))
}

/// Archives mostly do not say in which encoding names are.
fn decoded(raw: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.to_owned();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(raw, true);
    let encoding = detector.guess(None, Utf8Detection::Allow);
    encoding.decode_without_bom_handling(raw).0.into_owned()
}

/// Archive and member of an address, `a.zip!b/c.txt`, where there is such an archive.
pub(in crate::tasks) fn split(address: &str) -> Option<(&Path, Form, &str)> {
    address.match_indices('!').find_map(|(at, _)| {
        let path = Path::new(address.get(..at)?);
        let form = Form::of(path).filter(|_| path.is_file())?;
        Some((path, form, address.get(at + 1..)?))
    })
}
