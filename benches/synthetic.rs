//! Releases made up for measuring, in our own words: the same number gives the same release.
//!
//! About 2.5 KB each, dates from 1995 to 2025, 20,000 people, some ten thousand names of places that hardly recur.

use std::fmt::Write;

const GIVEN: [&str; 40] = [
    "Adan", "Brita", "Corin", "Delia", "Edvar", "Fenna", "Goran", "Hilde", "Ivo", "Jorun",
    "Kaspar", "Lene", "Marek", "Nadia", "Orsin", "Petra", "Quill", "Runa", "Stefan", "Tilda",
    "Ulrik", "Vesna", "Wim", "Xenia", "Yorick", "Zoran", "Anselm", "Beatriz", "Cyril", "Dagny",
    "Emre", "Fatou", "Gideon", "Halima", "Isko", "Jelena", "Kemal", "Leyla", "Mirko", "Noor",
];
const FAMILY_START: [&str; 25] = [
    "Vel", "Rho", "Oda", "Ker", "Mar", "Tal", "Sor", "Bre", "Hal", "Nim", "Dor", "Gal", "Fen",
    "Lor", "Tib", "War", "Zan", "Qua", "Per", "Ust", "Jor", "Kal", "Cab", "Ebn", "Iva",
];
const FAMILY_END: [&str; 20] = [
    "lin", "de", "mont", "sson", "ova", "kis", "rard", "tano", "berg", "wick", "escu", "jima",
    "oglu", "dottir", "ez", "ski", "well", "rane", "tham", "usk",
];
const COUNTRIES: [(&str, &str, &str); 16] = [
    ("Japan", "Japanese", "Tokyo"),
    ("Norway", "Norwegian", "Oslo"),
    ("Kenya", "Kenyan", "Nairobi"),
    ("Chile", "Chilean", "Santiago"),
    ("Poland", "Polish", "Warsaw"),
    ("Egypt", "Egyptian", "Cairo"),
    ("India", "Indian", "New Delhi"),
    ("Canada", "Canadian", "Ottawa"),
    ("Turkey", "Turkish", "Ankara"),
    ("Mexico", "Mexican", "Mexico City"),
    ("Spain", "Spanish", "Madrid"),
    ("Ghana", "Ghanaian", "Accra"),
    ("Russia", "Russian", "Moscow"),
    ("Peru", "Peruvian", "Lima"),
    ("Finland", "Finnish", "Helsinki"),
    ("Vietnam", "Vietnamese", "Hanoi"),
];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const TOPICS: [&str; 24] = [
    "the fisheries in the northern strait",
    "the grain corridor",
    "the ceasefire along the river",
    "visa-free travel",
    "the supply of natural gas",
    "the investigation of the cyber attack",
    "the release of the detained crew",
    "the reconstruction of the port",
    "the next round of trade talks",
    "the drought in the border region",
    "the summit on climate finance",
    "the transit of humanitarian convoys",
    "the vote in the Security Council",
    "the nuclear safeguards",
    "the exchange of prisoners",
    "the railway through the pass",
    "the pandemic fund",
    "the sanctions regime",
    "the demining of farmland",
    "the semiconductor supply chain",
    "the election observers",
    "the protection of journalists",
    "the refugees at the crossing",
    "the satellite launch",
];
const STANCES: [&str; 12] = [
    "stated that progress on {} was overdue and that his government would spare no effort",
    "explained the position of his government on {} and asked for understanding",
    "expressed concern about {} and called for restraint on all sides",
    "welcomed the latest steps on {} and said that they point the right way",
    "stressed that {} must not be decided over the heads of those who live there",
    "noted that {} remains the hardest part of the relationship",
    "said that experts should look at {} again before the summer",
    "thanked his counterpart for the help given in the matter of {}",
    "proposed a working group on {} with a report due within three months",
    "warned that delay in {} would carry a cost for both economies",
    "recalled the understanding reached last year on {}",
    "described {} as a test of the trust between the two capitals",
];
const TOGETHER: [&str; 8] = [
    "agreed to resume consultations on {} by the end of {m}",
    "shared the view that {} calls for patience and close contact",
    "agreed that their experts will meet on {} in the coming weeks",
    "exchanged views on {}",
    "condemned every attempt to use {} for other ends",
    "reaffirmed their commitment to working together on {}",
    "discussed {} in detail",
    "agreed on the importance of {} for the region",
];

/// A small generator of the kind called `SplitMix64`: enough to scatter choices, the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap_or(0)
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

/// Given and family name of person `number`; 20,000 of them differ.
pub(crate) fn person(number: usize) -> (String, String) {
    let family = format!(
        "{}{}",
        FAMILY_START[number % 25],
        FAMILY_END[number / 25 % 20]
    );
    (GIVEN[number / 500 % 40].to_owned(), family)
}

/// The name of one of 12,500 places.
fn place(dice: &mut Dice) -> String {
    let (start, middle, end) = (
        dice.pick(&FAMILY_START),
        dice.pick(&FAMILY_START).to_lowercase(),
        dice.pick(&FAMILY_END),
    );
    format!("{start}{middle}{end}")
}

/// `number`, or the next person, whose country is another than that of `ours`.
const fn other_country(number: usize, ours: usize) -> usize {
    if number % 16 == ours % 16 {
        (number + 1) % 20_000
    } else {
        number
    }
}

/// Text of release `number`, Markdown with front matter.
pub(crate) fn release(number: u64) -> String {
    let mut dice = Dice(number.wrapping_mul(0x2545_F491_4F6C_DD1D) ^ 7);
    // Few people take most calls.
    let ours = dice.roll(141).pow(2).min(19_999);
    let theirs = other_country(dice.roll(20_000), ours);
    let (given, family) = person(ours);
    let (other_given, other_family) = person(theirs);
    let home = COUNTRIES[ours % 16];
    let away = COUNTRIES[theirs % 16];
    let (year, month, day) = (1995 + dice.roll(31), dice.roll(12), 1 + dice.roll(28));
    let minutes = 5 * (1 + dice.roll(12));
    let mut text = String::with_capacity(3000);
    let _ = write!(
        text,
        "---\ntitle: \"Telephone Conversation between the Foreign Ministers of {h} and {a}\"\npublisher: Ministry of \
         Foreign Affairs of {h}\nsource_url: https://releases.example/{number}\nreleased: {year}-{:02}-{day:02}\n---\n\n\
         On {} {day}, {year}, Minister for Foreign Affairs {given} {family} held a telephone conversation with \
         {other_given} {other_family}, Minister of Foreign Affairs of {a}, for about {minutes} minutes. The call was \
         held at the request of {}.\n",
        month + 1,
        MONTHS[month],
        if dice.roll(2) == 0 { home.0 } else { away.0 },
        h = home.0,
        a = away.0,
    );
    for point in 1..=4 + dice.roll(2) {
        let topic = format!("{} near {}", dice.pick(&TOPICS), place(&mut dice));
        let _ = write!(text, "\n{point}. ");
        for turn in 0..3 {
            let speaker = if (point + turn) % 2 == 0 {
                &family
            } else {
                &other_family
            };
            let stance = dice.pick(&STANCES).replace("{}", &topic);
            let opening = ["", "In response, ", "In addition, "][turn];
            let _ = write!(text, "{opening}Foreign Minister {speaker} {stance}. ");
        }
        let together = dice
            .pick(&TOGETHER)
            .replace("{}", &topic)
            .replace("{m}", MONTHS[dice.roll(12)]);
        let _ = writeln!(text, "The two Ministers {together}.");
    }
    text
}
