//! One script as readers load it: without the lines that only its authors read.

/// The text without comment lines, blank lines and indentation; nothing where a line may begin inside
/// something whose spaces or slashes count, so that the script is best left as it is.
pub(super) fn lean(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    // A block comment, or a template or string over several lines.
    let spans = |line: &str| line.matches('`').count() % 2 == 1 || line.ends_with('\\');
    if text.contains("/*") || text.lines().any(spans) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        if !line.is_empty() && !is_comment(line) {
            out.push_str(line);
            out.push('\n');
        }
    }
    Some(out)
}

/// A comment for people: `//!` keeps a licence, and `//#` speaks to tools.
fn is_comment(line: &str) -> bool {
    let mark = line.strip_prefix("//");
    mark.is_some_and(|rest| !rest.starts_with(['!', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_say_nothing_to_a_browser_go() {
        let text = "//! MIT\n// Why.\nif (a) {\n\n  b(`${c}//`); // stays\n}\n//# map\n";
        let want = "//! MIT\nif (a) {\nb(`${c}//`); // stays\n}\n//# map\n";
        assert_eq!(lean(text.as_bytes()).as_deref(), Some(want));
    }

    #[test]
    fn a_script_whose_lines_hang_together_stays() {
        for text in ["a = `\n  // b\n`;", "/*\n// a */ b", "a = \"\\\n  // b\";"] {
            assert_eq!(lean(text.as_bytes()), None, "{text}");
        }
        assert_eq!(lean(b"\xFF"), None);
    }
}
