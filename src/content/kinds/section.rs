//! Sections: the `_index.md` of a folder, which lists what the folder holds.

use super::KindRecord;
use crate::{choices, record};

record! {
    /// What a section adds.
    pub struct Section {
        /// Order of its pages
        "sort_by" | "並び順" => sort_by: Option<SortBy>;
        /// Pages on one page of its list
        "per_page" | "一覧の件数" => per_page: Option<u32>;
    }
}

choices! {
    /// The order of a section's pages.
    pub enum SortBy {
        Weight = "weight" | "順番",
        Date = "date" | "新しい順",
        Title = "title" | "題名",
        Start = "start" | "開始日",
    }
}

impl KindRecord for Section {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "section.html";
    const SCHEMA_TYPE: &'static str = "CollectionPage";
    const BODY_OPTIONAL: bool = true;
}
