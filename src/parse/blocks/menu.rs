//! Menus of sites and paths to pages above a title, whose entries may have marks as the points of a release have.

use super::{Block, Page, closes_with_day, is_closed, is_prose, speaks_of_call};
use crate::parse::furniture;

/// No menu is longer.
const LONGEST: usize = 80;
/// Words of an entry.
const WORDS: usize = 5;

impl Page {
    /// The index behind all that may stand above the title of a page that was saved whole: the title that speaks of a call
    /// itself, or what follows the last entry of a site's menu; 0 where there is no menu.
    pub(super) fn menu(&self) -> usize {
        /// Lines above the title that are no entries: letterheads, a notice.
        const OTHERS: usize = 3;
        /// Lines between a menu and the title.
        const BETWEEN: usize = 9;
        let (mut marked, mut of_site, mut others) = (0, 0, 0);
        for (n, block) in self.blocks.iter().enumerate().take(LONGEST) {
            let line = block.content().of(&self.text);
            // "Font size change: Regular / Large"
            let choices = line.contains(" / ");
            let short = choices || line.split(' ').count() <= WORDS;
            // Entries below others are set in.
            if !block.markers.is_empty() || short && block.indent > 0 && !names_call(line) {
                let entry = short || furniture::lists_another(line);
                let tells = !entry || is_closed(line) || line.ends_with([',', ';']);
                if (tells || names_call(line)) && !self.is_title_below(n, line) {
                    return self.titled(n, marked, of_site);
                }
                marked = n + 1;
                of_site += usize::from(furniture::is_of_site(line));
                continue;
            }
            if names_call(line) && !is_prose(line) {
                return if n <= marked + BETWEEN { n } else { marked };
            }
            if is_prose(line) {
                return self.titled(n, marked, of_site);
            }
            // "News » News of the Ministry"
            of_site += usize::from(furniture::is_section(line));
            others += usize::from(!short);
            if others > OTHERS {
                return 0;
            }
        }
        0
    }

    /// "4. > Call with Minister Lind": whether the last step of a path to the page is the title, which stands below it.
    fn is_title_below(&self, step: usize, line: &str) -> bool {
        const NEAR: usize = 9;
        let line = line.trim_start_matches(['>', '\u{bb}', '\u{203a}', ' ']);
        let mut below = self.blocks.iter().skip(step + 1).take(NEAR);
        below.any(|b| b.markers.is_empty() && b.content().of(&self.text) == line)
    }

    /// The end of a menu, one of whose entries is a section of many sites, where a title may stand between it and the text.
    fn titled(&self, text: usize, menu: usize, of_site: usize) -> usize {
        let between = self.blocks.get(menu..text).unwrap_or_default();
        let title = |b: &Block| {
            let line = b.span.of(&self.text);
            line.split(' ').count() >= WORDS / 2 && !furniture::is_dateline(line)
        };
        if of_site > 0 && between.iter().any(title) {
            menu
        } else {
            0
        }
    }
}

impl Block {
    /// Whether it is a point: marked, and neither numbered among the releases of a digest nor a kind of release with a mark
    /// before it.
    pub(super) fn is_point(&self, text: &str) -> bool {
        !self.markers.is_empty()
            && !closes_with_day(self.span.of(text))
            && !furniture::is_section(self.content().of(text))
    }
}

/// Whether a line tells of a call, with more words than "Phone talks" has, which is the name of a section.
pub(super) fn names_call(line: &str) -> bool {
    const FEWEST: usize = 3;
    speaks_of_call(line) && line.split(' ').count() >= FEWEST
}
