//! Why nothing is published, in words for the person who keeps the data. No refusal repeats a count:
//! it may end up in a log.

use std::fmt;

use crate::diagnostics::{MessageLang, Text};

/// Why a table was not gated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The text is not JSON.
    NotJson {
        /// Where reading stopped, from 1.
        line: usize,
        column: usize,
    },
    /// It is JSON, but no JSON-stat 2.0 dataset.
    NotADataset,
    /// A member of the dataset is missing or not of its form; its path.
    Member(String),
    /// A cell has no count.
    MissingCount(String),
    /// A cell holds something other than a whole number.
    NotACount(String),
    /// There are not as many counts as cells.
    WrongSize { counts: usize, cells: usize },
    /// Counts are given by place, and one of the places is no cell's.
    NoPlace { cells: usize },
    /// There are more cells than are taken at once.
    TooLarge { most: usize },
    /// A cell is below zero.
    Negative(String),
    /// A total is not the sum of its parts.
    NotAdditive(String),
    /// A category lists parts that are unknown, or named twice, or that contain it.
    Hierarchy { dimension: String, code: String },
    /// The contributions to an amount are missing or more than it.
    Contributions(String),
    /// How many people live in a place is not known, though it is of others.
    Population { dimension: String, code: String },
    /// Categories that a policy puts together are not there, are totals, or are only some of a total's.
    Merge { dimension: String, code: String },
    /// Categories of a table of amounts cannot be put together.
    MergedAmounts,
    /// An earlier or linked table has a dimension that this one lacks, or lacks one that has no total.
    OtherDimension(String),
    /// An earlier or linked table has a category that this one lacks.
    LostCategory { dimension: String, code: String },
    /// A cell that was published holds another count now.
    Changed(String),
    /// A cell that is small was published.
    InPrint(String),
    /// A cell is less than it was in an earlier release, though counts never fall.
    Fallen(String),
    /// An earlier release does not add up to any counts.
    Unlike(String),
    /// There are too many earlier releases for a table of this size.
    TooManyReleases,
    /// No counts were found that earlier releases could have had.
    NoPoint,
    /// A table of amounts, or with small places, is to be rounded.
    NotRounded,
    /// Numbers are to be rounded to a base that no small count could be hidden by; the least that could.
    Base { least: i64 },
    /// No multiples of the base add up and are near enough.
    NoRounding,
    /// Rounded numbers leave too little room for small counts.
    RoundedTooLittle { base: i64 },
    /// No pattern was proved safe; the dimension with the most categories that hold small counts.
    Unproven { dimension: String },
}

impl Refusal {
    /// What to tell the person, with what to do.
    pub fn message(&self, lang: MessageLang) -> String {
        let (text, args) = self.parts();
        text.fill(lang, &args)
    }

