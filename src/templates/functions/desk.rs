//! `desk(id="labour-tokyo")`: the card of a desk, in the page's language.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::templates::Scope;
use crate::templates::views::DeskCardView;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let id: &str = kwargs.must_get("id")?;
    let tag = &scope.world.site.lang(scope.lang).tag;
    let desk = scope.ask::<DeskCardView>(&format!("{tag}:{id}"));
    let desk = desk.ok_or_else(|| Error::message(format!("there is no desk `{id}`")))?;
    Ok(Value::from_serializable(&desk))
}
