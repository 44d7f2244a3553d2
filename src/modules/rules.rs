//! What can be wrong with the questions of a unit.

use super::case::rules as case;
use super::extra::rules as extra;
use super::ids::rules as ids;
use crate::diagnostics::{Rule, Severity, Text};

/// All rules of this room.
pub const RULES: &[&Rule] = &[
    &RIGHT_MISSING,
    &RIGHT_TWICE,
    &RIGHT_COUNT,
    &BOX_FORM,
    &OPTION_BARE,
    &OPTION_RUNS_ON,
    &ORDER_FORM,
    &OPTION_EMPTY,
    &OPTION_TWICE,
    &FEW_OPTIONS,
    &FEEDBACK_LOOSE,
    &ANSWERS_MISSING,
    &TABLE_COLUMNS,
    &GAP_COUNT,
    &GAP_WIDE,
    &GAP_BRACKET,
    &GAP_COMMA,
    &extra::ANSWERS_TWO,
    &extra::KEY_LINE,
    &extra::BOXES_LOOSE,
    &extra::CASE_UNMARKED,
    &extra::MARK_UNQUOTED,
    &PAIR_TWICE,
    &QUESTIONS_JOINED,
    &NUMBER_FORM,
    &NUMBER_BARE,
    &NUMBER_RANGE,
    &AREA_FORM,
    &AREA_BEYOND,
    &AREA_PICTURE,
    &case::CASE_DEAD_END,
    &case::CASE_SCORE_SHORT,
    &case::CASE_UNREACHABLE,
    &case::CASE_LOOP,
    &case::CASE_SCORE_LOOP,
    &case::CASE_TARGET,
    &case::CASE_WAY_BARE,
    &case::CASE_WAY_CLOSED,
    &case::CASE_WAY_SAME,
    &case::CASE_WAY_HIDDEN,
    &case::CASE_TANGLED,
    &case::CASE_DRAW,
    &DRAW,
    &POINTS,
    &STATE_LONG,
    &ids::QUESTION_UNRECORDED,
    &ids::QUESTION_GONE,
    &ids::OPTION_GONE,
    &ids::RIGHT_CHANGED,
    &ids::VERSION_STANDS,
    &ids::REPEAT_UNNAMED,
    &ids::VERSION_UNRECORDED,
    &ids::TRANSLATION_DIFFERS,
    &ids::UNIT_ALONE,
    &ids::GOAL_UNKNOWN,
];

pub static RIGHT_MISSING: Rule = Rule {
    id: "module-right-missing",
    severity: Severity::Error,
    message: Text::new("正解の選択肢がありません", "no option is marked as right"),
    hint: Text::new(
        "正しい選択肢の行を『{line}』のように書いてください。意見を聞くだけなら、見出しを『アンケート：』で始めます",
        "mark the right option as in `{line}`; to ask for opinions, begin the heading with `Survey:`",
    ),
    explain: Text::new(
        "選択肢の [x] が正解の印です。一つなら択一、二つ以上なら「すべて選ぶ」問題になります。",
        "`[x]` marks what is right: one of them makes a single choice, several make “choose all that are right”.",
    ),
};

pub static RIGHT_TWICE: Rule = Rule {
    id: "module-right-twice",
    severity: Severity::Error,
    message: Text::new(
        "一つ選ぶ問題に、正解が二つ以上あります",
        "a question with one right answer has two",
    ),
    hint: Text::new(
        "この行を『{line}』に直すか、見出しから『一つ選ぶ：』を取ってください",
        "write this line as `{line}`, or take `Choose one:` off the heading",
    ),
    explain: Text::new(
        "見出しが『一つ選ぶ：』で始まる問題の正解は一つだけです。",
        "A heading that begins with `Choose one:` says that just one option is right.",
    ),
};

pub static RIGHT_COUNT: Rule = Rule {
    id: "module-right-count",
    severity: Severity::Warning,
    message: Text::new(
        "「{words}」とありますが、正解の [x] は{count}つです",
        "it says “{words}”, and {count} options are marked as right",
    ),
    hint: Text::new(
        "選択肢の印を『{line}』のように直すか、「{words}」ということばを直してください",
        "mark the options as it says, as in `{line}`, or word “{words}” differently",
    ),
    explain: Text::new(
        "[x] が一つの問題は、一つだけ選べる画面になります。二つ以上なら、すべて選ぶ問題になります。ことばと画面が違うと、学ぶ人は答えられません。",
        "A question with one `[x]` lets learners choose one option; with several, all that are right. Where its words say something else, nobody can answer as they say.",
    ),
};

