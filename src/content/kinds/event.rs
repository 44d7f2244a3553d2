//! Events: seminars and meetings for patients and citizens.

use jiff::Zoned;
use jiff::tz::TimeZone;

use super::KindRecord;
use crate::content::Common;
use crate::content::front_matter::RawPage;
use crate::content::rules::{EVENT_ENDS_FIRST, TIME_ZONE_UNKNOWN};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{Link, Moment};
use crate::record;
use crate::source::SourceFile;

/// Where events happen that do not say.
const DEFAULT_ZONE: &str = "Asia/Tokyo";

record! {
    /// What an event adds.
    pub struct Event {
        /// Day and time at which it starts
        "start" | "開始" => start: Option<Moment>, required;
        /// Day and time at which it ends
        "end" | "終了" => end: Option<Moment>;
        /// IANA time zone; Asia/Tokyo or the site's unless it says otherwise
        "time_zone" | "時間帯" => time_zone: Option<String>;
        /// Name of the place
        "place" | "場所" | "会場" => place: Option<String>;
        /// Address of the place
        "address" | "住所" => address: Option<String>;
        /// Where to take part online
        "online_url" | "オンライン" => online_url: Option<Link>;
        /// How many people can take part
        "capacity" | "定員" => capacity: Option<u32>;
        /// Whom to ask
        "contact" | "問い合わせ" => contact: Option<String>;
    }
}

impl Event {
    /// Start and end in the event's own time zone, else in the site's.
    pub fn times(&self, site_zone: Option<&str>) -> Option<(Zoned, Option<Zoned>)> {
        let name = self.time_zone.as_deref().or(site_zone);
        let zone = TimeZone::get(name.unwrap_or(DEFAULT_ZONE)).unwrap_or(TimeZone::UTC);
        let start = self.start?.0.to_zoned(zone.clone()).ok()?;
        let end = self.end.and_then(|end| end.0.to_zoned(zone).ok());
        Some((start, end))
    }
}

impl KindRecord for Event {
    const FOLDERS: &'static [&'static str] = &["events"];
    const LAYOUT: &'static str = "event.html";
    const LIST_LAYOUT: &'static str = "events.html";
    const SCHEMA_TYPE: &'static str = "Event";
    const STARTER: &'static str =
        "start: TODAY 14:00\nend: TODAY 16:00\ntime_zone: Asia/Tokyo\nplace: \n";

    fn check(
        &self,
        _: &Common,
        (file, raw): (&SourceFile, &RawPage),
        diagnostics: &mut Diagnostics,
    ) {
        if let (Some(start), Some(end)) = (self.start, self.end)
            && end < start
        {
            let finding = Diagnostic::at(&EVENT_ENDS_FIRST, file, raw.key_span(file, "end"))
                .arg("start", start.0)
                .arg("end", end.0);
            diagnostics.push(finding);
        }
        if let Some(name) = &self.time_zone
            && TimeZone::get(name).is_err()
        {
            let at = raw.key_span(file, "time_zone");
            let finding = Diagnostic::at(&TIME_ZONE_UNKNOWN, file, at);
            diagnostics.push(finding.arg("value", name));
        }
    }
}
