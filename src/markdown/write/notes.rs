//! Footnotes: numbered in the order of their marks, collected at the end of the page, with links back
//! to every mark.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::rules::{FOOTNOTE_REPEATED, FOOTNOTE_UNUSED};
use super::{Context, Writer};
use crate::markdown::embeds::Embeds;
use crate::markdown::html::{attribute, escaped};

/// The page's footnotes, by number.
#[derive(Default)]
pub(crate) struct Notes {
    notes: Vec<Note>,
    /// The number, from zero, of each file's note by name.
    numbers: BTreeMap<(usize, String), usize>,
}

#[derive(Default)]
struct Note {
    marks: usize,
    body: String,
    defined: Option<Range<usize>>,
    name: String,
    file: usize,
    reported: bool,
}

impl Notes {
    fn number(&mut self, file: usize, name: &str) -> usize {
        let next = self.notes.len();
        let number = *self.numbers.entry((file, name.to_owned())).or_insert(next);
        if number == next {
            self.notes.push(Note {
                name: name.to_owned(),
                file,
                ..Note::default()
            });
        }
        number
    }

    /// Appends the section of all notes.
    pub(super) fn write(&self, embeds: &dyn Embeds, out: &mut String) {
        if self.notes.is_empty() {
            return;
        }
        out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"");
        attribute(out, "aria-label", &embeds.string("footnotes", &[]));
        out.push_str(">\n<ol>\n");
        for (number, note) in self.notes.iter().enumerate() {
            note.write(number + 1, embeds, out);
        }
        out.push_str("</ol>\n</section>\n");
    }
}

impl Note {
    fn write(&self, number: usize, embeds: &dyn Embeds, out: &mut String) {
        let _ = writeln!(out, "<li id=\"fn-{number}\">");
        let back = self.back(number, &escaped(&embeds.string("footnote-back", &[])));
        let body = self.body.trim_end();
        match body.strip_suffix("</p>") {
            Some(body) => {
                let _ = writeln!(out, "{body}{back}</p>");
            }
            None => {
                let _ = writeln!(out, "{body}{back}");
            }
        }
        out.push_str("</li>\n");
    }

    fn back(&self, number: usize, word: &str) -> String {
        let mut out = String::new();
        for mark in 1..=self.marks.min(100) {
            let id = mark_id(number, mark);
            let which = if mark == 1 {
                format!("{number}")
            } else {
                format!("{number}-{mark}")
            };
            let _ = write!(
                out,
                " <a href=\"#{id}\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"{word} {which}\">↩</a>"
            );
        }
        out
    }
}

fn mark_id(number: usize, mark: usize) -> String {
    match mark {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{mark}"),
    }
}

impl Context<'_, '_> {
    pub(super) fn note_reference(&mut self, name: &str) -> String {
        let number = self.page.notes.number(self.file, name);
        let note = &mut self.page.notes.notes[number];
        note.marks += 1;
        let id = mark_id(number + 1, note.marks);
        let number = number + 1;
        if self.in_link {
            return format!("<sup class=\"footnote-ref\" id=\"{id}\">{number}</sup>");
        }
        let name = self.string_with("footnote", &[("number", &number.to_string())]);
        let name = escaped(&name);
        format!(
            "<sup class=\"footnote-ref\"><a href=\"#fn-{number}\" id=\"{id}\" role=\"doc-noteref\" aria-label=\"{name}\">{number}</a></sup>"
        )
    }

    fn define_note(&mut self, name: &str, body: &str, range: Range<usize>) {
        let number = self.page.notes.number(self.file, name);
        let note = &mut self.page.notes.notes[number];
        note.body.push_str(body);
        if note.defined.replace(range.clone()).is_some() {
            self.report(&FOOTNOTE_REPEATED, range, |d| d.arg("name", name));
        }
    }

    /// Reports this file's notes that nothing refers to.
    pub(super) fn unused_notes(&mut self) {
        let file = self.file;
        let mut unused = Vec::new();
        for note in &mut self.page.notes.notes {
            if note.file == file && note.marks == 0 && !note.reported {
                note.reported = true;
                unused.push((note.name.clone(), note.defined.clone().unwrap_or_default()));
            }
        }
        for (name, range) in unused {
            self.report(&FOOTNOTE_UNUSED, range, |d| d.arg("name", name));
        }
    }
}

impl<'w, 'a: 'w> Writer<'w, 'a, '_> {
    pub(super) fn note_start(&mut self, name: &'w str) {
        self.outer.push(std::mem::take(&mut self.out));
        self.notes_open.push(name);
    }

    pub(super) fn note_end(&mut self, range: Range<usize>) {
        let events = match self.outer.pop() {
            Some(outer) => std::mem::replace(&mut self.out, outer),
            None => return self.out.push(Event::End(TagEnd::FootnoteDefinition)),
        };
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, events.into_iter());
        if let Some(name) = self.notes_open.pop() {
            self.cx.define_note(name, &html, range);
        }
    }
}