pub static BOX_FORM: Rule = Rule {
    id: "module-box-form",
    severity: Severity::Error,
    message: Text::new(
        "選択肢の印が、半角の『[x]』か『[ ]』になっていません",
        "an option does not begin with `[x]` or `[ ]`",
    ),
    hint: Text::new(
        "『{line}』と書いてください（半角。正解は [x]、ほかは [ ]、その後に空白）",
        "write `{line}`: half-width, `[x]` for right and `[ ]` for others, then a blank",
    ),
    explain: Text::new(
        "『［ｘ］』『[ x ]』『[]』は印になりません。読む人には記号のまま見えてしまいます。",
        "`［ｘ］`, `[ x ]` and `[]` are no boxes: readers would see the signs as they are.",
    ),
};

pub static OPTION_BARE: Rule = Rule {
    id: "module-option-bare",
    severity: Severity::Error,
    message: Text::new(
        "この選択肢には『[x]』か『[ ]』の印がありません",
        "this option has neither `[x]` nor `[ ]`",
    ),
    hint: Text::new(
        "『{line}』と書いてください（正解なら [x]）。選択肢でない並びなら、行の先頭を『- 』でなく『* 』にします",
        "write `{line}` (or `[x]` if it is right); a list that is not to choose from begins with `* `, not `- `",
    ),
    explain: Text::new(
        "選択肢の一つに印があれば、ほかの選択肢にも要ります。",
        "Where one option of a list has a box, all need one.",
    ),
};

pub static OPTION_RUNS_ON: Rule = Rule {
    id: "module-option-runs-on",
    severity: Severity::Warning,
    message: Text::new(
        "この行は、上の選択肢の続きになり、選ぶ前から見えます",
        "this line becomes part of the option above, and is seen before anything is chosen",
    ),
    hint: Text::new(
        "選んだ人に示すことばなら『{line}』と書いてください。選択肢の続きなら、1行にまとめます",
        "if it is for whoever chose that, write `{line}`; if it is more of the option, put both on one line",
    ),
    explain: Text::new(
        "選択肢は1行に書きます。その選択肢を選んだ人に示すことばは、下の行に空白二つと > を付けて書きます。",
        "An option is written on one line. What is told to whoever chose it stands below, after two blanks and `>`.",
    ),
};

pub static ORDER_FORM: Rule = Rule {
    id: "module-order-form",
    severity: Severity::Error,
    message: Text::new(
        "この行の番号は、並べかえの番号になりません",
        "the number of this line makes no item of it to be ordered",
    ),
    hint: Text::new(
        "『{line}』と書いてください（半角の数字とピリオド、その後に空白）",
        "write `{line}`: half-width number and full stop, then a blank",
    ),
    explain: Text::new(
        "並べかえの項目は『1. 予約する』のように、行の先頭に半角の番号と空白を付けて、正しい順に書きます。『１．』『①』『（1）』では、ただの文になります。",
        "What is to be ordered is a numbered list in the right order, `1. book`. With `１．`, `①` or `（1）` it is only text.",
    ),
};

pub static OPTION_EMPTY: Rule = Rule {
    id: "module-option-empty",
    severity: Severity::Error,
    message: Text::new(
        "この選択肢には、ことばがありません",
        "this option has no words",
    ),
    hint: Text::new(
        "印の後に選択肢を書くか、この行を消してください",
        "write the option behind its box, or delete this line",
    ),
    explain: Text::new(
        "ことばのない選択肢は、画面を読み上げる道具では何のことか分かりません。",
        "An option without words is nothing to those who listen to the page.",
    ),
};

pub static OPTION_TWICE: Rule = Rule {
    id: "module-option-twice",
    severity: Severity::Error,
    message: Text::new(
        "同じ選択肢『{label}』が、二つあります",
        "the option “{label}” stands here twice",
    ),
    hint: Text::new(
        "どちらかを書きかえるか、消してください",
        "word one of them differently, or delete it",
    ),
    explain: Text::new(
        "同じことばの選択肢は、学ぶ人には見分けられません。並べかえの項目も同じです。",
        "Learners cannot tell two options of the same words apart, nor two things to be ordered.",
    ),
};

