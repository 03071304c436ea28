//! Effects that wait: of those whose answer would be out of date at once only the newest stays, and reading on, like
//! watching, comes after everything that somebody waits for.

use std::collections::VecDeque;
use std::mem::discriminant;

use crate::app::Effect;

#[derive(Default)]
pub(super) struct Queue {
    waiting: VecDeque<Effect>,
    taken: usize,
}

impl Queue {
    pub(super) fn push(&mut self, effect: Effect) {
        if is_superseded(&effect) {
            let before = self.waiting.len();
            self.waiting
                .retain(|waiting| discriminant(waiting) != discriminant(&effect));
            if is_urgent(&effect) {
                self.taken += before - self.waiting.len();
            }
        }
        self.waiting.push_back(effect);
    }

    pub(super) fn pop(&mut self) -> Option<Effect> {
        let urgent = self.waiting.iter().position(is_urgent).unwrap_or(0);
        let effect = self.waiting.remove(urgent);
        self.taken += usize::from(effect.as_ref().is_some_and(is_urgent));
        effect
    }

    /// How many effects that somebody waits for left the queue since this was last asked.
    pub(super) fn taken(&mut self) -> usize {
        std::mem::take(&mut self.taken)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(super) fn has_urgent(&self) -> bool {
        self.waiting.iter().any(is_urgent)
    }

    /// Nobody looks at answers any more: only what outlasts the program is still worth doing.
    pub(super) fn keep_only_lasting(&mut self) {
        self.waiting
            .retain(|effect| matches!(effect, Effect::MarkRead(_) | Effect::Copy { .. }));
    }
}

pub(super) fn is_urgent(effect: &Effect) -> bool {
    !matches!(effect, Effect::Continue(_) | Effect::Watch)
}

fn is_superseded(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Continue(_)
            | Effect::Find { .. }
            | Effect::LoadCall { .. }
            | Effect::ListAgreements { .. }
            | Effect::ListWarnings { .. }
            | Effect::Concord { .. }
            | Effect::FindUnread { .. }
    )
}
