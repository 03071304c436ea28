//! Statements: the sentences of the body, who speaks in each, and what is agreed. Knows the language of readouts; the
//! blocks, their labels and the participants come from the stages before.

mod background;
mod body;
mod event;
mod flow;
mod impersonal;
mod quotation;

use super::agreement::{Before, Found, Speaking, agreement};
use super::grammar::{Clause, Roster, Sentence, Who};
use super::lexicon::{Class, Word};
use super::token::{Kind, Token};
use crate::model::{Country, Participant, Span, Speaker, SpeakerRule, SpeakerType, Statement};
pub(super) use body::{Body, Place};
use flow::{Flow, Reading, Voice};

/// A release whose speakers are known.
pub(super) struct Release<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) body: &'a Body<'a>,
    pub(super) participants: &'a [Participant],
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
        roster.learn_slips(self.text, self.tokens);
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
            let open = flow.is_quoted() && !flow.list.is_open() && !flow.is_led();
            let told = Told {
                reading,
                speaker: (reading.voice, reading.rule),
                before: flow.before(reading.voice),
                background: passage.place.background,
                listed: flow.list.is_open() && (item || reading.main.is_none()) && !headed,
                untold: Untold {
                    signer: flow.signer(sentence, &reading),
                    // After a lead-in the speaker of a quotation is known. One that begins anew may be of somebody else
                    // than the one before.
                    quoted: open
                        && (reading.clause.is_none()
                            || reading.rule == SpeakerRule::Quotation
                                && reading.voice != Voice::Joint),
                    personal: open
                        && (reading.voice != Voice::Joint
                            && reading
                                .clause
                                .is_some_and(|c| matches!(c.who, Who::I | Who::We))
                            || speaks_of_them(sentence, reading.clause)
                            || speaks_of_another(sentence, reading.clause)),
                    signed: reading.rule == SpeakerRule::Closing,
                    free: reading.clause.is_none(),
                    both: open
                        && reading.voice == Voice::Joint
                        && reading.clause.is_some_and(|c| c.who == Who::We),
                    own_voice: reading.clause.is_none() && sentence.is_own_voice(),
                    closes: flow.closes(),
                },
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

/// `"They are prisoners of war`: within a quotation that begins here, others than those who speak.
fn speaks_of_them(sentence: &Sentence, clause: Option<Clause>) -> bool {
    sentence.kind(0) == Kind::Quote && clause.is_some_and(|c| c.who == Who::They)
}

/// `“Minister Sato told me of the ice. …`: within a quotation that goes on, of somebody who need not be the one who speaks.
fn speaks_of_another(sentence: &Sentence, clause: Option<Clause>) -> bool {
    let other = |c: Clause| matches!(c.who, Who::Person(_) | Who::Single(_) | Who::Counterpart);
    clause.is_some_and(other) && (sentence.opens_quotation() || !sentence.has_quotation())
}

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

/// What a statement leaves to be told by those after it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a feature of its own of a statement"
)]
#[derive(Clone, Copy, Debug)]
struct Untold {
    /// A quotation goes on after it, and nobody is named so far.
    quoted: bool,
    /// Somebody says `I` or `we` in a quotation that goes on, or speaks of `them` where it begins.
    personal: bool,
    /// Names its speaker behind the words.
    signed: bool,
    /// Who is named behind words that tell what both did.
    signer: Option<Voice>,
    /// Names no speaker.
    free: bool,
    /// Tells within a quotation what `we` did, both of us.
    both: bool,
    /// Speaks of `us` and `our`.
    own_voice: bool,
    /// Names at its end who said the sentences before.
    closes: bool,
}

/// A quotation of several sentences is of the one who is named where it closes; so are sentences that speak of `us`
/// without quotation marks, and what stands between.
fn close_quotations(told: &mut [Told]) {
    let (mut closing, mut signer) = (false, None);
    for at in (1..told.len()).rev() {
        let (earlier, later) = told.split_at_mut(at);
        let (Some(this), Some(before)) = (later.first(), earlier.last()) else {
            continue;
        };
        let (untold, left) = (this.untold, before.untold);
        closing = untold.closes || closing && untold.free;
        // `“I thanked her. We agreed to wait. …”`: what both did ends nobody's words.
        let goes_on = untold.free || untold.personal || untold.both;
        let named = untold.signer.or(untold.signed.then_some(this.speaker.0));
        signer = named.or(signer.filter(|_| goes_on));
        let ours = closing && {
            let run = earlier.iter().rev().take_while(|t| t.untold.free);
            run.into_iter().any(|t| t.untold.own_voice)
        };
        if (left.quoted || signer.is_some() && left.personal || ours && left.free)
            && let Some(before) = earlier.last_mut()
        {
            before.speaker = (signer.unwrap_or(this.speaker.0), SpeakerRule::Closing);
        }
    }
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
