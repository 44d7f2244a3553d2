//! Highlighted code: syntect reads the language, and a handful of class names say what each piece is.
//! syntect's own writer gives every scope a class, some thirty bytes for each bracket; eight classes
//! are what a palette can tell apart.

mod memo;
mod theme;

use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;

use super::html::escape;
pub use theme::highlight_css;

/// Longer lines and blocks are shown plain: regular expressions have bad days.
const LONGEST_LINE: usize = 10_000;
const LONGEST_BLOCK: usize = 200_000;

/// Scopes and their classes; the deepest scope of a piece that is listed decides, and of two listed
/// ones that fit it, the later.
const CLASSES: &[(&str, &str)] = &[
    ("comment", "comment"),
    ("string", "string"),
    ("constant", "constant"),
    ("keyword", "keyword"),
    ("storage", "keyword"),
    ("entity.name.function", "function"),
    ("support.function", "function"),
    ("variable.function", "function"),
    ("entity.name", "name"),
    ("entity.other.inherited-class", "name"),
    ("support.type", "name"),
    ("support.class", "name"),
    ("entity.name.tag", "tag"),
    ("entity.other.attribute-name", "attribute"),
    ("entity.name.function.preprocessor", "keyword"),
    ("markup.inserted", "inserted"),
    ("markup.deleted", "deleted"),
    ("markup.heading", "keyword"),
];

/// A code block as HTML. `info` is what stands after the fence.
pub(crate) fn block(code: &str, info: &str, highlight: bool) -> String {
    let language = language(info);
    let mut out = String::with_capacity(code.len() * 2 + 64);
    out.push_str("<pre tabindex=\"0\"><code");
    if !language.is_empty() {
        let _ = write!(out, " class=\"language-");
        escape(&mut out, language);
        out.push('"');
    }
    out.push('>');
    match highlight.then(|| highlighted(code, language)).flatten() {
        Some(html) => out.push_str(&html),
        None => escape(&mut out, code),
    }
    out.push_str("</code></pre>\n");
    out
}

/// The first word, without what other tools put behind it: `rust,ignore`, `js{1,3}`.
fn language(info: &str) -> &str {
    let word = info.split_whitespace().next().unwrap_or_default();
    word.split([',', '{', ':']).next().unwrap_or_default()
}

fn highlighted(code: &str, language: &str) -> Option<Arc<str>> {
    if language.is_empty() || code.len() > LONGEST_BLOCK {
        return None;
    }
    if code.lines().any(|line| line.len() > LONGEST_LINE) {
        return None;
    }
    let syntax = syntaxes().find_syntax_by_token(language)?;
    if syntax.name == "Plain Text" {
        return None;
    }
    memo::shared().get_or(language, code, || pieces(code, syntax))
}

/// The syntaxes take a while to unpack and are the same for everybody.
fn syntaxes() -> &'static SyntaxSet {
    static SYNTAXES: OnceLock<SyntaxSet> = OnceLock::new();
    SYNTAXES.get_or_init(SyntaxSet::load_defaults_newlines)
}

fn classes() -> &'static [(Scope, &'static str)] {
    static SCOPES: OnceLock<Vec<(Scope, &'static str)>> = OnceLock::new();
    SCOPES.get_or_init(|| {
        let scope = |s: &str| Scope::new(s).ok();
        let all = CLASSES.iter();
        all.filter_map(|(s, class)| Some((scope(s)?, *class)))
            .collect()
    })
}

/// The highlighted form, or nothing if a syntax definition fails on this text.
fn pieces(code: &str, syntax: &SyntaxReference) -> Option<String> {
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut writer = Pieces::default();
    for line in LinesWithEndings::from(code) {
        let operations = state.parse_line(line, syntaxes()).ok()?;
        let mut done = 0;
        for (at, operation) in &operations {
            writer.push(class(&stack), line.get(done..*at)?);
            stack.apply(operation).ok()?;
            done = *at;
        }
        writer.push(class(&stack), line.get(done..)?);
    }
    Some(writer.finish())
}

fn class(stack: &ScopeStack) -> Option<&'static str> {
    let named = |scope: &Scope| {
        let mut all = classes().iter().rev();
        all.find(|(prefix, _)| prefix.is_prefix_of(*scope))
            .map(|(_, class)| *class)
    };
    stack.as_slice().iter().rev().find_map(named)
}

/// Writer that joins neighbours of one class.
#[derive(Default)]
struct Pieces {
    out: String,
    open: Option<&'static str>,
}

impl Pieces {
    fn push(&mut self, class: Option<&'static str>, text: &str) {
        if text.is_empty() {
            return;
        }
        // White space has no colour; leaving it in the piece before saves tags.
        if class != self.open && !text.trim().is_empty() {
            self.close();
            if let Some(class) = class {
                let _ = write!(self.out, "<span class=\"hl-{class}\">");
            }
            self.open = class;
        }
        escape(&mut self.out, text);
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.out.push_str("</span>");
        }
    }

    fn finish(mut self) -> String {
        self.close();
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_classed_and_escaped() {
        for (code, info, want) in [
            (
                "let a = \"<\"; // b\n",
                "rust,ignore",
                "<pre tabindex=\"0\"><code class=\"language-rust\"><span class=\"hl-keyword\">let</span> a <span class=\"hl-keyword\">= </span><span class=\"hl-string\">&quot;&lt;&quot;</span>; <span class=\"hl-comment\">// b\n</span></code></pre>\n",
            ),
            (
                "<a>",
                "nonsense",
                "<pre tabindex=\"0\"><code class=\"language-nonsense\">&lt;a&gt;</code></pre>\n",
            ),
            ("a", "", "<pre tabindex=\"0\"><code>a</code></pre>\n"),
        ] {
            assert_eq!(block(code, info, true), want);
        }
    }

    #[test]
    fn long_lines_stay_plain() {
        let code = format!("let a = \"{}\";", "x".repeat(LONGEST_LINE));
        assert!(!block(&code, "rust", true).contains("<span"));
        assert!(!block("let a = 1;", "rust", false).contains("<span"));
    }
}
