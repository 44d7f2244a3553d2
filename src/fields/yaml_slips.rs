//! What usually breaks front matter, said of the line where it happens: a parser's own message names a
//! token, and often another line.

use super::rules::{
    COLON_SPACE, COMMENT_SWALLOWS, KEY_INDENTED, LINE_WITHOUT_KEY, LIST_SIGNS, QUOTE_UNCLOSED,
    QUOTES_CURLY, QUOTES_NEEDED,
};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::source::{SourceFile, Span};

/// `key: value` on a line: where each is, in the line.
struct Pair<'l> {
    key: &'l str,
    value: &'l str,
    value_at: usize,
}

/// Reports why a part that is no YAML is none. Says whether it found anything.
pub(super) fn causes(file: &SourceFile, part: Span, diagnostics: &mut Diagnostics) -> bool {
    let mut found = false;
    let mut before: Option<&str> = None;
    for (at, line) in lines(file, part) {
        let text = line.trim();
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        // A fence with words behind it was reported as one that does not close.
        if text.starts_with("---") {
            found = true;
            continue;
        }
        let finding = colon_space(file, at, line)
            .or_else(|| unquoted(file, at, line))
            .or_else(|| indented(file, at, line, before))
            .or_else(|| keyless(file, at, line, before));
        found |= finding.is_some();
        diagnostics.extend(finding);
        before = Some(line);
    }
    found
}

/// Reports what is YAML but hardly what was meant. The curly quotes are mended in `text`, byte for byte.
pub(super) fn silent(
    file: &SourceFile,
    part: Span,
    text: &mut String,
    diagnostics: &mut Diagnostics,
) {
    for (at, line) in lines(file, part) {
        let Some(pair) = pair(line) else { continue };
        let value = Span::new(at + pair.value_at, at + pair.value_at + pair.value.len());
        if let Some(inner) = curly(pair.value) {
            let finding = Diagnostic::at(&QUOTES_CURLY, file, value)
                .arg("key", pair.key)
                .arg("value", inner)
                .fix(format!("\"{inner}\""));
            diagnostics.push(finding);
            let start = value.start as usize - part.start as usize;
            let end = value.end as usize - part.start as usize;
            if !inner.contains(['"', '\\']) {
                text.replace_range(end - 3..end, "\"  ");
                text.replace_range(start..start + 3, "  \"");
            }
        } else if let Some(wanted) = list(pair.value) {
            let finding = Diagnostic::at(&LIST_SIGNS, file, value)
                .arg("key", pair.key)
                .arg("value", pair.value)
                .arg("wanted", &wanted)
                .fix(wanted);
            diagnostics.push(finding);
        } else if let Some(cut) = swallowed(pair.value) {
            let lost = &pair.value[cut..];
            let finding = Diagnostic::at(&COMMENT_SWALLOWS, file, value)
                .arg("key", pair.key)
                .arg("lost", lost)
                .arg("value", pair.value.replace('"', "'"))
                .fix(format!("\"{}\"", pair.value.replace('"', "'")));
            diagnostics.push(finding);
        }
    }
}

/// The lines of a part that are not text of a block (`key: |`), each with its place in the file.
fn lines(file: &SourceFile, part: Span) -> impl Iterator<Item = (usize, &str)> {
    let mut at = part.start as usize;
    let mut block: Option<usize> = None;
    let all = file.text[part.range()].split_inclusive('\n');
    all.filter_map(move |line| {
        let start = at;
        at += line.len();
        let indent = line.len() - line.trim_start_matches(' ').len();
        if block.is_some_and(|outer| indent > outer || line.trim().is_empty()) {
            return None;
        }
        block = super::yaml::opens_block(line).then_some(indent);
        Some((start, line.trim_end()))
    })
}

/// `key: value`, also as an item of a list.
fn pair(line: &str) -> Option<Pair<'_>> {
    let (key, value) = line.split_once(": ")?;
    let value = value.trim_start();
    let value_at = line.len() - value.len();
    let key = key.trim().trim_start_matches("- ").trim();
    let is_key = !key.is_empty() && !key.starts_with(['"', '\'', '{', '[', '#']);
    (is_key && !value.is_empty()).then_some(Pair {
        key,
        value,
        value_at,
    })
}

