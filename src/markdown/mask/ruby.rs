//! Finds ruby: `{漢字|かんじ}`, `{遺伝|い|でん}` and the full-width `｛漢字｜かんじ｝`.

use memchr::{memchr_iter, memmem};

use super::{Use, UseKind, escaped, in_address};

/// How many bytes a ruby may take. Far more than any word, and a bound on the search for its end.
const LONGEST: usize = 600;

pub(super) fn find(text: &str, uses: &mut Vec<Use>) {
    let bytes = text.as_bytes();
    for at in memchr_iter(b'{', bytes) {
        if let Some(len) = half_width(&bytes[at..])
            && !escaped(bytes, at)
            && !in_address(bytes, at)
        {
            let (end, kind) = (at + len, UseKind::Ruby { full_width: false });
            uses.push(Use { at, end, kind });
        }
    }
    for at in memmem::find_iter(bytes, "｛") {
        if let Some(len) = full_width(&text[at..]) {
            let (end, kind) = (at + len, UseKind::Ruby { full_width: true });
            uses.push(Use { at, end, kind });
        }
    }
}

/// The length of the ruby at the start. A bar between plain ASCII words (`{yes|no}`) is not one: every
/// ruby has kana or kanji on at least one side.
fn half_width(bytes: &[u8]) -> Option<usize> {
    let mut bars = 0;
    let mut foreign = false;
    for (at, b) in bytes.iter().enumerate().take(LONGEST).skip(1) {
        match b {
            b'}' if bars > 0 && foreign => return Some(at + 1),
            b'|' if at == 1 => return None,
            b'|' => bars += 1,
            b'\n' | b'\r' | b'{' | b'}' | b'\\' | b'`' | b'*' | b'_' => return None,
            b'[' | b']' | b'<' | b'>' | b'&' | b'~' | b'!' => return None,
            0x80.. => foreign = true,
            _ => {}
        }
    }
    None
}

fn full_width(text: &str) -> Option<usize> {
    let mut end = LONGEST.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let close = text.find('｝')?;
    let inner = &text['｛'.len_utf8()..close];
    let plain = !inner.contains(|c: char| c == '｛' || c == '\n' || is_markup(c));
    let parts = inner.split_once('｜').is_some_and(|(b, _)| !b.is_empty());
    (plain && parts).then_some(close + '｝'.len_utf8())
}

fn is_markup(c: char) -> bool {
    matches!(
        c,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '!' | '|'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ruby_is_found_where_it_is_ruby() {
        for (text, want) in [
            ("{漢字|かんじ}", "{漢字|かんじ}"),
            ("a{遺伝|い|でん}b", "{遺伝|い|でん}"),
            ("{DNA|ディー}", "{DNA|ディー}"),
            ("｛漢字｜かんじ｝", "｛漢字｜かんじ｝"),
            ("{a|b} {|か} {漢字} {漢|か", ""),
            ("[a](b/{漢|か}) <http://a/{漢|か}>", ""),
            ("[a](b) {漢|か}", "{漢|か}"),
            (r"\[a\]({漢|か}", "{漢|か}"),
            ("://{漢|か}", "{漢|か}"),
            ("{漢*字|か}", ""),
        ] {
            let mut uses = Vec::new();
            find(text, &mut uses);
            let got: Vec<_> = uses.iter().map(|u| &text[u.at..u.end]).collect();
            assert_eq!(got.join(" "), want, "{text}");
        }
    }
}