    fn parts(&self) -> (Text, Vec<(&'static str, String)>) {
        match self {
            Self::NotJson { line, column } => (
                Text::new(
                    "JSONとして読めません（{line}行{column}字目）。NaN や Infinity は、JSONには書けません",
                    "this is not JSON (line {line}, column {column}); NaN and Infinity cannot be written in JSON",
                ),
                vec![("line", line.to_string()), ("column", column.to_string())],
            ),
            Self::NotADataset => (NOT_A_DATASET, Vec::new()),
            Self::Member(member) => (MEMBER, vec![("member", member.clone())]),
            Self::MissingCount(cell) => (MISSING, vec![("cell", cell.clone())]),
            Self::NotACount(cell) => (NOT_A_COUNT, vec![("cell", cell.clone())]),
            Self::WrongSize { counts, cells } => (
                Text::new(
                    "数は{counts}個ありますが、分類の組み合わせは{cells}通りです。すべての組み合わせの数を書いてください",
                    "there are {counts} counts for {cells} cells; give a count for every combination of categories",
                ),
                vec![("counts", counts.to_string()), ("cells", cells.to_string())],
            ),
            Self::NoPlace { cells } => (
                NO_PLACE,
                vec![
                    ("cells", cells.to_string()),
                    ("last", cells.saturating_sub(1).to_string()),
                ],
            ),
            Self::TooLarge { most } => (TOO_LARGE, vec![("most", most.to_string())]),
            Self::Negative(cell) => (NEGATIVE, vec![("cell", cell.clone())]),
            Self::NotAdditive(cell) => (NOT_ADDITIVE, vec![("cell", cell.clone())]),
            Self::Hierarchy { dimension, code } => (HIERARCHY, category(dimension, code)),
            Self::Contributions(cell) => (CONTRIBUTIONS, vec![("cell", cell.clone())]),
            Self::Population { dimension, code } => (POPULATION, category(dimension, code)),
            Self::Merge { dimension, code } => (MERGE, category(dimension, code)),
            Self::MergedAmounts => (MERGED_AMOUNTS, Vec::new()),
            Self::OtherDimension(dimension) => (OTHER, vec![("dimension", dimension.clone())]),
            Self::LostCategory { dimension, code } => (LOST, category(dimension, code)),
            Self::Changed(cell) => (CHANGED, vec![("cell", cell.clone())]),
            Self::InPrint(cell) => (IN_PRINT, vec![("cell", cell.clone())]),
            Self::Fallen(cell) => (FALLEN, vec![("cell", cell.clone())]),
            Self::Unlike(cell) => (UNLIKE, vec![("cell", cell.clone())]),
            Self::TooManyReleases => (MANY_RELEASES, Vec::new()),
            Self::NoPoint => (NO_POINT, Vec::new()),
            Self::NotRounded => (NOT_ROUNDED, Vec::new()),
            Self::Base { least } => (BASE, vec![("least", least.to_string())]),
            Self::NoRounding => (NO_ROUNDING, Vec::new()),
            Self::RoundedTooLittle { base } => (TOO_LITTLE, vec![("base", base.to_string())]),
            Self::Unproven { dimension } => (UNPROVEN, vec![("dimension", dimension.clone())]),
        }
    }
}

fn category(dimension: &str, code: &str) -> Vec<(&'static str, String)> {
    vec![
        ("dimension", dimension.to_owned()),
        ("code", code.to_owned()),
    ]
}

const NOT_A_DATASET: Text = Text::new(
    "JSON-stat 2.0 のデータセットではありません（\"version\": \"2.0\" と \"class\": \"dataset\" が要ります）",
    "this is not a JSON-stat 2.0 dataset (it needs \"version\": \"2.0\" and \"class\": \"dataset\")",
);
const MEMBER: Text = Text::new(
    "『{member}』がないか、JSON-stat 2.0 の形ではありません",
    "“{member}” is missing or not as JSON-stat 2.0 has it",
);
const MISSING: Text = Text::new(
    "{cell} の数がありません。ないところを残したままでは守れません。0なら0と書いてください",
    "there is no count for {cell}; a table with gaps cannot be protected: where nobody was counted, write 0",
);
const NOT_A_COUNT: Text = Text::new(
    "{cell} が、人数などを数えた整数（2の53乗まで）ではありません。率や平均は、公開した数から計算してください",
    "{cell} is not a whole number (up to 2 to the power of 53); gate counts, and work out rates and averages from what is published",
);
const NO_PLACE: Text = Text::new(
    "『value』に、ないセルの番号（キー）があります。セルは{cells}個なので、番号は0から{last}までの整数です。余分なキーを消すか、size を確かめてください",
    "“value” has a key that is no cell's: there are {cells} cells, numbered 0 to {last}; delete it, or check `size`",
);
const TOO_LARGE: Text = Text::new(
    "表が大きすぎます（{most}セルまで）。分類をまとめるか、表を分けてください",
    "the table is too large (up to {most} cells); collapse categories or split it",
);
const NEGATIVE: Text = Text::new(
    "{cell} が0より小さい数です。数えた数を書いてください",
    "{cell} is below zero; give counts",
);
const NOT_ADDITIVE: Text = Text::new(
    "{cell} が、内訳の合計と合いません。数か、category.child の内訳を直してください",
    "{cell} is not the sum of its parts; correct the counts, or the parts in category.child",
);
const HIERARCHY: Text = Text::new(
    "分類『{dimension}』の『{code}』の内訳（category.child）に、ない分類、二度出る分類、または自分自身を含む分類があります",
    "in dimension “{dimension}”, the parts of “{code}” (category.child) name an unknown category, one twice, or one that contains it",
);
const CONTRIBUTIONS: Text = Text::new(
    "{cell} の大きいほうからの内訳（extension.contributions）がないか、合わせると金額などを超えます",
    "the greatest contributions to {cell} (extension.contributions) are missing, or more than the amount",
);
const POPULATION: Text = Text::new(
    "分類『{dimension}』の『{code}』の人口（extension.population）がありません。書くなら、合計のほかのすべての区分に書いてください",
    "of “{code}” of “{dimension}” the inhabitants (extension.population) are missing; give them for every category but totals, or for none",
);
const MERGE: Text = Text::new(
    "分類『{dimension}』の『{code}』をまとめられません。まとめる区分は、内訳のない、同じ合計に入る区分にしてください。新しいコードは、ほかにないものにしてください",
    "“{code}” of “{dimension}” cannot be put together: name categories that have no parts and are in the same totals, and a new code that no other category has",
);
const MERGED_AMOUNTS: Text = Text::new(
    "金額などの表では、区分をまとめられません。まとめた表と、その内訳（extension.contributions）を渡してください",
    "categories of a table of amounts cannot be put together here; give the table as it is to be, with its contributions (extension.contributions)",
);
const OTHER: Text = Text::new(
    "前に公開した表と、分類『{dimension}』の有無が違います。分類をそろえるか、その分類の合計を入れてください。そろえられないときは、別の統計として公開するのではなく、公開を見合わせてください",
    "dimension “{dimension}” is not in both this table and the published one; give both the same dimensions, or a total of it. Where that cannot be, do not publish it as another table: whoever holds both can subtract",
);
const LOST: Text = Text::new(
    "前に公開した分類『{dimension}』の『{code}』が、この表にないか、内訳が変わっています。区分を変えたときは、前の区分を、新しい区分の合計（category.child）か内訳として残してください",
    "category “{code}” of “{dimension}”, which is in print, is missing here or made of other parts; when bands change, keep the old one as a total of new ones (category.child), or as a part of one",
);
const CHANGED: Text = Text::new(
    "{cell} が、公開した数と違います。数が増えていく統計なら cumulative、訂正のある統計なら revised としてください",
    "{cell} is not what was published; if counts grow, say cumulative, and if they are corrected, revised",
);
const IN_PRINT: Text = Text::new(
    "{cell} は小さな数ですが、すでに公開されています。もう守れません。公開した表を確かめてください",
    "{cell} is small and in print already; it cannot be protected any more: look at what was published",
);
const FALLEN: Text = Text::new(
    "{cell} が、前に公開した数と合いません（減っています）。訂正のある統計なら revised としてください",
    "{cell} does not fit what was published before (it fell); if figures are corrected, say revised",
);
const UNLIKE: Text = Text::new(
    "前に公開した表の {cell} が、ほかの数と合いません。公開した表を確かめてください",
    "{cell} of a published table does not add up with the rest of it; look at what was published",
);
const MANY_RELEASES: Text = Text::new(
    "前に公開した表が多すぎて、すべてと合わせて調べられません。分類をまとめるか、公開の回数を減らしてください",
    "too many releases are in print to look at all of them together; collapse categories or publish less often",
);
const NO_POINT: Text = Text::new(
    "前に公開した表に合う数を見つけられませんでした。公開した表と、数の増え方（cumulative、revised、final）を確かめてください",
    "no counts were found that fit what is in print; look at the published tables, and at how counts change (cumulative, revised, final)",
);
const NOT_ROUNDED: Text = Text::new(
    "金額などの表と、人口の少ない地域のある表は、丸めるだけでは守れません。丸めずに、隠してください",
    "a table of amounts, or with places of few inhabitants, is not protected by rounding; hide instead",
);
const BASE: Text = Text::new(
    "丸める単位が小さすぎて、小さな数を守れません。{least} 以上にしてください",
    "this base is too small to protect small counts; take {least} or more",
);
const NO_ROUNDING: Text = Text::new(
    "合計が内訳の和になるような丸め方が見つかりませんでした。丸める単位を大きくするか、consistent にするか、丸めずに隠してください",
    "no rounding was found that adds up; take a greater base, or consistent, or hide instead",
);
const TOO_LITTLE: Text = Text::new(
    "{base} の倍数に丸めても、小さな数が絞りこまれてしまいます。丸める単位を大きくするか、丸めずに隠してください",
    "rounded to multiples of {base}, small counts could still be narrowed down; take a greater base, or hide instead",
);
const UNPROVEN: Text = Text::new(
    "安全に公開できる隠し方が見つかりませんでした。分類『{dimension}』の小さな区分をまとめてから、もう一度お試しください",
    "no safe way to publish this table was found; collapse small categories of “{dimension}” and try again",
);

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(MessageLang::En))
    }
}

impl std::error::Error for Refusal {}
