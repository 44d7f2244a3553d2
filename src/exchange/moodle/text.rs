//! Texts of Moodle XML: in the format that each says that it is, with its pictures.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::tree::Element;
use crate::exchange::bank::{Picture, Rich};
use crate::exchange::rules::Reading;
use crate::files::unportable_part;

/// Plain text on one line.
pub(super) fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text in whatever format it says that it is.
pub(super) fn rich(element: Option<&Element>, reading: &mut Reading<'_>) -> Rich {
    let Some(element) = element else {
        return Rich::default();
    };
    let text = element
        .child("text")
        .map_or(&element.text, |text| &text.text)
        .trim();
    let html = match element.get("format") {
        "plain_text" => crate::markdown::escaped(text).replace('\n', "<br>"),
        "markdown" => crate::markdown::commonmark(text),
        _ => text.to_owned(),
    };
    let mut pictures = Vec::new();
    for file in element.all("file") {
        let name = file.get("name").to_owned();
        let text: String = file.text.split_whitespace().collect();
        match STANDARD.decode(text) {
            Ok(bytes) if unportable_part(&name).is_none() && !name.contains(['/', '\\']) => {
                pictures.push(Picture { name, bytes });
            }
            _ => reading.lose(file.span, name),
        }
    }
    Rich { html, pictures }
}
