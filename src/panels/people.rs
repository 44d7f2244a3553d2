//! The people of a panel, whose names appear with a recorded consent only.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::record::{Day, Person};
use crate::fields::Localised;

/// What parts a name, beside white space.
const BETWEEN: [char; 3] = ['・', '･', '＝'];

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

    /// Whether they agree on a day to being named. A consent that is still to come is none, nor is one without a record;
    /// a withdrawal counts from when it is written down, whatever its day.
    pub fn agrees(&self, today: Date) -> bool {
        let begun = |day: &Day| day.value <= today;
        let recorded = |record: &str| !record.trim().is_empty();
        self.withdrawn_on.is_none()
            && self.consent_on.as_ref().is_some_and(begun)
            && self.consent_record.as_deref().is_some_and(recorded)
    }

    /// The name, while its owner agrees to its being shown.
    pub fn shown(&self, today: Date) -> Option<&Localised> {
        let named = self.agrees(today) && !self.name.text.is_empty();
        named.then_some(&self.name.text)
    }

    /// What histories have in place of the name. Without its salt nobody can tell whose it was.
    pub(super) fn reference(&self) -> Option<String> {
        let salt = self.salt.as_deref()?;
        let digest = Sha256::digest(format!("{salt}:{}", self.id()));
        Some(super::history::hex(&digest)[..16].to_owned())
    }

    /// Every way in which the name is written down, each in its parts.
    pub(super) fn written(&self) -> Vec<Vec<String>> {
        let written = self.name.text.all().map(|(_, name)| name);
        let written = written.chain(self.also.iter().map(String::as_str));
        written.map(parts).collect()
    }
}

/// A name in its parts.
pub(super) fn parts(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| c.is_whitespace() || BETWEEN.contains(&c));
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

impl People {
    pub fn get(&self, id: &str) -> Option<&Person> {
        self.all.iter().find(|person| person.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::fields::{FieldValue, Reader, parse_yaml};
    use crate::files::SitePath;
    use crate::source::{SourceFile, Span};

    fn person(text: &str) -> Person {
        let file = SourceFile::new(SitePath::new("people.yaml"), text);
        let mut found = Diagnostics::default();
        let node = parse_yaml(&file, Span::new(0, text.len()), &mut found);
        Person::read(&node, &mut Reader::new(&file, &mut found)).expect("a person")
    }

    #[test]
    fn a_name_is_shown_while_its_owner_agrees() {
        let today = jiff::civil::date(2026, 11, 21);
        for (consent, shown) in [
            ("consent_on: 2026-11-21\nconsent_record: x", true),
            ("consent_on: 2026-11-22\nconsent_record: x", false),
            ("consent_record: x", false),
            ("consent_on: 2026-11-21", false),
            ("consent_on: 2026-11-21\nconsent_record: ' '", false),
            (
                "consent_on: 2026-01-01\nconsent_record: x\nwithdrawn_on: 2026-11-20",
                false,
            ),
        ] {
            let person = person(&format!("id: p\nname: 見本 太郎\n{consent}\n"));
            assert_eq!(person.shown(today).is_some(), shown, "{consent}");
        }
    }
}
