//! A drawing written anew as it is read, element by element, with what is allowed.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Svg;
use super::attributes::{Attributes, Refused};
use super::rules::{SVG_REMOVED, SVG_STYLE_REMOVED, SVG_WITHOUT_SIZE};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::source::{SourceFile, Span};

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

/// Where reading failed, and the reason.
pub(super) type Broken = (usize, String);

pub(super) struct Cleaner<'a> {
    file: &'a SourceFile,
    out: String,
    /// For each open element, whether it was written; one that was not hides all it holds.
    open: Vec<bool>,
    /// How many of the open elements were not written.
    hidden: usize,
    size: Option<(u32, u32)>,
    told: BTreeSet<String>,
    pub findings: Diagnostics,
}

impl<'a> Cleaner<'a> {
    pub fn new(file: &'a SourceFile) -> Self {
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

    pub fn run(&mut self) -> Result<Svg, Broken> {
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
