//! `shirube new`: a new site, or a new page filled in so far that it builds.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;

use super::console::Console;
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::content::{self, Kind};
use crate::diagnostics::Text;
use crate::files::{self, SitePath};
use crate::markdown::slug;
use crate::site::BuildDate;
use crate::starter;

/// Make a new site or a new page
#[derive(Args)]
#[command(about = both!("新しいサイトやページを作る", "Make a new site or a new page"))]
pub struct New {
    #[arg(help = both!(
        "site か、ページの種類（lesson、article、term、event、desk、section など）",
        "`site`, or a kind of page such as lesson, article, term, event, desk or section"
    ))]
    what: String,
    #[arg(help = both!(
        "新しいサイトのフォルダ、または新しいページの題名",
        "The new site's folder, or the new page's title"
    ))]
    name: String,
    #[arg(long, value_name = "TAG", help = both!("ページの言語", "Language of the page"))]
    lang: Option<String>,
    #[arg(long, help = both!(
        "拡張子のないファイル名（題名からうまく作れないとき）",
        "File name without extension, if the title does not make a good one"
    ))]
    slug: Option<String>,
    #[arg(long, value_name = "ID", help = both!(
        "単元を作る研修のフォルダの名前（研修のフォルダの中で実行すれば要らない）",
        "For a unit: name of its module's folder (not needed within that folder)"
    ))]
    module: Option<String>,
    #[command(flatten)]
    site: SiteArgs,
}

impl Run for New {
    fn run(self, console: &Console) -> Outcome {
        if self.what == "site" {
            return self.new_site(console);
        }
        let named = Kind::all().find(|kind| kind.key() == self.what || kind.ja() == self.what);
        match named {
            Some(kind) => self.new_page(kind, console),
            None => {
                let kinds: Vec<&str> = Kind::all().map(Kind::key).collect();
                let text = Text::new(
                    "『{what}』は作れません。作れるのは site, {kinds} です",
                    "cannot make “{what}”; there are site, {kinds}",
                );
                let args = [("what", self.what), ("kinds", kinds.join(", "))];
                console.fail(&text.fill(console.lang, &args))
            }
        }
    }
}

impl New {
    fn new_site(&self, console: &Console) -> Outcome {
        let folder = PathBuf::from(&self.name);
        let occupied = folder
            .read_dir()
            .is_ok_and(|mut entries| entries.next().is_some());
        if occupied {
            let text = Text::new(
                "{folder} は空ではありません。新しいフォルダの名前を書いてください",
                "{folder} is not empty: give the name of a new folder",
            );
            return console.fail(&text.fill(console.lang, &[("folder", self.name.clone())]));
        }
        for (path, text) in starter::files(today(None)) {
            let disk = path.on_disk(&folder);
            if let Err(error) = files::write_atomic(&disk, text.as_bytes()) {
                return console.fail(&error.message(console.lang));
            }
        }
        let text = Text::new(
            "{folder} に新しいサイトを作りました。`shirube serve --root {folder}` で見られます",
            "made a new site in {folder}; see it with `shirube serve --root {folder}`",
        );
        console.say(text, &[("folder", self.name.clone())]);
        Outcome::Clean
    }

    fn new_page(&self, kind: Kind, console: &Console) -> Outcome {
        let place = match self.place(kind, console) {
            Ok(place) => place,
            Err(outcome) => return outcome,
        };
        let mut stem = slug(self.slug.as_deref().unwrap_or(&self.name));
        // A lesson on `CON` is no file name on Windows.
        if files::unportable_part(&stem).is_some() {
            stem.insert(0, '-');
        }
        if let Some(data) = kind.data() {
            stem = data_stem(stem, &place.root, data.folder);
        }
        let file = place.file(kind, &stem);
        let path = SitePath::new(&format!("{}/{file}", content::FOLDER));
        let disk = path.on_disk(&place.root);
        if disk.exists() {
            let text = Text::new(
                "{path} はもうあります。`--slug 名前` で別の名前を付けてください",
                "{path} is there already: give another name with `--slug NAME`",
            );
            return console.fail(&text.fill(console.lang, &[("path", path.to_string())]));
        }
        let (today, lang) = (today(self.site.options().date), &place.lang);
        let nth = pages_beside(&disk) + 1;
        let mut made = vec![(
            path.clone(),
            starter::page(kind, &self.name, lang, nth, today),
        )];
        if let Some(part) = kind.parts() {
            let first = path.parent().join("first.md");
            made.push((
                first,
                starter::page(part, starter::first_part(lang), lang, 1, today),
            ));
        }
        made.extend(section(kind, &place));
        for (path, text) in made {
            if let Err(error) = files::write_atomic(&path.on_disk(&place.root), text.as_bytes()) {
                return console.fail(&error.message(console.lang));
            }
            let text = Text::new("{path} を作りました", "made {path}");
            console.say(text, &[("path", path.to_string())]);
        }
        Outcome::Clean
    }
}

