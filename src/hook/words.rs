//! What `site.toml` and code lists know of a table: labels, roles, totals, and where it is from.

use std::collections::BTreeSet;

use super::{Fault, codes};
use crate::config::{CodeList, DimensionRole, StatisticsDimension, StatisticsSource};
use crate::diagnostics::Text;
use crate::facts::AsOf;
use crate::fields::{Localised, Reference};
use crate::statistics::cube::{About, Axis, Category, Cube, LicenceName, Origin, Role};

/// The table with all that is known of it. `language` is the one of texts that name none.
pub(super) fn apply(
    mut cube: Cube,
    source: &StatisticsSource,
    language: &str,
) -> Result<Cube, Fault> {
    for known in &source.dimensions {
        let axis = cube.axes.iter_mut().find(|axis| axis.id == known.id);
        let axis = axis.ok_or_else(|| Fault::new(NO_DIMENSION).arg("name", &known.id))?;
        of_axis(axis, known, language)?;
    }
    cube.about = about(&cube.about, source, language);
    Ok(cube)
}

fn about(given: &About, source: &StatisticsSource, language: &str) -> About {
    let said = |own: &Localised, other: &Localised| match own.is_empty() {
        true => other.clone(),
        false => tagged(own, language),
    };
    let origin = &given.origin;
    let url = source.document_url.as_ref().map(|url| url.0.clone());
    let licence = source.licence.as_ref().map(|licence| LicenceName {
        name: licence.name.clone(),
        url: licence.url.as_ref().map(|url| url.0.clone()),
    });
    About {
        language: language.to_owned(),
        title: said(&source.title, &given.title),
        // A source's own notes may hold any figure.
        note: tagged(&source.note, language),
        unit: said(&source.unit, &given.unit),
        synthetic: source.synthetic || given.synthetic,
        as_of: day(source.as_of.as_ref()).or(given.as_of),
        next_update: day(source.next_update.as_ref()).or(given.next_update),
        origin: Origin {
            name: said(&source.source, &origin.name),
            document: source.document.clone().or_else(|| origin.document.clone()),
            url: url.or_else(|| origin.url.clone()),
            licence: licence.or_else(|| origin.licence.clone()),
        },
    }
}

fn day(written: Option<&Reference>) -> Option<AsOf> {
    AsOf::parse(written?.name.trim())
}

/// A text whose language is known.
fn tagged(text: &Localised, language: &str) -> Localised {
    let mut text = text.clone();
    text.source_is(language);
    text
}

/// The first text in each language.
fn first_of(texts: &[&Localised]) -> Localised {
    let all = texts.iter().rev().flat_map(|text| text.all());
    all.map(|(tag, text)| (tag.to_owned(), text.to_owned()))
        .collect()
}

fn of_axis(axis: &mut Axis, known: &StatisticsDimension, language: &str) -> Result<(), Fault> {
    axis.label = first_of(&[&tagged(&known.label, language), &axis.label]);
    axis.role = known.role.map(role).or(axis.role);
    for (at, category) in axis.categories.iter_mut().enumerate() {
        let own = known
            .categories
            .iter()
            .find(|own| own.code == category.code);
        let listed = known
            .codes
            .and_then(|list| (codes::of(list).read)(&category.code));
        if known.codes.is_some() && own.is_none() && listed.is_none() {
            let fault = Fault::new(UNKNOWN_CODE).arg("name", &known.id);
            return Err(fault.arg("at", at + 1));
        }
        if let Some(listed) = listed {
            category.label = first_of(&[&listed.label, &named(category)]);
            category.code = listed.code;
        }
        if let Some(own) = own {
            category.label = first_of(&[&tagged(&own.label, language), &category.label]);
            category.unit = first_of(&[&tagged(&own.unit, language), &category.unit]);
            let decimals = own
                .decimals
                .and_then(|decimals| u8::try_from(decimals).ok());
            category.decimals = decimals.or(category.decimals);
        }
    }
    if let Some(list) = known.codes {
        axis.role = axis.role.or(codes::of(list).role);
    }
    let codes: BTreeSet<&String> = axis.categories.iter().map(|c| &c.code).collect();
    if codes.len() < axis.categories.len() {
        return Err(Fault::new(SAME_CODE).arg("name", &known.id));
    }
    totals(axis, known)
}

