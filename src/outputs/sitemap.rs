//! Sitemaps (sitemaps.org, protocol 0.9) with the translations of each page. A large site has several,
//! and an index of them.

use super::xml::Xml;
use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::site::{Page, Route, Site};
use crate::templates::World;
use crate::templates::views::{SiteFacts, alternates};

/// The protocol's limit is 50,000 addresses and 50 MB; with translations the bytes come first.
const MOST: usize = 20_000;

/// Writes `sitemap.xml`, and its parts where one would be too large.
pub struct Sitemap;

impl Output for Sitemap {
    fn plan(&self, world: &World) -> Vec<Job> {
        if !world.site.config.writes(OutputName::Sitemap) {
            return Vec::new();
        }
        let parts = listed(&world.site).count().div_ceil(MOST).max(1);
        let mut jobs = vec![Job::of_site(&Self, world, "sitemap.xml", "")];
        if parts > 1 {
            jobs.extend((1..=parts).map(|part| {
                let file = part_file(part);
                Job::of_site(&Self, world, &file, &part.to_string())
            }));
        }
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<SiteFacts>("");
        let world = making.world();
        let count = listed(&world.site).count();
        Some(match job.name.parse::<usize>() {
            Ok(part) => urls(world, part),
            Err(_) if count > MOST => index(&world.site, count.div_ceil(MOST)),
            Err(_) => urls(world, 1),
        })
    }
}

fn part_file(part: usize) -> String {
    format!("sitemap-{part}.xml")
}

/// Pages that search engines should know of.
fn listed(site: &Site) -> impl Iterator<Item = &Page> {
    site.pages()
        .filter(|page| page.is_indexed(site.date) && !site.lang(page.lang).locale.is_private_use())
}

fn urls(world: &World, part: usize) -> Vec<u8> {
    let site = &world.site;
    let mut xml = Xml::new();
    xml.open(
        "urlset",
        &[
            ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
            ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
        ],
    );
    for page in listed(site).skip((part - 1) * MOST).take(MOST) {
        xml.open("url", &[]);
        xml.text("loc", &[], &site.permalink(&page.route));
        if let Some(date) = page.updated() {
            xml.text("lastmod", &[], &date.to_string());
        }
        for link in alternates(world, page) {
            let attributes = [
                ("rel", "alternate"),
                ("hreflang", link.hreflang.as_str()),
                ("href", link.href.as_str()),
            ];
            xml.empty("xhtml:link", &attributes);
        }
        xml.close("url");
    }
    xml.close("urlset");
    xml.finish()
}

fn index(site: &Site, parts: usize) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open(
        "sitemapindex",
        &[("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")],
    );
    for part in 1..=parts {
        xml.open("sitemap", &[]);
        xml.text("loc", &[], &site.permalink(&Route::new(part_file(part))));
        xml.close("sitemap");
    }
    xml.close("sitemapindex");
    xml.finish()
}
