//! What a program writes into its log, fit to be shown: without secrets and without figures.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{Fault, Secrets};
use crate::diagnostics::{Text, visible};

/// How many lines are shown, the last ones, and how much of each.
const LINES: usize = 40;
const WIDTH: usize = 200;
/// A run of letters and digits as long as this may be a key.
const KEY: usize = 24;
const INSTEAD: &str = "***";
/// What RFC 3986 leaves as it is, and most programs do.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// Takes secrets and figures out of texts.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    /// Secrets as they may be written, the longest first, and their names.
    forms: Vec<(String, String)>,
}

impl Redactor {
    /// One that knows these secrets: as they are, with percent signs, and in hexadecimal digits or base 64.
    pub fn new(secrets: &Secrets) -> Self {
        let named = |(name, value): (&str, &str)| {
            let name = name.to_owned();
            forms(value)
                .into_iter()
                .map(move |form| (form, name.clone()))
        };
        let mut forms: Vec<(String, String)> = secrets.all().flat_map(named).collect();
        forms.sort_by_key(|(form, _)| std::cmp::Reverse(form.len()));
        Self { forms }
    }

    /// Refuses what holds a secret, in any of these forms: it would be stored and published. Secrets are too long
    /// (`Secrets::of`) to be in it by chance; a variable that is no secret and does stand in the data, such as the name of a
    /// database, is not for `secrets`.
    pub fn refuse(&self, text: &[u8]) -> Result<(), Fault> {
        let text = String::from_utf8_lossy(text);
        let long = |(form, _): &&(String, String)| form.len() >= Secrets::SHORTEST;
        let mut forms = self.forms.iter().filter(long);
        match forms.find(|(form, _)| text.contains(form.as_str())) {
            Some((_, name)) => Err(Fault::new(TOLD).arg("name", name)),
            None => Ok(()),
        }
    }

    /// A text without secrets.
    pub fn without_secrets(&self, text: &str) -> String {
        let forms = self.forms.iter();
        forms.fold(text.to_owned(), |text, (form, _)| {
            text.replace(form, INSTEAD)
        })
    }

    /// A text without secrets, keys and digits.
    pub fn clean(&self, text: &str) -> String {
        let bare = self.without_secrets(text);
        let words = bare.split_inclusive(|c: char| c.is_whitespace());
        words.map(without_figures).collect()
    }

    /// A log as lines: the last of them, without secrets, keys and digits.
    pub fn log(&self, log: &[u8]) -> Vec<String> {
        let text = String::from_utf8_lossy(log);
        // Secrets are taken out of the whole, since one may hold a line end.
        let clean = self.clean(&text);
        let lines: Vec<&str> = clean
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let last = lines.iter().skip(lines.len().saturating_sub(LINES));
        last.map(|line| {
            let cut: String = line.chars().take(WIDTH).collect();
            visible(&cut).into_owned()
        })
        .collect()
    }
}

/// A word without digits; nothing of one that may be a key.
fn without_figures(word: &str) -> String {
    let long = word
        .split(|c: char| !c.is_ascii_alphanumeric() && !"+/=_-".contains(c))
        .any(|run| run.len() >= KEY && run.bytes().any(|b| b.is_ascii_digit()));
    if long {
        let end: String = word.chars().filter(|c| c.is_whitespace()).collect();
        return format!("{INSTEAD}{end}");
    }
    let figure = |c: char| c.is_numeric() || "〇一二三四五六七八九十百千万".contains(c);
    word.chars()
        .map(|c| if figure(c) { '#' } else { c })
        .collect()
}

fn forms(secret: &str) -> Vec<String> {
    let mut hex = String::new();
    for byte in secret.bytes() {
        hex.push_str(&format!("{byte:02x}"));
    }
    let percent = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    let usual = utf8_percent_encode(secret, RESERVED).to_string();
    let mut forms = vec![secret.to_owned(), percent, usual, hex.to_uppercase(), hex];
    for form in base64(secret.as_bytes()) {
        // The alphabet for addresses (RFC 4648, 5).
        forms.push(form.replace('+', "-").replace('/', "_"));
        forms.push(form);
    }
    let json = serde_json::Value::from(secret).to_string();
    forms.push(json.trim_matches('"').to_owned());
    // Each line of it by itself, too: a log may be cut there.
    forms.extend(secret.lines().filter(|l| l.len() >= 6).map(str::to_owned));
    forms
}

/// A text in base 64, as far as it does not depend on what stands before and after it, at each of three places.
fn base64(bytes: &[u8]) -> Vec<String> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: Vec<bool> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1))
        .collect();
    let digit = |six: &[bool]| {
        let place = six
            .iter()
            .fold(0_usize, |n, bit| n << 1 | usize::from(*bit));
        char::from(DIGITS.get(place).copied().unwrap_or(b'A'))
    };
    [0, 4, 2]
        .into_iter()
        .map(|skip| bits.get(skip..).unwrap_or_default())
        .map(|bits| bits.chunks_exact(6).map(digit).collect())
        .filter(|form: &String| form.len() >= 6)
        .collect()
}

const TOLD: Text = Text::new(
    "届いた答えか公開する表の中に、秘密『{name}』の値があります。そのまま公開されるおそれがあるので、受け取りません。答えに秘密を入れないように、プログラムかサーバーを直してください（データベースの名前のように秘密でないものは、secrets に書かないでください）",
    "the value of the secret “{name}” is in the answer that came, or in the table to be published; it might be shown to everybody, so nothing is taken. Mend the program or server so that it does not repeat it (what is no secret, such as the name of a database, does not belong into `secrets`)",
);
