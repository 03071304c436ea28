//! What stands below the text: signatures, contacts, further pages.

use super::prose::tells;
use super::{BlockKind, Page, is_closed};
use crate::parse::furniture;

impl Page {
    /// Tells what stands below the text from it, with what has no stop between such lines.
    /// What the text leads to by a colon belongs to it. The index of the first such line.
    pub(super) fn find_footer(&mut self) -> usize {
        const BETWEEN: usize = 80;
        let mut first = None;
        for (n, block) in self.blocks.iter().enumerate().rev() {
            let line = block.content().of(&self.text);
            let below = matches!(block.kind, BlockKind::Body | BlockKind::Heading);
            let (closed, listed) = (is_closed(line), !block.markers.is_empty());
            // Some pages have no full stops.
            if tells(line) {
                break;
            } else if below && furniture::is_footer(line, closed, listed) {
                first = Some(n);
            } else if !below || closed || listed || line.len() > BETWEEN {
                break;
            }
        }
        let above = first.and_then(|n| self.blocks.get(n.checked_sub(1)?));
        let led = above.is_some_and(|b| {
            let text = matches!(b.kind, BlockKind::Body | BlockKind::Heading);
            !text || b.span.of(&self.text).ends_with(':')
        });
        let Some(footer) = first
            .filter(|_| !led)
            .and_then(|n| self.blocks.get_mut(n..))
        else {
            return self.blocks.len();
        };
        let lines = footer.len();
        for block in footer {
            block.kind = BlockKind::Heading;
        }
        self.blocks.len() - lines
    }
}
