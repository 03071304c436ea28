//! A reader's desk: the interface with a library behind it, driven by key scripts, seen as text.

use std::fmt::Write;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::style::{Color, Modifier, Style};
use readouts_tui::app::{
    App, Copied, Effect, Key, Mouse, MouseAct, Opened, Options, Outcome, Size, script,
};
use readouts_tui::library::Library;
use readouts_tui::model::{CallRecord, Passage};
use readouts_tui::ui::{self, Theme};

pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) library: Library,
    /// What was copied.
    pub(crate) copied: Vec<Passage>,
    /// Effects of the last step, carried out or not.
    pub(crate) effects: Vec<Effect>,
    pub(crate) quit: bool,
    /// What the shell says of a copy.
    pub(crate) routes: Copied,
    theme: Theme,
}

impl Desk {
    /// The library of drafts at 120 by 36.
    pub(crate) fn new() -> Self {
        Self::with(super::draft::library(), 120, 36)
    }

    pub(crate) fn with(records: Vec<CallRecord>, columns: u16, rows: u16) -> Self {
        let mut desk = Self::closed(records, columns, rows, "");
        let effects = desk.app.start();
        desk.carry_out(effects);
        desk
    }

    /// Not started yet.
    pub(crate) fn closed(records: Vec<CallRecord>, columns: u16, rows: u16, filter: &str) -> Self {
        let mut library = Library::in_memory().unwrap();
        for (at, record) in records.into_iter().enumerate() {
            library.add(&format!("{at}.txt"), vec![record]).unwrap();
        }
        let options = Options {
            size: Size::new(columns, rows),
            today: "2031-05-09".parse().unwrap(),
            mouse: false,
            filter: filter.to_owned(),
        };
        Self {
            app: App::new(options),
            library,
            copied: Vec::new(),
            effects: Vec::new(),
            quit: false,
            routes: Copied {
                osc52: Some("OSC 52".to_owned()),
                ..Copied::default()
            },
            theme: Theme::colour(),
        }
    }