/// A category's label, unless it only repeats the code.
fn named(category: &Category) -> Localised {
    let label = category
        .label
        .all()
        .filter(|(_, label)| *label != category.code);
    label
        .map(|(tag, label)| (tag.to_owned(), label.to_owned()))
        .collect()
}

fn role(role: DimensionRole) -> Role {
    match role {
        DimensionRole::Time => Role::Time,
        DimensionRole::Geo => Role::Geo,
        DimensionRole::Metric => Role::Metric,
    }
}

/// Totals: those that are listed, those that codes say, and the one of all.
fn totals(axis: &mut Axis, known: &StatisticsDimension) -> Result<(), Fault> {
    let place = |axis: &Axis, code: &str| {
        let missing = || {
            Fault::new(NO_CATEGORY)
                .arg("name", &known.id)
                .arg("code", code)
        };
        axis.position(code).ok_or_else(missing)
    };
    for own in known.categories.iter().filter(|own| !own.parts.is_empty()) {
        let parts = own.parts.iter().map(|part| place(axis, part));
        let parts = parts.collect::<Result<Vec<_>, _>>()?;
        let whole = place(axis, &own.code)?;
        axis.categories[whole].parts = parts;
    }
    if let Some(list) = known.codes {
        of_places(axis, list);
    }
    if known.codes == Some(CodeList::Sex) && known.total.is_none() {
        of_sexes(axis);
    }
    if let Some(total) = &known.total {
        let list = known.codes.and_then(|list| (codes::of(list).read)(total));
        let code = list.map_or_else(|| total.clone(), |known| known.code);
        let whole = place(axis, &code)?;
        let inner: BTreeSet<usize> = axis
            .categories
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != whole)
            .flat_map(|(_, category)| category.parts.iter().copied())
            .collect();
        let outer = (0..axis.categories.len()).filter(|at| *at != whole && !inner.contains(at));
        axis.categories[whole].parts = outer.collect();
    }
    Ok(())
}

/// Municipalities are parts of their prefecture, and prefectures of Japan.
fn of_places(axis: &mut Axis, list: CodeList) {
    if !matches!(list, CodeList::Prefecture | CodeList::Municipality) {
        return;
    }
    let codes: Vec<String> = axis.categories.iter().map(|c| c.code.clone()).collect();
    for category in axis.categories.iter_mut().filter(|c| c.parts.is_empty()) {
        let below = |code: &String| match category.code.as_str() {
            "00" => code.len() == 2 && code != "00",
            prefecture => prefecture.len() == 2 && code.len() == 5 && code.starts_with(prefecture),
        };
        let parts = codes.iter().enumerate().filter(|(_, code)| below(code));
        category.parts = parts.map(|(at, _)| at).collect();
    }
}

/// Both sexes are the sum of all others.
fn of_sexes(axis: &mut Axis) {
    let total = axis.position(codes::BOTH_SEXES);
    if let Some(total) = total.filter(|total| axis.categories[*total].parts.is_empty()) {
        let others = (0..axis.categories.len()).filter(|at| *at != total);
        axis.categories[total].parts = others.collect();
    }
}

const NO_DIMENSION: Text = Text::new(
    "site.toml の分類『{name}』が、届いた表にありません。名前を確かめてください",
    "the dimension “{name}” of site.toml is not in the table that came; check its name",
);
const UNKNOWN_CODE: Text = Text::new(
    "分類『{name}』の{at}番目の区分が、コードの一覧にありません（都道府県なら、01から47か名前で書きます。「合計」は全国か00です）。データを直すか、site.toml の categories に書いてください",
    "category {at} of the dimension “{name}” is not on its list of codes (of prefectures 01 to 47, or their names; 00 for all); correct the data, or add it to `categories` in site.toml",
);
const SAME_CODE: Text = Text::new(
    "分類『{name}』に、同じ意味のコードが二つあります（令和6年度と2024年度など）",
    "the dimension “{name}” has two codes that mean the same, such as FY2024 and 2024",
);
const NO_CATEGORY: Text = Text::new(
    "site.toml の分類『{name}』の区分『{code}』が、届いた表にありません",
    "the category “{code}” of the dimension “{name}” in site.toml is not in the table that came",
);
