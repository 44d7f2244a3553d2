//! Facts in a text. Markdown does not know what a fact says: plain text has a mark in its place, which whoever knows the
//! register fills in.

use std::borrow::Cow;

use super::directives::{Form, fact};
use super::document::{Document, Node};
use super::plain::inline_of;
use crate::source::Span;
use crate::text::{Figure, figures};
use pulldown_cmark::{Event, Tag, TagEnd};

/// Stands around a mark: the character for an object in running text.
const AROUND: char = '\u{fffc}';

/// How much of the text after a number may name its unit, in characters.
const UNIT: usize = 24;

/// A fact that a text states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    pub id: String,
    /// Whether its date and denominator are printed with it.
    pub whole: bool,
    /// The place in the file.
    pub span: Span,
}

/// A number in a text, as somebody may have typed a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BareFigure {
    /// In half-width characters.
    pub number: String,
    /// The words after it.
    pub after: String,
    /// The place in the file.
    pub span: Span,
}

/// A directive on lines of its own, around some text or with something said in its braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// The directive's name.
    pub name: &'static str,
    /// What it is called, if its braces say so.
    pub title: String,
}

/// The keys by which directives are called something.
const TITLES: [&str; 4] = ["title", "caption", "label", "alt"];

/// The mark of a fact in plain text.
pub(super) fn mark(id: &str, whole: bool) -> String {
    let form = if whole { "" } else { "=" };
    format!("{AROUND}{id}{form}{AROUND}")
}

/// The same for statistics, of which `statistics::mark` says what stands inside.
pub(super) fn around(inside: &str) -> String {
    let inside = inside.replace(AROUND, "");
    format!("{AROUND}{inside}{AROUND}")
}

/// A plain text with its facts in words. `say` is given an id, and whether the date goes with it.
pub fn fill<'t>(text: &'t str, say: impl Fn(&str, bool) -> Option<String>) -> Cow<'t, str> {
    if !text.contains(AROUND) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (at, part) in text.split(AROUND).enumerate() {
        match (at % 2, part.strip_suffix('=')) {
            (0, _) => out.push_str(part),
            (_, None) => out.push_str(&say(part, true).unwrap_or_default()),
            (_, Some(id)) => out.push_str(&say(id, false).unwrap_or_default()),
        }
    }
    Cow::Owned(out)
}

