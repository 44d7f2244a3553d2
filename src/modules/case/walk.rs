//! Every way through a case with the points that can be had on it, as the player goes: the first choice at a node
//! counts, and of the choices that take points only those with the most that one has are open.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A place in a case.
pub(super) struct Node {
    pub ways: Vec<Way>,
    pub ending: bool,
}

/// A choice.
pub(super) struct Way {
    /// The node it leads to, if that is there.
    pub to: Option<usize>,
    /// The points it gives when it is chosen first.
    pub gain: u32,
    /// The points it takes.
    pub at_least: Option<u32>,
}

/// What can happen in a case.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Whether points decide about ways.
    pub is_scored: bool,
    /// The points that somebody can have at each node, in order; none where nobody gets.
    pub scores: Vec<BTreeSet<u32>>,
    /// Nodes where nothing leads on, with the fewest points with which that happens.
    pub stopped: BTreeMap<usize, u32>,
    /// Nodes from which no ending can be reached, in the same way.
    pub lost: BTreeMap<usize, u32>,
    /// Ways that are open to somebody, as node and place.
    pub opened: BTreeSet<(usize, usize)>,
}

/// How many states are looked at before a case is too tangled. Twenty nodes with two choices each have some hundreds.
const MOST: usize = 200_000;

/// Where somebody is, the nodes whose choice has counted already, and the points.
type State = (usize, Vec<usize>, u32);

impl Walk {
    /// Goes every way. None where there are too many.
    pub fn of(nodes: &[Node]) -> Option<Self> {
        let ways = || nodes.iter().flat_map(|node| &node.ways);
        let mut walk = Self {
            is_scored: ways().any(|way| way.at_least.is_some()),
            scores: vec![BTreeSet::new(); nodes.len()],
            ..Self::default()
        };
        let mut states: Vec<State> = Vec::new();
        let mut known: HashMap<State, usize> = HashMap::new();
        let mut before: Vec<Vec<usize>> = Vec::new();
        let mut stops = Vec::new();
        let mut add = |state: State, states: &mut Vec<State>, before: &mut Vec<Vec<usize>>| {
            *known.entry(state).or_insert_with_key(|state| {
                states.push(state.clone());
                before.push(Vec::new());
                states.len() - 1
            })
        };
        if !nodes.is_empty() {
            add((0, Vec::new(), 0), &mut states, &mut before);
        }
        let mut next = 0;
        while next < states.len() {
            if states.len() > MOST {
                return None;
            }
            let (at, counted, score) = states[next].clone();
            walk.scores[at].insert(score);
            let mut leads_on = false;
            for (n, way) in open(&nodes[at], score) {
                walk.opened.insert((at, n));
                let Some(to) = way.to else { continue };
                leads_on = true;
                let to = match walk.is_scored {
                    true => (
                        to,
                        counting(&counted, at, nodes),
                        score + gain(&counted, at, way),
                    ),
                    false => (to, Vec::new(), 0),
                };
                let to = add(to, &mut states, &mut before);
                before[to].push(next);
            }
            if nodes[at].ending || !leads_on {
                stops.push(next);
            }
            if !nodes[at].ending && !leads_on {
                least(&mut walk.stopped, at, score);
            }
            next += 1;
        }
        let out = back_from(stops, &before);
        for (n, (at, _, score)) in states.iter().enumerate() {
            if !out[n] {
                least(&mut walk.lost, *at, *score);
            }
        }
        Some(walk)
    }
}

/// The ways that are open with some points.
fn open(node: &Node, score: u32) -> impl Iterator<Item = (usize, &Way)> {
    let reach = node
        .ways
        .iter()
        .filter(|way| !node.ending && way.at_least.is_none_or(|least| least <= score));
    let most = reach.map(|way| way.at_least).max().flatten();
    let ways = node.ways.iter().enumerate();
    ways.filter(move |(_, way)| !node.ending && way.at_least == most)
}

fn gain(counted: &[usize], at: usize, way: &Way) -> u32 {
    if counted.contains(&at) { 0 } else { way.gain }
}

