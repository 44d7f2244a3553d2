//! Strings that use other strings: what they use must exist, must not lead back to them, and must
//! not grow without bound. What fails is left out of the catalog, so that another language's string
//! stands in and the formatter never meets it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::entries::{Entry, MAX_FINDINGS, STRING_TOO_COMPLEX};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};

pub static STRING_REFERENCE_UNKNOWN: Rule = Rule {
    id: "string-reference-unknown",
    severity: Severity::Error,
    message: Text::new(
        "文言「{key}」が使う「{name}」が、この言語の文言にありません",
        "the string `{key}` uses `{name}`, which this language does not have",
    ),
    hint: Text::new(
        "名前のつづりを確かめてください。変数なら「$」を付けて { ${name} } と書きます",
        "check the spelling; a variable is written with a dollar sign, { ${name} }",
    ),
    explain: Text::new(
        "{ 名前 } はほかの文言を、{ -名前 } は用語を、{ $名前 } は変数を表します。見つからないときは、その文言を使わずに、ほかの言語の文言で補います。使える関数は NUMBER だけです。",
        "{ name } stands for another string, { -name } for a term and { $name } for a variable. Where it is not found the string is not used, and another language's stands in. The only function is NUMBER.",
    ),
};

pub static STRING_CYCLE: Rule = Rule {
    id: "string-cycle",
    severity: Severity::Error,
    message: Text::new(
        "文言「{key}」をたどると、また「{key}」に戻ってきます",
        "the string `{key}` leads back to itself",
    ),
    hint: Text::new(
        "{ 名前 } のどれかを、文そのものに書き換えてください",
        "replace one of the { name } references by the text itself",
    ),
    explain: Text::new(
        "a が b を使い、b が a を使うと、文がいつまでも終わりません。",
        "If a uses b and b uses a, the text has no end.",
    ),
};

/// Functions that a string may call.
pub(super) const FUNCTIONS: &[&str] = &["NUMBER"];

/// The formatter gives up, and may panic, at a hundred placeables in one text.
const MAX_PLACEABLES: usize = 90;

/// How many references may be followed one into the next.
const MAX_DEPTH: usize = 50;

#[derive(Clone, Copy)]
enum State {
    /// Being followed: meeting it again is a cycle.
    Open,
    /// With this many placeables, those of what it uses included.
    Sound(usize),
    Broken,
}

/// Takes out of a catalog what cannot be formatted.
pub(super) fn prune(entries: &mut BTreeMap<String, Entry>, diags: &mut Diagnostics) {
    let mut walk = Walk {
        entries,
        states: BTreeMap::new(),
        found: Vec::new(),
    };
    for (key, entry) in &*entries {
        walk.visit(key, entry, 0);
    }
    let found = walk.found;
    let broken: BTreeSet<String> = walk
        .states
        .iter()
        .filter(|(_, state)| matches!(state, State::Broken))
        .map(|(key, _)| (*key).to_owned())
        .collect();
    diags.extend(found);
    entries.retain(|key, _| !broken.contains(key));
}

struct Walk<'a> {
    entries: &'a BTreeMap<String, Entry>,
    states: BTreeMap<&'a str, State>,
    found: Vec<Diagnostic>,
}

/// Why a string cannot be used.
enum Fault<'a> {
    /// A part of the entry, and the name that is wrong there.
    Own(&'static Rule, Range<usize>, &'a str),
    /// Something it uses is broken, and was reported where it stands.
    Inherited,
}

impl<'a> Walk<'a> {
    fn visit(&mut self, key: &'a str, entry: &'a Entry, depth: usize) -> State {
        if let Some(state) = self.states.get(key) {
            return *state;
        }
        self.states.insert(key, State::Open);
        let state = match self.weigh(key, entry, depth) {
            Ok(weight) => State::Sound(weight),
            Err(fault) => {
                self.report(key, entry, fault);
                State::Broken
            }
        };
        self.states.insert(key, state);
        state
    }

