//! What a program is asked and what it answers: one JSON text each way. The version comes first, so that a program
//! of another version can say so before it reads on.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Fault, Redactor};
use crate::diagnostics::Text;

/// The version of the protocol.
pub const VERSION: u64 = 1;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Which versions it speaks and what it offers.
    Describe,
    /// One table.
    Fetch,
}

/// The text that a program reads on its standard input.
pub fn request(action: Action, id: &str) -> String {
    let action = match action {
        Action::Describe => "describe",
        Action::Fetch => "fetch",
    };
    let formats: Vec<&str> = super::FORMATS.iter().map(|format| format.name).collect();
    let request = json!({ "protocol": VERSION, "action": action, "id": id, "formats": formats });
    format!("{request}\n")
}

/// What a program answered.
#[derive(Debug, Clone, Deserialize)]
pub struct Answer {
    /// The version of the protocol that it speaks.
    pub protocol: Value,
    /// Its own name and version.
    #[serde(default)]
    pub plugin: Option<Plugin>,
    /// What it offers, where that was asked.
    #[serde(default)]
    pub datasets: Vec<Offer>,
    /// The form of the dataset.
    #[serde(default)]
    pub format: Option<String>,
    /// The dataset: JSON-stat as it is, a CSV table as a text.
    #[serde(default)]
    pub dataset: Value,
    /// Why there is no dataset.
    #[serde(default)]
    pub error: Option<String>,
}

/// A program's name and version.
#[derive(Debug, Clone, Deserialize)]
pub struct Plugin {
    pub name: String,
    pub version: String,
}

/// A table that a program can give.
#[derive(Debug, Clone, Deserialize)]
pub struct Offer {
    pub id: String,
}

impl Answer {
    /// The bytes of the dataset.
    pub fn bytes(&self) -> Result<Vec<u8>, Fault> {
        match &self.dataset {
            Value::String(text) => Ok(text.clone().into_bytes()),
            dataset @ Value::Object(_) => Ok(dataset.to_string().into_bytes()),
            Value::Array(_) => Err(Fault::new(RECORDS)),
            _ => Err(Fault::new(NO_DATASET)),
        }
    }
}

/// Reads an answer. What is wrong with it is told by its place, never by its text.
pub fn answer(output: &[u8], redactor: &Redactor) -> Result<Answer, Fault> {
    let output = output.strip_prefix(b"\xef\xbb\xbf").unwrap_or(output);
    if output.trim_ascii().is_empty() {
        return Err(Fault::new(NOTHING));
    }
    let plain: Value = serde_json::from_slice(output).map_err(|error| {
        let fault = Fault::new(NOT_JSON).arg("line", error.line());
        fault.arg("column", error.column())
    })?;
    match plain.get("protocol") {
        Some(version) if version.as_u64() == Some(VERSION) => {}
        Some(version) => {
            let version = version.as_u64().filter(|version| *version < 1_000);
            let version = version.map_or_else(|| "?".to_owned(), |version| version.to_string());
            return Err(Fault::new(WRONG_VERSION)
                .arg("version", version)
                .arg("ours", VERSION));
        }
        None => return Err(Fault::new(NO_VERSION).arg("ours", VERSION)),
    }
    let answer: Answer = serde_json::from_value(plain).map_err(|_| Fault::new(NOT_AN_ANSWER))?;
    match &answer.error {
        Some(error) => {
            let why: String = redactor.clean(error).chars().take(200).collect();
            Err(Fault::new(SAID_NO).arg("why", why))
        }
        None => Ok(answer),
    }
}

const NOTHING: Text = Text::new(
    "プログラムが、標準出力に何も書きませんでした。表は JSON で標準出力に、記録は標準エラーに書きます",
    "the program wrote nothing to standard output, which is for its answer in JSON; logs go to standard error",
);
const NOT_JSON: Text = Text::new(
    "プログラムの出力が、JSONとして読めません（{line}行{column}字目）。出力には表だけを、NaN などのない JSON で書いてください。記録は標準エラーに書きます",
    "what the program wrote is not JSON (line {line}, column {column}): standard output is for one answer in JSON, without NaN; logs go to standard error",
);
const NO_VERSION: Text = Text::new(
    "プログラムの出力に、約束の版（\"protocol\": {ours}）がありません",
    "the program's answer does not say its version (\"protocol\": {ours})",
);
const WRONG_VERSION: Text = Text::new(
    "プログラムは約束の版{version}を話しますが、この shirube は版{ours}です。どちらかを新しくしてください",
    "the program speaks version {version} of the protocol, this shirube {ours}; update one of them",
);
const NOT_AN_ANSWER: Text = Text::new(
    "プログラムの出力が、約束の形ではありません（docs/plugins）",
    "the program's answer is not of the form that docs/plugins describes",
);
const SAID_NO: Text = Text::new(
    "プログラムが断りました：{why}",
    "the program refused: {why}",
);
const RECORDS: Text = Text::new(
    "『dataset』がレコードの並びです。ひとり分ずつのデータは受け取りません。集計した表にしてください",
    "“dataset” is a list of records; data on single people are never taken: give an aggregated table",
);
const NO_DATASET: Text = Text::new(
    "プログラムの出力に、表（\"dataset\"）がありません",
    "the program's answer has no “dataset”",
);
