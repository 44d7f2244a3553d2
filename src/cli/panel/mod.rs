//! `shirube panel`: recording what changed in a panel's work, and showing that nobody rewrote what was recorded.

mod record;
mod verify;

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::diagnostics::Text;
use crate::panels::{self, Panels};

use record::{prepared, record};
use verify::{all_there, has, verify};

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
