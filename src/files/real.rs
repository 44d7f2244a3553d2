//! The name that a path really has, links followed, in a form that people and other programs know.

use std::io;
use std::path::{Path, PathBuf};

use super::unportable_part;

/// The path with all links followed. Windows gives such paths as `\\?\C:\site`, which Explorer, editors
/// and messages do without; they are shortened to `C:\site` where that means the same.
pub fn real_path(path: &Path) -> io::Result<PathBuf> {
    let real = std::fs::canonicalize(path)?;
    let short = real
        .to_str()
        .filter(|_| cfg!(windows))
        .and_then(without_prefix);
    Ok(short.map_or(real, PathBuf::from))
}

/// `C:\site` for `\\?\C:\site`, and `\\server\share` for `\\?\UNC\server\share`, unless a part has a
/// name that only the long form can hold.
fn without_prefix(path: &str) -> Option<String> {
    let rest = path.strip_prefix(r"\\?\")?;
    let (start, below) = match rest.strip_prefix(r"UNC\") {
        Some(share) => (r"\\", share),
        None if rest.as_bytes().get(1..3) == Some(br":\") => (&rest[..3], &rest[3..]),
        None => return None,
    };
    let plain = unportable_part(&below.replace('\\', "/")).is_none();
    plain.then(|| format!("{start}{below}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_paths_are_shortened_where_that_means_the_same() {
        for (path, want) in [
            (r"\\?\C:\Users\標\site", Some(r"C:\Users\標\site")),
            (r"\\?\UNC\server\share\site", Some(r"\\server\share\site")),
            (r"\\?\C:\a\aux\b", None),
            (r"\\?\C:\a.\b", None),
            (r"\\?\Volume{1}\a", None),
            (r"C:\site", None),
            ("/srv/site", None),
        ] {
            assert_eq!(without_prefix(path).as_deref(), want, "{path}");
        }
    }
}
