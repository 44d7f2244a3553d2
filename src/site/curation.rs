//! Who answers for a page, which reviews the site's policy asks of it, and what of it is past its day or says too little.

use jiff::civil::Date;

use super::rules::{
    CURATION_UNKNOWN, DESCRIPTION_FIGURE, REVIEW_MISSING, REVIEW_OVERDUE, SOURCE_DEAD, SOURCE_OLD,
};
use super::{Page, PageState, Site};
use crate::content::{Kind, Role, SourceRef};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::fields::{Choice, Reference};
use crate::files::SitePath;
use crate::text::nearest;

/// Days for which a look at a source counts, unless the site or the source says otherwise.
const SOURCE_DAYS: u32 = 730;

impl Site {
    /// Who answers for a page: itself says so, else the site.
    pub fn owner<'s>(&'s self, page: &'s Page) -> Option<&'s str> {
        let own = page.common().owner.as_deref();
        own.or(self.config.fresh.owner.as_deref())
    }

    /// The roles that the policy asks for and nobody has reviewed the page in. Translations have reviewers of their own
    /// sort, and are not asked for these.
    pub fn roles_missing(&self, page: &Page) -> Vec<Role> {
        if page.state != PageState::Own || page.lang != self.source_lang() {
            return Vec::new();
        }
        let asked = self.config.curation.iter().filter(|rule| {
            rule.kinds
                .iter()
                .any(|name| word::<Kind>(name) == Some(page.kind()))
        });
        let mut missing: Vec<Role> = asked
            .flat_map(|rule| &rule.roles)
            .filter_map(word)
            .collect();
        missing.sort();
        missing.dedup();
        missing.retain(|role| {
            !page
                .common()
                .reviewers
                .iter()
                .any(|r| r.role == Some(*role))
        });
        missing
    }

    /// The day by which a source has to be looked at again.
    pub fn source_due(&self, source: &SourceRef) -> Option<Date> {
        let days = self.config.fresh.source_days.unwrap_or(SOURCE_DAYS);
        let span = jiff::Span::new().try_days(days).ok()?;
        let aged = || source.accessed?.checked_add(span).ok();
        source.check_by.or_else(aged)
    }
}

fn word<C: Choice>(name: &Reference) -> Option<C> {
    let found = C::ALL
        .iter()
        .find(|(_, key, ja)| *key == name.name || *ja == name.name);
    found.map(|(choice, ..)| *choice)
}

/// Reports what is due, and a policy that names what there is not.
pub(super) fn check(site: &Site, diagnostics: &mut Diagnostics) {
    for rule in &site.config.curation {
        known::<Kind>(&rule.kinds, diagnostics);
        known::<Role>(&rule.roles, diagnostics);
    }
    for page in site.pages().filter(|page| page.state == PageState::Own) {
        if page.parsed.hash != 0 {
            check_page(site, page, diagnostics);
        }
    }
}

fn known<C: Choice>(names: &[Reference], diagnostics: &mut Diagnostics) {
    for name in names.iter().filter(|name| word::<C>(name).is_none()) {
        let words: Vec<&str> = C::ALL.iter().map(|(_, key, _)| *key).collect();
        let near = nearest(&name.name, words.iter().copied())
            .unwrap_or("-")
            .to_owned();
        let finding = name.find(&CURATION_UNKNOWN).arg("near", near);
        diagnostics.push(finding.arg("words", words.join(", ")));
    }
}

fn check_page(site: &Site, page: &Page, diagnostics: &mut Diagnostics) {
    let path = &page.parsed.path;
    if page.parsed.outline.summary_lacks_figure && page.common().description.is_empty() {
        diagnostics.push(Diagnostic::about(&DESCRIPTION_FIGURE, path));
    }
    if let Some(date) = page
        .common()
        .review_by
        .filter(|_| page.is_overdue(site.date))
    {
        diagnostics.push(Diagnostic::about(&REVIEW_OVERDUE, path).arg("date", date));
    }
    report_missing(site, page, diagnostics);
    for source in &page.common().sources {
        check_source(site, path, source, diagnostics);
    }
}

/// Reports the roles whose review the page lacks.
fn report_missing(site: &Site, page: &Page, diagnostics: &mut Diagnostics) {
    let missing = site.roles_missing(page);
    let Some(first) = missing.first() else {
        return;
    };
    let list = |name: fn(Role) -> &'static str, joint| {
        let names: Vec<&str> = missing.iter().map(|role| name(*role)).collect();
        names.join(joint)
    };
    diagnostics.push(
        Diagnostic::about(&REVIEW_MISSING, &page.parsed.path)
            .arg("role", first.key())
            .arg("today", site.date.0)
            .arg("roles_ja", list(Role::ja, "、"))
            .arg("roles_en", list(Role::key, ", ")),
    );
}

/// Reports a source whose address is dead, or that is due to be looked at again.
fn check_source(site: &Site, path: &SitePath, source: &SourceRef, diagnostics: &mut Diagnostics) {
    let url = source.url.as_ref().map_or("", |url| url.0.as_str());
    if let Some(date) = site.tried.dead_since(url) {
        let finding = Diagnostic::about(&SOURCE_DEAD, path).arg("url", url);
        diagnostics.push(finding.arg("date", date));
    }
    let due = site.source_due(source);
    if let Some(date) = due.filter(|day| site.date.is_after(Some(*day))) {
        let finding = Diagnostic::about(&SOURCE_OLD, path).arg("citation", &source.citation);
        diagnostics.push(finding.arg("date", date));
    }
}
