//! Areas on a picture: `x=10 y=20 w=30 h=40`, in per cent.

use crate::modules::model::Area;
use crate::modules::read::Reading;
use crate::modules::rules::{AREA_BEYOND, AREA_FORM};
use crate::source::Span;
use crate::text::narrow;

const KEYS: [&str; 4] = ["x=", "y=", "w=", "h="];

/// What keeps an area from being one.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// A part that is no number, or the key that is missing.
    Form(String),
    /// What adds up to more than the picture, or is less than nothing, and the number.
    Beyond(&'static str, f64),
}

impl Fault {
    /// Reports it at an option.
    pub fn report(self, reading: &mut Reading<'_, '_>, span: Span, code: String) {
        let part = match self {
            Self::Beyond(sum, end) => {
                return reading.find(&AREA_BEYOND, span, |d| {
                    d.arg("area", code).arg("sum", sum).arg("end", end)
                });
            }
            Self::Form(part) => part,
        };
        let narrowed = narrow(&code);
        let is_form = matches!(area(&narrowed), Err(Self::Form(_)));
        let mended = (!is_form).then_some(narrowed);
        let line = mended.as_deref().unwrap_or("x=10 y=20 w=30 h=40");
        let place = reading.source(span).find(&code);
        let place = place.map(|at| {
            let start = span.start as usize + at;
            Span::new(start, start + code.len())
        });
        reading.find(&AREA_FORM, place.unwrap_or(span), |d| {
            let d = d.arg("area", &code).arg("part", part).arg("line", line);
            match (mended.as_deref(), place) {
                (Some(mended), Some(_)) => d.fix(mended),
                _ => d,
            }
        });
    }
}

/// Reads an area.
pub(super) fn area(code: &str) -> Result<Area, Fault> {
    let mut numbers = [0.0; 4];
    let mut parts = code.split_whitespace();
    for (number, key) in numbers.iter_mut().zip(KEYS) {
        let part = parts.next().ok_or_else(|| Fault::Form(key.to_owned()))?;
        let written = part
            .strip_prefix(key)
            .map(|rest| rest.trim_end_matches('%'));
        *number = written
            .and_then(|rest| rest.parse().ok())
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| Fault::Form(part.to_owned()))?;
    }
    let [x, y, width, height] = numbers;
    let beyond = [
        ("x", x, x < 0.0),
        ("y", y, y < 0.0),
        ("w", width, width <= 0.0),
        ("h", height, height <= 0.0),
        ("x + w", x + width, x + width > 100.0),
        ("y + h", y + height, y + height > 100.0),
    ];
    match beyond.into_iter().find(|(_, _, out)| *out) {
        Some((sum, end, _)) => Err(Fault::Beyond(sum, end)),
        None => Ok(Area {
            x,
            y,
            width,
            height,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_read_or_says_what_is_wrong() {
        let form = |part: &str| Err(Fault::Form(part.to_owned()));
        for (code, want) in [
            ("x=1 y=2% w=30 h=40.5", Ok((1.0, 2.0, 30.0, 40.5))),
            ("x=10 y=95 w=30 h=40", Err(Fault::Beyond("y + h", 135.0))),
            ("x=90 y=5 w=30 h=40", Err(Fault::Beyond("x + w", 120.0))),
            ("x=-1 y=5 w=30 h=40", Err(Fault::Beyond("x", -1.0))),
            ("x=1 y=5 w=0 h=40", Err(Fault::Beyond("w", 0.0))),
            ("x=１0 y=5 w=30 h=40", form("x=１0")),
            ("x=1 w=30 y=5 h=40", form("w=30")),
            ("x=1 y=5 w=30", form("h=")),
            ("x=1 y=5 w=30 h=nan", form("h=nan")),
        ] {
            let got = area(code).map(|area| (area.x, area.y, area.width, area.height));
            assert_eq!(got, want, "{code}");
        }
    }
}
