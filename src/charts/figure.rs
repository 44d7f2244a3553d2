//! A chart or a table with all that belongs to it: title, drawing, what it says in words, the numbers, where they are from.

use std::fmt::Write;

use jiff::civil::Date;

use super::ask::{Ask, Fault};
use super::kinds::{Legend, Series};
use super::model::{Cell, Chart, Label, Words};
use super::rules::CHART_FIT;
use super::slice::{Cutting, Slice};
use super::speech::Speech;
use super::summary::summary;
use super::table::{Look, table};
use super::{Kind, canvas, pattern};
use crate::markdown::{attribute, escaped};
use crate::statistics::snapshot::Snapshot;

/// So many rows are shown at once; more are folded away.
const OPEN: usize = 6;

/// A figure's HTML, and its words.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    pub html: String,
    /// The title and what it says, for search.
    pub text: String,
}

/// A chart of a snapshot. `id` begins the ids in it.
pub fn chart(
    snapshot: &Snapshot,
    ask: &Ask,
    id: &str,
    speech: &Speech<'_>,
) -> Result<Shown, Fault> {
    let cutting = Cutting {
        snapshot,
        tags: speech.tags,
    };
    let slice = cutting.cut(ask, false)?;
    let kind = ask.kind.unwrap_or(&super::kinds::bar::Bar);
    fits(kind, &slice)?;
    let figure = Figure {
        cutting,
        slice,
        ask,
        speech,
    };
    let title = figure.title();
    let number = |value: f64| speech.number(value, ask.about);
    let drawn = Chart {
        series: figure.slice.series.clone(),
        categories: figure.slice.categories.clone(),
        cells: figure.slice.cells.clone(),
        words: Words {
            hidden: speech.word("chart-hidden"),
            missing: speech.word("chart-missing"),
            number: &number,
        },
        id: id.to_owned(),
        in_time: figure.slice.in_time,
        rtl: speech.rtl,
    };
    let name = speech.sentence(
        "chart-name",
        &[("kind", &speech.word(kind.title())), ("title", &title)],
    );
    let mut drawing = pattern::definitions(id, drawn.series.len());
    drawing.push_str(&legend(kind, &drawn));
    drawing.push_str(&kind.draw(&drawn, &name));
    Ok(figure.shown(&title, "chart", Some(&drawing)))
}

/// A table of a snapshot.
pub fn table_of(snapshot: &Snapshot, ask: &Ask, speech: &Speech<'_>) -> Result<Shown, Fault> {
    let cutting = Cutting {
        snapshot,
        tags: speech.tags,
    };
    let slice = cutting.cut(ask, true)?;
    let figure = Figure {
        cutting,
        slice,
        ask,
        speech,
    };
    let title = figure.title();
    Ok(figure.shown(&title, "chart chart-table", None))
}

/// Whether a kind can show these figures.
fn fits(kind: &dyn Kind, slice: &Slice) -> Result<(), Fault> {
    let unfit = |ja: &str, en: &str| {
        let name = kind.names().first().copied().unwrap_or_default();
        Err(Fault::new(&CHART_FIT, "kind")
            .arg("kind", name)
            .arg("reason_ja", ja)
            .arg("reason_en", en))
    };
    let series = slice.series.len();
    let below_zero = slice
        .cells
        .iter()
        .flatten()
        .any(|cell| cell.value().is_some_and(|value| value < 0.0));
    if kind.series() == Series::One && series > 1 {
        return unfit(
            "系列は一つだけです。series を消すか、ほかの種類にします",
            "it shows one series; leave series out",
        );
    }
    if kind.series() == Series::Several && series < 2 {
        return unfit(
            "系列が要ります。series を書いてください",
            "it needs several series; say which with series",
        );
    }
    if series > canvas::MOST_SERIES && kind.tells_series_apart() {
        return unfit(
            "系列が6を超えると見分けられません。small-multiples なら見せられます",
            "more than 6 series cannot be told apart; small-multiples can show them",
        );
    }
    if kind.parts() && below_zero {
        return unfit(
            "0 より小さい数は積み上げられません",
            "numbers below zero cannot be stacked",
        );
    }
    if kind.prefectures() && !slice.in_places {
        return unfit(
            "x が都道府県（01〜47）ではありません",
            "x is not the prefectures, 01 to 47",
        );
    }
    if slice.categories.is_empty() {
        return unfit("見せる区分がありません", "there are no categories to show");
    }
    Ok(())
}

