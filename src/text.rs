//! Working on text for the eye: folding it for comparison, measuring, wrapping, searching, and making hostile characters
//! visible. Knows characters and widths, nothing of calls or terminals.

mod fold;
mod pace;
mod phrase;
mod search;
mod slips;
mod visible;
mod width;
mod wrap;

pub use fold::{Folded, fold};
pub use pace::{bar, grouped, pace};
pub use phrase::{Phrase, indexed, normal};
pub use search::Pattern;
pub use slips::{are_near, slips};
pub use visible::{Visible, visible};
pub use width::{fit, fit_left, fit_middle, width};
pub use wrap::{Indent, wrap};
