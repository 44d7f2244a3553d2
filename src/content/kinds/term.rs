//! Glossary terms. The description is the definition that opens inside a text.

use super::KindRecord;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::TERM_WITHOUT_DEFINITION;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::record;
use crate::source::SourceFile;

record! {
    /// What a term adds.
    pub struct Term {
        /// Reading in kana, for ordering and search
        "reading" | "読み" | "よみ" => reading: Option<String>;
        /// Abbreviation, such as WGS
        "abbreviation" | "略語" => abbreviation: Option<String>;
        /// Other words for the same thing, which are linked too
        "synonyms" | "同義語" | "別名" => synonyms: Vec<String>;
        /// The English term
        "english" | "英語" => english: Option<String>;
    }
}

impl KindRecord for Term {
    const FOLDERS: &'static [&'static str] = &["glossary"];
    const LAYOUT: &'static str = "term.html";
    const LIST_LAYOUT: &'static str = "glossary.html";
    const SCHEMA_TYPE: &'static str = "DefinedTerm";
    const BODY_OPTIONAL: bool = true;

    fn search_words(&self) -> Vec<&str> {
        let other = [&self.reading, &self.abbreviation, &self.english];
        let other = other.into_iter().flatten();
        other.chain(&self.synonyms).map(String::as_str).collect()
    }

    fn reading(&self) -> Option<&str> {
        self.reading.as_deref()
    }

    fn check(
        &self,
        _: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        let at = raw.key_span(file, "description");
        if at == raw.opening && raw.key_span(file, "説明") == raw.opening {
            let title = file.path.stem();
            let finding = Diagnostic::at(&TERM_WITHOUT_DEFINITION, file, at);
            diagnostics.push(finding.arg("title", title));
        }
    }
}
