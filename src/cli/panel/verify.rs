//! `shirube panel verify`: whether a history is whole, by itself, by a hash or by a revision of Git.

use std::path::Path;
use std::process::Command;

use super::{broken, head};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::content;
use crate::diagnostics::Text;
use crate::files::SitePath;
use crate::panels;

/// Whether a line of a panel's history has this hash.
pub(super) fn has(panel: &panels::Panel, hash: &str) -> bool {
    panel.history.all().iter().any(|event| event.hash == hash)
}

/// Whether every panel that a revision has a history of is still there, and any at all.
pub(super) fn all_there(
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

/// Says whether a history is whole, and since a hash or a revision.
pub(super) fn verify(
    panel: &panels::Panel,
    root: &Path,
    against: Option<&str>,
    console: &Console,
) -> Outcome {
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