/// The nodes that have counted once this one has; those that give no points never do.
fn counting(counted: &[usize], at: usize, nodes: &[Node]) -> Vec<usize> {
    let mut all = counted.to_vec();
    if let Err(place) = all.binary_search(&at)
        && nodes[at].ways.iter().any(|way| way.gain > 0)
    {
        all.insert(place, at);
    }
    all
}

fn least(found: &mut BTreeMap<usize, u32>, at: usize, score: u32) {
    let known = found.entry(at).or_insert(score);
    *known = score.min(*known);
}

/// The states from which one of these is reached.
fn back_from(stops: Vec<usize>, before: &[Vec<usize>]) -> Vec<bool> {
    let mut out = vec![false; before.len()];
    let mut waiting = stops;
    while let Some(state) = waiting.pop() {
        if !std::mem::replace(&mut out[state], true) {
            waiting.extend(&before[state]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(ways: &[(usize, u32, Option<u32>)]) -> Node {
        let way = |(to, gain, at_least): &(usize, u32, Option<u32>)| Way {
            to: Some(*to),
            gain: *gain,
            at_least: *at_least,
        };
        Node {
            ways: ways.iter().map(way).collect(),
            ending: ways.is_empty(),
        }
    }

    #[test]
    fn points_on_the_way_decide_what_is_open() {
        // Two questions for one point each, then a way that takes two and one that takes nothing.
        let nodes = [
            node(&[(1, 1, None), (1, 0, None)]),
            node(&[(2, 1, None), (2, 0, None)]),
            node(&[(3, 0, Some(2)), (3, 0, None)]),
            node(&[]),
        ];
        let walk = Walk::of(&nodes).expect("few states");
        assert_eq!(walk.scores[2], BTreeSet::from([0, 1, 2]));
        assert!(walk.stopped.is_empty() && walk.lost.is_empty());
        assert_eq!(walk.opened.len(), 6);
    }

    #[test]
    fn points_that_can_be_missed_or_never_had_stop_somebody() {
        let nodes = [
            node(&[(1, 1, None), (1, 0, None)]),
            node(&[(2, 0, Some(1))]),
            node(&[]),
        ];
        let walk = Walk::of(&nodes).expect("few states");
        assert_eq!(walk.stopped, BTreeMap::from([(1, 0)]));
        // Nobody ever has five.
        let nodes = [
            node(&[(1, 1, None)]),
            node(&[(2, 0, Some(5)), (2, 0, None)]),
            node(&[]),
        ];
        let walk = Walk::of(&nodes).expect("few states");
        assert!(walk.stopped.is_empty() && !walk.opened.contains(&(1, 0)));
    }

    #[test]
    fn the_first_choice_counts_so_that_a_round_may_never_end() {
        // Who fails at first comes back for ever; the choice at 1 counts once.
        let nodes = [
            node(&[(2, 0, Some(1)), (1, 0, None)]),
            node(&[(0, 1, None), (0, 0, None)]),
            node(&[]),
        ];
        let walk = Walk::of(&nodes).expect("few states");
        assert_eq!(walk.lost, BTreeMap::from([(0, 0), (1, 0)]));
        // Where the round cannot be failed, it ends.
        let nodes = [
            node(&[(2, 0, Some(1)), (1, 0, None)]),
            node(&[(0, 1, None)]),
            node(&[]),
        ];
        assert!(Walk::of(&nodes).expect("few states").lost.is_empty());
    }

    #[test]
    fn a_long_case_is_looked_at_and_a_tangled_one_is_given_up() {
        let long: Vec<Node> = (0..200)
            .map(|at| match at {
                199 => node(&[]),
                198 => node(&[(199, 0, Some(100)), (199, 0, None)]),
                _ => node(&[(at + 1, 1, None), (at + 1, 0, None)]),
            })
            .collect();
        assert!(Walk::of(&long).is_some());
        let every: Vec<(usize, u32, Option<u32>)> = (0..40)
            .map(|to| (to, u32::from(to % 2 == 0), None))
            .collect();
        let mut tangled: Vec<Node> = (0..40).map(|_| node(&every)).collect();
        tangled.push(node(&[(0, 0, Some(3))]));
        assert!(Walk::of(&tangled).is_none());
    }
}
