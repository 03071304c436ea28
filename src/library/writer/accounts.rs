//! Which releases tell of the same call: the same day give or take one, for midnight and time zones; the same countries;
//! people in common; another publisher.

use rusqlite::OptionalExtension;

use crate::library::LibraryError;
use crate::library::key::Key;
use crate::library::prepare::{Prepared, Sides, countries_of, hash};
use crate::library::row;
use crate::text::fold;

use super::batch::Batch;

/// Bits for the day below those for the countries.
const DAY_BITS: u32 = 22;

struct Account {
    call: i64,
    publisher: Option<String>,
    countries: String,
    /// Folded family names.
    people: Vec<String>,
}

impl Account {
    fn is_of_one_call_with(&self, other: &Self) -> bool {
        let (ours, theirs) = (&self.people, &other.people);
        let shared = ours.iter().filter(|name| theirs.contains(name)).count();
        self.call != other.call
            && self.publisher != other.publisher
            && self.countries == other.countries
            && shared >= ours.len().min(theirs.len()).min(2)
    }
}

/// The same for the same countries and the same day; one more the day after.
fn number(countries: &str, day: i64) -> i64 {
    let countries = hash(countries.as_bytes()) << (DAY_BITS + 1);
    (countries.cast_unsigned() >> 1).cast_signed() | (day & ((1 << DAY_BITS) - 1))
}

impl Batch<'_> {
    pub(super) fn pair(&mut self, call: i64, release: &Prepared) -> Result<(), LibraryError> {
        let Some(Sides {
            countries,
            day,
            people,
        }) = &release.sides
        else {
            return Ok(());
        };
        let account = Account {
            call,
            publisher: release.publisher.map(|c| c.to_string()),
            countries: countries.clone(),
            people: people.clone(),
        };
        let sides = number(countries, *day);
        for other in self.near(sides)? {
            let told = self.account(other)?;
            if told.is_some_and(|told| told.is_of_one_call_with(&account)) {
                self.join(other, call)?;
            }
        }
        self.connection
            .prepare_cached("INSERT INTO account (sides, call) VALUES (?, ?)")?
            .execute((sides, call))?;
        Ok(())
    }

    /// Releases that may be of the same call; of a flood of them the first, for each release looks at all.
    fn near(&self, sides: i64) -> Result<Vec<i64>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT call FROM account WHERE sides BETWEEN ? AND ? ORDER BY sides, call LIMIT 200",
        )?;
        let found = statement
            .query_map((sides - 1, sides + 1), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }

    fn account(&self, call: i64) -> Result<Option<Account>, LibraryError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT publisher, people FROM call WHERE call = ?")?;
        let found = statement.query_row([call], |kept| {
            let people: String = kept.get(1)?;
            Ok(Account {
                call,
                publisher: kept.get(0)?,
                countries: countries_of(row::people(&people).filter_map(|person| person.country)),
                people: row::people(&people)
                    .map(|person| fold(person.family_name))
                    .collect(),
            })
        });
        Ok(found.optional()?)
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
        let key: Option<i64> = self
            .connection
            .prepare_cached("SELECT key FROM call WHERE call = ?")?
            .query_row([call], |row| row.get(0))
            .optional()?;
        let day = key.and_then(|key| Key(key).day());
        if let (Some(day), Some(account)) = (day, self.account(call)?) {
            let day = chrono::Datelike::num_days_from_ce(&day).into();
            self.connection
                .prepare_cached("DELETE FROM account WHERE sides = ? AND call = ?")?
                .execute((number(&account.countries, day), call))?;
        }
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
