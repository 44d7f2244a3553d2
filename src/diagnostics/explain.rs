//! The text of `shirube explain RULE`: everything a rule has to say, or which rule was perhaps meant.

use std::fmt;

use super::{MessageLang, Rule, Text};

static HINT: Text = Text::new("どうするか", "What to do");
static WHY: Text = Text::new("なぜ大切か", "Why it matters");

/// How alike two ids must be for one to be offered for the other.
const ALIKE: f64 = 0.7;

/// No rule has this id; these come close.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    pub id: String,
    /// The closest first, three at most.
    pub near: Vec<&'static str>,
}

/// All that the rule `id` has to say, in one of the tool's languages.
pub fn explain(
    rules: &[&'static Rule],
    id: &str,
    lang: MessageLang,
) -> Result<String, UnknownRule> {
    match rules.iter().find(|rule| rule.id == id) {
        Some(rule) => Ok(rule.explanation(lang)),
        None => Err(UnknownRule {
            id: id.to_owned(),
            near: near(rules, id),
        }),
    }
}

impl Rule {
    /// The rule's own page, as `shirube explain` prints it.
    pub fn explanation(&self, lang: MessageLang) -> String {
        let head = format!("{}[{}]", self.severity.word(lang), self.id);
        let colon = match lang {
            MessageLang::Ja => "：",
            MessageLang::En => ":",
        };
        let section =
            |title: &Text, text: &str| format!("\n{}{colon}\n\n{text}\n", title.get(lang));
        let mut page = format!("{head}: {}\n", self.message.blank(lang));
        // Some hints are all the finding's own words.
        let hint = self.hint.blank(lang);
        if hint.chars().any(char::is_alphanumeric) {
            page.push_str(&section(&HINT, &hint));
        }
        page + &section(&WHY, self.explain.get(lang))
    }
}

impl UnknownRule {
    /// The error in one of the tool's languages.
    pub fn message(&self, lang: MessageLang) -> String {
        let id = super::visible(&self.id);
        let near: Vec<String> = self.near.iter().map(|id| format!("`{id}`")).collect();
        match (lang, near.is_empty()) {
            (MessageLang::Ja, true) => format!("`{id}` という規則はありません"),
            (MessageLang::Ja, false) => {
                let near = near.join("、");
                format!("`{id}` という規則はありません。もしかして：{near}")
            }
            (MessageLang::En, true) => format!("there is no rule `{id}`"),
            (MessageLang::En, false) => {
                format!(
                    "there is no rule `{id}`; did you mean {}?",
                    near.join(" or ")
                )
            }
        }
    }
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(MessageLang::En))
    }
}

impl std::error::Error for UnknownRule {}

/// The ids most like `id`, best first; equals stay in alphabetical order.
fn near(rules: &[&'static Rule], id: &str) -> Vec<&'static str> {
    let likeness = |rule: &str| strsim::jaro_winkler(rule, id);
    let mut near: Vec<_> = rules
        .iter()
        .map(|rule| (likeness(rule.id), rule.id))
        .filter(|(score, known)| *score >= ALIKE || (id.len() >= 4 && known.contains(id)))
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    near.into_iter().take(3).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Severity;

    static RULE: Rule = Rule {
        id: "file-not-utf8",
        severity: Severity::Error,
        message: Text::new("文字コードが違います", "wrong encoding"),
        hint: Text::new("保存し直してください", "save it again"),
        explain: Text::new("読めないからです", "It cannot be read."),
    };

    #[test]
    fn a_rule_explains_itself() {
        assert_eq!(
            explain(&[&RULE], "file-not-utf8", MessageLang::En).expect("known"),
            "error[file-not-utf8]: wrong encoding\n\nWhat to do:\n\nsave it again\n\n\
             Why it matters:\n\nIt cannot be read.\n"
        );
        assert_eq!(
            explain(&[&RULE], "file-not-utf8", MessageLang::Ja).expect("known"),
            "エラー[file-not-utf8]: 文字コードが違います\n\nどうするか：\n\n保存し直してください\n\n\
             なぜ大切か：\n\n読めないからです\n"
        );
    }

    #[test]
    fn a_slip_gets_a_suggestion() {
        let message = |id| {
            explain(&[&RULE], id, MessageLang::En)
                .expect_err("unknown")
                .to_string()
        };
        let meant = "did you mean `file-not-utf8`?";
        assert_eq!(
            message("file-no-utf8"),
            format!("there is no rule `file-no-utf8`; {meant}")
        );
        assert_eq!(message("utf8"), format!("there is no rule `utf8`; {meant}"));
        assert_eq!(message("zzz"), "there is no rule `zzz`");
    }
}
