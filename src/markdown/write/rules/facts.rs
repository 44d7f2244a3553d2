//! Findings about facts of the register, stated or typed out.

use crate::diagnostics::{Rule, Severity, Text};

/// A fact that the register does not have.
pub static FACT_UNKNOWN: Rule = Rule {
    id: "fact-unknown",
    severity: Severity::Error,
    message: Text::new(
        "『{id}』という事実は登録されていません",
        "no fact “{id}” is registered",
    ),
    hint: Text::new(
        "content/_data/facts.yaml に書き足すか、つづりを確かめてください",
        "add it to content/_data/facts.yaml, or check the spelling",
    ),
    explain: Text::new(
        ":fact[id] は、content/_data/facts.yaml にある数や法律を、日付と一緒に書き出します。登録がないと、文に穴があきます。",
        "`:fact[id]` prints a figure or law out of content/_data/facts.yaml with its date. Without an entry the sentence has a hole.",
    ),
};

/// A value whose date and denominator stand nowhere on the page.
pub static FACT_ALONE: Rule = Rule {
    id: "fact-alone",
    severity: Severity::Warning,
    message: Text::new(
        "『{id}』の値だけがあり、日付や分母がこのページにありません",
        "“{id}” is printed without its date and denominator, here and on the whole page",
    ),
    hint: Text::new(
        "{show=value} を消すか、ページのほかの所で :fact[{id}] と書いてください",
        "leave out `{show=value}`, or write `:fact[{id}]` elsewhere on the page",
    ),
    explain: Text::new(
        "数だけでは、いつの、何のうちの数かが分かりません。繰り返すときだけ、値だけを出せます。",
        "A number alone does not say when it held, or of what it is a share. Only a repetition may leave that out.",
    ),
};

/// A fact without words in the page's language.
pub static FACT_LANGUAGE: Rule = Rule {
    id: "fact-untranslated",
    severity: Severity::Warning,
    message: Text::new(
        "『{id}』には、このページの言語（{lang}）の言葉がありません",
        "“{id}” has no words in this page's language ({lang})",
    ),
    hint: Text::new(
        "facts.yaml の unit や period などに {lang} を書き足してください",
        "add {lang} to its `unit`, `period` and the like in facts.yaml",
    ),
    explain: Text::new(
        "数と日付は、どの言語でも自動で書かれます。単位や分母などの言葉は、言語ごとに書きます。ないときは、原文の言語で出ます。",
        "Numbers and days are written in every language by themselves. Words, such as units, are written per language; where one is missing, the source language stands in.",
    ),
};

/// A number that the register has, typed out.
pub static FIGURE_BARE: Rule = Rule {
    id: "figure-bare",
    severity: Severity::Warning,
    message: Text::new(
        "『{number}』は、登録された事実『{id}』と同じ数です",
        "“{number}” is the registered fact “{id}”",
    ),
    hint: Text::new(
        "数の代わりに :fact[{id}] と書いてください。別のものの数なら、このままにして、site.toml の checks で外せます",
        "write `:fact[{id}]` in its place; if it counts something else, leave it and turn the rule down in `checks`",
    ),
    explain: Text::new(
        "数を本文に直接書くと、値が変わったときに直しもれが出ます。登録した事実として書けば、どのページも訳も一度に変わり、いつの数かも一緒に出ます。見つけるのは、単位まで同じ数と、5桁以上の意味のある数だけです。年や日付、小さな数は見ません。",
        "A number that is typed out is missed when its value changes. Stated as a fact, it changes on all pages and in all translations at once, and its date is printed with it. Only numbers with the same unit, or with five telling digits, are found; years, days and small counts are not.",
    ),
};
