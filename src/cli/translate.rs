//! `shirube translate`: what is translated, and marking a translation as made from its source as it is.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::diagnostics::Text;
use crate::site::{Page, PageState, Site};
use crate::translation::{self, MarkError};

/// Show the state of translations, or mark one as up to date
#[derive(Args)]
#[command(about = both!("訳の状態を見る。訳が原文に合っていると印を付ける", "Show the state of translations, or mark one as up to date"))]
pub struct Translate {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    #[command(about = both!(
        "言語ごとに、訳のないページと、原文が変わったページを並べる",
        "List the pages that each language lacks, and those that are out of date"
    ))]
    Status {
        #[arg(long, value_name = "TAG", help = both!("この言語だけを見る", "Only this language"))]
        lang: Option<String>,
        #[command(flatten)]
        site: SiteArgs,
    },
    #[command(about = both!(
        "今の原文から訳したことを、訳のページの先頭に記す",
        "Note in a translation's front matter that it was made from its source as it is now"
    ))]
    Mark {
        #[arg(help = both!(
            "訳のファイル（content/en/lessons/gene.md など）",
            "The translation, such as content/en/lessons/gene.md"
        ))]
        file: PathBuf,
        #[command(flatten)]
        site: SiteArgs,
    },
}

impl Run for Translate {
    fn run(self, console: &Console) -> Outcome {
        let (Action::Status { site, .. } | Action::Mark { site, .. }) = &self.action;
        let snapshot = match site.snapshot(console) {
            Ok(snapshot) => snapshot,
            Err(outcome) => return outcome,
        };
        match &self.action {
            Action::Status { lang, .. } => {
                status(&snapshot.world.site, lang.as_deref(), console);
                Outcome::Clean
            }
            Action::Mark { file, site } => {
                let path = site.site_path(file);
                let marked = match path {
                    Some(path) => translation::mark(&snapshot.world, &path),
                    None => Err(MarkError::NoPage(file.display().to_string())),
                };
                match marked {
                    Ok(change) => {
                        console.line(&change.message(console.lang));
                        Outcome::Clean
                    }
                    Err(error) => console.fail(&error.message(console.lang)),
                }
            }
        }
    }
}

fn status(site: &Site, only: Option<&str>, console: &Console) {
    for id in site.lang_ids().filter(|id| *id != site.source_lang()) {
        let lang = site.lang(id);
        if only.is_some_and(|only| only != lang.tag) {
            continue;
        }
        let pages: Vec<&Page> = site.pages().filter(|page| page.lang == id).collect();
        let own = pages
            .iter()
            .filter(|page| page.state == PageState::Own)
            .count();
        let counts = [
            ("lang", lang.tag.clone()),
            ("own", own.to_string()),
            ("all", pages.len().to_string()),
        ];
        let text = Text::new(
            "{lang}: {all} ページ中 {own} ページに訳があります",
            "{lang}: {own} of {all} pages are translated",
        );
        console.data(&format!("{}\n", text.fill(console.lang, &counts)));
        for page in pages {
            let state = match page.state {
                PageState::Fallback(_) => Text::new("未翻訳", "untranslated"),
                _ if page.outdated => Text::new("原文が変わった", "outdated"),
                _ => continue,
            };
            console.data(&format!(
                "  {}  {}\n",
                state.get(console.lang),
                page.key.as_str()
            ));
        }
    }
}
