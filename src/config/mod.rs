//! `site.toml`: what the site is called, its languages, and how it is built. Read once, never changed.

mod rules;
mod statistics;

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{self, Link, Reader, Record, Reference};
use crate::files::SitePath;
use crate::source::SourceFile;
use crate::{choices, record};

pub use rules::RULES;
pub use statistics::{
    Change, CodeList, DimensionRole, RoundedHow, StatisticsCategory, StatisticsDimension,
    StatisticsSource, ZeroCounts,
};

use rules::{LANGUAGE_TWICE, NO_LANGUAGES, SOURCE_LANGUAGE_UNKNOWN};

/// The name of the configuration file, at the site's root.
pub const FILE_NAME: &str = "site.toml";

record! {
    /// The whole of `site.toml`.
    pub struct SiteConfig {
        /// Name of the site
        "title" | "題名" => title: String, required;
        /// One sentence on what the site is for
        "description" | "説明" => description: String;
        /// Address at which the site will be published, such as https://example.org/genome/
        "base_url" | "公開先" => base_url: Link, required;
        /// Language that the others are translated from
        "source_language" | "原文の言語" => source_language: String;
        /// Language whose pages have no language folder in their address; by default none
        "root_language" => root_language: Option<String>;
        /// The site's languages, in the order of the switcher
        "languages" | "言語" => languages: Vec<Language>, required;
        /// Paths of the pages in the main navigation, such as "lessons/"
        "navigation" | "メニュー" => navigation: Vec<String>;
        /// Paths of the pages linked in the footer
        "footer" | "フッター" => footer: Vec<String>;
        /// Address of the folder that holds the sources, for the link "edit this page"
        "edit_url" => edit_url: Option<Link>;
        /// Address of a neutral page that readers of sensitive pages can leave for; by default the home page
        "exit_url" | "離れる先" => exit_url: Option<Link>;
        /// Path of the page that says what leaving quickly can and cannot hide, such as "leaving.md"
        "exit_help" | "離れ方の説明" => exit_help: Option<String>;
        /// Path of the page that tells how small numbers in statistics are protected, such as "statistics/protection.md"
        "statistics_help" | "統計の守り方" => statistics_help: Option<String>;
        /// Licence of the content where a page names no other
        "licence" | "ライセンス" => licence: Option<Licence>;
        /// Time zone of events that name none
        "time_zone" | "時間帯" => time_zone: Option<String>;
        /// Pages on one page of a list
        "per_page" | "一覧の件数" => per_page: Option<u32>;
        /// Entries in a feed
        "feed_entries" => feed_entries: Option<u32>;
        /// What is written besides pages
        "outputs" => outputs: Option<Vec<OutputName>>;
        /// How Markdown is read and written
        "markdown" => markdown: MarkdownConfig;
        /// How images are made
        "images" => images: ImagesConfig;
        /// How consultation desks are read and shown
        "desks" | "窓口" => desks: DesksConfig;
        /// When things have to be looked at again
        "fresh" | "見直し" => fresh: FreshConfig;
        /// Which roles must have reviewed which kinds of page
        "curation" | "確認の方針" => curation: Vec<CurationRule>;
        /// Where tables of figures come from
        "statistics" | "統計" => statistics: Vec<StatisticsSource>;
        /// Severity of rules by id: off, info, warning or error
        "checks" => checks: Vec<CheckLevel>;
    }
}

record! {
    /// One language of the site.
    pub struct Language {
        /// Tag, the same as the folder in content/, such as ja or ja-x-easy
        "tag" => tag: String, required;
        /// The language's own name for itself
        "name" | "名前" => name: String, required;
        /// Writing direction, if it is not the language's usual one
        "direction" => direction: Option<Direction>;
        /// Name of the site in this language
        "title" | "題名" => title: Option<String>;
        /// Description of the site in this language
        "description" | "説明" => description: Option<String>;
    }
}

record! {
    /// A licence and where its text is.
    pub struct Licence {
        /// Its name, such as CC BY 4.0
        "name" | "名前" => name: String, required;
        /// Address of its text
        "url" => url: Option<Link>;
    }
}

record! {
    /// Options for Markdown.
    pub struct MarkdownConfig {
        /// Colour code by its language (default true)
        "highlight" => highlight: Option<bool>;
        /// Link glossary terms where a page first uses them (default true)
        "link_terms" => link_terms: Option<bool>;
    }
}

