//! Categories that a policy puts together before a table is gated, such as `age:80-84,85-89=80-89:80 to 89`.

use std::fmt;

use super::refusal::Refusal;
use super::table::{Dimension, Table};

/// Categories of one dimension that become one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// The dimension.
    pub dimension: String,
    /// The codes of the categories, in any order.
    pub codes: Vec<String>,
    /// The code of what they become.
    pub into: String,
    /// What it is called; nothing where nothing was said.
    pub label: String,
}

/// How the categories of a dimension become fewer.
pub(super) struct Plan {
    /// The place of the dimension.
    at: usize,
    /// The dimension as it becomes.
    pub dimension: Dimension,
    /// By category as it becomes, those that it is made of.
    pub made_of: Vec<Vec<usize>>,
}

impl Merge {
    /// Reads `dimension:code,code=code:label`; the label may be left out.
    pub fn parse(text: &str) -> Option<Self> {
        let (dimension, rest) = text.split_once(':')?;
        let (codes, into) = rest.split_once('=')?;
        let (into, label) = into.split_once(':').unwrap_or((into, ""));
        let codes: Vec<String> = codes
            .split(',')
            .map(|code| code.trim().to_owned())
            .collect();
        let merge = Self {
            dimension: dimension.trim().to_owned(),
            codes,
            into: into.trim().to_owned(),
            label: label.trim().to_owned(),
        };
        merge.can_be_written().then_some(merge)
    }

    /// Whether `parse` reads it as it is written: no name is empty or has a sign in it that divides.
    pub fn can_be_written(&self) -> bool {
        let plain = |name: &String| {
            !name.is_empty() && name.trim() == name && !name.contains([':', ',', '='])
        };
        self.codes.len() > 1
            && self
                .codes
                .iter()
                .chain([&self.dimension, &self.into])
                .all(plain)
    }

    /// What becomes of a table's dimensions.
    pub(super) fn plan(&self, dimensions: &[Dimension]) -> Result<Plan, Refusal> {
        let refuse = |code: &str| Refusal::Merge {
            dimension: self.dimension.clone(),
            code: code.to_owned(),
        };
        let at = dimensions.iter().position(|own| own.id == self.dimension);
        let at = at.ok_or_else(|| refuse(&self.into))?;
        let old = &dimensions[at];
        let mut together = Vec::new();
        for code in &self.codes {
            let place = old.codes.iter().position(|known| known == code);
            let place =
                place.filter(|place| old.parts[*place].is_empty() && !together.contains(place));
            together.push(place.ok_or_else(|| refuse(code))?);
        }
        let first = together
            .iter()
            .copied()
            .min()
            .ok_or_else(|| refuse(&self.into))?;
        let taken = old
            .codes
            .iter()
            .any(|code| *code == self.into && !self.codes.contains(code));
        // A total of some of them would no longer be the sum of its parts.
        let split = |parts: &Vec<usize>| {
            let held = together.iter().filter(|one| parts.contains(one)).count();
            held != 0 && held != together.len()
        };
        if taken || old.parts.iter().any(split) {
            return Err(refuse(&self.into));
        }
        let kept: Vec<usize> = (0..old.codes.len())
            .filter(|own| *own == first || !together.contains(own))
            .collect();
        let place = |part: &usize| kept.iter().position(|own| own == part);
        let code = |own: &usize| {
            if *own == first {
                self.into.clone()
            } else {
                old.codes[*own].clone()
            }
        };
        let made_of = |own: &usize| {
            if *own == first {
                together.clone()
            } else {
                vec![*own]
            }
        };
        Ok(Plan {
            at,
            dimension: Dimension {
                id: old.id.clone(),
                codes: kept.iter().map(code).collect(),
                parts: kept
                    .iter()
                    .map(|own| old.parts[*own].iter().filter_map(place).collect())
                    .collect(),
            },
            made_of: kept.iter().map(made_of).collect(),
        })
    }
}

impl fmt::Display for Merge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}={}",
            self.dimension,
            self.codes.join(","),
            self.into
        )?;
        match self.label.as_str() {
            "" => Ok(()),
            label => write!(f, ":{label}"),
        }
    }
}

impl Plan {
    /// The place of the dimension.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Values in row-major order, those of categories that are put together as one.
    pub fn apply<T: Copy>(&self, sizes: &[usize], values: &[T], add: impl Fn(&[T]) -> T) -> Vec<T> {
        let stride: usize = sizes[self.at + 1..].iter().product();
        let rows = values.chunks(sizes[self.at] * stride);
        let row = |row: &[T]| -> Vec<T> {
            let cells = self
                .made_of
                .iter()
                .flat_map(|own| (0..stride).map(move |cell| (own, cell)));
            let together = cells.map(|(own, cell)| {
                let parts: Vec<T> = own.iter().map(|one| row[one * stride + cell]).collect();
                add(&parts)
            });
            together.collect()
        };
        rows.flat_map(row).collect()
    }
}

impl Table {
    /// The table with some categories as one, in the place of the first. Inhabitants are added up, where all are
    /// known; what matters most of them, matters of them together.
    pub fn merged(&self, merge: &Merge) -> Result<Self, Refusal> {
        // Whether somebody contributed to more than one of them is not known here.
        if self.contributions().is_some() {
            return Err(Refusal::MergedAmounts);
        }
        let plan = merge.plan(self.dimensions())?;
        let mut dimensions = self.dimensions().to_vec();
        let sizes: Vec<usize> = dimensions.iter().map(|own| own.codes.len()).collect();
        let counts = plan.apply(&sizes, self.counts(), |parts| {
            // What is too much to be counted does not add up, and is refused as such.
            parts.iter().fold(0, |sum, part| sum.saturating_add(*part))
        });
        dimensions[plan.at] = plan.dimension.clone();
        let mut table = Self::new(dimensions, counts)?;
        for at in 0..sizes.len() {
            for category in 0..table.dimensions()[at].codes.len() {
                let own = [category];
                let made_of = if at == plan.at {
                    &plan.made_of[category][..]
                } else {
                    &own
                };
                let people: Option<u64> =
                    made_of.iter().map(|one| self.population_of(at, *one)).sum();
                people
                    .into_iter()
                    .for_each(|people| table.set_population(at, category, people));
                let weight = made_of
                    .iter()
                    .filter_map(|one| self.weight_of(at, *one))
                    .max();
                weight
                    .into_iter()
                    .for_each(|weight| table.set_weight(at, category, weight));
            }
        }
        Ok(table)
    }
}
