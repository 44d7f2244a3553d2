//! E-learning modules: a folder with this page in front, and a file for each unit.

use jiff::civil::Date;

use super::{Kind, KindRecord};
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::{MODULE_MASTERY, MODULE_VERSION_UNKNOWN};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::SourceFile;
use crate::{choices, record};

record! {
    /// What a module adds.
    pub struct Module {
        /// Which of the two courses on a subject it is
        "course" | "コース" => course: Option<Course>, required;
        /// Version; raise it when questions change so that old results no longer stand for it
        "version" | "版" => version: String, required;
        /// Every version so far, with what changed and which units to take again
        "versions" | "版の記録" => versions: Vec<ModuleVersion>;
        /// What a learner can do afterwards; units name them by their ids
        "goals" | "ねらい" => goals: Vec<Goal>;
        /// Professions that it is made for
        "profession" | "職種" => profession: Vec<String>;
        /// Minutes it takes
        "minutes" | "所要時間" => minutes: Option<u32>;
        /// What to know beforehand
        "prerequisites" | "前提" => prerequisites: Vec<String>;
        /// What completing it counts for, or does not, in the author's words
        "credits" | "単位" => credits: Option<String>;
        /// Per cent of the points that pass; 80 unless it says otherwise
        "mastery" | "合格点" => mastery: Option<u32>;
        /// How many times it may be taken from the start; without end unless it says so
        "attempts" | "受けられる回数" => attempts: Option<u32>;
        /// When learners see whether an answer was right
        "feedback" | "答え合わせ" => feedback: Option<FeedbackTime>;
    }
}

record! {
    /// A goal of a module.
    pub struct Goal {
        /// What a learner can do
        "text" | "ことば" => text: String, required;
        /// Id that units name it by
        "id" => id: Option<String>;
    }
}

record! {
    /// A version of a module.
    pub struct ModuleVersion {
        /// Version
        "version" | "版" => version: String, required;
        /// Day from which it stood
        "date" | "日付" => date: Option<Date>, required;
        /// What changed
        "changed" | "変わったこと" => changed: String, required;
        /// Units to take again, by the names of their files
        "units" | "単元" => units: Vec<String>;
    }
}

choices! {
    /// The two courses that a subject is split into.
    pub enum Course {
        Basic = "basic" | "基礎",
        Clinical = "clinical" | "臨床",
    }
}

choices! {
    /// When feedback is shown.
    pub enum FeedbackTime {
        AtOnce = "at-once" | "すぐ",
        AtEnd = "at-end" | "最後",
    }
}

impl Module {
    /// Per cent of the points that pass.
    pub fn mastery(&self) -> u32 {
        self.mastery.unwrap_or(80).min(100)
    }
}

impl KindRecord for Module {
    const FOLDERS: &'static [&'static str] = &["modules"];
    const LAYOUT: &'static str = "module.html";
    const SCHEMA_TYPE: &'static str = "Course";
    const PARTS: Option<Kind> = Some(Kind::Unit);
    const STARTER: &'static str = "course: basic\nversion: \"1.0\"\nversions:\n  - {version: \"1.0\", date: TODAY, changed: 最初の版}\n\
        goals:\n  - {id: goal, text: 学ぶ人が、終わったときにできること}\nminutes: 20\nmastery: 80\naudience: [medical-staff]\n";
    const STARTER_EN: &'static str = "course: basic\nversion: \"1.0\"\nversions:\n  - {version: \"1.0\", date: TODAY, changed: First version}\n\
        goals:\n  - {id: goal, text: What a learner can do afterwards}\nminutes: 20\nmastery: 80\naudience: [medical-staff]\n";

    fn check(
        &self,
        _: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        if let Some(mastery) = self.mastery.filter(|mastery| *mastery > 100) {
            let at = raw.key_span(file, "mastery");
            diagnostics.push(Diagnostic::at(&MODULE_MASTERY, file, at).arg("value", mastery));
        }
        let known = |version: &ModuleVersion| version.version == self.version;
        if !self.version.is_empty() && !self.versions.iter().any(known) {
            let at = raw.key_span(file, "version");
            let finding = Diagnostic::at(&MODULE_VERSION_UNKNOWN, file, at);
            diagnostics.push(finding.arg("version", &self.version));
        }
    }
}
