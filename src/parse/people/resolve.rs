//! From the people as mentioned to participants: fullest name, family name, title and country of each.

use std::ops::Range;

use super::cast::{Cast, Member, core, same_name};
use super::fullest::{capitals, fullness, mention_around, occurrences, runs_on, shown, spans};
use super::known::{known_person, names_office, office_holding, only_country, usual_title};
use super::lexis;
use super::sides::behind_monsieur;
use super::things::things;
use crate::model::{Basis, Country, Participant};
use crate::parse::grammar::is_name_of_her;
use crate::parse::header::publisher::titled;
use crate::parse::header::year::office_of;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};
use crate::tables::{Office, Person, called_alike, people_named};

/// Titles that say little by themselves: a fuller one further on is better.
const BARE: Words = words!(
    "minister ministers cabinet secretary councillor councilor high representative adviser advisor director head chief \
     commissioner hr eam sfa fm formin pm dpm hrvp prince princess diplomat european ambassador general"
);

/// Everybody with a name, as far as text and tables tell without the publisher.
pub(super) fn participants(
    text: &str,
    tokens: &[Token],
    cast: &Cast,
    headline: &Range<usize>,
) -> Vec<Participant> {
    let things = things(tokens, cast);
    let members = cast.members.iter().enumerate();
    let named = members
        .filter(|(n, member)| !member.names.is_empty() && !things.contains(n))
        .map(|(_, member)| member);
    let capitals = capitals(tokens);
    let mut found: Vec<Participant> = named
        .clone()
        .map(|member| participant(text, tokens, &capitals, member, headline))
        .collect();
    // A counterpart holds the same office.
    let first = |p: &Participant| p.mentions.iter().map(|m| m.start).min();
    let lent: Vec<(usize, String)> = named
        .zip(&found)
        .enumerate()
        .filter(|(_, (member, participant))| {
            member.counterpart && lacks_office(member, participant)
        })
        .filter_map(|(n, _)| {
            // One's own side stands first.
            let others = found.iter().enumerate().filter(|(o, _)| *o != n);
            let titled = others.filter(|(_, p)| p.title.is_some());
            let (_, other) = titled.min_by_key(|(_, p)| first(p))?;
            Some((n, same_office(other.title.as_deref()?)))
        })
        .collect();
    for (n, title) in lent {
        if let Some(participant) = found.get_mut(n) {
            participant.title = Some(title);
        }
    }
    // The countries of a title come before their ministers are named.
    found.sort_by_key(|p| {
        let first = p.mentions.iter().map(|m| m.start).min();
        first.unwrap_or(usize::MAX)
    });
    found
}

/// Whether a counterpart has no title, one that is no office as in "his Saudi counterpart Prince Faisal", or one that stands apart
/// from the name and is the monarch's.
fn lacks_office(member: &Member, participant: &Participant) -> bool {
    let beside = member.titles.iter().any(|(_, beside)| *beside);
    let title = participant.title.as_deref();
    title.is_none_or(|title| is_no_office(title) || !beside && reigns(title))
}

/// `Prince`, and the `diplomat` of "Norwegian, Peruvian top diplomats talk".
fn is_no_office(title: &str) -> bool {
    matches!(title, "Prince" | "Princess" | "diplomat" | "Diplomat")
}

/// The monarch whom the text names besides.
fn reigns(title: &str) -> bool {
    matches!(
        title,
        "King" | "Queen" | "Emir" | "Amir" | "Sultan" | "Emperor" | "Crown Prince"
    )
}

/// What a counterpart's office is called: by a country's own word for it only in that country, and federal only where
/// the state is.
pub(super) fn same_office(title: &str) -> String {
    // Of "Deputy Prime Minister and Minister of Foreign Affairs" the second office alone.
    let second = [" and ", " - ", " \u{2013} ", ", "]
        .iter()
        .find_map(|link| {
            let (first, second) = title.split_once(link)?;
            let two = first.contains("Prime Minister") && second.starts_with("Minister");
            two.then_some(second)
        });
    let title = second.unwrap_or(title);
    let title = title.strip_prefix("Federal ").unwrap_or(title);
    let own = titled(title).is_some() && office_of(title) == Some(Office::ForeignMinister);
    if own { "Foreign Minister" } else { title }.to_owned()
}

