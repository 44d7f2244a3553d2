//! What the open data says, and what pages say to machines.

use serde_json::Value;

use super::{GOOD, site};

fn built(text: &str) -> crate::support::SiteTest {
    let site = site(&[("desks/a.yaml", text)]);
    site.build(&[]).exits(0);
    site
}

fn json(site: &crate::support::SiteTest, path: &str) -> Value {
    serde_json::from_str(&site.read(path)).expect("JSON")
}

#[test]
fn a_vcard_is_one_that_address_books_take() {
    let site = built(GOOD);
    let want = "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nUID:https://example.org/ja/desks/a/\r\n\
        FN;LANGUAGE=ja;ALTID=1;PREF=1:見本の窓口\r\nFN;LANGUAGE=en;ALTID=1;PREF=2:Sample desk\r\n\
        ORG;LANGUAGE=ja;ALTID=1;PREF=1:見本の法人\r\nTEL;VALUE=uri;TYPE=voice;PREF=1:tel:+815000000001\r\n\
        URL:https://example.org/\r\nSOURCE:https://example.org/ja/desks/a/\r\nX-LICENCE:\r\nX-STATE:verified\r\n\
        REV:20261121T000000Z\r\nEND:VCARD\r\n";
    assert_eq!(site.read("desks/desks.vcf"), want);
}

#[test]
fn the_services_have_numbers_hours_and_stable_ids() {
    let site = built(GOOD);
    let page = json(&site, "desks/desks.hsds.json");
    assert_eq!(page["total_items"], 1);
    let service = &page["contents"][0];
    assert_eq!(service["name"], "見本の窓口");
    assert_eq!(service["phones"][0]["number"], "050-0000-0001");
    assert_eq!(service["assured_date"], "2026-11-01");
    let days: Vec<_> = service["schedules"]
        .as_array()
        .expect("days")
        .iter()
        .map(|s| &s["byday"])
        .collect();
    assert_eq!(days, ["MO", "TU", "WE", "TH", "FR"]);
    assert_eq!(service["schedules"][0]["closes_at"], "17:00");
    let again = built(GOOD);
    assert_eq!(json(&again, "desks/desks.hsds.json"), page);
}

#[test]
fn pages_describe_the_desk_to_machines() {
    let site = built(GOOD);
    let html = site.read("ja/desks/a/index.html");
    let (_, rest) = html
        .split_once("application/ld+json\">")
        .expect("a description");
    let data: Value =
        serde_json::from_str(rest.split("</script>").next().expect("closed")).expect("JSON");
    assert_eq!(data["@type"], "Service");
    assert_eq!(data["provider"]["name"], "見本の法人");
    assert_eq!(data["areaServed"][0]["identifier"], "13");
    assert_eq!(
        data["availableChannel"][0]["servicePhone"]["telephone"],
        "050-0000-0001"
    );
    assert_eq!(data["hoursAvailable"].as_array().map(Vec::len), Some(5));
}

#[test]
fn an_expired_desk_has_its_number_nowhere() {
    let text = GOOD.replace("2027-11-01", "2026-11-20");
    let site = built(&format!(
        "{text}fax: 03-0000-0009\nemail: sample@example.org\n"
    ));
    for (path, bytes) in site.written() {
        let text = String::from_utf8_lossy(&bytes);
        for secret in [
            "050-0000-0001",
            "5000000001",
            "03-0000-0009",
            "sample@example.org",
        ] {
            assert!(!text.contains(secret), "{secret} in {path}");
        }
    }
    assert!(
        site.read("ja/desks/a/index.html")
            .contains("<a href=\"https://example.org/\">")
    );
}

#[test]
fn licence_and_date_go_with_the_data() {
    let site = site(&[("desks/a.yaml", GOOD)]);
    let config = site.source("site.toml");
    site.edit("site.toml", config.replace("[[languages]]\ntag = \"ja\"", "[licence]\nname = \"CC BY 4.0\"\nurl = \"https://creativecommons.org/licenses/by/4.0/\"\n\n[[languages]]\ntag = \"ja\""));
    site.build(&[]).exits(0);
    for file in [
        "desks.csv",
        "desks.json",
        "desks.vcf",
        "desks.hsds.json",
        "desks.jsonld",
    ] {
        let text = site.read(&format!("desks/{file}")).replace("\r\n ", "");
        assert!(
            text.contains("https://creativecommons.org/licenses/by/4.0/"),
            "{file}"
        );
        assert!(
            text.contains("2026-11-21") || text.contains("20261121"),
            "{file}"
        );
    }
}

