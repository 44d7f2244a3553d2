//! Counts and secrets that nobody else has, planted at the source: nothing that is written, shown or kept has them.

use crate::support::{Preview, SiteTest, get, shirube, tree};

const SECRET: &str = "canary-s3cret-7Qz9xK2m";
/// Hidden to protect 3: nobody can be found in it, and yet it must not be seen.
const PROTECTING: [&str; 3] = ["40507", "61723", "58391"];

const PLUGIN: &str = r#"cat >/dev/null
echo "connecting with $PLATFORM_TOKEN, read 40507 and 3 of 61723" >&2
printf '%s' "$PLATFORM_TOKEN" | od -An -tx1 | tr -d ' \n' >&2
echo >&2
cat <<'END'
{"protocol":1,"plugin":{"name":"canary","version":"1"},"format":"json-stat","dataset":
 {"version":"2.0","class":"dataset","label":"Cases","id":["area","sex"],"size":[4,3],
  "note":["40507 of them"],"extension":{"raw":[40507]},
  "dimension":{"area":{"category":{"index":["00","13","27","40"],"child":{"00":["13","27","40"]}}},
               "sex":{"category":{"index":["T","M","F"],"child":{"T":["M","F"]}}}},
  "value":[254003,102216,151787, 40510,3,40507, 120114,61723,58391, 93379,40490,52889]}}
END
"#;

const SITE: &str = "-- site.toml --\ntitle = \"標\"\nbase_url = \"https://example.org/\"\nlanguages = [{tag = \"ja\", name = \"日本語\"}]\n\
[[statistics]]\nid = \"cases\"\ncommand = [\"sh\", \"./plugin.sh\"]\nsecrets = [\"PLATFORM_TOKEN\"]\n\
-- content/ja/index.md --\n---\ntitle: 標\n---\n本文\n";

#[test]
fn counts_and_secrets_are_nowhere() {
    let site = SiteTest::new(SITE);
    site.edit("plugin.sh", PLUGIN);
    let fetch = |args: &[&str]| {
        let args = [&["stats", "fetch"], args].concat();
        site.prepare(&args).env("PLATFORM_TOKEN", SECRET).run()
    };
    let run = fetch(&[]);
    run.exits(0);
    site.run(&["build"]).exits(0);
    let verify = site.run(&["stats", "verify"]);
    let hidden = hidden(&site);
    assert!(hidden.len() >= 3, "{hidden:?}");
    let explain = site.run(&["stats", "explain", "cases", "--messages", "en"]);
    let lines: Vec<&str> = explain.exits(0).stdout.lines().collect();
    let cells = lines.iter().filter(|line| line.starts_with("area="));
    let (closed, open): (Vec<&str>, Vec<&str>) =
        cells.copied().partition(|line| line.ends_with(": hidden"));
    assert_eq!(closed.len(), values_hidden(&site));
    assert_eq!(open.len() + closed.len(), 12);
    assert!(open.contains(&"area=00, sex=T: shown"), "{lines:?}");
    assert!(lines[0].contains("threshold=10, zeros=show"), "{lines:?}");
    assert!(
        lines[1].starts_with(&format!("{} of 12 cells are hidden", closed.len())),
        "{lines:?}"
    );
    assert!(lines[1].contains("stored nowhere"), "{lines:?}");
    let simulate = shirube(&["stats", "simulate", "cases", "--messages", "en"]);
    assert!(
        simulate
            .exits(2)
            .stderr
            .contains("shirube stats simulate TABLE.json"),
        "{}",
        simulate.stderr
    );
    let unknown = site.run(&["stats", "explain", "case", "--messages", "en"]);
    assert!(
        unknown.exits(2).stderr.contains("fetched are cases"),
        "{}",
        unknown.stderr
    );
    let told = [
        explain.stdout.as_str(),
        &explain.stderr,
        &simulate.stderr,
        &run.stdout,
        &run.stderr,
        &verify.stdout,
        &verify.stderr,
    ]
    .concat();
    assert!(told.contains("connecting with ***"), "{told}");
    nowhere(&site, &told, &hidden);
    // A table that is refused tells no more.
    site.replace("plugin.sh", "254003", "254004");
    let run = fetch(&["--messages", "en"]);
    run.exits(1);
    assert!(
        run.stderr.contains("is not the sum of its parts"),
        "{}",
        run.stderr
    );
    nowhere(&site, &[run.stdout.as_str(), &run.stderr].concat(), &hidden);
    // Nor does one that breaks off in the middle.
    site.replace("plugin.sh", "93379,40490", "93379,40490oops");
    let run = fetch(&["--messages", "en"]);
    run.exits(1);
    assert!(run.stderr.contains("is not JSON"), "{}", run.stderr);
    nowhere(&site, &[run.stdout.as_str(), &run.stderr].concat(), &hidden);
}

