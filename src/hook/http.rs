//! A table from an address. Hosts are looked up first and the addresses looked at, whatever a name or a redirect
//! says; the connection then goes to the address that was looked at.

#[cfg(feature = "http")]
mod address;
#[cfg(feature = "http")]
mod client;

use super::{Fault, Limits};
use crate::diagnostics::Text;

/// What to ask for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The address, secrets filled in.
    pub address: String,
    /// The Authorization header, secrets filled in.
    pub authorization: Option<String>,
    /// Whether something of it is a secret, and must not be sent for all to read.
    pub with_secret: bool,
    /// Hosts and addresses inside a private network that may be asked.
    pub private_hosts: Vec<String>,
}

/// Gets what is at an address.
#[cfg(feature = "http")]
pub fn get(asked: &Asked, limits: &Limits) -> Result<Vec<u8>, Fault> {
    client::get(asked, limits)
}

/// Says that this program cannot.
#[cfg(not(feature = "http"))]
pub fn get(_asked: &Asked, _limits: &Limits) -> Result<Vec<u8>, Fault> {
    Err(Fault::new(Text::new(
        "この shirube は、ネットワークなし（http 機能なし）で作られています",
        "this shirube was built without the feature `http`",
    )))
}

/// Shown wherever an address is refused.
#[cfg(feature = "http")]
const PRIVATE: Text = Text::new(
    "アドレス（またはその転送先）は、内部のネットワークか、このコンピューター自身を指しています。そこから取る必要があるなら private_hosts に書いてください",
    "the address, or where it leads on to, is inside a private network or this computer itself; name the host in private_hosts if that is meant",
);
