//! What can stand in a unit as if it were part of a question.

use crate::diagnostics::{Rule, Severity, Text};

pub static ANSWERS_TWO: Rule = Rule {
    id: "module-answers-two",
    severity: Severity::Warning,
    message: Text::new(
        "一つの問題に、答えるところが二つあります。学ぶ人が答えるのは、上の一つだけです",
        "one question has two things to answer, of which learners get the first",
    ),
    hint: Text::new(
        "別の問題なら、すぐ上に『### 問い』の見出しを書いてください。読むだけのものなら、『> 解説：』の引用に入れます",
        "if it is another question, put a heading `### question` above it; if it is there to be read, put it into a quotation, `> Explanation:`",
    ),
    explain: Text::new(
        "『###』の見出し一つに、答え方は一つです。選択肢の下の番号付きの並びと、組み合わせの表の下の表は解説として出ます。選択肢などのある問題の『> 模範解答：』は、どこにも出ません。",
        "A `###` heading has one way to answer. A numbered list below options and a table below a table of pairs are told as an explanation; `> Model answer:` beside other answers is shown nowhere.",
    ),
};

pub static KEY_LINE: Rule = Rule {
    id: "module-key-line",
    severity: Severity::Error,
    message: Text::new(
        "どれが正解かが、文で書かれています",
        "which one is right is told in a sentence",
    ),
    hint: Text::new(
        "正解の行を『{line}』、ほかの行を『- [ ] …』と書き、この文を消してください",
        "write `{line}` for what is right and `- [ ] …` for the others, and remove this line",
    ),
    explain: Text::new(
        "正解は、選択肢の『[x]』で示します。『[x]』のない番号付きの並びは、並べかえの問題になります。",
        "What is right is marked by `[x]`. A numbered list without boxes is to be put in order.",
    ),
};

pub static BOXES_LOOSE: Rule = Rule {
    id: "module-boxes-loose",
    severity: Severity::Warning,
    message: Text::new(
        "この下の選択肢は、問題になっていません",
        "the options below are no question",
    ),
    hint: Text::new(
        "問題にするなら、見出しを『{line}』にしてください",
        "to ask, make the heading `{line}`",
    ),
    explain: Text::new(
        "問題になるのは、『###』の見出しの下だけです。ほかの所の選択肢は、答えの印の付いた箇条書きとして、そのまま見えます。",
        "Only `###` asks. Elsewhere options are a list that readers see as it stands, with the right ones ticked.",
    ),
};

pub static CASE_UNMARKED: Rule = Rule {
    id: "module-case-unmarked",
    severity: Severity::Warning,
    message: Text::new(
        "選んで進む場面がありますが、この単元は事例になっていません",
        "there are choices or an ending, but this unit is no branching case",
    ),
    hint: Text::new(
        "ファイルの初めの『---』の間に『branching: true』と書いてください",
        "write `branching: true` between the `---` at the top of the file",
    ),
    explain: Text::new(
        "『branching: true』がなければ、場面は順に読む文章になり、選択肢はただのリンクになります。",
        "Without `branching: true`, scenes are texts to read in order, and choices are mere links.",
    ),
};

pub static MARK_UNQUOTED: Rule = Rule {
    id: "module-mark-unquoted",
    severity: Severity::Error,
    message: Text::new(
        "ヒントか模範解答が、引用になっていません",
        "a hint or a model answer is no quotation",
    ),
    hint: Text::new("『{line}』と書いてください", "write `{line}`"),
    explain: Text::new(
        "引用でないヒントは、初めから見えます。引用でない模範解答は、答えになりません。",
        "Without `>`, a hint is seen from the beginning, and a model answer is none.",
    ),
};
