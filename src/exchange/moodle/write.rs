//! A bank as Moodle XML: one category a group, one question an item.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::cloze;
use crate::exchange::bank::{Ask, Bank, Group, Item, Opt, Pair, Rich};
use crate::exchange::notes;
use crate::text::xml::Xml;

/// Parts of a whole that Moodle takes, in per cent (`get_grades_options` there).
const PARTS: &[(usize, &str)] = &[
    (1, "100"),
    (2, "50"),
    (3, "33.33333"),
    (4, "25"),
    (5, "20"),
    (6, "16.66667"),
    (7, "14.28571"),
    (8, "12.5"),
    (9, "11.11111"),
    (10, "10"),
];

/// Writes a bank.
pub(in crate::exchange) fn write(bank: &Bank) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.open("quiz", &[]);
    for group in &bank.groups {
        category(&mut xml, bank, group);
        for item in &group.items {
            question(&mut xml, item);
        }
    }
    xml.close("quiz");
    xml.finish()
}

fn category(xml: &mut Xml, bank: &Bank, group: &Group) {
    xml.open("question", &[("type", "category")]);
    xml.open("category", &[]);
    xml.text("text", &[], &path(bank, group));
    xml.close("category");
    rich(xml, "info", &group.about);
    xml.text("idnumber", &[], &group.id);
    xml.close("question");
}

/// The path of a group's category. A slash within a name is written twice.
pub(in crate::exchange) fn path(bank: &Bank, group: &Group) -> String {
    let names = [
        "$course$/top",
        &bank.title.replace('/', "//"),
        &group.title.replace('/', "//"),
    ];
    let names = names.into_iter().filter(|name| !name.is_empty());
    names.collect::<Vec<_>>().join("/")
}

/// The names that a path ends in: of the bank, if it has one, and of the group.
pub(in crate::exchange) fn names(path: &str) -> (String, String) {
    let covered = path.replace("//", "\u{fdd0}");
    let name = |part: &str| part.replace('\u{fdd0}', "/").trim().to_owned();
    let mut parts = covered.rsplit('/').map(name);
    let group = parts.next().unwrap_or_default();
    let bank = parts
        .next()
        .filter(|name| !name.starts_with('$') && name != "top");
    (bank.unwrap_or_default(), group)
}

fn question(xml: &mut Xml, item: &Item) {
    let kind = match &item.ask {
        Ask::Text => "description",
        Ask::Choice { .. } => "multichoice",
        Ask::Order { .. } => "ordering",
        Ask::Match { .. } => "matching",
        Ask::Gap { .. } => "cloze",
        Ask::Number { .. } => "numerical",
        Ask::Free { .. } => "essay",
    };
    xml.open("question", &[("type", kind)]);
    xml.open("name", &[]);
    xml.text("text", &[], &item.name);
    xml.close("name");
    let asked = match &item.ask {
        Ask::Gap { gaps } => cloze::filled(&item.text, gaps),
        _ => notes::asked(item),
    };
    rich(xml, "questiontext", &asked);
    rich(xml, "generalfeedback", &notes::general(item));
    xml.text("defaultgrade", &[], &item.points.to_string());
    xml.text("penalty", &[], "0.3333333");
    xml.text("hidden", &[], "0");
    xml.text("idnumber", &[], &item.id);
    answers(xml, &item.ask);
    for hint in &item.hints {
        rich(xml, "hint", hint);
    }
    xml.close("question");
}

fn answers(xml: &mut Xml, ask: &Ask) {
    match ask {
        Ask::Text | Ask::Gap { .. } => {}
        Ask::Choice {
            many,
            shuffle,
            options,
        } => choice(xml, (*many, *shuffle), options),
        Ask::Order { items } => order(xml, items),
        Ask::Match { pairs } => matching(xml, pairs),
        Ask::Number {
            value,
            tolerance,
            unit,
            feedback,
        } => number(xml, (*value, *tolerance), unit, feedback),
        Ask::Free { model } => {
            for (name, value) in [
                ("responseformat", "editor"),
                ("responserequired", "0"),
                ("responsefieldlines", "10"),
                ("attachments", "0"),
                ("attachmentsrequired", "0"),
            ] {
                xml.text(name, &[], value);
            }
            rich(xml, "graderinfo", model);
        }
    }
}

