//! Breadcrumbs: from the home page down to a page's section.

use crate::templates::shapes::LinkText;
use crate::templates::{View, World};

/// Answers with a link to the page at an address.
pub struct LinkTo;

/// Answers with the pages above the one at an address, home first.
pub struct Breadcrumbs;

impl View for Breadcrumbs {
    type Answer = Vec<LinkText>;
    const NAME: &'static str = "breadcrumbs";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        let page = world.site.at(arg);
        let crumb = |above: &crate::site::Page| match above.is_home() {
            true => world.link_home(page.lang),
            false => world.link_to(above),
        };
        world.site.ancestors(page).into_iter().map(crumb).collect()
    }
}

impl View for LinkTo {
    type Answer = LinkText;
    const NAME: &'static str = "link-to";

    fn answer(world: &World, arg: &str) -> LinkText {
        world.link_to(world.site.at(arg))
    }
}
