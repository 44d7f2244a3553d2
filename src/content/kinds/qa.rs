//! Questions and answers, in versions: the title asks, the description answers in a sentence, the text explains.

use jiff::civil::Date;

use super::KindRecord;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::{VERSION_MISSING, WAY_ON_MISSING};
use crate::desks::Remit;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::Reference;
use crate::record;
use crate::source::SourceFile;

record! {
    /// What a question adds.
    pub struct Qa {
        /// Field of life that it is about
        "situation" | "場面" => situation: Option<Remit>;
        /// Versions of the answer, with what changed in each
        "versions" | "版" => versions: Vec<Version>, required;
        /// Desks that can say more, by their ids
        "desks" | "相談先" => desks: Vec<Reference>;
        /// Lessons behind it, such as ../lessons/consent.md
        "lessons" | "教材" => lessons: Vec<Reference>;
    }
}

record! {
    /// A version of an answer.
    pub struct Version {
        /// Day from which it stood
        "date" | "日付" => date: Option<Date>, required;
        /// What changed
        "changed" | "変わったこと" => changed: String, required;
    }
}

impl Qa {
    /// The versions, newest first, with their numbers.
    pub fn numbered(&self) -> Vec<(usize, &Version)> {
        let mut versions: Vec<&Version> = self.versions.iter().collect();
        versions.sort_by_key(|version| version.date);
        let mut numbered: Vec<_> = (1..).zip(versions).collect();
        numbered.reverse();
        numbered
    }
}

impl KindRecord for Qa {
    const FOLDERS: &'static [&'static str] = &["questions"];
    const LAYOUT: &'static str = "qa.html";
    const SCHEMA_TYPE: &'static str = "QAPage";
    const STARTER: &'static str =
        "versions:\n  - {date: TODAY, changed: 最初の版}\ndesks: []\nlessons: []\n";
    const STARTER_EN: &'static str =
        "versions:\n  - {date: TODAY, changed: First version}\ndesks: []\nlessons: []\n";

    fn check(
        &self,
        common: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        if self.desks.is_empty() || self.lessons.is_empty() {
            diagnostics.push(Diagnostic::at(&WAY_ON_MISSING, file, raw.opening));
        }
        let newest = self
            .versions
            .iter()
            .filter_map(|version| version.date)
            .max();
        if let (Some(updated), Some(newest)) = (common.updated, newest)
            && updated > newest
        {
            let finding = Diagnostic::at(&VERSION_MISSING, file, raw.key_span(file, "updated"))
                .arg("updated", updated)
                .arg("newest", newest);
            diagnostics.push(finding);
        }
    }
}
