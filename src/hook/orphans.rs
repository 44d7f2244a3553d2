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

    use rustix::process::{Pid, Signal, WaitOptions, getpid, getsid, kill_process, waitpid};

    use crate::files;

    /// One that forks as fast as it is ended is given up some time.
    pub(super) const ROUNDS: usize = 200;
    pub(super) const PAUSE: Duration = Duration::from_millis(5);

    /// Children that this process did not start: of another session, or at work in the program's folder. Those that it
    /// started itself are of its own session and work elsewhere, or were waited for.
    pub(super) fn left(folder: &Path) -> Vec<Pid> {
        let own = getpid().as_raw_nonzero();
        let list = files::read_named(Path::new(&format!("/proc/self/task/{own}/children")));
        let list = String::from_utf8(list.unwrap_or_default()).unwrap_or_default();
        let children = list
            .split_whitespace()
            .filter_map(|pid| Pid::from_raw(pid.parse().ok()?));
        let session = getsid(None).ok();
        let at_work = |pid: Pid| {
            let cwd = files::real_path(Path::new(&format!("/proc/{}/cwd", pid.as_raw_nonzero())));
            cwd.is_ok_and(|cwd| cwd.starts_with(folder))
        };
        children
            .filter(|pid| getsid(Some(*pid)).ok() != session || at_work(*pid))
            .collect()
    }

    pub(super) fn end(pid: Pid) {
        let _ = kill_process(pid, Signal::KILL);
        let _ = waitpid(Some(pid), WaitOptions::NOHANG);
    }
}
