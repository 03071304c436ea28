//! The releases that satisfy one condition.

use crate::query::{Clause, Condition, Part, State};

use super::bits::Bits;
use super::key::Key;
use super::postings::{Kind, Value, mark};
use super::prepare;
use super::select::Parts;
use super::{Library, LibraryError};
use crate::text::{Phrase, normal};

impl Library {
    /// `None` for words in the text, which are asked for together with others.
    pub(super) fn satisfying(
        &mut self,
        clause: &Clause,
        parts: &mut Parts,
    ) -> Result<Option<Bits>, LibraryError> {
        let numbering = self.numbering()?;
        let text = |text: &dyn ToString| Value::Text(text.to_string());
        let bits = match &clause.condition {
            Condition::Person(words) => {
                let found = self.named(words)?;
                let mut bits = Bits::with_room(numbering.len());
                let people = self.people()?;
                for person in &found.people {
                    for rank in people.ranks(*person, &numbering) {
                        bits.insert(*rank);
                    }
                }
                if !clause.negated {
                    parts.named.push(found);
                }
                Ok(bits)
            }
            Condition::Says(words) => {
                let found = self.named(words)?;
                let speakers = found.people.iter().map(|id| Value::Number(i64::from(*id)));
                let bits = self.any(Kind::Speaker, speakers.collect())?;
                if !clause.negated {
                    parts.said.push(found.people);
                }
                Ok(bits)
            }
            Condition::Text(words) => {
                self.want_text(words, clause.negated, parts)?;
                return Ok(None);
            }
            Condition::Topic(words) => {
                let Some(phrase) = Phrase::new(words, true) else {
                    return Ok(Some(Bits::default()));
                };
                let fits = |value: &Value| match value {
                    Value::Text(name) => phrase.is_in(&normal(name)),
                    Value::Number(_) => false,
                };
                self.any_fitting(Kind::Topic, fits)
            }
            Condition::Publisher(country) => self.list(Kind::Publisher, &text(country)),
            Condition::Country(country) => self.list(Kind::Country, &text(country)),
            Condition::Resolution(number) => self.list(Kind::Resolution, &text(number)),
            Condition::Kind(kind) => {
                self.list(Kind::Occasion, &Value::Number(prepare::occasion(*kind)))
            }
            Condition::Agreement(kind) => self.any_fitting(Kind::Agreement, |value| match value {
                Value::Text(text) => text.starts_with(kind.letter()),
                Value::Number(_) => false,
            }),
            Condition::Period(period) => {
                let first = period.first.map_or(Key::FIRST_DATED, Key::first_of);
                let after = period.last.and_then(|day| day.succ_opt());
                let end = after.map_or(numbering.from(Key(i64::MAX)), |day| {
                    numbering.from(Key::first_of(day))
                });
                Ok(Bits::range(numbering.from(first), end, numbering.len()))
            }
            Condition::Is(state) => self.being(*state),
            Condition::Has(part) => self.having(*part),
        };
        bits.map(Some)
    }

    fn being(&mut self, state: State) -> Result<Bits, LibraryError> {
        match state {
            State::Read => self.read_bits(),
            State::Unread => {
                let mut all = self.everything(Key::FIRST_RELEASE)?;
                all.leave_out(&self.read_bits()?);
                Ok(all)
            }
            State::Digest => self.list(Kind::Mark, &Value::Number(mark::DIGEST)),
            State::Inferred => self.list(Kind::Mark, &Value::Number(mark::INFERRED)),
            State::Unreadable => Ok(Bits::default()),
        }
    }

    fn having(&mut self, part: Part) -> Result<Bits, LibraryError> {
        match part {
            Part::Warning => self.list(Kind::Mark, &Value::Number(mark::WARNING)),
            Part::Time => self.list(Kind::Mark, &Value::Number(mark::TIME)),
            Part::Initiative => self.list(Kind::Mark, &Value::Number(mark::INITIATIVE)),
            Part::Agreement => self.any_fitting(Kind::Agreements, |_| true),
            Part::Duration => self.any_fitting(Kind::Minutes, |_| true),
            Part::Resolution => self.any_fitting(Kind::Resolution, |_| true),
            Part::Account => {
                let numbering = self.numbering()?;
                let mut bits = Bits::with_room(numbering.len());
                let mut statement = self
                    .connection
                    .prepare_cached("SELECT key FROM telling JOIN call USING (call)")?;
                let mut rows = statement.query(())?;
                while let Some(row) = rows.next()? {
                    if let Some(rank) = numbering.rank(Key(row.get(0)?)) {
                        bits.insert(rank);
                    }
                }
                Ok(bits)
            }
        }
    }

    fn any_fitting(
        &mut self,
        kind: Kind,
        fits: impl Fn(&Value) -> bool,
    ) -> Result<Bits, LibraryError> {
        let mut values = self.postings.values(&self.connection, kind)?;
        values.retain(fits);
        self.any(kind, values)
    }

    /// On any of the lists.
    fn any(&mut self, kind: Kind, values: Vec<Value>) -> Result<Bits, LibraryError> {
        let mut bits = Bits::with_room(self.numbering()?.len());
        for value in values {
            bits.add(&self.list(kind, &value)?);
        }
        Ok(bits)
    }
}
