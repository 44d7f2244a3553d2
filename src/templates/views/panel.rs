//! A patient panel's pages: the board, a recommendation with its whole story, a meeting's minutes, the time line.

use serde::Serialize;

use super::panel_card::PanelCard;
use super::panel_item::ItemText;
use super::panel_meeting::MeetingText;
use super::panel_story::YearText;
use super::teller::{Teller, Words};
use crate::content::kinds::panel::Part;
use crate::fields::{Choice, Said};
use crate::panels::{self, Panel, Status};
use crate::site::{Page, Route, Site, TIMELINE};
use crate::templates::shapes::{Label, LinkText};
use crate::templates::{View, World};

/// Answers with what a panel's page shows, by the page's address; with `timeline` on a second line, what the page below it does.
pub struct PanelView;

/// A panel's page.
#[derive(Debug, Clone, Serialize)]
pub struct PanelPage {
    pub name: Words,
    /// The board's address.
    pub url: String,
    pub timeline_url: String,
    pub operator: Option<Words>,
    /// Made up, to show how it works.
    pub example: bool,
    /// The time zone whose days decide on what is late.
    pub zone: String,
    /// Of the whole panel, or of the recommendation that the page is about.
    pub feed_url: String,
    /// The last hash of the panel's history, which stands for all of it.
    pub head: Option<String>,
    pub board: Option<Board>,
    pub item: Option<ItemText>,
    pub meeting: Option<MeetingText>,
    /// The newest year first.
    pub timeline: Vec<YearText>,
}

/// What was asked, and what happened.
#[derive(Debug, Clone, Serialize)]
pub struct Board {
    pub total: usize,
    /// How many are late on the day of the build.
    pub late: usize,
    /// Every status, in the order in which things go.
    pub statuses: Vec<StatusGroup>,
    pub addressees: Vec<AddresseeGroup>,
    pub meetings: Vec<MeetingLink>,
    /// The files of open data, by the name of their format.
    pub downloads: Vec<LinkText>,
}

/// What has come as far as a status.
#[derive(Debug, Clone, Serialize)]
pub struct StatusGroup {
    pub status: Label,
    pub cards: Vec<PanelCard>,
}

/// What one body was asked for.
#[derive(Debug, Clone, Serialize)]
pub struct AddresseeGroup {
    pub name: Words,
    pub website: Option<String>,
    pub counts: Vec<Count>,
    pub cards: Vec<PanelCard>,
}

/// How many have a status.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    pub status: Label,
    pub count: usize,
}

/// A meeting in a list.
#[derive(Debug, Clone, Serialize)]
pub struct MeetingLink {
    pub title: Words,
    pub url: String,
    pub on: Option<crate::templates::shapes::DateText>,
}

/// The file names of open data, with their formats.
pub const PANEL_DOWNLOADS: [(&str, &str); 2] = [("csv", "panel.csv"), ("json", "panel.json")];

/// The name of a feed, below what it tells of.
pub const PANEL_FEED: &str = "atom.xml";

/// The address of a file of a panel's open data.
pub fn panel_file(panel: &Panel, file: &str) -> Route {
    Route::new(format!("{}/{}/{file}", crate::site::PANELS, panel.id))
}

/// The time zone whose days decide on what is late.
pub fn zone(site: &Site) -> &str {
    site.config.time_zone.as_deref().unwrap_or("UTC")
}

/// Answers with a hash of a panel, and one of the day and the settings that it is shown under; by its id.
pub struct PanelFacts;

impl View for PanelFacts {
    type Answer = (u64, u64);
    const NAME: &'static str = "panel-facts";

    fn answer(world: &World, id: &str) -> Self::Answer {
        let panel = world.site.panels.get(id);
        (panel.map_or(0, |panel| panel.hash), world.site.settings)
    }
}

impl View for PanelView {
    type Answer = Option<PanelPage>;
    const NAME: &'static str = "panel";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let (route, below) = arg.split_once('\n').unwrap_or((arg, ""));
        let page = world.site.at(route);
        let (panel, part) = world.site.panel(page)?;
        let teller = PanelTeller::new(world, page, panel);
        Some(teller.page(part, below == TIMELINE))
    }
}

/// Tells of a panel in the words of a page's language.
pub(super) struct PanelTeller<'w> {
    pub world: &'w World,
    pub page: &'w Page,
    pub panel: &'w Panel,
    pub teller: Teller<'w>,
}

impl<'w> PanelTeller<'w> {
    pub fn new(world: &'w World, page: &'w Page, panel: &'w Panel) -> Self {
        let teller = Teller::new(world, page.lang);
        Self {
            world,
            page,
            panel,
            teller,
        }
    }

