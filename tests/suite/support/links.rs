//! Follows every link of a written site: below the base path, to a file that is there, to an id that
//! is there.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;

use super::{SiteTest, elements};

/// Every link inside the site that leads nowhere, as `page: link`.
pub fn broken_links(site: &SiteTest, base_path: &str) -> Vec<String> {
    let written = site.written();
    let pages: BTreeMap<&str, Page> = written
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), Page::read(bytes)))
        .collect();
    let mut broken = Vec::new();
    for (path, page) in &pages {
        for link in &page.links {
            if !leads_somewhere(link, path, base_path, &pages, &written) {
                broken.push(format!("{path}: {link}"));
            }
        }
    }
    broken
}

struct Page {
    ids: BTreeSet<String>,
    links: Vec<String>,
}

impl Page {
    fn read(bytes: &[u8]) -> Self {
        let html = std::str::from_utf8(bytes).expect("pages are UTF-8");
        let (mut ids, mut links) = (BTreeSet::new(), Vec::new());
        for element in elements(html) {
            ids.extend(element.get("id").map(str::to_owned));
            for name in ["href", "src", "poster"] {
                links.extend(element.get(name).map(str::to_owned));
            }
            let set = element.get("srcset").into_iter().flat_map(|s| s.split(','));
            links.extend(set.filter_map(|one| Some(one.split_whitespace().next()?.to_owned())));
            let targets = ["popovertarget", "aria-labelledby", "for"];
            let targets = targets.iter().filter_map(|name| element.get(name));
            links.extend(targets.map(|id| format!("#{id}")));
        }
        Self { ids, links }
    }
}

fn leads_somewhere(
    link: &str,
    from: &str,
    base_path: &str,
    pages: &BTreeMap<&str, Page>,
    written: &BTreeMap<String, Vec<u8>>,
) -> bool {
    if ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .any(|s| link.starts_with(s))
    {
        return true;
    }
    let decoded = percent_decode_str(link).decode_utf8().expect("UTF-8");
    let (path, anchor) = decoded.split_once('#').unwrap_or((&decoded, ""));
    let file = match path {
        "" => from.to_owned(),
        path => {
            let Some(below) = path.strip_prefix(base_path) else {
                return false;
            };
            match below.is_empty() || below.ends_with('/') {
                true => format!("{below}index.html"),
                false => below.to_owned(),
            }
        }
    };
    let anchored = anchor.is_empty()
        || pages
            .get(file.as_str())
            .is_some_and(|page| page.ids.contains(anchor));
    written.contains_key(&file) && anchored
}

#[test]
fn the_checker_finds_what_is_broken() {
    let site = SiteTest::empty();
    site.edit(
        "public/a/index.html",
        "<p id=x><a href=\"/s/a/#x\"></a><a href=\"/s/a/#y\"></a><a href=\"/s/b/\"></a><a href=\"/a/\">\
         </a><img src=\"/s/n.png\" srcset=\"/s/m.png 1x\"><a href=\"https://e.org/\"></a><button popovertarget=z>",
    );
    let want = ["/s/a/#y", "/s/b/", "/a/", "/s/n.png", "/s/m.png", "#z"];
    assert_eq!(
        broken_links(&site, "/s/"),
        want.map(|link| format!("a/index.html: {link}"))
    );
}
