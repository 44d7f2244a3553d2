//! The words by which authors mark what a quotation or a heading is for. They are read by people too, so they are
//! words of each language, and all are known in every file.

use unicode_normalization::UnicodeNormalization;

/// What a word marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A quotation told after the answer.
    Explanation,
    /// A quotation that opens before the answer.
    Hint,
    /// A quotation with the answer to a free question.
    Model,
    /// A heading whose question never counts.
    Survey,
    /// A heading whose question has one right answer.
    One,
    /// A heading at which a branching case ends.
    Ending,
}

const WORDS: &[(Mark, &[&str])] = &[
    (
        Mark::Explanation,
        &[
            "解説",
            "説明",
            "せつめい",
            "explanation",
            "解释",
            "解析",
            "해설",
            "giải thích",
            "explicação",
        ],
    ),
    (
        Mark::Hint,
        &["ヒント", "hint", "提示", "힌트", "gợi ý", "dica"],
    ),
    (
        Mark::Model,
        &[
            "模範解答",
            "解答例",
            "こたえの例",
            "model answer",
            "参考答案",
            "모범 답안",
            "đáp án mẫu",
            "resposta modelo",
        ],
    ),
    (
        Mark::Survey,
        &[
            "アンケート",
            "survey",
            "问卷",
            "설문",
            "khảo sát",
            "pesquisa",
        ],
    ),
    (
        Mark::One,
        &[
            "一つ選ぶ",
            "1つ選ぶ",
            "一つえらぶ",
            "choose one",
            "单选",
            "하나 선택",
            "chọn một",
            "escolha uma",
        ],
    ),
    (
        Mark::Ending,
        &[
            "結末",
            "おわり",
            "ending",
            "结局",
            "결말",
            "kết thúc",
            "final",
        ],
    ),
];

/// Whether a word marks a quotation, when a colon follows.
pub fn is_mark(word: &str) -> bool {
    mark(&format!("{word}:")).is_some()
}

/// The mark that a text begins with: a word of the table and a colon, or one in brackets, `【解説】`.
pub(super) fn mark(text: &str) -> Option<Mark> {
    let (word, _) = match text.strip_prefix(['【', '〔', '［']) {
        Some(inside) => inside.split_once(['】', '〕', '］'])?,
        None => text.split_once([':', '：'])?,
    };
    let word = word.trim().to_lowercase();
    let found = WORDS
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()));
    found.map(|(mark, _)| *mark)
}

/// The words for points, by which a heading says what its question counts: `…（2点）`.
const POINTS: &[&str] = &[
    "点", "point", "points", "分", "점", "điểm", "ponto", "pontos",
];

/// A heading without the points at its end, and those points.
pub fn points(heading: &str) -> (&str, Option<u32>) {
    let whole = (heading, None);
    let Some((words, inside)) = heading
        .trim_end()
        .strip_suffix([')', '）'])
        .and_then(|rest| rest.rsplit_once(['(', '（']))
    else {
        return whole;
    };
    let inside: String = inside.nfkc().collect();
    let inside = inside.trim();
    let end = inside
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(inside.len());
    let unit = inside[end..].trim().to_lowercase();
    match inside[..end].parse() {
        Ok(points) if POINTS.contains(&unit.as_str()) => (words.trim_end(), Some(points)),
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_ends_in_its_points() {
        assert_eq!(points("誰のものですか（2点）"), ("誰のものですか", Some(2)));
        assert_eq!(
            points("誰のものですか （１０ 点）"),
            ("誰のものですか", Some(10))
        );
        assert_eq!(points("Whose is it? (3 points)"), ("Whose is it?", Some(3)));
        for plain in ["要点（3つ）", "要点", "p (2)", "（点）"] {
            assert_eq!(points(plain), (plain, None));
        }
    }

    #[test]
    fn marks_are_words_with_a_colon() {
        assert_eq!(mark("解説：そのため"), Some(Mark::Explanation));
        assert_eq!(mark("Choose one: who?"), Some(Mark::One));
        assert_eq!(mark("【解説】そのため"), Some(Mark::Explanation));
        assert_eq!(mark("【注】解説：そのため"), None);
        assert_eq!(mark("解説します"), None);
        assert_eq!(mark("時刻 10:00"), None);
    }
}
