//! What was recorded of a panel's work, one log per recommendation or measure, to which lines are only ever added. Each line
//! holds the hash of the line before it in its log and of the line before it in the whole panel, so that the last hash
//! of a panel, once published, fixes all that came before.
//!
//! A line's `hash` is the SHA-256 of the line without `,"hash":"…"`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::state::State;
use crate::diagnostics::{Diagnostic, MessageLang, Rule, Severity, Text};
use crate::source::SourceFile;

/// The folder of a panel's logs, below the panel's own.
pub const FOLDER: &str = "history";

pub static HISTORY_BROKEN: Rule = Rule {
    id: "panel-history-broken",
    severity: Severity::Error,
    message: Text::new(
        "経過の記録が書きかえられています（{fault_ja}）",
        "the recorded history was rewritten ({fault_en})",
    ),
    hint: Text::new(
        "この行を手で直さず、公開した時の版に戻してください。変更は `shirube panel record` で足します",
        "restore the published version of this line; changes are added with `shirube panel record`",
    ),
    explain: Text::new(
        "経過の記録（history/*.jsonl）は、行を足すだけの記録です。どの行も前の行の指紋を持つので、後から変えたり抜いたりすると分かります。",
        "Histories (history/*.jsonl) only grow. Each line holds the hash of the one before it, so a change or a gap shows.",
    ),
};

/// One line of a log: what changed, and when that was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Its number among all of the panel, from 1.
    pub n: u64,
    pub item: String,
    /// The day on which it was recorded.
    pub on: Date,
    /// Values that are new or differ.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub set: BTreeMap<String, String>,
    /// Keys that are gone.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unset: BTreeSet<String>,
    /// The hash of the line before in the item's log; empty at its beginning.
    pub prev: String,
    /// The hash of the line before in the panel; empty at its beginning.
    pub after: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hash: String,
}

impl Event {
    fn reckoned(&self) -> String {
        let bare = Self {
            hash: String::new(),
            ..self.clone()
        };
        hex(&Sha256::digest(bare.line()))
    }

    /// The event as its log has it, without the end of the line.
    pub fn line(&self) -> String {
        serde_json::to_string(self).expect("an event is plain data")
    }
}

/// The logs of a panel.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct History {
    /// By item.
    logs: BTreeMap<String, Vec<Event>>,
}

/// Where two lines do not fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    pub item: String,
    /// The line of the log, from 1.
    pub line: usize,
    pub what: Flaw,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It is not as it was written.
    Altered,
    /// The line before it in its log is another.
    Loose,
    /// The line before it in the panel is another.
    Gap,
}

impl Flaw {
    /// The same in words.
    pub fn text(self) -> Text {
        match self {
            Self::Altered => Text::new("行の中身と指紋が合いません", "it does not fit its hash"),
            Self::Loose => Text::new(
                "前の行とつながりません",
                "it does not follow the line before it",
            ),
            Self::Gap => Text::new("この前の行がありません", "a line before it is missing"),
        }
    }
}

impl History {
    /// Reads a log; lines that are no events, or not as they were written, are faults.
    pub(super) fn read(&mut self, file: &SourceFile) -> Vec<Fault> {
        let item = file.path.stem().to_owned();
        let log = self.logs.entry(item.clone()).or_default();
        let mut faults = Vec::new();
        for (at, line) in file.text.lines().enumerate() {
            let event = serde_json::from_str::<Event>(line).ok();
            match event.filter(|event| {
                event.line() == line && event.reckoned() == event.hash && event.item == item
            }) {
                Some(event) => log.push(event),
                None => faults.push(Fault {
                    item: item.clone(),
                    line: at + 1,
                    what: Flaw::Altered,
                }),
            }
        }
        faults
    }

    /// Whether anything was recorded.
    pub fn is_empty(&self) -> bool {
        self.logs.values().all(Vec::is_empty)
    }

    /// The lines about an item, oldest first.
    pub fn of(&self, item: &str) -> &[Event] {
        self.logs.get(item).map_or(&[], Vec::as_slice)
    }

    /// The items that anything was recorded of.
    pub fn items(&self) -> impl Iterator<Item = &str> {
        self.logs.keys().map(String::as_str)
    }

    /// All lines of the panel in their order.
    pub fn all(&self) -> Vec<&Event> {
        let mut all: Vec<&Event> = self.logs.values().flatten().collect();
        all.sort_by_key(|event| event.n);
        all
    }

    /// The hash of the last line: it stands for all of them.
    pub fn head(&self) -> Option<&str> {
        self.all().last().map(|event| event.hash.as_str())
    }

