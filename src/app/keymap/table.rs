//! The rows of the key table.
//!
//! No key needs `AltGr`, Alt or a dead key; none is Ctrl-A, Ctrl-B (terminal multiplexers), Ctrl-S, Ctrl-Q (flow control)
//! or Ctrl-H, I, J, M (the same codes as Backspace, Tab and Enter).

use super::super::action::{Action as A, Edit, Motion, Pane, Turn};
use super::super::key::{Code, Key};
use super::Group::{Copy, CopyAs, Find, Move, Panes, Prompts, System};
use super::{Binding, Group, Mode};
use crate::cite::Style;
use crate::model::Sort;

const PANES: &[Mode] = &[
    Mode::Calls,
    Mode::Transcript,
    Mode::Agreements,
    Mode::Concordance,
    Mode::Warnings,
];
/// All but what stands before the panes.
const HOME: &[Mode] = &[Mode::Calls, Mode::Transcript, Mode::Agreements];
const LISTS: &[Mode] = &[
    Mode::Calls,
    Mode::Agreements,
    Mode::Concordance,
    Mode::Warnings,
];
const TEXT: &[Mode] = &[Mode::Transcript];
const SOURCES: &[Mode] = &[Mode::Transcript, Mode::Agreements, Mode::Concordance];
const TYPED: &[Mode] = &[
    Mode::Filter,
    Mode::Search,
    Mode::Phrase,
    Mode::Help,
    Mode::Palette,
];
const MENU: &[Mode] = &[Mode::Copy];
const VALUES: &[Mode] = &[Mode::Explain];
const ACCEPTED: &[Mode] = &[
    Mode::Filter,
    Mode::Search,
    Mode::Phrase,
    Mode::Palette,
    Mode::Copy,
];
const EVERYWHERE: &[Mode] = &[
    Mode::Calls,
    Mode::Transcript,
    Mode::Agreements,
    Mode::Concordance,
    Mode::Warnings,
    Mode::Filter,
    Mode::Search,
    Mode::Phrase,
    Mode::Help,
    Mode::Palette,
    Mode::Copy,
    Mode::Explain,
];

const fn ch(character: char) -> Key {
    Key::char(character)
}

const fn key(code: Code) -> Key {
    Key::plain(code)
}

const fn row(
    group: Group,
    modes: &'static [Mode],
    keys: &'static [Key],
    action: A,
    doc: &'static str,
) -> Binding {
    Binding {
        group,
        modes,
        keys,
        action,
        doc,
    }
}

