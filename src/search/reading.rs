//! Reads the pieces again, as a browser does: for holding both to the same answers, and for what damaged bytes do.

use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::GzDecoder;

use super::layout::{Layout, MANIFEST, file, piece_of};
use super::lexicon::Lexicon;
use super::matching::Lookup;
use super::posting::{self, Posting};
use super::shards::{Pieces, READING, SYNONYM};

/// What inflating a piece may take at most, in bytes.
const MOST: u64 = 64 * 1024 * 1024;

/// An index out of its pieces.
pub struct Shards {
    layout: Layout,
    pages: u32,
    terms: Vec<BTreeMap<String, Vec<Posting>>>,
    lexicon: Lexicon,
}

impl Shards {
    /// Reads all pieces. A damaged one counts as empty; without a manifest there is nothing.
    pub fn open(pieces: &Pieces) -> Option<Self> {
        let manifest: serde_json::Value = serde_json::from_slice(pieces.get(MANIFEST)?).ok()?;
        let layout: Layout = serde_json::from_value(manifest["layout"].clone()).ok()?;
        let build = manifest["build"].as_str()?;
        let read = |sort: char, at: u32| {
            let (of, bytes) = inflated(pieces.get(&file(sort, at))?)?;
            (of == build).then_some(bytes)
        };
        let mut lexicon = Lexicon::default();
        let pieces = (0..layout.terms).map(|at| read('t', at).unwrap_or_default());
        let terms = pieces.map(|piece| terms_in(&piece, &mut lexicon)).collect();
        for at in 0..layout.words {
            let lines = read('w', at).unwrap_or_default();
            words_in(&String::from_utf8_lossy(&lines), &mut lexicon);
        }
        Some(Self {
            layout,
            pages: manifest["pages"].as_u64()? as u32,
            terms,
            lexicon,
        })
    }
}

impl Shards {
    /// How many terms the piece with the fewest has: of so many at least, a host that sees it asked for knows none.
    pub fn fewest_terms(&self) -> usize {
        self.terms.iter().map(BTreeMap::len).min().unwrap_or(0)
    }
}

impl Lookup for Shards {
    fn postings(&self, term: &str) -> Vec<Posting> {
        let piece = &self.terms[piece_of(term, self.layout.terms) as usize];
        piece.get(term).cloned().unwrap_or_default()
    }

    fn nearest(&self, word: &str) -> Vec<String> {
        let near = self.lexicon.nearest(word);
        near.into_iter().map(str::to_owned).collect()
    }

    fn reading(&self, reading: &str) -> Vec<String> {
        self.lexicon.reading(reading)
    }

    fn synonyms(&self, words: &str) -> Vec<String> {
        self.lexicon.others(words)
    }

    fn pages(&self) -> u32 {
        self.pages
    }
}

fn words_in(lines: &str, lexicon: &mut Lexicon) {
    for line in lines.lines() {
        if let Some((word, pages)) = line.split_once('\t')
            && let Ok(pages) = pages.parse()
        {
            lexicon.words.insert(word.to_owned(), pages);
        }
    }
}

fn notes_in(lines: &str, lexicon: &mut Lexicon) {
    for line in lines.lines() {
        let mut columns = line.split('\t');
        let key = columns.next().unwrap_or_default();
        let forms = columns.map(str::to_owned);
        if let Some(reading) = key.strip_prefix(READING) {
            // They stand in their order.
            let forms = forms.zip((0..u32::MAX).rev()).collect();
            lexicon.readings.insert(reading.to_owned(), forms);
        } else if let Some(words) = key.strip_prefix(SYNONYM) {
            lexicon.synonyms.insert(words.to_owned(), forms.collect());
        }
    }
}

/// A piece: the build it belongs to, and what is in it. Nothing, if it is damaged.
fn inflated(bytes: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut all = Vec::new();
    GzDecoder::new(bytes)
        .take(MOST)
        .read_to_end(&mut all)
        .ok()?;
    let (build, rest) = all.split_at_checked(16)?;
    Some((String::from_utf8(build.to_vec()).ok()?, rest.to_vec()))
}

