//! What Markdown needs from the site around it. This room asks; rooms above answer.

use std::sync::Arc;

use super::glossary::Glossary;
use crate::diagnostics::Rule;
use crate::files::SitePath;
use crate::source::SourceFile;

/// The site, as far as one page's body sees it.
pub trait Embeds {
    /// Where a link leads.
    fn link(&self, dest: &str) -> LinkAnswer;
    /// How an image is shown.
    fn image(&self, dest: &str) -> ImageAnswer;
    /// The address of a file that the site carries, such as a video or its captions.
    fn file(&self, dest: &str) -> Option<String>;
    /// The terms of the page's language.
    fn glossary(&self) -> Option<Arc<Glossary>>;
    /// A term's card.
    fn term(&self, id: &str) -> Option<TermAnswer>;
    /// The number of a source in the page's list, which links go to as `#source-N`.
    fn citation(&self, id: &str) -> Option<usize>;
    /// A fact of the register, in the page's language.
    fn fact(&self, id: &str) -> Option<FactAnswer>;
    /// A chart, a table or a figure of statistics.
    fn statistics(&self, asked: &StatisticsUse<'_>) -> StatisticsAnswer;
    /// The id of the fact that a number in the text says, given the words after it.
    fn figure(&self, number: &str, after: &str) -> Option<String>;
    /// A shared fragment.
    fn include(&self, path: &SitePath) -> Option<Arc<SourceFile>>;
    /// Words of the interface in the page's language, with their variables.
    fn string(&self, key: &str, args: &[(&str, &str)]) -> String;
}

/// Where a link leads, if anywhere.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkAnswer {
    /// To an address.
    To {
        href: String,
        /// The language of the target, if it is another one.
        lang: Option<String>,
        /// Whether it leads off the site.
        external: bool,
        /// Whether nobody should see that the target was visited.
        sensitive: bool,
        /// How the target is written from the file, if it was written from the page's address.
        better: Option<String>,
        /// What to use in its place, where those concerned have withdrawn it.
        withdrawn: Option<Withdrawn>,
    },
    /// Nowhere.
    Unresolved(UnresolvedLink),
}

/// A material that is not to be used any more.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Withdrawn {
    /// The address and the title of what to use in its place, if there is anything.
    pub instead: Option<(String, String)>,
}

/// A link that leads nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct UnresolvedLink {
    /// What is missing.
    pub kind: Missing,
    /// What the author may have meant.
    pub suggestion: Option<String>,
}

/// What a link did not find.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// No such page.
    Page,
    /// The page is there, the heading is not.
    Anchor,
    /// No such file.
    Asset,
}

/// How an image is shown, if it is.
#[derive(Debug, Clone, PartialEq)]
pub enum ImageAnswer {
    /// As a file of the site.
    Found(ImageMarkup),
    /// There is no such file.
    Unresolved { suggestion: Option<String> },
    /// It is on somebody else's server, where a page may not load it from.
    External,
    /// The file is there but cannot be shown, as its own finding says.
    Broken,
}

/// What an `<img>` or `<picture>` is written from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImageMarkup {
    /// The address that every browser can show.
    pub src: String,
    /// Pixels, so that the page does not move while loading.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
    /// Media type and `srcset` of each better form.
    pub sources: Vec<(String, String)>,
    /// `sizes` for the sets.
    pub sizes: String,
}

/// A glossary term, as its card shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct TermAnswer {
    /// The term; may hold ruby.
    pub title: String,
    /// A sentence or two; may hold ruby.
    pub definition: String,
    /// The term's own page.
    pub href: String,
}

/// A fact as a page prints it; texts may hold ruby.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FactAnswer {
    /// The value with what stands around it.
    pub value: String,
    /// Denominator and date, in brackets.
    pub note: String,
    /// The value for machines, if it is a number or a day.
    pub machine: String,
    pub is_day: bool,
    /// The language that it is in, where that is not the page's.
    pub lang: Option<String>,
}

/// A use of a directive that shows statistics.
#[derive(Debug, Clone, PartialEq)]
pub struct StatisticsUse<'a> {
    pub shows: Shows,
    /// The name of the table.
    pub id: &'a str,
    /// What stands between the braces.
    pub values: Vec<(&'a str, &'a str)>,
    /// Which one it is on its page, from 1.
    pub number: usize,
}

/// In what form statistics are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    Chart,
    Table,
    /// One figure in a sentence.
    Figure,
}

/// What a page shows in its place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StatisticsAnswer {
    pub html: String,
    /// Its words, for search.
    pub text: String,
    /// The address of the style sheet that it needs.
    pub style: Option<String>,
    /// What was wrong with the use, if it was.
    pub fault: Option<StatisticsFault>,
}

/// What is wrong with a use: the rule, the key that it is about, and the rule's variables.
#[derive(Debug, Clone)]
pub struct StatisticsFault {
    pub rule: &'static Rule,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl PartialEq for StatisticsFault {
    fn eq(&self, other: &Self) -> bool {
        self.rule.id == other.rule.id && self.key == other.key && self.args == other.args
    }
}
