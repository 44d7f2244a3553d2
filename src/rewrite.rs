//! Changes to a finished page on its way out, made as a stream so that templates know nothing of
//! them: lines for the head, which the preview adds, and addresses, which packages change.

use std::fmt::Write as _;

use lol_html::errors::RewritingError;
use lol_html::html_content::{ContentType, DocumentEnd, Element};
use lol_html::{
    DocumentContentHandlers, ElementContentHandlers, HandlerResult, HtmlRewriter, Selector,
    Settings,
};

/// The attributes of HTML that hold one address.
const ADDRESSES: [&str; 6] = ["href", "src", "action", "poster", "data", "cite"];

/// What becomes of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// It stays as it is.
    Same,
    /// It has a new form.
    Is(String),
    /// It leads out: a link to it opens a window of its own.
    Out(String),
    /// It leads nowhere any more: what was a link is plain text.
    Gone,
}

/// Says what becomes of an address. `srcset` is taken apart first.
type Change<'a> = Box<dyn FnMut(&str) -> Address + 'a>;

/// What to change in a page.
#[derive(Default)]
pub struct Rewrite<'a> {
    head: Option<String>,
    address: Option<Change<'a>>,
}

impl<'a> Rewrite<'a> {
    /// Changes nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds markup at the start of the head, or at the end of a page that has none.
    pub fn head(mut self, markup: impl Into<String>) -> Self {
        self.head = Some(markup.into());
        self
    }

    /// Gives every address in the page to `change`, which says what becomes of it.
    pub fn addresses(mut self, change: impl FnMut(&str) -> Address + 'a) -> Self {
        self.address = Some(Box::new(change));
        self
    }

    /// Writes the changed page to `sink`, piece by piece.
    pub fn stream(self, html: &[u8], sink: impl FnMut(&[u8])) -> Result<(), RewritingError> {
        let head = std::cell::RefCell::new(self.head);
        // Ambiguous markup is the author's to find; a rewriter that stops there would hide the page.
        let mut settings = Settings::new().with_strict(false);
        if head.borrow().is_some() {
            settings = settings
                .append_element_content_handler(on("head", |element: &mut Element| {
                    if let Some(markup) = head.take() {
                        // At the start: a head without its end tag would never show an end.
                        element.prepend(&markup, ContentType::Html);
                    }
                    Ok(())
                }))
                .append_document_content_handler(DocumentContentHandlers::default().end(
                    |end: &mut DocumentEnd| {
                        if let Some(markup) = head.take() {
                            end.append(&markup, ContentType::Html);
                        }
                        Ok(())
                    },
                ));
        }
        if let Some(mut change) = self.address {
            settings = settings.append_element_content_handler(on("*", move |element| {
                change_addresses(element, &mut *change)
            }));
        }
        let mut rewriter = HtmlRewriter::new(settings, sink);
        rewriter.write(html)?;
        rewriter.end()
    }

    /// The changed page.
    pub fn apply(self, html: &[u8]) -> Result<Vec<u8>, RewritingError> {
        let mut out = Vec::with_capacity(html.len() + 512);
        self.stream(html, |piece| out.extend_from_slice(piece))?;
        Ok(out)
    }
}

