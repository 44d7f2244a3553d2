//! Sites staged, swapped, refused, killed.

use super::*;
use crate::files::Foreign;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Set in a process that plays the build to be killed: the folder to write to.
const VICTIM: &str = "SHIRUBE_TEST_STAGE_VICTIM";

fn path(text: &str) -> SitePath {
    SitePath::new(text)
}

fn build(out: &Path, last: Manifest, pages: &[(&str, &str)]) -> Committed {
    let stage = Stage::begin(out).expect("begun").after(last);
    for (name, text) in pages {
        stage.write(&path(name), text.as_bytes()).expect("written");
    }
    stage.commit().expect("committed")
}

fn page(out: &Path, name: &str) -> Option<String> {
    fs::read_to_string(out.join(name)).ok()
}

/// Names beside the site that are not the lock.
fn siblings(out: &Path) -> Vec<String> {
    let parent = fs::read_dir(out.parent().expect("a parent")).expect("a folder");
    let names = parent
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter(|n| !n.ends_with(".lock")).collect();
    names.sort();
    names
}

fn scratch() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("public");
    (dir, out)
}

#[test]
fn a_site_replaces_the_last_one_whole() {
    let (_dir, out) = scratch();
    let first = build(
        &out,
        Manifest::default(),
        &[("a.html", "1"), ("x/y/b.html", "1")],
    );
    assert_eq!((first.swapped, first.written), (true, 2));
    build(&out, first.manifest, &[("a.html", "2")]);
    assert_eq!(page(&out, "a.html").as_deref(), Some("2"));
    assert_eq!(page(&out, "x/y/b.html"), None);
    assert!(!out.join("x").exists());
    assert_eq!(siblings(&out), ["public"]);
}

#[test]
fn the_same_site_again_touches_nothing() {
    let (_dir, out) = scratch();
    let pages = [("a.html", "1"), ("x/b.html", "2")];
    let first = build(&out, Manifest::default(), &pages);
    let made = fs::metadata(&out)
        .and_then(|m| m.modified())
        .expect("a time");
    let second = build(&out, first.manifest.clone(), &pages);
    assert_eq!((second.swapped, second.written), (false, 0));
    assert_eq!(second.manifest, first.manifest);
    assert_eq!(
        fs::metadata(&out)
            .and_then(|m| m.modified())
            .expect("a time"),
        made
    );
    let third = build(&out, first.manifest, &pages[..1]);
    assert!(third.swapped, "a page less is another site");
    assert_eq!(page(&out, "x/b.html"), None);
}

#[test]
fn a_file_that_someone_changed_is_not_kept() {
    let (_dir, out) = scratch();
    let first = build(
        &out,
        Manifest::default(),
        &[("a.html", "one"), ("b.html", "1")],
    );
    fs::write(out.join("a.html"), "changed").expect("a file");
    assert!(!unchanged(&out, &first.manifest));
    let stage = Stage::begin(&out).expect("begun").after(first.manifest);
    assert!(!stage.keep(&path("a.html")).expect("asked"));
    assert!(!stage.keep(&path("never.html")).expect("asked"));
    assert!(stage.keep(&path("b.html")).expect("asked"));
    stage.write(&path("a.html"), b"one").expect("written");
    assert_eq!(stage.commit().expect("committed").written, 1);
    assert_eq!(page(&out, "a.html").as_deref(), Some("one"));
}

#[cfg(unix)]
#[test]
fn kept_files_are_the_same_files() {
    use std::os::unix::fs::MetadataExt;
    let (_dir, out) = scratch();
    let inode = |name: &str| fs::metadata(out.join(name)).expect("a file").ino();
    let first = build(
        &out,
        Manifest::default(),
        &[("a.html", "1"), ("x/b.html", "1")],
    );
    let (a, b) = (inode("a.html"), inode("x/b.html"));
    build(&out, first.manifest, &[("a.html", "2"), ("x/b.html", "1")]);
    assert_ne!(inode("a.html"), a);
    assert_eq!(inode("x/b.html"), b);
}

#[cfg(unix)]
#[test]
fn links_in_the_last_site_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (dir, out) = scratch();
    let first = build(
        &out,
        Manifest::default(),
        &[("x/a.html", "1"), ("b.html", "1")],
    );
    let elsewhere = dir.path().join("elsewhere");
    fs::rename(out.join("x"), &elsewhere).expect("moved");
    symlink(&elsewhere, out.join("x")).expect("a link");
    let stage = Stage::begin(&out).expect("begun").after(first.manifest);
    assert!(!stage.keep(&path("x/a.html")).expect("asked"));
    stage.write(&path("x/a.html"), b"1").expect("written");
    assert!(stage.commit().expect("committed").swapped);
    assert!(!out.join("x").is_symlink());
    assert_eq!(page(&elsewhere, "a.html").as_deref(), Some("1"));
}

#[cfg(unix)]
#[test]
fn an_output_folder_that_is_a_link_stays_one() {
    let (dir, out) = scratch();
    let real = dir.path().join("real");
    fs::create_dir(&real).expect("a folder");
    std::os::unix::fs::symlink(&real, &out).expect("a link");
    build(&out, Manifest::default(), &[("a.html", "1")]);
    assert!(out.is_symlink());
    assert_eq!(page(&real, "a.html").as_deref(), Some("1"));
}

