//! Who stands behind a release: its author in the first person, and whom a line above or below names with an office.

use std::ops::Range;

use super::{Cast, INSTITUTIONS, Member, alike, core, is_office};
use crate::parse::lexicon::Class;
use crate::parse::people::lexis::{is_address, is_head, is_title_word};
use crate::parse::people::mention::{Mention, mentions};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

const OF: u64 = hashed("of");

/// What an author gives in the first person.
const UTTERED: Words = words!("statement remarks message address");

const BY: u64 = hashed("by");

impl Cast {
    /// The author of a release in the first person: the name in the lines above it, with the office there.
    /// Else by office alone, in the title.
    pub(in crate::parse::people) fn add_author(
        &mut self,
        tokens: &[Token],
        header: &[Range<usize>],
        title: &Range<usize>,
    ) {
        // "Statement of President Lind"
        let utters = |at: usize| {
            let part = |back: usize| at.checked_sub(back).and_then(|n| tokens.get(n));
            let opens = part(2).is_some_and(|t| UTTERED.has(t) && t.starts_line());
            opens && part(1).is_some_and(|t| t.hash == OF)
        };
        let found: Vec<Mention> = header
            .iter()
            .flat_map(|line| mentions(tokens, line.clone(), true))
            .filter_map(|mention| of_holder(tokens, mention))
            // "(On a telephone talk with President Biden)" names no author.
            .filter(|m| {
                let before = m.first.checked_sub(1).and_then(|n| tokens.get(n));
                let token = tokens.get(m.first);
                let by = |t: &Token| t.hash == BY || t.kind != Kind::Word;
                token.is_some_and(Token::starts_line) || before.is_some_and(by) || utters(m.first)
            })
            .collect();
        let office = |m: &&Mention| m.name.is_none() && m.title.is_some();
        // "Press conference by the Prime Minister regarding a call with ..."
        let named = mentions(tokens, title.clone(), true);
        let by = |m: &Mention| {
            let before = m.first.checked_sub(1).and_then(|n| tokens.get(n));
            before.is_some_and(|t| t.hash == BY)
        };
        let signed = named.iter().any(|m| m.name.is_some() && by(m));
        let Some(mut author) = named_above(&found, signed).cloned() else {
            if let Some(author) = named.iter().find(|m| self.members.is_empty() || by(m)) {
                let mut author = author.clone();
                if author.title.is_none()
                    && let Some(office) = found.iter().find(office)
                {
                    author.title.clone_from(&office.title);
                }
                self.add(tokens, &author, true);
                self.author.clone_from(&author.name);
            } else if let [only] = self.members.as_mut_slice()
                && only.titles.is_empty()
                && let Some(title) = found.iter().find(office).and_then(|m| m.title.clone())
            {
                // The name is the title of the page, the office stands below it.
                only.titles.push((title, true));
            }
            return;
        };
        // Of several lines with an office the one beside the name, which a page may take for its title.
        let apart = |m: &&Mention| m.first.abs_diff(author.first);
        let whole = |m: &&Mention| office(m) && m.first == title.start && m.end == title.end;
        let offices = found
            .iter()
            .filter(office)
            .chain(named.iter().filter(whole));
        if author.title.is_none()
            && let Some(office) = offices.min_by_key(apart)
        {
            author.title.clone_from(&office.title);
            author.country = author.country.or(office.country);
        }
        self.add(tokens, &author, false);
        self.author.clone_from(&author.name);
    }

