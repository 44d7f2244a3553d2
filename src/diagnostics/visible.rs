//! Makes characters visible that a terminal would obey rather than show: nothing that stands in an
//! author's file may move the cursor, change colours or reverse the order of a message.

use std::borrow::Cow;
use std::fmt::Write;

/// The same text with control, direction and zero-width characters, and blanks that do not break, replaced by something to see.
/// Tabs and line ends are replaced too; who wants to keep them splits the text first.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    text.chars().for_each(|c| push_visible(&mut out, c));
    Cow::Owned(out)
}

/// Appends `c`, or its picture if it has no shape of its own.
pub(super) fn push_visible(out: &mut String, c: char) {
    match c {
        '\0'..='\u{1f}' => out.push(picture(0x2400 + c as u32)),
        '\u{7f}' => out.push('␡'),
        c if is_hidden(c) => {
            let _ = write!(out, "<U+{:04X}>", c as u32);
        }
        c => out.push(c),
    }
}

/// Escapes, in JSON text, the characters that JSON allows raw and terminals obey. They can only
/// stand inside strings there, so the value stays the same.
pub(super) fn escape_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if is_hidden(c) && c != '\n' {
            let _ = write!(out, "\\u{:04x}", c as u32);
        } else {
            out.push(c);
        }
    }
    out
}

/// Joiners (U+200C, U+200D) are left alone: Persian and emoji need them.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{a0}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        )
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

fn picture(code: u32) -> char {
    char::from_u32(code).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown() {
        for (given, want) in [
            ("普通の文", "普通の文"),
            ("\u{1b}[31m赤", "␛[31m赤"),
            ("a\0b\tc\nd\u{7f}", "a␀b␉c␊d␡"),
            ("\u{9b}31m", "<U+009B>31m"),
            ("a\u{202e}b\u{200b}", "a<U+202E>b<U+200B>"),
            // Word types it for a blank; a line with it and its correction would look the same.
            ("[x]\u{a0}a", "[x]<U+00A0>a"),
            ("👩\u{200d}🔬", "👩\u{200d}🔬"),
        ] {
            assert_eq!(visible(given), want);
        }
    }

    #[test]
    fn json_keeps_its_value() {
        let given = "a\u{9b}\u{7f}\u{202e}\u{1b}";
        let json = escape_json(&serde_json::to_string(given).expect("a string"));
        assert!(json.is_ascii());
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), given);
    }
}