pub static FEW_OPTIONS: Rule = Rule {
    id: "module-few-options",
    severity: Severity::Error,
    message: Text::new(
        "選ぶもの・並べるものが一つしかありません",
        "there are fewer than two things to choose from or to order",
    ),
    hint: Text::new("二つ以上書いてください", "write two or more"),
    explain: Text::new(
        "一つでは、問題になりません。",
        "With one there is nothing to ask.",
    ),
};

pub static FEEDBACK_LOOSE: Rule = Rule {
    id: "module-feedback-loose",
    severity: Severity::Error,
    message: Text::new(
        "このフィードバックは、どの選択肢の下にもありません",
        "this feedback stands under no option",
    ),
    hint: Text::new(
        "行の先頭に空白を入れて『{line}』とするか、全体への説明なら『> 解説：』で始めてください",
        "indent it, `{line}`, or begin it with `> Explanation:` if it is for all answers",
    ),
    explain: Text::new(
        "選択肢の下に字下げした引用が、その選択肢を選んだ人に示されます。",
        "A quotation that is indented under an option is shown to whoever chose it.",
    ),
};

pub static ANSWERS_MISSING: Rule = Rule {
    id: "module-answers-missing",
    severity: Severity::Warning,
    message: Text::new(
        "この『###』の見出しの下に、答えがありません",
        "nothing below this `###` heading can be answered",
    ),
    hint: Text::new(
        "『- [x] 正解』『- [ ] ほか』のように選択肢を書いてください。問題でなければ、見出しを『##』か『####』にします",
        "write options such as `- [x] right` and `- [ ] wrong`; if it asks nothing, make the heading `##` or `####`",
    ),
    explain: Text::new(
        "単元のファイルでは、『###』の見出しが問題になります。選択肢、番号付きの並び（並べかえ）、表（組み合わせ）、『____』と答えの箇条書き（空欄）、『- = 数』（数）、『> 模範解答：』（記述）のどれかを書きます。",
        "In a unit, `###` asks. Below it stand options, a numbered list (ordering), a table (matching), `____` with a list of answers (gaps), `- = number` or `> Model answer:` (free text).",
    ),
};

pub static TABLE_COLUMNS: Rule = Rule {
    id: "module-table-columns",
    severity: Severity::Error,
    message: Text::new(
        "組み合わせの表の列が{count}つあります",
        "the table of a matching question has {count} columns",
    ),
    hint: Text::new(
        "二つ（左と、その相手）か、三つ（三つ目は解説）にしてください",
        "have two (what is given and what belongs to it), or three with feedback in the third",
    ),
    explain: Text::new(
        "表の各行が一組になります。",
        "Each row of the table is a pair.",
    ),
};

pub static PAIR_TWICE: Rule = Rule {
    id: "module-pair-twice",
    severity: Severity::Error,
    message: Text::new(
        "組み合わせの相手『{label}』が、二つの行にあります",
        "two rows of a matching question have the same “{label}”",
    ),
    hint: Text::new(
        "片方のことばを変えるか、二つの行を『{line}』のように一つにまとめてください",
        "word one of them differently, or make one row of both, as in `{line}`",
    ),
    explain: Text::new(
        "表の右の列は、選ぶ候補になります。同じ候補が二つあると見分けられず、正しく選んでも誤りになることがあります。",
        "The right column is what learners choose from. Two of the same cannot be told apart, and the one that was meant right may be marked wrong.",
    ),
};

pub static QUESTIONS_JOINED: Rule = Rule {
    id: "module-questions-joined",
    severity: Severity::Warning,
    message: Text::new(
        "この小見出しの上の答えと下の答えが、一つの問題になっています",
        "what is answered above this subheading and below it is read as one question",
    ),
    hint: Text::new(
        "二つの問題なら『{line}』と書いてください。上の表が読むための資料なら、この小見出しを取ります。下の表が解説なら、『> 解説：』の引用に入れます",
        "for two questions, write `{line}`; if the table above is there to be read, take this subheading out; if the one below explains, put it into a quotation `> Explanation:`",
    ),
    explain: Text::new(
        "問題を分けるのは『###』の見出しだけです。『####』の下に選択肢があると、上の表は組み合わせの問題にならず、上の選択肢は下の選択肢と一つになります。表の下の表は、問題にならず、解説になります。",
        "Only `###` begins a question. With options below a `####`, a table above it is no matching question any more, and options above it are joined with those below. A table below a table is no question but an explanation.",
    ),
};

