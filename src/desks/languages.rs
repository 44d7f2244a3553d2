//! Languages by their own names, since whoever looks for a language may read no other.

use crate::text::narrow;

/// Tags, own names and Japanese names, of the languages in which people in Japan are advised.
const NAMES: &[(&str, &str, &str)] = &[
    ("ar", "العربية", "アラビア語"),
    ("bn", "বাংলা", "ベンガル語"),
    ("de", "Deutsch", "ドイツ語"),
    ("en", "English", "英語"),
    ("es", "Español", "スペイン語"),
    ("fa", "فارسی", "ペルシャ語"),
    ("fil", "Filipino", "フィリピン語"),
    ("fr", "Français", "フランス語"),
    ("hi", "हिन्दी", "ヒンディー語"),
    ("id", "Bahasa Indonesia", "インドネシア語"),
    ("it", "Italiano", "イタリア語"),
    ("ja", "日本語", "日本語"),
    ("ja-x-easy", "やさしい日本語", "やさしい日本語"),
    ("jsl", "日本手話", "手話"),
    ("km", "ភាសាខ្មែរ", "カンボジア語"),
    ("ko", "한국어", "韓国語"),
    ("lo", "ລາວ", "ラオス語"),
    ("mn", "Монгол", "モンゴル語"),
    ("ms", "Bahasa Melayu", "マレー語"),
    ("my", "မြန်မာဘာသာ", "ミャンマー語"),
    ("ne", "नेपाली", "ネパール語"),
    ("pt", "Português", "ポルトガル語"),
    ("pt-BR", "Português (Brasil)", "ブラジルポルトガル語"),
    ("ru", "Русский", "ロシア語"),
    ("si", "සිංහල", "シンハラ語"),
    ("ta", "தமிழ்", "タミル語"),
    ("th", "ไทย", "タイ語"),
    ("tl", "Tagalog", "タガログ語"),
    ("uk", "Українська", "ウクライナ語"),
    ("ur", "اردو", "ウルドゥー語"),
    ("vi", "Tiếng Việt", "ベトナム語"),
    ("zh", "中文", "中国語"),
    ("zh-Hans", "简体中文", "中国語（簡体字）"),
    ("zh-Hant", "繁體中文", "中国語（繁体字）"),
];

/// A language's own name, else its tag.
pub fn autonym(tag: &str) -> &str {
    NAMES
        .iter()
        .find(|(known, ..)| *known == tag)
        .map_or(tag, |(_, name, _)| name)
}

/// The tag of a language, however it is named: by its tag, by itself, or in Japanese.
pub(super) fn tag(said: &str) -> Option<&'static str> {
    let named = |(tag, own, ja): &&(&str, &str, &str)| {
        tag.eq_ignore_ascii_case(said) || *own == said || narrow(ja) == narrow(said)
    };
    NAMES.iter().find(named).map(|(tag, ..)| *tag)
}

/// The tags, for "did you mean".
pub(super) fn tags() -> impl Iterator<Item = &'static str> {
    NAMES.iter().flat_map(|(tag, _, ja)| [*tag, *ja])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_go_by_tag_or_name() {
        for (said, want) in [
            ("en", Some("en")),
            ("EN", Some("en")),
            ("英語", Some("en")),
            ("中国語", Some("zh")),
            ("中国語(簡体字)", Some("zh-Hans")),
            ("Tiếng Việt", Some("vi")),
            ("eng", None),
        ] {
            assert_eq!(tag(said), want, "{said}");
        }
    }
}
