//! What is never taken: data on single people, on variants, free text. Messages do not repeat what was there.

use super::{folder, public, raw, said};

/// A table with one more column, of words that are given.
fn with_column(name: &str, words: &[&str]) -> String {
    let rows: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(at, word)| format!("{:02},{word},{}", at % 47 + 1, 100 + at))
        .collect();
    format!("area,{name},value\n{}\n", rows.join("\n"))
}

/// That a table is refused in these words, which repeat nothing of it.
#[track_caller]
fn is_refused(table: &str, toml: &str, want: &str, never: &[&str]) {
    let told = said(raw(table, toml));
    let repeats = never.iter().any(|text| told.contains(text));
    assert!(told.contains(want) && !repeats, "{table}: {told}");
}

#[test]
fn columns_that_tell_people_apart() {
    for name in [
        "id",
        "ID",
        "patient_id",
        "Patient ID",
        "患者ID",
        "氏名",
        "カルテ番号",
        "e-mail",
        "被験者番号",
        "住所",
        "患者番号",
        "患者Ｎｏ．",
        "カルテNo",
        "診察券番号",
        "被保険者番号",
        "フリガナ",
        "ﾌﾘｶﾞﾅ",
        "マイナンバー",
        "研究ID",
        "お名前",
        "受付",
        "カルテ",
        "症例番号",
    ] {
        let told = said(raw(&with_column(name, &["a", "b"]), ""));
        assert!(
            told.contains("tell people apart") && told.contains(name),
            "{name}: {told}"
        );
    }
    let keys: Vec<String> = (0..40)
        .map(|at| format!("P{:07}", 7_000_000 + at * 31))
        .collect();
    let rows: Vec<String> = keys.iter().map(|key| format!("{key},20")).collect();
    let told = said(raw(&format!("code,value\n{}\n", rows.join("\n")), ""));
    assert!(told.contains("“code” seems to tell people apart"), "{told}");
    assert!(!told.contains("700"), "{told}");
}

#[test]
fn a_row_for_each_person() {
    let rows: Vec<String> = (0..60)
        .map(|at| format!("k{at},{},{},1", at % 7, at % 5))
        .collect();
    let told = said(raw(
        &format!("key,age,sex,value\n{}\n", rows.join("\n")),
        "",
    ));
    assert!(told.contains("differs in nearly each row"), "{told}");
    // The same people without the column: the same categories come twice.
    let rows: Vec<String> = (0..60)
        .map(|at| format!("{},{},1", at % 7, at % 5))
        .collect();
    let told = said(raw(&format!("age,sex,value\n{}\n", rows.join("\n")), ""));
    assert!(
        told.contains("has the same categories as one before"),
        "{told}"
    );
    // A few of them, as they come, and with zeros filled in as was asked for.
    let few = "k,age,area,value\na,45,13,1\nb,52,27,1\nc,45,27,1\nd,60,13,1\n";
    is_refused(few, "", "differs in nearly each row", &["45"]);
    let rows = ["a", "b", "c", "d"].map(|key| {
        let there = u8::from(key < "c");
        format!("{key},13,{there}\n{key},27,{}\n", 1 - there)
    });
    let filled = format!("k,area,value\n{}", rows.concat());
    is_refused(
        &filled,
        "",
        "each category of the column “k” counts one person",
        &["a,"],
    );
    let with_totals = "k,area,value\n計,計,4\n計,13,2\n計,27,2\na,計,1\na,13,1\na,27,0\nb,計,1\nb,13,1\nb,27,0\nc,計,1\nc,13,0\nc,27,1\nd,計,1\nd,13,0\nd,27,1\n";
    is_refused(with_totals, "", "counts one person", &["a,"]);
    raw(&filled.replace("a,13,1", "a,13,30"), "").expect("one of them has more");
    // Or one each, with zeros for everybody else.
    let rows: Vec<String> = (0..9)
        .flat_map(|a| (0..9).map(move |b| format!("a{a},b{b},{}", u8::from(a == b))))
        .collect();
    let told = said(raw(&format!("x,y,value\n{}\n", rows.join("\n")), ""));
    assert!(
        told.contains("every figure of the table is 0 or 1"),
        "{told}"
    );
}

#[test]
fn days_of_birth() {
    for (name, words) in [
        ("birth_date", ["a", "b"]),
        ("生年月日", ["a", "b"]),
        ("day", ["1961-03-04", "1972-11-30"]),
        ("day", ["昭和36年3月4日", "昭和47年11月30日"]),
    ] {
        let table = with_column(name, &words).replace("\n02,", "\n01,");
        let told = said(raw(&table, ""));
        assert!(told.contains("days of birth"), "{name}: {told}");
        assert!(!told.contains("1961"), "{told}");
    }
    // Days on which figures were counted say that they are times.
    let table = "day,value\n2026-10-01,50\n2026-11-01,60\n";
    raw(table, "[[statistics.dimensions]]\nid='day'\nrole='time'\n").expect("times");
}

