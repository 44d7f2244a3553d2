//! The last net: what was built, looked at as its readers see it. Names are blacked out where sources are read; parts that
//! come together only on a page would get past that.

use std::io::Read;

use flate2::read::GzDecoder;

use super::{Withdrawn, bytes};

/// How a packed piece begins.
const GZIP: &[u8] = b"\x1f\x8b";

impl Withdrawn {
    /// Tells one set of names from another.
    pub fn hash(&self) -> u64 {
        self.0.as_ref().map_or(0, |names| names.hash)
    }

    /// Whether one of the names stands in a built file: in the text of a page without its tags, in an attribute, in data, in
    /// a piece of the search's index or a part of a package. Pictures and the like were looked at when they were read.
    pub fn is_built_into(&self, file: &[u8]) -> bool {
        if self.0.is_none() {
            return false;
        }
        let told = |part: &[u8]| std::str::from_utf8(part).is_ok_and(|text| self.is_told(text));
        if file.starts_with(GZIP) {
            return self.is_in_piece(file);
        }
        told(file) || bytes::unpacked(file).iter().any(|part| told(part))
    }

    fn is_told(&self, text: &str) -> bool {
        match text.starts_with(['{', '[']) {
            true => self.is_in_values(text),
            false => !self.found(text).is_empty(),
        }
    }

    /// In data, texts beside each other are not one text.
    fn is_in_values(&self, text: &str) -> bool {
        let mut values = text.split(['"', '\n']);
        values.any(|value| !self.found(value).is_empty())
    }

    /// Whether a name is in a piece of the search's index. Those of terms are not texts.
    fn is_in_piece(&self, file: &[u8]) -> bool {
        let mut whole = String::new();
        let read = GzDecoder::new(file)
            .take(bytes::MOST)
            .read_to_string(&mut whole);
        read.is_ok() && self.is_in_values(&whole)
    }
}
