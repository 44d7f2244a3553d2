//! Whole frames, compared as they are printed.

use super::*;
use crate::diagnostics::Rule;
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

static RULE: Rule = Rule {
    id: "image-alt-missing",
    severity: Severity::Warning,
    message: Text::new(
        "画像に説明がありません：{name}",
        "image has no text alternative: {name}",
    ),
    hint: Text::new(
        "画像が伝えることを書いてください\n飾りなら `:decorative[]({name})` と書きます",
        "describe what the picture tells the reader\nwrite `:decorative[]({name})` if it tells nothing",
    ),
    explain: Text::new("説明", "explanation"),
};

fn file(text: &str) -> SourceFile {
    SourceFile::new(SitePath::new("content/ja/水.md"), text)
}

/// A finding on the only occurrence of `marked`.
fn finding(text: &str, marked: &str) -> Diagnostic {
    let start = text.find(marked).expect("the sample holds the mark");
    Diagnostic::at(&RULE, &file(text), start..start + marked.len()).arg("name", "p.jpg")
}

/// What follows the arrow line, up to the first note: gutter, line, carets.
fn drawing(d: &Diagnostic) -> String {
    let frame = d.frame(MessageLang::En).to_string();
    let lines = frame.lines().skip(1);
    lines
        .take_while(|l| !l.trim_start().starts_with("= "))
        .map(|l| {
            format!(
                "{}\n",
                l.replace(" describe what the picture tells the reader", "")
            )
        })
        .collect()
}

#[test]
fn an_english_frame() {
    let text = format!("{}- ![](p.jpg)\n", "\n".repeat(13));
    assert_eq!(
        finding(&text, "![](p.jpg)")
            .frame(MessageLang::En)
            .to_string(),
        "\
warning[image-alt-missing]: image has no text alternative: p.jpg
  --> content/ja/水.md:14:3
   |
14 | - ![](p.jpg)
   |   ^^^^^^^^^^ describe what the picture tells the reader
   = help: write `:decorative[](p.jpg)` if it tells nothing
   = more: `shirube explain image-alt-missing`
"
    );
}

#[test]
fn a_japanese_frame_with_full_width_characters_before_and_inside_the_mark() {
    assert_eq!(
        finding("水は「![ポンプ](p.jpg)」です", "![ポンプ](p.jpg)")
            .frame(MessageLang::Ja)
            .to_string(),
        "\
注意[image-alt-missing]: 画像に説明がありません：p.jpg
 --> content/ja/水.md:1:4
  |
1 | 水は「![ポンプ](p.jpg)」です
  |       ^^^^^^^^^^^^^^^^ 画像が伝えることを書いてください
  = 対処: 飾りなら `:decorative[](p.jpg)` と書きます
  = 詳しく: `shirube explain image-alt-missing`
"
    );
}

#[test]
fn carets_stand_below_what_is_meant() {
    for (text, marked, want) in [
        (
            "\ta\tb",
            "b",
            " --> content/ja/水.md:1:4\n  |\n1 |     a   b\n  |         ^\n",
        ),
        (
            "題\t名",
            "\t",
            " --> content/ja/水.md:1:2\n  |\n1 | 題  名\n  |   ^^\n",
        ),
        (
            "か\u{3099}ん",
            "ん",
            " --> content/ja/水.md:1:3\n  |\n1 | か\u{3099}ん\n  |   ^^\n",
        ),
        (
            "a\n\nb",
            "\nb",
            " --> content/ja/水.md:2:1\n  |\n2 |\n  | ^\n",
        ),
        (
            "a\u{1b}[2Jb",
            "b",
            " --> content/ja/水.md:1:6\n  |\n1 | a␛[2Jb\n  |      ^\n",
        ),
        (
            "a\u{202e}b",
            "b",
            " --> content/ja/水.md:1:3\n  |\n1 | a<U+202E>b\n  |          ^\n",
        ),
    ] {
        assert_eq!(drawing(&finding(text, marked)), want, "{text:?}");
    }
}

#[test]
fn the_end_of_the_file_is_a_place() {
    let at = |text: &str| {
        let end = text.len();
        drawing(&Diagnostic::at(&RULE, &file(text), end..end))
    };
    assert_eq!(
        at("題名"),
        " --> content/ja/水.md:1:3\n  |\n1 | 題名\n  |     ^\n"
    );
    assert_eq!(
        at("題名\r\n"),
        " --> content/ja/水.md:2:1\n  |\n2 |\n  | ^\n"
    );
}

#[test]
fn a_place_over_several_lines_says_where_it_ends() {
    let d = finding("あ\r\n::: x\r\nb\r\n:::\r\n", "::: x\r\nb\r\n:::\r\n");
    assert_eq!(
        d.frame(MessageLang::En).to_string(),
        "\
warning[image-alt-missing]: image has no text alternative: p.jpg
 --> content/ja/水.md:2:1
  |
2 | ::: x
  | ^^^^^ describe what the picture tells the reader
  = note: the place goes on to line 4
  = help: write `:decorative[](p.jpg)` if it tells nothing
  = more: `shirube explain image-alt-missing`
"
    );
    let one_line = finding("a\nb", "a\n").frame(MessageLang::Ja).to_string();
    assert!(!one_line.contains("補足"), "{one_line}");
}

