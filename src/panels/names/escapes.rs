//! Letters as data, pages and addresses write them, and the blocks that stand in their place.

/// Named references of HTML to what nobody sees.
const UNSEEN: [(&str, char); 11] = [
    ("&nbsp;", '\u{a0}'),
    ("&shy;", '\u{ad}'),
    ("&ensp;", '\u{2002}'),
    ("&emsp;", '\u{2003}'),
    ("&thinsp;", '\u{2009}'),
    ("&zwj;", '\u{200d}'),
    ("&zwnj;", '\u{200c}'),
    ("&ZeroWidthSpace;", '\u{200b}'),
    ("&NoBreak;", '\u{2060}'),
    ("&lrm;", '\u{200e}'),
    ("&rlm;", '\u{200f}'),
];

/// An escaped letter at the start of a text, and the bytes that it takes: `\u5c71`, `&#x5c71;`, `&shy;`, `%E5%B1%B1`.
pub(super) fn escaped(rest: &str) -> Option<(char, usize)> {
    if rest.starts_with('\\') {
        return data(rest);
    }
    if rest.starts_with('&') {
        let unseen = UNSEEN.iter().find(|(name, _)| rest.starts_with(name));
        return unseen
            .map(|(name, c)| (*c, name.len()))
            .or_else(|| numbered(rest));
    }
    let byte = |at: usize| {
        let part = rest.get(at * 3..at * 3 + 3)?.strip_prefix('%')?;
        u8::from_str_radix(part, 16).ok()
    };
    let bytes: Vec<u8> = (0..4).map_while(byte).collect();
    let whole = (1..=bytes.len()).find_map(|len| std::str::from_utf8(&bytes[..len]).ok())?;
    Some((whole.chars().next()?, whole.len() * 3))
}

/// `\u5c71`, two of them for a letter beyond the first plane, or the end of a line.
fn data(rest: &str) -> Option<(char, usize)> {
    let unit = |rest: &str| {
        let digits = rest.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    let gap = ["\\n", "\\r", "\\t"]
        .iter()
        .any(|gap| rest.starts_with(gap));
    if gap {
        return Some((' ', 2));
    }
    if let Some(letter) = rich(rest) {
        return Some(letter);
    }
    let units = [unit(rest)?, rest.get(6..).and_then(unit).unwrap_or(0)];
    let letter = char::decode_utf16(units).next()?.ok()?;
    Some((letter, 6 * letter.len_utf16()))
}

/// `\u23665?`, as documents in RTF have it.
fn rich(rest: &str) -> Option<(char, usize)> {
    let number = rest.strip_prefix("\\u")?;
    let end = number.find('?').filter(|end| *end < 7)?;
    let code: i32 = number[..end].parse().ok()?;
    // Beyond 32,767 they are written as negative numbers.
    let unit = u32::try_from(code.rem_euclid(0x1_0000)).ok()?;
    Some((char::from_u32(unit)?, end + 3))
}

fn numbered(rest: &str) -> Option<(char, usize)> {
    let number = rest.strip_prefix("&#")?;
    let end = number.find(';').filter(|end| *end < 8)?;
    let code = match number[..end].strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number[..end].parse(),
    };
    Some((char::from_u32(code.ok()?)?, end + 3))
}

/// Blocks as long as the letters of a piece, in bytes, escapes as escapes.
pub(in crate::panels) fn black(piece: &str, masked: &mut String) {
    if piece.starts_with("\\u") && piece.len().is_multiple_of(6) {
        return masked.push_str(&"\\u25a0".repeat(piece.len() / 6));
    }
    if piece.starts_with("&#") && piece.ends_with(';') {
        // An asterisk: it is no longer than any letter.
        let width = piece.len() - 3;
        let star = match piece[2..].starts_with(['x', 'X']) {
            true => format!("x{:0width$x}", 42, width = width - 1),
            false => format!("{:0width$}", 42),
        };
        return masked.push_str(&format!("&#{star};"));
    }
    if piece.starts_with('%')
        && piece.len() >= 3
        && piece.len().is_multiple_of(3)
        && piece.is_ascii()
    {
        return masked.push_str(&"%78".repeat(piece.len() / 3));
    }
    masked.extend(piece.chars().map(block));
}

/// A block as long as a letter; what makes up a reading stays.
fn block(letter: char) -> char {
    match letter.len_utf8() {
        _ if !letter.is_alphanumeric() && !is_voicing(letter) => letter,
        1 => 'x',
        2 => '×',
        3 => '■',
        _ => '🞎',
    }
}

fn is_voicing(letter: char) -> bool {
    matches!(letter, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}
