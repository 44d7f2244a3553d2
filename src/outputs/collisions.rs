//! Keeps two outputs from writing one place: a page called `tags.md` and the list of tags, say. The
//! first has it; whoever comes later is a finding, since a site that cannot be written helps nobody.

use std::collections::HashMap;

use super::Job;
use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::files::SitePath;
use crate::templates::World;

pub static ADDRESS_RESERVED: Rule = Rule {
    id: "address-reserved",
    severity: Severity::Error,
    message: Text::new(
        "アドレス /{file} は {other} が使います",
        "the address /{file} belongs to {other}",
    ),
    hint: Text::new(
        "ファイル名か slug を変えてください",
        "change the file's name or its slug",
    ),
    explain: Text::new(
        "tags（タグの一覧）、atom.xml（フィード）、index.html など、サイトが自動で作るページやファイルと同じ名前は使えません。",
        "Some names belong to what the site makes by itself: tags, atom.xml, index.html and the like.",
    ),
};

/// Drops jobs whose place is taken.
pub(super) fn settle(jobs: Vec<Job>, world: &World, diagnostics: &mut Diagnostics) -> Vec<Job> {
    // By lower-case path, for systems to which `A` and `a` are one; looked up only.
    let mut taken: HashMap<String, Taken> = HashMap::with_capacity(jobs.len() * 2);
    let mut kept = Vec::with_capacity(jobs.len());
    for job in jobs {
        match holder(&taken, &job.file) {
            None => {
                take(&mut taken, &job.file, kept.len());
                kept.push(job);
            }
            Some(at) => diagnostics.push(finding(&job, &kept[at], world)),
        }
    }
    kept
}

/// A place, and the job that has it.
struct Taken {
    is_folder: bool,
    by: usize,
}

/// The job that stands in the way of a file.
fn holder(taken: &HashMap<String, Taken>, file: &SitePath) -> Option<usize> {
    let path = file.as_str().to_lowercase();
    if let Some(here) = taken.get(&path) {
        return Some(here.by);
    }
    let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
    folders.find_map(|folder| taken.get(folder).filter(|t| !t.is_folder).map(|t| t.by))
}

fn take(taken: &mut HashMap<String, Taken>, file: &SitePath, by: usize) {
    let path = file.as_str().to_lowercase();
    for (at, _) in path.match_indices('/') {
        let folder = || Taken {
            is_folder: true,
            by,
        };
        taken.entry(path[..at].to_owned()).or_insert_with(folder);
    }
    let is_folder = false;
    taken.insert(path, Taken { is_folder, by });
}

fn finding(job: &Job, holder: &Job, world: &World) -> Diagnostic {
    let source = |job: &Job| {
        let page = job.subject.page(&world.site);
        page.map(|page| page.parsed.path.clone())
    };
    // Whichever of the two somebody wrote.
    let (place, other) = match (source(job), source(holder)) {
        (Some(place), other) => (place, other.unwrap_or_else(|| holder.file.clone())),
        (None, Some(place)) => (place, job.file.clone()),
        (None, None) => (job.file.clone(), holder.file.clone()),
    };
    Diagnostic::about(&ADDRESS_RESERVED, &place)
        .arg("file", &job.file)
        .arg("other", other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_no_folder_and_cases_are_one() {
        for (first, second, free) in [
            ("ja/a/index.html", "ja/b/index.html", true),
            ("ja/a/index.html", "ja/A/index.html", false),
            ("ja/index.html", "ja/index.html/index.html", false),
            ("ja/a/index.html", "ja/a", false),
        ] {
            let mut taken = HashMap::new();
            take(&mut taken, &SitePath::new(first), 0);
            let found = holder(&taken, &SitePath::new(second));
            assert_eq!(found.is_none(), free, "{first} {second}");
        }
    }
}
