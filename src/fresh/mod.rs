//! What is stale, or soon will be: everything that somebody has to look at again, by who answers for it and by week.
//!
//! Invariant: it is told from the site and its day alone, so that the command, the page and the calendars say the same.

mod calendar;
mod collect;
mod panels;

use jiff::civil::{Date, Weekday};
use serde_json::{Value as Json, json};

pub use calendar::calendar;
pub use collect::{addresses, items};

use crate::diagnostics::Text;
use crate::files::SitePath;
use crate::markdown::slug;
use crate::site::Site;

/// Days ahead of which the command tells, unless the site says otherwise.
const WITHIN: u32 = 30;

/// The days ahead of which the command tells.
pub fn soon(site: &Site) -> u32 {
    site.config.fresh.due_within.unwrap_or(WITHIN)
}

/// What has to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A page is to be reviewed.
    Review,
    /// A page lacks a review that the policy asks for.
    Unreviewed,
    /// A source is to be looked at again.
    Source,
    /// A source was found gone.
    Dead,
    /// A translation whose source has changed.
    Translation,
    /// A registered fact is to be checked.
    Fact,
    /// A desk is to be checked.
    Desk,
    /// The verdict on somebody's material is to be given again.
    Resource,
    /// Somebody is to answer what a panel asked for.
    Answer,
    /// An action that a panel follows is to be done.
    Action,
    /// A promise that a panel follows is to be kept.
    Measure,
    /// Statistics are to be fetched anew.
    Statistics,
}

/// When something has to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Its day has passed.
    Overdue,
    /// It waits, without a day.
    Open,
    /// In the week that begins on this Monday.
    Week(Date),
}

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub owner: String,
    pub when: When,
    pub due: Option<Date>,
    pub what: What,
    pub title: String,
    /// The language of the title.
    pub lang: String,
    /// Its page, if it has one: an address of the site.
    pub route: Option<String>,
    pub file: SitePath,
    /// What tells it from others on its page: a citation, an address, roles.
    pub detail: String,
}

/// What somebody has to look at, by when.
#[derive(Debug)]
pub struct Owner<'i> {
    /// Empty for what nobody answers for.
    pub name: &'i str,
    /// The end of its calendar's address.
    pub slug: String,
    pub parts: Vec<(When, Vec<&'i Item>)>,
}

impl What {
    /// Its word in data, and the end of its string's id.
    pub fn key(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Unreviewed => "unreviewed",
            Self::Source => "source",
            Self::Dead => "dead",
            Self::Translation => "translation",
            Self::Fact => "fact",
            Self::Desk => "desk",
            Self::Resource => "resource",
            Self::Answer => "answer",
            Self::Action => "action",
            Self::Measure => "measure",
            Self::Statistics => "statistics",
        }
    }

    /// What the command and the calendars call it.
    pub fn word(self) -> Text {
        match self {
            Self::Review => Text::new("ページの見直し", "review"),
            Self::Unreviewed => Text::new("確認がまだ", "not reviewed"),
            Self::Source => Text::new("出典の確かめ直し", "source"),
            Self::Dead => Text::new("リンク切れ", "dead link"),
            Self::Translation => Text::new("訳の原文が変わった", "stale translation"),
            Self::Fact => Text::new("事実の確かめ直し", "fact"),
            Self::Desk => Text::new("窓口の確かめ直し", "desk"),
            Self::Resource => Text::new("教材の判断の見直し", "verdict"),
            Self::Answer => Text::new("パネルへの回答", "answer to a panel"),
            Self::Action => Text::new("パネルが追う取り組み", "action that a panel follows"),
            Self::Measure => Text::new("約束された施策", "promise that a panel follows"),
            Self::Statistics => Text::new("統計の新しい数", "newer statistics"),
        }
    }
}

impl When {
    fn of(due: Option<Date>, today: Date) -> Self {
        match due {
            None => Self::Open,
            Some(day) if day < today => Self::Overdue,
            Some(day) => Self::Week(monday(day)),
        }
    }
}

fn monday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Monday => day,
        _ => day.nth_weekday(-1, Weekday::Monday).unwrap_or(day),
    }
}

/// Items by owner and then by week.
pub fn by_owner(items: &[Item]) -> Vec<Owner<'_>> {
    let mut owners: Vec<Owner<'_>> = Vec::new();
    for item in items {
        if owners.last().is_none_or(|last| last.name != item.owner) {
            let name = item.owner.as_str();
            let slug = if name.is_empty() {
                "nobody".to_owned()
            } else {
                slug(name)
            };
            let taken = owners.iter().filter(|owner| owner.slug == slug).count();
            let slug = if taken == 0 {
                slug
            } else {
                format!("{slug}-{}", owners.len())
            };
            owners.push(Owner {
                name,
                slug,
                parts: Vec::new(),
            });
        }
        let Some(owner) = owners.last_mut() else {
            continue;
        };
        match owner
            .parts
            .last_mut()
            .filter(|(when, _)| *when == item.when)
        {
            Some((_, part)) => part.push(item),
            None => owner.parts.push((item.when, vec![item])),
        }
    }
    owners
}

/// The items as data.
pub fn to_json(items: &[Item], today: Date) -> Json {
    let one = |item: &Item| {
        let week = match item.when {
            When::Week(monday) => Some(monday.to_string()),
            _ => None,
        };
        json!({
            "owner": item.owner,
            "what": item.what.key(),
            "state": match item.when { When::Overdue => "overdue", When::Open => "open", When::Week(_) => "due" },
            "due": item.due.map(|day| day.to_string()),
            "week": week,
            "title": item.title,
            "language": item.lang,
            "address": item.route,
            "file": item.file.as_str(),
            "detail": item.detail,
        })
    };
    json!({ "today": today.to_string(), "items": items.iter().map(one).collect::<Json>() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weeks_begin_on_monday_and_what_is_past_comes_first() {
        let today = date(2026, 11, 21);
        for (due, want) in [
            (None, When::Open),
            (Some(date(2026, 11, 20)), When::Overdue),
            (Some(today), When::Week(date(2026, 11, 16))),
            (Some(date(2026, 11, 22)), When::Week(date(2026, 11, 16))),
            (Some(date(2026, 11, 23)), When::Week(date(2026, 11, 23))),
        ] {
            assert_eq!(When::of(due, today), want, "{due:?}");
        }
        assert!(When::Overdue < When::Open && When::Open < When::Week(today));
    }
}
