//! Stands, views and undertakings of all sides that a verb tells of with its particle or its noun alone: `pressed for a
//! truce`, `lent it their support`, `were on the same page`, `struck a deal`.

use super::acts::Act;
use super::complement::Complement;
use crate::model::AgreementKind::{self, Commitment, JointPosition, SharedView};
use crate::parse::grammar::Sentence;
use crate::parse::lexicon::{Class, Word};
use crate::parse::words::{Words, words};

/// How far such a noun stands behind its verb.
const NEAR: usize = 5;

/// The agreement that the words around the verb of `act` tell of.
pub(super) fn phrase(s: &Sentence, act: &Act) -> Option<AgreementKind> {
    if act.copula {
        return on_one_page(s, act).then_some(SharedView);
    }
    if undertakes(s, act) {
        return Some(Commitment);
    }
    if sees_alike(s, act) {
        return Some(SharedView);
    }
    (takes_side(s, act) || lends_support(s, act) || names_it(s, act)).then_some(JointPosition)
}

/// `were on the same page`
fn on_one_page(s: &Sentence, act: &Act) -> bool {
    const PAGE: Words = words!("page wavelength");
    s.word(act.end) == Word::ON
        && (act.end + 1..act.end + NEAR).any(|i| PAGE.has(s.at(i)) && s.is(i - 1, Class::SAME))
}

/// `opted to wait`, `struck a deal`, `shook hands on it`, `gave the go-ahead`, `signed off on the plan`
fn undertakes(s: &Sentence, act: &Act) -> bool {
    const DEAL: Words = words!("deal bargain compromise agreement accord");
    const GO: Words = words!("go green");
    const PLANS: Words = words!(
        "plan plans programme program roadmap schedule agenda timetable proposal proposals text declaration document strategy"
    );
    let text = |at: usize| s.at(at).text(s.text);
    let near = |words: Words| (act.end..act.end + NEAR).any(|i| words.has(s.at(i)));
    match text(act.head) {
        "opted" | "chose" | "elected" => s.word(act.end) == Word::TO,
        "bound" => text(act.end) == "themselves",
        "struck" | "sealed" | "clinched" => near(DEAL),
        "shook" => text(act.end) == "hands" && s.word(act.end + 1) == Word::ON,
        "signed" => text(act.end) == "off" && s.word(act.end + 1) == Word::ON,
        "gave" => {
            let go = (act.end..act.end + NEAR).find(|i| GO.has(s.at(*i)));
            go.is_some_and(|i| matches!(text(i + 1), "light") || text(i + 2) == "ahead")
        }
        "approved" | "adopted" | "finalised" | "finalized" => near(PLANS),
        _ => false,
    }
}

/// `saw things the same way`, `saw it in the same light`, `thought alike`, `viewed it as a danger`
fn sees_alike(s: &Sentence, act: &Act) -> bool {
    const WAYS: Words = words!("way light manner");
    const FAR: usize = 10;
    const SEE: Words = words!("saw see thought think viewed view judged judge");
    const AS: Words = words!("viewed treated classed");
    let verb = s.at(act.head);
    let same = |i: usize| {
        s.at(i).text(s.text) == "alike"
            || WAYS.has(s.at(i)) && s.is(i - 1, Class::SAME) && s.word(i - 2) == Word::THE
    };
    let as_it = || AS.has(verb) && (act.end + 1..act.end + FAR).any(|i| s.word(i) == Word::AS);
    SEE.has(verb) && (act.end..act.end + FAR).any(same) || as_it()
}

/// `pressed for a truce`, `cautioned against haste`, `stood up for it`, `rallied behind it`, `took a stand against it`
fn takes_side(s: &Sentence, act: &Act) -> bool {
    const PRESSED: Words = words!(
        "argued pressed pushed pleaded lobbied campaigned cautioned warned rallied stood stand cautioning pressing arguing"
    );
    const LINE: Words = words!("stand line stance position");
    let text = |at: usize| s.at(at).text(s.text);
    let side = |at: usize| {
        let next = s.skip_adverbs(at);
        let next = next + usize::from(matches!(text(next), "up" | "out" | "firm" | "firmly"));
        let doing = s.is(next + 1, Class::DETERMINER) || s.is_word(next + 1);
        doing && (s.word(next) == Word::FOR || matches!(text(next), "against" | "behind"))
    };
    if PRESSED.has(s.at(act.head)) {
        return side(act.end);
    }
    let line = || (act.end..act.end + NEAR).find(|i| LINE.has(s.at(*i)));
    match text(act.head) {
        "took" | "taking" => line().is_some_and(|i| side(i + 1)),
        "rejoiced" => s.word(act.end) == Word::AT || s.word(act.end) == Word::OVER,
        "heralded" | "touted" => true,
        _ => false,
    }
}

/// `lent their support to it`, `threw their weight behind it`, `signalled their support`, `made plain their support`
fn lends_support(s: &Sentence, act: &Act) -> bool {
    const GIVES: Words = words!(
        "lent lending gave giving threw throwing signalled signaled signalling made demonstrated manifested indicated"
    );
    const SUPPORT: Words = words!("support backing weight solidarity");
    GIVES.has(s.at(act.head))
        && (act.end..act.end + NEAR)
            .any(|i| SUPPORT.has(s.at(i)) && (act.end..i).any(|k| s.word(k) == Word::THEIR))
}

/// `labelled it illegal`, `described it as illegal`
fn names_it(s: &Sentence, act: &Act) -> bool {
    const NAMED: Words = words!("labelled labeled termed branded dubbed");
    const AS: Words = words!("described characterised characterized qualified classified");
    const FAR: usize = 12;
    let verb = s.at(act.head);
    let thing = || matches!(s.complement(act.end), Complement::Thing(_));
    let as_it = || (act.end + 1..act.end + FAR).any(|i| s.word(i) == Word::AS);
    NAMED.has(verb) && thing() || AS.has(verb) && thing() && as_it()
}
