//! The clipboard of the display. A display that does not answer must not stop anything, so it has a thread of its own,
//! which also stays as long as the program does: under X11 and Wayland whoever copied serves the text.

use std::sync::mpsc::{self, Sender};
use std::thread;
use std::time::Duration;

const LONGEST_WAIT: Duration = Duration::from_millis(500);

/// A text to be taken, and where to say whether it was.
struct Request {
    text: String,
    answer: Sender<Result<(), String>>,
}

#[derive(Default)]
pub(super) struct Clipboard {
    requests: Option<Sender<Request>>,
}

impl Clipboard {
    /// Whether the clipboard took the text; the reason where it did not.
    pub(super) fn set(&mut self, text: &str) -> Result<(), String> {
        let requests = self.requests.get_or_insert_with(start);
        let (answer, answered) = mpsc::channel();
        requests
            .send(Request {
                text: text.to_owned(),
                answer,
            })
            .map_err(|_| "the clipboard's thread has ended".to_owned())?;
        answered
            .recv_timeout(LONGEST_WAIT)
            .unwrap_or_else(|_| Err("the display does not answer".to_owned()))
    }
}

fn start() -> Sender<Request> {
    let (requests, received) = mpsc::channel::<Request>();
    thread::spawn(move || {
        let mut native = None;
        for Request { text, answer } in received {
            let result = match native.take() {
                Some(open) => Ok(open),
                None => arboard::Clipboard::new(),
            };
            let result = result.and_then(|mut open| {
                open.set_text(text)?;
                native = Some(open);
                Ok(())
            });
            // Whoever asked may have given up waiting.
            let _ = answer.send(result.map_err(|error| error.to_string()));
        }
    });
    requests
}
