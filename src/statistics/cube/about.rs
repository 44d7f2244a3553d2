//! What a table is about, what it counts, and where it is from.

use serde::{Deserialize, Serialize};

use crate::facts::AsOf;
use crate::fields::Localised;

/// What a reader has to know of a table besides its figures.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// The language that texts without a language are in, and plain JSON-stat labels are written in.
    pub language: String,
    /// What it shows, by language.
    pub title: Localised,
    /// What has to be said with it, by language.
    pub note: Localised,
    /// What is counted: 人 / people.
    pub unit: Localised,
    /// Whether the figures are made up, to try things out.
    pub synthetic: bool,
    /// The year, month or day that it holds for.
    pub as_of: Option<AsOf>,
    /// When newer figures are due.
    pub next_update: Option<AsOf>,
    /// Where it is from.
    pub origin: Origin,
}

/// Where figures are from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// Who publishes them, or what the source is called, by language.
    pub name: Localised,
    /// The document or data set in which they stand, as it should be cited.
    pub document: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Under what licence.
    pub licence: Option<LicenceName>,
}

/// A licence and where its text is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LicenceName {
    pub name: String,
    #[serde(default)]
    pub url: Option<String>,
}
