//! Reasons for years: what one says, and what several leave.

use chrono::{Datelike, NaiveDate};

use crate::model::{Participant, Span};

/// One reason for or against a year.
pub(super) struct Reason {
    /// "Yun was foreign minister 2013–2017"
    pub(super) words: String,
    pub(super) years: Vec<i32>,
    pub(super) evidence: Vec<Span>,
    /// Told also where it takes no year away.
    pub(super) always: bool,
}

impl Reason {
    /// One that rests on the words of `span`.
    pub(super) fn new(words: impl Into<String>, years: Vec<i32>, span: Span) -> Self {
        Self {
            words: words.into(),
            years,
            evidence: vec![span],
            always: false,
        }
    }

    /// One that rests on what somebody who spoke is, told in any case.
    pub(super) fn of_person(words: String, years: Vec<i32>, participant: &Participant) -> Self {
        Self {
            words,
            years,
            evidence: participant.mentions.first().copied().into_iter().collect(),
            always: true,
        }
    }

    /// `None` where no year fits: then the text means something else.
    pub(super) fn if_any_fits(self) -> Option<Self> {
        (!self.years.is_empty()).then_some(self)
    }

    /// "Turkey condoled with Nepal over the earthquake": that of either country.
    pub(super) fn or(mut self, other: Self) -> Self {
        self.years.extend(other.years);
        self
    }
}

/// The years of those days that fit.
pub(super) fn years_of(days: &[NaiveDate], fits: impl Fn(NaiveDate) -> bool) -> Vec<i32> {
    let fitting = days.iter().filter(|day| fits(**day));
    fitting.map(Datelike::year).collect()
}

/// The years of the days that something in a table fits, and of those that are `open` since the table may lack something;
/// `None` where nothing in it fits.
pub(super) fn years_known(
    days: &[NaiveDate],
    fits: impl Fn(NaiveDate) -> bool,
    open: impl Fn(NaiveDate) -> bool,
) -> Option<Vec<i32>> {
    let any = days.iter().any(|day| fits(*day));
    any.then(|| years_of(days, |day| fits(day) || open(day)))
}

/// Keeps the years of all reasons, and the reasons that take any away. A reason that would leave none is dropped.
pub(super) fn apply(left: &mut Vec<i32>, reasons: &mut Vec<Reason>) {
    /// Of more years than these it is not said which ones are ruled out.
    const NAMED_OF: usize = 8;
    const NAMED: usize = 6;
    reasons.retain_mut(|reason| {
        let fits = |year: &i32| reason.years.contains(year);
        let (kept, gone): (Vec<i32>, Vec<i32>) = left.iter().partition(|year| fits(year));
        if kept.is_empty() || gone.is_empty() && !reason.always {
            return false;
        }
        if (1..=NAMED).contains(&gone.len()) && left.len() <= NAMED_OF {
            reason.words = format!("{}, which rules out {}", reason.words, listed(&gone));
        }
        *left = kept;
        true
    });
}

/// `2014, 2015 and 2016`
pub(super) fn listed(years: &[i32]) -> String {
    let words: Vec<String> = years.iter().map(ToString::to_string).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((last, _)) => last.clone(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn years_in_a_row() {
        assert_eq!(listed(&[2014, 2015, 2016]), "2014, 2015 and 2016");
        assert_eq!(listed(&[2017]), "2017");
    }
}
