//! What is wrong with arguments, in Japanese: clap speaks English only. What is not put into words here stays as clap says it.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What to tell of the usual mistakes among the arguments that were given, with what the arguments are for; nothing of others.
pub(super) fn japanese(
    error: &clap::Error,
    command: &Command,
    given: &[OsString],
) -> Option<String> {
    let what = what(error)?;
    let near = NEAR.iter().find_map(|kind| said(error, *kind));
    let near = near.map_or(String::new(), |near| {
        format!("。『{near}』のことでしょうか")
    });
    let valid = said(error, ContextKind::ValidValue);
    let valid = valid.map_or(String::new(), |valid| format!("\n使える値：{valid}"));
    let meant = meanings(error, asked(command, given));
    Some(format!(
        "エラー: {what}{near}{valid}{meant}\n\nくわしくは、うしろに --help をつけて実行してください"
    ))
}

/// Where clap puts what may have been meant.
const NEAR: [ContextKind; 3] = [
    ContextKind::SuggestedArg,
    ContextKind::SuggestedSubcommand,
    ContextKind::SuggestedValue,
];

fn what(error: &clap::Error) -> Option<String> {
    let argument = said(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = said(error, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::UnknownArgument => format!("『{argument}』という引数はありません"),
        ErrorKind::InvalidSubcommand => {
            let name = said(error, ContextKind::InvalidSubcommand)?;
            format!("『{name}』というコマンドはありません")
        }
        ErrorKind::MissingRequiredArgument => format!("引数が足りません：{argument}"),
        ErrorKind::InvalidValue if value.is_empty() => format!("『{argument}』に値がありません"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("『{argument}』の値『{value}』は使えません")
        }
        ErrorKind::ArgumentConflict => match said(error, ContextKind::PriorArg)? {
            prior if prior == argument => format!("『{argument}』は、一度しか書けません"),
            prior => format!("『{argument}』は、『{prior}』といっしょには使えません"),
        },
        _ => return None,
    })
}

/// The command below the first one that was asked for.
fn asked<'c>(command: &'c Command, given: &[OsString]) -> &'c Command {
    let words = given.iter().skip(1).filter_map(|word| word.to_str());
    words.fold(command, |command, word| {
        command.find_subcommand(word).unwrap_or(command)
    })
}

/// A line for each argument that the mistake is about, with what `--help` says of it: its form is told there.
fn meanings(error: &clap::Error, command: &Command) -> String {
    let about = match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(one)) => std::slice::from_ref(one),
        Some(ContextValue::Strings(all)) => all,
        _ => &[],
    };
    let known = command.get_arguments();
    let known = known.map(|argument| (argument.to_string(), argument.get_help()));
    let known = known.filter(|(name, _)| about.contains(name));
    known
        .filter_map(|(name, help)| Some(format!("\n  {name}  {}", help?)))
        .collect()
}

/// What clap tells of something, in words.
fn said(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let words = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join("、"),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    };
    Some(words).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use clap::{Arg, ArgAction, Command};

    use super::japanese;

    #[test]
    fn arguments_that_exclude_each_other() {
        let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
        let mut command = Command::new("x").args([flag("one").conflicts_with("two"), flag("two")]);
        // As `help::spoken` does: arguments can be named only then.
        command.build();
        for (args, want) in [
            (
                ["x", "--one", "--two"],
                "『--one』は、『--two』といっしょには使えません",
            ),
            (["x", "--one", "--one"], "『--one』は、一度しか書けません"),
        ] {
            let error = command
                .clone()
                .try_get_matches_from(args)
                .expect_err("refused");
            let told = japanese(&error, &command, &[]).expect("in words");
            assert!(told.starts_with(&format!("エラー: {want}\n")), "{told}");
        }
    }
}
