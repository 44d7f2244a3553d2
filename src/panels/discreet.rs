//! What findings show of files that hold names: nothing that could be one. Findings are printed on screens and kept in the
//! logs of builds.

use std::collections::BTreeSet;

use super::names::Withdrawn;
use super::people;
use super::record::Person;
use crate::diagnostics::{Diagnostics, Place};
use crate::fields::Record;
use crate::source::SourceFile;
use crate::text::narrow;

/// The keys of a list of people, as a whole.
const LISTS: [&str; 2] = ["people", "名簿"];

/// The keys of what is a name.
const NAMES: [&str; 4] = ["name", "名前", "also", "別の書き方"];

/// Whether a file holds the list of people, as far as can be told of one that cannot be read.
pub(super) fn lists_people(file: &SourceFile) -> bool {
    let heads = |line: &str| LISTS.iter().any(|head| narrow(line).starts_with(head));
    LISTS.contains(&file.path.stem()) || file.text.lines().any(heads)
}

/// Whether a file holds the list of people and nothing else.
pub(super) fn is_list_alone(file: &SourceFile) -> bool {
    let text = narrow(&file.text);
    let mut heads = text
        .lines()
        .filter(|line| line.starts_with(char::is_alphabetic));
    lists_people(file) && heads.all(|line| LISTS.iter().any(|head| line.starts_with(head)))
}

/// A file as findings show it, letter by letter in as many bytes.
pub(super) fn shown(file: &SourceFile, withdrawn: &Withdrawn) -> SourceFile {
    let text = match lists_people(file) {
        true => Some(blacked(&file.text, |word| !is_known(word))),
        false => withdrawn.masked(&file.text),
    };
    text.map_or_else(
        || file.clone(),
        |text| SourceFile::new(file.path.clone(), text),
    )
}

/// Findings about a file without what it says of people.
pub(super) fn told(found: Diagnostics, file: &SourceFile, withdrawn: &Withdrawn) -> Diagnostics {
    let shown = shown(file, withdrawn);
    let own: BTreeSet<&str> = match lists_people(file) {
        true => words(&file.text).filter(|word| !is_known(word)).collect(),
        false => BTreeSet::new(),
    };
    let mut told = Diagnostics::default();
    for mut finding in found {
        let related = finding.related.iter_mut().map(|related| &mut related.place);
        for place in finding.place.iter_mut().chain(related) {
            if !place.is_whole_file() {
                *place = Place::new(&shown, place.span);
            }
        }
        for (_, value) in &mut finding.args {
            *value = blacked(value, |word| own.contains(word));
        }
        // A correction is the author's own line, names and all.
        let quotes = |text: &str| {
            blacked(text, |word| own.contains(word)) != text || withdrawn.masked(text).is_some()
        };
        finding.fix = finding.fix.filter(|fix| !quotes(&fix.replacement));
        told.push(finding);
    }
    unnamed(told, withdrawn)
}

/// Findings without the names of those who do not agree, in what they quote.
pub(super) fn unnamed(found: Diagnostics, withdrawn: &Withdrawn) -> Diagnostics {
    let mut told = Diagnostics::default();
    for mut finding in found {
        for (_, value) in &mut finding.args {
            if let Some(masked) = withdrawn.masked(value) {
                *value = masked;
            }
        }
        told.push(finding);
    }
    told
}

/// What may be names in a list of people that cannot be read or has mistakes, each in its parts.
pub(super) fn perhaps_names(file: &SourceFile) -> Vec<Vec<String>> {
    let text = narrow(&file.text);
    let pieces = text.split(['\n', ',', '、', '{', '}', '[', ']', '#']);
    let values = pieces.filter_map(|piece| {
        let (key, value) = piece.split_once(':').unwrap_or(("", piece));
        let key = key.trim_matches(|c: char| !c.is_alphanumeric());
        (!is_known(key) || key.is_empty() || NAMES.contains(&key)).then_some(value)
    });
    // Ids and salts are written in these letters.
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_ ".contains(c);
    values
        .map(|value| value.trim_matches(|c: char| !c.is_alphanumeric()))
        .map(|value| {
            NAMES
                .iter()
                .fold(value, |value, key| value.trim_start_matches(key))
        })
        .filter(|value| !value.chars().all(plain))
        .map(people::parts)
        .collect()
}

/// Whether a word of a list of people is one that every such list has.
fn is_known(word: &str) -> bool {
    let keys = Person::default().fields();
    let is_key = keys
        .iter()
        .any(|key| key.key == word || key.aliases.contains(&word));
    is_key || LISTS.contains(&word) || !word.chars().any(char::is_alphabetic)
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_of_word(c))
        .filter(|word| !word.is_empty())
}

/// A text with blocks in place of some of its words.
fn blacked(text: &str, hides: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_of_word) {
        let len = rest[start..].find(|c| !is_of_word(c));
        let end = len.map_or(rest.len(), |len| start + len);
        out.push_str(&rest[..start]);
        match hides(&rest[start..end]) {
            true => super::names::black(&rest[start..end], &mut out),
            false => out.push_str(&rest[start..end]),
        }
        rest = &rest[end..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    #[test]
    fn a_list_is_shown_without_what_it_lists() {
        for (text, want) in [
            (
                "people:\n  - id: p1\n    name 仮名 一子\n    consent_on: 2026-01-10\n",
                "people:\n  - id: xx\n    name ■■ ■■\n    consent_on: 2026-01-10\n",
            ),
            (
                "名簿: [{名前: 仮名 一子, salt: ab12}]\n",
                "名簿: [{名前: ■■ ■■, salt: xxxx}]\n",
            ),
        ] {
            let file = SourceFile::new(SitePath::new("x.yaml"), text);
            let shown = shown(&file, &Withdrawn::default());
            assert_eq!(shown.text.as_ref(), want);
            assert_eq!(shown.text.len(), text.len());
        }
    }

    #[test]
    fn names_are_guessed_where_a_list_cannot_be_read() {
        let text = "people:\n  - id: p1\n    name {ja：仮名 一子, en: Ichiko Kamei}\n    consent_record: 用紙1\n    also: [\"カメイ\"]\n    名前\n";
        let file = SourceFile::new(SitePath::new("people.yaml"), text);
        let guessed: Vec<String> = perhaps_names(&file)
            .iter()
            .map(|parts| parts.join(" "))
            .collect();
        assert_eq!(guessed, ["仮名 一子", "Ichiko Kamei", "カメイ"]);
    }
}
