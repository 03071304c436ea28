//! Which releases tell of the same call: the same day give or take one, for midnight and time zones; the same countries;
//! people in common; another publisher.

use rusqlite::OptionalExtension;

use crate::library::LibraryError;
use crate::library::prepare::Prepared;

use super::batch::Batch;

struct Account {
    call: i64,
    publisher: Option<String>,
    people: String,
}

impl Account {
    fn is_of_one_call_with(&self, other: &Self) -> bool {
        let ours: Vec<&str> = self.people.lines().collect();
        let theirs: Vec<&str> = other.people.lines().collect();
        let shared = ours.iter().filter(|name| theirs.contains(name)).count();
        self.call != other.call
            && self.publisher != other.publisher
            && shared >= ours.len().min(theirs.len()).min(2)
    }
}

impl Batch<'_> {
    pub(super) fn pair(&mut self, call: i64, release: &Prepared) -> Result<(), LibraryError> {
        let Some(sides) = &release.sides else {
            return Ok(());
        };
        let account = Account {
            call,
            publisher: release.publisher.map(|c| c.to_string()),
            people: sides.people.clone(),
        };
        let others = self.near(&sides.countries, sides.day)?;
        self.connection
            .prepare_cached(
                "INSERT INTO account (countries, day, call, publisher, people) VALUES (?, ?, ?, ?, ?)",
            )?
            .execute((
                &sides.countries,
                sides.day,
                call,
                &account.publisher,
                &account.people,
            ))?;
        for other in others.iter().filter(|o| o.is_of_one_call_with(&account)) {
            self.join(other.call, call)?;
        }
        Ok(())
    }

    /// Accounts that may be of the same call; of a flood of them the first, for each release looks at all.
    fn near(&self, countries: &str, day: i64) -> Result<Vec<Account>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT call, publisher, people FROM account WHERE countries = ? AND day BETWEEN ? AND ? \
             ORDER BY day, call LIMIT 200",
        )?;
        let found = statement
            .query_map((countries, day - 1, day + 1), |row| {
                Ok(Account {
                    call: row.get(0)?,
                    publisher: row.get(1)?,
                    people: row.get(2)?,
                })
            })?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Two accounts a day apart may both fit a third between them; then all three are of one call.
    fn join(&mut self, one: i64, other: i64) -> Result<(), LibraryError> {
        let (kept, given) = (self.event(one)?, self.event(other)?);
        match (kept, given) {
            (Some(kept), Some(given)) if kept == given => return Ok(()),
            (Some(kept), Some(given)) => {
                self.connection.execute(
                    "UPDATE telling SET event = ? WHERE event = ?",
                    (kept, given),
                )?;
            }
            (Some(kept), None) => self.tell(other, kept)?,
            (None, Some(given)) => self.tell(one, given)?,
            (None, None) => {
                self.tell(one, one)?;
                self.tell(other, one)?;
            }
        }
        self.counts.retold += 1;
        Ok(())
    }

    fn event(&self, call: i64) -> Result<Option<i64>, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT event FROM telling WHERE call = ?")?;
        Ok(statement.query_row([call], |row| row.get(0)).optional()?)
    }

    fn tell(&self, call: i64, event: i64) -> Result<(), LibraryError> {
        self.connection
            .prepare_cached("INSERT INTO telling (call, event) VALUES (?, ?)")?
            .execute((call, event))?;
        Ok(())
    }

    /// The release is no account of any call any more. Those that it alone connected stay together: they were once told
    /// to be of one call, and nothing says that they are not.
    pub(super) fn unpair(&mut self, call: i64) -> Result<(), LibraryError> {
        self.connection
            .prepare_cached("DELETE FROM account WHERE call = ?")?
            .execute([call])?;
        if let Some(event) = self.event(call)? {
            self.connection
                .execute("DELETE FROM telling WHERE call = ?", [call])?;
            self.counts.retold -= 1;
            let left: i64 = self.connection.query_row(
                "SELECT count(*) FROM telling WHERE event = ?",
                [event],
                |row| row.get(0),
            )?;
            if left == 1 {
                self.connection
                    .execute("DELETE FROM telling WHERE event = ?", [event])?;
            }
        }
        Ok(())
    }
}
