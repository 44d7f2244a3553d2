//! `shirube facts`: what the register holds, and where a fact is stated.

use clap::{Args, Subcommand};
use serde_json::json;

use super::console::{Console, ListFormat};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::diagnostics::Text;
use crate::impact::{self, How, Place};
use crate::templates::World;
use crate::text::nearest;

/// Show where registered facts are stated
#[derive(Args)]
#[command(about = both!("登録した事実が、どこで使われているかを見る", "Show where registered facts are stated"))]
pub struct Facts {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "ある事実を述べているページ、問題、図、データと、その訳、モジュールのパッケージをすべて並べる",
        "List every page, question, chart and data file that states a fact, with translations and packages of modules"
    ))]
    Impact {
        #[arg(help = both!("facts.yaml にある id", "Its id in facts.yaml"))]
        id: String,
        #[arg(long, value_enum, default_value_t = ListFormat::Human, help = both!("human か json", "human or json"))]
        format: ListFormat,
        #[command(flatten)]
        site: SiteArgs,
    },
    #[command(about = both!("登録した事実を、使われている数とともに並べる", "List the registered facts, with how often each is stated"))]
    List {
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Facts {
    fn run(self, console: &Console) -> Outcome {
        let (Action::Impact { site, .. } | Action::List { site }) = &self.action;
        let snapshot = match site.snapshot(console) {
            Ok(snapshot) => snapshot,
            Err(outcome) => return outcome,
        };
        match &self.action {
            Action::Impact { id, format, .. } => impact(&snapshot.world, id, *format, console),
            Action::List { .. } => list(&snapshot.world, console),
        }
    }
}

fn impact(world: &World, id: &str, format: ListFormat, console: &Console) -> Outcome {
    let register = &world.site.register;
    let Some(fact) = register.get(id) else {
        let near = nearest(id, register.all().map(|fact| fact.id.as_str())).unwrap_or("-");
        let text = Text::new(
            "『{id}』は登録されていません（近いもの：{near}）",
            "no fact “{id}” is registered (nearest: {near})",
        );
        return console.fail(&text.fill(
            console.lang,
            &[("id", id.to_owned()), ("near", near.to_owned())],
        ));
    };
    let places = impact::of(world, id);
    if format == ListFormat::Json {
        let said = fact
            .printed(&world.site.config.source_language)
            .map(|printed| printed.whole());
        let all = json!({ "id": id, "says": said, "places": places });
        console.data(&format!("{all:#}\n"));
        return Outcome::Clean;
    }
    for place in &places {
        console.data(&format!("{}\n", line(place, console)));
    }
    sum_up(id, &places, console);
    Outcome::Clean
}

/// How many pages and modules there are, and what to do about translations that nobody marked.
fn sum_up(id: &str, places: &[Place], console: &Console) {
    let pages = |how: &[How]| {
        let of_kind = places.iter().filter(|place| how.contains(&place.how));
        let mut pages: Vec<_> = of_kind.map(|place| &place.page).collect();
        pages.dedup();
        pages.len().to_string()
    };
    let text = Text::new(
        "『{id}』は {pages} ページで述べられ、ほかに訳が {others} ページ、書き出し直すモジュールが {packages} あります",
        "“{id}” is stated on {pages} pages; {others} more are translations of those; modules to export again: {packages}",
    );
    let args = [
        ("id", id.to_owned()),
        ("pages", pages(&[How::Stated, How::Typed, How::Drawn])),
        ("others", pages(&[How::Translation])),
        ("packages", pages(&[How::Package])),
    ];
    console.say(text, &args);
    if places.iter().any(|place| place.unmarked) {
        console.say(UNMARKED, &[]);
    }
}

const UNMARKED: Text = Text::new(
    "「原文の記録なし」の訳は、原文や数が変わっても印が付きません。今の原文と合っていれば `shirube translate mark ファイル` をしてください",
    "translations that are “not marked” are not told of changes; where one fits its source as it is, run `shirube translate mark FILE`",
);

fn line(place: &Place, console: &Console) -> String {
    let how = match place.how {
        How::Stated => Text::new("登録から", "stated"),
        How::Typed => Text::new("直接書かれている", "typed out"),
        How::Drawn => Text::new("データから", "from data"),
        How::Translation => Text::new("訳", "translation"),
        How::Package => Text::new("配布パッケージ", "packages"),
    };
    let outdated = match (place.outdated, place.unmarked) {
        (true, _) => Text::new("  原文が変わった", "  outdated").get(console.lang),
        (_, true) => Text::new("  原文の記録なし", "  not marked").get(console.lang),
        _ => "",
    };
    let at = place.line.map_or(String::new(), |line| format!(":{line}"));
    let part = place.part.as_ref().map_or(String::new(), |part| {
        let title = if part.title.is_empty() {
            String::new()
        } else {
            format!(": {}", part.title)
        };
        format!("  ({}{title})", part.kind)
    });
    format!(
        "{}{at}  {}  {}{part}{outdated}",
        place.file,
        how.get(console.lang),
        place.title
    )
}

fn list(world: &World, console: &Console) -> Outcome {
    let source = &world.site.config.source_language;
    for fact in world.site.register.all() {
        let pages = world.site.pages().filter(|page| !page.is_fallback());
        let count = pages
            .filter(|page| page.parsed.outline.facts.contains(&fact.id))
            .count();
        let said = fact
            .printed(source)
            .map(|printed| crate::markdown::strip_ruby(&printed.whole()));
        let due = fact
            .record
            .review_by
            .map_or(String::new(), |day| format!("  {day}"));
        console.data(&format!(
            "{}  {}  {count}{due}\n",
            fact.id,
            said.unwrap_or_default()
        ));
    }
    Outcome::Clean
}
