//! Articles: plain pages, such as "about" and "privacy".

use super::KindRecord;
use crate::record;

record! {
    /// An article adds nothing.
    pub struct Article {}
}

impl KindRecord for Article {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "article.html";
    const SCHEMA_TYPE: &'static str = "Article";
}
