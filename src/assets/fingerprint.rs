//! Names that change with the bytes, so that a browser may keep a file for ever.

use xxhash_rust::xxh3::xxh3_64;

/// A path with the fingerprint of `bytes` before its extension: `css/site.3f2a9c1d.css`.
pub(super) fn fingerprinted(path: &str, bytes: &[u8]) -> String {
    let hash = xxh3_64(bytes) >> 32;
    let folder = path.rfind('/').map_or(0, |at| at + 1);
    match path[folder..].rfind('.') {
        // A name that begins with its only dot has no extension.
        Some(dot) if dot > 0 => {
            let (stem, extension) = path.split_at(folder + dot);
            format!("{stem}.{hash:08x}{extension}")
        }
        _ => format!("{path}.{hash:08x}"),
    }
}

/// What stands in a script of `root/`, whose name never changes, for the fingerprint of the site's other files.
const OF_ALL: &str = "{fingerprint}";

/// The text with the fingerprint of all of `names`, which follow their bytes, and of itself; nothing where it asks for
/// none. With it a script whose name never changes is another one when any file is.
pub(super) fn told_of_all<'a>(
    bytes: &[u8],
    names: impl Iterator<Item = &'a str>,
) -> Option<String> {
    let text = std::str::from_utf8(bytes).ok()?;
    if !text.contains(OF_ALL) {
        return None;
    }
    let all = names.fold(text.to_owned(), |all, name| all + "\n" + name);
    let hash = format!("{:016x}", xxh3_64(all.as_bytes()));
    Some(text.replace(OF_ALL, &hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_goes_before_the_extension() {
        // XXH3-64 of nothing is 2d06800538d394c2.
        for (path, want) in [
            ("js/a.b.js", "js/a.b.2d068005.js"),
            ("v1.2/LICENCE", "v1.2/LICENCE.2d068005"),
            ("x/.hidden", "x/.hidden.2d068005"),
        ] {
            assert_eq!(fingerprinted(path, b""), want);
        }
    }
}
