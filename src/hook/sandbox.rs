//! Keeps a program from files that are not its own, where the kernel can (Linux with Landlock). Elsewhere it runs with
//! the user's rights, as documented.

use std::io;
use std::path::PathBuf;
use std::process::{Child, Command};

/// What a program may reach.
#[derive(Debug, Clone)]
#[cfg_attr(
    not(all(target_os = "linux", feature = "sandbox")),
    expect(dead_code, reason = "nothing keeps it there")
)]
pub(super) struct Reach {
    /// The folder that it may write to.
    pub own: PathBuf,
    /// What it may read.
    pub reads: Vec<PathBuf>,
}

/// Keeps other programs of the same user from looking into the memory and the environment of this one, and what it holds
/// from being written to disk should it crash.
#[cfg(target_os = "linux")]
pub(super) fn close() {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

#[cfg(not(target_os = "linux"))]
pub(super) fn close() {}

/// Starts a program within its reach, and says whether the kernel keeps it there.
#[cfg(not(all(target_os = "linux", feature = "sandbox")))]
pub(super) fn spawn(mut command: Command, _reach: Reach) -> io::Result<(Child, bool)> {
    Ok((command.spawn()?, false))
}

/// Starts a program within its reach, and says whether the kernel keeps it there. The thread that starts it is
/// restricted first, since a program inherits from the thread: nothing has to run between fork and exec.
#[cfg(all(target_os = "linux", feature = "sandbox"))]
pub(super) fn spawn(mut command: Command, reach: Reach) -> io::Result<(Child, bool)> {
    let started = std::thread::spawn(move || {
        let kept = linux::restrict(&reach).map_err(io::Error::other)?;
        Ok((command.spawn()?, kept))
    });
    let panicked = |_| io::Error::other("the starting thread panicked");
    started.join().map_err(panicked)?
}

#[cfg(all(target_os = "linux", feature = "sandbox"))]
mod linux {
    use std::path::Path;

    use landlock::{
        ABI, Access, AccessFs, PathBeneath, PathFd, Ruleset, RulesetAttr, RulesetCreatedAttr,
        RulesetError, RulesetStatus,
    };

    use super::Reach;

    /// What programs are made of. Homes, the site and other data are not among it.
    const SYSTEM: [&str; 9] = [
        "/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/opt", "/nix", "/sys",
    ];
    /// What tells of the machine. The rest of `/proc` tells of other programs: the environment of the one that started
    /// this one has all the secrets that it must not have.
    const MACHINE: [&str; 8] = [
        "/proc/cpuinfo",
        "/proc/filesystems",
        "/proc/loadavg",
        "/proc/meminfo",
        "/proc/stat",
        "/proc/sys",
        "/proc/uptime",
        "/proc/version",
    ];
    const DEVICES: [&str; 5] = [
        "/dev/null",
        "/dev/zero",
        "/dev/random",
        "/dev/urandom",
        "/dev/full",
    ];
    /// The kernel of 2023 on; an older one keeps what it can.
    const LEVEL: ABI = ABI::V3;

    pub(super) fn restrict(reach: &Reach) -> Result<bool, RulesetError> {
        let all = AccessFs::from_all(LEVEL);
        let read = AccessFs::from_read(LEVEL);
        let mut rules = Ruleset::default().handle_access(all)?.create()?;
        let reads = reach.reads.iter().map(|path| path.as_path());
        let allowed = SYSTEM
            .into_iter()
            .chain(MACHINE)
            .map(Path::new)
            .chain(reads)
            .map(|path| (path, read));
        let devices = DEVICES.map(|device| (Path::new(device), AccessFs::from_file(LEVEL)));
        let own = [(reach.own.as_path(), all)];
        for (path, access) in allowed.chain(devices).chain(own) {
            // What is not there cannot be opened later either.
            let Ok(opened) = PathFd::new(path) else {
                continue;
            };
            let access = match path.is_dir() {
                true => access,
                false => access & AccessFs::from_file(LEVEL),
            };
            rules = rules.add_rule(PathBeneath::new(opened, access))?;
        }
        let status = rules.restrict_self()?;
        Ok(status.ruleset != RulesetStatus::NotEnforced)
    }
}
