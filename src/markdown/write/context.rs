//! What the writer and the directives share: the site's answers, the page's counters, and the way to
//! report a finding.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{BlockQuoteKind, HeadingLevel};

use super::notes::Notes;
use super::rules::{FIGURE_BARE, INCLUDE_CYCLE, INCLUDE_MISSING, INCLUDE_TOO_DEEP};
use super::{WriteOptions, Writer};
use crate::diagnostics::{Diagnostic, Diagnostics, Rule};
use crate::files::SitePath;
use crate::markdown::directives::Usage;
use crate::markdown::embeds::{Embeds, Shows};
use crate::markdown::findings::Findings;
use crate::markdown::glossary::Glossary;
use crate::markdown::html::{address, attribute, escaped};
use crate::markdown::mask::Masked;
use crate::markdown::{
    Document, fill_facts, headings, marked_statistics, parse, statistics, strip_ruby,
};

/// How deep fragments may include fragments.
const DEEPEST: usize = 8;
/// How many fragments a page may include in all, so that a few small files cannot multiply.
const MOST: usize = 200;

/// What is counted across a page and the fragments in it.
pub(crate) struct Page {
    /// Ids of the terms linked, in order.
    pub terms: Vec<String>,
    pub notes: Notes,
    pub included_text: String,
    glossary: Option<Option<Arc<Glossary>>>,
    linked: BTreeSet<String>,
    /// Ids of the facts that the page states with their dates.
    pub stated: BTreeSet<String>,
    cards: usize,
    /// How many charts and tables of statistics there are so far.
    figures: usize,
    /// The files being written, outermost first.
    files: Vec<SitePath>,
    included: usize,
    ids: headings::Ids,
    labels: BTreeMap<String, usize>,
    /// The text of the heading above.
    heading: String,
}

impl Page {
    pub(super) fn new(doc: &Document<'_>) -> Self {
        let stated = doc.stated().into_iter().filter(|stated| stated.whole);
        Self {
            terms: Vec::new(),
            notes: Notes::default(),
            included_text: String::new(),
            glossary: None,
            linked: BTreeSet::new(),
            stated: stated.map(|stated| stated.id).collect(),
            cards: 0,
            figures: 0,
            files: vec![doc.source.path.clone()],
            included: 0,
            ids: headings::Ids::default(),
            labels: BTreeMap::new(),
            heading: String::new(),
        }
    }
}

/// What a directive may use while it is written.
pub struct Context<'w, 'd> {
    pub(super) embeds: &'w dyn Embeds,
    pub(super) options: &'w WriteOptions,
    pub(super) page: &'w mut Page,
    pub(super) findings: Findings<'d>,
    /// In a heading, where nothing may be pressed.
    pub(super) in_heading: bool,
    /// In a link, likewise.
    pub(super) in_link: bool,
    /// The id of the heading being written.
    heading_id: String,
    /// Which file of the page this is, so that footnotes of fragments keep apart.
    pub(super) file: usize,
    /// Captions of the directives around, for the tables in them.
    pub(super) captions: Vec<String>,
    held: Vec<String>,
}

impl<'w, 'd> Context<'w, 'd> {
    pub(super) fn new(
        embeds: &'w dyn Embeds,
        options: &'w WriteOptions,
        page: &'w mut Page,
        findings: Findings<'d>,
    ) -> Self {
        let file = page.included;
        Self {
            embeds,
            options,
            page,
            findings,
            in_heading: false,
            in_link: false,
            heading_id: String::new(),
            file,
            captions: Vec::new(),
            held: Vec::new(),
        }
    }

