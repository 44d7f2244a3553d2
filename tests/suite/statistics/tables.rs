//! Made-up tables of counts: two or three dimensions with totals, some with groups between.

use serde_json::{Map, Value, json};

/// A sequence of numbers from a seed, the same everywhere (splitmix64).
pub struct Numbers(u64);

impl Numbers {
    /// The sequence of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, below an end.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    /// A count as registers have them: often nobody, often few, seldom many.
    pub fn count(&mut self) -> u64 {
        match self.below(20) {
            0..=2 => 0,
            3..=7 => 1 + self.below(9),
            8..=15 => 10 + self.below(50),
            _ => 50 + self.below(600),
        }
    }
}

/// A dimension: codes, and parts of totals by code.
struct Axis {
    codes: Vec<String>,
    child: Map<String, Value>,
    /// By code, the leaves that it counts.
    leaves: Vec<Vec<usize>>,
}

/// The table of a seed.
pub fn random(seed: u64) -> Value {
    let mut numbers = Numbers::new(seed);
    let sizes: &[u64] = if numbers.below(3) == 0 {
        &[4, 4, 3]
    } else {
        &[8, 7]
    };
    let axes: Vec<Axis> = sizes.iter().map(|most| axis(&mut numbers, *most)).collect();
    let leaves: Vec<usize> = axes.iter().map(|axis| axis.leaves[0].len()).collect();
    let counts: Vec<u64> = (0..leaves.iter().product::<usize>())
        .map(|_| numbers.count())
        .collect();
    dataset(
        &axes,
        |cell| counts[place(cell, &leaves)],
        &format!("random {seed}"),
    )
}

/// A table of any size, with totals along each dimension.
pub fn large(leaves: &[usize], seed: u64) -> Value {
    let mut numbers = Numbers::new(seed);
    let axes: Vec<Axis> = leaves.iter().map(|leaves| totals(*leaves, 1)).collect();
    let counts: Vec<u64> = (0..leaves.iter().product::<usize>())
        .map(|_| numbers.count())
        .collect();
    dataset(&axes, |cell| counts[place(cell, leaves)], "large")
}

/// Monthly releases of a register: cases so far, where some cells grow fast and others by a case now and then.
pub fn register(seed: u64, months: usize) -> Vec<Value> {
    let mut numbers = Numbers::new(seed);
    let axes = [totals(4, 1), totals(3, 1)];
    let rates: Vec<u64> = (0..12)
        .map(|_| [1, 11, 21, 81][numbers.below(4) as usize])
        .collect();
    let mut counts: Vec<u64> = rates
        .iter()
        .map(|rate| numbers.below(12 * rate + 1))
        .collect();
    let month = |month: usize| {
        let label = format!("month {month} of register {seed}");
        let published = dataset(&axes, |cell| counts[place(cell, &[4, 3])], &label);
        for (count, rate) in counts.iter_mut().zip(&rates) {
            *count += numbers.below(2 * rate + 1);
        }
        published
    };
    (0..months).map(month).collect()
}

fn axis(numbers: &mut Numbers, most: u64) -> Axis {
    let leaves = 2 + numbers.below(most - 1) as usize;
    let groups = if leaves > 3 && numbers.below(2) == 0 {
        2 + numbers.below(2) as usize
    } else {
        1
    };
    totals(leaves, groups.min(leaves / 2))
}

/// A total, its groups if there are several, and leaves.
fn totals(leaves: usize, groups: usize) -> Axis {
    let mut axis = Axis {
        codes: vec!["T".to_owned()],
        child: Map::new(),
        leaves: vec![(0..leaves).collect()],
    };
    let leaf = |at: usize| format!("c{at}");
    if groups > 1 {
        let members =
            |group: usize| (0..leaves).filter(move |leaf| leaf * groups / leaves == group);
        for group in 0..groups {
            axis.codes.push(format!("g{group}"));
            axis.leaves.push(members(group).collect());
            let below: Vec<String> = members(group).map(leaf).collect();
            axis.child.insert(format!("g{group}"), json!(below));
        }
        axis.child.insert("T".to_owned(), json!(axis.codes[1..]));
    } else {
        axis.child.insert(
            "T".to_owned(),
            json!((0..leaves).map(leaf).collect::<Vec<_>>()),
        );
    }
    for at in 0..leaves {
        axis.codes.push(leaf(at));
        axis.leaves.push(vec![at]);
    }
    axis
}

fn place(cell: &[usize], sizes: &[usize]) -> usize {
    cell.iter()
        .zip(sizes)
        .fold(0, |place, (at, size)| place * size + at)
}

fn dataset(axes: &[Axis], count: impl Fn(&[usize]) -> u64, label: &str) -> Value {
    let mut cells: Vec<Vec<Vec<usize>>> = vec![Vec::new()];
    for axis in axes {
        let extended = |cell: &Vec<Vec<usize>>, leaves: &Vec<usize>| {
            [cell.clone(), vec![leaves.clone()]].concat()
        };
        cells = cells
            .iter()
            .flat_map(|cell| axis.leaves.iter().map(move |leaves| extended(cell, leaves)))
            .collect();
    }
    let values: Vec<u64> = cells
        .iter()
        .map(|sets| sum(sets, &mut Vec::new(), &count))
        .collect();
    let names: Vec<String> = (0..axes.len()).map(|at| format!("d{at}")).collect();
    let dimension =
        |axis: &Axis| json!({ "category": { "index": axis.codes, "child": axis.child } });
    let dimensions: Map<String, Value> = names
        .iter()
        .zip(axes)
        .map(|(name, axis)| (name.clone(), dimension(axis)))
        .collect();
    let sizes: Vec<usize> = axes.iter().map(|axis| axis.codes.len()).collect();
    json!({
        "version": "2.0", "class": "dataset", "label": label,
        "id": names, "size": sizes, "dimension": dimensions, "value": values,
    })
}

fn sum(sets: &[Vec<usize>], cell: &mut Vec<usize>, count: &impl Fn(&[usize]) -> u64) -> u64 {
    let Some((leaves, rest)) = sets.split_first() else {
        return count(cell);
    };
    let mut total = 0;
    for leaf in leaves {
        cell.push(*leaf);
        total += sum(rest, cell, count);
        cell.pop();
    }
    total
}
