//! From a request to its answer, without sockets: checks first, then the preview's own files, then
//! the site's pages.

use std::sync::Arc;

use super::guard::Guard;
use super::{Page, Pages, address};
use crate::rewrite::{self, Rewrite};

/// Sent with every answer. The policy is the one that the built site has, so that what works here
/// works there; nothing is kept, so that an edit is never hidden by an older copy.
pub(super) const HEADERS: [(&str, &str); 5] = [
    ("Content-Security-Policy", "default-src 'self'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
];

const TEXT: &str = "text/plain; charset=utf-8";

/// The preview's own addresses begin with this; the base path of the site is not part of them.
const OWN: &str = "/_shirube/";

/// Asks the site's search; not below the base path either.
const SEARCH: &str = "/_search";

/// Paths below `OWN` with a fixed content.
const OWN_FILES: [(&str, &str, &str); 2] = [
    (
        "reload.js",
        "text/javascript; charset=utf-8",
        include_str!("reload.js"),
    ),
    (
        "overlay.css",
        "text/css; charset=utf-8",
        include_str!("overlay.css"),
    ),
];

/// The parts of a request that its answer depends on.
#[derive(Debug, Default)]
pub(super) struct Ask<'a> {
    pub method: &'a str,
    pub target: &'a str,
    pub hosts: Vec<&'a str>,
    pub origins: Vec<&'a str>,
}

/// What to send back.
#[derive(Debug)]
pub(super) enum Answer {
    /// A whole response.
    Whole(Whole),
    /// The stream of events.
    Events,
}

/// A whole response: status, type, body, and one more header where the status needs it.
#[derive(Debug)]
pub(super) struct Whole {
    pub status: u16,
    pub mime: &'static str,
    pub body: Arc<[u8]>,
    pub extra: Option<(&'static str, String)>,
}

/// What an answer is made from.
pub(super) struct Site {
    pub pages: Arc<dyn Pages>,
    pub guard: Guard,
    /// With a slash at both ends.
    pub base: String,
}

impl Site {
    /// The answer to one request.
    pub fn answer(&self, ask: &Ask) -> Answer {
        if !self.guard.admits(&ask.hosts, &ask.origins) {
            return plain(403, FOREIGN).into();
        }
        if !matches!(ask.method, "GET" | "HEAD") {
            let refusal = plain(405, ONLY_READING);
            return refusal.with("Allow", "GET, HEAD".to_owned()).into();
        }
        let Some(path) = address::decode(ask.target) else {
            return plain(400, ODD_PATH).into();
        };
        if path == SEARCH {
            return self.search(ask.target).into();
        }
        match path.strip_prefix(OWN) {
            Some("events") if ask.method == "GET" => Answer::Events,
            Some(name) => self.own(name).into(),
            None => self.page(&path).into(),
        }
    }

    fn own(&self, name: &str) -> Whole {
        if let Some((_, mime, text)) = OWN_FILES.iter().find(|file| file.0 == name) {
            return whole(200, mime, text.as_bytes().into());
        }
        match name {
            "events" => whole(200, "text/event-stream", Arc::default()),
            "findings.json" => whole(
                200,
                "application/json; charset=utf-8",
                self.pages.findings_json().into_bytes().into(),
            ),
            _ => plain(404, NOT_OURS),
        }
    }

    fn search(&self, target: &str) -> Whole {
        match self.pages.search(&address::parameters(target)) {
            Ok(page) => whole(200, page.mime, page.bytes),
            Err(wrong) => plain(400, &format!("{wrong}\n")),
        }
    }

    fn page(&self, path: &str) -> Whole {
        if path == "/" && self.base != "/" {
            return self.redirect("/");
        }
        let Some(below) = path.strip_prefix(self.base.trim_end_matches('/')) else {
            return self.outside();
        };
        match below {
            "" => self.redirect("/"),
            below if below.starts_with('/') => self.below(below),
            _ => self.outside(),
        }
    }

    /// A page below the base path. Redirects are temporary: tomorrow the address may be a page.
    fn below(&self, path: &str) -> Whole {
        // The version is read first: a page that is newer than it says reloads once for nothing,
        // one that is older than it says would never reload.
        let version = self.pages.version();
        if let Some(page) = self.pages.get(path) {
            return self.shown(200, path, version, page);
        }
        let folder = match path.strip_suffix("/index.html") {
            Some(folder) => format!("{folder}/"),
            None => format!("{path}/"),
        };
        // `//host/` would lead to another machine.
        if !folder.contains("//") && self.pages.get(&folder).is_some() {
            return self.redirect(&folder);
        }
        self.shown(404, path, version, self.pages.not_found(path))
    }

    fn shown(&self, status: u16, path: &str, version: u64, page: Page) -> Whole {
        let mut answer = whole(status, page.mime, page.bytes);
        if is_html(page.mime) {
            let rewrite = Rewrite::new().head(head_lines(path, version));
            if let Ok(bytes) = rewrite.apply(&answer.body) {
                answer.body = bytes.into();
            }
        }
        answer
    }

