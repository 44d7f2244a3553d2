//! Hours as people in Japan write them, turned into OpenStreetMap's syntax: offered as the fix, never taken for granted.

use opening_hours::OpeningHours;

use crate::text::narrow;

/// What is said of days on which it is closed, wherever it stands, and how the syntax says it at the end.
const CLOSED: &[(&str, &str)] = &[
    ("土日祝日・年末年始を除く", "PH off; Dec 29-Jan 03 off"),
    ("土日祝・年末年始を除く", "PH off; Dec 29-Jan 03 off"),
    ("祝日・年末年始を除く", "PH off; Dec 29-Jan 03 off"),
    ("祝日、年末年始を除く", "PH off; Dec 29-Jan 03 off"),
    ("祝日及び年末年始を除く", "PH off; Dec 29-Jan 03 off"),
    ("土日祝日を除く", "PH off"),
    ("土日祝を除く", "PH off"),
    ("祝日を除く", "PH off"),
    ("祝日は除く", "PH off"),
    ("祝日除く", "PH off"),
    ("祝を除く", "PH off"),
    ("年末年始を除く", "Dec 29-Jan 03 off"),
    ("年末年始は休み", "Dec 29-Jan 03 off"),
];

/// Always: said in full, so that nothing else is left of the text.
const ALWAYS: &[&str] = &[
    "24時間",
    "24時間対応",
    "24時間365日",
    "年中無休24時間",
    "24時間年中無休",
];

/// Words, the longer before those within them.
const WORDS: &[(&str, &str)] = &[
    ("土日祝", "Sa,Su,PH "),
    ("土日", "Sa,Su "),
    ("月曜日", "Mo"),
    ("火曜日", "Tu"),
    ("水曜日", "We"),
    ("木曜日", "Th"),
    ("金曜日", "Fr"),
    ("土曜日", "Sa"),
    ("日曜日", "Su"),
    ("毎日", "Mo-Su,PH "),
    ("祝日", "PH"),
    ("月曜", "Mo"),
    ("火曜", "Tu"),
    ("水曜", "We"),
    ("木曜", "Th"),
    ("金曜", "Fr"),
    ("土曜", "Sa"),
    ("日曜", "Su"),
    ("祝", "PH"),
    ("月", "Mo"),
    ("火", "Tu"),
    ("水", "We"),
    ("木", "Th"),
    ("金", "Fr"),
    ("土", "Sa"),
    ("日", "Su"),
    ("休み", "off"),
    ("休", "off"),
    ("から", "-"),
    ("まで", ""),
    ("〜", "-"),
    ("~", "-"),
    ("–", "-"),
    ("−", "-"),
    ("ー", "-"),
    ("、", ","),
    ("・", ","),
    ("；", ";"),
    ("は", " "),
];

/// The same in the syntax, if that is what was meant.
pub(super) fn meant(text: &str) -> Option<String> {
    let mut said = narrow(text).trim().to_owned();
    let bare: String = said.chars().filter(|c| !" ()、,・".contains(*c)).collect();
    if ALWAYS.contains(&bare.as_str()) {
        return Some("24/7".to_owned());
    }
    let mut ends: Vec<&str> = Vec::new();
    for (words, end) in CLOSED {
        if said.contains(words) {
            said = said.replace(&format!("({words})"), "").replace(words, "");
            ends.push(end);
        }
    }
    if said.contains("平日") {
        // A holiday is none of the 平日, whatever day of the week it is.
        said = said.replace("平日", "Mo-Fr ");
        if !ends.iter().any(|end| end.starts_with("PH")) {
            ends.insert(0, "PH off");
        }
    }
    said = clocks(&said);
    for (word, syntax) in WORDS {
        said = said.replace(word, syntax);
    }
    let mut parts: Vec<String> = vec![spaced(&said)];
    parts.extend(ends.into_iter().map(str::to_owned));
    let meant = parts.join("; ");
    (meant != text && meant.parse::<OpeningHours>().is_ok()).then_some(meant)
}

/// Times of day such as 午後5時半 and 9時30分 as 17:30 and 09:30; 9:00 as 09:00.
fn clocks(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let afternoon = rest.strip_prefix("午後");
        let half = afternoon.or_else(|| rest.strip_prefix("午前"));
        let from = half.unwrap_or(rest);
        let before = written.chars().next_back();
        // A digit in the middle of a number begins no time.
        let begins = !before.is_some_and(|c| c.is_ascii_digit() || c == ':');
        match begins.then(|| clock(from)).flatten() {
            Some((hour, minute, after)) => {
                let hour = match afternoon.is_some() && hour < 12 {
                    true => hour + 12,
                    false => hour,
                };
                written.push_str(&format!("{hour:02}:{minute:02}"));
                rest = after;
            }
            None => {
                written.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    written
}

/// Hour and minute at the beginning of a text, and what follows.
fn clock(text: &str) -> Option<(u32, u32, &str)> {
    let (hour, rest) = number(text)?;
    if let Some(rest) = rest.strip_prefix(':') {
        let (minute, rest) = number(rest)?;
        return Some((hour, minute, rest));
    }
    let rest = rest
        .strip_prefix('時')
        .filter(|rest| !rest.starts_with('間'))?;
    if let Some(rest) = rest.strip_prefix('半') {
        return Some((hour, 30, rest));
    }
    match number(rest).and_then(|(minute, rest)| Some((minute, rest.strip_prefix('分')?))) {
        Some((minute, rest)) => Some((hour, minute, rest)),
        None => Some((hour, 0, rest)),
    }
}

/// One or two digits, and what follows.
fn number(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(digits);
    let value = digits.parse().ok().filter(|_| digits.len() <= 2)?;
    Some((value, rest))
}

/// With one space between days and times, and none around hyphens and commas.
fn spaced(text: &str) -> String {
    let mut spaced = String::new();
    let mut before = ' ';
    for c in text.chars() {
        if c.is_ascii_digit() && before.is_ascii_alphabetic() {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let joined = words.join(" ");
    let joined = joined
        .replace(" -", "-")
        .replace("- ", "-")
        .replace(" ,", ",");
    joined.trim_end_matches([';', ',', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_in_japanese_is_understood_as_a_fix() {
        for (text, want) in [
            ("月〜金 09:00〜17:00; 祝 休み", "Mo-Fr 09:00-17:00; PH off"),
            ("平日 9:00～17:00", "Mo-Fr 09:00-17:00; PH off"),
            ("平日9時から17時", "Mo-Fr 09:00-17:00; PH off"),
            (
                "月～金 9時30分～17時15分（祝日を除く）",
                "Mo-Fr 09:30-17:15; PH off",
            ),
            ("平日 午前9時から午後5時まで", "Mo-Fr 09:00-17:00; PH off"),
            ("平日 午前8時半から正午", ""),
            ("24時間", "24/7"),
            ("２４時間３６５日", "24/7"),
            (
                "月曜日から金曜日 10:00-16:00（祝日・年末年始を除く）",
                "Mo-Fr 10:00-16:00; PH off; Dec 29-Jan 03 off",
            ),
            ("火・木 13時〜16時", "Tu,Th 13:00-16:00"),
            ("土日祝 10:00～15:00", "Sa,Su,PH 10:00-15:00"),
            ("平日の昼間", ""),
            ("要予約", ""),
        ] {
            assert_eq!(meant(text).unwrap_or_default(), want, "{text}");
        }
    }
}
