//! Renders a page's body: its file is read and parsed again, and what it embeds is asked of the site.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::charts::Fault;
use crate::content::KindFields;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::{self, SitePath};
use crate::i18n::Arg;
use crate::markdown::{
    Document, Embeds, FactAnswer, Glossary, ImageAnswer, LinkAnswer, Masked, Missing,
    StatisticsAnswer, StatisticsFault, StatisticsUse, TermAnswer, UnresolvedLink, Withdrawn,
    WriteOptions, Written, parse, write,
};
use crate::modules;
use crate::site::{LangId, Page, is_external};
use crate::source::SourceFile;
use crate::templates::views::{
    AssetUrl, FactView, FactsHash, GlossaryHash, LinkView, LinkViewAnswer, PictureAnswer,
    PictureView, Source, StatisticsHelp, StatisticsView, Strings, TermView, UnitIds, WithdrawnView,
    show_statistics, use_instead,
};
use crate::templates::{STRING_UNKNOWN, Scope};

/// How much a body is dressed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dress {
    /// For a page of the site.
    Page,
    /// For a feed: no links to terms or headings.
    Feed,
}

/// The body of a page. A page without a file, or whose file went away, has none.
pub fn body(scope: &Scope, page: &Page, dress: Dress) -> Option<Arc<Written>> {
    let mut diagnostics = Diagnostics::default();
    let written = pieces(scope, page, dress, |document, embeds, options| match &page
        .parsed
        .content
        .fields
    {
        KindFields::Unit(unit) => {
            let quiz = modules::read(document, unit, &mut Diagnostics::default());
            let (given, points) = scope.ask::<UnitIds>(page.route.as_str());
            let to = (embeds, options);
            modules::write(document, &quiz, (&given, points), to, &mut diagnostics)
        }
        _ => write(document, embeds, options, &mut diagnostics),
    })?;
    // A page that stands in for another must not repeat the other's findings.
    if !page.is_fallback() && dress == Dress::Page {
        diagnostics
            .into_iter()
            .for_each(|finding| scope.find(finding));
    }
    Some(Arc::new(written))
}

/// A page's document with what it embeds, for whoever writes it in a way of its own.
pub(super) fn pieces<T>(
    scope: &Scope,
    page: &Page,
    dress: Dress,
    make: impl FnOnce(&Document<'_>, &dyn Embeds, &WriteOptions) -> T,
) -> Option<T> {
    if page.parsed.hash == 0 {
        return None;
    }
    scope.ask_once::<Source>(page.parsed.path.as_str());
    let file = read(scope, &page.parsed.path)?;
    // Findings of the front matter and of reading were made when the page was loaded.
    let raw = crate::content::split(&file, &mut Diagnostics::default());
    let masked = Masked::new(&file, raw.text(&page.parsed.content));
    let document = parse(&masked, &file, &mut Diagnostics::default());
    let config = &scope.world.site.config.markdown;
    let text_lang = scope.world.site.text_lang(page);
    let options = WriteOptions {
        highlight: config.highlight.unwrap_or(true) && dress == Dress::Page,
        link_terms: config.link_terms.unwrap_or(true) && dress == Dress::Page,
        heading_links: dress == Dress::Page,
        lang: scope.world.site.lang(text_lang).html_lang.clone(),
    };
    let asking = Asking {
        scope,
        page,
        text_lang,
        links: RefCell::default(),
    };
    Some(make(&document, &asking, &options))
}

fn read(scope: &Scope, path: &SitePath) -> Option<SourceFile> {
    match files::read_text(&scope.world.root, path, &mut Diagnostics::default()) {
        Ok(file) => file.map(|file| unnamed(scope, file)),
        Err(error) => {
            scope.find(Diagnostic::about(&crate::outputs::UNREADABLE, path).arg("detail", error));
            None
        }
    }
}

/// The file without withdrawn names, which were found when it was loaded.
fn unnamed(scope: &Scope, file: SourceFile) -> SourceFile {
    let withdrawn = &scope.world.site.panels.withdrawn;
    withdrawn.mask(file, &mut Diagnostics::default())
}

struct Asking<'a> {
    scope: &'a Scope,
    page: &'a Page,
    text_lang: LangId,
    /// Answers so far: a page may link to one place a thousand times.
    links: RefCell<HashMap<String, LinkAnswer>>,
}

impl Asking<'_> {
    fn about(&self, dest: &str) -> String {
        format!("{}\n{dest}", self.page.route)
    }

    fn text_tag(&self) -> &str {
        &self.scope.world.site.lang(self.text_lang).tag
    }
}

