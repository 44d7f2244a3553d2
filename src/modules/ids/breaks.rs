//! Edits after which an answer that somebody gave no longer says what it said: an option that is gone, another right
//! answer, a question that is gone.

use std::collections::{BTreeMap, BTreeSet};

use super::{Known, Ledger, in_lang, words};
use crate::modules::model::Ask;
use crate::search::spelling;
use crate::text;

/// What an edit did to the answers of those who had begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The question is gone.
    Question,
    /// An option is gone, and whoever chose it chose nothing.
    Option,
    /// Something else is right now.
    Right,
}

/// A recorded question whose answers no longer stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub what: Break,
    /// The unit in which it was.
    pub unit: String,
    pub id: String,
    /// How the question's heading, or the option, begins in the first language.
    pub words: String,
}

/// What is broken, by the words of the module's first language.
pub(super) fn between(
    before: &Ledger,
    after: &Ledger,
    lang: &str,
    used: &BTreeMap<usize, BTreeSet<usize>>,
) -> Vec<Broken> {
    let mut found = Vec::new();
    for old in &before.questions {
        let Some(said) = in_lang(&old.texts, lang) else {
            continue;
        };
        let mut tell = |what, unit: &str, said: &str| {
            found.push(Broken {
                what,
                unit: unit.to_owned(),
                id: old.id.clone(),
                words: words(said).to_owned(),
            });
        };
        let place = after.questions.iter().position(|new| new.id == old.id);
        let new = place
            .filter(|place| used.contains_key(place))
            .map(|place| &after.questions[place]);
        let Some(new) = new.filter(|new| in_lang(&new.texts, lang).is_some()) else {
            tell(Break::Question, &old.unit, said);
            continue;
        };
        for option in &old.options {
            let now = new.options.iter().find(|now| now.id == option.id);
            let gone = now.is_none_or(|now| in_lang(&now.texts, lang).is_none());
            if let Some(said) = in_lang(&option.texts, lang).filter(|_| gone) {
                tell(Break::Option, &new.unit, said);
            }
        }
        if is_other(old, new) {
            tell(
                Break::Right,
                &new.unit,
                in_lang(&new.texts, lang).unwrap_or_default(),
            );
        }
    }
    found
}

/// Whether something else is right. Options that are gone are told of by themselves.
fn is_other(old: &Known, new: &Known) -> bool {
    // An older record says nothing of it.
    if old.right.is_empty() {
        return false;
    }
    match new.kind.as_str() {
        "match" => old.right.iter().any(|pair| moved(pair, &new.right)),
        "gap" => old.right.iter().zip(&new.right).any(|(old, new)| {
            let now: Vec<&str> = new.split('/').collect();
            old.split('/').any(|answer| !now.contains(&answer))
        }),
        "number" => old.right != new.right,
        _ => {
            let there = |id: &&String| new.options.iter().any(|option| option.id == **id);
            let was: Vec<&String> = old.right.iter().filter(there).collect();
            let stays = |id: &&String| old.options.iter().any(|option| option.id == **id);
            let is: Vec<&String> = new.right.iter().filter(stays).collect();
            was != is
        }
    }
}

/// Whether what belonged to one thing belongs to another now.
fn moved(pair: &str, now: &[String]) -> bool {
    let other = |id: &str, right: &str| {
        now.iter().any(|pair| {
            pair.split_once(' ')
                .is_some_and(|(other, has)| other != id && has == right)
        })
    };
    let stays = now.iter().any(|one| one == pair);
    !stays
        && pair
            .split_once(' ')
            .is_some_and(|(id, right)| other(id, right))
}

/// What is right, in few words: options by their ids, in order where that counts; answers; a number. Of a pair, the id
/// and a hash of what belongs to it.
pub fn right(ask: &Ask, ids: &[String]) -> Vec<String> {
    match ask {
        Ask::Choice { options, .. }
        | Ask::Hotspot { options, .. }
        | Ask::Branch { options, .. } => {
            let right = ids.iter().zip(options).filter(|(_, option)| option.right);
            let mut right: Vec<String> = right.map(|(id, _)| id.clone()).collect();
            right.sort();
            right
        }
        Ask::Order { .. } => ids.to_vec(),
        Ask::Match { pairs } => {
            let pairs = ids.iter().zip(pairs);
            let mut right: Vec<String> = pairs
                .map(|(id, pair)| format!("{id} {:016x}", text::hash(&pair.right.text)))
                .collect();
            right.sort();
            right
        }
        Ask::Gap { gaps } => {
            let answers = |answers: &[String]| {
                answers
                    .iter()
                    .map(|one| spelling(one))
                    .collect::<Vec<_>>()
                    .join("/")
            };
            gaps.iter().map(|gap| answers(&gap.answers)).collect()
        }
        Ask::Number {
            value,
            tolerance,
            unit,
            ..
        } => vec![format!("{value}±{tolerance}{unit}")],
        Ask::Free { .. } => Vec::new(),
    }
}
