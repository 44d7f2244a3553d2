//! `shirube search QUERY`: what the site's search finds, on the terminal.

use clap::Args;
use serde_json::json;

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::Text;
use crate::outputs::search::{excerpt, language};
use crate::pipeline::Pipeline;
use crate::search::{Answer, search};
use crate::site::Page;
use crate::templates::World;

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
    #[arg(long, value_name = "N", default_value_t = 10, help = both!("見せる数", "How many results to show"))]
    limit: usize,
    #[arg(long, value_enum, default_value_t = Format::Human, help = both!("human か json", "human or json"))]
    format: Format,
    #[command(flatten)]
    site: SiteArgs,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Human,
    Json,
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
            let text = Text::new("この言語はサイトにありません：{lang}", "the site has no language {lang}");
            return console.fail(&text.fill(console.lang, &[("lang", tag.to_owned())]));
        };
        let (index, pages) = match language(world, lang) {
            Ok(found) => found,
            Err(error) => return console.fail(&error.to_string()),
        };
        let stale = |page: u32| pages[page as usize].is_overdue(site.date);
        let answer = search(&self.query, &index, &stale);
        match self.format {
            Format::Human => self.print(console, world, &pages, &answer),
            Format::Json => console.data(&format!("{}\n", self.json(world, &pages, &answer))),
        }
        Outcome::Clean
    }
}

impl Search {
    fn print(&self, console: &Console, world: &World, pages: &[&Page], answer: &Answer) {
        for hit in answer.hits.iter().take(self.limit) {
            let page = pages[hit.page as usize];
            let title = crate::markdown::strip_ruby(page.title());
            let around = excerpt(world, page, &self.query);
            console.data(&format!("{title}\n  {}\n  {around}\n", world.url(page)));
        }
        for (typed, used) in &answer.instead {
            let text = Text::new("「{typed}」の代わりに「{used}」で探しました", "looked for “{used}” instead of “{typed}”");
            console.say(text, &[("typed", typed.clone()), ("used", used.clone())]);
        }
        if !answer.unmatched.is_empty() {
            let text = Text::new("見つからなかったことば：{words}", "found nowhere: {words}");
            console.say(text, &[("words", answer.unmatched.join(" "))]);
        }
        let count = answer.hits.len().to_string();
        console.say(Text::new("見つかったページ：{count}", "pages found: {count}"), &[("count", count)]);
    }

    fn json(&self, world: &World, pages: &[&Page], answer: &Answer) -> serde_json::Value {
        let result = |hit: &crate::search::Hit| {
            let page = pages[hit.page as usize];
            json!({
                "url": world.url(page),
                "title": crate::markdown::strip_ruby(page.title()),
                "excerpt": excerpt(world, page, &self.query),
                "score": hit.score,
            })
        };
        json!({
            "results": answer.hits.iter().take(self.limit).map(result).collect::<Vec<_>>(),
            "total": answer.hits.len(),
            "unmatched": answer.unmatched,
            "instead": answer.instead,
        })
    }
}
