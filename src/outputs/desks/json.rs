//! The directory as JSON, with every text in every language that it has.

use serde_json::{Map, Value as Json, json};

use super::Data;
use crate::desks::{Entry, Hours, Line, LocalisedList, Service, Spoken, Telephone};
use crate::outputs::open_data::{Object, texts};

pub(super) fn write(data: &Data<'_>) -> Json {
    let desks: Vec<Json> = data.entries().map(|entry| desk(data, entry)).collect();
    json!({
        "title": data.site().config.title,
        "licence": data.licence(),
        "generated_on": data.today(),
        "desks": desks,
    })
}

fn desk(data: &Data<'_>, entry: &Entry) -> Json {
    let record = &entry.record;
    let live = data.is_live(entry);
    let link = |link: &Option<crate::fields::Link>| link.as_ref().map(|link| link.0.clone());
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let lines: Vec<Json> = record.telephone.iter().filter(|_| live).map(line).collect();
    let fax: Vec<&str> = record
        .fax
        .iter()
        .filter(|_| live)
        .map(|fax| fax.shown.as_str())
        .collect();
    let mut all = Object::default();
    let mut put = |key: &str, value: Json| all.put(key, value);
    put("id", json!(entry.id));
    put("page", json!(data.page(entry)));
    put("state", json!(data.state(entry).key()));
    put("name", texts(&record.name));
    put("reading", json!(record.reading));
    put("type", json!(record.kind));
    put("operator", texts(&record.operator));
    put("operator_type", json!(record.operator_type));
    put("summary", texts(&record.summary));
    put("remit", json!(record.remit));
    put("cannot", lists(&record.cannot));
    put("legal_basis", texts(&record.legal_basis));
    put("who", json!(record.who));
    put("confidentiality", json!(record.confidentiality));
    put("confidentiality_note", texts(&record.confidentiality_note));
    put("anonymous", json!(record.anonymous));
    put("fee", json!(record.fee));
    put("fee_note", texts(&record.fee_note));
    put("telephone", json!(lines));
    put("fax", json!(fax));
    put("email", json!(record.email.as_ref().filter(|_| live)));
    put("form", json!(link(&record.form)));
    put("text_relay", service(&record.text_relay));
    put("sign_language", service(&record.sign_language));
    put("visit", service(&record.visit));
    put("hours", hours(&record.hours));
    put("hours_note", texts(&record.hours_note));
    put("languages", record.languages.iter().map(spoken).collect());
    put(
        "area",
        record.area.iter().map(|area| json!(area.code())).collect(),
    );
    put("postal_code", json!(record.postal_code));
    put("address", texts(&record.address));
    put("latitude", json!(record.latitude));
    put("longitude", json!(record.longitude));
    put("prepare", lists(&record.prepare));
    put("next", lists(&record.next));
    put("website", json!(link(&record.website)));
    put("source", json!(link(&record.source)));
    put("verified_on", json!(day(record.verified_on)));
    put("expires_on", json!(day(record.expires_on)));
    all.json()
}

fn line(line: &Line) -> Json {
    let shown = |number: &Option<Telephone>| number.as_ref().map(|number| number.shown.clone());
    let known = line.number.as_ref().and_then(Telephone::known_cost);
    json!({
        "number": shown(&line.number),
        "label": texts(&line.label),
        "extension": line.extension,
        "cost": line.cost.or(known),
        "cost_note": texts(&line.cost_note),
        "unreachable_from": line.unreachable_from,
        "alternative": shown(&line.alternative),
        "hours": hours(&line.hours),
    })
}

fn service(service: &Option<Service>) -> Json {
    let Some(service) = service else {
        return Json::Null;
    };
    json!({
        "offered": service.offered,
        "booking": service.booking,
        "note": texts(&service.note),
        "url": service.url.as_ref().map(|url| &url.0),
        "hours": hours(&service.hours),
    })
}

fn spoken(spoken: &Spoken) -> Json {
    json!({
        "language": spoken.language,
        "channels": spoken.channels,
        "by": spoken.by,
        "hours": hours(&spoken.hours),
        "note": texts(&spoken.note),
    })
}

fn hours(hours: &Option<Hours>) -> Json {
    json!(hours.as_ref().map(|hours| &hours.text))
}

fn lists(list: &LocalisedList) -> Json {
    list.all()
        .map(|(tag, texts)| (tag.to_owned(), json!(texts)))
        .collect::<Map<_, _>>()
        .into()
}
