//! Data on single people: a column that tells one from another, days of birth, a row for each.

use super::{bare, names, values};
use crate::diagnostics::Text;
use crate::fields::lenient_date;
use crate::hook::Fault;
use crate::statistics::Table;
use crate::statistics::cube::{Axis, Cube, Role};

/// What columns are called that tell people apart; compared whole.
const IDENTIFIERS: [&str; 49] = [
    "id",
    "uid",
    "uuid",
    "guid",
    "pid",
    "mrn",
    "name",
    "fullname",
    "firstname",
    "lastname",
    "email",
    "mail",
    "phone",
    "telephone",
    "address",
    "postcode",
    "zip",
    "zipcode",
    "sample",
    "specimen",
    "participant",
    "氏名",
    "名前",
    "患者",
    "患者番号",
    "カルテ番号",
    "住所",
    "郵便番号",
    "電話番号",
    "個人番号",
    "検体",
    "検体番号",
    "受付番号",
    "受付",
    "カルテ",
    "診療録番号",
    "症例番号",
    "症例no",
    "姓名",
    "お名前",
    "患者名",
    "シメイ",
    "フリガナ",
    "ふりがな",
    "識別子",
    "管理番号",
    "整理番号",
    "メールアドレス",
    "マイナンバー",
];
/// Parts of such names.
const PARTS: [&str; 25] = [
    "patientid",
    "subjectid",
    "sampleid",
    "participantid",
    "personid",
    "caseid",
    "recordid",
    "memberid",
    "patientno",
    "患者id",
    "症例id",
    "被験者",
    "登録番号",
    "保険証",
    "患者no",
    "患者番号",
    "カルテno",
    "カルテid",
    "診察券",
    "被保険者番号",
    "被保険者証",
    "個人id",
    "id番号",
    "氏名",
    "研究id",
];
const BIRTH: [&str; 6] = [
    "birthdate",
    "birthday",
    "dateofbirth",
    "生年月日",
    "誕生日",
    "出生日",
];
/// So many categories are more than a table of a few has.
const MANY: usize = 30;
/// Unit records have at least so many rows; a smaller table of ones is merely small.
const FEW: usize = 8;
/// Fewer rows of one each may be what there is.
const SOME: usize = 4;

/// Refuses columns by what they are called and how they look, knowing how many rows there were, and whether each is of one.
pub(in crate::hook) fn people(axes: &[Axis], rows: usize, ones: bool) -> Result<(), Fault> {
    for axis in axes {
        of_axis(axis)?;
        // A category for nearly each row, with other columns beside it: rows are single people.
        let own = axis.categories.len() * 10 >= rows * 9;
        let beside = axes
            .iter()
            .filter(|other| other.categories.len() > 1)
            .count()
            > 1;
        let combinations = axes
            .iter()
            .try_fold(1_usize, |all, axis| all.checked_mul(axis.categories.len()));
        let sparse = combinations.is_none_or(|all| all > rows.saturating_mul(4));
        let each = ones && axis.categories.len() == rows && rows >= SOME;
        if beside && ((own && sparse && rows >= FEW) || each) {
            return Err(Fault::new(ONE_EACH).arg("name", &axis.id));
        }
    }
    Ok(())
}

pub(super) fn columns(cube: &Cube) -> Result<(), Fault> {
    cube.axes.iter().try_for_each(of_axis)?;
    let days = |axis: &&Axis| axis.role != Some(Role::Time) && are_days(axis);
    match cube.axes.iter().find(days) {
        Some(axis) => Err(Fault::new(BORN).arg("name", &axis.id)),
        None => Ok(()),
    }
}

fn of_axis(axis: &Axis) -> Result<(), Fault> {
    let birth = |name: &String| {
        ["birth", "dob"].contains(&name.as_str()) || BIRTH.iter().any(|word| name.contains(word))
    };
    // Where people were born is a place, and the data may say that it is one.
    if axis.role != Some(Role::Geo) && names(axis).any(|name| birth(&name)) {
        return Err(Fault::new(BORN).arg("name", &axis.id));
    }
    let named = names(axis).any(|name| {
        IDENTIFIERS.contains(&name.as_str()) || PARTS.iter().any(|part| name.contains(part))
    });
    match named || look_like_keys(axis) {
        true => Err(Fault::new(IDENTIFIER).arg("name", &axis.id)),
        false => Ok(()),
    }
}

