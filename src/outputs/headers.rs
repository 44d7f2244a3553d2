//! `_headers`: what servers that read it (Netlify, Cloudflare Pages and others) send with every file.

use super::{Job, Making, Output};
use crate::templates::World;
use crate::templates::views::Settings;

/// Writes `_headers`. Fingerprinted files may be kept for ever, pages must be asked for again.
pub struct Headers;

const PAGES: &str = "  Content-Security-Policy: default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'\n  \
    Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n  \
    Permissions-Policy: interest-cohort=(), browsing-topics=()\n  Cache-Control: no-cache\n";

const FOR_EVER: &str = "  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n";

impl Output for Headers {
    fn plan(&self, world: &World) -> Vec<Job> {
        vec![Job::of_site(&Self, world, "_headers", "")]
    }

    fn make(&self, _: &Job, making: &Making<'_>) -> Option<Vec<u8>> {
        making.scope.ask::<Settings>("");
        let base = making.world().site.base_path.clone();
        let text =
            format!("{base}*\n{PAGES}\n{base}assets/*\n{FOR_EVER}\n{base}media/*\n{FOR_EVER}");
        Some(text.into_bytes())
    }
}
