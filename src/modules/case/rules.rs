//! What can be wrong with the shape of a branching case.

use crate::diagnostics::{Rule, Severity, Text};

pub static CASE_DEAD_END: Rule = Rule {
    id: "module-case-dead-end",
    severity: Severity::Error,
    message: Text::new("『{name}』で行き止まりです", "the case stops at “{name}”"),
    hint: Text::new(
        "『- [次に進む](#見出し)』のように先へのリンクを書くか、終わりなら見出しを『結末：』で始めてください",
        "write a link on, such as `- [go on](#heading)`, or begin the heading with `Ending:`",
    ),
    explain: Text::new(
        "学ぶ人が、どこかで先へ進めなくなってはいけません。",
        "Nobody may be left at a place that leads nowhere.",
    ),
};

pub static CASE_UNREACHABLE: Rule = Rule {
    id: "module-case-unreachable",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』へ進む道がありません",
        "nothing leads to “{name}”",
    ),
    hint: Text::new(
        "ここへの『[…](#{id})』を書くか、この場面を消してください",
        "link to it with `[…](#{id})`, or take it out",
    ),
    explain: Text::new(
        "最初の見出しから、選択をたどって着ける場面だけが読まれます。",
        "Only what choices lead to from the first heading is ever seen.",
    ),
};

pub static CASE_LOOP: Rule = Rule {
    id: "module-case-loop",
    severity: Severity::Error,
    message: Text::new(
        "『{name}』からは、結末に着きません",
        "no ending can be reached from “{name}”",
    ),
    hint: Text::new(
        "どこかの選択肢を、結末へ進む場面につないでください",
        "let one of the choices on the way lead to an ending",
    ),
    explain: Text::new(
        "選び続けても終わらない道に入ると、学ぶ人は出られません。",
        "A learner who gets there can choose for ever and never get out.",
    ),
};

pub static CASE_SCORE_SHORT: Rule = Rule {
    id: "module-case-score-short",
    severity: Severity::Error,
    message: Text::new(
        "{score}点で『{name}』に来た人は、先へ進めません",
        "whoever comes to “{name}” with {score} points cannot go on",
    ),
    hint: Text::new(
        "点の要らない道も書いてください。たとえば『{line}』",
        "add a way that takes no points, such as `{line}`",
    ),
    explain: Text::new(
        "ここから出る道が、みな『≥ 点数』の道です。点は取りそこねることがあるので、足りない人の道が要ります。点の要らない道は、点が足りない人だけに示されます。",
        "All ways out of this node take points, and points can be missed. A way without `≥` is shown to those alone who have too few.",
    ),
};

pub static CASE_SCORE_LOOP: Rule = Rule {
    id: "module-case-score-loop",
    severity: Severity::Error,
    message: Text::new(
        "{score}点で『{name}』に来た人は、結末に着けないことがあります",
        "whoever comes to “{name}” with {score} points may never get to an ending",
    ),
    hint: Text::new(
        "点が増えないままでも結末へ進める道を作ってください。点になるのは、それぞれの場面の初めの選択だけです",
        "let a way to an ending be open without more points: the first choice at each node is the one that counts",
    ),
    explain: Text::new(
        "同じ場面に戻っても、点は変わりません。点で開く道を待って回り続けることのないようにします。",
        "Coming back to a node changes no points, so that somebody might go round for ever before a way that takes more.",
    ),
};

pub static CASE_TARGET: Rule = Rule {
    id: "module-case-target",
    severity: Severity::Error,
    message: Text::new(
        "行き先の『{to}』という場面は、この事例にありません",
        "this case has no node “{to}” to go to",
    ),
    hint: Text::new(
        "『{line}』のように直してください。ある場面：{known}",
        "write it as in `{line}`; the nodes are: {known}",
    ),
    explain: Text::new(
        "行き先は、同じファイルの『##』の見出しの id です。見出しの終わりの『{#id}』で付けます。",
        "A choice leads to the id of a `##` heading of the same file, which `{#id}` at the heading's end gives.",
    ),
};