/// `title:遺伝子`, without the blank that makes a key of it.
fn colon_space(file: &SourceFile, at: usize, line: &str) -> Option<Diagnostic> {
    let (key, value) = line.split_once(':')?;
    let bare = key.trim().trim_start_matches("- ");
    let is_key = !bare.is_empty() && bare.chars().all(|c| c.is_alphanumeric() || c == '_');
    let first = value.chars().next()?;
    if !is_key || first.is_whitespace() || first == '/' || bare.ends_with(|c: char| c.is_numeric())
    {
        return None;
    }
    let colon = at + key.len();
    let finding = Diagnostic::at(&COLON_SPACE, file, Span::new(colon, colon + 1))
        .arg("key", bare)
        .arg("value", value.trim());
    Some(finding.fix(": "))
}

/// A value that YAML takes for something else unless it stands in quotes.
fn unquoted(file: &SourceFile, at: usize, line: &str) -> Option<Diagnostic> {
    let pair = pair(line)?;
    let value = Span::new(at + pair.value_at, at + pair.value_at + pair.value.len());
    let mut chars = pair.value.chars();
    let (first, second) = (chars.next()?, chars.next());
    let last = pair.value.chars().next_back()?;
    if matches!(first, '"' | '\'') {
        let closed = pair.value.len() > 1 && last == first;
        let finding = Diagnostic::at(&QUOTE_UNCLOSED, file, value).arg("quote", first);
        return (!closed).then(|| finding.fix(format!("{}{first}", pair.value)));
    }
    let why = match first {
        '[' if last != ']' => "[",
        '{' if last != '}' => "{",
        '[' | '{' => return None,
        '@' => "@",
        '`' => "`",
        '%' => "%",
        // `&a`, `*a` and `!a` are YAML's own.
        '&' | '*' | '!' if second.is_some_and(|c| c.is_ascii_alphanumeric()) => return None,
        '&' => "&",
        '*' => "*",
        '!' => "!",
        ',' => ",",
        _ if pair.value.contains(": ") => ": ",
        _ if last == ':' => ":",
        _ => return None,
    };
    let quoted = format!("\"{}\"", pair.value.replace('\\', "\\\\").replace('"', "'"));
    let finding = Diagnostic::at(&QUOTES_NEEDED, file, value)
        .arg("why", why)
        .arg("key", pair.key)
        .arg("quoted", &quoted);
    Some(finding.fix(quoted))
}

/// A key that begins further in than the one before, which holds no others.
fn indented(file: &SourceFile, at: usize, line: &str, before: Option<&str>) -> Option<Diagnostic> {
    let indent = line.len() - line.trim_start_matches(' ').len();
    let key = line.trim().split_once(':').map(|(key, _)| key)?;
    let opens =
        |line: &str| line.ends_with([':', '|', '>', '[', '{', ',']) || line.trim().starts_with('-');
    let outer = before.map_or(0, |l| l.len() - l.trim_start_matches(' ').len());
    if indent == 0 || indent <= outer && before.is_some() || before.is_some_and(opens) {
        return None;
    }
    let finding = Diagnostic::at(&KEY_INDENTED, file, Span::new(at, at + indent));
    Some(finding.arg("key", key).fix(" ".repeat(outer)))
}

/// A line without a colon: the rest of the line before it, or `key = value`.
fn keyless(file: &SourceFile, at: usize, line: &str, before: Option<&str>) -> Option<Diagnostic> {
    let text = line.trim();
    let part_of_list = text.ends_with(',') || before.is_some_and(|l| l.ends_with([',', '[', '{']));
    let own_signs = ['-', '[', ']', '{', '}', '"', '\'', '?', '|', '>'];
    if part_of_list || text.contains([':', '：']) || text.starts_with(own_signs) {
        return None;
    }
    let (ja, en) = match text.split_once(['=', '＝']) {
        Some((key, value)) if key.trim().chars().all(char::is_alphanumeric) => {
            let wanted = format!("{}: {}", key.trim(), value.trim());
            (
                format!("『{wanted}』と書いてください"),
                format!("write `{wanted}`"),
            )
        }
        _ => (
            "前の行の続きなら、前の行につなげて1行にしてください".to_owned(),
            "if it goes on from the line before, make one line of both".to_owned(),
        ),
    };
    let end = at + line.len();
    let finding = Diagnostic::at(&LINE_WITHOUT_KEY, file, Span::new(end - text.len(), end));
    Some(
        finding
            .arg("line", text)
            .arg("how_ja", ja)
            .arg("how_en", en),
    )
}

