//! JSON and JSON lines: our own records, handed on as they are, and the rows of other people's collections.

use serde_json::Value;

use super::{Document, Markup, Meta, Opened, Problem, html};
use crate::model::{CallDate, CallRecord, Point, SCHEMA, Severity, Span, SpeakerType};

const TEXTS: &[&str] = &[
    "text",
    "body",
    "content",
    "full_text",
    "fulltext",
    "article_text",
    "maintext",
    "main_text",
    "article",
    "articlebody",
    "article_body",
    "plain_text",
    "content_text",
    "html",
    "body_html",
    "content_html",
    "raw_text",
    "transcript",
    "description",
];
const TITLES: &[&str] = &["title", "headline", "heading", "name", "subject"];
const DATES: &[&str] = &[
    "date",
    "released",
    "release_date",
    "published",
    "published_at",
    "published_time",
    "publish_date",
    "pub_date",
    "pubdate",
    "date_published",
    "datepublished",
    "publication_date",
    "posted",
    "issued",
    "created_at",
    "created",
    "datecreated",
];
const URLS: &[&str] = &[
    "url",
    "source_url",
    "link",
    "href",
    "permalink",
    "canonical_url",
    "web_url",
    "uri",
    "source",
];
const PUBLISHERS: &[&str] = &[
    "publisher",
    "ministry",
    "organization",
    "organisation",
    "agency",
    "outlet",
    "site_name",
    "source_name",
    "source",
];
const LANGUAGES: &[&str] = &["language", "lang", "locale"];
/// Keys under which collections keep their rows.
const ROWS: &[&str] = &[
    "items",
    "articles",
    "data",
    "results",
    "releases",
    "documents",
    "rows",
    "records",
    "entries",
    "posts",
];

/// The releases of a JSON document, or of one a line.
pub(super) fn read(text: &str, blank: &Document) -> Vec<Opened> {
    match serde_json::from_str::<Value>(text) {
        Ok(value) => {
            let rows = rows(value).into_iter().zip(1..);
            let read = rows.map(|(row, at)| (at, release(row, blank)));
            with_gaps(read, "row", blank)
        }
        Err(whole) => lines(text, blank, &whole),
    }
}

fn lines(text: &str, blank: &Document, whole: &serde_json::Error) -> Vec<Opened> {
    let mut read = Vec::new();
    let mut passed_over: Option<(usize, String, usize)> = None;
    let numbered = text.lines().enumerate();
    for (number, line) in numbered.filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Value>(line) {
            Ok(value) => read.push((number + 1, release(value, blank))),
            Err(_) if read.is_empty() => {
                return vec![broken(blank, format!("this is not valid JSON: {whole}"))];
            }
            Err(error) => {
                passed_over
                    .get_or_insert((number + 1, error.to_string(), 0))
                    .2 += 1;
            }
        }
    }
    let mut found = with_gaps(read.into_iter(), "line", blank);
    if let Some((line, error, count)) = passed_over {
        let others = match count {
            1 => String::new(),
            n => format!(" ({} further lines likewise)", n - 1),
        };
        found.push(broken(
            blank,
            format!("line {line} is not valid JSON and was passed over: {error}{others}"),
        ));
    }
    found
}

/// What was read of numbered rows, and how many of them had no text. Where none has one, this is no collection of releases.
fn with_gaps(
    read: impl Iterator<Item = (usize, Option<Opened>)>,
    row: &str,
    blank: &Document,
) -> Vec<Opened> {
    let mut found = Vec::new();
    let mut gaps = Vec::new();
    for (at, opened) in read {
        match opened {
            Some(opened) => found.push(opened),
            None => gaps.push(at),
        }
    }
    if let (Some(first), false) = (gaps.first(), found.is_empty()) {
        let others = match gaps.len() {
            1 => String::new(),
            n => format!(" ({} further {row}s likewise)", n - 1),
        };
        found.push(broken(
            blank,
            format!("{row} {first} has no text under `text`, `body` or the like and was left out{others}"),
        ));
    }
    found
}

fn broken(blank: &Document, message: String) -> Opened {
    let mut document = blank.clone();
    "json".clone_into(&mut document.source.format);
    document.problems.push(Problem {
        code: "json",
        severity: Severity::Error,
        message,
    });
    Opened::Document(Box::new(document))
}

