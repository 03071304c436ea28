//! Searching in the transcript: what is typed is looked for at once, from where the search began.

use super::{Hit, Lights, Transcript};
use crate::query::Words;

/// Where the transcript stood when a search began, to go back there.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    cursor: usize,
    /// Rows of the cursor's sentence below the top of the screen, which outlive a resize; `None` at the very top.
    distance: Option<usize>,
    lights: Option<Lights>,
}

/// Whether going to the next hit went past the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    NoHits,
    Moved,
    Wrapped,
}

impl Transcript {
    pub fn search_origin(&self) -> Origin {
        Origin {
            cursor: self.cursor,
            distance: self.distance(),
            lights: self.lights.clone(),
        }
    }

    pub fn return_to(&mut self, origin: Origin) {
        self.cursor = origin.cursor.min(self.statements().saturating_sub(1));
        self.keep_distance(origin.distance);
        self.lights = origin.lights;
    }

    /// Lights `phrase` and goes to its first hit from the origin on; without a hit, the place stays.
    pub fn look_for(&mut self, phrase: &str, origin: &Origin) {
        self.cursor = origin.cursor.min(self.statements().saturating_sub(1));
        self.keep_distance(origin.distance);
        self.lights = self
            .call()
            .and_then(|call| Lights::new(phrase, &call.document));
        let (paragraph, offset) = self.search_from();
        let Some(lights) = &mut self.lights else {
            return;
        };
        lights.current = lights.first_from(paragraph, offset);
        self.go_to_hit();
    }

    pub const fn lights(&self) -> Option<&Lights> {
        self.lights.as_ref()
    }

    /// Puts the lights of a search out; false where none were lit. Those of the filter go with the filter.
    pub fn lights_out(&mut self) -> bool {
        self.lights.take_if(|lights| !lights.by_filter).is_some()
    }

    /// Lights what the filter looks for in texts, unless a search has lit something else.
    pub fn light_filter(&mut self, words: &[&Words]) {
        if self.lights.as_ref().is_some_and(|lights| !lights.by_filter) {
            return;
        }
        let lit = self
            .call()
            .and_then(|call| Lights::of_filter(words, &call.document));
        // The hit that the search stands on is not to be lost.
        let same = |lights: &Lights, lit: &Lights| lights.hits == lit.hits;
        match (&mut self.lights, lit) {
            (Some(lights), Some(lit)) if same(lights, &lit) => lights.phrase = lit.phrase,
            (lights, lit) => *lights = lit,
        }
    }

    pub fn next_hit(&mut self) -> Step {
        self.step(true)
    }

    pub fn previous_hit(&mut self) -> Step {
        self.step(false)
    }

    fn step(&mut self, forward: bool) -> Step {
        let (paragraph, offset) = self.search_from();
        let stays = self.stands_on_hit();
        let Some(lights) = &mut self.lights else {
            return Step::NoHits;
        };
        let count = lights.hits.len();
        if count == 0 {
            return Step::NoHits;
        }
        let after = lights
            .hits
            .partition_point(|hit| (hit.paragraph, hit.span.start) < (paragraph, offset));
        let next = match (lights.current.filter(|_| stays), forward) {
            (Some(current), true) => current + 1,
            (Some(current), false) => (current + count) - 1,
            (None, true) => after,
            (None, false) => (after + count) - 1,
        };
        let wrapped = if forward { next >= count } else { next < count };
        lights.current = Some(next % count);
        self.go_to_hit();
        if wrapped { Step::Wrapped } else { Step::Moved }
    }

    /// Whether the cursor is where the current hit put it.
    fn stands_on_hit(&self) -> bool {
        let Some(hit) = self.lights.as_ref().and_then(Lights::current_hit) else {
            return false;
        };
        self.statement_of(hit.paragraph, hit.span.start) == self.cursor
    }

    fn search_from(&self) -> (usize, usize) {
        if self.cursor == 0 {
            return (0, 0);
        }
        self.statement_span(self.cursor)
            .map_or((0, 0), |(paragraph, span)| (paragraph, span.start))
    }

    /// The statement at a place of the document, or the one before it.
    fn statement_of(&self, paragraph: usize, offset: usize) -> usize {
        let places = self
            .call()
            .map_or(&[][..], |call| call.document.places.as_slice());
        places
            .partition_point(|(at, span)| (*at, span.start) <= (paragraph, offset))
            .saturating_sub(1)
    }

    fn go_to_hit(&mut self) {
        let Some(hit) = self.lights.as_ref().and_then(Lights::current_hit) else {
            return;
        };
        self.go_to_place(hit);
    }

    /// Puts the cursor on the sentence of a place, and the place in sight.
    pub(super) fn go_to_place(&mut self, hit: Hit) {
        self.go_to(self.statement_of(hit.paragraph, hit.span.start));
        let Some(call) = self.call() else { return };
        // Within a long sentence, or above the first one, the row of the hit itself must be in sight.
        let row = call.sheet.row_of(hit.paragraph, hit.span.start);
        if row < self.top {
            self.top = row;
        } else if row >= self.top + self.height {
            self.top = row + 1 - self.height;
        }
    }
}
