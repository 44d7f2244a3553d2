//! What a pattern must make possible, as needs: one file a rule. A rule reads the pattern as it is and
//! gives what it needs; the search goes on until no rule asks for anything that is not met.

mod contributors;
mod groups;
mod interval;
mod sums;

use super::need::Need;
use super::pattern::Pattern;
use super::policy::{Policy, Require};

pub(super) use interval::{ends, values};

/// A rule of the whole gate: the needs of a pattern as it is.
type Rule = fn(&mut Pattern) -> Vec<Need>;

/// What `Require::All` asks beyond intervals, in the order in which it is asked: who knows a cell
/// matters only once sums are known.
const RULES: &[Rule] = &[groups::needs, sums::lines, sums::parts, contributors::needs];

/// The needs of a pattern, beside intervals, that are not met yet; they are noted in it.
pub(super) fn ask(pattern: &mut Pattern, policy: &Policy) -> Vec<u32> {
    let mut unmet = Vec::new();
    if policy.require == Require::Interval {
        return unmet;
    }
    for rule in RULES {
        for need in rule(pattern) {
            let need = pattern.add_need(need);
            if !pattern.is_met(need) {
                unmet.push(need);
            }
        }
    }
    unmet
}
