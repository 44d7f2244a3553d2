//! Answers a query as the site's own search does: for the command and for the preview.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{build, read};
use crate::search::{Asking, Chosen, FacetCount, Facets, search, shown};
use crate::site::{LangId, Page};
use crate::templates::World;

/// A language's index, ready to be asked.
pub struct Language {
    lang: LangId,
    index: Asking,
    facets: Facets,
}

/// What somebody looks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    pub query: String,
    /// How many results to give at most.
    pub limit: usize,
    pub chosen: Chosen,
}

impl Asked {
    /// How many results are given to those who do not say.
    pub const LIMIT: usize = 10;
    /// How many results are given at most, since each page is read for its excerpt.
    const MOST: usize = 100;

    /// Reads the parameters of an address: `q`, `lang`, `limit`, and `facet` any number of times.
    ///
    /// # Errors
    /// In words, what is missing or cannot be read.
    pub fn of(parameters: &[(String, String)]) -> Result<(Option<&str>, Self), String> {
        let mut asked = Self {
            limit: Self::LIMIT,
            ..Self::default()
        };
        let mut lang = None;
        for (name, value) in parameters {
            match name.as_str() {
                "q" => asked.query.clone_from(value),
                "lang" => lang = Some(value.as_str()),
                "limit" => {
                    let limit: usize = value.parse().map_err(|_| format!("limit={value}"))?;
                    asked.limit = limit.min(Self::MOST);
                }
                "facet" => asked.choose(facet(value)?),
                _ => {}
            }
        }
        match parameters.iter().any(|(name, _)| name == "q") {
            true => Ok((lang, asked)),
            false => Err("/_search?q=…[&lang=ja][&limit=10][&facet=kind=lesson]".to_owned()),
        }
    }

    /// Adds a value to what is chosen of its facet.
    pub fn choose(&mut self, (facet, value): (String, String)) {
        self.chosen.entry(facet).or_default().push(value);
    }
}

/// Reads `kind=lesson`.
///
/// # Errors
/// The form that was expected, if there is no `=`.
pub fn facet(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(name, _)| !name.is_empty());
    let (name, value) = parts.ok_or_else(|| format!("{text}: NAME=VALUE"))?;
    Ok((name.to_owned(), value.to_owned()))
}

/// What a query came to, as the command and the preview print it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    pub results: Vec<Found>,
    pub total: usize,
    /// What was typed and found nowhere.
    pub unmatched: Vec<String>,
    /// What was typed, and what was looked for instead.
    pub instead: Vec<(String, String)>,
    pub facets: Vec<FacetCount>,
}

/// A page that answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    pub url: String,
    pub title: String,
    pub excerpt: String,
    pub sections: Vec<FoundSection>,
    pub score: u32,
}

/// A section of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundSection {
    pub title: String,
    pub url: String,
}

impl Language {
    /// A language's index as it stands now.
    ///
    /// # Errors
    /// If tantivy can neither use the cache nor work in memory.
    pub fn open(world: &World, lang: LangId) -> tantivy::Result<Self> {
        let pages = world.site.searched(lang).collect::<Vec<_>>();
        Ok(Self {
            lang,
            index: build::language(world, lang)?,
            facets: build::facets(world, &pages),
        })
    }

    /// Asks the index of this very world.
    pub fn ask(&self, world: &World, asked: &Asked) -> Reply {
        let pages = world.site.searched(self.lang).collect::<Vec<_>>();
        let stale: BTreeSet<u32> = (0..)
            .zip(&pages)
            .filter(|(_, page)| page.is_overdue(world.site.date))
            .map(|(at, _)| at)
            .collect();
        let mut answer = search(&asked.query, &self.index, &|page| stale.contains(&page));
        let facets = self.facets.narrow(&mut answer.hits, &asked.chosen);
        let found = |hit: &crate::search::Hit| {
            let page: &Page = pages.get(hit.page as usize)?;
            let entry = read::entry(page, world);
            let shown = shown(&read::text(page, world), &asked.query, &answer);
            let section = |section: crate::search::SectionLink| FoundSection {
                url: format!("{}#{}", entry.url, section.id),
                title: section.title,
            };
            Some(Found {
                sections: shown.sections.into_iter().map(section).collect(),
                excerpt: shown.excerpt,
                score: hit.score,
                url: entry.url.clone(),
                title: entry.title,
            })
        };
        Reply {
            results: answer
                .hits
                .iter()
                .take(asked.limit)
                .filter_map(found)
                .collect(),
            total: answer.hits.len(),
            unmatched: answer.unmatched,
            instead: answer.instead,
            facets,
        }
    }
}
