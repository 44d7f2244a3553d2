//! What a Japanese input method or a tab key makes of YAML's own characters, mended before the parser
//! sees them, byte for byte, so that places hold and one slip does not hide the rest.

use super::rules::{FULL_WIDTH_SYNTAX, TAB_INDENT};
use super::yaml::opens_block;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{SourceFile, Span};

/// Characters that look like YAML's own, what they should be, and as many bytes of it.
const LOOKALIKES: &[(char, &str, &str)] = &[
    ('：', ":", ":  "),
    ('　', " ", "   "),
    // Word and web pages set it where a line must not break.
    ('\u{a0}', " ", "  "),
    ('－', "-", "-  "),
    ('ー', "-", "-  "),
    ('―', "-", "-  "),
    ('\t', "  ", " "),
];

/// What may stand where a blank belongs.
const BLANKS: [char; 4] = [' ', '\t', '　', '\u{a0}'];

/// Replaces look-alikes where YAML needs its own character, byte for byte, with a finding each.
pub(super) fn mend(file: &SourceFile, part: Span, diagnostics: &mut Diagnostics) -> String {
    let mut text = file.text[part.range()].to_owned();
    let mut at = 0;
    let mut block: Option<usize> = None;
    for line in file.text[part.range()].split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches(' ').len();
        let inside_block = block.is_some_and(|outer| indent > outer || line.trim().is_empty());
        if !inside_block {
            block = opens_block(line).then_some(indent);
            for (from, c) in misplaced(line) {
                let lookalike = LOOKALIKES.iter().find(|(l, ..)| *l == c);
                let (_, wanted, bytes) = lookalike.expect("misplaced() yields look-alikes only");
                let start = at + from;
                let place = Span::new(start, start + c.len_utf8()).shifted(part.start as usize);
                diagnostics.extend(finding(file, line, from, place, wanted));
                text.replace_range(start..start + c.len_utf8(), bytes);
            }
        }
        at += line.len();
    }
    text
}

/// What is wrong with the character of a line at `from`, which has this place in the file.
fn finding(
    file: &SourceFile,
    line: &str,
    from: usize,
    place: Span,
    wanted: &str,
) -> Option<Diagnostic> {
    let mut rest = line[from..].chars();
    let (c, next) = (rest.next()?, rest.next());
    // A full-width colon and the blank behind it are one slip.
    if c == '　' && line[..from].ends_with('：') {
        return None;
    }
    let (wanted, place) = match (c, next) {
        ('：', Some(' ' | '\u{a0}')) => (":", place),
        ('：', Some('　')) => (": ", Span::new(place.range().start, place.range().end + 3)),
        ('：', _) => (": ", place),
        _ => (wanted, place),
    };
    let rule = match c {
        '\t' => &TAB_INDENT,
        _ => &FULL_WIDTH_SYNTAX,
    };
    let finding = Diagnostic::at(rule, file, place)
        .arg("context", line.trim())
        .arg("found", shown(c))
        .arg("wanted", if c == '：' { ": " } else { wanted });
    Some(finding.fix(wanted))
}

fn shown(c: char) -> String {
    match c {
        '　' => "　（全角の空白）".to_owned(),
        '\u{a0}' => "特殊な空白（U+00A0）".to_owned(),
        c => c.to_string(),
    }
}

/// The look-alikes of one line that stand where YAML's own character belongs.
fn misplaced(line: &str) -> Vec<(usize, char)> {
    let mut found = Vec::new();
    if line.trim_start().starts_with('#') {
        return found;
    }
    let body = line.trim_start_matches(BLANKS);
    let mut at = line.len() - body.len();
    found.extend(line[..at].char_indices().filter(|(_, c)| *c != ' '));
    // A list's dash, with its space.
    let mut rest = body;
    let dash = rest.chars().next().filter(|c| "-－ー―".contains(*c));
    if let Some(dash) = dash {
        let after = &rest[dash.len_utf8()..];
        if after.starts_with(BLANKS) || dash != '-' {
            if dash != '-' {
                found.push((at, dash));
            }
            at += dash.len_utf8();
            let value = after.trim_start_matches(BLANKS);
            let space = after.len() - value.len();
            let odd = after[..space].char_indices().filter(|(_, c)| *c != ' ');
            found.extend(odd.map(|(i, c)| (at + i, c)));
            at += space;
            rest = value;
        }
    }
    found.extend(misplaced_colon(rest).map(|i| (at + i, '：')));
    let flow = flow_colons(rest).into_iter();
    found.extend(flow.map(|i| (at + i, '：')));
    found.extend(odd_space_after_colon(rest).map(|(i, c)| (at + i, c)));
    found
}

