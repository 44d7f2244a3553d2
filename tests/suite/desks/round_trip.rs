//! What is exported as a table is read again as it was, whatever lines, languages and channels a desk has.

use serde_json::{Value, json};

use super::site;

/// Numbers that look random and are the same every time (a linear congruential generator, Knuth's constants).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    /// A value, as often as not.
    fn maybe(&mut self, value: Value) -> Value {
        if self.below(2) == 0 {
            value
        } else {
            Value::Null
        }
    }

    fn some(&mut self, of: &[&str]) -> Value {
        of.iter().copied().filter(|_| self.below(2) == 0).collect()
    }

    fn text(&mut self) -> Value {
        let (ja, en) = (self.one(TEXTS), self.one(TEXTS));
        match self.below(3) {
            0 => json!({ "ja": ja }),
            1 => json!({ "ja": ja, "en": en }),
            _ => Value::Null,
        }
    }

    fn list(&mut self) -> Value {
        let list = json!({ "ja": [self.one(&["一つめ", "2026/11/1", "a, b"]), "二つめ、です"], "en": ["one, two"] });
        self.maybe(list)
    }

    fn number(&mut self) -> String {
        format!("050-0000-{:04}", self.below(10_000))
    }

    fn hours(&mut self) -> Value {
        let hours = self.one(&[
            "24/7",
            "Mo-Fr 09:00-12:00,13:00-17:00; PH off; Dec 29-Jan 03 off",
            "Sa 10:00-16:00; PH off",
        ]);
        self.maybe(hours.into())
    }

    fn line(&mut self) -> Value {
        json!({
            "number": self.number(),
            "label": self.text(),
            "extension": self.maybe("012".into()),
            "cost": self.one(&["free", "usual", "navi"]),
            "cost_note": self.text(),
            "unreachable_from": self.some(&["mobile", "ip", "overseas"]),
            "alternative": self.number(),
            "hours": self.hours(),
        })
    }

    fn service(&mut self) -> Value {
        let service = json!({
            "offered": self.below(2) == 0,
            "booking": self.below(2) == 0,
            "note": self.text(),
            "url": self.maybe("https://example.org/?a=1,2".into()),
            "hours": self.hours(),
        });
        self.maybe(service)
    }

    fn spoken(&mut self) -> Value {
        json!({
            "language": self.one(&["en", "ko", "vi", "zh-Hans"]),
            "channels": self.some(&["telephone", "form", "visit"]),
            "by": self.one(&["staff", "interpreter"]),
            "hours": self.hours(),
            "note": self.text(),
        })
    }

    fn desk(&mut self, n: usize) -> Value {
        let lines: Vec<Value> = (0..self.below(4)).map(|_| self.line()).collect();
        let plain: Vec<Value> = (0..self.below(3)).map(|_| self.number().into()).collect();
        let telephone = [lines, plain].concat();
        let spoken: Vec<Value> = (0..self.below(4)).map(|_| self.spoken()).collect();
        json!({
            "name": { "ja": format!("窓口{n}"), "en": "Desk, “quoted” \"so\"" },
            "reading": self.maybe("まどぐち".into()),
            "type": self.one(&["labour", "legal"]),
            "operator": self.text(),
            "operator_type": self.one(&["national", "hospital"]),
            "summary": self.text(),
            "remit": self.some(&["employment", "insurance", "school"]),
            "cannot": self.list(),
            "legal_basis": self.text(),
            "who": self.some(&["patient", "family"]),
            "confidentiality": self.one(&["statutory", "limited"]),
            "confidentiality_note": self.text(),
            "anonymous": self.one(&["yes", "partly", "no"]),
            "fee": self.one(&["free", "paid"]),
            "fee_note": self.text(),
            "telephone": telephone,
            "fax": [self.number(), self.number()],
            "email": self.maybe("sample@example.org".into()),
            "form": self.maybe("https://example.org/form".into()),
            "text_relay": self.service(),
            "sign_language": self.service(),
            "visit": self.service(),
            "hours": self.hours(),
            "hours_note": self.text(),
            "languages": spoken,
            "area": [self.one(&["13", "131016"]), self.one(&["全国", "01"])],
            "postal_code": "001-0000",
            "address": self.text(),
            "latitude": 35.5,
            "longitude": 139.25,
            "prepare": self.list(),
            "next": self.list(),
            "website": self.maybe("https://example.org/a".into()),
            "source": "https://example.org/",
            "verified_on": "2026-11-01",
            "verified_by": "見本班",
            "expires_on": "2027-11-01",
        })
    }
}

const TEXTS: &[&str] = &[
    "なし、ではありません",
    "a, \"b\"; c",
    "一行め\n二行め",
    "2026/11/1",
    "=1+1",
    "無料",
];

#[test]
fn every_field_of_every_desk_comes_back() {
    let mut dice = Dice(5);
    let first = site(&[]);
    for n in 0..40 {
        let mut desk = dice.desk(n);
        if let Value::Object(keys) = &mut desk {
            keys.retain(|_, value| !value.is_null());
        }
        first.edit(
            &format!("content/_data/desks/d{n:02}.yaml"),
            format!("{desk:#}\n"),
        );
    }
    first.build(&[]).exits(0);
    let second = site(&[("desks/all.csv", &first.read("desks/desks.csv"))]);
    second.build(&[]).exits(0);
    let desks = |site: &crate::support::SiteTest| -> Vec<Value> {
        let all: Value = serde_json::from_str(&site.read("desks/desks.json")).expect("JSON");
        all["desks"].as_array().expect("desks").clone()
    };
    let (want, got) = (desks(&first), desks(&second));
    assert_eq!(want.len(), 40);
    for (want, got) in want.iter().zip(&got) {
        assert_eq!(got, want);
    }
    assert_eq!(
        second.read("desks/desks.csv"),
        first.read("desks/desks.csv")
    );
}
