//! Which language a release is in. English is told by its commonest words; others by their letters and letter pairs.

use super::lexicon::Lists;
use super::token::{Kind, Token};

/// As much text tells a language.
const SAMPLE: usize = 6 << 10;

/// ISO 639-1 code of the language of a text with its tokens; `None` where there is too little text to tell.
pub(crate) fn identify(text: &str, tokens: &[Token]) -> Option<&'static str> {
    let sample = tokens.partition_point(|t| t.end as usize <= SAMPLE);
    let (mut words, mut english, mut letters, mut latin) = (0_u32, 0_u32, 0_u32, 0_u32);
    for token in tokens.get(..sample).unwrap_or(tokens) {
        // Every seventh token or so is a mark: no branch asks for that.
        let word = u32::from(token.kind == Kind::Word);
        words += word;
        english += word & u32::from(token.listed(Lists::ENGLISH));
        if token.is_ascii() {
            let length = word * (token.end - token.start);
            letters += length;
            latin += length;
        } else {
            for c in token.text(text).chars() {
                letters += u32::from(c.is_alphabetic());
                latin += u32::from(c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}'));
            }
        }
    }
    let text = self::start(text);
    if letters < 12 {
        return None;
    }
    // English text has one such word in four or five; headlines and lists have fewer.
    if latin * 10 > letters * 7 && english * 8 >= words {
        return Some("en");
    }
    let found = whatlang::detect(text);
    let code = found
        .as_ref()
        .map(whatlang::Info::lang)
        .and_then(two_letters);
    if code.is_some()
        && found.is_some_and(|info| info.is_reliable() || info.script() != whatlang::Script::Latin)
    {
        return code;
    }
    // A short text in Latin letters with some English in it.
    (latin * 10 > letters * 7 && english * 20 >= words).then_some("en")
}

fn start(text: &str) -> &str {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

fn two_letters(language: whatlang::Lang) -> Option<&'static str> {
    const CODES: &[(&str, &str)] = &[
        ("eng", "en"),
        ("rus", "ru"),
        ("cmn", "zh"),
        ("spa", "es"),
        ("por", "pt"),
        ("ita", "it"),
        ("fra", "fr"),
        ("deu", "de"),
        ("ukr", "uk"),
        ("kat", "ka"),
        ("ara", "ar"),
        ("hin", "hi"),
        ("jpn", "ja"),
        ("heb", "he"),
        ("yid", "yi"),
        ("pol", "pl"),
        ("amh", "am"),
        ("jav", "jv"),
        ("kor", "ko"),
        ("nob", "nb"),
        ("dan", "da"),
        ("swe", "sv"),
        ("fin", "fi"),
        ("tur", "tr"),
        ("nld", "nl"),
        ("hun", "hu"),
        ("ces", "cs"),
        ("ell", "el"),
        ("bul", "bg"),
        ("bel", "be"),
        ("mar", "mr"),
        ("kan", "kn"),
        ("ron", "ro"),
        ("slv", "sl"),
        ("hrv", "hr"),
        ("srp", "sr"),
        ("mkd", "mk"),
        ("lit", "lt"),
        ("lav", "lv"),
        ("est", "et"),
        ("tam", "ta"),
        ("vie", "vi"),
        ("urd", "ur"),
        ("tha", "th"),
        ("guj", "gu"),
        ("uzb", "uz"),
        ("pan", "pa"),
        ("aze", "az"),
        ("ind", "id"),
        ("tel", "te"),
        ("pes", "fa"),
        ("mal", "ml"),
        ("ori", "or"),
        ("mya", "my"),
        ("nep", "ne"),
        ("sin", "si"),
        ("khm", "km"),
        ("tuk", "tk"),
        ("aka", "ak"),
        ("zul", "zu"),
        ("sna", "sn"),
        ("afr", "af"),
        ("lat", "la"),
        ("slk", "sk"),
        ("cat", "ca"),
        ("tgl", "tl"),
        ("hye", "hy"),
        ("ben", "bn"),
        ("epo", "eo"),
    ];
    let code = language.code();
    let found = CODES.iter().find(|(three, _)| *three == code)?;
    Some(found.1)
}

#[cfg(test)]
mod tests {
    use crate::parse::token::tokenize;

    fn identify(text: &str) -> Option<&'static str> {
        super::identify(text, &tokenize(text))
    }

    #[test]
    fn english_is_told_by_its_common_words() {
        assert_eq!(
            identify(
                "The two ministers spoke of the harbour and agreed that it was time to dredge it."
            ),
            Some("en")
        );
        assert_eq!(
            identify(
                "바로가기 메뉴\nThe Minister said that the ferry to Busan would run from May on."
            ),
            Some("en")
        );
    }

    #[test]
    fn other_languages_have_their_code() {
        assert_eq!(
            identify(
                "Les deux ministres sont convenus de se revoir à Rabat avant la fin de l'année prochaine."
            ),
            Some("fr")
        );
        assert_eq!(
            identify("Стороны условились вернуться к этим вопросам осенью в Любляне."),
            Some("ru")
        );
        assert_eq!(
            identify("両大臣は、引き続き協力していくことで一致しました。"),
            Some("ja")
        );
        assert_eq!(
            identify("양 장관은 앞으로도 긴밀히 협력하기로 하였다."),
            Some("ko")
        );
        assert_eq!(
            identify("双方同意保持沟通，并就共同关心的问题交换意见。"),
            Some("zh")
        );
        assert_eq!(
            identify("Beide Minister vereinbarten, sich noch vor dem Sommer in Wien zu treffen."),
            Some("de")
        );
    }

    #[test]
    fn a_few_letters_tell_nothing() {
        assert_eq!(identify(""), None);
        assert_eq!(identify("12. 5. 2020"), None);
    }
}
