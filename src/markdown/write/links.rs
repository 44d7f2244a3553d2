//! Links and images: the site says where they lead, and what leads nowhere stays readable.

use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{LinkType, Tag, TagEnd};

use super::rules::*;
use super::{Context, Writer};
use crate::diagnostics::Rule;
use crate::markdown::document::Node;
use crate::markdown::embeds::{
    ImageAnswer, ImageMarkup, LinkAnswer, Missing, UnresolvedLink, Withdrawn,
};
use crate::markdown::html::{address, attribute, escaped};
use crate::markdown::{strip_ruby, urls};

/// Holds the place of a link in a string.
const HERE: &str = "\u{fffc}";

impl<'w, 'a: 'w> Writer<'w, 'a, '_> {
    pub(super) fn link(&mut self, tag: &'w Tag<'a>, range: Range<usize>) {
        let Tag::Link {
            link_type,
            dest_url,
            title,
            ..
        } = tag
        else {
            return;
        };
        let (open, close) = match link_type {
            LinkType::Email => {
                let mut out = String::from("<a");
                address(&mut out, "href", &format!("mailto:{dest_url}"));
                out.push('>');
                (out, "</a>".to_owned())
            }
            _ => self.cx.link(dest_url, title, range),
        };
        self.cx.in_link = true;
        self.links.push(close);
        self.inline(open);
    }

    /// An image with everything up to its end, which is its text alternative.
    pub(super) fn image(&mut self, tag: &'w Tag<'a>, range: Range<usize>) {
        let Tag::Image {
            dest_url, title, ..
        } = tag
        else {
            return;
        };
        let written = self.cx.in_words(&self.doc.inline_text(self.at - 1));
        let mut depth = 1;
        while let Some(placed) = self.doc.nodes.get(self.at).filter(|_| depth > 0) {
            self.at += 1;
            match &placed.node {
                Node::Md(pulldown_cmark::Event::Start(_)) => depth += 1,
                Node::Md(pulldown_cmark::Event::End(TagEnd::Image)) if depth == 1 => depth = 0,
                Node::Md(pulldown_cmark::Event::End(_)) => depth -= 1,
                _ => {}
            }
        }
        let given = self.alts.iter().rev().find_map(|a| *a);
        let alt = match given.filter(|_| written.is_empty()) {
            Some(alt) => strip_ruby(alt),
            None => written,
        };
        if alt.is_empty() {
            self.cx.report(&IMAGE_ALT_MISSING, range.clone(), |d| {
                d.arg("dest", dest_url)
            });
        }
        let html = self.cx.image(dest_url, &alt, title, range);
        self.inline(html);
    }
}

impl Context<'_, '_> {
    /// The tags around a link's text.
    pub fn link(&mut self, dest: &str, title: &str, range: Range<usize>) -> (String, String) {
        if self.is_dangerous(dest, &range) {
            return (String::new(), String::new());
        }
        match self.embeds.link(dest) {
            LinkAnswer::To {
                href,
                lang,
                external,
                sensitive,
                better,
                withdrawn,
            } => {
                if let Some(better) = better {
                    self.report(&LINK_BY_ADDRESS, range, |d| {
                        d.arg("dest", dest).arg("better", better)
                    });
                }
                let mut out = String::from("<a");
                address(&mut out, "href", &href);
                if external {
                    out.push_str(" class=\"external\"");
                } else if sensitive {
                    out.push_str(" class=\"quiet\"");
                }
                if let Some(lang) = lang {
                    attribute(&mut out, "hreflang", &lang);
                }
                if !title.is_empty() {
                    attribute(&mut out, "title", &strip_ruby(title));
                }
                out.push('>');
                let close = withdrawn.map_or(String::new(), |withdrawn| self.withdrawn(&withdrawn));
                (out, format!("</a>{close}"))
            }
            LinkAnswer::Unresolved(missing) => {
                self.unresolved(dest, missing, range);
                (
                    "<span class=\"unresolved\">".to_owned(),
                    "</span>".to_owned(),
                )
            }
        }
    }

