//! Guided paths to a consultation desk.

use std::sync::Arc;

use super::{Data, Kind, Reading, is_yaml_in};
use crate::files::Found as OnDisk;
use crate::guide::{self, Tree};
use crate::pipeline::error::Error;

pub(super) const KIND: Kind = Kind {
    takes: |found| is_yaml_in(found, guide::FOLDER),
    read,
};

fn read(found: &[OnDisk], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    for file in reading.texts(found)? {
        let node = reading.yaml(&file);
        let source = &reading.config.source_language;
        let tree = Tree::read(&node, &file, source, reading.diagnostics);
        let name = file.path.file_name().to_owned();
        data.trees.insert(name, Arc::new(tree));
    }
    Ok(())
}
