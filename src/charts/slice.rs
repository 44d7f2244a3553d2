//! The part of a table that a chart shows: categories by series, everything else fixed.

mod choose;

use super::ask::{Ask, Fault};
use super::model::{Cell, Label, sum};
use crate::desks::{AreaCode, Prefecture};
use crate::fields::Localised;
use crate::statistics::cube::{Axis, Category, Role};
use crate::statistics::snapshot::{Published, Snapshot};
use choose::{counts, root};

/// Figures cut out of a table.
#[derive(Debug, Clone)]
pub struct Slice {
    pub categories: Vec<Label>,
    pub series: Vec<Label>,
    /// By series and category.
    pub cells: Vec<Vec<Cell>>,
    /// What the categories and the series are of, in the page's language.
    pub of_categories: String,
    pub of_series: String,
    /// What was chosen of the other dimensions, totals left out.
    pub fixed: Vec<String>,
    /// Whether the categories are times; whether they are places.
    pub in_time: bool,
    pub in_places: bool,
    /// Whether the categories count different things, which are not compared.
    pub apart: bool,
    /// What is counted.
    pub unit: String,
}

/// A table, and the languages in which its words are looked for.
pub struct Cutting<'s> {
    pub snapshot: &'s Snapshot,
    pub tags: &'s [&'s str],
}

/// A dimension's place, and the places of its categories that are shown.
type Shown = (usize, Vec<usize>);

impl Cutting<'_> {
    /// The figures that are asked for. `whole` asks for totals too, where nothing was chosen.
    pub fn cut(&self, ask: &Ask, whole: bool) -> Result<Slice, Fault> {
        for (dimension, _) in &ask.chosen {
            self.axis(dimension, "where")?;
        }
        let series = ask
            .series
            .as_deref()
            .map(|name| self.axis(name, "series"))
            .transpose()?;
        let categories = match ask.categories.as_deref() {
            Some(name) => Some(self.axis(name, "x")?),
            None => self.natural(ask, series),
        };
        let shown = |axis: Option<usize>| {
            axis.map(|axis| Ok((axis, self.shown(axis, ask, whole)?)))
                .transpose()
        };
        let (categories, series) = (shown(categories)?, shown(series)?);
        let at = self.fixed(ask, &[&categories, &series])?;
        Ok(self.slice(ask, at, categories, series))
    }

    /// One figure, with its place.
    pub fn one(&self, ask: &Ask) -> Result<(Cell, Vec<usize>), Fault> {
        for (dimension, _) in &ask.chosen {
            self.axis(dimension, "where")?;
        }
        let at = self.fixed(ask, &[])?;
        let cell = self.published().cell(&at).unwrap_or(Cell::Missing);
        match ask.share {
            false => Ok((cell, at)),
            true => Ok((self.share_of(cell, &at, ask), at)),
        }
    }

    fn published(&self) -> &Published {
        &self.snapshot.published
    }

    /// A text in the first language that has it.
    pub fn said(&self, text: &Localised) -> String {
        text.pick(self.tags)
            .map_or(String::new(), |(_, text)| text.to_owned())
    }

    /// What the source is called: its document, or in another language than the data's its name there.
    pub fn cited(&self) -> String {
        let about = self.published().about();
        let own = self.tags.first().copied().unwrap_or_default();
        let named = about.origin.name.get(own).filter(|_| own != about.language);
        let document = about.origin.document.as_deref();
        named
            .or(document)
            .map_or_else(|| self.said(&about.origin.name), str::to_owned)
    }

    /// What a category is called: a prefecture has a name although the data give only its code.
    pub fn category(&self, axis: &Axis, category: &Category) -> String {
        let said = self.said(&category.label);
        if !said.is_empty() {
            return said;
        }
        let area = (axis.role == Some(Role::Geo))
            .then(|| AreaCode::parse(&category.code))
            .flatten();
        match area {
            Some(AreaCode::Prefecture(prefecture)) => prefecture
                .name(self.tags.first().copied().unwrap_or_default())
                .to_owned(),
            _ => category.code.clone(),
        }
    }

    fn title(&self, axis: &Axis) -> String {
        let said = self.said(&axis.label);
        if said.is_empty() {
            axis.id.clone()
        } else {
            said
        }
    }

    fn slice(
        &self,
        ask: &Ask,
        at: Vec<usize>,
        categories: Option<Shown>,
        series: Option<Shown>,
    ) -> Slice {
        let axes = self.published().axes();
        let axis = |shown: &Option<Shown>| shown.as_ref().map(|(at, _)| &axes[*at]);
        let cell = |series_at: usize, category: usize| {
            let mut place = at.clone();
            for (shown, chosen) in [(&series, series_at), (&categories, category)] {
                if let Some((axis, _)) = shown {
                    place[*axis] = chosen;
                }
            }
            let cell = self.published().cell(&place).unwrap_or(Cell::Missing);
            if ask.share {
                self.share_along(cell, &place, series.as_ref().or(categories.as_ref()))
            } else {
                cell
            }
        };
        let places =
            |shown: &Option<Shown>| shown.as_ref().map_or(vec![0], |(_, places)| places.clone());
        let (rows, columns) = (places(&categories), places(&series));
        let mut slice = Slice {
            cells: columns
                .iter()
                .map(|s| rows.iter().map(|c| cell(*s, *c)).collect())
                .collect(),
            categories: self.labels(axis(&categories), &rows),
            series: self.labels(axis(&series), &columns),
            of_categories: axis(&categories).map_or(String::new(), |axis| self.title(axis)),
            of_series: axis(&series).map_or(String::new(), |axis| self.title(axis)),
            fixed: self.names_of(&at, &[&categories, &series]),
            in_time: axis(&categories).is_some_and(|axis| axis.role == Some(Role::Time)),
            in_places: axis(&categories).is_some_and(|axis| is_of_prefectures(axis, &rows)),
            apart: axis(&categories).is_some_and(|axis| axis.role == Some(Role::Metric)),
            unit: self.unit(ask, &at),
        };
        if ask.sorted {
            slice.sort();
        }
        slice
    }

    /// What figures count; per cent for shares.
    pub fn unit(&self, ask: &Ask, at: &[usize]) -> String {
        match ask.share {
            true => "%".to_owned(),
            false => self.said(self.published().unit(at)),
        }
    }

    fn labels(&self, axis: Option<&Axis>, places: &[usize]) -> Vec<Label> {
        let label = |place: &usize| match axis
            .and_then(|axis| Some((axis, axis.categories.get(*place)?)))
        {
            Some((axis, category)) => Label {
                code: category.code.clone(),
                text: self.category(axis, category),
                whole: counts(axis, *place, places),
            },
            None => Label {
                code: String::new(),
                text: self.said(&self.published().about().title),
                whole: false,
            },
        };
        places.iter().map(label).collect()
    }

    /// What was chosen of the dimensions that are not shown, for the line below the title.
    pub(super) fn names_of(&self, at: &[usize], shown: &[&Option<Shown>]) -> Vec<String> {
        let axes = self.published().axes().iter().enumerate();
        let told = axes.filter(|(place, axis)| {
            let is_shown = shown
                .iter()
                .any(|shown| shown.as_ref().is_some_and(|(axis, _)| axis == place));
            !is_shown && !axis.categories[at[*place]].is_total()
        });
        told.map(|(place, axis)| self.category(axis, &axis.categories[at[place]]))
            .collect()
    }

    /// A cell as a share of the total along the dimension that is told apart.
    fn share_along(&self, cell: Cell, place: &[usize], of: Option<&Shown>) -> Cell {
        let Some((along, shown)) = of else {
            return cell;
        };
        let at = |category: usize| {
            let mut place = place.to_vec();
            place[*along] = category;
            self.published().cell(&place).unwrap_or(Cell::Missing)
        };
        let total = match root(&self.published().axes()[*along]) {
            Some(total) => at(total),
            None => sum(shown.iter().map(|category| at(*category))),
        };
        share(cell, total)
    }

    /// A single figure as a share: of the same figure with the first chosen dimension that has a total at it.
    fn share_of(&self, cell: Cell, at: &[usize], ask: &Ask) -> Cell {
        let axes = self.published().axes().iter().enumerate();
        let mut along = axes.filter(|(_, axis)| {
            matches!(self.chosen(axis, ask), Ok(Some(_))) && root(axis).is_some()
        });
        let shown = along.next().map(|(axis, _)| (axis, Vec::new()));
        self.share_along(cell, at, shown.as_ref())
    }
}