pub static CASE_WAY_BARE: Rule = Rule {
    id: "module-case-way-bare",
    severity: Severity::Error,
    message: Text::new(
        "この選択肢には、行き先がありません",
        "this choice leads nowhere",
    ),
    hint: Text::new(
        "『{line}』のように、場面へのリンクにしてください。ある場面：{known}",
        "make it a link to a node, as in `{line}`; the nodes are: {known}",
    ),
    explain: Text::new(
        "事例の選択肢は、同じファイルの場面へのリンクです。",
        "The choices of a case are links to nodes of the same file.",
    ),
};

pub static CASE_WAY_CLOSED: Rule = Rule {
    id: "module-case-way-closed",
    severity: Severity::Error,
    message: Text::new(
        "『{words}』の道は、だれにも開きません。ここに来るときの点は{least}点から{most}点です",
        "the way “{words}” is open to nobody: one comes here with {least} to {most} points",
    ),
    hint: Text::new(
        "『≥』の後の点を、{least}より大きく{most}までの数にするか、この道を消してください",
        "let the points after `≥` be more than {least} and at most {most}, or take the way out",
    ),
    explain: Text::new(
        "開いている道のうち、要る点がいちばん多いものだけが示されます。点の要らない道は、どの点にも届かない人のものです。",
        "Of the ways that are open, those that take the most points are shown. Ways that take none are for those who have too few for any.",
    ),
};

pub static CASE_WAY_SAME: Rule = Rule {
    id: "module-case-way-same-points",
    severity: Severity::Error,
    message: Text::new(
        "『{words}』の道は、だれにも開きません。ここに来る人の点は、みな{most}点です",
        "the way “{words}” is open to nobody: everybody comes here with {most} points",
    ),
    hint: Text::new(
        "この道を消すか、ここまでの場面に、点になる選択（[x]）とならない選択（[ ]）の両方を書いて、点に差がつくようにしてください",
        "take this way out, or let choices on the way here both give points (`[x]`) and give none (`[ ]`), so that points differ",
    ),
    explain: Text::new(
        "『≥ 点数』の道とほかの道は、点の違う人を分けるためのものです。点がみな同じなら、片方はだれにも示されません。",
        "Ways with `≥` and those without part people who have different points. Where all have the same, one of them is shown to nobody.",
    ),
};

pub static CASE_WAY_HIDDEN: Rule = Rule {
    id: "module-case-way-hidden",
    severity: Severity::Error,
    message: Text::new(
        "『{words}』の道は、だれにも開きません。この道に進めるはずの人はみな、『≥ {over}』の道に足りる点を持っています",
        "the way “{words}” is open to nobody: whoever might take it has enough points for the way `≥ {over}`",
    ),
    hint: Text::new(
        "『≥ {over}』の数を大きくするか、この道を消してください。ここに来るときの点は{least}点から{most}点です",
        "make the number of `≥ {over}` greater, or take this way out; one comes here with {least} to {most} points",
    ),
    explain: Text::new(
        "開いている道のうち、要る点がいちばん多いものだけが示されます。点の要らない道は、どの点にも届かない人のものです。",
        "Of the ways that are open, those that take the most points are shown. Ways that take none are for those who have too few for any.",
    ),
};

pub static CASE_TANGLED: Rule = Rule {
    id: "module-case-tangled",
    severity: Severity::Warning,
    message: Text::new(
        "点と道の組み合わせが多すぎて、行き止まりがないかを確かめられません",
        "there are too many ways with points to see whether all of them end",
    ),
    hint: Text::new(
        "『≥』の道の前で分かれた道を合わせるか、点になる選択を減らしてください",
        "let ways meet before those with `≥`, or let fewer choices give points",
    ),
    explain: Text::new(
        "build は、選び方のすべてと、そのときの点を調べます。",
        "A build looks at every way through a case, with its points.",
    ),
};

pub static CASE_DRAW: Rule = Rule {
    id: "module-case-draw",
    severity: Severity::Error,
    message: Text::new(
        "事例の単元では、`draw` は使えません",
        "`draw` does not go with a branching case",
    ),
    hint: Text::new("`draw:` の行を消してください", "take the line `draw:` out"),
    explain: Text::new(
        "場面が抜けると、話がつながりません。",
        "Where nodes are left out, the ways between them break.",
    ),
};
