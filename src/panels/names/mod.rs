//! Names that must not be shown. They are blacked out in all that a build reads, letter by letter and byte by byte, so that
//! they are in nothing that is written and every place in a file stays where it is. What cannot be blacked out, such as a
//! PDF, is found and not published.

mod built;
mod bytes;
mod escapes;
mod letters;
mod markup;
mod rules;

use std::ops::Range;

use aho_corasick::AhoCorasick;
use jiff::civil::Date;
use xxhash_rust::xxh3::xxh3_64;

use super::record::Person;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;
use crate::source::{SourceFile, Span};
pub(super) use escapes::black;
use letters::{Letter, Way, is_spaced, letters};
pub use rules::{NAME_BUILT, NAME_COPIED, NAME_PUBLISHED};

/// Files that are text, whatever is in them.
const TEXTS: [&str; 13] = [
    "svg",
    "vtt",
    "txt",
    "csv",
    "tsv",
    "json",
    "xml",
    "html",
    "md",
    "css",
    "js",
    "mjs",
    "webmanifest",
];

/// The names that are not to be built.
#[derive(Debug, Clone, Default)]
pub struct Withdrawn(Option<Names>);

#[derive(Debug, Clone)]
struct Names {
    /// In letters as `letters` reads them.
    letters: AhoCorasick,
    /// As files that are not text have them.
    bytes: Option<AhoCorasick>,
    hash: u64,
}

impl Withdrawn {
    /// The names of all who on a day do not agree to their being shown, and further ones, each in its parts.
    pub(super) fn of<'p>(
        people: impl Iterator<Item = &'p Person>,
        today: Date,
        further: Vec<Vec<String>>,
    ) -> Self {
        let people = people.filter(|person| !person.agrees(today));
        Self::spelled(people.flat_map(Person::written).chain(further).collect())
    }

    /// The names of these people, whatever they agreed to.
    pub(super) fn naming<'p>(people: impl Iterator<Item = &'p Person>) -> Self {
        Self::spelled(people.flat_map(Person::written).collect())
    }

    /// Names in their parts.
    fn spelled(names: Vec<Vec<String>>) -> Self {
        let mut plain: Vec<String> = names
            .iter()
            .flat_map(|parts| orders(parts))
            .map(|name| read(&name, Way::Seen))
            .collect();
        // One letter is everywhere.
        plain.retain(|name| name.chars().count() > 1);
        plain.sort();
        plain.dedup();
        if plain.is_empty() {
            return Self(None);
        }
        let mut spelled: Vec<String> = names.iter().flat_map(|parts| spellings(parts)).collect();
        spelled.retain(|name| name.chars().count() > 1);
        let names = AhoCorasick::new(&plain).ok().map(|letters| Names {
            letters,
            bytes: bytes::search(&spelled),
            hash: xxh3_64(plain.join("\n").as_bytes()),
        });
        Self(names)
    }

    /// The text without these names, or nothing if it has none of them.
    pub fn masked(&self, text: &str) -> Option<String> {
        let found = self.found(text);
        if found.is_empty() {
            return None;
        }
        let mut masked = String::with_capacity(text.len());
        let mut at = 0;
        for piece in pieces(found) {
            masked.push_str(&text[at..piece.start]);
            black(&text[piece.clone()], &mut masked);
            at = piece.end;
        }
        masked.push_str(&text[at..]);
        Some(masked)
    }

    /// The text with something else in the place of each of these names.
    pub(super) fn replaced(&self, text: &str, with: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for name in self.found(text) {
            let all = name
                .iter()
                .flat_map(|letter| [&letter.at, &letter.readings])
                .filter(|range| !range.is_empty());
            let start = all.clone().map(|range| range.start).min().unwrap_or(at);
            let end = all.map(|range| range.end).max().unwrap_or(at);
            if start >= at {
                out.push_str(&text[at..start]);
                out.push_str(with);
            }
            at = at.max(end);
        }
        out.push_str(&text[at..]);
        out
    }

    /// A file without these names, with a finding for each that it had.
    pub fn mask(&self, file: SourceFile, diagnostics: &mut Diagnostics) -> SourceFile {
        let Some(masked) = self.masked(&file.text) else {
            return file;
        };
        let masked = SourceFile::new(file.path.clone(), masked);
        for found in self.found(&file.text) {
            let (first, last) = (found.first(), found.last());
            let span = first
                .zip(last)
                .map_or(0..0, |(first, last)| first.at.start..last.at.end);
            diagnostics.push(Diagnostic::at(&NAME_COPIED, &masked, Span::from(span)));
        }
        masked
    }

    /// The bytes of a file beside the pages, blacked out if it is text.
    pub fn mask_bytes(&self, path: &SitePath, bytes: Vec<u8>) -> Vec<u8> {
        if self.0.is_none() || !TEXTS.contains(&path.extension().as_str()) {
            return bytes;
        }
        let masked = std::str::from_utf8(&bytes)
            .ok()
            .and_then(|text| self.masked(text));
        masked.map_or(bytes, String::into_bytes)
    }

    /// Whether one of the names stands in a file, packed or not, in letters that can be told.
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        let Some(names) = &self.0 else { return false };
        let told = |bytes: &[u8]| {
            let text = std::str::from_utf8(bytes).is_ok_and(|text| !self.found(text).is_empty());
            text || names
                .bytes
                .as_ref()
                .is_some_and(|search| search.is_match(bytes))
        };
        told(bytes) || bytes::unpacked(bytes).iter().any(|part| told(part))
    }

    /// Reports a file that is not read as text, if one of the names is in it or in what it is called.
    pub fn report_file(&self, path: &SitePath, bytes: &[u8], diagnostics: &mut Diagnostics) {
        if self.is_in(bytes) || self.is_in(path.as_str().as_bytes()) {
            diagnostics.push(Diagnostic::about(&NAME_COPIED, path));
        }
    }

    /// The letters of each name in a text, overlapping ones too.
    fn found(&self, text: &str) -> Vec<Vec<Letter>> {
        let Some(names) = &self.0 else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for way in ways(text) {
            let letters = letters(text, way);
            let plain: String = letters.iter().map(|letter| letter.c).collect();
            if !names.letters.is_match(&plain) {
                continue;
            }
            // Where each letter begins in what is searched.
            let starts: Vec<usize> = plain.char_indices().map(|(at, _)| at).collect();
            for name in names.letters.find_overlapping_iter(&plain) {
                let from = starts.partition_point(|at| *at < name.start());
                let to = starts.partition_point(|at| *at < name.end());
                let name = &letters[from..to];
                if is_whole(&letters, from..to) && !found.iter().any(|known| known == name) {
                    found.push(name.to_vec());
                }
            }
        }
        found.sort_by_key(|name| name.first().map(|first| first.at.start));
        found
    }
}

