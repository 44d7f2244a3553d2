//! Names that become files of the site, so that every system can hold them: what Windows refuses is
//! replaced, and what is too long for any file system is cut.

use std::borrow::Cow;

use xxhash_rust::xxh3::xxh3_64;

use crate::files::unportable_part;

/// File systems take 255 bytes; a part of an address also gets an extension or a folder's file.
const LONGEST: usize = 200;

/// One part of an address that everybody can have.
pub(super) fn segment(name: &str) -> Cow<'_, str> {
    if unportable_part(name).is_none() && name.len() <= LONGEST {
        return Cow::Borrowed(name);
    }
    let refused = |c: char| c.is_control() || "<>:\"|?*\\/".contains(c);
    let replaced: String = name
        .chars()
        .map(|c| if refused(c) { '-' } else { c })
        .collect();
    let mut name = replaced.trim_matches([' ', '.', '\u{3000}']).to_owned();
    if name.len() > LONGEST {
        let hash = xxh3_64(name.as_bytes());
        name.truncate(name.floor_char_boundary(LONGEST - 20));
        name.push_str(&format!("-{hash:016x}"));
    }
    // `CON`, `aux` and their like, and a name of nothing.
    if name.is_empty() || unportable_part(&name).is_some() {
        name.insert(0, '-');
    }
    Cow::Owned(name)
}

/// Whether all parts of a path can be names everywhere.
pub(super) fn is_portable(path: &str) -> bool {
    path.split('/').all(|part| segment(part) == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_kept_or_made_usable() {
        let long = "あ".repeat(100);
        for (name, want) in [
            ("gene", "gene"),
            ("遺伝子 入門", "遺伝子 入門"),
            ("a?b:c", "a-b-c"),
            ("con", "-con"),
            (" x. ", "x"),
            ("..", "-"),
        ] {
            assert_eq!(segment(name), want, "{name}");
        }
        let cut = segment(&long);
        assert!(cut.len() <= LONGEST && cut.starts_with("ああ"));
        assert_ne!(cut, segment(&format!("{long}い")));
        assert_eq!(segment(&cut), cut);
    }
}
