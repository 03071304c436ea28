//! What stands below a picture or for it: captions, and the names of its file.

/// `Minister Lind (L) and Minister Sato (R) in Oslo`, `The ministers (photo from the archive)`
pub(super) fn is_caption(line: &str) -> bool {
    const LONGEST: usize = 240;
    const MARKS: &[&str] = &[
        "(L)", "(R)", "(left)", "(right)", "(image", "(photo", "(Photo", "(Image",
    ];
    line.len() <= LONGEST
        && line.contains('(')
        && !line.ends_with(['.', ':'])
        && MARKS.iter().any(|mark| line.contains(mark))
}

/// `icon_zoom.png`
pub(super) fn is_file(line: &str) -> bool {
    const ENDINGS: &[&str] = &["png", "jpg", "jpeg", "gif", "svg"];
    const LONGEST: usize = ".jpeg".len();
    // Most lines that have a full stop near their end have it as the last.
    let end = line.as_bytes().iter().rev();
    let dot = end.take(LONGEST).position(|b| *b == b'.');
    if dot.is_none_or(|letters| letters == 0) {
        return false;
    }
    let name = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.contains(' ') && ENDINGS.contains(&ending.to_ascii_lowercase().as_str())
    })
}