    /// "Minister Lind wrote on her page: I have just spoken with ...", "Minister Lind: Good call with ...": whoever stands in
    /// front of the colon, where nobody else stands between it and the words that tell of the call. Whether there is one.
    pub(in crate::parse::people) fn add_writer(
        &mut self,
        tokens: &[Token],
        sentence: &Range<usize>,
        told: usize,
    ) -> bool {
        const WROTE: Words =
            words!("wrote writes posted posts tweeted tweets said says stated shared");
        let colon = (sentence.start..told)
            .rev()
            .find(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Colon));
        let Some(colon) = colon else {
            return false;
        };
        let wrote = |from: usize| {
            let between = tokens.get(from..colon).unwrap_or_default();
            between.is_empty() || between.iter().any(|t| WROTE.has(t))
        };
        let mut found = mentions(tokens, sentence.start..colon, false).into_iter();
        let writer = found.find(|m| m.name.is_some() && m.title.is_some() && wrote(m.end));
        let writer = writer.filter(|m| {
            !m.speaks_for_others(tokens) && mentions(tokens, colon + 1..told, false).is_empty()
        });
        self.take_author(tokens, writer.as_ref())
    }

    /// `"I spoke with ...", says Minister Lind`, in the sentence that tells of the call or in one behind it: whose words these
    /// are. Whether there is one.
    pub(in crate::parse::people) fn add_quoted(
        &mut self,
        tokens: &[Token],
        sentences: &[Range<usize>],
    ) -> bool {
        const SAYS: Words = words!("says said stated wrote stressed added explained");
        const NEAR: usize = 3;
        const LONGEST: usize = 24;
        let token = |at: usize| tokens.get(at);
        let quote = |at: usize| token(at).is_some_and(|t| t.kind == Kind::Quote);
        let closes = |at: &usize| (1..=NEAR).any(|back| at.checked_sub(back).is_some_and(quote));
        let author = sentences.iter().find_map(|sentence| {
            let says = |at: usize| token(at).is_some_and(|t| SAYS.has(t));
            let mut near = sentence.clone().skip(1).filter(closes);
            near.find_map(|at| {
                let from = at + usize::from(says(at));
                let first = token(from).filter(|t| t.is_capital())?;
                let end = sentence.end.min(from + LONGEST);
                let office = is_title_word(first) || is_address(first);
                let one = mentions(tokens, from..end, false).into_iter().next()?;
                let right =
                    office && one.first == from && one.name.is_some() && one.title.is_some();
                let own = right && (from > at || says(one.end));
                (own && !one.speaks_for_others(tokens)).then_some(one)
            })
        });
        self.take_author(tokens, author.as_ref())
    }

    /// Takes in whoever says so in the text, if anybody does. Whether there is one.
    fn take_author(&mut self, tokens: &[Token], author: Option<&Mention>) -> bool {
        if let Some(author) = author {
            self.add(tokens, author, false);
            self.author.clone_from(&author.name);
        }
        author.is_some()
    }

    /// Whoever is the subject of the first of the sentences `above` what they say themselves: named there with an office.
    /// Whether there is one.
    pub(in crate::parse::people) fn add_subject(
        &mut self,
        tokens: &[Token],
        above: &[Range<usize>],
    ) -> bool {
        const NEAR: usize = 12;
        let subject = above.iter().find_map(|sentence| {
            let found = mentions(tokens, sentence.clone(), false);
            let mut named = found
                .into_iter()
                .filter(|m| m.name.is_some() && m.title.is_some());
            named.next().filter(|m| m.first < sentence.start + NEAR)
        });
        if let Some(subject) = &subject {
            self.add(tokens, subject, false);
        }
        subject.is_some()
    }

    /// "Zhang made the remarks in a phone call with ...", with `Zhang` at `first`: whom a sentence `above` names in full with an
    /// office.
    pub(in crate::parse::people) fn add_short_subject(
        &mut self,
        tokens: &[Token],
        first: usize,
        above: &[Range<usize>],
    ) {
        let acts = |t: &Token| t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty();
        let Some(short) = tokens.get(first).filter(|t| {
            t.kind == Kind::Word && t.is_capital() && tokens.get(first + 1).is_some_and(acts)
        }) else {
            return;
        };
        let mut found = above
            .iter()
            .flat_map(|sentence| mentions(tokens, sentence.clone(), false));
        let whole = found.find(|m| {
            let mut name = m.name.iter().flat_map(|name| core(tokens, name));
            m.title.is_some() && name.any(|t| t.hash == short.hash)
        });
        if let Some(whole) = whole {
            self.add(tokens, &whole, false);
        }
    }

    /// Names whoever the text calls by office alone by the line above that gives this office a name.
    pub(in crate::parse::people) fn name_by_line(
        &mut self,
        tokens: &[Token],
        header: &[Range<usize>],
    ) {
        let waits = |m: &Member| m.is_unnamed() && !m.counterpart;
        if !self.members.iter().any(waits) {
            return;
        }
        for line in header {
            let found = mentions(tokens, line.clone(), true);
            let [by_line] = found.as_slice() else {
                continue;
            };
            let whole = by_line.first == line.start && by_line.end == line.end;
            let unnamed = self.members.iter().any(|m| {
                m.names.is_empty()
                    && m.country.is_none()
                    && !m.counterpart
                    && m.titles
                        .iter()
                        .any(|(t, _)| by_line.title.as_ref().is_some_and(|o| alike(tokens, t, o)))
            });
            if whole && unnamed && by_line.name.is_some() {
                self.add(tokens, by_line, false);
                return;
            }
        }
    }
}

/// Who is named in lines above or below a text: by preference beside an office or with a form of address. "Official Portal" and
/// "Releases Speeches Ministers" are words of the page, so nobody else where the title is `signed`.
fn named_above(found: &[Mention], signed: bool) -> Option<&Mention> {
    let many = |m: &Mention| m.title.as_ref().is_some_and(|title| title.plural);
    let office = |m: &Mention| m.name.is_none() && m.title.is_some();
    let held = |m: &Mention| {
        let beside = |o: &Mention| office(o) && (o.first == m.end || o.end == m.first);
        m.title.is_some() || m.addressed || found.iter().any(beside)
    };
    let named = || found.iter().filter(|m| m.name.is_some() && !many(m));
    let bare = || named().next().filter(|_| !signed);
    named().find(|m| held(m)).or_else(bare)
}

/// "Office of the Prime Minister" above "Ana Lind" is the house of whoever holds the office, and the line below it is a
/// town's where it has no more than one word.
fn of_holder(tokens: &[Token], mut mention: Mention) -> Option<Mention> {
    const SHORT: usize = 2;
    // "Premier's Office, Northern Islands"
    if mention
        .title
        .as_ref()
        .is_some_and(|title| is_office(tokens, title))
    {
        return None;
    }
    let Some(title) = mention.title.as_mut().filter(|title| {
        let first = title.tokens.first().and_then(|at| tokens.get(*at));
        first.is_some_and(|t| INSTITUTIONS.has(t))
    }) else {
        return Some(mention);
    };
    let short = mention.name.as_ref().is_some_and(|name| name.len() < SHORT);
    if short && !mention.addressed {
        return None;
    }
    let office = title
        .tokens
        .iter()
        .position(|at| tokens.get(*at).is_some_and(is_head));
    title.tokens.drain(..office?);
    Some(mention)
}