    pub fn words(&self, said: &Said) -> Option<Words> {
        self.teller.words(&said.text)
    }

    /// A text that has to be there; where it is not, what it is known by.
    pub fn named(&self, said: &Said, id: &str) -> Words {
        let id = || Words {
            text: id.to_owned(),
            lang: None,
        };
        self.words(said).unwrap_or_else(id)
    }

    /// The address of a page of the panel.
    pub fn url(&self, name: &str) -> String {
        let page = self.world.site.panel_page(self.page.lang, self.panel, name);
        page.map_or(String::new(), |page| self.world.url(page))
    }

    fn page(&self, part: &Part, timeline: bool) -> PanelPage {
        let (site, panel) = (&self.world.site, self.panel);
        let feed = match part {
            Part::Item(_) => self.page.route.join(PANEL_FEED),
            _ => site.panel_page(self.page.lang, panel, "").map_or_else(
                || self.page.route.clone(),
                |board| board.route.join(PANEL_FEED),
            ),
        };
        let item = match part {
            Part::Item(id) => panel.item(id),
            _ => None,
        };
        let meeting = match part {
            Part::Meeting(id) => panel.meeting(id),
            _ => None,
        };
        PanelPage {
            name: self.named(&panel.about.name, &panel.id),
            url: self.url(""),
            timeline_url: self.timeline_url(),
            operator: self.words(&panel.about.operator),
            example: panel.about.example,
            zone: zone(site).to_owned(),
            feed_url: site.href(&feed),
            head: panel.history.head().map(str::to_owned),
            board: (*part == Part::Board && !timeline).then(|| self.board()),
            item: item.map(|item| self.item(item)),
            meeting: meeting.map(|meeting| self.meeting(meeting)),
            timeline: match timeline {
                true => self.timeline(),
                false => Vec::new(),
            },
        }
    }

    fn timeline_url(&self) -> String {
        let site = &self.world.site;
        let board = site.panel_page(self.page.lang, self.panel, "");
        let route = board.map(|board| board.route.join(&format!("{TIMELINE}/")));
        route.map_or(String::new(), |route| site.href(&route))
    }

    fn board(&self) -> Board {
        let items = &self.panel.items;
        let statuses = Status::ALL.iter().map(|(status, ..)| StatusGroup {
            status: self.status(*status),
            cards: items
                .iter()
                .filter(|item| item.status() == *status)
                .map(|item| self.card(item))
                .collect(),
        });
        let statuses: Vec<StatusGroup> = statuses.collect();
        let late = |group: &StatusGroup| {
            group
                .cards
                .iter()
                .filter(|card| card.awaited.iter().any(|due| due.late))
                .count()
        };
        let meetings = self.panel.meetings.iter().rev().map(|meeting| MeetingLink {
            title: self.named(&meeting.title, panels::id_of(&meeting.id)),
            url: self.url(panels::id_of(&meeting.id)),
            on: meeting.date.as_ref().map(|day| self.teller.day(day.value)),
        });
        Board {
            total: items.len(),
            late: statuses.iter().map(late).sum(),
            addressees: self.addressees(),
            meetings: meetings.collect(),
            downloads: PANEL_DOWNLOADS
                .iter()
                .map(|(name, file)| self.download(name, file))
                .collect(),
            statuses,
        }
    }

    pub fn status(&self, status: Status) -> Label {
        self.teller.label("panel-status", status.key())
    }

    fn addressees(&self) -> Vec<AddresseeGroup> {
        let all = self.panel.addressees.iter().map(|addressee| {
            let id = panels::id_of(&addressee.id);
            let asked = || {
                self.panel
                    .items
                    .iter()
                    .filter(|item| item.addressee.as_ref().is_some_and(|name| name.name == id))
            };
            let count = |status: Status| Count {
                status: self.status(status),
                count: asked().filter(|item| item.status() == status).count(),
            };
            AddresseeGroup {
                name: self.named(&addressee.name, id),
                website: addressee.website.as_ref().map(|link| link.0.clone()),
                counts: Status::ALL
                    .iter()
                    .map(|(status, ..)| count(*status))
                    .filter(|count| count.count > 0)
                    .collect(),
                cards: asked().map(|item| self.card(item)).collect(),
            }
        });
        all.collect()
    }

    fn download(&self, name: &str, file: &str) -> LinkText {
        let own = self.world.site.lang(self.page.lang);
        LinkText {
            title: name.to_uppercase(),
            url: self.world.site.href(&panel_file(self.panel, file)),
            current: false,
            lang: own.html_lang.clone(),
            dir: own.dir,
        }
    }
}