impl Document<'_> {
    /// The facts that the text states, in order.
    pub fn stated(&self) -> Vec<Stated> {
        let uses = self.usages.iter().filter_map(|usage| {
            let (id, whole) = fact::stated(usage)?;
            let span = Span::from(usage.span.clone()).shifted(self.base);
            Some(Stated {
                id: id.to_owned(),
                whole,
                span,
            })
        });
        uses.collect()
    }

    /// The numbers that are typed out in the text, code left out.
    pub fn bare_figures(&self) -> Vec<BareFigure> {
        let mut found = Vec::new();
        let mut in_code = false;
        for (at, placed) in self.nodes.iter().enumerate() {
            match &placed.node {
                Node::Md(Event::Start(Tag::CodeBlock(_))) => in_code = true,
                Node::Md(Event::End(TagEnd::CodeBlock)) => in_code = false,
                Node::Md(Event::Text(text)) if !in_code => {
                    for figure in figures(text) {
                        found.push(self.bare(at, text, figure));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// The body as it is written, and where it begins in the file.
    pub fn source_text(&self) -> (&str, usize) {
        let text = self.source.text.get(self.base..);
        (text.unwrap_or_default(), self.base)
    }

    /// What is said in the braces of directives, with its place in the file.
    pub fn said_in_braces(&self) -> impl Iterator<Item = (&str, Span)> {
        let values = self.usages.iter().flat_map(|usage| &usage.values);
        values.map(|value| {
            (
                value.value,
                Span::from(value.span.clone()).shifted(self.base),
            )
        })
    }

    /// The data files and tables that directives draw or say, by their names, with the directive's place in the file.
    pub fn data_used(&self) -> impl Iterator<Item = (&str, u32)> {
        let start =
            |span: &std::ops::Range<usize>| Span::from(span.clone()).shifted(self.base).start;
        let used = self.usages.iter();
        used.filter_map(move |usage| {
            let shown = || Some(super::statistics::shown(usage)?.1);
            Some((usage.get("data").or_else(shown)?, start(&usage.span)))
        })
    }

    /// The innermost directive on lines of its own that a place in the file is in.
    pub fn around(&self, at: u32) -> Option<Around> {
        let at = (at as usize).checked_sub(self.base)?;
        let mut open: Vec<usize> = Vec::new();
        for placed in &self.nodes {
            if placed.start as usize > at {
                break;
            }
            match placed.node {
                Node::Open(usage) if self.usages[usage].form == Form::Block => open.push(usage),
                // An empty one ends where it begins, and what its braces say is in it all the same.
                Node::Close(usage) if !self.usages[usage].span.contains(&at) => {
                    open.retain(|known| *known != usage);
                }
                _ => {}
            }
        }
        let usage = &self.usages[*open.last()?];
        let title = TITLES.iter().find_map(|key| usage.get(key));
        Some(Around {
            name: usage.directive.name(),
            title: title.unwrap_or_default().to_owned(),
        })
    }

    fn bare(&self, at: usize, text: &str, figure: Figure) -> BareFigure {
        let node = self.nodes[at].range();
        let range = match node.len() == text.len() {
            true => node.start + figure.range.start..node.start + figure.range.end,
            // An escape made the text shorter than its source.
            false => node,
        };
        let mut after = text[figure.range.end..].to_owned();
        for placed in &self.nodes[at + 1..] {
            match inline_of(placed) {
                Some(more) if after.chars().count() < UNIT => after.push_str(more),
                _ => break,
            }
        }
        BareFigure {
            number: figure.text,
            after: after.chars().take(UNIT).collect(),
            span: Span::from(range).shifted(self.base),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Diagnostics;
    use crate::files::SitePath;
    use crate::markdown::{Masked, parse};
    use crate::source::SourceFile;

    fn with<T>(text: &str, look: impl Fn(&Document<'_>) -> T) -> T {
        let source = SourceFile::new(SitePath::new("a.md"), text);
        let masked = Masked::new(&source, 0..text.len());
        look(&parse(&masked, &source, &mut Diagnostics::default()))
    }

    #[test]
    fn marks_are_filled_in() {
        let text = with("全部で:fact[a]、:fact[b]{show=value}です。", |doc| {
            doc.sections()[0].text.clone()
        });
        let said = fill(&text, |id, whole| Some(format!("<{id} {whole}>")));
        assert_eq!(said, "全部で<a true>、<b false>です。");
        assert_eq!(fill("a", |_, _| None), "a");
    }

    #[test]
    fn typed_numbers_are_found_with_their_units() {
        let text = "約**98,000**{件|けん}、`31,078`、\\*9.4%\n\n```\n1,234\n```\n";
        let found = with(text, |doc| doc.bare_figures());
        let all: Vec<_> = found
            .iter()
            .map(|f| (f.number.as_str(), f.after.as_str(), &text[f.span.range()]))
            .collect();
        assert_eq!(all, [("98,000", "件、", "98,000"), ("9.4", "%", "9.4")]);
    }

    #[test]
    fn places_know_the_directive_around_them() {
        let text = "a\n\n:::figure{src=d.svg alt=図}\nb\n:::\n\nc :lang[d]{lang=en}\n";
        let of = |place: &str| {
            let at = u32::try_from(text.find(place).expect("there")).expect("short");
            with(text, |doc| {
                doc.around(at).map(|around| (around.name, around.title))
            })
        };
        let figure = Some(("figure", "図".to_owned()));
        assert_eq!(
            [of("図"), of("b"), of("c :"), of("d]")],
            [figure.clone(), figure, None, None]
        );
    }

    #[test]
    fn uses_know_their_places() {
        let text = "a :fact[x] b";
        let found = with(text, |doc| doc.stated());
        assert_eq!(
            (
                found[0].id.as_str(),
                found[0].whole,
                &text[found[0].span.range()]
            ),
            ("x", true, ":fact[x]")
        );
    }
}
