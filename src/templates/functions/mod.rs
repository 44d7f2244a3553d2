//! The functions that layouts can call. One file each, one line below.

use std::sync::Arc;

use tera::{Error, Function, Kwargs, State, Tera, TeraResult, Value};

use super::engine::{Running, SCOPE};
use super::scope::Scope;

/// A function of the table below.
type Call = fn(&Scope, &Kwargs) -> TeraResult<Value>;

macro_rules! functions {
    ($($name:ident),* $(,)?) => {
        $(mod $name;)*
        const FUNCTIONS: &[(&str, Call)] = &[$((stringify!($name), $name::call)),*];
    };
}

functions![
    asset, data, date, desk, image, instead, number, page_card, qr, stat, t, url
];

struct Registered {
    name: &'static str,
    call: Call,
    running: Arc<Running>,
}

impl Function<TeraResult<Value>> for Registered {
    fn call(&self, kwargs: Kwargs, state: &State<'_>) -> TeraResult<Value> {
        let number: Option<u64> = state.get(SCOPE)?;
        let scope = number.and_then(|number| self.running.scope(number));
        let scope = scope.ok_or_else(|| Error::message("called outside of a page"))?;
        let said = (self.call)(&scope, &kwargs);
        said.map_err(|error| Error::message(format!("{}(): {error}", self.name)))
    }
}

/// The functions' names, for the test that they are documented.
#[cfg(test)]
pub(super) fn names() -> impl Iterator<Item = String> {
    FUNCTIONS.iter().map(|(name, _)| (*name).to_owned())
}

/// Makes the functions known to Tera.
pub(super) fn register(tera: &mut Tera, running: &Arc<Running>) {
    for (name, call) in FUNCTIONS {
        let running = running.clone();
        tera.register_function(
            *name,
            Registered {
                name,
                call: *call,
                running,
            },
        );
    }
}
