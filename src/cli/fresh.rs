//! `shirube fresh`: everything that has to be looked at again, by who answers for it and by week.

use std::path::{Path, PathBuf};

use clap::Args;

use super::console::{Console, ListFormat};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::diagnostics::Text;
use crate::files;
use crate::fresh::{self, Item, Owner, When};
use crate::site::Site;

/// Show what is overdue or soon due, by owner and week
#[derive(Args)]
#[command(about = both!("見直しの時期が来たものを、担当と週ごとに並べる", "Show what is overdue or soon due, by owner and week"))]
pub struct Fresh {
    #[arg(long, value_name = "DAYS", help = both!(
        "この日数のうちに期限が来るものまで並べる（書かなければ site.toml の due_within、または30日。データと予定表はすべて）",
        "Up to what falls due within so many days (default: `due_within` in site.toml, or 30; data and calendars have all)"
    ))]
    within: Option<u32>,
    #[arg(long, value_enum, default_value_t = ListFormat::Human, help = both!("human か json", "human or json"))]
    format: ListFormat,
    #[arg(long, value_name = "DIR", help = both!(
        "担当ごとの予定表（.ics）をこのフォルダに書く",
        "Write a calendar (.ics) per owner into this folder"
    ))]
    ics: Option<PathBuf>,
    #[arg(long, help = both!(
        "出典と窓口のアドレスだけを並べる（リンクを確かめるソフト向け）",
        "Only list the addresses of sources and desks, for a link checker"
    ))]
    addresses: bool,
    #[command(flatten)]
    site: SiteArgs,
}

impl Run for Fresh {
    fn run(self, console: &Console) -> Outcome {
        let snapshot = match self.site.snapshot(console) {
            Ok(snapshot) => snapshot,
            Err(outcome) => return outcome,
        };
        let site = &snapshot.world.site;
        if self.addresses {
            for address in fresh::addresses(site) {
                console.data(&format!("{address}\n"));
            }
            return Outcome::Clean;
        }
        // Data and calendars outlive the day on which they were made: all that is ever due is in them.
        let items = fresh::items(site, self.within);
        match self.format {
            ListFormat::Json => {
                console.data(&format!("{:#}\n", fresh::to_json(&items, site.date.0)))
            }
            ListFormat::Human => {
                let within = self.within.unwrap_or_else(|| fresh::soon(site));
                print(&fresh::items(site, Some(within)), console);
            }
        }
        match &self.ics {
            Some(folder) => write(site, &fresh::by_owner(&items), folder, console),
            None => Outcome::Clean,
        }
    }
}

fn print(items: &[Item], console: &Console) {
    for owner in fresh::by_owner(items) {
        let nobody = Text::new("（担当なし）", "(nobody)").get(console.lang);
        let name = if owner.name.is_empty() {
            nobody
        } else {
            owner.name
        };
        console.data(&format!("{name}\n"));
        for (when, part) in &owner.parts {
            console.data(&format!("  {}\n", heading(*when, console)));
            for item in part {
                console.data(&format!("    {}\n", line(item, console)));
            }
        }
    }
    let overdue = items
        .iter()
        .filter(|item| item.when == When::Overdue)
        .count();
    let text = Text::new(
        "見直しが要るもの {all} 件、うち期限を過ぎたもの {overdue} 件",
        "{all} to be looked at, {overdue} of them overdue",
    );
    console.say(
        text,
        &[
            ("all", items.len().to_string()),
            ("overdue", overdue.to_string()),
        ],
    );
}

fn heading(when: When, console: &Console) -> String {
    match when {
        When::Overdue => Text::new("期限を過ぎたもの", "Overdue")
            .get(console.lang)
            .to_owned(),
        When::Open => Text::new("期限のないもの", "Without a day")
            .get(console.lang)
            .to_owned(),
        When::Week(monday) => Text::new("{day} からの週", "Week of {day}")
            .fill(console.lang, &[("day", monday.to_string())]),
    }
}

fn line(item: &Item, console: &Console) -> String {
    let due = item.due.map_or(String::new(), |day| format!("{day}  "));
    let detail = if item.detail.is_empty() {
        String::new()
    } else {
        format!("  {}", item.detail)
    };
    format!(
        "{due}{}  {}{detail}  {}",
        item.what.word().get(console.lang),
        item.title,
        item.file
    )
}

fn write(site: &Site, owners: &[Owner<'_>], folder: &Path, console: &Console) -> Outcome {
    for owner in owners {
        let path = folder.join(format!("{}.ics", owner.slug));
        if let Err(error) = files::write_atomic(&path, fresh::calendar(site, owner).as_bytes()) {
            return console.fail(&error.message(console.lang));
        }
        let text = Text::new("{path} を書きました", "wrote {path}");
        console.say(text, &[("path", path.display().to_string())]);
    }
    Outcome::Clean
}
