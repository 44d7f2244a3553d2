//! What the machine can refuse us, in words for a person who only wanted to publish a page.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::SitePath;

/// Windows' "another process has the file open" and "a part of it is locked".
const WINDOWS_LOCKED: [i32; 2] = [32, 33];

/// A file or folder could not be read or written.
#[derive(Debug)]
pub enum FileError {
    Read {
        path: PathBuf,
        source: io::Error,
    },
    Write {
        path: PathBuf,
        source: io::Error,
    },
    /// A link leads out of the site's root.
    Outside {
        path: SitePath,
    },
    /// A folder, a device or nothing nameable stands where a file should.
    NotAFile {
        path: PathBuf,
    },
    /// The file is larger than what is read at once.
    TooLarge {
        path: PathBuf,
        limit: u64,
    },
    /// Another build is writing to the same place.
    Busy {
        path: PathBuf,
    },
    /// The output folder holds something that we did not write.
    NotOurs {
        path: PathBuf,
        found: Foreign,
    },
    /// Two things want the same place in the site.
    Collision(Box<Collision>),
}

/// What in an output folder keeps us from replacing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Foreign {
    /// It is a file, or the root of a disk.
    NotAFolder,
    /// It has a repository in it.
    Repository,
    /// It holds this, and no mark that we wrote it.
    Unmarked(String),
}

/// Two outputs that would be one on some system, and what each was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    pub path: SitePath,
    pub origin: SitePath,
    pub other: SitePath,
    pub other_origin: SitePath,
}

impl FileError {
    pub(super) fn read(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        Self::Read { path, source }
    }

    pub(super) fn write(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        Self::Write { path, source }
    }

    /// Whether the file is simply not there.
    pub fn is_missing(&self) -> bool {
        matches!(self, Self::Read { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    /// The same in Japanese.
    pub fn ja(&self) -> String {
        match self {
            Self::Read { path, source } => {
                format!("{} を読めません：{}", path.display(), plain(source).0)
            }
            Self::Write { path, source } => {
                format!("{} に書き込めません：{}", path.display(), plain(source).0)
            }
            Self::Outside { path } => format!(
                "{path} はサイトのフォルダーの外を指すリンクなので、読みません。ファイルそのものをサイトの中に置いてください"
            ),
            Self::NotAFile { path } => format!("{} はファイルではありません", path.display()),
            Self::TooLarge { path, limit } => format!(
                "{} は大きすぎます（{} MiBまで）",
                path.display(),
                limit >> 20
            ),
            Self::Busy { path } => format!(
                "{} には別のshirubeが書き込んでいます。終わってから、もう一度お試しください",
                path.display()
            ),
            Self::NotOurs { path, found } => format!(
                "{} は置き換えられません：{}。別のフォルダーを選ぶか、中身を移してください",
                path.display(),
                found.ja()
            ),
            Self::Collision(c) => c.ja(),
        }
    }
}

impl FileError {
    /// The message in one of the tool's languages.
    pub fn message(&self, lang: crate::diagnostics::MessageLang) -> String {
        match lang {
            crate::diagnostics::MessageLang::Ja => self.ja(),
            crate::diagnostics::MessageLang::En => self.to_string(),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, source } => {
                write!(f, "cannot read {}: {}", path.display(), plain(source).1)
            }
            Self::Write { path, source } => {
                write!(f, "cannot write {}: {}", path.display(), plain(source).1)
            }
            Self::Outside { path } => write!(
                f,
                "{path} is a link out of the site's folder and is not followed; put the file itself into the site"
            ),
            Self::NotAFile { path } => write!(f, "{} is not a file", path.display()),
            Self::TooLarge { path, limit } => write!(
                f,
                "{} is too large (the limit is {} MiB)",
                path.display(),
                limit >> 20
            ),
            Self::Busy { path } => write!(
                f,
                "another shirube is writing to {}; try again when it has finished",
                path.display()
            ),
            Self::NotOurs { path, found } => write!(
                f,
                "{} will not be replaced: {}; choose another folder, or move its contents away",
                path.display(),
                found.en()
            ),
            Self::Collision(c) => f.write_str(&c.en()),
        }
    }
}

impl Error for FileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Read { source, .. } | Self::Write { source, .. } => Some(source),
            _ => None,
        }
    }
}

