//! How fast files are being read.

/// What is known of it while it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Read so far.
    pub releases: usize,
    pub per_second: usize,
    /// Of all there is to read, once that is known.
    pub percent: Option<u8>,
    pub seconds_left: Option<u64>,
}
