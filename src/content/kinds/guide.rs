//! Guides: the page at which a guided path begins. Its questions are a tree in `content/_data/`.

use super::KindRecord;
use crate::fields::Reference;
use crate::record;

record! {
    /// What a guide adds.
    pub struct Guide {
        /// File with the tree of questions, in content/_data/guides/
        "tree" | "質問の木" => tree: Option<Reference>, required;
    }
}

impl KindRecord for Guide {
    const FOLDERS: &'static [&'static str] = &[];
    const LAYOUT: &'static str = "guide.html";
    const SCHEMA_TYPE: &'static str = "WebPage";
    const STARTER: &'static str = "tree: consultation.yaml\nsensitive: true\n";
    const BODY_OPTIONAL: bool = true;
}