/// An attribute with its value escaped, and a space before it.
pub fn attribute(name: &str, value: &str) -> String {
    let mut out = format!(" {name}=\"");
    for c in value.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            c if c.is_control() => drop(write!(out, "&#{};", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn on<'h>(
    selector: &str,
    handler: impl FnMut(&mut Element<'_, '_>) -> HandlerResult + 'h,
) -> (
    std::borrow::Cow<'static, Selector>,
    ElementContentHandlers<'h>,
) {
    let selector: Selector = selector.parse().expect("a selector written in this file");
    let handlers = ElementContentHandlers::default().element(handler);
    (std::borrow::Cow::Owned(selector), handlers)
}

fn change_addresses(
    element: &mut Element<'_, '_>,
    change: &mut dyn FnMut(&str) -> Address,
) -> HandlerResult {
    for name in ADDRESSES {
        let Some(old) = element.get_attribute(name) else {
            continue;
        };
        match change(&old) {
            Address::Same => {}
            Address::Is(new) => element.set_attribute(name, &new)?,
            Address::Gone => element.remove_attribute(name),
            Address::Out(new) => {
                element.set_attribute(name, &new)?;
                if element.tag_name() == "a" {
                    element.set_attribute("target", "_blank")?;
                    element.set_attribute("rel", "noopener noreferrer")?;
                }
            }
        }
    }
    if let Some(old) = element.get_attribute("srcset") {
        let new = change_srcset(&old, change);
        if new != old {
            element.set_attribute("srcset", &new)?;
        }
    }
    Ok(())
}

/// Each candidate is an address and, after a space, its size.
fn change_srcset(srcset: &str, change: &mut dyn FnMut(&str) -> Address) -> String {
    let candidates = srcset.split(',').filter_map(|candidate| {
        let candidate = candidate.trim();
        let (address, size) = candidate.split_once(' ').unwrap_or((candidate, ""));
        let address = match change(address) {
            Address::Same => address.to_owned(),
            Address::Is(new) | Address::Out(new) => new,
            Address::Gone => return None,
        };
        Some(format!("{address} {size}").trim_end().to_owned())
    });
    candidates.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_head(html: &str) -> String {
        let out = Rewrite::new().head("<x>").apply(html.as_bytes());
        String::from_utf8(out.expect("html")).expect("utf-8")
    }

    #[test]
    fn the_head_is_added_to_once() {
        for (html, want) in [
            (
                "<html><head><title>a</title></head>",
                "<html><head><x><title>a</title></head>",
            ),
            ("<head lang=ja><p>open", "<head lang=ja><x><p>open"),
            (
                "<head></head><head></head>",
                "<head><x></head><head></head>",
            ),
            (
                "<!-- <head> --><p><script>'<head>'</script>",
                "<!-- <head> --><p><script>'<head>'</script><x>",
            ),
            ("<header>遺伝</header>", "<header>遺伝</header><x>"),
            ("", "<x>"),
        ] {
            assert_eq!(with_head(html), want);
        }
    }

    #[test]
    fn addresses_are_changed_and_the_rest_is_kept() {
        let html = r#"<a href="/ja/" title='x'>遺</a><img src=/a.png srcset="/a.png 1x, /b.png 2x"><p data-src="/c">"#;
        let out = Rewrite::new()
            .addresses(|old| match old.strip_prefix('/') {
                Some(rest) => Address::Is(format!("../{rest}")),
                None => Address::Same,
            })
            .apply(html.as_bytes())
            .expect("html");
        assert_eq!(
            String::from_utf8(out).expect("utf-8"),
            r#"<a href="../ja/" title='x'>遺</a><img src="../a.png" srcset="../a.png 1x, ../b.png 2x"><p data-src="/c">"#
        );
    }

    #[test]
    fn what_leads_out_opens_apart_and_what_is_gone_is_text() {
        let html = r#"<a href="/out">x</a><a class="y" href="/gone">y</a><img src="/out">"#;
        let out = Rewrite::new()
            .addresses(|old| match old {
                "/gone" => Address::Gone,
                old => Address::Out(format!("https://example.org{old}")),
            })
            .apply(html.as_bytes())
            .expect("html");
        assert_eq!(
            String::from_utf8(out).expect("utf-8"),
            r#"<a href="https://example.org/out" target="_blank" rel="noopener noreferrer">x</a><a class="y">y</a><img src="https://example.org/out">"#
        );
    }

    #[test]
    fn broken_pages_pass_through() {
        for html in ["<head", "<svg><title><head></svg", "<p a='", "\0<\0>"] {
            assert!(with_head(html).contains("<x>"), "{html:?}");
        }
    }

    #[test]
    fn attribute_values_are_escaped() {
        assert_eq!(
            attribute("data-page", "/\"><script>&"),
            " data-page=\"/&quot;&gt;&lt;script&gt;&amp;\""
        );
    }
}
