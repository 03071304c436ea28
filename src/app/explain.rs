//! What the values of a sentence and of its release rest on, as a list to walk through; the words of the selected value
//! are lit in the transcript.

use super::effect::Effect;
use super::keymap::Mode;
use super::motion::move_in;
use super::overlay::Overlay;
use super::transcript::Origin;
use super::window::Window;
use super::{App, Motion, Pane};
use crate::explain::{self, Value};
use crate::model::{CallRecord, Count, Page, Span};

#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    pub window: Window<Entry>,
    /// Where the transcript stood, and which pane had the keys.
    origin: Origin,
    focus: Pane,
}

/// A value, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is a value of: `this release`, `this sentence, 2(1)`.
    pub of: String,
    pub name: &'static str,
    pub says: String,
    /// `stated`, `inferred (offices)`; empty where the record does not tell.
    pub ground: String,
    pub note: Option<String>,
    /// The words it was taken from, each with where they stand.
    pub words: Vec<String>,
    evidence: Vec<Span>,
}

/// The values of a sentence, then those of its release; last, what the release does not say.
pub fn entries(record: &CallRecord, statement: usize) -> Vec<Entry> {
    let label = record.statements.get(statement).map(|s| s.label.as_str());
    let sentence = match label {
        Some("") | None => "this sentence".to_owned(),
        Some(label) => format!("this sentence, {label}"),
    };
    let release = "this release".to_owned();
    let (values, unsaid) = explain::release(record);
    let of_sentence = explain::statement(record, statement).into_iter();
    let unsaid = unsaid.into_iter().map(|name| Entry {
        of: release.clone(),
        name,
        says: "not said".to_owned(),
        ground: String::new(),
        note: None,
        words: Vec::new(),
        evidence: Vec::new(),
    });
    of_sentence
        .map(|value| entry(record, sentence.clone(), value))
        .chain(
            values
                .into_iter()
                .map(|v| entry(record, release.clone(), v)),
        )
        .chain(unsaid)
        .collect()
}

fn entry(record: &CallRecord, of: String, value: Value) -> Entry {
    let words = value.words(record).into_iter();
    let words = words
        .map(|(span, said)| format!("\u{201c}{said}\u{201d} {}", place(record, span)))
        .collect();
    Entry {
        of,
        name: value.name,
        ground: value.ground(),
        says: value.says,
        note: value.note,
        words,
        evidence: value.evidence,
    }
}

/// Where words stand, as a reader would find them.
fn place(record: &CallRecord, span: Span) -> String {
    let statements = &record.statements;
    let within = statements.iter().find(|s| s.span().overlaps(span));
    if let Some(statement) = within {
        return match statement.label.as_str() {
            "" => "in the text".to_owned(),
            label => format!("in {label}"),
        };
    }
    let title = record.title.as_deref().unwrap_or_default();
    let in_title = record
        .text
        .find(title)
        .is_some_and(|at| Span::new(at, at + title.len()).covers(span));
    let below = statements.last().is_some_and(|last| last.end <= span.start);
    if in_title {
        "in the title".to_owned()
    } else if below {
        "below the text".to_owned()
    } else {
        "above the text".to_owned()
    }
}

impl App {
    /// Explains what is under the cursor: the sentence, or the agreement of the list, with its release.
    pub(super) fn open_explanation(&mut self) -> Vec<Effect> {
        let Some(call) = self.transcript.call() else {
            return self.say("No release to explain");
        };
        let mut statement = self.transcript.cursor();
        if self.focus == Pane::Agreements
            && let Some(row) = self.agreements.window.selected_row()
        {
            if row.call != call.id {
                return self.say("Enter goes to its sentence; there it can be explained");
            }
            statement = row.statement;
        }
        let rows = entries(&call.record, statement);
        let mut window = Window::default();
        window.fill(Count::Exactly(rows.len()), Page { first: 0, rows });
        if self.focus == Pane::Calls {
            // In the list a release is selected, not a sentence.
            let release = (0..window.len()).find(|at| {
                let entry: Option<&Entry> = window.get(*at);
                entry.is_some_and(|entry| entry.of == "this release")
            });
            window.select(release.unwrap_or_default());
        }
        let explanation = Explanation {
            window,
            origin: self.transcript.search_origin(),
            focus: self.focus,
        };
        self.focus = Pane::Transcript;
        let effects = self.open(Overlay::Explain(Box::new(explanation)));
        self.light_words();
        effects
    }

    pub(super) fn step_explanation(&mut self, motion: Motion) {
        if let Some(Overlay::Explain(explanation)) = &mut self.overlay {
            move_in(&mut explanation.window, motion);
            self.light_words();
        }
    }

    /// Lights the words of the selected value and shows where they stand; where they are not shown, what was shown before.
    pub(super) fn light_words(&mut self) {
        let Some(Overlay::Explain(explanation)) = &self.overlay else {
            return;
        };
        let evidence = explanation.window.selected_row();
        let evidence = evidence.map_or(&[][..], |entry| entry.evidence.as_slice());
        if !self.transcript.light_words(evidence) {
            self.transcript.return_to(explanation.origin.clone());
        }
    }

    /// Stays where the words of the selected value stand.
    pub(super) fn go_to_words(&mut self, explanation: &Explanation) -> Vec<Effect> {
        let lit = self.transcript.words_out();
        self.arrange();
        let cursor = self.transcript.cursor();
        self.agreements.follow(cursor);
        if lit {
            return self.note_read();
        }
        let entry = explanation.window.selected_row();
        let quoted = entry.is_some_and(|entry| !entry.words.is_empty());
        self.close_explanation(explanation);
        self.say(if quoted {
            "These words stand outside the sentences that are shown"
        } else {
            "The record names no words for this"
        })
    }

    pub(super) fn close_explanation(&mut self, explanation: &Explanation) {
        self.transcript.words_out();
        self.focus = explanation.focus;
        self.arrange();
        self.transcript.return_to(explanation.origin.clone());
    }

    /// Another release is shown: what was explained is gone.
    pub(super) fn drop_explanation(&mut self) {
        if self.mode() == Mode::Explain {
            self.overlay = None;
            self.arrange();
        }
    }
}
