//! The words that rules name one by one.

/// A word by its number; [`Word::UNNAMED`] for those that no rule names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Word(u8);

macro_rules! words {
    ($($name:ident $text:literal,)*) => {
        impl Word {
            /// Every word that has a name.
            pub(super) const NAMED: &[(Self, &str)] = &[$((Self::$name, $text),)*];
            const TEXTS: &[&str] = &[$($text,)*];
            $(pub(in crate::parse) const $name: Self = Self::numbered($text);)*
        }
    };
}

impl Word {
    pub(in crate::parse) const UNNAMED: Self = Self(0);

    /// One of sixty-four bits, which few other words share.
    pub(in crate::parse) const fn bit(self) -> u64 {
        1 << (self.0 % 64)
    }

    /// The word's place among the named ones, from 1.
    const fn numbered(text: &str) -> Self {
        let mut number = 0;
        while !same(Self::TEXTS[number as usize], text) {
            number += 1;
        }
        Self(number + 1)
    }
}

const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut at = 0;
    while at < left.len() {
        if left[at] != right[at] {
            return false;
        }
        at += 1;
    }
    true
}

words! {
    THE "the",
    A "a",
    AN "an",
    BOTH "both",
    TWO "two",
    HE "he",
    SHE "she",
    THEY "they",
    IT "it",
    THERE "there",
    I "i",
    WE "we",
    AND "and",
    OR "or",
    UNDER "under",
    HAVING "having",
    BUT "but",
    OF "of",
    FOR "for",
    TO "to",
    IN "in",
    ON "on",
    UPON "upon",
    BY "by",
    WITH "with",
    AS "as",
    FROM "from",
    ABOUT "about",
    THAT "that",
    WHICH "which",
    WHO "who",
    WHOM "whom",
    WHAT "what",
    HOW "how",
    WHILE "while",
    WHEN "when",
    WHERE "where",
    NOT "not",
    RESPONSE "response",
    TURN "turn",
    PART "part",
    SIDE "side",
    HIS "his",
    HER "her",
    HIM "him",
    ITS "its",
    THEIR "their",
    OUR "our",
    MY "my",
    IS "is",
    ARE "are",
    WAS "was",
    WERE "were",
    BE "be",
    BEEN "been",
    BEING "being",
    AM "am",
    HAS "has",
    HAVE "have",
    HAD "had",
    DID "did",
    ACCORDING "according",
    FOLLOWS "follows",
    FOLLOWING "following",
    LATTER "latter",
    FIRST "first",
    WILL "will",
    WOULD "would",
    SHALL "shall",
    SHOULD "should",
    MUST "must",
    CAN "can",
    COULD "could",
    MAY "may",
    MIGHT "might",
    ALL "all",
    EACH "each",
    PLACE "place",
    TOOK "took",
    TAKEN "taken",
    FORWARD "forward",
    HIGHLY "highly",
    SPOKE "spoke",
    PRINCIPLE "principle",
    EARLY "early",
    TIME "time",
    POSSIBLE "possible",
    EARLIEST "earliest",
    NECESSARY "necessary",
    APPROPRIATE "appropriate",
    CONVENIENT "convenient",
    MUTUALLY "mutually",
    TENTATIVELY "tentatively",
    END "end",
    BEGINNING "beginning",
    HALF "half",
    MIDDLE "middle",
    MONTH "month",
    NEXT "next",
    COMING "coming",
    NEAR "near",
    LATER "later",
    WITHIN "within",
    BEFORE "before",
    UNTIL "until",
    DURING "during",
    OVER "over",
    THIS "this",
    THESE "these",
    NO "no",
    EXACTLY "exactly",
    JUST "just",
    PRECISELY "precisely",
    UP "up",
    ALSO "also",
    SO "so",
    IF "if",
    TOGETHER "together",
    JOINTLY "jointly",
    AT "at",
    SINCE "since",
    RESOLUTION "resolution",
    RESOLUTIONS "resolutions",
    UNSCR "unscr",
    S "s",
    RES "res",
    ASSEMBLY "assembly",
    GA "ga",
    ALONG "along",
    WELL "well",
    RESPECTIVE "respective",
    TODAY "today",
    NOTED "noted",
    SATISFACTION "satisfaction",
    REGRET "regret",
    CONCERN "concern",
    WHENEVER "whenever",
    NEEDED "needed",
    FAR "far",
    SUBJECT "subject",
    PROVISIONALLY "provisionally",
    TOWARDS "towards",
    TOWARD "toward",
    SECOND "second",
    ONE "one",
    NEITHER "neither",
    NOS "nos",
    NUMBER "number",
    CAME "came",
    AM_TIME "a.m.",
    PM_TIME "p.m.",
    BETWEEN "between",
    INITIATIVE "initiative",
    ME "me",
}
