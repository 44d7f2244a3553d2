//! Where a link in a page's text leads.

use serde::Serialize;

use super::resource::use_instead;
use crate::site::{Page, Target, Unresolved};
use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers with the target of a link; the argument is the page's address, a line feed, and the link.
pub struct LinkView;

/// A resolved link, or why it is not one.
#[derive(Debug, Clone, Serialize)]
pub enum LinkViewAnswer {
    To {
        href: String,
        lang: Option<String>,
        /// Whether nobody should see that the target was visited.
        sensitive: bool,
        /// How the target is written from the file, if it was written from the page's address.
        better: Option<String>,
        /// Set where the target is a withdrawn material: what to use instead, if there is anything.
        withdrawn: Option<Option<LinkText>>,
    },
    External,
    NoPage(Option<String>),
    NoAnchor(Option<String>),
    NoAsset(Option<String>),
}

impl View for LinkView {
    type Answer = LinkViewAnswer;
    const NAME: &'static str = "link";

    fn answer(world: &World, arg: &str) -> LinkViewAnswer {
        let (route, dest) = arg.split_once('\n').unwrap_or((arg, ""));
        let page = world.site.at(route);
        match world.site.resolve_link(page, dest) {
            Ok(target) => found(world, page, target),
            Err(Unresolved::Page(near)) => LinkViewAnswer::NoPage(near),
            Err(Unresolved::Anchor(near)) => LinkViewAnswer::NoAnchor(near),
        }
    }
}

fn found(world: &World, page: &Page, target: Target) -> LinkViewAnswer {
    match target {
        Target::External => LinkViewAnswer::External,
        Target::Here(anchor) => to(format!("#{anchor}")),
        Target::Media(path) => match world.published(&path) {
            Some(href) => to(href),
            None => LinkViewAnswer::NoAsset(None),
        },
        Target::Asset(path) => match world.asset_url(&path) {
            Some(href) => to(href),
            None => LinkViewAnswer::NoAsset(None),
        },
        Target::Page(id, anchor) => {
            let target = world.site.page(id);
            let hash = anchor.map_or(String::new(), |a| format!("#{a}"));
            LinkViewAnswer::To {
                href: format!("{}{hash}", world.url(target)),
                lang: (target.lang != page.lang)
                    .then(|| world.site.lang(target.lang).html_lang.clone()),
                sensitive: target.common().sensitive,
                better: None,
                withdrawn: world
                    .site
                    .resource(target)
                    .filter(|resource| resource.is_withdrawn())
                    .map(|_| use_instead(world, target)),
            }
        }
        Target::ByAddress(target, better) => match found(world, page, *target) {
            LinkViewAnswer::To {
                href,
                lang,
                sensitive,
                withdrawn,
                ..
            } => LinkViewAnswer::To {
                href,
                lang,
                sensitive,
                withdrawn,
                better: Some(better),
            },
            other => other,
        },
    }
}

fn to(href: String) -> LinkViewAnswer {
    LinkViewAnswer::To {
        href,
        lang: None,
        sensitive: false,
        better: None,
        withdrawn: None,
    }
}
