//! Statistics as open data: each snapshot's published figures as a table and as JSON-stat, and the audit report on
//! them as it was stored with them. Hidden figures have a word in their place, and are in none of the files.

use super::open_data::{Table, licence};
use super::{Job, Making, Output};
use crate::fields::Localised;
use crate::site::Site;
use crate::statistics::cube::Cell;
use crate::statistics::snapshot::Snapshot;
use crate::templates::World;
use crate::templates::views::{STATISTICS_FILES, SiteFacts, StatisticsView, statistics_route};

/// Writes the files of every snapshot.
pub struct StatisticsData;

impl Output for StatisticsData {
    fn plan(&self, world: &World) -> Vec<Job> {
        let files = |id: &String| {
            let file = |(_, end, name): &(&str, &str, &str)| {
                let route = statistics_route(id, end);
                Job::of_site(&Self, world, route.as_str(), &format!("{name} {id}"))
            };
            STATISTICS_FILES.iter().map(file).collect::<Vec<Job>>()
        };
        world.site.statistics.keys().flat_map(files).collect()
    }

    fn can_find(&self) -> bool {
        false
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let (format, id) = job.name.split_once(' ')?;
        making.scope.ask::<StatisticsView>(id);
        making.scope.ask::<SiteFacts>("");
        let site = &making.world().site;
        let snapshot = site.statistics.get(id)?;
        match format {
            "csv" => Some(csv(site, snapshot)),
            "json" => Some(snapshot.published.text().into_bytes()),
            _ => Some(snapshot.report.clone().into_bytes()),
        }
    }
}

/// A figure a row: its categories by code and by name, the figure or the word in its place, and where it is from.
fn csv(site: &Site, snapshot: &Snapshot) -> Vec<u8> {
    let published = &snapshot.published;
    let about = published.about();
    let cells: Vec<(Vec<usize>, Cell)> = published
        .places()
        .zip(published.cells().iter().copied())
        .collect();
    let mut table = Table::new(site, cells.iter());
    for (at, axis) in published.axes().iter().enumerate() {
        table.column(&axis.id, move |(place, _)| {
            axis.categories[place[at]].code.clone()
        });
        in_languages(
            &mut table,
            site,
            &format!("{}.label", axis.id),
            move |place| &axis.categories[place[at]].label,
        );
    }
    table.column("value", |(_, cell)| {
        cell.value()
            .map_or(String::new(), |value| value.to_string())
    });
    table.column("status", |(_, cell)| status(*cell).to_owned());
    let rounding = snapshot.lock.policy.rounding();
    table.optional("rounded", move |_| {
        rounding.map_or(String::new(), |own| {
            format!("{} {}", own.base, own.kind.name())
        })
    });
    in_languages(&mut table, site, "unit", |place| published.unit(place));
    table.column("made_up", |_| about.synthetic.to_string());
    table.column("as_of", |_| {
        about.as_of.map_or(String::new(), |day| day.iso())
    });
    table.column("source", |_| source(site, snapshot));
    table.column("source_url", |_| {
        about.origin.url.clone().unwrap_or_default()
    });
    table.column("licence", |_| match &about.origin.licence {
        Some(licence) => licence.url.clone().unwrap_or_else(|| licence.name.clone()),
        None => licence(site),
    });
    table.column("fetched", |_| snapshot.lock.fetched.to_string());
    table.write()
}

/// A column for each language in which any row has the text.
fn in_languages<'t>(
    table: &mut Table<'t, (Vec<usize>, Cell)>,
    site: &'t Site,
    header: &str,
    text: impl Fn(&[usize]) -> &'t Localised + Copy + 't,
) {
    for lang in &site.langs {
        table.optional(&format!("{header}.{}", lang.tag), move |(place, _)| {
            text(place).get(&lang.tag).unwrap_or_default().to_owned()
        });
    }
}

/// As SDMX's code list of observation status has it: normal, confidential, missing.
fn status(cell: Cell) -> &'static str {
    match cell {
        Cell::Value(_) => "A",
        Cell::Hidden => "C",
        Cell::Missing => "M",
    }
}

fn source(site: &Site, snapshot: &Snapshot) -> String {
    let origin = &snapshot.published.about().origin;
    let named = origin.name.pick(&[&site.config.source_language]);
    let name = named.map_or(String::new(), |(_, name)| name.to_owned());
    origin.document.clone().unwrap_or(name)
}
