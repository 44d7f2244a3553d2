//! SCORM 2004 4th Edition: one SCO with one objective, which is met at the module's mastery score.

use super::bundle::Bundle;
use super::player::{self, Player};
use super::scorm12::{identifier, resources};
use super::{Format, Package};
use crate::outputs::Making;
use crate::outputs::xml::Xml;

/// A package for SCORM 2004 4th Edition.
pub struct Scorm2004;

impl Format for Scorm2004 {
    fn name(&self) -> &'static str {
        "scorm2004"
    }

    fn write(&self, package: &Package<'_>, making: &Making<'_>) -> Option<Vec<u8>> {
        let player = Player {
            format: self.name(),
            scripts: &["package/scorm.js", "package/scorm2004.js"],
            network: false,
        };
        let mut bundle = player::bundle(package, making, &player)?;
        let manifest = manifest(package, &bundle)?;
        bundle.add("imsmanifest.xml", manifest);
        bundle.zip()
    }
}

/// CAM 4th Edition, 3.4; the order of elements is the schemas'.
fn manifest(package: &Package<'_>, bundle: &Bundle) -> Option<Vec<u8>> {
    let module = package.module()?;
    let id = identifier(package.id);
    let mut xml = Xml::new();
    xml.open(
        "manifest",
        &[
            ("identifier", &format!("module-{id}")),
            ("version", &module.version),
            ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
            ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
            ("xmlns:adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3"),
            ("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss"),
        ],
    );
    xml.open("metadata", &[]);
    xml.text("schema", &[], "ADL SCORM");
    xml.text("schemaversion", &[], "2004 4th Edition");
    xml.close("metadata");
    xml.open("organizations", &[("default", "organization")]);
    xml.open(
        "organization",
        &[
            ("identifier", "organization"),
            ("structure", "hierarchical"),
        ],
    );
    xml.text("title", &[], &package.title());
    xml.open(
        "item",
        &[("identifier", "item"), ("identifierref", "resource")],
    );
    xml.text("title", &[], &package.title());
    // The player tells how far somebody is; a module is complete at the end.
    xml.empty(
        "adlcp:completionThreshold",
        &[
            ("completedByMeasure", "false"),
            ("minProgressMeasure", "1.0"),
            ("progressWeight", "1.0"),
        ],
    );
    sequencing(&mut xml, package.mastery());
    xml.close("item");
    xml.open("imsss:sequencing", &[]);
    xml.empty("imsss:controlMode", &[("choice", "true"), ("flow", "true")]);
    xml.close("imsss:sequencing");
    xml.close("organization");
    xml.close("organizations");
    resources(&mut xml, bundle, "adlcp:scormType");
    xml.close("manifest");
    Some(xml.finish())
}

/// The objective that the score counts for, if anything counts; the player itself tells whether it is met and the module complete.
fn sequencing(xml: &mut Xml, mastery: Option<u32>) {
    xml.open("imsss:sequencing", &[]);
    xml.open("imsss:objectives", &[]);
    let by_measure = if mastery.is_some() { "true" } else { "false" };
    xml.open(
        "imsss:primaryObjective",
        &[
            ("objectiveID", "mastery"),
            ("satisfiedByMeasure", by_measure),
        ],
    );
    if let Some(mastery) = mastery {
        xml.text("imsss:minNormalizedMeasure", &[], &hundredth(mastery));
    }
    xml.close("imsss:primaryObjective");
    xml.close("imsss:objectives");
    xml.empty(
        "imsss:deliveryControls",
        &[
            ("completionSetByContent", "true"),
            ("objectiveSetByContent", "true"),
        ],
    );
    xml.close("imsss:sequencing");
}

/// Per cent as a measure from 0 to 1.
pub(super) fn hundredth(per_cent: u32) -> String {
    format!("{}.{:02}", per_cent / 100, per_cent % 100)
}