    fn redirect(&self, below: &str) -> Whole {
        let location = format!("{}{}", self.base.trim_end_matches('/'), below);
        plain(302, MOVED).with("Location", address::encode(&location))
    }

    fn outside(&self) -> Whole {
        let text = format!(
            "このプレビューは {base} の下にあります。\nThis preview is below {base}\n",
            base = self.base
        );
        whole(404, TEXT, text.into_bytes().into())
    }
}

impl Whole {
    fn with(mut self, name: &'static str, value: String) -> Self {
        self.extra = Some((name, value));
        self
    }
}

impl From<Whole> for Answer {
    fn from(answer: Whole) -> Self {
        Self::Whole(answer)
    }
}

const FOREIGN: &str = "このプレビューは、この端末のアドレスからだけ開けます。ほかの名前で開くには、その名前を許可してください。\n\
    This preview opens only under this machine's own address. To use another name, allow that name.\n";
const ONLY_READING: &str =
    "プレビューは読み取り専用です。\nThis preview can only be read (GET and HEAD).\n";
const ODD_PATH: &str = "このアドレスは読み取れません。「..」や「\\」などを含めずに書いてください。\n\
    This address cannot be read; write it without “..”, “\\” and the like.\n";
const NOT_OURS: &str =
    "プレビューにこの名前のものはありません。\nThe preview has nothing of this name.\n";
const MOVED: &str = "別のアドレスにあります。\nFound at another address.\n";
pub(super) const BUSY: &str = "開いているページが多すぎます。いくつか閉じてください。\nToo many pages are open; please close some.\n";
pub(super) const BROKEN: &str = "このページを作れませんでした。\nThis page could not be made.\n";
pub(super) const BODY: &str =
    "プレビューは本文のある要求を受け取りません。\nThis preview takes no request with a body.\n";

/// A short answer in words.
pub(super) fn plain(status: u16, text: &str) -> Whole {
    whole(status, TEXT, text.as_bytes().into())
}

fn whole(status: u16, mime: &'static str, body: Arc<[u8]>) -> Whole {
    Whole {
        status,
        mime,
        body,
        extra: None,
    }
}

fn is_html(mime: &str) -> bool {
    let kind = mime.split(';').next().unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("text/html")
}

/// The page learns its own path and version here, so that the script need not guess them.
fn head_lines(path: &str, version: u64) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"{OWN}overlay.css\"><script src=\"{OWN}reload.js\" defer{}{}></script>",
        rewrite::attribute("data-page", path),
        rewrite::attribute("data-version", &version.to_string()),
    )
}

#[cfg(test)]
mod tests {
    use super::super::tests::Fixed;
    use super::*;

    fn ask(base: &str, target: &str) -> Whole {
        let site = Site {
            pages: Arc::new(Fixed::default()),
            guard: Guard::new("127.0.0.1".parse().expect("an address"), &[]),
            base: address::base(base),
        };
        let ask = Ask {
            method: "GET",
            target,
            hosts: vec!["localhost"],
            origins: vec![],
        };
        match site.answer(&ask) {
            Answer::Whole(answer) => answer,
            Answer::Events => panic!("{target} is no stream"),
        }
    }

    #[test]
    fn paths_lead_to_pages_redirects_and_refusals() {
        for (base, target, status, location) in [
            ("/", "/ja/", 200, ""),
            ("/", "/ja/?x=1", 200, ""),
            ("/", "/ja", 302, "/ja/"),
            ("/", "/ja/index.html", 302, "/ja/"),
            (
                "/",
                "/ja/%E9%81%BA%E4%BC%9D",
                302,
                "/ja/%E9%81%BA%E4%BC%9D/",
            ),
            ("/", "//ja", 404, ""),
            ("/", "/none", 404, ""),
            ("/", "/_shirube/none", 404, ""),
            ("/", "/_search?q=%E9%81%BA", 200, ""),
            ("/base", "/_search?q=%E9%81%BA", 200, ""),
            ("/", "/_search", 400, ""),
            ("/base", "/", 302, "/base/"),
            ("/base", "/base", 302, "/base/"),
            ("/base", "/base/ja", 302, "/base/ja/"),
            ("/base", "/base/ja/", 200, ""),
            ("/base", "/basement/", 404, ""),
            ("/base", "/ja/", 404, ""),
        ] {
            let answer = ask(base, target);
            let found = answer.extra.map(|(_, value)| value).unwrap_or_default();
            assert_eq!(
                (answer.status, found.as_str()),
                (status, location),
                "{target}"
            );
        }
    }

    #[test]
    fn outside_the_base_path_says_where_it_is() {
        let answer = ask("/base", "/ja/");
        assert!(String::from_utf8_lossy(&answer.body).contains("below /base/"));
    }

    #[test]
    fn only_pages_of_html_are_added_to() {
        let page = ask("/", "/ja/");
        let text = String::from_utf8_lossy(&page.body).into_owned();
        assert_eq!(text.matches("/_shirube/reload.js").count(), 1, "{text}");
        assert!(
            text.contains("data-page=\"/ja/\" data-version=\"1\""),
            "{text}"
        );
        assert_eq!(&*ask("/", "/a.svg").body, b"<svg><head></head></svg>");
    }
}
