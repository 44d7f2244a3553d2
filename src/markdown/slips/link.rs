//! Links and images that are none: full-width brackets, or blanks in the address.

use memchr::memmem;

use super::Found;
use crate::diagnostics::{Rule, Severity, Text};

pub static LINK_FULL_WIDTH: Rule = Rule {
    id: "link-full-width",
    severity: Severity::Warning,
    message: Text::new(
        "リンクのかっこが全角です",
        "the brackets of this link are full-width",
    ),
    hint: Text::new(
        "半角にして『{wanted}』と書いてください",
        "write `{wanted}` with half-width brackets",
    ),
    explain: Text::new(
        "リンクは [文字](アドレス)、画像は ![説明](ファイル名) と、半角のかっこで書きます。",
        "Links are written [text](address) and images ![text](file), with half-width brackets.",
    ),
};

pub static LINK_BLANK: Rule = Rule {
    id: "link-address-blank",
    severity: Severity::Warning,
    message: Text::new(
        "『{address}』に空白があるので、リンクや画像になりません",
        "with blanks in `{address}` this is no link or image",
    ),
    hint: Text::new(
        "『{wanted}』と < > で囲むか、ファイル名から空白をなくしてください",
        "write `{wanted}`, or take the blanks out of the file's name",
    ),
    explain: Text::new(
        "( ) の中のアドレスやファイル名に空白があると、そこで終わりと読まれ、全体が文字として表示されます。ファイル名は、英数字と - だけにすると、どこでも安全に使えます。",
        "An address ends at a blank, so the whole is shown as text. File names of letters, digits and hyphens work everywhere.",
    ),
};

pub static LINK_GAP: Rule = Rule {
    id: "link-gap",
    severity: Severity::Warning,
    message: Text::new(
        "『]』と『(』の間に空白があるので、リンクになりません",
        "with a blank between `]` and `(` this is no link",
    ),
    hint: Text::new(
        "空白を消して『{wanted}』と書いてください",
        "write `{wanted}`, without the blank",
    ),
    explain: Text::new(
        "リンクは [文字](アドレス)、画像は ![説明](ファイル名) と、かっことかっこの間を空けずに書きます。",
        "Links are written [text](address) and images ![text](file), with nothing between the brackets.",
    ),
};

pub static LINK_WIKI: Rule = Rule {
    id: "link-wiki",
    severity: Severity::Warning,
    message: Text::new(
        "『{written}』は、ここではリンクになりません",
        "`{written}` is no link here",
    ),
    hint: Text::new(
        "ページへのリンクは『[文字](ファイル名.md)』、用語は『:term[用語]』と書いてください",
        "write `[text](file.md)` for a page, and `:term[word]` for a term of the glossary",
    ),
    explain: Text::new(
        "[[ ]] は Wiki や Obsidian の書き方です。そのまま文字として表示されます。",
        "Double brackets are links in wikis and in Obsidian. Here they are shown as they stand.",
    ),
};

pub static LINK_UNCLOSED: Rule = Rule {
    id: "link-unclosed",
    severity: Severity::Warning,
    message: Text::new(
        "リンクの終わりの半角の『)』がないので、リンクや画像になりません",
        "without a half-width `)` at its end this is no link or image",
    ),
    hint: Text::new("『{wanted}』と書いてください", "write `{wanted}`"),
    explain: Text::new(
        "リンクは [文字](アドレス)、画像は ![説明](ファイル名) と、最後まで半角のかっこで囲んで書きます。",
        "Links are written [text](address) and images ![text](file), closed with a half-width bracket.",
    ),
};

pub static LINK_HASH_FULL_WIDTH: Rule = Rule {
    id: "link-hash-full-width",
    severity: Severity::Error,
    message: Text::new(
        "リンク先の『＃』が全角なので、見出しにつながりません",
        "the sign `＃` of this link is full-width, so it leads to no heading",
    ),
    hint: Text::new(
        "半角の『#』で『{wanted}』と書いてください",
        "write `{wanted}`, with a half-width `#`",
    ),
    explain: Text::new(
        "同じページの見出しへのリンクは [文字](#見出し) と、半角の # で書きます。全角の ＃ で始まるものは、ページの名前として読まれます。",
        "Links to a heading of the same page are written [text](#heading), with a half-width sign. With a full-width one it is read as the name of a page.",
    ),
};

/// Longer texts between brackets are not links.
const LONGEST: usize = 300;

/// `[文字]（address）` and `［文字］（address）`, where the address looks like one.
pub(super) fn full_width(text: &str) -> Option<Found> {
    let joints = [("]（", '['), ("］（", '［'), ("］(", '［')];
    joints
        .into_iter()
        .find_map(|(joint, open)| bracketed(text, joint, open))
}

