//! Pages of consultation desks: each desk has one in every language that its name is in. Other languages show the
//! source's, as they do for any page.

use std::sync::Arc;

use super::page::ParsedPage;
use super::resolve::Input;
use super::tree::Tree;
use super::{PageKey, Site};
use crate::content::kinds::Desk;
use crate::content::{Common, Content, KindFields};
use crate::desks::Entry;
use crate::diagnostics::Diagnostics;
use crate::markdown::Outline;
use crate::site::Page;

/// The section that desks stand in, and the first part of their keys.
pub const SECTION: &str = "desks";

impl Tree {
    /// Gives every desk its pages.
    pub(super) fn add_desks(&mut self, input: &Input, diagnostics: &mut Diagnostics) {
        for lang in 0..self.langs.len() {
            let tag = self.langs[lang].tag.clone();
            for entry in input.desks.iter() {
                if let Some(page) = page(entry, &tag) {
                    let key = PageKey::new(&format!("{SECTION}/{}", entry.id));
                    self.add(lang, key, Arc::new(page), diagnostics);
                }
            }
        }
    }
}

impl Site {
    /// The desk that a page is of.
    pub fn desk(&self, page: &Page) -> Option<&Entry> {
        match &page.parsed.content.fields {
            KindFields::Desk(desk) => self.desks.get(&desk.id),
            _ => None,
        }
    }
}

fn page(entry: &Entry, tag: &str) -> Option<ParsedPage> {
    let record = &entry.record;
    let common = Common {
        title: record.name.get(tag)?.to_owned(),
        description: record.summary.get(tag).unwrap_or_default().to_owned(),
        // Whom somebody asked is nobody's business: a way out, and a neutral title.
        sensitive: true,
        ..Common::default()
    };
    let fields = KindFields::Desk(Desk {
        id: entry.id.clone(),
        reading: record.reading.clone(),
    });
    let content = Content {
        common,
        fields,
        titled_by_heading: false,
    };
    // Without a file of its own: what stands on it is in the record, whose hash is among its facts.
    let mut page = ParsedPage::new(
        entry.origin.file.path.clone(),
        0,
        content,
        Outline::default(),
    );
    page.facts ^= entry.hash;
    Some(page)
}
