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
            "模範回答",
            "解答例",
            "回答例",
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
        .strip_suffix([')', '）', ']', '］', '】', '〕'])
        .and_then(|rest| rest.rsplit_once(['(', '（', '[', '［', '【', '〔']))
    else {
        return whole;
    };
    let inside: String = inside.nfkc().collect();
    let inside = inside.trim().trim_start_matches("配点").trim_start();
    let end = inside
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(inside.len());
    let unit = inside[end..].trim().to_lowercase();
    match inside[..end].parse() {
        Ok(points) if POINTS.contains(&unit.as_str()) => (words.trim_end(), Some(points)),
        _ => whole,
    }
}

/// How many options a text asks learners to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    All,
    Just(usize),
}

const AMOUNTS: &[(Wanted, &[&str])] = &[
    (
        Wanted::All,
        &[
            "すべて",
            "全て",
            "全部",
            "ぜんぶ",
            "all",
            "所有",
            "모두",
            "tất cả",
            "todas",
            "todos",
        ],
    ),
    (
        Wanted::Just(1),
        &[
            "一つ",
            "1つ",
            "ひとつ",
            "one",
            "1",
            "一个",
            "一项",
            "하나",
            "một",
            "uma",
            "um",
        ],
    ),
    (
        Wanted::Just(2),
        &[
            "二つ",
            "2つ",
            "ふたつ",
            "two",
            "2",
            "两个",
            "两项",
            "두 개",
            "hai",
            "duas",
            "dois",
        ],
    ),
    (
        Wanted::Just(3),
        &[
            "三つ",
            "3つ",
            "みっつ",
            "three",
            "3",
            "三个",
            "三项",
            "세 개",
            "ba",
            "três",
        ],
    ),
    (
        Wanted::Just(4),
        &[
            "四つ",
            "4つ",
            "よっつ",
            "four",
            "4",
            "四个",
            "四项",
            "네 개",
            "bốn",
            "quatro",
        ],
    ),
];

/// What stands behind an amount in some languages, and before it in others.
const CHOOSE_BEHIND: &[&str] = &["選", "えら", " 선택", " 고르", " 골라"];
const CHOOSE_BEFORE: &[&str] = &[
    "choose ",
    "select ",
    "pick ",
    "tick ",
    "mark ",
    "选出",
    "选择",
    "请选",
    "chọn ",
    "escolha ",
    "selecione ",
];

/// How many options a text asks for, and the words that say so.
pub(super) fn wanted(text: &str) -> Option<(Wanted, String)> {
    let plain: String = text.nfkc().collect::<String>().to_lowercase();
    let plain = plain
        .replace("をお選", "選")
        .replace("お選", "選")
        .replace(['を', '를'], "");
    let said = |amount: &&str| {
        // A bare figure before the verb is a number of something: 第2選択薬, 問2選んでください.
        let figure = amount.ends_with(|c: char| c.is_ascii_digit());
        let verbs = if figure { &[] } else { CHOOSE_BEHIND };
        let behind = verbs.iter().map(|verb| format!("{amount}{verb}"));
        let before = CHOOSE_BEFORE.iter().map(|verb| format!("{verb}{amount}"));
        behind.chain(before).find(|words| says(&plain, words))
    };
    AMOUNTS
        .iter()
        .find_map(|(wanted, words)| Some((*wanted, words.iter().find_map(said)?)))
}

/// How surveys say that any number may be chosen.
const SEVERAL: &[&str] = &[
    "いくつでも",
    "複数回答",
    "複数選択",
    "as many as",
    "all that apply",
    "more than one",
    "可多选",
    "多选",
    "복수",
    "nhiều lựa chọn",
    "mais de uma",
];

/// Whether a text says that several options may be chosen.
pub(super) fn several(text: &str) -> bool {
    let plain: String = text.nfkc().collect::<String>().to_lowercase();
    SEVERAL.iter().any(|words| plain.contains(words))
        || matches!(wanted(text), Some((Wanted::All | Wanted::Just(2..), _)))
}

/// Whether a text has some words, neither as part of a longer one nor with an “or more” behind them.
fn says(text: &str, words: &str) -> bool {
    let latin = |c: char| c.is_alphanumeric() && !matches!(c, '\u{2e80}'..='\u{d7ff}');
    text.match_indices(words).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + words.len()..]);
        let ends = words.ends_with(latin) && behind.starts_with(latin);
        let begins = words.starts_with(latin) && before.ends_with(latin);
        !ends && !begins && !behind.trim_start().starts_with("or ")
    })
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
        assert_eq!(points("誰のもの【２点】"), ("誰のもの", Some(2)));
        assert_eq!(points("誰のもの [2点]"), ("誰のもの", Some(2)));
        assert_eq!(points("誰のもの（配点 2点）"), ("誰のもの", Some(2)));
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

    #[test]
    fn surveys_say_that_several_may_be_chosen() {
        for text in [
            "アンケート：困ったこと（いくつでも）",
            "アンケート：困ったこと（複数回答可）",
            "アンケート：すべて選んでください",
            "Survey: choose all that apply",
        ] {
            assert!(several(text), "{text}");
        }
        for text in [
            "アンケート：どうでしたか",
            "アンケート：一つ選んでください",
            "Survey: how was it?",
        ] {
            assert!(!several(text), "{text}");
        }
    }

    #[test]
    fn words_say_how_many_are_to_be_chosen() {
        for (text, want) in [
            ("正しいものを二つ選んでください", Some(Wanted::Just(2))),
            ("２つ選ぶ：どれですか", Some(Wanted::Just(2))),
            ("あてはまるものをすべてお選びください", Some(Wanted::All)),
            ("どれですか（全て選ぶ）", Some(Wanted::All)),
            ("一つを選ぶ：どれですか", Some(Wanted::Just(1))),
            ("Choose two: which?", Some(Wanted::Just(2))),
            ("Which are right? Select all that apply.", Some(Wanted::All)),
            ("请选择两项", Some(Wanted::Just(2))),
            ("두 개를 고르세요", Some(Wanted::Just(2))),
            ("Chọn tất cả", Some(Wanted::All)),
            ("Escolha duas", Some(Wanted::Just(2))),
            // Neither says how many.
            ("第2選択薬はどれですか", None),
            ("次の3選択肢のうち、正しいものはどれですか", None),
            ("問2選んでください", None),
            ("Choose one or more", None),
            ("一つ以上選んでください", None),
            ("選ぶことが二つある人は", None),
            ("Select allele frequencies", None),
            ("Choose 20 days", None),
        ] {
            assert_eq!(wanted(text).map(|(wanted, _)| wanted), want, "{text}");
        }
    }
}
