//! The site as `serve` shows it: the same pipeline with a warm start, files made when they are asked
//! for, and a look through all of them behind the scenes, so that findings are complete.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use crate::cache::Cache;
use crate::diagnostics::{Diagnostics, JsonDiagnostic, MessageLang, Severity};
use crate::files::SitePath;
use crate::outputs::search::{Asked, Language, Reply};
use crate::pipeline::{Error, Pipeline, Progress, Snapshot};
use crate::serve::{self, Event, Page, Pages, ReloadHub, ServeError, Watcher};
use crate::site::LangId;

/// How many bytes of files are kept for the next request.
const KEPT: usize = 64 * 1024 * 1024;

/// How long the look through all files waits after an edit, for requests to be answered first.
const PATIENCE: Duration = Duration::from_millis(300);

/// A site under edit.
pub struct Preview {
    pipeline: Mutex<Pipeline>,
    now: RwLock<Arc<Now>>,
    images: Cache,
    version: AtomicU64,
    hub: ReloadHub,
    lang: MessageLang,
    /// Told of what is wrong whenever that has changed.
    told: Told,
    last_told: Mutex<String>,
}

/// Where findings go besides the browser.
pub type Told = Box<dyn Fn(&Diagnostics) + Send + Sync>;

/// The site at one version.
struct Now {
    snapshot: Snapshot,
    /// Places in the snapshot's jobs, by path.
    jobs: HashMap<SitePath, usize>,
    made: Mutex<Kept>,
    /// Indexes that were asked at this version, by language.
    search: Mutex<BTreeMap<LangId, Arc<Language>>>,
    findings: Mutex<Diagnostics>,
}

/// Files that were made, up to a number of bytes; then everything is forgotten at once.
#[derive(Default)]
struct Kept {
    files: HashMap<SitePath, Arc<[u8]>>,
    bytes: usize,
}

impl Preview {
    /// Reads the site. Nothing is rendered until it is asked for.
    pub fn start(
        mut pipeline: Pipeline,
        hub: ReloadHub,
        lang: MessageLang,
        told: Told,
    ) -> Result<Self, Error> {
        let now = Now::new(pipeline.snapshot()?);
        Ok(Self {
            images: pipeline.images(),
            pipeline: Mutex::new(pipeline),
            now: RwLock::new(Arc::new(now)),
            version: AtomicU64::new(1),
            hub,
            lang,
            told,
            last_told: Mutex::default(),
        })
    }

    /// The path that the site's addresses begin with.
    pub fn base_path(&self) -> String {
        self.now().snapshot.world.site.base_path.clone()
    }

    /// Makes every file once, for its findings. An edit meanwhile ends it: the next look is complete.
    pub fn look_through(&self, progress: Progress<'_>) -> Option<Diagnostics> {
        let now = self.now();
        let version = self.version();
        let stop = || self.version() != version;
        let found = now.snapshot.findings(&self.images, progress, &stop)?;
        let found = lock(&self.pipeline).learn(found);
        *lock(&now.findings) = found.clone();
        self.hub.notify(Event::Findings {
            errors: found.count(Severity::Error),
            warnings: found.count(Severity::Warning),
        });
        Some(found)
    }

    /// Hands on what is wrong, unless it is what was handed on last.
    pub fn tell(&self, found: &Diagnostics) {
        let new = found.to_json(self.lang);
        let mut last = lock(&self.last_told);
        if *last != new {
            (self.told)(found);
            *last = new;
        }
    }

    /// Starts rebuilding whenever a source changes, until the watcher is dropped.
    pub fn watch(self: &Arc<Self>, root: &Path) -> Result<Watcher, ServeError> {
        let folders = ["content", "layouts", "assets", "i18n", "site.toml"];
        let roots: Vec<PathBuf> = folders.iter().map(|name| root.join(name)).collect();
        let (preview, root) = (self.clone(), root.to_owned());
        serve::watch(
            &roots,
            |_| false,
            move |changed| {
                let paths: Option<Vec<SitePath>> = changed
                    .iter()
                    .map(|path| SitePath::below(&root, path))
                    .collect();
                preview.rebuild(&paths.unwrap_or_default());
            },
        )
    }

