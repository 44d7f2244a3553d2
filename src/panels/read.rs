//! Reads the files of `content/_data/panels/`: a panel a file, or a folder of files, with the logs of its history in
//! `<panel>/history/`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_64;

use super::discreet;
use super::history::History;
use super::item::Item;
use super::names::Withdrawn;
use super::panel::Panel;
use super::people::People;
use super::record::{PanelFile, Person};
use super::rules::{ABOUT_MISSING, ABOUT_TWICE, PEOPLE_MIXED};
use crate::config::SiteConfig;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{self, Node, Reader, Record, Value};
use crate::source::{SourceFile, Span};

/// All panels of a site, in the order of their ids.
#[derive(Debug, Clone, Default)]
pub struct Panels {
    pub all: Vec<Panel>,
    /// The names that must not be built.
    pub withdrawn: Withdrawn,
}

impl Panels {
    pub fn get(&self, id: &str) -> Option<&Panel> {
        self.all.iter().find(|panel| panel.id == id)
    }
}

/// One panel's files.
#[derive(Default)]
struct Files<'f> {
    texts: Vec<&'f SourceFile>,
    logs: Vec<&'f SourceFile>,
}

/// Reads all panels out of the files of their folder, as they are to be shown on a day.
pub fn read(
    files: &[SourceFile],
    today: Date,
    config: &SiteConfig,
    diagnostics: &mut Diagnostics,
) -> Panels {
    let withdrawn = withdrawn(files, today);
    let mut found: BTreeMap<&str, Files<'_>> = BTreeMap::new();
    for file in files {
        let below = file.path.strip_prefix(FOLDER).unwrap_or_default();
        let id = below.split('/').next().unwrap_or_default();
        let id = id.rsplit_once('.').map_or(id, |(stem, _)| stem);
        let files = found.entry(id).or_default();
        match file.path.extension() == "jsonl" {
            true => files.logs.push(file),
            false => files.texts.push(file),
        }
    }
    let mut panels: Vec<(Panel, PanelFile)> = found
        .into_iter()
        .filter_map(|(id, files)| panel(id, &files, (config, &withdrawn), diagnostics))
        .collect();
    report_copies(files, &withdrawn, diagnostics);
    panels.retain(|(panel, _)| !panel.about.draft);
    let all = panels
        .into_iter()
        .map(|(panel, file)| panel.filled(file, &withdrawn))
        .collect();
    Panels { all, withdrawn }
}

/// The names of those who do not agree, before anything else is read: no finding may show them. Of a list with
/// mistakes nobody can tell who agrees.
fn withdrawn(files: &[SourceFile], today: Date) -> Withdrawn {
    let mut people = Vec::new();
    let mut perhaps = Vec::new();
    for file in files.iter().filter(|file| file.path.extension() != "jsonl") {
        let mut unheard = Diagnostics::default();
        let node = parsed(file, &mut unheard);
        people.extend(of_yaml((file, file), &node, &mut unheard).people);
        if !unheard.is_empty() && discreet::is_list_alone(file) {
            perhaps.extend(discreet::perhaps_names(file));
        }
    }
    Withdrawn::of(people.iter(), today, perhaps)
}

fn parsed(file: &SourceFile, diagnostics: &mut Diagnostics) -> Node {
    fields::parse_yaml(file, Span::new(0, file.text.len()), diagnostics)
}

/// The folder of all panels.
const FOLDER: &str = "content/_data/panels";

/// What belongs to one panel, and its records, which are not in it yet: names may have to be blacked out in them.
fn panel(
    id: &str,
    files: &Files<'_>,
    (config, withdrawn): (&SiteConfig, &Withdrawn),
    diagnostics: &mut Diagnostics,
) -> Option<(Panel, PanelFile)> {
    let mut whole = PanelFile::default();
    let (mut listed, mut unread) = (false, false);
    for file in &files.texts {
        let mut found = Diagnostics::default();
        let node = parsed(file, &mut found);
        listed |= list_of_people(&node).is_some();
        unread |= node.value == Value::Null;
        let one = of_yaml((file, &discreet::shown(file, withdrawn)), &node, &mut found);
        diagnostics.extend(discreet::told(found, file, withdrawn));
        join(&mut whole, one, diagnostics);
    }
    if whole.panel.is_none() {
        let file = files.texts.first().or(files.logs.first())?;
        if !unread {
            diagnostics.push(Diagnostic::about(&ABOUT_MISSING, &file.path).arg("id", id));
        }
        return None;
    }
    whole
        .texts_mut()
        .into_iter()
        .for_each(|said| said.text.source_is(&config.source_language));
    for person in &mut whole.people {
        person.name.text.source_is(&config.source_language);
    }
    let mut history = History::default();
    let mut faults = Vec::new();
    files
        .logs
        .iter()
        .for_each(|log| faults.extend(history.read(log)));
    faults.extend(history.faults());
    let mut panel = Panel::empty(id, &mut whole, listed, (history, faults));
    panel.unread = unread;
    Some((panel, whole))
}

fn list_of_people(node: &Node) -> Option<&Node> {
    node.get("people").or(node.get("名簿"))
}

