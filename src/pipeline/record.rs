//! What is remembered of each file that was made: the questions that were asked for it with hashes of
//! their answers, the hash of its bytes, and what was found wrong on the way.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::make::Made;
use crate::cache::Cache;
use crate::diagnostics::{Diagnostics, StoredDiagnostic};
use crate::files::SitePath;
use crate::rules;
use crate::templates::{LAYOUT, Read, Templates, World, views};

const CACHED: &str = "records.bin";

/// The records of all files of the site.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Records {
    /// The world that they were made in.
    world: u64,
    /// The names that they were looked through for.
    names: u64,
    /// Questions, each once: the view's name and its argument.
    questions: Vec<(String, String)>,
    files: BTreeMap<SitePath, Record>,
}

/// The record of one file.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Record {
    /// Places in `questions`, with the hash of each answer.
    reads: Vec<(u32, u64)>,
    /// Hash of the bytes.
    pub hash: u64,
    findings: Vec<StoredDiagnostic>,
}

/// What a file that was kept must have been looked through for.
fn names(world: &World) -> u64 {
    world.site.panels.withdrawn.hash()
}

impl Records {
    pub fn from_cache(cache: &Cache) -> Self {
        cache.load(CACHED).unwrap_or_default()
    }

    pub fn to_cache(&self, cache: &Cache) {
        cache.store(CACHED, self);
    }

    /// The record of a file, if every answer that went into it still holds.
    pub fn valid(&self, file: &SitePath, world: &World, templates: &Templates) -> Option<&Record> {
        let record = self
            .files
            .get(file)
            .filter(|_| self.names == names(world))?;
        let same_world = self.world == world.hash;
        let holds = |(at, hash): &(u32, u64)| {
            let Some((view, arg)) = self.questions.get(*at as usize) else {
                return false;
            };
            if same_world && !views::reads_a_body(view) {
                return true;
            }
            if view == LAYOUT {
                return templates.hash(arg) == *hash;
            }
            views::view_name(view).is_some_and(|view| {
                views::still_true(
                    world,
                    &Read {
                        view,
                        arg: arg.clone(),
                        hash: *hash,
                    },
                )
            })
        };
        record.reads.iter().all(holds).then_some(record)
    }

    /// The records after a build, with what was found handed on. Files that are no longer made are
    /// forgotten.
    pub fn renewed(&self, made: Vec<Made>, world: &World, diagnostics: &mut Diagnostics) -> Self {
        let mut new = Self {
            world: world.hash,
            names: names(world),
            ..Self::default()
        };
        let mut interned: HashMap<(String, String), u32> = HashMap::new();
        for made in made {
            let record = match made.fresh {
                Some(fresh) => Record {
                    reads: new.intern(fresh.reads, &mut interned),
                    hash: fresh.hash,
                    findings: fresh
                        .diagnostics
                        .iter()
                        .map(StoredDiagnostic::from)
                        .collect(),
                },
                None => {
                    let Some(mut record) = self.files.get(&made.file).cloned() else {
                        continue;
                    };
                    let reads = record.reads.iter().map(|(at, hash)| {
                        let (view, arg) = &self.questions[*at as usize];
                        (view.clone(), arg.clone(), *hash)
                    });
                    record.reads = new.intern(reads, &mut interned);
                    record
                }
            };
            let restored = record.findings.iter().cloned();
            diagnostics.extend(restored.filter_map(|f| f.restore(rules::find)));
            new.files.insert(made.file, record);
        }
        new
    }

    fn intern(
        &mut self,
        reads: impl IntoIterator<Item = (String, String, u64)>,
        known: &mut HashMap<(String, String), u32>,
    ) -> Vec<(u32, u64)> {
        let mut interned = Vec::new();
        for (view, arg, hash) in reads {
            let at = *known.entry((view, arg)).or_insert_with_key(|question| {
                self.questions.push(question.clone());
                u32::try_from(self.questions.len() - 1).unwrap_or(u32::MAX)
            });
            interned.push((at, hash));
        }
        interned
    }
}
