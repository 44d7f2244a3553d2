//! Tables of statistics.

use crate::charts::{self, Ask, Fault, Shown, Speech};
use crate::markdown::{Shows, StatisticsUse};
use crate::site::{LangId, Route};
use crate::templates::{View, World};
use crate::text::nearest;

/// Answers with a hash of the table of a name, and whether newer figures should be there by now.
pub struct StatisticsView;

/// Answers with the page that tells how small numbers are protected, by the tag of a language.
pub struct StatisticsHelp;

/// The files of each table: the string that names them, what their names end in, and the outputs' word for it.
pub const STATISTICS_FILES: [(&str, &str, &str); 3] = [
    ("chart-csv", ".csv", "csv"),
    ("chart-json", ".json", "json"),
    ("chart-audit", ".report.json", "report"),
];

/// The folder of the files.
const FOLDER: &str = "statistics-data/";

impl View for StatisticsView {
    type Answer = Option<(u64, bool)>;
    const NAME: &'static str = "statistics";

    fn answer(world: &World, id: &str) -> Self::Answer {
        let snapshot = world.site.statistics.get(id)?;
        Some((snapshot.hash(), is_stale(world, id)))
    }
}

impl View for StatisticsHelp {
    type Answer = Option<(String, String)>;
    const NAME: &'static str = "statistics-help";

    fn answer(world: &World, tag: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(tag)?;
        let path = world.site.config.statistics_help.as_ref()?;
        let key = path.trim_matches('/');
        let page = world
            .site
            .find(lang, key.strip_suffix(".md").unwrap_or(key))?;
        let link = world.link_to(page);
        Some((link.url, link.title))
    }
}

/// Whether the day by which newer figures were due is over.
fn is_stale(world: &World, id: &str) -> bool {
    let snapshot = world.site.statistics.get(id);
    let due = snapshot.and_then(|snapshot| snapshot.published.about().next_update);
    due.is_some_and(|due| due.last() < world.site.date.0)
}

/// The address of a table's file.
pub fn statistics_route(id: &str, end: &str) -> Route {
    Route::new(format!("{FOLDER}{id}{end}"))
}

/// What a use of a directive shows on a page in a language. Whoever calls has asked the views above.
pub fn show_statistics(
    world: &World,
    lang: LangId,
    asked: &StatisticsUse<'_>,
) -> Result<Shown, Fault> {
    let Some(snapshot) = world.site.statistics.get(asked.id) else {
        return Err(unknown(world, asked.id));
    };
    let ask = Ask::read(&asked.values)?;
    let site = &world.site;
    let own = site.lang(lang);
    let fallback = own.locale.fallback();
    let mut tags = vec![own.tag.as_str()];
    tags.extend(fallback.as_deref());
    // Names of codes are kept by language alone: zh for zh-Hans.
    tags.extend(own.tag.split('-').next());
    tags.extend([site.config.source_language.as_str(), "en"]);
    let say = |key: &str, args: &[(&str, &str)]| {
        let args: Vec<_> = args
            .iter()
            .map(|(name, value)| (*name, (*value).into()))
            .collect();
        world.text(lang, key, &args)
    };
    let file = |(key, end, _): &(&'static str, &str, &str)| {
        (*key, site.href(&statistics_route(asked.id, end)))
    };
    let speech = Speech {
        tags: &tags,
        say: &say,
        formats: &world.formats[lang.index()],
        rtl: own.dir == "rtl",
        stale: is_stale(world, asked.id),
        protection: StatisticsHelp::answer(world, &own.tag),
        files: STATISTICS_FILES.iter().map(file).collect(),
    };
    match asked.shows {
        Shows::Chart => charts::chart(snapshot, &ask, &format!("chart-{}", asked.number), &speech),
        Shows::Table => charts::table_of(snapshot, &ask, &speech),
        Shows::Figure => charts::sentence(snapshot, &ask, &speech),
    }
}

fn unknown(world: &World, id: &str) -> Fault {
    let known: Vec<&str> = world.site.statistics.keys().map(String::as_str).collect();
    let near =
        nearest(id, known.iter().copied()).map_or(String::new(), |near| format!(" → {near}"));
    Fault {
        rule: &charts::CHART_DATA,
        key: "data",
        args: vec![
            ("id", id.to_owned()),
            ("known", known.join(", ")),
            ("nearest", near),
        ],
    }
}
