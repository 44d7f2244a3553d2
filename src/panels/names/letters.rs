//! The letters of a text for finding names in it: in one width, case and kana, without what stands between the letters of
//! a name that is written apart, with a reading, in marks or in escapes. Each knows its bytes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A letter and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub c: char,
    pub at: Range<usize>,
    /// The readings that stand with it.
    pub readings: Range<usize>,
}

/// Which of `{山田|やまだ}` is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ruby {
    Base,
    Reading,
}

/// What may stand between the letters of one name.
const BETWEEN: &str = "・･·•-‐‑–_*`~.,=＝，|/\\\"'";

/// Tags in drawings and pages are no longer than this, in bytes.
const TAG: usize = 300;

/// The letters of a text, one way of reading it.
pub(super) fn letters(text: &str, ruby: Ruby) -> Vec<Letter> {
    let mut reader = Reader {
        text,
        ruby,
        out: Vec::with_capacity(text.len() / 2),
    };
    reader.read(0..text.len(), 0..0);
    reader.out
}

/// Whether a letter is of a script that puts spaces between words, so that a name ends where its word does.
pub(super) fn is_spaced(c: char) -> bool {
    let unspaced = matches!(c, '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    c.is_alphabetic() && !unspaced
}

struct Reader<'t> {
    text: &'t str,
    ruby: Ruby,
    out: Vec<Letter>,
}

impl Reader<'_> {
    fn read(&mut self, range: Range<usize>, readings: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.text[at..range.end];
            let Some(c) = rest.chars().next() else { return };
            at += match c {
                '{' | '｛' => self.group(at, rest),
                '<' => tag(rest),
                '\\' | '&' | '%' => self.escape(at, rest, &readings),
                _ => self.letter(c, at, &readings),
            }
            .max(c.len_utf8());
        }
    }

    /// `{base|reading|reading}`: its base, or its readings.
    fn group(&mut self, at: usize, rest: &str) -> usize {
        let Some(group) = ruby(rest) else { return 0 };
        let base = at + group.base.start..at + group.base.end;
        let readings = at + group.base.end..at + group.readings;
        match self.ruby {
            Ruby::Base => self.read(base, readings),
            Ruby::Reading => self.read(readings, base),
        }
        group.end
    }

    fn letter(&mut self, c: char, at: usize, readings: &Range<usize>) -> usize {
        self.push(c, at..at + c.len_utf8(), readings);
        c.len_utf8()
    }

    /// A letter as data and addresses write it: `\u5c71`, `&#x5c71;`, `%E5%B1%B1`.
    fn escape(&mut self, at: usize, rest: &str, readings: &Range<usize>) -> usize {
        let Some((c, len)) = escaped(rest) else {
            return 0;
        };
        self.push(c, at..at + len, readings);
        len
    }

    fn push(&mut self, c: char, at: Range<usize>, readings: &Range<usize>) {
        if is_mark(c) {
            if let Some(last) = self.out.last_mut().filter(|last| last.at.end == at.start) {
                last.c = [last.c, c].into_iter().nfkc().next().unwrap_or(last.c);
                last.at.end = at.end;
            }
            return;
        }
        let plain = c.nfkc().flat_map(char::to_lowercase).map(hiragana);
        let plain = plain.flat_map(|c| {
            if c.is_alphabetic() && c < '\u{2000}' {
                c.nfd().collect()
            } else {
                vec![c]
            }
        });
        for c in plain.filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)) {
            self.out.push(Letter {
                c,
                at: at.clone(),
                readings: readings.clone(),
            });
        }
        // What is neither a letter nor something that may stand within a name ends it.
        let within =
            c.is_whitespace() || c.is_alphanumeric() || is_invisible(c) || BETWEEN.contains(c);
        if !within {
            self.out.push(Letter {
                c: '\0',
                at,
                readings: 0..0,
            });
        }
    }
}

/// Voicing marks of kana, half-width ones too: they belong to the letter before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || is_combining_mark(c)
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => char::from_u32(c as u32 - 0x60).unwrap_or(c),
        c => c,
    }
}

struct Group {
    base: Range<usize>,
    /// Where the last reading ends.
    readings: usize,
    end: usize,
}

/// `{base|reading}` at the start of a text, on one line.
fn ruby(rest: &str) -> Option<Group> {
    let open = rest.chars().next()?.len_utf8();
    let mut bar = None;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '|' | '｜' => bar = bar.or(Some(at)),
            '}' | '｝' => {
                return Some(Group {
                    base: open..bar?,
                    readings: at,
                    end: at + c.len_utf8(),
                });
            }
            '{' | '｛' | '\n' => return None,
            _ => {}
        }
    }
    None
}

/// The length of a tag at the start of a text, with the readings of HTML's ruby; 0 if there is none.
fn tag(rest: &str) -> usize {
    let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = rest
        .bytes()
        .take(TAG)
        .position(|b| b == b'>')
        .filter(|_| named);
    let Some(end) = end.map(|end| end + 1) else {
        return 0;
    };
    let reading = ["<rt", "<rp"].iter().any(|open| rest.starts_with(open));
    let close = rest[end..].find("</").filter(|_| reading);
    end + close.unwrap_or(0)
}

/// An escaped letter at the start of a text, and the bytes that it takes.
fn escaped(rest: &str) -> Option<(char, usize)> {
    let hex = |digits: &str| char::from_u32(u32::from_str_radix(digits, 16).ok()?);
    if let Some(digits) = rest.strip_prefix("\\u").and_then(|rest| rest.get(..4)) {
        return Some((hex(digits)?, 6));
    }
    if let Some(number) = rest.strip_prefix("&#") {
        let end = number.find(';').filter(|end| *end < 8)?;
        let c = match number[..end].strip_prefix(['x', 'X']) {
            Some(digits) => hex(digits)?,
            None => char::from_u32(number[..end].parse().ok()?)?,
        };
        return Some((c, end + 3));
    }
    let byte = |at: usize| {
        let part = rest.get(at * 3..at * 3 + 3)?.strip_prefix('%')?;
        u8::from_str_radix(part, 16).ok()
    };
    let bytes: Vec<u8> = (0..4).map_while(byte).collect();
    let whole = (1..=bytes.len()).find_map(|len| std::str::from_utf8(&bytes[..len]).ok())?;
    Some((whole.chars().next()?, whole.len() * 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, ruby: Ruby) -> String {
        letters(text, ruby).iter().map(|letter| letter.c).collect()
    }

    #[test]
    fn letters_are_read_however_they_are_written() {
        for text in [
            "山田太郎",
            "{山田|やまだ} {太郎|た|ろう}",
            "**山田**　太・郎",
            "\\u5c71\\u7530&#22826;&#x90CE;",
            "%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E",
            "<b>山</b>田<tspan x=\"1\">太郎",
            "<ruby>山田<rt>やまだ</rt></ruby>太郎",
            "山\u{e0100}田\n太\u{200b}郎",
        ] {
            assert_eq!(read(text, Ruby::Base), "山田太郎", "{text}");
        }
        for text in ["ﾔﾏﾀﾞﾀﾛｳ", "ヤマダ＝タロウ", "やまた\u{3099} たろう"]
        {
            assert_eq!(read(text, Ruby::Base), "やまだたろう", "{text}");
        }
        assert_eq!(
            read("{山田|やまだ}{太郎|た|ろう}", Ruby::Reading),
            "やまだたろう"
        );
        assert_eq!(read("Ｔａｒō-YAMADA", Ruby::Base), "taroyamada");
        assert_eq!(read("山田。太郎 {x", Ruby::Base), "山田\0太郎x");
    }
}
