//! `url(path="/lessons/")`: the address of a page in the page's language.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::templates::Scope;
use crate::templates::views::{LinkView, LinkViewAnswer};

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let path: &str = kwargs.must_get("path")?;
    let home = scope.world.site.home(scope.lang);
    match scope.ask::<LinkView>(&format!("{}\n{path}", home.route)) {
        LinkViewAnswer::To { href, .. } => Ok(Value::normal_string(&href)),
        LinkViewAnswer::External => Ok(Value::normal_string(path)),
        _ => Err(Error::message(format!("there is no page at `{path}`"))),
    }
}
