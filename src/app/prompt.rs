//! Prompts and menus: typing into them, keeping and restoring.

use super::agreements::Scope;
use super::concordance::Concordance;
use super::effect::Effect;
use super::line::Line;
use super::notice::Notice;
use super::overlay::{Before, FilterPrompt, Overlay, SearchPrompt};
use super::{App, Edit, Pane};
use crate::query::{Query, QueryError};

impl App {
    /// The filter given at the start; what is wrong with it is told.
    pub(super) fn begin_with(&mut self, filter: String) -> Option<Notice> {
        match Query::parse(&filter) {
            Ok(query) => {
                self.calls.query = query;
                self.calls.typed = filter;
                None
            }
            Err(mistake) => Some(Notice::problem(format!("{filter}: {}", mistake.message))),
        }
    }

    pub(super) fn open_filter(&mut self) -> Vec<Effect> {
        let calls = &self.calls;
        let prompt = FilterPrompt {
            line: Line::new(&calls.typed),
            keep: calls.selected_id(),
            mistake: None,
            before: Before {
                typed: calls.typed.clone(),
                query: calls.query.clone(),
                selected: calls.selected_id(),
                place: self
                    .transcript
                    .id()
                    .map(|call| (call, self.transcript.cursor())),
                focus: self.focus,
            },
        };
        // The list comes into sight, unless something else shows what is filtered.
        let ledger = self.focus == Pane::Agreements && self.agreements.scope == Scope::WholeList;
        if !self.is_covered() && !ledger {
            self.focus = Pane::Calls;
        }
        self.open(Overlay::Filter(prompt))
    }

    pub(super) fn open_search(&mut self) -> Vec<Effect> {
        if self.transcript.call().is_none() {
            return self.say("No release to search in");
        }
        let prompt = SearchPrompt {
            line: Line::default(),
            origin: self.transcript.search_origin(),
        };
        self.open(Overlay::Search(prompt))
    }

    pub(super) fn open_phrase(&mut self) -> Vec<Effect> {
        let line = Line::new(&self.phrase);
        self.open(Overlay::Phrase(line))
    }

    pub(super) fn clear_filter(&mut self) -> Vec<Effect> {
        if !self.calls.filtered() {
            return self.say("No filter to remove");
        }
        let removed = std::mem::take(&mut self.calls.typed);
        self.calls.query = Query::default();
        self.notice = Some(Notice::news(format!("Filter removed: {removed}")));
        let keep = self.calls.selected_id();
        self.find_keeping(keep)
    }

    /// Puts typed or pasted text into the prompt.
    pub(super) fn type_in(&mut self, text: &str) -> Vec<Effect> {
        let Some(line) = self.line_mut() else {
            return Vec::new();
        };
        line.insert(text);
        self.typed()
    }

    pub(super) fn edit(&mut self, edit: Edit) -> Vec<Effect> {
        let Some(line) = self.line_mut() else {
            return Vec::new();
        };
        let changed = match edit {
            Edit::Left => {
                line.left();
                false
            }
            Edit::Right => {
                line.right();
                false
            }
            Edit::Home => {
                line.home();
                false
            }
            Edit::End => {
                line.end();
                false
            }
            Edit::Backspace => line.backspace(),
            Edit::Delete => line.delete(),
            Edit::EraseWord => line.erase_word(),
            Edit::EraseLine => line.erase_line(),
        };
        if changed { self.typed() } else { Vec::new() }
    }

    fn line_mut(&mut self) -> Option<&mut Line> {
        match self.overlay.as_mut()? {
            Overlay::Filter(prompt) => Some(&mut prompt.line),
            Overlay::Search(prompt) => Some(&mut prompt.line),
            Overlay::Phrase(line) => Some(line),
            Overlay::Help(finder) | Overlay::Palette(finder) => Some(&mut finder.line),
            Overlay::Copy(_) | Overlay::Explain(_) => None,
        }
    }

    /// Acts on what the prompt says now.
    fn typed(&mut self) -> Vec<Effect> {
        match &mut self.overlay {
            Some(Overlay::Filter(prompt)) => {
                let typed = prompt.line.text().to_owned();
                let keep = prompt.keep;
                let (sound, mistake) = sound(&typed);
                prompt.mistake = mistake;
                match sound {
                    Some((query, typed)) if self.calls.typed != typed => {
                        self.calls.query = query;
                        self.calls.typed = typed;
                        self.find_keeping(keep)
                    }
                    Some(_) | None => Vec::new(),
                }
            }
            Some(Overlay::Search(prompt)) => {
                let (line, origin) = (prompt.line.text(), &prompt.origin);
                self.transcript.look_for(line, origin);
                self.agreements.follow(self.transcript.cursor());
                Vec::new()
            }
            Some(Overlay::Help(finder) | Overlay::Palette(finder)) => {
                finder.narrow();
                Vec::new()
            }
            Some(Overlay::Phrase(_) | Overlay::Copy(_) | Overlay::Explain(_)) | None => Vec::new(),
        }
    }

