//! A dataset with some of its categories put together.

use serde_json::{Map, Value, json};

use super::Dataset;
use crate::statistics::merge::{Merge, Plan};
use crate::statistics::policy::Policy;
use crate::statistics::refusal::Refusal;

impl Dataset {
    /// The same with all categories as one that a policy puts together.
    pub fn collapsed(self, policy: &Policy) -> Result<Self, Refusal> {
        let mut merges = policy.collapse.iter();
        merges.try_fold(self, |dataset, merge| dataset.merged(merge))
    }

    /// The same with some categories as one, in table and words.
    pub fn merged(&self, merge: &Merge) -> Result<Self, Refusal> {
        let plan = merge.plan(self.table.dimensions())?;
        let table = self.table.merged(merge)?;
        let mut header = self.header.clone();
        if let Some(Value::Array(sizes)) = header.get_mut("size")
            && let Some(size) = sizes.get_mut(plan.at())
        {
            *size = json!(plan.dimension.codes.len());
        }
        let own = header
            .get_mut("dimension")
            .and_then(|all| all.get_mut(&merge.dimension));
        let category = own.and_then(|own| own.get_mut("category")?.as_object_mut());
        if let Some(category) = category {
            words(category, merge, &plan);
        }
        Ok(Self { table, header })
    }
}

fn words(category: &mut Map<String, Value>, merge: &Merge, plan: &Plan) {
    category.insert("index".to_owned(), json!(plan.dimension.codes));
    if let Some(Value::Object(labels)) = category.get_mut("label") {
        labels.retain(|code, _| !merge.codes.contains(code));
    }
    if !merge.label.is_empty() {
        let labels = category.entry("label").or_insert_with(|| json!({}));
        labels[&merge.into] = json!(merge.label);
    }
    let Some(Value::Object(child)) = category.get_mut("child") else {
        return;
    };
    for (code, below) in child.iter_mut() {
        let whole = plan.dimension.codes.iter().position(|known| known == code);
        let parts = whole.map_or(&[][..], |whole| &plan.dimension.parts[whole]);
        let names = parts
            .iter()
            .map(|part| plan.dimension.codes[*part].as_str());
        *below = json!(names.collect::<Vec<_>>());
    }
}
