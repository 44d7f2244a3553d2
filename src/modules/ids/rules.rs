//! What can be wrong between a module's questions and the record of their ids.

use crate::diagnostics::{Rule, Severity, Text};

pub static QUESTION_UNRECORDED: Rule = Rule {
    id: "module-question-unrecorded",
    severity: Severity::Warning,
    message: Text::new(
        "ことばが新しい問題が{count}問あり、番号がまだ記録されていません（『{first}』など）",
        "{count} questions are new or reworded and not recorded yet (“{first}” and so on)",
    ),
    hint: Text::new(
        "エラーがあれば先に直し、聞くことが同じなら `shirube module ids` を実行してください。別の問題に取りかえたなら、先に記録から古い問題の行を消します",
        "mend errors first; then run `shirube module ids` if they still ask the same; if one was replaced, take its old entry out of the record first",
    ),
    explain: Text::new(
        "学ぶ人の途中経過と点数は、問題の番号に結びついています。番号は content/_data/modules/ の記録にあり、build は書きかえません。記録のないまま問題を直したり並べかえたりすると、前の答えが別の問題のものになるおそれがあります。",
        "Learners' progress and scores hang on ids. They are recorded in content/_data/modules/, which a build never writes. An edit without a record may give old answers to another question.",
    ),
};

pub static QUESTION_GONE: Rule = Rule {
    id: "module-question-gone",
    severity: Severity::Warning,
    message: Text::new(
        "記録にある問題『{words}』（{id}）が、単元『{unit}』にありません",
        "question “{words}” ({id}) is recorded, and unit “{unit}” no longer has it",
    ),
    hint: Text::new(
        "消してよければ `shirube module ids` を実行し、module の version を上げてください。学んでいる途中の人の答えは失われます",
        "if it may go, run `shirube module ids` and raise the module's `version`; learners lose their answers to it",
    ),
    explain: Text::new(
        "途中まで学んだ人は、その問題の答えを保存しています。問いのことばを大きく変えたときも、別の問題とみなされます。",
        "Learners who are half way through have stored an answer to it. A question in quite other words is taken for another one, too.",
    ),
};

pub static OPTION_GONE: Rule = Rule {
    id: "module-option-gone",
    severity: Severity::Warning,
    message: Text::new(
        "問題『{id}』の選択肢『{words}』が、なくなったか、別のものに変わりました。これを選んだ人の答えは失われます",
        "option “{words}” of question “{id}” is gone, or another has its place; whoever chose it loses that answer",
    ),
    hint: Text::new(
        "そのままでよければ version を上げ、`versions:` の新しい行の units に『{unit}』と書いてから、`shirube module ids` を実行してください",
        "if that is meant, raise `version`, name “{unit}” in `units` of its line in `versions`, then run `shirube module ids`",
    ),
    explain: Text::new(
        "学ぶ人の答えは、選択肢の番号で保存されています。ことばの似た選択肢は同じものとみなし、まったく違うことばの選択肢には新しい番号を付けます。",
        "Answers are stored by the ids of options. An option in somewhat other words keeps its id; one in quite other words gets a new one.",
    ),
};

pub static RIGHT_CHANGED: Rule = Rule {
    id: "module-right-changed",
    severity: Severity::Warning,
    message: Text::new(
        "問題『{words}』（{id}）の正解が変わりました。前に答えた人の点数は、前の正解のままです",
        "another answer to “{words}” ({id}) is right now; whoever answered before keeps the old score",
    ),
    hint: Text::new(
        "まちがいでなければ version を上げ、`versions:` の新しい行の units に『{unit}』と書いてから、`shirube module ids` を実行してください。まだだれも受けていない研修なら、content/_data/modules/ の記録を消して実行すると、初めからになります",
        "if that is meant, raise `version`, name “{unit}” in `units` of its line in `versions`, then run `shirube module ids`; while nobody has taken the module, its record below content/_data/modules/ may be removed and the command run again",
    ),
    explain: Text::new(
        "点数は、答えたときに決まります。受け直す単元を版の記録に書くと、前に学んだ人に知らされ、その単元だけをやり直せます。",
        "Scores are settled when somebody answers. Units named in the version's entry are opened again for those who learnt before.",
    ),
};

