//! Which releases tell of the same call: the same day give or take one, for midnight and time zones; the same countries;
//! people in common; another publisher.

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

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

/// Bits for each of three names in a [`digest`].
const NAME_BITS: u32 = 21;

/// The names of an account in one number, by which most others are told to be of another call without a look at them; 0
/// for nobody and for more than three.
fn digest(people: &[String]) -> i64 {
    const NAMES: i64 = (1 << NAME_BITS) - 1;
    if people.len() > 3 {
        return 0;
    }
    people.iter().fold(0, |digest, name| {
        digest << NAME_BITS | (hash(name.as_bytes()).rem_euclid(NAMES) + 1)
    })
}

/// Whether accounts of these digests may have people enough in common.
fn may_share(one: i64, other: i64) -> bool {
    const NAME: i64 = (1 << NAME_BITS) - 1;
    let names = |digest: i64| {
        let all = [0, 1, 2].map(|n| digest >> (n * NAME_BITS) & NAME);
        all.into_iter().filter(|name| *name != 0)
    };
    if one == 0 || other == 0 {
        return true;
    }
    let shared = names(one).filter(|name| names(other).any(|n| n == *name));
    shared.count() >= names(one).count().min(names(other).count()).min(2)
}

/// The same for the same countries and the same day; one more the day after.
fn number(countries: &str, day: i64) -> i64 {
    let countries = hash(countries.as_bytes()) << (DAY_BITS + 1);
    (countries.cast_unsigned() >> 1).cast_signed() | (day & ((1 << DAY_BITS) - 1))
}

/// An account that was added of late, or is gone; its place among the others is found for many at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Late {
    call: i64,
    /// [`number`] and [`digest`]; `None` where the release tells of nothing any more.
    told: Option<(i64, i64)>,
}

impl Late {
    /// `None` for what cannot be paired.
    pub(super) fn of(call: i64, release: &Prepared) -> Option<Self> {
        let Sides {
            countries,
            day,
            people,
        } = release.sides.as_ref()?;
        Some(Self {
            call,
            told: Some((number(countries, *day), digest(people))),
        })
    }

    const fn gone(call: i64) -> Self {
        Self { call, told: None }
    }
}

/// Takes the accounts of late to their places; gives how many more releases tell of a call that another one tells of.
pub(super) fn settle(connection: &Connection) -> Result<i64, LibraryError> {
    let mut latest: FxHashMap<i64, Option<(i64, i64)>> = FxHashMap::default();
    let mut batches = connection.prepare_cached("SELECT accounts FROM batch ORDER BY batch")?;
    let mut batches = batches.query(())?;
    while let Some(row) = batches.next()? {
        let accounts = row.get_ref(0)?.as_blob().map_err(LibraryError::odd)?;
        let accounts: Vec<Late> = postcard::from_bytes(accounts).map_err(LibraryError::odd)?;
        latest.extend(accounts.iter().map(|late| (late.call, late.told)));
    }
    let mut told: Vec<(i64, i64, i64)> = latest
        .into_iter()
        .filter_map(|(call, told)| told.map(|(sides, people)| (sides, call, people)))
        .collect();
    told.sort_unstable();
    let mut places = Places {
        connection,
        joined: 0,
    };
    for (sides, call, people) in told {
        places.take(sides, call, people)?;
    }
    Ok(places.joined)
}

/// Accounts by their countries and days.
struct Places<'a> {
    connection: &'a Connection,
    joined: i64,
}

impl Places<'_> {
    fn take(&mut self, sides: i64, call: i64, people: i64) -> Result<(), LibraryError> {
        let mut own = None;
        for (other, theirs) in self.near(sides)? {
            if !may_share(people, theirs) {
                continue;
            }
            if own.is_none() {
                own = account(self.connection, call)?;
            }
            let told = account(self.connection, other)?;
            if let (Some(own), Some(told)) = (&own, &told)
                && told.is_of_one_call_with(own)
            {
                self.join(other, call)?;
            }
        }
        self.connection
            .prepare_cached("INSERT INTO account (sides, call, people) VALUES (?, ?, ?)")?
            .execute((sides, call, people))?;
        Ok(())
    }

    /// Releases that may be of the same call, with the digests of their names; of a flood of them the first, for each
    /// release looks at all.
    fn near(&self, sides: i64) -> Result<Vec<(i64, i64)>, LibraryError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT call, people FROM account WHERE sides BETWEEN ? AND ? ORDER BY sides, call LIMIT 200",
        )?;
        let found = statement
            .query_map((sides - 1, sides + 1), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        Ok(found)
    }

    /// Two accounts a day apart may both fit a third between them; then all three are of one call.
    fn join(&mut self, one: i64, other: i64) -> Result<(), LibraryError> {
        let (kept, given) = (event(self.connection, one)?, event(self.connection, other)?);
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
        self.joined += 1;
        Ok(())
    }

    fn tell(&self, call: i64, event: i64) -> Result<(), LibraryError> {
        self.connection
            .prepare_cached("INSERT INTO telling (call, event) VALUES (?, ?)")?
            .execute((call, event))?;
        Ok(())
    }
}

fn account(connection: &Connection, call: i64) -> Result<Option<Account>, LibraryError> {
    let mut statement =
        connection.prepare_cached("SELECT publisher, people FROM call WHERE call = ?")?;
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

fn event(connection: &Connection, call: i64) -> Result<Option<i64>, LibraryError> {
    let mut statement = connection.prepare_cached("SELECT event FROM telling WHERE call = ?")?;
    Ok(statement.query_row([call], |row| row.get(0)).optional()?)
}

impl Batch<'_> {
    /// The release is no account of any call any more. Those that it alone connected stay together: they were once told
    /// to be of one call, and nothing says that they are not.
    pub(super) fn unpair(&mut self, call: i64) -> Result<(), LibraryError> {
        self.accounts.push(Late::gone(call));
        let key: Option<i64> = self
            .connection
            .prepare_cached("SELECT key FROM call WHERE call = ?")?
            .query_row([call], |row| row.get(0))
            .optional()?;
        let day = key.and_then(|key| Key(key).day());
        if let (Some(day), Some(account)) = (day, account(self.connection, call)?) {
            let day = chrono::Datelike::num_days_from_ce(&day).into();
            self.connection
                .prepare_cached("DELETE FROM account WHERE sides = ? AND call = ?")?
                .execute((number(&account.countries, day), call))?;
        }
        if let Some(event) = event(self.connection, call)? {
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

#[cfg(test)]
mod tests {
    use super::{digest, may_share};

    #[test]
    fn accounts_without_people_in_common_are_told_by_their_digests() {
        let of =
            |names: &[&str]| digest(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        let call = of(&["lind", "sato"]);
        assert!(may_share(call, of(&["sato", "lind"])));
        assert!(may_share(call, of(&["paz", "sato", "lind"])));
        assert!(
            may_share(call, of(&["sato"])),
            "one name is all that this one tells"
        );
        assert!(!may_share(call, of(&["sato", "paz"])));
        assert!(!may_share(call, of(&["paz"])));
        for unclear in [&[][..], &["a", "b", "c", "d"]] {
            assert!(may_share(call, of(unclear)) && may_share(of(unclear), call));
        }
    }
}
