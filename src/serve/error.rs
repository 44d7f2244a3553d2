//! What the machine can refuse the preview: ports, sockets and the watching of folders.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::diagnostics::{MessageLang, Text};

/// Why the preview could not start or go on.
#[derive(Debug)]
pub enum ServeError {
    /// The port that was asked for belongs to another program.
    PortInUse { address: SocketAddr },
    /// Nobody asked for a port, and none of those tried was free.
    NoFreePort { first: u16, last: u16 },
    /// The address cannot be listened at.
    Listen {
        address: SocketAddr,
        source: io::Error,
    },
    /// The system stopped handing over connections.
    Accept { source: io::Error },
    /// A folder cannot be watched for changes.
    Watch {
        path: PathBuf,
        source: Box<dyn Error + Send + Sync>,
    },
}

static PORT_IN_USE: Text = Text::new(
    "{address} はほかのプログラムが使っています。別の番号を指定するか、番号を指定せずに始めてください",
    "another program is using {address}; ask for another port, or for none",
);
static NO_FREE_PORT: Text = Text::new(
    "{first} から {last} までのポートがすべて使われています。空いている番号を指定してください",
    "all ports from {first} to {last} are in use; ask for a free one",
);
static LISTEN: Text = Text::new(
    "{address} で待ち受けできません（{cause}）。アドレスと番号を確かめてください",
    "cannot listen at {address} ({cause}); check the address and the port",
);
static ACCEPT: Text = Text::new(
    "プレビューへの接続を受け取れなくなりました（{cause}）。もう一度始めてください",
    "the preview can take no more connections ({cause}); start it again",
);
static WATCH: Text = Text::new(
    "{path} の変更を見張れません（{cause}）",
    "cannot watch {path} for changes ({cause})",
);

impl ServeError {
    /// What happened and what to do, in the language of the tool's messages.
    pub fn message(&self, lang: MessageLang) -> String {
        let (text, args) = match self {
            Self::PortInUse { address } => (&PORT_IN_USE, vec![("address", address.to_string())]),
            Self::NoFreePort { first, last } => (
                &NO_FREE_PORT,
                vec![("first", first.to_string()), ("last", last.to_string())],
            ),
            Self::Listen { address, source } => (
                &LISTEN,
                vec![
                    ("address", address.to_string()),
                    ("cause", source.to_string()),
                ],
            ),
            Self::Accept { source } => (&ACCEPT, vec![("cause", source.to_string())]),
            Self::Watch { path, source } => (
                &WATCH,
                vec![
                    ("path", path.display().to_string()),
                    ("cause", source.to_string()),
                ],
            ),
        };
        text.fill(lang, &args)
    }
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(MessageLang::En))
    }
}

impl Error for ServeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Listen { source, .. } | Self::Accept { source } => Some(source),
            Self::Watch { source, .. } => Some(source.as_ref()),
            Self::PortInUse { .. } | Self::NoFreePort { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_what_is_in_the_way() {
        let error = ServeError::NoFreePort { first: 1, last: 20 };
        assert_eq!(
            error.to_string(),
            "all ports from 1 to 20 are in use; ask for a free one"
        );
        assert!(error.message(MessageLang::Ja).contains("1 から 20"));
    }
}
