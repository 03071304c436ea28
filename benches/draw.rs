//! Keys to frames: what a key press costs from the core to the drawn cells, the library's answer included, and what
//! wrapping a long release costs.
#![allow(
    clippy::expect_used,
    reason = "a bench that meets the unexpected fails by panicking"
)]

mod synthetic;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use readouts_tui::app::{App, Effect, Opened, Options, Outcome, Size, script};
use readouts_tui::library::Library;
use readouts_tui::model::CallRecord;
use readouts_tui::parse;
use readouts_tui::ui::{self, Theme};

/// The interface, the library behind it, and the cells that it is drawn into.
struct Desk {
    app: App,
    library: Library,
    terminal: Terminal<TestBackend>,
    theme: Theme,
}

impl Desk {
    fn new(records: Vec<CallRecord>) -> Self {
        let mut library = Library::in_memory().expect("an index in memory");
        for (number, record) in records.into_iter().enumerate() {
            library
                .add(&format!("{number}.txt"), vec![record])
                .expect("room");
        }
        let mut desk = Self {
            app: App::new(Options {
                size: Size::new(120, 36),
                today: "2026-11-21".parse().expect("a day"),
                mouse: false,
                filter: String::new(),
            }),
            library,
            terminal: Terminal::new(TestBackend::new(120, 36)).expect("a test terminal"),
            theme: Theme::colour(),
        };
        let effects = desk.app.start();
        desk.carry_out(effects);
        desk
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let outcome = match effect {
                Effect::Open(ticket) => Outcome::Opened {
                    ticket,
                    opened: Opened {
                        complete: true,
                        ..Opened::default()
                    },
                },
                Effect::Find {
                    ticket,
                    query,
                    sort,
                    rows,
                    keep,
                } => Outcome::Found {
                    ticket,
                    found: self
                        .library
                        .find(&query, sort, rows, keep)
                        .expect("an answer"),
                },
                Effect::LoadCall { ticket, call } => Outcome::CallLoaded {
                    ticket,
                    call,
                    record: self
                        .library
                        .record(call)
                        .expect("an answer")
                        .expect("the release"),
                    accounts: Vec::new(),
                },
                Effect::Continue(_)
                | Effect::Reload(_)
                | Effect::ListAgreements { .. }
                | Effect::ListWarnings { .. }
                | Effect::Concord { .. }
                | Effect::FindUnread { .. }
                | Effect::MarkRead(_)
                | Effect::Copy { .. }
                | Effect::SetMouse(_)
                | Effect::Redraw
                | Effect::Stop
                | Effect::Watch
                | Effect::Quit => continue,
            };
            let next = self.app.finish(outcome);
            self.carry_out(next);
        }
    }

    /// Presses keys, a frame after each.
    fn keys(&mut self, keys: &str) {
        for key in script::keys(keys).expect("a key script") {
            let effects = self.app.press(key);
            self.carry_out(effects);
            self.draw();
        }
    }

    fn draw(&mut self) {
        let (app, theme) = (&self.app, &self.theme);
        self.terminal
            .draw(|frame| ui::draw(frame, app, theme))
            .expect("a frame");
        black_box(self.terminal.backend().buffer());
    }
}

fn read(text: &str) -> Vec<CallRecord> {
    parse::read(text.as_bytes(), Some("release.md"))
}

fn frames(c: &mut Criterion) {
    let records: Vec<CallRecord> = (0..2000)
        .flat_map(|number| read(&synthetic::release(number)))
        .collect();
    let mut group = c.benchmark_group("key to frame, 2000 releases");
    for (name, before, keys) in [
        ("frame alone", "", ""),
        ("j k in the list", "", "jk"),
        ("page down and up in the list", "", "<pgdn><pgup>"),
        ("j k in the text", "<enter>", "jk"),
        ("page down and up in the text", "<enter>", "<pgdn><pgup>"),
        ("three letters of a filter, erased", "f", "vel<c-u>"),
        ("five letters of a search, erased", "<enter>/", "minis<c-u>"),
        ("help and back", "", "?<esc>"),
    ] {
        let mut desk = Desk::new(records.clone());
        desk.keys(before);
        group.bench_function(name, |b| {
            b.iter(|| {
                if keys.is_empty() {
                    desk.draw();
                } else {
                    desk.keys(keys);
                }
            });
        });
    }
    group.finish();
}

fn long_release(c: &mut Criterion) {
    let text = (0..400).map(synthetic::release).collect::<String>();
    let records = read(&text);
    let mut group = c.benchmark_group(format!("release of {} KB", text.len() / 1000));
    group.sample_size(20);
    let mut desk = Desk::new(records.clone());
    desk.keys("<enter>");
    group.bench_function("j and frame", |b| b.iter(|| desk.keys("jk")));
    group.bench_function("page down and frame", |b| {
        b.iter(|| desk.keys("<pgdn><pgup>"));
    });
    desk.keys("/minister<enter>");
    group.bench_function("frame with hits", |b| b.iter(|| desk.draw()));
    let mut columns = 120;
    group.bench_function("resize and frame", |b| {
        b.iter(|| {
            columns = if columns == 120 { 119 } else { 120 };
            let effects = desk.app.resize(Size::new(columns, 36));
            desk.carry_out(effects);
            desk.draw();
        });
    });
    let record = Arc::new(records.into_iter().next().expect("a release"));
    let mut transcript = readouts_tui::app::transcript::Transcript::default();
    transcript.resize(73, 24);
    let mut number = 0;
    group.bench_function("open", |b| {
        b.iter(|| {
            number += 1;
            let id = readouts_tui::model::CallId(number);
            transcript.open(id, Arc::clone(&record), Vec::new(), None);
        });
    });
    group.finish();
}

criterion_group!(benches, frames, long_release);
criterion_main!(benches);
