//! Fetching a source: from its bytes to a snapshot that may be stored, or a fault and nothing.

mod apart;
mod bands;
mod origin;

use std::path::Path;

use jiff::civil::Date;
use serde_json::Value;

use super::{Fault, Limits, Redactor, Secrets, refuse, source, words};
use crate::config::StatisticsSource;
use crate::diagnostics::{MessageLang, Text};
use crate::statistics::cube::{Cell, Cube};
use crate::statistics::snapshot::{Audit, Bands, Kept, Lock, Published, Release, Snapshot, digest};
use crate::statistics::{self, Past};

/// What is fetched, and what is known of it.
#[derive(Debug, Clone)]
pub struct Asking<'a> {
    /// The site's folder.
    pub root: &'a Path,
    pub source: &'a StatisticsSource,
    /// The site's source language.
    pub language: &'a str,
    pub today: Date,
    /// What is stored now.
    pub last: Option<&'a Snapshot>,
    /// What is stored of other sources.
    pub others: Vec<&'a Snapshot>,
    pub limits: &'a Limits,
}

/// What came of it.
#[derive(Debug)]
pub struct Fetched {
    pub snapshot: Snapshot,
    /// Whether figures or words differ from what was stored.
    pub changed: bool,
    /// Whether the kernel kept a program from other files; nothing for other sources.
    pub sandboxed: Option<bool>,
}

/// Fetches a source. The program's log, without secrets and figures, is there however it ends. `came` is told of how many
/// cells a table is that goes to the gate now, which may take minutes.
pub fn fetch(
    asking: &Asking<'_>,
    secret: impl Fn(&str) -> Option<String>,
    came: impl Fn(usize),
) -> (Vec<String>, Result<Fetched, Fault>) {
    let mut log = Vec::new();
    let fetched = attempt(asking, secret, came, &mut log);
    (log, fetched)
}

fn attempt(
    asking: &Asking<'_>,
    secret: impl Fn(&str) -> Option<String>,
    came: impl Fn(usize),
    log: &mut Vec<String>,
) -> Result<Fetched, Fault> {
    if let Some(finding) = source::faults(asking.source).first() {
        let fault = Fault::new(Text::new("{ja}", "{en}"));
        let said = |lang: MessageLang| format!("{}: {}", finding.message(lang), finding.hint(lang));
        return Err(fault
            .arg("ja", said(MessageLang::Ja))
            .arg("en", said(MessageLang::En)));
    }
    after_the_last(asking)?;
    let secrets = Secrets::of(&asking.source.secrets, secret)?;
    let redactor = Redactor::new(&secrets);
    let fetched = made(asking, &secrets, came, log).and_then(|fetched| {
        // Once more as it would be stored: an answer may spell a secret with escapes.
        let mut files = fetched.snapshot.files().into_iter();
        files.try_for_each(|(_, text)| redactor.refuse(text.as_bytes()))?;
        Ok(fetched)
    });
    fetched.map_err(|fault| fault.told(|text| redactor.without_secrets(text)))
}

fn made(
    asking: &Asking<'_>,
    secrets: &Secrets,
    came: impl Fn(usize),
    log: &mut Vec<String>,
) -> Result<Fetched, Fault> {
    let id = asking.source.id.as_ref().map_or("", |id| id.name.as_str());
    let given = origin::get(asking, secrets, log)?;
    let cube = words::apply(given.cube, asking.source, asking.language)?;
    refuse(&cube)?;
    let cube = cube.collapsed(&source::policy(asking.source))?;
    not_from_the_future(&cube, asking.today)?;
    let past = past(asking.last);
    if let Some(last) = past.last().filter(|_| !asking.source.public) {
        bands::same(&cube, last)?;
    }
    came(cube.cells.len());
    let (made, releases) = next(cube, asking, past)?;
    let published = made.published;
    let unchanged = asking
        .last
        .filter(|last| last.lock.output == digest(&published.text()));
    let lock = Lock {
        format: statistics::snapshot::FORMAT,
        id: id.to_owned(),
        fetched: asking.today,
        source: given.provenance,
        policy: source::policy_used(asking.source),
        audit: Audit {
            result: made.kept,
            by: concat!("shirube ", env!("CARGO_PKG_VERSION")).to_owned(),
        },
        output: String::new(),
        report: String::new(),
        published: 0,
        releases,
        seal: String::new(),
    };
    Ok(Fetched {
        changed: unchanged.is_none(),
        snapshot: Snapshot::new(id, published, made.report.as_ref(), lock),
        sandboxed: given.sandboxed,
    })
}

