//! Drawings in SVG: passed through as text, but only with what a drawing needs. An SVG is a document
//! that can carry scripts, style sheets, links and foreign content; the site's policy
//! (`default-src 'self'`, no inline style) would block these at best. Elements are allowed by name,
//! so that what a future browser invents is left out too.

mod attributes;
mod rules;

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

use super::fault::ImageFault;
use super::options::ImageLimits;
use super::plan::clean;
use attributes::{Attributes, Refused};
pub use rules::{SVG_BROKEN, SVG_REMOVED, SVG_STYLE_REMOVED, SVG_WITHOUT_SIZE};

/// How deep elements may lie in each other. Browsers walk them recursively.
const MAX_DEPTH: usize = 200;

/// The size browsers give a drawing that has none.
const DEFAULT_SIZE: (u32, u32) = (300, 150);

/// Elements of a still drawing. Left out on purpose: `script`, `style`, `foreignObject`, `image`
/// (an embedded photo keeps its camera data), and animation (it can set a link's target, and moves).
const ALLOWED: &[&str] = &[
    "svg",
    "g",
    "defs",
    "symbol",
    "use",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "textPath",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "pattern",
    "marker",
    "switch",
    "view",
    "filter",
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feDistantLight",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feMorphology",
    "feOffset",
    "fePointLight",
    "feSpecularLighting",
    "feSpotLight",
    "feTile",
    "feTurbulence",
];

/// A drawing that is safe to publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    pub text: String,
    /// In pixels, for the place to be reserved on the page.
    pub width: u32,
    pub height: u32,
}

/// The name to publish a drawing under.
pub fn name(stem: &str, bytes_hash: u64) -> String {
    format!("{}.{:08x}.svg", clean(stem), bytes_hash >> 32)
}

/// Takes a drawing apart and writes it anew with what is allowed. Nothing comes back if it cannot be
/// read; what was left out is told in the findings.
pub fn sanitise(
    bytes: &[u8],
    path: &SitePath,
    limits: &ImageLimits,
    findings: &mut Diagnostics,
) -> Option<Svg> {
    if bytes.len() as u64 > limits.max_svg_bytes {
        let (bytes, max) = (bytes.len() as u64, limits.max_svg_bytes);
        findings.push(ImageFault::TooManyBytes { bytes, max }.about(path));
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else {
        let finding = Diagnostic::about(&SVG_BROKEN, path).arg("file", path.file_name());
        findings.push(finding.arg("reason", "not UTF-8"));
        return None;
    };
    let file = SourceFile::new(path.clone(), text);
    let mut cleaner = Cleaner::new(&file);
    match cleaner.run() {
        Ok(svg) => {
            findings.extend(cleaner.findings);
            Some(svg)
        }
        Err((at, reason)) => {
            let finding = Diagnostic::at(&SVG_BROKEN, &file, Span::new(at, at + 1));
            let finding = finding.arg("file", path.file_name());
            findings.push(finding.arg("reason", reason));
            None
        }
    }
}

/// Where reading failed, and the reason.
type Broken = (usize, String);

struct Cleaner<'a> {
    file: &'a SourceFile,
    out: String,
    /// For each open element, whether it was written; one that was not hides all it holds.
    open: Vec<bool>,
    /// How many of the open elements were not written.
    hidden: usize,
    size: Option<(u32, u32)>,
    told: BTreeSet<String>,
    findings: Diagnostics,
}

impl<'a> Cleaner<'a> {
    fn new(file: &'a SourceFile) -> Self {
        Self {
            file,
            out: String::with_capacity(file.text.len()),
            open: Vec::new(),
            hidden: 0,
            size: None,
            told: BTreeSet::new(),
            findings: Diagnostics::default(),
        }
    }

    fn run(&mut self) -> Result<Svg, Broken> {
        let file = self.file;
        let mut reader = Reader::from_str(&file.text);
        loop {
            let at = position(reader.buffer_position());
            let event = reader
                .read_event()
                .map_err(|e| (position(reader.error_position()), e.to_string()))?;
            if matches!(event, Event::Eof) {
                break;
            }
            self.event(event, at)?;
        }
        let end = self.file.text.len();
        let (width, height) = self.size.ok_or((0, "no <svg> element".to_owned()))?;
        if !self.open.is_empty() {
            return Err((end, "an element is not closed".to_owned()));
        }
        self.out.push('\n');
        Ok(Svg {
            text: std::mem::take(&mut self.out),
            width,
            height,
        })
    }

