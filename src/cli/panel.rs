//! `shirube panel`: recording what changed in a panel's work, and showing that nobody rewrote what was recorded.

use std::path::Path;
use std::process::Command;

use clap::{Args, Subcommand};

use super::console::{Console, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::content;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity, Text};
use crate::files::{self, SitePath};
use crate::panels::{self, Panels};
use crate::pipeline::Snapshot;

/// Record changes of a panel, or show that its history is whole
#[derive(Args)]
#[command(about = both!("患者パネルの経過を記録し、書きかえがないことを確かめる", "Record changes of a panel, or show that its history is whole"))]
pub struct Panel {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "前の記録から変わったことを、経過（history/）に足す",
        "Add what changed since the last record to the history (history/)"
    ))]
    Record {
        #[arg(value_name = "PANEL", help = both!("パネルの id（書かなければすべて）", "A panel's id (default: all)"))]
        panel: Option<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
    #[command(about = both!(
        "経過が書きかえられていないことを確かめる",
        "Show whether anybody rewrote the history"
    ))]
    Verify {
        #[arg(value_name = "PANEL", help = both!("パネルの id（書かなければすべて）", "A panel's id (default: all)"))]
        panel: Option<String>,
        #[arg(long, value_name = "HASH|GIT-REV", help = both!(
            "公開した時の指紋、または Git の版。その時までの経過が今も同じかを確かめる",
            "A published hash, or a Git revision: is everything up to then as it was?"
        ))]
        against: Option<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Panel {
    fn run(self, console: &Console) -> Outcome {
        let (Action::Record { site, panel } | Action::Verify { site, panel, .. }) = &self.action;
        let root = site.options().root;
        if let Action::Record { .. } = self.action
            && let Err(outcome) = prepared(site, panel.as_deref(), console)
        {
            return outcome;
        }
        let snapshot = match site.snapshot(console) {
            Ok(snapshot) => snapshot,
            Err(outcome) => return outcome,
        };
        let found = &snapshot.world.site;
        let chosen = match chosen(&found.panels, panel.as_deref(), console) {
            Ok(chosen) => chosen,
            Err(outcome) => return outcome,
        };
        if let Action::Verify {
            against: Some(against),
            ..
        } = &self.action
            && let Err(outcome) = all_there(&chosen, panel.is_none(), (&root, against), console)
        {
            return outcome;
        }
        let each = chosen.iter().map(|panel| match &self.action {
            Action::Record { .. } => record(panel, &root, found.date.0, console),
            Action::Verify { against, .. } => {
                // A hash is of one panel: the others are whole by themselves.
                let others = chosen.iter().filter(|other| other.id != panel.id);
                let of_another = |hash: &&str| others.clone().any(|other| has(other, hash));
                verify(
                    panel,
                    &root,
                    against.as_deref().filter(|a| !of_another(a)),
                    console,
                )
            }
        });
        each.max_by_key(|outcome| outcome.code())
            .unwrap_or(Outcome::Clean)
    }
}

/// Whether a line of a panel's history has this hash.
fn has(panel: &panels::Panel, hash: &str) -> bool {
    panel.history.all().iter().any(|event| event.hash == hash)
}

/// Whether every panel that a revision has a history of is still there, and any at all.
fn all_there(
    chosen: &[&panels::Panel],
    all: bool,
    (root, against): (&Path, &str),
    console: &Console,
) -> Result<(), Outcome> {
    let mut gone: Vec<String> = Vec::new();
    if all && !is_hash(against) {
        let folder = format!("{}/{}/", content::FOLDER, panels::FOLDER);
        let listed = git(
            root,
            &[
                "ls-tree",
                "-r",
                "--name-only",
                "--end-of-options",
                against,
                &folder,
            ],
        );
        let listed = listed.map_err(|message| console.fail(&message))?;
        let logs = listed.lines().filter(|name| name.ends_with(".jsonl"));
        let ids = logs.filter_map(|name| name.strip_prefix(&folder)?.split('/').next());
        gone.extend(
            ids.filter(|id| !chosen.iter().any(|panel| panel.id == *id))
                .map(str::to_owned),
        );
        gone.dedup();
    } else if chosen.is_empty() {
        gone.push(against.to_owned());
    }
    for id in &gone {
        let said = Text::new(
            "{id}: この経過のパネルがありません",
            "{id}: the panel of this history is gone",
        );
        console.say(said, &[("id", id.clone())]);
    }
    if gone.is_empty() {
        Ok(())
    } else {
        Err(Outcome::Findings)
    }
}

