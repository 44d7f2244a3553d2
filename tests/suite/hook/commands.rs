//! Programs that hang, flood, lie and break: each is ended, told about, and leaves nothing behind.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use shirube::hook::{Limits, Program, Secrets, run};

use super::{fetch, folder, said};

/// A small table that is sound.
const SOUND: &str = r#"{"protocol":1,"plugin":{"name":"p","version":"1"},"format":"csv","dataset":"area,value\n13,100\n27,200"}"#;

/// Fetches from a shell script that stands in the site's folder.
fn script(body: &str) -> Result<shirube::hook::Fetched, shirube::hook::Fault> {
    let site = folder();
    fs::write(site.path().join("plugin.sh"), body).expect("written");
    fetch(site.path(), "command=['sh','./plugin.sh']\n")
}

fn echo(answer: &str) -> String {
    format!("cat <<'END'\n{answer}\nEND\n")
}

#[test]
fn a_sound_program_gives_a_snapshot() {
    let fetched = script(&echo(SOUND)).expect("sound");
    let lock = &fetched.snapshot.lock;
    assert_eq!(lock.published, 2);
    assert_eq!(lock.source.version.as_deref(), Some("p 1"));
    assert!(
        lock.source
            .digest
            .as_deref()
            .is_some_and(|digest| digest.starts_with("sha256:"))
    );
    assert_eq!(lock.source.from, "sh ./plugin.sh");
}

#[test]
fn answers_that_are_wrong_are_told_by_their_place() {
    let dataset = |dataset: &str| format!("{{\"protocol\":1,\"dataset\":{dataset}}}");
    let table = |rows: &str| {
        dataset(&format!("\"area,value\\n{rows}\"")).replace("1,\"d", "1,\"format\":\"csv\",\"d")
    };
    for (answer, want) in [
        ("{\"protocol\":1,".to_owned(), "not JSON (line"),
        ("NaN".to_owned(), "not JSON (line"),
        (" ".to_owned(), "wrote nothing to standard output"),
        (dataset("NaN"), "not JSON (line"),
        ("{\"dataset\":{}}".to_owned(), "does not say its version"),
        (
            "{\"protocol\":2}".to_owned(),
            "speaks version 2 of the protocol, this shirube 1",
        ),
        (
            "{\"protocol\":\"one\"}".to_owned(),
            "speaks version ? of the protocol",
        ),
        (
            "{\"protocol\":1,\"format\":7}".to_owned(),
            "not of the form",
        ),
        (
            "{\"protocol\":1,\"error\":\"no route to 10.1.2.3\"}".to_owned(),
            "refused: no route to ##.#.#.#",
        ),
        (dataset("[{\"patient\":1}]"), "data on single people"),
        (dataset("7"), "no “dataset”"),
        (dataset("{}"), "not a JSON-stat 2.0 dataset"),
        (table("13,NaN"), "line 2 of the table is not a number"),
        (table("13,-20\\n27,30"), "below zero"),
        (table("13,2.5\\n27,30"), "not a whole number"),
        (table("13,\\n27,30"), "no count for"),
    ] {
        let told = said(script(&echo(&answer)));
        assert!(told.contains(want), "{answer}: {told}");
    }
    for (command, want) in [
        ("['./not-there']", "“./not-there” could not be started"),
        (
            "['sh ./plugin.sh']",
            "word by word: command = [\"sh\", \"./plugin.sh\"]",
        ),
        (
            "['sh','./not-there.sh']",
            "there is no “./not-there.sh”, which `command` names",
        ),
    ] {
        let told = said(fetch(folder().path(), &format!("command={command}\n")));
        assert!(told.contains(want), "{command}: {told}");
    }
}

/// A program of a site that is started with these words.
fn program(site: &Path, words: &[&str]) -> Program {
    Program {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        root: site.to_owned(),
        secrets: Secrets::default(),
        reads: Vec::new(),
    }
}

/// A shell script that stands in a site's folder.
fn script_in(site: &Path, body: &str) -> Program {
    fs::write(site.join("plugin.sh"), body).expect("written");
    program(site, &["sh", "./plugin.sh"])
}

fn limited(body: &str, limits: &Limits) -> (Vec<String>, String, Duration) {
    let site = folder();
    let program = script_in(site.path(), body);
    let begun = Instant::now();
    let (log, ran) = run(&program, "{}\n", limits);
    let told = ran.map_or_else(
        |fault| fault.to_string(),
        |ran| String::from_utf8_lossy(&ran.output).into_owned(),
    );
    (log, told, begun.elapsed())
}

/// As long as they would sleep by themselves.
const FOR_EVER: Duration = Duration::from_secs(1000);