/// The terms of a piece, and its notes. What follows a damaged place is left out.
fn terms_in(piece: &[u8], lexicon: &mut Lexicon) -> BTreeMap<String, Vec<Posting>> {
    let mut terms = BTreeMap::new();
    let Some(([mut keys, columns @ ..], notes)) = columns_in(piece) else {
        return terms;
    };
    let mut columns = columns;
    let mut last = Vec::new();
    while let Some(term) = key_in(&mut keys, &last) {
        let Some(postings) = posting::read(&mut columns) else {
            break;
        };
        let Ok(text) = String::from_utf8(term.clone()) else {
            break;
        };
        terms.insert(text, postings);
        last = term;
    }
    notes_in(&String::from_utf8_lossy(notes), lexicon);
    terms
}

fn columns_in(mut piece: &[u8]) -> Option<([&[u8]; 5], &[u8])> {
    let mut columns: [&[u8]; 5] = [&[]; 5];
    for column in &mut columns {
        *column = part(&mut piece)?;
    }
    Some((columns, piece))
}

fn key_in(keys: &mut &[u8], last: &[u8]) -> Option<Vec<u8>> {
    let shared = posting::read_varint(keys)? as usize;
    Some([last.get(..shared)?, part(keys)?].concat())
}

/// What follows its length.
fn part<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = posting::read_varint(bytes)? as usize;
    let (part, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Asking, Contents, Entry, Facets, Index, PageText, Section, pack, search};

    const TEXTS: &[(&str, &str)] = &[
        (
            "遺伝子の検査",
            "検査の前に、遺伝カウンセリングで相談できます。",
        ),
        (
            "全ゲノム解析",
            "Whole genome analysis of germline variants.",
        ),
        ("取り扱い", "情報の取扱いと、名前の解決。サーバーの設定。"),
    ];

    fn made() -> (Asking, Pieces) {
        let page = |(title, text): &(&str, &str)| PageText {
            title: (*title).to_owned(),
            sections: vec![Section {
                text: (*text).to_owned(),
                ..Section::default()
            }],
            ..PageText::default()
        };
        let texts: Vec<PageText> = TEXTS.iter().map(page).collect();
        let index = Index::open(None, None).expect("an index in memory");
        let order: Vec<u64> = (0..texts.len() as u64).collect();
        let pages: Vec<(u64, u64)> = order.iter().map(|at| (*at, 1)).collect();
        index
            .update(&pages, &|at| texts[at].clone())
            .expect("it is written");
        let reader = index.reader(&order).expect("it is read");
        let mut lexicon = reader.words().expect("it is read");
        lexicon.read("遺伝", "いでん", 1);
        let entry = |text: &PageText| Entry {
            title: text.title.clone(),
            ..Entry::default()
        };
        let contents = Contents {
            pages: texts.iter().map(|t| (entry(t), t.clone())).collect(),
            facets: Facets::default(),
        };
        let layout = Layout::of(&[200_000, 100, 100], 200_200);
        let pieces = pack(&reader, &lexicon, &contents, &layout).expect("it is packed");
        (Asking { reader, lexicon }, pieces)
    }

    #[test]
    fn pieces_answer_as_the_index_does() {
        let (index, pieces) = made();
        let shards = Shards::open(&pieces).expect("the pieces are whole");
        for (query, pages) in [
            ("遺伝子", vec![0]),
            ("ｹﾞﾉﾑ", vec![1]),
            ("genomes", vec![1]),
            ("取扱", vec![2]),
            ("名前解決", vec![2]),
            ("サーバ", vec![2]),
            ("カウンセリグン", vec![0]),
            ("いでん", vec![0]),
            ("遺伝 解析", vec![]),
            ("宇宙", vec![]),
        ] {
            let answer = search(query, &index, &|_| false);
            assert_eq!(answer, search(query, &shards, &|_| false), "{query}");
            let found: Vec<u32> = answer.hits.iter().map(|hit| hit.page).collect();
            assert_eq!(found, pages, "{query}");
        }
    }

    #[test]
    fn damaged_pieces_end_in_fewer_answers() {
        let (_, pieces) = made();
        for name in pieces.keys() {
            let whole = &pieces[name];
            for at in (0..whole.len()).step_by(7) {
                let mut broken = pieces.clone();
                let bytes = broken.get_mut(name).expect("it is there");
                bytes[at] ^= 0x55;
                bytes.truncate(whole.len() - at % 3);
                if let Some(shards) = Shards::open(&broken) {
                    let answer = search("遺伝子", &shards, &|_| false);
                    assert!(answer.hits.len() <= TEXTS.len());
                }
            }
        }
    }
}
