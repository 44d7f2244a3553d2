//! What stands between the letters that a reader sees: tags and comments of HTML, addresses and labels of links, heads of
//! directives. Each function gives the bytes that such a thing takes at the start of a text, 0 where there is none.

/// Nothing that is passed over is longer, in bytes: a stray `<` or `(` hides no more than this.
const MOST: usize = 4000;

/// Tags that end what is read as one text. Cells are not among them: a table of names has their parts side by side.
const BLOCKS: [&str; 53] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "entry",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "script",
    "search",
    "section",
    "select",
    "style",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "title",
    "tr",
    "ul",
];

/// `<b>`, `</b>`, `<!-- … -->`, with the readings of HTML's ruby.
pub(super) fn tag(rest: &str) -> usize {
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(0, |end| end + "-->".len());
    }
    let named = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
    let Some(end) = end(rest, b'>').filter(|_| named) else {
        return 0;
    };
    let reading = ["<rt", "<rp"].iter().any(|open| rest.starts_with(open));
    let close = rest[end..].find("</").filter(|_| reading);
    end + close.unwrap_or(0)
}

/// The same with the base of HTML's ruby in place of its readings.
pub(super) fn tag_with_base(rest: &str) -> usize {
    let own = end(rest, b'>').unwrap_or(0);
    let base = ["<ruby", "</rt"].iter().any(|open| rest.starts_with(open));
    if base {
        let reading = rest
            .find("<rt")
            .and_then(|at| Some(at + end(&rest[at..], b'>')?));
        let close = rest.find("</ruby").unwrap_or(own);
        return reading.filter(|at| *at < close).unwrap_or(close).max(own);
    }
    tag(rest)
}

/// Whether a tag begins or ends a block.
pub(super) fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric());
    let name = &name[..end.unwrap_or(name.len())];
    BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(name))
}

/// `[^1]`, the mark of a footnote.
pub(super) fn note(rest: &str) -> usize {
    match rest.starts_with("[^") {
        true => end(rest, b']').unwrap_or(0),
        false => 0,
    }
}

/// `:term[` before the words of a directive.
pub(super) fn directive(rest: &str) -> usize {
    let name = rest[1..].find(|c: char| !c.is_ascii_lowercase() && c != '-');
    match name {
        Some(len) if len > 0 && rest[1 + len..].starts_with('[') => len + 2,
        _ => 0,
    }
}

/// `](address)`, `][label]` or `]{key=value}` behind the words of a link or a directive; the bracket alone too.
pub(super) fn after_words(rest: &str) -> usize {
    let behind = &rest[1..];
    let len = match behind.chars().next() {
        Some('(') => balanced(behind),
        Some('[') => end(behind, b']'),
        Some('{') => end(behind, b'}').filter(|end| !behind[..*end].contains(['|', '｜'])),
        _ => None,
    };
    1 + len.unwrap_or(0)
}

/// Where a parenthesis is closed, with those inside it.
fn balanced(rest: &str) -> Option<usize> {
    let mut open = 0_u32;
    for (at, byte) in rest.bytes().enumerate().take(MOST) {
        match byte {
            b'(' => open += 1,
            b')' if open == 1 => return Some(at + 1),
            b')' => open -= 1,
            _ => {}
        }
    }
    None
}

/// The bytes up to a mark, with it.
fn end(rest: &str, mark: u8) -> Option<usize> {
    let found = rest.bytes().take(MOST).position(|byte| byte == mark);
    found.map(|at| at + 1)
}
