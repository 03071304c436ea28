//! The main clause of a sentence: past fronted phrases and participles, around quotations, with verbs inverted.

use super::Sentence;
use super::gender::Gender;
use super::phrase::Who;
use super::verb::Verb;
use crate::parse::lexicon::{Class, Verbs, Word};
use crate::parse::places::{PlaceKind, place_at};
use crate::parse::token::Kind;
use crate::parse::words::{Words, words};

/// Subject and verb of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::parse) struct Clause {
    pub(in crate::parse) who: Who,
    /// The subject is named, not a pronoun.
    pub(in crate::parse) named: bool,
    pub(in crate::parse) verb: Verb,
}

/// Verbs that tell of what was said, held or done in a call.
pub(in crate::parse) const REPORTING: Verbs = Verbs::SAY
    .or(Verbs::STANCE)
    .or(Verbs::VIEW)
    .or(Verbs::AGREE)
    .or(Verbs::DISCUSS)
    .or(Verbs::EVENT)
    .or(Verbs::PLAIN)
    .or(Verbs::ACCEPT)
    .or(Verbs::DENY);

impl Sentence<'_> {
    /// The main clause, if its subject is somebody whom the rules know.
    pub(in crate::parse) fn main_clause(&self) -> Option<Clause> {
        if let Some(clause) = self.attribution() {
            return Some(clause);
        }
        let start = self.skip_openers(self.skip_dateline());
        let closing = self.closing(start);
        if let Some(clause) = closing
            && !matches!(clause.who, Who::Single(_) | Who::It | Who::They)
        {
            return closing;
        }
        let plain = self.plain_clause(start);
        // `The leaders discussed trade, he added.`: whoever adds it may be anybody.
        let told = plain.is_some_and(|c| c.named && c.is_strong() && c.reports());
        if closing.is_some() && !told {
            return closing;
        }
        // `His country, the minister said, had …`: whoever is named in between speaks, unless the sentence reports already.
        match plain {
            Some(clause) if clause.is_strong() && clause.reports() => {
                self.told_between(start, &clause).or(plain)
            }
            Some(clause) if self.is_told_by_others(&clause) => plain,
            // `Minister Lind could accept this, according to Minister Sato`: she did.
            Some(clause) if self.could_accept(&clause) => plain,
            _ => self
                .as_said(start)
                .or_else(|| self.as_agreed())
                .or_else(|| self.parenthetical())
                .or_else(|| self.as_noted(start))
                .or_else(|| {
                    self.view_aside()
                        .filter(|_| !plain.is_some_and(Clause::is_of_talks))
                })
                .or(plain),
        }
    }

    pub(super) fn plain_clause(&self, start: usize) -> Option<Clause> {
        let first = self.at(start);
        if first.word == Word::ACCORDING && self.word(start + 1) == Word::TO {
            let phrase = self.phrase(start + 2);
            // `According to the statement, Minister Lind thanked …`
            // `According to the palace, Minister Sato thanked …`: a side tells what somebody said.
            let side = phrase.is_some_and(|p| matches!(p.who, Who::Side(_)));
            let source = side || phrase.is_none_or(|p| p.who == Who::Other);
            if source
                && let Some(comma) = self.source_ends(start + 2)
                && let Some(clause) = self
                    .spoken_for(comma + 1)
                    .or_else(|| self.own_clause(self.skip_openers(comma + 1)))
                && (clause.is_strong() || clause.is_settled())
                && (!side || clause.reports())
            {
                return Some(clause);
            }
            if let Some(clause) = self.by_account_of_one(start + 2) {
                return Some(clause);
            }
            let phrase = phrase?;
            // `According to Minister Lind, she and Minister Sato agreed …` tells what both did.
            let comma = usize::from(self.kind(phrase.end) == Kind::Comma);
            let person = matches!(phrase.who, Who::Person(_));
            if person
                && let Some(clause) = self.clause_at(phrase.end + comma)
                && clause.who == Who::Joint
                && clause.reports()
            {
                return Some(clause);
            }
            let verb = self.verb_of(phrase.end).or_else(|| self.no_verb(start))?;
            return Some(Clause {
                who: phrase.who,
                named: phrase.named,
                verb,
            });
        }
        self.spoken_for(start).or_else(|| self.own_clause(start))
    }

    /// `According to him, …`
    fn by_account_of_one(&self, at: usize) -> Option<Clause> {
        let gender = match self.word(at) {
            Word::HIM => Gender::Man,
            Word::HER if self.kind(at + 1) == Kind::Comma => Gender::Woman,
            _ => return None,
        };
        Some(Clause {
            who: Who::Single(gender),
            named: false,
            verb: self.no_verb(at)?,
        })
    }

    /// The clause from `start` on that nobody else passes on.
    pub(super) fn own_clause(&self, start: usize) -> Option<Clause> {
        if self.word(start) == Word::THAT
            && let Some(clause) = self.fact(start)
        {
            return Some(clause);
        }
        if let Some(clause) = self.behind_object(start) {
            return Some(clause);
        }
        let aside = self.contrast(start).or_else(|| self.cleft(start));
        if let Some(clause) = aside.or_else(|| self.opinion(start)) {
            return Some(clause);
        }
        if let Some(clause) = self.point_of(start).or_else(|| self.owned(start)) {
            return Some(clause);
        }
        // `How far the talks have come was also discussed.`
        if self.word(start) == Word::HOW
            && let Some(clause) = self.passive(start)
        {
            return Some(clause);
        }
        if self.is_fronted(start) {
            if let Some(clause) = self.after_fronted(start) {
                return Some(clause);
            }
        } else if let Some(clause) = self.clause_at(start) {
            if clause.who != Who::Other {
                return Some(clause);
            }
            return self
                .held_by_all()
                .or_else(|| self.passive(start))
                .or_else(|| self.trailing())
                .or(Some(clause));
        }
        self.passive(start).or_else(|| self.trailing())
    }

    /// The comma after what a sentence goes by: `the statement of the ministry,`.
    fn source_ends(&self, from: usize) -> Option<usize> {
        const LONGEST: usize = 18;
        (from..from + LONGEST).find(|i| self.kind(*i) == Kind::Comma)
    }

    /// Past the place, the day and the agency of `DOHA, 17 May 2020 (QNA) -- The Minister …`.
    fn skip_dateline(&self) -> usize {
        const LONGEST: usize = 16;
        let dash = |i: usize| {
            self.kind(i) == Kind::Dash || self.kind(i) == Kind::Hyphen && self.at(i).is_spaced()
        };
        // `Oslo, May 03, 2021 (OPA): The Minister`
        let written = || self.is(0, Class::PLACE) && self.kind(1) == Kind::Comma;
        // `Oslo – The Minister`
        let city = dash(1) && self.at(1).is_spaced() && self.at(2).is_capital();
        if city && place_at(self.tokens, 0).is_some_and(|p| p.kind == PlaceKind::Seat) {
            return 2;
        }
        let capitals = self.at(0).is_shouted();
        if !capitals && !written() {
            return 0;
        }
        let dated = |i: usize| matches!(self.kind(i - 1), Kind::Number | Kind::Close);
        // `OSLO. APA - The Minister`: the place and the agency alone.
        let shouted = |i: usize| {
            let mut words = self.tokens.iter().take(i);
            words.all(|t| t.kind != Kind::Word || t.is_shouted())
        };
        // `OSLO (May 3): The Minister`
        let colon = |i: usize| self.kind(i) == Kind::Colon && self.kind(i - 1) == Kind::Close;
        let end = (1..LONGEST).find(|i| dash(*i) && (dated(*i) || shouted(*i)) || colon(*i));
        let day = |end: &usize| capitals || (1..*end).any(|i| self.kind(i) == Kind::Number);
        end.filter(day).map_or(0, |end| end + 1)
    }

    /// A clause whose subject begins right at `at`.
    pub(in crate::parse) fn clause_at(&self, at: usize) -> Option<Clause> {
        let phrase = self.phrase(at)?;
        let verb = if matches!(phrase.who, Who::Other) {
            // `A date has yet to be set`: behind the article stands a noun, whatever else it may be.
            let article = matches!(self.word(phrase.end - 1), Word::A | Word::AN);
            self.verb(phrase.end + usize::from(article))
        } else {
            self.verb_of(phrase.end)
        };
        let verb = match (verb, phrase.who) {
            (Some(verb), _) => verb,
            (None, Who::Other) => self.no_verb(phrase.end)?,
            // `In reply, Minister Lind:`, `They also:`, `Minister Lind, for her part,`, `In that spirit they` above a list.
            (None, Who::Person(_) | Who::Single(_) | Who::Joint | Who::They)
                if self.kind(self.skip_adverbs(phrase.end)) == Kind::Colon
                    || self.breaks_off(phrase.end) =>
            {
                self.no_verb(phrase.end)?
            }
            (None, Who::We) => self.behind_signatories(phrase.end)?,
            (None, _) => return None,
        };
        Some(Clause {
            who: phrase.who,
            named: phrase.named,
            verb,
        })
    }

    /// `We, Ana Paz, President of Peru, and Lars Ek, Prime Minister of Norway, welcome this.`: the verb behind the names.
    fn behind_signatories(&self, at: usize) -> Option<Verb> {
        /// Dozens may sign.
        const FAR: usize = 400;
        let comma = |i: usize| self.kind(i) == Kind::Comma;
        let small = |i: usize| self.is_word(i) && !self.at(i).is_capital();
        let verbs = (at + 1..self.len().min(at + FAR)).filter(|i| comma(*i) && small(*i + 1));
        let mut verbs = verbs.filter_map(|comma| self.verb(comma + 1));
        let listed = comma(at).then(|| verbs.find(|verb| verb.verbs.meets(REPORTING)));
        listed.flatten()
    }

    /// Whether nothing but a comma, or what stands between two, is left of the sentence at `at`.
    pub(in crate::parse) fn breaks_off(&self, at: usize) -> bool {
        let last = self.len().saturating_sub(1);
        if at > last {
            return true;
        }
        let comma = |i: usize| self.kind(i) == Kind::Comma;
        comma(last) && comma(at) && (at == last || self.skip_adverbs(at + 1) == last)
    }

    pub(super) fn no_verb(&self, at: usize) -> Option<Verb> {
        (at <= self.len()).then_some(Verb::none(at))
    }

    /// `Another point Minister Lind emphasised was that …`: whoever made the point speaks.
    fn point_of(&self, from: usize) -> Option<Clause> {
        const POINTS: Words = words!("point issue topic concern question matter aspect");
        const NEAR: usize = 10;
        let noun = (from..from + 4).find(|i| POINTS.has(self.at(*i)))?;
        let that = usize::from(matches!(self.word(noun + 1), Word::THAT | Word::WHICH));
        let clause = self.clause_at(noun + 1 + that)?;
        let verb = &clause.verb;
        let is = (verb.end..verb.end + NEAR).any(|i| matches!(self.word(i), Word::WAS | Word::IS));
        (clause.is_strong() && clause.reports() && is).then_some(clause)
    }
}

impl Clause {
    /// `Trade was discussed`: a result of the call.
    pub(super) fn is_settled(&self) -> bool {
        let results = Verbs::AGREE.or(Verbs::REACH).or(Verbs::DISCUSS);
        matches!(self.who, Who::It | Who::Other)
            && self.verb.passive
            && self.verb.verbs.meets(results)
    }

    /// Tells of the past that something was said, held or done.
    fn reports(&self) -> bool {
        self.verb.past && !self.verb.passive && self.verb.verbs.meets(REPORTING)
    }

    /// The subject can speak, and the verb tells that it did.
    pub(in crate::parse) fn is_strong(&self) -> bool {
        let reports = self.verb.verbs.meets(REPORTING);
        match self.who {
            Who::Person(_)
            | Who::Joint
            | Who::Counterpart
            | Who::Side(_)
            | Who::Event
            | Who::I
            | Who::We => true,
            // Nothing but points that tell what they did stands behind `they`.
            Who::They if self.verb.head == self.verb.end => true,
            Who::Single(_) | Who::They => reports && (self.verb.past || self.verb.perfect),
            Who::It => self.verb.passive && reports,
            Who::State(_) => reports && self.verb.past && !self.verb.passive,
            Who::There | Who::Other => false,
        }
    }
}
