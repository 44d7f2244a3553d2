//! The theme in a real browser, by the scripts in `tests/browser/`. Each prints the states it visited and
//! fails below the least count given here; each is also shown what is broken, and must find it.

use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex, Weak};

use crate::support::{SiteTest, expect_file, lay_out, repository, skip_or_fail};

/// The measured site, built once for the tests that run at the same time.
fn measured() -> Arc<SiteTest> {
    static SHARED: Mutex<Weak<SiteTest>> = Mutex::new(Weak::new());
    let mut shared = SHARED.lock().expect("no test fails while it builds");
    if let Some(site) = shared.upgrade() {
        return site;
    }
    let site = SiteTest::empty();
    lay_out(&repository(), site.root()).expect("a copy");
    site.build(&[]).exits(0);
    let site = Arc::new(site);
    *shared = Arc::downgrade(&site);
    site
}

/// Why a script cannot run here.
fn hindrance() -> Option<String> {
    let chromium =
        std::env::var("SHIRUBE_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let node = Command::new("node").arg("--version").output();
    if !node.is_ok_and(|run| run.status.success()) {
        return Some("there is no Node".to_owned());
    }
    if !repository().join("node_modules/axe-core").is_dir() {
        return Some(
            "its packages are not installed; `npm ci --ignore-scripts` does it".to_owned(),
        );
    }
    (!Path::new(&chromium).exists())
        .then(|| format!("there is no browser at {chromium}; SHIRUBE_CHROMIUM names another"))
}

/// Runs a script: whether it was content, what it printed, and what it found.
fn script(name: &str, folder: &Path, args: &[&str]) -> (bool, String, String) {
    let run = Command::new("node")
        .arg(format!("tests/browser/{name}.mjs"))
        .arg(folder)
        .args(args)
        .current_dir(repository())
        .output()
        .expect("Node starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (run.status.success(), text(&run.stdout), text(&run.stderr))
}

/// A script on a built site must visit this many states and find nothing.
fn holds(name: &str, site: &SiteTest, least: u32) {
    let (content, out, err) = script(name, &site.root().join("public"), &[&least.to_string()]);
    println!("{out}");
    assert!(content, "{name}:\n{err}");
}

/// The same script on broken pages must name each of these.
fn finds(name: &str, wanted: &[&str]) {
    let (content, _, err) = script(name, &repository().join("tests/browser/broken"), &["1"]);
    assert!(!content, "{name} is content with broken pages");
    for want in wanted {
        assert!(
            err.contains(want),
            "{name} does not find {want:?} in\n{err}"
        );
    }
}

macro_rules! measures {
    ($($(#[$docs:meta])* $test:ident: $script:literal on $site:expr, at least $least:literal, finds $wanted:expr;)*) => {
        $(
            $(#[$docs])*
            #[test]
            fn $test() {
                if let Some(reason) = hindrance() {
                    return skip_or_fail(stringify!($test), &reason);
                }
                finds($script, &$wanted);
                holds($script, &$site, $least);
            }
        )*
    };
}

/// The reference site alone, as readers get it.
fn reference() -> SiteTest {
    let site = SiteTest::reference();
    site.build(&[]).exits(0);
    site
}

measures! {
    /// All rules of axe-core and IBM Equal Access, each page type in each language.
    no_checker_finds_anything: "accessibility" on measured(), at least 125, finds [
        "axe image-alt", "equal-access img_alt_valid", "axe html-has-lang", "equal-access html_lang_exists",
        "site: en has no glossary",
    ];
    /// Four themes and two widths, three languages.
    colours_and_reflow_hold_in_every_theme: "appearance" on measured(), at least 400, finds [
        "dark 1280: color-contrast", "light 320: the page is", "sticks out", "is cut off",
        "the keyboard does not reach it",
    ];
    nothing_is_lost_when_enlarged: "zoom" on measured(), at least 500, finds [
        "400 %: the page is", "spaced: p \"cut", "lie over one another", "by 10.0 px",
    ];
    the_keyboard_reaches_and_works_everything: "keyboard" on measured(), at least 65, finds [
        "shows no outline", "is covered by", "has the focus, and it is the turn of", "Enter does not press",
    ];
    nothing_moves_and_paper_shows_all: "media" on measured(), at least 100, finds [
        "is animated", "scrolls smoothly", "nav. is printed", "does not print its address", "is printed folded",
    ];
    no_page_is_heavier_than_its_budget: "budget" on reference(), at least 140, finds [
        "bytes, and", "requests, and", "asks other hosts", "its layout shifts by",
    ];
}

/// Read by people when it changes: order, roles and names are what a screen reader tells.
#[test]
fn a_screen_reader_is_told_the_right_things() {
    const TEST: &str = "the accessibility tree";
    if let Some(reason) = hindrance() {
        return skip_or_fail(TEST, &reason);
    }
    let site = reference();
    for (name, page) in [
        ("home", ""),
        ("lesson", "lessons/genome/"),
        ("event", "events/example-seminar/"),
    ] {
        for lang in ["ja", "en"] {
            let path = format!("/{lang}/{page}");
            let (ended, tree, err) = script("tree", &site.root().join("public"), &[&path]);
            assert!(ended, "{err}");
            expect_file(&format!("theme/tree/{lang}-{name}.txt"), &tree);
        }
    }
}
