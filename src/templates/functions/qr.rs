//! `qr(text="https://…")`: a QR code as a drawing, for print; beside it stand the words that it says. Dark on light whatever the page's colours are,
//! with the quiet zone of four modules that ISO/IEC 18004 asks for.

use std::fmt::Write;

use fast_qr::QRBuilder;
use tera::{Error, Kwargs, TeraResult, Value};

use crate::templates::Scope;

const QUIET: usize = 4;

pub(super) fn call(_: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let text: &str = kwargs.must_get("text")?;
    let drawn = svg(text).ok_or_else(|| Error::message("too long for a QR code"))?;
    Ok(Value::safe_string(&drawn))
}

fn svg(text: &str) -> Option<String> {
    let code = QRBuilder::new(text).build().ok()?;
    let size = code.size;
    let whole = size + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in code.data.chunks(size).take(size).enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, module)| module.value()) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    Some(format!(
        "<svg class=\"qr\" aria-hidden=\"true\" viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{whole}\" height=\"{whole}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}
