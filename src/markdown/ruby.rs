//! Ruby: a word and its reading, as HTML or as the word alone.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::char::is_combining_mark;

use super::html::escape;
use crate::text::school_grade;

/// A word with its reading, as it stands in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ruby<'a> {
    /// The word.
    pub base: &'a str,
    /// One reading, or one for each character of the word, with bars between.
    pub readings: &'a str,
    /// The bar: half-width, or `｜` in a full-width ruby.
    pub bar: char,
}

impl<'a> Ruby<'a> {
    /// Reads `{漢字|かんじ}` or `｛漢字｜かんじ｝`.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        let (inner, bar) = match text.strip_prefix('{') {
            Some(rest) => (rest.strip_suffix('}')?, '|'),
            None => (text.strip_prefix('｛')?.strip_suffix('｝')?, '｜'),
        };
        let (base, readings) = inner.split_once(bar)?;
        Some(Self {
            base,
            readings,
            bar,
        })
    }

    /// How many characters the word has, and how many readings there are.
    pub(crate) fn counts(&self) -> (usize, usize) {
        (
            clusters(self.base).count(),
            self.readings.split(self.bar).count(),
        )
    }

    /// The reading of the whole word.
    pub(crate) fn reading(&self) -> Cow<'a, str> {
        match self.readings.contains(self.bar) {
            true => self.readings.replace(self.bar, "").into(),
            false => self.readings.into(),
        }
    }

    /// Appends the ruby as HTML. Readings that do not pair with the characters stand over the whole. The
    /// school grade of the word goes with it, for readers who want readings above theirs only.
    pub(crate) fn html(&self, out: &mut String) {
        let (characters, readings) = self.counts();
        if self.reading().trim().is_empty() {
            return escape(out, self.base);
        }
        let _ = match school_grade(self.base) {
            Some(grade) => write!(out, "<ruby data-g=\"{grade}\">"),
            None => write!(out, "<ruby>"),
        };
        if readings > 1 && readings == characters {
            for (base, reading) in clusters(self.base).zip(self.readings.split(self.bar)) {
                annotate(out, base, reading);
            }
        } else {
            annotate(out, self.base, &self.reading());
        }
        out.push_str("</ruby>");
    }
}

/// `<rp>` puts parentheses around the reading where ruby is not drawn.
fn annotate(out: &mut String, base: &str, reading: &str) {
    escape(out, base);
    out.push_str("<rp>(</rp><rt>");
    escape(out, reading.trim());
    let _ = write!(out, "</rt><rp>)</rp>");
}

/// Characters with the marks and variation selectors that belong to them.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let belongs = |c: char| {
        is_combining_mark(c) || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
    };
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?.len_utf8();
        let more = rest[first..].chars().take_while(|c| belongs(*c));
        let end = first + more.map(char::len_utf8).sum::<usize>();
        let (cluster, tail) = rest.split_at(end);
        rest = tail;
        Some(cluster)
    })
}

/// A one-line string, such as a title, without readings: `{遺伝|い|でん}` is `遺伝`.
pub fn strip_ruby(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, &mut out, String::push_str, |out, ruby| {
        out.push_str(ruby.base);
    });
    out
}

/// A one-line string, such as a title, as HTML: escaped, with its ruby.
pub fn ruby_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each(text, &mut out, escape, |out, ruby| ruby.html(out));
    out
}

fn each(
    text: &str,
    out: &mut String,
    plain: impl Fn(&mut String, &str),
    annotated: impl Fn(&mut String, Ruby<'_>),
) {
    let mut uses = super::mask::ruby_in(text);
    uses.sort_unstable_by_key(|r| r.start);
    let mut done = 0;
    for range in uses.into_iter().filter(|r| r.start < r.end) {
        if range.start < done {
            continue;
        }
        plain(out, &text[done..range.start]);
        if let Some(ruby) = Ruby::parse(&text[range.clone()]) {
            annotated(out, ruby);
        }
        done = range.end;
    }
    plain(out, &text[done..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_keep_the_word_and_lose_the_reading() {
        for (text, want) in [
            ("{遺伝|い|でん}の話", "遺伝の話"),
            ("｛漢字｜かんじ｝", "漢字"),
            ("a {b|c} {漢|}", "a {b|c} 漢"),
        ] {
            assert_eq!(strip_ruby(text), want);
        }
    }

    #[test]
    fn html_pairs_readings_with_characters() {
        let one =
            |base: &str, reading: &str| format!("{base}<rp>(</rp><rt>{reading}</rt><rp>)</rp>");
        for (text, want) in [
            (
                "{遺伝|い|でん}",
                format!(
                    "<ruby data-g=\"6\">{}{}</ruby>",
                    one("遺", "い"),
                    one("伝", "でん")
                ),
            ),
            (
                "<{漢字|かんじ}>",
                format!(
                    "&lt;<ruby data-g=\"3\">{}</ruby>&gt;",
                    one("漢字", "かんじ")
                ),
            ),
            (
                "{三文字|さん|もじ}",
                format!("<ruby data-g=\"1\">{}</ruby>", one("三文字", "さんもじ")),
            ),
            (
                "{葛\u{e0100}城|かつら|ぎ}",
                format!(
                    "<ruby data-g=\"7\">{}{}</ruby>",
                    one("葛\u{e0100}", "かつら"),
                    one("城", "ぎ")
                ),
            ),
            (
                "{DNA|ディーエヌエー}",
                format!("<ruby>{}</ruby>", one("DNA", "ディーエヌエー")),
            ),
        ] {
            assert_eq!(ruby_html(text), want);
        }
    }
}
