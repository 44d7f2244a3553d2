//! What patient panels wait for: answers, actions, promises; and what their records lead to that is gone.

use super::What;
use super::collect::Gathered;
use crate::fields::Said;
use crate::panels::{Awaited, Due, Item, Panel, id_of};
use crate::site::Site;

impl Gathered<'_> {
    pub(super) fn panels(&mut self) {
        let site = self.site;
        for panel in &site.panels.all {
            for item in &panel.items {
                for due in panel.awaited(item) {
                    self.awaited(panel, item, due);
                }
            }
            for (name, link) in panel.cited() {
                if site.tried.dead_since(&link.0).is_some() {
                    let about = (owner(site, panel), words(site, &panel.about.name));
                    self.other(about, What::Dead, None, &name.place.path, &link.0);
                    self.at(site.panel_page(site.source_lang(), panel, ""));
                }
            }
        }
    }

    /// What is waited for, under the name of whoever is to ask again: those who are waited for do not look here.
    fn awaited(&mut self, panel: &Panel, item: &Item, due: Due<'_>) {
        let site = self.site;
        if due.on > self.horizon {
            return;
        }
        let mut actions = panel.actions_for(item);
        let action =
            actions.find(|action| due.what == Awaited::Action && id_of(&action.id) == due.of);
        let addressee = item
            .addressee
            .as_ref()
            .and_then(|name| panel.addressee(&name.name));
        let (title, whose) = match action {
            Some(action) => (&action.title, Some(&action.owner)),
            None => (&item.title, addressee.map(|addressee| &addressee.name)),
        };
        let what = match due.what {
            Awaited::Response => What::Answer,
            Awaited::Action => What::Action,
            Awaited::Measure => What::Measure,
        };
        let named = (owner(site, panel), words(site, title));
        let id = action.and_then(|action| action.id.as_ref());
        let path = &id.unwrap_or(&item.id).place.path;
        let whose = whose.map_or("", |whose| words(site, whose));
        self.other(named, what, Some(due.on), path, whose);
        self.at(site.panel_page(site.source_lang(), panel, item.id()));
    }
}

fn owner<'s>(site: &'s Site, panel: &'s Panel) -> &'s str {
    let own = Some(words(site, &panel.about.owner)).filter(|owner| !owner.is_empty());
    own.or(site.config.fresh.owner.as_deref())
        .unwrap_or_default()
}

fn words<'s>(site: &'s Site, said: &'s Said) -> &'s str {
    let source = site.lang(site.source_lang()).tag.as_str();
    said.text
        .get(source)
        .or_else(|| said.text.all().map(|(_, text)| text).next())
        .unwrap_or_default()
}
