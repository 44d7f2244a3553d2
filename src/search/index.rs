//! The index itself, kept by tantivy: one for each language, in the cache. Everything that answers a query is read
//! off it: the command, the server, and the shards that the site carries.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use tantivy::directory::MmapDirectory;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{PreTokenizedString, TextAnalyzer, Token};
use tantivy::{TantivyDocument, Term};

use super::posting::QUARTERS;
use super::reader::Reader;
use super::readings::Dictionary;
use super::terms::terms;
use super::text::PageText;
use super::tokens::Grams;

/// Changes whenever indexes of before would be misread.
const FORMAT: &str = "shirube-4";

/// What tantivy may hold before it writes, in bytes.
const BUDGET: usize = 128 * 1024 * 1024;

/// A language's index.
pub struct Index {
    index: tantivy::Index,
    fields: Fields,
    dictionary: Option<Dictionary>,
}

#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub title: Field,
    pub heading: Field,
    pub about: Field,
    /// The text in quarters, cut at headings, with the headings.
    pub body: [Field; QUARTERS],
    /// Runs of katakana, for spelling.
    pub kana: Field,
    /// Words with kanji, each with a tab and its reading.
    pub read: Field,
    /// What tells the page from others.
    pub page: Field,
    /// A hash of its text.
    pub text: Field,
}

/// The numbers that are kept of each page.
pub(super) const PAGE: &str = "page";
const TEXT: &str = "text";
pub(super) const LENGTH: &str = "length";
pub(super) const TITLE_LENGTH: &str = "title_length";

impl Index {
    /// The index in a folder, made anew if it is not there, damaged, or of another format. With no folder, it is
    /// kept in memory. With a dictionary, words are also found by their readings.
    ///
    /// # Errors
    /// If the folder cannot be written to.
    pub fn open(folder: Option<&Path>, dictionary: Option<Dictionary>) -> tantivy::Result<Self> {
        let (schema, fields) = schema();
        let index = match folder {
            None => tantivy::Index::create_in_ram(schema),
            Some(folder) => {
                let read = if dictionary.is_some() { "-read" } else { "" };
                let folder = folder.join(format!("{FORMAT}{read}"));
                open_in(&folder, &schema).or_else(|_| {
                    std::fs::remove_dir_all(&folder).ok();
                    open_in(&folder, &schema)
                })?
            }
        };
        let grams = TextAnalyzer::builder(Grams).build();
        index.tokenizers().register("grams", grams);
        Ok(Self {
            index,
            fields,
            dictionary,
        })
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
        for about in text.about() {
            document.add_text(fields.about, about);
        }
        let (mut length, mut tokens) = (0, Vec::new());
        for (number, section) in text.sections.iter().enumerate() {
            terms(&section.heading, |term, _| tokens.push(token(term, number)));
            let body = fields.body[number * QUARTERS / text.sections.len()];
            document.add_text(body, &section.heading);
            document.add_text(body, &section.text);
            length += section.text.chars().count() as u64;
        }
        document.add_pre_tokenized_text(fields.heading, tokenized(tokens));
        document.add_pre_tokenized_text(fields.kana, tokenized(kana_runs(text)));
        document.add_pre_tokenized_text(fields.read, tokenized(self.readings(text)));
        let schema = self.index.schema();
        let number = |name: &str| schema.get_field(name).expect("the schema has it");
        document.add_u64(number(LENGTH), length);
        document.add_u64(number(TITLE_LENGTH), super::terms::length(&text.title));
        document
    }

    /// How the words of a page are read, each once.
    fn readings(&self, text: &PageText) -> Vec<Token> {
        let Some(dictionary) = &self.dictionary else {
            return Vec::new();
        };
        let read = texts(text).flat_map(|text| dictionary.read(text));
        let read: BTreeSet<String> = read.map(|(word, kana)| format!("{word}\t{kana}")).collect();
        read.iter().map(|read| token(read, 0)).collect()
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
    let words: BTreeSet<String> = texts(text)
        .flat_map(|text| super::terms::katakana(text))
        .collect();
    words.iter().map(|word| token(word, 0)).collect()
}

/// All texts of a page.
fn texts(text: &PageText) -> impl Iterator<Item = &String> {
    let sections = text.sections.iter().flat_map(|s| [&s.heading, &s.text]);
    sections.chain([&text.title]).chain(text.about())
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
        body: ["body0", "body1", "body2", "body3"]
            .map(|quarter| schema.add_text_field(quarter, grams(IndexRecordOption::WithFreqs))),
        kana: schema.add_text_field("kana", grams(IndexRecordOption::Basic)),
        read: schema.add_text_field("read", grams(IndexRecordOption::Basic)),
        page: schema.add_u64_field(PAGE, FAST | INDEXED),
        text: schema.add_u64_field(TEXT, number.clone()),
    };
    schema.add_u64_field(LENGTH, number.clone());
    schema.add_u64_field(TITLE_LENGTH, number);
    (schema.build(), fields)
}
