//! A stream for messages that name files and quote arguments: what could steer a terminal is shown, not sent.

use std::io::{self, Write};

use crate::text::visible;

/// Makes hostile characters visible on their way to `to`.
pub struct Shown<W>(pub W);

impl<W: Write> Write for Shown<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes);
        self.0.write_all(visible(&text).text.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
