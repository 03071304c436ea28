//! Reads one noun phrase word by word and keeps what it has seen of names, titles, countries and groups.

use smallvec::SmallVec;

use super::Sentence;
use super::marks::Marked;
use super::phrase::{LONGEST, Part};
use super::roster::{People, is_title_word};
use crate::model::Country;
use crate::parse::lexicon::{Class, Word};
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::Kind;

/// What has been seen of a phrase so far.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a feature of its own of a phrase"
)]
pub(super) struct Collector<'s, 't> {
    pub(super) sentence: &'s Sentence<'t>,
    pub(super) family: People,
    pub(super) any: People,
    /// Words of a title, and whether its head was among them.
    pub(super) title: SmallVec<[u64; 8]>,
    pub(super) head: bool,
    /// A title in initials: `EAM`, `DPM/FM`.
    pub(super) initials: bool,
    /// A title or group in the plural.
    pub(super) people: bool,
    pub(super) sides: bool,
    pub(super) side: bool,
    pub(super) both: bool,
    pub(super) counted: bool,
    pub(super) definite: bool,
    pub(super) possessive: bool,
    pub(super) counterpart: bool,
    /// `counterparts`, `colleagues`
    pub(super) colleagues: bool,
    /// `Leaders agreed`: a group that opens the sentence without an article.
    pub(super) bare: bool,
    /// `President also said`: an office without an article.
    pub(super) alone: bool,
    pub(super) event: bool,
    pub(super) countries: SmallVec<[Country; 4]>,
    pub(super) seat: bool,
    /// The country stands by its name, not as an adjective.
    pub(super) state: bool,
    /// An honorific: `His Excellency`.
    pub(super) addressed: bool,
    /// The one who is addressed so.
    pub(super) honoured: Option<usize>,
    /// `her`
    pub(super) hers: bool,
    /// `our`
    pub(super) ours: bool,
    pub(super) stranger: bool,
    /// A stranger's word came right after a participant's family name.
    pub(super) stranger_after: bool,
    /// A lower-case word that none of the classes explains.
    pub(super) plain: bool,
    /// Words that tell offices apart: `OSCE`, `acting`.
    pub(super) marked: Marked,
}

impl<'s, 't> Collector<'s, 't> {
    pub(super) fn new(sentence: &'s Sentence<'t>) -> Self {
        Self {
            sentence,
            family: People::NONE,
            any: People::NONE,
            title: SmallVec::new(),
            head: false,
            initials: false,
            people: false,
            sides: false,
            side: false,
            both: false,
            counted: false,
            definite: false,
            possessive: false,
            counterpart: false,
            colleagues: false,
            bare: false,
            alone: false,
            event: false,
            countries: SmallVec::new(),
            seat: false,
            state: false,
            addressed: false,
            honoured: None,
            hers: false,
            ours: false,
            stranger: false,
            stranger_after: false,
            plain: false,
            marked: Marked::default(),
        }
    }

    pub(super) fn read(mut self, start: usize) -> Option<Part> {
        let mut at = start;
        while at < start + LONGEST && !self.ends_in_both(at, start) {
            match self.take(at, start) {
                0 => break,
                taken => at += taken,
            }
        }
        if at == start {
            return None;
        }
        self.settle_marks();
        let who = self.who();
        let named = !self.any.is_empty() || self.stranger;
        Some(Part {
            who,
            start,
            end: at,
            by_name: named,
            determined: self.definite || self.possessive,
            office: self.head && self.definite && !self.plain,
        })
    }

