//! The index in pieces that a browser reads: terms with their pages, the vocabulary, and the pages with their names and
//! text. A piece is large enough that asking for it does not tell the query.
//!
//! `assets/search.js` reads what this writes. Every piece begins with the build that it belongs to, so that a browser
//! that holds an older manifest notices, and is packed as gzip, whose checksum tells a damaged one.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use xxhash_rust::xxh3::xxh3_64;

use super::facets::Facets;
use jiff::civil::Date;

use super::layout::{Layout, MANIFEST, file, hash, piece_of, piece_of_note};
use super::lexicon::Lexicon;
use super::posting::{self, Columns, Posting};
use super::reader::Reader;
use super::text::PageText;

/// A page as results name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    pub url: String,
    pub title: String,
    /// The day by which it was to be reviewed: past it, it comes after its equals.
    pub review_by: Option<Date>,
}

/// What a language's results are made of besides the index.
pub struct Contents {
    /// In the order of their numbers.
    pub pages: Vec<(Entry, PageText)>,
    pub facets: Facets,
}

/// All pieces of one language, by file name.
pub type Pieces = BTreeMap<String, Vec<u8>>;

/// Changes whenever the browser would misread pieces of before.
const FORMAT: u32 = 3;

/// Packs an index.
///
/// # Errors
/// If the files of the cache cannot be read.
pub fn pack(
    reader: &Reader,
    lexicon: &Lexicon,
    contents: &Contents,
    layout: &Layout,
) -> tantivy::Result<Pieces> {
    let mut raw: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut terms = vec![Terms::default(); layout.terms as usize];
    reader.each_term(|term, postings| {
        terms[piece_of(term, layout.terms) as usize].put(term, postings);
    })?;
    let mut note = |sign: char, key: &str, forms: Vec<String>| {
        terms[piece_of_note(key, layout.terms) as usize].note(sign, key, &forms);
    };
    for reading in lexicon.readings.keys() {
        note(READING, reading, lexicon.reading(reading));
    }
    for words in lexicon.synonyms.keys() {
        note(SYNONYM, words, lexicon.others(words));
    }
    for (at, terms) in (0..).zip(terms) {
        raw.insert(file('t', at), terms.bytes());
    }
    for (at, lines) in (0..).zip(words(lexicon, layout.words)) {
        raw.insert(file('w', at), lines.into_bytes());
    }
    let mut pages = contents.pages.iter();
    for (at, count) in (0..).zip(&layout.pages) {
        let some = pages.by_ref().take(*count as usize).map(page);
        let list = serde_json::Value::Array(some.collect());
        raw.insert(file('p', at), list.to_string().into_bytes());
    }
    Ok(sealed(raw, contents, layout))
}

/// Packs every piece with the build's name before it, and writes the manifest.
fn sealed(raw: BTreeMap<String, Vec<u8>>, contents: &Contents, layout: &Layout) -> Pieces {
    use rayon::prelude::*;
    let build = order(contents, layout);
    let mut pieces: Pieces = raw
        .into_par_iter()
        .map(|(name, bytes)| (name, packed(&build, &bytes)))
        .collect();
    // The reader's clock tells which are past: nobody may have built the site since.
    let mut due: BTreeMap<Date, Vec<u32>> = BTreeMap::new();
    for (page, (entry, _)) in (0u32..).zip(&contents.pages) {
        if let Some(day) = entry.review_by {
            due.entry(day).or_default().push(page);
        }
    }
    let manifest = serde_json::json!({
        "format": FORMAT,
        "build": build,
        "pages": contents.pages.len(),
        "layout": layout,
        "due": due,
        "facets": contents.facets.table(),
    });
    pieces.insert(MANIFEST.to_owned(), manifest.to_string().into_bytes());
    pieces
}

/// What pieces must agree on: the numbers of pages and of pieces. An edited word changes neither, and so only few files.
fn order(contents: &Contents, layout: &Layout) -> String {
    let urls: Vec<&str> = contents
        .pages
        .iter()
        .map(|(entry, _)| entry.url.as_str())
        .collect();
    format!(
        "{:016x}",
        xxh3_64(format!("{FORMAT} {layout:?} {urls:?}").as_bytes())
    )
}

fn packed(build: &str, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder
        .write_all(build.as_bytes())
        .and_then(|()| encoder.write_all(bytes));
    written.expect("memory can be written to");
    encoder.finish().expect("memory can be written to")
}

/// The terms of a piece, each after what it shares with the one before, their postings in columns, and notes: words
/// that are not terms, each with what is written instead.
#[derive(Debug, Clone, Default)]
struct Terms {
    last: String,
    keys: Vec<u8>,
    columns: Columns,
    notes: String,
}

impl Terms {
    fn put(&mut self, term: &str, postings: &[Posting]) {
        let pairs = term.bytes().zip(self.last.bytes());
        let shared = pairs.take_while(|(a, b)| a == b).count();
        let rest = &term.as_bytes()[shared..];
        posting::varint(shared as u32, &mut self.keys);
        posting::varint(rest.len() as u32, &mut self.keys);
        self.keys.extend(rest);
        self.columns.put(postings);
        term.clone_into(&mut self.last);
    }

    fn note(&mut self, sign: char, key: &str, forms: &[String]) {
        self.notes
            .push_str(&format!("{sign}{key}\t{}\n", forms.join("\t")));
    }

    /// The columns, each after its length, and the notes.
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for column in [&self.keys[..]].into_iter().chain(self.columns.all()) {
            posting::varint(column.len() as u32, &mut bytes);
            bytes.extend(column);
        }
        bytes.extend(self.notes.as_bytes());
        bytes
    }
}

/// The signs of notes.
pub(super) const READING: char = '~';
pub(super) const SYNONYM: char = '=';

/// Lines of the vocabulary: a word under its first and its last two letters with its pages.
fn words(lexicon: &Lexicon, count: u32) -> Vec<String> {
    let mut pieces = vec![String::new(); count as usize];
    let mut put = |key: &[char], line: &str| pieces[(hash(key) % count) as usize].push_str(line);
    for (word, pages) in &lexicon.words {
        let letters: Vec<char> = word.chars().collect();
        let first = &letters[..2.min(letters.len())];
        let last = &letters[letters.len().saturating_sub(2)..];
        let line = format!("{word}\t{pages}\n");
        put(first, &line);
        if hash(first) % count != hash(last) % count {
            put(last, &line);
        }
    }
    pieces
}

fn page((entry, text): &(Entry, PageText)) -> serde_json::Value {
    let sections = text.sections.iter();
    let sections: Vec<[&str; 3]> = sections
        .map(|s| [&s.heading, &s.id, &s.text].map(String::as_str))
        .collect();
    serde_json::json!([entry.url, entry.title, text.description, sections])
}
