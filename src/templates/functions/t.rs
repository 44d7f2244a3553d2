//! `t(key="series-position", position=1, total=3)`: a string in the page's language, with its variables.

use tera::{Kwargs, TeraResult, Value};

use crate::diagnostics::Diagnostic;
use crate::i18n::Arg;
use crate::templates::Scope;
use crate::templates::rules::STRING_UNKNOWN;
use crate::templates::views::Strings;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let key: &str = kwargs.must_get("key")?;
    let world = &scope.world;
    let tag = &world.site.lang(scope.lang).tag;
    scope.ask_once::<Strings>(tag);
    let args: Vec<(String, Arg<'_>)> = kwargs
        .iter()
        .filter(|(name, _)| name.as_str() != Some("key"))
        .filter_map(|(name, value)| Some((name.as_str()?.to_owned(), argument(value))))
        .collect();
    let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(n, a)| (n.as_str(), a.clone())).collect();
    let text = world.catalogs.text(tag, key, &args);
    if text.text == key {
        scope.find(Diagnostic::new(&STRING_UNKNOWN).arg("key", key));
    }
    Ok(Value::normal_string(&text.text))
}

fn argument(value: &Value) -> Arg<'static> {
    match value.as_f64().or(value.as_i64().map(|n| n as f64)) {
        Some(number) => Arg::from(number),
        None => Arg::from(value.to_string()),
    }
}