    /// Takes what stands at `at` into the phrase; the number of tokens taken, none where the phrase ends.
    fn take(&mut self, at: usize, start: usize) -> usize {
        let s = self.sentence;
        let token = s.at(at);
        match token.kind {
            Kind::Word => self.take_word(at, start),
            // `Kim Byung-se`, `Vice-President`; an initial's or an abbreviation's full stop.
            Kind::Hyphen if at > start && !s.at(at + 1).is_spaced() => 1,
            // `DPM/FM`, `High Representative/Vice-President`
            Kind::Other
                if self.head
                    && token.text(s.text) == "/"
                    && s.at(at + 1).is(Class::TITLE.or(Class::MODIFIER)) =>
            {
                1
            }
            Kind::Quote if at > start && s.at(at + 1).is_capital() => {
                usize::from(self.takes_apostrophe(at))
            }
            Kind::Stop if at > start && !token.is_spaced() && s.at(at + 1).kind == Kind::Word => {
                usize::from(self.is_short(at - 1))
            }
            Kind::Possessive if at > start => self.take_possessive(at),
            Kind::Open if at > start => {
                // `(EU)`, `(ROK)` and the like belong to the phrase.
                let close = (at + 1..at + 14).find(|i| s.at(*i).kind == Kind::Close);
                close.map_or(0, |c| c + 1 - at)
            }
            Kind::Comma
                if at > start
                    && s.at(at + 1).is(Class::ENDING_ABBREVIATION)
                    && !s.at(at + 1).is(Class::MODIFIER) =>
            {
                // `Joseph Silva, Jr.`
                if s.at(at + 2).kind == Kind::Stop {
                    3
                } else {
                    2
                }
            }
            // `the ministers of Chile, Peru and Kenya`
            Kind::Comma if self.people && self.any.is_empty() => self.take_listed(at),
            Kind::Number => self.take_number(at),
            Kind::Possessive
            | Kind::Comma
            | Kind::Stop
            | Kind::Mark
            | Kind::Colon
            | Kind::Semicolon
            | Kind::Hyphen
            | Kind::Dash
            | Kind::Open
            | Kind::Close
            | Kind::Quote
            | Kind::Other => 0,
        }
    }

    fn take_word(&mut self, at: usize, start: usize) -> usize {
        let s = self.sentence;
        let token = s.at(at);
        if at == start || self.empty() {
            match token.word {
                Word::THE => {
                    self.definite = true;
                    return 1;
                }
                Word::HIS | Word::HER | Word::THEIR | Word::ITS | Word::OUR | Word::MY => {
                    self.possessive = true;
                    self.hers = token.word == Word::HER;
                    self.ours = token.word == Word::OUR;
                    return 1;
                }
                Word::BOTH | Word::TWO => return self.take_both(at),
                Word::LATTER => {
                    self.counterpart = true;
                    return 1;
                }
                Word::A if self.is_initial(at) => return 2,
                Word::A | Word::AN | Word::THIS | Word::TODAY => {
                    self.plain =
                        token.word != Word::THIS && token.word != Word::TODAY || self.plain;
                    return 1;
                }
                Word::ALL | Word::EACH => return self.take_every(at),
                _ if token.is(Class::COUNT) => {
                    self.counted = true;
                    self.both |= self.definite;
                    return 1;
                }
                _ => {}
            }
        }
        // `our country's Foreign Minister`
        if self.is_home(at) {
            return 2;
        }
        if s.is_in_name(at) {
            return 1;
        }
        if let Some(named) = place_at(s.tokens, at) {
            // `Georgia`, `Jordan` and `Chad` may be names of people.
            let hit = s.roster.name(token);
            if hit.any.is_empty() {
                let country = s.roster.meant(named.country);
                if !self.countries.contains(&country) {
                    self.countries.push(country);
                }
                self.seat |= named.kind == PlaceKind::Seat;
                self.state = named.kind == PlaceKind::Name;
                return named.length();
            }
        }
        // `Byung-se`: the end of a name may stand in lower case.
        let glued = at > start && !token.is_spaced() && s.kind(at - 1) == Kind::Hyphen;
        if glued && !token.is_capital() && self.named() {
            return 1;
        }
        let hit = s.roster.name(token);
        // `General`, `King` and `Premier` before a name are titles, whoever bears them as a name.
        let office = token.is(Class::TITLE) && s.at(at + 1).is_capital() && self.any.is_empty();
        if !hit.any.is_empty() && !office {
            self.family = self.family.or(hit.family);
            self.any = if self.any.is_empty() || self.any.and(hit.any).is_empty() {
                self.any.or(hit.any)
            } else if hit.any.and(self.any).count() < self.any.count() && !self.plural_title() {
                hit.any.and(self.any)
            } else {
                self.any
            };
            return 1;
        }
        // `Tariq al-Hamdan`, `Dr. van der Merwe`
        if token.is(Class::PARTICLE) && !token.is_capital() {
            let name =
                (at + 1..at + 5).find(|i| !s.is(*i, Class::PARTICLE) && s.kind(*i) != Kind::Hyphen);
            if name.is_some_and(|i| s.at(i).is_capital()) {
                return 1;
            }
        }
        match token.word {
            Word::OF | Word::FOR | Word::TO => return self.take_of(at),
            Word::AND => return self.take_and(at),
            // `With both ministers I agreed`
            Word::I if self.people && !s.at(at + 1).is_dotted() => return 0,
            // `The Minister last spoke with …`
            _ if s.first_of_all(at) || self.head && s.is_last_time(at) => return 0,
            Word::THE if at > start => {
                let before = s.at(at - 1);
                // `HH the Amir`
                let addressed = before.is(Class::HONORIFIC);
                self.definite |= addressed;
                return usize::from(
                    addressed || matches!(before.word, Word::OF | Word::FOR | Word::AND),
                );
            }
            _ => {}
        }
        if token.is(Class::HONORIFIC) && (token.is_capital() || self.empty()) {
            return self.take_honorific(at, start);
        }
        self.take_further(at, start)
    }

