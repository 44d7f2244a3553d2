//! Findings as they lie in the cache. Rules are known by id there, and looked up again when read.

use serde::{Deserialize, Serialize};

use super::{Diagnostic, Fix, Place, Related, Rule, Severity};

/// A finding without references into the program, ready to be written down.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredDiagnostic {
    rule: String,
    severity: Severity,
    args: Vec<(String, String)>,
    place: Option<Place>,
    related: Vec<Related>,
    fix: Option<Fix>,
}

impl From<&Diagnostic> for StoredDiagnostic {
    fn from(finding: &Diagnostic) -> Self {
        // Values that no text asks for are never shown and could not be named again.
        let args = finding.shown_args();
        Self {
            rule: finding.rule.id.to_owned(),
            severity: finding.severity,
            args: args.map(|(n, v)| ((*n).to_owned(), v.clone())).collect(),
            place: finding.place.clone(),
            related: finding.related.clone(),
            fix: finding.fix.clone(),
        }
    }
}

impl StoredDiagnostic {
    /// The finding again, or nothing if this program has no such rule or its texts ask for other
    /// values: then what was cached is stale and must be made anew.
    pub fn restore(self, lookup: impl Fn(&str) -> Option<&'static Rule>) -> Option<Diagnostic> {
        let rule = lookup(&self.rule)?;
        let named = |(name, value): (String, String)| Some((rule.placeholder(&name)?, value));
        Some(Diagnostic {
            rule,
            severity: self.severity,
            args: self.args.into_iter().map(named).collect::<Option<_>>()?,
            place: self.place,
            related: self.related,
            fix: self.fix,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Text;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    static RULE: Rule = Rule {
        id: "key-unknown",
        severity: Severity::Warning,
        message: Text::new("{key} は知りません", "unknown key {key}"),
        hint: Text::new("消してください", "remove it"),
        explain: Text::new("説明", "words"),
    };

    fn finding() -> Diagnostic {
        let file = SourceFile::new(SitePath::new("a.md"), "題：x\n二行目");
        Diagnostic::at(&RULE, &file, 0..3)
            .arg("key", "題")
            .related(Place::new(&file, Span::new(8, 11)), "ここ", "here")
            .fix("title")
    }

    #[test]
    fn a_finding_comes_back_whole() {
        let bytes = postcard::to_stdvec(&StoredDiagnostic::from(&finding())).expect("bytes");
        let stored: StoredDiagnostic = postcard::from_bytes(&bytes).expect("stored");
        assert_eq!(
            stored.restore(|id| (id == RULE.id).then_some(&RULE)),
            Some(finding())
        );
    }

    #[test]
    fn what_this_program_does_not_know_is_stale() {
        let stored = StoredDiagnostic::from(&finding());
        assert_eq!(stored.clone().restore(|_| None), None);
        let renamed = StoredDiagnostic {
            args: vec![("gone".to_owned(), "x".to_owned())],
            ..stored
        };
        assert_eq!(renamed.restore(|_| Some(&RULE)), None);
    }

    #[test]
    fn values_that_are_never_shown_do_not_matter() {
        let stored = StoredDiagnostic::from(&finding().arg("unused", "x"));
        assert_eq!(stored.restore(|_| Some(&RULE)), Some(finding()));
    }
}
