//! The forms of English verbs, from the way the table of words writes them.

/// The forms of one verb.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Forms {
    pub(super) base: String,
    pub(super) third: String,
    pub(super) past: String,
    pub(super) participle: String,
    pub(super) gerund: String,
}

/// Reads `state`, `commit+` (the last letter doubles), `say/said` or `speak/spoke/spoken`.
pub(super) fn inflect(entry: &str) -> Forms {
    let mut parts = entry.split('/');
    let written = parts.next().unwrap_or_default();
    let base = written.trim_end_matches('+');
    let doubled = if base.len() < written.len() {
        let mut stem = base.to_owned();
        stem.extend(base.chars().last());
        stem
    } else {
        base.to_owned()
    };
    let past = parts
        .next()
        .map_or_else(|| regular_past(base, &doubled), str::to_owned);
    let participle = parts.next().map_or_else(|| past.clone(), str::to_owned);
    Forms {
        base: base.to_owned(),
        third: third(base),
        past,
        participle,
        gerund: gerund(base, &doubled),
    }
}

/// The stem before a final y that turns into i: `reply`, but not `convey`.
fn consonant_y(base: &str) -> Option<&str> {
    let stem = base.strip_suffix('y')?;
    (!stem.ends_with(['a', 'e', 'o', 'u'])).then_some(stem)
}

fn third(base: &str) -> String {
    if let Some(stem) = consonant_y(base) {
        format!("{stem}ies")
    } else if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") {
        format!("{base}es")
    } else {
        format!("{base}s")
    }
}

fn regular_past(base: &str, doubled: &str) -> String {
    if let Some(stem) = consonant_y(base) {
        format!("{stem}ied")
    } else if base.ends_with('e') {
        format!("{base}d")
    } else {
        format!("{doubled}ed")
    }
}

fn gerund(base: &str, doubled: &str) -> String {
    if let Some(stem) = base.strip_suffix("ie") {
        return format!("{stem}ying");
    }
    match base.strip_suffix('e') {
        Some(stem) if !base.ends_with("ee") && base.len() > 2 => format!("{stem}ing"),
        _ => format!("{doubled}ing"),
    }
}

#[cfg(test)]
mod tests {
    use super::inflect;

    #[test]
    fn regular_and_irregular_verbs() {
        for (entry, forms) in [
            ("state", "state states stated stated stating"),
            ("reply", "reply replies replied replied replying"),
            ("convey", "convey conveys conveyed conveyed conveying"),
            ("commit+", "commit commits committed committed committing"),
            ("stress", "stress stresses stressed stressed stressing"),
            ("agree", "agree agrees agreed agreed agreeing"),
            ("say/said", "say says said said saying"),
            ("speak/spoke/spoken", "speak speaks spoke spoken speaking"),
        ] {
            let f = inflect(entry);
            let found = [f.base, f.third, f.past, f.participle, f.gerund].join(" ");
            assert_eq!(found, forms);
        }
    }
}
