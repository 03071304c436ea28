//! Releases drafted by hand, of invented ministers of invented countries.

use readouts_tui::model::{
    Agreement, AgreementKind, Basis, CallDate, CallRecord, Country, Duration, Initiative, Kind,
    Participant, Point, Publisher, SCHEMA, Severity, Source, Span, Speaker, SpeakerType, Statement,
    Warning,
};

/// A release taking shape.
pub(crate) struct Draft(CallRecord);

pub(crate) fn country(code: &str) -> Country {
    Country::new(code).unwrap()
}

impl Draft {
    /// `people`: full names with their countries; the last word is the family name.
    pub(crate) fn new(day: &str, publisher: &str, people: &[(&str, &str)]) -> Self {
        let family = |name: &str| name.split(' ').next_back().unwrap().to_owned();
        let names: Vec<String> = people.iter().map(|(name, _)| family(name)).collect();
        let title = format!(
            "Telephone Conversation between Ministers {}",
            names.join(" and ")
        );
        Self(CallRecord {
            schema: SCHEMA,
            id: format!("{day}-{}", names.join("-").to_lowercase()),
            source: Source {
                path: Some(format!("{day}-{publisher}-{}.txt", names.join("-"))),
                ..Source::default()
            },
            publisher: Some(Publisher {
                country: Country::new(publisher),
                name: format!("Ministry of Foreign Affairs of {publisher}"),
                basis: Basis::Stated,
                evidence: Vec::new(),
            }),
            language: Some("en".to_owned()),
            kind: Kind::Call,
            channel: None,
            released: None,
            date: Some(CallDate {
                value: Some(day.parse().unwrap()),
                basis: Some(Basis::Stated),
                rule: "header-date".to_owned(),
                note: None,
                evidence: Vec::new(),
            }),
            start_time: None,
            duration_minutes: None,
            initiative: None,
            participants: people
                .iter()
                .map(|(name, code)| Participant {
                    name: (*name).to_owned(),
                    family_name: family(name),
                    person: None,
                    title: Some("Foreign Minister".to_owned()),
                    country: Country::new(code),
                    basis: Basis::Stated,
                    mentions: Vec::new(),
                })
                .collect(),
            topics: Vec::new(),
            un_resolutions: Vec::new(),
            outline: Vec::new(),
            statements: Vec::new(),
            dates_mentioned: Vec::new(),
            warnings: Vec::new(),
            digest: false,
            text: format!("{title}\n"),
            title: Some(title),
        })
    }

    pub(crate) fn titled(mut self, title: &str) -> Self {
        self.0.title = Some(title.to_owned());
        self
    }

    pub(crate) fn lasting(mut self, minutes: u32, asked_by: &str) -> Self {
        self.0.duration_minutes = Some(Duration {
            value: minutes,
            approximate: true,
            evidence: Vec::new(),
        });
        self.0.initiative = Some(Initiative {
            value: country(asked_by),
            evidence: Vec::new(),
        });
        self
    }

    pub(crate) fn inferred(mut self, note: &str) -> Self {
        if let Some(date) = &mut self.0.date {
            date.basis = Some(Basis::Inferred);
            date.note = Some(note.to_owned());
        }
        self
    }

    pub(crate) fn digest(mut self, url: &str) -> Self {
        self.0.digest = true;
        self.0.source.url = Some(url.to_owned());
        self
    }

    pub(crate) fn doubt(mut self, message: &str) -> Self {
        self.0.warnings.push(Warning {
            code: "weekday-mismatch".to_owned(),
            severity: Severity::Warning,
            message: message.to_owned(),
            start: 0,
            end: 0,
        });
        self
    }

    pub(crate) fn heading(mut self, label: &str, heading: &str) -> Self {
        let start = self.0.text.len();
        self.0.text.push_str(heading);
        self.0.text.push('\n');
        self.0.outline.push(Point {
            label: label.to_owned(),
            heading: Some(heading.to_owned()),
            start,
            end: self.0.text.len(),
        });
        self
    }

    /// A sentence that begins a line. `who`: a full name, `joint` or `narrator`.
    pub(crate) fn line(self, label: &str, who: &str, text: &str) -> Self {
        self.sentence("\n", label, who, text)
    }

    /// A sentence that goes on in the line.
    pub(crate) fn more(self, label: &str, who: &str, text: &str) -> Self {
        self.sentence(" ", label, who, text)
    }

    fn sentence(mut self, before: &str, label: &str, who: &str, text: &str) -> Self {
        let record = &mut self.0;
        record.text.push_str(before);
        let start = record.text.len();
        record.text.push_str(text);
        let kind = match who {
            "joint" => SpeakerType::Joint,
            "narrator" => SpeakerType::Narrator,
            _ => SpeakerType::Participant,
        };
        record.statements.push(Statement {
            start,
            end: record.text.len(),
            label: label.to_owned(),
            text: text.to_owned(),
            speaker: Speaker {
                kind,
                name: (kind == SpeakerType::Participant).then(|| who.to_owned()),
                reported_by: record.publisher.as_ref().and_then(|p| p.country),
                rule: None,
            },
            verb: None,
            hedged: false,
            agreement: None,
        });
        self
    }

