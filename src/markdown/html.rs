//! Escaping for the HTML that this room writes itself, over the same library that the writer uses.

use std::fmt::Write;

use pulldown_cmark_escape::{escape_href, escape_html};

/// Appends `text` for use between tags or within double quotes.
pub(crate) fn escape(out: &mut String, text: &str) {
    let _ = escape_html(&mut *out, text);
}

/// `text` for use between tags or within double quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    escape(&mut out, text);
    out
}

/// Appends ` name="value"`.
pub(crate) fn attribute(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, " {name}=\"");
    escape(out, value);
    out.push('"');
}

/// Appends ` name="address"`, percent-encoding what an address cannot hold.
pub(crate) fn address(out: &mut String, name: &str, value: &str) {
    let _ = write!(out, " {name}=\"");
    let _ = escape_href(&mut *out, value);
    out.push('"');
}
