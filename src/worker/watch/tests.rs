//! What is worth looking for changes, and what is not.

use std::io;

use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, ModifyKind, RemoveKind};
use notify::{Event, EventKind};
use tempfile::TempDir;

use super::{concerns, why_not};

#[test]
fn what_cannot_be_watched_is_told_with_what_to_do() {
    let told = why_not(&notify::Error::new(notify::ErrorKind::MaxFilesWatch));
    assert!(told.contains("max_user_watches"), "{told}");
    assert!(told.ends_with("R reads again"), "{told}");
}

#[test]
fn only_what_may_change_what_is_read_concerns_the_reader() -> io::Result<()> {
    let folder = TempDir::new()?;
    let root = folder.path().to_owned();
    for name in ["index.sqlite-wal", "d.tmp"] {
        tempfile::NamedTempFile::new_in(&root)?.persist(root.join(name))?;
    }
    let of = |kind: EventKind, name: &str| {
        let event = Event::new(kind).add_path(root.join(name));
        concerns(&Ok(event), std::slice::from_ref(&root))
    };
    let written = EventKind::Modify(ModifyKind::Data(DataChange::Any));
    let looked_at = EventKind::Access(AccessKind::Open(AccessMode::Any));
    let created = EventKind::Create(CreateKind::Any);
    let removed = EventKind::Remove(RemoveKind::Any);
    assert!(of(written, "a.txt"));
    assert!(of(created, "b.zip"));
    assert!(of(removed, "gone.d"));
    assert!(!of(looked_at, "a.txt"));
    assert!(!of(written, "index.sqlite-wal"));
    assert!(!of(created, "d.tmp"));
    assert!(!of(written, ".c.txt.swp"));
    let elsewhere = Event::new(written).add_path(root.with_file_name("elsewhere.txt"));
    assert!(!concerns(&Ok(elsewhere), std::slice::from_ref(&root)));
    assert!(concerns(&Err(notify::Error::generic("lost")), &[]));
    Ok(())
}

#[test]
fn of_a_file_named_by_itself_only_that_file_concerns_the_reader() -> io::Result<()> {
    let folder = TempDir::new()?;
    let of = |name: &str| {
        let event = Event::new(EventKind::Create(CreateKind::Any));
        concerns(
            &Ok(event.add_path(folder.path().join(name))),
            &[folder.path().join("a.txt")],
        )
    };
    assert!(of("a.txt"));
    assert!(!of("b.txt"));
    Ok(())
}
