//! The questions of a module for the question banks of other systems.

mod collect;
mod texts;

use super::{Format, Package};
use crate::exchange;
use crate::outputs::Making;

/// Moodle's own format.
pub struct MoodleXml;

/// Plain text, without pictures.
pub struct Gift;

impl Format for MoodleXml {
    fn name(&self) -> &'static str {
        exchange::MOODLE_XML.name
    }

    fn extension(&self) -> &'static str {
        "xml"
    }

    fn holds_languages(&self) -> bool {
        false
    }

    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>> {
        collect::written(exchange::MOODLE_XML, package, making)
    }
}

impl Format for Gift {
    fn name(&self) -> &'static str {
        exchange::GIFT.name
    }

    fn extension(&self) -> &'static str {
        "txt"
    }

    fn holds_languages(&self) -> bool {
        false
    }

    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>> {
        collect::written(exchange::GIFT, package, making)
    }
}
