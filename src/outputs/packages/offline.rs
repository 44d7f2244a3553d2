//! A package without a learning management system: unpacked, it opens from its folder. Browsers let pages of `file:`
//! neither fetch nor import nor reach into one another, so they speak by messages.

use super::player::{self, Player};
use super::{Format, Package};
use crate::outputs::Making;

/// Pages to open from a folder.
pub struct Offline;

impl Format for Offline {
    fn name(&self) -> &'static str {
        "offline"
    }

    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>> {
        let player = Player {
            format: self.name(),
            scripts: &["package/offline.js"],
            network: false,
        };
        player::bundle(package, making, &player)?.zip()
    }
}
