//! The shape of the source: layers, sizes, headers, registries. Read from the files as text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::support::repository;

/// Rooms by layer, lowest first. A room imports from layers below its own; where two rooms need each
/// other, they are one layer and stand together in brackets.
const LAYERS: &[&[&[&str]]] = &[
    &[&["source", "files", "diagnostics", "text"]],
    &[&["fields"], &["search"], &["rewrite"]],
    &[&["config"], &["i18n"]],
    &[&["desks"]],
    &[&["panels"]],
    &[&["content"], &["markdown"]],
    &[&["guide"], &["facts"], &["links"], &["modules"]],
    &[&["statistics"]],
    &[&["hook"]],
    &[&["site"], &["exchange"]],
    &[&["images"], &["fresh"], &["material"]],
    // The cache keeps pictures for `images`, whose trait it implements.
    &[&["assets"], &["cache"]],
    &[&["charts"]],
    &[&["templates"]],
    &[
        &["outputs"],
        &["theme"],
        &["starter"],
        &["translation"],
        &["impact"],
    ],
    // Findings that were kept are given their rules again; the table of all rules names this room's.
    &[&["pipeline", "rules"]],
    &[&["serve"]],
    &[&["preview"]],
    &[&["cli"]],
    &[&["main"]],
];

/// Macros that are exported at the root of the crate, and the room they belong to.
const MACROS: &[(&str, &str)] = &[("choices", "fields"), ("record", "fields")];

/// Flat tables, which may be long.
const TABLES: &[&str] = &[];

const MOST_LINES: usize = 600;

struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The part that is not tests.
    fn production(&self) -> &str {
        let end = self
            .text
            .find("#[cfg(test)]\nmod tests {")
            .unwrap_or(self.text.len());
        &self.text[..end]
    }

    fn is_tests(&self) -> bool {
        self.path.ends_with("tests.rs") || self.path.ends_with("samples.rs")
    }

    fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }
}

fn sources(folder: &str) -> Vec<Source> {
    let root = repository().join(folder);
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.expect("a readable folder");
        if entry.path().extension().is_some_and(|e| e == "rs") {
            let below = entry.path().strip_prefix(&root).expect("below the folder");
            found.push(Source {
                path: below.to_str().expect("UTF-8").replace('\\', "/"),
                text: fs::read_to_string(entry.path())
                    .expect("UTF-8")
                    .replace("\r\n", "\n"),
            });
        }
    }
    assert!(!found.is_empty(), "no sources in {folder}");
    found
}

/// The rooms that a text names after `crate::`.
fn imports(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => found.extend(first_words(list)),
            None => found.extend(word(rest)),
        }
    }
    found
}

/// The first word of each item of a `{a, b::c, d::{e, f}}` list, given what follows its bracket.
fn first_words(list: &str) -> Vec<String> {
    let (mut words, mut depth, mut fresh) = (Vec::new(), 1, true);
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => fresh = true,
            c if fresh && c.is_alphabetic() => {
                words.extend(word(&list[at..]));
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    words
}

fn word(text: &str) -> Option<String> {
    let word: String = text
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    (!word.is_empty()).then_some(word)
}

#[test]
fn imports_are_understood() {
    let text = "use crate::{a, b::{c, d}, e::f};\nuse crate::g::h; crate::record!{} $crate::i::j";
    let found: Vec<String> = imports(text).into_iter().collect();
    assert_eq!(found, ["a", "b", "e", "g", "i", "record"]);
}

/// Where each room is: its layer, and its place in it.
fn places() -> BTreeMap<&'static str, (usize, usize)> {
    let layers = LAYERS.iter().enumerate();
    layers
        .flat_map(|(layer, groups)| {
            let groups = groups.iter().enumerate();
            groups.flat_map(move |(group, rooms)| {
                rooms.iter().map(move |room| (*room, (layer, group)))
            })
        })
        .collect()
}