impl Foreign {
    fn ja(&self) -> String {
        match self {
            Self::NotAFolder => "置き換えてよいフォルダーではありません".to_owned(),
            Self::Repository => "中にリポジトリー（.git）があります".to_owned(),
            Self::Unmarked(name) => {
                format!("shirubeが作ったものではないファイル（{name} など）が入っています")
            }
        }
    }

    fn en(&self) -> String {
        match self {
            Self::NotAFolder => "it is not a folder that can be replaced".to_owned(),
            Self::Repository => "there is a repository (.git) in it".to_owned(),
            Self::Unmarked(name) => {
                format!("it holds files that shirube did not make, such as {name}")
            }
        }
    }
}

impl Collision {
    fn ja(&self) -> String {
        let Self {
            path,
            origin,
            other,
            other_origin,
        } = self;
        match path == other {
            true => format!(
                "{origin} と {other_origin} は、どちらも {path} になります。片方の名前を変えてください"
            ),
            false => format!(
                "{path}（{origin}）と {other}（{other_origin}）は、同じ場所に置けません（大文字と小文字だけの違い、またはファイルとフォルダー）。片方の名前を変えてください"
            ),
        }
    }

    fn en(&self) -> String {
        let Self {
            path,
            origin,
            other,
            other_origin,
        } = self;
        match path == other {
            true => {
                format!("{origin} and {other_origin} would both become {path}; rename one of them")
            }
            false => format!(
                "{path} ({origin}) and {other} ({other_origin}) cannot stand side by side: their names differ only in case, or one is a file and one a folder; rename one of them"
            ),
        }
    }
}

/// Plain words for what the system said, in Japanese and English.
fn plain(error: &io::Error) -> (String, String) {
    use io::ErrorKind as Kind;
    let locked = error
        .raw_os_error()
        .is_some_and(|code| WINDOWS_LOCKED.contains(&code));
    let (ja, en) = match error.kind() {
        _ if cfg!(windows) && locked => (
            "ほかのアプリが開いています。Excelやエディターを閉じてから、もう一度お試しください",
            "another program has it open; close it (Excel, an editor) and try again",
        ),
        Kind::NotFound => ("見つかりません", "it does not exist"),
        Kind::PermissionDenied => (
            "開く権限がありません。ファイルやフォルダーの権限を確かめてください",
            "there is no permission to open it; check the permissions of the file and its folder",
        ),
        Kind::StorageFull | Kind::QuotaExceeded => (
            "ディスクの空きがありません。不要なファイルを消してから、もう一度お試しください",
            "the disk is full; free some space and try again",
        ),
        Kind::ReadOnlyFilesystem => ("このディスクは読み取り専用です", "this disk is read-only"),
        Kind::ResourceBusy | Kind::CrossesDevices => (
            "このフォルダーは入れ替えられません（ディスクの接続点など）。その中のフォルダーを指定してください",
            "this folder cannot be moved (it may be a mount point); name a folder inside it",
        ),
        Kind::NotADirectory => (
            "途中にあるはずのフォルダーが、ファイルになっています",
            "a file stands where one of its folders should be",
        ),
        Kind::InvalidFilename => (
            "名前が長すぎるか、使えない文字があります",
            "the name is too long or has characters that cannot be used",
        ),
        _ => return (format!("システムの返答：{error}"), error.to_string()),
    };
    (ja.to_owned(), en.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_speak_plainly_and_keep_their_source() {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        let error = FileError::write(Path::new("a.html"), full());
        assert_eq!(
            error.to_string(),
            "cannot write a.html: the disk is full; free some space and try again"
        );
        assert_eq!(
            error.ja(),
            "a.html に書き込めません：ディスクの空きがありません。不要なファイルを消してから、もう一度お試しください"
        );
        assert!(error.source().is_some());
    }
}
