//! `content/_data/synonyms/<language>.txt`: other names of the same thing, a line each, for search.
//!
//! ```text
//! # What people call it
//! がんゲノム検査 = がん遺伝子パネル検査 = gene panel
//! ```

use tera::Value;

use crate::diagnostics::{Diagnostic, Diagnostics, Rule, Severity, Text};
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

/// Whether a file is where they are.
pub(super) fn is_in(path: &SitePath) -> bool {
    let below = path.strip_prefix(super::FOLDER);
    below.is_some_and(|path| path.starts_with("synonyms/"))
}

pub static SYNONYM_ALONE: Rule = Rule {
    id: "synonym-alone",
    severity: Severity::Warning,
    message: Text::new(
        "この行には名前が一つしかないので、検索の言いかえになりません",
        "this line has one name only, so search has nothing to put in its place",
    ),
    hint: Text::new(
        "同じものの呼び名を = でつないで、1行に書いてください。例：がんゲノム検査 = がん遺伝子パネル検査",
        "write the names of one thing in one line with = between them, such as: gene panel = gene panel test",
    ),
    explain: Text::new(
        "content/_data/synonyms/ja.txt のように言語ごとのファイルを置くと、どの呼び名で検索しても、ほかの呼び名のページが見つかります。# で始まる行は読みません。",
        "With a file for each language, such as content/_data/synonyms/en.txt, a search for one name also finds pages that use the others. Lines that begin with # are not read.",
    ),
};

/// The groups of a file, as lists of names.
pub(super) fn read(file: &SourceFile, diagnostics: &mut Diagnostics) -> Value {
    let mut groups = Vec::new();
    let mut at = 0;
    for line in file.text.split_inclusive('\n') {
        let names = names(line);
        match names.len() {
            0 => {}
            1 => {
                let place = Span::new(at, at + line.trim_end().len());
                diagnostics.push(Diagnostic::at(&SYNONYM_ALONE, file, place));
            }
            _ => groups.push(Value::from(names)),
        }
        at += line.len();
    }
    Value::from(groups)
}

fn names(line: &str) -> Vec<String> {
    let line = line.trim();
    if line.starts_with(['#', '＃']) {
        return Vec::new();
    }
    let names = line.split(['=', '＝']).map(str::trim);
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::SitePath;

    #[test]
    fn names_of_one_thing_stand_in_one_line() {
        let text = "# 呼び名\nがんゲノム検査＝がん遺伝子パネル検査　= gene panel\n\n一つだけ\n";
        let file = SourceFile::new(SitePath::new("content/_data/synonyms/ja.txt"), text);
        let mut found = Diagnostics::default();
        let groups = read(&file, &mut found);
        assert_eq!(groups.len(), Some(1));
        let lines: Vec<_> = found
            .iter()
            .filter_map(|d| Some(d.place.as_ref()?.start.line))
            .collect();
        assert_eq!(lines, [4]);
    }
}
