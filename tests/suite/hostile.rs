//! Input that is broken or means harm ends in a finding, within bounded time and memory, and never in a
//! panic. Where the machine has `ulimit`, memory is limited for real.

use std::fmt::Write;

use crate::support::{Run, SITE, SiteTest};

/// Address space, in KiB, in which any of these must do; threads' stacks count too.
const MEMORY: &str = "ulimit -v 3500000";

/// A site whose other page must come out whatever happens.
fn site(archive: &str) -> SiteTest {
    SiteTest::new(&format!(
        "-- content/ja/good.md --\n---\ntitle: 無事\n---\n\n本文\n{archive}"
    ))
}

/// Builds under a limit. The good page must be there, and the rule among the findings.
#[track_caller]
fn survives(site: &SiteTest, rule: &str) -> Run {
    let args = ["build", "--messages", "en", "--allow-errors"];
    let limits = if cfg!(target_os = "linux") {
        MEMORY
    } else {
        "true"
    };
    let run = site.prepare(&args).limits(limits).run();
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    assert!(
        [0, 1].contains(&run.code),
        "exit {}: {}",
        run.code,
        run.stderr
    );
    assert!(
        run.rules().iter().any(|found| found == rule),
        "{rule} in {:?}",
        run.rules()
    );
    assert!(site.has("ja/good/index.html"));
    run
}

#[test]
fn yaml_bombs() {
    let mut bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (from, to) in ('a'..'i').zip('b'..='i') {
        let _ = writeln!(
            bomb,
            "{to}: &{to} [{}]",
            vec![format!("*{from}"); 9].join(",")
        );
    }
    let run = survives(
        &site(&format!(
            "-- content/ja/a.md --\n---\ntitle: 題\n{bomb}---\n\nx\n"
        )),
        "yaml-syntax",
    );
    assert!(
        run.stderr.len() < 100_000,
        "{} bytes of findings",
        run.stderr.len()
    );
}

#[test]
fn deep_yaml() {
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
        let deep = format!("{}{}", open.repeat(100_000), close.repeat(100_000));
        survives(
            &site(&format!(
                "-- content/ja/a.md --\n---\ntitle: {deep}\n---\n\nx\n"
            )),
            "yaml-syntax",
        );
    }
    let stairs: String = (0..3000)
        .map(|n| format!("{}a:\n", " ".repeat(n)))
        .collect();
    survives(
        &site(&format!(
            "-- content/ja/a.md --\n---\ntitle: t\nseries:\n{stairs}---\n\nx\n"
        )),
        "yaml-syntax",
    );
}

#[test]
fn deep_toml_and_json() {
    let toml = site("");
    toml.edit(
        "site.toml",
        format!("{SITE}\nx = {}{}\n", "[".repeat(50_000), "]".repeat(50_000)),
    );
    let run = toml.build(&[]);
    assert_eq!(
        run.exits(1).rules(),
        ["key-unknown", "toml-syntax"],
        "{}",
        run.stderr
    );
    let json = site("");
    json.edit(
        "content/_data/x.json",
        format!("{}{}", "[".repeat(200_000), "]".repeat(200_000)),
    );
    survives(&json, "data-syntax");
}

#[test]
fn deep_markdown() {
    for (rule, text) in [
        ("nesting-too-deep", format!("{}x\n", "> ".repeat(20_000))),
        (
            "nesting-too-deep",
            (0..2000)
                .map(|n| format!("{}- x\n", " ".repeat(2 * n)))
                .collect(),
        ),
        (
            "nesting-too-deep",
            format!(
                "{}x\n{}",
                ":::details{summary=x}\n".repeat(3000),
                ":::\n".repeat(3000)
            ),
        ),
        (
            "html-not-allowed",
            format!("{}x{}\n", "<b>".repeat(5_000), "</b>".repeat(5_000)),
        ),
    ] {
        let site = site("");
        site.edit("content/ja/a.md", format!("---\ntitle: 題\n---\n\n{text}"));
        let run = survives(&site, rule);
        assert!(
            run.stderr.len() < 200_000,
            "{rule}: {} bytes of findings",
            run.stderr.len()
        );
    }
}

