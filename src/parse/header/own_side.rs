//! Whose release it is where neither address nor header say so: the side that needs no country.

use super::View;
use super::likeliest::likeliest;
use super::own_words::{
    ahead_of, author_above, bare, bare_in_title, beside_body, beside_partner, first_of_pair, ours,
    released_by, told_of, whose_call,
};
use super::publisher::{name_of, titled};
use crate::model::{Basis, Country, Participant, Publisher, Span};
use crate::parse::blocks::BlockKind;
use crate::parse::dates::Written;
use crate::parse::lexicon::{Class, Verbs};
use crate::parse::people;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// The country whose minister is named without it.
pub(super) fn by_own_side(view: &View<'_>, participants: &[Participant]) -> Option<Publisher> {
    let first_mention = |own: &Participant| own.mentions.first().copied().into_iter().collect();
    let inferred = |country: Country, evidence: Vec<Span>| Publisher {
        country: Some(country),
        name: name_of(country, "", participants),
        basis: Basis::Inferred,
        evidence,
    };
    // "Secretary Lind's Call with Minister Sato"
    if let Some(owner) = owner(view, participants)
        && let Some(country) = owner.country.or_else(|| titled(owner.title.as_deref()?))
    {
        return Some(inferred(country, first_mention(owner)));
    }
    // "our foreign minister" is nobody's but the publisher's, whichever country that is.
    if let Some(own) = ours(view, participants) {
        let known = || people::by_table(own).filter(|_| own.name.contains(' '));
        let country = own
            .country
            .or_else(known)
            .or_else(|| likeliest(view, participants))?;
        return Some(inferred(country, first_mention(own)));
    }
    let own = author_above(view, participants)
        .or_else(|| called_nobody(view, participants))
        .or_else(|| beside_body(view, participants))
        .or_else(|| beside_partner(view, participants));
    if let Some(own) = own {
        return Some(inferred(own.country?, first_mention(own)));
    }
    // The publisher's own leader, named by office alone.
    if view.scene.has_unnamed_subject() {
        let titles = view.scene.unnamed_titles(view.text, view.tokens);
        let country = titles.iter().find_map(|title| titled(title));
        // Whoever needs no country and opens the sentence stands for the publisher, not who is named by office.
        let opens = participants
            .iter()
            .filter(|p| p.basis == Basis::Inferred && p.country.is_some())
            .find(|p| subject_rank(view, p) < view.text.len());
        let country = country.or_else(|| opens?.country);
        let likeliest = || likeliest(view, participants);
        let country = country.or_else(likeliest);
        if let Some(country) = country.filter(|c| !is_beside_title(view, participants, *c)) {
            return Some(inferred(country, Vec::new()));
        }
        // Whoever is named with a country stands on the other side.
        if participants.iter().all(|p| p.basis == Basis::Stated) {
            return opens_all(view, participants)
                .or_else(|| first_of_pair(view, participants))
                .and_then(|own| Some(inferred(own.country?, vec![*own.mentions.first()?])));
        }
    }
    if let Some(own) = released_by(view, participants) {
        return Some(inferred(own.country?, first_mention(own)));
    }
    // "President of the European Commission" names no country either, and says as much as one.
    let opens = |p: &Participant| subject_rank(view, p) < view.text.len();
    let told = |p: &Participant| {
        p.title
            .as_deref()
            .is_some_and(|title| titled(title).is_some())
    };
    let sides = sides(participants);
    let first = participants
        .iter()
        .filter(|p| p.basis == Basis::Inferred)
        // Of three, two of them with a country, whoever does not open the sentence is no more than named.
        .filter(|p| opens(p) || !told(p) && sides < 2 && !is_left_out(view, participants, p))
        .min_by_key(|p| subject_rank(view, p));
    if let Some(own) = first {
        if let Some(country) = own.country.or_else(|| titled(own.title.as_deref()?)) {
            return Some(inferred(country, first_mention(own)));
        }
        // "President Eva Lind": the only one of this name who held that office anywhere.
        if let Some(country) = known(view, own).or_else(|| likeliest(view, participants)) {
            let country = ahead_of(view, country, participants).unwrap_or(country);
            return Some(inferred(country, first_mention(own)));
        }
    }
    // Whoever writes "I" is none of those who are named with a country.
    if view.scene.first_person && participants.iter().all(|p| p.basis == Basis::Stated) {
        let author = participants.iter().find(|p| !stands_in_front(view, p))?;
        return Some(inferred(author.country?, first_mention(author)));
    }
    // "President Lind congratulated the head of state": one's own needs no name. "Conversation with President Lind": the
    // other one's.
    let own = spoken_to(view, participants)
        .or_else(|| left_out(view, participants))
        .or_else(|| bare(participants))
        .or_else(|| told_of(view, participants))
        .or_else(|| whose_call(view, participants))
        .or_else(|| bare_in_title(view, participants))
        .or_else(|| first_of_pair(view, participants));
    if let Some(own) = own {
        let country = own.country.or_else(|| titled(own.title.as_deref()?));
        return Some(inferred(country?, first_mention(own)));
    }
    // Whoever of two stands first without one is of the publisher's, whatever country that is.
    let open = |p: &Participant| {
        p.country.is_none() && p.title.as_deref().is_some_and(|t| titled(t).is_none())
    };
    let foremost = participants
        .iter()
        .min_by_key(|p| p.mentions.iter().map(|m| m.start).min());
    if participants.len() == 2 && foremost.is_some_and(open) {
        return None;
    }
    // All have a country: whoever the sentence begins with and the title leaves out, else the first.
    let own = participants.iter().min_by_key(|p| subject_rank(view, p))?;
    let country = own.country.or_else(|| titled(own.title.as_deref()?));
    Some(inferred(country?, first_mention(own)))
}