/// The ways of reading a text that differ.
fn ways(text: &str) -> impl Iterator<Item = Way> {
    let read = text.contains(['|', '｜']) || text.contains("<rt");
    let marked = text.contains(['<', ']']);
    let aside = text.contains(letters::is_open);
    let ways = [
        (Way::Seen, true),
        (Way::Readings, read),
        (Way::Marks, marked),
        (Way::Aside, aside),
        (Way::Brackets, aside),
    ];
    ways.into_iter()
        .filter(|(_, differs)| *differs)
        .map(|(way, _)| way)
}

/// Whether a name is no part of a longer word, where words stand apart.
fn is_whole(letters: &[Letter], name: Range<usize>) -> bool {
    let runs_on = |(one, next): (&Letter, &Letter)| {
        is_spaced(one.c) && is_spaced(next.c) && one.at.end == next.at.start
    };
    let before = name.start.checked_sub(1).and_then(|at| letters.get(at));
    let after = letters.get(name.end);
    let (first, last) = (letters.get(name.start), letters[name].last());
    !before.zip(first).is_some_and(runs_on) && !last.zip(after).is_some_and(runs_on)
}

/// The bytes to be blacked out, in order and apart from each other.
fn pieces(found: Vec<Vec<Letter>>) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = found
        .into_iter()
        .flatten()
        .flat_map(|letter| [letter.at, letter.readings])
        .filter(|range| !range.is_empty())
        .collect();
    all.sort_by_key(|range| (range.start, range.end));
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for range in all {
        match pieces.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => pieces.push(range),
        }
    }
    pieces
}

fn read(name: &str, way: Way) -> String {
    letters(name, way).iter().map(|letter| letter.c).collect()
}

/// The parts of a name, in their order and the other way round.
fn orders(parts: &[String]) -> [String; 2] {
    let turned: Vec<&str> = parts.iter().rev().map(String::as_str).collect();
    [parts.concat(), turned.concat()]
}

/// The ways to write a name's parts apart or together, as cameras and offices do.
fn spellings(parts: &[String]) -> Vec<String> {
    let turned: Vec<String> = parts.iter().rev().cloned().collect();
    let between = ["", " ", "\u{3000}", "・", "\u{a0}", "-", "_", ".", ", "];
    between
        .iter()
        .flat_map(|between| [parts.join(between), turned.join(between)])
        .collect()
}

#[cfg(test)]
mod tests;
