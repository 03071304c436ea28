//! Whether a clause tells of something to be done by the sides: `agreed that they would meet`, not `agreed that ice is thin`.

use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Brackets, Kind};
use crate::parse::words::{Words, words};

/// Those who do the work of the sides.
const STAFF: Words = words!(
    "office offices team teams staff staffs ministry ministries department departments expert experts official officials \
     service services agency agencies authorities advisers advisors aides delegations representatives secretaries envoys \
     ambassadors commissions committees negotiators deputies"
);

/// What things do to others: `the fair would boost trade` tells what will be so, `both sides would boost trade` what is done.
const EFFECTS: Words = words!(
    "boost strengthen improve change create open promote enhance deepen ease facilitate hamper foster stimulate increase \
     provide offer remain become give add help inject inspire spur accelerate further transform shape test affect benefit"
);

/// What only the sides do, where they want it done.
const DONE: Words = words!(
    "signed drawn prepared convened held established launched concluded finalised finalized resumed extended drafted \
     reopened intensified created doubled arranged set initialled"
);

impl Sentence<'_> {
    /// Whether those may be meant who can do something: `both sides`, `they`, `Minister Lind`.
    fn may_act(&self, at: usize) -> bool {
        let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES).or(Class::SIDE);
        let pronoun = matches!(
            self.word(at),
            Word::THEY | Word::BOTH | Word::HE | Word::SHE | Word::WE | Word::EACH
        );
        pronoun || self.is(at, group) || self.names_participant(at)
    }

    /// Whether the word is one for those who do the work of the sides.
    pub(in crate::parse) fn is_staff_word(&self, at: usize) -> bool {
        STAFF.has(self.at(at))
    }

    /// Whether the clause from `at` tells of something to be done by the sides, rather than of how things are.
    /// `bound` holds for verbs that bind by themselves: `agreed that …`.
    pub(super) fn undertakes(&self, at: usize, bound: bool) -> bool {
        const CONTINUE: Words = words!("continue resume proceed");
        let at = self.past_front(at);
        if bound && self.is_wanted(at) {
            return true;
        }
        let (mut own, mut workers, mut people) = (false, false, false);
        let mut brackets = Brackets::default();
        let mut resume = at;
        for i in at..(at + 40).min(self.len()) {
            let token = self.at(i);
            if token.kind == Kind::Semicolon {
                return false;
            }
            if !brackets.pass(token.kind) || token.kind != Kind::Word || i < resume {
                continue;
            }
            workers |= STAFF.has(token);
            people |= workers || self.may_act(i);
            // `that all sides should wait`: whoever fights
            // `that the peace talks should go on`: those who are at war
            own |= token.is(Class::OWN_DOING) && !self.is_of_all(i) && !self.is_of_peace(i)
                || token.word == Word::BOTH
                || token.word == Word::THEIR && self.is_staff(i)
                || i < at + 4 && self.names_participant(i);
            if bound && self.holds_meeting(i) {
                return true;
            }
            let not = usize::from(self.word(i + 1) == Word::NOT);
            let next = self.at(self.skip_adverbs(i + 1 + not));
            match token.word {
                Word::WHICH | Word::WHO | Word::WHOM => match self.aside_ends(i) {
                    Some(end) => resume = end,
                    None => return false,
                },
                // `that talks be held soon`
                Word::BE if self.word(i - 1) != Word::TO => {
                    // `that the treaty be signed`: by nobody but the sides
                    return bound && (own || DONE.has(next)) && !self.is_quality(i);
                }
                Word::WILL | Word::WOULD | Word::SHALL => {
                    // `would matter to both`, `will contribute to peace`: what is so, not what is done.
                    const HOLDS: Words = words!(
                        "matter benefit depend mean bring contribute constitute pose represent need demonstrate show mark \
                         serve allow enable cause prove reflect undermine signal result lead cement harm hurt \
                         complicate aggravate worsen exacerbate prolong threaten endanger destabilize destabilise delay"
                    );
                    // `would be an asset`
                    let thing = (i + 2..i + 4).any(|n| {
                        let article = matches!(self.word(n), Word::A | Word::AN)
                            || !people && self.word(n) == Word::THE;
                        article && self.word(n - 1) == Word::BE
                    });
                    let state = next.word == Word::BE && (thing || self.is_quality(i))
                        || HOLDS.has(next)
                        || !people && EFFECTS.has(next);
                    // `would have ended` is no undertaking, `would have a talk` is.
                    let perfect = next.word == Word::HAVE
                        && !(i + 2..i + 6).any(|k| self.is(k, Class::EVENT_NOUN));
                    // `that arms alone would not end it`: nobody undertakes what a thing will not do.
                    let wont = not > 0 && next.word != Word::BE;
                    return (bound && !wont || own) && !state && !perfect;
                }
                Word::SHOULD => {
                    // `the summit should deliver more`, `the work should pick up pace`: how it ought to be
                    const YIELDS: Words = words!(
                        "deliver yield produce bring lead result pick gather gain benefit feel bear"
                    );
                    return bound && own && !self.is_quality(i) && !YIELDS.has(next);
                }
                // `that talks between both sides continue`
                // `that the services of the two countries finalise the text`
                _ if own && workers && bound && self.is_put_to_work(i) => return true,
                _ if own && token.is(Class::BASE) && CONTINUE.has(token) => {
                    let infinitive = matches!(self.word(i - 1), Word::TO | Word::NOT);
                    if bound && !infinitive && !token.is_capital() {
                        return self.word(i + 1) != Word::TO;
                    }
                }
                // `that trade forms a bridge that will hold`: how things are
                _ if i > at + 1
                    && !token.is_capital()
                    && token.is(Class::THIRD)
                    && matches!(self.word(i + 1), Word::A | Word::AN) =>
                {
                    return false;
                }
                Word::ARE | Word::IS if own && self.word(i + 1) == Word::TO => return bound,
                _ if token.is(Class::AUXILIARY) => return false,
                _ if i > at + 1
                    && !token.is_capital()
                    && token.is(Class::THIRD)
                    && !token.is(Class::GROUP_SIDES)
                    && !token.is(Class::BASE)
                    && token.verbs.meets(Verbs::SAY) =>
                {
                    return false;
                }
                _ => {}
            }
        }
        false
    }

    /// [`Sentence::undertakes`] of any of the clauses that `and that` joins: `agreed that ice is thin and that they would meet`.
    pub(super) fn undertakes_anywhere(&self, at: usize, bound: bool) -> bool {
        const FAR: usize = 60;
        self.undertakes(at, bound)
            || (at + 2..self.len().min(at + FAR)).any(|i| {
                self.word(i) == Word::THAT
                    && self.word(i - 1) == Word::AND
                    && self.undertakes(i + 1, bound)
            })
    }

    /// Past what stands in front of a clause: `as the year ends,`, `, once the ice has gone,`.
    fn past_front(&self, at: usize) -> usize {
        const LONGEST: usize = 24;
        const FRONTS: Words = words!("as since once when while because");
        let open = usize::from(self.kind(at) == Kind::Comma);
        let front = FRONTS.has(self.at(at + open));
        let mut words = at + open + 1..(at + LONGEST).min(self.len());
        let close = words.find(|i| front && self.kind(*i) == Kind::Comma);
        close.map_or(at, |close| close + 1)
    }

    /// `that the competent ministers speed up the work`, `that Ms. Dahl and Mr. Mori remain in contact`: what is wanted stands
    /// in the form of the infinitive.
    fn is_wanted(&self, at: usize) -> bool {
        const COMPETENT: Words = words!("relevant respective competent responsible appropriate");
        const DOES: Words = words!(
            "accelerate expedite continue remain stay keep finalise finalize meet convene prepare hold start begin take work follow study intensify step speed"
        );
        const STAY: Words = words!("remain stay keep");
        const CONTACT: Words = words!("contact touch");
        const FAR: usize = 12;
        let near = at..(at + FAR).min(self.len());
        let mut rest = near.clone();
        let competent = rest.any(|i| COMPETENT.has(self.at(i)));
        let people = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
        let staff = |i: usize| self.is(i, people) || STAFF.has(self.at(i));
        if competent && rest.any(|i| DOES.has(self.at(i)) && staff(i - 1)) {
            return true;
        }
        let stays = |i: usize| {
            let in_touch = (i + 1..i + 5).any(|n| self.word(n) == Word::IN);
            let touch = || (i + 2..i + 6).any(|n| CONTACT.has(self.at(n)));
            let bare = i > at && self.word(i - 1) != Word::TO && !self.is(i - 1, Class::MODAL);
            STAY.has(self.at(i)) && bare && in_touch && touch()
        };
        near.into_iter().any(stays)
    }

    /// `their offices`, `their two foreign ministries`: those who work for the sides; at `their`.
    fn is_staff(&self, at: usize) -> bool {
        const NEAR: usize = 4;
        (at + 1..at + NEAR).any(|i| STAFF.has(self.at(i)))
    }

    /// The verb of `the services of both sides finalise the text`, in the form of what is wanted.
    fn is_put_to_work(&self, at: usize) -> bool {
        const DOES: Words = words!(
            "finalise finalize meet convene prepare draft conclude complete consult coordinate explore examine hold set sign \
             elaborate formulate work intensify start begin follow take study"
        );
        let group = Class::GROUP_SIDES.or(Class::GROUP_PEOPLE).or(Class::ADVERB);
        let before = self.at(at.wrapping_sub(1));
        DOES.has(self.at(at)) && (before.is(group) || STAFF.has(before))
    }

    /// Past the comma that closes `, which had been put off,`, `, both of which are at sea,`, whose relative stands at `which`.
    fn aside_ends(&self, which: usize) -> Option<usize> {
        const LONGEST: usize = 24;
        let led = usize::from(self.is(which.wrapping_sub(1), Class::PREPOSITION));
        let comma = |i: usize| self.kind(i) == Kind::Comma;
        let counted = usize::from(led > 0 && self.word(which.wrapping_sub(2)) == Word::BOTH);
        let open = which.checked_sub(1 + led + counted).is_some_and(comma);
        let close = (which + 1..which + LONGEST).find(|i| comma(*i));
        close.filter(|_| open).map(|close| close + 1)
    }

    /// `that the two ministers hold a meeting in Oslo`, at the verb: what shall be done, not what is so.
    fn holds_meeting(&self, at: usize) -> bool {
        const NEAR: usize = 5;
        let group = Class::GROUP_PEOPLE.or(Class::GROUP_SIDES);
        let holds = self.at(at).verbs.meets(Verbs::HELD) && self.is(at, Class::BASE);
        holds
            && self.is(at.wrapping_sub(1), group)
            && !self.is_of_all(at - 1)
            && matches!(self.word(at + 1), Word::A | Word::AN | Word::THE)
            && (at + 2..at + NEAR).any(|i| self.is(i, Class::EVENT_NOUN))
    }

    /// `all sides`, `the regional countries`: whoever they are, not those of the call alone.
    fn is_of_all(&self, at: usize) -> bool {
        const WIDE: Words = words!(
            "all regional neighbouring neighboring other developed developing european african asian arab western third many most"
        );
        let group = self.is(at, Class::GROUP_SIDES.or(Class::GROUP_PEOPLE));
        group && WIDE.has(self.at(at.wrapping_sub(1)))
    }

    /// `peace talks`, `the peace negotiations`: others hold them.
    fn is_of_peace(&self, at: usize) -> bool {
        const PEACE: Words = words!("peace ceasefire truce");
        self.is(at, Class::TALK_NOUN.or(Class::EVENT_NOUN))
            && PEACE.has(self.at(at.wrapping_sub(1)))
    }

    /// `would be important`: the adjective comes soon after the form of to be.
    fn is_quality(&self, modal: usize) -> bool {
        (modal + 1..modal + 6).any(|i| self.is(i, Class::QUALITY))
    }

    fn names_participant(&self, at: usize) -> bool {
        place_at(self.tokens, at).is_some_and(|p| !self.roster.of_country(p.country).is_empty())
            || !self.roster.name(self.at(at)).any.is_empty()
    }
}