/// "Call between the Ministers of Peru and Chile": whether a country is none of these two, of whom the people are.
fn is_beside_title(view: &View<'_>, participants: &[Participant], country: Country) -> bool {
    const BETWEEN: u64 = hashed("between");
    const AND: u64 = hashed("and");
    let mut places = view.places.iter().filter(|p| view.title.contains(&p.first));
    let (Some(one), Some(other), None) = (places.next(), places.next(), places.next()) else {
        return false;
    };
    let head = view.words(&(view.title.start..one.first));
    let link = view.words(&(one.end..other.first));
    let between = head.iter().any(|t| t.hash == BETWEEN) && head.iter().all(|t| t.hash != AND);
    let pair = between && link.len() <= 2 && link.first().is_some_and(|t| t.hash == AND);
    let sides = [one.country, other.country];
    pair && !sides.contains(&country)
        && sides
            .iter()
            .all(|side| participants.iter().any(|p| p.country == Some(*side)))
}

/// Whether neither the title nor the sentence that tells of the call names somebody, where another opens it with his
/// country: the other side may be named further down by the name alone.
fn is_left_out(view: &View<'_>, participants: &[Participant], participant: &Participant) -> bool {
    if stands_in_front(view, participant) {
        return false;
    }
    let mut others = participants
        .iter()
        .filter(|p| p.basis == Basis::Stated && p.country != participant.country);
    others.any(|p| subject_rank(view, p) < view.text.len())
}

/// Whether the title or the sentence that tells of the call names somebody.
fn stands_in_front(view: &View<'_>, participant: &Participant) -> bool {
    let told = view.call_sentence().map(|s| view.span(&s));
    let told = told.unwrap_or_default();
    let title = view.page.title;
    let mut mentions = participant.mentions.iter();
    mentions.any(|m| title.covers(*m) || told.covers(*m))
}

/// The verb behind ", Minister of Foreign Affairs of Norway" at `at`.
fn behind_office(view: &View<'_>, at: usize) -> Option<usize> {
    const LONGEST: usize = 20;
    let token = |at: usize| view.tokens.get(at);
    token(at).filter(|t| t.kind == Kind::Comma)?;
    token(at + 1).filter(|t| t.is_capital() && t.is(Class::TITLE) || OFFICE.has(t))?;
    let verb = |t: &Token| t.is(Class::PAST) && !t.is_capital() && !t.verbs.is_empty();
    let mut office = (at + 1..at + LONGEST)
        .take_while(|at| token(*at).is_some_and(|t| t.kind != Kind::Stop && !t.starts_line()));
    office.find(|at| token(*at).is_some_and(verb))
}

