//! `shirube stats gate IN.json -o OUT.json`: a table of counts, as it may be published.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use super::past::PastArgs;
use super::policy::{PolicyArgs, Require};
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::{Outcome, Run};
use crate::diagnostics::Text;
use crate::files;
use crate::statistics::{self, Gated, Policy, Refusal, Table, jsonstat};

/// What to gate, and into which file.
#[derive(Args)]
pub struct Gate {
    #[arg(value_name = "IN.json", help = both!(
        "守る前の表。合計は category.child に内訳を書く",
        "The table as it is; totals list their parts in category.child"
    ))]
    input: PathBuf,
    #[arg(short, long, value_name = "OUT.json", help = both!(
        "公開してよい表の書き出し先。安全と示せないときは、何も書かない",
        "Where the table goes that may be published; nothing is written unless it is proved safe"
    ))]
    output: PathBuf,
    #[arg(long, value_name = "FILE", help = both!(
        "表といっしょに公開する監査報告（JSON）の書き出し先",
        "Where the audit report (JSON) goes, to be published beside the table"
    ))]
    report: Option<PathBuf>,
    #[command(flatten)]
    policy: PolicyArgs,
    #[command(flatten)]
    past: PastArgs,
}

impl Run for Gate {
    fn run(self, console: &Console) -> Outcome {
        match self.gated(console) {
            Ok(gated) => {
                self.report(console, &gated);
                Outcome::Clean
            }
            Err(outcome) => {
                // A file of that name is of an earlier table, and may be in print: it is neither taken away nor passed off.
                match self.output.exists() {
                    true => console.say(KEPT, &[("path", self.output.display().to_string())]),
                    false => console.say(NOTHING, &[]),
                }
                outcome
            }
        }
    }
}

impl Gate {
    fn gated(&self, console: &Console) -> Result<Gated, Outcome> {
        self.keeps_what_it_reads(console)?;
        let dataset = self.policy.read(console, &self.input)?;
        let past = self.past.read(console)?;
        let policy = self.policy.policy();
        let gated = statistics::gate_after(&dataset.table, &policy, &past).map_err(|refusal| {
            console.fail(&refusal.message(console.lang));
            advise(console, &dataset.table, &policy, &refusal);
            Outcome::Findings
        })?;
        if let Some(dimension) = jsonstat::named_counts(&dataset, &gated) {
            console.fail(&NAMED.fill(console.lang, &[("name", dimension)]));
            return Err(Outcome::Findings);
        }
        let table = printed(&jsonstat::write(&dataset, &gated));
        let report = self.report.as_ref().map(|path| {
            let report = statistics::report(&policy, &past, &gated);
            (path.clone(), printed(&report))
        });
        let mut files = vec![(self.output.clone(), table.as_bytes())];
        files.extend(
            report
                .iter()
                .map(|(path, text)| (path.clone(), text.as_bytes())),
        );
        files::write_together(&files)
            .map_err(|error| console.fail(&error.message(console.lang)))?;
        Ok(gated)
    }

    /// Refuses to write over a table that is read: counts are in no other file, and earlier releases are needed again.
    fn keeps_what_it_reads(&self, console: &Console) -> Result<(), Outcome> {
        let read: Vec<PathBuf> = std::iter::once(&self.input)
            .chain(self.past.paths())
            .map(|path| place(path))
            .collect();
        let written: Vec<PathBuf> = std::iter::once(&self.output)
            .chain(&self.report)
            .map(|path| place(path))
            .collect();
        let over = written.iter().any(|path| read.contains(path));
        match over || matches!(&written[..], [output, report] if output == report) {
            true => Err(console.fail(OVER.get(console.lang))),
            false => Ok(()),
        }
    }

