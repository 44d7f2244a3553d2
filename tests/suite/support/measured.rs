//! The site that the theme is measured on: the reference site, Arabic beside its languages, and pages
//! that hold whatever can be written or be missing. Also read by `examples/theme_measures.rs`.

use std::fs;
use std::path::Path;

/// What the reference site's folder and the fixtures give, and where it goes.
const PARTS: &[(&str, &str)] = &[
    ("site.toml", "site.toml"),
    ("content", "content"),
    ("layouts", "layouts"),
    ("assets", "assets"),
    ("i18n", "i18n"),
    ("tests/fixtures/i18n/rtl/content/ar", "content/ar"),
    ("tests/fixtures/i18n/ar.ftl", "i18n/ar.ftl"),
    ("tests/fixtures/theme/content", "content"),
];

const ARABIC: &str = r#"
[[languages]]
tag = "ar"
name = "العربية"
title = "شيروبي"
description = "علامة طريق إلى الطب الجينومي في اليابان."
"#;

/// Lays the site out in an empty folder.
pub fn lay_out(repository: &Path, root: &Path) -> std::io::Result<()> {
    for (from, to) in PARTS {
        copy(&repository.join(from), &root.join(to))?;
    }
    let settings = root.join("site.toml");
    let text = fs::read_to_string(&settings)? + ARABIC;
    fs::write(settings, text)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    if from.is_file() {
        return fs::copy(from, to).map(|_| ());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}
