//! An excerpt as a terminal shows it: tabs as blanks, hidden characters visible, and of a long line only
//! the part around the place, `…` standing for the rest.

use super::Excerpt;
use super::visible::push_visible;
use crate::source::display_width;

const TAB_WIDTH: usize = 4;
/// Of a place that fills the line, how much of what stands before it is still shown: one part in this.
const CONTEXT: usize = 5;
const CUT: &str = "…";

/// An excerpt measured in the terminal's columns.
pub(super) struct Drawn {
    pub text: String,
    pub mark_start: usize,
    pub mark_width: usize,
}

impl Drawn {
    /// Draws an excerpt in at most so many columns.
    pub(super) fn new(excerpt: &Excerpt, columns: usize) -> Self {
        let (before, marked, after) = excerpt.parts();
        let before = expand(before, 0);
        let marked = expand(marked, display_width(&before));
        let after = expand(after, display_width(&before) + display_width(&marked));
        let room = Room::new(&before, &marked, &after, columns);
        let (before, marked) = (end_of(&before, room.before), start_of(&marked, room.marked));
        let after = start_of(&after, room.after);
        Self {
            mark_start: display_width(&before),
            // A place without width, such as the end of a line, still gets one caret.
            mark_width: display_width(&marked).max(1),
            text: before + &marked + &after,
        }
    }
}

/// How many columns each part of a line may take.
pub(super) struct Room {
    before: usize,
    marked: usize,
    after: usize,
}

impl Room {
    fn new(before: &str, marked: &str, after: &str, columns: usize) -> Self {
        let [before, marked, after] = [before, marked, after].map(display_width);
        let marked = marked.max(1);
        let context = before.min(columns / CONTEXT);
        if marked > columns - context {
            let (before, marked) = (context, columns - context);
            return Self {
                before,
                marked,
                after: 0,
            };
        }
        // What one side does not need is the other's.
        let left = columns - marked;
        let side = before.min((left / 2).max(left.saturating_sub(after)));
        Self {
            before: side,
            marked,
            after: left - side,
        }
    }

    /// What is shown before and after a part that is so many columns wide.
    pub(super) fn around(
        before: &str,
        marked: usize,
        after: &str,
        columns: usize,
    ) -> (String, String) {
        let room = Self::new(before, &" ".repeat(marked.min(columns)), after, columns);
        (end_of(before, room.before), start_of(after, room.after))
    }
}

/// The beginning of a text, in at most so many columns.
fn start_of(text: &str, columns: usize) -> String {
    match columns.checked_sub(display_width(CUT)) {
        _ if display_width(text) <= columns => text.to_owned(),
        Some(room) => format!("{}{CUT}", &text[..fitting(text.chars(), room)]),
        None => String::new(),
    }
}

/// The end of a text, in at most so many columns.
fn end_of(text: &str, columns: usize) -> String {
    match columns.checked_sub(display_width(CUT)) {
        _ if display_width(text) <= columns => text.to_owned(),
        Some(room) => {
            let end = &text[text.len() - fitting(text.chars().rev(), room)..];
            // A mark that combines with what is cut off goes with it.
            format!("{CUT}{}", end.trim_start_matches(combines))
        }
        None => String::new(),
    }
}

/// How many bytes the characters have that fit, one after the other.
fn fitting(chars: impl Iterator<Item = char>, columns: usize) -> usize {
    let mut left = columns;
    let fit = chars.map_while(|c| {
        left = left.checked_sub(width(c))?;
        Some(c.len_utf8())
    });
    fit.sum()
}

fn width(c: char) -> usize {
    display_width(c.encode_utf8(&mut [0; 4]))
}

fn combines(c: char) -> bool {
    width(c) == 0
}

/// Tabs as blanks, for a text that begins in `column`, and hidden characters made visible.
pub(super) fn expand(text: &str, column: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = column;
    for c in text.chars() {
        let from = out.len();
        match c {
            '\t' => out.extend(std::iter::repeat_n(' ', TAB_WIDTH - column % TAB_WIDTH)),
            c => push_visible(&mut out, c),
        }
        column += display_width(&out[from..]);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The line, and the carets below it.
    fn drawn(before: &str, marked: &str, after: &str, columns: usize) -> String {
        let mark = (before.len(), before.len() + marked.len());
        let text = format!("{before}{marked}{after}");
        let drawn = Drawn::new(&Excerpt { text, mark }, columns);
        assert!(display_width(&drawn.text) <= columns, "{}", drawn.text);
        let carets = "^".repeat(drawn.mark_width);
        format!("{}\n{}{carets}", drawn.text, " ".repeat(drawn.mark_start))
    }

    #[test]
    fn a_window_stands_around_the_place() {
        for (before, marked, after, want) in [
            ("短い", "行", "です", "短い行です\n    ^^"),
            ("", "", "", "\n^"),
            // Room is shared, and what one side does not need the other takes.
            (
                "ああああああああ",
                "い",
                "うううううううう",
                "…ああいうう…\n      ^^",
            ),
            ("あ", "い", "うううううううううう", "あいううううう…\n  ^^"),
            (
                "ああああああああああ",
                "い",
                "う",
                "…あああああいう\n            ^^",
            ),
            // The place itself may be too long; then it begins in the window.
            (
                "",
                "いいいいいいいいいい",
                "",
                "いいいいいいい…\n^^^^^^^^^^^^^^^^",
            ),
            (
                "あああ",
                "いいいいいいいいいい",
                "う",
                "…いいいいい…\n  ^^^^^^^^^^^^",
            ),
            // A mark without what it stands on.
            (
                "ああああああああか\u{3099}",
                "a",
                "",
                "…あああああか\u{3099}a\n              ^",
            ),
        ] {
            let got = drawn(before, marked, after, 16);
            let want = want.to_owned();
            assert_eq!(got, want, "{before}|{marked}|{after}");
        }
    }
}
