//! YAML front matter: the keys that archives, site generators and people use for the same few facts.

mod plain;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

use super::Meta;

/// `front` as front matter; the reason, in a line, where it is no mapping.
pub(super) fn read(front: &str) -> Result<Meta, String> {
    if front.trim().is_empty() {
        return Ok(Meta::default());
    }
    plain::read(front).map_or_else(|| any(front), Ok)
}

/// Front matter of any kind.
fn any(front: &str) -> Result<Meta, String> {
    let pairs: BTreeMap<String, Value> = serde_saphyr::from_str(front).map_err(|error| {
        error
            .to_string()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    })?;
    // Of keys that are written in two ways the last counts.
    let pairs: BTreeMap<String, Value> = pairs
        .into_iter()
        .map(|(key, value)| (normal(&key).into_owned(), value))
        .collect();
    let mut facts = Facts::default();
    for (key, value) in &pairs {
        match value {
            Value::String(text) => facts.take(key, text),
            Value::Number(number) => facts.take(key, &number.to_string()),
            Value::Bool(true) => facts.take_yes(key),
            Value::Bool(false) | Value::Null | Value::Array(_) | Value::Object(_) => {}
        }
    }
    Ok(facts.into_meta())
}

/// A key as it is compared: `Source-URL` is `source_url`.
fn normal(key: &str) -> Cow<'_, str> {
    let is_plain = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase() && byte != b'-';
    if key.bytes().all(|byte| is_plain(byte) && byte != b' ') {
        return Cow::Borrowed(key);
    }
    Cow::Owned(key.to_lowercase().replace(['-', ' '], "_"))
}

/// The facts told so far, those under the key that tells best.
#[derive(Default)]
struct Facts {
    meta: Meta,
    ranks: Ranks,
}

/// How well the key tells from which each fact is taken: 0 for best.
#[derive(Default)]
struct Ranks {
    title: Option<u8>,
    url: Option<u8>,
    date: Option<u8>,
    publisher: Option<u8>,
    language: Option<u8>,
}

impl Facts {
    /// Takes in a run of words or a number.
    fn take(&mut self, key: &str, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        let (meta, ranks) = (&mut self.meta, &mut self.ranks);
        let (fact, best, rank) = match key {
            "title" => (&mut meta.title, &mut ranks.title, 0),
            "headline" => (&mut meta.title, &mut ranks.title, 1),
            "og:title" => (&mut meta.title, &mut ranks.title, 2),
            "source_url" => (&mut meta.url, &mut ranks.url, 0),
            "url" => (&mut meta.url, &mut ranks.url, 1),
            "canonical" => (&mut meta.url, &mut ranks.url, 2),
            "link" => (&mut meta.url, &mut ranks.url, 3),
            "permalink" => (&mut meta.url, &mut ranks.url, 4),
            // "source: Ministry of Foreign Affairs of Norway", "source: Kremlin"
            "source"
                if words.contains(' ') && !words.contains("://") || !words.contains(['.', '/']) =>
            {
                (&mut meta.publisher, &mut ranks.publisher, 6)
            }
            "source" => (&mut meta.url, &mut ranks.url, 5),
            "date" => (&mut meta.date, &mut ranks.date, 0),
            "released" => (&mut meta.date, &mut ranks.date, 1),
            "release_date" => (&mut meta.date, &mut ranks.date, 2),
            "published" => (&mut meta.date, &mut ranks.date, 3),
            "published_time" => (&mut meta.date, &mut ranks.date, 4),
            "publish_date" => (&mut meta.date, &mut ranks.date, 5),
            "pubdate" => (&mut meta.date, &mut ranks.date, 6),
            "issued" => (&mut meta.date, &mut ranks.date, 7),
            "published_at" | "published_on" | "date_published" | "datepublished" => {
                (&mut meta.date, &mut ranks.date, 8)
            }
            "publication_date" | "pub_date" | "posted" | "posted_on" => {
                (&mut meta.date, &mut ranks.date, 9)
            }
            "created" | "created_at" | "date_created" | "datecreated" => {
                (&mut meta.date, &mut ranks.date, 10)
            }
            "publisher" => (&mut meta.publisher, &mut ranks.publisher, 0),
            "ministry" => (&mut meta.publisher, &mut ranks.publisher, 1),
            "issuer" => (&mut meta.publisher, &mut ranks.publisher, 2),
            "organization" => (&mut meta.publisher, &mut ranks.publisher, 3),
            "site_name" => (&mut meta.publisher, &mut ranks.publisher, 4),
            "author" => (&mut meta.publisher, &mut ranks.publisher, 5),
            "language" => (&mut meta.language, &mut ranks.language, 0),
            "lang" => (&mut meta.language, &mut ranks.language, 1),
            "locale" => (&mut meta.language, &mut ranks.language, 2),
            _ => return,
        };
        if best.is_none_or(|best| rank < best) {
            *best = Some(rank);
            *fact = Some(words.to_owned());
        }
    }

    fn take_yes(&mut self, key: &str) {
        self.meta.digest |= key == "digest";
    }

    fn into_meta(self) -> Meta {
        let is_address = |url: &String| url.contains("://") || url.starts_with("www.");
        Meta {
            url: self.meta.url.filter(is_address),
            ..self.meta
        }
    }
}
