//! Charts, tables and figures of statistics: what is drawn, what is said, and that nothing hidden is anywhere.

mod cited;
mod late;

use std::collections::BTreeMap;

use jiff::civil::date;
use shirube::charts::kinds::Series;
use shirube::charts::{Cell, Chart, KINDS, Label, Words};
use shirube::statistics::cube;
use shirube::statistics::snapshot::{
    Audit, Kept, Lock, PolicyUsed, Provenance, Published, Snapshot, SourceKind,
};
use shirube::statistics::{Policy, Rounding, RoundingKind, gate};

use crate::support::{SiteTest, expect_file};

/// Counts by prefecture and sex. The small one is hidden, and with it others that are easily told in a text.
const CASES: &str = r#"{
  "version": "2.0", "class": "dataset", "label": "Cases", "source": "Made up",
  "id": ["area", "sex", "year"], "size": [5, 3, 2], "role": {"geo": ["area"], "time": ["year"]},
  "dimension": {
    "area": {"label": "Prefecture", "category": {"index": ["00", "13", "14", "26", "27"], "child": {"00": ["13", "14", "26", "27"]}}},
    "sex": {"category": {"index": ["T", "M", "F"], "child": {"T": ["M", "F"]}}},
    "year": {"category": {"index": ["2023", "2024"]}}
  },
  "value": VALUES,
  "extension": {"shirube": {"language": "ja", "title": {"ja": "登録された人", "en": "People registered"}, "unit": {"ja": "人", "en": "people"},
    "synthetic": true, "as_of": "2026-03", "next_update": "2026-09", "source": {"name": {"ja": "見本"}},
    "labels": {"sex": {"label": {"ja": "性別", "en": "Sex"}, "categories": {"M": {"ja": "男性", "en": "Men"}, "F": {"ja": "女性", "en": "Women"}}}}}}
}"#;

/// By prefecture, sex and year, without totals.
const COUNTS: [[[i64; 2]; 2]; 4] = [
    [[3, 61_813], [48_731, 52_379]],
    [[27_457, 33_923], [39_841, 41_239]],
    [[71_347, 73_571], [57_829, 59_513]],
    [[64_763, 67_289], [82_217, 84_673]],
];

fn values() -> Vec<i64> {
    let mut values = Vec::new();
    for area in 0..5 {
        for sex in 0..3 {
            for year in [0, 1] {
                let areas = if area == 0 { 0..4 } else { area - 1..area };
                let cells = areas.flat_map(|a| {
                    if sex == 0 {
                        vec![(a, 0), (a, 1)]
                    } else {
                        vec![(a, sex - 1)]
                    }
                });
                values.push(cells.map(|(a, s)| COUNTS[a][s][year]).sum());
            }
        }
    }
    values
}

fn snapshot() -> Snapshot {
    snapshot_of(CASES)
}

fn snapshot_of(text: &str) -> Snapshot {
    protected(text, &Policy::default())
}

fn protected(text: &str, policy: &Policy) -> Snapshot {
    let text = text.replace("VALUES", &format!("{:?}", values()));
    let cube = cube::read(text.as_bytes(), "ja").expect("a dataset");
    let gated = gate(&cube.counts().expect("counts"), policy).expect("safe");
    let published = Published::gated(cube, &gated).expect("counts");
    let lock = Lock {
        format: shirube::statistics::snapshot::FORMAT,
        id: "cases".into(),
        fetched: date(2026, 11, 20),
        source: Provenance {
            kind: SourceKind::Command,
            from: "sample.py".into(),
            digest: None,
            version: None,
            format: "json-stat".into(),
        },
        policy: PolicyUsed::new(policy.settings()),
        audit: Audit {
            result: Kept::Proved,
            by: "test".into(),
        },
        output: String::new(),
        report: String::new(),
        published: 0,
        releases: Vec::new(),
        seal: String::new(),
    };
    Snapshot::new("cases", published, None, lock)
}

fn store(site: &SiteTest, snapshot: &Snapshot) {
    for (path, text) in snapshot.files() {
        site.edit(path.as_str(), text);
    }
}

fn site(body: &str) -> SiteTest {
    let site = SiteTest::new(&format!(
        "-- content/ja/a.md --\n---\ntitle: 数\ndescription: 数のいろいろ\nlayout: statistics.html\n---\n\n{body}\n\n-- content/en/a.md --\n---\ntitle: Numbers\ndescription: Some numbers\n---\n\n{body}\n"
    ));
    store(&site, &snapshot());
    site
}

