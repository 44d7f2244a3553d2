//! The lock beside a snapshot: who made it out of what, by which policy, and what was published before.
//!
//! There is no digest of what a source gave, nor any count of what is hidden: whoever knows all cells but a few could
//! try counts until such a digest fits.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Published;
use crate::statistics::cube::{Axis, Cell};
use crate::statistics::{Dimension, Rounding};

/// The version of the format. A lock of another version is not read.
pub const FORMAT: u32 = 2;

/// The record of a snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    pub format: u32,
    /// The source's name in `site.toml`.
    pub id: String,
    /// The day on which the figures were fetched and went through the gate.
    pub fetched: Date,
    pub source: Provenance,
    pub policy: PolicyUsed,
    pub audit: Audit,
    /// The digest of the figures' file.
    pub output: String,
    /// The digest of the audit report.
    pub report: String,
    /// How many figures are shown.
    pub published: usize,
    /// What was published before, the oldest first. The gate holds new figures against all of it.
    pub releases: Vec<Release>,
    /// The digest of everything above.
    #[serde(default)]
    pub seal: String,
}

/// Where figures came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    pub kind: SourceKind,
    /// The program, file or address, as `site.toml` has it, without secrets.
    pub from: String,
    /// The digest of the program, or of a file that is public.
    pub digest: Option<String>,
    /// What the program says its version is.
    pub version: Option<String>,
    /// The format that the figures were in.
    pub format: String,
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    Command,
    File,
    Http,
}

/// By what rules cells were hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyUsed {
    /// The digest of the settings.
    pub digest: String,
    /// Each setting by name, such as `threshold`: `10`.
    pub settings: BTreeMap<String, String>,
}

/// Why it may be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audit {
    pub result: Kept,
    /// The version of the program that says so.
    pub by: String,
}

/// What keeps the people counted from being found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    /// The gate proved it.
    Proved,
    /// The figures are as somebody else has published them.
    Published,
}

/// What was published at one time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// The day on which it was fetched.
    pub fetched: Date,
    /// The digest of its file.
    pub output: String,
    /// The threshold that it was published by; none for figures that were public.
    #[serde(default)]
    pub threshold: Option<i64>,
    /// How its numbers were rounded, if they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounding: Option<Rounding>,
    pub dimensions: Vec<Bands>,
    /// In row-major order, each figure that was shown.
    pub values: Vec<Option<f64>>,
}

/// The categories of a dimension, at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    pub id: String,
    pub codes: Vec<String>,
    /// By total, its parts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub child: BTreeMap<String, Vec<String>>,
}

/// The SHA-256 of a text in hexadecimal digits. Line ends are counted alike, since Git may change them.
pub fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.replace("\r\n", "\n"));
    let mut hex = String::from("sha256:");
    for byte in bytes {
        hex.push_str(&format!("{byte:02x}"));
    }
    hex
}

impl PolicyUsed {
    /// The threshold, if counts were protected by one.
    pub fn threshold(&self) -> Option<i64> {
        self.settings.get("threshold")?.parse().ok()
    }

    /// How numbers were rounded, if they were.
    pub fn rounding(&self) -> Option<Rounding> {
        let base = self.settings.get("round")?.parse().ok()?;
        Rounding::read(base, self.settings.get("rounding")?)
    }

    /// Settings, with their digest.
    pub fn new(settings: BTreeMap<String, String>) -> Self {
        let lines = settings
            .iter()
            .map(|(name, value)| format!("{name}={value}\n"));
        Self {
            digest: digest(&lines.collect::<String>()),
            settings,
        }
    }
}

impl Release {
    /// Figures as they are kept for the gate.
    pub fn of(published: &Published, fetched: Date, policy: &PolicyUsed) -> Self {
        Self {
            threshold: policy.threshold(),
            rounding: policy.rounding(),
            fetched,
            output: digest(&published.text()),
            dimensions: published.axes().iter().map(Bands::of).collect(),
            values: published.cells().iter().map(|cell| cell.value()).collect(),
        }
    }

    /// The codes of a cell, such as `area=13, sex=F`.
    pub fn name(&self, cell: usize) -> String {
        let mut rest = cell;
        let mut names = Vec::new();
        for bands in self.dimensions.iter().rev() {
            let size = bands.codes.len().max(1);
            let code = bands.codes.get(rest % size).map_or("", String::as_str);
            names.push(format!("{}={code}", bands.id));
            rest /= size;
        }
        names.reverse();
        names.join(", ")
    }

    /// The figures, shown or hidden: what was not there at all is not told apart from what was hidden.
    pub fn cells(&self) -> impl Iterator<Item = Cell> {
        let cell = |value: &Option<f64>| value.map_or(Cell::Hidden, Cell::Value);
        self.values.iter().map(cell)
    }
}

impl Bands {
    /// The same as the gate knows it.
    pub fn dimension(&self) -> Dimension {
        let place = |code: &String| self.codes.iter().position(|known| known == code);
        let parts = |code: &String| -> Vec<usize> {
            let parts = self.child.get(code).into_iter().flatten();
            parts.filter_map(place).collect()
        };
        Dimension {
            id: self.id.clone(),
            parts: self.codes.iter().map(parts).collect(),
            codes: self.codes.clone(),
        }
    }

    fn of(axis: &Axis) -> Self {
        let code = |place: &usize| axis.categories.get(*place).map(|c| c.code.clone());
        let totals = axis.categories.iter().filter(|c| c.is_total());
        Self {
            id: axis.id.clone(),
            codes: axis.categories.iter().map(|c| c.code.clone()).collect(),
            child: totals
                .map(|c| (c.code.clone(), c.parts.iter().filter_map(code).collect()))
                .collect(),
        }
    }
}

impl Lock {
    /// The text of its file.
    pub fn text(&self) -> String {
        let text = serde_json::to_string_pretty(self).expect("a lock is plain data");
        format!("{text}\n")
    }

    /// What `seal` must be.
    pub(super) fn reckoned(&self) -> String {
        let bare = Self {
            seal: String::new(),
            ..self.clone()
        };
        digest(&bare.text())
    }

    /// With what depends on figures and report, and sealed.
    pub(super) fn sealed(self, published: &Published, report: &str) -> Self {
        let mut lock = Self {
            output: digest(&published.text()),
            report: digest(report),
            published: published.shown(),
            ..self
        };
        lock.seal = lock.reckoned();
        lock
    }
}
