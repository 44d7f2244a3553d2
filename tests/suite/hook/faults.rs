//! Everything that can go wrong with a fetch, as whoever keeps the site meets it: the command says so and ends with 1,
//! nothing is written, the last snapshot stays, and readers see its date.

use std::fs;

use crate::support::{Command, Run, SiteTest, command};

const SITE: &str = "-- site.toml --\ntitle = \"標\"\nbase_url = \"https://example.org/\"\nlanguages = [{tag = \"en\", name = \"English\"}]\nsource_language = \"en\"\n\
[[statistics]]\nid = \"cases\"\ncommand = [\"sh\", \"./plugin.sh\"]\nsecrets = [\"PLATFORM_TOKEN\"]\n\
[[statistics.dimensions]]\nid = \"area\"\ncodes = \"prefecture\"\n\
-- content/en/index.md --\n---\ntitle: Signpost\ndescription: Figures\n---\n:::table{data=cases rows=area}\n:::\n";
const SECRET: &str = "canary-s3cret-7Qz9xK2m";
const SOUND: &str = "area,value\\n00,26000\\n13,11000\\n27,15000\\n";

fn csv(table: &str) -> String {
    format!(
        r#"{{"protocol":1,"plugin":{{"name":"p","version":"1"}},"format":"csv","dataset":"{table}"}}"#
    )
}

/// A program that reads its request, does something, and answers.
fn program(first: &str, answer: &str) -> String {
    format!("cat >/dev/null\n{first}\ncat <<'END'\n{answer}\nEND\n")
}

/// A program with figures that have grown.
fn grown() -> String {
    let table = SOUND.replace("26000", "36000").replace("11000", "21000");
    program("", &csv(&table))
}

fn fetch(site: &SiteTest, day: &str) -> Run {
    fetching(site, day).run()
}

fn fetching(site: &SiteTest, day: &str) -> Command {
    let root = site.root().to_str().expect("a plain path");
    let args = [
        "stats",
        "fetch",
        "--messages",
        "en",
        "--date",
        day,
        "--root",
        root,
    ];
    command(&args).env("PLATFORM_TOKEN", SECRET)
}

/// A site with a sound snapshot.
fn site() -> SiteTest {
    let site = SiteTest::new(SITE);
    site.edit("plugin.sh", program("", &csv(SOUND)));
    fetch(&site, "2026-11-20").exits(0);
    site
}

fn stored(site: &SiteTest) -> Vec<(String, Vec<u8>)> {
    let folder = site.root().join("content/_data/stats");
    let files = fs::read_dir(folder).expect("snapshots").flatten();
    let mut files: Vec<(String, Vec<u8>)> = files
        .map(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            (name, fs::read(file.path()).expect("a file"))
        })
        .collect();
    files.sort();
    files
}

/// As in a container: processes of its own, and a session that began outside.
#[cfg(target_os = "linux")]
#[test]
fn programs_run_among_processes_of_their_own() {
    let apart = ["-Urpf", "--mount-proc"];
    let may = std::process::Command::new("unshare")
        .args(apart)
        .arg("true")
        .status();
    if !may.is_ok_and(|status| status.success()) {
        println!("skipped: this machine lets nobody make a container");
        return;
    }
    let site = site();
    let fetch = [
        env!("CARGO_BIN_EXE_shirube"),
        "stats",
        "fetch",
        "--messages",
        "en",
        "--root",
    ];
    let run = std::process::Command::new("unshare")
        .args(apart)
        .args(fetch)
        .arg(site.root())
        .env("PLATFORM_TOKEN", SECRET)
        .output()
        .expect("unshare starts");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{told}");
}

