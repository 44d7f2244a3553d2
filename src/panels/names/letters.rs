//! The letters of a text for finding names in it: in one width, case and kana, without what stands between the letters of
//! a name that is written apart, with a reading, in marks or in escapes. Each knows its bytes.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::escapes::escaped;
use super::markup;

/// A letter and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    pub c: char,
    pub at: Range<usize>,
    /// The readings that stand with it.
    pub readings: Range<usize>,
}

/// What is read of a text that has readings, marks and addresses in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// What a reader sees: of `{山田|やまだ}` and of `<ruby>` the base, of a link its words.
    Seen,
    /// The same with readings in place of what they are the readings of.
    Readings,
    /// Everything: what stands in tags, comments and addresses too.
    Marks,
    /// What a reader sees without what is said aside: `山田（やまだ）太郎` without its brackets and what is in them.
    Aside,
    /// What a reader sees with brackets as nothing: `山田（太郎）`.
    Brackets,
}

/// What ends a sentence, and a name with it. Whatever else is no letter may stand within one.
const ENDS: &str = "。！？!?";

/// What opens and closes words within a line.
const BRACKETS: [(char, char); 10] = [
    ('(', ')'),
    ('（', '）'),
    ('「', '」'),
    ('『', '』'),
    ('《', '》'),
    ('〈', '〉'),
    ('【', '】'),
    ('〔', '〕'),
    ('［', '］'),
    ('“', '”'),
];

/// As many letters are said aside of a name at most.
const ASIDE: usize = 30;

/// The letters of a text, one way of reading it.
pub(super) fn letters(text: &str, way: Way) -> Vec<Letter> {
    let mut reader = Reader {
        text,
        way,
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
    way: Way,
    out: Vec<Letter>,
}

impl Reader<'_> {
    fn read(&mut self, range: Range<usize>, readings: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.text[at..range.end];
            let Some(c) = rest.chars().next() else { return };
            at += match c {
                _ if self.way == Way::Aside && is_open(c) => self.aside(at, rest),
                '{' | '｛' => self.group(at, rest),
                '<' => self.tag(at, rest),
                '[' | ']' | ':' => self.mark(c, at, rest, &readings),
                '\\' | '&' | '%' => self.escape(at, rest, &readings),
                _ => self.letter(c, at, &readings),
            }
            .max(c.len_utf8());
        }
    }

    /// A tag or a comment. One that begins a block ends a name.
    fn tag(&mut self, at: usize, rest: &str) -> usize {
        let len = match self.way {
            Way::Seen | Way::Aside | Way::Brackets => markup::tag(rest),
            Way::Readings => markup::tag_with_base(rest),
            Way::Marks => 0,
        };
        if len == 0 || markup::is_block(&rest[..len]) {
            self.end(at..at + len.max(1));
        }
        len
    }

    /// What makes a link, a note or a directive of words.
    fn mark(&mut self, c: char, at: usize, rest: &str, readings: &Range<usize>) -> usize {
        let skipped = match (self.way, c) {
            (Way::Marks, _) => 0,
            (_, '[') => markup::note(rest),
            (_, ']') => markup::after_words(rest),
            _ => markup::directive(rest),
        };
        match c {
            ':' if skipped == 0 => self.letter(c, at, readings),
            _ => skipped.max(1),
        }
    }

    /// `{base|reading|reading}`: its base, or its readings.
    fn group(&mut self, at: usize, rest: &str) -> usize {
        let Some(group) = ruby(rest) else { return 0 };
        let base = at + group.base.start..at + group.base.end;
        let readings = at + group.base.end..at + group.readings;
        match self.way {
            Way::Readings => self.read(readings, base),
            _ => self.read(base, readings),
        }
        group.end
    }

    /// What is said aside. Kana are taken for the reading of the name before them.
    fn aside(&mut self, at: usize, rest: &str) -> usize {
        let Some(inside) = said_aside(rest) else {
            return self.letter(rest.chars().next().unwrap_or_default(), at, &(0..0));
        };
        let reads = rest[inside.clone()].chars().all(is_reading);
        if let Some(last) = self.out.last_mut().filter(|_| reads) {
            last.readings = at + inside.start..at + inside.end;
        }
        inside.end + rest[inside.end..].chars().next().map_or(0, char::len_utf8)
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
        // Most letters are as they are.
        if c.is_ascii_alphanumeric() || matches!(c, 'ぁ'..='ゖ' | '一'..='\u{9fff}') {
            let readings = readings.clone();
            let c = c.to_ascii_lowercase();
            return self.out.push(Letter { c, at, readings });
        }
        if is_mark(c) {
            if let Some(last) = self.out.last_mut().filter(|last| last.at.end == at.start) {
                last.c = [last.c, c].into_iter().nfkc().next().unwrap_or(last.c);
                last.at.end = at.end;
            }
            return;
        }
        if is_invisible(c) {
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
        if ENDS.contains(c) || (self.way != Way::Brackets && is_bracket(c)) {
            self.end(at);
        }
    }

    fn end(&mut self, at: Range<usize>) {
        self.out.push(Letter {
            c: '\0',
            at,
            readings: 0..0,
        });
    }
}

