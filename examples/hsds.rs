//! Holds the directory's HSDS file to Open Referral's own schema of a service:
//! `cargo run --example hsds [-- SITE [SCHEMA]]`. The schema is not ours to keep, so that it is read from where it lies;
//! where it is absent, this says so and ends with exit code 2.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::Value;
use shirube::cache::Cache;
use shirube::outputs::desks::{DeskFormat, export};
use shirube::pipeline::{Options, Pipeline};

const SCHEMA: &str = "../shared/fixtures/hsds/service.json";

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let root = PathBuf::from(args.next().unwrap_or_else(|| ".".to_owned())).canonicalize()?;
    let schema = args.next().unwrap_or_else(|| SCHEMA.to_owned());
    let Ok(schema_text) = std::fs::read_to_string(&schema) else {
        println!("not validated: there is no schema at {schema}");
        return Ok(ExitCode::from(2));
    };
    let schema: Value = serde_json::from_str(&schema_text)?;
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)?;
    let options = Options {
        out: root.join("public"),
        root,
        date: None,
        drafts: false,
        strict: false,
        allow_errors: true,
    };
    let snapshot = Pipeline::new(options, Cache::none()).snapshot()?;
    let lang = snapshot.world.site.source_lang();
    let file: Value = serde_json::from_slice(&export(&snapshot.world, DeskFormat::Hsds, lang))?;
    let services = file["contents"].as_array().map_or(&[][..], Vec::as_slice);
    let mut faults = 0;
    for service in services {
        for fault in validator.iter_errors(service) {
            println!("{}: {}: {fault}", service["name"], fault.instance_path);
            faults += 1;
        }
    }
    // A schema that finds nothing wrong with nonsense would prove nothing.
    let nonsense = serde_json::json!({ "id": "x", "status": "open" });
    let refused = validator.iter_errors(&nonsense).count();
    println!(
        "{} services, {faults} errors; a service of nonsense has {refused}",
        services.len()
    );
    Ok(ExitCode::from(u8::from(
        faults > 0 || services.is_empty() || refused == 0,
    )))
}
