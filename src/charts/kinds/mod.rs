//! The kinds of charts. One file each, one line below.

use super::model::Chart;
use crate::diagnostics::Text;

/// A kind of chart.
pub trait Kind: Sync {
    /// What an author writes as `kind=`, and other names for it.
    fn names(&self) -> &'static [&'static str];
    /// What it is for.
    fn docs(&self) -> Text;
    /// The string that names it for readers who do not see it.
    fn title(&self) -> &'static str;
    /// How many series it shows.
    fn series(&self) -> Series;
    /// Whether series share a drawing, where patterns or signs tell them apart.
    fn tells_series_apart(&self) -> bool {
        true
    }
    /// Whether its lengths are parts of a whole, which numbers below zero are not.
    fn parts(&self) -> bool {
        false
    }
    /// Whether its categories are mostly times.
    fn in_time(&self) -> bool {
        false
    }
    /// Whether its categories are the prefectures.
    fn prefectures(&self) -> bool {
        false
    }
    /// Whether the signs or patterns of series have to be explained beside it.
    fn legend(&self, _: &Chart<'_>) -> Legend {
        Legend::None
    }
    /// Draws it.
    fn draw(&self, chart: &Chart<'_>, name: &str) -> String;
}

/// How many series a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    One,
    /// Two or more, which are told apart.
    Several,
    /// As many as there are.
    Any,
}

/// What tells series apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legend {
    None,
    Signs,
    Patterns,
}

macro_rules! kinds {
    ($($module:ident :: $kind:ident),* $(,)?) => {
        $(pub(super) mod $module;)*

        /// Every kind there is.
        pub static KINDS: &[&dyn Kind] = &[$(&$module::$kind),*];
    };
}

kinds! {
    bar::Bar,
    dot::Dot,
    grouped::GroupedBar,
    line::Line,
    multiples::SmallMultiples,
    stacked::StackedBar,
    tile_map::TileMap,
}

/// The kind of a name.
pub fn find(name: &str) -> Option<&'static dyn Kind> {
    let mut all = KINDS.iter().copied();
    all.find(|kind| kind.names().contains(&name))
}
