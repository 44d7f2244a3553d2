//! What is wrong with a panel as a whole: ids, references, languages, and what has to be said.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::history::HISTORY_BROKEN;
use super::panel::Panel;
use super::read::Panels;
use super::record::Person;
use super::rules::{
    ACTION_FOR_NOTHING, ADDRESSEE_UNKNOWN, AGENDA_UNKNOWN, CONSENT_MISSING, DISSENT_UNRECORDED,
    EVIDENCE_OF_NOTHING, ID_TWICE, ITEM_REMOVED, LANGUAGE_UNKNOWN, NAME_KEPT, PANEL_ID,
    PERSON_UNKNOWN, PLAIN_MISSING, RESPONSE_TO_NOTHING, TEXT_MISSING, UNRECORDED,
};
use super::words::ItemKind;
use super::{dates, discreet, standing};
use crate::config::SiteConfig;
use crate::desks::is_id;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::fields::{Reference, Said};
use crate::files::SitePath;
use crate::text::nearest;

/// Reports everything wrong with the panels of a site, on a day.
pub fn check(panels: &Panels, today: Date, config: &SiteConfig, diagnostics: &mut Diagnostics) {
    let mut found = Diagnostics::default();
    for panel in &panels.all {
        broken(panel, &mut found);
        // What a file that cannot be read says is not missing: the file is told of, and is to be mended first.
        if panel.unread {
            continue;
        }
        ids(panel, &mut found);
        references(panel, &mut found);
        people(panel, &mut found);
        said(panel, config, &mut found);
        dates::check(panel, today, &mut found);
        standing::check(panel, today, &mut found);
        history(panel, &mut found);
    }
    diagnostics.extend(discreet::unnamed(found, &panels.withdrawn));
}

/// Whether a finding is about what the records say, rather than about what became of them since they were recorded.
pub fn is_about_records(finding: &Diagnostic) -> bool {
    ![ITEM_REMOVED.id, HISTORY_BROKEN.id].contains(&finding.rule.id)
}

fn ids(panel: &Panel, diagnostics: &mut Diagnostics) {
    let agenda = panel.meetings.iter().flat_map(|meeting| &meeting.agenda);
    let all = panel.addressees.iter().map(|one| &one.id);
    let all = all
        .chain(panel.meetings.iter().map(|one| &one.id))
        .chain(agenda.map(|one| &one.id));
    let all = all
        .chain(panel.responses.iter().map(|one| &one.id))
        .chain(panel.actions.iter().map(|one| &one.id));
    let all = all
        .chain(panel.evidence.iter().map(|one| &one.id))
        .chain(panel.people.all.iter().map(|one| &one.id));
    let all = all.flatten().chain(panel.items.iter().map(|item| &item.id));
    let mut seen: BTreeMap<&str, &Reference> = BTreeMap::new();
    for id in all {
        // The time line's page has this name.
        if !is_id(&id.name) || id.name == "timeline" {
            diagnostics.push(id.find(&PANEL_ID));
        }
        if let Some(first) = seen.insert(&id.name, id) {
            let finding = id.find(&ID_TWICE);
            diagnostics.push(finding.related(
                first.place.clone(),
                "最初はここです",
                "first written here",
            ));
        }
    }
}

/// What a name may be the name of.
struct Known<'p> {
    rule: &'static Rule,
    ids: BTreeSet<&'p str>,
}

impl<'p> Known<'p> {
    fn new(rule: &'static Rule, ids: impl Iterator<Item = &'p Option<Reference>>) -> Self {
        Self {
            rule,
            ids: ids.map(super::id_of).collect(),
        }
    }

    fn hold<'n>(&self, names: impl Iterator<Item = &'n Reference>, diagnostics: &mut Diagnostics) {
        for name in names.filter(|name| !self.ids.contains(name.name.as_str())) {
            let near = nearest(&name.name, self.ids.iter().copied());
            let finding = name.find(self.rule).arg(
                "near_ja",
                near.map_or(String::new(), |near| {
                    format!("『{near}』のことでしょうか。")
                }),
            );
            let finding = finding.arg(
                "near_en",
                near.map_or(String::new(), |near| format!("did you mean “{near}”? ")),
            );
            diagnostics.push(match near {
                Some(near) => finding.fix(near),
                None => finding,
            });
        }
    }
}

fn references(panel: &Panel, diagnostics: &mut Diagnostics) {
    let items = || panel.items.iter();
    let agenda = panel.meetings.iter().flat_map(|meeting| &meeting.agenda);
    let agenda = Known::new(&AGENDA_UNKNOWN, agenda.map(|item| &item.id));
    agenda.hold(items().flat_map(|item| &item.from), diagnostics);
    let addressees = Known::new(
        &ADDRESSEE_UNKNOWN,
        panel.addressees.iter().map(|addressee| &addressee.id),
    );
    addressees.hold(
        items().filter_map(|item| item.addressee.as_ref()),
        diagnostics,
    );
    addressees.hold(
        panel
            .responses
            .iter()
            .filter_map(|response| response.by.as_ref()),
        diagnostics,
    );
    let of_items = |rule, kind: Option<ItemKind>| Known {
        rule,
        ids: items()
            .filter(|item| kind.is_none_or(|kind| item.kind == kind))
            .map(|item| item.id())
            .collect(),
    };
    let asked = of_items(&RESPONSE_TO_NOTHING, Some(ItemKind::Recommendation));
    asked.hold(
        panel
            .responses
            .iter()
            .filter_map(|response| response.to.as_ref()),
        diagnostics,
    );
    let all = of_items(&ACTION_FOR_NOTHING, None);
    all.hold(
        panel
            .actions
            .iter()
            .filter_map(|action| action.item.as_ref()),
        diagnostics,
    );
    let mut shown = of_items(&EVIDENCE_OF_NOTHING, None);
    shown
        .ids
        .extend(panel.actions.iter().map(|action| super::id_of(&action.id)));
    shown.hold(
        panel
            .evidence
            .iter()
            .filter_map(|evidence| evidence.subject.as_ref()),
        diagnostics,
    );
}

