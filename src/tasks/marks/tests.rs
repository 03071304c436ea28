//! Marks are never lost to a neighbour.

use super::*;

#[test]
fn a_line_that_is_no_text_costs_no_other_mark() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join(FILE), b"one\n\xff\xfe\ntwo\n")?;
    add_marks(folder.path(), &["three".to_owned()])?;
    assert_eq!(fs::read(folder.path().join(FILE))?, b"one\nthree\ntwo\n");
    Ok(())
}
