//! The attributes of one element in a drawing: what may stay, `style=` taken apart, and the size.

use std::collections::BTreeMap;

use quick_xml::XmlVersion;
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

/// Style properties that SVG also knows as attributes, which the site's policy lets through.
const PRESENTATION: &[&str] = &[
    "alignment-baseline",
    "baseline-shift",
    "clip-path",
    "clip-rule",
    "color",
    "color-interpolation",
    "color-interpolation-filters",
    "direction",
    "display",
    "dominant-baseline",
    "fill",
    "fill-opacity",
    "fill-rule",
    "filter",
    "flood-color",
    "flood-opacity",
    "font-family",
    "font-size",
    "font-size-adjust",
    "font-stretch",
    "font-style",
    "font-variant",
    "font-weight",
    "letter-spacing",
    "lighting-color",
    "marker-end",
    "marker-mid",
    "marker-start",
    "mask",
    "opacity",
    "overflow",
    "paint-order",
    "shape-rendering",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "text-decoration",
    "text-rendering",
    "transform",
    "unicode-bidi",
    "vector-effect",
    "visibility",
    "word-spacing",
    "writing-mode",
];

/// Something that may not stay, by its name.
pub(super) struct Refused(pub String);

/// Attributes that may stay, each once, in the order they came.
pub(super) struct Attributes {
    list: Vec<(String, String)>,
    places: BTreeMap<String, usize>,
}

impl Attributes {
    /// Reads an element's attributes. An error is one of form, in the parser's words.
    pub fn read(tag: &BytesStart<'_>, mut refuse: impl FnMut(Refused)) -> Result<Self, String> {
        let mut kept = Self {
            list: Vec::new(),
            places: BTreeMap::new(),
        };
        let mut style = None;
        // The parser's own check for doubles takes quadratic time; ours is a map.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|e| e.to_string())?;
            let key: &str = attribute.key.as_ref();
            let Ok(value) = attribute.normalized_value(XmlVersion::Implicit1_0) else {
                continue;
            };
            if key == "style" {
                style = Some(value.into_owned());
            } else {
                kept.keep(key, &value, &mut refuse);
            }
        }
        // Style wins over attributes, so it comes last.
        for (property, value) in declarations(style.as_deref().unwrap_or_default()) {
            if PRESENTATION.contains(&property.as_str()) {
                kept.keep(&property, value, &mut refuse);
            }
        }
        Ok(kept)
    }

    fn keep(&mut self, key: &str, value: &str, refuse: &mut impl FnMut(Refused)) {
        let key = match key {
            "xlink:href" | "href" if value.trim_start().starts_with('#') => "href",
            "xlink:href" | "href" => return refuse(Refused("href".to_owned())),
            "xml:space" | "xml:lang" => key,
            // Namespaces and what drawing programs keep for themselves.
            _ if key.contains(':') || key == "xmlns" => return,
            _ if is_handler(key) || leads_out(value) => return refuse(Refused(key.to_owned())),
            _ => key,
        };
        self.set(key, value.to_owned());
    }

    fn set(&mut self, key: &str, value: String) {
        match self.places.get(key) {
            Some(at) => self.list[*at].1 = value,
            None => {
                self.places.insert(key.to_owned(), self.list.len());
                self.list.push((key.to_owned(), value));
            }
        }
    }

    fn get(&self, key: &str) -> Option<&str> {
        self.places.get(key).map(|at| self.list[*at].1.as_str())
    }

    /// Writes ` key="value"` for each.
    pub fn write(&self, out: &mut String) {
        for (key, value) in &self.list {
            out.extend([" ", key, "=\"", &escape(value.as_str()), "\""]);
        }
    }

    /// Width and height in pixels, from whichever of `width`, `height` and `viewBox` are there. A
    /// drawing without a `viewBox` is given one, since it could not be scaled otherwise.
    pub fn size(&mut self) -> Option<(u32, u32)> {
        let given = |key| self.get(key).and_then(length);
        let (width, height) = (given("width"), given("height"));
        let shape = self.get("viewBox").and_then(view_box);
        let (width, height) = match (width, height, shape) {
            (Some(w), Some(h), _) => (w, h),
            (Some(w), None, Some((x, y))) => (w, w * y / x),
            (None, Some(h), Some((x, y))) => (h * x / y, h),
            (_, _, shape) => shape?,
        };
        if shape.is_none() {
            self.set("viewBox", format!("0 0 {width} {height}"));
        }
        let whole = |side: f64| side.round().clamp(1.0, 100_000.0) as u32;
        Some((whole(width), whole(height)))
    }
}

fn is_handler(key: &str) -> bool {
    let start = key.as_bytes().get(..2);
    start.is_some_and(|start| start.eq_ignore_ascii_case(b"on"))
}

/// Whether a value calls for something outside the drawing. A backslash could hide the call.
fn leads_out(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    value.contains('\\')
        || value.contains("javascript:")
        || value.split("url(").skip(1).any(|inner| {
            let target = inner.trim_start_matches(|c: char| c.is_whitespace() || "'\"".contains(c));
            !target.starts_with('#')
        })
}

/// Property and value of each declaration in a `style=`.
fn declarations(style: &str) -> impl Iterator<Item = (String, &str)> {
    style.split(';').filter_map(|declaration| {
        let (property, value) = declaration.split_once(':')?;
        let value = value.trim();
        let value = value.strip_suffix("!important").unwrap_or(value).trim_end();
        Some((property.trim().to_ascii_lowercase(), value))
    })
}

/// A length in pixels (CSS Values 4, section 6.2). Percentages and letter heights say nothing here.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    let scale = match &text[digits.len()..] {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" => 16.0,
        "in" => 96.0,
        "cm" => 96.0 / 2.54,
        "mm" => 96.0 / 25.4,
        _ => return None,
    };
    positive(digits).map(|number| number * scale)
}

fn view_box(text: &str) -> Option<(f64, f64)> {
    let mut numbers = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|part| !part.is_empty())
        .skip(2);
    Some((positive(numbers.next()?)?, positive(numbers.next()?)?))
}

fn positive(text: &str) -> Option<f64> {
    let number: f64 = text.trim().parse().ok()?;
    (number.is_finite() && number > 0.0).then_some(number)
}
