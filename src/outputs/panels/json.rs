//! A panel as JSON: every record with every text in every language that it has, and the history line by line.

use serde_json::{Value as Json, json};

use super::page;
use crate::fields::{Link, Placed, Reference, Said};
use crate::outputs::open_data::{Object, licence, texts};
use crate::panels::{Item, Meeting, Panel, id_of};
use crate::site::Site;
use crate::templates::views::zone;

pub(super) fn write(site: &Site, panel: &Panel) -> Json {
    let about = &panel.about;
    let items: Vec<Json> = panel
        .items
        .iter()
        .map(|item| self::item(site, panel, item))
        .collect();
    let meetings: Vec<Json> = panel
        .meetings
        .iter()
        .map(|one| meeting(site, panel, one))
        .collect();
    let addressees = panel.addressees.iter().map(|one| {
        json!({ "id": id_of(&one.id), "name": texts(&one.name.text), "website": link(&one.website) })
    });
    json!({
        "id": panel.id,
        "name": texts(&about.name.text),
        "operator": texts(&about.operator.text),
        "description": texts(&about.description.text),
        "example": about.example,
        "licence": licence(site),
        "generated_on": site.date.0.to_string(),
        "time_zone": zone(site),
        "addressees": addressees.collect::<Vec<_>>(),
        "meetings": meetings,
        "items": items,
        "history": { "head": panel.history.head(), "events": panel.history.all() },
    })
}

fn meeting(site: &Site, panel: &Panel, meeting: &Meeting) -> Json {
    let named = |name: &Reference| {
        let person = panel.people.get(&name.name)?;
        Some(texts(person.shown(site.date.0)?))
    };
    let agenda = meeting.agenda.iter().map(|item| {
        let voices = item.voices.iter().map(|voice| {
            let by = voice.by.as_ref().and_then(named);
            json!({ "said": texts(&voice.said.text), "role": voice.role, "by": by })
        });
        json!({
            "id": id_of(&item.id),
            "title": texts(&item.title.text),
            "summary": texts(&item.summary.text),
            "voices": voices.collect::<Vec<_>>(),
        })
    });
    let documents = meeting
        .documents
        .iter()
        .map(|one| json!({ "title": texts(&one.title.text), "url": link(&one.url) }));
    let mut all = Object::default();
    all.put("id", json!(id_of(&meeting.id)));
    all.put("title", texts(&meeting.title.text));
    all.put("date", day(&meeting.date));
    all.put("place", texts(&meeting.place.text));
    all.put("attendance", json!(meeting.attendance));
    all.put(
        "present",
        meeting.present.iter().filter_map(named).collect(),
    );
    all.put("agenda", agenda.collect());
    all.put("documents", documents.collect());
    all.put("redaction", texts(&meeting.redaction.text));
    all.json()
}

fn item(site: &Site, panel: &Panel, item: &Item) -> Json {
    let late = panel
        .awaited(item)
        .into_iter()
        .filter(|due| due.on < site.date.0);
    let late =
        late.map(|due| json!({ "what": due.what.key(), "of": due.of, "due": due.on.to_string() }));
    let mut all = Object::default();
    all.put("id", json!(item.id()));
    all.put("kind", json!(item.kind));
    all.put("page", json!(page(site, panel, item)));
    let said: [(&str, &Said); 7] = [
        ("title", &item.title),
        ("text", &item.text),
        ("plain", &item.plain),
        ("theme", &item.theme),
        ("dissent", &item.dissent),
        ("plan", &item.plan),
        ("redaction", &item.redaction),
    ];
    said.into_iter()
        .for_each(|(key, said)| all.put(key, texts(&said.text)));
    all.put("plan_url", link(&item.plan_url));
    all.put("priority", json!(item.priority));
    all.put("unanimous", json!(item.unanimous.then_some(true)));
    all.put(
        "from",
        item.from.iter().map(|name| name.name.as_str()).collect(),
    );
    all.put(
        "addressee",
        json!(item.addressee.as_ref().map(|name| &name.name)),
    );
    all.put("begun_on", day(&item.begun_on));
    all.put("due", day(&item.due));
    all.put("due_year", json!(item.due_year));
    all.put("status", json!(item.status()));
    all.put("withdrawn_on", day(&item.withdrawn_on));
    all.put("withdrawn_reason", texts(&item.withdrawn_reason.text));
    all.put("overdue", late.collect());
    followed(panel, item, &mut all);
    all.json()
}

/// What came of an item.
fn followed(panel: &Panel, item: &Item, all: &mut Object) {
    let responses = panel.responses_to(item).map(|one| {
        json!({
            "id": id_of(&one.id), "by": one.by.as_ref().map(|name| &name.name), "date": day(&one.date),
            "verdict": one.verdict.as_ref().map(|verdict| verdict.value),
            "reason": texts(&one.reason.text), "url": link(&one.url),
        })
    });
    let actions = panel.actions_for(item).map(|one| {
        json!({
            "id": id_of(&one.id), "title": texts(&one.title.text), "owner": texts(&one.owner.text),
            "starts_on": day(&one.starts_on), "due": day(&one.due), "done_on": day(&one.done_on),
        })
    });
    let evidence = panel.evidence_of(item).map(|one| {
        json!({
            "id": id_of(&one.id), "for": one.subject.as_ref().map(|name| &name.name),
            "title": texts(&one.title.text), "url": link(&one.url), "date": day(&one.date),
        })
    });
    all.put("responses", responses.collect());
    all.put("actions", actions.collect());
    all.put("evidence", evidence.collect());
}

fn day(day: &Option<Placed<jiff::civil::Date>>) -> Json {
    json!(day.as_ref().map(|day| day.value.to_string()))
}

fn link(link: &Option<Link>) -> Json {
    json!(link.as_ref().map(|link| &link.0))
}
