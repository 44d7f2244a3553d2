//! Consultation desks. Their pages are made from records below `content/_data/desks/`, one in each language, and not
//! from Markdown.

use serde::{Deserialize, Serialize};

use super::KindRecord;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::DESK_NOT_DATA;
use crate::desks;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{Field, Node, Reader, Record};
use crate::source::SourceFile;

/// Which desk a page is of. What it says is in the site's directory.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Desk {
    pub id: String,
    /// Reading of its name, for ordering.
    pub reading: Option<String>,
}

impl Record for Desk {
    fn fields(&self) -> Vec<Field> {
        Vec::new()
    }

    fn set(&mut self, _: &str, _: &Node, _: &mut Reader<'_>) {}
}

impl KindRecord for Desk {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "desk.html";
    const LIST_LAYOUT: &'static str = "desks.html";
    const SCHEMA_TYPE: &'static str = "Service";
    const BODY_OPTIONAL: bool = true;
    const DATA: Option<super::DataFile> = Some(super::DataFile {
        folder: desks::FOLDER,
        schema: desks::schema,
        starter: desks::STARTER,
    });

    fn reading(&self) -> Option<&str> {
        self.reading.as_deref()
    }

    fn check(
        &self,
        _: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        diagnostics.push(Diagnostic::at(
            &DESK_NOT_DATA,
            file,
            raw.key_span(file, "kind"),
        ));
    }
}
