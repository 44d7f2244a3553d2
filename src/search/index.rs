//! The index itself, kept by tantivy: one for each language, in the cache. Everything that answers a query is read
//! off it: the command, the server, and the shards that the site carries.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use tantivy::directory::MmapDirectory;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, TextAnalyzer, Token};
use tantivy::{DocSet, Searcher, SegmentReader, TERMINATED, TantivyDocument, Term};

use super::lexicon::Lexicon;
use super::posting::{InTitle, Posting, body_weight};
use super::terms::terms;
use super::text::PageText;
use super::tokens::Grams;

/// Changes whenever indexes of before would be misread.
const FORMAT: &str = "shirube-3";

/// What tantivy may hold before it writes, in bytes.
const BUDGET: usize = 128 * 1024 * 1024;

/// A language's index.
pub struct Index {
    index: tantivy::Index,
    fields: Fields,
}

#[derive(Clone, Copy)]
struct Fields {
    title: Field,
    heading: Field,
    about: Field,
    body: Field,
    /// Runs of katakana, for spelling.
    kana: Field,
    /// What tells the page from others.
    page: Field,
    /// A hash of its text.
    text: Field,
}

/// The numbers that are kept of each page.
const PAGE: &str = "page";
const TEXT: &str = "text";
const LENGTH: &str = "length";
const TITLE_LENGTH: &str = "title_length";

impl Index {
    /// The index in a folder, made anew if it is not there, damaged, or of another format. With no folder, it is
    /// kept in memory.
    pub fn open(folder: Option<&Path>) -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        let index = match folder {
            None => tantivy::Index::create_in_ram(schema),
            Some(folder) => {
                let folder = folder.join(FORMAT);
                open_in(&folder, &schema).or_else(|_| {
                    std::fs::remove_dir_all(&folder).ok();
                    open_in(&folder, &schema)
                })?
            }
        };
        let grams = TextAnalyzer::builder(Grams).build();
        index.tokenizers().register("grams", grams);
        Ok(Self { index, fields })
    }

    /// Makes the index hold just these pages. `text` gives a page's text, and is asked only for pages whose hash
    /// is not the one known.
    pub fn update(
        &self,
        pages: &[(u64, u64)],
        text: &(dyn Fn(usize) -> PageText + Sync),
    ) -> tantivy::Result<()> {
        use rayon::prelude::*;
        let known = self.known()?;
        let wanted: HashMap<u64, u64> = pages.iter().copied().collect();
        let fresh: Vec<usize> = (0..pages.len())
            .filter(|at| known.get(&pages[*at].0) != Some(&pages[*at].1))
            .collect();
        let gone: Vec<u64> = known
            .iter()
            .filter(|(page, text)| wanted.get(page) != Some(text))
            .map(|(page, _)| *page)
            .collect();
        if fresh.is_empty() && gone.is_empty() {
            return Ok(());
        }
        let mut writer: tantivy::IndexWriter = self.index.writer(BUDGET)?;
        for page in gone {
            writer.delete_term(Term::from_field_u64(self.fields.page, page));
        }
        fresh.par_iter().try_for_each(|at| {
            let (page, hash) = pages[*at];
            writer
                .add_document(self.document(page, hash, &text(*at)))
                .map(drop)
        })?;
        writer.commit()?;
        writer.wait_merging_threads()
    }

    /// Hashes of the texts that the index holds, by page.
    fn known(&self) -> tantivy::Result<HashMap<u64, u64>> {
        let searcher = self.index.reader()?.searcher();
        let mut known = HashMap::new();
        for segment in searcher.segment_readers() {
            let fast = segment.fast_fields();
            let (pages, texts) = (fast.u64(PAGE)?, fast.u64(TEXT)?);
            for doc in segment.doc_ids_alive() {
                if let (Some(page), Some(text)) = (pages.first(doc), texts.first(doc)) {
                    known.insert(page, text);
                }
            }
        }
        Ok(known)
    }

    fn document(&self, page: u64, hash: u64, text: &PageText) -> TantivyDocument {
        let mut document = TantivyDocument::default();
        let fields = self.fields;
        document.add_u64(fields.page, page);
        document.add_u64(fields.text, hash);
        document.add_text(fields.title, &text.title);
        for about in &text.about {
            document.add_text(fields.about, about);
        }
        let (mut length, mut tokens) = (0, Vec::new());
        for (number, section) in text.sections.iter().enumerate() {
            terms(&section.heading, |term, _| tokens.push(token(term, number)));
            document.add_text(fields.body, &section.text);
            length += section.text.chars().count() as u64;
        }
        document.add_pre_tokenized_text(fields.heading, tokenized(tokens));
        document.add_pre_tokenized_text(fields.kana, tokenized(kana_runs(text)));
        let schema = self.index.schema();
        let number = |name: &str| schema.get_field(name).expect("the schema has it");
        document.add_u64(number(LENGTH), length);
        document.add_u64(number(TITLE_LENGTH), super::terms::length(&text.title));
        document
    }

    /// The index as it stands, with pages numbered by their places in `order`.
    pub fn reader(&self, order: &[u64]) -> tantivy::Result<Reader> {
        Reader::new(self.index.reader()?.searcher(), self.fields, order)
    }
}

