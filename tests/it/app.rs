//! The interface's core: keys and outcomes in, state and effects out. The library behind it is the real one, its releases
//! are drafted by hand.

mod copying;
pub(crate) mod desk;
pub(crate) mod doubting;
pub(crate) mod draft;
pub(crate) mod explaining;
mod filtering;
mod jumps;
mod keys;
mod living;
mod loading;
mod moves;
mod panes;
mod properties;
mod searching;
mod typing;
