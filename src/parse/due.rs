//! The day by which an agreement is to be carried out: words such as `by the end of May` worked out from the day of the
//! call. What leaves more than one day open stays open.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// The last day that the words allow, for a call of this day. `None` where they name no day: `soon`, `by May`.
pub(super) fn due(words: &str, call: NaiveDate) -> Option<NaiveDate> {
    let words = words.to_ascii_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let time = Time::read(&words, call)?;
    let opener = words.first().copied().unwrap_or_default();
    let before = matches!(opener, "before" | "until");
    let day = match time.part {
        // `by May` may mean its first day or its last; `in May` ends with it.
        Part::Whole if before || matches!(opener, "by" | "from" | "towards" | "toward") => {
            return None;
        }
        Part::Day if before => time.last.pred_opt()?,
        Part::Whole | Part::End | Part::Day => time.last,
        Part::Middle => time.first + Days::new(14),
        Part::Half(half) => {
            let end = time.first.checked_add_months(Months::new(half * 6))?;
            end.pred_opt()?
        }
    };
    (day >= call).then_some(day)
}

/// How much of a time is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    End,
    Middle,
    /// Of a year.
    Half(u32),
    /// A single day.
    Day,
}

/// A time named: a day, a week, a month, a year.
struct Time {
    first: NaiveDate,
    last: NaiveDate,
    part: Part,
}

impl Time {
    fn read(words: &[&str], call: NaiveDate) -> Option<Self> {
        let has = |word: &str| words.contains(&word);
        if has("beginning") || has("early") || has("start") || has("recent") {
            return None;
        }
        let part = if has("end") || has("late") {
            Part::End
        } else if has("middle") || has("mid") {
            Part::Middle
        } else {
            Part::Whole
        };
        let mut time = Self::month(words, call)
            .or_else(|| Self::weekday(words, call))
            .or_else(|| Self::span(words, call))
            .or_else(|| Self::unit(words, call))
            .or_else(|| Self::year(words))?;
        if time.part == Part::Whole {
            time.part = part;
        }
        let half = words.windows(2).find_map(|pair| match pair {
            ["first", "half"] => Some(1),
            ["second", "half"] => Some(2),
            _ => None,
        });
        if let Some(half) = half {
            let year = time.first.month() == 1 && time.last.month() == 12;
            time.part = Part::Half(half).when(year)?;
        }
        // The middle of a week or year is no day.
        (time.part != Part::Middle || time.is_month()).then_some(time)
    }

    fn is_month(&self) -> bool {
        self.first.day() == 1 && self.first.month() == self.last.month()
    }

    /// `15 May`, `May 15, 2031`, `May`, `May 2031`.
    fn month(words: &[&str], call: NaiveDate) -> Option<Self> {
        let mut months = words.iter().enumerate().filter_map(|(at, word)| {
            let month: chrono::Month = word.parse().ok()?;
            Some((at, month.number_from_month()))
        });
        let (at, month) = months.next()?;
        if months.next().is_some() {
            return None;
        }
        let day = |at: Option<usize>| {
            let word = words
                .get(at?)?
                .trim_end_matches(|c: char| c.is_ascii_alphabetic());
            word.parse().ok().filter(|day| (1..=31).contains(day))
        };
        let day: Option<u32> = day(at.checked_sub(1)).or_else(|| day(Some(at + 1)));
        let next = words.contains(&"next");
        let of_year = |year: i32| -> Option<Self> {
            let first = NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1))?;
            let last = match day {
                Some(_) => first,
                None => first.checked_add_months(Months::new(1))?.pred_opt()?,
            };
            let part = if day.is_some() {
                Part::Day
            } else {
                Part::Whole
            };
            Some(Self { first, last, part })
        };
        match year_in(words) {
            Some(year) => of_year(year),
            // `next May` may be that of this year or of the next.
            None if next => None,
            None => of_year(call.year())
                .filter(|time| time.last >= call)
                .or_else(|| of_year(call.year() + 1)),
        }
    }

    /// `on Friday`: the first one after the call.
    fn weekday(words: &[&str], call: NaiveDate) -> Option<Self> {
        if words.contains(&"next") {
            return None;
        }
        let weekday: Weekday = words.iter().find_map(|word| word.parse().ok())?;
        let mut days = call.iter_days().skip(1).take(7);
        let day = days.find(|day| day.weekday() == weekday)?;
        Some(Self {
            first: day,
            last: day,
            part: Part::Day,
        })
    }

    /// `within two weeks`, `in the next 48 hours`, `over the coming three months`.
    fn span(words: &[&str], call: NaiveDate) -> Option<Self> {
        let (at, unit) = words.iter().enumerate().find(|(_, word)| {
            matches!(singular(word), "hour" | "day" | "week" | "month" | "year")
        })?;
        let before = words.get(at.checked_sub(1)?)?;
        let counted = matches!(*before, "a" | "an")
            || before.parse::<u32>().is_ok()
            || number(before).is_some();
        let ends = matches!(words.first(), Some(&("within" | "in" | "over" | "during")));
        if !counted || !ends {
            return None;
        }
        let count = number(before).or_else(|| before.parse().ok()).unwrap_or(1);
        let last = match singular(unit) {
            "hour" => call.checked_add_days(Days::new(u64::from(count.div_ceil(24)))),
            "day" => call.checked_add_days(Days::new(u64::from(count))),
            "week" => call.checked_add_days(Days::new(u64::from(count) * 7)),
            "month" => call.checked_add_months(Months::new(count)),
            _ => call.checked_add_months(Months::new(count.checked_mul(12)?)),
        }?;
        Some(Self {
            first: last,
            last,
            part: Part::Day,
        })
    }

    /// `this week`, `next month`, `the end of the year`.
    fn unit(words: &[&str], call: NaiveDate) -> Option<Self> {
        let at = words
            .iter()
            .position(|word| matches!(*word, "week" | "month" | "year"))?;
        let unit = words.get(at).copied()?;
        let mut next = words
            .iter()
            .take(at)
            .any(|word| matches!(*word, "next" | "coming" | "following"));
        next |= words.first() == Some(&"next");
        let closes = words.contains(&"end") || words.contains(&"middle");
        if !next
            && !closes
            && !words.contains(&"this")
            && !words.contains(&"later")
            && !words.contains(&"half")
        {
            return None;
        }
        let step = u32::from(next);
        let (first, last) = match unit {
            "week" => {
                let days = u64::from(call.weekday().num_days_from_monday());
                let monday = call.checked_sub_days(Days::new(days))?;
                let monday = monday.checked_add_days(Days::new(u64::from(step) * 7))?;
                (monday, monday.checked_add_days(Days::new(6))?)
            }
            "month" => {
                let first = call.with_day(1)?.checked_add_months(Months::new(step))?;
                let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
                (first, last)
            }
            _ => whole_year(call.year() + i32::from(next))?,
        };
        Some(Self {
            first,
            last,
            part: Part::Whole,
        })
    }

    /// `in 2031`, `the end of 2031`.
    fn year(words: &[&str]) -> Option<Self> {
        let (first, last) = whole_year(year_in(words)?)?;
        Some(Self {
            first,
            last,
            part: Part::Whole,
        })
    }
}

