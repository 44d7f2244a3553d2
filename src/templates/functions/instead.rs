//! `instead(url="https://…")`: what to use in the place of a withdrawn material that a link leads to; nothing for any
//! other address.

use serde::Serialize;
use tera::{Kwargs, TeraResult, Value};

use crate::templates::Scope;
use crate::templates::shapes::LinkText;
use crate::templates::views::{WithdrawnView, use_instead};

#[derive(Serialize)]
struct Instead {
    /// None where the material names nothing in its place.
    link: Option<LinkText>,
}

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let url: &str = kwargs.must_get("url")?;
    let site = &scope.world.site;
    scope.ask_once::<WithdrawnView>(&site.lang(scope.lang).tag);
    let page = site.withdrawn_at(scope.lang, url);
    let instead = page.map(|page| Instead {
        link: use_instead(&scope.world, page),
    });
    Ok(Value::from_serializable(&instead))
}
