//! The memo that a reader fills in before asking, on paper or in the page. The site keeps nothing of it.

use super::KindRecord;
use crate::record;

record! {
    /// A memo adds nothing: its questions are the theme's.
    pub struct Memo {}
}

impl KindRecord for Memo {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "memo.html";
    const SCHEMA_TYPE: &'static str = "WebPage";
    const STARTER: &'static str = "sensitive: true\n";
    const BODY_OPTIONAL: bool = true;
}
