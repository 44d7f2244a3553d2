//! `:fact[id]`: a figure, law or day out of the site's register, with the date that it holds for.

use super::{Context, Directive, Form, Key, Usage};
use crate::diagnostics::Text;
use crate::markdown::html::{attribute, escaped};
use crate::markdown::ruby_html;
use crate::markdown::write::rules::{FACT_ALONE, FACT_LANGUAGE, FACT_UNKNOWN};

/// The directive.
pub struct Fact;

impl Directive for Fact {
    fn name(&self) -> &'static str {
        "fact"
    }

    fn forms(&self) -> &'static [Form] {
        &[Form::Inline]
    }

    fn docs(&self) -> Text {
        Text::new(
            "content/_data/facts.yaml に登録した数や法律を、単位・分母・日付と一緒に書き出します。",
            "Prints a figure or law out of content/_data/facts.yaml, with its unit, its denominator and its date.",
        )
    }

    fn example(&self) -> &'static str {
        ":fact[panel-tests]"
    }

    fn keys(&self) -> &'static [Key] {
        const {
            &[Key {
                name: "show",
                required: false,
                docs: Text::new(
                    "value と書くと、値だけを出す（同じページのどこかで、日付も出すこと）",
                    "`value` prints the value alone; the page must print it with its date elsewhere",
                ),
            }]
        }
    }

    fn literal(&self) -> bool {
        true
    }

    fn open(&self, usage: &Usage<'_>, cx: &mut Context<'_, '_>) -> String {
        let Some((id, whole)) = stated(usage) else {
            return String::new();
        };
        let Some(fact) = cx.embeds().fact(id) else {
            cx.report(&FACT_UNKNOWN, usage.span.clone(), |d| d.arg("id", id));
            return escaped(id);
        };
        if !whole && !cx.states_whole(id) {
            cx.report(&FACT_ALONE, usage.span.clone(), |d| d.arg("id", id));
        }
        let mut out = String::new();
        if let Some(lang) = &fact.lang {
            let here = cx.lang().to_owned();
            cx.report(&FACT_LANGUAGE, usage.span.clone(), |d| {
                d.arg("id", id).arg("lang", here)
            });
            out.push_str("<span");
            attribute(&mut out, "lang", lang);
            out.push('>');
        }
        let (tag, key) = if fact.is_day {
            ("time", "datetime")
        } else {
            ("data", "value")
        };
        let value = ruby_html(&fact.value);
        if fact.machine.is_empty() {
            out.push_str(&value);
        } else {
            out.push_str(&format!("<{tag}"));
            attribute(&mut out, key, &fact.machine);
            out.push_str(&format!(">{value}</{tag}>"));
        }
        if whole {
            out.push_str(&ruby_html(&fact.note));
        }
        if fact.lang.is_some() {
            out.push_str("</span>");
        }
        out
    }

    fn close(&self, _: &Usage<'_>, _: &mut Context<'_, '_>) -> String {
        String::new()
    }
}

/// The fact that a use states, if it is one of this directive, and whether with its date.
pub(crate) fn stated<'a>(usage: &Usage<'a>) -> Option<(&'a str, bool)> {
    let whole = usage.get("show") != Some("value");
    (usage.directive.name() == "fact").then(|| (usage.text.trim(), whole))
}
