//! SCORM 1.2 (Content Aggregation Model 1.2): one SCO, whose page holds the session. Most systems in Japan take it.

use super::bundle::Bundle;
use super::player::{self, Player};
use super::{Format, Package};
use crate::outputs::Making;
use crate::outputs::xml::Xml;

/// A package for SCORM 1.2.
pub struct Scorm12;

impl Format for Scorm12 {
    fn name(&self) -> &'static str {
        "scorm12"
    }

    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>> {
        let player = Player {
            format: self.name(),
            scripts: &["package/scorm.js", "package/scorm12.js"],
            network: false,
        };
        let mut bundle = player::bundle(package, making, &player)?;
        let manifest = manifest(package, &bundle)?;
        bundle.add("imsmanifest.xml", manifest);
        bundle.zip()
    }
}

/// CAM 2.3.3; the order of elements is the schemas'.
fn manifest(package: &Package<'_>, bundle: &Bundle) -> Option<Vec<u8>> {
    let module = package.module()?;
    let id = identifier(package.id);
    let mut xml = Xml::new();
    xml.open(
        "manifest",
        &[
            ("identifier", &format!("module-{id}")),
            ("version", &module.version),
            ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
            ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    xml.open("metadata", &[]);
    xml.text("schema", &[], "ADL SCORM");
    xml.text("schemaversion", &[], "1.2");
    xml.close("metadata");
    xml.open("organizations", &[("default", "organization")]);
    xml.open("organization", &[("identifier", "organization")]);
    xml.text("title", &[], &package.title());
    xml.open(
        "item",
        &[("identifier", "item"), ("identifierref", "resource")],
    );
    xml.text("title", &[], &package.title());
    // A system would judge a score that is never told.
    if let Some(mastery) = package.mastery() {
        xml.text("adlcp:masteryscore", &[], &mastery.to_string());
    }
    xml.close("item");
    xml.close("organization");
    xml.close("organizations");
    resources(&mut xml, bundle, "adlcp:scormtype");
    xml.close("manifest");
    Some(xml.finish())
}

/// The one resource with every file; the versions differ in how they write what it is.
pub(super) fn resources(xml: &mut Xml, bundle: &Bundle, scorm_type: &str) {
    xml.open("resources", &[]);
    xml.open(
        "resource",
        &[
            ("identifier", "resource"),
            ("type", "webcontent"),
            (scorm_type, "sco"),
            ("href", "index.html"),
        ],
    );
    for name in bundle.names() {
        xml.empty("file", &[("href", name)]);
    }
    xml.close("resource");
    xml.close("resources");
}

/// The name of a module as an XML identifier: letters that a name may not have are written as numbers.
pub(super) fn identifier(id: &str) -> String {
    let part = |c: char| match c {
        c if c.is_ascii_alphanumeric() || c == '-' => c.to_string(),
        c => format!("_{:x}", u32::from(c)),
    };
    id.chars().map(part).collect()
}
