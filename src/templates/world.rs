//! Everything that rendering may ask for, put together once per build and never changed.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::civil::Date;

use super::scope::Read;
use super::shapes::{DateText, Label, LinkText};
use crate::assets::AssetSet;
use crate::config::Level;
use crate::diagnostics::{Diagnostics, Severity};
use crate::files::SitePath;
use crate::i18n::{Arg, Catalogs, DateStyle, Formats};
use crate::images::Plan;
use crate::markdown::Glossary;
use crate::search::{Layout, Pieces};
use crate::site::{LangId, Page, Site};

/// The site and what surrounds it.
pub struct World {
    pub root: PathBuf,
    pub site: Site,
    pub catalogs: Arc<Catalogs>,
    /// Dates and numbers, by language.
    pub formats: Arc<[Formats]>,
    pub assets: Arc<AssetSet>,
    pub media: BTreeMap<SitePath, Media>,
    /// Files below `content/_data/`, by their path there.
    pub data: Arc<BTreeMap<String, tera::Value>>,
    /// The words that are linked, by language; made when first asked for.
    pub glossaries: Vec<OnceLock<Option<Arc<Glossary>>>>,
    /// What browsers search in, by language; made when first asked for.
    pub search: Vec<SearchSlot>,
    /// Packages of modules, made when first asked for.
    pub packages: PackageSlots,
    /// A hash of all of the above but bodies: while it stands, only changed bodies are rendered again.
    pub hash: u64,
}

/// A language's search, made when first asked for.
#[derive(Default)]
pub struct SearchSlot {
    /// A hash of all that it is made from.
    pub input: OnceLock<u64>,
    pub pieces: OnceLock<Arc<Pieces>>,
    pub layout: OnceLock<Layout>,
}

/// Packages of modules by name: the file itself and the page that tells of it both need one.
#[derive(Default)]
pub struct PackageSlots(Mutex<BTreeMap<String, Arc<OnceLock<KeptPackage>>>>);

/// A package, and what was asked for it.
pub struct KeptPackage {
    /// None, if it could not be made.
    pub bytes: Option<Arc<[u8]>>,
    pub reads: Vec<Read>,
}

impl PackageSlots {
    /// The place of a package, filled or not.
    pub fn slot(&self, name: &str) -> Arc<OnceLock<KeptPackage>> {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.entry(name.to_owned()).or_default().clone()
    }
}

/// What becomes of a file beside the pages.
#[derive(Debug, Clone)]
pub enum Media {
    /// A photo or drawing in pixels, with the variants that are made of it.
    Picture(Box<Plan>),
    /// A drawing in SVG, cleaned, with its size and the name it is published under.
    Drawing {
        name: String,
        width: u32,
        height: u32,
    },
    /// Anything else, published as it is under this name.
    File { name: String },
}

/// The folder of a language's search, below the language's own.
pub const SEARCH_FOLDER: &str = "search/";

/// The folder of published pictures and files.
pub const MEDIA_FOLDER: &str = "media/";

impl World {
    pub fn new_glossaries(site: &Site) -> Vec<OnceLock<Option<Arc<Glossary>>>> {
        site.langs.iter().map(|_| OnceLock::new()).collect()
    }

    /// Assembles the world out of its parts.
    pub fn glossary_slot(&self, lang: LangId) -> &OnceLock<Option<Arc<Glossary>>> {
        &self.glossaries[lang.index()]
    }

    /// Findings with the severities that the site gives them, in reading order.
    pub fn graded(&self, diagnostics: Diagnostics, strict: bool) -> Diagnostics {
        let mut graded = Diagnostics::default();
        let levels = &self.site.config.checks;
        for mut finding in diagnostics {
            let level = levels.iter().find(|check| check.rule == finding.rule.id);
            match level.and_then(|check| check.level) {
                Some(Level::Off) => continue,
                Some(Level::Info) => finding.severity = Severity::Info,
                Some(Level::Warning) => finding.severity = Severity::Warning,
                Some(Level::Error) => finding.severity = Severity::Error,
                None => {}
            }
            graded.push(finding);
        }
        if strict {
            graded.promote_warnings();
        }
        graded.sorted()
    }

    /// A string of the interface.
    pub fn text(&self, lang: LangId, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let tag = &self.site.lang(lang).tag;
        self.catalogs.text(tag, key, args).text
    }

    /// A string without variables.
    pub fn word(&self, lang: LangId, key: &str) -> String {
        self.text(lang, key, &[])
    }

    pub fn date(&self, lang: LangId, date: Date) -> DateText {
        DateText {
            iso: date.to_string(),
            text: self.formats[lang.index()].date(date, DateStyle::Long),
        }
    }

    /// The name of a word of a closed list: the string `<group>-<key>`.
    pub fn label(&self, lang: LangId, group: &str, key: &'static str) -> Label {
        Label {
            key,
            label: self.word(lang, &format!("{group}-{key}")),
        }
    }

    /// A page's title as a link, in the language that the title is in.
    pub fn link_to(&self, page: &Page) -> LinkText {
        let lang = self.site.lang(self.site.text_lang(page));
        LinkText {
            title: crate::markdown::strip_ruby(page.title()),
            url: self.url(page),
            current: false,
            lang: lang.html_lang.clone(),
            dir: lang.dir,
        }
    }

    /// A link to a language's home page, called just that.
    pub fn link_home(&self, lang: LangId) -> LinkText {
        let own = self.site.lang(lang);
        LinkText {
            title: self.word(lang, "home"),
            url: self.url(self.site.home(lang)),
            current: false,
            lang: own.html_lang.clone(),
            dir: own.dir,
        }
    }

    /// What a feed of a language is called. Where languages share the site's title, its own name
    /// tells them apart in a list of feeds.
    pub fn feed_title(&self, lang: LangId, section: Option<&Page>) -> String {
        let config = &self.site.config;
        let own = self.site.lang(lang);
        let title = config.title_in(&own.tag);
        let tags = config.languages.iter().map(|l| l.tag.as_str());
        let shared = tags.filter(|tag| config.title_in(tag) == title).count() > 1;
        let source = own.tag == config.source_language;
        let site = match shared && !source {
            true => format!("{title} – {}", own.name),
            false => title.to_owned(),
        };
        match section {
            Some(page) => format!("{} | {site}", crate::markdown::strip_ruby(page.title())),
            None => site,
        }
    }

    pub fn url(&self, page: &Page) -> String {
        self.site.href(&page.route)
    }

    /// The address of a published picture or file.
    pub fn media_url(&self, name: &str) -> String {
        self.site
            .href(&crate::site::Route::new(format!("{MEDIA_FOLDER}{name}")))
    }

    /// The address of an asset, if there is one of this name.
    pub fn asset_url(&self, path: &str) -> Option<String> {
        let published = self.assets.url_path(path)?;
        Some(self.site.href(&crate::site::Route::new(published)))
    }
}
