//! Names, which appear with a recorded consent only. A withdrawn name is blacked out in all that a build reads, letter by
//! letter and byte by byte, so that it is in nothing that is written and every place in a file stays where it is.

use aho_corasick::{AhoCorasick, MatchKind};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::record::Person;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::fields::Localised;
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

pub static NAME_COPIED: Rule = Rule {
    id: "panel-name-copied",
    severity: Severity::Warning,
    message: Text::new(
        "同意を取り消した人の名前が、ここに残っています",
        "a name whose owner withdrew consent still stands here",
    ),
    hint: Text::new(
        "名前を消すか、「参加者」などに書きかえてください（作るサイトでは黒く塗っています）",
        "delete it or write “a member” instead (in the site that is built it is blacked out)",
    ),
    explain: Text::new(
        "名簿の取り消した日（withdrawn_on）がある人の名前は、作るサイトのどこにも出ません。もとのファイルに残る写しは、人が消します。すべて消えたら、名簿の名前と乱数（salt）も消してください。",
        "The name of somebody with `withdrawn_on` is in nothing that is built. Copies in the sources are for people to delete; when all are gone, delete name and salt in the file of people too.",
    ),
};

/// The people of a panel.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct People {
    pub all: Vec<Person>,
    /// Whether there is a list at all: a copy of the site may lack the erasable file.
    pub listed: bool,
}

impl Person {
    pub fn id(&self) -> &str {
        super::id_of(&self.id)
    }

    /// The name, while its owner agrees to its being shown.
    pub fn shown(&self, today: Date) -> Option<&Localised> {
        let agreed = self
            .consent_on
            .as_ref()
            .is_some_and(|day| day.value <= today);
        (agreed && self.withdrawn_on.is_none() && !self.name.text.is_empty())
            .then_some(&self.name.text)
    }

    /// What histories have in place of the name. Without its salt nobody can tell whose it was.
    pub(super) fn reference(&self) -> Option<String> {
        let salt = self.salt.as_deref()?;
        let digest = Sha256::digest(format!("{salt}:{}", self.id()));
        Some(super::history::hex(&digest)[..16].to_owned())
    }

    /// Every way to write the name that is looked for: with its parts together, apart, or apart by a dot.
    pub(super) fn spellings(&self) -> Vec<String> {
        let written = self.name.text.all().map(|(_, name)| name);
        let written = written.chain(self.also.iter().map(String::as_str));
        let mut found: Vec<String> = Vec::new();
        for name in written {
            let parts: Vec<&str> = name
                .split([' ', '\u{3000}', '・'])
                .filter(|part| !part.is_empty())
                .collect();
            found.extend(["", " ", "\u{3000}", "・", "\u{a0}"].map(|between| parts.join(between)));
        }
        // One letter is everywhere.
        found.retain(|name| name.chars().count() > 1);
        found.sort();
        found.dedup();
        found
    }
}

impl People {
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.all.iter().find(|person| person.id() == id)
    }
}

/// The names that are not to be built.
#[derive(Debug, Clone, Default)]
pub struct Withdrawn(Option<AhoCorasick>);

impl Withdrawn {
    /// The names of all who withdrew, of any panel.
    pub fn of<'p>(people: impl Iterator<Item = &'p Person>) -> Self {
        let gone = people.filter(|person| person.withdrawn_on.is_some());
        let names: Vec<String> = gone.flat_map(Person::spellings).collect();
        if names.is_empty() {
            return Self(None);
        }
        let search = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(&names);
        Self(search.ok())
    }

    /// The text without these names, or nothing if it has none of them.
    pub fn masked(&self, text: &str) -> Option<String> {
        let search = self.0.as_ref()?;
        search.find(text)?;
        let mut masked = String::with_capacity(text.len());
        search.replace_all_with(text, &mut masked, |_, name, masked| {
            masked.extend(name.chars().map(black));
            true
        });
        Some(masked)
    }

    /// A file without these names, with a finding for each that it had.
    pub fn mask(&self, file: SourceFile, diagnostics: &mut Diagnostics) -> SourceFile {
        let Some(masked) = self.masked(&file.text) else {
            return file;
        };
        let masked = SourceFile::new(file.path.clone(), masked);
        for found in self
            .0
            .iter()
            .flat_map(|search| search.find_iter(&*file.text))
        {
            let span = Span::new(found.start(), found.end());
            diagnostics.push(Diagnostic::at(&NAME_COPIED, &masked, span));
        }
        masked
    }

    /// The bytes of a file beside the pages, if it is text.
    pub fn mask_bytes(&self, path: &SitePath, bytes: Vec<u8>) -> Vec<u8> {
        let is_text = [
            "svg", "vtt", "txt", "csv", "tsv", "json", "xml", "html", "md",
        ];
        if self.0.is_none() || !is_text.contains(&path.extension().as_str()) {
            return bytes;
        }
        let masked = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| self.masked(text));
        masked.map_or(bytes, String::into_bytes)
    }
}

/// A block as long as a letter, in bytes.
fn black(letter: char) -> char {
    match letter.len_utf8() {
        _ if letter.is_whitespace() => letter,
        1 => 'x',
        2 => '×',
        3 => '■',
        _ => '🞎',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::{FieldValue, Reader, parse_yaml};

    fn person(text: &str) -> Person {
        let file = SourceFile::new(SitePath::new("people.yaml"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        Person::read(&node, &mut Reader::new(&file, &mut found)).expect("a person")
    }

    #[test]
    fn a_withdrawn_name_is_blacked_out_in_its_place() {
        let gone =
            person("id: p\nname: {\"\": 見本 太郎, en: Taro Mihon}\nwithdrawn_on: 2026-11-01\n");
        let withdrawn = Withdrawn::of([&gone].into_iter());
        let text = "見本太郎さん、見本　太郎、taro mihon、見本の町";
        let masked = withdrawn.masked(text).expect("it is there");
        assert_eq!(masked, "■■■■さん、■■　■■、xxxx xxxxx、見本の町");
        assert_eq!(masked.len(), text.len());
        assert_eq!(withdrawn.masked("ほかの人"), None);
    }

    #[test]
    fn a_name_is_shown_while_its_owner_agrees() {
        let today = jiff::civil::date(2026, 11, 21);
        for (consent, shown) in [
            ("consent_on: 2026-11-21", true),
            ("consent_on: 2026-11-22", false),
            ("consent_record: x", false),
            ("consent_on: 2026-01-01\nwithdrawn_on: 2026-11-20", false),
        ] {
            let person = person(&format!("id: p\nname: 見本 太郎\n{consent}\n"));
            assert_eq!(person.shown(today).is_some(), shown, "{consent}");
        }
    }
}