const EVERY_KIND: &str = "\
見本は:stat[cases]{where=\"area=26, year=2024\"}、男性は:stat[cases]{where=\"area=13, sex=男性, year=2023\" show=value}です。

:::chart{data=cases kind=bar x=area where=\"year=2023, sex=M\"}
:::

:::chart{data=cases kind=grouped-bar x=area series=sex where=\"year=2023\"}
:::

:::chart{data=cases kind=stacked-bar x=area series=sex where=\"year=2023\" show=share}
:::

:::chart{data=cases kind=line x=year series=sex where=\"area=東京都\"}
:::

:::chart{data=cases kind=dot x=area series=sex where=\"year=2023\" sort=value}
:::

:::chart{data=cases kind=small-multiples x=year series=area where=\"sex=M\"}
:::

:::chart{data=cases kind=tile-map where=\"year=2023, sex=M\"}
:::

:::table{data=cases rows=area columns=sex where=\"year=2023\"}
:::
";

#[test]
fn nothing_hidden_is_anywhere() {
    let published = snapshot().published;
    let all = values();
    let hidden: Vec<i64> = published
        .cells()
        .iter()
        .zip(&all)
        .filter_map(|(cell, count)| cell.value().is_none().then_some(*count))
        .collect();
    let telling: Vec<&i64> = hidden.iter().filter(|count| **count > 9_999).collect();
    assert!(telling.len() > 2 && hidden.contains(&3), "{hidden:?}");
    let site = site(EVERY_KIND);
    let run = site.build(&["--strict"]);
    run.exits(0);
    for (path, bytes) in site.written() {
        let text = String::from_utf8_lossy(&bytes);
        for count in &telling {
            let plain = count.to_string();
            let (thousands, rest) = plain.split_at(plain.len() - 3);
            for form in [
                plain.clone(),
                format!("{thousands},{rest}"),
                format!("{thousands}.{rest}"),
            ] {
                assert!(
                    !text.contains(&form) && !run.stderr.contains(&form),
                    "{form} in {path}"
                );
            }
        }
    }
}

#[test]
fn every_figure_has_its_words_its_numbers_and_its_source() {
    let site = site(EVERY_KIND);
    site.build(&["--strict"]).exits(0);
    let page = site.read("ja/a/index.html");
    assert_eq!(page.matches("<figure class=\"chart").count(), 8);
    assert_eq!(
        page.matches("<link rel=\"stylesheet\"").count(),
        2,
        "the site's, and one for all charts"
    );
    assert_eq!(page.matches("作り物のデータです").count(), 8);
    assert_eq!(page.matches("/statistics-data/cases.csv").count(), 8);
    assert!(
        !page.contains("style=") && !page.contains("<style"),
        "the policy blocks styles in pages"
    );
    for whole in [
        "見本は<data value=\"133084\">133,084人</data>（作り物のデータ、2026年3月時点、見本、2026年9月に更新の予定でした）、男性は非公表（作り物のデータ、2026年9月に更新の予定でした）です。",
        "<th scope=\"row\">東京都</th><td class=\"right not-shown\">非公表</td>",
        "<strong class=\"item warn\">2026年9月に更新の予定でした</strong>",
    ] {
        assert!(page.contains(whole), "{whole}\n{page}");
    }
    let english = site.read("en/a/index.html");
    assert!(
        english.contains("The numbers are in the table below") && english.contains("not shown"),
        "{english}"
    );
}

#[test]
fn what_is_compared_is_what_is_published() {
    let site = site(
        ":::table{data=cases rows=area where=\"sex=T, year=2024\"}\n:::\n\n:::table{data=cases rows=area columns=sex where=\"year=2023\"}\n:::",
    );
    site.build(&["--strict"]).exits(0);
    let said = |path: &str| {
        let page = site.read(path);
        let said = page.split("<p class=\"chart-summary\">").skip(1);
        let said = said.map(|said| said.split("</p>").next().unwrap_or_default().to_owned());
        said.collect::<Vec<_>>()
    };
    let [japanese, english] = ["ja/a/index.html", "en/a/index.html"].map(said);
    // The total of all prefectures stands in the table, and is not the largest of them.
    assert_eq!(
        english[0],
        "The largest is Osaka, 151,962 people. The smallest is Kanagawa, 75,162 people."
    );
    for (said, among) in [
        (&english[1], "Among the published figures, the largest is "),
        (&english[1], "A number that is not shown need not be zero."),
        (&japanese[1], "公開した数のなかで、いちばん多いのは"),
        (&japanese[1], "そのなかで、いちばん少ないのは"),
    ] {
        assert!(said.contains(among), "{among}: {said}");
    }
    assert!(!english[1].contains("The largest"), "{}", english[1]);
    assert!(
        !english[1].contains("T, ") && !english[1].contains("00, "),
        "{}",
        english[1]
    );
}

#[test]
fn a_page_says_which_of_two_things_holds_of_rounded_numbers() {
    for (kind, japanese, english) in [
        (
            RoundingKind::Additive,
            "合計は、丸めた内訳の和と合います",
            "Totals are the sums of their rounded parts",
        ),
        (
            RoundingKind::Consistent,
            "同じ数は、いつも同じ数に丸めます",
            "The same count is always rounded alike",
        ),
    ] {
        let site = site(
            "見本は:stat[cases]{where=\"area=26, year=2024\" show=value}です。\n\n:::chart{data=cases kind=bar x=area where=\"year=2023, sex=M\"}\n:::\n\n:::table{data=cases rows=area where=\"sex=T, year=2024\"}\n:::",
        );
        let rounding = Some(Rounding { base: 10, kind });
        store(
            &site,
            &protected(
                CASES,
                &Policy {
                    rounding,
                    ..Policy::default()
                },
            ),
        );
        site.build(&["--strict"]).exits(0);
        let [japanese_page, english_page] =
            ["ja/a/index.html", "en/a/index.html"].map(|path| site.read(path));
        assert_eq!(
            japanese_page.matches(japanese).count(),
            2,
            "{japanese_page}"
        );
        assert_eq!(english_page.matches(english).count(), 2, "{english_page}");
        assert!(
            japanese_page.contains("10の倍数に丸めた数"),
            "in a sentence: {japanese_page}"
        );
        assert!(english_page.contains("Among the published figures, the largest is "));
        assert!(!japanese_page.contains("非公表"));
        let csv = site.read("statistics-data/cases.csv");
        let rounded = format!(",A,10 {},", kind.name());
        assert!(
            csv.contains(",status,rounded,") && csv.contains(&rounded),
            "{csv}"
        );
    }
}

#[test]
fn downloads_have_codes_names_words_and_licence() {
    let site = site(":::table{data=cases rows=area where=\"sex=T, year=2024\"}\n:::");
    site.build(&["--strict"]).exits(0);
    let csv = site.read("statistics-data/cases.csv");
    assert!(csv.starts_with("\u{feff}area,sex,sex.label.ja,"), "{csv}");
    assert!(
        csv.lines()
            .any(|line| line.starts_with("13,M,") && line.contains(",C,")),
        "{csv}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&site.read("statistics-data/cases.json")).expect("JSON-stat");
    assert_eq!(json["class"], "dataset");
    // The audit report is the one that was stored, to the byte.
    assert_eq!(
        site.read("statistics-data/cases.report.json"),
        snapshot().report
    );
    let report: serde_json::Value = serde_json::from_str(&snapshot().report).expect("JSON");
    assert_eq!(
        (&report["result"], &report["digest"]),
        (&"proved".into(), &snapshot().lock.output.into())
    );
}

#[test]
fn what_cannot_be_shown_is_said_at_its_place() {
    for (body, rule, place) in [
        (":::chart{data=case kind=bar}\n:::", "chart-data", "case"),
        (":::chart{data=cases kind=pie}\n:::", "chart-kind", "pie"),
        (
            ":::chart{data=cases kind=bar x=prefecture}\n:::",
            "chart-dimension",
            "prefecture",
        ),
        (
            ":::chart{data=cases kind=bar where=\"sex=X\"}\n:::",
            "chart-category",
            "sex=X",
        ),
        (
            ":::chart{data=cases kind=bar x=area where=\"sex\"}\n:::",
            "chart-where",
            "sex",
        ),
        (
            ":::chart{data=cases kind=bar x=area}\n:::",
            "chart-choice",
            ":::chart",
        ),
        (
            ":::chart{data=cases kind=stacked-bar x=area where=\"year=2024\"}\n:::",
            "chart-fit",
            "stacked-bar",
        ),
        (
            ":::chart{data=cases kind=tile-map x=year}\n:::",
            "chart-fit",
            "tile-map",
        ),
        (
            ":::chart{data=cases kind=bar x=area where=\"year=2024\" show=all}\n:::",
            "chart-show",
            "all",
        ),
        ("数は:stat[nothing]です。", "chart-data", ":stat"),
    ] {
        let site = site(body);
        let run = site.build(&[]);
        run.exits(1);
        assert_eq!(run.rules(), [rule, rule], "{body}\n{}", run.stderr);
        assert!(run.stderr.contains(place), "{}", run.stderr);
    }
    let run = site(":::chart{data=case}\n:::").build(&[]);
    assert!(
        run.stderr.contains("shirube stats fetch case") && run.stderr.contains("→ cases"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_chart_is_found_by_what_it_says() {
    let site = site(
        ":::chart{data=cases kind=bar x=area where=\"year=2024\" title=\"登録の多い地域\"}\n:::",
    );
    site.build(&["--strict"]).exits(0);
    for words in ["登録の多い地域", "京都府"] {
        let run = site.run(&["search", words]);
        assert!(
            run.stdout.contains("/ja/a/"),
            "{words}: {}{}",
            run.stdout,
            run.stderr
        );
    }
}

#[test]
fn a_page_is_made_anew_when_its_figures_are() {
    let site = site(":::table{data=cases rows=area where=\"sex=T, year=2024\"}\n:::");
    let page = "ja/a/index.html".to_owned();
    assert!(site.rendered().contains(&page));
    assert!(!site.rendered().contains(&page));
    store(&site, &snapshot_of(&CASES.replace("2026-09", "2027-09")));
    assert!(site.rendered().contains(&page));
    assert!(!site.read(&page).contains("<strong class=\"item warn\">"));
}

#[test]
fn figures_turn_late_in_the_readers_browser() {
    let body = ":::table{data=cases rows=area where=\"sex=T, year=2024\"}\n:::\n\n見本は:stat[cases]{where=\"area=26, year=2024\"}です。";
    let site = site(body);
    site.build(&["--strict"]).exits(0);
    assert!(!site.read("ja/a/index.html").contains("data-expires=\"2026"));
    store(&site, &snapshot_of(&CASES.replace("2026-09", "2027-09")));
    site.build(&["--strict"]).exits(0);
    let page = site.read("ja/a/index.html");
    for whole in [
        "<span class=\"item\" data-expires=\"2027-09-30\">次の更新は2027年9月の予定</span> <strong class=\"item warn\" data-expires=\"2027-09-30\" hidden>2027年9月に更新の予定でした</strong>",
        "（作り物のデータ、2026年3月時点、見本）<span data-expires=\"2027-09-30\" hidden>（2027年9月に更新の予定でした）</span>です。",
    ] {
        assert!(page.contains(whole), "{whole}\n{page}");
    }
}

#[test]
fn statistics_that_are_due_are_to_be_looked_at() {
    let site = site("本文");
    let run = site.run(&["fresh", "--messages", "en"]);
    let line = run
        .stdout
        .lines()
        .find(|line| line.contains("newer statistics"));
    let line = line.unwrap_or_else(|| panic!("{}", run.stdout));
    assert!(
        line.contains("2026-09-30") && run.stdout.contains("shirube stats fetch cases"),
        "{}",
        run.stdout
    );
    let data: serde_json::Value =
        serde_json::from_str(&site.run(&["fresh", "--format", "json"]).stdout).expect("JSON");
    let items = data["items"].as_array().expect("a list");
    let own = items
        .iter()
        .find(|item| item["what"] == "statistics")
        .expect("one");
    assert_eq!(
        (&own["state"], &own["file"]),
        (&"overdue".into(), &"content/_data/stats/cases.json".into())
    );
    site.build(&[]).exits(0);
    assert!(
        site.read("ja/freshness/index.html")
            .contains("統計の新しい数")
    );
    assert!(
        site.read("freshness/nobody.ics")
            .contains("DTSTART;VALUE=DATE:20260930")
    );
    // Not yet, and never.
    for (day, within) in [("2027-09", "0"), ("", "30000")] {
        let text = match day.is_empty() {
            true => CASES.replace("\"next_update\": \"2026-09\",", ""),
            false => CASES.replace("2026-09", day),
        };
        assert_ne!(text, CASES);
        store(&site, &snapshot_of(&text));
        let run = site.run(&["fresh", "--messages", "en", "--within", within]);
        assert!(!run.stdout.contains("newer statistics"), "{}", run.stdout);
    }
}

#[test]
fn a_figure_that_lists_would_lose_is_found() {
    let stat = ":stat[cases]{where=\"area=26, year=2024\"}";
    let found = |text: String| {
        let site = site("本文");
        site.edit("content/ja/a.md", text);
        site.build(&[]).exits(0).rules()
    };
    let page = |head: &str, body: &str| format!("---\ntitle: 数\n{head}---\n\n{body}\n");
    assert_eq!(
        found(page("", &format!("見本は{stat}です。"))),
        ["description-figure"]
    );
    assert_eq!(
        found(page("", &format!("はじめに。\n\n## 見本は{stat}\n\n文"))),
        ["heading-figure"]
    );
    assert_eq!(
        found(page(
            "description: 見本の数\n",
            &format!("見本は{stat}です。")
        )),
        [""; 0]
    );
    assert_eq!(
        found(page(
            "",
            &format!("はじめに。\n\n## 見本\n\n見本は{stat}です。")
        )),
        [""; 0]
    );
}

fn drawn(cells: Vec<Vec<Cell>>, rtl: bool) -> BTreeMap<&'static str, String> {
    let label = |code: &str, text: &str| Label {
        code: code.to_owned(),
        text: text.to_owned(),
        whole: false,
    };
    let number = |value: f64| value.to_string();
    let series = [label("F", "女性"), label("M", "男性")];
    let number: &dyn Fn(f64) -> String = &number;
    let chart = |cells: Vec<Vec<Cell>>| Chart {
        series: series[..cells.len()].to_vec(),
        categories: vec![
            label("13", "東京都"),
            label("14", "神奈川県"),
            label("26", "京都府"),
        ],
        cells,
        words: Words {
            hidden: "非公表".to_owned(),
            missing: "データなし".to_owned(),
            number,
        },
        id: "chart-1".to_owned(),
        in_time: false,
        rtl,
    };
    let drawn = KINDS.iter().map(|kind| {
        let shown = if kind.series() == Series::One {
            1
        } else {
            cells.len()
        };
        (
            kind.names()[0],
            kind.draw(&chart(cells[..shown].to_vec()), "図"),
        )
    });
    drawn.collect()
}

#[test]
fn drawings_are_as_they_were() {
    use Cell::{Hidden, Missing, Value};
    let drawings = drawn(
        vec![
            vec![Value(12.0), Hidden, Value(0.0)],
            vec![Value(30.0), Missing, Value(6.0)],
        ],
        false,
    );
    for (kind, drawing) in &drawings {
        expect_file(
            &format!("charts/{kind}.html"),
            &drawing.replace("><", ">\n<"),
        );
    }
}

#[test]
fn any_numbers_are_drawn_in_bounds() {
    use Cell::{Hidden, Missing, Value};
    for one in [
        Value(0.0),
        Value(-5.0),
        Value(1e12),
        Value(1e-9),
        Hidden,
        Missing,
    ] {
        for rtl in [false, true] {
            for (kind, drawing) in drawn(vec![vec![one; 3]; 2], rtl) {
                assert!(
                    !drawing.contains("NaN") && !drawing.contains("inf"),
                    "{kind} of {one:?}: {drawing}"
                );
                let widths = drawing
                    .split(" width=\"")
                    .skip(1)
                    .filter_map(|rest| rest.split_once('%')?.0.parse::<f64>().ok());
                assert!(
                    widths
                        .into_iter()
                        .all(|width| (0.0..=100.0).contains(&width)),
                    "{kind} of {one:?}"
                );
            }
        }
    }
    // A hidden number is drawn alike whatever stands beside it, and never as zero is.
    let hidden = drawn(vec![vec![Hidden; 3]], false);
    let zero = drawn(vec![vec![Value(0.0); 3]], false);
    for (kind, drawing) in &hidden {
        assert!(drawing.contains("url(#chart-1-h)"), "{kind}: {drawing}");
        assert_ne!(drawing, &zero[kind], "{kind}");
    }
}
