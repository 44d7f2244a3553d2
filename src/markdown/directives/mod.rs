//! Directives: what authors write as `:::name{key=value}` … `:::` or `:name[text]{key=value}`.
//!
//! To add one, write a file here with a `Directive` and add a line to `directives!`. The reference
//! page, the "did you mean" and the parser all read this table.

mod attributes;
mod signs;

use std::ops::Range;

pub use crate::markdown::write::Context;
pub(crate) use attributes::Attributes;
pub use attributes::{DIRECTIVE_BRACES, DIRECTIVE_KEY, DIRECTIVE_KEY_MISSING};
pub use signs::DIRECTIVE_SIGNS;

use crate::diagnostics::Text;

/// Declares each directive's module and its entry in the table, which is kept in the order of names.
macro_rules! directives {
    ($($module:ident :: $directive:ident),* $(,)?) => {
        $(pub mod $module;)*

        /// Every directive there is.
        pub static DIRECTIVES: &[&dyn Directive] = &[$(&$module::$directive),*];
    };
}

directives! {
    chart::Chart,
    cite::Cite,
    decorative::Decorative,
    details::Details,
    erase::Erase,
    fact::Fact,
    figure::Figure,
    include::Include,
    lang::Lang,
    no_search::NoSearch,
    stat::Stat,
    table::Table,
    term::Term,
    video::Video,
}

/// Where a directive may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// On lines of its own, around other blocks.
    Block,
    /// Within a line.
    Inline,
}

/// A key that a directive understands.
#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub required: bool,
    /// What to write there.
    pub docs: Text,
}

/// A directive: what it is called, what it takes, and the HTML around its content.
pub trait Directive: Sync {
    /// The name after the colons.
    fn name(&self) -> &'static str;

    /// Where it may stand.
    fn forms(&self) -> &'static [Form];

    /// What it is for, in a sentence.
    fn docs(&self) -> Text;

    /// A sample that an author can copy.
    fn example(&self) -> &'static str;

    /// The keys between its braces.
    fn keys(&self) -> &'static [Key];

    /// Whether the text between the brackets is a name or nothing, rather than Markdown to show.
    fn literal(&self) -> bool {
        false
    }

    /// The keys whose values readers read.
    fn spoken(&self) -> &'static [&'static str] {
        &[]
    }

    /// Whether search reads what is inside.
    fn searched(&self) -> bool {
        true
    }

    /// Whether images inside need no text alternative of their own, because `alt` gives it.
    fn alt<'u>(&self, _usage: &'u Usage<'_>) -> Option<&'u str> {
        None
    }

    /// The HTML before the content.
    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String;

    /// The HTML after the content.
    fn close(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String;
}

/// One use of a directive in a body.
#[derive(Clone)]
pub struct Usage<'a> {
    /// The directive used.
    pub directive: &'static dyn Directive,
    /// On lines of its own, or within one.
    pub form: Form,
    /// The source between the brackets of an inline directive.
    pub text: &'a str,
    /// What the braces say; an address in parentheses is `src`.
    pub values: Vec<Value<'a>>,
    /// The place in the body, of the opening line for a block.
    pub span: Range<usize>,
}

/// One `key=value`.
#[derive(Debug, Clone, PartialEq)]
pub struct Value<'a> {
    /// The key, as written.
    pub key: &'a str,
    /// The value without its quotes.
    pub value: &'a str,
    /// The value's place in the body.
    pub span: Range<usize>,
}

impl<'a> Usage<'a> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&'a str> {
        self.find(key).map(|v| v.value)
    }

    /// The value of a key, with its place.
    pub fn find(&self, key: &str) -> Option<&Value<'a>> {
        self.values.iter().find(|v| v.key == key)
    }

    /// Where to point a finding about a key: its value, or the whole directive.
    pub fn place(&self, key: &str) -> Range<usize> {
        self.find(key).map_or(self.span.clone(), |v| v.span.clone())
    }
}

/// The directive of that name, if it may stand there.
pub fn find(name: &str, form: Form) -> Option<&'static dyn Directive> {
    let mut all = DIRECTIVES.iter().copied();
    all.find(|d| d.name() == name && d.forms().contains(&form))
}

/// The names of all directives that may stand there.
pub fn names(form: Form) -> impl Iterator<Item = &'static str> {
    let fits = DIRECTIVES.iter().filter(move |d| d.forms().contains(&form));
    fits.map(|d| d.name())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_says_everything() {
        assert!(DIRECTIVES.is_sorted_by_key(|d| d.name()));
        for d in DIRECTIVES {
            assert!(!d.forms().is_empty(), "{}", d.name());
            assert!(
                !d.docs().ja.is_empty() && !d.docs().en.is_empty(),
                "{}",
                d.name()
            );
            assert!(d.example().contains(d.name()), "{}", d.name());
            for key in d.keys() {
                assert!(
                    !key.docs.ja.is_empty() && !key.docs.en.is_empty(),
                    "{}",
                    key.name
                );
            }
        }
    }
}
