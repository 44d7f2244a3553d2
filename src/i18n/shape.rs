//! What a message is made of, read off its syntax tree: the variables it wants, the messages, terms
//! and functions it uses, and how much work it is.

use std::collections::BTreeMap;
use std::ops::Range;

use fluent_syntax::ast::{
    Attribute, CallArguments, Expression, InlineExpression, Pattern, PatternElement,
};

/// Longer number literals lose digits, and the library that picks plurals overflows on them.
const MAX_NUMBER: usize = 15;

/// What was found in one message. Places are byte ranges in the entry's text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Shape {
    pub variables: BTreeMap<String, Range<usize>>,
    /// Messages, and terms with their `-`, as often as they are used.
    pub references: Vec<(String, Range<usize>)>,
    pub functions: BTreeMap<String, Range<usize>>,
    pub placeables: usize,
    pub long_number: Option<Range<usize>>,
}

impl Shape {
    /// Reads a message or term of `text`. Its depth is bounded by what `entries` lets through.
    pub fn of(text: &str, value: Option<&Pattern<&str>>, attributes: &[Attribute<&str>]) -> Self {
        let mut reader = Reader {
            text,
            shape: Self::default(),
        };
        value.into_iter().for_each(|value| reader.pattern(value));
        attributes.iter().for_each(|a| reader.pattern(&a.value));
        reader.shape
    }
}

struct Reader<'a> {
    text: &'a str,
    shape: Shape,
}

impl Reader<'_> {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        self.shape.placeables += 1;
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|v| self.pattern(&v.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => {
                if value.len() > MAX_NUMBER {
                    self.shape.long_number = Some(self.place(value));
                }
            }
            InlineExpression::VariableReference { id } => {
                let place = self.place(id.name);
                self.shape.variables.insert(id.name.to_owned(), place);
            }
            InlineExpression::MessageReference { id, .. } => {
                let place = self.place(id.name);
                self.shape.references.push((id.name.to_owned(), place));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                let place = self.place(id.name);
                self.shape.references.push((format!("-{}", id.name), place));
                arguments.iter().for_each(|a| self.arguments(a));
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let place = self.place(id.name);
                self.shape.functions.insert(id.name.to_owned(), place);
                self.arguments(arguments);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|a| self.inline(a));
        arguments.named.iter().for_each(|a| self.inline(&a.value));
    }

    /// The syntax tree has no places, but its names are slices of the text it was read from.
    fn place(&self, name: &str) -> Range<usize> {
        let start = (name.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        let end = start.wrapping_add(name.len());
        if end <= self.text.len() && start <= end {
            start..end
        } else {
            0..0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::Entry;

    #[test]
    fn names_are_found_wherever_they_stand() {
        let text = "a = { $x } { -term(case: \"b\") }\n    .b = { NUMBER($n, type: \"ordinal\") ->\n        [1] { c.d }\n       *[other] {{ $y }}\n    }\n";
        let resource = fluent_syntax::parser::parse(text).unwrap();
        let Entry::Message(message) = &resource.body[0] else {
            panic!("not a message");
        };
        let shape = Shape::of(text, message.value.as_ref(), &message.attributes);
        assert_eq!(shape.variables.keys().collect::<Vec<_>>(), ["n", "x", "y"]);
        let references: Vec<_> = shape.references.iter().map(|(name, _)| name).collect();
        assert_eq!(references, ["-term", "c"]);
        assert_eq!(shape.functions.keys().collect::<Vec<_>>(), ["NUMBER"]);
        for (name, place) in shape.variables.iter().chain(&shape.functions) {
            assert_eq!(&text[place.clone()], name);
        }
        assert_eq!(shape.placeables, 6);
    }
}
