//! `shirube serve`: shows the site in a browser and keeps it up to date while it is edited.

use std::net::IpAddr;
use std::sync::Arc;

use clap::Args;

use super::console::{Console, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::{MessageLang, Text};
use crate::pipeline::Pipeline;
use crate::preview::{Preview, Told};
use crate::serve::{ReloadHub, ServeOptions, Server};

/// Show the site in a browser; edits appear by themselves
#[derive(Args)]
#[command(about = both!("サイトをブラウザで見る。書き換えはひとりでに映る", "Show the site in a browser; edits appear by themselves"))]
pub struct Serve {
    #[command(flatten)]
    site: SiteArgs,
    #[arg(long, default_value = "127.0.0.1", hide_default_value = true, help = both!(
        "待ち受けるアドレス（書かなければ 127.0.0.1。このパソコンだけから見られる）",
        "Address to listen on (default: 127.0.0.1, seen from this machine only)"
    ))]
    host: IpAddr,
    #[arg(long, help = both!(
        "待ち受けるポート（書かなければ 7470 か、次の空いている番号）",
        "Port to listen on (default: 7470, or the next free one)"
    ))]
    port: Option<u16>,
    #[arg(long, value_name = "NAME", help = both!(
        "このパソコンを呼ぶ、ほかのホスト名",
        "Further host names by which this machine may be called"
    ))]
    allow_host: Vec<String>,
    #[arg(long, help = both!(
        "下書きと、公開日がまだのページも見せる",
        "Show drafts and pages whose day has not come"
    ))]
    drafts: bool,
}

impl Run for Serve {
    fn run(self, console: &Console) -> Outcome {
        let mut options = self.site.options();
        options.drafts = self.drafts;
        options.allow_errors = true;
        let cache = Cache::at(&options.root);
        let root = options.root.clone();
        let hub = ReloadHub::new();
        let pipeline = Pipeline::new(options, cache);
        let preview = match Preview::start(pipeline, hub.clone(), console.lang, told(console.lang))
        {
            Ok(preview) => Arc::new(preview),
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let serving = ServeOptions {
            host: self.host,
            port: self.port,
            base_path: preview.base_path(),
            allowed_hosts: self.allow_host,
        };
        let server = match Server::bind(&serving) {
            Ok(server) => server,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        let text = Text::new(
            "{url} で見られます（終わるには Ctrl+C）",
            "the site is at {url} (Ctrl+C to stop)",
        );
        console.say(text, &[("url", server.url())]);
        let watcher = match preview.watch(&root) {
            Ok(watcher) => watcher,
            Err(error) => return console.fail(&error.message(console.lang)),
        };
        if watcher.is_polling() {
            let text = Text::new(
                "変更の監視に時間がかかることがあります（システムの上限のため）",
                "edits may take a moment to appear: the system's limit on watched files is reached",
            );
            console.say(text, &[]);
        }
        std::thread::scope(|scope| {
            scope.spawn(|| {
                let found = preview.look_through(&|done, total| console.progress(done, total));
                if let Some(found) = found {
                    preview.tell(&found);
                }
            });
            match server.run(preview.clone(), hub) {
                Ok(()) => Outcome::Clean,
                Err(error) => console.fail(&error.message(console.lang)),
            }
        })
    }
}

/// Prints findings as they change while the site is edited.
fn told(lang: MessageLang) -> Told {
    let console = Console::new(Some(lang));
    Box::new(move |found| {
        console.findings(found, Showing::default());
        if found.is_empty() {
            console.say(
                Text::new("直すところはなくなりました", "nothing to mend any more"),
                &[],
            );
        }
    })
}
