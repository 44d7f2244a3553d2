//! What a search is narrowed by: facets such as the kind of page or whom it is for, their values, and the pages that
//! have each. Within a facet one value is enough; of several facets each must fit.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::rank::Hit;

/// A value that a page has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FacetValue {
    /// What it is a value of, such as `kind`.
    pub facet: &'static str,
    pub value: String,
    /// The value as readers know it.
    pub label: String,
}

/// The facets of a language's pages.
#[derive(Debug, Clone, Default)]
pub struct Facets {
    list: Vec<Facet>,
}

#[derive(Debug, Clone)]
struct Facet {
    name: &'static str,
    values: Vec<Value>,
}

#[derive(Debug, Clone)]
struct Value {
    value: String,
    label: String,
    pages: BTreeSet<u32>,
}

/// The values that were asked for, by facet.
pub type Chosen = BTreeMap<String, Vec<String>>;

/// A facet as an answer shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacetCount {
    pub facet: &'static str,
    pub values: Vec<ValueCount>,
}

/// A value with the number of results that there would be with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueCount {
    pub value: String,
    pub label: String,
    pub count: usize,
}

impl Facets {
    /// The facets out of each page's values. Facets come in the order in which `names` has them, values by how many
    /// pages have them.
    pub fn of(names: &[&'static str], pages: &[Vec<FacetValue>]) -> Self {
        let mut found: BTreeMap<&FacetValue, BTreeSet<u32>> = BTreeMap::new();
        for (page, values) in (0..).zip(pages) {
            for value in values {
                found.entry(value).or_default().insert(page);
            }
        }
        let facet = |name: &&'static str| {
            let of = found.iter().filter(|(value, _)| value.facet == *name);
            let mut values: Vec<Value> = of
                .map(|(value, pages)| Value {
                    value: value.value.clone(),
                    label: value.label.clone(),
                    pages: pages.clone(),
                })
                .collect();
            values.sort_by_key(|value| usize::MAX - value.pages.len());
            Facet { name, values }
        };
        let list = names.iter().map(facet).filter(|f| !f.values.is_empty());
        Self {
            list: list.collect(),
        }
    }

    /// Leaves the results that have what was chosen, and counts what each value would leave.
    pub fn narrow(&self, hits: &mut Vec<Hit>, chosen: &Chosen) -> Vec<FacetCount> {
        let failing: Vec<Vec<&str>> = hits
            .iter()
            .map(|hit| self.failing(hit.page, chosen))
            .collect();
        let count = |facet: &Facet, value: &Value| {
            let others = |failing: &Vec<&str>| failing.iter().all(|name| *name == facet.name);
            let hits = hits.iter().zip(&failing);
            hits.filter(|(hit, failing)| value.pages.contains(&hit.page) && others(failing))
                .count()
        };
        let counts = self.list.iter().map(|facet| FacetCount {
            facet: facet.name,
            values: facet
                .values
                .iter()
                .map(|value| ValueCount {
                    value: value.value.clone(),
                    label: value.label.clone(),
                    count: count(facet, value),
                })
                .collect(),
        });
        let counts = counts.collect();
        let mut failing = failing.iter();
        hits.retain(|_| failing.next().is_none_or(Vec::is_empty));
        counts
    }

    /// The facets of which a page has none of the values chosen.
    fn failing<'c>(&self, page: u32, chosen: &'c Chosen) -> Vec<&'c str> {
        let fits = |name: &str, wanted: &Vec<String>| {
            let facet = self.list.iter().filter(|facet| facet.name == name);
            facet
                .flat_map(|facet| &facet.values)
                .any(|v| wanted.contains(&v.value) && v.pages.contains(&page))
        };
        chosen
            .iter()
            .filter(|(name, wanted)| !wanted.is_empty() && !fits(name, wanted))
            .map(|(name, _)| name.as_str())
            .collect()
    }

    /// The table as the manifest carries it: `[facet, [[value, label, pages]]]`, the label empty where it is the
    /// value, pages as the lengths of what is left out and what is in, by turns.
    pub fn table(&self) -> serde_json::Value {
        let value = |value: &Value| {
            let own = value.label != value.value;
            let label = if own { value.label.as_str() } else { "" };
            serde_json::json!([value.value, label, turns(&value.pages)])
        };
        let facet = |facet: &Facet| {
            let values: Vec<serde_json::Value> = facet.values.iter().map(value).collect();
            serde_json::json!([facet.name, values])
        };
        self.list.iter().map(facet).collect()
    }
}

/// Pages as lengths: so many left out, so many in, and again. Pages of a kind stand together on a site.
fn turns(pages: &BTreeSet<u32>) -> Vec<u32> {
    let mut turns = Vec::new();
    let mut next = 0;
    for page in pages {
        match turns.last_mut() {
            Some(length) if *page == next => *length += 1,
            _ => turns.extend([page - next, 1]),
        }
        next = page + 1;
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(facet: &'static str, value: &str) -> FacetValue {
        FacetValue {
            facet,
            value: value.to_owned(),
            label: value.replace("law", "LAW"),
        }
    }

    fn facets() -> Facets {
        let pages = [
            vec![value("kind", "term"), value("tag", "law")],
            vec![value("kind", "lesson"), value("tag", "law")],
            vec![value("kind", "lesson")],
            vec![
                value("kind", "lesson"),
                value("tag", "law"),
                value("tag", "work"),
            ],
        ];
        Facets::of(&["tag", "kind", "level"], &pages)
    }

    fn narrowed(chosen: &[(&str, &[&str])]) -> (Vec<u32>, Vec<usize>) {
        let hit = |page| Hit {
            page,
            score: 1,
            heading: None,
        };
        let mut hits: Vec<Hit> = [3, 0, 1, 2].map(hit).to_vec();
        let owned = |values: &&[&str]| values.iter().map(|v| (*v).to_owned()).collect();
        let chosen: Chosen = chosen
            .iter()
            .map(|(facet, values)| ((*facet).to_owned(), owned(values)))
            .collect();
        let counts = facets().narrow(&mut hits, &chosen);
        let counts = counts.iter().flat_map(|f| f.values.iter().map(|v| v.count));
        (hits.iter().map(|h| h.page).collect(), counts.collect())
    }

    #[test]
    fn values_of_a_facet_add_and_facets_narrow() {
        // Counted in this order: law, work; lesson, term.
        assert_eq!(narrowed(&[]), (vec![3, 0, 1, 2], vec![3, 1, 3, 1]));
        assert_eq!(
            narrowed(&[("kind", &["lesson"])]),
            (vec![3, 1, 2], vec![2, 1, 3, 1])
        );
        assert_eq!(
            narrowed(&[("kind", &["lesson", "term"]), ("tag", &["law"])]),
            (vec![3, 0, 1], vec![3, 1, 2, 1])
        );
        assert_eq!(narrowed(&[("colour", &["red"])]).0, [0; 0]);
        assert_eq!(narrowed(&[("kind", &[])]).0.len(), 4);
    }

    #[test]
    fn pages_are_told_by_turns() {
        let table = facets().table();
        let want = r#"[["tag",[["law","LAW",[0,2,1,1]],["work","",[3,1]]]],["kind",[["lesson","",[1,3]],["term","",[0,1]]]]]"#;
        assert_eq!(table.to_string(), want);
    }
}
