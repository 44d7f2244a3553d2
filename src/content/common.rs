//! The front matter that every kind of page has.

use jiff::civil::Date;

use super::front_matter::RawPage;
use super::rules::DATES_REVERSED;
use crate::config::Licence;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::Link;
use crate::source::SourceFile;
use crate::{choices, record};

record! {
    /// What all pages share.
    pub struct Common {
        /// Title, the page's main heading
        "title" | "題名" | "タイトル" => title: String, required;
        /// Kind of page, if its folder does not say it
        "kind" | "種類" => kind: Option<super::Kind>;
        /// One sentence that answers the page's question; shown in lists and to search engines
        "description" | "説明" | "要約" => description: String;
        /// Day of first publication
        "date" | "日付" | "公開日" => date: Option<Date>;
        /// Day of the last change that readers should know of
        "updated" | "更新日" => updated: Option<Date>;
        /// Who wrote it
        "authors" | "著者" | "執筆" => authors: Vec<Author>;
        /// Who reviewed it, at least by role
        "reviewers" | "確認者" | "監修" => reviewers: Vec<Reviewer>;
        /// Day by which it must be reviewed again
        "review_by" | "見直し期限" => review_by: Option<Date>;
        /// Who answers for it, a role or a group
        "owner" | "担当" => owner: Option<String>;
        /// Whom it is for
        "audience" | "対象" | "読者" => audience: Vec<Audience>;
        /// How much it asks of its reader
        "level" | "難しさ" | "レベル" => level: Option<Level>;
        /// Tags
        "tags" | "タグ" => tags: Vec<String>;
        /// Who paid for it
        "funding" | "資金" => funding: Option<String>;
        /// Conflicts of interest
        "conflicts" | "利益相反" => conflicts: Option<String>;
        /// Series that it is a part of
        "series" | "シリーズ" => series: Option<Series>;
        /// Order within its section or series, smallest first
        "weight" | "順番" => weight: Option<i64>;
        /// Licence, if not the site's
        "licence" | "ライセンス" => licence: Option<Licence>;
        /// What its statements are based on
        "sources" | "出典" => sources: Vec<SourceRef>;
        /// Not to be published yet
        "draft" | "下書き" => draft: bool;
        /// Work in progress (draft) or done (published)
        "status" | "状態" => status: Option<Status>;
        /// Day from which it is published
        "publish_at" | "公開予定日" => publish_at: Option<Date>;
        /// Last day on which it holds
        "expires" | "期限" => expires: Option<Date>;
        /// Earlier addresses of this page, which lead here
        "aliases" | "旧アドレス" => aliases: Vec<String>;
        /// Last part of the address, if not the file's name
        "slug" | "アドレス" => slug: Option<String>;
        /// Picture for lists and previews
        "image" | "画像" => image: Option<PageImage>;
        /// Layout, if not the kind's
        "layout" | "レイアウト" => layout: Option<String>;
        /// Whether search finds the page (default true)
        "search" | "検索" => search: Option<bool>;
        /// A page that a reader may need to leave quickly
        "sensitive" | "配慮" => sensitive: bool;
        /// Where a translation comes from and what it was made of
        "translation" | "翻訳" => translation: Option<Translation>;
    }
}

record! {
    /// An author: a name, and what they belong to.
    pub struct Author {
        /// Name of a person or group
        "name" | "名前" => name: String, required;
        /// What they belong to
        "affiliation" | "所属" => affiliation: Option<String>;
    }
}

record! {
    /// Somebody who reviewed a page. A name can reveal an illness, so a role or a group is enough.
    pub struct Reviewer {
        /// Role in which they reviewed
        "role" | "役割" => role: Option<Role>;
        /// Name, only if they agreed to it
        "name" | "名前" => name: Option<String>;
        /// Group that they spoke for
        "group" | "団体" => group: Option<String>;
        /// Day of the review
        "date" | "日付" => date: Option<Date>;
    }
}

record! {
    /// A series of pages that are read in order of their weight.
    pub struct Series {
        /// Id, the same on all its pages
        "id" => id: String, required;
        /// Title of the series
        "title" | "題名" => title: Option<String>;
    }
}

