//! Lists of desks: the ways to narrow the directory down, and one page of one of them.

use serde::Serialize;

use super::desk_card::DeskCard;
use super::listing::{Paginator, paginator};
use super::teller::Teller;
use crate::desks::{Facet, autonym};
use crate::site::{DESKS, LangId, Route, Site};
use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers with the facets of a language's directory, by the language's tag.
pub struct DeskFacetsView;

/// Answers with one page of a facet's list: the language's tag, the facet's name and value, and which page, each on a line.
pub struct DeskListView;

/// The directory of a language as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct DeskFacetsText {
    pub total: usize,
    /// How many are for all of Japan.
    pub nationwide: usize,
    pub remit: Vec<FacetLink>,
    pub prefecture: Vec<FacetLink>,
    pub language: Vec<FacetLink>,
    pub channel: Vec<FacetLink>,
    /// The desks as data for the filters of a browser.
    pub data_url: String,
    /// The files of open data, by the name of their format.
    pub downloads: Vec<LinkText>,
}

/// One facet and the page that lists it.
#[derive(Debug, Clone, Serialize)]
pub struct FacetLink {
    /// As in addresses and data: `employment`, `13`, `en`, `telephone`.
    pub key: String,
    pub label: String,
    pub url: String,
    pub count: usize,
    /// The language of the label, where it is not the page's.
    pub lang: Option<String>,
}

/// One page of a facet's list.
#[derive(Debug, Clone, Serialize)]
pub struct DeskListText {
    /// `remit`, `prefecture`, `language` or `channel`.
    pub facet: &'static str,
    pub key: String,
    pub label: String,
    pub count: usize,
    pub desks: Vec<DeskCard>,
    pub paginator: Option<Paginator>,
    /// The list with nothing but text, of a prefecture.
    pub text_url: Option<String>,
}

/// The file names of open data, with their formats.
pub const DOWNLOADS: [(&str, &str); 5] = [
    ("csv", "desks.csv"),
    ("json", "desks.json"),
    ("vcard", "desks.vcf"),
    ("hsds", "desks.hsds.json"),
    ("jsonld", "desks.jsonld"),
];

/// What a format is called among those who use it.
fn format_name(format: &str) -> &str {
    match format {
        "csv" => "CSV (Excel)",
        "vcard" => "vCard",
        "hsds" => "Open Referral HSDS 3.0",
        "jsonld" => "JSON-LD (schema.org)",
        _ => "JSON",
    }
}

/// The address of the first page of a facet's list.
pub fn facet_route(site: &Site, lang: LangId, facet: &Facet) -> Route {
    let (name, value) = facet.key();
    Route::new(format!("{}{DESKS}/{name}/{value}/", site.lang(lang).prefix))
}

/// The address of the data that a browser filters by.
pub fn data_route(site: &Site, lang: LangId) -> Route {
    Route::new(format!("{}{DESKS}/directory.json", site.lang(lang).prefix))
}

impl View for DeskFacetsView {
    type Answer = Option<DeskFacetsText>;
    const NAME: &'static str = "desk-facet-list";

    fn answer(world: &World, tag: &str) -> Self::Answer {
        let site = &world.site;
        let lang = site.lang_by_tag(tag).filter(|_| !site.desks.is_empty())?;
        let of = |name: &str| -> Vec<FacetLink> {
            let facets = site
                .desks
                .facets()
                .filter(|(facet, _)| facet.key().0 == name);
            facets
                .map(|(facet, count)| link(world, lang, facet, count))
                .collect()
        };
        Some(DeskFacetsText {
            total: site.desks.len(),
            nationwide: site.desks.nationwide().count(),
            remit: of("remit"),
            prefecture: of("prefecture"),
            language: of("language"),
            channel: of("channel"),
            data_url: site.href(&data_route(site, lang)),
            downloads: DOWNLOADS
                .iter()
                .map(|(name, file)| download(world, lang, name, file))
                .collect(),
        })
    }
}

impl View for DeskListView {
    type Answer = Option<DeskListText>;
    const NAME: &'static str = "desk-list";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let site = &world.site;
        let mut parts = arg.split('\n');
        let (tag, name, value) = (parts.next()?, parts.next()?, parts.next()?);
        let part: usize = parts.next()?.parse().ok()?;
        let lang = site.lang_by_tag(tag)?;
        let named = |facet: &Facet| {
            facet.key() == (name_of(facet), value.to_owned()) && name_of(facet) == name
        };
        let (facet, count) = site.desks.facets().find(|(facet, _)| named(facet))?;
        let teller = Teller::new(world, lang);
        // Page 0 is the whole list, for the one that is text alone.
        let (skip, take) = match part {
            0 => (0, count),
            part => ((part - 1) * site.config.per_page(), site.config.per_page()),
        };
        let shown = site.desks.having(facet).skip(skip).take(take);
        let route = facet_route(site, lang, facet);
        let total = count.div_ceil(site.config.per_page()).max(1);
        let text = facet.is_place().then(|| site.href(&route.join("text/")));
        Some(DeskListText {
            facet: name_of(facet),
            key: value.to_owned(),
            label: label(world, lang, facet),
            count,
            desks: shown.map(|entry| teller.card(entry)).collect(),
            paginator: (part > 0 && total > 1).then(|| paginator(world, &route, part, total)),
            text_url: text,
        })
    }
}

fn name_of(facet: &Facet) -> &'static str {
    facet.key().0
}

/// What a facet is called in a language.
pub fn label(world: &World, lang: LangId, facet: &Facet) -> String {
    match facet {
        Facet::Remit(remit) => world.label(lang, "desk-remit", remit.key()).label,
        Facet::Channel(channel) => world.label(lang, "desk-channel", channel.key()).label,
        Facet::Nationwide => world.word(lang, "desk-nationwide"),
        Facet::Prefecture(prefecture) => prefecture.name(&world.site.lang(lang).tag).to_owned(),
        Facet::Language(tag) => autonym(tag).to_owned(),
    }
}

fn link(world: &World, lang: LangId, facet: &Facet, count: usize) -> FacetLink {
    let (_, key) = facet.key();
    let own = &world.site.lang(lang).html_lang;
    let foreign = match facet {
        Facet::Language(tag) if tag != own => Some(tag.clone()),
        _ => None,
    };
    FacetLink {
        key,
        label: label(world, lang, facet),
        url: world.site.href(&facet_route(&world.site, lang, facet)),
        count,
        lang: foreign,
    }
}

fn download(world: &World, lang: LangId, name: &str, file: &str) -> LinkText {
    let own = world.site.lang(lang);
    LinkText {
        title: format_name(name).to_owned(),
        url: world.site.href(&Route::new(format!("{DESKS}/{file}"))),
        current: false,
        lang: own.html_lang.clone(),
        dir: own.dir,
    }
}
