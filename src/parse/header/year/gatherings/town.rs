//! The town in which a summit was held: "the SCO summit in Samarkand last month", "NATO's Vilnius summit".

use chrono::Days;

use super::{Named, Told};
use crate::parse::header::near;
use crate::parse::header::year::clues::Table;
use crate::parse::header::year::reason::years_of;
use crate::parse::header::year::when::when;
use crate::parse::words::{Words, words};
use crate::tables::{Gathering, gatherings};

impl Named<'_> {
    /// As near as the text says, else from months before until the end of the winter after.
    pub(super) fn by_town(&self) -> Option<Told> {
        const FAR: usize = 9;
        const SUMMITS: Words = words!("summit summits leaders heads");
        const BEFORE: u64 = 270;
        const AFTER: u64 = 120;
        let (view, at) = (self.view, self.at);
        let near = near::around(at, FAR, self.sentence);
        if !SUMMITS.has_any(view.words(&near)) {
            return None;
        }
        let mut summits: Vec<&Gathering> = Vec::new();
        let mut place = at..at + 1;
        for (row, range) in view.clues().named_in(Table::Gathering, &near) {
            let summit = gatherings().get(row);
            let own = summit.filter(|g| g.body.eq_ignore_ascii_case(self.body));
            if let Some(summit) = own {
                summits.push(summit);
                place = place.start.min(range.start)..place.end.max(range.end);
            }
        }
        let when = when(view, self.sentence, &place);
        let years = years_of(self.days, |day| {
            summits.iter().any(|g| match &when {
                Some(when) => when.fits(day, g.first, g.last),
                None => {
                    g.first.checked_sub_days(Days::new(BEFORE)) <= Some(day)
                        && Some(day) <= g.last.checked_add_days(Days::new(AFTER))
                }
            })
        });
        let name = view.span(&place).of(view.text);
        (!years.is_empty()).then(|| (format!("(\u{201c}{name}\u{201d})"), years, place))
    }
}
