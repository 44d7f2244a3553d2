//! Gaps within a text, `{1:SHORTANSWER:=a~=b#told}`: Moodle's “embedded answers”.

use crate::exchange::bank::Rich;
use crate::exchange::html::decoded;
use crate::markdown::{Token, escaped, tokens};

/// The least run of underscores that is a gap.
const GAP: &str = "___";

/// A gap as it was read.
#[derive(Debug, PartialEq)]
pub(super) struct Embedded {
    /// Its kind, in capitals.
    pub kind: String,
    /// What fills it: per cent, answer, what is told.
    pub answers: Vec<(f64, String, String)>,
}

/// A text with a code in the place of each gap.
pub(super) fn filled(text: &Rich, gaps: &[(Vec<String>, Rich)]) -> Rich {
    let mut html = String::new();
    let mut next = gaps.iter();
    for (token, range) in tokens(&text.html) {
        let Token::Text(piece) = token else {
            html.push_str(&text.html[range]);
            continue;
        };
        // A brace of the text is no code.
        let piece = piece.replace('{', "&#123;");
        let mut rest = piece.as_str();
        while let Some(at) = rest.find(GAP) {
            html.push_str(&rest[..at]);
            rest = rest[at..].trim_start_matches('_');
            match next.next() {
                Some((answers, told)) => html.push_str(&code(answers, told)),
                None => html.push_str("____"),
            }
        }
        html.push_str(rest);
    }
    let told = gaps.iter().flat_map(|(_, told)| &told.pictures);
    let pictures = text.pictures.iter().chain(told).cloned().collect();
    Rich { html, pictures }
}

fn code(answers: &[String], told: &Rich) -> String {
    let told = escape(within_line(&told.html.replace('\n', " ")));
    let each = answers.iter().map(|answer| match told.is_empty() {
        true => format!("={}", escape(&escaped(answer))),
        false => format!("={}#{told}", escape(&escaped(answer))),
    });
    format!("{{1:SHORTANSWER:{}}}", each.collect::<Vec<_>>().join("~"))
}

/// A single paragraph without its element, since the gap itself stands in one.
fn within_line(html: &str) -> &str {
    let inner = html
        .strip_prefix("<p>")
        .and_then(|html| html.strip_suffix("</p>"));
    inner.filter(|inner| !inner.contains("<p>")).unwrap_or(html)
}

fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '}' | '#' | '~' | '/' | '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A text with its codes taken out, each left as a gap.
pub(super) fn taken(html: &str) -> (String, Vec<Embedded>) {
    let (mut out, mut found) = (String::new(), Vec::new());
    let mut rest = html;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match embedded(rest) {
            Some((gap, len)) => {
                out.push_str("____");
                found.push(gap);
                rest = &rest[len..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    (out, found)
}

/// The code that a text begins with, and its length.
fn embedded(text: &str) -> Option<(Embedded, usize)> {
    let inner = text.strip_prefix('{')?;
    let weight = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = inner[weight..].strip_prefix(':')?;
    let (kind, body) = after.split_once(':')?;
    let named = |c: char| c.is_ascii_uppercase() || c == '_';
    if kind.is_empty() || !kind.chars().all(named) {
        return None;
    }
    let end = unescaped(body, '}').next()?;
    let len = text.len() - body.len() + end + 1;
    let answers = split(&body[..end], '~')
        .into_iter()
        .filter_map(answer)
        .collect();
    let kind = kind.to_owned();
    Some((Embedded { kind, answers }, len))
}

fn answer(text: &str) -> Option<(f64, String, String)> {
    let text = text.trim();
    let (weight, rest) = if let Some(rest) = text.strip_prefix('=') {
        (100.0, rest)
    } else if let Some(rest) = text.strip_prefix('%') {
        let (weight, rest) = rest.split_once('%')?;
        (weight.parse().ok()?, rest)
    } else {
        (0.0, text)
    };
    let mut parts = split(rest, '#').into_iter();
    let said = unescape(parts.next()?.trim());
    let told = unescape(parts.next().unwrap_or_default().trim());
    (!said.is_empty()).then(|| (weight, decoded(&said).into_owned(), told))
}

fn split(text: &str, at: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for place in unescaped(text, at) {
        parts.push(&text[from..place]);
        from = place + at.len_utf8();
    }
    parts.push(&text[from..]);
    parts
}

/// Places of a sign that has no backslash before it.
fn unescaped(text: &str, sign: char) -> impl Iterator<Item = usize> {
    let mut escaped = false;
    text.char_indices().filter_map(move |(at, c)| {
        let found = c == sign && !escaped;
        escaped = c == '\\' && !escaped;
        found.then_some(at)
    })
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.extend(chars.next()),
            c => out.push(c),
        }
    }
    out
}