/// The country that the tables tell of somebody by name and office.
fn known(view: &View<'_>, own: &Participant) -> Option<Country> {
    let alone = people::by_table(own).filter(|_| own.name.contains(' '));
    alone.or_else(|| reigning(view, own))
}

/// "King Harald" above whom a whole day stands: the country of the only one of this name who reigned then.
fn reigning(view: &View<'_>, own: &Participant) -> Option<Country> {
    const CROWNS: [&str; 6] = ["King", "Queen", "Emir", "Amir", "Sultan", "Emperor"];
    let crowned = own.title.as_deref().is_some_and(|t| CROWNS.contains(&t));
    if !crowned {
        return None;
    }
    let mut above = view.dates.iter().take_while(|w| w.first < view.body());
    people::by_table_on(own, above.find_map(Written::full)?)
}

/// Words with which an office begins.
const OFFICE: Words = words!("foreign prime");

/// How many countries are stated for those who took part.
fn sides(participants: &[Participant]) -> usize {
    let stated = participants.iter().filter(|p| p.basis == Basis::Stated);
    let mut countries: Vec<Country> = stated.filter_map(|p| p.country).collect();
    countries.sort_unstable();
    countries.dedup();
    countries.len()
}

/// "The President of Chad Mr Ali Deby called the President of Mali": the one who called somebody that has no name.
fn called_nobody<'p>(view: &View<'_>, participants: &'p [Participant]) -> Option<&'p Participant> {
    let [only] = participants else {
        return None;
    };
    let opens = only.basis == Basis::Stated && subject_rank(view, only) < view.text.len();
    let free = view.scene.free_countries();
    let others = free.iter().any(|country| Some(*country) != only.country);
    (opens && others).then_some(only)
}

/// The one of two whom a title leaves out that tells of a call with the other.
fn left_out<'p>(view: &View<'_>, participants: &'p [Participant]) -> Option<&'p Participant> {
    const WITH: Words = words!("with to");
    let [first, second] = participants else {
        return None;
    };
    let with = view
        .title
        .clone()
        .find(|at| view.tokens.get(*at).is_some_and(|t| WITH.has(t)))?;
    let called = people::tells_of_call(view.tokens, &(view.title.start..with));
    let before = view.tokens.get(with)?.span().start;
    let titled = |p: &Participant| {
        let mut inside = p.mentions.iter().filter(|m| view.page.title.covers(**m));
        inside.next().map(|m| m.start > before)
    };
    match (titled(first), titled(second)) {
        (Some(true), None) if called => Some(second),
        (None, Some(true)) if called => Some(first),
        _ => None,
    }
}

/// The other of two, where one is told to have said something to "the head of state", "the President", without a name.
fn spoken_to<'p>(view: &View<'_>, participants: &'p [Participant]) -> Option<&'p Participant> {
    const THE: u64 = hashed("the");
    const OFFICES: Words = words!("president minister premier chancellor king state");
    const NEAR: usize = 5;
    let [first, second] = participants else {
        return None;
    };
    let tokens = view.tokens;
    view.sentences.iter().skip(1).find_map(|sentence| {
        let verb = sentence.clone().find(|at| {
            tokens
                .get(*at)
                .is_some_and(|t| t.is(Class::PAST) && !t.is_capital())
        })?;
        let speaks = tokens
            .get(verb)
            .is_some_and(|t| t.verbs.meets(Verbs::PLAIN));
        let subject = view.span(&(sentence.start..verb));
        let named = |p: &Participant| p.mentions.iter().any(|m| subject.covers(*m));
        let the = tokens.get(verb + 1).is_some_and(|t| t.hash == THE);
        let office =
            (verb + 2..verb + NEAR).find(|at| tokens.get(*at).is_some_and(|t| OFFICES.has(t)))?;
        // "the President of Peru" and "the Norwegian Minister" are told apart by their country.
        let own = tokens
            .get(office + 1)
            .is_some_and(|t| !t.is_capital() && t.hash != hashed("of"))
            && !view
                .places
                .iter()
                .any(|p| (verb..office).contains(&p.first));
        // "The President of Peru spoke with the Norwegian Prime Minister. He congratulated the Prime Minister": no more than short
        // for the only one of them who is one.
        let word = tokens.get(office)?.text(view.text);
        let alone = |p: &Participant| {
            let holds = |p: &Participant| p.title.as_deref().is_some_and(|t| t.contains(word));
            let holders = participants.iter().filter(|p| holds(p)).count();
            holders == 1 && holds(p) && !opens_all(view, participants).is_none_or(|own| own == p)
        };
        let short = alone(first) || alone(second);
        let own = own && !short;
        match (speaks && the && own, named(first), named(second)) {
            (true, true, false) => Some(second),
            (true, false, true) => Some(first),
            _ => None,
        }
    })
}

