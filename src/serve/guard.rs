//! Who may ask: a foreign site can make a browser call this machine, either under a name of its own
//! (DNS rebinding, seen in `Host`) or openly (seen in `Origin`). Neither gets an answer.

use std::net::IpAddr;

/// The host names under which the preview answers.
#[derive(Debug, Clone)]
pub(super) struct Guard {
    bound: IpAddr,
    allowed: Vec<String>,
}

impl Guard {
    /// Answers to local names, to the address listened at, and to the names that were allowed.
    pub fn new(bound: IpAddr, allowed: &[String]) -> Self {
        let allowed = allowed.iter().map(|name| plain(name)).collect();
        Self { bound, allowed }
    }

    /// Whether a request with these headers comes from a page of ours, or from the address bar.
    pub fn admits(&self, hosts: &[&str], origins: &[&str]) -> bool {
        let [host] = hosts else {
            return false;
        };
        self.knows(host) && origins.iter().all(|origin| same_origin(origin, host))
    }

    /// Ports are not compared: a rebinding attack needs a foreign *name*, while a tunnel or a
    /// container honestly shows another port.
    fn knows(&self, host: &str) -> bool {
        let Some(name) = name_of(host) else {
            return false;
        };
        if name == "localhost" || self.allowed.contains(&name) {
            return true;
        }
        let Ok(ip) = name.trim_matches(['[', ']']).parse::<IpAddr>() else {
            return false;
        };
        // An address is no name and cannot be rebound; when listening on all of the machine's
        // addresses, any of them may be the one the person typed.
        ip == self.bound || self.bound.is_unspecified() || (ip.is_loopback() && self.is_local())
    }

    fn is_local(&self) -> bool {
        self.bound.is_loopback()
    }
}

/// `null`, another scheme, another name or another port is another origin.
fn same_origin(origin: &str, host: &str) -> bool {
    let rest = origin
        .strip_prefix("http://")
        .or_else(|| origin.strip_prefix("https://"));
    rest.is_some_and(|rest| rest.eq_ignore_ascii_case(host))
}

/// The host part of `host[:port]`, lower case and without a final dot.
fn name_of(host: &str) -> Option<String> {
    let end = match host.strip_prefix('[') {
        Some(rest) => rest.find(']')? + 2,
        None => host.find(':').unwrap_or(host.len()),
    };
    let (name, port) = host.split_at_checked(end)?;
    let digits = port.strip_prefix(':').unwrap_or(port);
    let port_is_fine = port.is_empty() || digits.parse::<u16>().is_ok();
    (port_is_fine && !name.is_empty()).then(|| plain(name))
}

fn plain(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(bound: &str) -> Guard {
        let ip = bound.parse().expect("a test address");
        Guard::new(ip, &["Preview.Example".to_owned()])
    }

    #[test]
    fn local_names_and_allowed_ones_are_known() {
        for (bound, host, known) in [
            ("127.0.0.1", "127.0.0.1:7470", true),
            ("127.0.0.1", "LOCALHOST:8080", true),
            ("127.0.0.1", "localhost.", true),
            ("127.0.0.1", "[::1]:7470", true),
            ("127.0.0.1", "preview.example", true),
            ("127.0.0.1", "evil.example:7470", false),
            ("127.0.0.1", "localhost.evil.example", false),
            ("127.0.0.1", "127.0.0.1.evil.example", false),
            ("127.0.0.1", "192.168.1.5:7470", false),
            ("127.0.0.1", "localhost@evil.example", false),
            ("127.0.0.1", "localhost:99999", false),
            ("127.0.0.1", "", false),
            ("127.0.0.1", "[::1", false),
            ("0.0.0.0", "192.168.1.5:7470", true),
            ("0.0.0.0", "evil.example", false),
            ("192.168.1.5", "192.168.1.5:7470", true),
            ("192.168.1.5", "10.0.0.1:7470", false),
        ] {
            let admitted = guard(bound).admits(&[host], &[]);
            assert_eq!(admitted, known, "{host} at {bound}");
        }
    }

    #[test]
    fn a_request_has_one_host() {
        assert!(!guard("127.0.0.1").admits(&[], &[]));
        assert!(!guard("127.0.0.1").admits(&["localhost", "localhost"], &[]));
    }

    #[test]
    fn an_origin_must_be_ours() {
        for (origin, ours) in [
            ("http://127.0.0.1:7470", true),
            ("http://127.0.0.1:3000", false),
            ("http://localhost:7470", false),
            ("http://evil.example", false),
            ("null", false),
            ("", false),
        ] {
            let admitted = guard("127.0.0.1").admits(&["127.0.0.1:7470"], &[origin]);
            assert_eq!(admitted, ours, "{origin}");
        }
    }
}
