//! Statistics in a text: which tables a page shows, and marks in plain text in their places, for search.

use super::directives::{Form, Usage};
use super::document::{Document, Node, Placed};
use super::embeds::{Shows, StatisticsUse};

use pulldown_cmark::Event;

/// Begins the mark of a use, where the mark of a fact has its id.
const SIGN: char = '%';
/// Separates the parts of a mark.
const BETWEEN: char = '\u{1f}';

/// What a use of a directive shows, if it shows statistics, and the name of the table.
pub(super) fn shown<'a>(usage: &Usage<'a>) -> Option<(Shows, &'a str)> {
    let shows = match (usage.directive.name(), usage.form) {
        ("chart", Form::Block) => Shows::Chart,
        ("table", Form::Block) => Shows::Table,
        ("stat", Form::Inline) => return Some((Shows::Figure, usage.text.trim())),
        _ => return None,
    };
    Some((shows, usage.get("data")?.trim()))
}

/// The use as a question to the site.
pub(super) fn asked<'a>(usage: &Usage<'a>, number: usize) -> Option<StatisticsUse<'a>> {
    let (shows, id) = shown(usage)?;
    let values = usage.values.iter().map(|value| (value.key, value.value));
    Some(StatisticsUse {
        shows,
        id,
        values: values.collect(),
        number,
    })
}

/// The key that an author wrote: what is `x` of a chart is `rows` of a table.
pub(super) fn written_as(usage: &Usage<'_>, key: &'static str) -> &'static str {
    match key {
        "x" if usage.find("rows").is_some() => "rows",
        "series" if usage.find("columns").is_some() => "columns",
        key => key,
    }
}

/// What stands in plain text in the place of a use.
pub(super) fn mark(usage: &Usage<'_>) -> Option<String> {
    let (shows, id) = shown(usage)?;
    let mut mark = format!("{SIGN}{}{BETWEEN}{id}", shows as u8);
    for value in &usage.values {
        mark.push_str(&format!("{BETWEEN}{}={}", value.key, value.value));
    }
    Some(mark)
}

/// The use that a mark stands for.
pub fn unmarked(mark: &str) -> Option<StatisticsUse<'_>> {
    let mut parts = mark.strip_prefix(SIGN)?.split(BETWEEN);
    let shows = match parts.next()? {
        "0" => Shows::Chart,
        "1" => Shows::Table,
        _ => Shows::Figure,
    };
    let id = parts.next()?;
    let values = parts.filter_map(|part| part.split_once('='));
    Some(StatisticsUse {
        shows,
        id,
        values: values.collect(),
        number: 0,
    })
}

/// The first single figure in the heading or paragraph that the first node starts: tables of contents, descriptions and
/// feeds are made before anybody knows what it says.
pub(super) fn figure_in<'u>(
    nodes: &[Placed<'_>],
    usages: &'u [Usage<'u>],
) -> Option<&'u Usage<'u>> {
    let mut depth = 0;
    for placed in nodes {
        match &placed.node {
            Node::Md(Event::Start(_)) => depth += 1,
            Node::Md(Event::End(_)) => depth -= 1,
            Node::Open(at) => {
                let usage = usages.get(*at)?;
                if shown(usage).is_some_and(|(shows, _)| shows == Shows::Figure) {
                    return Some(usage);
                }
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    None
}

impl Document<'_> {
    /// The names of the tables that the text shows something of, each once.
    pub(super) fn statistics(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (_, id) in self.usages.iter().filter_map(shown) {
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        ids
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        let mark = "%1\u{1f}cases\u{1f}where=sex=F\u{1f}rows=area";
        let used = unmarked(mark).expect("a mark");
        assert_eq!((used.shows, used.id), (Shows::Table, "cases"));
        assert_eq!(used.values, [("where", "sex=F"), ("rows", "area")]);
        assert_eq!(unmarked("panel-tests"), None);
    }
}
