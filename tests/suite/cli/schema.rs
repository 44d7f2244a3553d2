//! `shirube schema`: each schema is one, and what the reference site's authors wrote keeps to it.

use serde_json::Value;
use shirube::content::Kind;
use shirube::files::SitePath;

use crate::support::{repository, shirube, tree};

fn schema(name: &str) -> Value {
    let run = shirube(&["schema", name]);
    serde_json::from_str(&run.exits(0).stdout).expect("JSON")
}

fn faults(name: &str, value: &Value) -> Vec<String> {
    let schema = schema(name);
    let validator = jsonschema::draft202012::new(&schema).expect("a schema of draft 2020-12");
    let errors = validator.iter_errors(value);
    errors
        .map(|e| format!("{}: {e}", e.instance_path))
        .collect()
}

fn front_matter(text: &str) -> Value {
    let yaml = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split("\n---\n").next());
    serde_saphyr::from_str(yaml.expect("front matter")).expect("YAML")
}

#[test]
fn every_schema_is_a_schema() {
    let all = shirube(&["schema"]);
    let all: Value = serde_json::from_str(&all.exits(0).stdout).expect("JSON");
    let names: Vec<&String> = all.as_object().expect("by name").keys().collect();
    assert_eq!(
        names,
        [
            "lesson", "article", "term", "event", "case", "qa", "guide", "memo", "resource",
            "desk", "module", "unit", "panel", "section", "facts", "site"
        ]
    );
    for name in names {
        let schema = schema(name);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{name}");
    }
}

#[test]
fn the_reference_content_keeps_to_its_schemas() {
    let mut seen = 0;
    for (path, bytes) in tree(&repository().join("content")) {
        if !path.ends_with(".md") || path.contains("/_shared/") {
            continue;
        }
        let text = String::from_utf8(bytes).expect("UTF-8");
        let value = front_matter(&text);
        let kind = Kind::of_path(&SitePath::new(&format!("content/{path}")));
        let kind = value["kind"].as_str().unwrap_or(kind.key()).to_owned();
        assert_eq!(faults(&kind, &value), [""; 0], "{path}");
        seen += 1;
    }
    assert!(seen >= 30, "only {seen} pages");
    let site = std::fs::read_to_string(repository().join("site.toml")).expect("site.toml");
    let site: Value = toml::from_str(&site).expect("TOML");
    assert_eq!(faults("site", &site), [""; 0]);
}

#[test]
fn schemas_refuse_what_the_parser_refuses() {
    let good = serde_json::json!({"title": "題"});
    assert_eq!(faults("lesson", &good), [""; 0]);
    for bad in [
        serde_json::json!({}),
        serde_json::json!({"title": "題", "titel": "x"}),
        serde_json::json!({"title": "題", "draft": "maybe"}),
        serde_json::json!({"title": "題", "audience": ["nobody"]}),
        serde_json::json!({"title": "題", "translation": {"origin": "ghost"}}),
    ] {
        assert_ne!(faults("lesson", &bad), [""; 0], "{bad}");
    }
    let japanese = serde_json::json!({"題名": "題", "対象": ["患者"]});
    assert_eq!(faults("lesson", &japanese), [""; 0]);
}

#[test]
fn unknown_names_are_answered() {
    let run = shirube(&["schema", "poem", "--messages", "en"]);
    run.exits(2);
    assert_eq!(
        run.stderr,
        "error: there is no kind “poem”; there are lesson, article, term, event, case, qa, guide, memo, resource, desk, module, unit, panel, section, facts, site\n"
    );
}
