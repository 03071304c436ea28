//! Names that a release spells in two ways, or of which title and text name different ones.

use super::warning;
use crate::model::{Participant, Warning};
use crate::parse::grammar::Respelled;
use crate::parse::header::View;
use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::tables;
use crate::text::fold;

/// A participant whose name the text spells in two ways: "Minister Lindqvist", and "Minister Lindqivst" further down.
pub(super) fn twice(
    view: &View<'_>,
    participants: &[Participant],
    respelled: &Respelled,
) -> Option<Warning> {
    let body = view.body();
    let &(at, person) = respelled.iter().find(|(at, person)| {
        // Behind somebody else's given name it is somebody else's.
        let styled = (1..3)
            .filter_map(|back| view.tokens.get(at.checked_sub(back)?))
            .find(|t| t.kind != Kind::Stop)
            .is_some_and(|t| t.is(Class::TITLE.or(Class::HONORIFIC)));
        // In capitals, without its accents or in one word a name is no other.
        let letters = |name: &str| fold(name).replace(|c: char| !c.is_alphabetic(), "");
        let both = view.tokens.get(*at).zip(participants.get(*person));
        let same = both.is_some_and(|(t, p)| letters(t.text(view.text)) == letters(&p.family_name));
        // One name may be of both: "Senator Mohammed Lind" beside "Mohamed Quispe".
        let anothers = both.is_some_and(|(t, _)| {
            let others = participants.iter().enumerate();
            let mut others = others.filter(|(n, _)| n != person);
            others.any(|(_, p)| p.name.split(' ').any(|word| word == t.text(view.text)))
        });
        // "Ambassador Mohamed El-Berg" beside "President Mohamud": the given name of somebody else.
        let given = both.is_some_and(|(_, p)| {
            let next = view.tokens.get(at + 1);
            let next = next.filter(|t| t.kind == Kind::Word && t.is_capital() && t.is_spaced());
            let own = |t: &Token| {
                p.name
                    .split([' ', '-'])
                    .any(|word| word == t.text(view.text))
            };
            next.is_some_and(|t| !own(t))
        });
        *at >= body && styled && !same && !anothers && !given
    })?;
    let span = view.tokens.get(at)?.span();
    let (word, name) = (span.of(view.text), &participants.get(person)?.family_name);
    let message = format!("\u{201c}{word}\u{201d} is spelled \u{201c}{name}\u{201d} elsewhere");
    Some(warning("name-spelling", message, span))
}

/// A participant whose name the title gives otherwise than the text.
pub(super) fn names(view: &View<'_>) -> Vec<Warning> {
    let differences = view.scene.differences.iter();
    differences
        .filter_map(|(title, text)| {
            let above = view.span(title);
            let below = view.span(text);
            let (a, b) = (above.of(view.text), below.of(view.text));
            let last = b.rsplit(' ').next().unwrap_or(b);
            if sounds_alike(a, last) || are_one(a, b) {
                return None;
            }
            let warning = if alike(a, last) {
                warning(
                    "name-spelling",
                    format!("the title spells \u{201c}{a}\u{201d} what the text spells \u{201c}{last}\u{201d}"),
                    above,
                )
            } else {
                warning(
                    "title-mismatch",
                    format!("the title names \u{201c}{a}\u{201d}, the text \u{201c}{b}\u{201d}"),
                    above,
                )
            };
            Some(warning)
        })
        .collect()
}

/// Two names of one person of the tables: the one by which all know him, and the one on his papers.
fn are_one(a: &str, b: &str) -> bool {
    let mut people = tables::people_named(a);
    people.any(|person| tables::people_named(b).any(|other| other.key == person.key))
}

/// One name from another script: `Sisi` and `al-Sissi` are no contradiction.
fn sounds_alike(a: &str, b: &str) -> bool {
    let letters = |name: &str| {
        let bare = name
            .split_once('-')
            .filter(|(article, _)| article.len() < 3);
        let mut letters: Vec<char> = fold(bare.map_or(name, |(_, bare)| bare)).chars().collect();
        letters.dedup();
        letters
    };
    letters(a) == letters(b)
}

/// Two spellings of one name: most letters in common, in order.
fn alike(a: &str, b: &str) -> bool {
    let a: Vec<char> = fold(a).chars().collect();
    let b: Vec<char> = fold(b).chars().collect();
    let mut row: Vec<usize> = vec![0; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (n, y) in b.iter().enumerate() {
            let above = row.get(n + 1).copied().unwrap_or(0);
            let left = row.get(n).copied().unwrap_or(0);
            let value = if x == y {
                diagonal + 1
            } else {
                above.max(left)
            };
            diagonal = above;
            if let Some(slot) = row.get_mut(n + 1) {
                *slot = value;
            }
        }
    }
    let common = row.last().copied().unwrap_or(0);
    common * 5 >= a.len().max(b.len()) * 3
}

#[cfg(test)]
mod tests {
    use super::{alike, are_one, sounds_alike};

    #[test]
    fn names_of_other_scripts_are_no_contradiction() {
        assert!(sounds_alike("Sisi", "al-Sissi"));
        assert!(sounds_alike("Hussein", "Husein"));
        assert!(!sounds_alike("Sisi", "Sassi"));
    }

    #[test]
    fn a_person_of_the_tables_may_go_by_two_names() {
        assert!(are_one("Farmajo", "Mohamed Abdullahi Mohamed"));
        assert!(!are_one("Lavrov", "Mohamed Abdullahi Mohamed"));
        assert!(!are_one("Lind", "Lind"));
    }

    #[test]
    fn spellings_of_one_name_are_alike() {
        assert!(alike("Ghaffari", "Ghafoori"));
        assert!(alike("Lavrov", "Lawrow"));
        assert!(!alike("Oduya", "Odhiambo"));
    }
}
