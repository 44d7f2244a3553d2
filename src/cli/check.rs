//! `shirube check`: looks for mistakes and writes nothing.

use clap::Args;

use super::console::{Console, Showing};
use super::help::both;
use super::site_args::SiteArgs;
use super::{Outcome, Run};
use crate::cache::Cache;
use crate::diagnostics::Text;
use crate::pipeline::Pipeline;

/// Look for mistakes without writing the site
#[derive(Args)]
#[command(about = both!("サイトを書き出さずに、直すところを調べる", "Look for mistakes without writing the site"))]
pub struct Check {
    #[command(flatten)]
    site: SiteArgs,
    #[arg(long, help = both!(
        "下書きと、公開日がまだのページも調べる",
        "Look at drafts and pages whose day has not come, too"
    ))]
    drafts: bool,
    #[command(flatten)]
    showing: Showing,
}

impl Run for Check {
    fn run(self, console: &Console) -> Outcome {
        let mut options = self.site.options();
        options.drafts = self.drafts;
        let mut pipeline = Pipeline::new(options, Cache::none());
        match pipeline.check(&|done, total| console.progress(done, total)) {
            Ok(diagnostics) => {
                let outcome = console.findings(&diagnostics, self.showing);
                if diagnostics.is_empty() {
                    console.say(Text::new("直すところはありません", "nothing to mend"), &[]);
                }
                outcome
            }
            Err(error) => console.fail(&error.message(console.lang)),
        }
    }
}
