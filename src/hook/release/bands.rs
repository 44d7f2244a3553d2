//! Categories from one release to the next: whoever holds two tables with other bands can subtract one from the other,
//! so they stay the same. New times may be added.

use std::collections::BTreeSet;

use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::cube::{Axis, Cube, Role};
use crate::statistics::snapshot::{Bands, Release};

/// Refuses a table whose categories are not those of the last release.
pub(super) fn same(cube: &Cube, last: &Release) -> Result<(), Fault> {
    let before: BTreeSet<&str> = last
        .dimensions
        .iter()
        .map(|bands| bands.id.as_str())
        .collect();
    let now: BTreeSet<&str> = cube.axes.iter().map(|axis| axis.id.as_str()).collect();
    if let Some(name) = before.symmetric_difference(&now).next() {
        return Err(Fault::new(DIMENSION).arg("name", name));
    }
    for axis in &cube.axes {
        let bands = last.dimensions.iter().find(|bands| bands.id == axis.id);
        if !bands.is_some_and(|bands| fits(axis, bands)) {
            return Err(Fault::new(CATEGORIES).arg("name", &axis.id));
        }
    }
    Ok(())
}

fn fits(axis: &Axis, bands: &Bands) -> bool {
    let before: BTreeSet<&str> = bands.codes.iter().map(String::as_str).collect();
    let now: BTreeSet<&str> = axis.categories.iter().map(|c| c.code.as_str()).collect();
    match axis.role {
        Some(Role::Time) => before.is_subset(&now),
        _ => before == now,
    }
}

const DIMENSION: Text = Text::new(
    "分類『{name}』が、前に公開した表と片方にしかありません。二つの表の引き算で人数がわかるおそれがあるので、取得しません。前と同じ分類にしてください",
    "the dimension “{name}” is in only one of this table and the one published before; whoever holds both could subtract them, so nothing is fetched: keep the dimensions as they were",
);
const CATEGORIES: Text = Text::new(
    "分類『{name}』の区分が、前に公開した表と違います。二つの表の引き算で人数がわかるおそれがあるので、取得しません。前と同じ区分にしてください（新しい年などは、role を time にすれば足せます）",
    "the categories of “{name}” are not those that were published before; whoever holds both tables could subtract them, so nothing is fetched: keep the categories as they were (new years may be added to a dimension with role = \"time\")",
);
