//! Signals: to end, to stop, and to go on after a stop.

use std::io;
use std::sync::mpsc::Sender;
#[cfg(unix)]
use std::sync::{Arc, atomic::AtomicBool};
#[cfg(unix)]
use std::thread;

use super::Event;

#[cfg_attr(not(unix), expect(dead_code, reason = "there are no such signals"))]
pub(super) enum Signal {
    End(u8),
    Stop,
    Continue,
}

/// Sends signals into the queue. The first one to end does so in good order; a second one at once, should the first get
/// stuck in a terminal that does not take what is written to it.
#[cfg(unix)]
pub(super) fn listen(sender: Sender<Event>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    use signal_hook::flag;
    use signal_hook::iterator::Signals;

    let asked = Arc::new(AtomicBool::new(false));
    for signal in [SIGTERM, SIGINT, SIGHUP] {
        flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(&asked))?;
        flag::register(signal, Arc::clone(&asked))?;
    }
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT])?;
    thread::spawn(move || {
        for number in signals.forever() {
            let signal = match number {
                SIGCONT => Signal::Continue,
                SIGTSTP => Signal::Stop,
                other => Signal::End(u8::try_from(other).unwrap_or_default()),
            };
            if sender.send(Event::Signal(signal)).is_err() {
                return;
            }
        }
    });
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn listen(_sender: Sender<Event>) -> io::Result<()> {
    Ok(())
}
