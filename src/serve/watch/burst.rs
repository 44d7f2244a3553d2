//! From single events to one list per save, and which names are not worth a word.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, MetadataKind, ModifyKind};
use notify::{ErrorKind, EventKind};

/// A save is over when nothing has happened for this long. An edit should show within 100 ms, and
/// building needs most of that.
const QUIET: Duration = Duration::from_millis(15);

/// A change waits at most this long, even while others keep coming.
const LONGEST: Duration = Duration::from_millis(60);

/// What the watching thread is told.
pub(super) enum Message {
    Event(notify::Result<notify::Event>),
    Stop,
}

/// What happened between two moments of quiet.
#[derive(Debug, Default)]
pub(super) struct Burst {
    /// In order, each once.
    pub paths: Vec<PathBuf>,
    /// Those of `paths` that are new, or new under this name.
    pub made: Vec<PathBuf>,
    /// Events were lost.
    pub rescan: bool,
    /// The system watches no more folders.
    pub limit_reached: bool,
}

/// Waits for the next burst; nothing when watching is over.
pub(super) fn next(messages: &Receiver<Message>) -> Option<Burst> {
    let mut found = Found::default();
    while found.is_empty() {
        found.add(messages.recv().ok()?)?;
    }
    let deadline = Instant::now() + LONGEST;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        match messages.recv_timeout(QUIET.min(left)) {
            Ok(message) => found.add(message)?,
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => return None,
        }
        if left.is_zero() {
            break;
        }
    }
    Some(Burst {
        paths: found.paths.into_iter().collect(),
        made: found.made.into_iter().collect(),
        rescan: found.rescan,
        limit_reached: found.limit_reached,
    })
}

#[derive(Default)]
struct Found {
    paths: BTreeSet<PathBuf>,
    made: BTreeSet<PathBuf>,
    rescan: bool,
    limit_reached: bool,
}

impl Found {
    fn is_empty(&self) -> bool {
        self.paths.is_empty() && !self.rescan
    }

    /// Nothing when the message is to stop.
    fn add(&mut self, message: Message) -> Option<()> {
        match message {
            Message::Stop => return None,
            Message::Event(Ok(event)) => {
                self.rescan |= event.need_rescan();
                if is_change(event.kind) {
                    // Names that editors use for a moment must not keep a burst open.
                    let names = |path: &PathBuf| !is_passing(path);
                    let paths: Vec<_> = event.paths.into_iter().filter(names).collect();
                    if is_making(event.kind) {
                        self.made.extend(paths.iter().cloned());
                    }
                    self.paths.extend(paths);
                }
            }
            Message::Event(Err(error)) => {
                self.rescan = true;
                self.limit_reached |= matches!(error.kind, ErrorKind::MaxFilesWatch);
            }
        }
        Some(())
    }
}

/// Reading is no change; closing after writing is, since only then the file is whole.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
        EventKind::Access(_) => false,
        EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)) => false,
        _ => true,
    }
}

fn is_making(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_))
    )
}

/// Whether the name is one that an editor, an office program or the system uses for itself.
pub(super) fn is_passing(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = name.as_ref();
    let lower = name.to_ascii_lowercase();
    let ends = [
        "~",
        ".swp",
        ".swo",
        ".swx",
        ".tmp",
        ".temp",
        ".part",
        ".crdownload",
        ".bak",
        "___jb_tmp___",
        "___jb_old___",
    ];
    let starts = [".#", "~$", ".~lock.", ".goutputstream-", "._"];
    let whole = ["4913", ".ds_store", "thumbs.db", "desktop.ini"];
    ends.iter().any(|end| lower.ends_with(end))
        || starts.iter().any(|start| lower.starts_with(start))
        || whole.contains(&lower.as_str())
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use notify::Event;
    use notify::event::Flag;

    use super::*;

    fn event(kind: EventKind, path: &str) -> Message {
        Message::Event(Ok(Event::new(kind).add_path(path.into())))
    }

    #[test]
    fn events_of_one_save_come_as_one() {
        let (sender, receiver) = channel();
        let modify = EventKind::Modify(ModifyKind::Any);
        let read = EventKind::Access(AccessKind::Open(AccessMode::Any));
        for (kind, path) in [
            (read, "z.md"),
            (modify, "b.md"),
            (modify, "a.md"),
            (modify, "b.md"),
            (modify, "a.md~"),
        ] {
            sender.send(event(kind, path)).expect("a receiver");
        }
        let burst = next(&receiver).expect("a burst");
        assert_eq!(burst.paths, [PathBuf::from("a.md"), PathBuf::from("b.md")]);
        assert!(!burst.rescan);
        sender.send(Message::Stop).expect("a receiver");
        assert!(next(&receiver).is_none());
    }

    #[test]
    fn lost_events_and_errors_mean_everything() {
        let (sender, receiver) = channel();
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        let limit = notify::Error::new(ErrorKind::MaxFilesWatch);
        for (message, limit_reached) in [(Ok(lost), false), (Err(limit), true)] {
            sender.send(Message::Event(message)).expect("a receiver");
            let burst = next(&receiver).expect("a burst");
            assert_eq!((burst.rescan, burst.limit_reached), (true, limit_reached));
        }
    }

    #[test]
    fn names_for_a_moment_are_known() {
        for name in [
            ".gene.md.swp",
            "4913",
            "gene.md~",
            ".#gene.md",
            "#gene.md#",
            ".DS_Store",
            "~$表.xlsx",
            ".~lock.表.csv#",
            "a.tmp",
            "Thumbs.db",
            "._gene.md",
        ] {
            assert!(is_passing(&Path::new("content").join(name)), "{name}");
        }
        for name in [
            "gene.md",
            "#tag.md",
            ".well-known",
            "49130.md",
            "tmp",
            "swp.md",
        ] {
            assert!(!is_passing(&Path::new("content").join(name)), "{name}");
        }
    }
}
