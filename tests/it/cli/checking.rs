//! `check` and `explain`: what is doubtful, and what each value rests on, with the lines of the files.

use super::Program;

const DOUBTFUL: &str = "Foreign Ministers' Telephone Call\n\
     Wednesday, March 4, 2031\n\
     \n\
     1. Foreign Minister Ada Vell of Japan telephoned Foreign Minister Bo Rhode of France for\n\
     about 20 minutes.\n\
     \n\
     2. They agreed to resume the talks by the end of May.\n";

const SOUND: &str = "Foreign Minister Ada Vell of Japan telephoned Foreign Minister Bo Rhode of France on March 4, 2031.\n";

fn program(arguments: &[&str]) -> Program {
    Program::new()
        .file("in/b.txt", DOUBTFUL)
        .file("in/a.txt", SOUND)
        .arguments(arguments)
}

const FOUND: &str = "in/b.txt:2: warning: weekday-mismatch: 4 March 2031 was a Tuesday; the release says Wednesday\n";

#[test]
fn a_finding_stands_with_its_file_and_line_and_ends_with_one() {
    let ended = program(&["check", "in"]).run();
    assert_eq!((ended.out.as_str(), ended.code), (FOUND, Some(1)));
    assert_eq!(ended.errors, "");
}

#[test]
fn where_nothing_is_wrong_nothing_is_told() {
    let ended = program(&["check", "in/a.txt"]).run();
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(0)));
    let ended = program(&["check", "in", "--filter", "country:de"]).run();
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(0)));
}

#[test]
fn what_is_merely_worth_knowing_is_told_when_asked_for() {
    let program = |arguments| {
        Program::new()
            .file("list.txt", "Eggs, milk and flour.")
            .file("in.txt", SOUND)
            .arguments(arguments)
    };
    let ended = program(&["check", "list.txt", "in.txt"]).run();
    assert_eq!((ended.out.as_str(), ended.code), ("", Some(0)));
    let ended = program(&["check", "--all", "list.txt", "in.txt"]).run();
    assert!(
        ended.out.starts_with("list.txt: info: not-a-readout: "),
        "{}",
        ended.out
    );
    assert_eq!(ended.code, Some(0));
}

#[test]
fn an_unreadable_file_is_a_finding() {
    let ended = program(&["check", "in", "gone\u{1b}.txt"]).run();
    let line = "gone␛.txt: error: unreadable: there is no such file or folder\n";
    assert_eq!(ended.out, format!("{line}{FOUND}"));
    assert_eq!((ended.errors.as_str(), ended.code), ("", Some(1)));
}

#[test]
fn what_cannot_be_read_twice_has_no_line() {
    let ended = Program::new()
        .input(DOUBTFUL)
        .arguments(&["check", "-"])
        .run();
    assert!(
        ended.out.starts_with("-: warning: weekday-mismatch: "),
        "{}",
        ended.out
    );
}

#[test]
fn every_value_says_what_it_rests_on() {
    let ended = program(&["explain", "2031-03-04", "in/b.txt"]).run();
    assert_eq!(
        (ended.errors.as_str(), ended.code),
        ("", Some(0)),
        "{}",
        ended.out
    );
    for block in [
        "\n\nduration: about 20 minutes\n  stated\n  from line 5: “20 minutes”\n\n",
        "\n\ndate: 4 March 2031\n  inferred (release-day): nothing says on which day they spoke; this is the day of release\n",
        "\n\nnot said: start time, initiative, topic, UN resolution, date mentioned\n",
        "\n  speaker: narrator\n    event: nobody is said to speak: the publisher's own words\n",
        "\nsentence 2 line 7: “They agreed to resume the talks by the end of May.”\n  speaker: joint\n    stated (together): said",
        "\n  agreement: commitment\n    stated (act): they agree, decide or promise to do something\n    from line 7: “agreed”\n",
        "\n  deadline: by the end of May\n    stated\n    from line 7: “by the end of May”\n",
        "\n  due: 31 May 2031\n    inferred: the last day that the words allow, from the day of the call\n",
    ] {
        assert!(ended.out.contains(block), "{block}\nin\n{}", ended.out);
    }
    let ended = program(&["explain", "nothing", "in"]).run();
    assert_eq!(ended.code, Some(1));
    assert!(ended.errors.starts_with("nothing: no release has this id"));
}
