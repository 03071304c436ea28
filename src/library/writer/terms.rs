//! Every word there is, for those that begin alike.

use rusqlite::Connection;

use crate::library::LibraryError;

/// Takes the words of late to their places.
pub(super) fn settle(connection: &Connection) -> Result<(), LibraryError> {
    let mut batches = connection.prepare_cached("SELECT terms FROM batch")?;
    let batches: Vec<String> = batches
        .query_map((), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let terms = batches
        .iter()
        .flat_map(|terms| terms.split_ascii_whitespace());
    let mut terms: Vec<&str> = terms.collect();
    terms.sort_unstable();
    let mut add = connection.prepare_cached("INSERT OR IGNORE INTO term (term) VALUES (?)")?;
    for term in terms {
        add.execute([term])?;
    }
    Ok(())
}