#[rustfmt::skip]
pub const TABLE: &[Binding] = &[
    row(Move, PANES, &[ch('j'), key(Code::Down)], A::Move(Motion::Down), "Next sentence; in a list, next row"),
    row(Move, PANES, &[ch('k'), key(Code::Up)], A::Move(Motion::Up), "Previous sentence; in a list, previous row"),
    row(Move, TEXT, &[ch(' ')], A::ReadOn, "Page on; at the end of a release, open the next unread one"),
    row(Move, LISTS, &[ch(' ')], A::Move(Motion::PageDown), "Page down in a list"),
    row(Move, PANES, &[key(Code::PageDown)], A::Move(Motion::PageDown), "Page down"),
    row(Move, PANES, &[ch('b'), key(Code::PageUp)], A::Move(Motion::PageUp), "Page up"),
    row(Move, PANES, &[ch('d')], A::Move(Motion::HalfDown), "Half a page down"),
    row(Move, PANES, &[ch('u')], A::Move(Motion::HalfUp), "Half a page up"),
    row(Move, PANES, &[ch('g'), key(Code::Home)], A::Move(Motion::First), "To the top"),
    row(Move, PANES, &[ch('G'), key(Code::End)], A::Move(Motion::Last), "To the end"),
    row(Move, TEXT, &[ch(')')], A::Move(Motion::NextPoint), "Next point of the outline"),
    row(Move, TEXT, &[ch('(')], A::Move(Motion::PreviousPoint), "Previous point of the outline"),
    row(Move, HOME, &[ch('.')], A::NextAgreement, "Next agreement of this release"),
    row(Move, HOME, &[ch(',')], A::PreviousAgreement, "Previous agreement of this release"),
    row(Move, HOME, &[ch('J')], A::NextCall, "Next release of the list"),
    row(Move, HOME, &[ch('K')], A::PreviousCall, "Previous release of the list"),
    row(Move, HOME, &[ch('U')], A::NextUnread, "Open the next unread release"),

    row(Panes, HOME, &[key(Code::Tab)], A::Turn(Turn::Next), "Next pane"),
    row(Panes, HOME, &[Key::shift(Code::Tab)], A::Turn(Turn::Previous), "Previous pane"),
    row(Panes, HOME, &[ch('l'), key(Code::Right)], A::Turn(Turn::Right), "Pane to the right"),
    row(Panes, HOME, &[ch('h'), key(Code::Left)], A::Turn(Turn::Left), "Pane to the left"),
    row(Panes, PANES, &[ch('1')], A::Focus(Pane::Calls), "To the calls"),
    row(Panes, PANES, &[ch('2')], A::Focus(Pane::Transcript), "To the transcript"),
    row(Panes, PANES, &[ch('3')], A::Focus(Pane::Agreements), "To the agreements"),
    row(Panes, HOME, &[ch('z')], A::Zoom, "Give the pane the whole screen, and back"),
    row(Panes, LISTS, &[key(Code::Enter)], A::Open, "Open; from an agreement or a hit, go to its sentence"),
    row(Panes, PANES, &[ch('H')], A::Back, "Back to where you were"),
    row(Panes, PANES, &[ch('L')], A::Forward, "Forward again"),
    row(Panes, HOME, &[ch('A')], A::AllAgreements, "Agreements of this release, or of all in the list"),
    row(Panes, HOME, &[ch('O')], A::OtherAccount, "The other ministry's account of the same call"),
    row(Panes, HOME, &[ch('i')], A::Explain, "Why: what the value under the cursor rests on, its words lit"),
    row(Panes, PANES, &[ch('w')], A::Warnings, "Warnings of all releases in the list"),

    row(Find, PANES, &[ch('f')], A::Filter, "Filter the list by minister, year:2009, kind:commitment, text:abduction"),
    row(Find, LISTS, &[ch('/')], A::Filter, "In a list, filter too"),
    row(Find, TEXT, &[ch('/')], A::Search, "Search in this release; also \"a phrase\", begin*, AND, OR, NOT"),
    row(Find, HOME, &[ch('n')], A::NextHit, "Next hit"),
    row(Find, HOME, &[ch('N')], A::PreviousHit, "Previous hit"),
    row(Find, PANES, &[ch('F')], A::Concord, "Concordance: every use of a phrase in the list, in context"),
    row(Find, HOME, &[ch('s')], A::Sort, "Sort the list: newest, oldest, most agreements, longest"),
    row(Find, HOME, &[], A::SortBy(Sort::Newest), "Sort the list by day, newest first"),
    row(Find, HOME, &[], A::SortBy(Sort::Oldest), "Sort the list by day, oldest first"),
    row(Find, HOME, &[], A::SortBy(Sort::Agreements), "Sort the list by agreements, most first"),
    row(Find, HOME, &[], A::SortBy(Sort::Longest), "Sort the list by length of the call, longest first"),
    row(Find, HOME, &[], A::ClearFilter, "Remove the filter"),

    row(Copy, TEXT, &[ch('v')], A::Select, "Select sentences: move to extend, Esc to let go"),
    row(Copy, TEXT, &[ch('V')], A::SelectPoint, "Select the whole point"),
    row(Copy, SOURCES, &[ch('y')], A::Copy, "Copy the sentence or selection with its citation"),
    row(Copy, SOURCES, &[ch('Y')], A::CopyMenu, "Copy as: plain, Markdown, Chicago, APA, OSCOLA, BibLaTeX, CSL-JSON, JSON"),

    row(System, PANES, &[ch('?'), key(Code::F(1))], A::Help, "This help; type to narrow it"),
    row(System, PANES, &[ch(':'), Key::ctrl('p')], A::Palette, "Find any command by typing"),
    row(System, PANES, &[ch('M')], A::ToggleMouse, "Release the mouse to the terminal, or take it back"),
    row(System, PANES, &[ch('R')], A::Reload, "Read the files again"),
    row(System, PANES, &[ch('X')], A::StopReading, "Stop reading the files; R goes on where it stopped"),
    row(System, EVERYWHERE, &[Key::ctrl('l')], A::Redraw, "Draw the screen anew"),
    row(System, EVERYWHERE, &[key(Code::Esc)], A::Escape, "One step back; never quits"),
    row(System, PANES, &[ch('q')], A::Leave, "Close what is open; in the main view, quit"),
    row(System, EVERYWHERE, &[Key::ctrl('c')], A::Quit, "Quit"),

    row(Prompts, ACCEPTED, &[key(Code::Enter)], A::Accept, "Keep, or run what is chosen"),
    row(Prompts, &[Mode::Help], &[key(Code::Enter)], A::Escape, "Close the help"),
    row(Prompts, TYPED, &[key(Code::Down)], A::Move(Motion::Down), "Next row or hit"),
    row(Prompts, TYPED, &[key(Code::Up)], A::Move(Motion::Up), "Previous row or hit"),
    row(Prompts, TYPED, &[key(Code::PageDown)], A::Move(Motion::PageDown), "Page down"),
    row(Prompts, TYPED, &[key(Code::PageUp)], A::Move(Motion::PageUp), "Page up"),
    row(Prompts, TYPED, &[key(Code::Left)], A::Edit(Edit::Left), "Cursor left"),
    row(Prompts, TYPED, &[key(Code::Right)], A::Edit(Edit::Right), "Cursor right"),
    row(Prompts, TYPED, &[key(Code::Home)], A::Edit(Edit::Home), "Cursor to the start"),
    row(Prompts, TYPED, &[key(Code::End)], A::Edit(Edit::End), "Cursor to the end"),
    row(Prompts, TYPED, &[key(Code::Backspace)], A::Edit(Edit::Backspace), "Erase the character before the cursor"),
    row(Prompts, TYPED, &[key(Code::Delete)], A::Edit(Edit::Delete), "Erase the character under the cursor"),
    row(Prompts, TYPED, &[Key::ctrl('w')], A::Edit(Edit::EraseWord), "Erase the word before the cursor"),
    row(Prompts, TYPED, &[Key::ctrl('u')], A::Edit(Edit::EraseLine), "Erase everything before the cursor"),
    row(CopyAs, MENU, &[ch('j'), key(Code::Down)], A::Move(Motion::Down), "Next form"),
    row(CopyAs, MENU, &[ch('k'), key(Code::Up)], A::Move(Motion::Up), "Previous form"),
    row(CopyAs, MENU, &[ch('q')], A::Escape, "Close the menu"),
    row(CopyAs, MENU, &[ch('p')], A::CopyAs(Style::Plain), "Copy the words alone"),
    row(CopyAs, MENU, &[ch('m')], A::CopyAs(Style::Markdown), "Copy as a Markdown quotation"),
    row(CopyAs, MENU, &[ch('c')], A::CopyAs(Style::Chicago), "Copy with a Chicago note"),
    row(CopyAs, MENU, &[ch('a')], A::CopyAs(Style::Apa), "Copy with an APA reference"),
    row(CopyAs, MENU, &[ch('o')], A::CopyAs(Style::Oscola), "Copy with an OSCOLA citation"),
    row(CopyAs, MENU, &[ch('b')], A::CopyAs(Style::Biblatex), "Copy with a BibLaTeX entry"),
    row(CopyAs, MENU, &[ch('l')], A::CopyAs(Style::CslJson), "Copy with a CSL-JSON item"),
    row(CopyAs, MENU, &[ch('s')], A::CopyAs(Style::Json), "Copy the statement as JSON"),
    row(Prompts, VALUES, &[ch('j'), key(Code::Down)], A::Move(Motion::Down), "Next value"),
    row(Prompts, VALUES, &[ch('k'), key(Code::Up)], A::Move(Motion::Up), "Previous value"),
    row(Prompts, VALUES, &[ch(' '), key(Code::PageDown)], A::Move(Motion::PageDown), "Values, page down"),
    row(Prompts, VALUES, &[ch('b'), key(Code::PageUp)], A::Move(Motion::PageUp), "Values, page up"),
    row(Prompts, VALUES, &[ch('g'), key(Code::Home)], A::Move(Motion::First), "First value"),
    row(Prompts, VALUES, &[ch('G'), key(Code::End)], A::Move(Motion::Last), "Last value"),
    row(Prompts, VALUES, &[key(Code::Enter)], A::Accept, "Go to the words of the value"),
    row(Prompts, VALUES, &[ch('q'), ch('i')], A::Escape, "Close the explanation"),
];