    /// How many placeables the entry comes to.
    fn weigh(&mut self, key: &'a str, entry: &'a Entry, depth: usize) -> Result<usize, Fault<'a>> {
        let shape = &entry.shape;
        if let Some(place) = &shape.long_number {
            return Err(Fault::Own(&STRING_TOO_COMPLEX, place.clone(), key));
        }
        for (name, place) in &shape.functions {
            if !FUNCTIONS.contains(&name.as_str()) {
                return Err(Fault::Own(&STRING_REFERENCE_UNKNOWN, place.clone(), name));
            }
        }
        let mut weight = shape.placeables;
        for (name, place) in &shape.references {
            weight = weight.saturating_add(self.follow(name, place, depth)?);
        }
        if weight > MAX_PLACEABLES {
            return Err(Fault::Own(&STRING_TOO_COMPLEX, 0..key.len(), key));
        }
        Ok(weight)
    }

    fn follow(
        &mut self,
        name: &'a str,
        place: &Range<usize>,
        depth: usize,
    ) -> Result<usize, Fault<'a>> {
        let own = |rule| Err(Fault::Own(rule, place.clone(), name));
        let Some((name, entry)) = self.entries.get_key_value(name) else {
            return own(&STRING_REFERENCE_UNKNOWN);
        };
        if depth == MAX_DEPTH {
            return own(&STRING_TOO_COMPLEX);
        }
        match self.visit(name, entry, depth + 1) {
            State::Sound(weight) => Ok(weight),
            State::Open => own(&STRING_CYCLE),
            State::Broken => Err(Fault::Inherited),
        }
    }

    fn report(&mut self, key: &str, entry: &Entry, fault: Fault<'_>) {
        if let Fault::Own(rule, place, name) = fault
            && self.found.len() < MAX_FINDINGS
        {
            let finding = entry.finding(rule, &place);
            self.found.push(finding.arg("key", key).arg("name", name));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::entries::read;
    use super::*;
    use crate::files::SitePath;
    use crate::source::SourceFile;

    fn run(text: &str) -> (String, String) {
        let file = SourceFile::new(SitePath::new("i18n/ja.ftl"), text);
        let mut diags = Diagnostics::default();
        let mut entries = read(&file, &mut diags);
        prune(&mut entries, &mut diags);
        let findings = diags.sorted().into_iter().map(|d| {
            let start = d.place.expect("every finding has a place").start;
            format!("{}:{} {}", start.line, start.column, d.rule.id)
        });
        let keys: Vec<String> = entries.into_keys().collect();
        (keys.join(" "), findings.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn what_cannot_be_formatted_is_left_out() {
        for (text, keys, findings) in [
            ("a = { b } { -t }\nb = x\n-t = y\n", "-t a b", ""),
            ("a = { bb }\nb = x\n", "b", "1:7 string-reference-unknown"),
            (
                "a = { -t }\nb = { a }\nc = x\n",
                "c",
                "1:8 string-reference-unknown",
            ),
            ("a = { DATETIME($x) }\n", "", "1:7 string-reference-unknown"),
            ("a = { NUMBER($x, type: \"ordinal\") }\n", "a", ""),
            ("a = { b }\nb = { a }\nc = x\n", "c", "2:7 string-cycle"),
            ("a = { a }\n", "", "1:7 string-cycle"),
            ("a = { 1234567890123456 }\n", "", "1:7 string-too-complex"),
        ] {
            assert_eq!(
                run(text),
                (keys.to_owned(), findings.to_owned()),
                "{text:?}"
            );
        }
    }

    #[test]
    fn strings_that_multiply_are_left_out() {
        let mut text = "a0 = x\n".to_owned();
        for n in 1..20 {
            text.push_str(&format!(
                "a{n} = {}\n",
                format!("{{ a{} }}", n - 1).repeat(9)
            ));
        }
        let (keys, findings) = run(&text);
        assert_eq!(keys, "a0 a1 a2");
        assert_eq!(findings, "4:1 string-too-complex");
    }

    #[test]
    fn long_chains_are_followed_without_recursing_far() {
        let chain: String = (0..5_000)
            .map(|n| format!("a{n} = {{ a{} }}\n", n + 1))
            .collect();
        let (_, findings) = run(&format!("{chain}a5000 = x\n"));
        assert!(findings.contains("string-too-complex"));
    }
}
