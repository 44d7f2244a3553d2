//! A drawing in SVG without a scale of its own: across, places are per cents of the width that the page has; down, they are
//! ems. Letters keep the reader's size at 320 px as on a wide screen, and the drawing grows with them.

use std::fmt::Write;

use crate::markdown::escaped as escape;

/// Which side of its place a text stands on, in the direction of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A drawing under way. Per cents run in the direction of reading.
pub(super) struct Canvas {
    out: String,
    rtl: bool,
}

impl Canvas {
    pub fn new(rtl: bool) -> Self {
        Self {
            out: String::new(),
            rtl,
        }
    }

    fn across(&self, x: f64) -> String {
        let x = if self.rtl { 100.0 - x } else { x };
        format!("{}%", short(x))
    }

    /// A box from `x` that is `width` wide, filled as `fill` says, or by its class where that is empty.
    pub fn area(
        &mut self,
        class: &str,
        fill: &str,
        (x, width): (f64, f64),
        (y, height): (f64, f64),
    ) {
        let left = if self.rtl { x + width } else { x };
        let _ = write!(
            self.out,
            "<rect class=\"{class}\"{} x=\"{}\" y=\"{}em\" width=\"{}%\" height=\"{}em\"/>",
            fill_of(fill),
            self.across(left),
            short(y),
            short(width),
            short(height),
        );
    }

    /// A box of a size that says nothing, in ems, beginning at a place.
    pub fn block(
        &mut self,
        class: &str,
        fill: &str,
        (x, dx): (f64, f64),
        (y, height): (f64, f64),
        width: f64,
    ) {
        let from = if self.rtl { -dx - width } else { dx };
        // A rectangle has one place, in per cents: its own drawing moves it on by ems.
        let _ = write!(
            self.out,
            "<svg x=\"{}\" overflow=\"visible\"><rect class=\"{class}\"{} x=\"{}em\" y=\"{}em\" width=\"{}em\" height=\"{}em\"/></svg>",
            self.across(x),
            fill_of(fill),
            short(from),
            short(y),
            short(width),
            short(height),
        );
    }

    pub fn line(&mut self, class: &str, (x1, y1): (f64, f64), (x2, y2): (f64, f64)) {
        let _ = write!(
            self.out,
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}em\" x2=\"{}\" y2=\"{}em\"/>",
            self.across(x1),
            short(y1),
            self.across(x2),
            short(y2),
        );
    }

    /// A text whose base line is at `y`; `dx` moves it on in the direction of reading, in ems of its own.
    pub fn text(&mut self, class: &str, (x, dx): (f64, f64), y: f64, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let _ = write!(
            self.out,
            "<text x=\"{}\" y=\"{}em\"{anchor}",
            self.across(x),
            short(y)
        );
        if dx != 0.0 {
            let dx = if self.rtl { -dx } else { dx };
            let _ = write!(self.out, " dx=\"{}em\"", short(dx));
        }
        if !class.is_empty() {
            let _ = write!(self.out, " class=\"{class}\"");
        }
        let _ = write!(self.out, ">{}</text>", escape(text));
    }

    /// The sign of a series at a place.
    pub fn mark(&mut self, series: usize, (x, y): (f64, f64)) {
        let _ = write!(
            self.out,
            "<svg x=\"{}\" y=\"{}em\" overflow=\"visible\">{}</svg>",
            self.across(x),
            short(y),
            sign(series),
        );
    }

    /// The whole drawing: as high as it says in ems, as wide as there is room. `name` is what it is for whoever does not
    /// see it; without one it is left out there.
    pub fn finish(self, class: &str, height: f64, name: Option<&str>) -> String {
        let told = match name {
            Some(name) => format!(" role=\"img\" aria-label=\"{}\"", escape(name)),
            None => " aria-hidden=\"true\"".to_owned(),
        };
        format!(
            "<svg class=\"{class}\" width=\"100%\" height=\"{}em\"{told}>{}</svg>\n",
            short(height),
            self.out
        )
    }
}

fn fill_of(fill: &str) -> String {
    match fill.is_empty() {
        true => String::new(),
        false => format!(" fill=\"{fill}\""),
    }
}

/// A number to the hundredth, as short as it goes.
pub(super) fn short(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    // Zero has one sign.
    format!("{}", rounded + 0.0)
}

/// The signs that tell series apart at points, filled and open by turns.
const SIGNS: [&str; 6] = [
    "<circle r=\"5\"/>",
    "<path d=\"M-5-5h10v10h-10z\"/>",
    "<path d=\"M0-6 6 5H-6z\"/>",
    "<path d=\"M0-6 6 0 0 6-6 0z\"/>",
    "<path d=\"M-5-6H5L0 5z\"/>",
    "<path d=\"M-2-6h4v4h4v4h-4v4h-4v-4h-4v-4h4z\"/>",
];

/// How many series a drawing can tell apart without colours.
pub(super) const MOST_SERIES: usize = SIGNS.len();

/// The sign of a series, about a point.
pub(super) fn sign(series: usize) -> String {
    let at = series % MOST_SERIES;
    format!("<g class=\"sign s{at}\">{}</g>", SIGNS[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_mirrored_where_reading_is() {
        let drawn = |rtl| {
            let mut canvas = Canvas::new(rtl);
            canvas.area("a", "", (10.0, 20.0), (1.0, 1.005));
            canvas.text("", (30.0, 0.5), 2.0, Anchor::End, "<a>");
            canvas.finish("c", 3.0, None)
        };
        assert_eq!(
            drawn(false),
            "<svg class=\"c\" width=\"100%\" height=\"3em\" aria-hidden=\"true\"><rect class=\"a\" x=\"10%\" y=\"1em\" \
             width=\"20%\" height=\"1em\"/><text x=\"30%\" y=\"2em\" text-anchor=\"end\" dx=\"0.5em\">&lt;a&gt;</text></svg>\n"
        );
        assert!(drawn(true).contains("x=\"70%\" y=\"1em\" width=\"20%\""));
        assert!(drawn(true).contains("dx=\"-0.5em\""));
        assert_eq!(short(-0.001), "0");
    }
}
