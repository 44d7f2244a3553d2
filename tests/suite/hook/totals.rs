//! Totals that do not say so: known for what they are, or the table is not taken.

use super::{raw, said};

/// Areas by sex with totals of both, which nothing declares.
const TABLE: &str = "area,sex,value\n合計,計,308\n合計,男,139\n合計,女,169\n東京,計,43\n東京,男,3\n東京,女,40\n大阪,計,124\n大阪,男,66\n大阪,女,58\n福岡,計,141\n福岡,男,70\n福岡,女,71\n";

#[test]
fn a_total_that_adds_up_is_known_for_one() {
    let made = raw(TABLE, "").expect("safe").snapshot.published;
    let values = made.cells();
    // 3 is hidden, and so is more in its row and column: it cannot be found by subtraction.
    let hidden = |at: &[usize]| {
        at.iter()
            .filter(|at| values[**at].value().is_none())
            .count()
    };
    assert_eq!(values[4].value(), None);
    assert!(hidden(&[3, 5]) >= 1, "its row");
    assert!(hidden(&[1, 7, 10]) >= 1, "its column");
}

#[test]
fn one_wrong_figure_does_not_make_it_an_ordinary_category() {
    let wrong = TABLE.replace("大阪,男,66", "大阪,男,67");
    let told = said(raw(&wrong, ""));
    assert!(
        told.contains("the category “合計” of the dimension “area” seems to be a total"),
        "{told}"
    );
    assert!(!told.contains("67") && !told.contains("139"), "{told}");
    // Once it is declared, the cell that is wrong is named.
    let toml = "[[statistics.dimensions]]\nid='area'\ntotal='合計'\n[[statistics.dimensions]]\nid='sex'\ntotal='計'\n";
    let told = said(raw(&wrong, toml));
    assert!(told.contains("is not the sum of its parts"), "{told}");
    raw(TABLE, toml).expect("safe");
}

#[test]
fn totals_are_known_by_name_in_every_form() {
    let rest = "[[statistics.dimensions]]\nid='area'\n";
    for name in [
        "_T",
        "TOT",
        "Ｔｏｔａｌ",
        "総数",
        "全国",
        "합계",
        "总计",
        "Tổng cộng",
        "ALL",
        "関東小計",
    ] {
        let told = said(raw(
            &format!("area,value\n{name},171\n13,80\n27,90\n"),
            rest,
        ));
        assert!(
            told.contains(name) && told.contains("seems to be a total"),
            "{name}: {told}"
        );
    }
    let sdmx = "STRUCTURE,AREA,OBS_VALUE\ndataflow,_T,171\ndataflow,13,80\ndataflow,27,90\n";
    let told = said(raw(sdmx, "format='sdmx-csv'\n"));
    assert!(told.contains("“_T” of the dimension “AREA”"), "{told}");
    let json = |whole: u32, label: &str| {
        format!(
            r#"{{"version":"2.0","class":"dataset","id":["area"],"size":[3],"dimension":{{"area":{{"category":{{
            "index":["x","13","27"],"label":{{"x":"{label}"}}}}}}}},"value":[{whole},80,90]}}"#
        )
    };
    let form = "format='json-stat'\n";
    let told = said(raw(&json(171, "Total"), form));
    assert!(told.contains("“x” of the dimension “area”"), "{told}");
    raw(&json(170, "Total"), form).expect("it adds up");
    raw(&json(171, "Chiba"), form).expect("no total");
}

#[test]
fn what_is_no_total_is_taken() {
    for (table, toml) in [
        (
            "kind,value\nALL,80\nAML,90\nCML,70\n",
            "[[statistics.dimensions]]\nid='kind'\ncategories=[{code='ALL',label={ja='急性リンパ性白血病'}}]\n",
        ),
        (
            "stage,value\nT,80\nN,90\nM,70\n",
            "[[statistics.dimensions]]\nid='stage'\ncategories=[{code='T',label={ja='T分類'}}]\n",
        ),
        (
            "measure,value\n総数,280\n陽性,90\n判定できず,70\n",
            "[[statistics.dimensions]]\nid='measure'\nrole='metric'\n",
        ),
        ("kind,value\n_Z,80\n累計,90\nその他,70\n", ""),
        ("area,sex,value\n13,合計,80\n27,合計,90\n", ""),
    ] {
        raw(table, toml).unwrap_or_else(|fault| panic!("{table}: {fault}"));
    }
    // Nothing is hidden in figures that are public.
    let site = super::folder();
    super::public(site.path(), "area,value\n合計,171\n13,80\n27,90\n").expect("public");
}

#[test]
fn a_total_by_another_name_with_one_wrong_figure() {
    let other = TABLE.replace("合計", "あ").replace("計,", "い,");
    let rows = "area,sex,value\nあ,い,308\n";
    assert!(other.starts_with(rows), "{other}");
    raw(&other, "").expect("both add up");
    let told = said(raw(&other.replace("大阪,男,66", "大阪,男,67"), ""));
    assert!(
        told.contains("is the sum of the others in most rows, but not in all"),
        "{told}"
    );
    // Three figures of which one is the sum of two, by chance and once.
    raw(
        "area,sex,value\n13,a,80\n13,b,30\n13,c,50\n27,a,90\n27,b,20\n27,c,60\n",
        "",
    )
    .expect("chance");
}
