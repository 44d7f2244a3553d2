//! The form of a finding that people read: message, place, the line itself with carets below the
//! part that is meant, and what to do. Colour is a wrapper, so every message also exists plain.

use std::fmt;

use super::drawn::{Drawn, Room, expand};
use super::visible::visible;
use super::{Diagnostic, Excerpt, Fix, MessageLang, Place, Severity, Text};
use crate::source::display_width;

/// The columns of a terminal that does not say how many it has.
const COLUMNS: usize = 80;
/// Narrower than this an excerpt says nothing any more.
const LEAST_COLUMNS: usize = 40;

static HELP: Text = Text::new("対処", "help");
static FIX: Text = Text::new("修正案", "fix");
static NOTE: Text = Text::new("補足", "note");
static MORE: Text = Text::new("詳しく", "more");
static GOES_ON: Text = Text::new("{line}行目まで続きます", "the place goes on to line {line}");

/// Whether a frame carries terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    Plain,
    Ansi,
}

/// A finding ready to be shown, several lines ending in a line end.
///
/// ```text
/// warning[image-alt-missing]: image has no text alternative
///   --> content/ja/lessons/water.md:14:3
///    |
/// 14 | - ![](pump.jpg)
///    |   ^^^^^^^^^^^^^ describe what the picture tells the reader
///    = more: `shirube explain image-alt-missing`
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    finding: &'a Diagnostic,
    lang: MessageLang,
    paint: Paint,
    columns: usize,
}

impl Diagnostic {
    /// The finding as a plain frame in one of the tool's languages.
    pub fn frame(&self, lang: MessageLang) -> Frame<'_> {
        Frame {
            finding: self,
            lang,
            paint: Paint::Plain,
            columns: COLUMNS,
        }
    }
}

impl Frame<'_> {
    /// The same frame, coloured or not.
    pub fn painted(self, paint: Paint) -> Self {
        Self { paint, ..self }
    }

    /// The same frame on a terminal with so many columns: of longer lines it shows the part around
    /// the place.
    pub fn within(self, columns: usize) -> Self {
        let columns = columns.max(LEAST_COLUMNS);
        Self { columns, ..self }
    }

    /// Columns that line numbers need.
    fn gutter(&self) -> usize {
        let related = self.finding.related.iter().map(|r| r.place.start.line);
        let own = self.finding.place.iter().map(|p| p.start.line);
        related.chain(own).max().unwrap_or(1).to_string().len()
    }

    fn head(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let finding = self.finding;
        let tag = format!("{}[{}]", finding.severity.word(self.lang), finding.rule.id);
        let tag = self.paint.severity(finding.severity, &tag);
        let message = self.paint.wrap("1", &finding.message(self.lang));
        writeln!(f, "{tag}: {message}")
    }

    fn body(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = self.finding.hint(self.lang);
        let mut hint = hint.lines();
        if let Some(place) = &self.finding.place {
            self.arrow(f, "-->", place)?;
            if !place.is_whole_file() {
                let mark = Mark::Own(hint.next().unwrap_or_default());
                self.excerpt(f, place, mark)?;
            }
            self.extent(f, place)?;
        }
        hint.try_for_each(|line| self.note(f, &HELP, line))
    }

    fn arrow(&self, f: &mut fmt::Formatter<'_>, arrow: &str, place: &Place) -> fmt::Result {
        let arrow = self.paint.dim(arrow);
        let path = visible(place.path.as_str());
        write!(f, "{:gutter$}{arrow} {path}", "", gutter = self.gutter())?;
        if place.is_whole_file() {
            return writeln!(f);
        }
        writeln!(f, ":{}:{}", place.start.line, place.start.column)
    }

    fn excerpt(&self, f: &mut fmt::Formatter<'_>, place: &Place, mark: Mark<'_>) -> fmt::Result {
        let margin = self.gutter() + " | ".len();
        let drawn = Drawn::new(&place.excerpt, self.columns.saturating_sub(margin));
        let number = place.start.line.to_string();
        let carets = mark.sign().repeat(drawn.mark_width);
        let carets = match mark {
            Mark::Own(_) => self.paint.severity(self.finding.severity, &carets),
            Mark::Related(_) => self.paint.dim(&carets),
        };
        self.line(f, "", "")?;
        self.line(f, &number, &drawn.text)?;
        let indent = " ".repeat(drawn.mark_start);
        let label = mark.label();
        let past_carets = margin + drawn.mark_start + drawn.mark_width + 1;
        if past_carets + display_width(label) <= self.columns {
            return self.line(f, "", &format!("{indent}{carets} {label}"));
        }
        // Words that would run over the edge stand on a line of their own.
        self.line(f, "", &format!("{indent}{carets}"))?;
        self.note(f, mark.note(), label)
    }

    /// One line of the frame: number, bar, text, without blanks at its end.
    fn line(&self, f: &mut fmt::Formatter<'_>, number: &str, text: &str) -> fmt::Result {
        let gutter = self.gutter();
        let bar = self.paint.dim(&format!("{number:>gutter$} |"));
        match text.trim_end() {
            "" => writeln!(f, "{bar}"),
            text => writeln!(f, "{bar} {text}"),
        }
    }

    /// Says so when the place is longer than the line that is shown.
    fn extent(&self, f: &mut fmt::Formatter<'_>, place: &Place) -> fmt::Result {
        // A place that ends right behind its line's end is all on that line.
        let last = place.end.line - u32::from(place.end.column == 1 && place.end.line > 1);
        if last <= place.start.line {
            return Ok(());
        }
        self.note(
            f,
            &NOTE,
            &GOES_ON.fill(self.lang, &[("line", last.to_string())]),
        )
    }

    fn note(&self, f: &mut fmt::Formatter<'_>, name: &Text, text: &str) -> fmt::Result {
        let equals = self.paint.dim("=");
        let name = self.paint.wrap("1", name.get(self.lang));
        let gutter = self.gutter();
        writeln!(
            f,
            "{}",
            format!("{:gutter$} {equals} {name}: {text}", "").trim_end()
        )
    }

    fn related(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for related in &self.finding.related {
            let words = match self.lang {
                MessageLang::Ja => &related.ja,
                MessageLang::En => &related.en,
            };
            let words = visible(words);
            self.arrow(f, ":::", &related.place)?;
            if related.place.is_whole_file() {
                self.note(f, &NOTE, &words)?;
            } else {
                self.excerpt(f, &related.place, Mark::Related(&words))?;
            }
        }
        Ok(())
    }

    fn fix(&self, f: &mut fmt::Formatter<'_>, fix: &Fix) -> fmt::Result {
        let place = self.finding.place.as_ref();
        let (old, new) = match place.filter(|p| fix.replaces_all_of(p)) {
            Some(place) => fix.applied_to(&place.excerpt, self.columns - self.gutter() - 5),
            None => (None, fix.replacement.clone()),
        };
        self.note(f, &FIX, "")?;
        let gutter = self.gutter();
        let mut change = |sign: &str, colour: &str, text: &str| {
            let line = format!("{sign} {}", expand(text, 0));
            let line = self.paint.wrap(colour, line.trim_end());
            writeln!(f, "{:gutter$}   {line}", "")
        };
        if let Some(old) = old {
            change("-", "31", &old)?;
        }
        // `split` rather than `lines`: an empty replacement is a change too.
        new.trim_end_matches('\n')
            .split('\n')
            .try_for_each(|line| change("+", "32", line.trim_end_matches('\r')))
    }
}

