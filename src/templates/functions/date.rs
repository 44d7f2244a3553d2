//! `date(value=page.date, style="long")`: a day, written for the page's language.

use jiff::civil::Date;
use tera::{Error, Kwargs, TeraResult, Value};

use crate::i18n::DateStyle;
use crate::templates::Scope;

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let value: Value = kwargs.must_get("value")?;
    let iso = value
        .get_from_path("iso")
        .and_then(Value::as_str)
        .or(value.as_str());
    let date: Option<Date> = iso.and_then(|iso| iso.get(..10)?.parse().ok());
    let date = date.ok_or_else(|| Error::message("`value` is not a date"))?;
    let style: Option<&str> = kwargs.get("style")?;
    let style = DateStyle::parse(style.unwrap_or("long"))
        .ok_or_else(|| Error::message("`style` is long, medium, era or weekday"))?;
    let formats = &scope.world.formats[scope.lang.index()];
    Ok(Value::normal_string(&formats.date(date, style)))
}