fn tokenized(tokens: Vec<Token>) -> PreTokenizedString {
    PreTokenizedString {
        text: String::new(),
        tokens,
    }
}

/// Words in katakana, each once.
fn kana_runs(text: &PageText) -> Vec<Token> {
    let sections = text.sections.iter().flat_map(|s| [&s.heading, &s.text]);
    let texts = sections.chain([&text.title]).chain(&text.about);
    let words: BTreeSet<String> = texts
        .flat_map(|text| super::terms::katakana(text))
        .collect();
    words.iter().map(|word| token(word, 0)).collect()
}

fn token(term: &str, section: usize) -> Token {
    Token {
        text: term.to_owned(),
        position: section,
        ..Token::default()
    }
}

fn open_in(folder: &Path, schema: &Schema) -> tantivy::Result<tantivy::Index> {
    std::fs::create_dir_all(folder)?;
    let directory = MmapDirectory::open(folder)?;
    tantivy::Index::open_or_create(directory, schema.clone())
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let grams = |record: IndexRecordOption| {
        let indexing = TextFieldIndexing::default()
            .set_tokenizer("grams")
            .set_fieldnorms(false)
            .set_index_option(record);
        TextOptions::default().set_indexing_options(indexing)
    };
    let number: NumericOptions = FAST.into();
    let fields = Fields {
        title: schema.add_text_field("title", grams(IndexRecordOption::WithFreqsAndPositions)),
        heading: schema.add_text_field("heading", grams(IndexRecordOption::WithFreqsAndPositions)),
        about: schema.add_text_field("about", grams(IndexRecordOption::Basic)),
        body: schema.add_text_field("body", grams(IndexRecordOption::WithFreqs)),
        kana: schema.add_text_field("kana", grams(IndexRecordOption::Basic)),
        page: schema.add_u64_field(PAGE, FAST | INDEXED),
        text: schema.add_u64_field(TEXT, number.clone()),
    };
    schema.add_u64_field(LENGTH, number.clone());
    schema.add_u64_field(TITLE_LENGTH, number);
    (schema.build(), fields)
}

/// An index at one moment, with its pages in the site's order.
pub struct Reader {
    searcher: Searcher,
    fields: Fields,
    segments: Vec<Segment>,
    mean: u64,
    pages: u32,
}

/// What is known of a segment's documents; pages that are gone have no number.
struct Segment {
    page: Vec<Option<u32>>,
    length: Vec<u32>,
    title: Vec<u8>,
}

impl Reader {
    fn new(searcher: Searcher, fields: Fields, order: &[u64]) -> tantivy::Result<Self> {
        let number: HashMap<u64, u32> = order.iter().copied().zip(0..).collect();
        let segments: Vec<Segment> = searcher
            .segment_readers()
            .iter()
            .map(|segment| Segment::new(segment, &number))
            .collect::<tantivy::Result<_>>()?;
        let lengths = segments.iter().flat_map(|s| s.page.iter().zip(&s.length));
        let total: u64 = lengths
            .filter(|(page, _)| page.is_some())
            .map(|(_, l)| u64::from(*l))
            .sum();
        Ok(Self {
            mean: total / (order.len() as u64).max(1),
            pages: order.len() as u32,
            searcher,
            fields,
            segments,
        })
    }

    pub fn pages(&self) -> u32 {
        self.pages
    }

    fn fields(&self) -> [Field; 4] {
        [
            self.fields.title,
            self.fields.heading,
            self.fields.about,
            self.fields.body,
        ]
    }

    /// The pages that have a term.
    ///
    /// # Errors
    /// If the files of the cache cannot be read.
    pub fn postings(&self, term: &str) -> tantivy::Result<Vec<Posting>> {
        let mut found = Vec::new();
        for (at, segment) in self.searcher.segment_readers().iter().enumerate() {
            for field in self.fields() {
                let inverted = segment.inverted_index(field)?;
                let term = Term::from_field_text(field, term);
                let option = IndexRecordOption::WithFreqsAndPositions;
                if let Some(postings) = inverted.read_postings(&term, option)? {
                    self.collect(field, at, postings, &mut found);
                }
            }
        }
        Ok(merged(found))
    }