#[test]
fn every_fault_leaves_the_last_snapshot_with_its_date() {
    let site = site();
    let before = stored(&site);
    let names: Vec<&str> = before.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["cases.json", "cases.lock.json", "cases.report.json"]
    );
    let table = |from: &str, to: &str| program("", &csv(&SOUND.replace(from, to)));
    let noisy = "i=0; while [ $i -lt 2000 ]; do echo \"key=$PLATFORM_TOKEN row 40507\" >&2; i=$((i+1)); done";
    for (plugin, want) in [
        (program("", "{\"protocol\":1,"), "is not JSON"),
        (program("", "NaN"), "is not JSON"),
        (
            program("", "{\"protocol\":2}"),
            "speaks version 2 of the protocol",
        ),
        (
            program("", "{\"protocol\":1,\"error\":\"no table today\"}"),
            "the program refused: no table today",
        ),
        (
            program("", "{\"protocol\":1,\"dataset\":[{\"area\":\"13\"}]}"),
            "list of records",
        ),
        (
            program("", "{\"protocol\":1,\"format\":\"csv\"}"),
            "no “dataset”",
        ),
        (table("11000", "NaN"), "line 3 of the table is not a number"),
        (table("11000", "-11000"), "below zero"),
        (table("11000", "11000.5"), "whole number"),
        (table("11000", ""), "there is no count for"),
        (table("26000", "26001"), "not the sum of its parts"),
        (
            table("27,", "28,"),
            "are not those that were published before",
        ),
        (
            table("area", "place"),
            "the dimension “area” of site.toml is not in the table that came",
        ),
        (table("area", "患者番号"), "tell people apart"),
        (program("kill -9 $$", ""), "the program failed"),
        (program("exit 3", ""), "the program failed"),
        (
            program("yes 0123456789 | head -c 9000000; exit 0", ""),
            "wrote too much",
        ),
        (
            program(&format!("{noisy}; exit 1"), ""),
            "the program failed",
        ),
    ] {
        site.edit("plugin.sh", plugin.as_str());
        let run = fetch(&site, "2026-11-21");
        run.exits(1);
        let kept = "the snapshot of 2026-11-20 stays as it is";
        assert!(
            run.stderr.contains(want) && run.stderr.contains(kept),
            "{want}: {}",
            run.stderr
        );
        assert!(
            !run.stderr.contains(SECRET) && !run.stderr.contains("40507"),
            "{}",
            run.stderr
        );
        assert_eq!(stored(&site), before, "{want}");
    }
    site.edit("plugin.sh", program("", &csv(SOUND)));
    let run = fetch(&site, "2026-11-19");
    run.exits(1);
    assert!(
        run.stderr
            .contains("today is said to be 2026-11-19, but the last fetch was on 2026-11-20"),
        "{}",
        run.stderr
    );
    assert_eq!(stored(&site), before);
    site.remove("plugin.sh");
    fetch(&site, "2026-11-21").exits(1);
    assert_eq!(stored(&site), before);
    // Readers see what there is, and of when it is.
    site.build(&[]).exits(0);
    let page = site.read("en/index.html");
    assert!(
        page.contains("26,000") && page.contains("as fetched on 20 November 2026"),
        "{page}"
    );
}

#[test]
fn a_disk_that_is_full_leaves_the_last_snapshot_whole() {
    let site = site();
    let before = stored(&site);
    site.edit("plugin.sh", grown());
    // Files of more than so many blocks of 512 bytes cannot be written, as where there is no room: the lock is longer.
    let limits = "trap '' XFSZ; ulimit -f 1";
    let run = fetching(&site, "2026-11-21").limits(limits).run();
    run.exits(2);
    let told = &run.stderr;
    assert!(
        told.contains("the snapshot of 2026-11-20 stays as it is"),
        "{told}"
    );
    assert_eq!(stored(&site), before, "{told}");
    site.build(&[]).exits(0);
    fetch(&site, "2026-11-21").exits(0);
    assert_ne!(stored(&site), before);
}

#[test]
fn a_folder_that_cannot_be_written_to_is_told() {
    let site = SiteTest::new(SITE);
    site.edit("plugin.sh", program("", &csv(SOUND)));
    site.edit("content/_data/stats", "a file of that name");
    let run = fetch(&site, "2026-11-21");
    run.exits(2);
    let told = &run.stderr;
    assert!(
        told.contains("a file stands where one of its folders should be")
            && told.contains("there is no snapshot yet"),
        "{told}"
    );
    assert_eq!(site.source("content/_data/stats"), "a file of that name");
    site.remove("content/_data/stats");
    fetch(&site, "2026-11-21").exits(0);
}

