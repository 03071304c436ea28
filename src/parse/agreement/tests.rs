//! What is agreed, in small tables of our own sentences.

use super::{Before, Speaking, agreement};
use crate::model::Country;
use crate::parse::grammar::tests::{participant, two};
use crate::parse::grammar::{Roster, Sentence, Who};
use crate::parse::token::tokenize;

mod one_side;
mod plain;
mod reached;
mod wanted;

/// Kind, verb, `?` for a hedge, and deadline of what `text` tells; `-` for no agreement.
fn agreed(text: &str) -> String {
    let people = two();
    let roster = Roster::new(&people, people.first().and_then(|p| p.country));
    let tokens = tokenize(text);
    let sentence = Sentence::new(text, &tokens, &roster);
    let clause = sentence.main_clause();
    let speaking = match clause.map(|c| c.who) {
        Some(Who::Person(p)) => Speaking::Person(p),
        _ => Speaking::Joint,
    };
    let Some(found) = agreement(&sentence, clause.as_ref(), speaking, Before::default()) else {
        return "-".to_owned();
    };
    let parties: Vec<&str> = found
        .agreement
        .parties
        .iter()
        .map(Country::as_str)
        .collect();
    assert_eq!(parties, ["JP", "NO"], "{text}");
    let hedge = if found.hedged { "?" } else { "" };
    let deadline = found
        .agreement
        .deadline
        .map(|d| format!(" {d}"))
        .unwrap_or_default();
    let verb = found.agreement.verb.unwrap_or_default();
    format!("{}{hedge} {verb}{deadline}", found.agreement.kind.as_str())
}