    /// Every term with its pages, in the order of bytes.
    ///
    /// # Errors
    /// If the files of the cache cannot be read.
    pub fn each_term(&self, mut each: impl FnMut(&str, &[Posting])) -> tantivy::Result<()> {
        let mut sources = Vec::new();
        for (at, segment) in self.searcher.segment_readers().iter().enumerate() {
            for field in self.fields() {
                sources.push((field, at, segment.inverted_index(field)?));
            }
        }
        let streams = sources
            .iter()
            .map(|(.., inverted)| inverted.terms().stream());
        let mut streams = streams.collect::<Result<Vec<_>, _>>()?;
        let mut open: Vec<bool> = streams.iter_mut().map(|s| s.advance()).collect();
        let mut key = Vec::new();
        loop {
            let keys = streams.iter().zip(&open).filter(|(_, open)| **open);
            let Some(least) = keys.map(|(stream, _)| stream.key()).min() else {
                return Ok(());
            };
            key.clear();
            key.extend_from_slice(least);
            let mut found = Vec::new();
            for (number, stream) in streams.iter_mut().enumerate() {
                if open[number] && stream.key() == key {
                    let (field, at, inverted) = &sources[number];
                    let option = IndexRecordOption::WithFreqsAndPositions;
                    let postings = inverted.read_postings_from_terminfo(stream.value(), option)?;
                    self.collect(*field, *at, postings, &mut found);
                    open[number] = stream.advance();
                }
            }
            let found = merged(found);
            if let Ok(term) = std::str::from_utf8(&key)
                && !found.is_empty()
            {
                each(term, &found);
            }
        }
    }

    /// The words of the index, without readings: tantivy does not know them.
    ///
    /// # Errors
    /// If the files of the cache cannot be read.
    pub fn words(&self) -> tantivy::Result<Lexicon> {
        let mut lexicon = Lexicon::default();
        for (at, segment) in self.searcher.segment_readers().iter().enumerate() {
            for field in self.fields().into_iter().chain([self.fields.kana]) {
                let inverted = segment.inverted_index(field)?;
                let mut stream = inverted.terms().stream()?;
                while let Some((term, info)) = stream.next() {
                    let word = std::str::from_utf8(term).unwrap_or_default();
                    if field != self.fields.kana && !super::terms::is_word(word) {
                        continue;
                    }
                    let basic = IndexRecordOption::Basic;
                    let pages = self.alive(at, inverted.read_postings_from_terminfo(info, basic)?);
                    if pages > 0 {
                        *lexicon.words.entry(word.to_owned()).or_default() += pages;
                    }
                }
            }
        }
        Ok(lexicon)
    }

    /// How many documents of a list are still pages.
    fn alive(&self, at: usize, mut postings: SegmentPostings) -> u32 {
        let mut count = 0;
        while postings.doc() != TERMINATED {
            count += u32::from(self.segments[at].page[postings.doc() as usize].is_some());
            postings.advance();
        }
        count
    }

    fn collect(&self, field: Field, at: usize, mut from: SegmentPostings, into: &mut Vec<Posting>) {
        let segment = &self.segments[at];
        let mut places = Vec::new();
        while from.doc() != TERMINATED {
            let doc = from.doc() as usize;
            if let Some(page) = segment.page[doc] {
                let mut posting = Posting::on(page);
                if field == self.fields.title {
                    from.positions(&mut places);
                    let at = places
                        .first()
                        .map_or(0, |p| u8::try_from(*p).unwrap_or(u8::MAX));
                    posting.title = Some(InTitle {
                        at,
                        of: segment.title[doc],
                    });
                } else if field == self.fields.heading {
                    from.positions(&mut places);
                    posting.heading = places.first().copied();
                } else if field == self.fields.about {
                    posting.about = true;
                } else {
                    let length = u64::from(segment.length[doc]);
                    posting.body = body_weight(from.term_freq(), length, self.mean);
                }
                into.push(posting);
            }
            from.advance();
        }
    }
}

impl Segment {
    fn new(reader: &SegmentReader, number: &HashMap<u64, u32>) -> tantivy::Result<Self> {
        let fast = reader.fast_fields();
        let (pages, lengths) = (fast.u64(PAGE)?, fast.u64(LENGTH)?);
        let titles = fast.u64(TITLE_LENGTH)?;
        let mut segment = Self {
            page: Vec::new(),
            length: Vec::new(),
            title: Vec::new(),
        };
        for doc in 0..reader.max_doc() {
            let page = pages.first(doc).filter(|_| !reader.is_deleted(doc));
            segment
                .page
                .push(page.and_then(|page| number.get(&page).copied()));
            segment.length.push(lengths.first(doc).unwrap_or(0) as u32);
            segment
                .title
                .push(titles.first(doc).unwrap_or(0).min(255) as u8);
        }
        Ok(segment)
    }
}

/// One posting a page out of what its fields gave.
fn merged(mut found: Vec<Posting>) -> Vec<Posting> {
    found.sort_by_key(|p| p.page);
    found.dedup_by(|from, into| {
        let same = from.page == into.page;
        if same {
            into.body = into.body.max(from.body);
            into.about |= from.about;
            into.heading = into.heading.or(from.heading);
            into.title = into.title.or(from.title);
        }
        same
    });
    found
}
