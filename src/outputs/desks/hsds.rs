//! The directory in Open Referral's Human Services Data Specification 3.0: a page of services, as its API answers
//! `/services`, with licence and date beside it.

use serde_json::{Map, Value as Json, json};
use xxhash_rust::xxh3::xxh3_128;

use super::Data;
use crate::desks::{
    AreaCode, Channel, Entry, Fee, Line, Localised, State, Telephone, ZONE, autonym,
};
use crate::templates::area_name;

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
        let text = |text: &Localised| {
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
        put("phones", self.phones(live));
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

    /// Lines, the numbers to use instead of them, and fax.
    fn phones(&self, live: bool) -> Json {
        let record = &self.entry.record;
        if !live {
            return Json::Null;
        }
        let mut phones: Vec<Json> = Vec::new();
        for (at, line) in record.telephone.iter().enumerate() {
            phones.extend(self.phone(at, line));
            phones.extend(self.alternative(at, line));
        }
        phones.extend(
            record
                .fax
                .iter()
                .enumerate()
                .map(|(at, fax)| self.number(&format!("fax {at}"), &fax.shown, "fax")),
        );
        Json::Array(phones)
    }

    fn number(&self, id: &str, number: &str, kind: &str) -> Json {
        json!({
            "id": self.id(id),
            "service_id": self.id("service"),
            "number": number,
            "type": kind,
        })
    }

    fn phone(&self, at: usize, line: &Line) -> Option<Json> {
        let number = line.number.as_ref()?;
        let id = format!("phone {at}");
        let mut phone = self.number(&id, &number.shown, "voice");
        let said = self.about(line);
        if !said.is_empty() {
            phone["description"] = json!(said.join(" / "));
        }
        let extension = line
            .extension
            .as_ref()
            .and_then(|text| text.parse::<u32>().ok());
        if let Some(extension) = extension {
            phone["extension"] = json!(extension);
        }
        let spoken = self.entry.spoken_by(Channel::Telephone);
        phone["languages"] = spoken
            .into_iter()
            .map(|tag| self.language(&format!("{id} {tag}"), tag, ("phone_id", &id)))
            .collect();
        Some(phone)
    }

    /// The number for those whom a line cannot be reached by.
    fn alternative(&self, at: usize, line: &Line) -> Option<Json> {
        let number = line.alternative.as_ref()?;
        let mut phone = self.number(&format!("alternative {at}"), &number.shown, "voice");
        if !line.unreachable_from.is_empty() {
            phone["description"] = json!(self.networks(line));
        }
        Some(phone)
    }

    /// What there is to know before calling: its name, the cost, networks, hours.
    fn about(&self, line: &Line) -> Vec<String> {
        let tags = self.data.tags();
        let text = |text: &Localised| text.pick(&tags).map(|(_, text)| text.to_owned());
        let known = line.number.as_ref().and_then(Telephone::known_cost);
        let cost = line
            .cost
            .or(known)
            .map(|cost| self.label("desk-cost", cost.key()));
        let unreachable = (!line.unreachable_from.is_empty()).then(|| {
            let networks = self.networks(line);
            let args = [("networks", networks.as_str().into())];
            self.data
                .world
                .text(self.data.lang, "desk-unreachable", &args)
        });
        let hours = line
            .hours
            .as_ref()
            .map(|hours| format!("{} ({ZONE})", hours.text));
        [
            text(&line.label),
            cost,
            text(&line.cost_note),
            unreachable,
            hours,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn networks(&self, line: &Line) -> String {
        let networks = line.unreachable_from.iter();
        let names: Vec<String> = networks
            .map(|network| self.label("desk-network", network.key()))
            .collect();
        names.join(" / ")
    }

    fn schedules(&self) -> Json {
        let Some(hours) = &self.entry.record.hours else {
            return Json::Null;
        };
        let week = hours.week(self.data.site().date.0).unwrap_or_default();
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
        let nationwide = [&AreaCode::Nationwide];
        let areas = match self.entry.is_nationwide() {
            true => nationwide.to_vec(),
            false => self.entry.areas(),
        };
        let area = |area: &AreaCode| {
            json!({
                "id": self.id(&format!("area {}", area.code())),
                "service_id": self.id("service"),
                "name": area_name(self.data.world, self.data.lang, area),
                "extent": area.code(),
                "extent_type": "text",
            })
        };
        areas.into_iter().map(area).collect()
    }

    fn languages(&self) -> Json {
        let all = std::iter::once("ja").chain(self.entry.languages());
        all.map(|tag| self.language(&format!("language {tag}"), tag, ("service_id", "service")))
            .collect()
    }

    /// A language, and what it is spoken at.
    fn language(&self, id: &str, tag: &str, (at, part): (&str, &str)) -> Json {
        let mut language = json!({
            "id": self.id(id),
            "name": autonym(tag),
            "code": tag,
        });
        language[at] = json!(self.id(part));
        language
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
