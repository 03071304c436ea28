//! What the terminal reports, in the words of the core.

use std::sync::mpsc::Sender;

use crossterm::event::{
    self, Event as Reported, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton,
    MouseEvent, MouseEventKind,
};

use crate::app::{Code, Key, Mouse, MouseAct, Size};

use super::Event;

pub(super) enum Input {
    Key(Key),
    Mouse(Mouse),
    Paste(String),
    Resize(Size),
    /// Stop, as Ctrl-Z does elsewhere.
    Suspend,
}

/// Hands on what the terminal reports, until there is no terminal or no listener any more.
pub(super) fn listen(sender: &Sender<Event>) {
    while let Ok(reported) = event::read() {
        if sender.send(Event::Terminal(reported)).is_err() {
            return;
        }
    }
    // After the end nobody listens.
    let _ = sender.send(Event::Deaf);
}

pub(super) fn read(reported: Reported) -> Vec<Input> {
    match reported {
        Reported::Key(event) if event.kind != KeyEventKind::Release => keys(event),
        Reported::Mouse(event) => mouse(event).map(Input::Mouse).into_iter().collect(),
        Reported::Paste(text) => vec![Input::Paste(text)],
        Reported::Resize(columns, rows) => vec![Input::Resize(Size::new(columns, rows))],
        Reported::Key(_) | Reported::FocusGained | Reported::FocusLost => Vec::new(),
    }
}

fn keys(event: KeyEvent) -> Vec<Input> {
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    let alt = event.modifiers.contains(KeyModifiers::ALT);
    if ctrl && !alt && event.code == KeyCode::Char('z') && cfg!(unix) {
        return vec![Input::Suspend];
    }
    let Some((code, shifted)) = code(event.code) else {
        return Vec::new();
    };
    let letter = matches!(code, Code::Char(_));
    let key = Key {
        code,
        // What Ctrl and Alt together give is AltGr: a character like another.
        ctrl: ctrl && !(alt && letter),
        shift: shifted || (!letter && event.modifiers.contains(KeyModifiers::SHIFT)),
    };
    let mut inputs = Vec::new();
    if alt && !ctrl {
        // Escape and a key in quick succession look like Alt and the key, which means nothing here.
        inputs.push(Input::Key(Key::plain(Code::Esc)));
    }
    inputs.push(Input::Key(key));
    inputs
}

/// The key, and whether it implies shift.
fn code(code: KeyCode) -> Option<(Code, bool)> {
    let plain = |code| Some((code, false));
    match code {
        KeyCode::Char(character) => plain(Code::Char(character)),
        KeyCode::Enter => plain(Code::Enter),
        KeyCode::Esc => plain(Code::Esc),
        KeyCode::Tab => plain(Code::Tab),
        KeyCode::BackTab => Some((Code::Tab, true)),
        KeyCode::Backspace => plain(Code::Backspace),
        KeyCode::Delete => plain(Code::Delete),
        KeyCode::Up => plain(Code::Up),
        KeyCode::Down => plain(Code::Down),
        KeyCode::Left => plain(Code::Left),
        KeyCode::Right => plain(Code::Right),
        KeyCode::PageUp => plain(Code::PageUp),
        KeyCode::PageDown => plain(Code::PageDown),
        KeyCode::Home => plain(Code::Home),
        KeyCode::End => plain(Code::End),
        KeyCode::F(number) => plain(Code::F(number)),
        KeyCode::Insert
        | KeyCode::Null
        | KeyCode::CapsLock
        | KeyCode::ScrollLock
        | KeyCode::NumLock
        | KeyCode::PrintScreen
        | KeyCode::Pause
        | KeyCode::Menu
        | KeyCode::KeypadBegin
        | KeyCode::Media(_)
        | KeyCode::Modifier(_) => None,
    }
}

fn mouse(event: MouseEvent) -> Option<Mouse> {
    let act = match event.kind {
        MouseEventKind::Down(MouseButton::Left) => MouseAct::Click,
        MouseEventKind::ScrollUp => MouseAct::WheelUp,
        MouseEventKind::ScrollDown => MouseAct::WheelDown,
        MouseEventKind::Down(MouseButton::Right | MouseButton::Middle)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => return None,
    };
    Some(Mouse {
        act,
        column: event.column,
        row: event.row,
    })
}
