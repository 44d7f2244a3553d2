//! The catalogs that ship with the binary: complete, alike, and readable in every language.

use std::collections::BTreeSet;

use super::{Arg, Catalogs, Locale, Text};
use crate::diagnostics::Diagnostics;
use crate::files::SitePath;
use crate::source::SourceFile;

const SHIPPED: &[(&str, &str)] = &[
    ("ja", include_str!("../../i18n/ja.ftl")),
    ("en", include_str!("../../i18n/en.ftl")),
    ("zh-Hans", include_str!("../../i18n/zh-Hans.ftl")),
    ("ko", include_str!("../../i18n/ko.ftl")),
    ("vi", include_str!("../../i18n/vi.ftl")),
    ("pt-BR", include_str!("../../i18n/pt-BR.ftl")),
    ("ja-x-easy", include_str!("../../i18n/ja-x-easy.ftl")),
    ("ar", include_str!("../../tests/fixtures/i18n/ar.ftl")),
];

fn file(tag: &str, text: &str) -> (String, SourceFile) {
    let path = SitePath::new(&format!("i18n/{tag}.ftl"));
    (tag.to_owned(), SourceFile::new(path, text))
}

/// Catalogs, and findings as `path:line:column rule {args}`.
fn load(source: &str, files: &[(&str, &str)]) -> (Catalogs, Vec<String>) {
    let mut diags = Diagnostics::default();
    let files = files.iter().map(|(tag, text)| file(tag, text)).collect();
    let catalogs = Catalogs::load(source, files, &mut diags);
    (catalogs, findings(diags))
}

fn findings(diags: Diagnostics) -> Vec<String> {
    let show = |d: crate::diagnostics::Diagnostic| {
        let place = d.place.expect("every finding has a place");
        let args: Vec<&str> = d.args.iter().map(|(_, value)| value.as_str()).collect();
        let (line, column) = (place.start.line, place.start.column);
        let (path, rule) = (place.path.as_str(), d.rule.id);
        format!("{path}:{line}:{column} {rule} {}", args.join(", "))
    };
    diags.sorted().into_iter().map(show).collect()
}

fn shipped() -> Catalogs {
    let (catalogs, findings) = load("ja", SHIPPED);
    assert!(findings.is_empty(), "{findings:#?}");
    catalogs
}

/// The message keys of a catalog, read without the room's own parser.
fn keys(text: &str) -> BTreeSet<&str> {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" = ").map(|(key, _)| key))
        .collect()
}

/// The variables of each message, likewise.
fn variables(text: &str, key: &str) -> BTreeSet<String> {
    let mut lines = text
        .lines()
        .skip_while(|l| !l.starts_with(&format!("{key} = ")));
    let first = lines.next().unwrap_or_default();
    let more = lines.take_while(|l| l.starts_with([' ', '}']));
    std::iter::once(first)
        .chain(more)
        .flat_map(|line| line.split('$').skip(1))
        .map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect())
        .collect()
}

#[test]
fn every_language_has_the_same_strings_and_variables() {
    let catalogs = shipped();
    let (_, ja) = SHIPPED[0];
    assert!(keys(ja).len() > 120);
    for (tag, text) in SHIPPED {
        assert_eq!(keys(text), keys(ja), "{tag}");
        assert_eq!(catalogs.missing(tag), Vec::<&str>::new(), "{tag}");
        for key in keys(ja) {
            assert_eq!(variables(text, key), variables(ja, key), "{tag}: {key}");
            let kebab = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(key.chars().all(kebab), "{key}");
        }
    }
}