    /// Counts of cells, never of what is in them, and what the proof rests on.
    fn report(&self, console: &Console, gated: &Gated) {
        let text = match gated.rounding {
            None => Text::new(
                "{cells} セルのうち、小さな数は {primary}。それを守るために隠したものを合わせて {suppressed} セルを隠しました",
                "{cells} cells, {primary} of them small; with those that protect them, {suppressed} are hidden",
            ),
            Some(_) => Text::new(
                "{cells} セルのうち、小さな数は {primary}。すべての数を {base} の倍数に丸めました",
                "{cells} cells, {primary} of them small; all are rounded to multiples of {base}",
            ),
        };
        let count = |count: usize| count.to_string();
        let args = [
            ("cells", count(gated.published.len())),
            ("primary", count(gated.primary)),
            ("suppressed", count(gated.suppressed())),
            (
                "base",
                gated
                    .rounding
                    .map_or(String::new(), |rounding| rounding.base.to_string()),
            ),
        ];
        console.say(text, &args);
        let text = Text::new(
            "前提：見る人は、公開した数のすべて、数が0以上の整数であること、しきい値が{threshold}であること、0の扱いを知っているとします",
            "assumed: readers know everything published, that counts are whole and not below zero, the threshold of {threshold}, and what becomes of zeros",
        );
        console.say(text, &[("threshold", self.policy.threshold.to_string())]);
        if matches!(self.policy.require, Require::Interval) {
            let text = Text::new(
                "小さな数の範囲だけを調べました。合計からの引き算や、全員が同じ集団は調べていません",
                "only the intervals of small counts were proved; sums, contributors and groups were not looked at",
            );
            console.say(text, &[]);
        }
    }
}

/// Says what would help a table that could not be gated, if something does that was tried, or what may.
pub fn advise(console: &Console, table: &Table, policy: &Policy, refusal: &Refusal) {
    let Refusal::Unproven { dimension } = refusal else {
        return;
    };
    let tried = statistics::collapse(table, policy);
    let text = match tried {
        Some(_) => Text::new(
            "試したところ、次のようにまとめれば、公開できます：--collapse \"{merge}\"",
            "tried: put together like this, the table can be published: --collapse \"{merge}\"",
        ),
        None => Text::new(
            "試してはいませんが、次のようにまとめると、公開できるかもしれません：--collapse \"{merge}\"",
            "not tried: put together like this, it may be possible to publish the table: --collapse \"{merge}\"",
        ),
    };
    if let Some(merge) = tried.or_else(|| statistics::smaller_half(table, dimension)) {
        console.say(text, &[("merge", merge.to_string())]);
    }
}

/// Where a file is, or would be.
fn place(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| *folder != Path::new(""));
    let folder = files::real_path(folder.unwrap_or(Path::new(".")));
    let there = files::real_path(path);
    let would_be = || Some(folder.ok()?.join(path.file_name()?));
    there
        .ok()
        .or_else(would_be)
        .unwrap_or_else(|| path.to_owned())
}

fn printed(value: &Value) -> String {
    format!("{value}\n")
}

const NOTHING: Text = Text::new("何も書き出しませんでした", "nothing was written");
const KEPT: Text = Text::new(
    "何も書き出しませんでした。{path} は、前からあるファイルのままです。この表を守ったものではありません",
    "nothing was written; {path} is the file that was there before, and not this table gated",
);
const OVER: Text = Text::new(
    "書き出し先（-o、--report）が、読む表（守る前の表、--past、--linked）や互いと同じです。上書きすると元の数が失われるので、別の名前にしてください",
    "what is written (-o, --report) has the name of a table that is read (the counts, --past, --linked), or of each other; counts would be lost: give it another name",
);
const NAMED: Text = Text::new(
    "分類『{name}』の区分の名前の終わりに、かっこに入れた人数が書かれていて、隠す数がそこからわかります。名前はそのまま公開されるので、数を名前から消してください",
    "names in the dimension “{name}” end in their counts in brackets, and tell one that is hidden; names are published as they are: take the counts out of them",
);
