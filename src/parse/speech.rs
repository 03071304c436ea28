//! Statements: the sentences of the body, who speaks in each, and what is agreed. Knows the language of readouts; the
//! blocks, their labels and the participants come from the stages before.

mod background;
mod body;
mod closing;
mod event;
mod flow;
mod impersonal;
mod quotation;

use super::agreement::{Before, Found, Speaking, agreement};
use super::grammar::{Clause, Respelled, Roster, Sentence};
use super::lexicon::{Class, Word};
use super::token::{Kind, Token};
use crate::model::{Country, Participant, Span, Speaker, SpeakerRule, SpeakerType, Statement};
pub(super) use body::{Body, Place};
use closing::{Untold, close_quotations};
use flow::{Flow, Reading, Voice};

/// A release whose speakers are known.
pub(super) struct Release<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) body: &'a Body<'a>,
    pub(super) participants: &'a [Participant],
    pub(super) respelled: &'a Respelled,
    pub(super) publisher: Option<Country>,
    /// The offices of somebody who took part without being named.
    pub(super) unnamed: Vec<String>,
}

/// The statements of each release, in order.
///
/// One stage after the other over all sentences, not one sentence after the other: the code of one stage stays in the
/// processor's cache from sentence to sentence, that of all stages does not.
pub(super) fn attribute(releases: &[Release]) -> Vec<Vec<Statement>> {
    let rosters: Vec<Roster> = releases.iter().map(Release::roster).collect();
    let read = releases.iter().zip(&rosters);
    let read: Vec<Vec<Read>> = read.map(|(release, roster)| release.read(roster)).collect();
    let told = releases.iter().zip(&rosters).zip(&read);
    let mut told: Vec<Vec<Told>> = told
        .map(|((release, roster), read)| release.follow(read, roster))
        .collect();
    let agreed = read.iter().zip(&told);
    let agreed: Vec<Vec<Option<Found>>> =
        agreed.map(|(read, told)| agreements(read, told)).collect();
    let parts = releases.iter().zip(&rosters).zip(&read).zip(&mut told);
    let parts = parts.zip(agreed);
    parts
        .map(|((((release, roster), read), told), agreed)| {
            for passage in &release.body.passages {
                close_quotations(told.get_mut(passage.sentences.clone()).unwrap_or_default());
            }
            release.statements(roster, read, told, agreed)
        })
        .collect()
}

impl<'a> Release<'a> {
    fn roster(&self) -> Roster<'a> {
        let mut roster = Roster::new(self.participants, self.publisher);
        roster.learn(self.tokens);
        roster.learn_slips(self.tokens, self.respelled);
        roster.learn_chairs(self.text, self.tokens);
        roster.expect_host(self.publisher, &self.unnamed);
        roster
    }

    fn read<'r>(&self, roster: &'r Roster<'r>) -> Vec<Read<'r>>
    where
        'a: 'r,
    {
        let sentences = self.body.sentences.iter();
        sentences
            .map(|range| {
                let tokens = self.tokens.get(range.clone()).unwrap_or_default();
                let sentence = Sentence::new(self.text, tokens, roster);
                Read {
                    sentence,
                    clause: sentence.main_clause(),
                }
            })
            .collect()
    }

    fn follow(&self, read: &[Read], roster: &Roster) -> Vec<Told> {
        let personal = says_i(self.text, self.tokens, self.body);
        let heading = self.body.sentences.first().map_or(0, |first| first.start);
        let heading = self.tokens.get(..heading).unwrap_or_default();
        follow(read, self.body, Flow::of(personal, roster, heading))
    }

    fn statements(
        &self,
        roster: &Roster,
        read: &[Read],
        told: &[Told],
        agreed: Vec<Option<Found>>,
    ) -> Vec<Statement> {
        let labels = self.body.passages.iter();
        let labels = labels.flat_map(|p| p.sentences.clone().map(|_| p.place.label));
        let sentences = read.iter().zip(told).zip(agreed).zip(labels);
        let mut statements = Vec::with_capacity(read.len());
        statements.extend(sentences.filter_map(|(((read, told), found), label)| {
            let sentence = &read.sentence;
            let (first, last) = (sentence.tokens.first()?, sentence.tokens.last()?);
            let span = Span::new(first.span().start, last.span().end);
            Some(Statement {
                start: span.start,
                end: span.end,
                label: label.to_owned(),
                text: span.of(self.text).to_owned(),
                speaker: speaker(told.speaker, roster, self.publisher),
                verb: verb(sentence, &told.reading),
                hedged: found.as_ref().is_some_and(|f| f.hedged),
                agreement: found.map(|f| f.agreement),
            })
        }));
        statements
    }
}

