//! Runs the scripts of `tests/browser/`, where there is a browser to run them in.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use super::{repository, skip_or_fail};

/// Node with a script and its arguments, ready to start; nothing where it cannot run, which is said.
#[track_caller]
pub fn browser_script(script: &str, args: &[&OsStr]) -> Option<Command> {
    if let Err(reason) = ready() {
        skip_or_fail(script, &reason);
        return None;
    }
    let mut node = Command::new("node");
    node.arg(format!("tests/browser/{script}"))
        .args(args)
        .env("SHIRUBE_CHROMIUM", chromium())
        .current_dir(repository());
    Some(node)
}

/// The same for a script that drives Firefox with a built site. Debian's is used where it is; a Firefox that
/// `SHIRUBE_FIREFOX` names must be there.
#[track_caller]
pub fn firefox_script(script: &str, folder: &OsStr) -> Option<Command> {
    let named = std::env::var_os("SHIRUBE_FIREFOX");
    let firefox = named
        .clone()
        .unwrap_or_else(|| "/usr/bin/firefox-esr".into());
    if named.is_none() && !Path::new(&firefox).exists() {
        println!("skipped {script}: there is no Firefox; SHIRUBE_FIREFOX names one");
        return None;
    }
    let mut node = Command::new("node");
    // Node 20 has WebSocket behind this flag, later ones have it anyway.
    node.arg("--experimental-websocket")
        .arg(format!("tests/browser/{script}"))
        .args([folder, &firefox])
        .current_dir(repository());
    Some(node)
}

fn chromium() -> String {
    std::env::var("SHIRUBE_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned())
}

/// What is needed, or what is missing.
fn ready() -> Result<(), String> {
    let mut node = Command::new("node");
    let node = node.arg("--version").stdout(Stdio::null()).status();
    if !node.is_ok_and(|status| status.success()) {
        return Err("there is no Node".to_owned());
    }
    if !repository().join("node_modules/playwright-core").is_dir() {
        return Err(
            "playwright-core is not installed; `npm ci --ignore-scripts` does it".to_owned(),
        );
    }
    let chromium = chromium();
    match Path::new(&chromium).exists() {
        true => Ok(()),
        false => Err(format!(
            "there is no browser at {chromium}; SHIRUBE_CHROMIUM names another"
        )),
    }
}
