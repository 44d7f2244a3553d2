//! Data files below `content/_data/`.

use crate::templates::{View, World};

/// Answers with a data file, as it was read.
pub struct DataFile;

impl View for DataFile {
    type Answer = Option<tera::Value>;
    const NAME: &'static str = "data";

    fn answer(world: &World, arg: &str) -> Self::Answer {
        world.data.get(arg).cloned()
    }
}
