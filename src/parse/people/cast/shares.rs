//! The one country left over, for the one person without any.

use super::{Cast, one_sentence};
use crate::parse::token::Token;

impl Cast {
    /// Gives the one country left over to the one person without any: "Foreign Ministers of Japan and Chile" above,
    /// the Japanese minister named without a country below.
    pub(in crate::parse::people) fn share_out(&mut self, tokens: &[Token]) {
        let free = self.free_countries();
        let mut free = free.into_iter();
        let (Some(country), None) = (free.next(), free.next()) else {
            return;
        };
        let slot = self
            .members
            .iter()
            .position(|m| m.names.is_empty() && !m.counterpart && m.country == Some(country));
        let mut without = self
            .members
            .iter()
            .enumerate()
            .filter(|(_, m)| !m.names.is_empty() && m.country.is_none())
            .map(|(n, _)| n);
        let (Some(slot), Some(named), None) = (slot, without.next(), without.next()) else {
            return;
        };
        // "Speaking with the Prime Minister of Peru by phone, Ana Lind said": two people.
        if self.are_apart(tokens, slot, named) {
            return;
        }
        self.members.swap(slot, named);
        if let Some(member) = self.members.get_mut(slot) {
            member.country = Some(country);
        }
        self.members.remove(named);
    }

    /// Whether one sentence speaks of somebody by an office of one person, and of somebody else by name.
    fn are_apart(&self, tokens: &[Token], unnamed: usize, named: usize) -> bool {
        let (Some(unnamed), Some(named)) = (self.members.get(unnamed), self.members.get(named))
        else {
            return false;
        };
        // "I spoke with the Prime Minister of Peru": never the one who writes.
        if self.author.iter().any(|own| named.names.contains(own)) {
            return true;
        }
        let (from, to) = (unnamed.last.min(named.last), unnamed.last.max(named.last));
        unnamed.titles.iter().any(|(title, _)| !title.plural) && one_sentence(tokens, from..to + 1)
    }
}
