//! `shirube stats fetch [ID…]`: the only step that runs programs and touches the network.

use std::sync::Arc;

use clap::Args;

use super::stored::Stored;
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::site_args::SiteArgs;
use crate::cli::{Outcome, Run};
use crate::config::StatisticsSource;
use crate::diagnostics::Text;
use crate::files;
use crate::hook::{self, Asking, Fault, Fetched, Limits};
use crate::statistics::snapshot::Snapshots;

/// Tables of more cells than this may take a while.
const LARGE: usize = 500;

/// What to fetch.
#[derive(Args)]
pub struct Fetch {
    #[arg(value_name = "ID", help = both!(
        "取得する統計の id（書かなければすべて）",
        "The ids of statistics to fetch (default: all)"
    ))]
    ids: Vec<String>,
    #[command(flatten)]
    site: SiteArgs,
}

impl Run for Fetch {
    fn run(self, console: &Console) -> Outcome {
        let stored = match Stored::read(&self.site, console) {
            Ok(stored) => stored,
            Err(outcome) => return outcome,
        };
        // A threshold that is misspelt would be the default, and what is published then is remembered. Which key was meant is
        // anybody's guess, so nothing in the file may be left open.
        if stored.unsure {
            console.fail(UNSURE.get(console.lang));
            return Outcome::Findings;
        }
        let chosen = match stored.chosen(&self.ids, console) {
            Ok(chosen) => chosen,
            Err(outcome) => return outcome,
        };
        if chosen.is_empty() {
            let text = Text::new(
                "site.toml に [[statistics]] がありません",
                "site.toml has no [[statistics]]",
            );
            console.say(text, &[]);
        }
        let mut snapshots = stored.snapshots.clone();
        let each = chosen
            .into_iter()
            .map(|(id, source)| one(&stored, &mut snapshots, (id, source), console));
        each.max_by_key(|outcome| outcome.code())
            .unwrap_or(Outcome::Clean)
    }
}

/// Fetches one source; `snapshots` are those that are stored by now.
fn one(
    stored: &Stored,
    snapshots: &mut Snapshots,
    (id, source): (&str, &StatisticsSource),
    console: &Console,
) -> Outcome {
    // A snapshot that was changed by hand is refused, and does not come back by being fetched over: what was published
    // before would be forgotten.
    if stored.is_broken(id) {
        return console.fail(&BROKEN.fill(console.lang, &[("id", id.to_owned())]));
    }
    match ask(stored, snapshots, (id, source), console) {
        Ok(fetched) => {
            let outcome = store(stored, id, &fetched, console);
            if outcome == Outcome::Clean {
                snapshots.insert(id.to_owned(), Arc::new(fetched.snapshot));
            }
            outcome
        }
        Err(fault) => {
            kept(stored, id, &fault.message(console.lang), console);
            Outcome::Findings
        }
    }
}

/// Asks one source, and shows what it logs.
fn ask(
    stored: &Stored,
    snapshots: &Snapshots,
    (id, source): (&str, &StatisticsSource),
    console: &Console,
) -> Result<Fetched, Fault> {
    let others = snapshots.values().map(|other| &**other);
    let asking = Asking {
        root: &stored.root,
        source,
        language: &stored.config.source_language,
        today: stored.today,
        last: stored.snapshots.get(id).map(|snapshot| &**snapshot),
        others: others.filter(|other| other.id != id).collect(),
        limits: &Limits::default(),
    };
    let name = || ("id", id.to_owned());
    console.say(FETCHING, &[name()]);
    // Counts of cells are in the table that is published; what is in them is not told.
    let came = |cells: usize| {
        let told = cells > LARGE && !source.public;
        told.then(|| console.say(PROTECTING, &[name(), ("cells", cells.to_string())]));
    };
    let (log, fetched) = hook::fetch(&asking, |name| std::env::var(name).ok(), came);
    for line in log {
        console.line(&format!("{id}| {line}"));
    }
    fetched
}

/// Nothing is written, and what is stored stays with its date.
fn kept(stored: &Stored, id: &str, why: &str, console: &Console) {
    let text = match stored.snapshots.get(id) {
        Some(_) => Text::new(
            "{id}：{why}。{date} に取得した記録を、そのまま使います",
            "{id}: {why}; the snapshot of {date} stays as it is",
        ),
        None => Text::new(
            "{id}：{why}。記録がまだないので、このままではサイトを作れません",
            "{id}: {why}; there is no snapshot yet, and the site cannot be built without one",
        ),
    };
    let date = stored
        .snapshots
        .get(id)
        .map(|snapshot| snapshot.lock.fetched.to_string());
    let args = [
        ("id", id.to_owned()),
        ("why", why.to_owned()),
        ("date", date.unwrap_or_default()),
    ];
    console.fail(&text.fill(console.lang, &args));
}

fn store(stored: &Stored, id: &str, fetched: &Fetched, console: &Console) -> Outcome {
    let files = fetched.snapshot.files();
    let files = files
        .each_ref()
        .map(|(path, text)| (path.on_disk(&stored.root), text.as_bytes()));
    if let Err(error) = files::write_together(&files) {
        kept(stored, id, &error.message(console.lang), console);
        return Outcome::Failed;
    }
    let text = match fetched.changed {
        true => Text::new(
            "{id}：保存しました（公開する数 {shown}）",
            "{id}: stored; figures to be published: {shown}",
        ),
        false => Text::new(
            "{id}：前と同じでした（公開する数 {shown}）",
            "{id}: as it was; figures to be published: {shown}",
        ),
    };
    let shown = fetched.snapshot.lock.published.to_string();
    console.say(text, &[("id", id.to_owned()), ("shown", shown)]);
    if fetched.sandboxed == Some(false) {
        let text = Text::new(
            "{id}：このコンピューターでは、プログラムがほかのファイルを読むのを止められません（Landlock がありません）",
            "{id}: on this computer nothing keeps the program from other files (no Landlock)",
        );
        console.say(text, &[("id", id.to_owned())]);
    }
    Outcome::Clean
}

const UNSURE: Text = Text::new(
    "site.toml に、上のとおり、読みとれないところがあります。思ったとおりに守れないおそれがあるので、取得しません。直してから、もう一度実行してください",
    "something in site.toml was not understood (see above); figures might not be protected as you mean, so nothing is fetched: mend it and try again",
);
const BROKEN: Text = Text::new(
    "{id}：保存されている記録が読めないか、書きかえられています。公開した時の版に戻してから、取得してください",
    "{id}: what is stored was changed or cannot be read; restore the version that was published, then fetch",
);
const FETCHING: Text = Text::new("{id}：取得しています", "{id}: fetching");
const PROTECTING: Text = Text::new(
    "{id}：{cells} セルの表が来ました。守る処理をしています（大きな表では数分かかります）",
    "{id}: a table of {cells} cells came; protecting it (minutes, for a large one)",
);