/// The preview, whose environment has the secret: its pages, findings, search and terminal.
#[test]
fn a_preview_shows_no_hidden_count_and_no_secret() {
    let site = SiteTest::new(SITE);
    site.edit("plugin.sh", PLUGIN);
    let fetch = site
        .prepare(&["stats", "fetch"])
        .env("PLATFORM_TOKEN", SECRET);
    fetch.run().exits(0);
    let page = "---\ntitle: 数\n---\n:::chart{data=cases x=area where=\"sex=F\"}\n:::\n\n:::table{data=cases rows=area columns=sex}\n:::\n\n:stat[cases]{where=\"area=13, sex=F\"}\n";
    site.edit("content/ja/figures.md", page);
    site.run(&["build"]).exits(0);
    let hidden = hidden(&site);
    let looked_for = canaries(&hidden);
    let published: Vec<String> = tree(site.root())
        .into_keys()
        .filter_map(|path| Some(format!("/{}", path.strip_prefix("public/")?)))
        .collect();
    assert!(
        published.iter().any(|path| path.ends_with(".csv")),
        "{published:?}"
    );
    // Now with findings about what it has: no such category, and a program that would give other figures.
    site.edit("content/ja/wrong.md", page.replace("area=13", "area=99"));
    site.replace("plugin.sh", "254003", "254004");
    let preview = Preview::with(&site, &[("PLATFORM_TOKEN", SECRET)]);
    let findings = preview.until("/_shirube/findings.json", |text| {
        text.contains("chart-category")
    });
    let mut told = vec![("/_shirube/findings.json".to_owned(), findings)];
    let own = [
        "/ja/wrong/",
        "/none/",
        "/_shirube/reload.js",
        "/_search?q=%E6%95%B0&lang=ja",
        "/plugin.sh",
        "/content/_data/stats/cases.lock.json",
    ];
    for path in published.iter().map(String::as_str).chain(own) {
        let (head, body) = get(&preview.address, path);
        told.push((path.to_owned(), head + &body));
    }
    // A snapshot that was changed by hand is told about, and still nothing of it.
    site.replace("content/_data/stats/cases.json", "254003", "254005");
    let changed = preview.until("/_shirube/findings.json", |text| text.contains("stats-"));
    told.extend([
        ("changed".to_owned(), changed),
        ("terminal".to_owned(), preview.told()),
    ]);
    for (place, text) in &told {
        for canary in &looked_for {
            assert!(!text.contains(canary), "{canary} is in {place}");
        }
    }
    // What is published is there, so that the look is one.
    assert!(
        told.iter().any(|(_, text)| text.contains("254,003")),
        "no figures"
    );
}