/// A sentence and its main clause.
struct Read<'t> {
    sentence: Sentence<'t>,
    clause: Option<Clause>,
}

/// What the sentences before, and what stands behind, tell of a sentence.
struct Told {
    reading: Reading,
    /// Who speaks by all that is told, and what told of it.
    speaker: (Voice, SpeakerRule),
    before: Before,
    /// It belongs to a lead-in.
    listed: bool,
    /// It stands below a heading `Background`.
    background: bool,
    untold: Untold,
}

/// Reads the sentences in order, each in the light of those before.
fn follow(read: &[Read], body: &Body, mut flow: Flow) -> Vec<Told> {
    let mut told = Vec::with_capacity(read.len());
    for passage in &body.passages {
        let label = passage.place.label;
        flow.enter(&passage.place);
        let sentences = read.get(passage.sentences.clone()).unwrap_or_default();
        told.extend(sentences.iter().map(|Read { sentence, clause }| {
            let item = flow.list.has_item(sentence);
            let headed = sentences.len() > 1 && !has_verb(*clause) && flow.heads_item(sentence);
            let reading = flow.read(sentence, *clause);
            if sentence.leads_in() {
                flow.list.place_lead(label);
            }
            let told = Told {
                reading,
                speaker: (reading.voice, reading.rule),
                before: flow.before(reading.voice),
                background: passage.place.background,
                listed: flow.list.is_open() && (item || reading.main.is_none()) && !headed,
                untold: Untold::of(&flow, sentence, &reading),
            };
            flow.note(sentence);
            told
        }));
        flow.leave(label);
    }
    told
}

/// What is agreed in each sentence. A list under a lead-in holds what its lead-in says of it.
fn agreements(read: &[Read], told: &[Told]) -> Vec<Option<Found>> {
    let mut list = None;
    let sentences = read.iter().zip(told);
    sentences
        .map(|(Read { sentence, .. }, told)| {
            if told.background {
                return None;
            }
            let speaking = match told.reading.voice {
                Voice::Person(person) => Speaking::Person(person),
                Voice::Joint => Speaking::Joint,
                Voice::Narrator => Speaking::Nobody,
            };
            let before = Before {
                listed: list.filter(|_| told.listed),
                ..told.before
            };
            let found = agreement(sentence, told.reading.main.as_ref(), speaking, before);
            if sentence.leads_in() {
                list = found.as_ref().map(|f| f.agreement.kind);
            }
            found
        })
        .collect()
}

/// `Trade.` has none.
fn has_verb(clause: Option<Clause>) -> bool {
    clause.is_some_and(|c| c.verb.end > c.verb.head)
}

/// How many sentences tell whether a text is in the first person.
const OPENING: usize = 4;

/// Whether the text is in the first person: its author says `I` or `my` right from the beginning, outside quotations.
fn says_i(text: &str, tokens: &[Token], body: &Body) -> bool {
    let opening = body.sentences.iter().take(OPENING);
    let mut quoted = false;
    opening
        .filter_map(|range| tokens.get(range.clone()))
        .filter(|sentence| {
            let mut marks = sentence.iter().filter(|t| t.kind == Kind::Quote).peekable();
            let within = quoted || marks.peek().is_some();
            quoted = marks.fold(quoted, |open, mark| match mark.text(text) {
                "\u{201C}" => true,
                "\u{201D}" => false,
                "\"" => !open,
                _ => open,
            });
            !within
        })
        .any(|sentence| {
            sentence.windows(2).any(|pair| match pair {
                [first, next] => {
                    let verb = Class::AUXILIARY.or(Class::PAST).or(Class::BASE);
                    first.word == Word::MY
                        || first.word == Word::I
                            && first.is_capital()
                            && next.is(verb.or(Class::ADVERB))
                }
                _ => false,
            })
        })
}

fn speaker(
    (voice, rule): (Voice, SpeakerRule),
    roster: &Roster,
    publisher: Option<Country>,
) -> Speaker {
    let (kind, name) = match voice {
        Voice::Person(person) => (
            SpeakerType::Participant,
            roster.people().get(person).map(|p| p.name.clone()),
        ),
        Voice::Joint => (SpeakerType::Joint, None),
        Voice::Narrator => (SpeakerType::Narrator, None),
    };
    Speaker {
        kind,
        name,
        reported_by: publisher,
        rule: Some(rule),
    }
}

/// The verb that reports the statement, as printed.
fn verb(sentence: &Sentence, reading: &Reading) -> Option<String> {
    let clause = reading
        .clause
        .filter(|_| reading.voice != Voice::Narrator)?;
    let word = sentence.tokens.get(clause.verb.head)?;
    Some(word.text(sentence.text).to_owned())
}

#[cfg(test)]
mod tests;
