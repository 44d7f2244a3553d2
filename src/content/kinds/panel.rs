//! Patient panels. Their pages are made from records below `content/_data/panels/`, one in each language that a text is
//! in, and not from Markdown.

use serde::{Deserialize, Serialize};

use super::KindRecord;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::PANEL_NOT_DATA;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{Field, Node, Reader, Record};
use crate::panels;
use crate::source::SourceFile;

/// Which page of which panel. What it says is in the site's panels.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Panel {
    pub panel: String,
    pub part: Part,
}

/// A page of a panel.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Part {
    /// What was asked, and what happened.
    #[default]
    Board,
    /// A meeting's minutes, by its id.
    Meeting(String),
    /// A recommendation or a measure, by its id.
    Item(String),
}

impl Record for Panel {
    fn fields(&self) -> Vec<Field> {
        Vec::new()
    }

    fn set(&mut self, _: &str, _: &Node, _: &mut Reader<'_>) {}
}

impl KindRecord for Panel {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "panel.html";
    const SCHEMA_TYPE: &'static str = "Report";
    const BODY_OPTIONAL: bool = true;
    const DATA: Option<super::DataFile> = Some(super::DataFile {
        folder: panels::FOLDER,
        schema: panels::schema,
        starter: panels::STARTER,
    });

    fn check(
        &self,
        _: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        let place = raw.key_span(file, "kind");
        diagnostics.push(Diagnostic::at(&PANEL_NOT_DATA, file, place));
    }
}
