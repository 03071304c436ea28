//! The acts of one sentence: who does what, in the main clause and in those that follow it.

use smallvec::SmallVec;

use super::aside::{absolute, aside, bare_absolute, closing, is_reduced};
use super::complement::Complement;
use super::told::{brought_together, is_of_one_side, is_of_talks_before, is_within};
use crate::parse::grammar::{Clause, REPORTING, Sentence, Who};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, words};

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) enum Actor {
    Joint,
    Person(usize),
    Nobody,
}

/// One verb with its actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Act {
    pub(super) actor: Actor,
    pub(super) head: usize,
    pub(super) end: usize,
    pub(super) verbs: Verbs,
    pub(super) modal: Word,
    pub(super) copula: bool,
    /// `…, underscoring the need`: an addition to another act.
    pub(super) adjunct: bool,
    pub(super) main: bool,
}

/// Few sentences have more.
pub(super) type Acts = SmallVec<[Act; 4]>;

/// The acts of the sentence, in order.
pub(super) fn acts(s: &Sentence, clause: Option<&Clause>, speaking: Actor) -> Acts {
    let mut acts = Acts::new();
    if clause.is_some_and(|c| is_of_talks_before(s, c)) {
        return acts;
    }
    let apart = speaking == Actor::Joint && clause.is_some_and(|c| is_of_one_side(s, c));
    let mut actor = if apart { Actor::Nobody } else { speaking };
    let mut at = 0;
    let mut event = false;
    if let Some(clause) = clause {
        let verb = clause.verb;
        // `spoke about how to resolve it` has no purpose of its own.
        let about = (verb.end..verb.end + 3).any(|i| s.word(i) == Word::ABOUT);
        // `called on all to commit themselves to peace`
        let appeals = verb.verbs.meets(Verbs::CALL)
            && matches!(s.word(verb.end), Word::ON | Word::UPON | Word::FOR);
        event = verb.verbs.meets(Verbs::EVENT) && !about && !appeals;
        at = verb.end;
        // `The two countries concluded an agreement in 1974.`
        let history = actor == Actor::Nobody && s.is_history(&verb);
        if (actor == Actor::Nobody || event) && !apart && !history {
            actor = brought_together(clause, actor);
        }
        // `As agreed before`, `had agreed`: told as background.
        // `The sources said that they had agreed` tells of the call itself.
        let before = verb.perfect && verb.past && !s.is_passed_on(&verb);
        let background = before || verb.negated && !s.minds_not(verb.end);
        // `Norway will host the next round` binds nobody.
        // So does `It added that trade grows`, of a statement.
        // Nor does `A meeting of experts will take place`.
        let plan = clause.who == Who::Event && verb.modal == Word::WILL;
        let alone = plan || matches!(clause.who, Who::State(_) | Who::It) && actor == Actor::Joint;
        // `It was a common understanding that …` binds both, within one side's words nobody.
        let same = || s.has(Class::SAME) || s.holds_for_all(s.skip_adverbs(verb.end));
        let view = clause.who == Who::It && verb.copula && same();
        let alone = alone != view;
        // `The two sides are committed to the truce`: what they are, not what was done to them.
        let all = matches!(clause.who, Who::Joint | Who::They) && actor == Actor::Joint;
        let bound = verb.passive && all && s.is(verb.head, Class::COMMITTED);
        if !background && !alone && (!verb.passive || bound) && verb.end > verb.head {
            acts.push(Act {
                actor,
                head: verb.head,
                end: if bound { verb.head } else { verb.end },
                verbs: verb.verbs,
                modal: verb.modal,
                copula: verb.copula || bound,
                adjunct: false,
                main: true,
            });
        }
    }
    if s.has(Class::GERUND) {
        acts.extend(clause.and_then(|c| closing(s, c, actor)));
    }
    // `• reaffirmed their friendship`: an item of a list whose lead-in names the actor.
    if clause.is_none()
        && let Some(act) = bare(s, actor)
    {
        at = act.end;
        acts.push(act);
    }
    // Behind the last verb that may be one there are no further acts.
    let alike = s.has(Class::SAME.or(Class::UNANIMITY).or(Class::ACCORD_NOUN));
    let acting = |t: &Token| {
        let were = t.word == Word::WERE || t.word == Word::WAS && alike;
        t.verbs.meets(REPORTING.or(Verbs::REACH)) || were
    };
    let last = s.tokens.iter().rposition(acting).unwrap_or_default();
    let mut inside = clause.is_some_and(|c| s.says_behind_comma(&c.verb));
    while at < last {
        let token = s.at(at);
        if !turns(token) {
            at += 1;
            continue;
        }
        let opens = begins(token)
            || token.word == Word::AS && s.word(at + 1) == Word::WELL && s.word(at + 2) == Word::AS
            || token.word == Word::WHO && s.kind(at.wrapping_sub(1)) == Kind::Comma
            || event && token.word == Word::TO;
        if token.word == Word::THAT && s.at(at.wrapping_sub(1)).kind != Kind::Comma {
            inside = true;
        }
        let next = || match token.word {
            Word::WHERE | Word::WHICH if !event && s.is_of_other_event(at) => None,
            Word::WHERE | Word::WHICH => {
                aside(s, at).or_else(|| follow(s, at, actor, inside, event))
            }
            _ => follow(s, at, actor, inside, event),
        };
        if opens && let Some(act) = next() {
            // `said that the two leaders had met and agreed to wait`: that they agreed is what was said.
            if clause.is_some_and(|c| is_within(s, c, &act)) {
                at = act.end;
                continue;
            }
            if !act.adjunct && act.actor != actor {
                actor = act.actor;
                inside = false;
            }
            at = act.end.max(at + 1);
            if act.actor != Actor::Nobody {
                acts.push(act);
            }
            continue;
        }
        at += 1;
    }
    acts
}

