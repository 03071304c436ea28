//! The people as the writer knows them: who is who, and what is new about them.

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::{Country, Participant};
use crate::tables;
use crate::text::fold;

use super::LibraryError;

/// Position in the dictionary.
pub(super) type PersonId = u32;

#[derive(Debug, Default)]
pub(super) struct Registry {
    loaded: bool,
    all: Vec<Known>,
    by_key: FxHashMap<String, PersonId>,
    changed: FxHashSet<PersonId>,
    /// So many of them, the first, are in the index.
    saved: usize,
    /// Only the order of their titles is another; that is written down at the end.
    reordered: FxHashSet<PersonId>,
}

#[derive(Debug)]
struct Known {
    key: String,
    name: String,
    country: Option<Country>,
    /// Of the title and country.
    day: i64,
    titles: Vec<String>,
    spellings: Vec<String>,
}

impl Registry {
    /// Reads whom the index knows, where that was not done before.
    pub(super) fn load(&mut self, connection: &Connection) -> Result<(), LibraryError> {
        if std::mem::replace(&mut self.loaded, true) {
            return Ok(());
        }
        let mut statement = connection.prepare(
            "SELECT key, name, country, day, titles, spellings FROM person ORDER BY person",
        )?;
        let mut rows = statement.query(())?;
        while let Some(row) = rows.next()? {
            let country: Option<String> = row.get(2)?;
            self.push(Known {
                key: row.get(0)?,
                name: row.get(1)?,
                country: country.as_deref().and_then(Country::new),
                day: row.get(3)?,
                titles: lines(&row.get::<_, String>(4)?),
                spellings: lines(&row.get::<_, String>(5)?),
            });
        }
        self.saved = self.all.len();
        Ok(())
    }

    fn push(&mut self, known: Known) -> PersonId {
        let id = PersonId::try_from(self.all.len()).unwrap_or(PersonId::MAX);
        self.by_key.insert(known.key.clone(), id);
        self.all.push(known);
        id
    }

    /// Who took part, and what is learned of them.
    pub(super) fn meet(&mut self, participant: &Participant, day: Option<i64>) -> PersonId {
        let key = key(participant);
        let id = if let Some(id) = self.by_key.get(&key) {
            *id
        } else {
            let new = self.push(Known::new(key, participant));
            self.changed.insert(new);
            new
        };
        if let Some(known) = self.all.get_mut(id as usize) {
            match known.learn(participant, day.unwrap_or_default()) {
                Learned::Nothing => {}
                Learned::Order => {
                    self.reordered.insert(id);
                }
                Learned::More => {
                    self.changed.insert(id);
                }
            }
        }
        id
    }

    /// Writes down what was learned since the last time.
    pub(super) fn save(&mut self, connection: &Connection, batch: i64) -> Result<(), LibraryError> {
        let mut add = connection.prepare_cached(
            "INSERT INTO person (person, key, name, country, day, titles, spellings, batch) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        )?;
        let mut change = connection.prepare_cached(
            "UPDATE person SET country = ?2, day = ?3, titles = ?4, spellings = ?5, batch = ?6 WHERE person = ?1",
        )?;
        let mut changed: Vec<PersonId> = self.changed.drain().collect();
        changed.sort_unstable();
        for id in changed {
            self.reordered.remove(&id);
            let Some(known) = self.all.get(id as usize) else {
                continue;
            };
            let country = known.country.map(|c| c.to_string());
            let (titles, spellings) = (known.titles.join("\n"), known.spellings.join("\n"));
            if (id as usize) < self.saved {
                change.execute((id, country, known.day, titles, spellings, batch))?;
            } else {
                add.execute((
                    id,
                    &known.key,
                    &known.name,
                    country,
                    known.day,
                    titles,
                    spellings,
                    batch,
                ))?;
            }
        }
        self.saved = self.all.len();
        Ok(())
    }

    /// Writes down the titles whose order alone has changed.
    pub(super) fn save_order(&mut self, connection: &Connection) -> Result<(), LibraryError> {
        let mut statement =
            connection.prepare_cached("UPDATE person SET day = ?, titles = ? WHERE person = ?")?;
        for id in self.reordered.drain() {
            if let Some(known) = self.all.get(id as usize) {
                statement.execute((known.day, known.titles.join("\n"), id))?;
            }
        }
        Ok(())
    }
}

/// What a mention told of somebody who was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Learned {
    Nothing,
    /// A title known before is the latest again.
    Order,
    More,
}

pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// What makes two mentions one person: the key that the parser found in the tables or made of the name. A lone family name
/// says too little without the country.
fn key(participant: &Participant) -> String {
    let key = participant
        .person
        .clone()
        .unwrap_or_else(|| fold(&participant.name).replace([' ', '.', '\''], "-"));
    match participant.country {
        Some(country) if !key.contains('-') => format!("{key}@{country}"),
        _ => key,
    }
}

impl Known {
    fn new(key: String, participant: &Participant) -> Self {
        let spelled = tables::spellings(&key);
        let name = spelled
            .first()
            .map_or_else(|| participant.name.clone(), |name| (*name).to_owned());
        let mut known = Self {
            name: name.replace('\n', " "),
            country: None,
            day: 0,
            titles: Vec::new(),
            spellings: Vec::new(),
            key,
        };
        known.spell(&name);
        for spelling in spelled {
            known.spell(spelling);
        }
        if let Some(person) = tables::person(&known.key) {
            known.spell(person.family_name);
        }
        known
    }

    fn learn(&mut self, participant: &Participant, day: i64) -> Learned {
        let mut reordered = false;
        let mut new = self.spell(&participant.name);
        new |= self.spell(&participant.family_name);
        if self.country.is_none() || day >= self.day {
            let country = participant.country.or(self.country);
            // A later day alone is not worth writing down.
            new |= country != self.country;
            self.country = country;
            self.day = day;
        }
        if let Some(title) = &participant.title {
            let title = title.replace('\n', " ");
            if self.titles.last() != Some(&title) {
                let titles = self.titles.len();
                self.titles.retain(|known| *known != title);
                new |= titles == self.titles.len();
                reordered = true;
                self.titles.push(title);
            }
        }
        match (new, reordered) {
            (true, _) => Learned::More,
            (false, true) => Learned::Order,
            (false, false) => Learned::Nothing,
        }
    }

    fn spell(&mut self, spelling: &str) -> bool {
        let spelling = spelling.replace('\n', " ");
        let new = !spelling.is_empty() && !self.spellings.contains(&spelling);
        if new {
            self.spellings.push(spelling);
        }
        new
    }
}
