//! No group is seen to be all alike: where everyone counted in a total is in one of its parts, it must
//! look possible that someone is in another.

use crate::statistics::need::Need;
use crate::statistics::pattern::Pattern;

/// For each group that is all alike, that its other parts could hold someone.
pub fn needs(pattern: &mut Pattern) -> Vec<Need> {
    let counts = &pattern.ground.counts;
    let mut needs = Vec::new();
    for line in pattern
        .ground
        .own_lines()
        .iter()
        .filter(|line| line.parts.len() > 1 && pattern.ground.limits[line.whole as usize] > 0)
    {
        let all = counts[line.whole as usize];
        let alike = line
            .parts
            .iter()
            .find(|part| all > 0 && counts[**part as usize] == all);
        if let Some(alike) = alike {
            let others = line.parts.iter().copied().filter(|part| part != alike);
            needs.push(Need::greater(others.collect()));
        }
    }
    needs
}
