//! `shirube build`: writes the site.

use std::path::PathBuf;

use clap::Args;

use super::console::{Console, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::Text;
use crate::pipeline::{Built, Pipeline};

/// Write the site to public/
#[derive(Args)]
#[command(about = both!("サイトを public/ に書き出す", "Write the site to public/"))]
pub struct Build {
    #[command(flatten)]
    site: SiteArgs,
    #[arg(long, value_name = "DIR", help = both!(
        "書き出すフォルダ（書かなければサイトのフォルダの public/）",
        "Folder to write to, instead of public/ in the site's folder"
    ))]
    out: Option<PathBuf>,
    #[arg(long, help = both!(
        "下書きと、公開日がまだのページも入れる",
        "Include drafts and pages whose day has not come"
    ))]
    drafts: bool,
    #[arg(long, help = both!(
        "エラーがあってもサイトを入れ替える",
        "Put the site in place even if there are errors"
    ))]
    allow_errors: bool,
    #[arg(long, help = both!(
        "前に作ったときの記録を使わず、初めから作る",
        "Forget what earlier builds left"
    ))]
    fresh: bool,
    #[command(flatten)]
    showing: Showing,
}

impl Run for Build {
    fn run(self, console: &Console) -> Outcome {
        let mut options = self.site.options();
        options.drafts = self.drafts;
        options.allow_errors = self.allow_errors;
        if let Some(out) = self.out {
            options.out = std::path::absolute(&out).unwrap_or(out);
        }
        let cache = match self.fresh {
            true => Cache::none(),
            false => Cache::at(&options.root),
        };
        let out = options.out.display().to_string();
        let mut pipeline = Pipeline::new(options, cache);
        match pipeline.build(&|done, total| console.progress(done, total)) {
            Ok(built) => report(console, &built, &out, self.showing),
            Err(error) => console.fail(&error.message(console.lang)),
        }
    }
}

fn report(console: &Console, built: &Built, out: &str, showing: Showing) -> Outcome {
    let found = console.findings(&built.diagnostics, showing);
    let args = [
        ("pages", built.pages.to_string()),
        ("files", built.files.to_string()),
        ("rendered", built.rendered.len().to_string()),
        ("out", out.to_owned()),
    ];
    if built.committed {
        let text = Text::new(
            "{pages} ページ（{files} ファイル、うち新しく作ったもの {rendered}）を {out} に書きました",
            "wrote {pages} pages ({files} files, {rendered} of them made anew) to {out}",
        );
        console.say(text, &args);
        return if found == Outcome::Findings {
            Outcome::Findings
        } else {
            Outcome::Clean
        };
    }
    let text = Text::new(
        "エラーがあるので {out} は前のままです。直してからもう一度実行してください",
        "there are errors, so {out} is as it was: mend them and run this again",
    );
    console.say(text, &args);
    Outcome::Findings
}
