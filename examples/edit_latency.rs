//! How long an edit takes inside the program: `cargo run --release --example edit_latency -- SITE FILE`,
//! with FILE such as content/ja/a.md. The file is put back as it was.

use std::path::PathBuf;
use std::time::Instant;

use shirube::cache::Cache;
use shirube::files::SitePath;
use shirube::pipeline::{Options, Pipeline};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(root), Some(file)) = (args.next(), args.next()) else {
        return Err("usage: edit_latency SITE FILE".into());
    };
    let root = PathBuf::from(root).canonicalize()?;
    let path = SitePath::new(&file);
    let options = Options {
        out: root.join("public"),
        root: root.clone(),
        date: None,
        drafts: false,
        strict: false,
        allow_errors: true,
    };
    let mut pipeline = Pipeline::new(options, Cache::none());
    let start = Instant::now();
    let first = pipeline.snapshot()?;
    println!(
        "first snapshot: {:?}, {} files",
        start.elapsed(),
        first.jobs.len()
    );
    let disk = path.on_disk(&root);
    let original = std::fs::read(&disk)?;
    for round in 0..5 {
        let mut text = original.clone();
        text.extend(format!("\nedit {round}\n").bytes());
        std::fs::write(&disk, text)?;
        let start = Instant::now();
        let snapshot = pipeline.snapshot_after(std::slice::from_ref(&path))?;
        let connected = start.elapsed();
        let page = snapshot
            .world
            .site
            .by_source(&path)
            .map(|page| page.route.file());
        let job = snapshot
            .jobs
            .iter()
            .find(|job| Some(&job.file) == page.as_ref());
        let start = Instant::now();
        let shown = job.and_then(|job| snapshot.show(job, &Cache::none()));
        let bytes = shown.map_or(0, |bytes| bytes.len());
        println!(
            "snapshot {connected:?}, page {:?} ({bytes} bytes)",
            start.elapsed()
        );
    }
    std::fs::write(&disk, original)?;
    Ok(())
}
