//! People of the title who are the same as some of the text, under another spelling.

use std::ops::Range;

use super::{Cast, Member, core, same_head};
use crate::parse::token::{Kind, Token};

impl Cast {
    /// Joins what the title says with what the text says of the same person in other letters, and tells where they
    /// differ: the name in the title and the one in the text.
    pub(in crate::parse::people) fn join_headline(
        &mut self,
        tokens: &[Token],
    ) -> Vec<(Range<usize>, Range<usize>)> {
        let mut differences = Vec::new();
        self.part_pair(tokens);
        let mut at = 0;
        while at < self.members.len() {
            if let Some(twin) = self.spelled_otherwise(tokens, at) {
                let other = self.members.remove(twin);
                if let Some(member) = self.members.get_mut(at) {
                    member.names.extend(other.names);
                    member.words |= other.words;
                    member.titles.extend(other.titles);
                    member.country = member.country.or(other.country);
                    member.headline = false;
                }
                continue;
            }
            let Some(member) = self.members.get(at) else {
                break;
            };
            let name = member.names.first();
            let name = name.filter(|n| member.headline && n.len() == 1).cloned();
            let lost = name.filter(|name| {
                let family = tokens.get(name.start).map_or(0, |t| t.hash);
                tokens.iter().filter(|t| t.hash == family).count() == 1
            });
            let country = member.country;
            let twin = lost.as_ref().and_then(|lost| {
                self.members.iter().position(|other| {
                    !other.headline
                        && !other.names.is_empty()
                        && (country.is_none() || country == other.country)
                        && other.titles.iter().any(|(t, _)| {
                            member.titles.iter().any(|(o, _)| same_head(tokens, t, o))
                        })
                        && other.names.iter().all(|n| n.start > lost.end)
                })
            });
            let (Some(lost), Some(twin)) = (lost, twin) else {
                at += 1;
                continue;
            };
            if let Some(other) = self.members.get_mut(twin) {
                if let Some(name) = other.names.first() {
                    differences.push((lost, name.clone()));
                }
                other.country = other.country.or(country);
            }
            self.members.remove(at);
        }
        differences
    }

    /// "Northern Fjord Observer" above a release that names those who spoke: the page, and nobody. Who is named by nothing
    /// but a whole title took no part where two others did.
    pub(in crate::parse::people) fn drop_masthead(
        &mut self,
        tokens: &[Token],
        title: &Range<usize>,
    ) {
        let others = self
            .members
            .iter()
            .filter(|m| !m.headline && !m.names.is_empty());
        if others.count() < 2 {
            return;
        }
        let whole = |name: &Range<usize>| {
            let rest = |mut at: Range<usize>| {
                at.any(|n| tokens.get(n).is_some_and(|t| t.kind == Kind::Word))
            };
            !rest(title.start..name.start) && !rest(name.end..title.end)
        };
        self.members.retain(|m| {
            let bare = m.headline && m.titles.is_empty() && m.country.is_none();
            !(bare && m.names.first().is_some_and(whole))
        });
    }

    /// "Lind-Paz: Ties Should Grow" above a call of Ana Lind with Juan Paz: the two of them, and no third.
    fn part_pair(&mut self, tokens: &[Token]) {
        let family = |member: &Member| {
            let last = member.names.first()?.end.checked_sub(1)?;
            tokens.get(last).map(|t| t.hash)
        };
        let pair = self.members.iter().position(|member| {
            let [name] = member.names.as_slice() else {
                return false;
            };
            let Some([first, mark, second]) = tokens.get(name.clone()).filter(|_| member.headline)
            else {
                return false;
            };
            let others = || self.members.iter().filter(|m| !m.headline);
            let borne = |half: &Token| others().any(|other| family(other) == Some(half.hash));
            mark.kind == Kind::Hyphen && borne(first) && borne(second)
        });
        if let Some(pair) = pair {
            self.members.remove(pair);
        }
    }

    /// Who bears the same given name and office as the member at `at` of the title, under a family name of much the same
    /// letters.
    fn spelled_otherwise(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let member = self.members.get(at).filter(|m| m.headline)?;
        let mine: Vec<&Token> = core(tokens, member.names.first()?).collect();
        self.members
            .iter()
            .skip(at + 1)
            .position(|other| {
                let same = other
                    .titles
                    .iter()
                    .any(|(t, _)| member.titles.iter().any(|(o, _)| same_head(tokens, t, o)));
                let close = other.names.first().is_some_and(|name| {
                    let theirs: Vec<&Token> = core(tokens, name).collect();
                    match (mine.as_slice(), theirs.as_slice()) {
                        ([given, .., a], [first, .., b]) => {
                            let long = |t: &Token| t.end - t.start;
                            given.hash == first.hash && long(a).abs_diff(long(b)) < 3
                        }
                        _ => false,
                    }
                });
                same && close
            })
            .map(|n| n + at + 1)
    }
}