/// The link whose brackets meet in `joint`.
fn bracketed(text: &str, joint: &str, open: char) -> Option<Found> {
    let at = memmem::find(text.as_bytes(), joint.as_bytes())?;
    let from = at + joint.len();
    let len = text[from..].find(['）', ')']).filter(|n| *n <= LONGEST)?;
    let start = text[..at].rfind(open).filter(|s| at - s <= LONGEST)?;
    let close = text[from + len..].chars().next().map_or(0, char::len_utf8);
    let address = &text[from..from + len];
    let address = match address.strip_prefix('＃') {
        Some(heading) => format!("#{heading}"),
        None => address.to_owned(),
    };
    let words = &text[start + open.len_utf8()..at];
    let bang = text[..start].chars().next_back();
    let bang = bang.filter(|c| matches!(c, '!' | '！'));
    let start = start - bang.map_or(0, char::len_utf8);
    let mark = if bang.is_some() { "!" } else { "" };
    let wanted = format!("{mark}[{words}]({address})");
    looks_like_address(&address).then(|| {
        Found::new(&LINK_FULL_WIDTH, start..from + len + close)
            .arg("wanted", &wanted)
            .fix(wanted)
    })
}

/// `[文字](＃見出し)`, which is a link; its source is given.
pub(super) fn hash(link: &str) -> Option<Found> {
    let found = Found::new(&LINK_HASH_FULL_WIDTH, 0..link.len());
    let Some((words, to)) = link.rsplit_once("](＃") else {
        // The address of `[文字][a]` stands elsewhere.
        return Some(found.arg("wanted", "[文字](#見出し)"));
    };
    let wanted = format!("{words}](#{to}");
    Some(found.arg("wanted", &wanted).fix(wanted))
}

fn looks_like_address(text: &str) -> bool {
    let extension = text.rsplit_once('.').is_some_and(|(_, e)| {
        (2..=5).contains(&e.len()) && e.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    let shaped = text.contains("://") || text.contains('/') || text.starts_with('#') || extension;
    !text.contains(['。', '、', ' ']) && shaped
}

/// `[文字] (address)`.
pub(super) fn gap(text: &str) -> Option<Found> {
    let (middle, at) = ["] (", "]　(", "]　（", "] （"]
        .iter()
        .find_map(|middle| Some((middle, memmem::find(text.as_bytes(), middle.as_bytes())?)))?;
    let start = text[..at].rfind('[').filter(|s| at - s <= LONGEST)?;
    let from = at + middle.len();
    let len = text[from..].find([')', '）']).filter(|n| *n <= LONGEST)?;
    let address = &text[from..from + len];
    let close = text[from + len..].chars().next().map_or(0, char::len_utf8);
    let wanted = format!("{}({address})", &text[start..=at]);
    looks_like_address(address).then(|| {
        Found::new(&LINK_GAP, start..from + len + close)
            .arg("wanted", &wanted)
            .fix(wanted)
    })
}

/// `[[遺伝子]]`.
pub(super) fn wiki(text: &str) -> Option<Found> {
    let start = memmem::find(text.as_bytes(), b"[[")?;
    let len =
        memmem::find(&text.as_bytes()[start..], b"]]").filter(|n| (3..=LONGEST).contains(n))?;
    let written = &text[start..start + len + 2];
    let words = !written.contains('\n') && written.chars().any(char::is_alphabetic);
    words.then(|| {
        Found::new(&LINK_WIKI, start..start + len + 2)
            .arg("written", written)
            .once()
    })
}

/// `![写真](写真 1.jpg)`.
pub(super) fn blank(text: &str) -> Option<Found> {
    let at = memmem::find(text.as_bytes(), b"](")?;
    let from = at + 2;
    let start = text[..at].rfind('[').filter(|s| at - s <= LONGEST)?;
    let end = end_of_address(&text[from..])? + from;
    let address = text[from..end].trim();
    let is_blank = |c: char| c == ' ' || c == '\u{3000}';
    if !address.contains(is_blank) || address.contains(['<', '>', '"']) || !looks_like_file(address)
    {
        return None;
    }
    let image = text[..start].ends_with('!');
    let start = start - usize::from(image);
    let wanted = format!("{}(<{address}>)", &text[start..=at]);
    let found = Found::new(&LINK_BLANK, start..end + 1);
    Some(
        found
            .arg("address", address)
            .arg("wanted", &wanted)
            .fix(wanted),
    )
}

/// `[文字](address`, and with `）` at its end.
pub(super) fn unclosed(text: &str) -> Option<Found> {
    let at = memmem::find(text.as_bytes(), b"](")?;
    let from = at + 2;
    let start = text[..at].rfind('[').filter(|s| at - s <= LONGEST)?;
    if end_of_address(&text[from..]).is_some() {
        return None;
    }
    let ends = [' ', '\u{3000}', '。', '、', '」', '）'];
    let len = text[from..].find(ends).unwrap_or(text.len() - from);
    let address = &text[from..from + len];
    let close = text[from + len..].chars().next().filter(|c| *c == '）');
    let start = start - usize::from(text[..start].ends_with('!'));
    let wanted = format!("{}({address})", &text[start..=at]);
    let end = from + len + close.map_or(0, char::len_utf8);
    looks_like_address(address).then(|| {
        Found::new(&LINK_UNCLOSED, start..end)
            .arg("wanted", &wanted)
            .fix(wanted)
    })
}

fn looks_like_file(address: &str) -> bool {
    let extension = address.rsplit_once('.').map_or("", |(_, e)| e);
    address.contains("://")
        || ((2..=5).contains(&extension.len())
            && extension.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// The bracket that closes an address in which others are balanced.
fn end_of_address(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(LONGEST) {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}