    /// Where the chains are broken.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (item, log) in &self.logs {
            let mut before = "";
            for (at, event) in log.iter().enumerate() {
                if event.prev != before {
                    faults.push(Fault {
                        item: item.clone(),
                        line: at + 1,
                        what: Flaw::Loose,
                    });
                }
                before = &event.hash;
            }
        }
        let mut before = ("", 0);
        for event in self.all() {
            if event.after != before.0 || event.n != before.1 + 1 {
                let line = self.of(&event.item).iter().position(|other| other == event);
                let fault = Fault {
                    item: event.item.clone(),
                    line: line.unwrap_or_default() + 1,
                    what: Flaw::Gap,
                };
                faults.push(fault);
            }
            before = (&event.hash, event.n);
        }
        faults
    }

    /// What an item was when it was last recorded.
    pub fn state(&self, item: &str) -> State {
        let mut state = State::default();
        self.of(item).iter().for_each(|event| state.apply(event));
        state
    }

    /// Adds a line, if an item is not as it was last recorded.
    pub fn record(&mut self, item: &str, now: &State, on: Date) -> Option<&Event> {
        let (set, unset) = now.since(&self.state(item))?;
        let mut event = Event {
            n: self.all().last().map_or(0, |event| event.n) + 1,
            item: item.to_owned(),
            on,
            set,
            unset,
            prev: self
                .of(item)
                .last()
                .map_or(String::new(), |event| event.hash.clone()),
            after: self.head().unwrap_or_default().to_owned(),
            hash: String::new(),
        };
        event.hash = event.reckoned();
        let log = self.logs.entry(item.to_owned()).or_default();
        log.push(event);
        log.last()
    }

    /// The log of an item as its file has it.
    pub fn text(&self, item: &str) -> String {
        self.of(item)
            .iter()
            .map(|event| event.line() + "\n")
            .collect()
    }
}

impl Fault {
    /// As a finding in the log's file.
    pub(super) fn finding(&self, path: &crate::files::SitePath) -> Diagnostic {
        Diagnostic::about(&HISTORY_BROKEN, path)
            .arg(
                "fault_ja",
                format!(
                    "{}行目：{}",
                    self.line,
                    self.what.text().get(MessageLang::Ja)
                ),
            )
            .arg(
                "fault_en",
                format!(
                    "line {}: {}",
                    self.line,
                    self.what.text().get(MessageLang::En)
                ),
            )
    }
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    fn state(status: &str) -> State {
        State::of([("status", status), ("title.ja", "題")])
    }

    fn day(day: i8) -> Date {
        jiff::civil::date(2026, 11, day)
    }

    fn recorded() -> History {
        let mut history = History::default();
        history.record("a", &state("waiting"), day(1));
        history.record("b", &state("waiting"), day(1));
        history.record("a", &state("done"), day(2));
        history
    }

    fn read(logs: &[(&str, &str)]) -> Vec<Fault> {
        let mut history = History::default();
        let mut faults = Vec::new();
        for (item, text) in logs {
            let path = SitePath::new(&format!("content/_data/panels/p/history/{item}.jsonl"));
            faults.extend(history.read(&SourceFile::new(path, *text)));
        }
        faults.extend(history.faults());
        faults
    }

    #[test]
    fn what_did_not_change_is_not_recorded() {
        let mut history = recorded();
        assert!(history.record("a", &state("done"), day(3)).is_none());
        assert_eq!(history.state("a"), state("done"));
        assert_eq!(history.of("a")[1].set.len(), 1);
        assert_eq!(history.head(), Some(history.of("a")[1].hash.as_str()));
    }

    #[test]
    fn every_rewrite_breaks_a_chain() {
        let history = recorded();
        let (a, b) = (history.text("a"), history.text("b"));
        assert_eq!(read(&[("a", &a), ("b", &b)]), []);
        let last = a.lines().last().expect("a line").to_owned() + "\n";
        for (a, b, why) in [
            (a.replace("waiting", "done"), b.clone(), "a word"),
            (last, b.clone(), "a line left out"),
            (a.clone(), String::new(), "a log left out"),
            (a.replace(",\"set\"", ", \"set\""), b.clone(), "a space"),
            (format!("{a}\n"), b.clone(), "an empty line"),
        ] {
            assert_ne!(read(&[("a", &a), ("b", &b)]), [], "{why}");
        }
    }

    #[test]
    fn a_hash_can_be_checked_with_other_tools() {
        let text = recorded().text("b");
        let (bare, hash) = text.trim_end().rsplit_once(",\"hash\":\"").expect("a hash");
        let digest = hex(&Sha256::digest(format!("{bare}}}")));
        assert_eq!(hash, format!("{digest}\"}}"));
    }
}
