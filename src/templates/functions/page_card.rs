//! `page_card(path="lessons/genome.md")`: the card of a page, in the page's language.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::site::PageKey;
use crate::templates::Scope;
use crate::templates::views::CardView;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let path: &str = kwargs.must_get("path")?;
    let key = match path.ends_with(".md") {
        true => PageKey::of_file(path.trim_start_matches('/')),
        false => PageKey::new(path),
    };
    let site = &scope.world.site;
    let page = site.find(scope.lang, &key);
    let page = page.ok_or_else(|| Error::message(format!("there is no page `{path}`")))?;
    let card = scope.ask::<CardView>(page.route.as_str());
    Ok(Value::from_serializable(&card))
}