pub static VERSION_STANDS: Rule = Rule {
    id: "module-version-stands",
    severity: Severity::Warning,
    message: Text::new(
        "単元『{units}』の答えが合わなくなる直しがありますが、version は『{version}』のままです",
        "answers in “{units}” no longer stand after an edit, and the version is still “{version}”",
    ),
    hint: Text::new(
        "version を上げ、`versions:` に『- {line}』を足してください。まだだれも受けていない研修なら、content/_data/modules/ の記録を消して `shirube module ids` を実行します",
        "raise `version` and add `- {line}` to `versions`; while nobody has taken the module, remove its record below content/_data/modules/ and run `shirube module ids`",
    ),
    explain: Text::new(
        "選択肢を消したり正解を変えたりすると、前に答えた人の記録と合わなくなります。新しい版は、何が変わり、どの単元を受け直すかを知らせます。記録を消すと、番号は初めからになります。",
        "A removed option or another right answer does not go with what learners have stored. A new version tells them what changed and which units to take again. Without its record, a module's ids begin anew.",
    ),
};

pub static REPEAT_UNNAMED: Rule = Rule {
    id: "module-repeat-unnamed",
    severity: Severity::Warning,
    message: Text::new(
        "版『{version}』の記録に、受け直す単元『{units}』がありません",
        "the entry of version “{version}” does not name “{units}”, which have to be taken again",
    ),
    hint: Text::new(
        "`versions:` の行を『- {line}』のように直してください",
        "write its line in `versions` as `- {line}`",
    ),
    explain: Text::new(
        "units に書いた単元は、前の版を学んだ人に、もう一度開かれます。",
        "Units named there are opened again for those who learnt an older version.",
    ),
};

pub static VERSION_UNRECORDED: Rule = Rule {
    id: "module-version-unrecorded",
    severity: Severity::Warning,
    message: Text::new(
        "番号の記録は、版『{old}』のままです",
        "the record of ids is still of version “{old}”",
    ),
    hint: Text::new(
        "`shirube module ids` を実行してください",
        "run `shirube module ids`",
    ),
    explain: Text::new(
        "記録の版より後の直しが、次に版を上げるべきものです。",
        "What is edited after the recorded version asks for the next one.",
    ),
};

pub static TRANSLATION_DIFFERS: Rule = Rule {
    id: "module-translation-differs",
    severity: Severity::Error,
    message: Text::new(
        "問題『{words}』（{id}）の{what_ja}が、元の言語と違います",
        "question “{words}” ({id}) has {what_en} other than in the source language",
    ),
    hint: Text::new(
        "元の言語のページ（{path}）に合わせてください",
        "make it the same as in {path}",
    ),
    explain: Text::new(
        "正解、数、配点は、どの言語でも同じでなければなりません。言語を変えても、点数は変わりません。",
        "What is right, numbers and points are the same in every language, so that a score does not depend on it.",
    ),
};

pub static UNIT_ALONE: Rule = Rule {
    id: "module-unit-alone",
    severity: Severity::Error,
    message: Text::new(
        "この単元のフォルダに、研修の index.md がありません",
        "the folder of this unit has no module in its index.md",
    ),
    hint: Text::new(
        "同じフォルダに『kind: module』の index.md を作ってください（`shirube new module` で作れます）",
        "make an index.md of `kind: module` in the same folder; `shirube new module` does",
    ),
    explain: Text::new("単元は、研修の一部です。", "A unit is a part of a module."),
};

pub static GOAL_UNKNOWN: Rule = Rule {
    id: "module-goal-unknown",
    severity: Severity::Error,
    message: Text::new(
        "ねらい『{name}』が、研修の index.md にありません",
        "the module's index.md has no goal “{name}”",
    ),
    hint: Text::new(
        "index.md の goals に『- {id: …, text: …}』を足すか、名前を直してください",
        "add `- {id: …, text: …}` to its `goals`, or mend the name",
    ),
    explain: Text::new(
        "結果は、ねらいごとに示されます。",
        "Results are shown by goal.",
    ),
};
