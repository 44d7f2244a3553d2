//! The theme in a real browser, by the scripts in `tests/browser/`. Each prints the states it visited and
//! fails below the least count given here; each is also shown what is broken, and must find it.

use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use crate::support::{SiteTest, browser_script, expect_file, lay_out, repository};

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

/// A script's answer: whether it was content, what it printed, and what it found. Nothing where it cannot run.
fn script(name: &str, folder: &Path, arg: &str) -> Option<(bool, String, String)> {
    let args = [folder.as_os_str(), arg.as_ref()];
    let run = browser_script(&format!("{name}.mjs"), &args)?
        .output()
        .expect("Node starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Some((run.status.success(), text(&run.stdout), text(&run.stderr)))
}

/// A script must name each of these in broken pages, and then visit this many states of a built site and
/// find nothing.
fn measure(name: &str, site: impl Fn() -> Arc<SiteTest>, least: u32, wanted: &[&str]) {
    let broken = repository().join("tests/browser/broken");
    let Some((content, _, err)) = script(name, &broken, "1") else {
        return;
    };
    assert!(!content, "{name} is content with broken pages");
    for want in wanted {
        assert!(
            err.contains(want),
            "{name} does not find {want:?} in\n{err}"
        );
    }
    let site = site();
    let public = site.root().join("public");
    let (content, out, err) = script(name, &public, &least.to_string()).expect("it ran before");
    println!("{out}");
    assert!(content, "{name}:\n{err}");
}

macro_rules! measures {
    ($($(#[$docs:meta])* $test:ident: $script:literal on $site:path, at least $least:literal, finds $wanted:expr;)*) => {
        $(
            $(#[$docs])*
            #[test]
            fn $test() {
                measure($script, $site, $least, &$wanted);
            }
        )*
    };
}

/// The reference site alone, as readers get it.
fn reference() -> Arc<SiteTest> {
    let site = SiteTest::reference();
    site.build(&[]).exits(0);
    Arc::new(site)
}

measures! {
    /// All rules of axe-core and IBM Equal Access, each page type in each language.
    no_checker_finds_anything: "accessibility" on measured, at least 140, finds [
        "axe image-alt", "equal-access img_alt_valid", "axe html-has-lang", "equal-access html_lang_exists",
        "site: en has no glossary",
    ];
    /// Five themes and two widths, three languages.
    colours_and_reflow_hold_in_every_theme: "appearance" on measured, at least 500, finds [
        "dark 1280: color-contrast", "light 320: the page is", "sticks out", "is cut off",
        "the keyboard does not reach it",
    ];
    nothing_is_lost_when_enlarged: "zoom" on measured, at least 550, finds [
        "400 %: the page is", "spaced: p \"cut", "lie over one another", "by 10.0 px",
    ];
    the_keyboard_reaches_and_works_everything: "keyboard" on measured, at least 65, finds [
        "shows no outline", "is covered by", "has the focus, and it is the turn of", "Enter does not press",
    ];
    nothing_moves_and_paper_shows_all: "media" on measured, at least 100, finds [
        "is animated", "scrolls smoothly", "nav. is printed", "does not print its address", "is printed folded",
    ];
    no_page_is_heavier_than_its_budget: "budget" on reference, at least 400, finds [
        "bytes, and", "requests, and", "asks other hosts", "its layout shifts by",
    ];
}

/// Read by people when it changes: order, roles and names are what a screen reader tells.
#[test]
fn a_screen_reader_is_told_the_right_things() {
    let site = reference();
    let public = site.root().join("public");
    for (name, page) in [
        ("home", ""),
        ("lesson", "lessons/genome/"),
        ("event", "events/example-seminar/"),
    ] {
        for lang in ["ja", "en"] {
            let path = format!("/{lang}/{page}");
            let Some((ended, tree, err)) = script("tree", &public, &path) else {
                return;
            };
            assert!(ended, "{err}");
            expect_file(&format!("theme/tree/{lang}-{name}.txt"), &tree);
        }
    }
}