/// Whether a further act may begin behind `token`, or a clause inside another: behind most nothing does.
fn turns(token: &Token) -> bool {
    begins(token) || matches!(token.word, Word::WHO | Word::AS | Word::TO | Word::THAT)
}

/// Whether a further act may begin behind `token`, whatever stands around it.
fn begins(token: &Token) -> bool {
    matches!(token.kind, Kind::Comma | Kind::Semicolon | Kind::Dash)
        || matches!(
            token.word,
            Word::AND | Word::BUT | Word::WHILE | Word::WHICH | Word::WHERE | Word::WHOM | Word::BY
        )
}

/// A verb of the past that opens the sentence, without a subject.
fn bare(s: &Sentence, actor: Actor) -> Option<Act> {
    let head = s.skip_adverbs(s.skip_openers(0));
    let verb = s.at(head);
    let told = verb.is(Class::PAST) && verb.verbs.meets(REPORTING.or(Verbs::REACH));
    (told && !is_reduced(s, head) && actor != Actor::Nobody).then_some(Act {
        actor,
        head,
        end: head + 1,
        verbs: verb.verbs,
        modal: Word::UNNAMED,
        copula: false,
        adjunct: false,
        main: true,
    })
}

/// The act that begins after the mark or word at `at`.
fn follow(s: &Sentence, at: usize, actor: Actor, inside: bool, event: bool) -> Option<Act> {
    let opener = s.at(at);
    let listed = opener.word == Word::AS;
    let mut next = at + if listed { 3 } else { 1 };
    let mut conjoined = matches!(opener.word, Word::AND | Word::BUT | Word::AS);
    while matches!(
        s.word(next),
        Word::AND | Word::BUT | Word::WHILE | Word::BOTH
    ) {
        conjoined |= s.word(next) == Word::AND;
        if s.word(next) == Word::BOTH && !s.at(s.skip_adverbs(next + 1)).is(Class::PAST) {
            break;
        }
        next += 1;
    }
    // `; (2) agreed to meet`
    conjoined |= s.past_point(next) > next;
    next = s.past_point(next);
    next += usize::from(conjoined && s.is_also_told(next));
    // `Minister Lind spoke with Minister Sato, and both agreed that …`
    // So `and both welcomed this`, not `and both praised and blamed him`.
    let held = Verbs::AGREE.or(Verbs::STANCE).or(Verbs::VIEW);
    let both = s.word(next.wrapping_sub(1)) == Word::BOTH
        && s.at(next).verbs.meets(held)
        && s.word(next + 1) != Word::AND;
    let base = Act {
        actor: if both { Actor::Joint } else { actor },
        head: next,
        end: next + 1,
        verbs: Verbs::NONE,
        modal: Word::UNNAMED,
        copula: false,
        adjunct: false,
        main: false,
    };
    // "has endorsed and supported": two participles after one auxiliary.
    let pair = conjoined
        && inside
        && s.is(at.wrapping_sub(1), Class::PARTICIPLE)
        && (at.saturating_sub(4)..at).any(|i| s.is(i, Class::AUXILIARY))
        // `that talks should be held and agreed to meet`
        && !matches!(s.complement(next + 1), Complement::Do | Complement::ToThing(_));
    if pair {
        return None;
    }
    let plain = s.skip_adverbs(next);
    let within = Within {
        conjoined,
        inside,
        event,
    };
    if let Some(act) = carried_on(s, at, &base, plain, within) {
        return Some(act);
    }
    if matches!(opener.word, Word::BY | Word::TO | Word::WHO) {
        return None;
    }
    if s.word(next) == Word::WITH
        && let Some(act) = absolute(s, next, &base)
    {
        return Some(act);
    }
    if opener.kind == Kind::Comma
        && !conjoined
        && !inside
        && s.has(Class::GERUND)
        && let Some(act) = bare_absolute(s, at, &base)
    {
        return Some(act);
    }
    let start = s.skip_openers(next);
    let behind_adverbs = || (plain != start).then(|| s.phrase(plain))?;
    let phrase = s.phrase(start).or_else(behind_adverbs)?;
    // `a treaty by which it was settled`: no clause of its own.
    if phrase.who == Who::It && opener.word == Word::WHICH {
        return None;
    }
    if phrase.who == Who::It {
        return settled(s, phrase.end, &base);
    }
    let new = newcomer(s, phrase.who, actor, conjoined)?;
    let verb = s.verb_of(phrase.end)?;
    // `…, and both were clear that …`
    // `…; Minister Sato was of the same view`
    let other = new != actor && (opener.kind == Kind::Semicolon || opener.word == Word::WHILE);
    let comma = new == Actor::Joint && opener.kind == Kind::Comma && conjoined;
    let are = verb.copula && (comma || other || new != actor && conjoined);
    let told = verb.past
        && !verb.negated
        && verb.modal == Word::UNNAMED
        && (are || verb.verbs.meets(REPORTING.or(Verbs::REACH)));
    if !told || verb.perfect && !verb.verbs.meets(Verbs::EVENT) || verb.passive {
        return None;
    }
    let weak = opener.word == Word::WHICH && !s.is(at.wrapping_sub(1), Class::PREPOSITION);
    let answers = opener.word == Word::WHICH && s.word(at.wrapping_sub(1)) == Word::TO;
    let within = inside
        && !(conjoined || answers || opener.kind == Kind::Semicolon || opener.word == Word::WHILE);
    if weak || within {
        return None;
    }
    Some(Act {
        actor: new,
        head: verb.head,
        end: verb.end,
        verbs: verb.verbs,
        copula: verb.copula,
        ..base
    })
}

