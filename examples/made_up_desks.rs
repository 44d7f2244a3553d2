//! Makes a site of made-up desks, for looking at and for `benches/desks`:
//! `cargo run --example made_up_desks -- DIR 2000`.

use std::fs;
use std::path::PathBuf;

#[path = "../tests/fixtures/desks/made_up.rs"]
mod made_up;

const SITE: &str = "title = \"見本\"\nbase_url = \"https://example.org/\"\n\
    [[languages]]\ntag = \"ja\"\nname = \"日本語\"\n[[languages]]\ntag = \"en\"\nname = \"English\"\n";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(root), Some(count)) = (args.next(), args.next()) else {
        return Err("usage: made_up_desks DIR COUNT".into());
    };
    let root = PathBuf::from(root);
    fs::create_dir_all(root.join("content/_data/desks"))?;
    fs::create_dir_all(root.join("content/ja/desks"))?;
    fs::write(root.join("site.toml"), SITE)?;
    fs::write(
        root.join("content/ja/desks/_index.md"),
        "---\ntitle: 相談窓口\n---\n",
    )?;
    fs::write(
        root.join("content/_data/desks/all.csv"),
        made_up::table(count.parse()?),
    )?;
    Ok(())
}