record! {
    /// Options for images.
    pub struct ImagesConfig {
        /// Widths in pixels that are made of each photo
        "widths" => widths: Option<Vec<u32>>;
        /// Quality of WebP, 1 to 100
        "quality" => quality: Option<u32>;
        /// Also make AVIF: smaller files, slow to encode
        "avif" => avif: bool;
    }
}

record! {
    /// Options for consultation desks.
    pub struct DesksConfig {
        /// Days for which a check of a desk counts (default 365)
        "fresh_days" | "確認の有効日数" => fresh_days: Option<u32>;
        /// Who checks the desks for which nobody is named
        "owner" | "担当" => owner: Option<String>;
        /// Weeks ahead for which pages know whether a desk is open (default 8)
        "weeks" | "先の週数" => weeks: Option<u32>;
        /// Columns of tables whose headers are the site's own
        "columns" | "列" => columns: Vec<Column>;
    }
}

record! {
    /// Options for looking at things again.
    pub struct FreshConfig {
        /// Who answers for what names nobody, a role or a group
        "owner" | "担当" => owner: Option<String>;
        /// Days ahead that the freshness page shows (default 30)
        "due_within" | "先の日数" => due_within: Option<u32>;
        /// Days for which a look at a source counts (default 730)
        "source_days" | "出典の有効日数" => source_days: Option<u32>;
    }
}

record! {
    /// Reviews that a kind of page needs.
    pub struct CurationRule {
        /// Kinds of page, such as lesson
        "kinds" | "種類" => kinds: Vec<Reference>, required;
        /// Roles that must each have reviewed them, such as patient-group
        "roles" | "役割" => roles: Vec<Reference>, required;
    }
}

record! {
    /// What a column of a table means.
    pub struct Column {
        /// Header in the table's first line
        "header" | "見出し" => header: String, required;
        /// Key of a desk, such as hours or telephone.cost; `-` for a column to be left out
        "key" | "項目" => key: String;
    }
}

record! {
    /// How one rule is treated on this site.
    pub struct CheckLevel {
        /// Id of the rule
        "rule" => rule: String, required;
        /// off, info, warning or error
        "level" => level: Option<Level>;
    }
}

choices! {
    /// Writing direction.
    pub enum Direction {
        Ltr = "ltr" | "左から右",
        Rtl = "rtl" | "右から左",
    }
}

choices! {
    /// How a rule's findings are treated.
    pub enum Level {
        Off = "off" | "なし",
        Info = "info" | "情報",
        Warning = "warning" | "注意",
        Error = "error" | "エラー",
    }
}

choices! {
    /// What a build can write besides pages.
    pub enum OutputName {
        Feeds = "feeds" | "フィード",
        SectionFeeds = "section-feeds" | "セクションのフィード",
        Sitemap = "sitemap" | "サイトマップ",
        Tags = "tags" | "タグ",
        Robots = "robots" | "ロボット",
        Redirects = "redirects" | "転送",
        Calendars = "calendars" | "カレンダー",
        Manifest = "manifest" | "マニフェスト",
        NotFound = "not-found" | "404",
        Search = "search" | "検索",
        Fresh = "fresh" | "見直し",
    }
}

impl SiteConfig {
    /// Reads `site.toml`. What is wrong in it is found; what is missing has its default.
    pub fn parse(file: &SourceFile, diagnostics: &mut Diagnostics) -> Self {
        let node = fields::parse_toml(file, diagnostics);
        let mut config = Self::default();
        let mut reader = Reader::new(file, diagnostics);
        fields::read_records(&node, &mut [&mut config as &mut dyn Record], &mut reader);
        config.settle(file, diagnostics);
        config
    }