#[test]
fn variants_and_alleles() {
    for (name, word) in [
        ("variant", "x"),
        ("バリアント", "x"),
        ("allele", "x"),
        ("marker", "rs113488022"),
        ("change", "p.Arg175His"),
        ("place", "chr7:140753336"),
        ("gt", "0/1"),
        ("change", "chr1:123A>G"),
        ("change", "KRAS G12D"),
        ("change", "p.(Arg175His)"),
        ("drug", "CYP2C19*2"),
    ] {
        let never = [word].into_iter().filter(|word| *word != "x");
        let never: Vec<&str> = never.collect();
        let table = with_column(name, &[word, "y"]);
        is_refused(&table, "", "single variants or alleles", &never);
    }
}

#[test]
fn free_text() {
    let story = "夫が去年なくなりました。わたしの検査の結果を家族に伝えるべきか悩んでいます。";
    for (name, word) in [
        ("自由記述", "x"),
        ("comment", "x"),
        ("subject", story),
        ("subject", "My husband died last year. I wonder whom to ask"),
    ] {
        let table = with_column(name, &[word, "y"]);
        is_refused(&table, "", "own words", &["夫", "husband"]);
    }
}

#[test]
fn names_that_say_how_many() {
    for word in [
        "東京（3人）",
        "Tokyo (n=3)",
        "東京（ｎ＝３）",
        "Tokyo (n = 1234)",
        "M (12 cases)",
    ] {
        let table = with_column("group", &[word, "y"]);
        is_refused(&table, "", "say how many", &["3", "12"]);
    }
    let told = said(raw(
        "area,value\n13,50\n27,60\n",
        "title={ja='症例（n=3）'}\n",
    ));
    assert!(told.contains("title"), "{told}");
    for word in [
        "5人以上の世帯",
        "20代（男性）",
        "第3期（2024）",
        "2人部屋",
        "A群（n以上）",
    ] {
        let table = format!("group,value\n{word},50\ny,60\n");
        raw(&table, "").unwrap_or_else(|fault| panic!("{word}: {fault}"));
    }
}

/// Areas by sex; 3 is hidden, and so is what protects it.
fn with_names(first: &str, second: &str) -> String {
    format!(
        "area,sex,value\n{first},T,40510\n{first},M,3\n{first},F,40507\n{second},T,120114\n{second},M,61723\n{second},F,58391\n"
    )
}

#[test]
fn names_with_a_count_of_their_own() {
    let sexes = "[[statistics.dimensions]]\nid='sex'\ncodes='sex'\n";
    for (first, second) in [
        ("東京 4万507人中3人", "大阪"),
        ("東京のうち 3人", "大阪"),
        ("Tokyo (40507)", "Osaka"),
        ("Tokyo （４０，５０７）", "Osaka"),
        ("Tokyo 40 507", "Osaka"),
        ("東京【4万507】", "大阪"),
        ("40507", "大阪"),
        ("東京（40510人）", "大阪"),
        ("A (3)", "B"),
        ("Tokyo 3 of 40510", "Osaka"),
        ("40507 Tokyo", "Osaka"),
        ("（40507）東京", "大阪"),
    ] {
        let table = with_names(first, second);
        is_refused(&table, sexes, "say how many", &["405", "４"]);
    }
    // Numbers in names that are none of the counts, or no counts.
    for (first, second) in [
        ("0-3", "4-9"),
        ("3歳", "4歳"),
        ("C03", "C04"),
        ("第3群", "第4群"),
        ("A (3)", "B (4)"),
        ("東京 40508", "大阪"),
        ("3", "4"),
        ("2024", "2025"),
        ("3人", "4人以上"),
        ("500床以上", "500床未満"),
        ("03101", "40507-x"),
    ] {
        raw(&with_names(first, second), sexes).unwrap_or_else(|fault| panic!("{first}: {fault}"));
    }
}

/// Areas that are called so, two of them hidden, by sex.
fn by_sex(names: [&str; 4]) -> String {
    let rows = [(26, 17, 9), (61, 40, 21), (140, 72, 68), (90, 47, 43)];
    let rows = names.iter().zip(rows);
    let rows = rows.map(|(name, (all, men, women))| {
        format!("{name},T,{all}\n{name},M,{men}\n{name},F,{women}\n")
    });
    format!(
        "area,sex,value\n{}全国,T,317\n全国,M,176\n全国,F,141\n",
        rows.collect::<String>()
    )
}

