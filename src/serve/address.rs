//! The path of a request: decoded once, and refused where it could mean something else to a disk.

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use unicode_normalization::UnicodeNormalization;

/// Longer addresses are no page of ours; browsers stop at about this length too.
const MAX_TARGET: usize = 8 * 1024;

/// What a path in a `Location` header must not hold as it is.
const IN_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// Escapes that would still be there after decoding only if they were encoded twice, to slip past
/// a check such as this one.
const TWICE_ENCODED: [&str; 4] = ["%2e", "%2f", "%5c", "%00"];

/// The decoded absolute path of a request target, or nothing if it is refused. Names come out
/// composed (NFC), as `SitePath` has them.
pub(super) fn decode(target: &str) -> Option<String> {
    let raw = target.split(['?', '#']).next().unwrap_or_default();
    if target.len() > MAX_TARGET || !raw.starts_with('/') || holds_encoded_slash(raw) {
        return None;
    }
    let path = percent_decode_str(raw).decode_utf8().ok()?;
    let lower = path.to_ascii_lowercase();
    let refused = path.chars().any(|c| c == '\\' || c.is_control())
        || TWICE_ENCODED.iter().any(|escape| lower.contains(escape))
        || path.split('/').any(means_another_place);
    (!refused).then(|| path.nfc().collect())
}

/// The parameters of a request target, decoded as forms encode them. What is not UTF-8 is replaced.
pub(super) fn parameters(target: &str) -> Vec<(String, String)> {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let decoded = |text: &str| {
        let spaced = text.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
    };
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

/// The path as it may stand in a `Location` header.
pub(super) fn encode(path: &str) -> String {
    utf8_percent_encode(path, IN_PATH).to_string()
}

/// The base path with a slash at both ends.
pub(super) fn base(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

/// `%2F` is a letter of a name, not a separator; no name of ours holds one.
fn holds_encoded_slash(raw: &str) -> bool {
    raw.to_ascii_lowercase().contains("%2f")
}

/// Parts that lead elsewhere when a path is opened: `.`, `..`, and a drive such as `C:`, also with
/// the trailing dots and spaces that Windows drops.
fn means_another_place(part: &str) -> bool {
    let trimmed = part.trim_end_matches(['.', ' ']);
    let drive = matches!(trimmed.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    drive || (trimmed.is_empty() && !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_once() {
        for (target, want) in [
            ("/", "/"),
            ("/ja/lessons/gene/?q=1#x", "/ja/lessons/gene/"),
            ("/ja/%E9%81%BA%E4%BC%9D/", "/ja/遺伝/"),
            ("/%E3%81%8B%E3%82%99", "/が"),
            ("/100%25", "/100%"),
            ("/a..b/c.", "/a..b/c."),
            ("/.well-known/x", "/.well-known/x"),
        ] {
            assert_eq!(decode(target).as_deref(), Some(want), "{target}");
        }
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for target in [
            "",
            "*",
            "http://127.0.0.1/",
            "/../etc/passwd",
            "/a/../b",
            "/./a",
            "/%2e%2e/etc/passwd",
            "/%2E%2e%2fetc",
            "/..%2f",
            "/..%5c..%5cwindows",
            "/a\\b",
            "/%00",
            "/a%00.html",
            "/%252e%252e/x",
            "/a%0d%0aSet-Cookie:x",
            "/%ff",
            "/C:/Windows",
            "/.. /x",
            "/.../x",
            "/a%2fb",
        ] {
            assert_eq!(decode(target), None, "{target}");
        }
        assert_eq!(decode(&format!("/{}", "a".repeat(9000))), None);
    }

    #[test]
    fn parameters_are_decoded_as_of_a_form() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        for (target, want) in [
            ("/_search", vec![]),
            ("/_search?", vec![]),
            (
                "/?q=%E9%81%BA+a%2Bb&x",
                vec![pair("q", "遺 a+b"), pair("x", "")],
            ),
            (
                "/?facet=kind%3Dlesson&&q=%ff",
                vec![pair("facet", "kind=lesson"), pair("q", "\u{fffd}")],
            ),
        ] {
            assert_eq!(parameters(target), want, "{target}");
        }
    }

    #[test]
    fn locations_are_encoded() {
        assert_eq!(encode("/ja/遺 伝%/"), "/ja/%E9%81%BA%20%E4%BC%9D%25/");
    }

    #[test]
    fn a_base_path_has_a_slash_at_both_ends() {
        for (given, want) in [("", "/"), ("/", "/"), ("a", "/a/"), ("/a/b", "/a/b/")] {
            assert_eq!(base(given), want);
        }
    }
}
