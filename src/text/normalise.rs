//! Text reduced to what a reader would call its words: compatibility forms composed (NFKC) and white
//! space removed. Two texts that differ only in width, composition or line breaks come out the same.

use unicode_normalization::UnicodeNormalization;
use xxhash_rust::xxh3::xxh3_64;

/// A number that changes when the words of `text` change, and not when only their form does.
pub fn hash(text: &str) -> u64 {
    xxh3_64(bare(text).as_bytes())
}

/// `text` in NFKC without white space.
///
/// Most text is already in that form, so runs of characters that normalisation never touches are
/// copied as they are. A run that may change is normalised together with the character before it,
/// since a combining mark composes backwards; it never composes with a settled character after it.
pub fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut start = 0;
    let mut last = 0;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        if settled(c) {
            last = at;
            continue;
        }
        push_settled(&mut out, &text[start..last]);
        let end = chars
            .by_ref()
            .find(|(_, c)| settled(*c))
            .map_or(text.len(), |(at, _)| at);
        out.extend(text[last..end].nfkc().filter(|c| !c.is_whitespace()));
        (start, last) = (end, end);
    }
    push_settled(&mut out, &text[start..]);
    out
}

fn push_settled(out: &mut String, text: &str) {
    for word in text.split_ascii_whitespace() {
        out.push_str(word);
    }
}

/// Whether a character is its own NFKC form and never composes with the one before it.
fn settled(c: char) -> bool {
    matches!(c,
        '\0'..='\x7f'
        | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fe}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn form_and_white_space_do_not_count() {
        for (text, want) in [
            ("遺伝 子\n とは", "遺伝子とは"),
            ("か\u{3099}ん", "がん"),
            ("ＤＮＡ　１２", "DNA12"),
            ("ｶﾞﾝ", "ガン"),
            ("e\u{301}te\u{301} x", "étéx"),
            ("a\u{2003}\u{2003}b", "ab"),
            ("", ""),
        ] {
            assert_eq!(bare(text), want, "{text:?}");
        }
    }

    #[test]
    fn every_settled_character_is_its_own_form() {
        for c in ('\0'..='\u{ffff}').filter(|c| settled(*c)) {
            assert!(c.nfkc().eq([c]), "{c:?}");
        }
    }

    #[test]
    fn words_do_count() {
        assert_ne!(hash("遺伝子"), hash("遺伝"));
        assert_eq!(hash("DNA とは"), hash("ＤＮＡとは"));
    }
}
