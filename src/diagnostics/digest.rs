//! What a person is shown of a flood: thousands of findings have a few causes, and hundreds of the same
//! kind hide the rest. Programs get them all.

use std::collections::{BTreeMap, BTreeSet};

use super::{Diagnostic, Diagnostics, MessageLang, Severity, Text};

/// As long as there are no more than this, all are shown: somebody is working through them.
const CALM: usize = 100;
/// In a flood, how many of one rule are shown, and how many of those in the same words.
const PER_RULE: usize = 12;
const PER_MESSAGE: usize = 3;

static MORE: Text = Text::new(
    "… ほかに {rule} が {count} 件あります（{files} ファイル）",
    "… and {count} more of {rule}, in {files}",
);
static HOW: Text = Text::new(
    "すべて見るには --all を付けてください（プログラム向けには --format json）",
    "--all shows every one of them, --format json does so for programs",
);

/// The findings to show, and what stays unsaid.
#[derive(Debug)]
pub struct Digest<'a> {
    pub shown: Vec<&'a Diagnostic>,
    left: BTreeMap<&'static str, Left<'a>>,
}

/// What stays unsaid of one rule.
#[derive(Debug, Default)]
struct Left<'a> {
    count: usize,
    files: BTreeSet<&'a str>,
}

impl Diagnostics {
    /// The findings for people's eyes, without what is only worth knowing.
    pub fn digest(&self, all: bool) -> Digest<'_> {
        let meant = || self.iter().filter(|f| f.severity > Severity::Info);
        let mut digest = Digest {
            shown: Vec::new(),
            left: BTreeMap::new(),
        };
        if all || meant().count() <= CALM {
            digest.shown.extend(meant());
            return digest;
        }
        let mut rules: BTreeMap<&str, usize> = BTreeMap::new();
        let mut messages: BTreeMap<(&str, String), usize> = BTreeMap::new();
        for finding in meant() {
            let id = finding.rule.id;
            let same = messages.entry((id, finding.message(MessageLang::En)));
            let (same, rule) = (same.or_default(), rules.entry(id).or_default());
            if *rule < PER_RULE && *same < PER_MESSAGE {
                digest.shown.push(finding);
                *rule += 1;
                *same += 1;
            } else {
                digest.leave(finding);
            }
        }
        digest
    }
}

impl<'a> Digest<'a> {
    fn leave(&mut self, finding: &'a Diagnostic) {
        let left = self.left.entry(finding.rule.id).or_default();
        left.count += 1;
        left.files
            .extend(finding.place.as_ref().map(|p| p.path.as_str()));
    }

    /// A line for each rule of which more was found than is shown, and how to see it.
    pub fn remarks(&self, lang: MessageLang) -> Vec<String> {
        let mut left: Vec<_> = self.left.iter().collect();
        left.sort_by_key(|(_, left)| std::cmp::Reverse(left.count));
        let line = |(rule, left): (&&str, &Left<'_>)| {
            let files = match (left.files.len(), lang) {
                (n, MessageLang::Ja) => n.to_string(),
                (1, MessageLang::En) => "1 file".to_owned(),
                (n, MessageLang::En) => format!("{n} files"),
            };
            let args = [
                ("rule", (*rule).to_owned()),
                ("count", left.count.to_string()),
                ("files", files),
            ];
            MORE.fill(lang, &args)
        };
        let mut lines: Vec<String> = left.into_iter().map(line).collect();
        if !lines.is_empty() {
            lines.push(HOW.get(lang).to_owned());
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Rule;
    use crate::files::SitePath;

    static FLOOD: Rule = rule("flood", Severity::Warning);
    static OTHER: Rule = rule("other", Severity::Error);
    static QUIET: Rule = rule("quiet", Severity::Info);

    const fn rule(id: &'static str, severity: Severity) -> Rule {
        Rule {
            id,
            severity,
            message: Text::new("{n}", "{n}"),
            hint: Text::new("", ""),
            explain: Text::new("", ""),
        }
    }

    fn findings(flood: usize, messages: usize) -> Diagnostics {
        let mut all = Diagnostics::default();
        for n in 0..flood {
            let path = SitePath::new(&format!("{}.md", n % 40));
            all.push(Diagnostic::about(&FLOOD, &path).arg("n", n % messages));
        }
        all.push(Diagnostic::new(&OTHER));
        all.push(Diagnostic::new(&QUIET));
        all
    }

    #[test]
    fn a_flood_hides_nothing_else() {
        for (flood, messages, all, shown) in [
            (99, 1, false, 100),
            (100, 1, false, 4),
            (300, 300, false, 13),
            (300, 1, true, 301),
        ] {
            let found = findings(flood, messages);
            let digest = found.digest(all);
            assert_eq!(digest.shown.len(), shown, "{flood} {messages}");
            assert_eq!(digest.shown.last().map(|f| f.rule), Some(&OTHER));
        }
    }

    #[test]
    fn what_is_not_shown_is_counted() {
        let found = findings(203, 1);
        assert_eq!(
            found.digest(false).remarks(MessageLang::En),
            [
                "… and 200 more of flood, in 40 files",
                "--all shows every one of them, --format json does so for programs"
            ]
        );
        assert_eq!(
            found.digest(false).remarks(MessageLang::Ja)[0],
            "… ほかに flood が 200 件あります（40 ファイル）"
        );
        assert_eq!(
            findings(3, 1).digest(false).remarks(MessageLang::En),
            [""; 0]
        );
    }
}
