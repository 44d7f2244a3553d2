//! The strings of the site in every language: later files of a language override earlier ones
//! message by message, and what a language lacks is taken from the next in its chain.

use std::borrow::Cow;
use std::collections::BTreeMap;

use xxhash_rust::xxh3::Xxh3;

use super::Locale;
use super::catalog::{Arg, Catalog};
use super::entries::{self, Entry};
use super::links;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text as Words};
use crate::files::SitePath;
use crate::source::SourceFile;

pub static CATALOG_MISSING: Rule = Rule {
    id: "catalog-missing",
    severity: Severity::Warning,
    message: Words::new(
        "言語「{tag}」の文言のファイルがありません",
        "there is no string file for the language `{tag}`",
    ),
    hint: Words::new(
        "i18n/{tag}.ftl を作ってください。i18n/en.ftl を写して訳すのが早道です",
        "make i18n/{tag}.ftl; a copy of i18n/en.ftl is a good start",
    ),
    explain: Words::new(
        "site.toml にある言語には、メニューやお知らせの文言が要ります。ないあいだは、元の言語か英語の文言を使います。",
        "Each language in site.toml needs the words of menus and notices. Until there are any, those of the source language or of English are used.",
    ),
};

pub static STRING_MISSING: Rule = Rule {
    id: "string-missing",
    severity: Severity::Info,
    message: Words::new(
        "言語「{tag}」に文言「{key}」がありません",
        "the language `{tag}` lacks the string `{key}`",
    ),
    hint: Words::new(
        "このファイルに「{key} = …」を足してください。元の文：{source}",
        "add `{key} = …` to this file; the source says: {source}",
    ),
    explain: Words::new(
        "足りない文言は、ほかの言語の文言で補われます。読む人には、知らない言語の言葉が混ざって見えます。",
        "A missing string is taken from another language, so that readers meet words they may not understand.",
    ),
};

pub static STRING_UNKNOWN: Rule = Rule {
    id: "string-unknown",
    severity: Severity::Warning,
    message: Words::new(
        "文言「{key}」は、元の言語の文言にありません",
        "the string `{key}` is not among the source language's",
    ),
    hint: Words::new(
        "「{guess}」のことなら、名前を直してください。新しい文言なら、元の言語のファイルにも書いてください",
        "rename it if you mean `{guess}`; if it is new, add it to the source language too",
    ),
    explain: Words::new(
        "名前が違う文言は、どこにも使われません。つづりの間違いであることが多いので、お知らせします。",
        "A string of another name is used nowhere. Most often it is a slip of the keyboard.",
    ),
};

pub static STRING_VARIABLE_UNKNOWN: Rule = Rule {
    id: "string-variable-unknown",
    severity: Severity::Error,
    message: Words::new(
        "文言「{key}」に、変数「${name}」は渡されません",
        "the string `{key}` is never given a variable `${name}`",
    ),
    hint: Words::new("使える変数：{known}", "it is given: {known}"),
    explain: Words::new(
        "変数には、日付や人数などが入ります。渡されない変数を書くと、画面に { $名前 } とそのまま出てしまいます。",
        "Variables hold a date, a number and the like. One that is never given is printed as { $name } on the site.",
    ),
};

/// The language whose catalog is complete by definition.
const REFERENCE: &str = "ja";

/// The language that is tried last.
const LAST_RESORT: &str = "en";

/// A string as it goes on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    /// The tag of the catalog it came from, for `lang`; empty if no catalog has it.
    pub from: String,
    /// Variables that the string wanted and did not get. They are printed as `{$name}`.
    pub unfilled: Vec<String>,
}

/// The strings of every language.
pub struct Catalogs {
    catalogs: BTreeMap<String, Catalog>,
    chains: BTreeMap<String, Vec<String>>,
    source: String,
}

impl Catalogs {
    /// Reads catalogs, each under its language's tag. Later files of a tag override earlier ones,
    /// message by message. `source` is the tag of the site's source language.
    pub fn load(source: &str, files: Vec<(String, SourceFile)>, diags: &mut Diagnostics) -> Self {
        let mut read: BTreeMap<String, (BTreeMap<String, Entry>, SitePath)> = BTreeMap::new();
        for (tag, file) in files {
            let entries = entries::read(&file, diags);
            let (all, path) = read
                .entry(tag)
                .or_insert_with(|| (BTreeMap::new(), file.path.clone()));
            all.extend(entries);
            *path = file.path;
        }
        let chains = read.keys().map(|tag| (tag.clone(), chain(tag, source)));
        let chains = chains.collect();
        let catalogs = read
            .into_iter()
            .map(|(tag, (mut entries, path))| {
                links::prune(&mut entries, diags);
                let catalog = Catalog::new(&tag, entries, path);
                (tag, catalog)
            })
            .collect();
        let catalogs = Self {
            catalogs,
            chains,
            source: source.to_owned(),
        };
        catalogs.compare(diags);
        catalogs
    }

