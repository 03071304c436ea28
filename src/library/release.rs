//! Single releases: whole, by their ids, with other accounts of the same call and earlier texts.

use std::sync::Arc;

use rusqlite::OptionalExtension;

use crate::model::{CallId, CallRecord, Severity, Warning};

use super::codec::{Codec, Dictionary};
use super::prepare::flag;
use super::{Library, LibraryError, schema};

/// Ids of earlier texts of a release begin here.
const FIRST_VERSION: u64 = 1 << 40;

impl Library {
    /// The release as it is now, or an earlier text of it.
    pub fn record(&mut self, call: CallId) -> Result<Option<Arc<CallRecord>>, LibraryError> {
        self.renew()?;
        let Some(mut record) = self.unpack(call)? else {
            return Ok(None);
        };
        let current = self.current(call)?;
        let sources = self.sources(current)?;
        // A record that was written by us before knows its own.
        record.source.path = record.source.path.or_else(|| sources.first().cloned());
        if sources.len() > 1 {
            record.warnings.push(told(
                "same-text",
                Severity::Info,
                format!("the same text stands in {}", sources.join(", ")),
            ));
        }
        if current != call {
            record.warnings.push(told(
                "earlier-text",
                Severity::Warning,
                "this is an earlier text of the release".to_owned(),
            ));
        } else if let Some(until) = self.replaced(call)? {
            record.warnings.push(told(
                "text-changed",
                Severity::Warning,
                format!("the text was changed: it was another until {until}"),
            ));
        }
        Ok(Some(Arc::new(record)))
    }

    /// The release that this is a text of.
    fn current(&self, call: CallId) -> Result<CallId, LibraryError> {
        let Some(version) = call.0.checked_sub(FIRST_VERSION) else {
            return Ok(call);
        };
        let current: Option<i64> = self
            .connection
            .prepare_cached("SELECT call FROM version WHERE version = ?")?
            .query_row([version.cast_signed()], |row| row.get(0))
            .optional()?;
        Ok(current.map_or(call, |current| CallId(current.cast_unsigned())))
    }

    /// When the text was last replaced.
    fn replaced(&self, call: CallId) -> Result<Option<String>, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT max(until) FROM version WHERE call = ?")?;
        Ok(statement.query_row([call.0.cast_signed()], |row| row.get(0))?)
    }

    pub(super) fn unpack(&mut self, call: CallId) -> Result<Option<CallRecord>, LibraryError> {
        let (sql, id) = match call.0.checked_sub(FIRST_VERSION) {
            Some(version) => ("SELECT body FROM version WHERE version = ?", version),
            None => ("SELECT body FROM record WHERE call = ?", call.0),
        };
        let body: Option<Vec<u8>> = self
            .connection
            .prepare_cached(sql)?
            .query_row([id.cast_signed()], |row| row.get(0))
            .optional()?;
        let Some(body) = body else {
            return Ok(None);
        };
        Ok(Some(self.codec(&body)?.unpack(&body)?))
    }

    /// What unpacks this record.
    pub(super) fn codec(&mut self, body: &[u8]) -> Result<&mut Codec, LibraryError> {
        let untaught = self
            .codec
            .as_ref()
            .is_none_or(|codec| !codec.can_unpack(body));
        if untaught {
            let dictionary = schema::text_fact(&self.connection, "dictionary")?;
            self.codec = Some(Codec::new(Dictionary::new(dictionary))?);
        }
        self.codec.as_mut().ok_or_else(LibraryError::empty)
    }

    /// The release's own id; empty where there is no such release.
    pub fn id(&self, call: CallId) -> Result<String, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM call WHERE call = ?")?;
        let id = statement.query_row([call.0.cast_signed()], |row| row.get(0));
        Ok(id.optional()?.unwrap_or_default())
    }

    /// Releases with this id or, where there is none, whose id begins with it. Accounts of one call may share an id.
    pub fn with_id(&self, id: &str) -> Result<Vec<CallId>, LibraryError> {
        let having = |end: &str| -> Result<Vec<CallId>, LibraryError> {
            let mut statement = self.connection.prepare_cached(
                "SELECT call FROM call WHERE id BETWEEN ? AND ? AND flags & ? = 0 ORDER BY key DESC",
            )?;
            let calls = statement
                .query_map((id, format!("{id}{end}"), flag::UNREADABLE), |row| {
                    row.get::<_, i64>(0)
                })?;
            calls
                .map(|call| Ok(CallId(call?.cast_unsigned())))
                .collect()
        };
        let exact = having("")?;
        if exact.is_empty() && !id.is_empty() {
            return having("\u{10FFFF}");
        }
        Ok(exact)
    }

    /// Other publishers' accounts of the same call, with the publishers' names; and earlier texts of this one.
    pub fn other_accounts(&mut self, call: CallId) -> Result<Vec<(CallId, String)>, LibraryError> {
        let current = self.current(call)?;
        let mut statement = self.connection.prepare_cached(
            "SELECT other.call FROM telling JOIN telling AS other USING (event) \
             WHERE telling.call = ?1 AND other.call <> ?1 ORDER BY other.call",
        )?;
        let calls: Vec<i64> = statement
            .query_map([current.0.cast_signed()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        drop(statement);
        let mut accounts = Vec::new();
        for other in calls.into_iter().map(|call| CallId(call.cast_unsigned())) {
            let publisher = self.unpack(other)?.and_then(|record| record.publisher);
            let name = publisher.map_or_else(|| "unknown publisher".to_owned(), |p| p.name);
            accounts.push((other, name));
        }
        if current != call {
            accounts.push((current, "the text of now".to_owned()));
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT version, until FROM version WHERE call = ? ORDER BY version DESC",
        )?;
        let versions = statement.query_map([current.0.cast_signed()], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?))
        })?;
        for version in versions {
            let (version, until) = version?;
            let id = CallId(FIRST_VERSION + version.cast_unsigned());
            if id != call {
                accounts.push((id, format!("the text until {until}")));
            }
        }
        Ok(accounts)
    }
}

fn told(code: &str, severity: Severity, message: String) -> Warning {
    Warning {
        code: code.to_owned(),
        severity,
        message,
        start: 0,
        end: 0,
    }
}
