//! Forms of tables, code lists, and labels.

use shirube::config::StatisticsDimension;
use shirube::hook::{Hints, format};
use shirube::statistics::cube::{Cell, Cube, Role};

use super::{folder, public, raw, said};

fn read(name: &str, text: &str) -> Result<Cube, String> {
    let form = format(Some(name), "").expect("a form");
    let hints = Hints {
        language: "en",
        ..Hints::default()
    };
    (form.read)(text.as_bytes(), &hints).map_err(|fault| fault.to_string())
}

#[test]
fn forms_are_known_by_name_and_ending() {
    for (path, name) in [
        ("a.json", "json-stat"),
        ("a.csv", "csv"),
        ("https://example.org/a.CSV?x=1", "csv"),
    ] {
        assert_eq!(format(None, path).map(|form| form.name), Ok(name));
    }
    let told = format(Some("xlsx"), "a.csv")
        .map(|form| form.name)
        .map_err(|fault| fault.to_string());
    assert_eq!(
        told,
        Err(
            "the form of the table is not known; set format to one of json-stat, csv, sdmx-csv"
                .to_owned()
        )
    );
}

#[test]
fn a_tidy_table_in_the_encoding_of_excel() {
    let (text, _, _) = encoding_rs::SHIFT_JIS.encode(
        "都道府県,性別,人数\n東京都,男,\"1,234\"\n東京都,女,２０\n大阪府,男,…\n大阪府,女,x\n",
    );
    let form = format(Some("csv"), "").expect("a form");
    let cube = (form.read)(&text, &Hints::default()).expect("readable");
    assert_eq!(
        cube.cells,
        [
            Cell::Value(1234.0),
            Cell::Value(20.0),
            Cell::Missing,
            Cell::Hidden
        ]
    );
    assert_eq!(cube.axes[0].id, "都道府県");
}

#[test]
fn a_tidy_table_that_is_not_one() {
    for (text, want) in [
        ("", "no rows"),
        ("a,value\n", "no rows"),
        ("a,b\n1,2\n", "not known which column"),
        ("a,value,count\n1,2,3\n", "not known which column"),
        ("a,a,value\n1,2,3\n", "two columns “a”"),
        ("a,value\n1,2,3\n", "line 2 of the table has not as many"),
        ("a,value\n,20\n", "line 2 of the table lacks"),
        ("a,value\nx,1,2\n", "line 2 of the table has not as many"),
        (
            "a,value\nx,20\nx,21\n",
            "line 3 of the table has the same categories",
        ),
        ("a,value\nx,twenty\n", "line 2 of the table is not a number"),
        ("a,value\nx,1e999\n", "line 2 of the table is not a number"),
        (
            "a,value\r\nx,20\r\ny,10未満\r\n",
            "line 3 of the table is not a number, nor is NaN; write the true count alone",
        ),
        (
            "a,b,value\r\nx,y,20\r\n※注,,\r\n",
            "line 3 of the table lacks a category; if it is a note, delete it",
        ),
        ("a,value\nx,inf\n", "line 2 of the table is not a number"),
        (
            "a,value\nx,\"12,34\"\n",
            "line 2 of the table is not a number",
        ),
    ] {
        let told = read("csv", text).map(|_| ()).expect_err(text);
        assert!(told.contains(want), "{text}: {told}");
    }
}

#[test]
fn sdmx_csv_with_its_two_versions_and_labels() {
    let two = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS\n\
               dataflow,ESTAT:NA(1.0),I,A,FR,2024,1.5,A,F\n\
               dataflow,ESTAT:NA(1.0),I,A,FR,2025,,Q,C\n\
               dataflow,ESTAT:NA(1.0),I,A,IT,2024,,M,F\n";
    let cube = read("sdmx-csv", two).expect("readable");
    assert_eq!(
        cube.cells,
        [Cell::Value(1.5), Cell::Hidden, Cell::Missing, Cell::Missing]
    );
    let ids: Vec<&str> = cube.axes.iter().map(|axis| axis.id.as_str()).collect();
    assert_eq!(ids, ["FREQ", "REF_AREA", "TIME_PERIOD"]);
    assert_eq!(cube.axes[2].role, Some(Role::Time));
    let one =
        "DATAFLOW: Dataflow,FREQ: Frequency,OBS_VALUE: Value\nA:B(1.0): Accounts,A: Annual,3\n";
    let cube = read("sdmx-csv", one).expect("readable");
    assert_eq!(cube.axes[0].id, "FREQ");
    assert_eq!(cube.axes[0].label.get("en"), Some("Frequency"));
    assert_eq!(cube.axes[0].categories[0].code, "A");
    assert_eq!(cube.axes[0].categories[0].label.get("en"), Some("Annual"));
}

