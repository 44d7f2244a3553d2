//! Signs between a date, its times and their zone, by language.

/// What stands between the parts of an event's time. CLDR has patterns for ranges, but its library
/// offers them as unstable only; these few are what event pages print.
pub(super) struct Joints {
    /// Between the date and the time.
    pub time: &'static str,
    /// Between two times of a day.
    pub range: &'static str,
    /// Between two dates with times.
    pub span: &'static str,
    pub open: &'static str,
    pub close: &'static str,
}

const PLAIN: Joints = Joints {
    time: ", ",
    range: "–",
    span: " – ",
    open: " (",
    close: ")",
};
const JA: Joints = Joints {
    time: "",
    range: "〜",
    span: "〜",
    open: "（",
    close: "）",
};
const ZH: Joints = Joints {
    time: " ",
    range: "–",
    ..JA
};
const KO: Joints = Joints {
    time: " ",
    range: "~",
    span: " ~ ",
    ..PLAIN
};
const AR: Joints = Joints {
    time: "، ",
    ..PLAIN
};

impl Joints {
    /// Those of a language.
    pub fn of(language: &str) -> &'static Self {
        match language {
            "ja" => &JA,
            "zh" => &ZH,
            "ko" => &KO,
            "ar" | "fa" | "ur" => &AR,
            _ => &PLAIN,
        }
    }
}
