//! What has to be checked again, by whom, and by when.

use jiff::ToSpan;
use jiff::civil::Date;

use super::entry::{Entry, State};
use crate::config::SiteConfig;

/// A desk that somebody has to look at.
#[derive(Debug, Clone)]
pub struct Due<'d> {
    pub entry: &'d Entry,
    pub state: State,
    /// The day on which it goes stale or expires, or did; none for one that was never checked.
    pub by: Option<Date>,
    /// Who is to look: whom the record names, who checked it last, or whoever the site names.
    pub who: Option<&'d str>,
}

/// The desks that are due now or within some days, the most pressing first.
pub fn due<'d>(
    entries: impl Iterator<Item = &'d Entry>,
    today: Date,
    days: u32,
    config: &'d SiteConfig,
) -> Vec<Due<'d>> {
    let horizon = today.saturating_add(i64::from(days).days());
    let mut found: Vec<Due<'d>> = entries
        .filter_map(|entry| {
            let stale = entry.stale_from(config);
            let by = [stale, entry.record.expires_on].into_iter().flatten().min();
            let state = entry.state(today, config);
            let waits = state == State::Verified && by.is_none_or(|by| by > horizon);
            (!waits).then(|| Due {
                entry,
                state,
                by,
                who: who(entry, config),
            })
        })
        .collect();
    found.sort_by(|a, b| (a.state, a.by, &a.entry.id).cmp(&(b.state, b.by, &b.entry.id)));
    found
}

fn who<'d>(entry: &'d Entry, config: &'d SiteConfig) -> Option<&'d str> {
    let record = &entry.record;
    let named = [
        &record.assigned_to,
        &record.verified_by,
        &config.desks.owner,
    ];
    named.into_iter().find_map(Option::as_deref)
}
