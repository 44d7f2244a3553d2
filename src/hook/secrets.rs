//! Secrets: environment variables that a source may have, by name.

use super::Fault;
use crate::diagnostics::Text;

/// The secrets of one source. They are never printed.
#[derive(Clone, Default)]
pub struct Secrets(Vec<(String, String)>);

impl Secrets {
    /// A secret of fewer bytes could not be taken out of a log without taking out everything, and would be in tables by
    /// chance.
    pub(super) const SHORTEST: usize = 8;

    /// Looks up secrets by name, in the environment or wherever `look_up` looks.
    pub fn of(names: &[String], look_up: impl Fn(&str) -> Option<String>) -> Result<Self, Fault> {
        let secret = |name: &String| {
            let Some(value) = look_up(name).filter(|value| !value.is_empty()) else {
                return Err(Fault::new(UNSET).arg("name", name));
            };
            match value.len() >= Self::SHORTEST {
                true => Ok((name.clone(), value)),
                false => Err(Fault::new(SHORT)
                    .arg("name", name)
                    .arg("least", Self::SHORTEST)),
            }
        };
        names.iter().map(secret).collect::<Result<_, _>>().map(Self)
    }

    /// Names and values.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A text in which `{NAME}` stands for a secret.
    pub fn fill(&self, text: &str) -> String {
        self.all().fold(text.to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.0.iter().map(|(name, _)| name);
        f.debug_list().entries(names).finish()
    }
}

const UNSET: Text = Text::new(
    "秘密『{name}』が、環境変数にありません。実行する前に、その環境変数に入れてください",
    "the secret “{name}” is not in the environment; set that variable before you run this",
);
const SHORT: Text = Text::new(
    "秘密『{name}』が短すぎます（{least}文字以上）",
    "the secret “{name}” is too short (at least {least} bytes)",
);