    /// The string `key` in the language `tag`, or the nearest there is: the tag's parents, the
    /// site's source language, English, and at last the key itself.
    pub fn text(&self, tag: &str, key: &str, args: &[(&str, Arg<'_>)]) -> Text {
        for tag in self.chain(tag).iter() {
            if let Some(catalog) = self.catalogs.get(tag)
                && let Some((text, unfilled)) = catalog.format(key, args)
            {
                let from = tag.clone();
                return Text {
                    text,
                    from,
                    unfilled,
                };
            }
        }
        Text {
            text: key.to_owned(),
            from: String::new(),
            unfilled: Vec::new(),
        }
    }

    /// Whether the language itself has the string; what it would borrow does not count.
    pub fn has(&self, tag: &str, key: &str) -> bool {
        self.catalogs.get(tag).is_some_and(|c| c.has(key))
    }

    /// Strings of the reference that the language itself lacks, in order.
    pub fn missing(&self, tag: &str) -> Vec<&str> {
        let keys = self.reference();
        keys.into_keys().filter(|key| !self.has(tag, key)).collect()
    }

    /// Reports what a language of the site lacks. To be called for the site's languages only: a
    /// built-in catalog that the site does not use may lack what the site added.
    pub fn check(&self, tag: &str, diags: &mut Diagnostics) {
        let Some(catalog) = self.catalogs.get(tag) else {
            let path = SitePath::new(&format!("i18n/{tag}.ftl"));
            diags.push(Diagnostic::about(&CATALOG_MISSING, &path).arg("tag", tag));
            return;
        };
        let reference = self.reference();
        for key in self.missing(tag) {
            let source = reference
                .get(key)
                .map_or("", |entry| entry.source.trim_end());
            let source = source
                .split_once('=')
                .map_or(source, |(_, text)| text.trim());
            diags.push(
                Diagnostic::about(&STRING_MISSING, &catalog.path)
                    .arg("tag", tag)
                    .arg("key", key)
                    .arg("source", source),
            );
        }
    }

    /// Changes whenever a string that `text` could give for this tag changes.
    pub fn hash(&self, tag: &str) -> u64 {
        let mut hash = Xxh3::new();
        for tag in self.chain(tag).iter() {
            hash.update(tag.as_bytes());
            let own = self.catalogs.get(tag).map_or(0, |c| c.hash);
            hash.update(&own.to_le_bytes());
        }
        hash.digest()
    }

    /// The tags to look in, in order, each once. Templates ask for strings all the time, so those of
    /// the languages that have a catalog are kept.
    fn chain(&self, tag: &str) -> Cow<'_, [String]> {
        match self.chains.get(tag) {
            Some(chain) => Cow::Borrowed(chain),
            None => Cow::Owned(chain(tag, &self.source)),
        }
    }

    /// The strings that every language should have: the reference's, and what the site added in its
    /// own source language.
    fn reference(&self) -> BTreeMap<&str, &Entry> {
        [REFERENCE, &self.source]
            .iter()
            .filter_map(|tag| self.catalogs.get(*tag))
            .flat_map(|catalog| &catalog.entries)
            .filter(|(_, entry)| entry.is_string)
            .map(|(key, entry)| (key.as_str(), entry))
            .collect()
    }

    /// Reports strings and variables that the reference does not know.
    fn compare(&self, diags: &mut Diagnostics) {
        let reference = self.reference();
        if reference.is_empty() {
            return;
        }
        let strings = self.catalogs.values().flat_map(|c| &c.entries);
        for (key, entry) in strings.filter(|(_, entry)| entry.is_string) {
            match reference.get(key.as_str()) {
                Some(known) => compare_variables(key, entry, known, diags),
                None => diags.push(unknown_string(key, entry, &reference)),
            }
        }
    }
}

fn chain(tag: &str, source: &str) -> Vec<String> {
    let mut chain = vec![tag.to_owned()];
    let parent = |tag: &String| Locale::parse(tag).ok().and_then(|l| l.fallback());
    while let Some(next) = chain.last().and_then(parent) {
        chain.push(next);
    }
    for last in [source, LAST_RESORT] {
        if !chain.iter().any(|tag| tag == last) {
            chain.push(last.to_owned());
        }
    }
    chain
}

fn unknown_string(key: &str, entry: &Entry, reference: &BTreeMap<&str, &Entry>) -> Diagnostic {
    let closeness = |known: &&str| (strsim::jaro_winkler(key, known) * 1000.0) as u32;
    let guess = reference.keys().copied().max_by_key(closeness);
    Diagnostic::at(&STRING_UNKNOWN, &entry.file, entry.name)
        .arg("key", key)
        .arg("guess", guess.unwrap_or_default())
}

fn compare_variables(key: &str, entry: &Entry, reference: &Entry, diags: &mut Diagnostics) {
    let known = &reference.shape.variables;
    for (name, place) in &entry.shape.variables {
        if !known.contains_key(name) {
            let names: Vec<String> = known.keys().map(|name| format!("${name}")).collect();
            let names = if names.is_empty() {
                "–".to_owned()
            } else {
                names.join(" ")
            };
            diags.push(
                entry
                    .finding(&STRING_VARIABLE_UNKNOWN, place)
                    .arg("key", key)
                    .arg("name", name)
                    .arg("known", names),
            );
        }
    }
}
