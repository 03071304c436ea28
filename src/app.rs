//! The state of the interface, without a terminal, a file, a clock or a thread in it.

mod effect;

pub use effect::{Copied, Effect, Failure, Opened, Outcome, Ticket};
