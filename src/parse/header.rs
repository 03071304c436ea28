//! The facts of a call besides its people: publisher, days, hour, length, channel, who asked for it. Each with the
//! words that it rests on.

mod address;
pub(super) mod call_date;
pub(super) mod clock;
mod dateline;
mod deeds;
mod house;
pub(super) mod initiative;
mod likeliest;
mod marks;
mod near;
mod only_place;
mod own_side;
mod own_words;
pub(super) mod publisher;
pub(super) mod released;
pub(super) mod said;
pub(super) mod year;

use std::cell::OnceCell;
use std::ops::Range;

use super::blocks::Page;
use super::dates::Written;
use super::lexicon::{Lists, Word};
use super::people::{self, Scene};
use super::places::Place;
use super::source::Meta;
use super::token::Token;
use super::vocabulary::Vocabulary;
use super::words::{Words, words};
use crate::model::{Channel, Country, Kind, Participant, Span};

/// What all rules of the header look at.
pub(super) struct View<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) page: &'a Page,
    pub(super) meta: &'a Meta,
    pub(super) title: Range<usize>,
    /// The first sentences of the body.
    pub(super) sentences: &'a [Range<usize>],
    pub(super) scene: &'a Scene,
    pub(super) places: &'a [Place],
    pub(super) dates: &'a [Written],
    /// The days of other releases and events that the page lists.
    pub(super) others: &'a [Written],
    /// The words of the text.
    pub(super) vocabulary: &'a Vocabulary,
    /// Found at the first rule that asks.
    pub(super) clues: &'a OnceCell<year::Clues>,
}

impl View<'_> {
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.tokens.get(range.start).map_or(0, |t| t.span().start);
        let last = range.end.checked_sub(1).and_then(|n| self.tokens.get(n));
        Span::new(start, last.map_or(start, |t| t.span().end))
    }

    /// Those tokens.
    pub(super) fn words(&self, range: &Range<usize>) -> &[Token] {
        self.tokens.get(range.clone()).unwrap_or_default()
    }

    /// The places that are named there.
    pub(super) fn places_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Place> {
        let first = self
            .places
            .partition_point(|place| place.first < range.start);
        let places = self.places.get(first..).unwrap_or_default().iter();
        let end = range.end;
        places.take_while(move |place| place.first < end)
    }

    /// What can tell the day or its year.
    fn clues(&self) -> &year::Clues {
        self.clues
            .get_or_init(|| year::Clues::read(self.text, self.tokens))
    }

    /// The sentence around a token.
    pub(super) fn sentence_at(&self, at: usize) -> Option<&Range<usize>> {
        let before = self.sentences.partition_point(|s| s.end <= at);
        self.sentences.get(before).filter(|s| s.contains(&at))
    }

    /// The tokens that begin within `span`.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let before = |end: usize| self.tokens.partition_point(|t| t.span().start < end);
        before(span.start)..before(span.end)
    }

    /// Token of the first sentence of the body, or the end of all.
    pub(super) fn body(&self) -> usize {
        self.sentences
            .first()
            .map_or(self.tokens.len(), |s| s.start)
    }

    /// Whether a telephone or a call is spoken of anywhere.
    fn tells_of_telephone(&self) -> bool {
        people::telephone_in(self.tokens, &(0..self.tokens.len()))
    }

    /// "The Minister spoke today with Minister Lind": in the language of releases by telephone, unless both were in one place.
    fn tells_that_one_spoke_to_another(&self) -> bool {
        const BEHIND: usize = 4;
        const PLACED: Words =
            words!("margins margin sidelines sideline person meeting visit visiting reception");
        // "ahead of the meeting of leaders in Lima"
        const TO_COME: Words = words!("ahead before prior upcoming forthcoming next planned");
        const NEAR: usize = 4;
        let call = self.call_sentence().unwrap_or_default();
        let words = |range: &Range<usize>| self.tokens.get(range.clone()).unwrap_or_default();
        let spoke = |words: &[Token]| {
            let to_whom = |at: usize| {
                let mut near = words.iter().skip(at + 1).take(BEHIND);
                near.any(|t| matches!(t.word, Word::WITH | Word::TO))
            };
            let mut verbs = words.iter().enumerate();
            verbs.any(|(at, t)| t.listed(Lists::SPOKE) && to_whom(at))
        };
        let placed = words(&call).iter().enumerate().any(|(at, t)| {
            let before = words(&call).get(at.saturating_sub(NEAR)..at);
            PLACED.has(t) && !TO_COME.has_any(before.unwrap_or_default())
        });
        !placed && (spoke(words(&call)) || spoke(words(&self.title)))
    }

    /// The sentence that tells of the call, else the first.
    pub(super) fn call_sentence(&self) -> Option<Range<usize>> {
        self.scene
            .sentence
            .clone()
            .or_else(|| self.sentences.first().cloned())
    }
}

/// Whether the document tells of a call, a meeting or neither.
pub(super) fn kind(view: &View<'_>, participants: &[Participant]) -> Kind {
    let scene = view.scene;
    let questions = scene.is_press_conference(view.tokens) && !scene.first_person;
    if participants.is_empty() || questions {
        return Kind::Other;
    }
    if scene.video.is_some() || scene.telephone.is_some() {
        return Kind::Call;
    }
    if scene.face_to_face {
        return Kind::Meeting;
    }
    match (scene.told, scene.meeting) {
        (None, None) => Kind::Other,
        (None, Some(_)) => Kind::Meeting,
        (Some(told), Some(meeting)) if meeting < told => Kind::Meeting,
        (Some(_), _) => Kind::Call,
    }
}

pub(super) fn channel(view: &View<'_>, kind: Kind) -> Option<Channel> {
    /// So far down a release may still tell how they spoke.
    const FIRST: usize = 5;
    if kind != Kind::Call {
        return None;
    }
    if view.scene.video.is_some() {
        return Some(Channel::Video);
    }
    // "The Prime Minister spoke to ..." and below: "She held a video conference this afternoon."
    let opens = view.call_sentence();
    let open = opens.is_some_and(|s| !people::telephone_in(view.tokens, &s));
    let mut first = view.sentences.iter().take(FIRST);
    if open && first.any(|s| people::held_by_video(view.tokens, s)) {
        return Some(Channel::Video);
    }
    // "Held a conversation" leaves open how.
    let telephone = view.scene.telephone.is_some()
        || view.tells_of_telephone()
        || view.tells_that_one_spoke_to_another();
    telephone.then_some(Channel::Telephone)
}

/// The country of the person whose name or title stands in `range`.
pub(super) fn country_of_person(
    view: &View<'_>,
    participants: &[Participant],
    range: &Range<usize>,
) -> Option<Country> {
    let span = view.span(range);
    participants
        .iter()
        .find(|p| p.mentions.iter().any(|m| m.overlaps(span)))
        .and_then(|p| p.country)
}
