//! Facts held against the tables of statistics that have them too.

use crate::diagnostics::Diagnostics;
use crate::facts::{FACT_STATISTIC, FACT_STATISTIC_UNKNOWN, Fact, FactValue, Register};
use crate::statistics::snapshot::Snapshots;

/// Reports facts that their table does not have, or has otherwise.
pub(super) fn check(register: &Register, tables: &Snapshots, diagnostics: &mut Diagnostics) {
    for fact in register.all() {
        let Some(statistic) = &fact.record.statistic else {
            continue;
        };
        let finding = match said(fact, tables) {
            Some((value, other)) if value == other => continue,
            Some((value, other)) => fact
                .find(&FACT_STATISTIC)
                .arg("value", value)
                .arg("other", other),
            None => fact
                .find(&FACT_STATISTIC_UNKNOWN)
                .arg("chosen", &statistic.chosen),
        };
        diagnostics.push(finding.arg("table", &statistic.id));
    }
}

/// What a fact says, and what its table does.
fn said(fact: &Fact, tables: &Snapshots) -> Option<(f64, f64)> {
    let statistic = fact.record.statistic.as_ref()?;
    let FactValue::Number(value) = fact.record.value else {
        return None;
    };
    let table = tables.get(&statistic.id)?;
    let codes = statistic.codes()?;
    let codes: Vec<(&str, &str)> = codes.iter().map(|(id, code)| (&**id, &**code)).collect();
    let cell = table.published.at(&codes)?;
    Some((value, cell.value()?))
}
