//! A passage on its way out: to the clipboard of the display and to a file. The terminal's own way the terminal goes itself.

use super::Setup;
use super::clipboard::Clipboard;
use crate::app::Copied;
use crate::model::Passage;
use crate::tasks;

/// Hands the passage on by every way that there is.
pub(super) fn hand_on(setup: &Setup, clipboard: &mut Clipboard, passage: &Passage) -> Copied {
    let mut copied = Copied::default();
    let mut problems = Vec::new();
    if setup.clipboard {
        match clipboard.set(&passage.text) {
            Ok(()) => copied.native = true,
            Err(reason) => problems.push(format!("clipboard: {reason}")),
        }
    }
    if let Some(file) = &setup.copy_to {
        match tasks::append_passage(file, &passage.text) {
            Ok(()) => copied.file = Some(file.display().to_string()),
            Err(error) => problems.push(format!("{}: {error}", file.display())),
        }
    } else if let Some(folder) = &setup.state {
        match tasks::keep_last_passage(folder, &passage.text) {
            Ok(file) => copied.file = Some(file.display().to_string()),
            Err(error) => problems.push(format!("{}: {error}", folder.display())),
        }
    }
    copied.problem = (!problems.is_empty()).then(|| problems.join("; "));
    copied
}
