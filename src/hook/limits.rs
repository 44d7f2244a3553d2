//! How much a source may take and give.

use std::time::Duration;

/// Limits for one source.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long it may take from start to end.
    pub time: Duration,
    /// How many bytes it may give.
    pub bytes: usize,
    /// How many bytes of its log are kept.
    pub log: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Duration::from_secs(30),
            bytes: 8 << 20,
            log: 64 << 10,
        }
    }
}
