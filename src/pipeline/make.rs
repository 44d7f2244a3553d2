//! Makes one file, or finds that it is as it was.

use std::sync::Arc;

use super::Snapshot;
use super::error::Error;
use super::record::Record;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::{Manifest, SitePath, Stage, content_hash};
use crate::images::VariantCache;
use crate::outputs::{Job, Making};
use crate::panels::NAME_BUILT;
use crate::templates::Scope;

/// A file that was looked after.
pub struct Made {
    pub file: SitePath,
    /// Its new record; none, if the old one stands.
    pub fresh: Option<Fresh>,
    pub rendered: bool,
}

/// What a rendering leaves behind besides its bytes.
pub struct Fresh {
    pub reads: Vec<(String, String, u64)>,
    pub hash: u64,
    pub diagnostics: Diagnostics,
}

/// What making takes.
pub(super) struct Make<'m> {
    pub snapshot: &'m Snapshot,
    pub images: &'m dyn VariantCache,
}

impl Make<'_> {
    /// Keeps the file of the last site where its record stands, else makes it anew.
    pub fn stage(&self, job: &Job, last: &Manifest, stage: &Stage) -> Result<Made, Error> {
        let valid = self.record(job);
        if let Some(record) = valid
            && last
                .get(&job.file)
                .is_some_and(|entry| entry.hash == record.hash)
            && stage.keep(&job.file)?
        {
            return Ok(Made {
                file: job.file.clone(),
                fresh: None,
                rendered: false,
            });
        }
        let (bytes, fresh) = self.bytes(job);
        if let Some(bytes) = &bytes {
            stage.write(&job.file, bytes)?;
        }
        Ok(Made {
            file: job.file.clone(),
            fresh: Some(fresh),
            rendered: true,
        })
    }

    /// Makes a file for what is found on the way only.
    pub fn for_findings(&self, job: &Job) -> Made {
        let known = self.record(job).is_some();
        Made {
            file: job.file.clone(),
            fresh: (!known).then(|| self.bytes(job).1),
            rendered: !known,
        }
    }

    fn record(&self, job: &Job) -> Option<&Record> {
        let Snapshot {
            world,
            templates,
            records,
            ..
        } = self.snapshot;
        records.valid(&job.file, world, templates)
    }

    /// Whether a name that must not be shown stands in a file all the same, with a finding.
    fn names(&self, job: &Job, bytes: &[u8], diagnostics: &mut Diagnostics) -> bool {
        let site = &self.snapshot.world.site;
        let names = site.panels.withdrawn.is_built_into(bytes);
        if names {
            let source = job.subject.page(site).map(|page| &page.parsed.path);
            let finding = Diagnostic::about(&NAME_BUILT, source.unwrap_or(&job.file));
            diagnostics.push(finding.arg("file", &job.file));
        }
        names
    }

    /// The bytes of a file, made now.
    pub fn bytes(&self, job: &Job) -> (Option<Vec<u8>>, Fresh) {
        let scope = Arc::new(Scope::new(self.snapshot.world.clone(), job.subject.lang));
        let making = Making {
            scope: scope.clone(),
            templates: &self.snapshot.templates,
            images: self.images,
        };
        let bytes = job.output.make(job, &making);
        let (reads, mut diagnostics) = scope.finish();
        let bytes = bytes.filter(|bytes| !self.names(job, bytes, &mut diagnostics));
        let reads = reads
            .into_iter()
            .map(|r| (r.view.to_owned(), r.arg, r.hash))
            .collect();
        let hash = bytes.as_deref().map_or(0, content_hash);
        (
            bytes,
            Fresh {
                reads,
                hash,
                diagnostics,
            },
        )
    }
}
