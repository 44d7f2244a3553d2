//! Patient panels: what they asked for, and what happened. Meetings, voices, recommendations, answers, actions and evidence,
//! read from `content/_data/panels/`, checked, and kept with a history that only grows.
//!
//! Invariant: a name is shown with a recorded consent only, and what is late is never said to be in time: both are reckoned from
//! dates, not from what somebody remembered to write.

mod check;
mod dates;
mod discreet;
mod history;
mod item;
mod known;
mod names;
mod panel;
mod people;
mod read;
mod record;
mod rules;
mod salt;
mod standing;
mod state;
mod story;
mod words;

pub use check::{check, is_about_records};
pub use history::{Event, FOLDER as HISTORY_FOLDER, Fault, Flaw, History};
pub use item::{Awaited, Due, Item};
pub use names::{NAME_BUILT, NAME_COPIED, NAME_PUBLISHED, Withdrawn};
pub use panel::Panel;
pub use people::People;
pub use read::{Panels, read};
pub use record::{
    About, Action, Addressee, AgendaItem, Evidence, Meeting, PanelFile, Person, Response, Voice,
};
pub use rules::{RECORDS, STANDINGS};
pub use salt::{new_salt, salted, unsalted};
pub use state::State;
pub use story::{Step, StepKind};
pub use words::{ItemKind, Priority, Role, Status, Verdict};

use crate::fields::{Record, Reference, object_schema};

/// The folder below `content/` that holds the panels.
pub const FOLDER: &str = "_data/panels";

/// A new panel's file; `TITLE` stands for its name as a YAML string.
pub const STARTER: &str = include_str!("../starter/panel.yaml");

/// The JSON Schema of a panel's file.
pub fn schema() -> serde_json::Value {
    let mut schema = object_schema(&PanelFile::default().fields());
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = "Shirube: a panel, content/_data/panels/**/*.yaml".into();
    schema
}

/// The name of something, where it has one.
pub fn id_of(id: &Option<Reference>) -> &str {
    id.as_ref().map_or("", |id| &id.name)
}
