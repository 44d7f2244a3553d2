//! Runs a program: one executable with its arguments, no shell, no environment but named secrets, a folder of its own,
//! and an end to it whatever it does.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::sandbox::{self, Reach};
use super::{Fault, Limits, Redactor, Secrets, orphans};
use crate::diagnostics::Text;
use crate::files::Scratch;

/// How often a program is looked at that has closed its output and not ended.
const PAUSE: Duration = Duration::from_millis(10);

/// Where programs are looked for, and what language they speak; all that a program knows of the machine.
const PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// A program to run.
#[derive(Debug, Clone)]
pub struct Program {
    /// The executable and its arguments.
    pub words: Vec<String>,
    /// The site's folder, from which paths are looked for.
    pub root: PathBuf,
    pub secrets: Secrets,
    /// What it may read besides the system's files and its own.
    pub reads: Vec<PathBuf>,
}

/// What came of it.
#[derive(Debug)]
pub struct Ran {
    /// Everything that it wrote.
    pub output: Vec<u8>,
    /// Its log, without secrets and figures.
    pub log: Vec<String>,
    /// Whether the kernel kept it from other files.
    pub sandboxed: bool,
}

/// Runs a program with a text as its input. The log is there however it ends.
pub fn run(program: &Program, input: &str, limits: &Limits) -> (Vec<String>, Result<Ran, Fault>) {
    let redactor = Redactor::new(&program.secrets);
    let mut log = Vec::new();
    let ran = attempt(program, input, limits, &mut log);
    let lines = redactor.log(&log);
    let ran = ran.map(|(output, sandboxed)| Ran {
        output,
        log: lines.clone(),
        sandboxed,
    });
    (lines, ran)
}

fn attempt(
    program: &Program,
    input: &str,
    limits: &Limits,
    log: &mut Vec<u8>,
) -> Result<(Vec<u8>, bool), Fault> {
    let until = Instant::now() + limits.time;
    let folder = Scratch::new().map_err(|_| Fault::new(NO_FOLDER))?;
    sandbox::close();
    orphans::adopt();
    let (mut child, sandboxed) = start(program, folder.path())?;
    let pipes = Pipes::of(&mut child, input, limits);
    let output = pipes.output(until, limits);
    let ended = match output {
        Ok(_) => wait(&mut child, until),
        Err(_) => None,
    };
    // Whatever it started ends with it, also where it ended well.
    end(&mut child);
    orphans::end(folder.path());
    log.extend(pipes.log());
    let output = output?;
    match ended {
        Some(true) => Ok((output, sandboxed)),
        Some(false) => Err(match program.missing() {
            Some(word) => Fault::new(NOT_THERE).arg("file", word),
            None => Fault::new(FAILED),
        }),
        None => Err(Fault::new(HUNG).arg("seconds", limits.time.as_secs_f32())),
    }
}

impl Program {
    /// An argument that is the path of a script and leads nowhere; `None` where all are there.
    fn missing(&self) -> Option<&String> {
        let is_script = |word: &&String| {
            let end = Path::new(word).extension().and_then(|end| end.to_str());
            let known = end.is_some_and(|end| SCRIPTS.contains(&end.to_ascii_lowercase().as_str()));
            known && !word.starts_with('-')
        };
        let mut scripts = self.words.iter().skip(1).filter(is_script);
        scripts.find(|word| !self.root.join(word).exists())
    }

    /// The executable: a path from the site's folder, or the name of an installed program.
    pub fn executable(&self) -> Option<PathBuf> {
        let word = self.words.first()?;
        let path = Path::new(word);
        if path.components().count() > 1 {
            return crate::files::real_path(&self.root.join(path)).ok();
        }
        Some(path.to_owned())
    }

    /// The files that its words name, which make it what it is: the executable and its scripts.
    pub fn files(&self) -> Vec<PathBuf> {
        let named = self.words.iter().map(|word| self.root.join(word));
        let real = named.filter_map(|path| crate::files::real_path(&path).ok());
        real.filter(|path| path.is_file()).collect()
    }

    /// What it may read: the folders of the files that its words name, and what was listed. Of the site's own folder,
    /// which may hold letters and drafts, it has its own files only.
    pub fn readable(&self) -> impl Iterator<Item = PathBuf> {
        let root = crate::files::real_path(&self.root).unwrap_or_else(|_| self.root.clone());
        let around = self
            .files()
            .into_iter()
            .map(move |file| match file.parent() {
                Some(folder) if !root.starts_with(folder) => folder.to_owned(),
                _ => file,
            });
        around.chain(self.reads.iter().cloned())
    }

    /// The words with paths made whole, since the program runs in another folder.
    fn arguments(&self) -> impl Iterator<Item = PathBuf> {
        self.words.iter().skip(1).map(|word| {
            let path = self.root.join(word);
            match word.contains('/') && path.exists() {
                true => crate::files::real_path(&path).unwrap_or(path),
                false => PathBuf::from(word),
            }
        })
    }
}

fn start(program: &Program, folder: &Path) -> Result<(Child, bool), Fault> {
    let not_found = || {
        let name = program.words.first().cloned().unwrap_or_default();
        let words: Vec<String> = name
            .split_whitespace()
            .map(|word| format!("\"{word}\""))
            .collect();
        match program.words.len() == 1 && words.len() > 1 {
            true => Fault::new(ONE_WORD).arg("list", words.join(", ")),
            false => Fault::new(NOT_STARTED).arg("program", name),
        }
    };
    let executable = program.executable().ok_or_else(not_found)?;
    let mut command = Command::new(executable);
    command.args(program.arguments());
    command
        .env_clear()
        .envs(system())
        .envs(program.secrets.all());
    command.current_dir(folder);
    command.stdin(Stdio::piped());
    command.stdout(Stdio::piped());
    command.stderr(Stdio::piped());
    // A group of its own, so that what it starts can be ended with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let reach = Reach {
        own: folder.to_owned(),
        reads: program.readable().collect(),
    };
    sandbox::spawn(command, reach).map_err(|_| not_found())
}

