//! Markup of other programs, which a page shows as it stands: Hugo, MkDocs, Jekyll, Word.

use memchr::memmem;

use super::{Found, Line};
use crate::diagnostics::{Rule, Severity, Text};

pub static FOREIGN_MARKUP: Rule = Rule {
    id: "foreign-markup",
    severity: Severity::Warning,
    message: Text::new(
        "『{sign}』は{program}の書き方なので、そのまま文字として表示されます",
        "`{sign}` belongs to {program}, so it is shown as it stands",
    ),
    hint: Text::new("{instead_ja}", "{instead_en}"),
    explain: Text::new(
        "ほかのツールで作ったページには、そのツールだけの書き方が残っていることがあります。このページで最初に見つかった場所だけをお知らせしています。使える部品は docs/markdown.md にあります。",
        "Pages made for another tool may hold its own markup. Only the first place in the page is named. docs/markdown.md lists what there is here.",
    ),
};

pub static WORD_MARKUP: Rule = Rule {
    id: "word-markup",
    severity: Severity::Warning,
    message: Text::new(
        "『{sign}』は Word から貼り付けた時に入った記号で、そのまま文字として表示されます",
        "`{sign}` came along from a word processor, and is shown as it stands",
    ),
    hint: Text::new(
        "この記号を消してください。Word からは「テキストのみ保持」で貼り付けると入りません",
        "delete it; pasting as plain text leaves such things out",
    ),
    explain: Text::new(
        "Word の文章をそのまま貼り付けると、<o:p> のような記号が入ることがあります。いったんメモ帳に貼ってから写すと、文章だけになります。",
        "Text pasted from Word may bring marks such as <o:p>. Pasting into a plain editor first leaves the words only.",
    ),
};

pub static MERGE_CONFLICT: Rule = Rule {
    id: "merge-conflict",
    severity: Severity::Error,
    message: Text::new(
        "2人の変更がぶつかったままです（<<<<<<< から >>>>>>> まで）",
        "two changes collided here, and nobody has chosen yet (<<<<<<< to >>>>>>>)",
    ),
    hint: Text::new(
        "残す方の文章を選び、<<<<<<<・=======・>>>>>>> の行を消してください",
        "keep the text that is right, and delete the lines <<<<<<<, ======= and >>>>>>>",
    ),
    explain: Text::new(
        "同じ場所を2人が書き換えると、Git は両方の文章を記号の行で区切って残します。======= の上が片方、下がもう片方です。",
        "Where two people changed the same lines, Git keeps both, divided by lines of signs: one above =======, the other below.",
    ),
};

static BOX: Text = Text::new(
    "注意書きの囲みは「> [!NOTE]」、折りたたみは「:::details」で書けます",
    "boxes are written `> [!NOTE]`, and what folds `:::details`",
);
static DELETE: Text = Text::new(
    "この部分を消すか、Markdown の書き方に変えてください",
    "delete it, or write it in Markdown",
);

/// `{{< x >}}`, `{{% x %}}` and `{% x %}`.
pub(super) fn tag(text: &str) -> Option<Found> {
    let open = memmem::find(text.as_bytes(), b"{")?;
    for (sign, program) in [("{{<", "Hugo"), ("{{%", "Hugo"), ("{% ", "Jekyll")] {
        if let Some(at) = memmem::find(&text.as_bytes()[open..], sign.as_bytes()) {
            let start = open + at;
            let found = Found::new(&FOREIGN_MARKUP, start..start + sign.trim_end().len());
            return Some(named(found, sign.trim_end(), program, &DELETE));
        }
    }
    None
}

/// `/// note` and `!!! note`.
pub(super) fn block(line: &Line<'_>) -> Option<Found> {
    let sign = ["/// ", "!!! ", "??? "]
        .into_iter()
        .find(|sign| line.text.starts_with(sign))?;
    let word = line.text[sign.len()..].split_whitespace().next()?;
    if !word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return None;
    }
    let found = Found::new(&FOREIGN_MARKUP, 0..sign.len() + word.len());
    Some(named(found, &format!("{sign}{word}"), "MkDocs", &BOX))
}

fn named(found: Found, sign: &str, program: &str, instead: &Text) -> Found {
    found
        .arg("sign", sign)
        .arg("program", program)
        .arg("instead_ja", instead.ja)
        .arg("instead_en", instead.en)
        .once()
}

/// `<o:p>` and its kind, which CommonMark does not take for tags.
pub(super) fn word(text: &str) -> Option<Found> {
    let start = ["<o:", "<w:", "<st1:", "<v:"]
        .iter()
        .filter_map(|sign| memmem::find(text.as_bytes(), sign.as_bytes()))
        .min()?;
    let len = text[start..].find('>').filter(|n| *n <= 40)? + 1;
    let sign = &text[start..start + len];
    let found = Found::new(&WORD_MARKUP, start..start + len);
    Some(found.arg("sign", sign).once())
}

/// What Git leaves where two people changed the same lines.
pub(super) fn conflict(text: &str) -> Option<Found> {
    let line = text.lines().next()?.trim_end();
    let found = Found::new(&MERGE_CONFLICT, 0..line.len());
    line.starts_with("<<<<<<< ").then(|| found.once())
}
