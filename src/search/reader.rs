//! What the index holds, read term by term with its pages in the site's order.

use std::collections::HashMap;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, Searcher, SegmentReader, TERMINATED, Term};

use super::index::{Fields, LENGTH, PAGE, TITLE_LENGTH};
use super::lexicon::Lexicon;
use super::posting::{InTitle, LONGEST_TITLE, Posting, body_weight};

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
    pub(super) fn new(searcher: Searcher, fields: Fields, order: &[u64]) -> tantivy::Result<Self> {
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

    fn fields(&self) -> impl Iterator<Item = Field> {
        let Fields {
            title,
            heading,
            about,
            body,
            ..
        } = self.fields;
        [title, heading, about].into_iter().chain(body)
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
        Ok(self.merged(found))
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
            let found = self.merged(found);
            if let Ok(term) = std::str::from_utf8(&key)
                && !found.is_empty()
            {
                each(term, &found);
            }
        }
    }

    /// The words of the index, and how the dictionary reads them.
    ///
    /// # Errors
    /// If the files of the cache cannot be read.
    pub fn words(&self) -> tantivy::Result<Lexicon> {
        let mut lexicon = Lexicon::default();
        for field in self.fields().chain([self.fields.kana]) {
            let any = field == self.fields.kana;
            self.each_word(field, |word, pages| {
                if any || super::terms::is_word(word) {
                    *lexicon.words.entry(word.to_owned()).or_default() += pages;
                }
            })?;
        }
        self.each_word(self.fields.read, |read, pages| {
            if let Some((word, reading)) = read.split_once('\t') {
                lexicon.read(word, reading, pages);
            }
        })?;
        Ok(lexicon)
    }

    /// The terms of a field with the number of pages that have them.
    fn each_word(&self, field: Field, mut each: impl FnMut(&str, u32)) -> tantivy::Result<()> {
        for (at, segment) in self.searcher.segment_readers().iter().enumerate() {
            let inverted = segment.inverted_index(field)?;
            let mut stream = inverted.terms().stream()?;
            while let Some((term, info)) = stream.next() {
                let word = std::str::from_utf8(term).unwrap_or_default();
                let basic = IndexRecordOption::Basic;
                let pages = self.alive(at, inverted.read_postings_from_terminfo(info, basic)?);
                if pages > 0 {
                    each(word, pages);
                }
            }
        }
        Ok(())
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

    fn collect(
        &self,
        field: Field,
        at: usize,
        mut from: SegmentPostings,
        into: &mut Vec<Occurrence>,
    ) {
        let segment = &self.segments[at];
        let mut places = Vec::new();
        while from.doc() != TERMINATED {
            let doc = from.doc() as usize;
            if let Some(page) = segment.page[doc] {
                let mut found = Occurrence::on(page, segment.length[doc]);
                let posting = &mut found.posting;
                if field == self.fields.title {
                    from.positions(&mut places);
                    let first = places.first() == Some(&0);
                    let of = segment.title[doc];
                    posting.title = Some(InTitle { first, of });
                } else if field == self.fields.heading {
                    from.positions(&mut places);
                    posting.heading = places.first().copied();
                } else if field == self.fields.about {
                    posting.about = true;
                } else if let Some(quarter) = self.fields.body.iter().position(|b| *b == field) {
                    posting.near = 1 << quarter;
                    found.times = from.term_freq();
                }
                into.push(found);
            }
            from.advance();
        }
    }

    /// One posting a page out of what its fields gave.
    fn merged(&self, mut found: Vec<Occurrence>) -> Vec<Posting> {
        found.sort_by_key(|o| o.posting.page);
        found.dedup_by(|from, into| {
            let same = from.posting.page == into.posting.page;
            if same {
                into.add(from);
            }
            same
        });
        let posting = |found: Occurrence| found.weighed(self.mean);
        found.into_iter().map(posting).collect()
    }
}

/// A term in one field of a page, or in several.
struct Occurrence {
    posting: Posting,
    /// How often it is in the text, and how long that is.
    times: u32,
    length: u32,
}

impl Occurrence {
    fn on(page: u32, length: u32) -> Self {
        Self {
            posting: Posting::on(page),
            times: 0,
            length,
        }
    }

    fn add(&mut self, other: &Self) {
        let (into, from) = (&mut self.posting, &other.posting);
        into.near |= from.near;
        into.about |= from.about;
        into.heading = into.heading.or(from.heading);
        into.title = into.title.or(from.title);
        self.times += other.times;
    }

    fn weighed(mut self, mean: u64) -> Posting {
        if self.times > 0 {
            self.posting.body = body_weight(self.times, u64::from(self.length), mean);
        }
        self.posting
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
                .push(titles.first(doc).unwrap_or(0).min(u64::from(LONGEST_TITLE)) as u8);
        }
        Ok(segment)
    }
}
