//! One rendering: whose it is, what it has asked so far, and what it found wrong.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

use super::World;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::site::LangId;

/// A question to the site that has an answer of a known type.
pub trait View {
    type Answer: Serialize;
    /// A name that stays the same from build to build.
    const NAME: &'static str;
    /// Answers a question; `arg` says about what, mostly by a page's address.
    fn answer(world: &World, arg: &str) -> Self::Answer;
}

/// A question that was asked, and a hash of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub view: &'static str,
    pub arg: String,
    pub hash: u64,
}

/// The name under which the use of a layout is noted.
pub const LAYOUT: &str = "layout";

/// What one rendering may use and leaves behind.
pub struct Scope {
    pub world: Arc<World>,
    pub lang: LangId,
    noted: Mutex<Noted>,
}

#[derive(Default)]
struct Noted {
    reads: Vec<Read>,
    /// Hashes of what was asked, since a page may ask a hundred thousand things.
    known: HashSet<u64>,
    diagnostics: Diagnostics,
}

impl Scope {
    pub fn new(world: Arc<World>, lang: LangId) -> Self {
        let noted = Mutex::default();
        Self { world, lang, noted }
    }

    /// Asks a view, and notes it.
    pub fn ask<V: View>(&self, arg: &str) -> V::Answer {
        let answer = V::answer(&self.world, arg);
        self.note(V::NAME, arg, answer_hash(&answer));
        answer
    }

    /// Asks a view for the record only, and not twice.
    pub fn ask_once<V: View>(&self, arg: &str) {
        if !self.noted().known.contains(&question(V::NAME, arg)) {
            self.ask::<V>(arg);
        }
    }

    /// Notes the layout that was used; `Templates` answers for it.
    pub fn note_layout(&self, name: &str, hash: u64) {
        self.note(LAYOUT, name, hash);
    }

    /// Notes what another scope was asked for a part of this one's work.
    pub fn note_all(&self, reads: &[Read]) {
        for read in reads {
            self.note(read.view, &read.arg, read.hash);
        }
    }

    /// Notes a question whose answer was hashed elsewhere.
    pub fn note(&self, view: &'static str, arg: &str, hash: u64) {
        let mut noted = self.noted();
        if noted.known.insert(question(view, arg)) {
            let arg = arg.to_owned();
            noted.reads.push(Read { view, arg, hash });
        }
    }

    pub fn find(&self, diagnostic: Diagnostic) {
        self.noted().diagnostics.push(diagnostic);
    }

    /// What was asked and found, taken out at the end.
    pub fn finish(&self) -> (Vec<Read>, Diagnostics) {
        let noted = std::mem::take(&mut *self.noted());
        (noted.reads, noted.diagnostics)
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn question(view: &str, arg: &str) -> u64 {
    xxh3_64_with_seed(arg.as_bytes(), xxh3_64(view.as_bytes()))
}

/// A hash of an answer's contents.
pub fn answer_hash(answer: &impl Serialize) -> u64 {
    let bytes = postcard::to_stdvec(answer).expect("views answer with plain data");
    xxh3_64(&bytes)
}
