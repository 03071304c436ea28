//! The words that link the parts of a noun phrase: `of`, `for`, `and`.

use super::collector::Collector;
use super::offices::{GENERIC, GOVERNMENT, HEAD, PRESIDENT, STATE};
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::place_at;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// What a paper at home calls its state.
const HOME: Words = words!("country state republic nation");
const OF_HOME: usize = 3;

impl Collector<'_, '_> {
    /// `of the Russian Federation`, `for Foreign Affairs`, `of the two countries`: goes on where a name or office does.
    pub(super) fn take_of(&mut self, at: usize) -> usize {
        let s = self.sentence;
        let article = usize::from(s.at(at + 1).word == Word::THE);
        let next = s.at(at + 1 + article);
        let counted = next.word == Word::TWO || next.word == Word::BOTH;
        if (self.people || self.sides) && counted {
            // To the end of `the two countries`.
            let mut end = at + 2 + article;
            // `of the two foreign ministries`
            while s.is(end, Class::MODIFIER)
                && s.is(end + 1, Class::GROUP_SIDES.or(Class::MODIFIER))
            {
                end += 1;
            }
            // `of the two brotherly countries`
            let adjective = s.at(end);
            let other = Class::AUXILIARY.or(Class::PAST).or(Class::PREPOSITION);
            let group = s.is(end + 1, Class::GROUP_SIDES);
            end += usize::from(group && adjective.kind == Kind::Word && !adjective.is(other));
            let noun = s.at(end);
            return end - at
                + usize::from(
                    noun.kind == Kind::Word && !noun.is(Class::AUXILIARY.or(Class::PAST)),
                );
        }
        if self.event {
            return 0;
        }
        // `Both of us see`, `Both of them hold`
        if self.takes_pronoun(at) {
            return 2;
        }
        // `the Foreign Minister of our country`
        if s.word(at + 1) == Word::OUR && self.head && HOME.has(s.at(at + 2)) {
            self.ours = true;
            return OF_HOME;
        }
        if let Some(end) = self.of_another_country(at) {
            return end - at;
        }
        if !self.any.is_empty() && place_at(s.tokens, at + 1 + article).is_none() {
            return 0;
        }
        // `the Foreign Minister of Peru for Chile to take part`: the office has its country already.
        let settled = s.at(at).word == Word::FOR
            && self.head
            && place_at(s.tokens, at + 1 + article).is_some_and(|p| {
                let other = !self.countries.is_empty() && !self.countries.contains(&p.country);
                other || s.at(p.end).word == Word::TO
            });
        if settled {
            return 0;
        }
        let office = next.is(Class::TITLE.or(Class::MODIFIER)) && self.head && self.any.is_empty();
        if next.is_capital() || office {
            return 1 + article;
        }
        0
    }

    /// `of the neighbouring country` behind an office: the other one's; its end.
    fn of_another_country(&mut self, at: usize) -> Option<usize> {
        const OTHER: Words = words!(
            "neighbouring neighboring friendly brotherly fraternal sister allied partner andean balkan baltic nordic gulf arab \
             african asian european scandinavian caribbean"
        );
        let s = self.sentence;
        let noun = s.at(at + 3);
        let country = HOME.has(noun) && !noun.is_capital() && OTHER.has(s.at(at + 2));
        let office = self.head && self.any.is_empty() && self.countries.is_empty();
        if !country || !office || s.word(at) != Word::OF || s.word(at + 1) != Word::THE {
            return None;
        }
        self.title.clear();
        (self.head, self.counterpart) = (false, true);
        Some(at + 4)
    }

    /// `country's` at `at`, behind `our`
    pub(super) fn is_home(&self, at: usize) -> bool {
        let s = self.sentence;
        let home = self.ours && self.title.is_empty() && HOME.has(s.at(at));
        home && s.kind(at + 1) == Kind::Possessive
    }

