//! What the parser knows of single words: classes, verbs with their forms, and the few words that rules name one by
//! one. The words stand in `assets/tables/words.txt`; a word is looked up once, when its token is made.

mod inflect;
mod lists;
mod load;
mod perfect;
mod words;

pub(super) use lists::Lists;
pub(super) use words::Word;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u64);

impl Class {
    pub(super) const NONE: Self = Self(0);

    /// Whether the two sets share a class.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A set of verb classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Verbs(u32);

impl Verbs {
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What the lexicon holds of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) class: Class,
    pub(super) verbs: Verbs,
    pub(super) lists: Lists,
    /// Number of the names of places that begin with it, of the phrases of topics; 0 for none.
    pub(super) places: u16,
    pub(super) topics: u16,
    pub(super) word: Word,
    /// Whether it has no class, verbs or places.
    pub(super) unknown: bool,
}

impl Entry {
    pub(super) const NONE: Self = Self {
        class: Class::NONE,
        verbs: Verbs::NONE,
        lists: Lists::NONE,
        places: 0,
        topics: 0,
        word: Word::UNNAMED,
        unknown: true,
    };
}

macro_rules! classes {
    ($set:ident, $int:ty: $($(#[$doc:meta])* $name:ident $key:literal,)*) => {
        classes!(@bits $set, $int, 0; $($(#[$doc])* $name,)*);
        impl $set {
            /// The class that the table calls `key`.
            fn named(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$name),)*
                    _ => None,
                }
            }
        }
    };
    (@bits $set:ident, $int:ty, $bit:expr;) => {};
    (@bits $set:ident, $int:ty, $bit:expr; $(#[$doc:meta])* $name:ident, $($rest:tt)*) => {
        impl $set {
            $(#[$doc])*
            pub(super) const $name: Self = Self((1 as $int) << ($bit));
        }
        classes!(@bits $set, $int, $bit + 1; $($rest)*);
    };
}

classes! { Class, u64:
    /// A word that a full stop follows without ending the sentence: Mr, Gen, approx.
    ABBREVIATION "abbreviation",
    /// One that may also close a sentence: Jr, Inc, etc.
    ENDING_ABBREVIATION "ending-abbreviation",
    /// A word with which sentences begin, and hardly ever go on after an abbreviation: the, he, in.
    STARTER "starter",
    MONTH "month",
    WEEKDAY "weekday",
    /// Stands before a number: No, Art, para.
    NUMBERED "numbered",
    DETERMINER "determiner",
    PREPOSITION "preposition",
    /// Opens a clause inside another: that, which, when.
    SUBORDINATE "subordinate",
    AUXILIARY "auxiliary",
    MODAL "modal",
    ADVERB "adverb",
    /// Opens a sentence without changing its order: moreover, then.
    CONNECTOR "connector",
    COUNT "count",
    NEGATION "negation",
    PARTICIPIAL "participial",
    HONORIFIC "honorific",
    /// The head of a title: minister, president, chancellor.
    TITLE "title",
    /// A further word of a title: prime, foreign, affairs.
    MODIFIER "modifier",
    /// Inside names, in lower case: bin, von, al.
    PARTICLE "particle",
    /// former, acting, newly
    STANDING "standing",
    /// leaders, ministers
    GROUP_PEOPLE "group-people",
    /// sides, parties, countries
    GROUP_SIDES "group-sides",
    COUNTERPART "counterpart",
    COLLEAGUES "colleagues",
    /// Those who hold calls, in the plural.
    CALLERS "callers",
    /// side, government: what a country's adjective makes a speaker of.
    SIDE "side",
    EVENT_NOUN "event-noun",
    /// Talks whose topics a sentence tells: they speak for both sides.
    TALK_NOUN "talk-noun",
    EXCHANGE_NOUN "exchange-noun",
    /// A call as such, against a discussion.
    CALL_NOUN "call-noun",
    TOPIC_NOUN "topic-noun",
    /// relations, alliance: after a pair of countries.
    RELATIONS_NOUN "relations-noun",
    /// importance, need, priority
    NEED_NOUN "need-noun",
    /// view, assessment
    VIEW_NOUN "view-noun",
    /// same, common
    SAME "same",
    SHARED_NOUN "shared-noun",
    JOINT_NOUN "joint-noun",
    COMMITMENT_NOUN "commitment-noun",
    ACCORD_NOUN "accord-noun",
    PROPOSAL_NOUN "proposal-noun",
    ACCEPT_NOUN "accept-noun",
    /// important, necessary
    QUALITY "quality",
    /// What the sides themselves can do or shape: contacts, visits, timing.
    OWN_DOING "own-doing",
    /// ready, concerned: what a person can be said to be.
    STATE_ADJECTIVE "state-adjective",
    UNANIMITY "unanimity",
    /// shared, mutual: before what all sides hold.
    MUTUAL "mutual",
    /// decision, arrangement: what sides reach beside agreements.
    DECISION_NOUN "decision-noun",
    /// instructions, tasks: what is given to those who shall act.
    ORDER_NOUN "order-noun",
    COMMITTED "committed",
    CONVINCED "convinced",
    TIME_UNIT "time-unit",
    SEASON "season",
    TIME_WORD "time-word",
    /// Forms of verbs.
    BASE "base",
    THIRD "third",
    PAST "past",
    PARTICIPLE "participle",
    GERUND "gerund",
    /// First word of a country's name, adjective or capital.
    PLACE "place",
    /// First word of a phrase that raises a topic.
    TOPIC "topic",
}

classes! { Verbs, u32:
    /// Reports what somebody said, thought, asked, hoped.
    SAY "say",
    /// Takes a stand: condemned, welcomed, reaffirmed.
    STANCE "stance",
    /// Holds something to be so: recognised, confirmed.
    VIEW "view",
    /// Undertakes something together: agreed, decided.
    AGREE "agree",
    /// Treats a subject without a result: discussed, reviewed.
    DISCUSS "discuss",
    /// Makes the call take place: spoke, held, called.
    EVENT "event",
    /// Of a call, by itself: spoke, talked.
    TALK "talk",
    /// phoned, called
    CALL "call",
    MEET "meet",
    /// Tells what talks were about: focused, covered.
    FOCUS "focus",
    /// Said by both sides, binds neither: thanked, informed.
    PLAIN "plain",
    /// Says yes: accepted, consented.
    ACCEPT "accept",
    AGREEABLE "agreeable",
    /// Says no: refused, rejected.
    DENY "deny",
    /// Of talks: was held, took place, lasted.
    HELD "held",
    /// Of agreements: was reached, was found.
    REACH "reach",
    SHARE "share",
    /// Holds firmly: recognised, confirmed.
    ACKNOWLEDGE "acknowledge",
    COINCIDE "coincide",
    /// Wants something of the other side: asked, invited, proposed.
    ASK "ask",
    /// Has something done: instructed, tasked.
    ORDER "order",
    /// Verbs of any other meaning, for their forms.
    OTHER "other",
    /// Of people, beside the call: visited, was appointed.
    BACKGROUND "background",
}

/// What the lexicon holds of the word with this [`super::token::hash`].
pub(super) fn look_up(hash: u64) -> &'static Entry {
    load::LEXICON.get(hash)
}