/// Who acts in a clause with this subject, behind what `actor` did.
fn newcomer(s: &Sentence, who: Who, actor: Actor, conjoined: bool) -> Option<Actor> {
    Some(match who {
        Who::Person(p) => Actor::Person(p),
        Who::Joint | Who::They => Actor::Joint,
        Who::Single(_) => match actor {
            Actor::Person(_) => actor,
            Actor::Joint | Actor::Nobody => return None,
        },
        Who::Counterpart => match actor {
            Actor::Person(p) => Actor::Person(s.roster.other_than(p)?),
            Actor::Joint | Actor::Nobody => return None,
        },
        Who::Side(c) => Actor::Person(s.roster.of_country(c).only()?),
        // `I shared this with him, and we condemned the attack`
        Who::We if conjoined => Actor::Joint,
        Who::It | Who::There | Who::I | Who::We | Who::State(_) | Who::Event | Who::Other => {
            return None;
        }
    })
}

/// `…, and it was agreed to meet`; at the words after `it`.
fn settled(s: &Sentence, at: usize, base: &Act) -> Option<Act> {
    let verb = s.verb(at)?;
    let told = verb.passive && verb.past && !verb.perfect && !verb.negated;
    (told && verb.verbs.meets(Verbs::AGREE)).then_some(Act {
        actor: Actor::Joint,
        head: verb.head,
        end: verb.end,
        verbs: verb.verbs,
        ..*base
    })
}