    /// Presses the keys of a script, each after the outcomes of the one before.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        for key in script::keys(script).unwrap() {
            self.press(key);
        }
        self
    }

    pub(crate) fn press(&mut self, key: Key) -> &mut Self {
        let effects = self.app.press(key);
        self.effects.clone_from(&effects);
        self.carry_out(effects);
        self
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        let effects = self.app.resize(Size::new(columns, rows));
        self.carry_out(effects);
        self
    }

    pub(crate) fn point(&mut self, act: MouseAct, column: u16, row: u16) -> &mut Self {
        let effects = self.app.mouse(Mouse { act, column, row });
        self.carry_out(effects);
        self
    }

    pub(crate) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(outcome) = self.answer(effect) {
                let next = self.app.finish(outcome);
                self.carry_out(next);
            }
        }
    }

    /// What the shell would answer.
    pub(crate) fn answer(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::Open(ticket) | Effect::Reload(ticket) | Effect::Continue(ticket) => {
                Some(Outcome::Opened {
                    ticket,
                    opened: Opened {
                        read: 5,
                        found: 5,
                        complete: true,
                        name: "~/mfa".to_owned(),
                        ..Opened::default()
                    },
                })
            }
            Effect::Find {
                ticket,
                query,
                sort,
                rows,
                keep,
            } => Some(Outcome::Found {
                ticket,
                found: self.library.find(&query, sort, rows, keep).unwrap(),
            }),
            Effect::LoadCall { ticket, call } => Some(Outcome::CallLoaded {
                ticket,
                call,
                record: self.library.record(call).unwrap()?,
                accounts: self.library.other_accounts(call).unwrap(),
            }),
            Effect::ListAgreements {
                ticket,
                query,
                sort,
                rows,
            } => {
                let (total, page) = self.library.agreements(&query, sort, rows).unwrap();
                Some(Outcome::AgreementsListed {
                    ticket,
                    total,
                    page,
                })
            }
            Effect::Concord {
                ticket,
                query,
                phrase,
                rows,
            } => {
                let (total, page) = self.library.concordance(&query, &phrase, rows).unwrap();
                Some(Outcome::Concorded {
                    ticket,
                    total,
                    page,
                })
            }
            Effect::ListWarnings {
                ticket,
                query,
                sort,
                rows,
            } => {
                let (total, page) = self.library.warnings(&query, sort, rows).unwrap();
                Some(Outcome::WarningsListed {
                    ticket,
                    total,
                    page,
                })
            }
            Effect::FindUnread {
                ticket,
                query,
                sort,
                after,
            } => Some(Outcome::UnreadFound {
                ticket,
                call: self.library.next_unread(&query, sort, after).unwrap(),
            }),
            Effect::MarkRead(call) => {
                self.library.mark_read(call).unwrap();
                None
            }
            Effect::Copy { ticket, passage } => {
                self.copied.push(passage);
                Some(Outcome::Copied {
                    ticket,
                    copied: self.routes.clone(),
                })
            }
            Effect::Quit => {
                self.quit = true;
                None
            }
            Effect::Stop | Effect::Watch | Effect::SetMouse(_) | Effect::Redraw => None,
        }
    }

    /// Ministers of the selected row, as in the list.
    pub(crate) fn selected(&self) -> String {
        let row = self.app.calls().selected();
        row.map_or(String::new(), |row| {
            let names: Vec<&str> = row.people.iter().map(|p| p.family_name.as_str()).collect();
            format!("{} {}", row.date.unwrap(), names.join("-"))
        })
    }

    /// Day and publisher of the release in the transcript.
    pub(crate) fn shown(&self) -> String {
        let record = self.app.transcript().record();
        record.map_or("nothing".to_owned(), |record| {
            let date = record.date.as_ref().and_then(|date| date.value).unwrap();
            let publisher = record.publisher.as_ref().and_then(|p| p.country).unwrap();
            format!("{date} {publisher}")
        })
    }

    /// The sentence of the cursor.
    pub(crate) fn sentence(&self) -> String {
        let text = self.app.transcript();
        let record = text.record().unwrap();
        record
            .statements
            .get(text.cursor())
            .map_or(String::new(), |s| s.text.clone())
    }

    pub(crate) fn notice(&self) -> &str {
        self.app.notice().map_or("", |notice| notice.text.as_str())
    }

    /// Characters of the screen, without blanks at the ends of rows.
    pub(crate) fn screen(&self) -> String {
        let terminal = self.drawn();
        let buffer = terminal.backend().buffer();
        let mut out = String::new();
        for row in 0..buffer.area.height {
            let line: String = text(buffer, row);
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }

    /// The screen, then the same cells by style, a letter for each, and what the letters mean.
    pub(crate) fn frame(&self) -> String {
        let terminal = self.drawn();
        let buffer = terminal.backend().buffer();
        let mut out = self.screen();
        let mut styles: Vec<Style> = Vec::new();
        out.push_str("--- styles\n");
        for row in 0..buffer.area.height {
            let mut line = String::new();
            for column in 0..buffer.area.width {
                let style = buffer[(column, row)].style();
                line.push(if plain(style) {
                    '.'
                } else {
                    let at = styles.iter().position(|known| *known == style);
                    let at = at.unwrap_or_else(|| {
                        styles.push(style);
                        styles.len() - 1
                    });
                    char::from(b'a' + u8::try_from(at).unwrap())
                });
            }
            out.push_str(line.trim_end_matches('.'));
            out.push('\n');
        }
        for (letter, style) in ('a'..).zip(styles) {
            let _ = writeln!(out, "{letter} {}", words(style));
        }
        out
    }

    fn drawn(&self) -> Terminal<TestBackend> {
        let size = self.app.size();
        let mut terminal = Terminal::new(TestBackend::new(size.columns, size.rows)).unwrap();
        terminal
            .draw(|frame| ui::draw(frame, &self.app, &self.theme))
            .unwrap();
        terminal
    }

    pub(crate) fn mono(&mut self) -> &mut Self {
        self.theme = Theme::mono();
        self
    }
}

fn text(buffer: &ratatui::buffer::Buffer, row: u16) -> String {
    let mut line = String::new();
    let mut hidden = 0;
    for column in 0..buffer.area.width {
        let symbol = buffer[(column, row)].symbol();
        if hidden > 0 {
            hidden -= 1;
            continue;
        }
        hidden = readouts_tui::text::width(symbol).saturating_sub(1);
        line.push_str(symbol);
    }
    line
}

fn plain(style: Style) -> bool {
    style.fg.is_none_or(|c| c == Color::Reset)
        && style.bg.is_none_or(|c| c == Color::Reset)
        && style.add_modifier.is_empty()
}

fn words(style: Style) -> String {
    let mut words = Vec::new();
    if let Some(colour) = style.fg.filter(|c| *c != Color::Reset) {
        words.push(format!("{colour:?}").to_lowercase());
    }
    if let Some(colour) = style.bg.filter(|c| *c != Color::Reset) {
        words.push(format!("on {colour:?}").to_lowercase());
    }
    for (modifier, name) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::REVERSED, "reversed"),
    ] {
        if style.add_modifier.contains(modifier) {
            words.push(name.to_owned());
        }
    }
    words.join(" ")
}
