//! What can be wrong with rules themselves. Every room's tests assert that its `RULES` have no flaws.

use std::collections::BTreeSet;

use super::{Rule, Text};

/// Everything wrong with these rules, one line each; empty when they are fit to be shown.
pub fn flaws(rules: &[&Rule]) -> Vec<String> {
    let mut flaws = Vec::new();
    let mut seen = BTreeSet::new();
    for rule in rules {
        if !is_kebab_case(rule.id) {
            flaws.push(format!("{}: the id is not kebab-case", rule.id));
        }
        if !seen.insert(rule.id) {
            flaws.push(format!("{}: the id is taken twice", rule.id));
        }
        if rule.message.ja.ends_with('。') || rule.message.en.ends_with('.') {
            flaws.push(format!("{}: the message ends in a full stop", rule.id));
        }
        if rule.message.ja.contains('\n') || rule.message.en.contains('\n') {
            flaws.push(format!("{}: the message has several lines", rule.id));
        }
        for (name, text) in rule.texts() {
            let flaw = flaw_of(text).into_iter();
            flaws.extend(flaw.map(|flaw| format!("{}: {name} {flaw}", rule.id)));
        }
    }
    flaws
}

fn flaw_of(text: &Text) -> Option<String> {
    for (lang, words) in [("ja", text.ja), ("en", text.en)] {
        if words.trim().is_empty() {
            return Some(format!("is empty in {lang}"));
        }
    }
    let (ja, en) = (values(text.ja), values(text.en));
    (ja != en).then(|| format!("has {ja:?} in ja and {en:?} in en"))
}

/// The values that a text asks for. One given in both languages, as `{kind_ja}` and `{kind_en}` or
/// `{kind}` and `{kind_en}`, is the same value.
fn values(text: &'static str) -> BTreeSet<&'static str> {
    let bare = |name: &'static str| {
        let bare = name.strip_suffix("_ja").or(name.strip_suffix("_en"));
        bare.unwrap_or(name)
    };
    placeholders(text).into_iter().map(bare).collect()
}

fn is_kebab_case(id: &str) -> bool {
    let part = |p: &str| {
        !p.is_empty()
            && p.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(part) && id.starts_with(|c: char| c.is_ascii_lowercase())
}

/// The names that stand as `{name}` in a text. Braces around anything else, such as ruby, are words.
fn placeholders(text: &'static str) -> BTreeSet<&'static str> {
    let mut names = BTreeSet::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else {
            break;
        };
        if is_name(name) {
            names.insert(name);
        }
        rest = behind;
    }
    names
}

fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

impl Rule {
    fn texts(&self) -> [(&'static str, &Text); 3] {
        [
            ("message", &self.message),
            ("hint", &self.hint),
            ("explain", &self.explain),
        ]
    }

    /// The placeholder called `name` in any of the rule's texts, as the rule itself spells it.
    pub fn placeholder(&self, name: &str) -> Option<&'static str> {
        let texts = self.texts();
        let mut words = texts.iter().flat_map(|(_, text)| [text.ja, text.en]);
        words.find_map(|words| placeholders(words).get(name).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Severity;

    static OK: Text = Text::new("`{漢字|かんじ}` の{name}", "`{漢字|かんじ}` of {name}");

    const fn rule(id: &'static str, message: Text, hint: Text) -> Rule {
        Rule {
            id,
            severity: Severity::Info,
            message,
            hint,
            explain: Text::new("説明。", "Words."),
        }
    }

    #[test]
    fn each_flaw_is_named() {
        let good = || Text::new(OK.ja, OK.en);
        for (rule, want) in [
            (rule("a-b2", good(), good()), None),
            (
                rule("A-b", good(), good()),
                Some("A-b: the id is not kebab-case"),
            ),
            (
                rule("a--b", good(), good()),
                Some("a--b: the id is not kebab-case"),
            ),
            (
                rule("a", Text::new("文。", "x"), good()),
                Some("a: the message ends in a full stop"),
            ),
            (
                rule("a", Text::new("文", "x\ny"), good()),
                Some("a: the message has several lines"),
            ),
            (
                rule("a", good(), Text::new(" ", "x")),
                Some("a: hint is empty in ja"),
            ),
            (rule("a", good(), Text::new("{x_ja}", "{x_en}")), None),
            (
                rule("a", good(), Text::new("{x}", "{y}")),
                Some("a: hint has {\"x\"} in ja and {\"y\"} in en"),
            ),
        ] {
            let want: Vec<String> = want.into_iter().map(str::to_owned).collect();
            assert_eq!(flaws(&[&rule]), want);
        }
    }

    #[test]
    fn an_id_is_taken_once() {
        let a = rule("a", Text::new("文", "x"), Text::new("文", "x"));
        assert_eq!(flaws(&[&a, &a]), ["a: the id is taken twice"]);
    }

    #[test]
    fn a_placeholder_is_found_in_any_text() {
        let a = rule("a", Text::new("文", "x"), Text::new("{why}", "{why}"));
        assert_eq!(a.placeholder("why"), Some("why"));
        assert_eq!(a.placeholder("who"), None);
    }
}
