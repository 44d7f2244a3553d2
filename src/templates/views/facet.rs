//! The directory of desks, whole and narrowed down: what its pages and the browser's filter are made from.

use std::collections::BTreeMap;

use serde::Serialize;

use super::desk::Teller;
use super::desk_hours::HoursText;
use super::listing::{Paginator, paginator};
use crate::desks::{Channel, Entry, Facet, Prefecture, Remit, autonym};
use crate::fields::Choice;
use crate::i18n::Arg;
use crate::site::{DESKS, LangId, Page, Route};
use crate::templates::{View, World};

/// Answers with the ways to narrow the directory of a language down, by its tag.
pub struct Facets;

/// Answers with one page of a narrowed list: language, the facet's path and the page's number, each on a line.
pub struct FacetPage;

/// Answers with what the browser filters by, in a language given by its tag.
pub struct DirectoryFile;

/// The lists of the directory.
#[derive(Debug, Serialize)]
pub struct FacetsText {
    pub situations: Vec<FacetLink>,
    pub prefectures: Vec<FacetLink>,
    pub languages: Vec<FacetLink>,
    pub channels: Vec<FacetLink>,
    /// How many desks there are.
    pub count: usize,
    /// The address of the file that the browser filters.
    pub file: String,
}

/// A narrowed list.
#[derive(Debug, Serialize)]
pub struct FacetLink {
    pub key: String,
    pub label: String,
    pub url: String,
    pub count: usize,
}

/// One page of a narrowed list.
#[derive(Debug, Serialize)]
pub struct FacetText {
    pub title: String,
    /// The desks' ids.
    pub desks: Vec<String>,
    pub paginator: Option<Paginator>,
    /// The same list without anything but text, of a prefecture.
    pub text_url: Option<String>,
    /// Cards to be cut out, of a prefecture.
    pub pocket_url: Option<String>,
}

/// The name of the browser's file, below the directory.
pub const DIRECTORY_FILE: &str = "directory.json";
/// The page of a prefecture that is text alone, below its list.
pub const TEXT: &str = "text/";
/// The page of a prefecture with cards to be cut out, below its list.
pub const POCKET: &str = "pocket/";

impl View for Facets {
    type Answer = Option<FacetsText>;
    const NAME: &'static str = "facets";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(arg)?;
        let desks = &world.site.desks;
        let page = world.site.find(lang, DESKS).filter(|_| !desks.is_empty())?;
        let mut text = FacetsText {
            situations: Vec::new(),
            prefectures: Vec::new(),
            languages: Vec::new(),
            channels: Vec::new(),
            count: desks.len(),
            file: world.site.href(&page.route.join(DIRECTORY_FILE)),
        };
        for (facet, count) in facets(world) {
            let link = FacetLink {
                key: key(facet),
                label: label(world, lang, facet),
                url: facet_url(world, lang, facet)?,
                count,
            };
            match facet {
                Facet::Remit(_) => text.situations.push(link),
                Facet::Prefecture(_) => text.prefectures.push(link),
                Facet::Language(_) => text.languages.push(link),
                Facet::Channel(_) => text.channels.push(link),
            }
        }
        Some(text)
    }
}

impl View for FacetPage {
    type Answer = Option<FacetText>;
    const NAME: &'static str = "facet-page";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let mut parts = arg.split('\n');
        let (tag, path, part) = (parts.next()?, parts.next()?, parts.next()?);
        let part: usize = part.parse().ok()?;
        let lang = world.site.lang_by_tag(tag)?;
        let page = world.site.find(lang, DESKS)?;
        let (facet, _) = facets(world)
            .into_iter()
            .find(|(facet, _)| facet_path(*facet) == path)?;
        let ids = sorted(world, lang, facet);
        let route = page.route.join(path);
        let per_page = world.site.config.per_page();
        let total = ids.len().div_ceil(per_page).max(1);
        // Those who need a list on one page, such as a printed one, ask for part 0.
        let shown: Vec<&&Entry> = match part {
            0 => ids.iter().collect(),
            part => ids
                .iter()
                .skip((part - 1) * per_page)
                .take(per_page)
                .collect(),
        };
        let below = |path: &str| {
            let is_area = matches!(facet, Facet::Prefecture(_));
            is_area.then(|| world.site.href(&route.join(path)))
        };
        Some(FacetText {
            title: facet_title(world, lang, facet),
            desks: shown.iter().map(|entry| entry.id.clone()).collect(),
            paginator: (part > 0 && total > 1).then(|| paginator(world, &route, part, total)),
            text_url: below(TEXT),
            pocket_url: below(POCKET),
        })
    }
}

/// A facet's title on its own page.
pub fn facet_title(world: &World, lang: LangId, facet: Facet<'_>) -> String {
    let what = label(world, lang, facet);
    world.text(lang, "desks-narrowed", &[("what", Arg::from(what))])
}

/// All narrowed lists that have desks, with how many. Prefectures are all there, since desks for all of Japan are for each.
pub fn facets(world: &World) -> Vec<(Facet<'_>, usize)> {
    let desks = &world.site.desks;
    let remits = Remit::ALL.iter().map(|(remit, ..)| Facet::Remit(*remit));
    let languages = desks.languages().into_keys().map(Facet::Language);
    let channels = Channel::ALL
        .iter()
        .map(|(channel, ..)| Facet::Channel(*channel));
    let all = remits
        .chain(Prefecture::all().map(Facet::Prefecture))
        .chain(languages)
        .chain(channels);
    let counted = all.map(|facet| (facet, desks.having(facet).count()));
    counted.filter(|(_, count)| *count > 0).collect()
}

