//! The examples of CommonMark 0.31.2, read from the package that carries the specification.

use std::collections::BTreeMap;
use std::fs;

use crate::support::{repository, skip_or_fail};

const SPEC: &str = "node_modules/commonmark-spec/spec.txt";
const DIFFERENCES: &str = "tests/fixtures/markdown/commonmark-differences.txt";

struct Example<'s> {
    number: usize,
    markdown: &'s str,
    html: &'s str,
}

/// The examples between fences of 32 backquotes, source and result parted by a dot.
fn examples(spec: &str) -> Vec<Example<'_>> {
    let fence = "`".repeat(32);
    let open = format!("{fence} example\n");
    let close = format!("\n{fence}\n");
    let parts = spec.split(open.as_str()).skip(1);
    let example = |(at, part)| {
        let (body, _) = str::split_once(part, close.as_str()).expect("a closing fence");
        let (markdown, html) = match body.strip_prefix(".\n") {
            Some(html) => ("", html),
            None => body
                .split_once("\n.\n")
                .unwrap_or_else(|| (body.strip_suffix("\n.").expect("a dot"), "")),
        };
        Example {
            number: at + 1,
            markdown,
            html,
        }
    };
    parts.enumerate().map(example).collect()
}

/// Examples that are written otherwise, each with its reason: `175: reason`.
fn differences() -> BTreeMap<usize, String> {
    let text = fs::read_to_string(repository().join(DIFFERENCES)).expect("the list of differences");
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let (number, reason) = line.split_once(": ").expect("`number: reason`");
            assert!(!reason.trim().is_empty(), "{number} has no reason");
            (number.parse().expect("a number"), reason.to_owned())
        })
        .collect()
}

/// The same text may be written with or without character references for quotes.
fn same(html: &str) -> String {
    html.trim_end().replace("&quot;", "\"")
}

#[test]
fn every_example_passes_or_is_listed() {
    let Ok(spec) = fs::read_to_string(repository().join(SPEC)) else {
        return skip_or_fail(
            "CommonMark",
            "commonmark-spec is not installed; `npm ci` does it",
        );
    };
    let spec = spec.replace('\u{feff}', "").replace("\r\n", "\n");
    let examples = examples(&spec);
    assert_eq!(examples.len(), 652, "examples of CommonMark 0.31.2");
    let listed = differences();
    let mut wrong = Vec::new();
    for example in examples {
        let markdown = example.markdown.replace('→', "\t") + "\n";
        let want = example.html.replace('→', "\t");
        let got = shirube::markdown::commonmark(&markdown);
        match (
            same(&got) == same(&want),
            listed.contains_key(&example.number),
        ) {
            (true, true) => wrong.push(format!("{} passes and must not be listed", example.number)),
            (false, false) => wrong.push(format!(
                "{}: {markdown:?}\nwant {want:?}\ngot  {got:?}",
                example.number
            )),
            _ => {}
        }
    }
    assert!(
        wrong.is_empty(),
        "{} examples:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
