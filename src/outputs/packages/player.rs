//! The pages of a module in a package: the site's own layouts and player, with addresses that stay within it.

use std::sync::Arc;

use serde::Serialize;
use serde_json::Value as Json;
use tera::{Context, Value};

use super::bundle::Bundle;
use super::config;
use super::places::{CERTIFICATE, Places, unit_file};
use super::{Edition, Package, kept};
use crate::outputs::{Making, certificates, pages};
use crate::rewrite::Rewrite;
use crate::site::LangId;
use crate::templates::Scope;
use crate::templates::views::CourseView;

/// How the player runs in a kind of package.
pub(super) struct Player {
    pub format: &'static str,
    /// The scripts that keep the state, below `assets/`.
    pub scripts: &'static [&'static str],
    /// Whether it asks servers elsewhere.
    pub network: bool,
}

impl Player {
    /// Who keeps the learner's record: the reader's browser, or a system.
    fn keeper(&self) -> &'static str {
        if self.format == "offline" {
            self.format
        } else {
            "lms"
        }
    }
}

/// What layouts see of the package that they are rendered for.
#[derive(Serialize)]
struct PackageText {
    /// The format's name; for the pages of the module, which are the same in all systems, `offline` or `lms`.
    format: &'static str,
    /// All about the package, as the text of a script element, for the page around the others.
    config: String,
    /// The module as the player reads it, for these.
    course: String,
    network: bool,
    /// The scripts that keep the state, below `assets/`.
    scripts: &'static [&'static str],
    languages: Vec<LanguageText>,
}

#[derive(Serialize)]
struct LanguageText {
    tag: String,
    lang: String,
    dir: &'static str,
    name: String,
    title: String,
    start: String,
}

/// A package of pages without what its format adds.
pub(super) fn bundle(
    package: &Package<'_>,
    making: &Making<'_>,
    player: &Player,
) -> Option<Bundle> {
    let packing = Packing {
        package,
        player,
        places: Places::new(package),
        config: config::json(package, player.format).replace('<', "\\u003c"),
    };
    let mut bundle = Bundle::default();
    for edition in &package.editions {
        let done = in_lang(making, edition.lang, |making| {
            packing.edition(edition, making, &mut bundle)
        });
        done?;
    }
    let lang = package.first()?.lang;
    let front = in_lang(making, lang, |making| packing.front(making))?;
    bundle.add("index.html", front);
    packing.places.fill(&mut bundle, making);
    Some(bundle)
}

/// Makes something in another language; what it asks is noted for the whole. Findings are the site's, which has the
/// same pages.
fn in_lang<T>(making: &Making<'_>, lang: LangId, make: impl FnOnce(&Making<'_>) -> T) -> T {
    let scope = Arc::new(Scope::new(making.scope.world.clone(), lang));
    let made = make(&making.within(scope.clone()));
    making.scope.note_all(&scope.finish().0);
    made
}

struct Packing<'p> {
    package: &'p Package<'p>,
    player: &'p Player,
    places: Places,
    config: String,
}

impl Packing<'_> {
    fn edition(
        &self,
        edition: &Edition<'_>,
        making: &Making<'_>,
        bundle: &mut Bundle,
    ) -> Option<()> {
        let world = making.world();
        let tag = &world.site.lang(edition.lang).tag;
        let context = self.context(Some(edition), making)?;
        let units = edition.units.iter().enumerate();
        let units = units.map(|(at, unit)| (*unit, unit_file(at, unit)));
        let pages = std::iter::once((edition.cover, "index.html".to_owned())).chain(units);
        for (page, file) in pages {
            let html = self.rendered(page.route.as_str(), making, |making| {
                pages::render(making, pages::subject(page, page.id, 1), context.clone())
            })?;
            bundle.add(format!("{tag}/{file}"), self.moved(&html, "../")?);
        }
        let subject = certificates::subject(world, edition.cover);
        let html = self.rendered(subject.route.as_str(), making, |making| {
            making.render("certificate.html", &subject, context)
        })?;
        bundle.add(format!("{tag}/{CERTIFICATE}"), self.moved(&html, "../")?);
        Some(())
    }

    /// A page of the module, rendered once for all packages that keep the learner's record in the same place.
    fn rendered(
        &self,
        route: &str,
        making: &Making<'_>,
        make: impl FnOnce(&Making<'_>) -> Option<Vec<u8>>,
    ) -> Option<Arc<[u8]>> {
        let name = format!("page\n{route}\n{}", self.player.keeper());
        kept(making, &name, making.scope.lang, make)
    }

    /// The page that is opened first.
    fn front(&self, making: &Making<'_>) -> Option<Vec<u8>> {
        let cover = self.package.first()?.cover;
        let subject = pages::subject(cover, cover.id, 1);
        let html = making.render("package.html", &subject, self.context(None, making)?)?;
        self.moved(&html, "")
    }

    fn moved(&self, html: &[u8], up: &str) -> Option<Vec<u8>> {
        let rewrite = Rewrite::new().addresses(|old| self.places.address(old, up));
        rewrite.apply(html).ok()
    }

    /// What the layouts see: of an edition, or of the page around all of them.
    fn context(&self, edition: Option<&Edition<'_>>, making: &Making<'_>) -> Option<Context> {
        let (config, course) = match edition {
            Some(edition) => (String::new(), self.course(edition, making)?),
            None => (self.config.clone(), String::new()),
        };
        let format = match edition {
            Some(_) => self.player.keeper(),
            None => self.player.format,
        };
        let text = PackageText {
            format,
            config,
            course,
            network: self.player.network,
            scripts: self.player.scripts,
            languages: self.languages(making),
        };
        let mut context = Context::new();
        context.insert_value("package", Value::from_serializable(&text));
        Some(context)
    }

    /// What the player reads, with the package's addresses.
    fn course(&self, edition: &Edition<'_>, making: &Making<'_>) -> Option<String> {
        let route = edition.cover.route.as_str();
        let course = making.scope.ask::<CourseView>(route)?;
        let mut json: Json = serde_json::from_str(&course.json).ok()?;
        json["url"] = "index.html".into();
        json["certificate"] = CERTIFICATE.into();
        let units = json["units"].as_array_mut()?.iter_mut();
        for ((at, page), unit) in edition.units.iter().enumerate().zip(units) {
            unit["url"] = unit_file(at, page).into();
        }
        Some(json.to_string().replace('<', "\\u003c"))
    }

    fn languages(&self, making: &Making<'_>) -> Vec<LanguageText> {
        let site = &making.world().site;
        let language = |edition: &Edition<'_>| {
            let lang = site.lang(edition.lang);
            LanguageText {
                tag: lang.tag.clone(),
                lang: lang.html_lang.clone(),
                dir: lang.dir,
                name: lang.name.clone(),
                title: crate::markdown::strip_ruby(edition.cover.title()),
                start: format!("{}/index.html", lang.tag),
            }
        };
        self.package.editions.iter().map(language).collect()
    }
}