impl Part {
    fn when(self, fits: bool) -> Option<Self> {
        fits.then_some(self)
    }
}

fn whole_year(year: i32) -> Option<(NaiveDate, NaiveDate)> {
    Some((
        NaiveDate::from_ymd_opt(year, 1, 1)?,
        NaiveDate::from_ymd_opt(year, 12, 31)?,
    ))
}

fn year_in(words: &[&str]) -> Option<i32> {
    let years = words.iter().filter(|word| word.len() == 4);
    years
        .filter_map(|word| word.parse().ok())
        .find(|year| (1900..2200).contains(year))
}

fn singular(unit: &str) -> &str {
    unit.strip_suffix('s').unwrap_or(unit)
}

fn number(word: &str) -> Option<u32> {
    const NUMBERS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let at = NUMBERS.iter().position(|number| *number == word)?;
    u32::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::due;
    use chrono::NaiveDate;

    #[test]
    fn words_of_time_are_worked_out_from_the_day_of_the_call() {
        // A Wednesday.
        let call = NaiveDate::from_ymd_opt(2031, 4, 16).unwrap_or_default();
        for (words, day) in [
            ("by the end of May", "2031-05-31"),
            ("before the end of the year", "2031-12-31"),
            ("by the end of next year", "2032-12-31"),
            ("by 15 May", "2031-05-15"),
            ("by May 15, 2032", "2032-05-15"),
            ("before 15 May", "2031-05-14"),
            ("on March 3", "2032-03-03"),
            ("in May", "2031-05-31"),
            ("in February", "2032-02-29"),
            ("in mid-June", "2031-06-15"),
            ("in April", "2031-04-30"),
            ("in 2033", "2033-12-31"),
            ("in the first half of 2033", "2033-06-30"),
            ("in the second half of the year", "2031-12-31"),
            ("within two weeks", "2031-04-30"),
            ("within a month", "2031-05-16"),
            ("in the next 48 hours", "2031-04-18"),
            ("next month", "2031-05-31"),
            ("later this week", "2031-04-20"),
            ("next week", "2031-04-27"),
            ("on Friday", "2031-04-18"),
            ("by Wednesday", "2031-04-23"),
        ] {
            assert_eq!(
                due(words, call).map(|d| d.to_string()).as_deref(),
                Some(day),
                "{words}"
            );
        }
        for open in [
            "by May",
            "before 2035",
            "next May",
            "next Friday",
            "in the coming weeks",
            "in the near future",
            "in the coming days",
            "at an early date",
            "in early June",
            "by the beginning of June",
            "in the middle of next week",
            "in March 2030",
            "from May to June",
            "within several days",
            "",
        ] {
            assert_eq!(due(open, call), None, "{open}");
        }
    }
}