/// The rows of a collection: a list, a list or one object under a usual key, or the one object.
fn rows(value: Value) -> Vec<Value> {
    match value {
        Value::Array(rows) => rows,
        Value::Object(object) if has_text(&object) => vec![Value::Object(object)],
        Value::Object(mut object) => {
            let listed = |value: &Value| {
                let text = || value.as_object().is_some_and(has_text);
                value.is_array() || text()
            };
            let key = ROWS
                .iter()
                .find(|key| object.get(**key).is_some_and(listed));
            match key.and_then(|key| object.remove(*key)) {
                Some(Value::Array(rows)) => rows,
                Some(row) => vec![row],
                None => Vec::new(),
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    }
}

fn has_text(object: &serde_json::Map<String, Value>) -> bool {
    object
        .iter()
        .any(|(key, value)| TEXTS.contains(&plain(key).as_str()) && words(value).is_some())
}

/// Keys differ in case and in how they join words.
fn plain(key: &str) -> String {
    key.to_lowercase().replace(['-', ' ', ':'], "_")
}

fn release(value: Value, blank: &Document) -> Option<Opened> {
    let ours = value.get("schema").and_then(Value::as_u64) == Some(u64::from(SCHEMA));
    if ours
        && let Ok(mut record) = serde_json::from_value::<CallRecord>(value.clone())
        && is_sound(&record)
    {
        // Earlier versions called a day that stays open inferred.
        if let Some(date) = record.date.as_mut().filter(|date| date.value.is_none()) {
            date.basis = None;
        }
        return Some(Opened::Record(Box::new(record)));
    }
    let Value::Object(row) = value else {
        return None;
    };
    let row: Vec<(String, Value)> = row
        .into_iter()
        .map(|(key, value)| (plain(&key), value))
        .collect();
    let first = |keys: &[&str]| {
        keys.iter().find_map(|key| {
            let found = row.iter().find(|(name, _)| name == key)?;
            words(&found.1)
        })
    };
    let mut document = blank.clone();
    "json".clone_into(&mut document.source.format);
    document.body = first(TEXTS)?;
    let mut meta = Meta {
        title: first(TITLES),
        url: first(URLS).filter(|url| url.contains("://") || url.starts_with("www.")),
        date: first(DATES),
        publisher: first(PUBLISHERS).filter(|name| !name.contains("://")),
        language: first(LANGUAGES),
        digest: false,
    };
    if html::is_fragment(&document.body) {
        let (body, page) = html::release(&document.body);
        document.body = body;
        meta.title = meta.title.or(page.title);
        meta.date = meta.date.or(page.date);
    } else {
        document.markup = Markup::of_plain(&document.body);
    }
    document.source.url.clone_from(&meta.url);
    document.meta = meta;
    Some(Opened::Document(Box::new(document)))
}

/// A value that is words; lists of paragraphs are joined.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(parts) => {
            let parts: Option<Vec<&str>> = parts.iter().map(Value::as_str).collect();
            parts
                .map(|parts| parts.join("\n\n"))
                .filter(|text| !text.trim().is_empty())
        }
        // `{"name": "…"}`, `{"rendered": "…"}`, as content systems write them.
        Value::Object(object) => ["rendered", "name", "value", "text"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str())
            .map(str::to_owned),
        Value::String(_) | Value::Null | Value::Bool(_) => None,
    }
}

/// Whether a record's places fit its own text and its speakers took part: it may come from anywhere.
fn is_sound(record: &CallRecord) -> bool {
    let fits =
        |span: &Span| span.start <= span.end && record.text.get(span.start..span.end).is_some();
    let mut end = 0;
    let statements = record.statements.iter().all(|s| {
        let after = s.start >= end;
        end = s.end;
        let named = s.speaker.name.as_ref();
        let known = named.is_some_and(|name| record.participants.iter().any(|p| p.name == *name));
        after
            && fits(&s.span())
            && s.span().of(&record.text) == s.text
            && !s.text.trim().is_empty()
            && (s.speaker.kind == SpeakerType::Participant) == known
            && named.is_some() == known
    });
    let told = |date: &CallDate| date.value.is_none() || date.basis.is_some();
    statements
        && record.date.iter().all(told)
        && spans(record).iter().all(fits)
        && nest(&record.outline)
}

fn spans(record: &CallRecord) -> Vec<Span> {
    let mut all = Vec::new();
    all.extend(record.publisher.iter().flat_map(|it| &it.evidence));
    all.extend(record.released.iter().flat_map(|it| &it.evidence));
    all.extend(record.date.iter().flat_map(|it| &it.evidence));
    all.extend(record.start_time.iter().flat_map(|it| &it.evidence));
    all.extend(record.duration_minutes.iter().flat_map(|it| &it.evidence));
    all.extend(record.initiative.iter().flat_map(|it| &it.evidence));
    all.extend(record.participants.iter().flat_map(|it| &it.mentions));
    all.extend(record.topics.iter().flat_map(|it| &it.evidence));
    all.extend(record.outline.iter().map(|it| Span::new(it.start, it.end)));
    all.extend(record.warnings.iter().map(|it| Span::new(it.start, it.end)));
    all.extend(
        record
            .dates_mentioned
            .iter()
            .map(|it| Span::new(it.start, it.end)),
    );
    all
}

/// Whether the points stand in order, each within those it begins in.
fn nest(outline: &[Point]) -> bool {
    let mut open: Vec<usize> = Vec::new();
    let mut start = 0;
    outline.iter().all(|point| {
        while open.last().is_some_and(|end| *end <= point.start) {
            open.pop();
        }
        let inside = open.last().is_none_or(|end| point.end <= *end);
        let ordered = point.start >= start;
        start = point.start;
        open.push(point.end);
        inside && ordered
    })
}

/// Whether text without a telling name is our own export.
pub(super) fn is_record(text: &str) -> bool {
    let start = text.trim_start();
    start.starts_with("{\"schema\":") || start.starts_with("[{\"schema\":")
}
