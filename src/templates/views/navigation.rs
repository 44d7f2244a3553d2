//! The links of a language that `site.toml` names: main navigation, footer, help with leaving.

use crate::site::LangId;
use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers with the main navigation of a language, by its tag.
pub struct Navigation;

/// Answers with the footer's links of a language, by its tag.
pub struct Footer;

/// Answers with the link to the page about leaving quickly in a language, by its tag.
pub struct ExitHelp;

impl View for Navigation {
    type Answer = Vec<LinkText>;
    const NAME: &'static str = "navigation";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        links(world, arg, &world.site.config.navigation)
    }
}

impl View for Footer {
    type Answer = Vec<LinkText>;
    const NAME: &'static str = "footer";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        links(world, arg, &world.site.config.footer)
    }
}

impl View for ExitHelp {
    type Answer = Option<LinkText>;
    const NAME: &'static str = "exit-help";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let lang = world.site.lang_by_tag(arg)?;
        link(world, lang, world.site.config.exit_help.as_ref()?)
    }
}

/// Pages that are there, in the order of the configuration, titled in the language.
fn links(world: &World, tag: &str, paths: &[String]) -> Vec<LinkText> {
    let Some(lang) = world.site.lang_by_tag(tag) else {
        return Vec::new();
    };
    let link = |path: &String| link(world, lang, path);
    paths.iter().filter_map(link).collect()
}

fn link(world: &World, lang: LangId, path: &str) -> Option<LinkText> {
    let page = world.site.find(lang, key(path))?;
    Some(world.link_to(page))
}

/// The key of the page that a path in the configuration names.
pub(super) fn key(path: &str) -> &str {
    let key = path.trim_matches('/');
    key.strip_suffix(".md").unwrap_or(key)
}
