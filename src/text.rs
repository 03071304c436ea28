//! Working on text for the eye: folding it for comparison, measuring, wrapping, searching, and making hostile characters
//! visible. Knows characters and widths, nothing of calls or terminals.

mod fold;

pub use fold::{Folded, fold};