fn participant(
    text: &str,
    tokens: &[Token],
    capitals: &[(u64, usize)],
    member: &Member,
    headline: &Range<usize>,
) -> Participant {
    let family = family_hash(tokens, &member.names);
    let seen = occurrences(tokens, capitals, family, &member.names, headline);
    let mut names = member.names.clone();
    names.extend(seen.into_iter().filter(|n| !member.names.contains(n)));
    let fullest = names
        .iter()
        .filter(|n| !runs_on(tokens, n, &names))
        .max_by_key(|n| (fullness(tokens, n), std::cmp::Reverse(n.start)))
        .cloned()
        .unwrap_or_default();
    // `Sheikh Hasina`
    let styled = fullest.start.checked_sub(1);
    let fullest = match styled.filter(|at| is_name_of_her(tokens, *at)) {
        Some(at) => at..fullest.end,
        None => fullest,
    };
    let mut country = member.country;
    let mut title = first_title(text, tokens, member);
    for name in names.iter().take(40) {
        let wants_title = title.as_ref().is_none_or(|(_, bare)| *bare);
        if country.is_some() && !wants_title {
            break;
        }
        let in_headline = headline.contains(&name.start);
        if let Some(mention) = mention_around(tokens, name, in_headline, wants_title) {
            country = country.or(mention.country);
            if let Some(found) = mention.title.as_ref() {
                let words = found.words(text, tokens);
                let bare = is_bare(tokens, &found.tokens);
                if title.as_ref().is_none_or(|(_, b)| *b && !bare) && !words.is_empty() {
                    title = Some((words, bare));
                }
            }
        }
    }
    let printed = shown(text, tokens, &fullest, country == Country::new("JP"));
    // "M. Emmanuel Lind", whom the tables know without the first letter.
    let monsieur = behind_monsieur(&printed).filter(|name| people_named(name).next().is_some());
    let printed = monsieur.map(str::to_owned).unwrap_or(printed);
    let bare_title = title
        .as_ref()
        .filter(|(_, bare)| *bare)
        .map(|(t, _)| t.as_str());
    let mut known = known_person(&printed, country, bare_title);
    // "Congolese President Ana Paz": whom the tables know in the other state of that name.
    let alike = country.filter(|_| known.is_none()).and_then(called_alike);
    if let Some(other) = alike.and_then(|other| known_person(&printed, Some(other), bare_title)) {
        (known, country) = (Some(other), alike);
    }
    // "PM Tan" is not the president of that name.
    known = known.filter(|p| !holds_another(p, &printed, title.as_ref().map(|(t, _)| t.as_str())));
    let stated = country.is_some();
    // "Arab League Secretary-General Ana Paz" holds no office of the country she once was minister of.
    let body = || title.as_ref().is_some_and(|(words, _)| heads_body(words));
    country = country.or_else(|| known.and_then(only_country).filter(|_| !body()));
    if title.as_ref().is_none_or(|(_, bare)| *bare)
        && let Some(words) = known.and_then(|p| {
            bare_title
                .and_then(|bare| office_holding(p, country, bare))
                .or_else(|| usual_title(p, country))
        })
        && match &title {
            Some((bare, _)) => words.contains(bare.as_str()),
            // A counterpart's office is the other's.
            None => !member.counterpart && names_office(tokens, words, country),
        }
    {
        title = Some((words.to_owned(), false));
    }
    let family_name = family_name(text, tokens, &fullest, &names, known, country);
    Participant {
        person: Some(known.map_or_else(|| key(&printed), |p| p.key.clone())),
        name: printed,
        family_name,
        title: title.map(|(words, _)| spelled_out(words)),
        country,
        basis: if stated {
            Basis::Stated
        } else {
            Basis::Inferred
        },
        mentions: spans(tokens, &names),
    }
}

/// Whether somebody of the tables, whom a family name alone finds, never held the office that stands beside it.
fn holds_another(person: &Person, name: &str, title: Option<&str>) -> bool {
    let office = title
        .filter(|_| !name.contains([' ', '-']))
        .and_then(office_of);
    office.is_some_and(|office| person.terms.iter().all(|t| t.office != office))
}

/// `FM` in full, where the text has nothing but the letters.
fn spelled_out(title: String) -> String {
    let words = match title.as_str() {
        "FM" => "Foreign Minister",
        "PM" => "Prime Minister",
        "DPM" => "Deputy Prime Minister",
        "EAM" => "External Affairs Minister",
        "SFA" => "Secretary of Foreign Affairs",
        _ => return title,
    };
    words.to_owned()
}

/// The office at the head of a body of states.
fn heads_body(title: &str) -> bool {
    let of_body = ["Director-General of ", "Director General of "];
    let heads = ["Secretary-General", "Secretary General"];
    let mut offices = heads.iter().chain(&of_body);
    offices.any(|office| title.contains(office))
}

/// The first title that stands beside the name, and whether it is a bare one.
fn first_title(text: &str, tokens: &[Token], member: &Member) -> Option<(String, bool)> {
    let mut first = None;
    let beside = member.titles.iter().filter(|(_, named)| *named);
    let apart = member.titles.iter().filter(|(_, named)| !*named);
    for (title, _) in beside.chain(apart) {
        let words = title.of_principal(tokens).words(text, tokens);
        if words.is_empty() {
            continue;
        }
        let bare = is_bare(tokens, &title.tokens);
        match &first {
            None => first = Some((words, bare)),
            Some((_, true)) if !bare => first = Some((words, false)),
            // The Union has several presidents, and some governments one of their own.
            Some((known, _)) if goes_on_in_union(known, &words) => {
                let rest = words.get(known.len()..).unwrap_or_default();
                first = Some((format!("{known}{rest}"), false));
            }
            Some(_) => {}
        }
    }
    first
}