pub static GAP_COUNT: Rule = Rule {
    id: "module-gap-count",
    severity: Severity::Error,
    message: Text::new(
        "空欄が{gaps}つ、答えが{answers}つで、数が合いません",
        "there are {gaps} gaps and {answers} answers",
    ),
    hint: Text::new(
        "『____』一つに、箇条書き一つ『- 答え / 別の答え』を書いてください",
        "write one item for each `____`, such as `- answer / other answer`",
    ),
    explain: Text::new(
        "空欄と答えは、順に対応します。『____』はかっこの中にも書けます。",
        "Gaps and answers go together in order. `____` may stand in brackets, too.",
    ),
};

pub static GAP_WIDE: Rule = Rule {
    id: "module-gap-full-width",
    severity: Severity::Error,
    message: Text::new(
        "空欄の『＿』が全角です",
        "the gap is typed in full-width signs",
    ),
    hint: Text::new(
        "『{line}』のように、半角の『_』を四つ書いてください",
        "type four half-width ones, as in `{line}`",
    ),
    explain: Text::new(
        "空欄は、半角の『_』を三つ以上続けて書きます。全角の『＿』は、そのまま文字として表示されます。",
        "A gap is three half-width `_` or more; full-width ones are shown as they stand.",
    ),
};

pub static GAP_BRACKET: Rule = Rule {
    id: "module-gap-bracket",
    severity: Severity::Error,
    message: Text::new(
        "空欄が、かっこの中の空白になっています",
        "the gap is a pair of brackets with nothing in it",
    ),
    hint: Text::new(
        "『{line}』のように、半角の『_』を四つ書いてください",
        "type four underscores, as in `{line}`",
    ),
    explain: Text::new(
        "空欄になるのは、半角の『_』を三つ以上続けたところです。かっこは、あってもなくても構いません。",
        "A gap is three `_` or more; brackets around it may stand or not.",
    ),
};

pub static GAP_COMMA: Rule = Rule {
    id: "module-gap-comma",
    severity: Severity::Warning,
    message: Text::new(
        "『{answer}』の全体が、一つの答えになっています",
        "all of “{answer}” is one answer",
    ),
    hint: Text::new(
        "どれでも正解なら、『{line}』のように『 / 』で分けてください",
        "if each of them is right, part them by ` / `, as in `{line}`",
    ),
    explain: Text::new(
        "『、』で分けると、学ぶ人は『、』も含めて同じとおりに書かなければ正解になりません。",
        "With commas, learners would have to type all of it, commas included.",
    ),
};

pub static NUMBER_BARE: Rule = Rule {
    id: "module-number-bare",
    severity: Severity::Error,
    message: Text::new(
        "答えの数の前に『=』がありません",
        "the number to answer has no `=` before it",
    ),
    hint: Text::new("『{line}』と書いてください", "write `{line}`"),
    explain: Text::new(
        "数で答える問題は、『- = 9.4 ± 0.1 %』のように書きます。",
        "A question that is answered by a number is written `- = 9.4 ± 0.1 %`.",
    ),
};

pub static NUMBER_FORM: Rule = Rule {
    id: "module-number-form",
    severity: Severity::Error,
    message: Text::new(
        "『{text}』が数として読めません",
        "“{text}” cannot be read as a number",
    ),
    hint: Text::new(
        "『- = 9.4 ± 0.1 %』のように、数、許す差、単位の順に書いてください",
        "write value, tolerance and unit, as in `- = 9.4 ± 0.1 %`",
    ),
    explain: Text::new(
        "許す差と単位は、なくても構いません。",
        "Tolerance and unit may be left out.",
    ),
};

pub static NUMBER_RANGE: Rule = Rule {
    id: "module-number-range",
    severity: Severity::Error,
    message: Text::new(
        "答えの数が『{text}』という幅で書かれています",
        "the answer is written as a range, “{text}”",
    ),
    hint: Text::new(
        "真ん中の数と許す差で『{line}』と書いてください",
        "write its middle and the tolerance, `{line}`",
    ),
    explain: Text::new(
        "『9〜10』のような幅は、読み取れません。『9.5 ± 0.5』なら、9から10までのどの数も正解になります。",
        "A range such as `9–10` is not read. With `9.5 ± 0.5`, every number from 9 to 10 is right.",
    ),
};

