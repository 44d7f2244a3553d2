//! Loads layouts into Tera and renders them. Whatever is wrong in a layout becomes a finding at its
//! place; a broken layout of the site gives way to the built-in one of the same name.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tera::{Context, ErrorKind, Tera};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::rules::{LAYOUT_CYCLE, LAYOUT_ERROR, LAYOUT_MISSING, LAYOUT_SYNTAX, LAYOUT_UNFIT};
use super::scope::Scope;
use super::{functions, variables};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::files::SitePath;
use crate::source::{SourceFile, Span};

/// The name under which a template carries the number of its rendering.
pub(super) const SCOPE: &str = "__scope";

/// The layouts of a site: the built-in ones, and its own by the same names.
#[derive(Debug, Clone, Default)]
pub struct Layouts {
    built_in: BTreeMap<String, SourceFile>,
    own: BTreeMap<String, SourceFile>,
}

/// Layouts ready to be rendered.
pub struct Templates {
    tera: Tera,
    sources: BTreeMap<String, SourceFile>,
    running: Arc<Running>,
    /// For each layout, a hash of it and of all that it extends and includes.
    hashes: HashMap<String, u64>,
    needs: HashMap<String, BTreeSet<String>>,
    /// Built-in layouts that do not fit the site's own, and why.
    left_out: BTreeMap<String, String>,
}

/// The renderings under way. Functions find theirs by its number, since Tera calls them with
/// nothing but the context.
#[derive(Default)]
pub(super) struct Running {
    next: AtomicU64,
    scopes: Mutex<HashMap<u64, Arc<Scope>>>,
}

impl Running {
    fn begin(&self, scope: Arc<Scope>) -> u64 {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let mut scopes = self.scopes.lock().unwrap_or_else(PoisonError::into_inner);
        scopes.insert(number, scope);
        number
    }

    fn end(&self, number: u64) {
        let mut scopes = self.scopes.lock().unwrap_or_else(PoisonError::into_inner);
        scopes.remove(&number);
    }

    pub(super) fn scope(&self, number: u64) -> Option<Arc<Scope>> {
        let scopes = self.scopes.lock().unwrap_or_else(PoisonError::into_inner);
        scopes.get(&number).cloned()
    }
}

impl Layouts {
    /// Adds a layout of the theme; its path begins with `layouts/`.
    pub fn add_built_in(&mut self, file: SourceFile) {
        self.built_in.insert(layout_name(&file.path), file);
    }

    /// Adds a layout of the site.
    pub fn add_own(&mut self, file: SourceFile) {
        self.own.insert(layout_name(&file.path), file);
    }

    fn all(&self) -> BTreeMap<String, SourceFile> {
        let mut all = self.built_in.clone();
        all.extend(self.own.clone());
        all
    }
}

fn layout_name(path: &SitePath) -> String {
    path.strip_prefix("layouts")
        .unwrap_or(path.as_str())
        .to_owned()
}

impl Templates {
    /// Compiles the layouts, leaving out one broken file after another until the rest stands.
    pub fn load(layouts: &Layouts, diagnostics: &mut Diagnostics) -> Self {
        let mut sources = layouts.all();
        let running = Arc::new(Running::default());
        let mut left_out = BTreeMap::new();
        loop {
            let mut tera = Tera::default();
            tera.autoescape_on(vec![".html", ".xml"]);
            functions::register(&mut tera, &running);
            let raw = sources
                .iter()
                .map(|(name, file)| (name.as_str(), &*file.text));
            let Err(error) = tera.add_raw_templates(raw) else {
                return Self {
                    left_out,
                    ..Self::ready(tera, sources, running)
                };
            };
            let (broken, finding) = loading_fault(&error, &sources);
            let own = layouts.own.get(&broken).map(|f| &*f.text);
            let current = sources.remove(&broken);
            if current.is_some_and(|file| Some(&*file.text) == own) {
                diagnostics.push(finding);
                let built_in = layouts.built_in.get(&broken);
                if let Some(file) = built_in.filter(|file| Some(&*file.text) != own) {
                    sources.insert(broken, file.clone());
                }
            } else {
                // A built-in layout does not fit a frame that the site has changed. That matters
                // only where a page uses it, and is said there.
                let detail = finding.args.into_iter().find(|(name, _)| *name == "detail");
                left_out.insert(broken, detail.map_or(String::new(), |(_, text)| text));
            }
        }
    }