    /// What stands behind a link to a material that was withdrawn.
    fn withdrawn(&self, withdrawn: &Withdrawn) -> String {
        let Some((href, title)) = &withdrawn.instead else {
            return escaped(&self.string("link-withdrawn"));
        };
        let mut link = String::from("<a");
        address(&mut link, "href", href);
        let _ = write!(link, ">{}</a>", escaped(title));
        escaped(&self.string_with("link-use-instead", &[("link", HERE)])).replace(HERE, &link)
    }

    /// Reports an address that must not reach an attribute.
    pub fn is_dangerous(&mut self, dest: &str, range: &Range<usize>) -> bool {
        let scheme = urls::dangerous_scheme(dest);
        if let Some(scheme) = scheme {
            self.report(&LINK_SCHEME, range.clone(), |d| d.arg("scheme", scheme));
        }
        scheme.is_some()
    }

    fn unresolved(&mut self, dest: &str, missing: UnresolvedLink, range: Range<usize>) {
        // Among the slips of the keyboard.
        if dest.starts_with('＃') {
            return;
        }
        let rule = match missing.kind {
            Missing::Page => &LINK_UNRESOLVED,
            Missing::Anchor => &ANCHOR_UNRESOLVED,
            Missing::Asset => &ASSET_UNRESOLVED,
        };
        self.missing(rule, dest, missing.suggestion, range);
    }

    /// Reports that `dest` is not there, and what may have been meant.
    pub(crate) fn missing(
        &mut self,
        rule: &'static Rule,
        dest: &str,
        suggestion: Option<String>,
        range: Range<usize>,
    ) {
        let near = suggestion.map_or(String::new(), |s| format!(" → {s}"));
        self.report(rule, range, |d| d.arg("dest", dest).arg("nearest", near));
    }

    /// An image with its text alternative; an empty one says that it is decoration.
    pub fn image(&mut self, dest: &str, alt: &str, title: &str, range: Range<usize>) -> String {
        if self.is_dangerous(dest, &range) {
            return escaped(alt);
        }
        match self.embeds.image(dest) {
            ImageAnswer::Found(markup) => picture(&markup, alt, title),
            ImageAnswer::Unresolved { suggestion } => {
                self.missing(&IMAGE_UNRESOLVED, dest, suggestion, range);
                format!("<span class=\"unresolved\">{}</span>", escaped(alt))
            }
            ImageAnswer::Broken => format!("<span class=\"unresolved\">{}</span>", escaped(alt)),
            ImageAnswer::External => {
                self.report(&IMAGE_EXTERNAL, range, |d| d.arg("dest", dest));
                let text = if alt.is_empty() { dest } else { alt };
                if self.in_link {
                    return escaped(text);
                }
                let mut out = String::from("<a class=\"external\"");
                address(&mut out, "href", dest);
                let _ = write!(out, ">{}</a>", escaped(text));
                out
            }
        }
    }
}

/// The markup of a picture; its text alternative may be empty, where it is decoration.
pub fn image_html(markup: &ImageMarkup, alt: &str) -> String {
    picture(markup, alt, "")
}

fn picture(markup: &ImageMarkup, alt: &str, title: &str) -> String {
    let mut out = String::new();
    if !markup.sources.is_empty() {
        out.push_str("<picture>");
    }
    for (mime, srcset) in &markup.sources {
        out.push_str("<source");
        attribute(&mut out, "type", mime);
        attribute(&mut out, "srcset", srcset);
        if !markup.sizes.is_empty() {
            attribute(&mut out, "sizes", &markup.sizes);
        }
        out.push('>');
    }
    out.push_str("<img");
    address(&mut out, "src", &markup.src);
    if let (Some(width), Some(height)) = (markup.width, markup.height) {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    attribute(&mut out, "alt", alt);
    if !title.is_empty() {
        attribute(&mut out, "title", &strip_ruby(title));
    }
    out.push_str(" loading=\"lazy\" decoding=\"async\">");
    if !markup.sources.is_empty() {
        out.push_str("</picture>");
    }
    out
}