/// "president of the European Council" after "President".
fn goes_on_in_union(known: &str, words: &str) -> bool {
    const BODIES: [&str; 3] = [" of the European ", " of the Council", " of the Government"];
    let rest = words
        .get(..known.len())
        .filter(|start| start.eq_ignore_ascii_case(known))
        .and_then(|_| words.get(known.len()..));
    rest.is_some_and(|rest| BODIES.iter().any(|body| rest.starts_with(body)))
}

fn is_bare(tokens: &[Token], title: &[usize]) -> bool {
    /// "Acting PM" is spelled out further on.
    const SHORT: Words = words!("pm fm dpm eam sfa formin");
    let last = title.last().and_then(|n| tokens.get(*n));
    if last.is_some_and(|t| SHORT.has(t)) {
        return true;
    }
    title
        .iter()
        .filter_map(|n| tokens.get(*n))
        .filter(|t| t.kind == Kind::Word && t.span().len() > 3)
        .all(|t| BARE.has(t) || t.is_shouted())
}

/// Hash of the word by which further mentions of a name are found: the one that all its forms share, the last one else.
fn family_hash(tokens: &[Token], names: &[Range<usize>]) -> u64 {
    if let [name] = names {
        return core(tokens, name).last().map_or(0, |t| t.hash);
    }
    let Some(shortest) = names.iter().min_by_key(|n| core(tokens, n).count()) else {
        return 0;
    };
    let shared = core(tokens, shortest)
        .filter(|t| {
            names
                .iter()
                .all(|n| core(tokens, n).any(|o| o.hash == t.hash))
        })
        .last();
    shared
        .or_else(|| core(tokens, shortest).last())
        .map_or(0, |t| t.hash)
}

/// `wang-yi`, from the name as shown.
pub(super) fn key(name: &str) -> String {
    let folded = crate::text::fold(name);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty() && !matches!(*w, "jr" | "sr"))
        .collect();
    words.join("-")
}

/// The part of a name that follows a title.
fn family_name(
    text: &str,
    tokens: &[Token],
    fullest: &Range<usize>,
    names: &[Range<usize>],
    known: Option<&Person>,
    country: Option<Country>,
) -> String {
    // The table knows best, where the document spells it the same way.
    let words = |range: &Range<usize>| super::mention::span(tokens, range).of(text).to_owned();
    if let Some(person) = known {
        let family = crate::parse::token::tokenize(person.family_name);
        let hashes: Vec<u64> = family.iter().map(|t| t.hash).collect();
        let printed = fullest.clone().find(|at| {
            let rest = tokens.get(*at..fullest.end).unwrap_or_default();
            rest.len() >= hashes.len() && rest.iter().zip(&hashes).all(|(t, h)| t.hash == *h)
        });
        if let Some(at) = printed.filter(|_| !hashes.is_empty()) {
            return shown(text, tokens, &(at..at + hashes.len()), false);
        }
    }
    // The shortest form that the document uses by itself.
    let all = core(tokens, fullest).count();
    let short = names
        .iter()
        .filter(|n| core(tokens, n).count() < all && same_name(tokens, n, fullest))
        .min_by_key(|n| core(tokens, n).count());
    if let Some(short) = short {
        return shown(text, tokens, short, false);
    }
    let parts = parts(tokens, fullest);
    let loud = parts.iter().find(|p| {
        tokens
            .get((*p).clone())
            .unwrap_or_default()
            .iter()
            .any(|t| t.is_shouted() && t.span().len() > 2)
    });
    let first_family = country.is_some_and(|c| c.is_any(&["CN", "KR", "KP", "TW"]))
        || parts.len() == 2 && parts.get(1).is_some_and(|p| hyphenated_given(tokens, p));
    let chosen = if loud.is_some() && parts.len() > 1 {
        loud
    } else if first_family {
        parts.first()
    } else {
        parts.last()
    };
    chosen.map_or_else(|| words(fullest), |p| shown(text, tokens, p, false))
}

/// `Byung-se`: the second half in lower case.
fn hyphenated_given(tokens: &[Token], part: &Range<usize>) -> bool {
    part.len() == 3
        && part
            .end
            .checked_sub(1)
            .and_then(|n| tokens.get(n))
            .is_some_and(|t| !t.is_capital())
}

/// The words of a name with their particles and hyphens: `van der Bellen`, `Al-Sisi`; without suffix.
fn parts(tokens: &[Token], name: &Range<usize>) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut pending = None;
    for at in name.clone() {
        let Some(token) = tokens.get(at) else {
            break;
        };
        if token.kind == Kind::Comma || lexis::is_suffix(token) {
            break;
        }
        if token.kind == Kind::Hyphen || !token.is_spaced() && at > name.start {
            match (pending, parts.last_mut()) {
                (Some(first), _) if token.kind != Kind::Hyphen => {
                    pending = None;
                    parts.push(first..at + 1);
                }
                (None, Some(last)) => last.end = at + 1,
                _ => {}
            }
            continue;
        }
        if lexis::is_particle(token) && at + 1 < name.end && at > name.start {
            pending = pending.or(Some(at));
            continue;
        }
        parts.push(pending.take().unwrap_or(at)..at + 1);
    }
    parts
}