impl Slice {
    /// The largest first, by the first series; what is not shown comes last.
    fn sort(&mut self) {
        let Some(first) = self.cells.first() else {
            return;
        };
        let mut order: Vec<usize> = (0..self.categories.len()).collect();
        let value = |at: &usize| first[*at].value().unwrap_or(f64::NEG_INFINITY);
        order.sort_by(|a, b| value(b).total_cmp(&value(a)));
        let cells = self
            .cells
            .iter()
            .map(|row| order.iter().map(|at| row[*at]).collect());
        self.cells = cells.collect();
        self.categories = order
            .iter()
            .map(|at| self.categories[*at].clone())
            .collect();
    }

    /// How many cells are hidden, and how many are not known.
    pub fn without_number(&self) -> (usize, usize) {
        let count = |kind: Cell| {
            self.cells
                .iter()
                .flatten()
                .filter(|cell| **cell == kind)
                .count()
        };
        (count(Cell::Hidden), count(Cell::Missing))
    }
}

/// Per cent to the tenth, out of published numbers alone.
fn share(part: Cell, total: Cell) -> Cell {
    match (part, total) {
        (Cell::Value(part), Cell::Value(total)) if total != 0.0 => {
            Cell::Value((part / total * 1000.0).round() / 10.0)
        }
        (Cell::Hidden, _) | (_, Cell::Hidden) => Cell::Hidden,
        _ => Cell::Missing,
    }
}

fn is_of_prefectures(axis: &Axis, places: &[usize]) -> bool {
    let is = |at: &usize| {
        let code = &axis.categories[*at].code;
        code.len() == 2 && code.parse().ok().and_then(Prefecture::new).is_some()
    };
    !places.is_empty() && places.iter().all(is)
}
