//! The findings that `site.toml` can give besides those of single values.

use crate::diagnostics::{Rule, Severity, Text};

pub static NO_LANGUAGES: Rule = Rule {
    id: "languages-missing",
    severity: Severity::Error,
    message: Text::new(
        "サイトの言語が書かれていません",
        "the site has no languages",
    ),
    hint: Text::new(
        "[[languages]] の下に tag = \"ja\" と name = \"日本語\" を書いてください",
        "write `tag = \"ja\"` and `name = \"日本語\"` below a line `[[languages]]`",
    ),
    explain: Text::new(
        "site.toml には、サイトの言語を表示したい順に書きます。",
        "site.toml lists the languages in the order in which readers see them.",
    ),
};

pub static LANGUAGE_TWICE: Rule = Rule {
    id: "language-twice",
    severity: Severity::Error,
    message: Text::new(
        "言語『{tag}』が2回書かれています",
        "the language “{tag}” is listed twice",
    ),
    hint: Text::new("どちらか一つを消してください", "delete one of them"),
    explain: Text::new(
        "一つの言語には一つの設定だけを書きます。",
        "Each language has one entry.",
    ),
};

pub static SOURCE_LANGUAGE_UNKNOWN: Rule = Rule {
    id: "source-language-unknown",
    severity: Severity::Error,
    message: Text::new(
        "source_language の『{tag}』が言語の一覧にありません",
        "source_language “{tag}” is not among the languages",
    ),
    hint: Text::new(
        "[[languages]] にある tag のどれかにしてください",
        "use one of the tags below [[languages]]",
    ),
    explain: Text::new(
        "原文の言語は、ほかの言語の訳の元になる言語です。",
        "The source language is the one that the others are translated from.",
    ),
};

/// All rules of this room.
pub const RULES: &[&Rule] = &[&NO_LANGUAGES, &LANGUAGE_TWICE, &SOURCE_LANGUAGE_UNKNOWN];