/// What patterns or signs mean, where names do not stand at them.
fn legend(kind: &dyn Kind, chart: &Chart<'_>) -> String {
    let legend = kind.legend(chart);
    if legend == Legend::None {
        return String::new();
    }
    let mut out = String::from("<ul class=\"chart-legend\" aria-hidden=\"true\">\n");
    for (at, series) in chart.series.iter().enumerate() {
        let sample = match legend {
            Legend::Signs => format!(
                "<svg width=\"20\" height=\"16\" viewBox=\"-10 -8 20 16\">{}</svg>",
                canvas::sign(at)
            ),
            _ => swatch(chart, at),
        };
        let _ = writeln!(out, "<li>{sample}{}</li>", escaped(&series.text));
    }
    out.push_str("</ul>\n");
    out
}

fn swatch(chart: &Chart<'_>, series: usize) -> String {
    let (class, fill) = pattern::fill(chart, series);
    let fill = if fill.is_empty() {
        fill
    } else {
        format!(" fill=\"{fill}\"")
    };
    format!(
        "<svg width=\"24\" height=\"16\"><rect class=\"{class}\"{fill} x=\"1\" y=\"1\" width=\"22\" height=\"14\"/></svg>"
    )
}

struct Figure<'f> {
    cutting: Cutting<'f>,
    slice: Slice,
    ask: &'f Ask,
    speech: &'f Speech<'f>,
}

impl Figure<'_> {
    fn title(&self) -> String {
        match self.ask.title.is_empty() {
            true => self
                .cutting
                .said(&self.cutting.snapshot.published.about().title),
            false => self.ask.title.clone(),
        }
    }

    fn shown(&self, title: &str, class: &str, drawing: Option<&str>) -> Shown {
        let rounding = self.cutting.snapshot.lock.policy.rounding();
        let rounded = rounding.map(|rounding| self.speech.rounded(rounding));
        let told = summary(&self.slice, self.ask.about, rounding.is_some(), self.speech);
        let said: Vec<String> = rounded.into_iter().chain(told).collect();
        let said = self.speech.joined(&said);
        let mut out = format!(
            "<figure class=\"{class}\">\n<figcaption><strong>{}</strong>",
            escaped(title)
        );
        let below = self.below();
        if !below.is_empty() {
            let _ = write!(out, "<span>{}</span>", escaped(&below));
        }
        out.push_str("</figcaption>\n");
        if self.cutting.snapshot.published.about().synthetic {
            let _ = writeln!(
                out,
                "<p class=\"chart-synthetic\">{}</p>",
                escaped(&self.speech.word("chart-synthetic"))
            );
        }
        let told = if said.is_empty() {
            String::new()
        } else {
            format!("<p class=\"chart-summary\">{}</p>\n", escaped(&said))
        };
        match drawing {
            Some(drawing) => {
                let _ = write!(out, "{told}{drawing}{}", self.folded(title));
            }
            None => {
                let _ = write!(out, "{}{told}", self.table(title, false));
            }
        }
        out.push_str(&self.foot());
        out.push_str("</figure>\n");
        Shown {
            html: out,
            text: self.text(title, &said),
        }
    }

    /// What the table is of, below its title: choices, what is counted, when.
    fn below(&self) -> String {
        let mut parts = self.slice.fixed.clone();
        if !self.slice.unit.is_empty() {
            parts.push(
                self.speech
                    .sentence("chart-unit", &[("unit", &self.slice.unit)]),
            );
        }
        parts.join(" · ")
    }

    /// The numbers, folded away where they are many.
    fn folded(&self, title: &str) -> String {
        let rows = self.slice.categories.len();
        let table = self.table(title, rows > OPEN);
        if rows <= OPEN {
            return table;
        }
        let summary = self
            .speech
            .sentence("chart-table", &[("count", &rows.to_string())]);
        format!(
            "<details>\n<summary>{}</summary>\n{table}</details>\n",
            escaped(&summary)
        )
    }

    fn table(&self, name: &str, folded: bool) -> String {
        let look = Look {
            name,
            about: self.ask.about,
            folded,
        };
        table(&self.slice, &look, self.speech)
    }

    fn text(&self, title: &str, said: &str) -> String {
        let names = |labels: &[Label]| {
            labels
                .iter()
                .map(|label| label.text.clone())
                .collect::<Vec<_>>()
        };
        let words = [
            vec![title.to_owned(), said.to_owned()],
            names(&self.slice.categories),
            names(&self.slice.series),
        ];
        words.concat().join("\n")
    }

    /// Source, day, downloads, and how small numbers are protected.
    fn foot(&self) -> String {
        let mut out = format!(
            "<p class=\"chart-source\">{}</p>\n<p class=\"chart-files\">",
            source(&self.cutting, self.speech)
        );
        for (key, url) in &self.speech.files {
            let _ = write!(out, " <a class=\"item\"");
            attribute(&mut out, "href", url);
            let _ = write!(out, " download>{}</a>", escaped(&self.speech.word(key)));
        }
        if let Some((url, title)) = self.protection() {
            out.push_str(" <a class=\"item\"");
            attribute(&mut out, "href", url);
            let _ = write!(out, ">{}</a>", escaped(title));
        }
        out.push_str("</p>\n");
        out
    }

    /// Only where something is hidden or rounded: elsewhere nothing had to be protected.
    fn protection(&self) -> Option<&(String, String)> {
        let snapshot = self.cutting.snapshot;
        let rounded = snapshot.lock.policy.rounding().is_some();
        let hides = self
            .slice
            .cells
            .iter()
            .flatten()
            .any(|cell| *cell == Cell::Hidden);
        self.speech
            .protection
            .as_ref()
            .filter(|_| hides || snapshot.published.hides() || rounded)
    }
}