/// Whether categories are days, in a column that is not of time.
fn are_days(axis: &Axis) -> bool {
    let day = |code: &str| {
        let digits = code.chars().filter(char::is_ascii_digit).count();
        digits >= 3 && lenient_date(code).is_some()
    };
    let codes = || {
        axis.categories
            .iter()
            .map(|category| category.code.as_str())
    };
    codes().count() > 1 && codes().all(day)
}

/// Whether categories are many, long, and told apart by digits alone: no list of codes that we know looks so.
fn look_like_keys(axis: &Axis) -> bool {
    let key = |code: &str| {
        let bare = bare(code);
        bare.len() >= 7 && bare.is_ascii() && bare.bytes().filter(u8::is_ascii_digit).count() >= 3
    };
    let keys = axis
        .categories
        .iter()
        .filter(|category| key(&category.code))
        .count();
    let unnamed = axis.categories.iter().all(|category| {
        category
            .label
            .all()
            .all(|(_, label)| label == category.code)
    });
    axis.role != Some(Role::Time)
        && unnamed
        && keys >= MANY
        && keys * 10 >= axis.categories.len() * 9
}

/// A table in which nothing is more than one is a list of people with blanks for everybody else.
pub(super) fn units(cube: &Cube) -> Result<(), Fault> {
    let ones = values(cube).filter(|value| *value == 1.0).count();
    match ones >= FEW && values(cube).all(|value| value == 0.0 || value == 1.0) {
        true => Err(Fault::new(UNITS)),
        false => Ok(()),
    }
}

/// Refuses a dimension whose categories are one person each, with zeros for everybody else. `table` knows what is a total.
pub(in crate::hook) fn one_each(cube: &Cube, table: &Table) -> Result<(), Fault> {
    for (at, (axis, dimension)) in cube.axes.iter().zip(table.dimensions()).enumerate() {
        let sums = table.sums(|own| own == at).into_values();
        let leaves = sums
            .zip(&dimension.parts)
            .filter(|(_, parts)| parts.is_empty());
        let leaves: Vec<i64> = leaves.map(|(sum, _)| sum).collect();
        let each = leaves.len() >= SOME && leaves.iter().all(|count| *count == 1);
        if each && axis.role.is_none() {
            return Err(Fault::new(ONE_PERSON).arg("name", &axis.id));
        }
    }
    Ok(())
}

const ONE_PERSON: Text = Text::new(
    "列『{name}』の区分は、どれも一人ずつです。ひとり分ずつのデータは、0を書き足した表でも受け取りません。この列を除いて集計した表にしてください",
    "each category of the column “{name}” counts one person: data on single people are never taken, also with zeros for everybody else; leave the column out and give an aggregated table",
);
const IDENTIFIER: Text = Text::new(
    "列『{name}』は、ひとりひとりを区別する番号や名前のようです。ひとり分ずつのデータは受け取りません。この列を除いて集計した表にしてください",
    "the column “{name}” seems to tell people apart: data on single people are never taken; leave it out and give an aggregated table",
);
const ONE_EACH: Text = Text::new(
    "列『{name}』は、ほとんどの行で値が違います。ひとり分ずつのデータは受け取りません。集計した表にしてください",
    "the column “{name}” differs in nearly each row: data on single people are never taken; give an aggregated table",
);
const BORN: Text = Text::new(
    "列『{name}』は、生年月日などの日付のようです。年齢の区分などにまとめてください（時の列なら、role に time と書いてください）",
    "the column “{name}” seems to hold days of birth or the like; give age groups instead (or role = \"time\" if it is the time of the figures)",
);
const UNITS: Text = Text::new(
    "表の数が、すべて0か1です。ひとり分ずつのデータは受け取りません。区分をまとめて集計してください",
    "every figure of the table is 0 or 1: data on single people are never taken; aggregate into fewer categories",
);
