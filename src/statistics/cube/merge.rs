//! A table with words, with some of its categories put together.

use super::{Category, Cell, Cube};
use crate::fields::Localised;
use crate::statistics::merge::{Merge, Plan};
use crate::statistics::{Policy, Refusal};

impl Cube {
    /// The same with all categories as one that a policy puts together.
    pub fn collapsed(self, policy: &Policy) -> Result<Self, Refusal> {
        let mut merges = policy.collapse.iter();
        merges.try_fold(self, |cube, merge| cube.merged(merge))
    }

    fn merged(mut self, merge: &Merge) -> Result<Self, Refusal> {
        if self.contributions.is_some() {
            return Err(Refusal::MergedAmounts);
        }
        let plan = merge.plan(&self.dimensions())?;
        let sizes: Vec<usize> = self.axes.iter().map(|axis| axis.categories.len()).collect();
        self.cells = plan.apply(&sizes, &self.cells, together);
        let language = self.about.language.clone();
        let axis = &mut self.axes[plan.at()];
        axis.categories = categories(&axis.categories, &plan, merge, &language);
        Ok(self)
    }
}

/// Several figures as one, which is there if all are.
fn together(cells: &[Cell]) -> Cell {
    let sum: Option<f64> = cells.iter().map(|cell| cell.value()).sum();
    match sum {
        Some(sum) => Cell::Value(sum),
        None if cells.contains(&Cell::Hidden) => Cell::Hidden,
        None => Cell::Missing,
    }
}

fn categories(old: &[Category], plan: &Plan, merge: &Merge, language: &str) -> Vec<Category> {
    let all = plan
        .made_of
        .iter()
        .zip(&plan.dimension.codes)
        .zip(&plan.dimension.parts);
    let categories = all.map(|((made_of, code), parts)| {
        let first = old[made_of[0]].clone();
        let several = made_of.len() > 1;
        Category {
            label: match several {
                true => Localised::one(language, &merge.label),
                false => first.label,
            },
            population: made_of.iter().map(|own| old[*own].population).sum(),
            code: code.clone(),
            parts: parts.clone(),
            ..first
        }
    });
    categories.collect()
}
