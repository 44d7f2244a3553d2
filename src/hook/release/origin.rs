//! Getting a table from where it is: program, file or address.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::Asking;
use crate::diagnostics::{Diagnostics, Text};
use crate::files;
use crate::hook::protocol::{self, Action};
use crate::hook::{Asked, Fault, Hints, Program, Redactor, Secrets, command, file, format, http};
use crate::statistics::cube::Cube;
use crate::statistics::snapshot::{Provenance, SourceKind};

/// Endings of files that hold tables.
const TABLES: [&str; 10] = [
    "csv", "tsv", "xlsx", "xls", "ods", "parquet", "sqlite", "db", "jsonl", "json",
];

/// How names of programs begin that run a script.
const INTERPRETERS: [&str; 8] = [
    "python", "bash", "sh", "node", "Rscript", "perl", "ruby", "julia",
];

/// A table, and where it is from.
pub(super) struct Given {
    pub cube: Cube,
    pub provenance: Provenance,
    pub sandboxed: Option<bool>,
}

pub(super) fn get(
    asking: &Asking<'_>,
    secrets: &Secrets,
    log: &mut Vec<String>,
) -> Result<Given, Fault> {
    let source = asking.source;
    match (&source.file, &source.address) {
        (Some(name), _) => of_file(asking, name),
        (None, Some(address)) => of_address(asking, address, secrets),
        (None, None) => of_command(asking, secrets, log),
    }
}

fn hints<'a>(asking: &Asking<'a>) -> Hints<'a> {
    Hints {
        language: asking.language,
        value: asking.source.value.as_deref(),
        dimensions: &asking.source.dimensions,
    }
}

fn of_file(asking: &Asking<'_>, name: &str) -> Result<Given, Fault> {
    if !asking.source.public {
        outside(&asking.root.join(name), asking.root)?;
    }
    let bytes = file::read(asking.root, name, asking.limits)?;
    let format = format(asking.source.format.as_deref(), name)?;
    let cube = (format.read)(&bytes, &hints(asking))?;
    Ok(Given {
        cube,
        provenance: Provenance {
            kind: SourceKind::File,
            from: without_folders(name),
            // The digest of a file that is not public would let hidden counts be tried out.
            digest: asking.source.public.then(|| hex(&bytes)),
            version: None,
            format: format.name.to_owned(),
        },
        sandboxed: None,
    })
}

fn of_address(asking: &Asking<'_>, address: &str, secrets: &Secrets) -> Result<Given, Fault> {
    let source = asking.source;
    let asked = Asked {
        address: secrets.fill(address),
        authorization: source
            .authorization
            .as_deref()
            .map(|text| secrets.fill(text)),
        private_hosts: source.private_hosts.clone(),
        with_secret: !source.secrets.is_empty() || source.authorization.is_some(),
    };
    let format = format(source.format.as_deref(), address)?;
    let bytes = http::get(&asked, asking.limits)?;
    Redactor::new(secrets).refuse(&bytes)?;
    let cube = (format.read)(&bytes, &hints(asking))?;
    Ok(Given {
        cube,
        provenance: Provenance {
            kind: SourceKind::Http,
            // What stands after it may be a key that somebody wrote there.
            from: address
                .split(['?', '#'])
                .next()
                .unwrap_or_default()
                .to_owned(),
            digest: None,
            version: None,
            format: format.name.to_owned(),
        },
        sandboxed: None,
    })
}

