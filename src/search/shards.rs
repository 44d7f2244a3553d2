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
use super::lexicon::Lexicon;
use super::posting::{self, Posting};
use super::reader::Reader;
use super::text::PageText;

/// How many pieces of each sort there are: known before there is an index, so that files can be planned.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Layout {
    pub terms: u32,
    pub words: u32,
    /// How many pages that follow each other are in each piece of pages.
    pub pages: Vec<u32>,
}

/// Characters of text that are sent together on a site of `ORDINARY` characters; on a larger one more, since files
/// should stay few.
const TEXT_A_PIECE: u64 = 10_000;
const ORDINARY: f64 = 6_000_000.0;
/// A piece with one page would tell which page was found.
const FEWEST_PAGES: u32 = 2;

/// A page as results name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    pub url: String,
    pub title: String,
    /// Past the day of its review.
    pub stale: bool,
}

/// What a language's results are made of besides the index.
pub struct Contents {
    /// In the order of their numbers.
    pub pages: Vec<(Entry, PageText)>,
    pub facets: Facets,
}

/// All pieces of one language, by file name.
pub type Pieces = BTreeMap<String, Vec<u8>>;

impl Layout {
    /// The layout for pages of these lengths, in characters.
    pub fn of(lengths: &[u64]) -> Self {
        let chars = lengths.iter().sum::<u64>() as f64;
        // Terms grow more slowly than text: pieces of about 7 kB packed come out of this at any size.
        let terms = chars.powf(0.75) / 150.0;
        let most = TEXT_A_PIECE as f64 * (chars / ORDINARY).max(1.0).sqrt();
        Self {
            terms: (terms as u32).clamp(1, 2048),
            words: (terms as u32 / 12).clamp(1, 128),
            pages: cut(lengths, most as u64),
        }
    }

    /// The files that there will be.
    pub fn files(&self) -> Vec<String> {
        let of = |sort: char, count: u32| (0..count).map(move |at| file(sort, at));
        let pieces = of('t', self.terms).chain(of('w', self.words));
        let pieces = pieces.chain(of('p', self.pages.len() as u32));
        pieces.chain([MANIFEST.to_owned()]).collect()
    }
}

/// How many pages to put together so that none of the pieces is much longer than `most`.
fn cut(lengths: &[u64], most: u64) -> Vec<u32> {
    let mut pieces: Vec<(u32, u64)> = Vec::new();
    for length in lengths {
        match pieces.last_mut() {
            Some((pages, chars)) if *pages < FEWEST_PAGES || *chars + length <= most => {
                *pages += 1;
                *chars += length;
            }
            _ => pieces.push((1, *length)),
        }
    }
    let mut counts: Vec<u32> = pieces.into_iter().map(|(pages, _)| pages).collect();
    if counts.len() > 1 && counts.last().is_some_and(|last| *last < FEWEST_PAGES) {
        let last = counts.pop().unwrap_or_default();
        counts
            .iter_mut()
            .last()
            .into_iter()
            .for_each(|c| *c += last);
    }
    counts
}

/// Changes whenever the browser would misread pieces of before.
const FORMAT: u32 = 2;

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
    contents: &Contents,
    layout: &Layout,
) -> tantivy::Result<Pieces> {
    let mut raw: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut terms = vec![Terms::default(); layout.terms as usize];
    reader.each_term(|term, postings| {
        terms[piece_of(term, layout.terms) as usize].put(term, postings);
    })?;
    for (at, terms) in (0..).zip(terms) {
        raw.insert(file('t', at), terms.bytes);
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
    let hashes: Vec<u64> = raw.values().map(|bytes| xxh3_64(bytes)).collect();
    let bytes: Vec<u8> = hashes.iter().flat_map(|hash| hash.to_le_bytes()).collect();
    let build = format!("{:016x}", xxh3_64(&bytes));
    let mut pieces: Pieces = raw
        .into_par_iter()
        .map(|(name, bytes)| (name, packed(&build, &bytes)))
        .collect();
    let stale = (0u32..)
        .zip(&contents.pages)
        .filter(|(_, (entry, _))| entry.stale);
    let manifest = serde_json::json!({
        "format": FORMAT,
        "build": build,
        "pages": contents.pages.len(),
        "layout": layout,
        "stale": stale.map(|(page, _)| page).collect::<Vec<u32>>(),
        "facets": contents.facets.table(),
    });
    pieces.insert(MANIFEST.to_owned(), manifest.to_string().into_bytes());
    pieces
}

fn packed(build: &str, bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder
        .write_all(build.as_bytes())
        .and_then(|()| encoder.write_all(bytes));
    written.expect("memory can be written to");
    encoder.finish().expect("memory can be written to")
}

/// The terms of a piece, each after what it shares with the one before.
#[derive(Debug, Clone, Default)]
struct Terms {
    last: String,
    bytes: Vec<u8>,
}

impl Terms {
    fn put(&mut self, term: &str, postings: &[Posting]) {
        let pairs = term.bytes().zip(self.last.bytes());
        let shared = pairs.take_while(|(a, b)| a == b).count();
        let rest = &term.as_bytes()[shared..];
        posting::varint(shared as u32, &mut self.bytes);
        posting::varint(rest.len() as u32, &mut self.bytes);
        self.bytes.extend(rest);
        let mut list = Vec::new();
        posting::write(postings, &mut list);
        posting::varint(list.len() as u32, &mut self.bytes);
        self.bytes.append(&mut list);
        term.clone_into(&mut self.last);
    }
}

/// Lines of the vocabulary: a word under its first and its last two letters with its pages, and a reading under its
/// first two with what is written so.
fn words(lexicon: &Lexicon, count: u32) -> Vec<String> {
    let mut pieces = vec![String::new(); count as usize];
    let mut put = |key: &[char], line: String| pieces[(hash(key) % count) as usize].push_str(&line);
    for (word, pages) in &lexicon.words {
        let letters: Vec<char> = word.chars().collect();
        let (first, last) = (
            &letters[..2.min(letters.len())],
            &letters[letters.len().saturating_sub(2)..],
        );
        put(first, format!("{word}\t{pages}\n"));
        if hash(first) % count != hash(last) % count {
            put(last, format!("{word}\t{pages}\n"));
        }
    }
    for (reading, written) in &lexicon.readings {
        let first: Vec<char> = reading.chars().take(2).collect();
        let written: Vec<&str> = written.iter().map(String::as_str).collect();
        put(&first, format!("{reading}\t={}\n", written.join("\t")));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_piece_of_pages_has_only_one() {
        for (lengths, want) in [
            (vec![], vec![]),
            (vec![5], vec![1]),
            (vec![30_000, 30_000, 30_000, 30_000], vec![2, 2]),
            (vec![4000, 4000, 4000, 1000, 9000], vec![2, 3]),
        ] {
            let cut = cut(&lengths, TEXT_A_PIECE);
            assert_eq!(cut, want, "{lengths:?}");
        }
    }
}
