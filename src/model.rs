//! Plain data that every part shares: the call record as the export prints it, and what a list shows of it.
//! Knows nothing of files, terminals or the parser.

mod country;
mod listing;
mod pace;
mod record;
mod rule;
mod span;

pub use country::Country;
pub use listing::{
    AgreementRow, CallId, ConcordanceRow, Count, Found, Page, Passage, PersonHit, Row, RowPerson,
    Sort, Unreadable, WarningRow,
};
pub use pace::Pace;
pub use record::{
    Agreement, AgreementKind, Basis, CallDate, CallRecord, Channel, Duration, Initiative, Kind,
    MentionedDate, Participant, Point, Publisher, Released, SCHEMA, Severity, Source, Speaker,
    SpeakerType, StartTime, Statement, Topic, Warning,
};
pub use rule::{AgreementRule, SpeakerRule};
pub use span::Span;
