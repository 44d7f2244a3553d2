//! A small site for this room's tests.

use std::sync::Arc;

use super::*;

/// Knows a term, a source, two fragments, and every file that is not called missing.
pub(super) struct Stub;

impl Embeds for Stub {
    fn link(&self, dest: &str) -> LinkAnswer {
        if dest.contains("missing") {
            return LinkAnswer::Unresolved(UnresolvedLink {
                kind: Missing::Page,
                suggestion: None,
            });
        }
        let external = urls::is_external(dest);
        let href = match external {
            true => dest.to_owned(),
            false => format!("/{}", dest.trim_end_matches(".md")),
        };
        LinkAnswer::To {
            href,
            lang: None,
            external,
            sensitive: false,
            better: None,
            withdrawn: match dest {
                "old.md" => Some(Withdrawn {
                    instead: Some(("/new".to_owned(), "新しい".to_owned())),
                }),
                "gone.md" => Some(Withdrawn::default()),
                _ => None,
            },
        }
    }

    fn image(&self, dest: &str) -> ImageAnswer {
        match dest {
            d if d.contains("missing") => ImageAnswer::Unresolved { suggestion: None },
            d if urls::is_external(d) => ImageAnswer::External,
            d => ImageAnswer::Found(ImageMarkup {
                src: format!("/{d}"),
                ..ImageMarkup::default()
            }),
        }
    }

    fn file(&self, dest: &str) -> Option<String> {
        (!dest.contains("missing")).then(|| format!("/{dest}"))
    }

    fn glossary(&self) -> Option<Arc<Glossary>> {
        let (id, names) = ("gene".to_owned(), vec!["遺伝子".to_owned()]);
        Some(Arc::new(Glossary::new(vec![GlossaryEntry { id, names }])))
    }

    fn term(&self, id: &str) -> Option<TermAnswer> {
        (id == "gene").then(|| TermAnswer {
            title: "遺伝子".to_owned(),
            definition: "def".to_owned(),
            href: "/terms/gene".to_owned(),
        })
    }

    fn citation(&self, id: &str) -> Option<usize> {
        (id == "s1").then_some(1)
    }

    fn fact(&self, id: &str) -> Option<FactAnswer> {
        let lang = (id == "foreign").then(|| "ja".to_owned());
        ["tests", "foreign"].contains(&id).then(|| FactAnswer {
            value: "9{件|けん}".to_owned(),
            note: "（2024年）".to_owned(),
            machine: "9".to_owned(),
            is_day: false,
            lang,
        })
    }

    fn statistics(&self, asked: &StatisticsUse<'_>) -> StatisticsAnswer {
        let fault = (asked.id != "cases").then(|| StatisticsFault {
            rule: &write::rules::FACT_UNKNOWN,
            key: "data",
            args: Vec::new(),
        });
        let html = format!("<{:?} {} {:?}>", asked.shows, asked.number, asked.values);
        StatisticsAnswer {
            html,
            fault,
            style: Some("/chart.css".to_owned()),
            text: String::new(),
        }
    }

    fn figure(&self, number: &str, after: &str) -> Option<String> {
        (number == "98,000" && after.starts_with('件')).then(|| "tests".to_owned())
    }

    fn include(&self, path: &SitePath) -> Option<Arc<SourceFile>> {
        let text = match path.as_str() {
            "content/_shared/a.md" => "shared *text*",
            "content/_shared/ring.md" => ":::include{src=ring.md}\n:::",
            _ => return None,
        };
        Some(Arc::new(SourceFile::new(path.clone(), text)))
    }

    fn string(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args = args.iter().map(|(name, value)| format!(" {name}={value}"));
        format!("{key}{}", args.collect::<String>())
    }
}

/// A text as the site writes it, and the rules of what was found, in reading order.
pub(super) fn page(text: &str) -> (Written, Vec<&'static str>) {
    page_with(text, false)
}

/// The same, with or without links to headings.
pub(super) fn page_with(text: &str, heading_links: bool) -> (Written, Vec<&'static str>) {
    let source = SourceFile::new(SitePath::new("content/ja/a.md"), text);
    let mut diags = Diagnostics::default();
    let masked = Masked::new(&source, 0..text.len());
    let doc = parse(&masked, &source, &mut diags);
    let options = WriteOptions {
        highlight: true,
        link_terms: true,
        heading_links,
        lang: "ja".to_owned(),
    };
    let written = write(&doc, &Stub, &options, &mut diags);
    let found = diags.sorted().iter().map(|d| d.rule.id).collect();
    (written, found)
}