    /// Makes the last sentence an agreement of all who took part.
    pub(crate) fn agreed(
        mut self,
        kind: AgreementKind,
        verb: &str,
        deadline: Option<&str>,
    ) -> Self {
        let parties = self
            .0
            .participants
            .iter()
            .filter_map(|p| p.country)
            .collect();
        let last = self.0.statements.last_mut().unwrap();
        last.verb = Some(verb.to_owned());
        last.agreement = Some(Agreement {
            kind,
            parties,
            verb: Some(verb.to_owned()),
            deadline: deadline.map(str::to_owned),
            due: None,
            rule: None,
        });
        self
    }

    pub(crate) fn hedged(mut self) -> Self {
        self.0.statements.last_mut().unwrap().hedged = true;
        self
    }

    pub(crate) fn done(self) -> CallRecord {
        let record = self.0;
        for statement in &record.statements {
            assert_eq!(
                Span::new(statement.start, statement.end).of(&record.text),
                statement.text
            );
        }
        record
    }
}

/// Vell of Arcadia and Rhode of Ruritania, with all that a release can have.
pub(crate) fn fisheries() -> CallRecord {
    let (vell, rhode) = ("Anna Vell", "Boris Rhode");
    Draft::new("2031-03-04", "XA", &[(vell, "XA"), (rhode, "XR")])
        .lasting(20, "XA")
        .doubt("4 March 2031 was a Tuesday; the release says Wednesday")
        .line(
            "",
            "narrator",
            "The two ministers talked by telephone for about 20 minutes.",
        )
        .line(
            "1",
            vell,
            "At the outset, Minister Vell congratulated Minister Rhode on his office.",
        )
        .more(
            "1",
            vell,
            "She recalled their meeting in the port of Karsk.",
        )
        .line("2(1)", vell, "On fisheries, Minister Vell stated that")
        .line(
            "2(1)(a)",
            vell,
            "talks on the quota should resume before the summer; and",
        )
        .line(
            "2(1)(b)",
            vell,
            "Arcadia was ready to host them in its capital.",
        )
        .line(
            "2(2)",
            rhode,
            "In response, Minister Rhode accepted the invitation to visit Arcadia in May.",
        )
        .agreed(AgreementKind::Acceptance, "accepted", Some("in May"))
        .more(
            "2(2)",
            rhode,
            "He pointed out that the quota was a matter for experts.",
        )
        .line(
            "3",
            "joint",
            "The two ministers agreed in principle to resume the talks before June.",
        )
        .agreed(AgreementKind::Commitment, "agreed", Some("before June"))
        .hedged()
        .line(
            "4",
            "joint",
            "They shared the view that the strait must stay open to all.",
        )
        .agreed(AgreementKind::SharedView, "shared the view", None)
        .done()
}

/// The same call as Ruritania tells it.
pub(crate) fn fisheries_of_ruritania() -> CallRecord {
    let (vell, rhode) = ("Anna Vell", "Boris Rhode");
    Draft::new("2031-03-04", "XR", &[(rhode, "XR"), (vell, "XA")])
        .line(
            "",
            rhode,
            "Minister Rhode told his colleague that the gas transit comes first.",
        )
        .more("", vell, "Minister Vell took note of this.")
        .done()
}

/// A library of five releases of four calls, one of them with a day that was worked out.
pub(crate) fn library() -> Vec<CallRecord> {
    let (vell, rhode, oda) = ("Anna Vell", "Boris Rhode", "Chie Oda");
    vec![
        fisheries(),
        fisheries_of_ruritania(),
        Draft::new("2031-02-11", "XJ", &[(oda, "XJ"), (rhode, "XR")])
            .lasting(15, "XR")
            .digest("https://mfa.example/press/77")
            .heading("1", "Bilateral matters")
            .line(
                "1(1)",
                oda,
                "Minister Oda asked for the release of the crew.",
            )
            .line(
                "1(2)",
                rhode,
                "Minister Rhode explained the state of the inquiry.",
            )
            .line("2", "joint", "Both confirmed that contacts continue.")
            .agreed(AgreementKind::JointPosition, "confirmed", None)
            .done(),
        Draft::new("2030-12-18", "XA", &[(vell, "XA"), (rhode, "XR")])
            .inferred("The release names no year; Vell took office in 2030")
            .line("", vell, "Minister Vell proposed talks on the quota.")
            .done(),
        Draft::new("2030-11-19", "XJ", &[(oda, "XJ"), ("Dario Kerr", "XK")])
            .lasting(40, "XJ")
            .line("", "narrator", "A first conversation of the two ministers.")
            .done(),
    ]
}

/// A release of many sentences, each a row or more.
pub(crate) fn long(sentences: usize) -> CallRecord {
    let speaker = "Anna Vell";
    let mut draft = Draft::new(
        "2031-01-02",
        "XA",
        &[(speaker, "XA"), ("Boris Rhode", "XR")],
    );
    for number in 1..=sentences {
        let text =
            format!("Sentence number {number} says something about the strait and its lights.");
        draft = draft.line(&number.to_string(), speaker, &text);
    }
    draft.done()
}