/// All that was published so far, the oldest first.
fn past(last: Option<&Snapshot>) -> Vec<Release> {
    let Some(last) = last else {
        return Vec::new();
    };
    let current = last.release();
    let before = last.lock.releases.iter().cloned();
    before.chain([current]).collect()
}

/// What is published next, and what was before it. Where figures are as they were, they are held against what was
/// published before them and not against themselves: the same print says nothing new, and hides nothing more.
fn next(
    cube: Cube,
    asking: &Asking<'_>,
    past: Vec<Release>,
) -> Result<(Made, Vec<Release>), Fault> {
    if let Some((last, before)) = past.split_last()
        && let Ok(made) = publish(cube.clone(), asking, before)
    {
        let policy = source::policy_used(asking.source);
        let again = Release::of(&made.published, last.fetched, &policy);
        let alike = again.dimensions == last.dimensions && again.rounding == last.rounding;
        if alike && again.values == last.values {
            return Ok((made, before.to_vec()));
        }
    }
    Ok((publish(cube, asking, &past)?, past))
}

/// Figures that may be published, and why.
struct Made {
    published: Published,
    kept: Kept,
    /// What the gate reports of them.
    report: Option<Value>,
}

fn publish(cube: Cube, asking: &Asking<'_>, past: &[Release]) -> Result<Made, Fault> {
    if asking.source.public {
        return Ok(Made {
            published: Published::elsewhere(cube).ok_or_else(|| Fault::new(UNCITED))?,
            kept: Kept::Published,
            report: None,
        });
    }
    let table = cube.counts()?;
    refuse::counted_names(&cube)?;
    refuse::one_each(&cube, &table)?;
    refuse::totals(&cube, &table)?;
    apart::from(&table, &asking.others)?;
    let past = Past {
        change: source::kind_of_change(asking.source),
        releases: past.iter().map(in_print).collect(),
        linked: Vec::new(),
    };
    let policy = source::policy(asking.source);
    let gated = statistics::gate_after(&table, &policy, &past)?;
    refuse::counted_titles(&cube, &gated)?;
    refuse::counted_numbers(&cube, &table, &gated)?;
    Ok(Made {
        report: Some(statistics::report(&policy, &past, &gated)),
        published: Published::gated(cube, &gated)?,
        kept: Kept::Proved,
    })
}

/// A release as the gate knows it.
fn in_print(release: &Release) -> statistics::Release {
    statistics::Release {
        dimensions: release.dimensions.iter().map(Bands::dimension).collect(),
        published: release.cells().map(Cell::count).collect(),
        threshold: release.threshold,
        rounding: release.rounding,
    }
}

/// A clock that was set back would put releases out of order.
fn after_the_last(asking: &Asking<'_>) -> Result<(), Fault> {
    let last = asking.last.map(|last| last.lock.fetched);
    match last.filter(|last| *last > asking.today) {
        Some(last) => Err(Fault::new(CLOCK)
            .arg("last", last)
            .arg("today", asking.today)),
        None => Ok(()),
    }
}

fn not_from_the_future(cube: &Cube, today: Date) -> Result<(), Fault> {
    let Some(as_of) = cube.about.as_of else {
        return Ok(());
    };
    let (as_of, today) = (as_of.iso(), today.to_string());
    match today
        .get(..as_of.len())
        .is_some_and(|today| as_of.as_str() > today)
    {
        true => Err(Fault::new(FUTURE).arg("day", as_of).arg("today", today)),
        false => Ok(()),
    }
}

const CLOCK: Text = Text::new(
    "今日は{today}のはずですが、前の取得は{last}です。コンピューターの時計を確かめるか、--date で正しい日を書いてください",
    "today is said to be {today}, but the last fetch was on {last}; check this computer's clock, or give the right day with --date",
);
const FUTURE: Text = Text::new(
    "数の時点が{day}で、今日（{today}）より後です。データか、コンピューターの時計を確かめてください",
    "the figures are said to be as of {day}, which is after today ({today}); check the data, or this computer's clock",
);
const UNCITED: Text = Text::new(
    "公開済みの数には、文書名（document）とライセンス（licence）が要ります",
    "figures that are public need a document and a licence",
);
