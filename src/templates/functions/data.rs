//! `data(path="facts.yaml")`: a data file below `content/_data/`.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::templates::Scope;
use crate::templates::views::DataFile;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let path: &str = kwargs.must_get("path")?;
    scope
        .ask::<DataFile>(path)
        .ok_or_else(|| Error::message(format!("there is no content/_data/{path}")))
}
