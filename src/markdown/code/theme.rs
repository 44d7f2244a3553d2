//! The two palettes for code, written for the site's panel colours rather than taken from an editor.

use std::fmt::Write;

/// Class, colour on the light panel (`#eef2f8`), colour on the dark panel (`#1d2530`).
const PALETTE: &[(&str, &str, &str)] = &[
    ("comment", "#566070", "#a3afbe"),
    ("string", "#1b6343", "#7fd6a9"),
    ("constant", "#8a3b12", "#f3b183"),
    ("keyword", "#6a3d8f", "#c9a6f0"),
    ("function", "#1a4f9c", "#8fbcff"),
    ("name", "#0f5c6b", "#7fd0de"),
    ("tag", "#1a4f9c", "#8fbcff"),
    ("attribute", "#7a4a00", "#f0b860"),
    ("inserted", "#1f6543", "#74d3a4"),
    ("deleted", "#a33621", "#ff9a80"),
];

/// The style sheet for highlighted code, light and dark.
pub fn highlight_css() -> String {
    let mut out = String::new();
    for (class, light, _) in PALETTE {
        let _ = writeln!(out, ".hl-{class} {{ color: {light} }}");
    }
    out.push_str("@media (prefers-color-scheme: dark) {\n");
    for (class, _, dark) in PALETTE {
        let _ = writeln!(
            out,
            "  :root:not([data-theme=light]) .hl-{class} {{ color: {dark} }}"
        );
    }
    out.push_str("}\n");
    for (class, _, dark) in PALETTE {
        let _ = writeln!(
            out,
            ":root:is([data-theme=dark],[data-theme=contrast]) .hl-{class} {{ color: {dark} }}"
        );
    }
    out.push_str("@media print {\n");
    let all: Vec<_> = PALETTE.iter().map(|(c, ..)| format!(".hl-{c}")).collect();
    let _ = writeln!(
        out,
        "  :root :is({}) {{ color: inherit !important }}",
        all.join(", ")
    );
    out.push_str("}\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let c = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).expect("a hex colour"));
            let c = c / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_colour_is_readable_on_its_panel() {
        for (class, light, dark) in PALETTE {
            assert!(contrast(light, "#eef2f8") >= 4.5, "{class} light");
            assert!(contrast(dark, "#1d2530") >= 4.5, "{class} dark");
            assert!(contrast(dark, "#1a1a1a") >= 4.5, "{class} strongest");
        }
        let css = highlight_css();
        let chosen = ":root:is([data-theme=dark],[data-theme=contrast]) .hl-keyword";
        assert!(css.contains(&format!("{chosen} {{ color: #c9a6f0 }}")));
    }

    #[test]
    fn every_class_has_a_colour() {
        for (_, class) in super::super::CLASSES {
            assert!(PALETTE.iter().any(|(c, ..)| c == class), "{class}");
        }
    }
}
