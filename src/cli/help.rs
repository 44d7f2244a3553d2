//! What `--help` says, in the language of the messages. Each text stands beside its command or option
//! in both languages; one of them is left when the program knows which.

use clap::builder::StyledStr;
use clap::{Arg, Command};

use crate::diagnostics::{MessageLang, Text};

/// A help text in Japanese and English.
macro_rules! both {
    ($ja:literal, $en:literal) => {
        concat!($ja, "\u{1f}", $en)
    };
}
pub(super) use both;

/// What stands between the two languages of a text.
const BETWEEN: char = '\u{1f}';

/// Texts that clap brings along, by what they belong to.
const CLAPS: &[(&str, Text)] = &[
    ("help", Text::new("使い方を表示する", "Print help")),
    ("version", Text::new("版を表示する", "Print version")),
];

/// The same command with its texts in one language.
pub(super) fn spoken(mut command: Command, lang: MessageLang) -> Command {
    // Only now are there the options and commands that clap adds.
    command.build();
    in_language(command, lang)
}

fn in_language(command: Command, lang: MessageLang) -> Command {
    let about = own(command.get_name(), command.get_about(), lang);
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    let command = command.mut_args(|arg| option(arg, lang));
    let command = command.mut_subcommands(|below| in_language(below, lang));
    match lang {
        MessageLang::En => command,
        MessageLang::Ja => japanese(command),
    }
}

fn option(arg: Arg, lang: MessageLang) -> Arg {
    let arg = match own(arg.get_id().as_str(), arg.get_help(), lang) {
        Some(help) => arg.help(help),
        None => arg,
    };
    match lang {
        MessageLang::En => arg,
        MessageLang::Ja if arg.is_positional() => arg.help_heading("引数"),
        MessageLang::Ja => arg.help_heading("オプション"),
    }
}

/// Headings that clap writes in English otherwise.
fn japanese(command: Command) -> Command {
    let style = *command.get_styles().get_usage();
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{style}使い方:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    command
        .help_template(template)
        .subcommand_help_heading("コマンド")
        .subcommand_value_name("コマンド")
}

/// The half of a text that is in the language.
fn own(name: &str, text: Option<&StyledStr>, lang: MessageLang) -> Option<String> {
    if let Some((_, text)) = CLAPS.iter().find(|(of, _)| *of == name) {
        return Some(text.get(lang).to_owned());
    }
    let text = text?.ansi().to_string();
    let (ja, en) = text.split_once(BETWEEN)?;
    let half = match lang {
        MessageLang::Ja => ja,
        MessageLang::En => en,
    };
    Some(half.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Arguments;
    use clap::CommandFactory;

    /// The command and all below it.
    fn all(command: &Command) -> Vec<&Command> {
        let below = command.get_subcommands().flat_map(all);
        std::iter::once(command).chain(below).collect()
    }

    #[test]
    fn every_text_is_there_in_both_languages() {
        for lang in [MessageLang::Ja, MessageLang::En] {
            let spoken = spoken(Arguments::command(), lang);
            for command in all(&spoken) {
                let args = command.get_arguments().filter(|arg| !arg.is_hide_set());
                let args = args.map(|arg| (arg.get_id().as_str(), arg.get_help()));
                for (name, text) in args.chain([("about", command.get_about())]) {
                    let text = text.map_or(String::new(), |text| text.ansi().to_string());
                    let japanese = text.chars().any(|c| ('ぁ'..='ん').contains(&c));
                    let place = format!("{} {name}: {text:?}", command.get_name());
                    assert!(!text.is_empty() && !text.contains(BETWEEN), "{place}");
                    assert_eq!(japanese, lang == MessageLang::Ja, "{place}");
                }
            }
        }
    }
}
