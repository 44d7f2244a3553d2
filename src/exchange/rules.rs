//! What can be wrong with a question bank that is to be taken in.

use crate::diagnostics::{Diagnostic, Diagnostics, MessageLang, Rule, Severity, Text};
use crate::source::{SourceFile, Span};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &BANK_UNREADABLE,
    &BANK_EMPTY,
    &BANK_QUESTION,
    &BANK_KIND,
    &BANK_WEIGHT,
    &BANK_PART,
];

pub static BANK_UNREADABLE: Rule = Rule {
    id: "bank-unreadable",
    severity: Severity::Error,
    message: Text::new(
        "問題のファイルとして読めません（{detail}）",
        "this is no question bank ({detail})",
    ),
    hint: Text::new(
        "Moodle の問題バンクから『Moodle XML』で書き出したファイルか、GIFT のテキストを指定してください",
        "give a file that Moodle's question bank exported as “Moodle XML”, or a text in GIFT",
    ),
    explain: Text::new(
        "XML の途中が壊れていると、その先の問題がどこからどこまでか決められません。",
        "Where XML is broken, nobody can say where the questions after that begin and end.",
    ),
};

pub static BANK_EMPTY: Rule = Rule {
    id: "bank-empty",
    severity: Severity::Error,
    message: Text::new(
        "取り込める問題がありません",
        "there is no question that can be taken in",
    ),
    hint: Text::new(
        "ファイルの形式を `--format gift` か `--format moodle-xml` で指定して、もう一度試してください",
        "say the format with `--format gift` or `--format moodle-xml`, and try again",
    ),
    explain: Text::new(
        "問題が一つもないファイルからは、研修を作れません。",
        "A module cannot be made of a file without questions.",
    ),
};

pub static BANK_QUESTION: Rule = Rule {
    id: "bank-question",
    severity: Severity::Warning,
    message: Text::new(
        "この問題は取り込めませんでした：{why_ja}",
        "this question was not taken in: {why_en}",
    ),
    hint: Text::new(
        "元のファイルを直して取り込み直すか、できた単元に手で書き足してください",
        "mend it and import again, or write it into the unit by hand",
    ),
    explain: Text::new(
        "かっこが閉じていない、正解がない、答えが一つしかないなどの問題です。",
        "Its brackets are not closed, nothing in it is right, or there is just one thing to choose.",
    ),
};

pub static BANK_KIND: Rule = Rule {
    id: "bank-kind",
    severity: Severity::Warning,
    message: Text::new(
        "この種類の問題は取り込めません：{kind}",
        "questions of this kind cannot be taken in: {kind}",
    ),
    hint: Text::new(
        "選ぶ・空欄・数・並べかえ・組み合わせ・自由に書く、のどれかに作り直してください",
        "make it a question of choice, gaps, a number, order, matching or free text",
    ),
    explain: Text::new(
        "計算問題など、Moodle にあって標にない種類があります。",
        "Moodle has kinds that Shirube has not, such as calculated questions.",
    ),
};

pub static BANK_WEIGHT: Rule = Rule {
    id: "bank-weight",
    severity: Severity::Warning,
    message: Text::new(
        "『{label}』の部分点 {weight} % は取り込めません。{became_ja}として取り込みました",
        "part marks of {weight} % for “{label}” cannot be kept; it was taken as {became_en}",
    ),
    hint: Text::new(
        "できた単元で、正解の印が思ったとおりかを確かめてください",
        "look in the unit whether what is marked as right is what you mean",
    ),
    explain: Text::new(
        "標の選択肢は、正解か、そうでないかのどちらかです。",
        "An option is right or it is not.",
    ),
};

pub static BANK_PART: Rule = Rule {
    id: "bank-part",
    severity: Severity::Warning,
    message: Text::new(
        "この部分は取り込みませんでした：{part}",
        "this part was left out: {part}",
    ),
    hint: Text::new(
        "要るものなら、できた単元に手で書き足してください",
        "if it is needed, write it into the unit by hand",
    ),
    explain: Text::new(
        "標の問題に置き場のない設定や文です。",
        "Shirube's questions have no place for it.",
    ),
};

/// A file while it is read, and where its findings go.
pub(super) struct Reading<'r> {
    pub file: &'r SourceFile,
    pub diags: &'r mut Diagnostics,
}

impl Reading<'_> {
    pub fn find(
        &mut self,
        rule: &'static Rule,
        span: Span,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        self.diags.push(more(Diagnostic::at(rule, self.file, span)));
    }

    /// A question that cannot be taken in, and why; so there is none.
    pub fn refuse<T>(&mut self, span: Span, why: Text) -> Option<T> {
        self.find(&BANK_QUESTION, span, |d| {
            d.arg("why_ja", why.get(MessageLang::Ja))
                .arg("why_en", why.get(MessageLang::En))
        });
        None
    }

    /// A part that has no place.
    pub fn lose(&mut self, span: Span, part: impl ToString) {
        self.find(&BANK_PART, span, |d| d.arg("part", part));
    }

    /// An option that counts in part, between 0 and 100 per cent.
    pub fn weigh(&mut self, span: Span, label: &str, weight: f64, right: bool) {
        let (ja, en) = match right {
            true => ("正解", "right"),
            false => ("まちがい", "wrong"),
        };
        self.find(&BANK_WEIGHT, span, |d| {
            let d = d.arg("label", label).arg("weight", weight);
            d.arg("became_ja", ja).arg("became_en", en)
        });
    }
}
