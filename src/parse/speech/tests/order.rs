//! Other orders of words than subject, verb and object, and a yes in the clause behind.

use super::agreements;

#[test]
fn what_was_told_before_stands_in_front() {
    for (opening, text, expected) in [
        (
            "Minister Sato asked for nets.",
            "This Ms. van Lind gladly promised.",
            "S Lac",
        ),
        (
            "Minister Sato asked for nets.",
            "This Ms. van Lind refused.",
            "S L",
        ),
        (
            "Minister Sato proposed a fair.",
            "This offer Ms. van Lind accepted with thanks.",
            "S Lac",
        ),
        (
            "Minister Sato said that ice is thin.",
            "This view Ms. van Lind shared.",
            "S Lac",
        ),
        (
            "Minister Sato described the attack.",
            "This both ministers condemned in strong terms.",
            "S Jjo",
        ),
        (
            "Minister Sato asked for nets.",
            "This week Ms. van Lind visited Rome.",
            "S S",
        ),
        (
            "Ms. van Lind described the storm.",
            "This Minister Sato had not known.",
            "L S",
        ),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}

#[test]
fn yes_is_said_in_the_clause_behind() {
    for (text, expected) in [
        (
            "Minister Sato invited Ms. van Lind to Kyoto and she promised to come in May.",
            "Sac",
        ),
        (
            "Minister Sato invited her to Kyoto, and she said that she would come.",
            "Sac",
        ),
        (
            "Minister Sato invited her to Kyoto; she was happy to accept.",
            "Sac",
        ),
        (
            "Minister Sato asked her to pass this on and she promised to do so.",
            "Sac",
        ),
        (
            "Minister Sato invited her to Kyoto and she promised to think about it.",
            "S",
        ),
        (
            "Minister Sato invited her to Kyoto and hopes that she will come.",
            "S",
        ),
        (
            "Minister Sato thought of a fair, with which idea Ms. van Lind fully concurred.",
            "Sac",
        ),
        (
            "Minister Sato said that ice is thin, with which Ms. van Lind agreed.",
            "Sac",
        ),
        (
            "Minister Sato proposed a fair, which proposal Ms. van Lind accepted.",
            "Sac",
        ),
        (
            "Minister Sato thanked the union, with which Japan had agreed on fees.",
            "S",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn arrangements_are_told_to_be_there() {
    for (text, expected) in [
        ("There was an arrangement to keep in touch.", "Jco"),
        ("There was a decision that both would meet in May.", "Jco"),
        ("There was no decision to meet in May.", "N"),
        ("There is an arrangement of 1990 on the pier.", "N"),
        (
            "The call offered an opportunity to take stock of the fair.",
            "J",
        ),
        (
            "Trade was a topic. Here, Minister Sato came out in favour of lower fees.",
            "J S",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn whom_an_epithet_means() {
    for (text, expected) in [
        ("The chief of Norway's diplomacy asked for nets.", "S L"),
        (
            "The Foreign Minister of the neighbouring country asked for nets.",
            "S L",
        ),
        ("The Norwegian ruler asked for nets.", "S L"),
        ("The distinguished Minister Lind asked for nets.", "S L"),
        ("The latter was raised by Ms. van Lind.", "S L"),
        ("The latter asked for nets.", "S L"),
        ("The Foreign Minister of the Gulf asked for nets.", "S S"),
    ] {
        let told = format!("Minister Sato thanked Ms. van Lind. {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}

#[test]
fn others_pass_words_on() {
    for (text, expected) in [
        (
            "The agency quoted Minister Sato as saying that nets are dear.",
            "S",
        ),
        (
            "“Nets are dear,” the palace quoted Ms. van Lind as saying.",
            "L",
        ),
        (
            "Oslo said the two ministers had agreed to meet in May.",
            "Jco",
        ),
        (
            "In its readout of the call, Oslo said the two agreed to meet in May.",
            "Jco",
        ),
        ("Oslo said the call had lasted an hour.", "N"),
        ("The call lasted an hour, according to Oslo.", "N"),
        ("Trade and nets were discussed, according to Oslo.", "J"),
        ("Nets must be mended, according to Oslo.", "L"),
        (
            "Oslo recalled that the two ministers had agreed to meet.",
            "J",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
}

#[test]
fn what_was_undertaken_long_ago_and_what_is_due() {
    for (text, expected) in [
        ("In 2019 the two countries agreed to open a pier.", "N"),
        (
            "Under the treaty of 2019, both sides undertook to open a pier.",
            "N",
        ),
        (
            "In line with the treaty of 2019, both sides agreed to open a pier.",
            "Jco",
        ),
        (
            "In their forum of November 2012, Norway and Japan agreed to open a pier.",
            "N",
        ),
        (
            "At their meeting in Bergen in March, both sides agreed to open a pier.",
            "N",
        ),
        (
            "In the conversation on May 3, both sides agreed to open a pier.",
            "Jco",
        ),
        (
            "The two countries had agreed in Bergen in March to open a pier.",
            "N",
        ),
        ("It was arranged at Norway's request.", "N"),
        (
            "The ministers hailed the summit in Lima, at which Norway and Japan agreed to open a pier.",
            "Jjo",
        ),
        ("The ministers did, however, agree to open a pier.", "Jco"),
        (
            "Both men nevertheless felt that nets must be mended.",
            "Jsh",
        ),
        ("Where they did agree was on the need for nets.", "Jsh"),
        (
            "What both ministers agreed on was the need for nets.",
            "Jsh",
        ),
        ("What Minister Sato stressed was that ice is thin.", "S"),
        ("What matters is that ice is thin.", "N"),
        (
            "“Nobody sails in fog,” was the answer of Minister Sato.",
            "S",
        ),
        ("The toll on cod was the first matter taken up.", "J"),
        ("Fishing nets: the ministers agreed to mend them.", "Jco"),
        ("Peru: both called for calm.", "Jjo"),
        ("Both want to speak again in May.", "J"),
        ("Both believe that ice is thin.", "Jsh"),
        ("Both trade ministers agreed to meet.", "Jco"),
        (
            "Both ministers believe that a new pier would be the best answer.",
            "Jsh",
        ),
        (
            "The ministers agreed that they would be the first to sail.",
            "Jco",
        ),
        ("On trade both were of one mind.", "Jsh"),
        ("On trade the ministers agreed to meet.", "Jco"),
        ("The ministers agreed that the treaty be signed.", "Jco"),
        (
            "Minister Sato said that ice and fog are one matter, a thought with which Ms. Lind concurred.",
            "Sac",
        ),
        ("Both men and women live in Bergen.", "N"),
        ("The ministers spoke with one another about nets.", "J"),
        (
            "He thanked both governments for the speed with which they warned all crews.",
            "S",
        ),
        ("Minister Sato is due to travel to Oslo in May.", "N"),
        ("Minister Sato is set to visit Oslo in May.", "N"),
        ("Minister Sato said that he is due to travel to Oslo.", "S"),
        ("The decision was taken to meet again in May.", "Jco"),
        ("Unity of views on trade was noted.", "Jsh"),
        ("The ministers saw eye to eye on trade.", "Jsh"),
        ("The ministers saw eye to eye on holding talks.", "Jco"),
        (
            "The ministers set themselves the goal of doubling trade.",
            "Jco",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
    let opening = "Minister Sato proposed a fair.";
    for (text, expected) in [
        ("Ms. van Lind was open to the idea.", "S Lac"),
        ("Ms. van Lind agreed to disagree.", "S L"),
        ("Ms. van Lind was open to visitors.", "S L"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}

#[test]
fn turns_of_views_and_of_thanks() {
    for (text, expected) in [
        ("In the ministers' common view, the ice is thin.", "Jsh"),
        (
            "Both ministers took a dim view of the pace of talks.",
            "Jjo",
        ),
        ("The ministers gave high marks to the fair.", "Jjo"),
        ("The ministers were in favour of further talks.", "Jjo"),
        ("The ministers made an appointment for May.", "Jco"),
        (
            "Ms. van Lind, thanking him for the invitation, said that she would gladly come.",
            "Lac",
        ),
        (
            "Ms. van Lind thanked him for the invitation and said that she would visit Japan in May.",
            "Lac",
        ),
        (
            "Ms. van Lind thanked him for the invitation and said that she would come back to it.",
            "L",
        ),
        (
            "Ms. van Lind thanked him for the nets and said that she would visit Japan in May.",
            "L",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
    let opening = "Minister Sato renewed the invitation to Kyoto.";
    for (text, expected) in [
        ("It was accepted with thanks.", "S Lac"),
        ("It was agreed to meet in May.", "S Jco"),
        ("It was not accepted.", "S S"),
    ] {
        let told = format!("{opening} {text}");
        assert_eq!(agreements(&told), expected, "{text}");
    }
}

#[test]
fn dates_that_are_set_and_support_that_was_asked_for() {
    for (text, expected) in [
        ("A date for the visit was fixed.", "Jco"),
        ("The nets were fixed in May.", "N"),
        (
            "The date of the visit will be fixed in May, the ministers agreed.",
            "Jco",
        ),
        ("The date of the visit will be fixed in May.", "N"),
        ("The two sides came to terms on fees.", "Jco"),
        (
            "“We have agreed to meet in May,” Minister Sato said.",
            "Jco",
        ),
        (
            "“We have agreed with Chile to meet in May,” Minister Sato said.",
            "S",
        ),
        (
            "Ms. van Lind expressed her support for Japan's position on nets.",
            "Lac",
        ),
        (
            "Ms. van Lind expressed her support for Norway's position on nets.",
            "L",
        ),
    ] {
        assert_eq!(agreements(text), expected, "{text}");
    }
    for (opening, expected) in [
        ("Minister Sato asked for help with nets.", "S Lac"),
        ("Minister Sato told of the storm.", "S L"),
    ] {
        let told = format!("{opening} Ms. van Lind expressed her full support.");
        assert_eq!(agreements(&told), expected, "{opening}");
    }
}
