//! A unit as HTML. Without a script it reads: questions, options, and folded away the answers with what is told of
//! each. the player (`assets/module/`) finds everything it needs in attributes.

mod asks;
mod choice;

use std::fmt::Write;

use super::ids::Given;
use super::model::{Ask, Entry, Part, Question, Quiz, Section};
use crate::diagnostics::Diagnostics;
use crate::markdown::{Document, Embeds, Fragments, WriteOptions, Written, attribute, escaped};

/// Writes a unit. `given` are the ids of its questions in order, `points` what each counts.
pub fn write(
    doc: &Document<'_>,
    quiz: &Quiz,
    (given, points): (&[Given], u32),
    (embeds, options): (&dyn Embeds, &WriteOptions),
    diags: &mut Diagnostics,
) -> Written {
    let labels = WriteOptions {
        link_terms: false,
        ..options.clone()
    };
    let mut page = Page {
        fragments: Fragments::new(doc, embeds, options, diags).with_labels(&labels),
        points,
        html: String::new(),
    };
    let mut ids = given.iter();
    for section in &quiz.sections {
        match &section.question {
            Some(question) => page.question(section, question, ids.next()),
            None => page.text(section),
        }
    }
    let (notes, terms) = page.fragments.finish();
    Written {
        html: page.html + &notes,
        text: doc.text_of(0..usize::MAX),
        terms,
    }
}

/// A page while it is written.
pub(super) struct Page<'w, 'a> {
    pub fragments: Fragments<'w, 'a>,
    points: u32,
    pub html: String,
}

impl Page<'_, '_> {
    pub fn push(&mut self, html: &str) {
        self.html.push_str(html);
    }

    pub fn attribute(&mut self, name: &str, value: &str) {
        attribute(&mut self.html, name, value);
    }

    pub fn escaped(&mut self, text: &str) {
        let text = escaped(text);
        self.push(&text);
    }

    /// A piece as plain text, where no markup can stand.
    pub fn plain(&mut self, part: &Part) {
        let text = self.fragments.words(&part.text);
        self.escaped(&text);
    }

    /// A piece of the document as it is.
    pub fn part(&mut self, part: &Part) {
        let html = self.fragments.html(part.nodes());
        self.push(&html);
    }

    pub fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            self.part(part);
        }
    }

    /// A piece within something to press, where terms are not linked.
    pub fn label(&mut self, part: &Part) {
        let html = self.fragments.label(part.nodes());
        self.push(html.trim());
    }

    pub fn word(&mut self, key: &str) {
        let word = self.fragments.string(key, &[]);
        self.escaped(&word);
    }

    fn text(&mut self, section: &Section) {
        self.push("<div class=\"screen\"");
        self.attribute("data-screen", &section.id);
        if section.ending {
            self.push(" data-ending");
        }
        self.push(">\n");
        if !section.id.is_empty() {
            self.part(&section.heading);
        }
        self.parts(&section.text);
        self.push("</div>\n");
    }

    fn question(&mut self, section: &Section, question: &Question, given: Option<&Given>) {
        // Ids are given to every question; one that came with a page newer than the record is not kept.
        let id = given.map_or(section.id.as_str(), |given| given.id.as_str());
        let options = given.map_or(&[][..], |given| given.options.as_slice());
        self.push("<div class=\"screen question\"");
        self.attribute("data-screen", &section.id);
        self.attribute("data-question", id);
        self.attribute("data-kind", question.ask.key());
        let points = question.points(self.points);
        self.attribute("data-points", &points.to_string());
        if question.survey {
            self.push(" data-survey");
        }
        self.push(">\n");
        self.part(&section.heading);
        self.hints(question);
        let asking = asks::Asking {
            id,
            options,
            heading: &section.id,
            question,
        };
        asks::write(self, &asking);
        self.push("</div>\n");
    }

    fn hints(&mut self, question: &Question) {
        if question.survey {
            self.push("<p class=\"survey\">");
            self.word("module-survey");
            self.push("</p>\n");
        }
        for hint in &question.hints {
            self.push("<details class=\"hint\">\n<summary>");
            self.word("module-hint");
            self.push("</summary>\n");
            self.part(hint);
            self.push("</details>\n");
        }
    }

    /// What is folded away until the answer: `right`, then the explanation.
    pub fn answer(&mut self, question: &Question, right: impl FnOnce(&mut Self)) {
        self.push("<details class=\"answer\">\n<summary>");
        self.word(match (&question.ask, question.survey) {
            (Ask::Choice { .. }, true) => "module-about-choice",
            _ => "module-answer",
        });
        self.push("</summary>\n");
        right(self);
        if !question.explanation.is_empty() {
            self.push("<div class=\"explanation\">\n");
            self.parts(&question.explanation);
            self.push("</div>\n");
        }
        self.push("</details>\n");
    }

    /// A verdict, where there is one, and what is told of one option.
    pub fn told(&mut self, id: &str, verdict: Option<&str>, option: &Entry) {
        let _ = write!(self.html, "<li data-for=\"{}\">", escaped(id));
        match verdict {
            Some(key) => {
                self.push("<p class=\"verdict\"><strong>");
                self.word(key);
                self.push("</strong> <span class=\"of\">");
                self.plain(&option.label);
                self.push("</span></p>\n");
            }
            None => {
                self.push("<p class=\"of\">");
                self.plain(&option.label);
                self.push("</p>\n");
            }
        }
        self.parts(&option.feedback);
        self.push("</li>\n");
    }
}
