//! Full-width forms of ASCII, as a Japanese input method types them.

/// Full-width ASCII and the full-width space as their half-width twins; the rest as it is.
pub fn narrow(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_full_width_ascii_changes() {
        assert_eq!(narrow("２０２６－０１　ゲノムａ"), "2026-01 ゲノムa");
    }
}
