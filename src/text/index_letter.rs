//! The heading under which a word stands in an alphabetical index.

use unicode_normalization::UnicodeNormalization;

/// The rows of the kana table, by their first sign.
const ROWS: &[(&str, char)] = &[
    ("あいうえおぁぃぅぇぉゔ", 'あ'),
    ("かきくけこがぎぐげごゕゖ", 'か'),
    ("さしすせそざじずぜぞ", 'さ'),
    ("たちつてとだぢづでどっ", 'た'),
    ("なにぬねの", 'な'),
    ("はひふへほばびぶべぼぱぴぷぺぽ", 'は'),
    ("まみむめも", 'ま'),
    ("やゆよゃゅょ", 'や'),
    ("らりるれろ", 'ら'),
    ("わゐゑをんゎ", 'わ'),
];

/// The row of the kana table for a reading in kana, the letter for Latin, Cyrillic or Hangul's first
/// consonant; nothing for what has no order of its own, such as a kanji without reading.
pub fn index_letter(reading: &str) -> Option<String> {
    let first = reading.nfkc().find(|c| c.is_alphanumeric())?;
    let first = match first {
        // Katakana lie 0x60 above their hiragana.
        'ァ'..='ヶ' => char::from_u32(first as u32 - 0x60)?,
        first => first,
    };
    if let Some((_, row)) = ROWS.iter().find(|(signs, _)| signs.contains(first)) {
        return Some(row.to_string());
    }
    if let '가'..='힣' = first {
        const INITIALS: [char; 19] = [
            'ㄱ', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅂ', 'ㅅ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅈ',
            'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
        ];
        let initial = (first as usize - '가' as usize) / 588;
        return INITIALS.get(initial).map(char::to_string);
    }
    let base = first.to_string().nfd().next()?;
    let is_cjk = ('\u{2e80}'..='\u{9fff}').contains(&base);
    (base.is_alphabetic() && !is_cjk).then(|| base.to_uppercase().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_under_their_row_or_letter() {
        for (reading, want) in [
            ("げのむ", Some("か")),
            ("パネル", Some("は")),
            ("ｹﾞﾉﾑ", Some("か")),
            ("genome", Some("G")),
            ("état", Some("E")),
            ("유전자", Some("ㅇ")),
            ("「ん", Some("わ")),
            ("遺伝", None),
            ("", None),
        ] {
            assert_eq!(index_letter(reading).as_deref(), want, "{reading}");
        }
    }
}
