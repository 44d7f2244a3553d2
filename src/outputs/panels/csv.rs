//! The table of what a panel asked for: a recommendation or measure a row.

use super::page;
use crate::outputs::open_data::{Table, joined, licence};
use crate::panels::{Item, Panel, id_of};
use crate::site::Site;

pub(super) fn write(site: &Site, panel: &Panel) -> Vec<u8> {
    let mut table = Table::new(site, panel.items.iter());
    table.column("id", |item| item.id().to_owned());
    table.column("kind", |item| item.kind.key().to_owned());
    table.column("example", |_| panel.about.example.to_string());
    table.texts("title", |item| &item.title.text);
    table.texts("text", |item| &item.text.text);
    table.texts("plain", |item| &item.plain.text);
    table.texts("theme", |item| &item.theme.text);
    table.column("priority", |item| {
        item.priority
            .map_or("", |priority| priority.key())
            .to_owned()
    });
    table.texts("dissent", |item| &item.dissent.text);
    table.texts("plan", |item| &item.plan.text);
    table.column("from", |item| {
        joined(item.from.iter().map(|name| name.name.as_str()))
    });
    table.column("addressee", |item| id_of(&item.addressee).to_owned());
    table.column("begun_on", |item| day(&item.begun_on));
    table.column("due", |item| day(&item.due));
    table.column("status", |item| item.status().key().to_owned());
    answers(panel, &mut table);
    table.column("actions", |item| {
        panel.actions_for(item).count().to_string()
    });
    table.column("actions_done", |item| {
        panel
            .actions_for(item)
            .filter(|action| action.done_on.is_some())
            .count()
            .to_string()
    });
    table.column("evidence", |item| {
        joined(
            panel
                .evidence_of(item)
                .filter_map(|evidence| evidence.url.as_ref())
                .map(|link| link.0.as_str()),
        )
    });
    table.column("withdrawn_on", |item| day(&item.withdrawn_on));
    table.column("overdue", |item| {
        let late = panel
            .awaited(item)
            .into_iter()
            .filter(|due| due.on < site.date.0);
        joined(late.map(|due| format!("{} {}", due.what.key(), due.on)))
    });
    table.column("page", |item| page(site, panel, item));
    table.column("licence", |_| licence(site));
    table.column("generated_on", |_| site.date.0.to_string());
    table.write()
}

/// The last answer.
fn answers<'t>(panel: &'t Panel, table: &mut Table<'t, Item>) {
    let last = |item: &Item| panel.responses_to(item).last();
    table.column("response_date", move |item| {
        last(item).map_or(String::new(), |response| day(&response.date))
    });
    table.column("response_verdict", move |item| {
        let verdict = last(item).and_then(|response| response.verdict.as_ref());
        verdict.map_or("", |verdict| verdict.value.key()).to_owned()
    });
    table.column("response_reason", move |item| {
        let reason = last(item).and_then(|response| response.reason.text.pick(&[]));
        reason.map_or("", |(_, text)| text).to_owned()
    });
}

fn day(day: &Option<crate::fields::Placed<jiff::civil::Date>>) -> String {
    day.as_ref()
        .map_or(String::new(), |day| day.value.to_string())
}
