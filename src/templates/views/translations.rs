//! The same page in the other languages: for the switcher, and for search engines.

use serde::Serialize;

use crate::site::Page;
use crate::templates::{View, World};

/// Answers with every language of the site, as the switcher of the page at an address shows it.
pub struct Translations;

/// Answers with the `hreflang` links of the page at an address.
pub struct Alternates;

/// A language in the switcher.
#[derive(Debug, Clone, Serialize)]
pub struct TranslationLink {
    pub tag: String,
    pub lang: String,
    pub dir: &'static str,
    pub name: String,
    /// What the site calls itself and says of itself in this language.
    pub site_title: String,
    pub site_description: String,
    pub url: String,
    pub current: bool,
    pub untranslated: bool,
}

/// A translation that search engines should know of.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    pub hreflang: String,
    pub href: String,
}

impl View for Translations {
    type Answer = Vec<TranslationLink>;
    const NAME: &'static str = "translations";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let page = world.site.at(arg);
        world
            .site
            .lang_ids()
            .map(|id| {
                let lang = world.site.lang(id);
                let found = world.site.find(id, &page.key);
                TranslationLink {
                    tag: lang.tag.clone(),
                    lang: lang.html_lang.clone(),
                    dir: lang.dir,
                    name: lang.name.clone(),
                    site_title: world.site.config.title_in(&lang.tag).to_owned(),
                    site_description: world.site.config.description_in(&lang.tag).to_owned(),
                    url: world.url(found.unwrap_or_else(|| world.site.home(id))),
                    current: id == page.lang,
                    untranslated: found.is_none_or(Page::is_fallback),
                }
            })
            .collect()
    }
}

impl View for Alternates {
    type Answer = Vec<Alternate>;
    const NAME: &'static str = "alternates";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        alternates(world, world.site.at(arg))
    }
}

/// A page's translations that have a text of their own, with `x-default` for the source. Private
/// tags mean nothing to others; a page that stands in for another is no translation.
pub fn alternates(world: &World, page: &Page) -> Vec<Alternate> {
    let site = &world.site;
    if page.is_fallback() || site.lang(page.lang).locale.is_private_use() {
        return Vec::new();
    }
    let mut found: Vec<Alternate> = Vec::new();
    let pages = site.translations(page).into_iter();
    for page in pages.filter(|page| !page.is_fallback()) {
        let lang = site.lang(page.lang);
        if lang.locale.is_private_use() {
            continue;
        }
        let href = site.permalink(&page.route);
        if page.lang == site.source_lang() {
            let hreflang = "x-default".to_owned();
            found.push(Alternate {
                hreflang,
                href: href.clone(),
            });
        }
        let hreflang = lang.html_lang.clone();
        found.push(Alternate { hreflang, href });
    }
    if found.len() < 2 { Vec::new() } else { found }
}
