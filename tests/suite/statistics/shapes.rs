//! Tables of every shape that JSON-stat allows, each written plainly for the auditor and in an odd way for the gate:
//! one to four dimensions, trees of uneven depth, several totals of the same categories or none, codes in any order.

use serde_json::{Map, Value, json};

use super::tables::Numbers;

/// A table in two spellings.
pub struct Shape {
    /// As the auditor reads it: lists, and every total declared.
    pub plain: Value,
    /// The same as a file may have it.
    pub odd: String,
    /// What is wrong with the odd one, if it must be refused.
    pub fault: Option<&'static str>,
}

/// Codes, and by code what it is made of: parts, and how often each leaf counts in it.
struct Axis {
    codes: Vec<String>,
    parts: Vec<Vec<usize>>,
    leaves: Vec<Vec<usize>>,
}

/// The table of a seed, of at most so many cells.
pub fn shape(seed: u64, most: usize) -> Shape {
    let mut numbers = Numbers::new(seed);
    let dimensions = 1 + numbers.below(4) as usize;
    let largest = [0, 12, 6, 4, 3][dimensions];
    let mut axes: Vec<Axis> = (0..dimensions)
        .map(|_| axis(&mut numbers, largest))
        .collect();
    while axes.iter().map(|axis| axis.codes.len()).product::<usize>() > most {
        let place = numbers.below(axes.len() as u64) as usize;
        axes[place] = axis(&mut numbers, 2);
    }
    let plain = plain(&mut numbers, &axes, seed);
    let mut odd = plain.clone();
    disguise(&mut numbers, &mut odd);
    let fault = (numbers.below(12) == 0).then(|| spoil(&mut numbers, &mut odd, &axes));
    Shape {
        plain,
        odd: odd.to_string(),
        fault: fault.flatten(),
    }
}

fn axis(numbers: &mut Numbers, largest: u64) -> Axis {
    let leaves = 1 + numbers.below(largest) as usize;
    let mut axis = Axis {
        codes: (0..leaves).map(|at| format!("c{at}")).collect(),
        parts: vec![Vec::new(); leaves],
        leaves: (0..leaves).map(|at| vec![at]).collect(),
    };
    let all: Vec<usize> = (0..leaves).collect();
    match numbers.below(8) {
        0 => {}
        1 => axis.tree(numbers, &all, 0),
        2 => {
            axis.tree(numbers, &all, 3);
            axis.tree(numbers, &all, 2);
        }
        3 => {
            // Two totals of some each, and none of all.
            let middle = leaves.div_ceil(2);
            axis.total(all[..middle].to_vec());
            axis.total(all[middle..].to_vec());
        }
        4 => {
            axis.tree(numbers, &all, 1);
            let top = axis.codes.len() - 1;
            axis.total(vec![top]);
        }
        _ => axis.tree(numbers, &all, 3),
    }
    axis.shuffle(numbers);
    axis
}

impl Axis {
    fn total(&mut self, parts: Vec<usize>) {
        if parts.is_empty() {
            return;
        }
        let leaves = parts.iter().flat_map(|part| self.leaves[*part].clone());
        self.leaves.push(leaves.collect());
        self.codes.push(format!("t{}", self.codes.len()));
        self.parts.push(parts);
    }

    /// A total of some categories, with groups between where they fall together; levels may be skipped.
    fn tree(&mut self, numbers: &mut Numbers, below: &[usize], depth: u64) {
        let mut parts = Vec::new();
        let mut rest = below;
        while !rest.is_empty() {
            let many = 1 + numbers.below(rest.len() as u64) as usize;
            let (group, others) = rest.split_at(many);
            if depth > 0 && many > 1 && many < below.len() && numbers.below(2) == 0 {
                self.tree(numbers, group, depth - 1);
                parts.push(self.codes.len() - 1);
            } else {
                parts.extend_from_slice(group);
            }
            rest = others;
        }
        self.total(parts);
    }

    /// Codes in any order: totals first, last or between.
    fn shuffle(&mut self, numbers: &mut Numbers) {
        let size = self.codes.len();
        let mut order: Vec<usize> = (0..size).collect();
        for at in (1..size).rev() {
            order.swap(at, numbers.below(at as u64 + 1) as usize);
        }
        let place = |old: &usize| order.iter().position(|one| one == old).unwrap_or_default();
        let parts = order
            .iter()
            .map(|old| self.parts[*old].iter().map(place).collect());
        let parts = parts.collect();
        self.codes = order.iter().map(|old| self.codes[*old].clone()).collect();
        self.leaves = order.iter().map(|old| self.leaves[*old].clone()).collect();
        self.parts = parts;
    }
}

/// Counts of one kind: as registers have them, none, small, large, or nearly all alike.
fn counts(numbers: &mut Numbers, many: usize) -> Vec<u64> {
    let kind = numbers.below(12);
    let alone = numbers.below(many as u64) as usize;
    let count = |at: usize| match kind {
        0 => 0,
        1 => 1,
        2 => numbers.below(10),
        3 => numbers.below(2),
        4 if at == alone => 1_000_000_000,
        4 => 0,
        5 if at == alone => 1 + numbers.below(9),
        5 => 10 + numbers.below(500),
        6 => 8 + numbers.below(4),
        7 => 10_u64.pow(numbers.below(11) as u32),
        8 if numbers.below(6) > 0 => 0,
        _ => numbers.count(),
    };
    (0..many).map(count).collect()
}