#[test]
fn markup_that_never_closes() {
    for text in [
        "*a ".repeat(100_000),
        "[a](".repeat(50_000),
        "`".repeat(300_001),
        "![".repeat(100_000),
        "{漢|".repeat(50_000),
        ":lang[".repeat(20_000),
        "<a href=\"".repeat(20_000),
        "$".repeat(100_000),
        "|a".repeat(50_000),
    ] {
        let site = site("");
        site.edit(
            "content/ja/a.md",
            format!("---\ntitle: 題\n---\n\n{text}\n"),
        );
        let run = site.build(&["--allow-errors"]);
        assert!(
            !run.stderr.contains("panicked") && run.code < 2,
            "{}",
            run.stderr
        );
        assert!(
            run.stderr.len() < 2_000_000,
            "{} bytes of findings",
            run.stderr.len()
        );
    }
}

#[test]
fn fragments_that_include_each_other() {
    let site = site(
        "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n:::include{src=ja/x.md}\n:::\n\
         -- content/_shared/ja/x.md --\n:::include{src=ja/y.md}\n:::\n\
         -- content/_shared/ja/y.md --\n:::include{src=ja/x.md}\n:::\n",
    );
    survives(&site, "include-cycle");
}

#[test]
fn fragments_that_multiply() {
    let mut archive =
        "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n:::include{src=ja/x0.md}\n:::\n".to_owned();
    for n in 0..7 {
        let next = format!(":::include{{src=ja/x{}.md}}\n:::\n\n", n + 1).repeat(10);
        let _ = write!(archive, "-- content/_shared/ja/x{n}.md --\n{next}");
    }
    archive.push_str("-- content/_shared/ja/x7.md --\n大きな文章です。\n");
    survives(&site(&archive), "include-too-deep");
}

#[test]
fn layouts_that_extend_each_other() {
    let site = site(
        "-- layouts/term.html --\n{% extends \"x.html\" %}\n-- layouts/x.html --\n{% extends \"term.html\" %}\n\
         -- content/ja/glossary/a.md --\n---\ntitle: 題\ndescription: d\n---\n",
    );
    survives(&site, "layout-cycle");
    let site = site_with_layouts("{% include \"x.html\" %}", "{% include \"term.html\" %}");
    survives(&site, "layout-cycle");
}

fn site_with_layouts(term: &str, x: &str) -> SiteTest {
    let site = site("-- content/ja/glossary/a.md --\n---\ntitle: 題\ndescription: d\n---\n");
    site.edit("layouts/term.html", term)
        .edit("layouts/x.html", x);
    site
}

#[test]
fn strings_that_refer_to_each_other() {
    survives(
        &site("-- i18n/en.ftl --\ntoc = { home }\nhome = { toc }\n"),
        "string-cycle",
    );
}

#[test]
fn a_line_of_ten_megabytes() {
    let site = site("");
    site.edit(
        "content/ja/a.md",
        format!("---\ntitle: 題\n---\n\n{}\n", "あいう ".repeat(1_000_000)),
    );
    let run = site
        .prepare(&["build", "--allow-errors"])
        .limits(MEMORY)
        .run();
    assert!(
        !run.stderr.contains("panicked") && run.code < 2,
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.len() < 100_000,
        "{} bytes of findings",
        run.stderr.len()
    );
}

#[test]
fn bytes_that_are_no_text() {
    let nul = site("");
    nul.edit(
        "content/ja/a.md",
        "---\ntitle: 題\n---\n\n本\0文\u{1b}[31m\u{202e}\n",
    );
    let run = survives(&nul, "file-control-character");
    assert!(
        !run.stderr.contains(['\0', '\u{1b}']),
        "the terminal must not be driven: {:?}",
        run.stderr
    );
    assert!(!nul.read("ja/a/index.html").contains(['\0', '\u{1b}']));
    let noise = site("");
    noise.edit(
        "content/ja/a.md",
        (0..=255u8).cycle().take(70_000).collect::<Vec<_>>(),
    );
    let run = noise.build(&["--allow-errors"]);
    assert!(
        !run.stderr.contains("panicked") && run.code == 1,
        "{}",
        run.stderr
    );
}

/// A PNG that says it is this large, with next to nothing inside.
fn lying_png(width: u32, height: u32) -> Vec<u8> {
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = b"IHDR".to_vec();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 6, 0, 0, 0]);
    for chunk in [header, b"IDAT\x78\x9c\x63\0\0".to_vec(), b"IEND".to_vec()] {
        out.extend(u32::try_from(chunk.len() - 4).expect("short").to_be_bytes());
        out.extend(&chunk);
        out.extend(crc(&chunk).to_be_bytes());
    }
    out
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| match crc & 1 {
            1 => (crc >> 1) ^ 0xedb8_8320,
            _ => crc >> 1,
        })
    })
}

