//! The concordance: every use of a phrase in the list, each in its sentence.

use super::window::Window;
use crate::model::ConcordanceRow;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concordance {
    pub phrase: String,
    pub window: Window<ConcordanceRow>,
    /// Whether the library has answered.
    pub answered: bool,
    /// Whether a hit of it was opened.
    pub opened: bool,
}
