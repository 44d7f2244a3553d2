//! Whether a program keeps to the protocol: each point by itself, so that whoever writes one sees what is left to do.

use super::protocol::{self, Action, Answer};
use super::{Fault, Hints, Limits, Program, Redactor, command, format, refuse};
use crate::diagnostics::Text;
use crate::statistics::cube::Cube;
use crate::statistics::{self, Policy};

/// One thing that a program has to do, and whether it does.
#[derive(Debug)]
pub struct Point {
    pub what: Text,
    pub kept: Result<(), Fault>,
    /// The program's log, without figures.
    pub log: Vec<String>,
}

/// A request in a version that nobody speaks.
const OTHER_VERSION: &str = "{\"protocol\":999999,\"action\":\"fetch\",\"id\":\"x\"}\n";
/// A table that no program offers.
const NO_TABLE: &str = "there-is-no-such-table";

/// Puts a program to the test. `id` is the table to ask for; without one, the first that it offers.
pub fn conformance(program: &Program, id: Option<&str>, limits: &Limits) -> Vec<Point> {
    let tried = Tried { program, limits };
    let (log, described) = tried.ask(&protocol::request(Action::Describe, ""));
    let offered = described
        .as_ref()
        .ok()
        .and_then(|answer| Some(answer.datasets.first()?.id.clone()));
    let id = id.map(str::to_owned).or(offered).unwrap_or_default();
    let fetch = protocol::request(Action::Fetch, &id);
    let (fetch_log, first) = tried.ask(&fetch);
    let (_, second) = tried.ask(&fetch);
    let cube = first.as_ref().map_err(Clone::clone).and_then(read);
    let point = |what: Text, kept: Result<(), Fault>| Point {
        what,
        kept,
        log: Vec::new(),
    };
    vec![
        Point {
            what: DESCRIBES,
            kept: described.and_then(|answer| describes(&answer)),
            log,
        },
        Point {
            what: FETCHES,
            kept: cube.as_ref().map(|_| ()).map_err(Clone::clone),
            log: fetch_log,
        },
        point(AGGREGATES, cube.clone().and_then(|cube| refuse(&cube))),
        point(
            ADDS_UP,
            cube.clone().and_then(|cube| Ok(cube.counts().map(|_| ())?)),
        ),
        point(GATED, cube.and_then(|cube| gated(&cube))),
        point(SAME_AGAIN, same(&first, &second)),
        point(
            NO_OTHER,
            refuses(tried.ask(&protocol::request(Action::Fetch, NO_TABLE)).1),
        ),
        point(NO_VERSION, refuses(tried.ask(OTHER_VERSION).1)),
    ]
}

struct Tried<'a> {
    program: &'a Program,
    limits: &'a Limits,
}

impl Tried<'_> {
    fn ask(&self, request: &str) -> (Vec<String>, Result<Answer, Fault>) {
        let (log, ran) = command::run(self.program, request, self.limits);
        let redactor = Redactor::new(&self.program.secrets);
        let answer = ran.and_then(|ran| {
            let answer = protocol::answer(&ran.output, &redactor)?;
            redactor.refuse(&ran.output)?;
            Ok(answer)
        });
        (log, answer)
    }
}

fn describes(answer: &Answer) -> Result<(), Fault> {
    let named = answer.plugin.as_ref();
    let named = named.is_some_and(|plugin| !plugin.name.is_empty() && !plugin.version.is_empty());
    let ids = answer.datasets.iter();
    let offers = !answer.datasets.is_empty() && ids.clone().all(|offer| !offer.id.is_empty());
    match named && offers {
        true => Ok(()),
        false => Err(Fault::new(NOT_DESCRIBED)),
    }
}

fn read(answer: &Answer) -> Result<Cube, Fault> {
    let format = format(answer.format.as_deref(), ".json")?;
    (format.read)(&answer.bytes()?, &Hints::default())
}

fn gated(cube: &Cube) -> Result<(), Fault> {
    let table = cube.counts()?;
    statistics::gate(&table, &Policy::default())?;
    Ok(())
}

fn same(first: &Result<Answer, Fault>, second: &Result<Answer, Fault>) -> Result<(), Fault> {
    match (first, second) {
        (Ok(first), Ok(second)) if first.dataset == second.dataset => Ok(()),
        (Err(fault), _) | (_, Err(fault)) => Err(fault.clone()),
        _ => Err(Fault::new(DIFFERS)),
    }
}

/// A program says no by an `error`, or by failing; what it must not do is give a table.
fn refuses(answer: Result<Answer, Fault>) -> Result<(), Fault> {
    match answer {
        Ok(answer) if !answer.dataset.is_null() => Err(Fault::new(GAVE)),
        _ => Ok(()),
    }
}

const DESCRIBES: Text = Text::new(
    "describe に、名前と版と、出せる表を答える",
    "answers describe with its name, its version and what it offers",
);
const FETCHES: Text = Text::new(
    "fetch に、読める表を一つ、時間と大きさの限りの中で答える",
    "answers fetch with one readable table, within the limits of time and size",
);
const AGGREGATES: Text = Text::new(
    "ひとり分ずつのデータ、バリアントごとのデータ、自由に書かれた文章がない",
    "gives no data on single people or variants, and no free text",
);
const ADDS_UP: Text = Text::new(
    "すべての組み合わせの人数があり、合計が内訳と合う",
    "gives a count for every combination, and totals that add up",
);
const GATED: Text = Text::new(
    "表を、安全に公開できる形にできる（しきい値10）",
    "gives a table that can be made safe (threshold 10)",
);
const SAME_AGAIN: Text = Text::new(
    "同じことを聞けば、同じ表を答える",
    "gives the same table when asked again",
);
const NO_OTHER: Text = Text::new(
    "知らない表を聞かれたら、断る",
    "refuses a table that it does not have",
);
const NO_VERSION: Text = Text::new(
    "知らない版で聞かれたら、断る",
    "refuses a version that it does not speak",
);
const NOT_DESCRIBED: Text = Text::new(
    "plugin（name と version）か datasets（id）がありません",
    "`plugin` (name and version) or `datasets` (id) is missing",
);
const DIFFERS: Text = Text::new(
    "2回目の表が、1回目と違います。順番や乱数を確かめてください",
    "the second table is another than the first; look at orders and random numbers",
);
const GAVE: Text = Text::new(
    "断らずに、表を答えました",
    "it gave a table instead of refusing",
);