fn people(panel: &Panel, diagnostics: &mut Diagnostics) {
    // A copy of the site may lack the file of people: nobody is named then, and nothing is wrong.
    if panel.people.listed {
        let known = Known::new(
            &PERSON_UNKNOWN,
            panel.people.all.iter().map(|person| &person.id),
        );
        let voices = panel
            .meetings
            .iter()
            .flat_map(|m| &m.agenda)
            .flat_map(|item| &item.voices);
        known.hold(voices.filter_map(|voice| voice.by.as_ref()), diagnostics);
        known.hold(
            panel.meetings.iter().flat_map(|meeting| &meeting.present),
            diagnostics,
        );
        known.hold(
            panel.items.iter().flat_map(|item| &item.proposed_by),
            diagnostics,
        );
    }
    for (person, id) in panel
        .people
        .all
        .iter()
        .filter_map(|person| Some((person, person.id.as_ref()?)))
    {
        if person.withdrawn_on.is_some() && is_kept(person) {
            diagnostics.push(id.find(&NAME_KEPT));
        } else if !person.name.text.is_empty()
            && (person.consent_on.is_none() || person.consent_record.is_none())
        {
            diagnostics.push(id.find(&CONSENT_MISSING));
        }
    }
}

fn is_kept(person: &Person) -> bool {
    !person.name.text.is_empty() || !person.also.is_empty() || person.salt.is_some()
}

/// Texts are there in the source language and in no strange one; a plain twin is, and differs.
fn said(panel: &Panel, config: &SiteConfig, diagnostics: &mut Diagnostics) {
    let source = config.source_language.as_str();
    let known = |tag: &str| config.languages.iter().any(|language| language.tag == tag);
    for said in panel
        .texts()
        .into_iter()
        .filter(|said| !said.text.is_empty())
    {
        if said.text.get(source).is_none() {
            diagnostics.push(said.find(&TEXT_MISSING).arg("lang", source));
        }
        for tag in said.text.tags().filter(|tag| !known(tag)) {
            diagnostics.push(said.find(&LANGUAGE_UNKNOWN).arg("name", tag));
        }
    }
    for item in &panel.items {
        for (tag, title) in item.title.text.all() {
            let plain = item.plain.text.get(tag);
            if plain.is_none_or(|plain| Some(plain) == item.text.text.get(tag) || plain == title) {
                diagnostics.push(item.id.find(&PLAIN_MISSING).arg("lang", tag));
            }
        }
        if item.kind == ItemKind::Recommendation && item.unanimous != item.dissent.text.is_empty() {
            diagnostics.push(item.id.find(&DISSENT_UNRECORDED));
        }
    }
}

impl Panel {
    fn texts(&self) -> Vec<&Said> {
        let about = [
            &self.about.name,
            &self.about.operator,
            &self.about.description,
        ];
        let mut texts: Vec<&Said> = about
            .into_iter()
            .chain(self.addressees.iter().map(|a| &a.name))
            .collect();
        for meeting in &self.meetings {
            texts.extend([&meeting.title, &meeting.place, &meeting.redaction]);
            texts.extend(meeting.documents.iter().map(|document| &document.title));
            for item in &meeting.agenda {
                texts.extend([&item.title, &item.summary]);
                texts.extend(item.voices.iter().map(|voice| &voice.said));
            }
        }
        for item in &self.items {
            texts.extend([
                &item.title,
                &item.text,
                &item.plain,
                &item.theme,
                &item.dissent,
            ]);
            texts.extend([&item.plan, &item.withdrawn_reason, &item.redaction]);
        }
        texts.extend(self.responses.iter().map(|response| &response.reason));
        texts.extend(
            self.actions
                .iter()
                .flat_map(|action| [&action.title, &action.owner]),
        );
        texts.extend(self.evidence.iter().map(|evidence| &evidence.title));
        texts
    }

    /// Where an item's log is.
    pub fn log(&self, item: &str) -> SitePath {
        SitePath::new(&format!(
            "content/{}/{}/{}/{item}.jsonl",
            super::FOLDER,
            self.id,
            super::HISTORY_FOLDER
        ))
    }

    /// Where its history is not as it was written.
    pub fn faults(&self) -> &[super::Fault] {
        &self.faults
    }

    /// The items that are not as they were last recorded.
    pub fn unrecorded(&self) -> impl Iterator<Item = &str> {
        let differs = |(item, state): &(&String, &super::State)| {
            state.since(&self.history.state(item)).is_some()
        };
        self.states
            .iter()
            .filter(differs)
            .map(|(item, _)| item.as_str())
    }

    /// Items that a history tells of and that are gone.
    pub fn removed(&self) -> impl Iterator<Item = &str> {
        self.history
            .items()
            .filter(|item| self.item(item).is_none())
    }
}

fn broken(panel: &Panel, diagnostics: &mut Diagnostics) {
    for fault in &panel.faults {
        diagnostics.push(fault.finding(&panel.log(&fault.item)));
    }
}

fn history(panel: &Panel, diagnostics: &mut Diagnostics) {
    if panel.history.is_empty() || !panel.faults.is_empty() {
        return;
    }
    for item in panel.unrecorded().filter_map(|id| panel.item(id)) {
        diagnostics.push(item.id.find(&UNRECORDED));
    }
    for item in panel.removed() {
        let finding = Diagnostic::about(&ITEM_REMOVED, &panel.log(item));
        diagnostics.push(finding.arg("name", item));
    }
}
