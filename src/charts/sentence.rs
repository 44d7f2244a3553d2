//! One figure in a sentence, with its date and source.

use super::ask::{Ask, Fault};
use super::figure::{Shown, until};
use super::model::Cell;
use super::slice::Cutting;
use super::speech::Speech;
use crate::markdown::{attribute, escaped};
use crate::statistics::snapshot::Snapshot;

/// A figure of a snapshot: the number with what it counts, and in brackets when and where from.
pub fn sentence(snapshot: &Snapshot, ask: &Ask, speech: &Speech<'_>) -> Result<Shown, Fault> {
    let cutting = Cutting {
        snapshot,
        tags: speech.tags,
    };
    let (cell, at) = cutting.one(ask)?;
    let unit = cutting.unit(ask, &at);
    let said = match cell {
        Cell::Value(value) => speech.with_unit(value, ask.about, &unit),
        Cell::Hidden => speech.word("chart-hidden"),
        Cell::Missing => speech.word("chart-missing"),
    };
    let mut html = escaped(&said);
    if let Cell::Value(value) = cell {
        let mut data = String::from("<data");
        attribute(&mut data, "value", &value.to_string());
        html = format!("{data}>{html}</data>");
    }
    let late = speech.late(snapshot);
    let passed = late.clone().filter(|(_, ahead)| ahead.is_none());
    let note = note(&cutting, ask, passed.map(|(late, _)| late), speech);
    let text = format!("{said}{note}");
    html.push_str(&escaped(&note));
    if let Some((late, Some(day))) = late {
        let late = speech.sentence("chart-note", &[("note", &late)]);
        html.push_str(&format!(
            "<span{}>{}</span>",
            until(Some(day)),
            escaped(&late)
        ));
    }
    Ok(Shown { html, text })
}

/// In brackets. That figures are made up, rounded, or out of date, is always said.
fn note(cutting: &Cutting<'_>, ask: &Ask, late: Option<String>, speech: &Speech<'_>) -> String {
    let about = cutting.snapshot.published.about();
    let mut parts = Vec::new();
    if about.synthetic {
        parts.push(speech.word("chart-synthetic-short"));
    }
    let rounding = cutting.snapshot.lock.policy.rounding();
    if let Some(rounding) = rounding {
        let base = speech.formats.decimal(rounding.base as f64);
        parts.push(speech.sentence("chart-rounded-short", &[("base", &base)]));
    }
    if !ask.bare {
        parts.push(speech.as_of(cutting.snapshot));
        parts.push(cutting.cited());
    }
    parts.extend(late);
    parts.retain(|part| !part.is_empty());
    match parts.is_empty() {
        true => String::new(),
        false => speech.sentence("chart-note", &[("note", &speech.noted(&parts))]),
    }
}