#[test]
fn what_hangs_is_ended_with_all_that_it_started() {
    let limits = Limits {
        time: Duration::from_millis(600),
        ..Limits::default()
    };
    for body in [
        "sleep 1000",
        // Output is closed, and the program stays.
        "exec >&-; sleep 1000",
        // It ends, and something that it started keeps its output open.
        "sleep 1000 & exit 0",
        "trap '' TERM INT HUP; echo begun >&2; while :; do sleep 1000; done",
        // It never reads, nor writes.
        "cat >/dev/null; sleep 1000",
    ] {
        let (_, told, took) = limited(body, &limits);
        assert!(told.contains("did not end within"), "{body}: {told}");
        assert!(took < FOR_EVER, "{body}: {took:?}");
    }
}

/// Waits for what was ended to be gone; the bound is against hanging.
#[cfg(target_os = "linux")]
#[track_caller]
fn goes(what: &str, there: impl Fn() -> bool) {
    for _ in 0..3000 {
        if !there() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{what} is still there");
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_that_a_program_started_is_left() {
    let processes_with = |mark: &str| {
        let all = fs::read_dir("/proc").expect("processes").flatten();
        let words = all.filter_map(|entry| fs::read(entry.path().join("cmdline")).ok());
        words
            .filter(|words| String::from_utf8_lossy(words).contains(mark))
            .count()
    };
    let hung = Limits {
        time: Duration::from_millis(400),
        ..Limits::default()
    };
    let flooded = Limits {
        bytes: 1 << 16,
        ..Limits::default()
    };
    for (then, limits) in [("sleep 1000", hung), ("yes", flooded)] {
        let site = folder();
        let mark = site.path().display().to_string();
        // Whatever it starts has the mark among its words, before and after it has become another program.
        let mut program = script_in(
            site.path(),
            &format!("sh -c ': \"$0\"; sleep 1000; :' \"$1\" & {then}"),
        );
        program.words.push(mark.clone());
        let (_, ran) = run(&program, "{}\n", &limits);
        ran.expect_err("it is ended");
        goes(then, || processes_with(&mark) > 0);
    }
}

#[test]
fn a_flood_is_stopped() {
    let limits = Limits {
        bytes: 1 << 20,
        ..Limits::default()
    };
    let (_, told, _) = limited("yes 0123456789", &limits);
    assert!(told.contains("wrote too much"), "{told}");
    // A flood of log is read and dropped: the program ends as it would.
    let (log, told, _) = limited("yes aaaaaaaaa | head -c 3000000 >&2; echo fine", &limits);
    assert_eq!(told, "fine\n");
    assert!(log.len() <= 40);
}

#[test]
fn a_log_of_many_lines_holds_nobody_up() {
    // Each line by itself, and more of them than a pipe holds.
    let body = "i=0; while [ $i -lt 3000 ]; do echo 'another line of the log, as programs write' >&2; i=$((i+1)); done; echo fine";
    let (log, told, _) = limited(body, &Limits::default());
    assert_eq!(told, "fine\n");
    assert_eq!(log.len(), 40);
}

#[cfg(all(target_os = "linux", feature = "sandbox"))]
#[test]
fn what_leaves_its_group_to_stay_is_ended_too() {
    // A session of its own, all pipes closed, and another process between: as daemons do.
    let daemons = [
        "setsid sh -c 'sleep 1000 >/dev/null 2>&1 </dev/null & echo $!'",
        "setsid sh -c '(cd /; exec setsid sleep 1000 >/dev/null 2>&1 </dev/null) & echo $!'",
        "set -m; sleep 1000 >/dev/null 2>&1 </dev/null & echo $!",
    ];
    for daemon in daemons {
        let (_, told, _) = limited(daemon, &Limits::default());
        let pid: u32 = told
            .trim()
            .parse()
            .unwrap_or_else(|_| panic!("{daemon}: {told}"));
        let alive = || std::path::Path::new(&format!("/proc/{pid}/exe")).exists();
        goes(daemon, alive);
    }
}

#[test]
fn a_program_knows_nothing_of_its_surroundings() {
    let (_, told, _) = limited("env | sort; pwd; ls -A", &Limits::default());
    let names: Vec<&str> = told
        .lines()
        .filter_map(|line| Some(line.split_once('=')?.0))
        .collect();
    assert_eq!(names, ["LANG", "PATH", "PWD"], "{told}");
    // Its folder is its own, and empty.
    let last = told.lines().last().expect("its folder");
    assert!(
        last.contains("shirube-") && !std::path::Path::new(last).exists(),
        "{told}"
    );
}

#[test]
fn words_are_no_shell() {
    let site = folder();
    let program = program(site.path(), &["echo", "$(id); `id` > x && y"]);
    let (_, ran) = run(&program, "", &Limits::default());
    assert_eq!(ran.expect("it runs").output, b"$(id); `id` > x && y\n");
}

#[test]
fn a_program_that_fails_is_not_believed() {
    let body = format!("{}echo 'reading 40507 rows' >&2\nexit 3\n", echo(SOUND));
    let (log, told, _) = limited(&body, &Limits::default());
    assert!(told.contains("the program failed"), "{told}");
    assert_eq!(log, ["reading ##### rows"]);
}

#[test]
fn the_kernel_keeps_a_program_from_other_files() {
    let private = folder();
    let path = private.path().join("private.txt");
    fs::write(&path, "private").expect("written");
    let body = format!(
        "cat {path} || echo kept; touch {path}.new || echo kept",
        path = path.display()
    );
    let site = folder();
    let program = script_in(site.path(), &body);
    let (_, ran) = run(&program, "", &Limits::default());
    let ran = ran.expect("it runs");
    let output = String::from_utf8_lossy(&ran.output).into_owned();
    // Without Landlock in the kernel there is nothing to hold it by, and it says so.
    match ran.sandboxed {
        true => assert_eq!(output, "kept\nkept\n"),
        false => assert_eq!(output, "private"),
    }
    let reads = Program {
        reads: vec![path],
        ..program
    };
    let (_, ran) = run(&reads, "", &Limits::default());
    let output = ran.expect("it runs").output;
    assert!(
        output.starts_with(b"private"),
        "{}",
        String::from_utf8_lossy(&output)
    );
}

#[test]
fn a_program_at_the_top_of_the_site_reads_nothing_else_of_it() {
    let site = folder();
    fs::create_dir_all(site.path().join("content")).expect("made");
    fs::write(site.path().join("content/letter.md"), "a letter").expect("written");
    fs::write(site.path().join("draft.md"), "a draft").expect("written");
    let body = format!(
        "cat {root}/draft.md {root}/content/letter.md || echo kept\n\
         cat /proc/$PPID/environ >/dev/null 2>&1 || echo kept\n\
         echo x >{home}/.shirube-mark 2>/dev/null || echo kept\n",
        root = site.path().display(),
        home = std::env::var("HOME").unwrap_or_else(|_| "/root".to_owned()),
    );
    let program = script_in(site.path(), &body);
    let (_, ran) = run(&program, "", &Limits::default());
    let ran = ran.expect("it runs");
    if ran.sandboxed {
        assert_eq!(String::from_utf8_lossy(&ran.output), "kept\nkept\nkept\n");
    }
}

#[test]
fn secrets_are_asked_for_by_name() {
    let look_up = |name: &str| match name {
        "TOKEN" => Some("correct-horse-battery".to_owned()),
        "SHORT" => Some("abc".to_owned()),
        _ => None,
    };
    let names = |name: &str| vec![name.to_owned()];
    let secrets = Secrets::of(&names("TOKEN"), look_up).expect("there");
    assert_eq!(
        secrets.fill("Bearer {TOKEN}"),
        "Bearer correct-horse-battery"
    );
    assert!(!format!("{secrets:?}").contains("horse"));
    for (name, want) in [("NONE", "not in the environment"), ("SHORT", "too short")] {
        let told = said(Secrets::of(&names(name), look_up));
        assert!(told.contains(want) && told.contains(name), "{told}");
    }
}

#[test]
fn raw_files_in_the_folder_of_the_site_are_refused() {
    let site = folder();
    fs::write(site.path().join("plugin.sh"), echo(SOUND)).expect("written");
    fs::write(site.path().join("raw.csv"), "area,value\n13,7\n").expect("written");
    fs::create_dir_all(site.path().join("tools")).expect("made");
    fs::write(site.path().join("tools/plugin.sh"), echo(SOUND)).expect("written");
    fs::write(site.path().join("tools/raw.csv"), "area,value\n13,7\n").expect("written");
    for toml in [
        // In the folder of the program, which it may read.
        "command=['sh','tools/plugin.sh']\n",
        "command=['sh','./plugin.sh']\nreads=['tools']\n",
        "command=['sh','./plugin.sh','raw.csv']\n",
        "command=['sh','./plugin.sh','./raw.csv']\n",
        "command=['sh','./plugin.sh']\nreads=['raw.csv']\n",
        "file='raw.csv'\n",
        "file='x/../raw.csv'\n",
    ] {
        fs::create_dir_all(site.path().join("x")).expect("made");
        let told = said(fetch(site.path(), toml));
        assert!(
            told.contains("“raw.csv”, which is not public, lies in the site's folder"),
            "{toml}: {told}"
        );
    }
    let outside = folder();
    let link = outside.path().join("link.csv");
    std::os::unix::fs::symlink(site.path().join("raw.csv"), &link).expect("linked");
    let told = said(fetch(site.path(), &format!("file='{}'\n", link.display())));
    assert!(told.contains("lies in the site's folder"), "{told}");
}
