//! Nobody can subtract themselves. Whoever is the only one counted in a cell may know that, and so
//! knows the cell: everything that is protected must be so from them too.

use crate::statistics::need::Need;
use crate::statistics::pattern::Pattern;

/// For each need, and each cell of one contributor without whom it is not met, that it is met with that
/// cell known.
pub fn needs(pattern: &mut Pattern) -> Vec<Need> {
    let ground = pattern.ground;
    let alone: Vec<(&u32, _)> = ground
        .alone
        .iter()
        .filter(|(cell, _)| pattern.hides(**cell))
        .collect();
    let mut needs = Vec::new();
    for (number, need) in pattern.needs().iter().enumerate() {
        if need.known.is_some() || need.low != need.high || !pattern.applies(need) {
            continue;
        }
        // Earlier releases are looked after as they were.
        if need.cells.iter().any(|cell| *cell as usize >= ground.own) {
            continue;
        }
        // Sums of what they know and what they do not are looked at by `sums`.
        let apart = alone
            .iter()
            .filter(|(_, own)| !need.cells.iter().any(|cell| own.contains(cell)));
        let mut knowing: Vec<u32> = apart.map(|(cell, _)| **cell).collect();
        for (_, disturbed) in pattern.live_for(number as u32) {
            knowing.retain(|cell| disturbed.binary_search(cell).is_ok());
            if knowing.is_empty() {
                break;
            }
        }
        needs.extend(knowing.into_iter().map(|cell| Need {
            known: Some(cell),
            ..need.clone()
        }));
    }
    needs
}
