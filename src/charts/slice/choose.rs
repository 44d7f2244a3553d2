//! Which dimensions and categories are meant: by code, by what they are called in any language, or where nobody says.

use std::collections::BTreeSet;

use super::{Cutting, Shown};
use crate::charts::ask::{Ask, Fault};
use crate::charts::rules::{CHART_CATEGORY, CHART_CHOICE, CHART_DIMENSION};
use crate::desks::AreaCode;
use crate::statistics::cube::{Axis, Category, Role};
use crate::text::{narrow, nearest};

/// How many names a finding lists.
const LISTED: usize = 24;

impl Cutting<'_> {
    pub(super) fn axis(&self, name: &str, key: &'static str) -> Result<usize, Fault> {
        let axes = self.published().axes();
        let called =
            |axis: &Axis| axis.id == name || axis.label.all().any(|(_, label)| label == name);
        axes.iter().position(called).ok_or_else(|| {
            let ids: Vec<&str> = axes.iter().map(|axis| axis.id.as_str()).collect();
            Fault::new(&CHART_DIMENSION, key)
                .arg("id", &self.snapshot.id)
                .arg("dimension", name)
                .arg("dimensions", ids.join(", "))
                .arg("nearest", nearest_of(name, &ids))
        })
    }

    fn position(&self, axis: &Axis, name: &str) -> Result<usize, Fault> {
        // A prefecture goes by its name in any language, whatever the data call it.
        let area = AreaCode::parse(name).filter(|_| axis.role == Some(Role::Geo));
        let area = area.map(|area| area.code());
        let called = |category: &Category| {
            category.code == name
                || area.as_ref() == Some(&category.code)
                || category.label.all().any(|(_, label)| narrow(label) == name)
                || self.category(axis, category) == name
        };
        axis.categories.iter().position(called).ok_or_else(|| {
            Fault::new(&CHART_CATEGORY, "where")
                .arg("dimension", &axis.id)
                .arg("category", name)
                .arg("categories", codes(axis))
                .arg(
                    "nearest",
                    nearest_of(
                        name,
                        &axis
                            .categories
                            .iter()
                            .map(|c| c.code.as_str())
                            .collect::<Vec<_>>(),
                    ),
                )
        })
    }

    /// The categories that were asked for along a dimension.
    pub(super) fn chosen(&self, axis: &Axis, ask: &Ask) -> Result<Option<Vec<usize>>, Fault> {
        let is = |name: &str| axis.id == name || axis.label.all().any(|(_, label)| label == name);
        let chosen = ask.chosen_of(is);
        chosen
            .map(|names| names.iter().map(|name| self.position(axis, name)).collect())
            .transpose()
    }

    pub(super) fn shown(&self, at: usize, ask: &Ask, whole: bool) -> Result<Vec<usize>, Fault> {
        let axis = &self.published().axes()[at];
        if let Some(chosen) = self.chosen(axis, ask)? {
            return Ok(chosen);
        }
        let all = axis.categories.iter().enumerate();
        Ok(all
            .filter(|(_, category)| whole || !category.is_total())
            .map(|(at, _)| at)
            .collect())
    }

    /// The dimension that a chart is about where nobody says: times for lines, places for maps, else the first with
    /// something to compare.
    pub(super) fn natural(&self, ask: &Ask, series: Option<usize>) -> Option<usize> {
        let free = |(at, axis): &(usize, &Axis)| {
            let fixed = matches!(self.chosen(axis, ask), Ok(Some(chosen)) if chosen.len() == 1);
            Some(*at) != series
                && !fixed
                && axis.categories.iter().filter(|c| !c.is_total()).count() > 1
        };
        let axes: Vec<(usize, &Axis)> = self
            .published()
            .axes()
            .iter()
            .enumerate()
            .filter(free)
            .collect();
        let wanted = ask
            .kind
            .and_then(|kind| match (kind.in_time(), kind.prefectures()) {
                (true, _) => Some(Role::Time),
                (_, true) => Some(Role::Geo),
                _ => None,
            });
        let fits = axes
            .iter()
            .find(|(_, axis)| wanted.is_some() && axis.role == wanted);
        fits.or(axes.first()).map(|(at, _)| *at)
    }

    /// The category of every dimension that is not shown: the one chosen, the total, or the only one there is.
    pub(super) fn fixed(&self, ask: &Ask, shown: &[&Option<Shown>]) -> Result<Vec<usize>, Fault> {
        let fix = |(at, axis): (usize, &Axis)| {
            if shown
                .iter()
                .any(|shown| shown.as_ref().is_some_and(|(axis, _)| *axis == at))
            {
                return Ok(0);
            }
            match self.chosen(axis, ask)?.as_deref() {
                Some([one]) => return Ok(*one),
                Some(_) => return Err(choice(axis)),
                None => {}
            }
            root(axis).ok_or_else(|| choice(axis))
        };
        self.published()
            .axes()
            .iter()
            .enumerate()
            .map(fix)
            .collect()
    }
}

/// The total of everything along a dimension, or its only category.
pub(super) fn root(axis: &Axis) -> Option<usize> {
    if axis.categories.len() == 1 {
        return Some(0);
    }
    let is_part = |at: usize| {
        axis.categories
            .iter()
            .any(|category| category.parts.contains(&at))
    };
    let mut roots = (0..axis.categories.len()).filter(|at| !is_part(*at));
    let root = roots.next().filter(|at| axis.categories[*at].is_total());
    root.filter(|_| roots.next().is_none())
}

/// Whether a category is a total, by way of others or not, of any of some places.
pub(super) fn counts(axis: &Axis, category: usize, places: &[usize]) -> bool {
    let mut seen = BTreeSet::from([category]);
    let mut open = vec![category];
    while let Some(at) = open.pop() {
        let parts = axis.categories.get(at).map_or(&[][..], |own| &own.parts);
        open.extend(parts.iter().filter(|part| seen.insert(**part)));
    }
    seen.remove(&category);
    places.iter().any(|place| seen.contains(place))
}

fn choice(axis: &Axis) -> Fault {
    Fault::new(&CHART_CHOICE, "where")
        .arg("dimension", &axis.id)
        .arg("categories", codes(axis))
}

fn codes(axis: &Axis) -> String {
    let codes: Vec<&str> = axis
        .categories
        .iter()
        .take(LISTED)
        .map(|c| c.code.as_str())
        .collect();
    let more = if axis.categories.len() > LISTED {
        " …"
    } else {
        ""
    };
    format!("{}{more}", codes.join(", "))
}

fn nearest_of(name: &str, known: &[&str]) -> String {
    nearest(name, known.iter().copied()).map_or(String::new(), |near| format!(" → {near}"))
}
