//! The line that closes a run: how many findings of each severity there are.

use super::{Diagnostics, MessageLang, Severity};

/// How many findings of each severity there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    pub errors: usize,
    pub warnings: usize,
    pub infos: usize,
}

impl Diagnostics {
    /// Counts the findings by severity.
    pub fn summary(&self) -> Summary {
        Summary {
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            infos: self.count(Severity::Info),
        }
    }
}

impl Summary {
    /// Such as "2 errors, 3 warnings, 1 note"; what there is none of goes unsaid.
    pub fn text(self, lang: MessageLang) -> String {
        let counts = [
            (Severity::Error, self.errors),
            (Severity::Warning, self.warnings),
            (Severity::Info, self.infos),
        ];
        let said = counts.into_iter().filter(|(_, n)| *n > 0);
        let parts: Vec<String> = said.map(|(s, n)| count_text(s, n, lang)).collect();
        match lang {
            _ if parts.is_empty() => none(lang).to_owned(),
            MessageLang::Ja => parts.join("、"),
            MessageLang::En => parts.join(", "),
        }
    }
}

impl Severity {
    /// The word that opens a finding's frame.
    pub fn word(self, lang: MessageLang) -> &'static str {
        match (self, lang) {
            (Self::Error, MessageLang::Ja) => "エラー",
            (Self::Warning, MessageLang::Ja) => "注意",
            (Self::Info, MessageLang::Ja) => "参考",
            (Self::Error, MessageLang::En) => "error",
            (Self::Warning, MessageLang::En) => "warning",
            (Self::Info, MessageLang::En) => "info",
        }
    }
}

fn count_text(severity: Severity, n: usize, lang: MessageLang) -> String {
    let word = match (severity, lang) {
        (_, MessageLang::Ja) => return format!("{} {n}件", severity.word(lang)),
        (Severity::Info, MessageLang::En) => "note",
        (_, MessageLang::En) => severity.word(lang),
    };
    let plural = if n == 1 { "" } else { "s" };
    format!("{n} {word}{plural}")
}

fn none(lang: MessageLang) -> &'static str {
    match lang {
        MessageLang::Ja => "指摘はありません",
        MessageLang::En => "no findings",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_in_both_languages() {
        for (errors, warnings, infos, ja, en) in [
            (2, 3, 0, "エラー 2件、注意 3件", "2 errors, 3 warnings"),
            (
                1,
                1,
                1,
                "エラー 1件、注意 1件、参考 1件",
                "1 error, 1 warning, 1 note",
            ),
            (0, 0, 2, "参考 2件", "2 notes"),
            (0, 0, 0, "指摘はありません", "no findings"),
        ] {
            let summary = Summary {
                errors,
                warnings,
                infos,
            };
            assert_eq!(summary.text(MessageLang::Ja), ja);
            assert_eq!(summary.text(MessageLang::En), en);
        }
    }
}
