//! What `new` writes: the files of a new site, and pages filled in so far that they build.

use jiff::civil::Date;

use crate::content::Kind;
use crate::files::SitePath;
use crate::site::BuildDate;

const SITE: &str = include_str!("starter/site.toml");
const HOME: &str = include_str!("starter/home.md");
const LESSON: &str = include_str!("starter/lesson.md");
const QUESTION: &str = "### ここに問いを書きます\n\n- [x] 正しい答え\n  > 選んだ人に伝えること\n- [ ] ほかの答え\n  > 選んだ人に伝えること\n\n> 解説：答えのわけ\n";
const QUESTION_EN: &str = "### Write the question here\n\n- [x] The right answer\n  > What to tell whoever chose it\n- [ ] Another answer\n  > What to tell whoever chose it\n\n> Explanation: why\n";
const GITIGNORE: &str = "/public\n/.shirube\n/.public.*\n";

/// The files of a new site.
pub fn files(today: BuildDate) -> Vec<(SitePath, String)> {
    let file = |path: &str, text: String| (SitePath::new(path), text);
    vec![
        file("site.toml", SITE.to_owned()),
        file(".gitignore", GITIGNORE.to_owned()),
        file("content/ja/_index.md", dated(HOME, today)),
        file(
            "content/ja/lessons/_index.md",
            "---\ntitle: 教材\n---\n".to_owned(),
        ),
        file("content/ja/lessons/first.md", dated(LESSON, today)),
    ]
}

/// A page of a kind, with the keys that it needs: the `nth` of its folder, which is where a unit stands in its module.
pub fn page(kind: Kind, title: &str, lang: &str, nth: usize, today: BuildDate) -> String {
    if let Some(data) = kind.data() {
        return data
            .starter
            .replace("LANG", lang)
            .replace("TITLE", &quoted(title));
    }
    let ja = lang.starts_with("ja");
    let (description, body) = match ja {
        true => ("1文で内容を書きます", "ここに本文を書きます。"),
        false => (
            "Say in one sentence what this page answers",
            "Write the text here.",
        ),
    };
    let dates = match kind {
        Kind::Section | Kind::Term => String::new(),
        _ => dates(today),
    };
    let body = match (kind, ja) {
        (Kind::Section, _) => String::new(),
        (Kind::Unit, true) => format!("\n{body}\n\n{QUESTION}"),
        (Kind::Unit, false) => format!("\n{body}\n\n{QUESTION_EN}"),
        _ => format!("\n{body}\n"),
    };
    format!(
        "---\ntitle: {}\ndescription: {description}\n{dates}{}---\n{body}",
        quoted(title),
        dated(kind.starter(lang), today).replace("NTH", &nth.to_string()),
    )
}

/// The page of the folder that holds pages of a kind, which have an order.
pub fn section(kind: Kind, folder: &str, lang: &str) -> String {
    let mut letters = folder.chars();
    let title = match lang.starts_with("ja") {
        true => kind.ja().to_owned(),
        false => letters
            .next()
            .map(|first| format!("{}{}", first.to_uppercase(), letters.as_str()))
            .unwrap_or_default(),
    };
    format!("---\ntitle: {}\nsort_by: weight\n---\n", quoted(&title))
}

/// The lines of front matter by which a page becomes due.
pub fn dates(today: BuildDate) -> String {
    format!("date: {}\nreview_by: {}\n", today.0, a_year_after(today.0))
}

/// The title of the first part of a page that is a folder.
pub fn first_part(lang: &str) -> &'static str {
    match lang.starts_with("ja") {
        true => "最初の単元",
        false => "First unit",
    }
}

fn dated(text: &str, today: BuildDate) -> String {
    text.replace("TODAY", &today.0.to_string())
        .replace("NEXT_YEAR", &a_year_after(today.0).to_string())
}

fn a_year_after(day: Date) -> Date {
    day.checked_add(jiff::Span::new().years(1)).unwrap_or(day)
}

/// A title as a YAML string that nothing in it can end.
fn quoted(title: &str) -> String {
    serde_json::to_string(title).expect("text serialises")
}