    fn event(&mut self, event: Event<'_>, at: usize) -> Result<(), Broken> {
        match event {
            Event::Start(tag) => self.start(&tag, at, ">")?,
            Event::Empty(tag) => {
                self.start(&tag, at, "/>")?;
                self.hidden -= usize::from(self.open.pop() == Some(false));
            }
            Event::End(tag) => {
                if self.open.pop() == Some(false) {
                    self.hidden -= 1;
                } else {
                    let name = tag.name();
                    self.out.extend(["</", name.as_ref(), ">"]);
                }
            }
            Event::Text(text) if self.visible() => self.out.push_str(&text.into_inner()),
            Event::CData(text) if self.visible() => {
                self.out.push_str(&escape(text.into_inner()));
            }
            Event::GeneralRef(entity) if self.visible() => self.entity(&entity),
            // Comments, processing instructions (they can call style sheets) and the document type
            // (it can define entities that grow without bound) are of no use to a reader.
            _ => {}
        }
        Ok(())
    }

    fn visible(&self) -> bool {
        self.hidden == 0 && !self.open.is_empty()
    }

    /// Keeps the characters that XML itself names or numbers.
    fn entity(&mut self, entity: &BytesRef<'_>) {
        let content: &str = entity;
        let known = matches!(content, "lt" | "gt" | "amp" | "quot" | "apos");
        if known || matches!(entity.resolve_char_ref(), Ok(Some(_))) {
            self.out.extend(["&", content, ";"]);
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>, at: usize, close: &str) -> Result<(), Broken> {
        if self.open.len() >= MAX_DEPTH {
            return Err((at, format!("elements nested more than {MAX_DEPTH} deep")));
        }
        let qualified = tag.name();
        let name: &str = qualified.as_ref();
        let root = self.open.is_empty();
        if root && (name != "svg" || self.size.is_some()) {
            return Err((at, format!("<{name}> in place of one <svg>")));
        }
        let write = self.hidden == 0 && ALLOWED.contains(&name);
        if self.hidden == 0 && !write {
            self.tell_element(name, at);
        }
        self.open.push(write);
        if !write {
            self.hidden += 1;
            return Ok(());
        }
        let mut kept = Attributes::read(tag, |refused| self.tell_attribute(&refused, at))
            .map_err(|reason| (at, reason))?;
        self.out.extend(["<", name]);
        if root {
            self.root(&mut kept, at);
        }
        kept.write(&mut self.out);
        self.out.push_str(close);
        Ok(())
    }

    fn root(&mut self, attributes: &mut Attributes, at: usize) {
        self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        let size = attributes.size();
        if size.is_none() {
            self.tell(&SVG_WITHOUT_SIZE, "", at);
        }
        self.size = Some(size.unwrap_or(DEFAULT_SIZE));
    }

    fn tell_element(&mut self, name: &str, at: usize) {
        // What drawing programs keep for themselves is nobody's concern.
        if name == "style" {
            self.tell(&SVG_STYLE_REMOVED, "<style>", at);
        } else if name != "metadata" && !name.contains(':') {
            self.tell(&SVG_REMOVED, &format!("<{name}>"), at);
        }
    }

    fn tell_attribute(&mut self, refused: &Refused, at: usize) {
        self.tell(&SVG_REMOVED, &refused.0, at);
    }

    /// Tells of each thing once, at its first place.
    fn tell(&mut self, rule: &'static Rule, what: &str, at: usize) {
        if self.told.insert(what.to_owned()) {
            let finding = Diagnostic::at(rule, self.file, Span::new(at, at + 1))
                .arg("file", self.file.path.file_name());
            self.findings.push(finding.arg("what", what));
        }
    }
}

fn position(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean_up(svg: &str) -> (Option<Svg>, Vec<(&'static str, String)>) {
        let mut findings = Diagnostics::default();
        let limits = ImageLimits::default();
        let found = sanitise(
            svg.as_bytes(),
            &SitePath::new("a.svg"),
            &limits,
            &mut findings,
        );
        let what = |d: &Diagnostic| d.args.iter().find(|a| a.0 == "what").map(|a| a.1.clone());
        let told = findings
            .iter()
            .map(|d| (d.rule.id, what(d).unwrap_or_default()));
        (found, told.collect())
    }

    fn inside(svg: &str) -> (String, Vec<String>) {
        let (found, told) = clean_up(&format!("<svg viewBox='0 0 1 1'>{svg}</svg>"));
        let text = found.unwrap().text;
        let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">";
        let text = text
            .strip_prefix(open)
            .unwrap()
            .strip_suffix("</svg>\n")
            .unwrap();
        (text.to_owned(), told.into_iter().map(|t| t.1).collect())
    }

    #[test]
    fn only_shapes_and_text_remain() {
        for (given, want, told) in [
            ("<path d='M0 0'/>", "<path d=\"M0 0\"/>", vec![]),
            (
                "<text>A &amp; B &#169;</text>",
                "<text>A &amp; B &#169;</text>",
                vec![],
            ),
            (
                "<text><![CDATA[a<b]]></text>",
                "<text>a&lt;b</text>",
                vec![],
            ),
            ("<script>alert(1)</script><g/>", "<g/>", vec!["<script>"]),
            ("<script><g><rect/></g></script>", "", vec!["<script>"]),
            (
                "<g onclick='x()' id='a'/>",
                "<g id=\"a\"/>",
                vec!["onclick"],
            ),
            (
                "<foreignObject><p/></foreignObject>",
                "",
                vec!["<foreignObject>"],
            ),
            ("<a href='https://x.example'><rect/></a>", "", vec!["<a>"]),
            (
                "<image href='data:image/jpeg;base64,AA'/>",
                "",
                vec!["<image>"],
            ),
            (
                "<use href='https://x.example/a.svg#b'/>",
                "<use/>",
                vec!["href"],
            ),
            ("<use xlink:href='#b'/>", "<use href=\"#b\"/>", vec![]),
            ("<rect fill='url(#g)'/>", "<rect fill=\"url(#g)\"/>", vec![]),
            (
                "<rect fill='url( //x.example/a )'/>",
                "<rect/>",
                vec!["fill"],
            ),
            (
                "<rect fill='u\\72l(//x.example)'/>",
                "<rect/>",
                vec!["fill"],
            ),
            (
                "<set attributeName='href' to='javascript:x'/>",
                "",
                vec!["<set>"],
            ),
            ("<style>*{fill:red}</style>", "", vec!["<style>"]),
            ("<metadata><rdf:RDF/></metadata><inkscape:x/>", "", vec![]),
            ("<!-- c --><?xml-stylesheet href='x'?>", "", vec![]),
        ] {
            let (text, found) = inside(given);
            assert_eq!(
                (text.as_str(), found),
                (want, told.iter().map(|s| s.to_string()).collect()),
                "{given}"
            );
        }
    }

    #[test]
    fn style_attributes_become_presentation_attributes() {
        for (given, want) in [
            (
                "style='fill:#f00; stroke : none'",
                "fill=\"#f00\" stroke=\"none\"",
            ),
            ("fill='blue' style='fill:red !important'", "fill=\"red\""),
            ("style='-inkscape-x:1;fill:url(#a)'", "fill=\"url(#a)\""),
            (
                "style='font-family:\"Noto Sans\"'",
                "font-family=\"&quot;Noto Sans&quot;\"",
            ),
        ] {
            assert_eq!(
                inside(&format!("<g {given}/>")).0,
                format!("<g {want}/>"),
                "{given}"
            );
        }
    }

    #[test]
    fn entity_bombs_and_broken_drawings_end_quietly() {
        let bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>\
                    <svg xmlns:x='&b;' viewBox='0 0 1 1'><text>&b;</text></svg>";
        assert!(
            clean_up(bomb)
                .0
                .unwrap()
                .text
                .ends_with("<text></text></svg>\n")
        );
        let deep = format!("<svg>{}", "<g>".repeat(100_000));
        for broken in [
            "",
            "x",
            "<svg>",
            "<svg><g></svg>",
            "<html/>",
            "<svg/><svg/>",
            &deep,
        ] {
            let (found, told) = clean_up(broken);
            assert!(found.is_none(), "{broken:.20}");
            assert_eq!(told[0].0, "svg-broken");
        }
    }

    #[test]
    fn sizes_are_read_in_pixels() {
        for (given, want) in [
            ("width='120' height='80px'", (120, 80)),
            ("width='25.4mm' height='1in'", (96, 96)),
            ("width='100%' viewBox='0 0 640.4 480'", (640, 480)),
            ("viewBox='0,0,64,48' width='128'", (128, 96)),
        ] {
            let (found, told) = clean_up(&format!("<svg {given}/>"));
            let found = found.unwrap();
            assert_eq!((found.width, found.height), want, "{given}");
            assert!(found.text.contains("viewBox") && told.is_empty());
        }
        let (found, told) = clean_up("<svg/>");
        assert_eq!((found.unwrap().width, told[0].0), (300, "svg-without-size"));
    }
}
