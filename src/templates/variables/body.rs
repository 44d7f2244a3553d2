//! A page's body and what is read off it: content, table of contents, picture, language.

use serde::Serialize;
use tera::Value;

use super::{Scope, Subject, value};
use crate::markdown::{Heading, image_html};
use crate::site::{Lang, PageState};
use crate::templates::views::{PictureAnswer, PictureView};

#[derive(Serialize)]
struct TocEntry {
    id: String,
    text: String,
    level: u8,
    children: Vec<TocEntry>,
}

#[derive(Serialize)]
struct ImageText {
    html: String,
    src: String,
    alt: String,
    width: Option<u32>,
    height: Option<u32>,
    permalink: String,
}

#[derive(Serialize)]
struct SourcePage {
    url: String,
    lang: String,
    name: String,
    title: String,
}

pub(super) fn content(_: &Scope, subject: &Subject) -> Value {
    match &subject.body {
        Some(body) => Value::safe_string(&body.html),
        None => Value::safe_string(""),
    }
}

fn text_lang<'s>(scope: &'s Scope, subject: &Subject) -> &'s Lang {
    let site = &scope.world.site;
    match subject.page(site) {
        Some(page) => site.lang(site.text_lang(page)),
        None => site.lang(subject.lang),
    }
}

pub(super) fn content_lang(scope: &Scope, subject: &Subject) -> Value {
    value(&text_lang(scope, subject).html_lang)
}

pub(super) fn content_dir(scope: &Scope, subject: &Subject) -> Value {
    value(text_lang(scope, subject).dir)
}

pub(super) fn fallback(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    value(page.is_some_and(|page| page.is_fallback()))
}

pub(super) fn source(scope: &Scope, subject: &Subject) -> Value {
    let site = &scope.world.site;
    let state = subject.page(site).map(|page| page.state);
    let Some(PageState::Fallback(source)) = state else {
        return Value::none();
    };
    let source = site.page(source);
    let lang = site.lang(source.lang);
    value(SourcePage {
        url: scope.world.url(source),
        lang: lang.html_lang.clone(),
        name: lang.name.clone(),
        title: crate::markdown::strip_ruby(source.title()),
    })
}

pub(super) fn toc(scope: &Scope, subject: &Subject) -> Value {
    let Some(page) = subject.page(&scope.world.site) else {
        return value(Vec::<TocEntry>::new());
    };
    let mut toc: Vec<TocEntry> = Vec::new();
    for heading in &page.parsed.outline.headings {
        match (heading.level, toc.last_mut()) {
            (3, Some(above)) => above.children.push(entry(heading)),
            (2 | 3, _) => toc.push(entry(heading)),
            _ => {}
        }
    }
    value(toc)
}

fn entry(heading: &Heading) -> TocEntry {
    TocEntry {
        id: heading.id.clone(),
        text: heading.text.clone(),
        level: heading.level,
        children: Vec::new(),
    }
}

pub(super) fn image(scope: &Scope, subject: &Subject) -> Value {
    let page = subject.page(&scope.world.site);
    let Some((page, image)) = page.and_then(|page| Some((page, page.common().image.as_ref()?)))
    else {
        return Value::none();
    };
    let found = scope.ask::<PictureView>(&format!("{}\n{}", page.route, image.src));
    let PictureAnswer::Found {
        src, width, height, ..
    } = &found
    else {
        return Value::none();
    };
    let (src, width, height) = (src.clone(), *width, *height);
    value(ImageText {
        permalink: format!("{}{src}", scope.world.site.config.origin()),
        html: image_html(&found.into_markup(), &image.alt),
        alt: image.alt.clone(),
        src,
        width,
        height,
    })
}
