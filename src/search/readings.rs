//! How words are read, for people who type kana: a dictionary's word for it, where the author wrote no ruby.

/// Words with kanji in a text, each with its reading in katakana.
pub type Read = (String, String);

#[cfg(feature = "readings")]
pub use dictionary::Dictionary;
#[cfg(not(feature = "readings"))]
pub use none::Dictionary;

#[cfg(feature = "readings")]
mod dictionary {
    use lindera_core::mode::Mode;
    use lindera_dictionary::{DictionaryConfig, DictionaryKind};
    use lindera_tokenizer::tokenizer::{Tokenizer, TokenizerConfig};

    use super::Read;
    use crate::text::is_han;

    /// Where IPADIC has a word's reading among its details.
    const READING: usize = 7;

    /// IPADIC, which the program carries.
    pub struct Dictionary(Tokenizer);

    impl Dictionary {
        /// Whether the program has one.
        pub const CARRIED: bool = true;

        /// The dictionary, unless it cannot be read.
        pub fn open() -> Option<Self> {
            let config = TokenizerConfig {
                dictionary: DictionaryConfig {
                    kind: Some(DictionaryKind::IPADIC),
                    path: None,
                },
                user_dictionary: None,
                mode: Mode::Normal,
            };
            Tokenizer::from_config(config).ok().map(Self)
        }

        /// Words that have kanji, with their readings. One of a single character also with the word before it:
        /// 最適 and 最適化.
        pub fn read(&self, text: &str) -> Vec<Read> {
            let mut read: Vec<Read> = Vec::new();
            for sentence in text.split(['。', '\n']).filter(|s| s.contains(is_han)) {
                let mut last: Option<Read> = None;
                for mut token in self.0.tokenize(sentence).into_iter().flatten() {
                    let word = token.text.to_string();
                    let now = reading(&word, token.get_details());
                    if let (Some(last), Some(now)) = (&last, &now)
                        && word.chars().count() == 1
                    {
                        read.push((
                            format!("{}{}", last.0, now.0),
                            format!("{}{}", last.1, now.1),
                        ));
                    }
                    read.extend(now.clone());
                    last = now;
                }
            }
            read
        }
    }

    fn reading(word: &str, details: Option<Vec<&str>>) -> Option<Read> {
        let reading = *details?.get(READING)?;
        let known = word.contains(is_han) && reading != "*";
        known.then(|| (word.to_owned(), reading.to_owned()))
    }
}

#[cfg(not(feature = "readings"))]
mod none {
    use super::Read;

    /// No dictionary: readings are those that authors write.
    pub struct Dictionary;

    impl Dictionary {
        /// Whether the program has one.
        pub const CARRIED: bool = false;

        /// There is none.
        pub fn open() -> Option<Self> {
            None
        }

        /// Nothing.
        pub fn read(&self, _: &str) -> Vec<Read> {
            Vec::new()
        }
    }
}

#[cfg(all(test, feature = "readings"))]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_as_they_are_used() {
        let dictionary = Dictionary::open().expect("it is in the program");
        let read = dictionary.read("遺伝子の検査を受け取る人。Genomeは一つ。");
        let reads = |word: &str| read.iter().find(|r| r.0 == word).map(|r| r.1.as_str());
        assert_eq!(reads("遺伝子"), Some("イデンシ"));
        assert_eq!(reads("検査"), Some("ケンサ"));
        assert_eq!(reads("受け取る"), Some("ウケトル"));
        assert_eq!(reads("Genome"), None);
    }
}
