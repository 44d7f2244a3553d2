//! A language's index as something to be asked: tantivy's files and the vocabulary.

use super::lexicon::Lexicon;
use super::matching::Lookup;
use super::posting::Posting;
use super::reader::Reader;

/// An index and its vocabulary.
pub struct Asking {
    pub reader: Reader,
    pub lexicon: Lexicon,
}

impl Lookup for Asking {
    fn postings(&self, term: &str) -> Vec<Posting> {
        // A cache that is deleted while it is read has no answers; the next build makes it anew.
        self.reader.postings(term).unwrap_or_default()
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
        self.reader.pages()
    }
}
