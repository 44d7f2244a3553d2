//! `image(src="x.png", alt="…")`: responsive markup of a picture beside the page.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::markdown::image_html;
use crate::templates::Scope;
use crate::templates::views::{PictureAnswer, PictureView};

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let src: &str = kwargs.must_get("src")?;
    let alt: &str = kwargs.must_get("alt")?;
    let from: Option<&str> = kwargs.get("from")?;
    let site = &scope.world.site;
    let page = match from {
        Some(from) => site.by_route(from.trim_start_matches('/')),
        None => Some(site.home(scope.lang)),
    };
    let page = page.ok_or_else(|| Error::message("`from` is not the address of a page"))?;
    let route = &page.route;
    match scope.ask::<PictureView>(&format!("{route}\n{src}")) {
        PictureAnswer::Missing(_) | PictureAnswer::Broken => {
            Err(Error::message(format!("there is no picture `{src}`")))
        }
        PictureAnswer::External => Err(Error::message("pictures on other sites cannot be shown")),
        found => Ok(Value::safe_string(&image_html(&found.into_markup(), alt))),
    }
}
