//! The title of a page whose front matter has none: the heading of level one that its text begins
//! with, as GitHub, MkDocs and most notes have it.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::diagnostics::{Rule, Severity, Text};
use crate::source::Span;

pub static TITLE_FROM_HEADING: Rule = Rule {
    id: "title-from-heading",
    severity: Severity::Info,
    message: Text::new(
        "title がないので、最初の見出し『{title}』を題名にしました",
        "there is no `title`, so the first heading is the title: “{title}”",
    ),
    hint: Text::new(
        "このままでも表示されます。説明や対象も書くときは、先頭に --- で囲んで「title: {title}」と書き、この行を消してください",
        "the page works as it is; to add a description and more, put `title: {title}` between --- lines at the top, and delete this line",
    ),
    explain: Text::new(
        "題名は、ふつうファイルの先頭（--- と --- の間）に title: と書きます。ないときは、本文の最初の「# 見出し」を題名にします。`shirube new` で作ると、要る項目が初めから入っています。",
        "A title usually stands in `title:` between the --- lines at the top. Without one, a `# heading` that opens the text is used. `shirube new` makes a file with all that is needed.",
    ),
};

/// A long first paragraph is no heading; this bounds the work.
const LONGEST: usize = 2000;

/// A heading that may stand for the title.
#[derive(Debug, Clone, PartialEq)]
pub struct TitleHeading {
    /// Its words; ruby stays as written, since titles may have it.
    pub text: String,
    pub span: Span,
}

/// The heading of level one that the body begins with.
pub(super) fn find(text: &str, body: &Range<usize>) -> Option<TitleHeading> {
    let rest = &text[body.clone()];
    let start = body.start + rest.len() - rest.trim_start_matches(['\n', '\r']).len();
    let first = head(&text[start..body.end]);
    let mut events = Parser::new(first).into_offset_iter();
    let (Event::Start(Tag::Heading { level, .. }), range) = events.next()? else {
        return None;
    };
    if level != HeadingLevel::H1 {
        return None;
    }
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::Text(part) | Event::Code(part) => words.push_str(&part),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    let words = without_attributes(&words).trim();
    (!words.is_empty()).then(|| TitleHeading {
        text: words.to_owned(),
        span: Span::from(range).shifted(start),
    })
}

/// The text up to its first blank line.
fn head(text: &str) -> &str {
    let end = ["\n\n", "\n\r\n"]
        .iter()
        .filter_map(|gap| text.find(gap))
        .min();
    let end = end.unwrap_or(text.len()).min(LONGEST);
    &text[..text.floor_char_boundary(end)]
}

/// `話 {#id}` and `話 { .class }` without their braces; ruby is not taken for them.
fn without_attributes(words: &str) -> &str {
    let trimmed = words.trim_end();
    match trimmed.strip_suffix('}').and_then(|w| w.rsplit_once('{')) {
        Some((before, inner)) if inner.trim_start().starts_with(['#', '.', '/']) => before,
        _ => trimmed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_heading_at_the_top_is_a_title() {
        for (body, want) in [
            ("# ゲノムとは\n本文\n", Some("ゲノムとは")),
            ("\r\n\r\n# a `b` *c* #\r\n\r\nd", Some("a b c")),
            ("ゲノムとは\n====\n\n本文", Some("ゲノムとは")),
            ("# 話 {#a}\n", Some("話")),
            ("# First Steps { #first-steps }\n", Some("First Steps")),
            ("# {遺伝|いでん}\n", Some("{遺伝|いでん}")),
            ("## 話\n", None),
            ("話\n# 話\n", None),
            ("#話\n", None),
            ("# \n\n# b\n", None),
            ("", None),
        ] {
            let found = find(body, &(0..body.len()));
            assert_eq!(found.as_ref().map(|f| f.text.as_str()), want, "{body:?}");
        }
    }

    #[test]
    fn its_place_is_in_the_file() {
        let text = "---\na: b\n---\n\n# 話\n本文\n";
        let found = find(text, &(13..text.len())).expect("a heading");
        assert_eq!(&text[found.span.range()], "# 話\n");
    }
}
