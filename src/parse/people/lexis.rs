//! Words of titles, forms of address and particles of names. Facts about language, none about people.

use crate::parse::lexicon::Class;
use crate::parse::token::{Kind, Token};
use crate::parse::words::{Words, hashed, words};

/// Nouns that make a title: without one there is none.
const HEADS: Words = words!(
    "minister ministers president presidents premier premiers chancellor chancellors secretary \
     secretaries king queen emir amir sultan prince princess emperor pope ambassador ambassadors \
     representative representatives commissioner commissioners governor governors speaker speakers \
     advisor advisors adviser advisers chairman chairperson chairwoman chair director directors head \
     heads spokesperson spokesman spokeswoman counselor counsellor councilor councillor envoy envoys \
     leader leaders mayor taoiseach tanaiste patriarch coordinator administrator commander aide member pm \
     fm dpm eam hrvp hr vp nsa undersecretary undersecretaries rector regent ruler general co-chair \
     deputy diplomat chiefs archbishop cardinal assistant"
);

/// Words that stand in titles beside those nouns.
const WITHIN: Words = words!(
    "prime foreign vice first second third acting interim caretaker former ex crown federal national \
     security state states high special permanent external internal european regional defence defense \
     home finance financial interior trade economy economic energy justice health education agriculture \
     environment climate culture transport affairs affair relations cooperation co operation integration \
     international development commonwealth expatriates diaspora emigrants nationals abroad worship \
     religion religious policy commerce industry business technology science labour labor social \
     immigration migration citizenship tourism human mobility women civil overseas territories community \
     union council commission committee parliament parliamentary senate house representatives assembly \
     court cabinet government administration office political bureau politburo cpc communist party \
     central royal supreme presidential executive principal senior chief under europe asia africa \
     americas pacific middle east indo ministry department secretariat staff chancellery treasury people \
     republic nsc nuclear peace strategic political-military fcdo diplomatic diplomacy elect designate \
     titular governing sport sports"
);

/// Words between the words of a title.
const CONNECTORS: Words = words!("of for the and to at in on");

/// Somebody named by the likeness of the office alone.
const COUNTERPARTS: Words =
    words!("counterpart counterparts colleague colleagues peer homologue opposite interlocutor");

const ADDRESSES: Words = words!(
    "mr mrs ms miss messrs dr prof professor sir dame lord lady baroness h.e h.e. he hh h.h h.h. hrh \
     h.r.h. hm h.m. excellency excellencies highness majesty holiness hon honourable honorable rt sheikh \
     shaikh sheikha shri smt kumari senator gen lt col maj brig adm eng engr dato datuk pehin seri tun yb yab"
);

const PRONOUNS_BEFORE_ADDRESS: Words = words!("his her their your my our royal");

const PARTICLES: Words = words!(
    "bin ibn bint al el van von der den de da do dos das di du del della la le las los ter ten ul ur af \
     av zu y e abu ben bou ould mac san st op het ap ud as ash"
);

/// Words that stand in capitals in a headline and begin no name.
const HEADLINE: Words = words!(
    "call calls phone phones telephone telephones telephonic talk talks conversation conversations video \
     meeting meetings holds hold held has have had having speaks spoke speak meets met meet discusses \
     discuss discussed receives received makes made conducts conducted congratulates exchanges exchange \
     readout readouts statement conference teleconference videoconference regarding concerning over by to \
     at during after following ahead about in for from via visit visits consults confers and with on of \
     the a an his her their is are was were will between press release news summary commentary joint \
     participates attends launch issues gives today yesterday morning afternoon evening pms fms phone- \
     call takes welcomes"
);

/// Words that open sentences or run through them and are no names, besides those of the lexicon.
const COMMON: Words = words!(
    "the a an he she it they we i you his her their its our this that these those both all each in on at \
     by for from of to with and or but as if when while during after before following regarding \
     concerning also then further furthermore moreover however finally today yesterday earlier later \
     separately according asked thus meanwhile call conversation talks meeting conference copyright"
);

const JR: u64 = hashed("jr");
const SR: u64 = hashed("sr");
const SECOND: u64 = hashed("ii");
const THIRD: u64 = hashed("iii");
const FOURTH: u64 = hashed("iv");

/// Letters after a name: seats in parliament, orders, degrees.
const POSTNOMINALS: Words = words!(
    "mp m.p m.p. mep td t.d. kc qc obe mbe cbe kbe mla mlc senator phd ph.d ph.d. esq cmg ac ao am"
);

pub(super) fn is_postnominal(token: &Token) -> bool {
    POSTNOMINALS.has(token) && (token.is_shouted() || token.is_dotted())
}

pub(super) fn is_head(token: &Token) -> bool {
    HEADS.has(token)
}

/// A word that a title can hold.
pub(super) fn is_title_word(token: &Token) -> bool {
    HEADS.has(token) || WITHIN.has(token)
}

pub(super) fn is_connector(token: &Token) -> bool {
    CONNECTORS.has(token)
}

pub(super) fn is_counterpart(token: &Token) -> bool {
    COUNTERPARTS.has(token)
}

pub(super) fn is_address(token: &Token) -> bool {
    const PRONOUN: u64 = hashed("he");
    ADDRESSES.has(token) && token.is_capital() && (token.hash != PRONOUN || token.is_shouted())
}

/// `His` before `Excellency`.
pub(super) fn opens_address(token: &Token) -> bool {
    PRONOUNS_BEFORE_ADDRESS.has(token)
}

pub(super) fn is_particle(token: &Token) -> bool {
    PARTICLES.has(token)
}

/// `Jr.`, `III`
pub(super) fn is_suffix(token: &Token) -> bool {
    [JR, SR, SECOND, THIRD, FOURTH].contains(&token.hash) && token.is_capital()
}

pub(super) fn is_headline(token: &Token) -> bool {
    HEADLINE.has(token)
}

/// Whether a word can be part of a name by itself.
pub(super) fn can_name(token: &Token, headline: bool) -> bool {
    token.kind == Kind::Word
        && token.is_capital()
        && !is_title_word(token)
        && !is_counterpart(token)
        && !is_address(token)
        && !is_postnominal(token)
        && !COMMON.has(token)
        && !token.is(Class::WEEKDAY)
        && !token.is(Class::HONORIFIC)
        && !(headline && (is_headline(token) || !token.verbs.is_empty()))
}

/// The same for `minister` and `ministers`, `PM` and `minister`.
pub(super) fn head_key(token: &Token) -> u64 {
    const SAME: [(u64, u64); 12] = [
        (hashed("ministers"), hashed("minister")),
        (hashed("presidents"), hashed("president")),
        (hashed("secretaries"), hashed("secretary")),
        (hashed("chancellors"), hashed("chancellor")),
        (hashed("premiers"), hashed("premier")),
        (hashed("advisors"), hashed("adviser")),
        (hashed("advisor"), hashed("adviser")),
        (hashed("advisers"), hashed("adviser")),
        (hashed("pm"), hashed("minister")),
        (hashed("fm"), hashed("minister")),
        (hashed("dpm"), hashed("minister")),
        (hashed("eam"), hashed("minister")),
    ];
    SAME.iter()
        .find(|(word, _)| *word == token.hash)
        .map_or(token.hash, |(_, key)| *key)
}