/// Programs that repeat their secret: where, and as what.
#[test]
fn an_answer_with_a_secret_is_not_stored() {
    let plugin = |version: &str, label: &str, code: &str, more: &str| {
        let dataset = format!(
            r#"{{"version":"2.0","class":"dataset","label":"{label}","id":["area"],"size":[2],"dimension":{{"area":{{"category":{{"index":["{code}","27"]}}}}}},"value":[50,60]{more}}}"#
        );
        format!(
            "cat >/dev/null\ncat <<'END'\n{{\"protocol\":1,\"plugin\":{{\"name\":\"canary\",\"version\":\"{version}\"}},\"dataset\":{dataset}}}\nEND\n"
        )
    };
    let site = SiteTest::new(SITE);
    let fetch = || {
        let args = ["stats", "fetch", "--messages", "en"];
        site.prepare(&args).env("PLATFORM_TOKEN", SECRET).run()
    };
    let hex: String = SECRET.bytes().map(|byte| format!("{byte:02x}")).collect();
    let escaped: String = SECRET
        .bytes()
        .map(|byte| format!("\\u{byte:04x}"))
        .collect();
    let base64 = "Y2FuYXJ5LXMzY3JldC03UXo5eEsybQ==";
    let percent = "canary%2Ds3cret%2D7Qz9xK2m";
    for form in [SECRET, &hex, &escaped, base64, percent] {
        let source = format!(r#","source":"{form}""#);
        let note = format!(r#","note":["{form}"]"#);
        for (place, text) in [
            ("version", plugin(form, "Cases", "13", "")),
            ("label", plugin("1", form, "13", "")),
            ("code", plugin("1", "Cases", form, "")),
            ("source", plugin("1", "Cases", "13", &source)),
            ("note", plugin("1", "Cases", "13", &note)),
        ] {
            // What is not published anyway need not be unescaped.
            if place == "note" && form == escaped {
                continue;
            }
            site.edit("plugin.sh", text);
            let run = fetch();
            run.exits(1);
            let told = [run.stdout.as_str(), &run.stderr].concat();
            assert!(
                told.contains("the value of the secret “PLATFORM_TOKEN”"),
                "{place} {form}: {told}"
            );
            assert!(!told.contains(SECRET) && !told.contains(form), "{told}");
            assert!(
                !site.root().join("content/_data").exists(),
                "{place} {form}"
            );
        }
    }
    // Also where something else is wrong that would be told by name.
    let negative = plugin("1", "Cases", &escaped, "").replace("50,60", "-5,60");
    site.edit("plugin.sh", negative);
    let run = fetch();
    run.exits(1);
    assert!(
        run.stderr.contains("area=*** is below zero"),
        "{}",
        run.stderr
    );
    site.edit("plugin.sh", plugin("1", "Cases", "13", ""));
    fetch().exits(0);
}

/// The planted counts that are not published: those to look for.
fn hidden(site: &SiteTest) -> Vec<&'static str> {
    let figures: serde_json::Value =
        serde_json::from_str(&site.source("content/_data/stats/cases.json")).expect("JSON");
    let planted = [
        "254003", "102216", "151787", "40510", "3", "40507", "120114", "61723", "58391", "93379",
        "40490", "52889",
    ];
    let values = figures["value"].as_array().expect("values");
    let hidden = planted
        .iter()
        .zip(values)
        .filter(|(_, value)| value.is_null());
    hidden
        .map(|(count, _)| *count)
        .filter(|count| count.len() > 1)
        .collect()
}

fn nowhere(site: &SiteTest, told: &str, hidden: &[&str]) {
    let looked_for = canaries(hidden);
    for canary in &looked_for {
        assert!(!told.contains(canary), "{canary}: {told}");
    }
    let written = tree(site.root());
    assert!(
        written.keys().any(|path| path.starts_with("public/")),
        "nothing was built"
    );
    assert!(
        written.keys().any(|path| path.ends_with("cases.lock.json")),
        "nothing was stored"
    );
    for (path, bytes) in written.iter().filter(|(path, _)| *path != "plugin.sh") {
        let text = String::from_utf8_lossy(bytes);
        for canary in &looked_for {
            assert!(!text.contains(canary), "{canary} is in {path}");
        }
    }
}

/// Hidden counts that are nowhere by chance, with and without commas, and the secret in two spellings.
fn canaries(hidden: &[&str]) -> Vec<String> {
    let planted = PROTECTING.iter().any(|count| hidden.contains(count));
    assert!(planted, "{hidden:?}");
    let hex = SECRET.bytes().map(|byte| format!("{byte:02x}")).collect();
    let counts = hidden.iter().filter(|count| count.len() > 3);
    let grouped = counts.clone().map(|count| {
        let (thousands, rest) = count.split_at(count.len() - 3);
        format!("{thousands},{rest}")
    });
    let plain = counts.map(|count| (*count).to_owned());
    plain
        .chain(grouped)
        .chain([SECRET.to_owned(), hex])
        .collect()
}

/// How many cells of what is stored are hidden.
fn values_hidden(site: &SiteTest) -> usize {
    let figures: serde_json::Value =
        serde_json::from_str(&site.source("content/_data/stats/cases.json")).expect("JSON");
    let values = figures["value"].as_array().expect("values").iter();
    values.filter(|value| value.is_null()).count()
}