    /// The site's answers.
    pub fn embeds(&self) -> &'w dyn Embeds {
        self.embeds
    }

    /// Words of the interface without variables, in the page's language.
    pub fn string(&self, key: &str) -> String {
        self.embeds.string(key, &[])
    }

    /// Words of the interface with their variables.
    pub fn string_with(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.embeds.string(key, args)
    }

    /// Whether the page states a fact with its date somewhere.
    pub fn states_whole(&self, id: &str) -> bool {
        self.page.stated.contains(id)
    }

    /// A plain text with its facts in words.
    pub(super) fn in_words(&self, text: &str) -> String {
        in_words(self.embeds, text)
    }

    /// Reports numbers that are typed out although the register has them.
    pub(super) fn bare_figures(&mut self, doc: &Document<'_>) {
        for figure in doc.bare_figures() {
            if let Some(id) = self.embeds.figure(&figure.number, &figure.after) {
                let start = (figure.span.start as usize).saturating_sub(doc.base);
                let end = (figure.span.end as usize).saturating_sub(doc.base);
                self.report(&FIGURE_BARE, start..end, |d| {
                    d.arg("number", &figure.number).arg("id", id)
                });
            }
        }
    }

    /// A use of a directive that shows statistics. The first on a page brings the style sheet.
    pub(crate) fn statistics(&mut self, usage: &Usage<'_>) -> String {
        let Some(asked) = statistics::asked(usage, self.page.figures + 1) else {
            return String::new();
        };
        let answer = self.embeds.statistics(&asked);
        if let Some(fault) = &answer.fault {
            let args = fault.args.clone();
            self.report(
                fault.rule,
                usage.place(statistics::written_as(usage, fault.key)),
                |finding| {
                    args.into_iter()
                        .fold(finding, |finding, (name, value)| finding.arg(name, value))
                },
            );
            return String::new();
        }
        if asked.shows == Shows::Figure {
            return answer.html;
        }
        self.page.figures += 1;
        match answer.style.filter(|_| self.page.figures == 1) {
            Some(style) => {
                let mut out = String::from("<link rel=\"stylesheet\"");
                address(&mut out, "href", &style);
                format!("{out}>\n{}", answer.html)
            }
            None => answer.html,
        }
    }

    /// The page's language.
    pub fn lang(&self) -> &'w str {
        &self.options.lang
    }

    /// Raises a finding at a range of the body.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        range: Range<usize>,
        more: impl FnOnce(Diagnostic) -> Diagnostic,
    ) {
        self.findings.with(rule, range, more);
    }

    /// Names what follows, for tables and the like; `leave_caption` ends it.
    pub fn enter_caption(&mut self, caption: &str) {
        self.captions.push(crate::markdown::strip_ruby(caption));
    }

    /// Ends the last `enter_caption`.
    pub fn leave_caption(&mut self) {
        self.captions.pop();
    }

    pub(super) fn heading(&mut self, level: HeadingLevel, id: &str, text: String) -> String {
        // Fragments bring headings too, so an id may be taken by now.
        let id = match self.page.ids.claim(id) {
            true => id.to_owned(),
            false => self.page.ids.unique(id),
        };
        let mut out = match self.options.heading_links {
            true => format!("<div class=\"heading\"><{level}"),
            false => format!("<{level}"),
        };
        attribute(&mut out, "id", &id);
        out.push('>');
        self.page.heading = text;
        self.heading_id = id;
        self.in_heading = true;
        out
    }

    /// The link to a heading stands beside it: within, it would be read out as part of the heading.
    pub(super) fn heading_end(&mut self, level: HeadingLevel) -> String {
        self.in_heading = false;
        if !self.options.heading_links {
            return format!("</{level}>\n");
        }
        let mut out = format!("</{level}><a class=\"heading-link\"");
        crate::markdown::html::address(&mut out, "href", &format!("#{}", self.heading_id));
        let name = self.string_with("heading-link", &[("heading", &self.page.heading)]);
        attribute(&mut out, "aria-label", &name);
        out.push_str("><span aria-hidden=\"true\">#</span></a></div>\n");
        out
    }

    /// A GitHub alert. The word says what the colour says.
    pub(super) fn note_box(&self, kind: BlockQuoteKind) -> String {
        let name = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let word = escaped(&self.string(&format!("alert-{name}")));
        format!(
            "<div class=\"note note-{name}\" role=\"note\">\n<p class=\"note-title\">{word}</p>\n"
        )
    }

    pub(super) fn task(&self, done: bool) -> String {
        let (key, checked) = match done {
            true => ("task-done", " checked"),
            false => ("task-open", ""),
        };
        let mut out = format!("<input type=\"checkbox\" disabled{checked}");
        attribute(&mut out, "aria-label", &self.string(key));
        out.push_str("> ");
        out
    }

    /// A name for a table: its caption, or the heading above, numbered where it would repeat.
    pub(super) fn table_label(&mut self) -> String {
        let name = self
            .captions
            .last()
            .filter(|c| !c.is_empty())
            .cloned()
            .unwrap_or_else(|| self.page.heading.clone());
        let name = match name.is_empty() {
            true => self.string("table-region"),
            false => name,
        };
        let count = self.page.labels.entry(name.clone()).or_default();
        *count += 1;
        match count {
            1 => name,
            n => format!("{name} ({n})"),
        }
    }

    pub(super) fn glossary(&mut self) -> Option<Arc<Glossary>> {
        let embeds = self.embeds;
        self.page
            .glossary
            .get_or_insert_with(|| embeds.glossary())
            .clone()
    }

    /// Whether a term may be linked here: buttons do not go into headings or links.
    pub(crate) fn may_link_term(&self) -> bool {
        !self.in_heading && !self.in_link
    }

    /// Whether the term was not linked before. From now on it was.
    pub(super) fn first_use(&mut self, id: &str) -> bool {
        !self.page.linked.contains(id) && self.page.linked.insert(id.to_owned())
    }

    /// The id of a term, given or found by its name.
    pub(crate) fn term_of(&mut self, id: Option<&str>, name: &str) -> Option<String> {
        match id {
            Some(id) => Some(id.to_owned()),
            None => self.glossary()?.id_of(name).map(str::to_owned),
        }
    }

    /// Keeps a directive's closing HTML, made together with its opening, for `release`.
    pub fn hold(&mut self, html: String) {
        self.held.push(html);
    }

    /// What the last `hold` kept.
    pub fn release(&mut self) -> String {
        self.held.pop().unwrap_or_default()
    }

    /// The button and, for after its text, the card of a term; nothing around the text where a button
    /// may not stand.
    pub(crate) fn term_card(&mut self, id: &str, linkable: bool) -> Option<(String, String)> {
        let term = self.embeds.term(id)?;
        if !linkable {
            return Some((String::new(), String::new()));
        }
        self.page.cards += 1;
        if self.page.linked.insert(id.to_owned()) || !self.page.terms.iter().any(|t| t == id) {
            self.page.terms.push(id.to_owned());
        }
        let n = self.page.cards;
        let open = format!("<button type=\"button\" class=\"term\" popovertarget=\"term-{n}\">");
        let name = crate::markdown::strip_ruby(&term.title);
        let mut close =
            format!("</button><span id=\"term-{n}\" class=\"term-card\" popover role=\"note\"");
        let explains = self.string_with("term-explain", &[("term", &name)]);
        attribute(&mut close, "aria-label", &explains);
        let _ = write!(
            close,
            "><strong>{}</strong> {} <a",
            crate::markdown::ruby_html(&term.title),
            crate::markdown::ruby_html(&term.definition),
        );
        crate::markdown::html::address(&mut close, "href", &term.href);
        let more = self.string_with("term-more", &[("term", &name)]);
        let _ = write!(close, ">{}</a></span>", escaped(&more));
        Some((open, close))
    }

    /// A shared fragment as HTML.
    pub(crate) fn include(&mut self, path: &SitePath, range: Range<usize>) -> String {
        if self.page.files.contains(path) {
            self.report(&INCLUDE_CYCLE, range, |d| d.arg("path", path));
            return String::new();
        }
        if self.page.files.len() > DEEPEST || self.page.included >= MOST {
            self.report(&INCLUDE_TOO_DEEP, range, |d| {
                d.arg("path", path).arg("most", DEEPEST)
            });
            return String::new();
        }
        let Some(file) = self.embeds.include(path) else {
            self.report(&INCLUDE_MISSING, range, |d| d.arg("path", path));
            return String::new();
        };
        self.page.files.push(path.clone());
        self.page.included += 1;
        let mut diags = Diagnostics::default();
        let masked = Masked::new(&file, 0..file.text.len());
        let doc = parse(&masked, &file, &mut diags);
        crate::markdown::slips(&doc, &mut diags);
        let html = Writer::new(&doc, self.embeds, self.options, self.page, &mut diags).run();
        self.page.included_text.push('\n');
        self.page.included_text.push_str(&doc.running_text());
        self.findings.extend(diags);
        self.page.files.pop();
        html
    }
}

/// A plain text with its facts and figures in words.
pub(super) fn in_words(embeds: &dyn Embeds, text: &str) -> String {
    let say = |mark: &str, whole: bool| {
        if let Some(asked) = marked_statistics(mark) {
            return Some(embeds.statistics(&asked).text);
        }
        let fact = embeds.fact(mark)?;
        let note = if whole { fact.note.as_str() } else { "" };
        Some(strip_ruby(&format!("{}{note}", fact.value)))
    };
    fill_facts(text, say).into_owned()
}
