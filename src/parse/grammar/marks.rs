//! What tells an office apart beside the words of offices: the body of a second office, `the OSCE Chairperson-in-Office`,
//! `the Chairperson of the African Union`, and how it is held, `the Acting Foreign Minister`.

use smallvec::SmallVec;

use super::collector::Collector;
use super::offices::spelled_out;
use super::roster::{People, Roster, is_title_word};
use crate::model::{Country, Participant};
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Spelled, Words, hashed, words};

/// Such words of the participants' offices, each with those who hold one of that name.
pub(super) type Marks = SmallVec<[Mark; 4]>;

/// One such word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    word: u64,
    those: People,
    /// It opens the title, as an office that the lexicon lacks: `Cardinal Secretary of State`.
    leads: bool,
}

/// Offices of a body that go from one of its members to the next, held beside another.
const CHAIRS: Words = words!("chair chairman chairwoman chairperson");
const OFFICE: u64 = hashed("office");

/// Those of whom the marks in a phrase tell.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marked {
    those: People,
    /// The mark is a name, without which nobody of the call would be meant.
    body: bool,
    /// It is an office by itself: `the Cardinal`.
    pub(super) leads: bool,
    /// Who alone holds the office so marked.
    pub(super) holder: Option<usize>,
}

impl Roster<'_> {
    /// Takes in the chairs that stand behind the names of those who hold them and are no part of their titles: `Anna Lind,
    /// Minister for Foreign Affairs of Norway and OSCE Chairperson-in-Office`.
    pub(in crate::parse) fn learn_chairs(&mut self, text: &str, tokens: &[Token]) {
        const MENTIONS: usize = 3;
        for (index, person) in self.people().iter().enumerate() {
            for mention in person.mentions.iter().take(MENTIONS) {
                let end = tokens.partition_point(|t| t.span().end <= mention.end);
                let rest = tokens.get(end..).unwrap_or_default();
                if let Some(chair) = chair_behind(rest) {
                    let office = rest.get(..chair).unwrap_or_default();
                    let from = office.iter().rposition(|t| !t.is_capital());
                    let before = office.get(from.map_or(0, |at| at + 1)..);
                    let behind = rest.get(chair + 1..).unwrap_or_default();
                    let marks = &mut self.marks;
                    let (one, before) = (People::one(index), before.unwrap_or_default());
                    add_office(marks, one, text, (before, false));
                    add_office(marks, one, text, (of_body(behind), false));
                    self.add_office_word(index, rest.get(chair));
                    break;
                }
            }
        }
    }

    fn add_office_word(&mut self, person: usize, office: Option<&Token>) {
        let words = spelled_out(office.map(|t| t.hash).as_slice());
        if let Some(title) = self.titles.get_mut(person) {
            title.extend(words);
        }
    }
}

/// The chair that explains the name which these tokens stand behind.
fn chair_behind(tokens: &[Token]) -> Option<usize> {
    const FAR: usize = 18;
    let opens = |t: &Token| matches!(t.kind, Kind::Comma | Kind::Open) || t.word == Word::AS;
    if !tokens.first().is_some_and(opens) {
        return None;
    }
    let ends = |t: &Token| t.kind == Kind::Stop && !t.is_dotted() || t.is(Class::AUXILIARY);
    let near = tokens.iter().take(FAR).take_while(|t| !ends(t));
    let chair = near.clone().position(|t| t.is_capital() && CHAIRS.has(t))?;
    // `, and OSCE Chair Ana Paz` is somebody else.
    let next = tokens.get(chair + 1);
    let named = next.is_some_and(|t| t.kind == Kind::Word && t.is_capital());
    (!named).then_some(chair)
}

/// `African Union` of `of the African Union`.
fn of_body(tokens: &[Token]) -> &[Token] {
    let links = |t: &Token| t.is(Class::PREPOSITION) || t.word == Word::THE;
    let glue = |t: &Token| links(t) || t.kind == Kind::Hyphen || t.hash == OFFICE;
    let from = tokens.iter().take_while(|t| glue(t)).count();
    let rest = tokens.get(from..).unwrap_or_default();
    let end = rest.iter().take_while(|t| t.is_capital()).count();
    let of = tokens.iter().take(from).any(|t| t.word == Word::OF);
    rest.get(..end).filter(|_| of).unwrap_or_default()
}

/// Takes in the marks among the words of an office, and `AU` for `African Union`; `whole` for one from its first word on.
pub(super) fn add_office(
    marks: &mut Marks,
    person: People,
    text: &str,
    (office, whole): (&[Token], bool),
) {
    let (mut initials, mut letters) = (Spelled::NOTHING, 0);
    for (at, token) in office.iter().enumerate() {
        let function = Class::PREPOSITION.or(Class::TITLE).or(Class::DETERMINER);
        let body = token.kind == Kind::Word && token.is_capital() && !token.is(function);
        if body {
            let first = token.text(text).chars().take(1);
            initials = first
                .flat_map(char::to_lowercase)
                .fold(initials, Spelled::then_char);
            letters += 1;
        } else {
            (initials, letters) = (Spelled::NOTHING, 0);
        }
        let named = body && !is_title_word(token) && place_at(office, at).is_none();
        if named || token.is(Class::STANDING) {
            add(marks, token.hash, person, whole && named && at == 0);
        }
        if letters > 1 {
            add(marks, initials.hash(), person, false);
        }
    }
}

fn add(marks: &mut Marks, word: u64, those: People, leads: bool) {
    match marks.iter_mut().find(|mark| mark.word == word) {
        Some(mark) => mark.those = mark.those.or(those),
        None => marks.push(Mark { word, those, leads }),
    }
}

impl Collector<'_, '_> {
    /// Notes whose mark the word is: whether it is anybody's.
    pub(super) fn mark(&mut self, token: &Token) -> bool {
        let marks = &self.sentence.roster.marks;
        let Some(mark) = marks.iter().find(|mark| mark.word == token.hash) else {
            return false;
        };
        let before = self.marked.those;
        self.marked.those = if before.is_empty() {
            mark.those
        } else {
            before.and(mark.those)
        };
        self.marked.leads |= mark.leads;
        self.marked.body |= token.is_capital() && !token.is(Class::STANDING);
        true
    }

    /// `in Office` behind `the Chairperson`, with hyphens or without.
    pub(super) fn is_in_office(&self, at: usize) -> bool {
        let s = self.sentence;
        let hyphen = usize::from(s.kind(at + 1) == Kind::Hyphen);
        let office = s.at(at + 1 + hyphen);
        self.head && s.word(at) == Word::IN && office.hash == OFFICE && office.is_capital()
    }

    /// Once the phrase is read: who holds the office that its marks tell apart.
    pub(super) fn settle_marks(&mut self) {
        if self.marked.those.is_empty() {
            return;
        }
        let roster = self.sentence.roster;
        let office = spelled_out(&self.title);
        let holds = roster.those(|index, person: &Participant| {
            let title = roster.titles.get(index);
            let its = |c: &Country| person.country == Some(*c);
            let held = |word: &u64| *word == OFFICE || title.is_some_and(|t| t.contains(word));
            office.iter().all(held) && self.countries.iter().all(its)
        });
        let office = self.head || self.marked.leads && self.title.is_empty();
        let told = office && !self.plain && !self.stranger && self.any.is_empty();
        let named = self.definite || self.alone || !self.countries.is_empty();
        let holder = holds.and(self.marked.those).only();
        self.marked.holder = holder.filter(|_| told && named);
        self.stranger |= self.marked.body && self.marked.holder.is_none();
    }
}
