//! The files that the index knows, and where releases stand in them.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::model::{CallId, Unreadable};

use super::{FileFacts, Library, LibraryError, schema};

/// A file as it was when it was last read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFile {
    pub file: i64,
    pub facts: FileFacts,
    /// Below nought where no release is in it.
    pub readouts: i64,
    /// How far a collection was read that is not finished.
    pub done: Option<i64>,
    /// The file itself could not be read; it is tried again.
    pub failed: bool,
}

impl KnownFile {
    /// Every file of the index.
    pub fn all(connection: &Connection) -> Result<Vec<Self>, LibraryError> {
        let mut statement = connection
            .prepare("SELECT file, path, size, modified, hash, readouts, done, failed FROM file")?;
        let known = statement
            .query_map((), |row| {
                Ok(Self {
                    file: row.get(0)?,
                    facts: FileFacts {
                        path: row.get(1)?,
                        size: row.get(2)?,
                        modified: row.get(3)?,
                        hash: row.get(4)?,
                    },
                    readouts: row.get(5)?,
                    done: row.get(6)?,
                    failed: row.get(7)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(known)
    }
}

impl Library {
    /// To look into the index with.
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// The files that could not be read, in the order in which they were met.
    pub fn unreadables(&self) -> Result<Vec<Unreadable>, LibraryError> {
        let mut statement = self.connection.prepare(
            "SELECT file.path, source.name, call.title FROM source JOIN file USING (file) \
             JOIN call USING (call) WHERE source.at < 0 ORDER BY file.file, source.at DESC",
        )?;
        let mut rows = statement.query(())?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(self.told(row)?);
        }
        Ok(found)
    }

    /// Why the file behind this row could not be read.
    pub fn unreadable(&self, call: CallId) -> Result<Option<Unreadable>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT file.path, source.name, call.title FROM source JOIN file USING (file) \
             JOIN call USING (call) WHERE source.call = ? AND source.at < 0",
        )?;
        let found = statement.query_row([call.0.cast_signed()], |row| self.told(row));
        Ok(found.optional()?)
    }

    fn told(&self, row: &rusqlite::Row<'_>) -> rusqlite::Result<Unreadable> {
        let name: Option<String> = row.get(1)?;
        Ok(Unreadable {
            path: address(&self.shown(&row.get::<_, Vec<u8>>(0)?), name.as_deref()),
            reason: row.get(2)?,
        })
    }

    /// The files that a release stands in, as they are shown.
    pub fn sources(&self, call: CallId) -> Result<Vec<String>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT file.path, source.name FROM source JOIN file USING (file) WHERE source.call = ? \
             ORDER BY source.file, source.at",
        )?;
        let rows = statement.query_map([call.0.cast_signed()], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, Option<String>>(1)?))
        })?;
        let mut paths = Vec::new();
        for row in rows {
            let (path, name) = row?;
            let path = self.shown(&path);
            paths.push(address(&path, name.as_deref()));
        }
        paths.dedup();
        Ok(paths)
    }

    /// A path of the index with the root's own name before it.
    fn shown(&self, path: &[u8]) -> String {
        let text = String::from_utf8_lossy(path);
        let Some((root, rest)) = text.split_once('\0') else {
            return text.into_owned();
        };
        let root = root.parse().ok().and_then(|at: usize| self.roots.get(at));
        match root {
            Some(root) if rest.is_empty() => root.clone(),
            Some(root) => Path::new(root).join(rest).display().to_string(),
            None => rest.to_owned(),
        }
    }

    /// What the library holds, in numbers.
    pub fn size(&mut self) -> Result<Size, LibraryError> {
        self.renew()?;
        let files = self
            .connection
            .query_row("SELECT count(*) FROM file", (), |row| row.get(0))?;
        Ok(Size {
            releases: self.facts.releases,
            calls: self.facts.releases.saturating_sub(self.facts.retold),
            unreadable: self.facts.unreadable,
            files,
            complete: schema::fact(&self.connection, "importing")? == 0,
        })
    }
}

/// A file, or the member of an archive, as it is shown: `a.zip!b/c.txt`.
pub fn address(path: &str, member: Option<&str>) -> String {
    match member {
        Some(member) => format!("{path}!{member}"),
        None => path.to_owned(),
    }
}

/// What the library holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub releases: usize,
    pub calls: usize,
    pub unreadable: usize,
    pub files: usize,
    /// The last import came to its end.
    pub complete: bool,
}