impl fmt::Display for Frame<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.head(f)?;
        self.body(f)?;
        self.related(f)?;
        if let Some(fix) = &self.finding.fix {
            self.fix(f, fix)?;
        }
        let more = format!("`shirube explain {}`", self.finding.rule.id);
        self.note(f, &MORE, &more)
    }
}

/// What stands below an excerpt.
#[derive(Clone, Copy)]
enum Mark<'a> {
    Own(&'a str),
    Related(&'a str),
}

impl<'a> Mark<'a> {
    fn sign(self) -> &'static str {
        match self {
            Self::Own(_) => "^",
            Self::Related(_) => "-",
        }
    }

    fn label(self) -> &'a str {
        match self {
            Self::Own(label) | Self::Related(label) => label,
        }
    }

    /// What the label is called where it does not fit beside the carets.
    fn note(self) -> &'static Text {
        match self {
            Self::Own(_) => &HELP,
            Self::Related(_) => &NOTE,
        }
    }
}

impl Fix {
    /// Whether the excerpt of `place` holds all that is replaced, and nothing of it is cut off.
    pub(super) fn replaces_all_of(&self, place: &Place) -> bool {
        let (from, to) = place.excerpt.mark;
        self.path == place.path && self.span == place.span && to - from == self.span.range().len()
    }

    /// The line before and after the change. What changes is never cut: people copy it.
    fn applied_to(&self, excerpt: &Excerpt, columns: usize) -> (Option<String>, String) {
        let (before, marked, after) = excerpt.parts();
        let longest = display_width(marked).max(display_width(&self.replacement));
        let (before, after) = Room::around(before, longest, after, columns);
        let new = format!("{before}{}{after}", self.replacement);
        (Some(format!("{before}{marked}{after}")), new)
    }
}

impl Paint {
    fn wrap(self, code: &str, text: &str) -> String {
        match self {
            Self::Ansi if !text.is_empty() => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            _ => text.to_owned(),
        }
    }

    fn severity(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Info => "1;36",
        };
        self.wrap(code, text)
    }

    fn dim(self, text: &str) -> String {
        self.wrap("34", text)
    }
}

#[cfg(test)]
#[path = "frame_tests.rs"]
mod tests;
