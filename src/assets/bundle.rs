//! Scripts of several parts, each in a file of its own, that a page loads in one request.
//!
//! `NAME.bundle` lists scripts below its own folder, a line each, and is published as `NAME.js`: the parts in that
//! order, in one strict function, so that a part sees what stands before it and a page sees none of it. Such scripts
//! work where a page is opened as a file, which script modules do not. A part is not published by itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostics::Diagnostics;
use crate::files::SitePath;
use crate::source::SourceFile;

use super::{AssetSet, on_site, script};

/// The ending of a list's name.
const ENDING: &str = "bundle";

/// The files of a site, sorted into what is published as it is and what is joined.
pub(super) struct Bundles {
    lists: Vec<List>,
    parts: Vec<(SitePath, Arc<[u8]>)>,
}

struct List {
    path: SitePath,
    file: SourceFile,
}

impl List {
    /// The scripts, each with its place in the list.
    fn scripts(&self) -> impl Iterator<Item = (SitePath, std::ops::Range<usize>)> {
        let mut at = 0;
        let lines = self.file.text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            let name = line.trim();
            (name, start..start + name.len())
        });
        let named = lines.filter(|(name, _)| !name.is_empty() && !name.starts_with('#'));
        named.map(move |(name, place)| (self.path.parent().join(name), place))
    }
}

fn is_list(path: &SitePath) -> bool {
    path.extension() == ENDING && path.strip_prefix("root").is_none()
}

impl Bundles {
    /// Takes lists and their parts out of the files of a site.
    pub fn take(files: &mut Vec<(SitePath, Arc<[u8]>)>) -> Self {
        let lists = files.extract_if(.., |(path, _)| is_list(path));
        let lists: Vec<List> = lists
            .map(|(path, bytes)| List {
                file: SourceFile::new(on_site(&path), &*String::from_utf8_lossy(&bytes)),
                path,
            })
            .collect();
        let named: BTreeSet<SitePath> = lists
            .iter()
            .flat_map(List::scripts)
            .map(|(path, _)| path)
            .collect();
        let parts = files.extract_if(.., |(path, _)| named.contains(path));
        let parts = parts.collect();
        Self { lists, parts }
    }

    /// Adds each list's script to the set.
    pub fn add_to(&self, set: &mut AssetSet, findings: &mut Diagnostics) {
        for list in &self.lists {
            let bytes = Arc::from(self.joined(list, set, findings));
            let path = list.path.as_str();
            let stem = path.strip_suffix(ENDING).unwrap_or(path);
            set.add(&SitePath::new(&format!("{stem}js")), bytes, findings);
        }
    }

    fn joined(&self, list: &List, set: &AssetSet, findings: &mut Diagnostics) -> Vec<u8> {
        let mut out = b"(() => {\n\"use strict\";\n".to_vec();
        for (path, place) in list.scripts() {
            match self.parts.iter().find(|(part, _)| *part == path) {
                Some((_, bytes)) => match script::lean(bytes) {
                    Some(text) => out.extend(text.as_bytes()),
                    None => out.extend([bytes, b"\n".as_slice()].concat()),
                },
                None => findings.push(set.unknown(path.as_str(), &list.file, place.into())),
            }
        }
        out.extend(b"})();\n");
        out
    }
}