/// Makes sure that what will be recorded is what was meant: a history only grows, and a slip in it would stay for ever.
fn prepared(site: &SiteArgs, id: Option<&str>, console: &Console) -> Result<(), Outcome> {
    let snapshot = site.snapshot(console)?;
    let folder = format!("{}/{}", content::FOLDER, panels::FOLDER);
    let own = |finding: &Diagnostic| {
        let below = finding
            .place
            .as_ref()
            .and_then(|place| place.path.strip_prefix(&folder));
        let panel = below.and_then(|below| below.split(['/', '.']).next());
        panel.is_some_and(|panel| id.is_none_or(|id| id == panel))
    };
    let mut wrong = Diagnostics::default();
    let found = snapshot.found().into_iter();
    wrong.extend(found.filter(|finding| {
        finding.severity == Severity::Error && panels::is_about_records(finding) && own(finding)
    }));
    if !wrong.is_empty() {
        console.findings(&wrong, Showing::default());
        let said = Text::new(
            "経過には何も足していません。直してから、もう一度記録してください",
            "nothing was added to the history; mend this, then record again",
        );
        console.say(said, &[]);
        return Err(Outcome::Findings);
    }
    salt_people(&snapshot, site, id, console).map_err(|message| console.fail(&message))
}

/// The panels of a site, or the one that was named.
pub(super) fn chosen<'p>(
    panels: &'p Panels,
    id: Option<&str>,
    console: &Console,
) -> Result<Vec<&'p panels::Panel>, Outcome> {
    let Some(id) = id else {
        return Ok(panels.all.iter().collect());
    };
    if let Some(panel) = panels.get(id) {
        return Ok(vec![panel]);
    }
    let known: Vec<&str> = panels.all.iter().map(|panel| panel.id.as_str()).collect();
    let text = Text::new(
        "『{id}』というパネルはありません。あるのは {known} です",
        "there is no panel “{id}”; there are {known}",
    );
    let args = [("id", id.to_owned()), ("known", known.join(", "))];
    Err(console.fail(&text.fill(console.lang, &args)))
}

/// Gives everybody in the files of people a salt, before anything refers to them.
fn salt_people(
    snapshot: &Snapshot,
    site: &SiteArgs,
    id: Option<&str>,
    console: &Console,
) -> Result<(), String> {
    let root = site.options().root;
    let panels = snapshot.world.site.panels.all.iter();
    for panel in panels.filter(|panel| id.is_none_or(|id| panel.id == id)) {
        for place in panels::unsalted(&panel.people) {
            let disk = place.path.on_disk(&root);
            let salt = panels::new_salt().map_err(|error| error.to_string())?;
            let file = files::read_text(&root, &place.path, &mut Diagnostics::default());
            let Some(file) = file.map_err(|error| error.message(console.lang))? else {
                continue;
            };
            let text = panels::salted(&file.text, place, &salt);
            files::write_atomic(&disk, text.as_bytes())
                .map_err(|error| error.message(console.lang))?;
            let said = Text::new(
                "{path} に乱数（salt）を足しました",
                "added a salt to {path}",
            );
            console.say(said, &[("path", place.path.to_string())]);
        }
    }
    Ok(())
}

fn record(
    panel: &panels::Panel,
    root: &Path,
    today: jiff::civil::Date,
    console: &Console,
) -> Outcome {
    if let Some(outcome) = broken(panel, console) {
        return outcome;
    }
    let mut history = panel.history.clone();
    let nothing = panels::State::default();
    let gone: Vec<(&str, &panels::State)> = panel.removed().map(|item| (item, &nothing)).collect();
    let all = panel
        .states
        .iter()
        .map(|(item, state)| (item.as_str(), state));
    let mut changed = 0;
    for (item, state) in all.chain(gone) {
        if history.record(item, state, today).is_none() {
            continue;
        }
        changed += 1;
        let path = panel.log(item);
        let text = history.text(item);
        if let Err(error) = files::write_atomic(&path.on_disk(root), text.as_bytes()) {
            return console.fail(&error.message(console.lang));
        }
        let said = Text::new("{path} に一行足しました", "added a line to {path}");
        console.say(said, &[("path", path.to_string())]);
    }
    if changed == 0 {
        let said = Text::new(
            "{id}: 前の記録から変わっていません",
            "{id}: nothing changed since the last record",
        );
        console.say(said, &[("id", panel.id.clone())]);
    }
    head(&panel.id, history.head(), console);
    Outcome::Clean
}

