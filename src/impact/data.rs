//! Data files that say a fact: desks, guided paths, panels, tables, and whatever else a site keeps there.

use std::collections::BTreeSet;

use super::{How, Place, read, text};
use crate::diagnostics::Diagnostics;
use crate::files::{self, SitePath};
use crate::site::{PageState, Site};
use crate::source::SourceFile;
use crate::templates::World;
use crate::{content, facts, links, panels};

const READ: [&str; 6] = ["yaml", "yml", "json", "csv", "tsv", "txt"];

/// All places of a fact in data files, in the words of any language.
pub(super) fn places(world: &World, id: &str) -> Vec<Place> {
    let folder = format!("{}/_data", content::FOLDER);
    let walked = files::walk(&world.root, &folder, &mut Diagnostics::default());
    let paths = walked
        .unwrap_or_default()
        .into_iter()
        .map(|found| found.path);
    let paths = paths.filter(is_said_in);
    paths
        .filter_map(|path| read(world, &path))
        .flat_map(|file| in_file(world, &file, id))
        .collect()
}

/// The register itself states everything, and what was recorded stays as it is.
fn is_said_in(path: &SitePath) -> bool {
    let below = path.strip_prefix(content::FOLDER).unwrap_or_default();
    let history = format!("/{}/", panels::HISTORY_FOLDER);
    READ.contains(&path.extension().as_str())
        && below != facts::FILE
        && below != links::FILE
        && !below.contains(&history)
}

fn in_file(world: &World, file: &SourceFile, id: &str) -> Vec<Place> {
    let site = &world.site;
    let Some(fact) = site.register.get(id) else {
        return Vec::new();
    };
    let mut found: Vec<(u32, How)> = Vec::new();
    for lang in site.lang_ids() {
        let none = BTreeSet::new();
        let looked_for = text::Looked {
            data: &none,
            register: &site.register,
            fact,
            tag: &site.lang(lang).tag,
        };
        let line = |at: usize| file.position(at).line;
        let stated = looked_for.stated(&file.text).into_iter();
        found.extend(stated.map(|at| (line(at), How::Stated)));
        let typed = looked_for.typed(&file.text).into_iter();
        found.extend(typed.map(|at| (line(at), How::Typed)));
    }
    found.sort();
    found.dedup();
    let mut made = site.pages().filter(|page| page.state == PageState::Own);
    let made = made.find(|page| page.parsed.path == file.path && page.lang == site.source_lang());
    let place = |(line, how)| Place {
        line: Some(line),
        ..made.map_or_else(
            || unmade(site, &file.path, how),
            |page| Place::of_page(site, page, how),
        )
    };
    found.into_iter().map(place).collect()
}

/// A file that no page is made from.
fn unmade(site: &Site, path: &SitePath, how: How) -> Place {
    Place {
        page: path.clone(),
        address: String::new(),
        file: path.clone(),
        line: None,
        lang: site.config.source_language.clone(),
        title: path.file_name().to_owned(),
        how,
        part: None,
        outdated: false,
        unmarked: false,
    }
}
