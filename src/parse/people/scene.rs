//! Where a release says who took part: its title, and the sentences that say that the call took place. Finds the words
//! that tell of a call and where the talk of its subject begins, after which people are merely mentioned.

mod announced;
mod attendance;
mod dateline;
mod enlisted;
mod further;
mod joined;
mod listed;
mod subject;
mod times;
mod together;

use std::ops::Range;

use super::lexis;
use super::mention::is_passing;
use super::title::title_at;
use crate::parse::lexicon::{Class, Lists};
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, is, words};

use dateline::dateline_end;

pub(super) use announced::{announces, is_role, spoke_with_one, tells_of_it};

pub(super) use attendance::lists_participants;
pub(super) use enlisted::enlisted;
pub(super) use further::{adds_a_call, heading, is_due, is_of_the_past, is_to_come, subject_of};
use further::{another_news, is_as_well_as};
pub(super) use joined::joined;
pub(super) use listed::{filed_under, listed_by_country, listed_with_countries, names_official};
pub(super) use subject::subject_from;
pub(super) use times::names_behind_day;
use times::opens_day;
use together::takes_sides;
pub(super) use together::{held_by_video, meets, pair_discusses, setting};

/// After one of these, a call is asked for or spoken of and does not take place.
const NO_CALL_AFTER: Words = words!("for on upon into attention");

/// Prepositions of what went before, at the start of a sentence.
const BACKGROUND: Words = words!(
    "following after amid ahead in on as against further within given considering building continuing asked"
);

/// In front of them stands another call, or a question about this one.
const CONTINUING: Words = words!("continuing asked");
const BY: u64 = hashed("by");
const FROM: u64 = hashed("from");
const ON: u64 = hashed("on");
const OF: u64 = hashed("of");
const TO: u64 = hashed("to");
const AND: u64 = hashed("and");
const THE: u64 = hashed("the");
const A: u64 = hashed("a");
const WHO: u64 = hashed("who");
const ALSO: u64 = hashed("also");
const IS: u64 = hashed("is");
const AFTER: u64 = hashed("after");
const SHORTLY: Words = words!("just shortly soon right immediately little");
const CALLED: u64 = hashed("called");
const WITH: u64 = hashed("with");

const RANG: Words = words!("rang rung");
const RUNG: Words = words!("him her them me us up");

/// Behind one of these, to speak is wished for and not told.
const MEANT: Words = words!("should could would must may might can");

/// Words of calls, talks and meetings.
const TELLING: Lists = Lists::PHONE
    .or(Lists::VIDEO)
    .or(Lists::CALL)
    .or(Lists::SPOKE)
    .or(Lists::MEET)
    .or(Lists::TALK);

/// What a stretch of text says of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    /// First token that tells of a call.
    pub(super) at: Option<usize>,
    /// A telephone, or the word "call".
    pub(super) telephone: Option<usize>,
    pub(super) video: Option<usize>,
    /// A meeting face to face.
    pub(super) meeting: Option<usize>,
}

/// What the tokens of `range` say of a call.
pub(super) fn evidence(tokens: &[Token], range: &Range<usize>) -> Evidence {
    let mut found = Evidence::default();
    let words = tokens.get(..range.end).unwrap_or(tokens);
    let telling = words.iter().enumerate().skip(range.start);
    for (at, token) in telling.filter(|(_, t)| t.listed(TELLING)) {
        let next = tokens.get(at + 1).filter(|_| at + 1 < range.end);
        let before = at
            .checked_sub(1)
            .and_then(|n| tokens.get(n))
            .filter(|_| at > range.start);
        if token.listed(Lists::PHONE) {
            found.telephone = found.telephone.or(Some(at));
        } else if token.listed(Lists::VIDEO) && !of_a_summit(tokens, at) {
            found.video = found.video.or(Some(at));
        } else if token.listed(Lists::CALL) {
            let noun = before.is_none_or(|t| !is(t, TO) && !t.is(Class::BASE));
            let sought = next.is_some_and(|t| NO_CALL_AFTER.has(t)) && !token.is_capital();
            // "a call on Sunday", "a call on 3 May", "a call on the same day"
            let day = tokens.get(at + 2..range.end).is_some_and(opens_day);
            let visit = together::calls_on(tokens, at, range.end)
                && !before.is_some_and(|t| t.listed(Lists::PHONE));
            if noun && !visit && (!sought || day) {
                found.telephone = found.telephone.or(Some(at));
            }
        } else if token.listed(Lists::SPOKE) {
            let sought = is(token, CALLED) && next.is_some_and(|t| NO_CALL_AFTER.has(t))
                || takes_sides(tokens, at + 1);
            // "called Minister Sato"
            // "that both should speak with each other more"
            let meant = token.is(Class::BASE) && before.is_some_and(|t| MEANT.has(t));
            if meant {
                continue;
            }
            let person = || leads_to_person(tokens, at + 1, range.end);
            // "rang him up"
            let rang = RANG.has(token) && (next.is_some_and(|t| RUNG.has(t)) || person());
            let phoned = rang || is(token, CALLED) && person();
            if phoned && !sought {
                found.telephone = found.telephone.or(Some(at));
            } else if !sought {
                found.at = found.at.or(Some(at));
            }
        } else if token.listed(Lists::MEET) {
            found.meeting = found.meeting.or(Some(at));
        } else if token.listed(Lists::TALK) {
            found.at = found.at.or(Some(at));
        }
    }
    let first = [found.at, found.telephone, found.video]
        .into_iter()
        .flatten()
        .min();
    found.at = first;
    found
}