/// What a list with full-width signs is meant to be: `［a，b］`, or `[a、b]`, which is one value.
fn list(value: &str) -> Option<String> {
    let inner = value.strip_prefix(['[', '［'])?.strip_suffix([']', '］'])?;
    let wide = value.starts_with('［') || value.ends_with('］');
    let commas = inner.contains(['、', '，']) && !inner.contains(',');
    // `title: ［お知らせ］` is a title.
    let wide = wide && inner.contains(['、', '，', ',']);
    let plain = !inner.contains(['"', '\'', '[', '{', '「']);
    let parts: Vec<&str> = inner.split(['、', '，', ',']).map(str::trim).collect();
    (plain && (wide || commas)).then(|| format!("[{}]", parts.join(", ")))
}

/// What stands between curly quotes that are meant to be YAML's own.
fn curly(value: &str) -> Option<&str> {
    let inner = value.strip_prefix(['“', '”', '„', '＂'])?;
    let inner = inner.strip_suffix(['“', '”', '＂'])?;
    (!inner.contains(['“', '”'])).then_some(inner)
}

/// Where a `#` begins a comment that looks like words of the value: `遺伝子 #1 の話`.
fn swallowed(value: &str) -> Option<usize> {
    if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) {
        return None;
    }
    let at = value.find(" #")?;
    let next = value[at + 2..].chars().next()?;
    next.is_alphanumeric().then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::{Diagnostics, MessageLang};
    use crate::fields::parse_yaml;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    fn found(text: &str) -> Vec<String> {
        let file = SourceFile::new(SitePath::new("a.md"), text);
        let mut found = Diagnostics::default();
        parse_yaml(&file, Span::new(0, text.len()), &mut found);
        let show = |d: crate::diagnostics::Diagnostic| {
            let place = d.place.as_ref().expect("a place").span;
            assert!(!d.hint(MessageLang::Ja).contains("{}"));
            format!("{} {}", d.rule.id, &text[place.range()])
        };
        found.into_iter().map(show).collect()
    }

    #[test]
    fn the_cause_is_named_where_it_is() {
        for (text, want) in [
            (
                "title: ゲノム: 一歩\ndate: x\n",
                &["yaml-quotes-needed ゲノム: 一歩"][..],
            ),
            ("title: [重要] 話\n", &["yaml-quotes-needed [重要] 話"]),
            ("title: @遺伝\n", &["yaml-quotes-needed @遺伝"]),
            ("title: \"遺伝\ndate: x\n", &["yaml-quote-unclosed \"遺伝"]),
            ("title:遺伝\n", &["yaml-colon-space :"]),
            ("date: x\ntitle:遺伝\n", &["yaml-colon-space :"]),
            (" title: 字\ndate: x\n", &["yaml-key-indented  "]),
            ("date: x\n  title: 字\n", &["yaml-key-indented   "]),
            ("title: 話 #1 です\n", &["yaml-comment 話 #1 です"]),
            ("title: “話”\n", &["yaml-quotes-curly “話”"]),
            ("a: [1\n", &["yaml-quotes-needed [1"]),
            ("title: 字\n二行め\n", &["yaml-line-without-key 二行め"]),
            ("a: b\ntitle = 字\n", &["yaml-line-without-key title = 字"]),
            ("tags: [一、二]\n", &["yaml-list-signs [一、二]"]),
            ("tags: ［一，二］\n", &["yaml-list-signs ［一，二］"]),
            ("title: ［お知らせ］\n", &[]),
            ("tags: [\"一、二\"]\n", &[]),
            ("tags: [一、二, 三]\n", &[]),
            ("tags: [\n  a,\n  b\n]\n", &[]),
            ("a: {b: c}\n", &[]),
            ("url: https://a.example/\n", &[]),
            ("time: 14:00\n", &[]),
            ("a: b # note\n", &[]),
            ("a:\n  - b: c\n    d: e\n", &[]),
            ("a: |\n  b:c\n  d: “e”\n", &[]),
        ] {
            assert_eq!(found(text), want, "{text:?}");
        }
    }

    #[test]
    fn curly_quotes_are_mended() {
        let text = "title: “話”\ndate: ”2026-11-21”\n";
        let file = SourceFile::new(SitePath::new("a.md"), text);
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut Diagnostics::default());
        let value = |key| node.get(key).and_then(crate::fields::Node::as_text);
        assert_eq!(
            (value("title"), value("date")),
            (Some("話"), Some("2026-11-21"))
        );
    }
}
