//! `shirube panel record`: salts for people, and a line for each change.

use std::path::Path;

use super::{broken, head};
use crate::cli::Outcome;
use crate::cli::console::{Console, Showing};
use crate::cli::site_args::SiteArgs;
use crate::content;
use crate::diagnostics::{Diagnostic, Diagnostics, Severity, Text};
use crate::files;
use crate::panels;
use crate::pipeline::Snapshot;

/// Makes sure that what will be recorded is what was meant: a history only grows, and a slip in it would stay for ever.
pub(super) fn prepared(
    site: &SiteArgs,
    id: Option<&str>,
    console: &Console,
) -> Result<(), Outcome> {
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

/// Adds what changed since the last record to the logs of a panel.
pub(super) fn record(
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
