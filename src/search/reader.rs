//! What the index holds, read term by term with its pages in the site's order.

use std::collections::HashMap;

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, Searcher, SegmentReader, TERMINATED, Term};

use super::index::{Fields, LENGTH, PAGE, TITLE_LENGTH};
use super::lexicon::Lexicon;
use super::posting::{InTitle, Posting, body_weight};

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
