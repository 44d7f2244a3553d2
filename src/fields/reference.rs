//! Names of things elsewhere on the site.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::node::Node;
use super::record::Reader;
use super::scalar::FieldValue;
use crate::diagnostics::{Diagnostic, Place, Rule};

/// The name of something that can be looked up only when everything has been read, and where it was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    pub name: String,
    pub place: Place,
}

impl Reference {
    /// Begins a finding where the name was written.
    pub fn find(&self, rule: &'static Rule) -> Diagnostic {
        let finding = Diagnostic {
            place: Some(self.place.clone()),
            ..Diagnostic::new(rule)
        };
        finding.arg("name", &self.name)
    }
}

impl FieldValue for Reference {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let name = String::read(node, reader)?;
        let place = Place::new(reader.file, node.span);
        (!name.is_empty()).then_some(Self { name, place })
    }

    fn schema() -> Json {
        String::schema()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::fields::parse_yaml;
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    fn read<T: FieldValue>(text: &str) -> (Option<T>, Vec<&'static str>) {
        let file = SourceFile::new(SitePath::new("a.yaml"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        let value = T::read(
            node.get("a").expect("written"),
            &mut Reader::new(&file, &mut found),
        );
        (value, found.iter().map(|d| d.rule.id).collect())
    }

    #[test]
    fn a_reference_knows_its_line() {
        let (found, none) = read::<Vec<Reference>>("b: 1\na:\n  - one\n  - two\n");
        let lines: Vec<_> = found
            .unwrap_or_default()
            .iter()
            .map(|r| (r.name.clone(), r.place.start.line))
            .collect();
        assert_eq!(lines, [("one".to_owned(), 3), ("two".to_owned(), 4)]);
        assert!(none.is_empty());
    }
}
