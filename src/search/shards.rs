//! The index in pieces that a browser reads: terms with their pages, the vocabulary, the pages' names, and their text
//! for the lines shown below a result. A piece is large enough that asking for it does not tell the query.
//!
//! `assets/search/` reads what this writes. Every piece begins with the build that it belongs to, so that a browser
//! that holds an older manifest notices.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use xxhash_rust::xxh3::xxh3_64;

use super::lexicon::Lexicon;
use super::posting::{self, Columns, Posting};
use super::reader::Reader;
use super::text::PageText;

/// How many pieces of each sort there are: known before there is an index, so that files can be planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Layout {
    pub terms: u32,
    pub words: u32,
    pub names: u32,
    pub texts: u32,
}

/// Pieces of names: few, so that the ten pages of an answer lie in few of them.
const PAGES_A_PIECE: u64 = 300;
/// Characters of text that are sent together.
const TEXT_A_PIECE: u64 = 40_000;

/// A page as results name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub url: String,
    pub title: String,
    /// Past the day of its review.
    pub stale: bool,
}

/// All pieces of one language, by file name.
pub type Pieces = BTreeMap<String, Vec<u8>>;

impl Layout {
    /// The layout for this many pages with this many characters.
    pub fn of(pages: u64, chars: u64) -> Self {
        // Terms grow more slowly than text: pieces of about 7 kB packed come out of this at any size.
        let terms = (chars as f64).powf(0.75) / 150.0;
        Self {
            terms: (terms as u32).clamp(1, 2048),
            words: (terms as u32 / 12).clamp(1, 128),
            names: (pages / PAGES_A_PIECE).clamp(1, 64) as u32,
            texts: (chars / TEXT_A_PIECE).clamp(1, pages.clamp(1, 4096)) as u32,
        }
    }

    /// The files that there will be.
    pub fn files(&self) -> Vec<String> {
        let of = |sort: char, count: u32| (0..count).map(move |at| file(sort, at));
        let pieces = of('t', self.terms).chain(of('w', self.words));
        let pieces = pieces.chain(of('n', self.names)).chain(of('x', self.texts));
        pieces.chain([MANIFEST.to_owned()]).collect()
    }

    /// The piece of a page among `count`: each holds pages that follow each other.
    fn part(&self, page: u32, pages: u32, count: u32) -> u32 {
        page / pages.div_ceil(count).max(1)
    }
}

/// Changes whenever a browser's older module would misread the pieces.
pub(super) const FORMAT: u32 = 2;

/// What the browser reads first.
pub const MANIFEST: &str = "manifest.json";

pub(super) fn file(sort: char, at: u32) -> String {
    format!("{sort}{at:x}.bin")
}

/// The piece that has a term. Terms that share their rarest two characters share a piece, since whoever types one
/// goes on to type the other.
pub fn piece_of(term: &str, count: u32) -> u32 {
    let letters: Vec<char> = term.chars().collect();
    let pairs = letters.windows(2);
    let key = match letters.len() {
        2 | 3 => pairs
            .map(|pair| (common(pair), hash(pair)))
            .min()
            .map_or(0, |(_, hash)| hash),
        _ => hash(&letters[..letters.len().min(3)]),
    };
    key % count
}

/// How ordinary a pair of characters is: hiragana are in every sentence.
fn common(pair: &[char]) -> u32 {
    pair.iter()
        .filter(|c| matches!(c, '\u{3041}'..='\u{3096}'))
        .count() as u32
}

/// FNV-1a over code points, as the browser computes it too.
pub fn hash(letters: &[char]) -> u32 {
    let mix = |hash: u32, c: &char| (hash ^ *c as u32).wrapping_mul(16_777_619);
    let hash = letters.iter().fold(2_166_136_261, mix);
    // The low bits of FNV over few letters are poor.
    hash ^ (hash >> 15)
}

/// Packs an index.
///
/// # Errors
/// If the files of the cache cannot be read.
pub fn pack(
    reader: &Reader,
    lexicon: &Lexicon,
    pages: &[(Entry, PageText)],
    layout: Layout,
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
    let count = pages.len() as u32;
    for sort in ['n', 'x'] {
        let of = if sort == 'n' {
            layout.names
        } else {
            layout.texts
        };
        let mut lists: Vec<Vec<serde_json::Value>> = vec![Vec::new(); of as usize];
        for (page, (entry, text)) in (0..).zip(pages) {
            let value = if sort == 'n' {
                name(entry)
            } else {
                sections(text)
            };
            lists[layout.part(page, count, of) as usize].push(value);
        }
        for (at, list) in (0..).zip(lists) {
            raw.insert(
                file(sort, at),
                serde_json::Value::Array(list).to_string().into_bytes(),
            );
        }
    }
    Ok(sealed(raw, pages, layout))
}

/// Deflates every piece with the build's name before it, and writes the manifest.
fn sealed(raw: BTreeMap<String, Vec<u8>>, pages: &[(Entry, PageText)], layout: Layout) -> Pieces {
    use rayon::prelude::*;
    let hashes: Vec<u64> = raw.values().map(|bytes| xxh3_64(bytes)).collect();
    let bytes: Vec<u8> = hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect();
    let build = format!("{:016x}", xxh3_64(&bytes));
    let mut pieces: Pieces = raw
        .into_par_iter()
        .map(|(name, bytes)| (name, deflated(&build, &bytes)))
        .collect();
    let stale = (0u32..).zip(pages).filter(|(_, (entry, _))| entry.stale);
    let manifest = serde_json::json!({
        "format": FORMAT,
        "build": build,
        "pages": pages.len(),
        "layout": layout,
        "stale": stale.map(|(page, _)| page).collect::<Vec<u32>>(),
    });
    pieces.insert(MANIFEST.to_owned(), manifest.to_string().into_bytes());
    pieces
}

fn deflated(build: &str, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
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

/// The piece that has the note of a name or a reading: that of the first term which whoever types it asks for.
pub fn piece_of_note(key: &str, count: u32) -> u32 {
    let word = key.split(' ').next().unwrap_or_default();
    let first: String = match word.chars().next() {
        Some(c) if c < '\u{e00}' => word.to_owned(),
        _ => word.chars().take(3).collect(),
    };
    piece_of(&first, count)
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

fn name(entry: &Entry) -> serde_json::Value {
    serde_json::json!([entry.url, entry.title])
}

fn sections(text: &PageText) -> serde_json::Value {
    let sections = text
        .sections
        .iter()
        .map(|s| serde_json::json!([s.heading, s.id, s.text]));
    serde_json::Value::Array(sections.collect())
}
