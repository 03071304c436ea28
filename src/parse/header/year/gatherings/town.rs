//! The town in which a summit was held: "the SCO summit in Samarkand last month", "NATO's Vilnius summit".

use chrono::{Datelike, Days, NaiveDate};

use super::{GATHERINGS, Named, Told};
use crate::parse::header::year::clues::Table;
use crate::parse::header::year::when::when;
use crate::parse::words::{Words, words};
use crate::tables::Gathering;

impl Named<'_> {
    /// As near as the text says, else from months before until the end of the winter after.
    pub(super) fn by_town(&self) -> Option<Told> {
        const FAR: usize = 9;
        const SUMMITS: Words = words!("summit summits leaders heads");
        const BEFORE: u64 = 270;
        const AFTER: u64 = 120;
        let (view, at) = (self.view, self.at);
        let near = at.saturating_sub(FAR).max(self.sentence.start)..self.sentence.end.min(at + FAR);
        let tokens = view.tokens.get(near.clone())?;
        tokens.iter().find(|t| SUMMITS.has(t))?;
        let mut summits: Vec<&Gathering> = Vec::new();
        let mut place = at..at + 1;
        for (row, range) in view.clues().named_in(Table::Gathering, &near) {
            let summit = GATHERINGS.get(row);
            let own = summit.filter(|g| g.body.eq_ignore_ascii_case(self.body));
            if let Some(summit) = own {
                summits.push(summit);
                place = place.start.min(range.start)..place.end.max(range.end);
            }
        }
        let when = when(view, self.sentence, &place);
        let fits = |day: &&NaiveDate| {
            summits.iter().any(|g| match &when {
                Some(when) => when.fits(**day, g.first, g.last),
                None => {
                    g.first.checked_sub_days(Days::new(BEFORE)) <= Some(**day)
                        && Some(**day) <= g.last.checked_add_days(Days::new(AFTER))
                }
            })
        };
        let years: Vec<i32> = self.days.iter().filter(fits).map(Datelike::year).collect();
        let name = view.span(&place).of(view.text);
        (!years.is_empty()).then(|| (format!("(\u{201c}{name}\u{201d})"), years, place))
    }
}