    fn settle(&mut self, file: &SourceFile, diagnostics: &mut Diagnostics) {
        let mut tags: Vec<String> = Vec::new();
        self.languages.retain(|language| {
            let known = language.tag.is_empty() || tags.contains(&language.tag);
            if known && !language.tag.is_empty() {
                let finding = Diagnostic::at(&LANGUAGE_TWICE, file, 0..0);
                diagnostics.push(finding.arg("tag", &language.tag));
            }
            tags.push(language.tag.clone());
            !known
        });
        if self.languages.is_empty() {
            diagnostics.push(Diagnostic::at(&NO_LANGUAGES, file, 0..0));
            self.languages.push(Language {
                tag: "ja".to_owned(),
                name: "日本語".to_owned(),
                ..Language::default()
            });
        }
        let first = self.languages[0].tag.clone();
        if self.source_language.is_empty() {
            self.source_language = first;
        } else if self.language(&self.source_language).is_none() {
            let finding = Diagnostic::at(&SOURCE_LANGUAGE_UNKNOWN, file, 0..0);
            diagnostics.push(finding.arg("tag", &self.source_language));
            self.source_language = first;
        }
    }

    /// A configuration for a folder that has none: Japanese only, published nowhere.
    pub fn for_new_folder() -> Self {
        let file = SourceFile::new(
            SitePath::new(FILE_NAME),
            "title = \"標\"\nbase_url = \"https://example.org/\"\nlanguages = [{tag = \"ja\", name = \"日本語\"}]\n",
        );
        Self::parse(&file, &mut Diagnostics::default())
    }

    pub fn language(&self, tag: &str) -> Option<&Language> {
        self.languages.iter().find(|l| l.tag == tag)
    }

    /// Whether a build writes this. Everything is written unless the site lists what it wants.
    pub fn writes(&self, output: OutputName) -> bool {
        self.outputs
            .as_ref()
            .is_none_or(|list| list.contains(&output))
    }

    pub fn per_page(&self) -> usize {
        self.per_page.unwrap_or(20).max(1) as usize
    }

    /// The title in a language.
    pub fn title_in(&self, tag: &str) -> &str {
        let own = self.language(tag).and_then(|l| l.title.as_deref());
        own.unwrap_or(&self.title)
    }

    /// The description in a language.
    pub fn description_in(&self, tag: &str) -> &str {
        let own = self.language(tag).and_then(|l| l.description.as_deref());
        own.unwrap_or(&self.description)
    }

    /// The path part of `base_url`, with a slash at both ends.
    pub fn base_path(&self) -> String {
        let rest = self
            .base_url
            .0
            .split_once("://")
            .map_or("", |(_, rest)| rest);
        let path = rest.find('/').map_or("", |at| &rest[at..]);
        format!("/{}/", path.trim_matches('/')).replace("//", "/")
    }

    /// Scheme and host of `base_url`, without a slash at the end.
    pub fn origin(&self) -> &str {
        let url = &self.base_url.0;
        let host = url.find("://").map_or(0, |at| at + 3);
        let end = url[host..].find('/').map_or(url.len(), |at| host + at);
        &url[..end]
    }

    /// The JSON Schema of `site.toml`.
    pub fn schema() -> serde_json::Value {
        let mut schema = fields::object_schema(&Self::default().fields());
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        schema["title"] = "Shirube: site.toml".into();
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (SiteConfig, Vec<&'static str>) {
        let mut found = Diagnostics::default();
        let config =
            SiteConfig::parse(&SourceFile::new(SitePath::new(FILE_NAME), text), &mut found);
        (config, found.iter().map(|d| d.rule.id).collect())
    }

    #[test]
    fn base_urls_are_taken_apart() {
        for (url, origin, path) in [
            ("https://example.org", "https://example.org", "/"),
            ("https://example.org/", "https://example.org", "/"),
            ("https://example.org/a/b", "https://example.org", "/a/b/"),
        ] {
            let text =
                format!("title='t'\nbase_url='{url}'\nlanguages=[{{tag='ja',name='日本語'}}]");
            let (config, found) = parse(&text);
            assert!(found.is_empty(), "{found:?}");
            assert_eq!(
                (config.origin(), config.base_path().as_str()),
                (origin, path)
            );
        }
    }

    #[test]
    fn mistakes_are_found_together() {
        let (config, found) = parse(
            "titel='t'\nbase_url='example.org'\nsource_language='fr'\n\
             [[languages]]\ntag='ja'\nname='日本語'\n[[languages]]\ntag='ja'\nname='x'\n",
        );
        let want = [
            "key-unknown",
            "url-form",
            "key-missing",
            "language-twice",
            "source-language-unknown",
        ];
        assert_eq!(found, want);
        assert_eq!(
            (config.languages.len(), config.source_language.as_str()),
            (1, "ja")
        );
    }
}
