//! YAML front matter: the keys that archives, site generators and people use for the same few facts.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Meta;

/// `front` as front matter; the reason, in a line, where it is no mapping.
pub(super) fn read(front: &str) -> Result<Meta, String> {
    if front.trim().is_empty() {
        return Ok(Meta::default());
    }
    let pairs: BTreeMap<String, Value> = serde_saphyr::from_str(front).map_err(|error| {
        error
            .to_string()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    })?;
    let pairs: BTreeMap<String, Value> = pairs
        .into_iter()
        .map(|(key, value)| (key.to_lowercase().replace(['-', ' '], "_"), value))
        .collect();
    let first = |keys: &[&str]| keys.iter().find_map(|key| pairs.get(*key).and_then(words));
    Ok(Meta {
        title: first(&["title", "headline", "og:title"]),
        url: first(&[
            "source_url",
            "url",
            "canonical",
            "link",
            "permalink",
            "source",
        ])
        .filter(|url| url.contains("://") || url.starts_with("www.")),
        date: first(&[
            "date",
            "released",
            "release_date",
            "published",
            "published_time",
            "publish_date",
            "pubdate",
            "issued",
        ]),
        publisher: first(&[
            "publisher",
            "ministry",
            "issuer",
            "organization",
            "site_name",
            "author",
        ]),
        language: first(&["language", "lang", "locale"]),
        digest: pairs.get("digest").is_some_and(|v| *v == Value::Bool(true)),
    })
}

/// A value that is one run of words or one number.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
            None
        }
    }
}