impl Asking<'_> {
    /// Whether those concerned have withdrawn what is at an address outside.
    fn withdrawn(&self, dest: &str) -> Option<Withdrawn> {
        self.scope.ask_once::<WithdrawnView>(self.text_tag());
        let world = &self.scope.world;
        let page = world.site.withdrawn_at(self.text_lang, dest)?;
        // The material's own page says it once, above.
        if page.key == self.page.key {
            return None;
        }
        let instead = use_instead(world, page).map(|link| (link.url, link.title));
        Some(Withdrawn { instead })
    }

    fn look_up(&self, dest: &str) -> LinkAnswer {
        let missing =
            |kind, suggestion| LinkAnswer::Unresolved(UnresolvedLink { kind, suggestion });
        match self.scope.ask::<LinkView>(&self.about(dest)) {
            LinkViewAnswer::To {
                href,
                lang,
                sensitive,
                better,
                withdrawn,
            } => LinkAnswer::To {
                href,
                lang,
                external: false,
                sensitive,
                better,
                withdrawn: withdrawn.map(|instead| Withdrawn {
                    instead: instead.map(|link| (link.url, link.title)),
                }),
            },
            LinkViewAnswer::External => external(dest, None),
            LinkViewAnswer::NoPage(near) => missing(Missing::Page, near),
            LinkViewAnswer::NoAnchor(near) => missing(Missing::Anchor, near),
            LinkViewAnswer::NoAsset(near) => missing(Missing::Asset, near),
        }
    }
}

fn external(dest: &str, withdrawn: Option<Withdrawn>) -> LinkAnswer {
    LinkAnswer::To {
        href: dest.to_owned(),
        lang: None,
        external: true,
        sensitive: false,
        better: None,
        withdrawn,
    }
}

impl Embeds for Asking<'_> {
    fn link(&self, dest: &str) -> LinkAnswer {
        // By far the most frequent ones in long texts: what was withdrawn is asked once for all.
        if is_external(dest) {
            return external(dest, self.withdrawn(dest));
        }
        if let Some(known) = self.links.borrow().get(dest) {
            return known.clone();
        }
        let answer = self.look_up(dest);
        let mut links = self.links.borrow_mut();
        links.insert(dest.to_owned(), answer.clone());
        answer
    }

    fn image(&self, dest: &str) -> ImageAnswer {
        match self.scope.ask::<PictureView>(&self.about(dest)) {
            PictureAnswer::Missing(suggestion) => ImageAnswer::Unresolved { suggestion },
            PictureAnswer::External => ImageAnswer::External,
            PictureAnswer::Broken => ImageAnswer::Broken,
            found => ImageAnswer::Found(found.into_markup()),
        }
    }

    fn file(&self, dest: &str) -> Option<String> {
        match self.scope.ask::<LinkView>(&self.about(dest)) {
            LinkViewAnswer::To { href, .. } => Some(href),
            _ => None,
        }
    }

    fn glossary(&self) -> Option<Arc<Glossary>> {
        self.scope.ask_once::<GlossaryHash>(self.text_tag());
        self.scope.world.glossary(self.text_lang)
    }

    fn term(&self, id: &str) -> Option<TermAnswer> {
        // A term's own page does not explain the term to itself.
        if self.page.key.as_str() == id {
            return None;
        }
        let text = self
            .scope
            .ask::<TermView>(&format!("{}:{id}", self.text_tag()))?;
        Some(TermAnswer {
            title: text.title,
            definition: text.definition,
            href: text.href,
        })
    }

    fn citation(&self, id: &str) -> Option<usize> {
        let sources = &self.page.common().sources;
        let at = sources
            .iter()
            .position(|source| source.id.as_deref() == Some(id));
        at.map(|at| at + 1)
    }

    fn fact(&self, id: &str) -> Option<FactAnswer> {
        let printed = self
            .scope
            .ask::<FactView>(&format!("{}:{id}", self.text_tag()))?;
        let site = &self.scope.world.site;
        let source = || site.lang(site.source_lang()).html_lang.clone();
        Some(FactAnswer {
            lang: printed.foreign.then(source),
            value: printed.value,
            note: printed.note,
            machine: printed.machine,
            is_day: printed.is_day,
        })
    }

    fn statistics(&self, asked: &StatisticsUse<'_>) -> StatisticsAnswer {
        let tag = self.text_tag();
        self.scope.ask_once::<StatisticsView>(asked.id);
        self.scope.ask_once::<StatisticsHelp>(tag);
        self.scope.ask_once::<Strings>(tag);
        match show_statistics(&self.scope.world, self.text_lang, asked) {
            Ok(shown) => StatisticsAnswer {
                html: shown.html,
                text: shown.text,
                style: self.scope.ask::<AssetUrl>("chart.css"),
                fault: None,
            },
            Err(Fault { rule, key, args }) => StatisticsAnswer {
                fault: Some(StatisticsFault { rule, key, args }),
                ..StatisticsAnswer::default()
            },
        }
    }

    fn figure(&self, number: &str, after: &str) -> Option<String> {
        let tag = self.text_tag();
        self.scope.ask_once::<FactsHash>(tag);
        let fact = self.scope.world.site.register.said_by(number, after, tag);
        fact.map(|fact| fact.id.clone())
    }

    fn include(&self, path: &SitePath) -> Option<Arc<SourceFile>> {
        self.scope.ask_once::<Source>(path.as_str());
        let known = self.scope.world.site.media.contains_key(path);
        known
            .then(|| read(self.scope, path).map(Arc::new))
            .flatten()
    }

    fn string(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.scope.ask_once::<Strings>(self.text_tag());
        let args: Vec<(&str, Arg<'_>)> = args
            .iter()
            .map(|(name, value)| (*name, Arg::from(*value)))
            .collect();
        let text = self.scope.world.text(self.text_lang, key, &args);
        if text == key {
            self.scope
                .find(Diagnostic::new(&STRING_UNKNOWN).arg("key", key));
        }
        text
    }
}
