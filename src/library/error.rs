//! What can go wrong with the index.

use std::fmt::Display;

/// An index that cannot be used, with the reason.
#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    #[error("the index: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// Something in it is not as we wrote it.
    #[error("the index is damaged: {0}")]
    Damaged(String),
    #[error("another program is filling the index")]
    Busy,
}

impl LibraryError {
    pub(super) fn odd(error: impl Display) -> Self {
        Self::Damaged(error.to_string())
    }

    pub(super) fn empty() -> Self {
        Self::Damaged("an empty record".to_owned())
    }

    /// Whether building the index anew would help.
    pub fn is_damage(&self) -> bool {
        match self {
            Self::Damaged(_) => true,
            Self::Busy => false,
            Self::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase)
            ),
        }
    }
}
