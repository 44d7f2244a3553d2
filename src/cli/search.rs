//! `shirube search QUERY`: what the site's search finds, on the terminal.

use clap::Args;

use super::console::{Console, ListFormat};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::Text;
use crate::outputs::search::{Asked, Language, Reply, facet};
use crate::pipeline::Pipeline;

/// Search the site as its readers would
#[derive(Args)]
#[command(about = both!("読む人と同じようにサイトの中を探す", "Search the site as its readers would"))]
pub struct Search {
    #[arg(help = both!("探すことば", "What to look for"))]
    query: String,
    #[arg(long, value_name = "LANG", help = both!(
        "探す言語（省くと原文の言語）",
        "Language to search in (default: the one that the others are translated from)"
    ))]
    lang: Option<String>,
    #[arg(long, value_name = "N", default_value_t = Asked::LIMIT, help = both!("見せる数", "How many results to show"))]
    limit: usize,
    #[arg(long, value_name = "NAME=VALUE", value_parser = facet, help = both!(
        "しぼりこみ（kind=lesson など。同じ名前を重ねれば、どれかに合うもの）",
        "Narrow by kind, audience, level or tag, such as kind=lesson; the same name again adds to it"
    ))]
    facet: Vec<(String, String)>,
    #[arg(long, value_enum, default_value_t = ListFormat::Human, help = both!("human か json", "human or json"))]
    format: ListFormat,
    #[command(flatten)]
    site: SiteArgs,
}

impl Run for Search {
    fn run(self, console: &Console) -> Outcome {
        let options = self.site.options();
        let cache = Cache::at(&options.root);
        let snapshot = match Pipeline::new(options, cache).snapshot() {
            Ok(snapshot) => snapshot,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let world = &snapshot.world;
        let site = &world.site;
        let tag = self.lang.as_deref().unwrap_or(&site.config.source_language);
        let Some(lang) = site.lang_by_tag(tag) else {
            let text = Text::new(
                "この言語はサイトにありません：{lang}",
                "the site has no language {lang}",
            );
            return console.fail(&text.fill(console.lang, &[("lang", tag.to_owned())]));
        };
        let told = match Language::open(world, lang) {
            Ok(language) => language.ask(world, &self.asked()),
            Err(error) => return console.fail(&error.to_string()),
        };
        match self.format {
            ListFormat::Human => print(console, &told),
            ListFormat::Json => {
                let json = serde_json::to_string(&told).expect("an answer serialises");
                console.data(&format!("{json}\n"));
            }
        }
        Outcome::Clean
    }
}

impl Search {
    fn asked(&self) -> Asked {
        let mut asked = Asked {
            query: self.query.clone(),
            limit: self.limit,
            ..Asked::default()
        };
        self.facet
            .iter()
            .cloned()
            .for_each(|value| asked.choose(value));
        asked
    }
}

fn print(console: &Console, told: &Reply) {
    for found in &told.results {
        console.data(&format!(
            "{}\n  {}\n  {}\n",
            found.title, found.url, found.excerpt
        ));
        for section in &found.sections {
            console.data(&format!("  – {}  {}\n", section.title, section.url));
        }
    }
    for (typed, used) in &told.instead {
        let text = Text::new(
            "「{typed}」の代わりに「{used}」で探しました",
            "looked for “{used}” instead of “{typed}”",
        );
        console.say(text, &[("typed", typed.clone()), ("used", used.clone())]);
    }
    if !told.unmatched.is_empty() {
        let text = Text::new("見つからなかったことば：{words}", "found nowhere: {words}");
        console.say(text, &[("words", told.unmatched.join(" "))]);
    }
    let count = told.total.to_string();
    console.say(
        Text::new("見つかったページ：{count}", "pages found: {count}"),
        &[("count", count)],
    );
}
