//! Whose release it is by an address: that of its page, or of the mail in its letterhead. Knows hosts, no text.

use super::marks::marks;
use super::only_place::country_in;
use crate::model::{Basis, Country, Publisher};
use crate::tables;

/// The publisher whose own page this is.
pub(super) fn by_url(url: &str) -> Option<Publisher> {
    by_host(&host_of(url)?)
}

/// The country under whose ending a page stands that no government is known to keep: mostly a government's all the same,
/// sometimes a paper's.
pub(super) fn by_ending(url: &str) -> Option<Publisher> {
    let host = host_of(url)?;
    if mission(&host).is_some() {
        return None;
    }
    ending(&host)
}

fn host_of(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    Some(rest.split(['/', ':', '?']).next()?.to_ascii_lowercase())
}

/// The mission abroad whose mail address a line has: the line tells where it sits, the address for whom.
pub(super) fn mission_in(line: &str) -> Option<Mission> {
    memchr::memchr(b'@', line.as_bytes())?;
    let mails = line.split(' ').filter_map(|word| word.split_once('@'));
    mails
        .filter(|(name, _)| !name.is_empty())
        .find_map(|(_, host)| mission(&host.to_ascii_lowercase()))
}

/// An embassy, a high commission or a consulate, and whose, where its address says so.
pub(super) struct Mission(pub(super) Option<Country>);

impl Mission {
    pub(super) fn publisher(self) -> Option<Publisher> {
        let name = tables::country_name(self.0?)?;
        Some(stated(self.0?, &format!("Government of {name}")))
    }
}

fn stated(country: Country, name: &str) -> Publisher {
    Publisher {
        country: Some(country),
        name: name.to_owned(),
        basis: Basis::Stated,
        evidence: Vec::new(),
    }
}

/// What governments have in their addresses.
const GOVERNMENTS: [&str; 7] = ["gov", "gob", "gouv", "go", "mfa", "mofa", "gub"];

fn by_host(host: &str) -> Option<Publisher> {
    /// What many governments call their pages.
    const GENERIC: [&str; 6] = [
        "government",
        "president",
        "presidency",
        "primeminister",
        "foreign",
        "foreignaffairs",
    ];
    let by_host = marks().filter(|m| !m.sign.starts_with('*')).find(|m| {
        host.strip_suffix(m.sign)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    if let Some(mark) = by_host {
        return Some(stated(mark.country, mark.name));
    }
    // The same site under another ending, and a government's ending in general.
    let label = host
        .strip_prefix("www.")
        .unwrap_or(host)
        .split('.')
        .next()?;
    if label.len() > 6
        && !GENERIC.contains(&label)
        && let Some(mark) = marks().find(|m| m.sign.split('.').next() == Some(label))
    {
        return Some(stated(mark.country, mark.name));
    }
    if let Some(mission) = mission(host) {
        return mission.publisher();
    }
    let kept = host.split('.').any(|label| GOVERNMENTS.contains(&label));
    ending(host).filter(|_| kept)
}

/// The country of a host's ending.
fn ending(host: &str) -> Option<Publisher> {
    /// Endings that papers of the whole world take: the Union's own pages are in a table.
    const ANYBODYS: [&str; 18] = [
        "eu", "tv", "me", "io", "co", "cc", "ws", "to", "fm", "ai", "ly", "tk", "ml", "ga", "cf",
        "gq", "nu", "su",
    ];
    let ending = host.rsplit('.').next()?;
    if ANYBODYS.contains(&ending) && !host.split('.').any(|label| GOVERNMENTS.contains(&label)) {
        return None;
    }
    let country = match ending {
        "uk" => Country::new("GB"),
        "gov" | "mil" => Country::new("US"),
        two if two.len() == 2 => Country::new(two),
        _ => None,
    }?;
    let name = tables::country_name(country)?;
    Some(stated(country, &format!("Government of {name}")))
}

/// `norwayembassy.example.pe`: a mission's address has the ending of the country where it sits, unless its own government
/// keeps it.
fn mission(host: &str) -> Option<Mission> {
    const KINDS: [&str; 3] = ["embassy", "highcom", "consulate"];
    if host.split('.').any(|label| GOVERNMENTS.contains(&label)) {
        return None;
    }
    let mut parts = host.split('.');
    let (before, after) =
        parts.find_map(|label| KINDS.iter().find_map(|kind| label.split_once(kind)))?;
    let of = |words: &str| {
        let words = words.trim_matches('-');
        let words = words.strip_prefix("of").unwrap_or(words);
        let words = words.trim_start_matches('-').replace('-', " ");
        let mut letters = words.chars();
        let first = letters.next().filter(|_| words.len() > 3)?;
        country_in(&format!("{}{}", first.to_uppercase(), letters.as_str()))
    };
    Some(Mission(of(before).or_else(|| of(after))))
}

#[cfg(test)]
mod tests {
    use super::{by_ending, by_url, mission_in};

    #[test]
    fn missions_speak_for_those_who_sent_them() {
        for (url, code) in [
            ("https://www.norwayembassy.pe/news/12", Some("NO")),
            ("https://peru-embassy.example.lk", Some("PE")),
            ("https://www.embassyofchile.no/call", Some("CL")),
            ("https://kenyahighcommission.co.uk/", Some("KE")),
            ("https://www.swedishconsulate.pl/", Some("SE")),
            ("https://embassy.example.pe/news", None),
            ("https://pe.usembassy.gov/call", Some("US")),
            ("https://embassies.gov.il/oslo", Some("IL")),
            ("https://www.regjeringen.no/call", Some("NO")),
            // A paper, and the Union itself.
            ("https://www.morning.example.eu/call", None),
            ("https://www.europa.eu/call", Some("EU")),
            ("https://www.mfa.gov.me/call", Some("ME")),
        ] {
            let publisher = by_url(url).or_else(|| by_ending(url));
            let country = publisher.and_then(|p| p.country);
            assert_eq!(country.map(|c| c.to_string()).as_deref(), code, "{url}");
        }
        // A paper's page, for all that its ending says.
        assert!(by_url("https://morning.example.co.nz/call").is_none());
        let line = |line| mission_in(line).map(|m| m.0.map(|c| c.to_string()));
        assert_eq!(
            line("press@kenyahighcom.example.pe, 12 Lima Avenue, Peru"),
            Some(Some("KE".to_owned()))
        );
        assert!(line("press@example.pe, 12 Lima Avenue, Peru").is_none());
        assert!(line("The PM spoke @ 5 pm with embassy.example.pe").is_none());
    }
}