#[test]
fn sdmx_csv_that_is_not_one() {
    let row = |rows: &str| format!("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,OBS_VALUE\n{rows}\n");
    for (text, want) in [
        ("a,value\nx,1\n".to_owned(), "not SDMX-CSV"),
        (
            "STRUCTURE,STRUCTURE_ID,FREQ\nx,y,z\n".to_owned(),
            "no column OBS_VALUE",
        ),
        (
            row("dataflow,A,I,A,1\ndataflow,B,I,M,1"),
            "line 3 of the table belongs to another",
        ),
        (
            row("dataflow,A,D,A,1"),
            "line 2 of the table is an instruction to delete",
        ),
        (row("dataflow,A,I,A,NaN"), "line 2 of the table is NaN"),
    ] {
        let told = read("sdmx-csv", &text).map(|_| ()).expect_err(&text);
        assert!(told.contains(want), "{text}: {told}");
    }
}

#[test]
fn sdmx_csv_whose_columns_are_in_no_order_that_tells() {
    let read = |text: &str, value: Option<&str>, ids: &[&str]| {
        let dimensions: Vec<StatisticsDimension> = ids
            .iter()
            .map(|id| StatisticsDimension {
                id: (*id).to_owned(),
                ..StatisticsDimension::default()
            })
            .collect();
        let hints = Hints {
            language: "en",
            value,
            dimensions: &dimensions,
        };
        let form = format(Some("sdmx-csv"), "").expect("a form");
        (form.read)(text.as_bytes(), &hints).map_err(|fault| fault.to_string())
    };
    let sizes = |cube: &Cube| -> Vec<(String, usize)> {
        let axes = cube.axes.iter();
        axes.map(|axis| (axis.id.clone(), axis.categories.len()))
            .collect()
    };
    // Two measures, and dimensions after them.
    let two = "STRUCTURE[;],STRUCTURE_ID,ACTION,OBS_VALUE1,OBS_VALUE2,REMARK[],AREA,SEX\n\
               dataflow,A:B(1.0),I,12,13,x;y,13,F\ndataflow,A:B(1.0),I,10,11,x,13,M\n";
    let told = read(two, None, &[]).map(|_| ()).expect_err("which?");
    assert!(
        told.contains("no column OBS_VALUE; say with `value`"),
        "{told}"
    );
    let cube = read(two, Some("OBS_VALUE2"), &["AREA", "SEX"]).expect("told");
    assert_eq!(sizes(&cube), [("AREA".into(), 1), ("SEX".into(), 2)]);
    assert_eq!(cube.cells, [Cell::Value(13.0), Cell::Value(11.0)]);
    // A row of attributes for all of a category is no figure.
    let rows = "STRUCTURE,STRUCTURE_ID,ACTION,AREA,SEX,CASES,NOTE\n\
                dataflow,A:B(1.0),I,13,F,12,\ndataflow,A:B(1.0),I,13,,,x\n";
    let cube = read(rows, Some("CASES"), &[]).expect("told");
    assert_eq!(sizes(&cube), [("AREA".into(), 1), ("SEX".into(), 1)]);
    for (text, want) in [
        (
            rows.replace("13,,,x", "13,,7,x"),
            "line 3 of the table lacks a category",
        ),
        (
            "STRUCTURE,STRUCTURE_ID,ACTION,AREA\ndataflow,A,D,13\n".into(),
            "instruction to delete",
        ),
        (
            "STRUCTURE,STRUCTURE_ID,ACTION,AREA,NOTE\ndataflow,A,I,13,x\n".into(),
            "no column OBS_VALUE",
        ),
    ] {
        let told = read(&text, Some("CASES"), &[])
            .map(|_| ())
            .expect_err(&text);
        assert!(told.contains(want), "{text}: {told}");
    }
}

