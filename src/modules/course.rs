//! What a certificate is checked by: a code for each version of a module, which the site publishes.

use xxhash_rust::xxh3::xxh3_64;

/// The letters of a code; none that is taken for another.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// The public code of a version of a module, six letters.
pub fn version_code(module: &str, version: &str) -> String {
    let mut rest = xxh3_64(format!("{module}\n{version}").as_bytes());
    let letters = (0..6).map(|_| {
        let letter = LETTERS[(rest % 32) as usize];
        rest /= 32;
        char::from(letter)
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_have_codes_of_their_own() {
        let code = version_code("basic", "1.0");
        assert_eq!(code.len(), 6);
        assert_ne!(code, version_code("basic", "1.1"));
        assert_ne!(code, version_code("clinical", "1.0"));
    }
}
