//! The one crate of integration tests, a module for each kind.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test that meets the unexpected fails by panicking"
)]

mod app;
mod archives;
mod cite;
mod cli;
mod damage;
mod days;
mod formats;
mod forms;
mod frames;
mod goldens;
mod index;
mod library;
mod pty;
mod query;
mod readme;
mod robust;
mod text;
mod tidy;
mod worker;