    fn rebuild(self: &Arc<Self>, changed: &[SitePath]) {
        let rebuilt = lock(&self.pipeline).snapshot_after(changed).map(Now::new);
        // While a file is being replaced it may be gone for a moment; the next event comes soon.
        let Ok(now) = rebuilt else { return };
        let version = self.version.fetch_add(1, Ordering::SeqCst) + 1;
        let mut slot = self.now.write().unwrap_or_else(PoisonError::into_inner);
        let old = std::mem::replace(&mut *slot, Arc::new(now));
        // Letting go of a large site takes a moment; nobody should wait for it.
        drop(slot);
        self.hub.notify(Event::Rebuilt {
            version,
            changed: Vec::new(),
        });
        let preview = self.clone();
        thread::spawn(move || {
            drop(old);
            // The page that is being looked at comes first.
            thread::sleep(PATIENCE);
            if preview.version() == version
                && let Some(found) = preview.look_through(&|_, _| {})
            {
                preview.tell(&found);
            }
        });
    }

    fn now(&self) -> Arc<Now> {
        self.now
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Now {
    fn new(snapshot: Snapshot) -> Self {
        let jobs = snapshot
            .jobs
            .iter()
            .enumerate()
            .map(|(at, job)| (job.file.clone(), at));
        Self {
            jobs: jobs.collect(),
            made: Mutex::default(),
            search: Mutex::default(),
            findings: Mutex::default(),
            snapshot,
        }
    }

    /// What the search of a language finds at this version.
    fn search(&self, parameters: &[(String, String)]) -> Result<Reply, String> {
        let world = &self.snapshot.world;
        let (tag, asked) = Asked::of(parameters)?;
        let tag = tag.unwrap_or(&world.site.config.source_language);
        let lang = world.site.lang_by_tag(tag);
        let lang = lang.ok_or_else(|| format!("lang={tag}: no such language"))?;
        let known = lock(&self.search).get(&lang).cloned();
        let language = match known {
            Some(language) => language,
            None => {
                let opened = Language::open(world, lang).map_err(|error| error.to_string())?;
                let opened = Arc::new(opened);
                lock(&self.search).insert(lang, opened.clone());
                opened
            }
        };
        Ok(language.ask(world, &asked))
    }

    fn get(&self, path: &SitePath, images: &Cache) -> Option<Arc<[u8]>> {
        if let Some(bytes) = lock(&self.made).files.get(path) {
            return Some(bytes.clone());
        }
        let job = &self.snapshot.jobs[*self.jobs.get(path)?];
        let bytes: Arc<[u8]> = self.snapshot.show(job, images)?.into();
        let mut made = lock(&self.made);
        if made.bytes + bytes.len() > KEPT {
            *made = Kept::default();
        }
        made.bytes += bytes.len();
        made.files.insert(path.clone(), bytes.clone());
        Some(bytes)
    }
}

impl Pages for Preview {
    fn get(&self, path: &str) -> Option<Page> {
        let file = match path.ends_with('/') {
            true => SitePath::new(&format!("{path}index.html")),
            false => SitePath::new(path),
        };
        let bytes = self.now().get(&file, &self.images)?;
        Some(Page {
            bytes,
            mime: mime(&file),
        })
    }

    fn not_found(&self, path: &str) -> Page {
        let now = self.now();
        let first = path
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        let candidates = [format!("{first}/404.html"), "404.html".to_owned()];
        let found = candidates
            .iter()
            .find_map(|path| now.get(&SitePath::new(path), &self.images));
        Page {
            bytes: found.unwrap_or_else(|| {
                Arc::from(&b"<!doctype html><title>404</title><h1>404</h1>"[..])
            }),
            mime: "text/html; charset=utf-8",
        }
    }

    fn findings_json(&self) -> String {
        let now = self.now();
        let found = lock(&now.findings);
        let items: Vec<JsonDiagnostic> = found
            .iter()
            .map(|finding| JsonDiagnostic::new(finding, self.lang))
            .collect();
        serde_json::to_string(&items).expect("findings serialise")
    }

    fn search(&self, parameters: &[(String, String)]) -> Result<Page, String> {
        let told = self.now().search(parameters)?;
        let json = serde_json::to_vec(&told).map_err(|error| error.to_string())?;
        Ok(Page {
            bytes: json.into(),
            mime: "application/json",
        })
    }

    fn version(&self) -> u64 {
        self.version.load(Ordering::SeqCst)
    }
}

fn mime(path: &SitePath) -> &'static str {
    match path.extension().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "ics" => "text/calendar; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "pdf" => "application/pdf",
        _ => "text/plain; charset=utf-8",
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
