//! The ids of modules' questions.

use std::sync::Arc;

use super::{Data, Kind, Reading, is_yaml_in};
use crate::files::Found as OnDisk;
use crate::modules::{self, Ledger};
use crate::pipeline::error::Error;

pub(super) const KIND: Kind = Kind {
    takes: |found| is_yaml_in(found, modules::FOLDER),
    read,
};

fn read(found: &[OnDisk], reading: &mut Reading, data: &mut Data) -> Result<(), Error> {
    for file in reading.texts(found)? {
        let node = reading.yaml(&file);
        let ledger = Ledger::read(&node, &file, reading.diagnostics);
        let module = file.path.stem().to_owned();
        data.ledgers.insert(module, Arc::new(ledger));
    }
    Ok(())
}