/// Whom title and text both begin with, where the title names anybody, of people of several countries.
fn opens_all<'p>(view: &View<'_>, participants: &'p [Participant]) -> Option<&'p Participant> {
    let own = participants.iter().min_by_key(|p| subject_rank(view, p))?;
    let first = |p: &Participant| p.mentions.iter().map(|m| m.start).min();
    let leads = participants.iter().all(|p| first(p) >= first(own));
    let others = participants.iter().any(|p| p.country != own.country);
    let in_title = |p: &Participant| p.mentions.iter().any(|m| view.page.title.covers(*m));
    let titled = in_title(own) || !participants.iter().any(in_title);
    (leads && others && titled && subject_rank(view, own) < view.text.len()).then_some(own)
}

/// Whose call the title says it was.
fn owner<'p>(view: &View<'_>, participants: &'p [Participant]) -> Option<&'p Participant> {
    const CALLS: Words = words!("call calls conversation talk talks");
    const NEAR: usize = 4;
    let tokens = view.tokens;
    let at = view.title.clone().find(|at| {
        let own = tokens.get(*at).is_some_and(|t| t.kind == Kind::Possessive);
        let call = (at + 1..at + NEAR).any(|n| tokens.get(n).is_some_and(|t| CALLS.has(t)));
        own && call
    })?;
    let end = tokens.get(at)?.span().start;
    participants
        .iter()
        .find(|p| p.mentions.iter().any(|m| m.end == end))
}

/// Where a person stands: before the words that tell of the call, as its subject, else by the first mention.
fn subject_rank(view: &View<'_>, participant: &Participant) -> usize {
    /// "Speaking in a phone"
    const FRONTED: usize = 5;
    const SAYS: Verbs = Verbs::SAY.or(Verbs::STANCE).or(Verbs::PLAIN);
    let sentence = view
        .call_sentence()
        .map(|s| view.span(&s))
        .unwrap_or_default();
    let told = view
        .scene
        .told_in_sentence
        .and_then(|at| view.tokens.get(at))
        .map_or(sentence.end, |t| t.span().start);
    let subject = Span::new(sentence.start, told);
    let mut header = view
        .page
        .blocks
        .iter()
        .filter(|b| b.kind == BlockKind::Header);
    // Whom a line of the header names by whole is the one who publishes.
    if header.any(|block| {
        participant
            .mentions
            .iter()
            .any(|m| m.start == block.span.start)
    }) && participant.basis == Basis::Inferred
    {
        return 0;
    }
    // "In a phone call with Minister Sato of Japan, Minister Lind of Norway said": the subject stands behind.
    let nobody = view.range(subject).len() < FRONTED;
    let behind = participant.mentions.iter().find(|m| {
        let end = view.range(**m).end;
        let end = behind_office(view, end).unwrap_or(end);
        let mut after = view.tokens.get(end..).unwrap_or_default().iter();
        // "Minister Lind warmly congratulated"
        let verb = after
            .find(|t| !t.ends_in_ly())
            .is_some_and(|t| t.is(Class::PAST) && !t.is_capital() && t.verbs.meets(SAYS));
        nobody && m.start > subject.end && sentence.covers(**m) && verb
    });
    if behind.is_some() {
        return sentence.start;
    }
    let inside = participant.mentions.iter().find(|m| subject.covers(**m));
    let first = participant.mentions.iter().map(|m| m.start).min();
    inside.map_or_else(
        || view.text.len() + first.unwrap_or(view.text.len()),
        |m| m.start,
    )
}
