//! Highlighted blocks that were seen before: translations of a page repeat its code. A pure function's
//! results, bounded in bytes, so what is in it never shows in the output.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use xxhash_rust::xxh3::xxh3_128_with_seed;

/// Bytes that each of the two generations may hold.
const GENERATION: usize = 8 * 1024 * 1024;

/// Two generations of results: when the younger is full it becomes the elder, and the elder goes.
#[derive(Default)]
pub(super) struct Memo {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    young: HashMap<u128, Option<Arc<str>>>,
    elder: HashMap<u128, Option<Arc<str>>>,
    bytes: usize,
}

/// The memo that all threads share.
pub(super) fn shared() -> &'static Memo {
    static MEMO: OnceLock<Memo> = OnceLock::new();
    MEMO.get_or_init(Memo::default)
}

impl Memo {
    /// The result for this code, made now if it is not known. `None` is a result as well.
    pub(super) fn get_or(
        &self,
        language: &str,
        code: &str,
        make: impl FnOnce() -> Option<String>,
    ) -> Option<Arc<str>> {
        let seed = xxhash_rust::xxh3::xxh3_64(language.as_bytes());
        let key = xxh3_128_with_seed(code.as_bytes(), seed);
        if let Some(known) = self.state().get(key) {
            return known;
        }
        let made: Option<Arc<str>> = make().map(Into::into);
        self.state().put(key, made.clone());
        made
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn get(&mut self, key: u128) -> Option<Option<Arc<str>>> {
        if let Some(known) = self.young.get(&key) {
            return Some(known.clone());
        }
        let known = self.elder.get(&key)?.clone();
        self.put(key, known.clone());
        Some(known)
    }

    fn put(&mut self, key: u128, value: Option<Arc<str>>) {
        let size = value.as_ref().map_or(0, |v| v.len()) + 64;
        if self.bytes + size > GENERATION {
            self.elder = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        if size <= GENERATION {
            self.bytes += size;
            self.young.insert(key, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_remembered_within_bounds() {
        let memo = Memo::default();
        let big = || Some("x".repeat(GENERATION / 4));
        assert_eq!(
            memo.get_or("a", "0", || Some("first".into())).as_deref(),
            Some("first")
        );
        assert_eq!(memo.get_or("a", "0", || None).as_deref(), Some("first"));
        assert_eq!(memo.get_or("b", "0", || None), None);
        for n in 0..20 {
            memo.get_or("a", &format!("big{n}"), big);
        }
        let state = memo.state();
        assert!(state.bytes <= GENERATION);
        assert!(state.young.len() + state.elder.len() <= 8);
    }
}
