//! The strings of one language in Fluent, and the values that are filled into them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use xxhash_rust::xxh3::Xxh3;

use super::Locale;
use super::entries::Entry;
use crate::files::SitePath;

/// A value for a variable of a string.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    /// Chooses the plural form. It is printed in plain digits: give a text as well, or instead,
    /// where a number may pass a thousand.
    Number(f64),
}

/// The strings of a language.
pub(super) struct Catalog {
    bundle: FluentBundle<FluentResource>,
    pub entries: BTreeMap<String, Entry>,
    /// Where a person would add a string: the last file that was read.
    pub path: SitePath,
    /// Changes with any of the strings.
    pub hash: u64,
}

impl Catalog {
    /// Puts together strings that were read before; what could not be read of one is not worth a second word.
    pub fn new(tag: &str, entries: BTreeMap<String, Entry>, path: SitePath) -> Self {
        let language = Locale::parse(tag).map(|l| l.fluent()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolating marks would end up in titles and attributes; templates use `<bdi>` instead.
        bundle.set_use_isolating(false);
        bundle
            .add_function("NUMBER", number)
            .expect("nothing else is named NUMBER");
        let mut source = String::new();
        let mut hash = Xxh3::new();
        for (key, entry) in &entries {
            hash.update(key.as_bytes());
            hash.update(&[0]);
            hash.update(entry.source.trim_end().as_bytes());
            hash.update(&[0]);
            source.push_str(&entry.source);
            source.push('\n');
        }
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source);
        bundle.add_resource_overriding(resource);
        Self {
            bundle,
            entries,
            path,
            hash: hash.digest(),
        }
    }

    /// Whether there is a string of this name, which a term or a note is not.
    pub fn has(&self, key: &str) -> bool {
        self.entries.get(key).is_some_and(|entry| entry.is_string)
    }

    /// A string with its variables filled in, and those that it did not get.
    pub fn format(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<(String, Vec<String>)> {
        if !self.has(key) {
            return None;
        }
        let pattern = self.bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = args
            .iter()
            .map(|(name, arg)| (*name, arg.value()))
            .collect();
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        let mut unfilled: Vec<String> = errors.into_iter().filter_map(variable).collect();
        unfilled.dedup();
        Some((text.into_owned(), unfilled))
    }
}

impl Arg<'_> {
    fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(value) => FluentValue::Number(FluentNumber::from(*value)),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Arg<'_> {
    fn from(value: usize) -> Self {
        Self::Number(value as f64)
    }
}

impl From<i64> for Arg<'_> {
    fn from(value: i64) -> Self {
        Self::Number(value as f64)
    }
}

impl From<f64> for Arg<'_> {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

/// Fluent's `NUMBER`, with `type` only ("ordinal" chooses 1st, 2nd). The library's own also takes
/// numbers of digits, and overflows on large ones.
fn number<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(FluentValue::Number(number)) = positional.first() else {
        return FluentValue::Error;
    };
    let mut number = number.clone();
    if let Some(FluentValue::String(kind)) = named.get("type") {
        number.options.r#type = kind.as_ref().into();
    }
    FluentValue::Number(number)
}

fn variable(error: FluentError) -> Option<String> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
            Some(id)
        }
        _ => None,
    }
}
