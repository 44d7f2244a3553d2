//! Invisible characters that turn the direction of all text after them: pasted along from elsewhere, or put
//! there to make a text read otherwise than it is. They are found, and read without their effect.

use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::source::SourceFile;

pub static TEXT_DIRECTION_MARK: Rule = Rule {
    id: "text-direction-mark",
    severity: Severity::Warning,
    message: Text::new(
        "文字の並ぶ向きを変える、目に見えない文字（{character}）があります（全部で {count} 個）",
        "there is an invisible character that turns the direction of text, {character} ({count} in the file)",
    ),
    hint: Text::new(
        "この位置の前後を消して、打ち直してください（サイトでは効きません）",
        "delete what is around this place and type it again; on the site it has no effect",
    ),
    explain: Text::new(
        "U+202A〜202E と U+2066〜2069 は、アラビア語などのために、文字の並ぶ向きを変える文字です。PDF やチャットから\
         貼り付けたときに紛れ込み、後ろの文章の順番が逆に見えることがあります。サイトでは、働きのない文字（U+2060）に\
         置き換えて表示します。別の言語の文章は :lang[…]{lang=ar} と書くと、正しい向きで表示されます。",
        "U+202A to U+202E and U+2066 to U+2069 turn the direction of text, for Arabic and the like. They slip in when \
         something is pasted from a PDF or a chat, and can make the words after them appear in reverse. The site has a \
         character without effect (U+2060) in their place. Text in another language is written :lang[…]{lang=ar}, \
         which shows it in its own direction.",
    ),
};

/// What stands in their place: as many bytes, so that places in the file hold, and neither width nor
/// direction nor a place to break the line.
const WITHOUT_EFFECT: &str = "\u{2060}";

/// The same file with such characters made harmless, and one finding at the first of them. Catalogs keep
/// theirs: the words of a language that is written from right to left may need them.
pub(super) fn settle(file: SourceFile, diags: &mut Diagnostics) -> SourceFile {
    let text = file.text.as_ref();
    let mut all = memchr::memchr_iter(0xe2, text.as_bytes()).filter(|at| turns(&text[*at..]));
    let Some(first) = all.next().filter(|_| !file.path.as_str().ends_with(".ftl")) else {
        return file;
    };
    let code = text[first..].chars().next().map_or(0, u32::from);
    let finding = Diagnostic::at(
        &TEXT_DIRECTION_MARK,
        &file,
        first..first + WITHOUT_EFFECT.len(),
    );
    let finding = finding.arg("character", format!("U+{code:04X}"));
    diags.push(finding.arg("count", 1 + all.count()));
    let settled = text.replace(is_turn, WITHOUT_EFFECT);
    SourceFile::new(file.path, settled)
}

fn turns(text: &str) -> bool {
    text.starts_with(is_turn)
}

/// Embeddings, overrides and isolates, and what ends them.
fn is_turn(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLang;
    use crate::files::SitePath;

    fn settled(path: &str, text: &str) -> (String, Vec<(usize, String)>) {
        let mut diags = Diagnostics::default();
        let file = settle(SourceFile::new(SitePath::new(path), text), &mut diags);
        let found = diags.iter().map(|d| {
            let place = d.place.as_ref().expect("a place");
            (place.span.range().start, d.message(MessageLang::En))
        });
        (file.text.to_string(), found.collect())
    }

    #[test]
    fn marks_lose_their_effect_and_places_hold() {
        let text = "遺伝\u{202e}子\u{2066}と\u{2069}\u{202c}";
        let (settled, found) = settled("content/ja/a.md", text);
        assert_eq!(settled, "遺伝\u{2060}子\u{2060}と\u{2060}\u{2060}");
        let message = "there is an invisible character that turns the direction of text, U+202E (4 in the file)";
        assert_eq!(
            (settled.len(), found),
            (text.len(), vec![(6, message.to_owned())])
        );
    }

    #[test]
    fn other_characters_of_the_block_and_catalogs_are_left_alone() {
        let text = "“引用” … \u{200f}\u{2068}";
        assert_eq!(settled("i18n/ar.ftl", text), (text.to_owned(), vec![]));
        let text = "“引用” … \u{200f}\u{200b}\u{202f}\u{2060}";
        assert_eq!(settled("content/ja/a.md", text), (text.to_owned(), vec![]));
    }
}