#[test]
fn an_unfinished_site_vanishes() {
    let (_dir, out) = scratch();
    build(&out, Manifest::default(), &[("a.html", "1")]);
    let stage = Stage::begin(&out).expect("begun");
    stage.write(&path("a.html"), b"2").expect("written");
    drop(stage);
    assert_eq!(page(&out, "a.html").as_deref(), Some("1"));
    assert_eq!(siblings(&out), ["public"]);
}

#[test]
fn a_full_disk_leaves_the_last_site() {
    let (_dir, out) = scratch();
    build(&out, Manifest::default(), &[("a.html", "1")]);
    let mut stage = Stage::begin(&out).expect("begun");
    stage.write_file = |path, bytes| {
        write_new(path, &bytes[..1])?;
        Err(io::ErrorKind::StorageFull.into())
    };
    let error = stage.write(&path("a.html"), b"22").expect_err("full");
    assert!(
        error
            .to_string()
            .ends_with("the disk is full; free some space and try again")
    );
    drop(stage);
    assert_eq!(page(&out, "a.html").as_deref(), Some("1"));
    assert_eq!(siblings(&out), ["public"]);
}

#[test]
fn folders_that_are_not_ours_are_refused() {
    let refused = |out: &Path| match Stage::begin(out) {
        Err(FileError::NotOurs { found, .. }) => found,
        other => panic!("not refused: {other:?}"),
    };
    let (dir, out) = scratch();
    fs::create_dir(&out).expect("a folder");
    build(&out, Manifest::default(), &[("a.html", "1")]);
    fs::create_dir(out.join(".git")).expect("a folder");
    assert_eq!(refused(&out), Foreign::Repository);
    let thesis = dir.path().join("documents");
    fs::create_dir(&thesis).expect("a folder");
    fs::write(thesis.join("論文.docx"), "").expect("a file");
    assert_eq!(refused(&thesis), Foreign::Unmarked("論文.docx".to_owned()));
    assert_eq!(refused(&thesis.join("論文.docx")), Foreign::NotAFolder);
    assert!(thesis.join("論文.docx").exists());
}

#[test]
fn two_builds_do_not_meet() {
    let (_dir, out) = scratch();
    let first = Stage::begin(&out).expect("begun");
    assert!(matches!(Stage::begin(&out), Err(FileError::Busy { .. })));
    drop(first);
    Stage::begin(&out).expect("free again");
}

#[test]
fn a_place_wanted_twice_is_an_error_with_both_origins() {
    let (_dir, out) = scratch();
    let stage = Stage::begin(&out).expect("begun");
    let write = |to: &str, from: &str| stage.write_from(&path(to), &path(from), b"");
    write("ja/a.html", "a.md").expect("free");
    let error = write("ja/A.html", "b.md").expect_err("taken");
    assert_eq!(
        error.to_string(),
        "ja/A.html (b.md) and ja/a.html (a.md) cannot stand side by side: their names differ only \
         in case, or one is a file and one a folder; rename one of them"
    );
    let error = write("ja/a.html", "c.md").expect_err("taken");
    assert_eq!(
        error.to_string(),
        "c.md and a.md would both become ja/a.html; rename one of them"
    );
    assert!(write(MARKER, "d.md").is_err());
}

#[test]
fn threads_write_together() {
    let (_dir, out) = scratch();
    let stage = Stage::begin(&out).expect("begun");
    (0..500_u32).into_par_iter().for_each(|n| {
        let name = format!("{}/{}/{n}.html", n % 7, n % 11);
        stage.write(&path(&name), name.as_bytes()).expect("written");
    });
    let done = stage.commit().expect("committed");
    assert_eq!(done.manifest.len(), 500);
    assert!(unchanged(&out, &done.manifest));
}

/// Plays the build for the next test; on its own it does nothing.
#[test]
fn victim() {
    let Some(out) = std::env::var_os(VICTIM) else {
        return;
    };
    let stage = Stage::begin(Path::new(&out)).expect("begun");
    for n in 0_u64.. {
        stage
            .write(&path(&format!("{n}.html")), b"half")
            .expect("written");
    }
}

#[test]
fn a_killed_build_leaves_the_last_site_and_is_cleared() {
    let (_dir, out) = scratch();
    build(&out, Manifest::default(), &[("a.html", "1")]);
    let mut child = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "files::stage::tests::victim"])
        .env(VICTIM, &out)
        .stdout(Stdio::null())
        .spawn()
        .expect("started");
    let staging = out.with_file_name(format!(".public.staging-{}", child.id()));
    while !staging.join("9.html").exists() {
        assert!(
            child.try_wait().expect("asked").is_none(),
            "the victim ended early"
        );
        std::thread::yield_now();
    }
    child.kill().expect("killed");
    child.wait().expect("gone");
    assert!(staging.exists());
    assert_eq!(page(&out, "a.html").as_deref(), Some("1"));
    build(&out, Manifest::default(), &[("a.html", "2")]);
    assert_eq!(page(&out, "a.html").as_deref(), Some("2"));
    assert_eq!(siblings(&out), ["public"]);
}
