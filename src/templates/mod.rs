//! Layouts and what they may see. Templates reach the site's data only through views, variables and
//! functions that are registered here; each notes what it was asked and a hash of what it answered,
//! so that a page is rendered again only when an answer has changed.

mod desk_area;
mod desk_ld;
#[cfg(test)]
mod documented;
mod engine;
pub mod functions;
mod json_ld;
mod rules;
mod scope;
mod search;
pub mod variables;
pub mod views;
pub mod world;

pub use desk_area::area_name;
pub use desk_ld::desk_ld;
pub use engine::{Layouts, Templates};
pub use rules::{LAYOUT_MISSING, RULES, STRING_UNKNOWN};
pub use scope::{LAYOUT, Read, Scope, View};
pub use search::{names, search_layout};
pub use variables::Subject;
pub use world::{Media, SEARCH_FOLDER, SearchSlot, World};

/// Labels and dates as templates see them.
pub mod shapes {
    use serde::Serialize;

    /// A day: for machines and for the page's readers.
    #[derive(Debug, Clone, Serialize)]
    pub struct DateText {
        pub iso: String,
        pub text: String,
    }

    /// A word of a closed list, with its name in the page's language.
    #[derive(Debug, Clone, Serialize)]
    pub struct Label {
        pub key: &'static str,
        pub label: String,
    }

    /// A title and where it leads.
    #[derive(Debug, Clone, Serialize)]
    pub struct LinkText {
        pub title: String,
        pub url: String,
        pub current: bool,
        /// The language of the title, which differs from the page's where it is not translated.
        pub lang: String,
        pub dir: &'static str,
    }
}