/// Voicing marks of kana, half-width ones too: they belong to the letter before.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

fn is_invisible(c: char) -> bool {
    let fills = matches!(
        c,
        '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
    );
    let steers =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}');
    let varies =
        matches!(c, '\u{ad}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}');
    fills || steers || varies || is_combining_mark(c)
}

/// Whether a letter opens words said aside.
pub(super) fn is_open(c: char) -> bool {
    BRACKETS.iter().any(|(open, _)| *open == c)
}

fn is_bracket(c: char) -> bool {
    let pair = |(open, close): &(char, char)| *open == c || *close == c;
    BRACKETS.iter().any(pair) || matches!(c, '<' | '>' | '{' | '}' | '｛' | '｝')
}

/// What kana readings are written with.
fn is_reading(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9f}') || c.is_whitespace()
}

/// What stands in the brackets at the start of a text, if it is short and ends in its line.
fn said_aside(rest: &str) -> Option<Range<usize>> {
    let open = rest.chars().next()?;
    let (_, close) = BRACKETS.iter().find(|(one, _)| *one == open)?;
    let start = open.len_utf8();
    let inside = rest[start..].char_indices().take(ASIDE + 1);
    let mut inside = inside.take_while(|(_, c)| *c != '\n');
    let (end, _) = inside.find(|(_, c)| c == close)?;
    Some(start..start + end)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, way: Way) -> String {
        letters(text, way).iter().map(|letter| letter.c).collect()
    }

    #[test]
    fn letters_are_read_however_they_are_written() {
        for text in [
            "山田太郎",
            "{山田|やまだ} {太郎|た|ろう}",
            "**山田**　太・郎",
            "\\u5c71\\u7530&#22826;&#x90CE;",
            "\\u23665?\\u30000?太&lrm;郎",
            "%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E",
            "<b>山</b>田<tspan x=\"1\">太郎",
            "<ruby>山田<rt>やまだ</rt></ruby>太郎",
            "山\u{e0100}田\n太\u{200b}郎",
            "[山](https://example.org/(a)b)田太[郎][ref]",
            ":term[山田]{id=\"x\"}太:note[郎]",
            "山<!-- 本 > 書 -->田[^1]太<a href='x'>郎</a>",
            "山&nbsp;田&shy;太&ZeroWidthSpace;郎",
        ] {
            assert_eq!(read(text, Way::Seen), "山田太郎", "{text}");
        }
        for text in ["ﾔﾏﾀﾞﾀﾛｳ", "ヤマダ＝タロウ", "やまた\u{3099} たろう"]
        {
            assert_eq!(read(text, Way::Seen), "やまだたろう", "{text}");
        }
        assert_eq!(
            read("{山田|やまだ}{太郎|た|ろう}", Way::Readings),
            "やまだたろう"
        );
        assert_eq!(read("Ｔａｒō-YAMADA", Way::Seen), "taroyamada");
        assert_eq!(read("山田。太郎 {x", Way::Seen), "山田\0太郎x");
        assert_eq!(
            read("<p>山田</p><p>太郎</p>", Way::Seen),
            "\0山田\0\0太郎\0"
        );
        assert_eq!(
            read("<ruby>友<rp>(</rp><rt>山田</rt></ruby>太郎", Way::Readings),
            "山田太郎"
        );
        assert_eq!(read("[山田](太郎)", Way::Marks), "山田\0太郎\0");
        assert_eq!(read("a! [b]", Way::Seen), "a\0b");
    }

    #[test]
    fn what_is_said_aside_or_in_brackets_parts_no_name() {
        for text in [
            "山田（やまだ）太郎（たろう）",
            "山田《やまだ》太郎",
            "山田（旧姓 佐藤）太郎",
            "山田(Yamada)太郎",
        ] {
            assert_eq!(read(text, Way::Aside), "山田太郎", "{text}");
        }
        for text in ["山田（太郎）", "山田「太郎」", "【山田】太郎"] {
            assert_eq!(read(text, Way::Brackets), "山田太郎", "{text}");
        }
        for text in [
            "山田、太郎",
            "山田：太郎",
            "山田;太郎",
            "山田+太郎",
            "山田—太郎",
            "山田🌸太郎",
            "山\u{200e}田\u{3164}太\u{2063}郎",
        ] {
            assert_eq!(read(text, Way::Seen), "山田太郎", "{text}");
        }
        assert_eq!(read("山田（太郎", Way::Aside), "山田\0太郎");
    }
}
