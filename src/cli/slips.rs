//! What is wrong with arguments, in Japanese: clap speaks English only. What is not put into words here stays as clap says it.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What to tell of the usual mistakes; nothing of others.
pub(super) fn japanese(error: &clap::Error) -> Option<String> {
    let said = |kind: ContextKind| error.get(kind).map(words).filter(|text| !text.is_empty());
    let argument = said(ContextKind::InvalidArg).unwrap_or_default();
    let value = said(ContextKind::InvalidValue).unwrap_or_default();
    let (what, near) = match error.kind() {
        ErrorKind::UnknownArgument => (
            format!("『{argument}』という引数はありません"),
            said(ContextKind::SuggestedArg).or_else(|| said(ContextKind::SuggestedSubcommand)),
        ),
        ErrorKind::InvalidSubcommand => (
            format!(
                "『{}』というコマンドはありません",
                said(ContextKind::InvalidSubcommand)?
            ),
            said(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::MissingRequiredArgument => (format!("引数が足りません：{argument}"), None),
        ErrorKind::InvalidValue if value.is_empty() => {
            (format!("『{argument}』に値がありません"), None)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => (
            format!("『{argument}』の値『{value}』は使えません{}", why(error)),
            said(ContextKind::SuggestedValue),
        ),
        ErrorKind::ArgumentConflict => (
            match said(ContextKind::PriorArg)? {
                prior if prior == argument => format!("『{argument}』は、一度しか書けません"),
                prior => format!("『{argument}』は、『{prior}』といっしょには使えません"),
            },
            None,
        ),
        _ => return None,
    };
    let near = near.map_or(String::new(), |near| {
        format!("。『{near}』のことでしょうか")
    });
    let valid = said(ContextKind::ValidValue);
    let valid = valid.map_or(String::new(), |valid| format!("\n使える値：{valid}"));
    Some(format!(
        "エラー: {what}{near}{valid}\n\nくわしくは、うしろに --help をつけて実行してください"
    ))
}

/// What the one who reads the value says of it.
fn why(error: &clap::Error) -> String {
    let source = std::error::Error::source(error);
    source.map_or(String::new(), |source| format!("（{source}）"))
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join("、"),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::{Arg, ArgAction, Command};

    use super::japanese;

    #[test]
    fn arguments_that_exclude_each_other() {
        let flag = |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue);
        let command = Command::new("x").args([flag("one").conflicts_with("two"), flag("two")]);
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
            let told = japanese(&error).expect("in words");
            assert!(told.starts_with(&format!("エラー: {want}\n")), "{told}");
        }
    }
}