    /// `Leaders agreed`, `Participants agreed`, `In the call, foreign ministers agreed`: the group at `at` opens its clause.
    pub(super) fn opens_bare(&self, at: usize, start: usize) -> bool {
        let s = self.sentence;
        let first = Class::GROUP_PEOPLE
            .or(Class::GROUP_SIDES)
            .or(Class::MODIFIER);
        let opens = at < 3 && s.is(0, first)
            || s.kind(start.wrapping_sub(1)) == Kind::Comma && at < start + 2;
        // `Presidents of both countries agreed`
        let article = usize::from(s.word(at + 2) == Word::THE);
        let of_both = s.word(at + 1) == Word::OF
            && matches!(s.word(at + 2 + article), Word::BOTH | Word::TWO);
        opens
            && s.is(at, Class::CALLERS)
            && (of_both || !s.is(at + 1, Class::PREPOSITION.or(Class::SUBORDINATE)))
    }

    /// `President also said`, `In the call, Minister stressed`: the office at `at` opens its clause, without an article.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        let s = self.sentence;
        let office = s.is(at, Class::TITLE) && s.at(at).is_capital();
        let verb = s.at(s.skip_adverbs(at + 1));
        let told = office && verb.is(Class::PAST) && !verb.verbs.is_empty() && !verb.is_capital();
        let opens = || matches!(s.kind(at.wrapping_sub(1)), Kind::Comma | Kind::Quote);
        told && (opens() || s.skip_openers(0) == at)
    }

    /// `Norway calls for calm`: no calls of Norway's.
    pub(super) fn calls_upon(&self, at: usize) -> bool {
        const LOOK: u64 = hashed("look");
        let s = self.sentence;
        let calls = s.is(at, Class::THIRD) && s.at(at).verbs.meets(Verbs::CALL);
        // `Both look forward to it.`
        let ahead = self.both || self.counted;
        if ahead && s.at(at).hash == LOOK && s.word(at + 1) == Word::FORWARD {
            return true;
        }
        calls
            && !self.definite
            && !self.countries.is_empty()
            && matches!(s.word(at + 1), Word::FOR | Word::ON | Word::UPON)
    }

    /// `in the call` behind the `Participants` at `at`: how many tokens.
    pub(super) fn of_call(&self, at: usize) -> usize {
        const JOINED: Words = words!("participants parties sides");
        const NEAR: usize = 4;
        let s = self.sentence;
        let into = matches!(s.word(at + 1), Word::IN | Word::OF | Word::TO | Word::ON);
        if !into || !JOINED.has(s.at(at)) || !s.is(at + 2, Class::DETERMINER) {
            return 0;
        }
        let talk = |i: &usize| s.is(*i, Class::EVENT_NOUN);
        let Some(first) = (at + 3..at + 3 + NEAR).find(talk) else {
            return 0;
        };
        let plain = (at + 3..first).all(|i| s.kind(i) == Kind::Word && !s.is(i, Class::PAST));
        let end = (first..s.len()).take_while(talk).last().unwrap_or(first);
        if plain { end - at } else { 0 }
    }

    /// `the parties to the conflict`, `the countries of the region`, `the sides in Ruritania`: not those of the call.
    pub(super) fn is_of_others(&self, at: usize) -> bool {
        const ELSEWHERE: Words = words!(
            "conflict war dispute fighting agreement accord treaty convention protocol memorandum contract ceasefire truce \
             region area world continent neighbourhood neighborhood alliance bloc"
        );
        let s = self.sentence;
        let of = matches!(s.word(at + 1), Word::TO | Word::OF | Word::IN);
        let place = place_at(s.tokens, at + 2).filter(|_| s.word(at + 1) == Word::IN);
        place.is_some_and(|p| s.roster.of_country(p.country).is_empty())
            || of && s.is(at + 2, Class::DETERMINER) && ELSEWHERE.has(s.at(at + 3))
    }

    /// `the National Leader of the Turkmen people`, `the Leader of the Nation`: whom the one at the head leads.
    pub(super) fn led_by_head(&mut self, at: usize) -> bool {
        const LED: Words = words!("people nation");
        let token = self.sentence.at(at);
        if self.leads_bodies(at) {
            return true;
        }
        if token.hash == GOVERNMENT {
            return self.heads_government(at);
        }
        let whole = || self.sentence.word(at - 1) == Word::THE && self.any.is_empty();
        self.head
            && LED.has(token)
            && (!self.countries.is_empty() && !token.is_capital() || whole())
    }

    /// `the Head of the Danish Government`, `the President of the Government`, but not `the Head of the Government Office`.
    fn heads_government(&mut self, at: usize) -> bool {
        let next = self.sentence.at(at + 1);
        let goes_on = Class::TITLE
            .or(Class::MODIFIER)
            .or(Class::SIDE)
            .or(Class::GROUP_SIDES)
            .or(Class::GROUP_PEOPLE);
        let heads = self.any.is_empty()
            && !self.stranger
            && matches!(self.title.as_slice(), [HEAD | PRESIDENT])
            && !next.is_capital()
            && (!next.is(goes_on) || self.sentence.first_of_all(at + 1));
        if heads {
            self.title.push(GOVERNMENT);
        }
        heads
    }

    /// `government` of `the two government leaders`, `ministries` of `the heads of foreign ministries`, `States` of `the Heads of
    /// the States`.
    fn leads_bodies(&self, at: usize) -> bool {
        const BODIES: Words = words!("ministries departments states governments institutions");
        const AGENCY: Words = words!("policy agency ministry service department diplomacy");
        let s = self.sentence;
        let token = s.at(at);
        // `the head of Peru's foreign policy agency`
        let first = self.title.first();
        if first.is_some_and(|word| GENERIC.contains(word)) && AGENCY.has(token) {
            return !token.is_capital() && !self.countries.is_empty() && !self.named();
        }
        if self.people {
            return self.definite && BODIES.has(token) && !self.named();
        }
        token.is(Class::SIDE)
            && self.both
            && self.empty()
            && s.is(at + 1, Class::GROUP_PEOPLE)
            && !token.is_capital()
    }

    /// `Marcos Jr.`
    pub(super) fn is_suffix(&self, at: usize) -> bool {
        let token = self.sentence.at(at);
        let suffix = token.is(Class::ENDING_ABBREVIATION) && !token.is(Class::MODIFIER);
        suffix && token.is_capital() && !self.any.is_empty()
    }

    /// `the G7 leaders`, `the leaders of the G7`, `the G7 agreed` in a call of many: they are its members.
    pub(super) fn takes_league(&mut self, at: usize) -> bool {
        if !self.are_many() || self.named() {
            return false;
        }
        let s = self.sentence;
        let token = s.at(at);
        let mut letters = token.text(s.text).bytes();
        let league = letters
            .next()
            .is_some_and(|b| matches!(b, b'G' | b'E' | b'P' | b'N'))
            && letters.len() > 0
            && letters.all(|b| b.is_ascii_digit());
        if !league {
            return false;
        }
        let next = s.at(s.skip_adverbs(at + 1));
        let acts = next.is(Class::PAST) && !next.verbs.is_empty() && !next.is_capital();
        let group = next.is(Class::GROUP_PEOPLE
            .or(Class::GROUP_SIDES)
            .or(Class::MODIFIER));
        if acts && !self.people {
            (self.sides, self.bare) = (true, true);
        }
        acts || group || self.people
    }

    /// Three people or more take part.
    pub(super) fn are_many(&self) -> bool {
        const FEW: usize = 3;
        self.sentence.roster.people().len() >= FEW
    }

    /// `the two men`, and of more than two people `the group discussed`: a word that else is nobody of the call.
    pub(super) fn gathers(&self, at: usize) -> bool {
        const PERSONS: Words = words!("men women");
        const BODY: Words = words!("group foursome quintet");
        let s = self.sentence;
        let token = s.at(at);
        if !self.title.is_empty() || self.named() || !self.countries.is_empty() {
            return false;
        }
        if PERSONS.has(token) {
            return self.counted && self.both;
        }
        let next = || s.at(s.skip_adverbs(at + 1));
        self.definite
            && !self.plain
            && BODY.has(token)
            && self.are_many()
            && (next().is(Class::PAST) && !next().verbs.is_empty())
    }

    /// Whether the full stop after the word at `at` is an abbreviation's or an initial's.
    pub(super) fn is_short(&self, at: usize) -> bool {
        let s = self.sentence;
        let word = s.at(at);
        let letters = word.end - word.start;
        // `Ts.Lind` has two letters of the given name.
        let initial =
            word.is_capital() && (letters == 1 || letters == 2 && !s.at(at + 2).is_spaced());
        word.is(Class::ABBREVIATION.or(Class::ENDING_ABBREVIATION)) || initial
    }

    /// `A.Lind`: no article.
    pub(super) fn is_initial(&self, at: usize) -> bool {
        let s = self.sentence;
        let (stop, name) = (s.at(at + 1), s.at(at + 2));
        let glued = stop.kind == Kind::Stop && !stop.is_spaced();
        glued && s.at(at).is_capital() && !s.roster.name(name).any.is_empty()
    }

    /// A comma between countries of a group, or before the `and` of the last one.
    pub(super) fn take_listed(&self, at: usize) -> usize {
        let s = self.sentence;
        let and = usize::from(s.at(at + 1).word == Word::AND);
        let article = usize::from(s.at(at + 1 + and).word == Word::THE);
        let Some(named) = place_at(s.tokens, at + 1 + and + article) else {
            return 0;
        };
        let after = s.at(named.end);
        let goes_on = and == 1 || after.kind == Kind::Comma || after.word == Word::AND;
        if self.countries.is_empty() || !goes_on {
            return 0;
        }
        1 + and + article
    }

    /// `Trade and Economy`, `Presidents Silva and Okoye`, `the Russian and Turkish ministers`; other parts are joined
    /// by the caller.
    pub(super) fn take_and(&mut self, at: usize) -> usize {
        let s = self.sentence;
        let article = usize::from(s.at(at + 1).word == Word::THE);
        let next = s.at(at + 1 + article);
        if self.people {
            // `the Heads of State and Government`
            if next.hash == GOVERNMENT && s.at(at - 1).hash == STATE && article == 0 {
                return 2;
            }
            let name = !s.roster.name(next).any.is_empty();
            let country = place_at(s.tokens, at + 1 + article).is_some() && self.any.is_empty();
            // `his counterparts and he`, not `his counterparts and HE the Minister`
            let address = next.is(Class::HONORIFIC) && (next.is_capital() || next.word != Word::HE);
            return if name || country || address {
                1 + article
            } else {
                0
            };
        }
        if self.both && self.empty() {
            return 0;
        }
        let countries_only = !self.countries.is_empty()
            && self.title.is_empty()
            && self.any.is_empty()
            && !self.stranger;
        if countries_only && let Some(named) = place_at(s.tokens, at + 1 + article) {
            let after = s.at(named.end);
            // `the top Danish and Chilean diplomat`
            let one_of_each =
                self.definite && article == 0 && after.is(Class::TITLE) && !after.is_capital();
            return if one_of_each
                || after.is(Class::GROUP_PEOPLE
                    .or(Class::GROUP_SIDES)
                    .or(Class::MODIFIER))
            {
                1 + article
            } else {
                0
            };
        }
        // Inside an office: `Minister of Industry and Energy`, `Foreign Affairs and Trade`.
        let department = self.head
            && self.any.is_empty()
            && article == 0
            && next.is_capital()
            && s.at(at - 1).is_capital()
            && !next.is(Class::TITLE)
            && (s.at(at - 1).is(Class::MODIFIER) && next.is(Class::MODIFIER)
                || self.field_follows(at + 1));
        usize::from(department)
    }

    /// `Foreign Affairs` at `at`, behind `Minister for Europe and`: a field of policy, and nobody's title.
    fn field_follows(&self, at: usize) -> bool {
        const FIELDS: Words = words!("affairs cooperation integration relations");
        const NEAR: usize = 3;
        let mut words = (at..at + NEAR).map(|i| self.sentence.at(i));
        words
            .by_ref()
            .take_while(|t| t.is_capital() && !t.is(Class::TITLE))
            .any(|t| FIELDS.has(t))
    }
}

/// Whether a word names a body whose people have offices of their own: `the Danish Foreign Ministry's under-secretary`
/// is not the minister.
pub(super) fn is_ministry(token: &Token) -> bool {
    const MINISTRIES: Words =
        words!("ministry department office chancellery secretariat presidency");
    MINISTRIES.has(token)
}
