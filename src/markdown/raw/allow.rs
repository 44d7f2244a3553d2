//! The HTML that authors may write: a flat table of elements and their attributes.

/// Whether an element may stand within a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Span,
    Block,
}

/// An allowed element.
#[derive(Debug)]
pub(super) struct Element {
    pub name: &'static str,
    pub level: Level,
    pub void: bool,
    /// HTML lets its end tag be left out.
    pub end_optional: bool,
    /// One of these must be open around it.
    pub within: &'static [&'static str],
    attributes: &'static [&'static str],
}

impl Element {
    /// The attribute's name as it is written out, if the element may have it.
    pub(super) fn attribute(&self, name: &str) -> Option<&'static str> {
        let mut all = GLOBAL.iter().chain(self.attributes);
        all.find(|a| a.eq_ignore_ascii_case(name)).copied()
    }
}

const GLOBAL: &[&str] = &["lang", "dir", "title"];

const fn span(name: &'static str, attributes: &'static [&'static str]) -> Element {
    Element {
        name,
        level: Level::Span,
        void: false,
        end_optional: false,
        within: &[],
        attributes,
    }
}

const fn block(name: &'static str, attributes: &'static [&'static str]) -> Element {
    Element {
        level: Level::Block,
        ..span(name, attributes)
    }
}

const fn void(element: Element) -> Element {
    Element {
        void: true,
        ..element
    }
}

const fn inside(within: &'static [&'static str], element: Element) -> Element {
    Element { within, ..element }
}

const fn open_ended(element: Element) -> Element {
    Element {
        end_optional: true,
        ..element
    }
}

const CELL: &[&str] = &["colspan", "rowspan", "scope", "abbr"];

static ELEMENTS: &[Element] = &[
    span("abbr", &[]),
    span("b", &[]),
    span("bdi", &[]),
    span("bdo", &[]),
    block("blockquote", &[]),
    void(span("br", &[])),
    inside(&["table"], block("caption", &[])),
    span("cite", &[]),
    span("code", &[]),
    inside(&["dl"], open_ended(block("dd", &[]))),
    span("del", &["datetime"]),
    block("details", &["open"]),
    span("dfn", &[]),
    block("div", &[]),
    block("dl", &[]),
    inside(&["dl"], open_ended(block("dt", &[]))),
    span("em", &[]),
    inside(&["figure"], block("figcaption", &[])),
    block("figure", &[]),
    void(block("hr", &[])),
    span("i", &[]),
    span("ins", &["datetime"]),
    span("kbd", &[]),
    inside(&["ul", "ol"], open_ended(block("li", &["value"]))),
    span("mark", &[]),
    block("ol", &["start", "reversed", "type"]),
    open_ended(block("p", &[])),
    span("q", &[]),
    inside(&["ruby"], open_ended(span("rp", &[]))),
    inside(&["ruby"], open_ended(span("rt", &[]))),
    span("ruby", &[]),
    span("s", &[]),
    span("samp", &[]),
    span("small", &[]),
    span("span", &[]),
    span("strong", &[]),
    span("sub", &[]),
    inside(&["details"], block("summary", &[])),
    span("sup", &[]),
    block("table", &[]),
    inside(&["table"], open_ended(block("tbody", &[]))),
    inside(&["tr"], open_ended(block("td", CELL))),
    inside(&["table"], open_ended(block("tfoot", &[]))),
    inside(&["tr"], open_ended(block("th", CELL))),
    inside(&["table"], open_ended(block("thead", &[]))),
    span("time", &["datetime"]),
    inside(&["table"], open_ended(block("tr", &[]))),
    span("u", &[]),
    block("ul", &[]),
    span("var", &[]),
    void(span("wbr", &[])),
];

/// The allowed element of that name.
pub(super) fn find(name: &str) -> Option<&'static Element> {
    ELEMENTS.iter().find(|e| e.name.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        assert!(ELEMENTS.is_sorted_by_key(|e| e.name));
    }

    #[test]
    fn nothing_dangerous_is_allowed() {
        for name in [
            "script", "style", "iframe", "a", "img", "svg", "form", "input", "object", "base",
        ] {
            assert!(find(name).is_none(), "{name}");
        }
        for element in ELEMENTS {
            for name in ["style", "class", "id", "onclick", "href", "src"] {
                assert_eq!(element.attribute(name), None);
            }
        }
    }
}
