//! Packages of the reference module in systems that hold them to their standards: strict stand-ins of ours, scorm-again,
//! and an LRS, all with a real browser. What each clause looks at, and the ways in which a package is broken on purpose
//! to see that it is noticed, is in `tests/browser/lms/`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::support::{SiteTest, browser_script};

/// What the player runs in.
const FORMATS: [&str; 4] = ["scorm12", "scorm2004", "cmi5", "offline"];

/// A package a format, unpacked, and the site: made once for all tests here.
fn packages() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
        let _ = fs::remove_dir_all(&folder);
        let site = SiteTest::reference();
        for format in FORMATS {
            unpack(&site, "basic", format, &folder.join(format));
            let of_case = folder.join(format!("clinical-{format}"));
            unpack(&site, "clinical", format, &of_case);
        }
        build(&site, &folder.join("site"));
        folder
    })
}

fn build(site: &SiteTest, folder: &Path) {
    let out = folder.to_str().expect("a plain path");
    site.build(&["--out", out]).exits(0);
}

/// Makes a module's package, and unpacks it into a folder.
fn unpack(site: &SiteTest, module: &str, format: &str, folder: &Path) {
    let zip = site.root().join(format!("{module}-{format}.zip"));
    let out = zip.to_str().expect("a plain path");
    let args = ["export", "module", module, "--format", format, "-o", out];
    site.run(&args).exits(0);
    let mut archive = zip::ZipArchive::new(File::open(&zip).expect("a file")).expect("a ZIP");
    archive.extract(folder).expect("unpacked");
}

#[track_caller]
fn succeeds(script: &str, args: &[&std::ffi::OsStr]) {
    let Some(mut script) = browser_script(script, args) else {
        return;
    };
    let run = script.output().expect("Node starts");
    let told = String::from_utf8_lossy(&run.stderr);
    let done = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success(), "{done}\n{told}");
}

/// A clause against whole packages, and against each broken one.
#[track_caller]
fn clause(number: u8) {
    let number = number.to_string();
    succeeds("clauses.mjs", &[packages().as_os_str(), number.as_ref()]);
}

#[test]
fn one_learner_has_the_same_score_and_place_in_every_runtime() {
    let site = SiteTest::fixture("modules");
    for format in FORMATS {
        let of_opinion = packages().join(format!("opinion-{format}"));
        unpack(&site, "opinion", format, &of_opinion);
    }
    build(&site, &packages().join("opinion-site"));
    succeeds("runtimes.mjs", &[packages().as_os_str()]);
}

#[test]
fn clause_01_the_state_fits_4096_units() {
    clause(1);
}

#[test]
fn clause_02_with_masteryscore_nobody_is_judged_half_way() {
    clause(2);
}

#[test]
fn clause_03_commit_when_hidden_finish_once_when_left_no_unload() {
    clause(3);
}

#[test]
fn clause_04_nobody_passes_by_leaving() {
    clause(4);
}

#[test]
fn clause_05_the_time_of_a_session() {
    clause(5);
}

#[test]
fn clause_06_interactions_are_only_written() {
    clause(6);
}

#[test]
fn clause_07_who_left_goes_on_where_it_was() {
    clause(7);
}

#[test]
fn clause_08_the_manifest() {
    clause(8);
}

#[test]
fn clause_09_the_api_is_looked_for_so_far_and_no_further() {
    clause(9);
}

#[test]
fn clause_10_min_max_raw_and_scaled_agree() {
    clause(10);
}

#[test]
fn clause_11_cmi5_to_the_letter() {
    clause(11);
}

#[test]
fn clause_12_characters_outside_the_bmp() {
    clause(12);
}

#[test]
fn clause_13_old_and_new_versions_go_on_or_begin_anew() {
    clause(13);
}

#[test]
fn what_a_system_refuses_is_told_and_tried_again() {
    clause(14);
}
