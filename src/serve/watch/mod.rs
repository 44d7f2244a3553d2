//! Watching the folders that a site is made from. Systems report one save as a burst of events, and
//! editors save by renaming; what comes out here is one list of changed paths per save, soon after.

mod burst;
mod roots;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use notify::{Config, ErrorKind, PollWatcher, RecommendedWatcher, RecursiveMode};

use super::ServeError;
use burst::Message;
use roots::Roots;

/// How often folders are read through where the system cannot tell about changes.
const POLL: Duration = Duration::from_millis(500);

/// Watches until it is dropped.
pub struct Watcher {
    messages: Sender<Message>,
    polling: Arc<AtomicBool>,
}

impl Watcher {
    /// Whether folders are read through twice a second, because the system's limit of watched
    /// folders was reached. Worth telling: it is slower, and the limit can be raised.
    pub fn is_polling(&self) -> bool {
        self.polling.load(Ordering::Relaxed)
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        // The thread may have ended by itself already.
        let _ = self.messages.send(Message::Stop);
    }
}

/// Calls `on_change` with the changed files below `roots` after each save, from a thread of its
/// own. An empty list means that changes were missed, so everything should be looked at. A root may
/// be a file, may not exist yet, and may be removed and made again. Paths come as the root was
/// given; those that editors use for a moment, and those that `ignore` knows, are left out.
pub fn watch(
    roots: &[PathBuf],
    ignore: impl Fn(&Path) -> bool + Send + 'static,
    on_change: impl FnMut(Vec<PathBuf>) + Send + 'static,
) -> Result<Watcher, ServeError> {
    let first = roots.first().cloned().unwrap_or_default();
    let failed = |source: notify::Error| ServeError::Watch {
        path: first.clone(),
        source: source.into(),
    };
    let roots = Roots::new(roots);
    let (sender, messages) = channel();
    let (source, polls) = match Source::native(&sender, &roots) {
        Ok(source) => (source, false),
        // Whatever the reason, reading the folders through is better than no preview.
        Err(_) => (Source::poll(&sender, &roots).map_err(&failed)?, true),
    };
    let watcher = Watcher {
        messages: sender.clone(),
        polling: Arc::new(AtomicBool::new(polls)),
    };
    let thread = Thread {
        roots,
        source,
        sender,
        polling: watcher.polling.clone(),
        ignore,
        on_change,
    };
    thread::Builder::new()
        .name("preview watch".to_owned())
        .spawn(move || thread.run(&messages))
        .map_err(|error| failed(error.into()))?;
    Ok(watcher)
}

/// Where events come from.
struct Source(Box<dyn notify::Watcher + Send>);

impl Source {
    fn native(sender: &Sender<Message>, roots: &Roots) -> notify::Result<Self> {
        Self::new::<RecommendedWatcher>(sender, roots)
    }

    fn poll(sender: &Sender<Message>, roots: &Roots) -> notify::Result<Self> {
        Self::new::<PollWatcher>(sender, roots)
    }

    fn new<W: notify::Watcher + Send + 'static>(
        sender: &Sender<Message>,
        roots: &Roots,
    ) -> notify::Result<Self> {
        // Links are not followed: a site's files lie below its root, and a link could lead anywhere.
        let config = Config::default()
            .with_poll_interval(POLL)
            .with_follow_symlinks(false);
        let sender = sender.clone();
        let handler = move |event| drop(sender.send(Message::Event(event)));
        let mut source = Self(Box::new(W::new(handler, config)?));
        for parent in roots.parents() {
            source.add(parent, RecursiveMode::NonRecursive)?;
        }
        for root in roots.folders() {
            source.add(root, RecursiveMode::Recursive)?;
        }
        Ok(source)
    }

    /// A folder that is not there (any more) is no failure: its parent tells when it is.
    fn add(&mut self, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
        match self.0.watch(path, mode) {
            Err(e) if matches!(e.kind, ErrorKind::PathNotFound) => Ok(()),
            result => result,
        }
    }
}

struct Thread<I, C> {
    roots: Roots,
    source: Source,
    sender: Sender<Message>,
    polling: Arc<AtomicBool>,
    ignore: I,
    on_change: C,
}

impl<I: Fn(&Path) -> bool, C: FnMut(Vec<PathBuf>)> Thread<I, C> {
    fn run(mut self, messages: &Receiver<Message>) {
        while let Some(burst) = burst::next(messages) {
            if burst.limit_reached {
                self.fall_back();
            }
            self.watch_again(&burst.made);
            if burst.rescan || burst.made.iter().any(|path| self.is_new_folder(path)) {
                (self.on_change)(Vec::new());
                continue;
            }
            let paths: Vec<_> = burst
                .paths
                .iter()
                .filter_map(|path| self.roots.as_given(path))
                .filter(|path| !burst::is_passing(path) && !(self.ignore)(path))
                .collect();
            if !paths.is_empty() {
                (self.on_change)(paths);
            }
        }
    }