pub static AREA_FORM: Rule = Rule {
    id: "module-area-form",
    severity: Severity::Error,
    message: Text::new(
        "絵の場所『{area}』の『{part}』が読めません",
        "“{part}” of the area “{area}” cannot be read",
    ),
    hint: Text::new(
        "選択肢の終わりに『`{line}`』のように、左・上・幅・高さを％で、半角で書いてください",
        "end the option with left, top, width and height in per cent, in half-width signs, as in `{line}`",
    ),
    explain: Text::new(
        "絵の左上が x=0 y=0、右下が x=100 y=100 です。",
        "The picture's top left is x=0 y=0, its bottom right x=100 y=100.",
    ),
};

pub static AREA_BEYOND: Rule = Rule {
    id: "module-area-beyond",
    severity: Severity::Error,
    message: Text::new(
        "絵の場所『{area}』が、絵の外に出ています（{sum}は{end}です）",
        "the area “{area}” goes beyond the picture ({sum} is {end})",
    ),
    hint: Text::new(
        "x と y は0以上、w と h は0より大きく、x + w と y + h は100までにしてください",
        "let x and y be 0 or more, w and h more than 0, and x + w and y + h at most 100",
    ),
    explain: Text::new(
        "絵の左上が x=0 y=0、右下が x=100 y=100 です。w は幅、h は高さです。",
        "The picture's top left is x=0 y=0, its bottom right x=100 y=100. `w` is the width and `h` the height.",
    ),
};

pub static AREA_PICTURE: Rule = Rule {
    id: "module-area-picture",
    severity: Severity::Error,
    message: Text::new(
        "場所を選ぶ問題に、絵がありません",
        "a question with areas has no picture",
    ),
    hint: Text::new(
        "選択肢の前に『![説明](絵.svg)』を入れてください",
        "put `![what it shows](picture.svg)` before the options",
    ),
    explain: Text::new(
        "場所は、その前にある絵の上のものです。",
        "Areas lie on the picture before the options.",
    ),
};

pub static DRAW: Rule = Rule {
    id: "module-draw",
    severity: Severity::Error,
    message: Text::new(
        "{draw}問を出す設定ですが、問題は{count}問です",
        "{draw} questions are to be drawn, and there are {count}",
    ),
    hint: Text::new(
        "『draw:』を1から{count}までの数にしてください",
        "let `draw:` be a number from 1 to {count}",
    ),
    explain: Text::new(
        "draw は、受けるたびに選んで出す問題の数です。",
        "`draw` says how many questions are drawn at each attempt.",
    ),
};

pub static POINTS: Rule = Rule {
    id: "module-points",
    severity: Severity::Error,
    message: Text::new(
        "配点が{points}点になっています",
        "a question counts {points} points",
    ),
    hint: Text::new(
        "1から100までにしてください。見出しの終わりに『（2点）』と書くか、単元の `points:` で決めます",
        "let it be from 1 to 100: end the heading with `(2 points)`, or set `points` of the unit",
    ),
    explain: Text::new(
        "点数に入れない問題は、見出しを『アンケート：』で始めます。",
        "A question that shall not count has a heading that begins with `Survey:`.",
    ),
};

pub static STATE_LONG: Rule = Rule {
    id: "module-state-long",
    severity: Severity::Warning,
    message: Text::new(
        "この研修の途中経過は、長いと{size}文字になります。学習システム（SCORM 1.2）が保存できるのは{limit}文字までです",
        "a learner's state in this module can have {size} characters; SCORM 1.2 systems keep {limit}",
    ),
    hint: Text::new(
        "研修を二つに分けるか、問題や選択肢を減らしてください。SCORM 2004、cmi5、オフライン版では、そのまま使えます",
        "split the module in two, or have fewer questions or options; SCORM 2004, cmi5 and offline packages hold it as it is",
    ),
    explain: Text::new(
        "SCORM 1.2 の cmi.suspend_data は 4,096 文字（UTF-16）までです。超えると、LMS によっては途中経過がすべて失われます。ここに示す長さは、すべての問題に答えたときの最大です。",
        "SCORM 1.2 limits cmi.suspend_data to 4,096 UTF-16 units; beyond it some systems lose all progress. The length told is the most that can be, when every question is answered.",
    ),
};