/// The environment without secrets: where programs are, and UTF-8. On Windows, what programs do not start without.
fn system() -> Vec<(&'static str, String)> {
    let mut system = vec![("LANG", "C.UTF-8".to_owned())];
    if cfg!(windows) {
        let names = ["PATH", "SystemRoot", "PATHEXT", "TEMP"];
        let known = |name: &'static str| Some((name, std::env::var(name).ok()?));
        system.extend(names.into_iter().filter_map(known));
    } else {
        system.push(("PATH", PATH.to_owned()));
    }
    system
}

/// Waits for the end; nothing where it does not come in time.
fn wait(child: &mut Child, until: Instant) -> Option<bool> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if Instant::now() < until => thread::sleep(PAUSE),
            Ok(None) => return None,
            Err(_) => return Some(false),
        }
    }
}

/// Ends a program and everything in its group.
fn end(child: &mut Child) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(child.id())
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    {
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    #[cfg(windows)]
    {
        let tree = ["/F", "/T", "/PID", &child.id().to_string()];
        let _ = Command::new("taskkill").args(tree).output();
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// What comes out of a program, read by threads: one that keeps a pipe open for ever keeps only them waiting.
struct Pipes {
    output: Receiver<Option<Vec<u8>>>,
    log: Receiver<Option<Vec<u8>>>,
}

impl Pipes {
    fn of(child: &mut Child, input: &str, limits: &Limits) -> Self {
        if let Some(mut stdin) = child.stdin.take() {
            let input = input.to_owned();
            // One that does not read its input may still answer.
            thread::spawn(move || stdin.write_all(input.as_bytes()).is_ok());
        }
        let (give_output, output) = sync_channel(16);
        if let Some(stdout) = child.stdout.take() {
            thread::spawn(move || {
                pass_on(stdout, |part| give_output.send(part).is_ok(), usize::MAX)
            });
        }
        // Nobody takes lines out before the program has ended: it must not wait for that after sixteen of them.
        let (give_log, log) = channel();
        if let Some(stderr) = child.stderr.take() {
            let most = limits.log;
            thread::spawn(move || pass_on(stderr, |part| give_log.send(part).is_ok(), most));
        }
        Self { output, log }
    }

    fn output(&self, until: Instant, limits: &Limits) -> Result<Vec<u8>, Fault> {
        let mut all = Vec::new();
        loop {
            let left = until.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(Some(part)) => all.extend(part),
                Ok(None) | Err(RecvTimeoutError::Disconnected) => return Ok(all),
                Err(RecvTimeoutError::Timeout) => {
                    return Err(Fault::new(HUNG).arg("seconds", limits.time.as_secs_f32()));
                }
            }
            if all.len() > limits.bytes {
                return Err(Fault::new(FLOOD).arg("most", limits.bytes >> 20));
            }
        }
    }

    /// What there is of the log; the program has ended, so there is no more to wait for than a moment.
    fn log(&self) -> Vec<u8> {
        let mut all = Vec::new();
        while let Ok(Some(part)) = self.log.recv_timeout(PAUSE * 20) {
            all.extend(part);
        }
        all
    }
}

/// Passes on what is read, up to so many bytes; what comes after is read and dropped, so that nobody waits.
fn pass_on(mut from: impl Read, to: impl Fn(Option<Vec<u8>>) -> bool, most: usize) {
    let (mut buffer, mut passed) = (vec![0; 64 << 10], 0_usize);
    while let Ok(read) = from.read(&mut buffer) {
        let part = buffer.get(..read).unwrap_or_default();
        let part = part
            .get(..most.saturating_sub(passed).min(read))
            .unwrap_or_default();
        passed += part.len();
        if read == 0 || (!part.is_empty() && !to(Some(part.to_owned()))) {
            break;
        }
    }
    to(None);
}

const NO_FOLDER: Text = Text::new(
    "プログラムのための一時フォルダーを作れません",
    "no temporary folder could be made for the program",
);
const NOT_STARTED: Text = Text::new(
    "プログラム『{program}』を始められません。パスと実行の許可を確かめてください",
    "the program “{program}” could not be started; check its path and that it may be run",
);
const ONE_WORD: Text = Text::new(
    "プログラムとその引数は、一語ずつ書いてください：command = [{list}]",
    "write the program and its arguments word by word: command = [{list}]",
);
const NOT_THERE: Text = Text::new(
    "command の『{file}』がありません。サイトのフォルダーからのパスを確かめてください",
    "there is no “{file}”, which `command` names; check its path from the site's folder",
);
/// How the names of scripts end.
const SCRIPTS: [&str; 8] = ["py", "sh", "rb", "js", "mjs", "r", "pl", "php"];
const HUNG: Text = Text::new(
    "プログラムが{seconds}秒たっても終わらないので、止めました",
    "the program did not end within {seconds} s and was stopped",
);
const FLOOD: Text = Text::new(
    "プログラムの出力が多すぎるので、止めました（{most} MiBまで）",
    "the program wrote too much and was stopped (up to {most} MiB)",
);
const FAILED: Text = Text::new(
    "プログラムが失敗して終わりました。上の記録を見てください（数字と秘密は伏せてあります）",
    "the program failed; see its log above (figures and secrets are taken out)",
);