    fn ready(tera: Tera, sources: BTreeMap<String, SourceFile>, running: Arc<Running>) -> Self {
        let mut hashes = HashMap::new();
        let mut needs = HashMap::new();
        for name in sources.keys() {
            let mut hash = Xxh3::new();
            let mut names = BTreeSet::new();
            for part in closure(name, &sources) {
                hash.update(part.as_bytes());
                hash.update(&xxh3_64(sources[&part].text.as_bytes()).to_le_bytes());
                names.extend(variables::mentioned(&sources[&part].text));
            }
            hashes.insert(name.clone(), hash.digest());
            needs.insert(name.clone(), names);
        }
        Self {
            tera,
            sources,
            running,
            hashes,
            needs,
            left_out: BTreeMap::new(),
        }
    }

    /// A hash of a layout with all that it is made of; 0 where there is no such layout.
    pub fn hash(&self, name: &str) -> u64 {
        self.hashes.get(name).copied().unwrap_or(0)
    }

    /// A hash of every layout.
    pub fn hash_of_all(&self) -> u64 {
        let mut hash = Xxh3::new();
        for (name, file) in &self.sources {
            hash.update(name.as_bytes());
            hash.update(&xxh3_64(file.text.as_bytes()).to_le_bytes());
        }
        hash.digest()
    }

    pub fn has(&self, name: &str) -> bool {
        self.sources.contains_key(name)
    }

    /// The variables that a layout mentions, such as `nav` and `page.related`.
    pub fn needs(&self, name: &str) -> &BTreeSet<String> {
        static NOTHING: BTreeSet<String> = BTreeSet::new();
        self.needs.get(name).unwrap_or(&NOTHING)
    }

    /// Renders a layout. What is wrong in it is left in the scope, and there is no page.
    pub fn render(&self, name: &str, mut context: Context, scope: &Arc<Scope>) -> Option<String> {
        scope.note_layout(name, self.hash(name));
        if !self.has(name) {
            let finding = match self.left_out.get(name) {
                Some(detail) => Diagnostic::new(&LAYOUT_UNFIT).arg("detail", detail),
                None => Diagnostic::new(&LAYOUT_MISSING),
            };
            scope.find(finding.arg("name", name));
            return None;
        }
        let number = self.running.begin(scope.clone());
        context.insert(SCOPE, &number);
        let rendered = self.tera.render(name, &context);
        self.running.end(number);
        match rendered {
            Ok(text) => Some(text),
            Err(error) => {
                scope.find(self.rendering_fault(name, &error));
                None
            }
        }
    }

    fn rendering_fault(&self, name: &str, error: &tera::Error) -> Diagnostic {
        match error.kind() {
            ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
                let file = self.sources.get(report.filename());
                at_report(&LAYOUT_ERROR, report, file)
            }
            other => {
                let finding = match self.sources.get(name) {
                    Some(file) => Diagnostic::at(&LAYOUT_ERROR, file, Span::default()),
                    None => Diagnostic::new(&LAYOUT_ERROR),
                };
                finding.arg("detail", other)
            }
        }
    }
}

fn at_report(
    rule: &'static crate::diagnostics::Rule,
    report: &tera::ReportError,
    file: Option<&SourceFile>,
) -> Diagnostic {
    let finding = match file {
        Some(file) => Diagnostic::at(rule, file, report.span().range.clone()),
        None => Diagnostic::new(rule),
    };
    finding.arg("detail", report.message())
}

/// Which layout is at fault, and the finding about it.
fn loading_fault(
    error: &tera::Error,
    sources: &BTreeMap<String, SourceFile>,
) -> (String, Diagnostic) {
    let about = |rule, name: &str, detail: String| {
        let finding = match sources.get(name) {
            Some(file) => Diagnostic::at(rule, file, Span::default()),
            None => Diagnostic::new(rule),
        };
        (name.to_owned(), finding.arg("detail", detail))
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name = report.filename().to_owned();
            let finding = at_report(&LAYOUT_SYNTAX, report, sources.get(&name));
            (known(name, sources), finding)
        }
        ErrorKind::CircularExtend {
            tpl,
            inheritance_chain,
        } => about(&LAYOUT_CYCLE, tpl, inheritance_chain.join(" → ")),
        ErrorKind::CircularInclude { tpl, include_chain } => {
            about(&LAYOUT_CYCLE, tpl, include_chain.join(" → "))
        }
        ErrorKind::MissingParent { current, parent } => {
            about(&LAYOUT_SYNTAX, current, format!("{parent} does not exist"))
        }
        other => {
            // Tera reports faults across layouts as one text of several frames; the first says enough.
            let text = other.to_string();
            let first = text.lines().next().unwrap_or_default();
            let detail = first.trim_start_matches("error: ").to_owned();
            let frame = text
                .split("--> ")
                .nth(1)
                .and_then(|rest| rest.split(':').next());
            let name = known(frame.unwrap_or_default().trim().to_owned(), sources);
            about(&LAYOUT_SYNTAX, &name, detail)
        }
    }
}