#[test]
fn a_folder_without_permission_is_told() {
    let site = site();
    let before = stored(&site);
    let folder = site.root().join("content/_data/stats");
    let may = |mode: u32| {
        let mode = std::os::unix::fs::PermissionsExt::from_mode(mode);
        fs::set_permissions(&folder, mode).expect("a mode");
    };
    may(0o555);
    if fs::write(folder.join("x"), "").is_ok() {
        fs::remove_file(folder.join("x")).expect("removed");
        may(0o755);
        println!("skipped: whoever runs this may do anything");
        return;
    }
    let run = fetch(&site, "2026-11-22");
    may(0o755);
    run.exits(2);
    let kept = "the snapshot of 2026-11-20 stays as it is";
    assert!(
        run.stderr.contains("no permission") && run.stderr.contains(kept),
        "{}",
        run.stderr
    );
    assert_eq!(stored(&site), before);
}

#[test]
fn a_snapshot_without_its_lock_is_not_fetched_over() {
    let site = site();
    let before = stored(&site);
    site.edit("plugin.sh", grown());
    let lock = site.root().join("content/_data/stats/cases.lock.json");
    let text = fs::read(&lock).expect("a lock");
    fs::remove_file(&lock).expect("removed");
    // Without its lock a snapshot is broken, and is not fetched over.
    let run = fetch(&site, "2026-11-21");
    run.exits(2);
    assert!(
        run.stderr
            .contains("restore the version that was published"),
        "{}",
        run.stderr
    );
    fs::write(&lock, text).expect("written");
    assert_eq!(stored(&site), before);
}

#[test]
fn what_is_not_understood_is_not_fetched() {
    let table = "[[statistics]]\nid = \"cases\"\ncommand = [\"sh\", \"./plugin.sh\"]\n";
    let within = r#"{ id = "cases", command = ["sh", "./plugin.sh"], treshold = 20 }"#;
    for (written, want) in [
        (format!("{table}treshold = 20\n"), "threshold"),
        (format!("{table}\"閾値\" = 20\n"), "閾値"),
        // However the table is written, and whatever else is misspelt.
        (
            format!("{table}treshold = 20\n").replace("statistics", "\"統計\""),
            "threshold",
        ),
        (format!("statistics = [{within}]\n"), "threshold"),
        (format!("{table}[chekcs]\n"), "checks"),
    ] {
        let site = SiteTest::new(SITE);
        let config = site.source("site.toml");
        let (before, _) = config.split_once("[[statistics]]").expect("a source");
        site.edit("site.toml", format!("{before}{written}"));
        site.edit("plugin.sh", "echo ran >&2");
        let run = fetch(&site, "2026-11-21");
        run.exits(1);
        let told = &run.stderr;
        assert!(told.contains("site.toml:") && told.contains(want), "{told}");
        assert!(
            told.contains("so nothing is fetched") && !told.contains("cases| ran"),
            "{told}"
        );
        assert!(!site.root().join("content/_data").exists());
    }
}

#[test]
fn the_first_fetch_that_fails_leaves_nothing_and_no_build() {
    let site = SiteTest::new(SITE);
    site.edit("plugin.sh", program("", "NaN"));
    let run = fetch(&site, "2026-11-21");
    run.exits(1);
    assert!(
        run.stderr.contains("there is no snapshot yet"),
        "{}",
        run.stderr
    );
    assert!(!site.root().join("content/_data").exists());
    let run = site.build(&[]);
    assert!(
        run.exits(1)
            .rules()
            .contains(&"stats-snapshot-missing".to_owned())
    );
    assert!(
        run.stderr.contains("shirube stats fetch cases"),
        "{}",
        run.stderr
    );
}
