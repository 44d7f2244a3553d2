//! `shirube export panel`: what a patient panel asked for, and what happened.

use std::path::PathBuf;

use clap::Args;

use super::{Done, written};
use crate::cli::console::Console;
use crate::cli::help::both;
use crate::cli::panel::chosen;
use crate::cli::site_args::SiteArgs;
use crate::diagnostics::Text;
use crate::outputs::panels::{PanelFormat, export};

/// Write what a panel asked for, and what happened
#[derive(Args)]
#[command(about = both!("患者パネルの提言と経過を書き出す", "Write what a panel asked for, and what happened"))]
pub(super) struct Panel {
    #[arg(value_name = "PANEL", help = both!("パネルの id（一つだけなら省ける）", "A panel's id (not needed where there is one)"))]
    panel: Option<String>,
    #[arg(long, value_name = "FORMAT", help = both!("csv（Excel 向け）か json", "csv (for Excel) or json"))]
    format: PanelFormat,
    #[arg(short, long, value_name = "FILE", help = both!("書き出すファイル", "File to write"))]
    output: PathBuf,
    #[command(flatten)]
    site: SiteArgs,
}

impl Panel {
    pub(super) fn write(self, console: &Console) -> Done {
        let snapshot = self.site.snapshot(console)?;
        let chosen = chosen(&snapshot.world.site.panels, self.panel.as_deref(), console)?;
        let [panel] = chosen[..] else {
            let text = Text::new(
                "パネルの id を書いてください（`export panel ID`）",
                "say which panel (`export panel ID`)",
            );
            return Err(console.fail(text.get(console.lang)));
        };
        let bytes = export(&snapshot.world, panel, self.format);
        let text = Text::new(
            "{count} 件の提言と施策を {file} に書き出しました",
            "wrote {count} recommendations and measures to {file}",
        );
        written(&self.output, &bytes, text, panel.items.len(), console)
    }
}