/// A name that is among the sources, so that removing it makes progress.
fn known(name: String, sources: &BTreeMap<String, SourceFile>) -> String {
    match sources.contains_key(&name) {
        true => name,
        false => sources.keys().next().cloned().unwrap_or_default(),
    }
}

/// A layout with all that it extends and includes, in order of names.
fn closure(name: &str, sources: &BTreeMap<String, SourceFile>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![name.to_owned()];
    while let Some(name) = waiting.pop() {
        let Some(file) = sources.get(&name) else {
            continue;
        };
        if found.insert(name) {
            waiting.extend(references(&file.text));
        }
    }
    found
}

/// The names that stand in quotes after `extends` and `include`.
fn references(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in text.split("{%").skip(1) {
        let tag = tag.split("%}").next().unwrap_or_default();
        let tag = tag.trim_start_matches('-').trim_start();
        if tag.starts_with("extends") || tag.starts_with("include") {
            found.extend(
                tag.split(['"', '\'', '`'])
                    .skip(1)
                    .step_by(2)
                    .map(str::to_owned),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layouts(own: &[(&str, &str)]) -> Layouts {
        let file = |(name, text): &(&str, &str)| {
            SourceFile::new(SitePath::new(&format!("layouts/{name}")), *text)
        };
        let mut layouts = Layouts::default();
        let built_in = [
            ("base.html", "<{% block main %}{% endblock %}>"),
            (
                "page.html",
                "{% extends \"base.html\" %}{% block main %}{% include \"p/x.html\" %}{% endblock %}",
            ),
            ("p/x.html", "{{ page.title }}{{ nav }}"),
        ];
        built_in.iter().for_each(|f| layouts.add_built_in(file(f)));
        own.iter().for_each(|f| layouts.add_own(file(f)));
        layouts
    }

    #[test]
    fn a_layout_knows_what_it_is_made_of() {
        let mut found = Diagnostics::default();
        let one = Templates::load(&layouts(&[]), &mut found);
        let two = Templates::load(&layouts(&[("p/x.html", "{{ page.title }}!")]), &mut found);
        assert!(found.is_empty());
        assert_ne!(one.hash("page.html"), two.hash("page.html"));
        assert_eq!(one.hash("base.html"), two.hash("base.html"));
        let needs: Vec<&str> = one.needs("page.html").iter().map(String::as_str).collect();
        assert_eq!(needs, ["nav", "page.title"]);
    }

    #[test]
    fn a_built_in_layout_that_does_not_fit_is_reported_only_where_it_is_used() {
        let mut found = Diagnostics::default();
        let templates = Templates::load(&layouts(&[("base.html", "<html>")]), &mut found);
        assert!(found.is_empty());
        assert!(!templates.has("page.html"));
        let why = &templates.left_out["page.html"];
        assert!(why.contains("`main`"), "{why}");
    }

    #[test]
    fn a_broken_layout_gives_way_to_the_built_in_one() {
        for (text, rule) in [
            ("{% if %}", "layout-syntax"),
            ("{% extends \"page.html\" %}", "layout-cycle"),
            ("{% extends \"none.html\" %}", "layout-syntax"),
        ] {
            let mut found = Diagnostics::default();
            let templates = Templates::load(&layouts(&[("base.html", text)]), &mut found);
            let ids: Vec<_> = found.iter().map(|d| d.rule.id).collect();
            assert_eq!(ids, [rule], "{text}");
            assert!(
                templates.has("page.html") && templates.has("base.html"),
                "{text}"
            );
        }
    }
}
