//! What can be said of statistics that were fetched: how they were protected, and which cells are shown. Which hidden
//! cells are small is not known here, since it is stored nowhere.

use serde_json::Value;

use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::diagnostics::Text;
use crate::hook;
use crate::statistics::snapshot::{Cell, Kept, Release, Snapshot};

/// Says it. Nothing of it is more than what is published.
pub fn explain(snapshot: &Snapshot, console: &Console) -> Result<(), Outcome> {
    let lock = &snapshot.lock;
    let say = |text: Text, args: &[(&'static str, String)]| {
        console.data(&format!("{}\n", text.fill(console.lang, args)));
    };
    let settings = lock.policy.settings.iter();
    let policy: Vec<String> = settings
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let about = [
        ("id", snapshot.id.clone()),
        ("date", lock.fetched.to_string()),
        ("releases", lock.releases.len().to_string()),
        ("policy", policy.join(", ")),
    ];
    if lock.audit.result == Kept::Published {
        say(PUBLIC, &about);
        return Ok(());
    }
    say(ABOUT, &about);
    let release = snapshot.release();
    if let Some(rounding) = release.rounding {
        let text = match rounding.kind {
            crate::statistics::RoundingKind::Additive => ADDITIVE,
            crate::statistics::RoundingKind::Consistent => CONSISTENT,
        };
        say(text, &[("base", rounding.base.to_string())]);
    } else {
        hidden(snapshot, &release, say);
    }
    for (at, cell) in snapshot.published.cells().iter().enumerate() {
        let text = if *cell == Cell::Hidden { HIDDEN } else { SHOWN };
        say(text, &[("cell", release.name(at))]);
    }
    Ok(())
}

/// How many cells are hidden, on which level of totals, and what is known of them.
fn hidden(snapshot: &Snapshot, release: &Release, say: impl Fn(Text, &[(&'static str, String)])) {
    let cells = snapshot.published.cells();
    let hidden = cells.iter().filter(|cell| **cell == Cell::Hidden).count();
    let threshold = release.threshold.unwrap_or_default();
    let args = [
        ("hidden", hidden.to_string()),
        ("cells", cells.len().to_string()),
        ("large", hook::known_large(release, threshold).to_string()),
        ("threshold", threshold.to_string()),
    ];
    say(HOW_MANY, &args);
    let dimensions = ("dimensions", release.dimensions.len().to_string());
    let report: Option<Value> = serde_json::from_str(&snapshot.report).ok();
    let levels = report
        .as_ref()
        .and_then(|report| report.pointer("/gate/loss/levels")?.as_array());
    for level in levels.into_iter().flatten() {
        let number = |name: &str| {
            level
                .get(name)
                .and_then(Value::as_u64)
                .unwrap_or_default()
                .to_string()
        };
        let [totals, hidden, cells] =
            ["totals", "hidden", "cells"].map(|name| (name, number(name)));
        say(LEVEL, &[totals, hidden, cells, dimensions.clone()]);
    }
}

const PUBLIC: Text = Text::new(
    "{id}：{date} に取得。すでに公開されていた数なので、何も隠していません",
    "{id}: fetched on {date}. The figures had been published before, so nothing is hidden",
);
const ABOUT: Text = Text::new(
    "{id}：{date} に取得（過去の公開 {releases} 回）。守り方：{policy}",
    "{id}: fetched on {date} ({releases} past releases). Protected by: {policy}",
);
const ADDITIVE: Text = Text::new(
    "どの数も {base} の倍数に丸めてある。合計は内訳の和になる。同じ数でも、次の公開では違う数に丸めることがある",
    "Every number is rounded to a multiple of {base}. Totals are the sums of their parts; the same count may be rounded to another number next time",
);
const CONSISTENT: Text = Text::new(
    "どの数も {base} の倍数に丸めてある。同じ数はいつも同じに丸める。合計は内訳の和にならないことがある",
    "Every number is rounded to a multiple of {base}. The same count is always rounded alike; totals need not be the sums of their parts",
);
const HOW_MANY: Text = Text::new(
    "{cells} セルのうち {hidden} を隠している。そのうち {large} は、公開した数の足し算と引き算だけで {threshold} 以上だとわかる。ほかのどれが小さな数で、どれがそれを守るためかは、どこにも保存していない（わかると、引き算の手がかりになるため）。元の表がある人は shirube stats explain 元の表.json でわかる",
    "{hidden} of {cells} cells are hidden. Of {large} of them, sums of published numbers alone show that they are {threshold} or more. Which of the others are small and which protect those is stored nowhere, since it would help to work them out; whoever has the table runs shirube stats explain TABLE.json",
);
const LEVEL: Text = Text::new(
    "  {dimensions} つの分類のうち {totals} つで合計になっているセル：{cells} のうち {hidden} を隠している",
    "  cells that are totals along {totals} of {dimensions} dimensions: {hidden} of {cells} hidden",
);
const SHOWN: Text = Text::new("{cell}：公開している", "{cell}: shown");
const HIDDEN: Text = Text::new("{cell}：隠している", "{cell}: hidden");
