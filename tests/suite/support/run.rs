//! Runs the real program with an environment that is the same on every machine, and a deadline.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{self, Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a command may take before the test fails. A bound against hanging, not a measurement.
const PATIENCE: Duration = Duration::from_secs(300);

/// What a command came to.
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
    root: PathBuf,
}

/// A command that is about to run.
pub struct Command {
    args: Vec<String>,
    root: PathBuf,
    env: Vec<(&'static str, &'static str)>,
    limits: Option<&'static str>,
}

impl Command {
    pub fn new(args: &[&str], root: &Path) -> Self {
        Self {
            args: args.iter().map(|&arg| arg.to_owned()).collect(),
            root: root.to_owned(),
            env: vec![("LC_ALL", "C.UTF-8"), ("TZ", "UTC"), ("NO_COLOR", "1")],
            limits: None,
        }
    }

    /// Runs it in a folder.
    pub fn within(mut self, folder: &Path) -> Self {
        self.root = folder.to_owned();
        self
    }

    /// Sets a variable for the command.
    pub fn env(mut self, name: &'static str, value: &'static str) -> Self {
        self.env.push((name, value));
        self
    }

    /// Works on the site in another folder.
    pub fn root(mut self, root: &Path) -> Self {
        let at = self
            .args
            .iter()
            .position(|arg| arg == "--root")
            .expect("a site's command");
        self.args[at + 1] = root.to_str().expect("a plain path").to_owned();
        self.root = root.to_owned();
        self
    }

    /// Limits of a shell, such as `ulimit -v 3000000`. Unix only: elsewhere it runs without them.
    pub fn limits(mut self, limits: &'static str) -> Self {
        self.limits = Some(limits);
        self
    }

    /// Starts the command, with both outputs piped.
    pub fn spawn(&self) -> Child {
        let program = env!("CARGO_BIN_EXE_shirube");
        let mut command = match self.limits {
            Some(limits) if cfg!(unix) => {
                let mut shell = process::Command::new("sh");
                shell.args(["-c", &format!("{limits}; exec \"$0\" \"$@\""), program]);
                shell
            }
            _ => process::Command::new(program),
        };
        command
            .args(&self.args)
            .current_dir(&self.root)
            .env_remove("SOURCE_DATE_EPOCH")
            .envs(self.env.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts")
    }

    /// Runs it to its end.
    pub fn run(&self) -> Run {
        let mut child = self.spawn();
        let stdout = child.stdout.take().expect("piped");
        let stderr = child.stderr.take().expect("piped");
        let (stdout, stderr) = (gather(stdout), gather(stderr));
        let code = wait(&mut child, &self.args);
        Run {
            code,
            stdout: stdout.join().expect("read to its end"),
            stderr: stderr.join().expect("read to its end"),
            root: self
                .root
                .canonicalize()
                .unwrap_or_else(|_| self.root.clone()),
        }
    }
}

/// The program apart from any site.
pub fn command(args: &[&str]) -> Command {
    Command::new(args, &std::env::temp_dir())
}

/// Runs it.
pub fn shirube(args: &[&str]) -> Run {
    command(args).run()
}

fn gather(mut stream: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok();
        String::from_utf8(bytes).expect("messages are UTF-8")
    })
}

fn wait(child: &mut Child, args: &[String]) -> i32 {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return status.code().unwrap_or(-1);
        }
        if Instant::now() > end {
            child.kill().ok();
            panic!("{args:?} did not end in {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(5));
    }
}

impl Run {
    /// The exit code must be this one; a panic is never an answer.
    #[track_caller]
    pub fn exits(&self, code: i32) -> &Self {
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        assert_eq!(self.code, code, "{}\n{}", self.stdout, self.stderr);
        self
    }

    /// Standard error, with the site's folder written as `ROOT` and nothing else changed.
    pub fn told(&self) -> String {
        self.stderr.replace(&*self.root.to_string_lossy(), "ROOT")
    }

    /// The findings as they were printed, without the line on what was written.
    pub fn frames(&self) -> &str {
        let end = self.stderr.trim_end().rfind('\n').map_or(0, |at| at + 1);
        &self.stderr[..end]
    }

    /// The rules of all findings, in the order in which they were printed.
    pub fn rules(&self) -> Vec<String> {
        let heads = self.stderr.lines().filter_map(|line| {
            let (severity, rest) = line.split_once('[')?;
            ["error", "warning", "エラー", "注意"]
                .contains(&severity)
                .then(|| rest.split_once(']').map(|(id, _)| id.to_owned()))?
        });
        heads.collect()
    }
}