#[test]
fn json_stat_of_older_versions_is_put_into_form() {
    let table = r#""label":"Cases","value":{"0":10,"1":20},"dimension":{"id":["sex"],"size":[2],"role":{"metric":[]},
        "sex":{"label":"Sex","category":{"index":{"M":0,"F":1},"label":{"M":"Men","F":"Women"}}}}"#;
    for text in [
        format!("{{\"cases\":{{{table}}}}}"),
        format!("{{\"class\":\"dataset\",{table}}}"),
        format!("\u{feff}{{{table}}}"),
    ] {
        let cube = read("json-stat", &text).unwrap_or_else(|told| panic!("{text}: {told}"));
        assert_eq!(cube.cells, [Cell::Value(10.0), Cell::Value(20.0)]);
        assert_eq!(cube.axes[0].categories[1].label.get("en"), Some("Women"));
        assert_eq!(cube.about.title.get("en"), Some("Cases"));
    }
    let named = |class: &str| format!("{{\"version\":\"2.0\",\"class\":\"{class}\"}}");
    for (text, want) in [
        (
            format!("{{\"a\":{{{table}}},\"b\":{{{table}}}}}"),
            "there are 2 tables in it",
        ),
        (named("collection"), "a list of tables"),
        (named("dimension"), "describes a dimension"),
        (named("dataset"), "“id”"),
        ("{}".into(), "not a JSON-stat 2.0 dataset"),
        ("{\"a\":1}".into(), "not a JSON-stat 2.0 dataset"),
        ("[{\"a\":1}]".into(), "not a JSON-stat 2.0 dataset"),
        (table.into(), "this is not JSON"),
        // As drafts before 1.0 had it.
        (
            format!("{{{table}}}").replace("\"value\"", "\"measure\""),
            "“value”",
        ),
    ] {
        let told = read("json-stat", &text).map(|_| ()).expect_err(&text);
        assert!(told.contains(want), "{text}: {told}");
    }
}

#[test]
fn a_place_of_birth_is_no_day() {
    let text = r#"{"version":"2.0","class":"dataset","id":["birth"],"size":[2],"role":{"geo":["birth"]},
        "dimension":{"birth":{"label":"place of birth","category":{"index":["JP","KR"]}}},"value":[100,200]}"#;
    let told = |text: &str| shirube::hook::refuse(&read("json-stat", text).expect("a table"));
    assert_eq!(told(text), Ok(()));
    let other = told(&text.replace("geo", "time")).expect_err("not said to be places");
    assert!(other.to_string().contains("days of birth"), "{other}");
}

#[test]
fn json_stat_with_a_sparse_object_and_units() {
    let text = r#"{"version":"2.0","class":"dataset","label":"Rates","id":["c","t"],"size":[1,3],"role":{"metric":["c"],"time":["t"]},
        "dimension":{"c":{"category":{"label":{"rate":"Rate"},"unit":{"rate":{"label":"%","decimals":1}}}},
                     "t":{"category":{"index":{"2024":1,"2023":0,"2025":2}}}},
        "value":{"0":1.5,"2":2},"status":{"1":"c"}}"#;
    let cube = read("json-stat", text).expect("readable");
    assert_eq!(
        cube.cells,
        [Cell::Value(1.5), Cell::Hidden, Cell::Value(2.0)]
    );
    let rate = &cube.axes[0].categories[0];
    assert_eq!((rate.unit.get("en"), rate.decimals), (Some("%"), Some(1)));
    assert_eq!(cube.axes[1].categories[0].code, "2023");
    for (from, to, want) in [
        ("\"2\":2", "\"9\":2", "“value”"),
        ("\"2\":2", "\"2\":\"2\"", "“value[2]”"),
        ("\"0\":1.5", "\"0\":1.5,\"1\":4", "“value[1]”"),
        ("[1,3]", "[1,4]", "“size”"),
        ("[\"c\",\"t\"]", "[\"c\",\"c\"]", "“id”"),
        ("[1,3]", "[99999,99999]", "“size”"),
    ] {
        let told = read("json-stat", &text.replacen(from, to, 1))
            .map(|_| ())
            .expect_err(to);
        assert!(told.contains(want), "{to}: {told}");
    }
}

const DIMENSIONS: &str = "title={ja='症例',en='Cases'}\nunit={ja='人',en='people'}\n\
    [[statistics.dimensions]]\nid='area'\nlabel={ja='地域'}\ncodes='municipality'\n\
    [[statistics.dimensions]]\nid='year'\ncodes='fiscal-year'\n\
    [[statistics.dimensions]]\nid='site'\ncodes='icd-o'\ntotal='all'\ncategories=[{code='all',label={ja='全部位',en='All sites'}}]\n";