/// "preparations for the virtual summit": a summit that is spoken of, not held.
fn of_a_summit(tokens: &[Token], at: usize) -> bool {
    const SPOKEN_OF: Words = words!("for of on about ahead before upcoming");
    const SUMMIT: Words = words!("summit summits");
    let back = |n: usize| at.checked_sub(n).and_then(|n| tokens.get(n));
    let article = usize::from(back(1).is_some_and(|t| is(t, THE) || is(t, A)));
    back(1 + article).is_some_and(|t| SPOKEN_OF.has(t))
        && tokens.get(at + 1).is_some_and(|t| SUMMIT.has(t))
}

/// What a sentence says of a call in its own clause: "In the framework of those to whom she speaks, the Minister held a
/// phone call ..." tells of it behind the comma.
pub(super) fn own_evidence(tokens: &[Token], sentence: &Range<usize>) -> Evidence {
    let whole = evidence(tokens, sentence);
    let background = tokens
        .get(sentence.start)
        .is_some_and(|t| BACKGROUND.has(t));
    // "Continuing her calls to the leaders of the region, the President spoke with ...", "Asked for a readout of the call, the
    // spokesman said that the President had spoken with ..."
    let opens = tokens.get(sentence.start);
    let continues = opens.is_some_and(|t| CONTINUING.has(t));
    let spoken = whole.at.filter(|at| {
        let token = tokens.get(*at);
        continues || token.is_some_and(|t| t.listed(Lists::SPOKE.or(Lists::TALK)))
    });
    let Some(spoken) = spoken.filter(|_| background) else {
        return whole;
    };
    let comma =
        (spoken..sentence.end).find(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Comma));
    let own = comma.map(|comma| evidence(tokens, &(comma + 1..sentence.end)));
    own.filter(|own| own.telephone.is_some() || own.video.is_some() || continues)
        .filter(|own| own.at.is_some())
        .map_or(whole, |own| Evidence {
            telephone: own.telephone.or(whole.telephone.filter(|_| continues)),
            ..own
        })
}

/// The parts of a title that name who took part.
pub(super) fn title_ranges(tokens: &[Token], range: Range<usize>) -> [Range<usize>; 2] {
    let mut start = range.start;
    // "Statement by the spokesperson on ...": whoever speaks for somebody took no part.
    let by = (range.start..range.end.min(range.start + 7)).find(|at| {
        tokens
            .get(*at)
            .is_some_and(|t| is(t, BY) || (is(t, FROM) && *at < range.start + 4))
    });
    if let Some(by) = by {
        let after = (by + 1..range.end.min(by + 24)).find(|at| {
            tokens.get(*at).is_some_and(|t| {
                is(t, ON)
                    || t.listed(Lists::SUBJECT)
                    || (is(t, OF) && before_person(tokens, *at + 1))
            })
        });
        if let Some(after) = after {
            start = after + 1;
        }
    }
    let told = evidence(tokens, &(start..range.end)).at.unwrap_or(start);
    let end = subject_from(tokens, told + 1, range.end, true);
    match subject_of(tokens, start, told) {
        Some(verb) => [start..verb, told..end],
        None => [start..end, end..end],
    }
}

