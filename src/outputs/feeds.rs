//! Atom feeds (RFC 4287): one a language, and one a section. Sensitive pages are in none of them: feed
//! readers keep titles and texts, and show them to whoever looks at the screen.

use lol_html::{RewriteStrSettings, element, rewrite_str};

use super::body::{Dress, body};
use super::xml::Xml;
use super::{Job, Making, Output};
use crate::config::OutputName;
use crate::markdown::strip_ruby;
use crate::site::{Page, Route};
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
        let lang = site.lang(section.lang);
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
        let own = site.permalink(&job.subject.route);
        let home = site.permalink(&section.route);
        xml.text("id", &[], &home);
        let titled = Some(section).filter(|page| !page.is_home());
        let title = making.world().feed_title(section.lang, titled);
        xml.text("title", &[], &title);
        xml.text("updated", &[], &moment(updated.unwrap_or(site.date.0)));
        xml.empty(
            "link",
            &[
                ("rel", "self"),
                ("type", "application/atom+xml"),
                ("href", &own),
            ],
        );
        xml.empty(
            "link",
            &[("rel", "alternate"), ("type", "text/html"), ("href", &home)],
        );
        xml.open("author", &[]);
        xml.text("name", &[], site.config.title_in(&lang.tag));
        xml.close("author");
        for page in pages {
            making.scope.ask::<CardView>(page.route.as_str());
            entry(&mut xml, making, page);
        }
        xml.close("feed");
        Some(xml.finish())
    }
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

fn moment(date: jiff::civil::Date) -> String {
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
