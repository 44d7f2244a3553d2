//! The kinds of page. One file each; the list below is the only other place that names them.

use crate::diagnostics::Diagnostics;
use crate::fields::{Choice, Field, Link, Record, object_schema};
use crate::files::SitePath;
use crate::source::SourceFile;

use super::common::Common;
use super::facets::Facet;
use super::front_matter::RawPage;

/// What a kind adds to a page. Everything has a default but the folders it is found in.
pub trait KindRecord: Record + Default {
    /// Folders whose pages are of this kind unless they say otherwise.
    const FOLDERS: &'static [&'static str];
    /// The layout of its pages.
    const LAYOUT: &'static str;
    /// The layout of a section that holds pages of this kind.
    const LIST_LAYOUT: &'static str = "section.html";
    /// Its type in schema.org's vocabulary.
    const SCHEMA_TYPE: &'static str;
    /// Whether a page without body can stand: a section lists, a term has its definition.
    const BODY_OPTIONAL: bool = false;
    /// Example keys that `new` writes besides the common ones, as lines of YAML; `TODAY` is filled in.
    const STARTER: &'static str = "";
    /// The same for pages in other languages than Japanese.
    const STARTER_EN: &'static str = Self::STARTER;
    /// Where a page of this kind is a folder's `index.md`: the kind of the other files in the folder.
    const PARTS: Option<Kind> = None;
    /// Where its pages are made from data rather than from Markdown.
    const DATA: Option<DataFile> = None;

    /// Further words by which a page of this kind is found.
    fn search_words(&self) -> Vec<&str> {
        Vec::new()
    }

    /// How its title is read, for ordering.
    fn reading(&self) -> Option<&str> {
        None
    }

    /// Addresses outside that it stands on, besides its sources.
    fn links(&self) -> Vec<&Link> {
        Vec::new()
    }

    /// By what else its pages can be narrowed; the names are in `FACETS`.
    fn facets(&self) -> Vec<Facet> {
        Vec::new()
    }

    /// Findings about the kind's own keys together, and with those that all kinds share.
    fn check(
        &self,
        _common: &Common,
        _page: (&SourceFile, &RawPage),
        _diagnostics: &mut Diagnostics,
    ) {
    }
}

/// The data files that pages of a kind are made from.
#[derive(Debug, Clone, Copy)]
pub struct DataFile {
    /// Below `content/`.
    pub folder: &'static str,
    pub schema: fn() -> serde_json::Value,
    /// A new file, with `TITLE` for its name as a YAML string and `LANG` for its language.
    pub starter: &'static str,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $module:ident: $name:ident = $key:literal | $ja:literal,)*) => {
        $(/// One kind.
        pub mod $module; pub use $module::$name;)*

