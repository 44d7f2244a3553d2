//! `shirube desks`: which desks have to be checked again, and noting the numbers of those that were.

use clap::{Args, Subcommand};
use serde_json::{Value as Json, json};

use super::console::{Console, ListFormat, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::content;
use crate::desks::{self, DESK_EXPIRED, Due, FOLDER, LEDGER_ROW, State, VERIFIED_FILE};
use crate::diagnostics::{Diagnostics, Text};
use crate::files::{self, SitePath};
use crate::pipeline::Snapshot;
use crate::site::{self, Site};

/// Show what has to be checked again, or note what was
#[derive(Args)]
#[command(about = both!("相談窓口の確かめ直しを助ける", "Help with checking consultation desks again"))]
pub struct Desks {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "確かめ直しが要る窓口を、急ぐものから、誰が確かめるかと並べる",
        "List the desks to be checked again, the most pressing first, and by whom"
    ))]
    Due {
        #[arg(long, value_name = "DAYS", default_value_t = 30, help = both!(
            "この日数のうちに期限が来るものも並べる",
            "Also list what falls due within so many days"
        ))]
        within: u32,
        #[arg(long, value_enum, default_value_t = ListFormat::Human, help = both!("human か json", "human or json"))]
        format: ListFormat,
        #[command(flatten)]
        site: SiteArgs,
    },
    #[command(about = both!(
        "確認日のある窓口の番号を控える。後で番号だけが変わると見つかる",
        "Note the numbers of desks that were checked, so that a later change without a check is found"
    ))]
    Verify {
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Desks {
    fn run(self, console: &Console) -> Outcome {
        let (Action::Due { site, .. } | Action::Verify { site }) = &self.action;
        let root = site.options().root;
        let snapshot = match site.snapshot(console) {
            Ok(snapshot) => snapshot,
            Err(outcome) => return outcome,
        };
        let site = &snapshot.world.site;
        let found = findings(&snapshot);
        let outcome = console.findings(&found, Showing::default());
        match self.action {
            Action::Due { within, format, .. } => {
                let due = desks::due(site.desks.all(), site.date.0, within, &site.config);
                match format {
                    ListFormat::Human => print(&due, site, console),
                    ListFormat::Json => {
                        let all: Json = due.iter().map(|due| in_json(due, site)).collect();
                        console.data(&format!("{all:#}\n"));
                    }
                }
                outcome
            }
            // A row that cannot be read would be noted as if it were gone.
            Action::Verify { .. } if outcome != Outcome::Clean || found.has(&LEDGER_ROW) => {
                let text = Text::new(
                    "読めない行があるので、控えは前のままです",
                    "some rows cannot be read, so that the notes are as they were",
                );
                console.say(text, &[]);
                Outcome::Findings
            }
            Action::Verify { .. } => verify(site, &root, console),
        }
    }
}

/// What is wrong with the files about desks. That some are not checked is what the commands are about.
pub(super) fn findings(snapshot: &Snapshot) -> Diagnostics {
    let below = |path: &SitePath| {
        path.as_str()
            .starts_with(&format!("{}/{FOLDER}", content::FOLDER))
    };
    let mut found = Diagnostics::default();
    found.extend(snapshot.found().into_iter().filter(|finding| {
        let here = finding
            .place
            .as_ref()
            .is_some_and(|place| below(&place.path));
        here && finding.rule != &DESK_EXPIRED && !site::RULES.contains(&finding.rule)
    }));
    found
}

fn print(due: &[Due<'_>], site: &Site, console: &Console) {
    for one in due {
        let entry = one.entry;
        let name = entry.record.name.pick(&[&site.config.source_language]);
        let nobody = Text::new("（担当なし）", "(nobody)").get(console.lang);
        let by = one.who.unwrap_or(nobody);
        let day = one.by.map_or(String::new(), |day| format!(" {day}"));
        let row = entry
            .origin
            .row_number()
            .map_or(String::new(), |row| format!(":{row}"));
        let line = format!(
            "{}{day}  {by}  {}  {}  {}{row}\n",
            state(one.state).get(console.lang),
            entry.id,
            name.map_or("", |(_, text)| text),
            entry.origin.file.path,
        );
        console.data(&line);
    }
    let args = [
        ("due", due.len().to_string()),
        ("all", site.desks.len().to_string()),
    ];
    let text = Text::new(
        "{all} 件の窓口のうち、{due} 件に確かめ直しが要ります",
        "{due} of {all} desks have to be checked",
    );
    console.say(text, &args);
}

fn state(state: State) -> Text {
    match state {
        State::Expired => Text::new("期限切れ", "expired"),
        State::Unverified => Text::new("未確認", "unchecked"),
        State::Stale => Text::new("確認が古い", "stale"),
        State::Verified => Text::new("まもなく", "due soon"),
    }
}

fn in_json(due: &Due<'_>, site: &Site) -> Json {
    let entry = due.entry;
    let record = &entry.record;
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let name = record.name.pick(&[&site.config.source_language]);
    json!({
        "id": entry.id,
        "name": name.map(|(_, text)| text),
        "state": due.state.key(),
        "due": day(due.by),
        "verified_on": day(record.verified_on),
        "verified_by": record.verified_by,
        "assigned_to": due.who,
        "expires_on": day(record.expires_on),
        "source": record.official().map(|link| &link.0),
        "file": entry.origin.file.path.as_str(),
        "row": entry.origin.row_number(),
    })
}

/// Writes the table of checked numbers. A number that changed without a new check keeps what was checked.
fn verify(site: &Site, root: &std::path::Path, console: &Console) -> Outcome {
    let entries: Vec<desks::Entry> = site.desks.all().cloned().collect();
    let (verified, refused) = site.verified.renewed(&entries);
    let path = SitePath::new(&format!("{}/{VERIFIED_FILE}", content::FOLDER));
    if verified != *site.verified {
        if let Err(error) = files::write_atomic(&path.on_disk(root), verified.to_csv().as_bytes()) {
            return console.fail(&error.message(console.lang));
        }
        let text = Text::new(
            "確かめた番号を {path} に控えました",
            "noted the checked numbers in {path}",
        );
        console.say(text, &[("path", path.to_string())]);
    } else {
        let text = Text::new(
            "{path} は今の記録と合っています",
            "{path} is as it should be",
        );
        console.say(text, &[("path", path.to_string())]);
    }
    for id in &refused {
        let text = Text::new(
            "{id}: 確認日は同じで番号が変わっています。確かめて verified_on を新しくしてください",
            "{id}: the number changed and the day of checking did not; check it and renew `verified_on`",
        );
        console.say(text, &[("id", id.clone())]);
    }
    if refused.is_empty() {
        Outcome::Clean
    } else {
        Outcome::Findings
    }
}
