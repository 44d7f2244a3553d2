//! What the machine can get wrong during a build.

use std::fmt;

use crate::diagnostics::MessageLang;
use crate::files::FileError;

/// A build that could not be carried out.
#[derive(Debug)]
pub enum Error {
    /// Reading or writing failed.
    File(FileError),
    /// The folder is not a site.
    NoSite(std::path::PathBuf),
}

impl Error {
    /// The message in a language.
    pub fn message(&self, lang: MessageLang) -> String {
        match (self, lang) {
            (Self::File(error), lang) => error.message(lang),
            (Self::NoSite(root), MessageLang::Ja) => format!(
                "{} に site.toml がありません。サイトのフォルダで実行するか、`--root フォルダ` を付けてください。新しく作るには `shirube new site フォルダ` を実行します",
                root.display()
            ),
            (Self::NoSite(root), MessageLang::En) => format!(
                "there is no site.toml in {}: run this in a site's folder, or give `--root FOLDER`; `shirube new site FOLDER` makes a new site",
                root.display()
            ),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(MessageLang::En))
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            Self::NoSite(_) => None,
        }
    }
}

impl From<FileError> for Error {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}
