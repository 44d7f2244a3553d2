//! One script as readers load it: without the lines that only its authors read.

/// The text without comment lines, blank lines and indentation; nothing where a line may begin inside
/// something whose spaces or slashes count, so that the script is best left as it is.
pub(super) fn lean(bytes: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut out = String::with_capacity(text.len());
    let mut in_block = false;
    for line in text.lines().map(str::trim) {
        if in_block || begins_block(line) {
            in_block = !line.contains("*/");
            // What stands behind a comment is no comment.
            if !in_block && !line.ends_with("*/") {
                return None;
            }
        } else if !line.is_empty() && !is_comment(line) {
            if hangs_together(line) {
                return None;
            }
            out.push_str(line);
            out.push('\n');
        }
    }
    Some(out)
}

/// Whether the next line may be one with this: a string or template over several lines, a comment that begins behind
/// code, or something that looks like one.
fn hangs_together(line: &str) -> bool {
    line.matches('`').count() % 2 == 1 || line.ends_with('\\') || line.contains("/*")
}

/// A comment for people, over one line or several.
fn begins_block(line: &str) -> bool {
    line.strip_prefix("/*")
        .is_some_and(|rest| !rest.starts_with('!'))
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
    fn blocks_of_comment_go_unless_code_stands_beside_them() {
        let text = "/** One. */\na();\n  /* Two,\n     `three. */\nb();\n";
        assert_eq!(lean(text.as_bytes()).as_deref(), Some("a();\nb();\n"));
        for text in [
            "/* a */ b();",
            "a(); /* b */",
            "/*\n*/ a();",
            "/*! MIT */\na();",
        ] {
            assert_eq!(lean(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_script_whose_lines_hang_together_stays() {
        for text in ["a = `\n  // b\n`;", "/*\n// a */ b", "a = \"\\\n  // b\";"] {
            assert_eq!(lean(text.as_bytes()), None, "{text}");
        }
        assert_eq!(lean(b"\xFF"), None);
    }
}