#[test]
fn every_string_is_filled_in_for_every_number() {
    let catalogs = shipped();
    for (tag, text) in SHIPPED {
        for key in keys(text) {
            let variables = variables(text, key);
            for n in [0_usize, 1, 2, 3, 11, 100] {
                let args: Vec<(&str, Arg<'_>)> = variables
                    .iter()
                    .map(|name| (name.as_str(), Arg::from(n)))
                    .collect();
                let got = catalogs.text(tag, key, &args);
                assert_eq!(got.from, *tag, "{key}");
                assert!(got.unfilled.is_empty(), "{tag} {key}: {:?}", got.unfilled);
                assert!(!got.text.trim().is_empty(), "{tag} {key}");
                assert!(
                    !got.text.contains(['{', '}', '|']),
                    "{tag} {key}: {}",
                    got.text
                );
            }
        }
    }
}

#[test]
fn a_number_chooses_its_plural_form() {
    let catalogs = shipped();
    for (tag, number, expected) in [
        ("ja", 1.0, "約1分"),
        ("ja-x-easy", 5.0, "だいたい 5分"),
        ("en", 1.0, "about 1 minute"),
        ("en", 5.0, "about 5 minutes"),
        ("zh-Hans", 1.0, "约 1 分钟"),
        ("ko", 5.0, "약 5분"),
        ("vi", 5.0, "khoảng 5 phút"),
        ("pt-BR", 1.0, "cerca de 1 minuto"),
        ("pt-BR", 2.0, "cerca de 2 minutos"),
        ("ar", 1.0, "حوالي دقيقة واحدة"),
        ("ar", 2.0, "حوالي دقيقتين"),
        ("ar", 5.0, "حوالي 5 دقائق"),
        ("ar", 11.0, "حوالي 11 دقيقة"),
        ("ar", 100.0, "حوالي 100 دقيقة"),
        ("en", f64::NAN, "about NaN minutes"),
        ("en", f64::MAX, &format!("about {} minutes", f64::MAX)),
    ] {
        let got = catalogs.text(tag, "minutes-to-read", &[("minutes", Arg::Number(number))]);
        assert_eq!(got.text, expected, "{tag} {number}");
    }
}

#[test]
fn variables_stand_bare_and_absent_ones_are_named() {
    let catalogs = shipped();
    let got = catalogs.text("ar", "external-site", &[("host", "example.org".into())]);
    assert_eq!(got.text, "موقع خارجي: example.org");
    let got = catalogs.text("en", "series-position", &[("position", 2_usize.into())]);
    assert_eq!(got.text, "Part 2 of {$total}");
    assert_eq!(got.unfilled, ["total"]);
}

#[test]
fn what_a_language_lacks_comes_from_the_next() {
    let (catalogs, _) = load(
        "vi",
        &[
            ("ja", "a = ja\nb = ja\nc = ja\n"),
            ("ja-x-easy", "a = easy\n"),
            ("vi", "a = vi\nb = vi\nd = vi\n"),
            ("en", "a = en\ne = en\nno-value =\n    .title = en\n"),
        ],
    );
    for (tag, key, expected, from) in [
        ("ja-x-easy", "a", "easy", "ja-x-easy"),
        ("ja-x-easy", "b", "ja", "ja"),
        ("ja-x-easy", "d", "vi", "vi"),
        ("ja-x-easy", "e", "en", "en"),
        ("ja-x-easy", "zz", "zz", ""),
        ("en-US", "a", "en", "en"),
        ("ko", "a", "vi", "vi"),
        ("not a tag", "e", "en", "en"),
        ("en", "no-value", "no-value", ""),
    ] {
        let Text {
            text,
            from: tag_from,
            ..
        } = catalogs.text(tag, key, &[]);
        assert_eq!(
            (text.as_str(), tag_from.as_str()),
            (expected, from),
            "{tag} {key}"
        );
    }
    assert!(!catalogs.has("ja-x-easy", "b"));
    assert_eq!(catalogs.missing("ja-x-easy"), ["b", "c", "d"]);
}

#[test]
fn a_site_overrides_message_by_message() {
    let en = SHIPPED[1];
    let (catalogs, findings) = load("ja", &[SHIPPED[0], en, ("en", "home = Start\n")]);
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(catalogs.text("en", "home", &[]).text, "Start");
    assert_eq!(catalogs.text("en", "toc", &[]).text, "On this page");
    assert!(catalogs.missing("en").is_empty());
}

#[test]
fn what_differs_from_the_reference_is_found() {
    let (catalogs, found) = load(
        "ja",
        &[
            ("ja", "next-page = 次\nminutes = { $minutes }分\n"),
            ("en", "nextpage = Next\nminutes = { $minuts } min\n"),
        ],
    );
    assert_eq!(
        found,
        [
            "i18n/en.ftl:1:1 string-unknown nextpage, next-page",
            "i18n/en.ftl:2:14 string-variable-unknown minutes, minuts, $minutes",
        ]
    );
    let mut diags = Diagnostics::default();
    for tag in ["ja", "en", "ko"] {
        catalogs.check(tag, &mut diags);
    }
    assert_eq!(
        findings(diags),
        [
            "i18n/en.ftl:1:1 string-missing en, next-page, 次",
            "i18n/ko.ftl:1:1 catalog-missing ko",
        ]
    );
}

#[test]
fn the_hash_follows_the_strings_and_their_fallbacks() {
    let base = [("ja", "a = 1\n"), ("en", "b = 1\n"), ("ko", "c = 1\n")];
    let hash = |files: &[(&str, &str)], tag: &str| load("ja", files).0.hash(tag);
    let ko = hash(&base, "ko");
    assert_eq!(hash(&base, "ko"), ko);
    // Comments and the order of entries do not matter; any string of the chain does.
    let commented = [base[0], base[1], ("ko", "# x\nc = 1\n")];
    assert_eq!(hash(&commented, "ko"), ko);
    for changed in [
        ("ja", "a = 2\n"),
        ("en", "b = 2\n"),
        ("ko", "c = 2\n"),
        ("ko", "d = 1\n"),
    ] {
        let files: Vec<_> = base.iter().copied().chain([changed]).collect();
        assert_ne!(hash(&files, "ko"), ko, "{changed:?}");
    }
    let other = [base[0], base[1], base[2], ("vi", "x = 1\n")];
    assert_eq!(hash(&other, "ko"), ko);
}

#[test]
fn hostile_catalogs_neither_panic_nor_loop() {
    let laughs: String = (1..12)
        .map(|n| format!("a{n} = {}\n", format!("{{ a{} }}", n - 1).repeat(10)))
        .collect();
    let placeables = format!("a = {{ \"x\" ->\n *[o] {} }}\n", "{ $x }".repeat(95));
    for text in [
        format!("a0 = x\n{laughs}"),
        placeables,
        "a = { NUMBER($x, minimumFractionDigits: 99) ->\n [one] 1\n *[other] 2\n }\n".to_owned(),
        "a = { NUMBER(\"x\") }\n".to_owned(),
        "a = { 1.00000000000000000000000000 ->\n [one] 1\n *[other] 2\n }\n".to_owned(),
        "a = { \"\\u{0}\" }{ \"\\uFFFF\" }\n".to_owned(),
        "-t = { -t }\na = { -t }\n".to_owned(),
        "a = { -t.x }\n-t = y\nb = { c.x }\nc = z\n".to_owned(),
    ] {
        let (catalogs, _) = load("ja", &[("ja", &text)]);
        for key in ["a", "a1", "a2", "a11", "b", "c"] {
            assert!(
                catalogs
                    .text("ja", key, &[("x", 1_usize.into())])
                    .text
                    .len()
                    < 10_000
            );
        }
    }
}

#[test]
fn arabic_is_written_from_the_right() {
    assert_eq!(
        Locale::parse("ar").map(|l| l.direction().as_str()),
        Ok("rtl")
    );
}

#[test]
fn the_easy_japanese_uses_everyday_kanji_only() {
    // What a learner of the second grade knows, and the few words that the site cannot do without.
    let known = "一上下中人入出分古国大学子小少年役所市日本文書会社生先知高校見言読新正明月間何行前後作者金";
    let (_, text) = SHIPPED[6];
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        for c in line
            .chars()
            .filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c))
        {
            assert!(known.contains(c), "{c} in {line}");
        }
    }
}