/// Whether a title or an address begins at `at`, so that "of" before it goes on to the person concerned.
fn before_person(tokens: &[Token], at: usize) -> bool {
    let next = at + usize::from(tokens.get(at).is_some_and(|t| is(t, THE)));
    title_at(tokens, next, tokens.len().min(next + 12), false).is_some_and(|(_, after)| {
        tokens
            .get(after)
            .is_some_and(|t| t.is_capital() && t.kind == Kind::Word && !lexis::is_title_word(t))
    })
}

/// The parts of a sentence that name who took part: before the words that tell of the call, and after them up to its
/// subject.
pub(super) fn sentence_ranges(
    tokens: &[Token],
    sentence: &Range<usize>,
    told: usize,
) -> Vec<Range<usize>> {
    let mut start = sentence.start;
    // What went before the call stands in front of a comma: "Following the storm, ..."
    if tokens.get(start).is_some_and(|t| BACKGROUND.has(t)) {
        let comma = (start..told).find(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Comma));
        // "On 3 May Minister Lind held, at Peru's request, a call" has its subject in front.
        let verb = |comma: usize| {
            let before = comma.checked_sub(1).and_then(|n| tokens.get(n));
            before.is_some_and(|t| t.is(Class::PAST) && !t.verbs.is_empty() && !t.is_capital())
        };
        let own = |comma: usize| verb(comma) || names_behind_day(tokens, start..comma);
        if let Some(comma) = comma.filter(|comma| !own(*comma)) {
            start = comma + 1;
        }
    }
    start = dateline_end(tokens, start..told).unwrap_or(start);
    // "The following is attributable to the spokesperson:" in front of the sentence itself.
    let colon = (start..told)
        .rev()
        .find(|at| tokens.get(*at).is_some_and(|t| t.kind == Kind::Colon));
    let start = colon.map_or(start, |at| at + 1);
    let mut ranges = Vec::new();
    let who = (start..told).find(|at| {
        tokens.get(*at).is_some_and(|t| is(t, WHO))
            && tokens.get(at + 1).is_some_and(|t| !t.is_capital())
    });
    let who = who.or_else(|| subject_of(tokens, start, told));
    match who {
        Some(who) => ranges.push(start..who),
        None => ranges.push(start..told),
    }
    ranges.push(told..subject_from(tokens, told + 1, sentence.end, false));
    ranges
}

/// `; and H.E. Ana Paz, President of Peru`: one more of a list of people.
fn lists_another(tokens: &[Token], at: usize) -> bool {
    // "; of Peru, Ana Paz"
    let the = usize::from(tokens.get(at + 1).is_some_and(|t| is(t, THE)));
    if tokens.get(at).is_some_and(|t| is(t, OF)) {
        return place_at(tokens, at + 1 + the).is_some();
    }
    let and = tokens.get(at).is_some_and(|t| is(t, AND) || is(t, WITH));
    let next = at + usize::from(and);
    let the = tokens.get(next).is_some_and(|t| is(t, THE));
    let office = |at: usize| tokens.get(at).is_some_and(lexis::opens_office);
    office(next + usize::from(the)) || names_official(tokens, next)
}

/// "of Peru – Ana Paz, Chile – Juan Prado": whether a dash at `at` stands between a country and the name of its leader.
pub(super) fn names_after_country(tokens: &[Token], at: usize) -> bool {
    const LONGEST: usize = 4;
    let name = |n: usize| {
        let token = tokens.get(n);
        token.is_some_and(|t| t.is_capital() && t.kind == Kind::Word && !lexis::is_title_word(t))
    };
    name(at + 1)
        && name(at + 2)
        && (1..=LONGEST).any(|back| {
            let place = at.checked_sub(back).and_then(|n| place_at(tokens, n));
            place.is_some_and(|p| p.end == at && p.kind == PlaceKind::Name)
        })
}

fn comma_before(tokens: &[Token], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|n| tokens.get(n));
    before.is_some_and(|t| t.kind == Kind::Comma)
}

/// `to President Sato`, `to the Minister`, `to his counterpart`: a person, not a purpose.
fn leads_to_person(tokens: &[Token], at: usize, end: usize) -> bool {
    let mut next = at;
    // "to the new Norwegian Minister"
    while next < end.min(at + 3)
        && tokens
            .get(next)
            .is_some_and(|t| is(t, THE) || lexis::opens_address(t) || next > at && is_passing(t))
    {
        next += 1;
    }
    tokens.get(next).is_some_and(|t| {
        t.is_capital() && t.kind == Kind::Word
            || lexis::is_counterpart(t)
            || lexis::is_title_word(t) && !t.is(Class::BASE)
    }) || place_at(tokens, next).is_some()
}
