//! Files that become one ZIP.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files by their names, which are in order.
#[derive(Default)]
pub(super) struct Bundle {
    files: BTreeMap<String, Vec<u8>>,
}

/// How hard files are pressed: higher levels take twice the time for a hundredth of the size.
const LEVEL: i64 = 6;

/// What is small already.
const PRESSED: [&str; 6] = ["avif", "gif", "jpg", "png", "webp", "woff2"];

impl Bundle {
    pub fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.insert(name.into(), bytes);
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The ZIP: the same bytes for the same files. Every entry has the format's first day, since a file of the site has
    /// no time of its own. None where a name or the whole is longer than a ZIP can hold.
    pub fn zip(&self) -> Option<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.files {
            let pressed = name
                .rsplit_once('.')
                .is_some_and(|(_, end)| PRESSED.contains(&end));
            let options = SimpleFileOptions::DEFAULT
                .last_modified_time(DateTime::DEFAULT)
                .unix_permissions(0o644);
            let options = match pressed {
                true => options.compression_method(CompressionMethod::Stored),
                false => options
                    .compression_method(CompressionMethod::Deflated)
                    .compression_level(Some(LEVEL)),
            };
            zip.start_file(name.as_str(), options).ok()?;
            zip.write_all(bytes).ok()?;
        }
        Some(zip.finish().ok()?.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_bytes_in_whatever_order_they_came() {
        let zip = |names: &[&str]| {
            let mut bundle = Bundle::default();
            for name in names {
                bundle.add(*name, format!("遺伝 {name}").into_bytes());
            }
            bundle.zip().expect("a ZIP")
        };
        let one = zip(&["index.html", "assets/a.png", "𠮷.txt"]);
        assert_eq!(one, zip(&["𠮷.txt", "assets/a.png", "index.html"]));
        let mut read = zip::ZipArchive::new(Cursor::new(one)).expect("a ZIP");
        let names: Vec<String> = (0..read.len())
            .map(|at| {
                let entry = read.by_index(at).expect("an entry");
                entry.name().expect("a name").into_owned()
            })
            .collect();
        assert_eq!(names, ["assets/a.png", "index.html", "𠮷.txt"]);
    }
}
