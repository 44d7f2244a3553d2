//! A feed for every recommendation and measure, and one for a panel as a whole: an entry for each step.

use crate::config::OutputName;
use crate::outputs::feeds::{Head, moment, opened};
use crate::outputs::xml::Xml;
use crate::outputs::{Job, Making, Output};
use crate::site::Page;
use crate::templates::views::{PANEL_FEED, PanelSteps, Settings, StepText, Strings};
use crate::templates::{Subject, World};

/// Writes `atom.xml` beside boards, recommendations and measures.
pub struct PanelFeeds;

impl Output for PanelFeeds {
    fn plan(&self, world: &World) -> Vec<Job> {
        let site = &world.site;
        if !site.config.writes(OutputName::SectionFeeds) {
            return Vec::new();
        }
        let job = |page: &Page| {
            let subject = Subject {
                page: Some(page.id),
                ..Subject::made(page.lang, page.route.join(PANEL_FEED), String::new())
            };
            Job::new(&Self, subject)
        };
        site.pages()
            .filter(|page| page.has_panel_feed())
            .map(job)
            .collect()
    }

    fn make(&self, job: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        let world = making.world();
        let page = job.subject.page(&world.site)?;
        making.scope.ask::<Settings>("");
        making.scope.ask::<Strings>(&world.site.lang(page.lang).tag);
        let steps = making.scope.ask::<PanelSteps>(page.route.as_str());
        let day = |step: &StepText| step.on.iso.parse::<jiff::civil::Date>().ok();
        let head = Head {
            lang: page.lang,
            own: &job.subject.route,
            home: &page.route,
            title: &world.feed_title(page.lang, Some(page)),
            updated: steps.iter().filter_map(day).max(),
        };
        let mut xml = opened(&world.site, &head);
        let home = world.site.permalink(&page.route);
        for step in &steps {
            entry(
                &mut xml,
                step,
                &home,
                world.site.config.origin(),
                moment(day(step)?),
            );
        }
        xml.close("feed");
        Some(xml.finish())
    }
}

fn entry(xml: &mut Xml, step: &StepText, home: &str, origin: &str, on: String) {
    let page = step
        .item
        .as_ref()
        .map(|item| format!("{origin}{}", item.url));
    let page = page.or(step.page.as_ref().map(|url| format!("{origin}{url}")));
    let link = page.unwrap_or_else(|| home.to_owned());
    let about = step
        .item
        .as_ref()
        .map(|item| &item.title)
        .or(step.title.as_ref());
    let about = about.map_or("", |words| words.text.as_str());
    xml.open("entry", &[]);
    xml.text("id", &[], &format!("{link}#{}", step.id));
    xml.text("title", &[], &format!("{}: {about}", step.kind.label));
    xml.empty(
        "link",
        &[("rel", "alternate"), ("type", "text/html"), ("href", &link)],
    );
    xml.text("published", &[], &on);
    xml.text("updated", &[], &on);
    let told = step.verdict.iter().map(|verdict| verdict.label.as_str());
    let detail = step.detail.iter().map(|words| words.text.as_str());
    let told: Vec<&str> = told.chain(detail).collect();
    if !told.is_empty() {
        xml.text("summary", &[], &told.join(" · "));
    }
    xml.close("entry");
}
