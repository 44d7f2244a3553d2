//! What a template needs to show a picture, as plain data: no HTML is written here.

use serde::Serialize;

use super::plan::Plan;

/// The values of a `<picture>` element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ImageMarkup {
    /// The fallback, for `<img src>`.
    pub src: String,
    /// The fallback's size: browsers reserve its place by the ratio before the picture arrives.
    pub width: u32,
    pub height: u32,
    pub alt: String,
    /// How wide the picture is shown, in the words of the `sizes` attribute.
    pub sizes: String,
    /// Whether it is to be loaded at once: right for the first picture on a page only.
    pub eager: bool,
    /// Type and `srcset`, best format first.
    pub sources: Vec<(String, String)>,
}

/// How a picture is shown at one place.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    pub alt: &'a str,
    pub sizes: &'a str,
    pub eager: bool,
}

/// The markup of a planned picture. `url_of` turns a file's name into an address, with whatever is
/// not ASCII percent-encoded; names hold neither spaces nor commas, so `srcset` stays unambiguous.
pub fn markup(plan: &Plan, shown: Shown<'_>, url_of: impl Fn(&str) -> String) -> ImageMarkup {
    let mut sources: Vec<(String, String)> = Vec::new();
    for spec in &plan.variants {
        let candidate = format!("{} {}w", url_of(&spec.name), spec.width);
        match sources.last_mut() {
            Some((mime, srcset)) if *mime == spec.mime => {
                srcset.push_str(", ");
                srcset.push_str(&candidate);
            }
            _ => sources.push((spec.mime.clone(), candidate)),
        }
    }
    ImageMarkup {
        src: url_of(&plan.fallback.name),
        width: plan.fallback.width,
        height: plan.fallback.height,
        alt: shown.alt.to_owned(),
        sizes: shown.sizes.to_owned(),
        eager: shown.eager,
        sources,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::images::VariantSpec;

    #[test]
    fn sources_are_grouped_by_format() {
        let spec = |mime: &str, width| VariantSpec {
            name: format!("a-{width}.{}", &mime[6..]),
            mime: mime.to_owned(),
            width,
            height: width / 2,
        };
        let plan = Plan {
            intrinsic: (900, 450),
            variants: vec![
                spec("image/avif", 480),
                spec("image/avif", 900),
                spec("image/webp", 480),
                spec("image/webp", 900),
            ],
            fallback: spec("image/jpeg", 900),
            key: 0,
        };
        let shown = Shown {
            alt: "細胞",
            sizes: "100vw",
            eager: false,
        };
        let found = markup(&plan, shown, |name| format!("/i/{name}"));
        let want = |kind: &str| {
            let srcset = format!("/i/a-480.{kind} 480w, /i/a-900.{kind} 900w");
            (format!("image/{kind}"), srcset)
        };
        assert_eq!(found.sources, [want("avif"), want("webp")]);
        assert_eq!((found.width, found.height), (900, 450));
        assert_eq!(found.src, "/i/a-900.jpeg");
    }
}
