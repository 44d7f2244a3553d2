//! `shirube schema`: JSON Schemas, for editors that complete and check front matter.

use clap::Args;
use serde_json::{Map, Value as Json};

use super::console::Console;
use super::help::both;
use super::{Outcome, Run};
use crate::config::SiteConfig;
use crate::content::Kind;
use crate::diagnostics::Text;
use crate::facts;

/// Print the JSON Schema of a kind's front matter, or of site.toml
#[derive(Args)]
#[command(about = both!("ページの先頭の項目、または site.toml の JSON Schema を出す", "Print the JSON Schema of a kind's front matter, or of site.toml"))]
pub struct Schema {
    #[arg(help = both!(
        "lesson などの種類か、site.toml を表す site（書かなければすべて）",
        "A kind such as lesson, or site for site.toml; without it, all by name"
    ))]
    name: Option<String>,
}

impl Run for Schema {
    fn run(self, console: &Console) -> Outcome {
        let all = all();
        let shown = match &self.name {
            None => Json::Object(all),
            Some(name) => match all.get(name) {
                Some(schema) => schema.clone(),
                None => {
                    let names: Vec<_> = all.keys().cloned().collect();
                    let text = Text::new(
                        "『{name}』という種類はありません。あるのは {names} です",
                        "there is no kind “{name}”; there are {names}",
                    );
                    let args = [("name", name.clone()), ("names", names.join(", "))];
                    return console.fail(&text.fill(console.lang, &args));
                }
            },
        };
        let text = serde_json::to_string_pretty(&shown).expect("a schema serialises");
        console.data(&format!("{text}\n"));
        Outcome::Clean
    }
}

fn all() -> Map<String, Json> {
    let kinds = Kind::all().map(|kind| (kind.key().to_owned(), kind.schema()));
    kinds
        .chain([("facts".to_owned(), facts::schema())])
        .chain([("site".to_owned(), SiteConfig::schema())])
        .collect()
}
