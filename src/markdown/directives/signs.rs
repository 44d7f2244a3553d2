//! Signs between a directive's braces that an input method made full-width, or a word processor curly:
//! read as what they were meant to be, with one finding that shows them mended.

use std::ops::Range;

use crate::diagnostics::{Rule, Severity, Text};

/// Full-width or curly signs between the braces.
pub static DIRECTIVE_SIGNS: Rule = Rule {
    id: "directive-signs",
    severity: Severity::Warning,
    message: Text::new(
        "部品の波かっこの中に、全角や “ ” の記号があります",
        "there are full-width or curly signs in this directive's braces",
    ),
    hint: Text::new(
        "半角の記号で {wanted} と書いてください",
        "write {wanted}, with plain signs",
    ),
    explain: Text::new(
        "Word などは半角の \" を “ ” に変え、日本語入力は = や { を全角にします。部品の波かっこの中では、半角の記号を使います。今は半角とみなして読みました。\n\n例:\n\n    :::figure{caption=\"細胞の中の DNA\" credit=\"山田花子\"}",
        "Word processors turn straight quotes into curly ones, and input methods make full-width signs. Between a directive's braces they must be plain. These were read as if they were.\n\nExample:\n\n    :::figure{caption=\"DNA in a cell\" credit=\"A. Author\"}",
    ),
};

/// Quotes that may open and close each other, the plain one first.
const QUOTES: [&[char]; 2] = [
    &['"', '“', '”', '„', '‟', '＂', '〝', '〞', '〟'],
    &['\'', '‘', '’', '‚', '‛', '＇'],
];

/// What `key=value` looks like as it was read.
pub(super) struct Pair {
    /// The key's length.
    pub key: usize,
    pub value: Range<usize>,
    /// The length of the whole.
    pub len: usize,
    /// Whether quotes stand around the value.
    pub quoted: bool,
    /// Whether all its signs are plain.
    pub plain: bool,
}

/// The `key=value` at the start of a text.
pub(super) fn pair(text: &str) -> Option<Pair> {
    let key = text.find(['=', '＝'])?;
    let name = &text[..key];
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    let start = key + text[key..].chars().next().map_or(0, char::len_utf8);
    let rest = &text[start..];
    let quoted = rest.starts_with(is_quote);
    let (value, len) = match quoted {
        true => self::quoted(rest)?,
        false => {
            let len = rest.find(char::is_whitespace).unwrap_or(rest.len());
            (0..len, len)
        }
    };
    let straight = |sign: &str| sign.is_ascii();
    let plain = straight(&text[key..start + value.start]) && straight(&rest[value.end..len]);
    let value = start + value.start..start + value.end;
    (len > 0).then_some(Pair {
        key,
        value,
        len: start + len,
        quoted,
        plain,
    })
}

pub(super) fn is_quote(c: char) -> bool {
    QUOTES.iter().any(|family| family.contains(&c))
}

/// What stands between the quotes at the start of a text, and how long it is with them.
pub(super) fn quoted(text: &str) -> Option<(Range<usize>, usize)> {
    let open = text.chars().next()?;
    let family = QUOTES.iter().find(|family| family.contains(&open))?;
    let start = open.len_utf8();
    let line = text[start..].split('\n').next()?;
    // A plain quote ends at its like. Others may stand within the words too, and end before a blank.
    let like = line.find(open).filter(|_| open == family[0]);
    let len = like.or_else(|| {
        let ends = |c: char| c.is_whitespace() || matches!(c, '}' | '｝');
        line.char_indices()
            .filter(|(_, c)| family.contains(c))
            .find(|(at, c)| line[at + c.len_utf8()..].chars().next().is_none_or(ends))
            .map(|(at, _)| at)
    })?;
    let close = line[len..].chars().next().map_or(0, char::len_utf8);
    Some((start..start + len, start + len + close))
}

/// Braces around pairs of key and value, with plain signs only.
pub(super) fn mended<'a>(pairs: impl Iterator<Item = (&'a str, &'a str, bool)>) -> String {
    let pairs = pairs.map(|(key, value, quoted)| match quoted {
        false => format!("{key}={value}"),
        true if value.contains('"') && !value.contains('\'') => format!("{key}='{value}'"),
        true => format!("{key}=\"{}\"", value.replace('"', "'")),
    });
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(" "))
}