/// A desk with two lines, of which one cannot be reached from everywhere, and languages on some channels.
fn with_lines() -> String {
    GOOD.replace(
        "telephone: 050-0000-0001",
        "telephone:\n  - {number: 0570-000-000, label: 代表, cost: navi, cost_note: 20秒11円, unreachable_from: [海外], \
         alternative: 050-0000-0002, hours: 24/7}\n  - 050-0000-0003\nform: https://example.org/form\n\
         languages: [{language: en, channels: [電話]}, {language: ko, channels: [フォーム]}, vi]",
    )
}

#[test]
fn services_tell_what_to_know_before_calling() {
    let page = json(&built(&with_lines()), "desks/desks.hsds.json");
    let phones = page["contents"][0]["phones"]
        .as_array()
        .expect("phones")
        .clone();
    let numbers: Vec<_> = phones.iter().map(|phone| &phone["number"]).collect();
    assert_eq!(numbers, ["0570-000-000", "050-0000-0002", "050-0000-0003"]);
    let about = phones[0]["description"].as_str().expect("words");
    for word in ["代表", "ナビダイヤル", "20秒11円", "海外", "24/7"] {
        assert!(about.contains(word), "{word}: {about}");
    }
    assert_eq!(phones[1]["description"], "海外");
    let spoken = phones[0]["languages"].as_array().expect("languages").iter();
    let spoken: Vec<_> = spoken.map(|language| &language["code"]).collect();
    assert_eq!(spoken, ["ja", "en", "vi"]);
}

#[test]
fn languages_go_with_the_channels_that_they_are_spoken_on() {
    let graph = json(&built(&with_lines()), "desks/desks.jsonld");
    let channels = &graph["dataFeedElement"][0]["availableChannel"];
    assert_eq!(
        channels[0]["availableLanguage"],
        serde_json::json!(["ja", "en", "vi"])
    );
    assert_eq!(channels[2]["serviceUrl"], "https://example.org/form");
    assert_eq!(
        channels[2]["availableLanguage"],
        serde_json::json!(["ja", "ko", "vi"])
    );
    let always = channels[0]["servicePhone"]["hoursAvailable"].as_array();
    assert_eq!(always.map(Vec::len), Some(7));
}

#[test]
fn a_vcard_says_what_the_call_costs() {
    let card = built(&with_lines())
        .read("desks/desks.vcf")
        .replace("\r\n ", "");
    assert!(card.contains("NOTE:0570-000-000: ナビダイヤル"), "{card}");
    assert!(card.contains("PREF=2:tel:+815000000003"), "{card}");
}

#[test]
fn an_expired_desk_is_in_no_list_by_what_is_withheld() {
    let form = format!("{GOOD}form: https://example.org/form\n");
    let live = built(&form);
    assert!(live.has("ja/desks/channel/telephone/index.html"));
    let expired = built(&form.replace("2027-11-01", "2026-11-20"));
    assert!(!expired.has("ja/desks/channel/telephone/index.html"));
    assert!(expired.has("ja/desks/channel/form/index.html"));
}

#[test]
fn a_part_of_a_prefecture_is_not_called_by_its_name() {
    let site = built(&GOOD.replace("[13]", "[13, 131016, 131024]"));
    let page = site.read("ja/desks/a/index.html");
    for name in [
        "東京都<",
        "東京都の一部（131016）",
        "東京都の一部（131024）",
    ] {
        assert!(page.contains(name), "{name}");
    }
    let areas = json(&site, "desks/desks.hsds.json")["contents"][0]["service_areas"].clone();
    assert_eq!(areas[1]["name"], "東京都の一部（131016）");
}

#[test]
fn a_desk_that_does_not_say_where_it_is_for_is_in_no_prefectures_list() {
    let unsaid = GOOD
        .replace("area: [13]\n", "")
        .replace("見本の窓口", "地域なし");
    let site = site(&[("desks/a.yaml", GOOD), ("desks/b.yaml", &unsaid)]);
    site.build(&[]).exits(0);
    assert!(
        !site
            .read("ja/desks/prefecture/13/index.html")
            .contains("地域なし")
    );
    let all = json(&site, "ja/desks/directory.json");
    assert!(all["desks"]["list"][1].get("prefectures").is_none());
    let services = json(&site, "desks/desks.hsds.json");
    assert!(services["contents"][1].get("service_areas").is_none());
    let graph = json(&site, "desks/desks.jsonld");
    assert!(graph["dataFeedElement"][1].get("areaServed").is_none());
}