/// Hides a part until a day is over, if one is given.
pub(super) fn until(day: Option<Date>) -> String {
    day.map_or(String::new(), |day| {
        format!(" data-expires=\"{day}\" hidden")
    })
}

/// Where figures are from, as of when, and under what licence the table is published.
pub(super) fn source(cutting: &Cutting<'_>, speech: &Speech<'_>) -> String {
    let about = cutting.snapshot.published.about();
    let origin = &about.origin;
    let name = cutting.cited();
    let mut name = escaped(&name);
    if let Some(url) = &origin.url {
        let mut link = String::from("<a class=\"external\"");
        attribute(&mut link, "href", url);
        name = format!("{link}>{name}</a>");
    }
    let mut out = String::new();
    if !name.is_empty() {
        let from = escaped(&speech.word("chart-source"));
        let _ = write!(out, "<span class=\"item\">{from}{name}</span> ");
    }
    let day = escaped(&speech.as_of(cutting.snapshot));
    let _ = write!(out, "<span class=\"item\">{day}</span>");
    if let Some((late, ahead)) = speech.late(cutting.snapshot) {
        if let (Some(day), Some(next)) = (ahead, speech.next(cutting.snapshot)) {
            let _ = write!(
                out,
                " <span class=\"item\" data-expires=\"{day}\">{}</span>",
                escaped(&next)
            );
        }
        let hidden = until(ahead);
        let _ = write!(
            out,
            " <strong class=\"item warn\"{hidden}>{}</strong>",
            escaped(&late)
        );
    }
    if let Some(licence) = &origin.licence {
        let name = escaped(&licence.name);
        let name = match &licence.url {
            Some(url) => {
                let mut link = String::from("<a");
                attribute(&mut link, "href", url);
                format!("{link}>{name}</a>")
            }
            None => name,
        };
        // Said as a text without the name first: what a translator wrote is escaped, the link is not.
        let said = escaped(&speech.sentence("chart-licence", &[("licence", NAME)]));
        let said = said.replace(NAME, &name);
        let _ = write!(out, " <span class=\"item\">{said}</span>");
    }
    out
}

/// Stands for a name that is a link.
const NAME: &str = "\u{fffc}";
