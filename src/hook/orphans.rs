//! What a program leaves behind that went out of its group to outlive it. On Linux such processes come to this one, which
//! ends them; elsewhere nothing finds them.

use std::path::Path;

/// Lets what a program leaves behind come to this process.
#[cfg(target_os = "linux")]
pub(super) fn adopt() {
    let _ = rustix::process::set_child_subreaper(Some(rustix::process::getpid()));
}

/// Ends what is left of a program that ran in a folder, and what that leaves behind in turn.
#[cfg(target_os = "linux")]
pub(super) fn end(folder: &Path) {
    for _ in 0..linux::ROUNDS {
        let left = linux::left(folder);
        if left.is_empty() {
            return;
        }
        left.into_iter().for_each(linux::end);
        std::thread::sleep(linux::PAUSE);
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn adopt() {}

#[cfg(not(target_os = "linux"))]
pub(super) fn end(_folder: &Path) {}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;
    use std::time::Duration;

    use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, waitpid};

    use crate::files;

    /// One that forks as fast as it is ended is given up some time.
    pub(super) const ROUNDS: usize = 200;
    pub(super) const PAUSE: Duration = Duration::from_millis(5);

    /// Children that this process did not start and the program did: at work in its folder, or in a session of their own
    /// with the mark that the sandbox leaves on all that comes of a program, and that none can take off.
    pub(super) fn left(folder: &Path) -> Vec<Pid> {
        let own = getpid();
        let list = format!("/proc/self/task/{}/children", own.as_raw_nonzero());
        let list = files::read_named(Path::new(&list));
        let list = String::from_utf8(list.unwrap_or_default()).unwrap_or_default();
        let children = list
            .split_whitespace()
            .filter_map(|pid| Pid::from_raw(pid.parse().ok()?));
        let session = session(own);
        let at_work = |pid: Pid| {
            let cwd = files::real_path(Path::new(&format!("/proc/{}/cwd", pid.as_raw_nonzero())));
            cwd.is_ok_and(|cwd| cwd.starts_with(folder))
        };
        let apart = |pid: Pid| self::session(pid) != session && is_marked(pid) && !is_marked(own);
        children
            .filter(|pid| apart(*pid) || at_work(*pid))
            .collect()
    }

    /// The session of a process: `session` of proc_pid_stat(5). It is 0 where a container began outside of it, which the
    /// typed system call takes for impossible.
    fn session(pid: Pid) -> Option<u32> {
        let stat = told(pid, "stat");
        // The name before it is in brackets and may hold any character.
        let (_, after) = stat.rsplit_once(')')?;
        after.split_whitespace().nth(3)?.parse().ok()
    }

    /// Whether a process can have no new privileges, which is so for all that runs under Landlock.
    fn is_marked(pid: Pid) -> bool {
        told(pid, "status").contains("NoNewPrivs:\t1")
    }

    fn told(pid: Pid, what: &str) -> String {
        let pid = pid.as_raw_nonzero().to_string();
        let file = Path::new("/proc").join(pid).join(what);
        let bytes = files::read_named(&file).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    pub(super) fn end(pid: Pid) {
        let _ = kill_process(pid, Signal::KILL);
        let _ = waitpid(Some(pid), WaitOptions::NOHANG);
    }
}