record! {
    /// A source that a page's statements rest on.
    pub struct SourceRef {
        /// Short name to cite it by in the text
        "id" => id: Option<String>;
        /// The citation, as it should be printed
        "citation" | "文献" | "出典" => citation: String, required;
        /// Address of the document
        "url" => url: Option<Link>;
        /// Day on which it was read
        "accessed" | "閲覧日" => accessed: Option<Date>;
        /// Day by which it must be looked at again
        "check_by" | "確認期限" => check_by: Option<Date>;
    }
}

record! {
    /// The picture of a page.
    pub struct PageImage {
        /// File, relative to the page
        "src" | "ファイル" => src: String, required;
        /// What the picture tells the reader
        "alt" | "代替テキスト" => alt: String, required;
    }
}

record! {
    /// Provenance of a translation.
    pub struct Translation {
        /// Who or what translated it
        "origin" | "方法" => origin: Option<Origin>, required;
        /// Name of the translator or the machine
        "translator" | "訳者" => translator: Option<String>;
        /// Who checked it
        "reviewer" | "確認者" => reviewer: Option<String>;
        /// Day of the check
        "reviewed_on" | "確認日" => reviewed_on: Option<Date>;
        /// State of the source text that it was made from; `shirube translate mark` writes it
        "source_hash" => source_hash: Option<String>;
    }
}

choices! {
    /// Whom a page is for.
    pub enum Audience {
        Patient = "patient" | "患者",
        Family = "family" | "家族",
        Child = "child" | "子ども",
        Student = "student" | "生徒・学生",
        Teacher = "teacher" | "教員",
        Public = "public" | "一般",
        MedicalStaff = "medical-staff" | "医療者",
        ConsultationStaff = "consultation-staff" | "相談員",
        Employer = "employer" | "雇用主",
        Insurer = "insurer" | "保険会社",
        ResearchParticipant = "research-participant" | "研究参加者",
        LocalGovernment = "local-government" | "自治体",
    }
}

choices! {
    /// How much a page asks of its reader.
    pub enum Level {
        Introductory = "introductory" | "入門",
        Basic = "basic" | "基礎",
        Advanced = "advanced" | "発展",
        PrimarySchool = "primary-school" | "小学校",
        SecondarySchool = "secondary-school" | "中学・高校",
    }
}

choices! {
    /// The role in which somebody reviewed a page.
    pub enum Role {
        PatientGroup = "patient-group" | "患者団体",
        Researcher = "researcher" | "研究者",
        Clinician = "clinician" | "医療者",
        Teacher = "teacher" | "教員",
        Lawyer = "lawyer" | "法律家",
        Counsellor = "counsellor" | "相談員",
        Editor = "editor" | "編集者",
    }
}

choices! {
    /// How a translation was made.
    pub enum Origin {
        Human = "human" | "人",
        Machine = "machine" | "機械",
        MachineEdited = "machine-edited" | "機械＋人",
    }
}

choices! {
    /// Whether a page is done.
    pub enum Status {
        Draft = "draft" | "下書き",
        Published = "published" | "公開",
    }
}

impl Common {
    /// Whether the page is held back as unfinished.
    pub fn is_draft(&self) -> bool {
        self.draft || self.status == Some(Status::Draft)
    }

    pub(super) fn check(&self, file: &SourceFile, raw: &RawPage, diagnostics: &mut Diagnostics) {
        let pairs = [
            ("date", self.date, "updated", self.updated),
            ("publish_at", self.publish_at, "expires", self.expires),
            ("date", self.date, "review_by", self.review_by),
        ];
        for (early, first, late, second) in pairs {
            if let (Some(first), Some(second)) = (first, second)
                && second < first
            {
                let finding = Diagnostic::at(&DATES_REVERSED, file, raw.key_span(file, late))
                    .arg("early", early)
                    .arg("first", first)
                    .arg("late", late)
                    .arg("second", second);
                diagnostics.push(finding);
            }
        }
    }
}
