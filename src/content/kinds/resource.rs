//! Existing materials that others made, judged by those concerned: use, use with a note, withdrawn.

use super::KindRecord;
use crate::config::Licence;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::{MATERIAL_UNFIXED, VERDICT_UNFOUNDED};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{Link, Reference};
use crate::source::SourceFile;
use crate::{choices, record};

record! {
    /// What a material adds. Who judged it, and when, are its reviewers; until when, its `review_by`.
    pub struct Resource {
        /// Who made it or holds it
        "made_by" | "作成者" => made_by: Option<String>, required;
        /// Where it is
        "link" | "リンク" => link: Option<Link>, required;
        /// The verdict of those concerned
        "verdict" | "判断" => verdict: Option<MaterialVerdict>, required;
        /// Why
        "reason" | "理由" => reason: Option<String>;
        /// Year in which it was made
        "year" | "作成年" => year: Option<u32>;
        /// What it is
        "format" | "形式" => format: Option<MaterialFormat>;
        /// Languages that it is in, by their tags
        "material_language" | "教材の言語" => material_language: Vec<String>;
        /// Its licence
        "material_licence" | "教材のライセンス" => material_licence: Option<Licence>;
        /// Hash of the file that was judged, such as sha256:…
        "checksum" | "チェックサム" => checksum: Option<String>;
        /// A copy that an archive keeps
        "archive" | "保存版" => archive: Option<Link>;
        /// What to use in its place: a page such as new-leaflet.md, or an address
        "successor" | "後継" => successor: Option<Reference>;
    }
}

choices! {
    /// What those concerned say of a material.
    pub enum MaterialVerdict {
        Use = "use" | "使える",
        Note = "note" | "注意して使う",
        Withdrawn = "withdrawn" | "取り下げ",
        Open = "open" | "まだ判断していない",
    }
}

choices! {
    /// What a material is.
    pub enum MaterialFormat {
        Web = "web" | "ウェブページ",
        Pdf = "pdf" | "PDF",
        Leaflet = "leaflet" | "冊子",
        Video = "video" | "動画",
        Slides = "slides" | "スライド",
        Book = "book" | "本",
        Audio = "audio" | "音声",
        App = "app" | "アプリ",
    }
}

impl Resource {
    pub fn is_withdrawn(&self) -> bool {
        self.verdict == Some(MaterialVerdict::Withdrawn)
    }
}

impl KindRecord for Resource {
    const FOLDERS: &'static [&'static str] = &["resources"];
    const LAYOUT: &'static str = "resource.html";
    const LIST_LAYOUT: &'static str = "resources.html";
    const SCHEMA_TYPE: &'static str = "Article";
    const BODY_OPTIONAL: bool = true;
    const STARTER: &'static str =
        "made_by: 作った団体\nlink: https://example.org/\nformat: web\nverdict: open\n";
    const STARTER_EN: &'static str =
        "made_by: Who made it\nlink: https://example.org/\nformat: web\nverdict: open\n";

    fn links(&self) -> Vec<&Link> {
        self.link.iter().chain(&self.archive).collect()
    }

    fn search_words(&self) -> Vec<&str> {
        self.made_by.as_deref().into_iter().collect()
    }

    fn check(
        &self,
        common: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        let judged = common
            .reviewers
            .iter()
            .any(|r| r.role.is_some() && r.date.is_some());
        let plain = self.verdict == Some(MaterialVerdict::Use);
        let decided = self
            .verdict
            .is_some_and(|verdict| verdict != MaterialVerdict::Open);
        if decided && (!judged || (self.reason.is_none() && !plain)) {
            let at = raw.key_span(file, "verdict");
            diagnostics.push(Diagnostic::at(&VERDICT_UNFOUNDED, file, at));
        }
        if decided && self.checksum.is_none() && self.archive.is_none() {
            let at = raw.key_span(file, "link");
            diagnostics.push(Diagnostic::at(&MATERIAL_UNFIXED, file, at));
        }
    }
}