/// Where a further verb stands.
#[derive(Clone, Copy)]
struct Within {
    /// After `and` or `but`.
    conjoined: bool,
    /// In a clause with `that`.
    inside: bool,
    /// In a sentence that tells of the call.
    event: bool,
}

/// Before a participle that is a quality.
const MORE: Words = words!("more most less least better");

/// What the same actor does besides: `and thanked`, `, stressing`, `by expressing`, `called to thank`.
fn carried_on(s: &Sentence, at: usize, base: &Act, head: usize, within: Within) -> Option<Act> {
    let opener = s.at(at);
    let verb = s.at(head);
    let doing = verb.kind == Kind::Word
        && !verb.is_capital()
        && verb.verbs.meets(REPORTING.or(Verbs::REACH));
    // `…, considering all that has happened`: said in view of it.
    let in_view = verb.text(s.text) == "considering";
    let aside = verb.is(Class::GERUND) && !within.inside && !in_view;
    let adjunct = match opener.word {
        Word::TO => within.event && verb.is(Class::BASE) && !s.is_meant(at),
        // "concluded the call by expressing their desire"
        Word::BY => aside,
        _ => opener.kind == Kind::Comma && aside && !within.conjoined,
    };
    // `discussed the nets and were unanimous that …`
    let were = matches!(s.word(head), Word::WERE | Word::WAS) && within.conjoined && !within.inside;
    if were
        && base.actor == Actor::Joint
        && let Some(verb) = s.verb(head).filter(|v| v.copula && !v.negated)
    {
        return Some(Act {
            head: verb.head,
            end: verb.end,
            verbs: verb.verbs,
            copula: true,
            ..*base
        });
    }
    // `…, said both ministers, who agreed to meet`
    let who = opener.word == Word::WHO
        && base.actor == Actor::Joint
        && verb.verbs.meets(Verbs::AGREE)
        && s.is(
            at.saturating_sub(2),
            Class::GROUP_PEOPLE.or(Class::GROUP_SIDES),
        );
    // `had, before the call, agreed with her to wait`: told as background.
    let parted = opener.kind == Kind::Comma && s.is_behind_had(at);
    // `calmer, more settled and better off`
    let compared = MORE.has(s.at(head.wrapping_sub(1)));
    let open = !matches!(opener.word, Word::TO | Word::BY)
        && verb.is(Class::PAST)
        && !compared
        && !parted
        && (within.conjoined || opener.kind == Kind::Comma || who)
        && !is_reduced(s, head);
    (doing && (adjunct || open)).then_some(Act {
        head,
        end: head + 1,
        verbs: verb.verbs,
        adjunct,
        ..*base
    })
}
