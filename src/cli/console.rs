//! The terminal: its language, its colour, and the one progress line.

use std::io::{self, IsTerminal, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use clap::ValueEnum;
use terminal_size::{Width, terminal_size_of};

use super::Outcome;
use super::help::both;
use crate::diagnostics::{Diagnostics, LangHints, MessageLang, Paint, Severity, Text, to_sarif};

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Frames for people, on standard error.
    Human,
    /// One JSON array, on standard output.
    Json,
    /// SARIF 2.1.0, on standard output.
    Sarif,
}

/// How lists and answers are printed: as lines for people, or as JSON for programs. Help would show words on each of them in one
/// language only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Human,
    Json,
}

/// Which findings are printed, and how.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Showing {
    #[arg(long, value_enum, default_value = "human", hide_possible_values = true, help = both!(
        "結果の出し方。human（人向け、標準エラー出力）、json、sarif（標準出力）",
        "How findings are printed: human (standard error), json or sarif (standard output)"
    ))]
    pub format: Format,
    #[arg(long, help = both!(
        "同じ種類の指摘がいくつあっても、すべて表示する",
        "Print every finding, however many are of one kind"
    ))]
    pub all: bool,
}

impl Default for Showing {
    fn default() -> Self {
        Self {
            format: Format::Human,
            all: false,
        }
    }
}

/// Where a command speaks.
pub struct Console {
    pub lang: MessageLang,
    paint: Paint,
    /// How wide the terminal is, if it is one.
    columns: Option<usize>,
    /// When the progress line was last drawn; none where nobody watches.
    drawn: Option<Mutex<Instant>>,
}

/// How often the progress line is drawn.
const BEAT: Duration = Duration::from_millis(100);

impl Console {
    /// The language to speak: what was asked for, or that of the environment.
    pub fn language(flag: Option<MessageLang>) -> MessageLang {
        let env = |name: &str| std::env::var(name).ok();
        let (lc_all, lc_messages, locale) = (env("LC_ALL"), env("LC_MESSAGES"), env("LANG"));
        // Windows sets no variables.
        let system = sys_locale::get_locale();
        let hints = LangHints {
            flag,
            lc_all: lc_all.as_deref(),
            lc_messages: lc_messages.as_deref(),
            lang: locale.as_deref(),
            system: system.as_deref(),
        };
        hints.choose()
    }

    pub fn new(lang: Option<MessageLang>) -> Self {
        // The consoles of older Windows print colours and the progress line as they stand unless asked
        // not to. Elsewhere there is nothing to ask.
        let can_draw = anstyle_query::windows::enable_ansi_colors().unwrap_or(cfg!(not(windows)));
        let watched = io::stderr().is_terminal() && can_draw;
        let plain = !watched || std::env::var("NO_COLOR").is_ok_and(|v| !v.is_empty());
        Self {
            lang: Self::language(lang),
            paint: if plain { Paint::Plain } else { Paint::Ansi },
            columns: terminal_size_of(io::stderr()).map(|(Width(columns), _)| columns.into()),
            drawn: watched.then(|| Mutex::new(Instant::now())),
        }
    }

    /// A line for people.
    pub fn say(&self, text: Text, args: &[(&'static str, String)]) {
        self.line(&text.fill(self.lang, args));
    }

    /// A line for people, already in their language.
    pub fn line(&self, text: &str) {
        // Nobody to tell is no reason to stop.
        writeln!(io::stderr().lock(), "{text}").ok();
    }

    /// Data, for other programs or to be kept.
    pub fn data(&self, text: &str) {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())
            .and_then(|()| out.flush())
            .ok();
    }

    /// Says why a command could not run.
    pub fn fail(&self, message: &str) -> Outcome {
        let word = Text::new("エラー", "error").get(self.lang);
        self.line(&format!("{word}: {message}"));
        Outcome::Failed
    }

    /// Prints findings and says how the command ended. What is only worth knowing is counted, and
    /// shown in full to programs.
    pub fn findings(&self, diagnostics: &Diagnostics, showing: Showing) -> Outcome {
        match showing.format {
            Format::Human => self.frames(diagnostics, showing.all),
            Format::Json => self.data(&diagnostics.to_json(self.lang)),
            Format::Sarif => self.data(&to_sarif(diagnostics, self.lang)),
        }
        match diagnostics.count(Severity::Error) {
            0 => Outcome::Clean,
            _ => Outcome::Findings,
        }
    }

    fn frames(&self, diagnostics: &Diagnostics, all: bool) {
        let digest = diagnostics.digest(all);
        for finding in &digest.shown {
            let frame = finding.frame(self.lang).painted(self.paint);
            let frame = self.columns.map_or(frame, |columns| frame.within(columns));
            // A frame ends its own last line, so this leaves one blank line below it.
            self.line(&frame.to_string());
        }
        for remark in digest.remarks(self.lang) {
            self.line(&remark);
        }
        if !diagnostics.is_empty() {
            self.line(&diagnostics.summary().text(self.lang));
        }
    }

    /// Draws how far long work has come, on one line, if somebody watches.
    pub fn progress(&self, done: usize, total: usize) {
        let Some(drawn) = &self.drawn else { return };
        let Ok(mut last) = drawn.try_lock() else {
            return;
        };
        let finished = done == total;
        if last.elapsed() < BEAT && !finished {
            return;
        }
        *last = Instant::now();
        let mut err = io::stderr().lock();
        let line = if finished {
            String::new()
        } else {
            format!("{done} / {total}")
        };
        write!(err, "\r\x1b[2K{line}")
            .and_then(|()| err.flush())
            .ok();
    }
}
