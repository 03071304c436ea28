//! Filling the index from the files: on all cores where the index is a file, a step at a time where it is in memory.
//!
//! ```text
//!  loader (1 thread) ─ Work ─> parse, prepare (all cores) ─ Worked ─> batches (in the loader's order) ─> writer (1 thread)
//! ```
//!
//! Every batch is whole or not at all, and what was read stays read: an import that is stopped, or killed, goes on with
//! the next start.

mod batch;
mod crew;
mod steps;

pub use crew::Crew;
pub use steps::Steps;