#[test]
fn codes_have_their_labels_and_places_their_totals() {
    let mut rows = String::from("area,year,site,value\n");
    for (area, count) in [("13", 60), ("13101", 20), ("131024", 40)] {
        for year in ["令和6年度", "FY2025"] {
            for (site, share) in [("all", 2), ("C50.4", 1), ("C16", 1)] {
                rows.push_str(&format!("{area},{year},{site},{}\n", count * share));
            }
        }
    }
    let snapshot = raw(&rows, DIMENSIONS).expect("sound").snapshot;
    let published = &snapshot.published;
    let axes = published.axes();
    let codes = |at: usize| -> Vec<&str> {
        axes[at]
            .categories
            .iter()
            .map(|c| c.code.as_str())
            .collect()
    };
    assert_eq!(codes(0), ["13", "13101", "13102"]);
    assert_eq!(codes(1), ["2024", "2025"]);
    assert_eq!(codes(2), ["all", "C50.4", "C16"]);
    assert_eq!(axes[0].categories[0].parts, [1, 2]);
    assert_eq!(axes[2].categories[0].parts, [1, 2]);
    assert_eq!(
        (axes[0].role, axes[1].role),
        (Some(Role::Geo), Some(Role::Time))
    );
    assert_eq!(axes[0].label.get("ja"), Some("地域"));
    assert_eq!(axes[0].categories[0].label.get("ko"), Some("도쿄도"));
    assert_eq!(axes[2].categories[0].label.get("en"), Some("All sites"));
    assert_eq!(axes[2].categories[2].label.get("ja"), Some("胃"));
    assert_eq!(published.about().title.get("en"), Some("Cases"));
    assert_eq!(published.unit(&[0, 0, 0]).get("ja"), Some("人"));
}

#[test]
fn what_site_toml_and_data_disagree_about() {
    let table = "area,year,value\n13,2024,20\n13,令和6年度,30\n";
    for (toml, want) in [
        (
            "[[statistics.dimensions]]\nid='sex'\n",
            "the dimension “sex” of site.toml is not in the table",
        ),
        (
            "[[statistics.dimensions]]\nid='year'\ncodes='fiscal-year'\n",
            "“year” has two codes that mean the same",
        ),
        (
            "[[statistics.dimensions]]\nid='year'\ncodes='prefecture'\n",
            "category 1 of the dimension “year” is not on its list of codes",
        ),
        (
            "[[statistics.dimensions]]\nid='year'\ntotal='T'\n",
            "the category “T” of the dimension “year”",
        ),
        (
            "[[statistics.dimensions]]\nid='year'\ncategories=[{code='2024',parts=['2023']}]\n",
            "the category “2023” of the dimension “year”",
        ),
    ] {
        let told = said(raw(table, toml));
        assert!(told.contains(want), "{toml}: {told}");
    }
}

#[test]
fn margins_that_do_not_add_up() {
    let told = said(raw(
        "area,value\n00,500\n13,100\n27,300\n",
        "[[statistics.dimensions]]\nid='area'\ncodes='prefecture'\n",
    ));
    assert!(
        told.contains("area=00 is not the sum of its parts"),
        "{told}"
    );
    assert!(!told.contains("500") && !told.contains("300"), "{told}");
}

#[test]
fn public_figures_are_taken_as_they_are() {
    let site = folder();
    let fetched = public(site.path(), "area,value\n13,2.5\n27,…\n").expect("public");
    assert_eq!(
        fetched.snapshot.published.cells(),
        [Cell::Value(2.5), Cell::Missing]
    );
    assert!(fetched.snapshot.lock.source.digest.is_some());
    // Of those that are not, no digest is kept: hidden counts could be tried out against it.
    let fetched = raw("area,value\n13,20\n27,30\n", "").expect("sound");
    assert_eq!(fetched.snapshot.lock.source.digest, None);
}

#[test]
fn populations_reach_the_gate_and_not_the_snapshot() {
    let text = r#"{"version":"2.0","class":"dataset","id":["area"],"size":[2],
        "dimension":{"area":{"category":{"index":["13101","13102"]},"extension":{"population":{"13101":1500,"13102":90000}}}},
        "value":[60,70]}"#;
    let cube = read("json-stat", text).expect("readable");
    let table = cube.counts().expect("counts");
    assert_eq!(table.population(0), Some(1500));
    let gated = shirube::statistics::gate(&table, &Default::default()).expect("safe");
    assert_eq!(gated.published, [None, Some(70)]);
    let published = shirube::statistics::snapshot::Published::gated(cube, &gated).expect("counts");
    assert!(!published.text().contains("1500"), "{}", published.text());
    assert_eq!(published.axes()[0].categories[0].population, None);
}
