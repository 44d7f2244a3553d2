//! Text as Markdown that says just that text, whatever signs are in it.

use std::fmt::Write;

/// Signs that are markup wherever they stand.
const SIGNS: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '{', '|', '~'];

/// Text within a line.
pub(super) fn inline(text: &str, out: &mut String) {
    let ruby = text.contains('｜');
    for (at, c) in text.char_indices() {
        match c {
            c if SIGNS.contains(&c) => {
                out.push('\\');
                out.push(c);
            }
            '&' if is_entity(&text[at..]) => out.push_str("&amp;"),
            '｛' if ruby => {
                let _ = write!(out, "&#x{:X};", c as u32);
            }
            c => out.push(c),
        }
    }
}

fn is_entity(text: &str) -> bool {
    let name = text[1..].split(';').next().unwrap_or_default();
    name.len() + 1 < text.len()
        && name.len() < 40
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
}

/// A line whose beginning is no mark of a list, a heading or a quotation.
pub(in crate::exchange) fn line(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = &text[digits..];
    if digits > 0 && after.starts_with(['.', ')']) {
        return format!("{}\\{after}", &text[..digits]);
    }
    match text.chars().next() {
        Some('#' | '>' | '+' | '-' | '=') => format!("\\{text}"),
        Some(':') if text.starts_with("::") => format!("\\{text}"),
        // On a line of its own, a gap would be a rule across the page.
        Some('_') if text.trim_matches('_').is_empty() => format!("（ {text} ）"),
        Some(c @ '：') => format!("&#x{:X};{}", c as u32, &text[c.len_utf8()..]),
        _ => text.to_owned(),
    }
}

/// A heading whose last signs are neither closing marks nor attributes.
pub(in crate::exchange) fn heading_line(text: &str) -> String {
    // An escaped brace at the end would be attributes all the same; two strokes are an escaped stroke.
    let brace = |words: &&str| {
        let before = words.rfind('{').map(|open| &words[..open]);
        before.is_some_and(|words| {
            let strokes = words.len() - words.trim_end_matches('\\').len();
            strokes % 2 == 1
        })
    };
    if let Some(words) = text.strip_suffix('}').filter(brace) {
        return format!("{words}&#125;");
    }
    let words = text.trim_end_matches('#');
    match words.len() == text.len() {
        true => text.to_owned(),
        false => format!("{words}\\{}", &text[words.len()..]),
    }
}