    /// A root that was made (again) is watched anew.
    fn watch_again(&mut self, made: &[PathBuf]) {
        let source = &mut self.source;
        let roots = self.roots.folders();
        let failed = roots
            .filter(|root| made.iter().any(|path| path == root))
            .any(|root| source.add(root, RecursiveMode::Recursive).is_err());
        if failed {
            self.fall_back();
        }
    }

    /// What is in a new folder may have been there before the system began to watch it.
    fn is_new_folder(&self, path: &Path) -> bool {
        let given = self.roots.as_given(path);
        path.is_dir() && given.is_some_and(|given| !(self.ignore)(&given))
    }

    fn fall_back(&mut self) {
        if self.polling.swap(true, Ordering::Relaxed) {
            return;
        }
        if let Ok(source) = Source::poll(&self.sender, &self.roots) {
            self.source = source;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::slice::from_ref;
    use std::sync::mpsc::RecvTimeoutError;
    use std::time::Instant;

    use super::*;

    const PATIENCE: Duration = Duration::from_secs(10);

    fn seen(
        folder: &Path,
        roots: &[&str],
        then: impl FnOnce(&dyn Fn() -> Result<Vec<PathBuf>, RecvTimeoutError>),
    ) {
        let roots: Vec<_> = roots.iter().map(|root| folder.join(root)).collect();
        let (sender, receiver) = channel();
        let ignore = |path: &Path| path.ends_with("ignored.md");
        let watcher = watch(&roots, ignore, move |paths| drop(sender.send(paths)));
        let _watcher = watcher.expect("a watcher");
        then(&|| receiver.recv_timeout(PATIENCE));
    }

    #[test]
    fn a_save_by_renaming_arrives() {
        let folder = tempfile::tempdir().expect("a folder");
        let content = folder.path().join("content/ja");
        fs::create_dir_all(&content).expect("a folder");
        let file = content.join("遺伝.md");
        fs::write(&file, "一").expect("a file");
        seen(folder.path(), &["content"], |next| {
            fs::write(content.join("ignored.md"), "x").expect("a file");
            fs::write(content.join(".遺伝.md.swp"), "x").expect("a file");
            fs::write(content.join("4913"), "x").expect("a file");
            fs::rename(&file, content.join("遺伝.md~")).expect("a rename");
            fs::write(&file, "二").expect("a file");
            let start = Instant::now();
            assert_eq!(next().expect("a change"), from_ref(&file));
            assert!(start.elapsed() < PATIENCE);
            let temporary = content.join("tmp.part");
            fs::write(&temporary, "三").expect("a file");
            fs::rename(&temporary, &file).expect("a rename");
            assert_eq!(next().expect("a change"), from_ref(&file));
        });
    }

    #[test]
    fn a_new_folder_is_watched_too() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir(folder.path().join("content")).expect("a folder");
        seen(folder.path(), &["content"], |next| {
            let new = folder.path().join("content/new");
            fs::create_dir(&new).expect("a folder");
            assert_eq!(next().expect("a change"), [] as [PathBuf; 0]);
            let file = new.join("a.md");
            fs::write(&file, "x").expect("a file");
            assert_eq!(next().expect("a change"), [file]);
        });
    }

    #[test]
    fn a_root_may_be_a_file_or_come_later() {
        let folder = tempfile::tempdir().expect("a folder");
        let config = folder.path().join("site.toml");
        fs::write(&config, "a").expect("a file");
        seen(folder.path(), &["site.toml", "layouts"], |next| {
            fs::write(folder.path().join("unrelated.md"), "x").expect("a file");
            let temporary = folder.path().join("site.toml.part");
            fs::write(&temporary, "b").expect("a file");
            fs::rename(&temporary, &config).expect("a rename");
            assert_eq!(next().expect("a change"), from_ref(&config));
            let layouts = folder.path().join("layouts");
            fs::create_dir(&layouts).expect("a folder");
            assert_eq!(next().expect("a change"), [] as [PathBuf; 0]);
            fs::write(layouts.join("page.html"), "x").expect("a file");
            assert_eq!(next().expect("a change"), [layouts.join("page.html")]);
        });
    }

    #[test]
    fn polling_finds_changes_too() {
        let folder = tempfile::tempdir().expect("a folder");
        let content = folder
            .path()
            .canonicalize()
            .expect("a folder")
            .join("content");
        fs::create_dir(&content).expect("a folder");
        let (sender, receiver) = channel();
        let roots = Roots::new(from_ref(&content));
        let _source = Source::poll(&sender, &roots).expect("a watcher");
        fs::write(content.join("a.md"), "x").expect("a file");
        let found = burst::next(&receiver).expect("a change");
        assert!(
            found.paths.contains(&content.join("a.md")),
            "{:?}",
            found.paths
        );
    }
}
