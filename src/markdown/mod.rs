//! Placeholder until the room arrives: the outline's shape.
use crate::files::SitePath;
use crate::source::Span;
use serde::{Deserialize, Serialize};
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    pub level: u8,
    pub id: String,
    pub text: String,
    pub span: Span,
}
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct LinkTarget {
    pub dest: String,
    pub span: Span,
    pub image: bool,
}
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    pub headings: Vec<Heading>,
    pub links: Vec<LinkTarget>,
    pub summary: String,
    pub chars: u32,
    pub words: u32,
    pub translation_hash: u64,
    pub readings: Vec<(String, String)>,
    pub citations: Vec<String>,
    pub includes: Vec<SitePath>,
    pub has_text: bool,
}