    /// Titles, groups, and the words around them.
    pub(super) fn take_noun(&mut self, at: usize, start: usize) -> usize {
        let s = self.sentence;
        let token = s.at(at);
        if self.led_by_head(at)
            || self.is_suffix(at)
            || self.is_in_office(at)
            || self.takes_league(at)
        {
            return 1;
        }
        if token.is(Class::GROUP_PEOPLE) && !self.finished() {
            self.people = true;
            self.colleagues = token.is(Class::COLLEAGUES);
            self.bare = self.opens_bare(at, start);
            return 1;
        }
        if self.gathers(at) {
            self.sides = true;
            return 1;
        }
        if token.is(Class::GROUP_SIDES) && !self.finished() && self.title.is_empty() {
            self.sides = true;
            let call = self.of_call(at);
            self.bare = self.opens_bare(at, start) || call > 0;
            self.plain |= self.is_of_others(at);
            return 1 + call;
        }
        if token.is(Class::COUNTERPART) && (self.possessive || self.definite) && !self.finished() {
            self.counterpart = true;
            // `his opposite number`
            return 1 + usize::from(s.word(at + 1) == Word::NUMBER);
        }
        if token.is(Class::SIDE) && self.both && self.empty() {
            // `Both side`, as it is printed now and then.
            self.sides = true;
            return 1;
        }
        if token.is(Class::SIDE)
            && (!self.countries.is_empty() || self.possessive)
            && self.any.is_empty()
            && !token.is_capital()
        {
            self.side = !self.is_headed(at);
            return 1;
        }
        let compound = self.compound(at);
        if compound > 0 {
            return compound;
        }
        let inner_verb = token.is(Class::BASE) && !token.is_capital() && self.finished();
        if is_title_word(token) && !inner_verb && (token.is_capital() || !self.finished()) {
            self.head |= token.is(Class::TITLE);
            self.initials |= token.is(Class::TITLE) && token.is_shouted();
            self.title.push(token.hash);
            self.alone = at == start && self.stands_alone(at);
            return 1;
        }
        if self.calls_upon(at) {
            return 0;
        }
        if token.is(Class::EVENT_NOUN) && (self.event || !self.finished()) && self.title.is_empty()
        {
            self.event = true;
            return 1;
        }
        if token.is(Class::STANDING) && !self.finished() && !token.is(Class::PREPOSITION) {
            self.mark(token);
            return 1;
        }
        if token.is_capital() && !token.is(Class::MONTH.or(Class::WEEKDAY)) {
            let function = token.is(Class::DETERMINER
                .or(Class::AUXILIARY)
                .or(Class::SUBORDINATE)
                .or(Class::PREPOSITION));
            if function {
                return 0;
            }
            let style = self.style(at).max(self.of_region(at));
            if style > 0 {
                return style;
            }
            self.stranger_after |= !self.family.is_empty();
            self.stranger = true;
            return 1;
        }
        // `the United States share the view`, `the President of Peru warmly thanked`
        let verb = self.state && self.title.is_empty() && token.is(Class::BASE);
        let manner = (self.head || self.marked.leads) && token.ends_in_ly();
        if verb && !token.verbs.is_empty() && !token.is_capital() || manner {
            return 0;
        }
        if self.before_head(token) && s.at(at + 1).kind == Kind::Word {
            self.plain |= self.tells_apart(token);
            return 1;
        }
        0
    }
}
