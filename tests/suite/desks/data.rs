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
        FN;LANGUAGE=en;ALTID=1;PREF=2:Sample desk\r\nFN;LANGUAGE=ja;ALTID=1;PREF=1:見本の窓口\r\n\
        ORG;LANGUAGE=ja;ALTID=1;PREF=1:見本の法人\r\nTEL;VALUE=uri;TYPE=voice:tel:+815000000001\r\n\
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
