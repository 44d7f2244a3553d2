//! Atom feeds (RFC 4287): one a language, and one a section. Sensitive pages are in none of them: feed
//! readers keep titles and texts, and show them to whoever looks at the screen.

use jiff::civil::Date;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::body::{Dress, body};
use super::xml::Xml;
use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::markdown::strip_ruby;
use crate::site::{LangId, Page, Route, Site};
use crate::templates::views::{CardView, FeedPages, Settings};
use crate::templates::{Subject, World};

/// Writes `atom.xml` for languages and sections.
pub struct Feeds;

impl Output for Feeds {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        let config = &site.config;
        let mut jobs = Vec::new();
        for page in site.pages().filter(|page| page.is_section()) {
            let wanted = match page.is_home() {
                true => config.writes(OutputName::Feeds),
                false => config.writes(OutputName::SectionFeeds) && page.has_own_feed(),
            };
            if wanted {
                let route = feed_route(page);
                let subject = Subject {
                    page: Some(page.id),
                    ..Subject::made(page.lang, route, String::new())
                };
                jobs.push(Job::new(&Self, subject));
            }
        }
        jobs
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let site = &making.world().site;
        let section = job.subject.page(site)?;
        making.scope.ask::<Settings>("");
        let entries = making.scope.ask::<FeedPages>(section.route.as_str());
        let pages: Vec<&Page> = entries
            .iter()
            .filter_map(|route| site.by_route(route.as_str()))
            .collect();
        let updated = pages.iter().filter_map(|page| page.updated()).max();
        let titled = Some(section).filter(|page| !page.is_home());
        let head = Head {
            lang: section.lang,
            own: &job.subject.route,
            home: &section.route,
            title: &making.world().feed_title(section.lang, titled),
            updated,
        };
        let mut xml = opened(site, &head);
        for page in pages {
            making.scope.ask::<CardView>(page.route.as_str());
            entry(&mut xml, making, page);
        }
        xml.close("feed");
        Some(xml.finish())
    }
}

/// What a feed is.
pub(super) struct Head<'f> {
    pub lang: LangId,
    /// Its own address.
    pub own: &'f Route,
    /// The page that it tells of.
    pub home: &'f Route,
    pub title: &'f str,
    pub updated: Option<Date>,
}

/// A feed up to its first entry.
pub(super) fn opened(site: &Site, head: &Head<'_>) -> Xml {
    let lang = site.lang(head.lang);
    let base = format!("{}/", site.config.origin());
    let mut xml = Xml::new();
    xml.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", &lang.html_lang),
            ("xml:base", &base),
        ],
    );
    let (own, home) = (site.permalink(head.own), site.permalink(head.home));
    xml.text("id", &[], &home);
    xml.text("title", &[], head.title);
    xml.text("updated", &[], &moment(head.updated.unwrap_or(site.date.0)));
    let own = [
        ("rel", "self"),
        ("type", "application/atom+xml"),
        ("href", &own),
    ];
    xml.empty("link", &own);
    let home = [("rel", "alternate"), ("type", "text/html"), ("href", &home)];
    xml.empty("link", &home);
    xml.open("author", &[]);
    xml.text("name", &[], site.config.title_in(&lang.tag));
    xml.close("author");
    xml
}

fn feed_route(section: &Page) -> Route {
    section.route.join("atom.xml")
}

fn entry(xml: &mut Xml, making: &Making<'_>, page: &Page) {
    let site = &making.world().site;
    let permalink = site.permalink(&page.route);
    let date = page.date().unwrap_or(site.date.0);
    xml.open("entry", &[]);
    xml.text("id", &[], &permalink);
    xml.text("title", &[], &strip_ruby(page.title()));
    xml.empty(
        "link",
        &[
            ("rel", "alternate"),
            ("type", "text/html"),
            ("href", &permalink),
        ],
    );
    xml.text("published", &[], &moment(date));
    xml.text("updated", &[], &moment(page.updated().unwrap_or(date)));
    for author in &page.common().authors {
        xml.open("author", &[]);
        xml.text("name", &[], &author.name);
        xml.close("author");
    }
    for tag in &page.common().tags {
        xml.empty("category", &[("term", tag)]);
    }
    let description = strip_ruby(page.description());
    if !description.is_empty() {
        xml.text("summary", &[], &description);
    }
    if let Some(body) = body(&making.scope, page, Dress::Feed) {
        // Links to notes and sources lead into the page, not into the feed.
        let kind = [("type", "html"), ("xml:base", permalink.as_str())];
        xml.text("content", &kind, &without_ruby(&body.html));
    }
    xml.close("entry");
}

/// Readers of feeds seldom show ruby; most would print the reading after the word.
fn without_ruby(html: &str) -> String {
    if !html.contains("<ruby") {
        return html.to_owned();
    }
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("rt, rp", |e| {
            e.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("ruby", |e| {
            e.remove_and_keep_content();
            Ok(())
        }));
    rewrite_str(html, settings).unwrap_or_else(|_| html.to_owned())
}

pub(super) fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_left_out_of_feeds() {
        let html = "<p><ruby>遺伝<rp>(</rp><rt>いでん</rt><rp>)</rp></ruby>子</p>";
        assert_eq!(without_ruby(html), "<p>遺伝子</p>");
    }
}