fn of_command(
    asking: &Asking<'_>,
    secrets: &Secrets,
    log: &mut Vec<String>,
) -> Result<Given, Fault> {
    let source = asking.source;
    let program = Program {
        words: source.command.clone(),
        root: asking.root.to_owned(),
        secrets: secrets.clone(),
        reads: source
            .reads
            .iter()
            .map(|path| asking.root.join(path))
            .collect(),
    };
    no_raw_files(&program, asking.root)?;
    let id = source.id.as_ref().map_or("", |id| id.name.as_str());
    let request = protocol::request(Action::Fetch, id);
    let (lines, ran) = command::run(&program, &request, asking.limits);
    log.extend(lines);
    let ran = ran?;
    let redactor = Redactor::new(secrets);
    let answer = protocol::answer(&ran.output, &redactor)?;
    redactor.refuse(&ran.output)?;
    let format = format(answer.format.as_deref(), ".json")?;
    let cube = (format.read)(&answer.bytes()?, &hints(asking))?;
    Ok(Given {
        cube,
        provenance: Provenance {
            kind: SourceKind::Command,
            from: redactor.without_secrets(&said(&source.command)),
            digest: digest(&program),
            version: answer
                .plugin
                .map(|plugin| format!("{} {}", plugin.name, plugin.version))
                .filter(|version| version.len() < 80),
            format: format.name.to_owned(),
        },
        sandboxed: Some(ran.sandboxed),
    })
}

/// A command as it is told: folders of this machine are nobody's business.
fn said(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| without_folders(word)).collect();
    words.join(" ")
}

fn without_folders(word: &str) -> String {
    let path = Path::new(word);
    let name = path.file_name().filter(|_| path.is_absolute());
    name.map_or_else(
        || word.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Figures that are not public have no place in the site's folder: it is copied, shared and kept in Git. Neither named
/// by the command nor in a folder that it may read.
fn no_raw_files(program: &Program, root: &Path) -> Result<(), Fault> {
    let table = |file: &PathBuf| {
        let ending = file
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        ending.is_some_and(|ending| TABLES.contains(&ending.as_str()))
    };
    let named = program.files().into_iter().filter(table);
    let listed = program.reads.iter().filter(|&file| table(file)).cloned();
    // Settings of programs end in .json, too.
    let plain = |file: &PathBuf| file.extension().is_none_or(|ending| ending != "json");
    let around = program.readable().filter(|path| is_within(path, root));
    let below = |folder: PathBuf| files::walk(&folder, "", &mut Diagnostics::default());
    let around = around.flat_map(|folder| below(folder).unwrap_or_default());
    let around = around.map(|found| found.disk).filter(table).filter(plain);
    let mut all = named.chain(listed).chain(around);
    all.try_for_each(|file| outside(&file, root))
}

/// Refuses a file that lies in the site's folder, whatever links lead there.
fn outside(file: &Path, root: &Path) -> Result<(), Fault> {
    match is_within(file, root) {
        true => {
            let name = file
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            Err(Fault::new(RAW).arg("file", name.unwrap_or_default()))
        }
        false => Ok(()),
    }
}

fn is_within(path: &Path, root: &Path) -> bool {
    let real = |path: &Path| files::real_path(path).unwrap_or_else(|_| path.to_owned());
    real(path).starts_with(real(root))
}

/// The digest of a program that is named by its path, or of the script that an interpreter runs. Other arguments may be
/// files of figures, of which no digest is kept.
fn digest(program: &Program) -> Option<String> {
    let is_path = |word: &&String| word.contains(['/', '\\']);
    let mut words = program.words.iter();
    let first = words.next()?;
    let name = Path::new(first).file_stem()?.to_string_lossy();
    let script = INTERPRETERS.iter().any(|known| name.starts_with(known));
    let file = match script {
        true => words.find(is_path)?,
        false => Some(first).filter(is_path)?,
    };
    let bytes = files::read_named(&program.root.join(file)).ok()?;
    Some(hex(&bytes))
}

fn hex(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes);
    let digits: String = digits.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{digits}")
}

const RAW: Text = Text::new(
    "公開前の数のファイル『{file}』が、サイトのフォルダーの中にあります。フォルダーごと人に渡したり Git に残したりしないように、外へ移してください",
    "the file “{file}”, which is not public, lies in the site's folder, which is copied, shared and kept in Git; move it out",
);
