//! Old addresses of pages, and what each leads to.

use std::collections::BTreeMap;

use super::rules::{ALIAS_NOT_USABLE, ALIAS_TAKEN};
use super::{Lang, PageId, PageState, Route, Site, portable};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;

/// The aliases of all pages. One that is in use by another page is a finding.
pub(super) fn collect(site: &Site, diagnostics: &mut Diagnostics) -> BTreeMap<Route, PageId> {
    let mut redirects: BTreeMap<Route, PageId> = BTreeMap::new();
    for page in site.pages().filter(|page| page.state == PageState::Own) {
        for alias in &page.common().aliases {
            let route = alias_route(alias, site.lang(page.lang));
            if !portable::is_portable(route.as_str().trim_end_matches('/')) {
                let finding = Diagnostic::about(&ALIAS_NOT_USABLE, &page.parsed.path);
                diagnostics.push(finding.arg("alias", alias));
                continue;
            }
            let taken_by = |route: &Route| {
                let page = site.by_route(route.as_str()).map(|p| p.id);
                page.or(redirects.get(route).copied())
            };
            let taken = taken_by(&route);
            // A translation begins as a copy of its source, old addresses and all: there they are
            // old addresses below the translation's language.
            if taken.is_some_and(|other| site.page(other).key == page.key) {
                let below = alias_route(alias.trim_start_matches('/'), site.lang(page.lang));
                if taken_by(&below).is_none() {
                    redirects.insert(below, page.id);
                }
                continue;
            }
            match taken {
                Some(other) => {
                    let finding = Diagnostic::about(&ALIAS_TAKEN, &page.parsed.path)
                        .arg("alias", alias)
                        .arg("other", &site.page(other).parsed.path);
                    diagnostics.push(finding);
                }
                None => {
                    redirects.insert(route, page.id);
                }
            }
        }
    }
    redirects
}

/// `/old/a/` is an address on the site; `old/a` is one below the page's language.
fn alias_route(alias: &str, lang: &Lang) -> Route {
    let decoded = percent_encoding::percent_decode_str(alias).decode_utf8_lossy();
    let path = SitePath::new(&decoded);
    let prefix = if alias.starts_with('/') {
        ""
    } else {
        lang.prefix.as_str()
    };
    let is_file = matches!(path.extension().as_str(), "html" | "htm" | "php" | "pdf");
    let slash = if is_file || path.as_str().is_empty() {
        ""
    } else {
        "/"
    };
    Route::new(format!("{prefix}{path}{slash}"))
}
