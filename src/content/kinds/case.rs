//! Cases: what happened to somebody, what was said of it and what came of it, told so that nobody can be known.

use super::KindRecord;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::{JUDGEMENT_UNFOUNDED, WAY_ON_MISSING};
use crate::desks::Remit;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::Reference;
use crate::source::SourceFile;
use crate::{choices, record};

record! {
    /// What a case adds. What happened is its text.
    pub struct Case {
        /// Field of life in which it happened
        "situation" | "場面" => situation: Option<Remit>, required;
        /// How it came to be told
        "origin" | "成り立ち" => origin: Option<CaseOrigin>, required;
        /// Whether it was judged unjust, by whom, on what rule
        "judgement" | "判断" => judgement: Option<Judgement>;
        /// What was done to put it right
        "remedy" | "救済" => remedy: Option<String>;
        /// How it ended, or stands
        "outcome" | "結果" => outcome: Option<String>;
        /// Desks that help in such a case, by their ids
        "desks" | "相談先" => desks: Vec<Reference>;
        /// Lessons behind it, such as ../lessons/consent.md
        "lessons" | "教材" => lessons: Vec<Reference>;
    }
}

record! {
    /// A judgement on a case.
    pub struct Judgement {
        /// Whether it was judged unjust
        "verdict" | "結論" => verdict: Option<Verdict>, required;
        /// Who judged, by role or body
        "by" | "判断した人" => by: Option<String>;
        /// Rule or law that it rests on
        "rule" | "根拠" => rule: Option<String>;
        /// Page of this site that explains the rule
        "rule_page" | "根拠のページ" => rule_page: Option<Reference>;
    }
}

choices! {
    /// How a case came to be told.
    pub enum CaseOrigin {
        Composite = "composite" | "複数を合成",
        Consented = "consented" | "本人の同意",
        MadeUp = "made-up" | "作例",
    }
}

choices! {
    /// Whether a case was judged unjust.
    pub enum Verdict {
        Unjust = "unjust" | "不当",
        NotUnjust = "not-unjust" | "不当ではない",
        Open = "open" | "まだ分からない",
    }
}

impl Case {
    /// The pages behind it: its lessons, and the page of the rule it was judged on.
    pub fn pages(&self) -> impl Iterator<Item = &Reference> {
        let rule = self.judgement.as_ref().and_then(|j| j.rule_page.as_ref());
        self.lessons.iter().chain(rule)
    }
}

impl KindRecord for Case {
    const FOLDERS: &'static [&'static str] = &["cases"];
    const LAYOUT: &'static str = "case.html";
    const SCHEMA_TYPE: &'static str = "Article";
    const STARTER: &'static str =
        "situation: employment\norigin: composite\ndesks: []\nlessons: []\nsensitive: true\n";

    fn check(
        &self,
        _: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        if self.desks.is_empty() || self.lessons.is_empty() {
            diagnostics.push(Diagnostic::at(&WAY_ON_MISSING, file, raw.opening));
        }
        let unfounded = |j: &Judgement| {
            let decided = matches!(j.verdict, Some(Verdict::Unjust | Verdict::NotUnjust));
            decided && (j.by.is_none() || j.rule.is_none())
        };
        if self.judgement.as_ref().is_some_and(unfounded) {
            let at = raw.key_span(file, "judgement");
            diagnostics.push(Diagnostic::at(&JUDGEMENT_UNFOUNDED, file, at));
        }
    }
}
