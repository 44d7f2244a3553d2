//! The audit report that lies beside a table, and is published as it lies there: which figures it is about, and what the
//! gate says of them. It tells nothing that is not in the table or in the policy.

use serde_json::{Value, json};

use super::{Kept, Lock, PolicyUsed, Published, digest};
use crate::statistics::cube::Cell;

/// The text of the report on figures, with what the gate said of them; nothing for figures that were public.
pub(super) fn text(published: &Published, lock: &Lock, gate: Option<&Value>) -> String {
    let about = published.about();
    let licence = about.origin.licence.as_ref();
    let releases = lock
        .releases
        .iter()
        .map(|release| json!({ "fetched": release.fetched.to_string(), "digest": release.output }));
    let report = json!({
        "version": 1,
        "id": lock.id,
        "fetched": lock.fetched.to_string(),
        "made_up": about.synthetic,
        "result": match lock.audit.result {
            Kept::Proved => "proved",
            Kept::Published => "published elsewhere",
        },
        "by": lock.audit.by,
        "digest": digest(&published.text()),
        "shown": published.shown(),
        "hidden": hidden(published),
        "document": about.origin.document,
        "licence": licence.map(|licence| licence.name.clone()),
        "gate": gate,
        "releases": releases.collect::<Vec<_>>(),
        "check": format!("shirube stats verify {}", lock.id),
    });
    let text = serde_json::to_string_pretty(&report).expect("a report is plain data");
    format!("{text}\n")
}

/// Whether a report is the one on these figures, and says what their lock says.
pub(super) fn belongs(report: &str, published: &Published, lock: &Lock) -> bool {
    let Ok(told) = serde_json::from_str::<Value>(report) else {
        return false;
    };
    let gate = told.get("gate").filter(|gate| !gate.is_null());
    let sound = match (lock.audit.result, gate) {
        (Kept::Published, None) => true,
        (Kept::Proved, Some(gate)) => fits(gate, published, lock),
        _ => false,
    };
    sound && text(published, lock, gate) == report.replace("\r\n", "\n")
}

/// Whether what the gate said is about a table of this size, with so much hidden, by the lock's policy.
fn fits(gate: &Value, published: &Published, lock: &Lock) -> bool {
    let is =
        |name: &str, count: usize| gate.get(name).and_then(Value::as_u64) == Some(count as u64);
    is("cells", published.cells().len())
        && is("hidden", hidden(published))
        && is("earlier-releases", lock.releases.len())
        && policy(gate, &lock.policy)
}

fn policy(gate: &Value, used: &PolicyUsed) -> bool {
    let setting = |(name, value): (&String, &Value)| {
        used.settings.get(name).map(String::as_str) == value.as_str()
    };
    let said = gate.get("policy").and_then(Value::as_object);
    let change = gate.get("change").and_then(Value::as_str);
    said.is_some_and(|said| said.contains_key("threshold") && said.iter().all(setting))
        && used.settings.get("change").map(String::as_str) == change
}

fn hidden(published: &Published) -> usize {
    let cells = published.cells().iter();
    cells.filter(|cell| **cell == Cell::Hidden).count()
}