        $crate::choices! {
            /// A kind of page.
            pub enum Kind { $($(#[$doc])* $name = $key | $ja,)* }
        }

        /// The keys that a page's kind adds.
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        pub enum KindFields { $($name($name),)* }

        impl Kind {
            /// The kind's keys, all at their defaults.
            pub fn new_fields(self) -> KindFields {
                match self { $(Self::$name => KindFields::$name($name::default()),)* }
            }

            fn traits(self) -> Traits {
                match self { $(Self::$name => Traits::of::<$name>(),)* }
            }
        }

        impl KindFields {
            pub fn kind(&self) -> Kind {
                match self { $(Self::$name(_) => Kind::$name,)* }
            }

            /// The keys as a record to read into.
            pub fn record_mut(&mut self) -> &mut dyn Record {
                match self { $(Self::$name(fields) => fields,)* }
            }

            fn record(&self) -> &dyn Record {
                match self { $(Self::$name(fields) => fields,)* }
            }

            /// Further words by which the page is found.
            pub fn search_words(&self) -> Vec<&str> {
                match self { $(Self::$name(fields) => fields.search_words(),)* }
            }

            /// How its title is read, for ordering.
            pub fn reading(&self) -> Option<&str> {
                match self { $(Self::$name(fields) => fields.reading(),)* }
            }

            /// Addresses outside that it stands on, besides its sources.
            pub fn links(&self) -> Vec<&Link> {
                match self { $(Self::$name(fields) => fields.links(),)* }
            }

            pub(super) fn facets(&self) -> Vec<Facet> {
                match self { $(Self::$name(fields) => fields.facets(),)* }
            }

            pub(super) fn check(&self, common: &Common, page: (&SourceFile, &RawPage), diagnostics: &mut Diagnostics) {
                match self { $(Self::$name(fields) => fields.check(common, page, diagnostics),)* }
            }
        }
    };
}

kinds! {
    /// A lesson for readers who want to understand something.
    lesson: Lesson = "lesson" | "教材",
    /// A plain page.
    article: Article = "article" | "記事",
    /// A glossary term.
    term: Term = "term" | "用語",
    /// A seminar or meeting.
    event: Event = "event" | "催し",
    /// What happened to somebody, and what came of it.
    case: Case = "case" | "事例",
    /// A question and its answer.
    qa: Qa = "qa" | "質問",
    /// The beginning of a guided path.
    guide: Guide = "guide" | "案内",
    /// A memo to fill in before asking.
    memo: Memo = "memo" | "相談メモ",
    /// A material that others made, judged by those concerned.
    resource: Resource = "resource" | "既存の教材",
    /// A consultation desk, out of its data file.
    desk: Desk = "desk" | "窓口",
    /// What a patient panel asked for and what happened, out of its data files.
    panel: Panel = "panel" | "患者パネル",
    /// An e-learning module.
    module: Module = "module" | "研修",
    /// A unit of an e-learning module.
    unit: Unit = "unit" | "単元",
    /// A list of the pages in a folder.
    section: Section = "section" | "一覧",
}

/// A kind's constants, as values.
struct Traits {
    folders: &'static [&'static str],
    layout: &'static str,
    list_layout: &'static str,
    schema_type: &'static str,
    body_optional: bool,
    starter: [&'static str; 2],
    parts: Option<Kind>,
    data: Option<DataFile>,
}

impl Traits {
    fn of<K: KindRecord>() -> Self {
        Self {
            folders: K::FOLDERS,
            layout: K::LAYOUT,
            list_layout: K::LIST_LAYOUT,
            schema_type: K::SCHEMA_TYPE,
            body_optional: K::BODY_OPTIONAL,
            starter: [K::STARTER, K::STARTER_EN],
            parts: K::PARTS,
            data: K::DATA,
        }
    }
}

impl Kind {
    /// The kind of a file that does not say: a section for `_index.md`, else by its folders.
    pub fn of_path(path: &SitePath) -> Self {
        if path.stem() == "_index" {
            return Self::Section;
        }
        let folder = path.parent();
        let in_folder = |kind: &Kind| {
            let folders = kind.traits().folders;
            folder
                .as_str()
                .split('/')
                .any(|part| folders.contains(&part))
        };
        let mut all = Self::all();
        let kind = all.find(in_folder).unwrap_or(Self::Article);
        match kind.traits().parts {
            Some(part) if path.stem() != "index" => part,
            _ => kind,
        }
    }

    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL.iter().map(|(kind, ..)| *kind)
    }

    pub fn layout(self) -> &'static str {
        self.traits().layout
    }

    pub fn list_layout(self) -> &'static str {
        self.traits().list_layout
    }

    pub fn schema_type(self) -> &'static str {
        self.traits().schema_type
    }

    pub fn body_optional(self) -> bool {
        self.traits().body_optional
    }

    /// The folder that `new` puts pages of this kind in.
    pub fn home_folder(self) -> Option<&'static str> {
        self.traits().folders.first().copied()
    }

    /// Where a page of this kind is a folder: the kind of the other files in it.
    pub fn parts(self) -> Option<Self> {
        self.traits().parts
    }

    /// Further front matter for a new page in a language.
    pub fn starter(self, lang: &str) -> &'static str {
        let [ja, en] = self.traits().starter;
        if lang.starts_with("ja") { ja } else { en }
    }

    /// The data files of this kind, if its pages are made from such.
    pub fn data(self) -> Option<DataFile> {
        self.traits().data
    }

    /// The JSON Schema of the front matter of this kind, or of its data file.
    pub fn schema(self) -> serde_json::Value {
        if let Some(data) = self.data() {
            return (data.schema)();
        }
        let fields = self.new_fields();
        let mut all: Vec<Field> = Common::default().fields();
        all.extend(fields.record().fields());
        let mut schema = object_schema(&all);
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        schema["title"] = format!("Shirube: front matter of kind {}", self.key()).into();
        schema
    }
}