#[test]
fn names_with_a_small_number_that_is_their_own_and_hidden() {
    let policy = "threshold=30\n[[statistics.dimensions]]\nid='sex'\ncodes='sex'\n[[statistics.dimensions]]\nid='area'\ntotal='全国'\n";
    for names in [
        ["東京 26", "大阪", "愛知", "福岡"],
        ["26 Tokyo", "Osaka", "Aichi", "Fukuoka"],
        ["東京 ２６", "大阪 61", "愛知 140", "福岡 90"],
        // One that is out of date.
        ["東京 26", "大阪 60", "愛知", "福岡"],
    ] {
        is_refused(&by_sex(names), policy, "say how many", &["26", "２６"]);
    }
    for names in [
        // Shown, of nobody, ordinals, ages, codes and bands.
        ["東京", "大阪", "愛知", "福岡 90"],
        ["東京 25", "大阪", "愛知", "福岡"],
        ["区分 26", "区分 27", "区分 28", "区分 29"],
        ["第26期", "第27期", "第28期", "第29期"],
        ["26", "27", "28", "29"],
        ["26歳", "27歳", "28歳", "29歳"],
        ["C26", "C27", "C28", "C29"],
        ["26-30", "31-35", "36-40", "41-45"],
        ["26 to 30", "31 to 35", "36 to 40", "41 to 45"],
        ["2026", "2027", "2028", "2029"],
    ] {
        raw(&by_sex(names), policy).unwrap_or_else(|fault| panic!("{names:?}: {fault}"));
    }
    // A small one is meant only where each name has its own.
    let few = |names: [&str; 3]| {
        let [a, b, c] = names;
        format!("group,value\n{a},3\n{b},52\n{c},2\n")
    };
    is_refused(&few(["A 3", "B", "C"]), "", "say how many", &["A 3"]);
    raw(&few(["Group 3", "Group 4", "Group 5"]), "").expect("ordinals");
    raw(&few(["Type 1", "Type 4", "Type 2"]), "").expect("one of three by chance");
}

#[test]
fn among_many_figures_a_small_number_is_one_by_chance() {
    let kinds = 0..14_u32;
    let rows = kinds.map(|kind| {
        format!(
            "A (7),k{kind},{}\nB,k{kind},{}\n",
            7 + kind * 13,
            150 + kind * 17
        )
    });
    let table = format!("area,kind,value\n{}", rows.collect::<String>());
    raw(&table, "").expect("taken");
    let told = said(raw(&table.replace("A (7)", "A (7人)"), ""));
    assert!(told.contains("say how many"), "{told}");
}

#[test]
fn titles_with_a_hidden_count() {
    let table = with_names("13", "27");
    let with = |title: &str| {
        format!("title={{ja='{title}'}}\n[[statistics.dimensions]]\nid='sex'\ncodes='sex'\n")
    };
    let told = said(raw(&table, &with("東京の女性 4万507人など")));
    assert!(told.contains("title"), "{told}");
    assert!(!told.contains("507"), "{told}");
    // What is shown may be said.
    raw(&table, &with("登録 160,624人の内訳")).expect("no hidden count");
    raw(&table, &with("2024年、3地域")).expect("no hidden count");
}

#[test]
fn they_are_refused_of_public_figures_too() {
    let site = folder();
    let told = said(public(site.path(), "患者番号,value\nA,20\nB,30\n"));
    assert!(told.contains("tell people apart"), "{told}");
}

#[test]
fn tables_of_counts_pass() {
    for table in [
        // One dimension, where each row has a category of its own.
        "area,value\n01,50\n02,60\n03,70\n04,80\n05,90\n06,50\n07,60\n08,70\n09,80\n10,90\n",
        "subject,year,value\nゲノム,2024,50\nゲノム,2025,60\n家族,2024,70\n家族,2025,80\n",
        "age,value\n0-14,50\n15-64,60\n65+,70\n",
        "gene,value\nBRCA1,50\nBRCA2,60\n",
        "topography,value\nC50.4,50\nC50.9,60\n",
        "county,value\nSt. Francis County of Arkansas,50\n04.4 Water supply and misc. services,60\n",
        "発生年,value\n2024,50\n2025,60\n",
        "電子カルテ,value\nあり,50\nなし,60\n",
        "被保険者区分,value\n本人,50\n家族,60\n",
        "atc,value\nL01F,50\nC10A,60\n",
    ] {
        raw(table, "").unwrap_or_else(|fault| panic!("{table}: {fault}"));
    }
}
