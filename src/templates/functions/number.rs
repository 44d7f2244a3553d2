//! `number(value=31078)`: a number, written for the page's language.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::templates::Scope;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let value: Value = kwargs.must_get("value")?;
    let formats = &scope.world.formats[scope.lang.index()];
    let text = match (value.as_i64(), value.as_f64()) {
        (Some(whole), _) => formats.number(whole),
        (None, Some(decimal)) => formats.decimal(decimal),
        _ => return Err(Error::message("`value` is not a number")),
    };
    Ok(Value::normal_string(&text))
}
