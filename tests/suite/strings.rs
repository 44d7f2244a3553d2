//! The strings of the default theme: each is used, and each that is used is there. Layouts and source
//! are read as text.

use std::collections::BTreeSet;
use std::fs;

use crate::support::{repository, tree};

/// Calls in Rust whose first literal is a string's id.
const CALLS: &[&str] = &["string", "string_with", "said", "word", "text"];
/// The call whose first literal is a group: the ids are `<group>-<key>`.
const GROUPS: &str = "label";

/// Ids and beginnings of ids, with where they were met.
#[derive(Default)]
struct Uses {
    ids: BTreeSet<String>,
    groups: BTreeSet<String>,
    /// Literals that look like ids, in whatever place: a table may hold them.
    literals: BTreeSet<String>,
}

impl Uses {
    fn gather() -> Self {
        let mut uses = Self::default();
        for text in texts("layouts", ".html") {
            uses.layout(&text);
        }
        for room in ["markdown", "modules", "templates", "outputs"] {
            for text in texts(&format!("src/{room}"), ".rs") {
                uses.rust(&text);
            }
        }
        // A drawing writes texts too, which are no strings of the interface.
        for text in texts("src/charts", ".rs") {
            uses.literals(&text);
        }
        uses
    }

    /// `t(key="id")` and `t(key="group-" ~ word)`.
    fn layout(&mut self, text: &str) {
        for call in text.split("t(key=\"").skip(1) {
            let (id, rest) = call.split_once('"').expect("a closed literal");
            match rest.trim_start().starts_with('~') {
                true => self.groups.insert(id.to_owned()),
                false => self.ids.insert(id.to_owned()),
            };
        }
    }

    fn rust(&mut self, text: &str) {
        let code: String = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        for (at, _) in code.match_indices('(') {
            let before = &code[..at];
            let name = before
                .rsplit(|c: char| !c.is_alphanumeric() && c != '_')
                .next();
            let Some(name) = name.filter(|name| CALLS.contains(name) || *name == GROUPS) else {
                continue;
            };
            // `xml.text("title", …)` writes an element.
            if before.ends_with("xml.text") {
                continue;
            }
            let Some(literal) = first_literal(&code[at + 1..]) else {
                continue;
            };
            match literal.split_once('{') {
                Some((group, _)) => self.groups.insert(group.to_owned()),
                None if name == GROUPS => self.groups.insert(format!("{literal}-")),
                None => self.ids.insert(literal.to_owned()),
            };
        }
        self.literals(&code);
    }

    fn literals(&mut self, code: &str) {
        let literals = code
            .split('"')
            .filter(|text| text.contains('-') && is_id(text));
        self.literals.extend(literals.map(str::to_owned));
    }
}

/// The first literal among a call's arguments, unless it is a variable's name in a list.
fn first_literal(arguments: &str) -> Option<&str> {
    let end = arguments.find([')', ';']).unwrap_or(arguments.len());
    let start = arguments[..end].find('"')? + 1;
    let listed = arguments[..start].contains('[');
    arguments[start..].split('"').next().filter(|_| !listed)
}

fn is_id(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The texts of a folder's files with this ending.
fn texts(folder: &str, ending: &str) -> Vec<String> {
    let files = tree(&repository().join(folder)).into_iter();
    let files = files.filter(|(path, _)| path.ends_with(ending));
    let texts: Vec<String> = files
        .map(|(_, bytes)| {
            String::from_utf8(bytes)
                .expect("UTF-8")
                .replace("\r\n", "\n")
        })
        .collect();
    assert!(!texts.is_empty(), "nothing in {folder}");
    texts
}

/// The ids of the reference catalog.
fn ids() -> BTreeSet<String> {
    let text = fs::read_to_string(repository().join("i18n/ja.ftl")).expect("a catalog");
    let heads = text.lines().filter_map(|line| line.split_once('='));
    let ids = heads.map(|(id, _)| id.trim_end()).filter(|id| is_id(id));
    ids.map(str::to_owned).collect()
}

#[test]
fn every_string_is_used() {
    let uses = Uses::gather();
    let unused: Vec<String> = ids()
        .into_iter()
        .filter(|id| !uses.ids.contains(id) && !uses.literals.contains(id))
        .filter(|id| {
            !uses
                .groups
                .iter()
                .any(|group| id.starts_with(group.as_str()))
        })
        .collect();
    assert_eq!(unused, [""; 0], "delete them in all languages");
}

#[test]
fn every_string_that_is_used_is_there() {
    let (uses, ids) = (Uses::gather(), ids());
    assert!(
        uses.ids.len() > 80,
        "only {} uses were seen",
        uses.ids.len()
    );
    let missing: Vec<&String> = uses.ids.iter().filter(|id| !ids.contains(*id)).collect();
    assert_eq!(missing, [""; 0], "write them in all languages");
    let has = |group: &String| ids.iter().any(|id| id.starts_with(group.as_str()));
    let empty: Vec<&String> = uses.groups.iter().filter(|group| !has(group)).collect();
    assert_eq!(empty, [""; 0], "groups without a string");
}

#[test]
fn uses_are_understood() {
    let mut uses = Uses::default();
    uses.layout("{{ t(key=\"toc\") }}{{ t(key=\"kind-\" ~ card.kind) }}");
    uses.rust(
        "// string(\"no\")\nfn f() { cx.string_with(\"footnote\", &[(\"number\", n)]); world.text(\n lang, \"tags\", &a); \
         self.string(&format!(\"alert-{name}\")); world.label(lang, \"role\", k); xml.text(\"loc\", x); (\"task-done\", 1) }\n\
         #[cfg(test)]\nmod tests { string(\"never\") }",
    );
    let listed = |set: &BTreeSet<String>| set.iter().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(listed(&uses.ids), "footnote tags toc");
    assert_eq!(listed(&uses.groups), "alert- kind- role-");
    assert_eq!(listed(&uses.literals), "task-done");
}
