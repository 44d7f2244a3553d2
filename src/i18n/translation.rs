//! What a translation remembers of the text it was made from: a hash, written into its front matter
//! as `source_hash: xxh3:0123456789abcdef`, so that no commit history is needed to see that the
//! source has moved on.

use std::fmt;
use std::str::FromStr;

/// The hash of a source text's words, without ruby and markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SourceHash(pub u64);

/// Whether a translation still says what its source says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The source reads as it did when the translation was marked.
    UpToDate,
    /// The source has changed since.
    Outdated,
    /// The translation was never marked.
    Unknown,
}

/// A text that is not a `source_hash`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidHash(pub String);

const PREFIX: &str = "xxh3:";

impl SourceHash {
    /// Compares what a translation recorded with its source as it is now.
    pub fn compare(recorded: Option<Self>, source: Self) -> Freshness {
        match recorded {
            None => Freshness::Unknown,
            Some(recorded) if recorded == source => Freshness::UpToDate,
            Some(_) => Freshness::Outdated,
        }
    }
}

impl fmt::Display for SourceHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{:016x}", self.0)
    }
}

impl FromStr for SourceHash {
    type Err = InvalidHash;

    fn from_str(text: &str) -> Result<Self, InvalidHash> {
        let invalid = || InvalidHash(text.to_owned());
        let digits = text.trim().strip_prefix(PREFIX).ok_or_else(invalid)?;
        let hex = digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        if !hex {
            return Err(invalid());
        }
        let value = u64::from_str_radix(digits, 16).map_err(|_| invalid())?;
        Ok(Self(value))
    }
}

impl fmt::Display for InvalidHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not `{PREFIX}` and 16 hexadecimal digits",
            self.0
        )
    }
}

impl std::error::Error for InvalidHash {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_reads_as_it_is_written() {
        for (value, text) in [
            (0, "xxh3:0000000000000000"),
            (0x1a2b, "xxh3:0000000000001a2b"),
            (u64::MAX, "xxh3:ffffffffffffffff"),
        ] {
            assert_eq!(SourceHash(value).to_string(), text);
            assert_eq!(text.parse(), Ok(SourceHash(value)));
        }
        assert_eq!(" xxh3:00000000000000FF ".parse(), Ok(SourceHash(255)));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "xxh3:",
            "1a2b000000000000",
            "xxh3:1a2b",
            "xxh3:+00000000000001a",
            "xxh3:00000000000000000",
            "sha1:0000000000001a2b",
            "xxh3:０000000000001a2b",
        ] {
            assert_eq!(
                text.parse::<SourceHash>(),
                Err(InvalidHash(text.to_owned()))
            );
        }
    }

    #[test]
    fn a_translation_is_outdated_once_its_source_changes() {
        let now = SourceHash(7);
        assert_eq!(
            SourceHash::compare(Some(SourceHash(7)), now),
            Freshness::UpToDate
        );
        assert_eq!(
            SourceHash::compare(Some(SourceHash(8)), now),
            Freshness::Outdated
        );
        assert_eq!(SourceHash::compare(None, now), Freshness::Unknown);
    }
}
