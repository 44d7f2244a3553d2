//! cmi5 (Quartz): one assignable unit. The course structure tells what it is in every language.

use super::player::{self, Player};
use super::scorm2004::hundredth;
use super::{Edition, Format, Package};
use crate::markdown::strip_ruby;
use crate::outputs::Making;
use crate::outputs::xml::Xml;

/// A package for cmi5.
pub struct Cmi5;

impl Format for Cmi5 {
    fn name(&self) -> &'static str {
        "cmi5"
    }

    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>> {
        let player = Player {
            format: self.name(),
            scripts: &["package/cmi5.js"],
            network: true,
        };
        let mut bundle = player::bundle(package, making, &player)?;
        let structure = structure(package)?;
        bundle.add("cmi5.xml", structure);
        bundle.zip()
    }
}

/// Sections 13 and 14 of the specification. Ids are addresses, since others must not use the same ones.
fn structure(package: &Package<'_>) -> Option<Vec<u8>> {
    let module = package.module()?;
    let iri = package.iri();
    let mut xml = Xml::new();
    let namespace = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
    xml.open("courseStructure", &[("xmlns", namespace)]);
    xml.open("course", &[("id", &iri)]);
    texts(&mut xml, package);
    xml.close("course");
    // Without points nobody ever passes (10.2.4): being through is enough.
    let mastery = package.mastery().map(hundredth);
    let move_on = if mastery.is_some() {
        "CompletedAndPassed"
    } else {
        "Completed"
    };
    let id = format!("{iri}#module");
    let mut unit = vec![("id", id.as_str()), ("moveOn", move_on)];
    unit.extend(mastery.as_deref().map(|mastery| ("masteryScore", mastery)));
    unit.extend([
        ("launchMethod", "AnyWindow"),
        ("activityType", "http://adlnet.gov/expapi/activities/module"),
    ]);
    xml.open("au", &unit);
    texts(&mut xml, package);
    xml.text("url", &[], "index.html");
    xml.text("launchParameters", &[], &module.version);
    xml.close("au");
    xml.close("courseStructure");
    Some(xml.finish())
}

/// Title and description, in each language.
fn texts(xml: &mut Xml, package: &Package<'_>) {
    let title = |edition: &Edition<'_>| strip_ruby(edition.cover.title());
    let description = |edition: &Edition<'_>| strip_ruby(edition.cover.description());
    in_languages(xml, package, "title", &title);
    in_languages(xml, package, "description", &description);
}

fn in_languages(
    xml: &mut Xml,
    package: &Package<'_>,
    name: &str,
    text: &dyn Fn(&Edition<'_>) -> String,
) {
    xml.open(name, &[]);
    for edition in &package.editions {
        let lang = &package.world.site.lang(edition.lang).html_lang;
        xml.text("langstring", &[("lang", lang)], &text(edition));
    }
    xml.close(name);
}
