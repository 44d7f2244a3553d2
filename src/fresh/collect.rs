//! Gathers everything that has to be looked at again.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Item, What, When};
use crate::content::Kind;
use crate::desks;
use crate::fields::Link;
use crate::files::SitePath;
use crate::markdown::strip_ruby;
use crate::site::{DESKS, Page, PageState, Site};

/// What is overdue, waits, or falls due, be it at any time or within some days, by owner and time.
pub fn items(site: &Site, within: Option<u32>) -> Vec<Item> {
    let today = site.date.0;
    let horizon = within.map_or(Date::MAX, |days| {
        today.saturating_add(i64::from(days).days())
    });
    let mut gathered = Gathered {
        site,
        horizon,
        items: Vec::new(),
    };
    for page in site
        .pages()
        .filter(|page| page.state == PageState::Own && page.parsed.hash != 0)
    {
        gathered.page(page);
    }
    gathered.facts();
    gathered.desks(within.unwrap_or(ALL_DAYS));
    gathered.panels();
    gathered.statistics();
    let mut items = gathered.items;
    // What nobody answers for comes last.
    let key = |item: &Item| {
        (
            item.owner.is_empty(),
            item.owner.clone(),
            item.when,
            item.due,
            item.what,
            item.file.clone(),
            item.detail.clone(),
        )
    };
    items.sort_by_cached_key(key);
    items
}

/// So many days that nothing is beyond them: ten thousand years.
const ALL_DAYS: u32 = 3_652_425;

/// Every address outside that pages, facts, desks and panels cite, for a link checker.
pub fn addresses(site: &Site) -> BTreeSet<&str> {
    let mut found: Vec<&Link> = Vec::new();
    for page in site.pages().filter(|page| page.state == PageState::Own) {
        found.extend(
            page.common()
                .sources
                .iter()
                .filter_map(|source| source.url.as_ref()),
        );
        found.extend(page.parsed.content.fields.links());
    }
    let facts = site
        .register
        .all()
        .filter_map(|fact| fact.record.source.as_ref());
    found.extend(facts.filter_map(|source| source.url.as_ref()));
    found.extend(site.desks.all().filter_map(|desk| desk.record.official()));
    let panels = site.panels.all.iter();
    found.extend(panels.flat_map(|panel| panel.cited().map(|(_, link)| link)));
    found.into_iter().map(|link| link.0.as_str()).collect()
}

pub(super) struct Gathered<'s> {
    pub site: &'s Site,
    pub horizon: Date,
    items: Vec<Item>,
}

impl Gathered<'_> {
    fn add(&mut self, page: &Page, what: What, due: Option<Date>, detail: String) {
        if due.is_some_and(|day| day > self.horizon) {
            return;
        }
        self.items.push(Item {
            owner: self.site.owner(page).unwrap_or_default().to_owned(),
            when: When::of(due, self.site.date.0),
            due,
            what,
            title: strip_ruby(page.title()),
            lang: self.site.lang(page.lang).tag.clone(),
            route: Some(self.site.href(&page.route)),
            file: page.parsed.path.clone(),
            detail,
        });
    }

    fn page(&mut self, page: &Page) {
        let common = page.common();
        if let Some(day) = common.review_by {
            let what = match page.kind() {
                Kind::Resource => What::Resource,
                _ => What::Review,
            };
            self.add(page, what, Some(day), String::new());
        }
        let missing = self.site.roles_missing(page);
        if !missing.is_empty() {
            let roles: Vec<&str> = missing.iter().map(|role| role.key()).collect();
            self.add(page, What::Unreviewed, None, roles.join(", "));
        }
        if page.outdated {
            self.add(page, What::Translation, None, String::new());
        }
        for source in &common.sources {
            if let Some(day) = self.site.source_due(source) {
                self.add(page, What::Source, Some(day), source.citation.clone());
            }
        }
        let cited = common
            .sources
            .iter()
            .filter_map(|source| source.url.as_ref());
        for link in cited.chain(page.parsed.content.fields.links()) {
            if self.site.tried.dead_since(&link.0).is_some() {
                self.add(page, What::Dead, None, link.0.clone());
            }
        }
    }

    /// What has no page of its own in the source language's words.
    pub fn other(
        &mut self,
        (owner, title): (&str, &str),
        what: What,
        due: Option<Date>,
        file: &SitePath,
        detail: &str,
    ) {
        self.items.push(Item {
            owner: owner.to_owned(),
            when: When::of(due, self.site.date.0),
            due,
            what,
            title: strip_ruby(title),
            lang: self.site.config.source_language.clone(),
            route: None,
            file: file.clone(),
            detail: detail.to_owned(),
        });
    }

    /// Where the last one can be read.
    pub fn at(&mut self, page: Option<&Page>) {
        if let (Some(item), Some(page)) = (self.items.last_mut(), page) {
            item.route = Some(self.site.href(&page.route));
        }
    }

    fn facts(&mut self) {
        let site = self.site;
        let source = site.config.source_language.as_str();
        for fact in site.register.all() {
            let owner = fact
                .record
                .owner
                .as_deref()
                .or(site.config.fresh.owner.as_deref());
            let named = (
                owner.unwrap_or_default(),
                fact.record.name.pick(&[source]).map_or("", |name| name.1),
            );
            if let Some(day) = fact.record.review_by.filter(|day| *day <= self.horizon) {
                self.other(named, What::Fact, Some(day), &fact.place.path, &fact.id);
            }
            let url = fact
                .record
                .source
                .as_ref()
                .and_then(|source| source.url.as_ref());
            if let Some(url) = url.filter(|url| site.tried.dead_since(&url.0).is_some()) {
                self.other(named, What::Dead, None, &fact.place.path, &url.0);
            }
        }
    }

    /// Figures that newer ones should take the place of.
    fn statistics(&mut self) {
        let site = self.site;
        let source = site.config.source_language.as_str();
        let owner = site.config.fresh.owner.as_deref().unwrap_or_default();
        for (id, snapshot) in site.statistics.iter() {
            let about = snapshot.published.about();
            let due = about.next_update.map(|due| due.last());
            let Some(due) = due.filter(|day| *day <= self.horizon) else {
                continue;
            };
            let title = about
                .title
                .pick(&[source])
                .map_or(id.as_str(), |title| title.1);
            let fetch = format!("shirube stats fetch {id}");
            self.other(
                (owner, title),
                What::Statistics,
                Some(due),
                &snapshot.path(),
                &fetch,
            );
        }
    }

    fn desks(&mut self, within: u32) {
        let site = self.site;
        let source = site.config.source_language.as_str();
        let named = |entry: &desks::Entry| {
            let owner = entry
                .record
                .verified_by
                .clone()
                .or(site.config.fresh.owner.clone());
            let name = entry.record.name.pick(&[source]).map_or("", |name| name.1);
            (owner.unwrap_or_default(), name.to_owned())
        };
        for due in desks::due(site.desks.all(), site.date.0, within, &site.config) {
            let (owner, name) = named(due.entry);
            self.other(
                (&owner, &name),
                What::Desk,
                due.by,
                &due.entry.origin.file.path,
                due.state.key(),
            );
            self.at(site.find(site.source_lang(), &format!("{DESKS}/{}", due.entry.id)));
        }
        for entry in site.desks.all() {
            let dead = entry
                .record
                .official()
                .filter(|link| site.tried.dead_since(&link.0).is_some());
            if let Some(link) = dead {
                let (owner, name) = named(entry);
                self.other(
                    (&owner, &name),
                    What::Dead,
                    None,
                    &entry.origin.file.path,
                    &link.0,
                );
            }
        }
    }
}
