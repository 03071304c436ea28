//! What the lists show: one row a release, one row an agreement, and the pages in which the library hands them out.
//!
//! Lists come in pages so that their cost does not grow with the library.

use chrono::NaiveDate;

use super::{AgreementKind, Country, Severity, Span};

/// A release within the open library. Stays the same while the library is open; not for storing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(pub u64);

/// Order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    #[default]
    Newest,
    Oldest,
    /// Most agreements first.
    Agreements,
    /// Longest call first.
    Longest,
}

/// One release in the list.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent marks of one row, each shown on its own"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: CallId,
    /// Day of the call; the day of release where the call's is not known.
    pub date: Option<NaiveDate>,
    pub date_inferred: bool,
    /// In order of mention.
    pub people: Vec<RowPerson>,
    pub title: String,
    pub publisher: Option<Country>,
    pub minutes: Option<u32>,
    pub initiative: Option<Country>,
    pub agreements: usize,
    /// Warnings and errors, without those that are merely worth knowing.
    pub warnings: usize,
    /// Another publisher's account of the same call is in the library.
    pub other_account: bool,
    pub digest: bool,
    pub read: bool,
    /// The document holds no readout, or could not be read.
    pub unreadable: Option<Unreadable>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPerson {
    pub family_name: String,
    pub country: Option<Country>,
    /// Byte offsets of letters of `family_name` that the filter matched.
    pub lit: Vec<usize>,
}

/// Why a row has no call behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub path: String,
    /// What is wrong, and what to do.
    pub reason: String,
}

/// How many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    Exactly(usize),
    AtLeast(usize),
}

impl Count {
    pub const fn known(self) -> usize {
        match self {
            Self::Exactly(n) | Self::AtLeast(n) => n,
        }
    }
}

/// A slice of a longer list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// Position of the first row in the whole list.
    pub first: usize,
    pub rows: Vec<T>,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self {
            first: 0,
            rows: Vec::new(),
        }
    }
}

/// Answer to a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub count: Count,
    /// Releases in the library, whatever the query.
    pub releases: usize,
    /// Distinct calls among them: two accounts of one call count once.
    pub calls: usize,
    /// Rows with a warning among the found.
    pub warned: usize,
    /// Releases in the library that were not read yet, whatever the query.
    pub unread: usize,
    pub page: Page<Row>,
    /// Where the row that was asked to be kept stands now.
    pub kept: Option<usize>,
    /// People whom the words of the query matched, best first.
    pub people: Vec<PersonHit>,
}

/// A person of the dictionary whom a filter word matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonHit {
    pub name: String,
    /// Office and country, as known: "Foreign Minister, RU".
    pub office: String,
    /// The spelling that matched, where it is not `name`.
    pub spelling: Option<String>,
    /// Byte offsets of the matched letters, in `spelling` or else in `name`.
    pub lit: Vec<usize>,
    /// Releases that this person took part in, under the rest of the query.
    pub calls: usize,
}

/// One agreement of one release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementRow {
    pub call: CallId,
    pub date: Option<NaiveDate>,
    /// Index of its sentence in the record's statements.
    pub statement: usize,
    pub kind: AgreementKind,
    pub parties: Vec<Country>,
    pub label: String,
    pub verb: Option<String>,
    pub deadline: Option<String>,
    /// The last day that the deadline allows.
    pub due: Option<NaiveDate>,
    pub hedged: bool,
    pub text: String,
    /// Who reports it.
    pub publisher: Option<Country>,
}

/// One hit of a phrase, in its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcordanceRow {
    pub call: CallId,
    pub date: Option<NaiveDate>,
    pub statement: usize,
    /// Speaker's family name, `joint` or `narrator`.
    pub speaker: String,
    pub publisher: Option<Country>,
    pub label: String,
    pub text: String,
    /// Byte range of the hit within `text`.
    pub hit: Span,
}

/// One warning of one release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WarningRow {
    pub call: CallId,
    pub date: Option<NaiveDate>,
    /// Family names of who took part.
    pub people: Vec<String>,
    /// Index of the sentence that it is about; `None` for what concerns the header or the whole.
    pub statement: Option<usize>,
    /// The words it is about; empty where it is about the whole.
    pub span: Span,
    pub severity: Severity,
    pub message: String,
}

/// Text on its way to the clipboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    pub text: String,
    /// What it is: "Quotation + Chicago note".
    pub what: String,
}
