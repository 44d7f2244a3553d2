//! A meeting's minutes.

use serde::Serialize;

use super::panel::PanelTeller;
use super::panel_card::PanelCard;
use super::teller::Words;
use crate::fields::Reference;
use crate::panels::{self, AgendaItem, Meeting, Voice};
use crate::templates::shapes::{DateText, Label};

/// A meeting with what was talked about.
#[derive(Debug, Clone, Serialize)]
pub struct MeetingText {
    pub on: Option<DateText>,
    pub place: Option<Words>,
    /// Names of those who agree to be named.
    pub present: Vec<Words>,
    /// How many more were there.
    pub unnamed: Option<usize>,
    pub documents: Vec<DocumentText>,
    pub agenda: Vec<AgendaText>,
    pub redaction: Option<Words>,
}

/// A paper.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentText {
    pub title: Words,
    pub url: String,
}

/// An agenda item.
#[derive(Debug, Clone, Serialize)]
pub struct AgendaText {
    pub id: String,
    pub title: Words,
    pub summary: Option<Words>,
    pub voices: Vec<VoiceText>,
    /// The recommendations that came of it.
    pub led_to: Vec<PanelCard>,
}

/// What somebody said.
#[derive(Debug, Clone, Serialize)]
pub struct VoiceText {
    pub said: Words,
    pub role: Option<Label>,
    pub by: Option<Words>,
}

impl PanelTeller<'_> {
    /// A meeting as its own page shows it.
    pub fn meeting(&self, meeting: &Meeting) -> MeetingText {
        let present = self.people(&meeting.present);
        let documents = meeting.documents.iter().filter_map(|document| {
            Some(DocumentText {
                title: self.words(&document.title)?,
                url: document.url.as_ref()?.0.clone(),
            })
        });
        let all = meeting.attendance.map(|count| count as usize);
        MeetingText {
            on: meeting.date.as_ref().map(|day| self.teller.day(day.value)),
            place: self.words(&meeting.place),
            unnamed: all
                .map(|all| all.saturating_sub(present.len()))
                .filter(|more| *more > 0),
            present,
            documents: documents.collect(),
            agenda: meeting
                .agenda
                .iter()
                .map(|item| self.agenda(item))
                .collect(),
            redaction: self.words(&meeting.redaction),
        }
    }

    pub fn agenda(&self, item: &AgendaItem) -> AgendaText {
        let id = panels::id_of(&item.id);
        AgendaText {
            id: id.to_owned(),
            title: self.named(&item.title, id),
            summary: self.words(&item.summary),
            voices: item
                .voices
                .iter()
                .filter_map(|voice| self.voice(voice))
                .collect(),
            led_to: self.panel.led_to(id).map(|item| self.card(item)).collect(),
        }
    }

    fn voice(&self, voice: &Voice) -> Option<VoiceText> {
        Some(VoiceText {
            said: self.words(&voice.said)?,
            role: voice
                .role
                .map(|role| self.teller.label("panel-role", role.key())),
            by: self.people(voice.by.as_slice()).pop(),
        })
    }

    /// The names of those of these people who agree to be named today.
    pub fn people(&self, names: &[Reference]) -> Vec<Words> {
        let today = self.teller.today();
        let known = names
            .iter()
            .filter_map(|name| self.panel.people.get(&name.name));
        known
            .filter_map(|person| self.teller.words(person.shown(today)?))
            .collect()
    }
}