#[test]
fn commitments() {
    for (text, expected) in [
        (
            "The two sides agreed to keep in touch.",
            "commitment agreed",
        ),
        (
            "They discussed trade and agreed to meet in June.",
            "commitment agreed in June",
        ),
        (
            "They agreed that both sides would consult by the end of May.",
            "commitment agreed by the end of May",
        ),
        (
            "They agreed, in principle, to open an office.",
            "commitment? agreed",
        ),
        (
            "They agreed on holding talks in the coming weeks.",
            "commitment agreed in the coming weeks",
        ),
        (
            "They agreed for their teams to meet at an early date.",
            "commitment? agreed",
        ),
        ("It was decided to go on.", "commitment decided"),
        (
            "It was confirmed that the two Ministers would stay in close contact.",
            "commitment confirmed",
        ),
        ("It was confirmed that ice melts.", "-"),
        ("It was noted that the talks would go on.", "-"),
        (
            "It was noted in this context by both Ministers that ice melts.",
            "shared_view noted",
        ),
        (
            "Both Ministers held the view that ice melts.",
            "shared_view held",
        ),
        (
            "It was agreed that the date should be set by their teams; contacts go on.",
            "commitment agreed",
        ),
        (
            "An understanding was reached to continue contacts.",
            "commitment reached",
        ),
        (
            "The leaders reaffirmed their commitment to fighting piracy.",
            "commitment reaffirmed",
        ),
        (
            "They confirmed that they would continue to cooperate.",
            "commitment confirmed",
        ),
        (
            "The ministers shared the view that they will work together.",
            "commitment shared",
        ),
        (
            "Mr. Sato thanked her, and they agreed to talk again.",
            "commitment agreed",
        ),
        (
            "They noted progress, agreeing to speed it up.",
            "commitment agreeing",
        ),
        (
            "They reached a consensus on holding more talks.",
            "commitment reached",
        ),
        (
            "We noted our agreement to keep the port open.",
            "commitment noted",
        ),
        (
            "The ministers instructed their staff to meet.",
            "commitment instructed",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn views_and_positions() {
    for (text, expected) in [
        ("They agreed on the need for calm.", "shared_view agreed"),
        ("They agreed that calm is vital.", "shared_view agreed"),
        (
            "They agreed that those behind it must be tried.",
            "shared_view agreed",
        ),
        (
            "Both ministers recognised that time is short.",
            "shared_view recognised",
        ),
        ("They were of the same opinion on this.", "shared_view were"),
        (
            "They discussed their shared concerns over piracy.",
            "shared_view discussed",
        ),
        (
            "They expressed the view that calm is needed.",
            "shared_view expressed",
        ),
        (
            "They considered it important to wait.",
            "shared_view considered",
        ),
        ("The sides saw the pact as a step ahead.", "shared_view saw"),
        (
            "They shared grave concerns about the strait.",
            "shared_view shared",
        ),
        ("It was vital to wait, they agreed.", "shared_view agreed"),
        (
            "They agreed that the regional countries should keep the strait open.",
            "shared_view agreed",
        ),
        (
            "They found common ground on the need for calm.",
            "shared_view found",
        ),
        (
            "Both ministers proceed from the premise that ice is thin.",
            "shared_view proceed",
        ),
        (
            "The ministers nevertheless agreed that ice is thin.",
            "shared_view agreed",
        ),
        (
            "Ms. Lind promised boats, and both were clear that haste would not pay.",
            "joint_position were",
        ),
        ("They condemned the attack.", "joint_position condemned"),
        (
            "The leaders affirmed the importance of ports.",
            "joint_position affirmed",
        ),
        (
            "They discussed ports, underscoring the need for care.",
            "joint_position underscoring",
        ),
        (
            "They reaffirmed their commitment to a strong friendship.",
            "joint_position reaffirmed",
        ),
        (
            "They discussed their commitment to upholding the truce.",
            "joint_position discussed",
        ),
        (
            "Mutual interest in trade was confirmed.",
            "joint_position confirmed",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn acceptances() {
    for (text, expected) in [
        ("Ms. Lind agreed to stay in touch.", "acceptance agreed"),
        ("Ms. Lind accepted the invitation.", "acceptance accepted"),
        (
            "Ms. Lind noted that she shares the same view as Mr. Sato.",
            "acceptance noted",
        ),
        (
            "Mr. Sato asked for help, and Ms. Lind expressed her consent.",
            "acceptance expressed",
        ),
        ("Ms. Lind was of the same opinion.", "acceptance was"),
        (
            "Mr. Sato asked for help, to which Ms. Lind offered her support.",
            "acceptance offered",
        ),
        (
            "Mr. Sato sought understanding for the fishermen, to which Ms. Lind expressed her full support.",
            "acceptance expressed",
        ),
        (
            "Expressing her agreement with Mr. Sato, Ms. Lind said that the ice is thin.",
            "acceptance agreement",
        ),
        (
            "Mr. Sato suggested that a boat be lent, a wish to which Ms. Lind gave her agreement.",
            "acceptance gave",
        ),
        (
            "Ms. Lind would like to take up the invitation.",
            "acceptance like",
        ),
        (
            "Ms. Lind expects, just as Mr. Sato said, that ice melts.",
            "acceptance said",
        ),
        (
            "Mr. Sato's proposal met with Ms. Lind's full support.",
            "acceptance met",
        ),
        (
            "Exactly as Mr. Sato said, Ms. Lind added, time is short.",
            "acceptance said",
        ),
        (
            "Ms. Lind agreed, adding that ice had never been so thin in so many of the fjords of the north.",
            "acceptance agreed",
        ),
        (
            "The Norwegian side gladly accepts the boats, Ms. Lind noted.",
            "acceptance accepts",
        ),
        (
            "Ms. Lind said that the quota was low, a view which Mr. Sato shared.",
            "acceptance shared",
        ),
        (
            "Ms. Lind called the quota low, an assessment with which her counterpart fully agreed.",
            "acceptance agreed",
        ),
        (
            "Ms. Lind called the quota low, an opinion also shared by Mr. Sato.",
            "acceptance shared",
        ),
        (
            "Ms. Lind offered to host a round, an idea that both ministers endorsed.",
            "acceptance endorsed",
        ),
        (
            "Ms. Lind welcomed Tokyo's offer of boats.",
            "acceptance welcomed",
        ),
        (
            "Ms. Lind welcomed the idea of a forum put forward by the Japanese side.",
            "acceptance welcomed",
        ),
        (
            "Ms. Lind found common ground with Mr. Sato on quotas.",
            "acceptance found",
        ),
        (
            "Sharing Mr. Sato's concern, Ms. Lind called for calm.",
            "acceptance Sharing",
        ),
        (
            "Agreeing with this view, Ms. Lind drew attention to the thaw.",
            "acceptance Agreeing",
        ),
        (
            "These concerns were shared by Ms. Lind.",
            "acceptance shared",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn thanks_for_an_invitation_and_a_yes() {
    for (text, expected) in [
        (
            "Expressing her thanks for the invitation extended to her, Ms. Lind confirmed that she would visit Oslo.",
            "acceptance confirmed",
        ),
        (
            "With gratitude for the invitation, Ms. Lind confirmed her participation.",
            "acceptance confirmed",
        ),
        // Whoever thanks for that invites.
        (
            "Thanking Mr. Sato for accepting the invitation, Ms. Lind confirmed her participation.",
            "-",
        ),
    ] {
        assert_eq!(agreed(text), expected, "{text}");
    }
}

#[test]
fn false_friends() {
    for text in [
        "They discussed the importance of ports.",
        "The sides exchanged views on trade.",
        "The ministers took note of the report.",
        "They shared their assessments of the vote.",
        "They discussed how we can work together.",
        "Ms. Lind promised to send ships.",
        "Ms. Lind expressed understanding for this.",
        "Ms. Lind committed to consulting with Japan.",
        "Ms. Lind did not agree to it.",
        "The two sides had agreed on this in May.",
        "No agreement was reached on fish.",
        "They agreed to differ.",
        "The leaders wished each other well.",
        "The need for calm was emphasised.",
        "They briefed each other on our shared efforts.",
        "Ms. Lind welcomed Norway's offer of boats.",
        "The talks were one in a series of contacts.",
        "Ms. Lind welcomed the proposal of the Secretary-General.",
        "Ms. Lind welcomed Japan's initiative for the forest.",
        "Ms. Lind called the quota low, a view which many share.",
        "Ms. Lind found common ground hard to find.",
        "Ms. Lind proceeded from the premise that ice is thin.",
        "This approach was explained by Ms. Lind.",
        "The Japanese side gladly accepts the boats, Ms. Lind noted.",
    ] {
        assert_eq!(agreed(text), "-", "{text}");
    }
}

#[test]
fn some_of_three_are_the_parties() {
    let mut people = two();
    people.push(participant("Luis Paz", "Paz", "Foreign Minister", "PE"));
    let roster = Roster::new(&people, people.first().and_then(|p| p.country));
    for (text, expected) in [
        ("Ministers Sato and Paz condemned it.", "JP PE"),
        ("The ministers condemned it.", "JP NO PE"),
        (
            "Ministers Sato and Paz reported on it, and the group condemned it.",
            "JP NO PE",
        ),
        (
            "Minister Sato asked for help, and Minister Paz agreed to it.",
            "JP PE",
        ),
        (
            "They spoke of it, with all three pledging to meet.",
            "JP NO PE",
        ),
        ("Several ministers condemned it.", ""),
    ] {
        let tokens = tokenize(text);
        let sentence = Sentence::new(text, &tokens, &roster);
        let clause = sentence.main_clause();
        let speaking = match clause.map(|c| c.who) {
            Some(Who::Person(p)) => Speaking::Person(p),
            _ => Speaking::Joint,
        };
        let found = agreement(&sentence, clause.as_ref(), speaking, Before::default());
        let parties: Vec<String> = found
            .map(|f| f.agreement.parties)
            .unwrap_or_default()
            .iter()
            .map(Country::to_string)
            .collect();
        assert_eq!(parties.join(" "), expected, "{text}");
    }
}
