//! Pieces of a unit as HTML that travels: pictures with it, links to the site in full, sources by what they are.

use crate::diagnostics::Diagnostics;
use crate::exchange::{Carry, Picture, Rich, portable};
use crate::markdown::{Document, Embeds, Fragments, WriteOptions, attribute, escaped};
use crate::modules::Part;
use crate::outputs::Making;
use crate::outputs::packages::places::Places;
use crate::rewrite::Address;
use crate::site::Page;

/// A writer of pieces.
pub(super) struct Texts<'t, 'a> {
    fragments: Fragments<'t, 'a>,
    page: &'t Page,
    making: &'t Making<'t>,
    places: &'t Places,
}

/// Where pieces find what they lead to.
struct Out<'o> {
    page: &'o Page,
    making: &'o Making<'o>,
    places: &'o Places,
    pictures: Vec<Picture>,
}

impl<'t, 'a> Texts<'t, 'a> {
    pub fn new(
        (document, embeds, options): (&'t Document<'a>, &'t dyn Embeds, &'t WriteOptions),
        page: &'t Page,
        making: &'t Making<'t>,
        places: &'t Places,
        diags: &'t mut Diagnostics,
    ) -> Self {
        Self {
            fragments: Fragments::new(document, embeds, options, diags),
            page,
            making,
            places,
        }
    }

    /// A piece as plain text, where no markup can stand.
    pub fn words(&self, part: &Part) -> String {
        self.fragments.words(&part.text)
    }

    /// What stands within a line.
    pub fn line(&mut self, part: &Part) -> Rich {
        let html = self.fragments.label(part.nodes());
        self.out(&html)
    }

    /// The words of a heading in an element of their own.
    pub fn wrapped(&mut self, element: &str, heading: &Part) -> Rich {
        let html = self.fragments.label(inside(heading));
        let html = format!("<{element}>{}</{element}>", html.trim());
        self.out(&html)
    }

    /// Whole blocks.
    pub fn blocks(&mut self, parts: &[Part]) -> Rich {
        let html: String = parts
            .iter()
            .map(|part| self.fragments.html(part.nodes()))
            .collect();
        self.out(&html)
    }

    /// Blocks out of the quotations that they stand in.
    pub fn quoted(&mut self, parts: &[Part]) -> Rich {
        let mut html = String::new();
        for part in parts {
            let whole = self.fragments.html(part.nodes());
            let inner = whole.trim().strip_prefix("<blockquote>");
            let inner = inner.and_then(|inner| inner.strip_suffix("</blockquote>"));
            html.push_str(inner.unwrap_or(&whole));
        }
        self.out(&html)
    }

    fn out(&self, html: &str) -> Rich {
        let mut out = Out {
            page: self.page,
            making: self.making,
            places: self.places,
            pictures: Vec::new(),
        };
        let html = portable(html, &mut out);
        Rich {
            html,
            pictures: out.pictures,
        }
    }
}

/// A file's name without the mark of its bytes, which the site puts before the ending.
fn unmarked(name: &str) -> String {
    let parts: Vec<&str> = name.rsplitn(3, '.').collect();
    match parts[..] {
        [ending, mark, stem] if mark.len() == 8 && mark.bytes().all(|b| b.is_ascii_hexdigit()) => {
            format!("{stem}.{ending}")
        }
        _ => name.to_owned(),
    }
}

/// The nodes within a block's own.
fn inside(part: &Part) -> std::ops::Range<usize> {
    let nodes = part.nodes();
    (nodes.start + 1)..nodes.end.saturating_sub(1).max(nodes.start + 1)
}

impl Carry for Out<'_> {
    fn address(&mut self, element: &str, old: &str) -> Option<String> {
        if element == "img" {
            let (path, bytes) = self.places.file(old, self.making)?;
            let name = unmarked(path.rsplit('/').next().unwrap_or(&path));
            let address = format!("@@PLUGINFILE@@/{name}");
            let same = |picture: &Picture| picture.name == name;
            if !self.pictures.iter().any(same) {
                self.pictures.push(Picture { name, bytes });
            }
            return Some(address);
        }
        match self.places.out(old) {
            Address::Out(new) => Some(new),
            _ if old.starts_with("mailto:") => Some(old.to_owned()),
            _ => None,
        }
    }

    /// The source itself: a number says nothing where the list is not.
    fn source(&mut self, number: usize) -> String {
        let sources = &self.page.common().sources;
        let Some(source) = number.checked_sub(1).and_then(|at| sources.get(at)) else {
            return String::new();
        };
        let mut out = String::from("<cite");
        attribute(
            &mut out,
            "data-cite",
            source.id.as_deref().unwrap_or_default(),
        );
        if let Some(url) = &source.url {
            attribute(&mut out, "data-url", &url.0);
        }
        out.push_str(&format!(">（{}）</cite>", escaped(&source.citation)));
        out
    }
}