/// The hash that stands for all of a history, to be published.
fn head(id: &str, head: Option<&str>, console: &Console) {
    if let Some(head) = head {
        console.data(&format!("{id} {head}\n"));
    }
}

/// Says where a history was rewritten, if it was.
fn broken(panel: &panels::Panel, console: &Console) -> Option<Outcome> {
    for fault in panel.faults() {
        let said = Text::new("{path}:{line}: {what}", "{path}:{line}: {what}");
        let what = fault.what.text().get(console.lang).to_owned();
        let args = [
            ("path", panel.log(&fault.item).to_string()),
            ("line", fault.line.to_string()),
            ("what", what),
        ];
        console.say(said, &args);
    }
    (!panel.faults().is_empty()).then_some(Outcome::Findings)
}

fn verify(panel: &panels::Panel, root: &Path, against: Option<&str>, console: &Console) -> Outcome {
    if let Some(outcome) = broken(panel, console) {
        return outcome;
    }
    let compared = match against {
        None => Ok(true),
        Some(hash) if is_hash(hash) => Ok(has(panel, hash)),
        Some(revision) => grown_since(panel, root, revision),
    };
    let args = [
        ("id", panel.id.clone()),
        ("count", panel.history.all().len().to_string()),
        ("against", against.unwrap_or_default().to_owned()),
    ];
    match compared {
        Err(message) => return console.fail(&message),
        Ok(false) => {
            let said = Text::new(
                "{id}: {against} の後で、経過が書きかえられています",
                "{id}: the history was rewritten since {against}",
            );
            console.say(said, &args);
            return Outcome::Findings;
        }
        Ok(true) => {
            let said = Text::new(
                "{id}: 経過 {count} 行は書きかえられていません",
                "{id}: {count} lines of history, none rewritten",
            );
            console.say(said, &args);
        }
    }
    for item in panel.unrecorded() {
        let said = Text::new(
            "{id}: まだ記録されていない変更があります（`shirube panel record`）",
            "{id}: a change is not recorded yet (`shirube panel record`)",
        );
        console.say(said, &[("id", item.to_owned())]);
    }
    head(&panel.id, panel.history.head(), console);
    Outcome::Clean
}

/// A SHA-256, which no Git revision is as long as unless its repository uses them too.
fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Whether every log of a revision is the beginning of what it is now.
fn grown_since(panel: &panels::Panel, root: &Path, revision: &str) -> Result<bool, String> {
    let folder = format!(
        "{}/{}/{}/{}",
        content::FOLDER,
        panels::FOLDER,
        panel.id,
        panels::HISTORY_FOLDER
    );
    let listed = git(
        root,
        &[
            "ls-tree",
            "--name-only",
            "--end-of-options",
            revision,
            &format!("{folder}/"),
        ],
    )?;
    for name in listed.lines() {
        let then = git(
            root,
            &["show", "--end-of-options", &format!("{revision}:./{name}")],
        )?;
        let now = panel.history.text(SitePath::new(name).stem());
        if !now.starts_with(&then.replace("\r\n", "\n")) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn git(root: &Path, args: &[&str]) -> Result<String, String> {
    let run = Command::new("git").arg("-C").arg(root).args(args).output();
    let run = run.map_err(|error| format!("git: {error}"))?;
    let text = |bytes: &[u8]| {
        String::from_utf8_lossy(bytes)
            .trim_end_matches('\0')
            .to_owned()
    };
    match run.status.success() {
        true => Ok(text(&run.stdout)),
        false => Err(format!("git: {}", text(&run.stderr).trim())),
    }
}
