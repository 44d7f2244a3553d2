//! Search: terms, one index, one ranking, and the shards by which a browser does the same without a server.
//!
//! Invariant: a page is found by what is written on it. Words are folded and cut the same way when they are indexed
//! and when they are typed, in Rust and in JavaScript, and what is found nowhere has no results.

mod asking;
mod excerpt;
mod facets;
mod index;
mod layout;
mod lexicon;
mod matching;
mod phrase;
mod posting;
mod query;
mod rank;
mod reader;
mod reading;
mod readings;
mod shards;
mod terms;
mod text;
mod tokens;

pub use asking::Asking;
pub use excerpt::{SectionLink, Shown, shown};
pub use facets::{Chosen, FacetCount, FacetValue, Facets};
pub use index::Index;
pub use layout::{Layout, MANIFEST};
pub use lexicon::Lexicon;
pub use matching::Lookup;
pub use posting::Posting;
pub use query::{Unit, spelling, units};
pub use rank::{Answer, Hit, search};
pub use reader::Reader;
pub use reading::Shards;
pub use readings::Dictionary;
pub use shards::{Contents, Entry, Pieces, pack};
pub use text::{PageText, Section};
