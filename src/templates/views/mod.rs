//! The questions that rendering asks of the site. One file each, one line below.

use super::scope::{Read, View, answer_hash};
use super::world::World;

mod asset;
mod breadcrumbs;
mod card;
mod consultation;
mod course;
mod data;
mod desk;
mod desk_card;
mod desk_data;
mod desk_facts;
mod desk_hours;
mod desk_list;
mod desk_ways;
mod fact;
mod feed_pages;
mod fresh;
mod glossary;
mod guide;

mod link;
mod listing;
mod mentions;
mod navigation;
mod newest;
mod panel;
mod panel_card;
mod panel_feed;
mod panel_item;
mod panel_meeting;
mod panel_story;
mod picture;
mod related;
mod resource;
mod search_input;
mod series;
mod settings;
mod site_facts;
mod source;
mod standing;
mod statistics;
mod strings;
mod tags;
mod teller;
mod term;
mod translations;

pub use asset::{AssetBytes, AssetUrl};
pub use breadcrumbs::{Breadcrumbs, LinkTo};
pub use card::{Card, CardView, event_view};
pub use consultation::Consultation;
pub use course::{CourseView, UnitIds};
pub use data::DataFile;
pub use desk::{DeskText, DeskView};
pub use desk_card::DeskCardView;
pub use desk_data::desk_cards;
pub use desk_facts::DeskFacts;
pub use desk_hours::HoursText;
pub use desk_list::{
    DOWNLOADS, DeskFacetsView, DeskListView, data_route, facet_route, label as facet_label,
};
pub use fact::{FactView, FactsHash};
pub use feed_pages::FeedPages;
pub use fresh::{FRESH_FOLDER, FreshItems, FreshView, fresh_route};
pub use glossary::GlossaryHash;
pub use guide::GuideStep;
pub use link::{LinkView, LinkViewAnswer};
pub use listing::{ListingAnswer, ListingView, Paginator, paginator, part_route};
pub use mentions::{DesksNamed, LessonsBehind, Mentions};
pub use navigation::{ExitHelp, Footer, Navigation};
pub use newest::{Newest, Reviewed};
pub use panel::{PANEL_DOWNLOADS, PANEL_FEED, PanelFacts, PanelView, panel_file, zone};
pub use panel_feed::PanelSteps;
pub use panel_story::StepText;
pub use picture::{PictureAnswer, PictureView};
pub use related::Related;
pub use resource::{
    RESOURCES_CSV, ResourceFacetsView, ResourceListView, ResourceView, WithdrawnView,
    material_verdict, resource_facets, resource_route, use_instead,
};
pub use search_input::{SearchInput, SearchTerms, SearchTitles};
pub use series::{SeriesAnswer, SeriesView};
pub use settings::Settings;
pub use site_facts::SiteFacts;
pub use source::Source;
pub use standing::Standing;
pub use statistics::{
    STATISTICS_FILES, StatisticsHelp, StatisticsView, show_statistics, statistics_route,
};
pub use strings::Strings;
pub use tags::{PageTags, TagList, TagPage};
pub use term::TermView;
pub use translations::{Alternate, Alternates, Translations, alternates};

/// How a recorded question is asked again.
type Again = fn(&World, &str) -> u64;

macro_rules! views {
    ($($view:ty),* $(,)?) => {
        const VIEWS: &[(&str, Again)] = &[$((<$view as View>::NAME, ask_again::<$view>)),*];
    };
}

views![
    Alternates,
    AssetBytes,
    AssetUrl,
    Breadcrumbs,
    CardView,
    Consultation,
    CourseView,
    DataFile,
    DeskCardView,
    DeskFacetsView,
    DeskFacts,
    DeskListView,
    DeskView,
    DesksNamed,
    ExitHelp,
    FactView,
    FactsHash,
    FeedPages,
    Footer,
    FreshItems,
    FreshView,
    GlossaryHash,
    GuideStep,
    LessonsBehind,
    LinkTo,
    LinkView,
    ListingView,
    Mentions,
    Navigation,
    Newest,
    PageTags,
    PanelFacts,
    PanelSteps,
    PanelView,
    PictureView,
    Related,
    ResourceFacetsView,
    ResourceListView,
    ResourceView,
    Reviewed,
    SearchInput,
    SearchTerms,
    SearchTitles,
    SeriesView,
    Settings,
    SiteFacts,
    Source,
    Standing,
    StatisticsHelp,
    StatisticsView,
    Strings,
    TagList,
    TagPage,
    TermView,
    Translations,
    UnitIds,
    WithdrawnView,
];

fn ask_again<V: View>(world: &World, arg: &str) -> u64 {
    answer_hash(&V::answer(world, arg))
}

/// Whether a question still has the answer that was recorded. One that nobody answers any more has not.
pub fn still_true(world: &World, read: &Read) -> bool {
    let again = VIEWS.iter().find(|(name, _)| *name == read.view);
    again.is_some_and(|(_, again)| again(world, &read.arg) == read.hash)
}

/// Whether a view's answer depends on a body, and not on what `World::hash` covers.
pub fn reads_a_body(view: &str) -> bool {
    view == Source::NAME || view == SearchInput::NAME
}

/// The one name of a view that is in use, for reads that were stored.
pub fn view_name(name: &str) -> Option<&'static str> {
    VIEWS
        .iter()
        .map(|(known, _)| *known)
        .find(|known| *known == name)
}