/// `題名：ゲノム` with no ASCII colon before it, and a key without spaces, is a key.
fn misplaced_colon(rest: &str) -> Option<usize> {
    let at = rest.find('：')?;
    let key = &rest[..at];
    let quoted = key.starts_with(['"', '\'', '[', '{', '|', '>']);
    let is_key = !key.is_empty() && !quoted && !key.contains([' ', '　', ':', '。', '、']);
    is_key.then_some(at)
}

/// `題名:　ゲノム`: the space that YAML wants after a colon is another one.
fn odd_space_after_colon(rest: &str) -> Option<(usize, char)> {
    let at = rest.find([':', '：'])?;
    let colon = rest[at..].chars().next()?;
    let after = at + colon.len_utf8();
    let space = rest[after..].chars().next()?;
    let is_key = colon == ':' || misplaced_colon(rest).is_some();
    (is_key && matches!(space, '　' | '\u{a0}')).then_some((after, space))
}

/// `[{id： bp}]`: in braces after the key's colon, each key's own colon.
fn flow_colons(rest: &str) -> Vec<usize> {
    let starts = |before: &str| before.trim_end().ends_with(['[', '{', ',', ':', '：']);
    let is_flow = |value: &str| value.trim_start().starts_with(['[', '{']);
    let value = rest
        .find([':', '：'])
        .map_or("", |at| rest[at..].trim_start_matches([':', '：']));
    let flow = if is_flow(rest) { rest } else { value };
    let (mut found, mut open) = (Vec::new(), Vec::new());
    if !is_flow(flow) {
        return found;
    }
    // Whether the next colon is a key's, and the quote that a text stands in.
    let (mut at_key, mut quote) = (false, None);
    for (at, c) in flow.char_indices() {
        match c {
            _ if quote.is_some() => quote = quote.filter(|q| *q != c),
            '"' | '\'' if starts(&flow[..at]) => quote = Some(c),
            '[' | '{' => open.push(c),
            ']' | '}' => drop(open.pop()),
            '：' if at_key => found.push(rest.len() - flow.len() + at),
            _ => {}
        }
        match c {
            '{' | ',' => at_key = open.last() == Some(&'{'),
            ':' | '：' => at_key = false,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::fields::{Node, Value, parse_yaml};
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    fn parse(text: &str) -> (Node, Vec<&'static str>) {
        let file = SourceFile::new(SitePath::new("a.md"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        (node, found.iter().map(|d| d.rule.id).collect())
    }

    #[test]
    fn lookalikes_are_mended_and_reported() {
        for (text, key, value, findings) in [
            ("題名：ゲノム\n", "題名", "ゲノム", 1),
            ("題名:　ゲノム\n", "題名", "ゲノム", 1),
            ("題名：　ゲノム\n", "題名", "ゲノム", 1),
            ("題名:\u{a0}ゲノム\n", "題名", "ゲノム", 1),
            ("title: 比率：二\n", "title", "比率：二", 0),
            ("a: |\n  題：名\nb: c\n", "b", "c", 0),
        ] {
            let (node, found) = parse(text);
            assert_eq!(found.len(), findings, "{text}: {found:?}");
            assert_eq!(node.get(key).and_then(Node::as_text), Some(value), "{text}");
        }
    }

    #[test]
    fn full_width_dashes_make_a_list() {
        let (node, found) = parse("tags:\n－　ゲノム\n－ 遺伝子\n");
        let Some(Value::List(items)) = node.get("tags").map(|n| &n.value) else {
            panic!("not a list: {node:?}");
        };
        assert_eq!(items.len(), 2);
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn colons_in_braces_are_mended_too() {
        let id = |node: &Node| {
            let value = node.get("a")?.clone();
            let map = match value.value {
                Value::List(items) => items.into_iter().next()?,
                _ => value,
            };
            map.get("id").and_then(Node::as_text).map(str::to_owned)
        };
        for (text, want, findings) in [
            ("a: [{id： bp}]\n", "bp", 1),
            ("a: {id：x}\n", "x", 1),
            ("a：{id： x, part： 1}\n", "x", 3),
            ("a: {part: 一：二, id: x}\n", "x", 0),
            ("a: {part: '{い：ろ', id: 'は：に'}\n", "は：に", 0),
            ("a: {part: it's, id： x}\n", "x", 1),
            ("a:\n  {id：x}\n", "x", 1),
        ] {
            let (node, found) = parse(text);
            assert_eq!(found.len(), findings, "{text}: {found:?}");
            assert_eq!(id(&node).as_deref(), Some(want), "{text}");
        }
        for text in ["a: 話{い：ろ}\n", "a: [比率：二]\n", "a: \"{い：ろ}\"\n"] {
            assert_eq!(parse(text).1, [""; 0], "{text}");
        }
    }
}
