//! `stat(id="panel-tests", where="year=2023", show="about")`: a figure of statistics, with its date and source.

use tera::{Error, Kwargs, TeraResult, Value};

use crate::markdown::{Shows, StatisticsUse};
use crate::templates::Scope;
use crate::templates::views::{StatisticsHelp, StatisticsView, Strings, show_statistics};

pub(super) fn call(scope: &Scope, kwargs: &Kwargs) -> TeraResult<Value> {
    let id: &str = kwargs.must_get("id")?;
    let chosen: Option<&str> = kwargs.get("where")?;
    let show: Option<&str> = kwargs.get("show")?;
    let given = [("where", chosen), ("show", show)];
    let values = given
        .into_iter()
        .filter_map(|(key, value)| Some((key, value?)))
        .collect();
    let asked = StatisticsUse {
        shows: Shows::Figure,
        id,
        values,
        number: 0,
    };
    let tag = &scope.world.site.lang(scope.lang).tag;
    scope.ask_once::<StatisticsView>(id);
    scope.ask_once::<StatisticsHelp>(tag);
    scope.ask_once::<Strings>(tag);
    let shown = show_statistics(&scope.world, scope.lang, &asked);
    let said = |fault: &crate::charts::Fault| {
        let args: Vec<String> = fault
            .args
            .iter()
            .map(|(name, value)| format!("{name}: {value}"))
            .collect();
        Error::message(format!("{} ({})", fault.rule.id, args.join("; ")))
    };
    shown
        .map(|shown| Value::safe_string(&shown.html))
        .map_err(|fault| said(&fault))
}
