//! Findings about one body: offsets become places in its file, and a flood is cut short, since each
//! place costs a walk from the file's start and nobody reads a hundred of a kind.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::source::SourceFile;

/// How many findings of one rule a body may raise.
const MOST: u32 = 50;

/// Where the findings about one body go.
pub(crate) struct Findings<'d> {
    source: &'d SourceFile,
    base: usize,
    diags: &'d mut Diagnostics,
    counts: BTreeMap<&'static str, u32>,
}

impl<'d> Findings<'d> {
    pub(crate) fn new(source: &'d SourceFile, base: usize, diags: &'d mut Diagnostics) -> Self {
        Self {
            source,
            base,
            diags,
            counts: BTreeMap::new(),
        }
    }

    /// Takes over the findings about another file.
    pub(crate) fn extend(&mut self, more: Diagnostics) {
        self.diags.extend(more);
    }

    /// Raises a finding at a range of the body.
    pub(crate) fn at(&mut self, rule: &'static Rule, range: Range<usize>) {
        self.with(rule, range, |d| d);
    }

    /// Raises a finding with more to say. The words are not made when the flood is cut.
    pub(crate) fn with(
        &mut self,
        rule: &'static Rule,
        range: Range<usize>,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        let count = self.counts.entry(rule.id).or_default();
        *count += 1;
        if *count <= MOST {
            let place = self.base + range.start..self.base + range.end;
            self.diags
                .push(more(Diagnostic::at(rule, self.source, place)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Severity, Text};
    use crate::files::SitePath;

    static RULE: Rule = Rule {
        id: "flood",
        severity: Severity::Info,
        message: Text::new("", ""),
        hint: Text::new("", ""),
        explain: Text::new("", ""),
    };

    #[test]
    fn a_flood_is_cut_short() {
        let source = SourceFile::new(SitePath::new("a.md"), "---\nabc");
        let mut diags = Diagnostics::default();
        let mut findings = Findings::new(&source, 4, &mut diags);
        for _ in 0..1000 {
            findings.at(&RULE, 1..2);
        }
        assert_eq!(diags.count(Severity::Info), MOST as usize);
        let first = diags.iter().next().and_then(|d| d.place.clone());
        assert_eq!(first.map(|p| p.span.range()), Some(5..6));
    }
}
