//! What one side answers to the other, and who is named beside the words.

use super::{agreements, speakers};

#[test]
fn an_invitation_is_accepted_in_many_ways() {
    const INVITED: &str = "Minister Sato invited Ms. Lind to Kyoto.";
    for (answer, expected) in [
        (
            "Ms. Lind thanked him for the invitation, which she was pleased to accept.",
            "Lac",
        ),
        ("Ms. Lind was very glad to accept the invitation.", "Lac"),
        ("Ms. Lind said she would be happy to accept.", "Lac"),
        ("Ms. Lind had the honour of accepting it.", "Lac"),
        (
            "Ms. Lind thanked him and confirmed that she would undertake the visit in May.",
            "Lac",
        ),
        ("Ms. Lind said that she would make the trip in May.", "Lac"),
        ("Ms. Lind thanked him and promised to come.", "Lac"),
        ("Ms. Lind confirmed her participation.", "Lac"),
        ("Ms. Lind expressed her readiness to pay the visit.", "Lac"),
        // Not where she goes elsewhere, does not go, or takes something else.
        ("Ms. Lind said that she would visit Peru in May.", "L"),
        ("Ms. Lind regretted that she would not visit Japan.", "L"),
        ("Ms. Lind said that she would come back to it.", "L"),
        ("Ms. Lind was glad to accept 500 apprentices.", "L"),
        (
            "Ms. Lind thanked him for the boats, which he had been glad to accept from others.",
            "L",
        ),
        (
            "Ms. Lind thanked him for the invitation, which she was unable to accept.",
            "L",
        ),
    ] {
        let text = format!("{INVITED} {answer}");
        assert_eq!(agreements(&text), format!("S {expected}"), "{answer}");
    }
    let asked = "Minister Sato asked for calm. Ms. Lind said that she would visit Japan.";
    assert_eq!(agreements(asked), "S L");
}

#[test]
fn a_wish_is_met_in_many_ways() {
    for (answer, expected) in [
        ("Ms. Lind approved of this.", "Lac"),
        ("Ms. Lind welcomed this and praised the nets.", "Lac"),
        ("Ms. Lind granted it on the spot.", "Lac"),
        ("This was agreed to by Ms. Lind.", "Lac"),
        ("Ms. Lind said that Norway would gladly help.", "Lac"),
        (
            "Ms. Lind said that Norway would provide all necessary support.",
            "Lac",
        ),
        ("Ms. Lind said that Norway would help Peru.", "L"),
        ("Ms. Lind expressed her willingness to support this.", "Lac"),
        ("Ms. Lind expressed her willingness to support Peru.", "L"),
        ("Ms. Lind gave a positive answer.", "Lac"),
        ("Ms. Lind gave no positive answer.", "L"),
        ("Ms. Lind found this an excellent idea.", "Lac"),
        ("Ms. Lind called the proposal a very good one.", "Lac"),
        ("Ms. Lind found this a good year.", "L"),
        ("Ms. Lind said that Norway would meet the request.", "Lac"),
        (
            "Ms. Lind said that Norway would meet the requests of its towns.",
            "L",
        ),
        ("Ms. Lind said she could only agree.", "Lac"),
        (
            "Ms. Lind expressed her understanding and support for Minister Sato's idea.",
            "Lac",
        ),
    ] {
        let text = format!("Minister Sato proposed a fair. {answer}");
        assert_eq!(agreements(&text), format!("S {expected}"), "{answer}");
    }
}

