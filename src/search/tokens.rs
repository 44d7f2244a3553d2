//! Our terms as a tokenizer of tantivy's.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use super::terms::terms;

/// Gives the terms of a text.
#[derive(Debug, Clone, Default)]
pub struct Grams;

/// The terms of one text, in one piece of memory.
pub struct GramStream {
    text: String,
    /// Terms in `text`, from and to which byte, after their places.
    terms: Vec<(u32, usize, usize)>,
    next: usize,
    token: Token,
}

impl Tokenizer for Grams {
    type TokenStream<'a> = GramStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GramStream {
        let mut stream = GramStream {
            text: String::with_capacity(text.len() * 4),
            terms: Vec::with_capacity(text.len()),
            next: 0,
            token: Token::default(),
        };
        terms(text, |term, position| {
            let start = stream.text.len();
            stream.text.push_str(term);
            stream.terms.push((position, start, stream.text.len()));
        });
        // A term's places must not go back, and terms without okurigana come after the others.
        stream.terms.sort_by_key(|(position, ..)| *position);
        stream
    }
}

impl TokenStream for GramStream {
    fn advance(&mut self) -> bool {
        let Some((position, start, end)) = self.terms.get(self.next).copied() else {
            return false;
        };
        self.token.text.clear();
        self.token.text.push_str(&self.text[start..end]);
        self.token.position = position as usize;
        self.next += 1;
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