/// Desks of one area first, then by their names.
fn sorted<'w>(world: &'w World, lang: LangId, facet: Facet<'w>) -> Vec<&'w Entry> {
    let tag = &world.site.lang(lang).tag;
    let mut found: Vec<&Entry> = world.site.desks.having(facet).collect();
    found.sort_by_cached_key(|entry| {
        let name = entry.record.name.get(tag).unwrap_or_default().to_owned();
        let name = entry.record.reading.clone().unwrap_or(name);
        (entry.is_nationwide(), name, entry.id.clone())
    });
    found
}

fn key(facet: Facet<'_>) -> String {
    match facet {
        Facet::Remit(remit) => remit.key().to_owned(),
        Facet::Prefecture(prefecture) => prefecture.code(),
        Facet::Language(tag) => tag.to_owned(),
        Facet::Channel(channel) => channel.key().to_owned(),
    }
}

/// Where a facet's list is, below the directory.
pub fn facet_path(facet: Facet<'_>) -> String {
    let group = match facet {
        Facet::Remit(_) => "situation",
        Facet::Prefecture(_) => "prefecture",
        Facet::Language(_) => "language",
        Facet::Channel(_) => "channel",
    };
    format!("{group}/{}/", key(facet))
}

fn label(world: &World, lang: LangId, facet: Facet<'_>) -> String {
    match facet {
        Facet::Remit(remit) => world.label(lang, "desk-remit", remit.key()).label,
        Facet::Prefecture(prefecture) => prefecture.name(&world.site.lang(lang).tag).to_owned(),
        Facet::Language(tag) => autonym(tag).to_owned(),
        Facet::Channel(channel) => world.label(lang, "desk-channel", channel.key()).label,
    }
}

/// The address of a facet's list in a language.
pub fn facet_url(world: &World, lang: LangId, facet: Facet<'_>) -> Option<String> {
    let page: &Page = world.site.find(lang, DESKS)?;
    let route: Route = page.route.join(&facet_path(facet));
    world
        .site
        .desks
        .having(facet)
        .next()
        .map(|_| world.site.href(&route))
}

/// The directory as the browser's filter reads it. Hours are kept once, since thousands of desks share a few.
#[derive(Debug, Serialize)]
pub struct DirectoryText {
    pub hours: Vec<HoursFile>,
    pub desks: Vec<DeskFile>,
}

/// Hours of the weeks ahead.
#[derive(Debug, Serialize)]
pub struct HoursFile {
    pub ahead: String,
    pub until: i64,
}

/// A desk as the browser's filter shows it. Short names: there are thousands.
#[derive(Debug, Serialize)]
pub struct DeskFile {
    pub name: String,
    pub lang: Option<String>,
    pub url: String,
    pub about: String,
    /// The first number and what it costs to call.
    pub tel: Option<(String, String, String)>,
    pub expires: Option<String>,
    pub situation: Vec<&'static str>,
    /// None for all of Japan.
    pub prefecture: Vec<String>,
    pub language: Vec<String>,
    pub channel: Vec<&'static str>,
    /// Which of the hours.
    pub hours: Option<usize>,
}

impl View for DirectoryFile {
    type Answer = Option<DirectoryText>;
    const NAME: &'static str = "directory-file";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(arg)?;
        let teller = Teller::new(world, lang);
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        let mut text = DirectoryText {
            hours: Vec::new(),
            desks: Vec::new(),
        };
        for entry in world.site.desks.all() {
            let hours = entry.record.hours.as_ref().map(|hours| {
                *known.entry(hours.text.clone()).or_insert_with(|| {
                    let told = HoursText::of(&teller, hours);
                    text.hours.push(HoursFile {
                        ahead: told.ahead,
                        until: told.known_until_minute,
                    });
                    text.hours.len() - 1
                })
            });
            text.desks.push(desk_file(&teller, entry, hours));
        }
        Some(text)
    }
}

fn desk_file(teller: &Teller<'_>, entry: &Entry, hours: Option<usize>) -> DeskFile {
    let record = &entry.record;
    let name = teller.words(&record.name);
    let shown = entry.is_live(teller.today(), &teller.world.site.config);
    let line = record.telephone.first().filter(|_| shown);
    let tel = line.and_then(|line| teller.line(line)).map(|line| {
        let cost = line.cost.map_or(String::new(), |cost| cost.label);
        (line.number, line.href, cost)
    });
    let about = record
        .kind
        .map(|kind| teller.label("desk-type", kind.key()).label);
    DeskFile {
        url: teller.url(entry),
        about: about.unwrap_or_default(),
        tel,
        expires: record.expires_on.map(|day| day.to_string()),
        situation: record.remit.iter().map(|remit| remit.key()).collect(),
        prefecture: match entry.is_nationwide() {
            true => Vec::new(),
            false => entry
                .prefectures()
                .into_iter()
                .map(Prefecture::code)
                .collect(),
        },
        language: entry.languages().into_iter().map(str::to_owned).collect(),
        channel: record.channels().into_iter().map(Channel::key).collect(),
        lang: name.as_ref().and_then(|name| name.lang.clone()),
        name: name.map_or_else(|| entry.id.clone(), |name| name.text),
        hours,
    }
}
