//! Addresses that must never reach an attribute.

/// Schemes that run code or open what is on the reader's machine.
const DANGEROUS: &[&str] = &[
    "blob",
    "data",
    "file",
    "filesystem",
    "javascript",
    "jar",
    "livescript",
    "mhtml",
    "vbscript",
    "view-source",
];

/// The dangerous scheme of an address, read as browsers read it: without the control characters and
/// white space before or within it, and in any case.
pub(crate) fn dangerous_scheme(dest: &str) -> Option<&'static str> {
    let colon = dest.find(':')?;
    let ignored = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}')
    };
    let scheme: String = dest[..colon]
        .chars()
        .filter(|c| !ignored(*c))
        .take(16)
        .collect::<String>()
        .to_ascii_lowercase();
    DANGEROUS.iter().find(|d| **d == scheme).copied()
}

/// Whether an address leads off the site.
pub(crate) fn is_external(dest: &str) -> bool {
    let lower = |n: usize| dest.get(..n).map(str::to_ascii_lowercase);
    dest.starts_with("//")
        || lower(7).as_deref() == Some("http://")
        || lower(8).as_deref() == Some("https://")
}

/// The host of an external address, as a reader would say it.
pub(crate) fn host(dest: &str) -> &str {
    let rest = dest.split_once("//").map_or(dest, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dangerous_schemes_are_seen_through_disguise() {
        for dest in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}java\nscript\t:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
        ] {
            assert!(dangerous_scheme(dest).is_some(), "{dest:?}");
        }
        for dest in [
            "https://a.b",
            "a/javascript:b",
            "mailto:a@b",
            "#javascript:",
            "日本:語",
            "tel:1",
        ] {
            assert_eq!(dangerous_scheme(dest), None, "{dest}");
        }
    }

    #[test]
    fn hosts_are_named() {
        assert_eq!(host("https://www.youtube.com/watch?v=1"), "youtube.com");
        assert_eq!(host("//a@b.c:80?x"), "b.c:80");
        assert!(is_external("HTTPS://a") && !is_external("/a") && !is_external("あ"));
    }
}
