//! What a release tells of the call: who published it, when it took place, who spoke, what was said.

use chrono::NaiveDate;

use super::finds::{Cast, Finds};
use crate::model::{
    CallDate, CallRecord, Country, Kind, Participant, Publisher, Released, SCHEMA, Severity,
    Source, SpeakerType, Statement, Warning,
};
use crate::parse::grammar::{Respelled, respelled};
use crate::parse::header::{self, call_date, clock, initiative, publisher, released};
use crate::parse::people;
use crate::parse::speech::Release;
use crate::parse::{due, problems, resolutions, topics, warnings};

pub(super) struct Call {
    publisher: Option<Publisher>,
    kind: Kind,
    released: Option<Released>,
    date: Option<CallDate>,
    clock: clock::Clock,
    asked: initiative::Asked,
    cast: Cast,
    respelled: Respelled,
    /// Of offices that were held at another time.
    not_held: Vec<Warning>,
}

impl Call {
    pub(super) fn of(finds: &Finds, mut cast: Cast) -> Self {
        let view = &finds.view();
        let (text, tokens, scene) = (view.text, view.tokens, view.scene);
        let participants = &mut cast.participants;
        let publisher = publisher::publisher(view, participants);
        let side = country(publisher.as_ref());
        let told = view.call_sentence().map(|s| view.span(&s));
        let told = told.unwrap_or_default();
        people::take_sides(participants, side, scene, told, tokens);
        people::take_offices(participants, text, tokens, side);
        let released = released::released(view, side);
        let mut date = call_date::call_date(view, released.as_ref(), side, participants);
        let mut released = released::following(view, released, date.as_ref(), side);
        if let (Some(date), Some(released)) = (&mut date, &released) {
            call_date::take_release_year(date, released);
        }
        let mut out_of_office = not_held(date.as_ref(), participants);
        // The clock of the page, not the day of the release; a year that title or text prints beside the day stays.
        if out_of_office.len() > 1 && !call_date::is_printed(view, date.as_ref()) {
            released = None;
            date = None;
            out_of_office.clear();
        }
        let day = day(date.as_ref());
        let leader = people::own_leader(text, tokens, scene, participants, side, day);
        if let Some(leader) = leader {
            participants.insert(0, leader);
            out_of_office = not_held(date.as_ref(), participants);
        }
        Self {
            kind: header::kind(view, participants),
            clock: clock::clock(view),
            asked: initiative::asked(view, participants, side),
            publisher,
            released,
            date,
            respelled: respelled(text, tokens, &cast.participants),
            cast,
            not_held: out_of_office,
        }
    }

    /// What is wrong with the file, and what an expert would doubt of the call.
    pub(super) fn warnings(&self, finds: &Finds) -> Vec<Warning> {
        let mut found = problems(&finds.laid.document);
        if self.kind != Kind::Other {
            let told = warnings::Told {
                released: self.released.as_ref(),
                date: self.date.as_ref(),
                clock: &self.clock,
                asked: &self.asked,
                publisher: country(self.publisher.as_ref()),
                participants: &self.cast.participants,
                respelled: &self.respelled,
                mistaken: self.cast.mistaken.as_ref(),
                not_held: &self.not_held,
            };
            found.extend(warnings::warnings(&finds.view(), &finds.laid.outline, told));
        }
        found
    }

    pub(super) fn release<'a>(&'a self, finds: &'a Finds) -> Release<'a> {
        let (text, tokens) = (&finds.laid.page.text, finds.laid.tokens);
        Release {
            text,
            tokens,
            body: finds.body,
            participants: &self.cast.participants,
            respelled: &self.respelled,
            publisher: country(self.publisher.as_ref()),
            unnamed: finds.scene.unnamed_titles(text, tokens),
        }
    }

    /// The record, but for what the release itself gives: its text, language, source and points.
    pub(super) fn record(
        self,
        finds: &Finds,
        warnings: Vec<Warning>,
        mut statements: Vec<Statement>,
    ) -> CallRecord {
        let view = &finds.view();
        let (text, tokens) = (view.text, view.tokens);
        let title = finds.laid.page.title.of(text);
        let side = country(self.publisher.as_ref());
        let day = day(self.date.as_ref());
        date_deadlines(&mut statements, day);
        let participants = self.cast.participants;
        let sides: Vec<Country> = participants.iter().filter_map(|p| p.country).collect();
        let mut record = CallRecord {
            schema: SCHEMA,
            id: String::new(),
            source: Source::default(),
            publisher: self.publisher,
            language: None,
            title: (!title.is_empty()).then(|| title.to_owned()),
            kind: self.kind,
            channel: header::channel(view, self.kind),
            dates_mentioned: call_date::mentioned(view, day, side),
            released: self.released,
            date: self.date,
            start_time: self.clock.start,
            duration_minutes: self.clock.duration,
            initiative: self.asked.initiative,
            topics: topics::topics(text, tokens, &sides),
            un_resolutions: resolutions::resolutions(text, tokens),
            statements,
            outline: Vec::new(),
            participants,
            warnings,
            digest: finds.laid.document.meta.digest,
            text: String::new(),
        };
        if record.kind == Kind::Other {
            forget(&mut record);
        }
        record
    }
}

fn country(publisher: Option<&Publisher>) -> Option<Country> {
    publisher.and_then(|p| p.country)
}

fn day(date: Option<&CallDate>) -> Option<NaiveDate> {
    date.and_then(|date| date.value)
}

fn not_held(date: Option<&CallDate>, participants: &[Participant]) -> Vec<Warning> {
    date.map_or_else(Vec::new, |day| warnings::not_held(day, participants))
}

/// Gives each agreement the day on which it is due, where the day of the call is known.
fn date_deadlines(statements: &mut [Statement], day: Option<NaiveDate>) {
    let agreements = statements.iter_mut().filter_map(|s| s.agreement.as_mut());
    for agreement in agreements {
        let deadline = agreement.deadline.as_deref();
        agreement.due = deadline.and_then(|deadline| due::due(deadline, day?));
    }
}

/// A document that is no readout has no facts of a call; only what it is itself is kept.
fn forget(record: &mut CallRecord) {
    record.date = None;
    record.start_time = None;
    record.duration_minutes = None;
    record.initiative = None;
    record.participants = Vec::new();
    record.topics = Vec::new();
    record.un_resolutions = Vec::new();
    for statement in &mut record.statements {
        statement.agreement = None;
        statement.speaker.kind = SpeakerType::Narrator;
        statement.speaker.name = None;
    }
    record.warnings.push(Warning {
        code: "not-a-readout".to_owned(),
        severity: Severity::Info,
        message: "this tells of no call between officials".to_owned(),
        start: 0,
        end: 0,
    });
}
