//! What a key can ask for. Plain commands; the key table says which key means which, and what each does in words.

use crate::cite::Style;
use crate::model::Sort;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Move(Motion),
    /// Page on, and from the end of a release to the next unread one.
    ReadOn,
    NextAgreement,
    PreviousAgreement,
    NextCall,
    PreviousCall,
    NextUnread,

    Turn(Turn),
    Focus(Pane),
    Zoom,
    Open,
    Back,
    Forward,
    AllAgreements,
    OtherAccount,
    Explain,
    Warnings,

    Filter,
    ClearFilter,
    Search,
    NextHit,
    PreviousHit,
    Concord,
    Sort,
    SortBy(Sort),

    Select,
    SelectPoint,
    Copy,
    CopyMenu,
    CopyAs(Style),

    Help,
    Palette,
    ToggleMouse,
    Reload,
    StopReading,
    Redraw,
    /// One step back; never quits.
    Escape,
    /// Close what is open; in the main view, quit.
    Leave,
    Quit,

    /// Keep what the prompt says, or run what is chosen.
    Accept,
    Edit(Edit),
}

/// Moves within whatever has the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    Down,
    Up,
    PageDown,
    PageUp,
    HalfDown,
    HalfUp,
    First,
    Last,
    NextPoint,
    PreviousPoint,
}

/// Ways to another pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Next,
    Previous,
    Left,
    Right,
}

/// The panes that can have the keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pane {
    #[default]
    Calls,
    Transcript,
    Agreements,
}

impl Pane {
    pub const ALL: [Self; 3] = [Self::Calls, Self::Transcript, Self::Agreements];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Calls => "Calls",
            Self::Transcript => "Transcript",
            Self::Agreements => "Agreements",
        }
    }

    /// The next pane, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Calls => Self::Transcript,
            Self::Transcript => Self::Agreements,
            Self::Agreements => Self::Calls,
        }
    }

    #[must_use]
    pub const fn previous(self) -> Self {
        self.next().next()
    }

    /// The digit that leads to it.
    pub const fn digit(self) -> char {
        match self {
            Self::Calls => '1',
            Self::Transcript => '2',
            Self::Agreements => '3',
        }
    }
}

/// Moves and changes within a prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    Left,
    Right,
    Home,
    End,
    Backspace,
    Delete,
    EraseWord,
    EraseLine,
}

impl Edit {
    /// Whether its key does the same in every program.
    pub const fn is_plain(self) -> bool {
        match self {
            Self::Left | Self::Right | Self::Home | Self::End | Self::Backspace | Self::Delete => {
                true
            }
            Self::EraseWord | Self::EraseLine => false,
        }
    }
}
