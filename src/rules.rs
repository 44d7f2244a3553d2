//! Every rule of every room, for `explain`, for reports and for reading findings back from the cache.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::diagnostics::Rule;
use crate::{
    assets, charts, config, content, desks, exchange, facts, fields, files, guide, hook, i18n,
    images, links, markdown, material, modules, outputs, panels, pipeline, site, statistics,
    templates,
};

/// All rules, room by room.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let rooms = [
        config::RULES,
        fields::RULES,
        files::RULES,
        desks::VALUES,
        desks::RECORDS,
        desks::STANDINGS,
        panels::RECORDS,
        panels::STANDINGS,
        content::RULES,
        guide::RULES,
        facts::RULES,
        links::RULES,
        statistics::RULES,
        hook::RULES,
        charts::RULES,
        material::RULES,
        modules::RULES,
        exchange::RULES,
        site::RULES,
        i18n::RULES,
        templates::RULES,
        assets::RULES,
        images::RULES,
        markdown::RULES,
        markdown::SLIP_RULES,
        outputs::RULES,
        pipeline::RULES,
    ];
    rooms.into_iter().flatten().copied()
}

/// The rule of an id.
pub fn find(id: &str) -> Option<&'static Rule> {
    static BY_ID: LazyLock<HashMap<&str, &Rule>> =
        LazyLock::new(|| all().map(|rule| (rule.id, rule)).collect());
    BY_ID.get(id).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_fit_to_be_shown() {
        let rules: Vec<_> = all().collect();
        assert_eq!(crate::diagnostics::flaws(&rules), [""; 0]);
    }
}