fn choice(xml: &mut Xml, (many, shuffle): (bool, bool), options: &[Opt]) {
    xml.text("single", &[], if many { "false" } else { "true" });
    xml.text(
        "shuffleanswers",
        &[],
        if shuffle { "true" } else { "false" },
    );
    xml.text("answernumbering", &[], "none");
    let rights = options.iter().filter(|option| option.right).count();
    // Beyond ten, the nearest part that Moodle takes.
    let part = PARTS
        .iter()
        .find(|(count, _)| *count == rights)
        .map_or("5", |(_, part)| *part);
    for option in options {
        let fraction = match (option.right, many) {
            (true, true) => part,
            (true, false) => "100",
            // Whoever ticks everything gets nothing.
            (false, true) => "-100",
            (false, false) => "0",
        };
        answer(xml, fraction, option);
    }
}

fn answer(xml: &mut Xml, fraction: &str, option: &Opt) {
    xml.open("answer", &[("fraction", fraction), ("format", "html")]);
    inside(xml, &option.label);
    rich(xml, "feedback", &option.feedback);
    xml.close("answer");
}

/// A question type of Moodle since 4.4; before that it was a plugin with the same format.
fn order(xml: &mut Xml, items: &[Opt]) {
    for (name, value) in [
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "ALL_OR_NOTHING"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ] {
        xml.text(name, &[], value);
    }
    for (at, item) in items.iter().enumerate() {
        xml.open(
            "answer",
            &[
                ("fraction", &format!("{}.0000000", at + 1)),
                ("format", "html"),
            ],
        );
        inside(xml, &item.label);
        xml.close("answer");
    }
}

fn matching(xml: &mut Xml, pairs: &[Pair]) {
    xml.text("shuffleanswers", &[], "true");
    for pair in pairs {
        xml.open("subquestion", &[("format", "html")]);
        inside(xml, &pair.left);
        xml.open("answer", &[]);
        xml.text("text", &[], &pair.right);
        xml.close("answer");
        xml.close("subquestion");
    }
}

fn number(xml: &mut Xml, (value, tolerance): (f64, f64), unit: &str, feedback: &Rich) {
    xml.open(
        "answer",
        &[("fraction", "100"), ("format", "moodle_auto_format")],
    );
    xml.text("text", &[], &value.to_string());
    rich(xml, "feedback", feedback);
    xml.text("tolerance", &[], &tolerance.to_string());
    xml.close("answer");
    if unit.is_empty() {
        return xml.text("showunits", &[], "3");
    }
    xml.open("units", &[]);
    xml.open("unit", &[]);
    xml.text("multiplier", &[], "1");
    xml.text("unit_name", &[], unit);
    xml.close("unit");
    xml.close("units");
    // Optional, in a field for text.
    xml.text("unitgradingtype", &[], "0");
    xml.text("unitpenalty", &[], "0.1");
    xml.text("showunits", &[], "0");
    xml.text("unitsleft", &[], "0");
}

/// An element with HTML and its pictures.
fn rich(xml: &mut Xml, name: &str, text: &Rich) {
    xml.open(name, &[("format", "html")]);
    inside(xml, text);
    xml.close(name);
}

fn inside(xml: &mut Xml, text: &Rich) {
    xml.text("text", &[], &text.html);
    for picture in &text.pictures {
        let attributes = [
            ("name", picture.name.as_str()),
            ("path", "/"),
            ("encoding", "base64"),
        ];
        xml.text("file", &attributes, &STANDARD.encode(&picture.bytes));
    }
}