    /// Enter: keeps what the prompt says, or runs what is chosen.
    pub(super) fn accept(&mut self) -> Vec<Effect> {
        match self.overlay.take() {
            Some(Overlay::Filter(prompt)) => self.keep_filter(prompt),
            Some(Overlay::Search(prompt)) => self.keep_search(prompt),
            Some(Overlay::Phrase(line)) => self.open_concordance(line.text().trim()),
            Some(Overlay::Palette(finder)) => match finder.chosen() {
                Some(row) => self.update(row.action),
                None => self.say("No command of that name"),
            },
            Some(Overlay::Copy(menu)) => self.copy(menu.style()),
            Some(Overlay::Explain(explanation)) => self.go_to_words(&explanation),
            Some(Overlay::Help(_)) | None => Vec::new(),
        }
    }

    fn keep_filter(&mut self, prompt: FilterPrompt) -> Vec<Effect> {
        if prompt.mistake.is_some() {
            self.overlay = Some(Overlay::Filter(prompt));
            return self.say("Mend the filter first, or Esc restores the one before");
        }
        self.requests.moved = true;
        Vec::new()
    }

    fn keep_search(&mut self, prompt: SearchPrompt) -> Vec<Effect> {
        if prompt.line.text().trim().is_empty() {
            self.transcript.return_to(prompt.origin);
            return self.step_hit(true);
        }
        let found = self.transcript.lights().is_some_and(|l| !l.hits.is_empty());
        if found {
            prompt.line.text().trim().clone_into(&mut self.phrase);
            return Vec::new();
        }
        self.transcript.return_to(prompt.origin);
        let text = format!("Not in this release: {}", prompt.line.text());
        self.say(&text)
    }

    fn open_concordance(&mut self, phrase: &str) -> Vec<Effect> {
        if phrase.is_empty() {
            return Vec::new();
        }
        phrase.clone_into(&mut self.phrase);
        self.uncover();
        self.concordance = Some(Concordance {
            phrase: phrase.to_owned(),
            ..Concordance::default()
        });
        self.arrange();
        let rows = self.concordance.as_mut().map(|c| c.window.anew());
        rows.and_then(|rows| self.concord(rows))
            .into_iter()
            .collect()
    }

    /// Esc: restores what was before the prompt.
    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        match self.overlay.take() {
            Some(Overlay::Filter(prompt)) => self.restore_filter(prompt.before),
            Some(Overlay::Search(prompt)) => {
                self.transcript.return_to(prompt.origin);
                self.agreements.follow(self.transcript.cursor());
                Vec::new()
            }
            Some(Overlay::Explain(explanation)) => {
                self.close_explanation(&explanation);
                Vec::new()
            }
            Some(
                Overlay::Phrase(_) | Overlay::Help(_) | Overlay::Palette(_) | Overlay::Copy(_),
            )
            | None => Vec::new(),
        }
    }
}

impl App {
    /// Puts back the list, the pane and the place that a filter was typed from.
    fn restore_filter(&mut self, before: Before) -> Vec<Effect> {
        self.focus = before.focus;
        self.arrange();
        let same = self.calls.typed == before.typed;
        if same && self.calls.selected_id() == before.selected {
            return Vec::new();
        }
        self.calls.typed = before.typed;
        self.calls.query = before.query;
        let mut effects = self.find_keeping(before.selected);
        if let Some((call, statement)) = before.place {
            effects.extend(self.show(call, Some(statement)));
        }
        effects
    }
}

/// A filter as understood with its words, and what is wrong with it: of a mistaken filter, what is left without the
/// mistake.
type Sound = (Option<(Query, String)>, Option<QueryError>);

fn sound(typed: &str) -> Sound {
    let mistake = match Query::parse(typed) {
        Ok(query) => return (Some((query, typed.to_owned())), None),
        Err(mistake) => mistake,
    };
    let before = typed
        .get(..mistake.span.start)
        .unwrap_or_default()
        .trim_end();
    let after = typed
        .get(mistake.span.end..)
        .unwrap_or_default()
        .trim_start();
    let rest = format!("{before} {after}").trim().to_owned();
    let query = Query::parse(&rest).ok();
    (query.map(|query| (query, rest)), Some(mistake))
}