/// What a file says; places in it are remembered as they may be shown.
fn of_yaml(
    (file, shown): (&SourceFile, &SourceFile),
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> PanelFile {
    let mut one = PanelFile::default();
    let mut found = Diagnostics::default();
    let mut reader = Reader::new(shown, &mut found);
    fields::read_records(node, &mut [&mut one as &mut dyn Record], &mut reader);
    doubt(&mut one.people, node, &found);
    diagnostics.extend(found);
    if let Value::Map(entries) = &node.value
        && !one.people.is_empty()
        && entries.len() > 1
    {
        let span = entries.first().map_or(node.span, |entry| entry.key_span);
        diagnostics.push(Diagnostic::at(&PEOPLE_MIXED, file, span));
    }
    one
}

/// What is said of somebody and cannot be understood may be that they withdrew: their consent does not count until it can.
fn doubt(people: &mut [Person], node: &Node, found: &Diagnostics) {
    let Some(Value::List(listed)) = list_of_people(node).map(|list| &list.value) else {
        return;
    };
    // Where one person ends, the next begins.
    let starts: Vec<u32> = listed.iter().map(|node| node.span.start).collect();
    let whose = |span: Span| starts.partition_point(|start| *start <= span.start);
    let places = found.iter().filter_map(|finding| finding.place.as_ref());
    let unclear: BTreeSet<usize> = places.map(|place| whose(place.span)).collect();
    for person in people {
        let own = person.id.as_ref().map(|id| whose(id.place.span));
        if own.is_none_or(|own| unclear.contains(&own)) {
            person.consent_on = None;
        }
    }
}

fn join(whole: &mut PanelFile, one: PanelFile, diagnostics: &mut Diagnostics) {
    if let (Some(_), Some(about)) = (&whole.panel, &one.panel) {
        diagnostics.push(about.name.find(&ABOUT_TWICE));
    }
    whole.panel = whole.panel.take().or(one.panel);
    whole.addressees.extend(one.addressees);
    whole.meetings.extend(one.meetings);
    whole.recommendations.extend(one.recommendations);
    whole.measures.extend(one.measures);
    whole.responses.extend(one.responses);
    whole.actions.extend(one.actions);
    whole.evidence.extend(one.evidence);
    whole.people.extend(one.people);
}

/// Copies of withdrawn names in panels' own files. The file of people is not a copy: it is the last to be cleared.
fn report_copies(files: &[SourceFile], withdrawn: &Withdrawn, diagnostics: &mut Diagnostics) {
    for file in files {
        if !discreet::lists_people(file) {
            withdrawn.mask(file.clone(), diagnostics);
        }
    }
}

impl Panel {
    /// A panel with its people and its history, and nothing else yet.
    fn empty(
        id: &str,
        file: &mut PanelFile,
        listed: bool,
        (history, faults): (History, Vec<super::Fault>),
    ) -> Self {
        Self {
            id: id.to_owned(),
            about: file.panel.take().unwrap_or_default(),
            addressees: Vec::new(),
            meetings: Vec::new(),
            items: Vec::new(),
            responses: Vec::new(),
            actions: Vec::new(),
            evidence: Vec::new(),
            people: People {
                all: std::mem::take(&mut file.people),
                listed,
            },
            history,
            states: BTreeMap::new(),
            faults,
            unread: false,
            hash: 0,
        }
    }

    /// The panel with its records. What is recorded of them is made before names are blacked out.
    fn filled(mut self, file: PanelFile, withdrawn: &Withdrawn) -> Self {
        self.take(file.clone());
        let states = self
            .items
            .iter()
            .map(|item| (item.id().to_owned(), self.state_of(item)));
        self.states = states.collect();
        let mut file = file;
        let about = PanelFile {
            panel: Some(self.about.clone()),
            ..PanelFile::default()
        };
        file.panel = about.panel;
        for said in file.texts_mut() {
            said.text.rewrite(|text| withdrawn.masked(text));
        }
        self.about = file.panel.take().unwrap_or_default();
        self.take(file);
        self.hash = self.reckoned();
        self
    }

    fn take(&mut self, file: PanelFile) {
        let measures = file.measures.into_iter().filter_map(Item::of_measure);
        self.items = file
            .recommendations
            .into_iter()
            .filter_map(Item::of_recommendation)
            .chain(measures)
            .collect();
        self.addressees = file.addressees;
        self.meetings = file.meetings;
        self.meetings
            .sort_by_key(|meeting| meeting.date.as_ref().map(|day| day.value));
        self.responses = file.responses;
        self.responses
            .sort_by_key(|response| response.date.as_ref().map(|day| day.value));
        self.actions = file.actions;
        self.evidence = file.evidence;
    }

    fn reckoned(&self) -> u64 {
        let records = (
            &self.about,
            &self.addressees,
            &self.meetings,
            &self.items,
            &self.responses,
        );
        let rest = (&self.actions, &self.evidence, &self.people, &self.history);
        let bytes = postcard::to_stdvec(&(records, rest)).expect("records are plain data");
        xxh3_64(&[self.id.as_bytes(), &bytes].concat())
    }
}
