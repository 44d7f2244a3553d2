//! `asset(path="site.css")`: the address of a file in `assets/`, with its fingerprint.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::templates::Scope;
use crate::templates::views::AssetUrl;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let path: &str = kwargs.must_get("path")?;
    match scope.ask::<AssetUrl>(path) {
        Some(url) => Ok(Value::normal_string(&url)),
        None => Err(Error::message(format!("there is no `{path}` in assets/"))),
    }
}