#[test]
fn pictures_that_lie() {
    for (name, bytes, rule) in [
        ("huge.png", lying_png(60_000, 60_000), "image-too-large"),
        (
            "endless.png",
            lying_png(i32::MAX as u32, i32::MAX as u32),
            "image-broken",
        ),
        ("short.png", lying_png(4_000, 4_000), "image-broken"),
        ("none.png", Vec::new(), "image-truncated"),
        (
            "text.jpg",
            b"I am no picture".to_vec(),
            "image-not-a-picture",
        ),
        (
            "cut.jpg",
            b"\xff\xd8\xff\xe0\x00\x10JFIF\0".to_vec(),
            "image-broken",
        ),
    ] {
        let site = site(&format!(
            "-- content/ja/a.md --\n---\ntitle: 題\n---\n\n![図]({name})\n"
        ));
        site.edit(&format!("content/ja/{name}"), bytes);
        survives(&site, rule);
    }
}

#[test]
fn drawings_that_mean_harm() {
    let site = site("-- content/ja/a.md --\n---\ntitle: 題\n---\n\n![図](x.svg)\n");
    site.edit(
        "content/ja/x.svg",
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\
         <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" onload=\"x()\"><script>alert(1)</script>\
         <image href=\"https://elsewhere.example/x.png\"/><a href=\"javascript:x\"><text>&b;</text></a></svg>",
    );
    let run = site.build(&["--allow-errors"]);
    assert!(
        !run.stderr.contains("panicked") && run.code < 2,
        "{}",
        run.stderr
    );
    for (path, bytes) in site.written() {
        let text = String::from_utf8_lossy(&bytes);
        if path.ends_with(".svg") && path.starts_with("media/") {
            for bad in [
                "<script",
                "onload",
                "elsewhere.example",
                "javascript:",
                "ENTITY",
            ] {
                assert!(!text.contains(bad), "{path} holds {bad}: {text}");
            }
        }
    }
}

#[cfg(unix)]
#[test]
fn links_out_of_the_site_are_not_followed() {
    let outside = SiteTest::empty();
    outside
        .edit("secret.md", "---\ntitle: ひみつ\n---\n\nだれにも見せない\n")
        .edit("folder/secret.md", "だれにも見せない");
    let site = site("");
    let link = |from: &str, to: &str| {
        std::os::unix::fs::symlink(outside.root().join(from), site.root().join(to))
            .expect("a link");
    };
    link("secret.md", "content/ja/secret.md");
    link("folder", "content/ja/folder");
    std::os::unix::fs::symlink(
        site.root().join("content"),
        site.root().join("content/ja/loop"),
    )
    .expect("a link");
    survives(&site, "link-outside-site");
    for (path, bytes) in site.written() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("だれにも見せない"),
            "{path}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_in_the_place_of_a_file_does_not_stop_the_build() {
    let site = site("");
    let made = std::process::Command::new("mkfifo")
        .arg(site.root().join("content/ja/pipe.md"))
        .status();
    assert!(made.is_ok_and(|status| status.success()));
    let run = site.build(&["--allow-errors"]);
    assert!(
        run.code < 2 && site.has("ja/good/index.html"),
        "{}",
        run.stderr
    );
}

#[test]
fn addresses_that_lead_out_of_the_site() {
    let site = site(
        "-- content/ja/a.md --\n---\ntitle: 題\nslug: ../../../up\naliases: [../../../../up2, '/../up3/', '/index.html']\n---\n\n\
         [x](../../../../../etc/passwd) ![x](/etc/passwd) ![y](../../../../../etc/passwd)\n\n:::include{src=../../../../etc/passwd}\n:::\n",
    );
    let run = site.build(&["--allow-errors"]);
    assert!(
        !run.stderr.contains("panicked") && run.code < 2,
        "{}",
        run.stderr
    );
    let up = site.root().parent().expect("a parent");
    assert!(!up.join("up").exists() && !up.join("up2").exists() && !up.join("up3").exists());
    let text: String = site.pages().iter().map(|path| site.read(path)).collect();
    assert!(
        !text.contains("root:"),
        "a file of the system was published"
    );
}