#[test]
fn a_proposal_is_accepted_in_many_ways() {
    for (answer, expected) in [
        ("Ms. Lind welcomed the idea.", "Lac"),
        ("Ms. Lind granted the request.", "Lac"),
        ("Ms. Lind complied with the request.", "Lac"),
        ("Ms. Lind saw it the same way.", "Lac"),
        ("Ms. Lind agreed with the UN that fairs are dear.", "L"),
        ("Ms. Lind granted an audience.", "L"),
        ("Ms. Lind was in favour of it.", "Lac"),
        ("Ms. Lind favoured the proposal.", "Lac"),
        ("Ms. Lind joined in this assessment.", "Lac"),
        ("Ms. Lind went along with the idea.", "Lac"),
        ("Ms. Lind can go along with the idea.", "Lac"),
        ("Ms. Lind could accept the proposal.", "Lac"),
        ("Ms. Lind was able to accept the proposal.", "Lac"),
        (
            "Ms. Lind could accept this and asked for a draft, according to Minister Sato.",
            "Lac",
        ),
        ("Ms. Lind gave the green light.", "Lac"),
        ("Ms. Lind's response was positive.", "Lac"),
        ("This met with the approval of Ms. Lind.", "Lac"),
        ("Ms. Lind could not accept the proposal.", "L"),
        ("Ms. Lind was not able to accept the proposal.", "L"),
        ("Ms. Lind could accept it if boats came.", "L"),
        ("Ms. Lind could accept responsibility for it.", "L"),
        ("Ms. Lind could see no reason for it.", "L"),
        ("Boats could sail in May, according to Ms. Lind.", "L"),
        ("Ms. Lind welcomed the ceasefire.", "L"),
        ("Ms. Lind gave an account of it.", "L"),
        ("Ms. Lind was in favour of peace.", "L"),
        ("Ms. Lind joined in the prayers.", "L"),
        ("Ms. Lind's response was negative.", "L"),
    ] {
        let text = format!("Minister Sato proposed a fair. {answer}");
        assert_eq!(agreements(&text), format!("S {expected}"), "{answer}");
    }
    for (text, expected) in [
        (
            "Minister Sato invited Ms. Lind to Kyoto and he is pleased to say that she has accepted.",
            "Sac",
        ),
        (
            "Minister Sato invited Ms. Lind to Kyoto and Ms. Lind has accepted the invitation.",
            "Sac",
        ),
        (
            "Minister Sato invited Ms. Lind to Kyoto, what was accepted with joy.",
            "Sac",
        ),
        (
            "Minister Sato invited Ms. Lind to Kyoto and said that she has accepted the nets.",
            "S",
        ),
        (
            "Minister Sato invited Ms. Lind to Kyoto and said that she has not accepted.",
            "S",
        ),
        (
            "Minister Sato asked Ms. Lind whether she had accepted the invitation to Rome and Paris.",
            "S",
        ),
        (
            "Minister Sato told Ms. Lind what was accepted in Rome.",
            "S",
        ),
        (
            "Ms. Lind's call for calm was echoed by Minister Sato.",
            "Sac",
        ),
        ("Ms. Lind's nets were praised by Minister Sato.", "S"),
        (
            "Ms. Lind invited Minister Sato to Oslo, an invitation he accepted with joy.",
            "Lac",
        ),
        (
            "Ms. Lind said that Minister Sato's response was positive.",
            "L",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn views_told_beside_the_words() {
    for (text, expected) in [
        (
            "The nets must be mended, according to the Norwegian minister.",
            "L",
        ),
        ("The nets, according to Minister Sato, must be mended.", "S"),
        ("There is no other way, in Ms. Lind's view.", "L"),
        (
            "The nets must be mended, in the view of both ministers.",
            "Jsh",
        ),
        ("The nets, Ms. Lind believes, must be mended.", "L"),
        ("The nets must be mended, Ms. Lind is convinced.", "L"),
        ("Norway, as Minister Sato explained, will send nets.", "S"),
        ("As confirmed by Minister Sato, Norway will send nets.", "S"),
        (
            "It was important to Ms. Lind that the nets were mended.",
            "L",
        ),
        ("It is Ms. Lind's hope that the nets will be mended.", "L"),
        (
            "As for the nets, it was Ms. Lind's opinion that they were torn.",
            "L",
        ),
        (
            "Ms. Lind's message was clear: the nets must be mended.",
            "L",
        ),
        ("The reply of Ms. Lind was that nets would come.", "L"),
        (
            "On the Norwegian side, the need for nets was stressed.",
            "L",
        ),
        ("Nor did Ms. Lind rule out a ban.", "L"),
        ("Neither Ms. Lind nor Minister Sato ruled out a ban.", "J"),
        ("Japan will always help \u{2013} said Ms. Lind.", "L"),
        ("Japan will always help - Ms. Lind stressed.", "L"),
        // A source is no speaker, and a report goes before what stands beside it.
        (
            "Minister Sato, according to the ministry, thanked Norway.",
            "S",
        ),
        (
            "Minister Sato stressed the need for nets, according to Ms. Lind's office.",
            "S",
        ),
        ("The nets were sent according to plan.", "J"),
        ("It was important to help Ms. Lind.", "J"),
        ("The request of Ms. Lind was discussed.", "J"),
        (
            "On the Norwegian side, the call was attended by the Ambassador.",
            "N",
        ),
        ("The nets - mended in May - were torn.", "J"),
    ] {
        let text = format!("The ministers discussed trade. {text}");
        assert_eq!(agreements(&text), format!("J {expected}"), "{text}");
    }
}

#[test]
fn talks_that_end_in_words() {
    for (text, expected) in [
        (
            "The call ended with both ministers pledging to meet.",
            "Jco",
        ),
        (
            "The call closed with Ms. Lind inviting Minister Sato to Oslo.",
            "L",
        ),
        ("The call ended with thanks to all.", "N"),
        (
            "A broad convergence of views emerged on the need for calm.",
            "Jsh",
        ),
        ("Agreement prevailed that ice is thin.", "Jsh"),
        ("The talks revealed a convergence of views on ice.", "Jsh"),
        ("No consensus emerged on ice.", "N"),
        ("The roads converged on the port.", "N"),
        ("The ministers' views on ice did not converge.", "J"),
        ("A new threat emerged on the coast.", "N"),
        ("An in-depth exchange of opinions took place on ice.", "J"),
        ("An exchange of prisoners took place in May.", "N"),
        ("A meeting of experts will take place in May.", "N"),
    ] {
        let opening = "Minister Sato spoke today with Foreign Minister van Lind.";
        assert_eq!(
            speakers(&[opening, text]),
            format!("N{}", expected.get(..1).unwrap_or_default())
        );
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn a_spokesperson_goes_on() {
    for (text, expected) in [
        (
            "The spokesperson of the ministry stated that Minister Sato praised the nets. He added that the Norwegian \
             minister thanked him.",
            "S L",
        ),
        (
            "The spokesman stated that Minister Sato praised the nets. He noted that the two ministers agreed to meet.",
            "S Jco",
        ),
        (
            "The spokesman stated that Minister Sato praised the nets. He added that Japan would send some.",
            "S S",
        ),
        (
            "Minister Sato praised the nets. He added that the Norwegian minister had thanked him.",
            "S S",
        ),
        (
            "The spokesman added that Minister Sato was keen on acquainting his colleague with the nets. He also \
             presented the boats.",
            "S S",
        ),
        (
            "The spokesman added that Minister Sato was keen on chess.",
            "N",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn further_calls_are_meant_and_nobody_said_so() {
    let opening =
        "Minister Sato spoke today with Foreign Minister van Lind. Minister Sato praised the nets.";
    for (text, expected) in [
        (
            "Minister Sato intends to confer by telephone with his Danish colleague. By noon many boats had sailed.",
            "NSNN",
        ),
        (
            "Minister Sato is due to speak to President Paz tonight.",
            "NSN",
        ),
        ("Minister Sato intends to mend the nets.", "NSS"),
        ("By noon many boats had sailed.", "NSS"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(speakers(&[&told]), expected, "{text}");
    }
}

#[test]
fn what_the_publisher_tells_beside_the_call() {
    let opening =
        "Minister Sato spoke today with Foreign Minister van Lind. Ms. Lind praised the nets.";
    for (text, expected) in [
        ("A date has yet to be fixed.", "NLN"),
        ("The dates have not yet been set.", "NLN"),
        ("The nets have not yet been mended.", "NLL"),
        (
            "Assistant Secretary Grace Mensah will travel to Oslo in May.",
            "NLN",
        ),
        ("Norwegian boats will travel to Oslo in May.", "NLL"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(speakers(&[&told]), expected, "{text}");
    }
}

#[test]
fn a_spokesperson_speaks_for_nobody_else() {
    assert_eq!(
        speakers(&[
            "Minister Sato spoke today with Foreign Minister van Lind. Ms. Lind praised the nets.",
            "In reply to a further query, the spokesperson denied it. “We know no more of it,” he added.",
        ]),
        "NLNN"
    );
}

#[test]
fn who_says_i_in_a_quotation_goes_on_behind_others() {
    assert_eq!(
        speakers(&[
            "Minister Sato spoke today with Foreign Minister van Lind.",
            "Speaking after the call Minister Sato said:",
            "“I rang Ms. Lind to thank her. These are good nets.",
            "“Ms. Lind set out how they are made. I told her that boats will come.”",
        ]),
        "NSSSLS"
    );
}

#[test]
fn nobody_names_himself() {
    let opening = "Minister Sato spoke today with Foreign Minister van Lind.";
    let own = "I would add that Minister Sato had raised this with others.";
    let told = "I would add that Ms. Lind had raised this with others.";
    assert_eq!(speakers(&[opening, own]), "NN");
    assert_eq!(speakers(&[opening, told]), "NS");
}
