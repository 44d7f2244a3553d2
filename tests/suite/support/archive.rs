//! A whole site in one text, as Go's txtar has it: `-- path --`, then the file, up to the next such line.

/// The files of an archive. What stands before the first marker is a comment.
pub fn files(archive: &str) -> Vec<(&str, &str)> {
    let mut files = Vec::new();
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in archive.split_inclusive('\n') {
        if let Some(path) = marker(line) {
            if let Some((path, start)) = open {
                files.push((path, &archive[start..at]));
            }
            open = Some((path, at + line.len()));
        }
        at += line.len();
    }
    if let Some((path, start)) = open {
        files.push((path, &archive[start..]));
    }
    files
}

fn marker(line: &str) -> Option<&str> {
    line.trim_end()
        .strip_prefix("-- ")
        .and_then(|rest| rest.strip_suffix(" --"))
}

#[test]
fn archives_are_taken_apart() {
    let text = "comment\n-- a/b.md --\n---\nx\n-- c --\n";
    assert_eq!(files(text), [("a/b.md", "---\nx\n"), ("c", "")]);
}