/// Where a page is to be made.
struct Place {
    root: PathBuf,
    lang: String,
    /// Below the language; empty, if it is the language's own folder.
    folder: String,
}

impl Place {
    /// The path of a page's file, below `content/`.
    fn file(&self, kind: Kind, stem: &str) -> String {
        let below = [self.lang.as_str(), &self.folder];
        let below: Vec<&str> = below.into_iter().filter(|part| !part.is_empty()).collect();
        let folder = below.join("/");
        match (kind, kind.data()) {
            (_, Some(data)) => format!("{}/{stem}.yaml", data.folder),
            (Kind::Section, None) => format!("{}/{stem}/_index.md", self.lang),
            (_, None) if kind.parts().is_some() => format!("{folder}/{stem}/index.md"),
            (_, None) => format!("{folder}/{stem}.md"),
        }
    }
}

impl New {
    /// Where a page of a kind belongs; one that is a part of others, within one of them.
    fn place(&self, kind: Kind, console: &Console) -> Result<Place, Outcome> {
        let root = self.site.options().root;
        let lang = self.lang.clone().unwrap_or_else(|| "ja".to_owned());
        let whole = Kind::all().find(|whole| whole.parts() == Some(kind));
        let Some(home) = whole.and_then(Kind::home_folder) else {
            let folder = kind.home_folder().unwrap_or_default().to_owned();
            return Ok(Place { root, lang, folder });
        };
        self.within(home, root, lang).ok_or_else(|| {
            let text = Text::new(
                "{kind} は、{home} のフォルダの中に作ります。`--module フォルダの名前` を付けるか、そのフォルダの中で実行してください（まだなければ `shirube new module 題名`）",
                "a {kind} is made within a folder of {home}: add `--module NAME`, or run this within that folder (`shirube new module TITLE` makes one)",
            );
            let args = [("kind", kind.key().to_owned()), ("home", home.to_owned())];
            console.fail(&text.fill(console.lang, &args))
        })
    }

    /// The folder to make a part in: the one that was named, or the one that the command runs in.
    fn within(&self, home: &str, root: PathBuf, lang: String) -> Option<Place> {
        if let Some(id) = &self.module {
            let folder = format!("{home}/{id}");
            let path = SitePath::new(&format!("{}/{lang}/{folder}", content::FOLDER));
            let there = path.on_disk(&root).join("index.md").exists();
            return there.then_some(Place { root, lang, folder });
        }
        let here = files::real_path(&std::env::current_dir().ok()?).ok()?;
        let mut above = here.ancestors();
        let root = above.find(|folder| folder.join("site.toml").exists())?;
        let below = SitePath::below(root, &here)?;
        let mut parts = below.strip_prefix(content::FOLDER)?.split('/');
        let (lang, kind, id) = (parts.next()?, parts.next()?, parts.next()?);
        (kind == home && !id.is_empty()).then(|| Place {
            root: root.to_owned(),
            lang: lang.to_owned(),
            folder: format!("{home}/{id}"),
        })
    }
}

/// The page of the folder that holds pages which are folders themselves, where there is none: its title leads to them.
fn section(kind: Kind, place: &Place) -> Option<(SitePath, String)> {
    let home = kind.home_folder().filter(|_| kind.parts().is_some())?;
    let lang = &place.lang;
    let path = SitePath::new(&format!("{}/{lang}/{home}/_index.md", content::FOLDER));
    let there = path.on_disk(&place.root).exists();
    (!there).then(|| (path, starter::section(kind, home, lang)))
}

/// How many pages there are in a file's folder, without the folder's own.
fn pages_beside(disk: &Path) -> usize {
    let folder = disk.parent().and_then(|folder| folder.read_dir().ok());
    let names = folder.into_iter().flatten().flatten();
    names
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter(|path| !path.ends_with("index.md") && !path.ends_with("_index.md"))
        .count()
}

/// A data file's name becomes an id, in small letters, digits and hyphens; a title in Japanese makes none.
fn data_stem(stem: String, root: &Path, folder: &str) -> String {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if stem.bytes().all(plain) {
        return stem;
    }
    let kind = folder
        .rsplit('/')
        .next()
        .unwrap_or(folder)
        .trim_end_matches('s');
    let free = |stem: &String| {
        let path = SitePath::new(&format!("{}/{folder}/{stem}.yaml", content::FOLDER));
        !path.on_disk(root).exists()
    };
    let mut numbered = (1..).map(|n: u32| format!("{kind}-{n}"));
    numbered.find(free).unwrap_or(stem)
}

pub(super) fn today(date: Option<BuildDate>) -> BuildDate {
    date.unwrap_or_else(|| BuildDate::of(Timestamp::now(), None))
}