fn plain(numbers: &mut Numbers, axes: &[Axis], seed: u64) -> Value {
    let sizes: Vec<usize> = axes.iter().map(|axis| axis.codes.len()).collect();
    let own: Vec<usize> = axes
        .iter()
        .map(|axis| {
            axis.leaves
                .iter()
                .flatten()
                .max()
                .map_or(1, |last| last + 1)
        })
        .collect();
    let counts = counts(numbers, own.iter().product());
    let cells = 0..sizes.iter().product();
    let values = cells.map(|cell: usize| {
        let mut inside = vec![0];
        let mut step = 1;
        for ((axis, own), at) in axes.iter().zip(&own).zip(places(axes, cell)).rev() {
            let leaves = &axis.leaves[at];
            inside = inside
                .iter()
                .flat_map(|place| leaves.iter().map(move |leaf| place + leaf * step))
                .collect();
            step *= own;
        }
        inside.into_iter().map(|place| counts[place]).sum::<u64>()
    });
    let values: Vec<u64> = values.collect();
    let ids: Vec<String> = (0..axes.len()).map(|at| format!("d{at}")).collect();
    let dimensions: Map<String, Value> = ids
        .iter()
        .cloned()
        .zip(axes.iter().map(dimension))
        .collect();
    json!({
        "version": "2.0", "class": "dataset", "label": format!("shape {seed}"),
        "id": ids, "size": sizes, "dimension": dimensions, "value": values,
    })
}

fn dimension(axis: &Axis) -> Value {
    let names = |parts: &Vec<usize>| {
        parts
            .iter()
            .map(|part| axis.codes[*part].clone())
            .collect::<Vec<_>>()
    };
    let totals = axis
        .codes
        .iter()
        .zip(&axis.parts)
        .filter(|(_, parts)| !parts.is_empty());
    let child: Map<String, Value> = totals
        .map(|(code, parts)| (code.clone(), json!(names(parts))))
        .collect();
    json!({ "category": { "index": axis.codes, "child": child } })
}

/// Writes the same another way.
fn disguise(numbers: &mut Numbers, dataset: &mut Value) {
    let values: Vec<Value> = dataset["value"].as_array().cloned().unwrap_or_default();
    let object = || -> Map<String, Value> {
        values
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), value.clone()))
            .collect()
    };
    match numbers.below(3) {
        0 => dataset["value"] = Value::Object(object()),
        1 => dataset["value"] = values.iter().map(|value| json!(value.as_f64())).collect(),
        _ => {}
    }
    match numbers.below(4) {
        0 => dataset["status"] = json!("a"),
        1 => dataset["status"] = vec!["a"; values.len()].into(),
        2 => dataset["status"] = json!({ "0": "e", "99999": "?" }),
        _ => {}
    }
    if numbers.below(3) == 0 {
        dataset["role"] = json!({ "time": ["d0"], "geo": ["d9"] });
    }
    let ids: Vec<String> = dataset["id"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|id| Some(id.as_str()?.to_owned()))
        .collect();
    for id in ids {
        category(numbers, &mut dataset["dimension"][id]);
    }
}

fn category(numbers: &mut Numbers, dimension: &mut Value) {
    let category = &mut dimension["category"];
    let codes: Vec<String> = category["index"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|code| Some(code.as_str()?.to_owned()))
        .collect();
    if category["child"].as_object().is_some_and(Map::is_empty) && numbers.below(2) == 0 {
        category.as_object_mut().map(|own| own.remove("child"));
    }
    match numbers.below(3) {
        0 => {
            category["label"] = codes
                .iter()
                .map(|code| (code.clone(), json!(format!("{code}の名"))))
                .collect::<Map<_, _>>()
                .into()
        }
        1 => category["label"] = json!({ codes[0].as_str(): "only one" }),
        _ => {}
    }
    let places = || {
        codes
            .iter()
            .enumerate()
            .map(|(at, code)| (code.clone(), json!(at)))
            .collect::<Map<_, _>>()
    };
    if codes.len() == 1 && numbers.below(2) == 0 {
        category["label"] = json!({ codes[0].as_str(): "the only one" });
        category.as_object_mut().map(|own| own.remove("index"));
    } else if numbers.below(2) == 0 {
        category["index"] = places().into();
    }
}

/// Makes one mistake; none where the table has no place for it.
fn spoil(numbers: &mut Numbers, dataset: &mut Value, axes: &[Axis]) -> Option<&'static str> {
    let cells: usize = axes.iter().map(|axis| axis.codes.len()).product();
    let cell = numbers.below(cells as u64) as usize;
    let value = match &mut dataset["value"] {
        Value::Object(values) => values.get_mut(&cell.to_string()),
        values => values.get_mut(cell),
    };
    let value = value?;
    let count = value.as_f64()?;
    match numbers.below(5) {
        0 => {
            *value = Value::Null;
            Some("missing")
        }
        1 => {
            *value = json!(-1);
            Some("negative")
        }
        2 => {
            *value = json!(count + 0.5);
            Some("a fraction")
        }
        3 => {
            *value = json!(count.to_string());
            Some("text")
        }
        _ => {
            let bound = axes.iter().zip(places(axes, cell)).any(|(axis, at)| {
                !axis.parts[at].is_empty() || axis.parts.iter().flatten().any(|part| *part == at)
            });
            *value = json!(count + 1.0);
            bound.then_some("inconsistent")
        }
    }
}

/// The category of a cell along each dimension.
fn places(axes: &[Axis], cell: usize) -> Vec<usize> {
    let mut rest = cell;
    let mut places = Vec::new();
    for axis in axes.iter().rev() {
        places.push(rest % axis.codes.len());
        rest /= axis.codes.len();
    }
    places.reverse();
    places
}