#[test]
fn rooms_import_from_below() {
    let places = places();
    let mut wrong = Vec::new();
    for source in sources("src")
        .iter()
        .filter(|source| source.path != "lib.rs")
    {
        let room = source.room();
        let here = places
            .get(room)
            .unwrap_or_else(|| panic!("{room} has no layer"));
        for import in imports(source.production()) {
            let owner = MACROS.iter().find(|(name, _)| *name == import);
            let import = owner.map_or(import.as_str(), |(_, room)| room);
            let there = places.get(import);
            let fine =
                import == room || there.is_some_and(|there| there.0 < here.0 || there == here);
            if !fine {
                wrong.push(format!("{} imports {import}", source.path));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn every_room_is_listed() {
    let lib = fs::read_to_string(repository().join("src/lib.rs")).expect("lib.rs");
    let docs: String = lib.lines().filter(|line| line.starts_with("//!")).collect();
    let page = fs::read_to_string(repository().join("ARCHITECTURE.md")).ok();
    for room in places().into_keys().filter(|room| *room != "main") {
        assert!(
            docs.contains(&format!("`{room}`")),
            "the docs of lib.rs do not name {room}"
        );
        if let Some(page) = &page {
            assert!(page.contains(room), "ARCHITECTURE.md does not name {room}");
        }
        let exists = ["rs", "/mod.rs"].iter().any(|end| {
            let name = if end.starts_with('/') {
                format!("{room}{end}")
            } else {
                format!("{room}.{end}")
            };
            repository().join("src").join(name).is_file()
        });
        assert!(exists, "there is no room {room}");
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    for folder in ["src", "tests"] {
        for source in sources(folder) {
            let lines = source.text.lines().count();
            let table = TABLES.contains(&source.path.as_str());
            assert!(
                lines <= MOST_LINES || table,
                "{folder}/{} has {lines} lines",
                source.path
            );
            assert!(
                source.text.starts_with("//! "),
                "{folder}/{} opens without `//!`",
                source.path
            );
        }
    }
}

#[test]
fn only_the_console_prints_and_nothing_gives_up() {
    for source in sources("src").iter().filter(|source| !source.is_tests()) {
        let code: Vec<&str> = source
            .production()
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .collect();
        for word in [
            "println!",
            "eprintln!",
            "print!(",
            "dbg!",
            "todo!",
            "unimplemented!",
            ".unwrap()",
            "process::exit",
        ] {
            let printing = word.contains("print") && source.path == "cli/console.rs";
            let line = code.iter().find(|line| line.contains(word));
            assert!(line.is_none() || printing, "{}: {line:?}", source.path);
        }
    }
}

#[test]
fn every_public_item_is_documented() {
    let mut bare = Vec::new();
    for source in sources("src").iter().filter(|source| !source.is_tests()) {
        let lines: Vec<&str> = source.production().lines().collect();
        for (at, line) in lines.iter().enumerate() {
            let text = line.trim_start();
            let item = ["pub struct ", "pub enum ", "pub trait "]
                .iter()
                .any(|start| text.starts_with(start));
            let above = lines[..at].iter().rev().find(|above| {
                let above = above.trim_start();
                !above.starts_with("#[") && !above.starts_with("Debug,") && above != ")]"
            });
            if item && !above.is_some_and(|above| above.trim_start().starts_with("///")) {
                bare.push(format!("{}: {text}", source.path));
            }
        }
    }
    assert_eq!(bare, [""; 0]);
}

/// Every rule that is declared in the source, by its static's name.
fn declared() -> BTreeMap<String, Source> {
    let mut rules = BTreeMap::new();
    for source in sources("src").iter().filter(|source| !source.is_tests()) {
        let text = source.production().to_owned();
        for (at, _) in text.match_indices(": Rule = Rule {") {
            let head = &text[..at];
            let name = head
                .rsplit(|c: char| c.is_whitespace())
                .next()
                .expect("a name")
                .to_owned();
            let path = source.path.clone();
            rules.insert(
                format!("{path}::{name}"),
                Source {
                    path,
                    text: text[at..].to_owned(),
                },
            );
        }
    }
    assert!(rules.len() > 50, "only {} rules", rules.len());
    rules
}

#[test]
fn every_rule_is_registered_once() {
    let known: Vec<&str> = shirube::rules::all().map(|rule| rule.id).collect();
    let unique: BTreeSet<&&str> = known.iter().collect();
    assert_eq!(unique.len(), known.len(), "an id is registered twice");
    let mut declared_ids = BTreeSet::new();
    for (name, source) in declared() {
        let (_, rest) = source.text.split_once("id: \"").expect("an id");
        let id = rest.split('"').next().expect("closed").to_owned();
        assert!(known.contains(&id.as_str()), "{name} ({id}) is in no RULES");
        assert!(declared_ids.insert(id.clone()), "{id} is declared twice");
    }
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let folders = [
        "src", "tests", "layouts", "assets", "content", "i18n", "docs", ".ci",
    ];
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("regis", "try."),
        concat!("crates", ".io"),
    ];
    for folder in folders
        .iter()
        .map(|folder| repository().join(folder))
        .filter(|folder| folder.exists())
    {
        for (path, bytes) in crate::support::tree(&folder) {
            let text = String::from_utf8_lossy(&bytes);
            let found = places.iter().find(|place| text.contains(**place));
            assert_eq!(found, None, "{}", Path::new(&folder).join(path).display());
        }
    }
}
