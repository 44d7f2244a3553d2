//! Pages of patient panels: the board, and one for each meeting, recommendation and measure, in every
//! language that its title is in. Other languages show the source's, as they do for any page.

use std::sync::Arc;

use super::page::ParsedPage;
use super::resolve::Input;
use super::tree::Tree;
use super::{PageKey, Site};
use crate::content::kinds;
use crate::content::kinds::panel::Part;
use crate::content::{Common, Content, KindFields};
use crate::diagnostics::Diagnostics;
use crate::fields::Said;
use crate::files::SitePath;
use crate::markdown::Outline;
use crate::panels::{self, Panel};
use crate::site::Page;

/// The section that panels stand in, and the first part of their keys.
pub const SECTION: &str = "panels";

/// The last part of the address of a time line, which is made below the board.
pub const TIMELINE: &str = "timeline";

/// A page to be made.
struct Made<'p> {
    part: Part,
    /// The last part of its key; the board has none.
    name: &'p str,
    layout: Option<&'static str>,
    title: &'p Said,
    description: &'p Said,
}

impl Tree {
    /// Gives every panel its pages.
    pub(super) fn add_panels(&mut self, input: &Input, diagnostics: &mut Diagnostics) {
        for lang in 0..self.langs.len() {
            let tag = self.langs[lang].tag.clone();
            for panel in &input.panels.all {
                let begun = panel.about.name.text.get(&tag).is_some();
                for made in made(panel).iter().filter(|_| begun) {
                    if let Some(page) = page(panel, made, &tag) {
                        let slash = if made.name.is_empty() { "" } else { "/" };
                        let key = format!("{SECTION}/{}{slash}{}", panel.id, made.name);
                        self.add(lang, PageKey::new(&key), Arc::new(page), diagnostics);
                    }
                }
            }
        }
    }
}

impl Site {
    /// The panel that a page is of, and which of its pages it is.
    pub fn panel<'s>(&'s self, page: &'s Page) -> Option<(&'s Panel, &'s Part)> {
        match &page.parsed.content.fields {
            KindFields::Panel(kinds::Panel { panel, part }) => {
                Some((self.panels.get(panel)?, part))
            }
            _ => None,
        }
    }

    /// A panel's page in a language.
    pub fn panel_page(&self, lang: super::LangId, panel: &Panel, name: &str) -> Option<&Page> {
        let slash = if name.is_empty() { "" } else { "/" };
        self.find(lang, &format!("{SECTION}/{}{slash}{name}", panel.id))
    }
}

impl Page {
    /// Whether a panel's page has a feed: its board, and each recommendation and measure.
    pub fn has_panel_feed(&self) -> bool {
        let told = |part: &Part| matches!(part, Part::Board | Part::Item(_));
        let fields = &self.parsed.content.fields;
        !self.is_fallback() && matches!(fields, KindFields::Panel(panel) if told(&panel.part))
    }
}

fn made(panel: &Panel) -> Vec<Made<'_>> {
    let about = &panel.about;
    let mut all = vec![Made {
        part: Part::Board,
        name: "",
        layout: None,
        title: &about.name,
        description: &about.description,
    }];
    all.extend(panel.meetings.iter().map(|meeting| Made {
        part: Part::Meeting(panels::id_of(&meeting.id).to_owned()),
        name: panels::id_of(&meeting.id),
        layout: Some("panel-meeting.html"),
        title: &meeting.title,
        description: &meeting.place,
    }));
    all.extend(panel.items.iter().map(|item| Made {
        part: Part::Item(item.id().to_owned()),
        name: item.id(),
        layout: Some("panel-item.html"),
        title: &item.title,
        description: &item.plain,
    }));
    // Without an id there is no address.
    all.retain(|made| made.part == Part::Board || crate::desks::is_id(made.name));
    all
}

fn page(panel: &Panel, made: &Made<'_>, tag: &str) -> Option<ParsedPage> {
    let common = Common {
        title: made.title.text.get(tag)?.to_owned(),
        description: made
            .description
            .text
            .get(tag)
            .unwrap_or_default()
            .to_owned(),
        layout: made.layout.map(str::to_owned),
        ..Common::default()
    };
    let fields = KindFields::Panel(kinds::Panel {
        panel: panel.id.clone(),
        part: made.part.clone(),
    });
    let content = Content {
        common,
        fields,
        titled_by_heading: false,
    };
    let folder = || SitePath::new(&format!("content/{}/{}", panels::FOLDER, panel.id));
    let path = made.title.path().cloned().unwrap_or_else(folder);
    let mut page = ParsedPage::new(path, 0, content, Outline::default());
    page.facts ^= panel.hash;
    Some(page)
}