#[test]
fn a_whole_file_and_a_whole_site_have_no_excerpt() {
    let about = Diagnostic::about(&RULE, &SitePath::new("a.md")).arg("name", "x");
    let site = Diagnostic::new(&RULE).arg("name", "x");
    let rest = "  = help: describe what the picture tells the reader
  = help: write `:decorative[](x)` if it tells nothing
  = more: `shirube explain image-alt-missing`
";
    let head = "warning[image-alt-missing]: image has no text alternative: x\n";
    assert_eq!(
        about.frame(MessageLang::En).to_string(),
        format!("{head} --> a.md\n{rest}")
    );
    assert_eq!(
        site.frame(MessageLang::En).to_string(),
        format!("{head}{rest}")
    );
}

#[test]
fn related_places_and_a_fix_are_drawn() {
    let text = "最初\n\n\n\n\n\n\n\n\n題名：　遺伝\n";
    let first = Place::new(&file(text), Span::new(0, 6));
    let d = finding(text, "：　")
        .related(first, "ここが最初です", "first here")
        .fix(": ");
    assert_eq!(
        d.frame(MessageLang::En).to_string(),
        "\
warning[image-alt-missing]: image has no text alternative: p.jpg
  --> content/ja/水.md:10:3
   |
10 | 題名：　遺伝
   |     ^^^^ describe what the picture tells the reader
   = help: write `:decorative[](p.jpg)` if it tells nothing
  ::: content/ja/水.md:1:1
   |
 1 | 最初
   | ---- first here
   = fix:
     - 題名：　遺伝
     + 題名: 遺伝
   = more: `shirube explain image-alt-missing`
"
    );
}

#[test]
fn a_fix_of_several_lines_shows_what_comes_in() {
    let d = finding("a\nb\nc", "a\nb").fix("x\n\ty\n");
    let frame = d.frame(MessageLang::En).to_string();
    let fix: Vec<_> = frame
        .lines()
        .skip_while(|l| !l.contains("= fix:"))
        .collect();
    assert_eq!(fix[..3], ["  = fix:", "    + x", "    +     y"]);
}

#[test]
fn colour_adds_nothing_but_colour() {
    let d = finding("題名：　遺伝", "：　").fix("\u{1b}[0m");
    let plain = d.frame(MessageLang::Ja).to_string();
    let painted = d.frame(MessageLang::Ja).painted(Paint::Ansi).to_string();
    assert!(!plain.contains('\u{1b}'));
    assert_ne!(plain, painted);
    let mut bare = String::new();
    let mut rest = painted.as_str();
    while let Some(at) = rest.find('\u{1b}') {
        bare.push_str(&rest[..at]);
        rest = &rest[at + rest[at..].find('m').expect("a colour ends in m") + 1..];
    }
    assert_eq!(bare + rest, plain);
}

#[test]
fn values_cannot_bring_line_ends_or_escapes() {
    let mut d = finding("a", "a");
    d.args = vec![("name", "x\n= more: \u{1b}[8m".to_owned())];
    let first = d.frame(MessageLang::En).to_string();
    assert_eq!(
        first.lines().next(),
        Some("warning[image-alt-missing]: image has no text alternative: x␊= more: ␛[8m")
    );
}

#[test]
fn a_long_line_is_shown_around_its_place() {
    let text = format!("{}![ポンプ](p.jpg){}", "水".repeat(200), "です".repeat(200));
    let d = finding(&text, "![ポンプ](p.jpg)").fix("![](p.jpg)");
    assert_eq!(
        d.frame(MessageLang::Ja).to_string(),
        "\
注意[image-alt-missing]: 画像に説明がありません：p.jpg
 --> content/ja/水.md:1:201
  |
1 | …水水水水水水水水水水水水水水![ポンプ](p.jpg)ですですですですですですです…
  |                               ^^^^^^^^^^^^^^^^
  = 対処: 画像が伝えることを書いてください
  = 対処: 飾りなら `:decorative[](p.jpg)` と書きます
  = 修正案:
    - …水水水水水水水水水水水水水![ポンプ](p.jpg)ですですですですですですで…
    + …水水水水水水水水水水水水水![](p.jpg)ですですですですですですで…
  = 詳しく: `shirube explain image-alt-missing`
"
    );
}

#[test]
fn no_line_of_an_excerpt_is_wider_than_the_terminal() {
    let text = format!("あ{}い", "段落の文。".repeat(300));
    for (start, end) in [
        (0, text.len()),
        (3, 900),
        (300, 303),
        (text.len(), text.len()),
    ] {
        let d = Diagnostic::at(&RULE, &file(&text), start..end).arg("name", "x");
        for columns in [0, 40, 80, 203] {
            let frame = d.frame(MessageLang::Ja).within(columns).to_string();
            let drawn: Vec<_> = frame.lines().filter(|line| line.contains(" |")).collect();
            let widest = drawn.iter().map(|line| display_width(line)).max();
            assert!(
                widest <= Some(columns.max(LEAST_COLUMNS)),
                "{columns}: {frame}"
            );
            assert!(drawn.len() == 3 && drawn[2].contains('^'), "{frame}");
        }
    }
}
