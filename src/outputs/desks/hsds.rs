//! The directory in Open Referral's Human Services Data Specification 3.0: a page of services, as its API answers
//! `/services`, with licence and date beside it.

use serde_json::{Map, Value as Json, json};
use xxhash_rust::xxh3::xxh3_128;

use super::Data;
use crate::desks::{AreaCode, CallCost, Entry, Fee, Line, State, ZONE, autonym};

/// Hours between UTC and Japan's time, as the specification counts a time zone.
const OFFSET: i32 = 9;
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

pub(super) fn write(data: &Data<'_>) -> Json {
    let services: Vec<Json> = data
        .entries()
        .map(|entry| Service { data, entry }.json())
        .collect();
    json!({
        "version": "3.0",
        "license": data.licence(),
        "generated_on": data.today(),
        "total_items": services.len(),
        "total_pages": 1,
        "page_number": 1,
        "size": services.len(),
        "first_page": true,
        "last_page": true,
        "empty": services.is_empty(),
        "contents": services,
    })
}

struct Service<'d> {
    data: &'d Data<'d>,
    entry: &'d Entry,
}

impl Service<'_> {
    fn json(&self) -> Json {
        let record = &self.entry.record;
        let live = self.data.is_live(self.entry);
        let text = |text: &crate::desks::Localised| {
            text.pick(&self.data.tags())
                .map(|(_, text)| text.to_owned())
        };
        let mut service = Map::new();
        let mut put = |key: &str, value: Json| {
            if !value.is_null() && value != json!([]) {
                service.insert(key.to_owned(), value);
            }
        };
        put("id", json!(self.id("service")));
        put(
            "name",
            json!(text(&record.name).unwrap_or_else(|| self.entry.id.clone())),
        );
        put("alternate_name", json!(record.reading));
        put("description", json!(text(&record.summary)));
        put("url", json!(record.official().map(|link| &link.0)));
        put("email", json!(record.email.as_ref().filter(|_| live)));
        put("status", json!(if live { "active" } else { "inactive" }));
        put("application_process", json!(self.steps()));
        put(
            "fees_description",
            json!(text(&record.fee_note).or_else(|| self.fee())),
        );
        put("eligibility_description", json!(self.who()));
        put(
            "assured_date",
            json!(record.verified_on.map(|day| day.to_string())),
        );
        put("alert", json!(self.alert()));
        put("interpretation_services", json!(self.interpreters()));
        put(
            "phones",
            record
                .telephone
                .iter()
                .filter(|_| live)
                .enumerate()
                .filter_map(|(n, l)| self.phone(n, l))
                .collect(),
        );
        put("schedules", self.schedules());
        put("service_areas", self.areas());
        put("languages", self.languages());
        put("required_documents", self.documents());
        put("organization", self.organization());
        Json::Object(service)
    }

    /// An id that stays the same from build to build (a UUID of version 8, RFC 9562).
    fn id(&self, part: &str) -> String {
        let origin = self.data.site().config.origin();
        let hash = xxh3_128(format!("{origin}\n{}\n{part}", self.entry.id).as_bytes());
        let marked = (hash & !(0xf << 76) & !(0x3 << 62)) | (0x8 << 76) | (0x2 << 62);
        let hex = format!("{marked:032x}");
        let parts = [
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..],
        ];
        parts.join("-")
    }

    fn label(&self, group: &str, key: &'static str) -> String {
        self.data.world.label(self.data.lang, group, key).label
    }

    fn steps(&self) -> Option<String> {
        let steps = self.entry.record.next.pick(&self.data.tags())?.1;
        Some(steps.join("\n"))
    }

    fn fee(&self) -> Option<String> {
        self.entry
            .record
            .fee
            .map(|fee: Fee| self.label("desk-fee", fee.key()))
    }

    fn who(&self) -> Option<String> {
        let who: Vec<String> = self
            .entry
            .record
            .who
            .iter()
            .map(|who| self.label("desk-who", who.key()))
            .collect();
        (!who.is_empty()).then(|| who.join(" / "))
    }

    /// What to tell whoever takes the data over: that nobody checked it, or not lately.
    fn alert(&self) -> Option<String> {
        let state = self.data.state(self.entry);
        (state != State::Verified).then(|| self.label("desk-state", state.key()))
    }

    fn interpreters(&self) -> Option<String> {
        let spoken = self.entry.record.languages.iter();
        let said = spoken.filter_map(|spoken| {
            let by = self.label("desk-by", spoken.by?.key());
            Some(format!("{}: {by}", autonym(&spoken.language)))
        });
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| said.join(" / "))
    }

    fn phone(&self, at: usize, line: &Line) -> Option<Json> {
        let number = line.number.as_ref()?;
        let cost: Option<CallCost> = line.cost.or(number.known_cost());
        let mut phone = json!({
            "id": self.id(&format!("phone {at}")),
            "service_id": self.id("service"),
            "number": number.shown,
            "type": "voice",
        });
        if let Some(cost) = cost {
            phone["description"] = json!(self.label("desk-cost", cost.key()));
        }
        if let Some(extension) = line
            .extension
            .as_ref()
            .and_then(|text| text.parse::<u32>().ok())
        {
            phone["extension"] = json!(extension);
        }
        Some(phone)
    }

    fn schedules(&self) -> Json {
        let Some(hours) = &self.entry.record.hours else {
            return Json::Null;
        };
        let week = hours.week(self.data.site().date.0);
        let mut schedules = Vec::new();
        for (at, open) in week.iter().enumerate() {
            for interval in open.iter().filter(|interval| interval.certain) {
                let n = schedules.len();
                schedules.push(json!({
                    "id": self.id(&format!("schedule {n}")),
                    "service_id": self.id("service"),
                    "timezone": OFFSET,
                    "freq": "WEEKLY",
                    "wkst": "MO",
                    "byday": DAYS[at],
                    "opens_at": interval.clock().0,
                    "closes_at": interval.clock().1,
                    "notes": format!("{} ({ZONE})", hours.text),
                }));
            }
        }
        Json::Array(schedules)
    }

    fn areas(&self) -> Json {
        let nationwide = [AreaCode::Nationwide];
        let areas = match self.entry.is_nationwide() {
            true => &nationwide[..],
            false => &self.entry.record.area,
        };
        let tag = &self.data.site().lang(self.data.lang).tag;
        let area = |area: &AreaCode| {
            let name = area
                .prefecture()
                .map_or("Japan", |prefecture| prefecture.name(tag));
            json!({
                "id": self.id(&format!("area {}", area.code())),
                "service_id": self.id("service"),
                "name": name,
                "extent": area.code(),
                "extent_type": "text",
            })
        };
        areas.iter().map(area).collect()
    }

    fn languages(&self) -> Json {
        let ja = std::iter::once("ja");
        let language = |tag: &str| {
            json!({
                "id": self.id(&format!("language {tag}")),
                "service_id": self.id("service"),
                "name": autonym(tag),
                "code": tag,
            })
        };
        ja.chain(self.entry.languages()).map(language).collect()
    }

    fn documents(&self) -> Json {
        let Some((_, things)) = self.entry.record.prepare.pick(&self.data.tags()) else {
            return Json::Null;
        };
        let document = |(n, thing): (usize, &String)| {
            json!({
                "id": self.id(&format!("document {n}")),
                "service_id": self.id("service"),
                "document": thing,
            })
        };
        things.iter().enumerate().map(document).collect()
    }

    fn organization(&self) -> Json {
        let Some((_, name)) = self.entry.record.operator.pick(&self.data.tags()) else {
            return Json::Null;
        };
        let kind = self
            .entry
            .record
            .operator_type
            .map(|kind| self.label("desk-operator", kind.key()));
        json!({
            "id": self.id("organization"),
            "name": name,
            "description": kind.unwrap_or_else(|| name.to_owned()),
        })
    }
}
