//! Who took part: mentions in the title and in the sentences that tell of the call, put together to people with the
//! fullest form of their names. Knows the shapes of names and titles; the tables of offices only help.

mod cast;
mod fullest;
mod lexis;
mod mention;
mod name;
mod resolve;
mod scene;
mod title;

use std::ops::Range;

use super::token::Token;
use crate::model::Participant;
use cast::Cast;
use mention::mentions;

/// What the title and the first sentences tell of a call.
#[derive(Debug, Default)]
pub(super) struct Scene {
    cast: Cast,
    /// Token that tells of the call, in the title or in a sentence.
    pub(super) told: Option<usize>,
    pub(super) telephone: Option<usize>,
    pub(super) video: Option<usize>,
    pub(super) meeting: Option<usize>,
    /// Tokens of the sentence that says that the call took place.
    pub(super) sentence: Option<Range<usize>>,
    /// Tokens of the title.
    title: Range<usize>,
    /// Names that title and text give differently.
    pub(super) differences: Vec<(Range<usize>, Range<usize>)>,
}

/// Reads title and sentences, given as ranges of tokens.
pub(super) fn scene(
    tokens: &[Token],
    title: Option<Range<usize>>,
    sentences: &[Range<usize>],
) -> Scene {
    let mut scene = Scene::default();
    if let Some(title) = title {
        scene.title = title.clone();
        let told = scene::evidence(tokens, &title);
        scene.told = told.at;
        scene.telephone = told.telephone;
        scene.video = told.video;
        scene.meeting = told.meeting;
        for mention in mentions(tokens, scene::title_range(tokens, title), true) {
            scene.cast.add(tokens, &mention, true);
        }
    }
    for sentence in sentences {
        let told = scene::evidence(tokens, sentence);
        let Some(at) = told.at else {
            continue;
        };
        let more = scene.sentence.is_some();
        if more && !scene::adds_a_call(tokens, sentence, at) {
            continue;
        }
        let mut found = Vec::new();
        for range in scene::sentence_ranges(tokens, sentence, at) {
            found.extend(mentions(tokens, range, false));
        }
        if found.is_empty() {
            continue;
        }
        for mention in &found {
            scene.cast.add(tokens, mention, false);
        }
        if !more {
            scene.sentence = Some(sentence.clone());
            scene.telephone = scene.telephone.or(told.telephone);
            scene.video = scene.video.or(told.video);
        }
    }
    scene.differences = scene.cast.join_headline(tokens);
    scene.cast.share_out();
    scene
}

/// Everybody named, as far as the text and the tables tell.
pub(super) fn participants(text: &str, tokens: &[Token], scene: &Scene) -> Vec<Participant> {
    resolve::participants(text, tokens, &scene.cast, &scene.title)
}
