//! A terminal reader for *readouts*: the releases in which foreign ministries say what was said and agreed in a
//! telephone call.
//!
//! ```text
//!  files ──> tasks ──> parse ──> CallRecord ──> library ──┐
//!                                                         │ worker (one thread)
//!  terminal: event ─> Key ─> app: keymap ─> Action ─> update ─> Effect ─┘
//!      ^                                                                │
//!      └── ui: draw(&App) <── app: finish <── Outcome <─────────────────┘
//! ```
//!
//! | module | holds | may name |
//! |---|---|---|
//! | [`model`] | plain data: the call record, spans, what a list shows | nothing of ours |
//! | [`text`] | width, wrapping, folding, search within one text, making hostile text visible | model |
//! | [`tables`] | facts compiled in: who held which office when, countries and their names | model, text |
//! | [`query`] | the filter language | model, text, tables |
//! | [`cite`] | citations and passages in the styles people paste | model |
//! | [`explain`] | what each value of a record rests on, in words | model |
//! | [`parse`] | bytes and text to a [`model::CallRecord`]; total: no input fails it | model, text, tables |
//! | [`library`] | the index of the releases, found by query; the only `rusqlite` | model, text, query |
//! | [`tasks`] | one input or output job a function | model, parse, library, query, cite |
//! | [`app`] | the state of the interface: key, action, update, effect, outcome | model, text, query, cite, explain |
//! | [`ui`] | draws the state, decides nothing | app, model, text, ratatui |
//! | [`worker`] | carries out effects on its own thread | app, tasks, library, model, query |
//! | [`terminal`] | the event loop; the only crossterm | app, ui, worker, tasks, model |
//! | [`command`] | what runs without a terminal | tasks, library, query, cite, explain, model, text; `frame` only app, ui, worker, text |
//! | [`cli`] | arguments and dispatch | command, terminal |
//!
//! `tests/it/tidy.rs` holds the same table and fails on a breach.

pub mod app;
pub mod cite;
pub mod cli;
pub mod command;
pub mod explain;
pub mod library;
pub mod model;
pub mod parse;
pub mod query;
pub mod tables;
pub mod tasks;
pub mod terminal;
pub mod text;
pub mod ui;
pub mod worker;
