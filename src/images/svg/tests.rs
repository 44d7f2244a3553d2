//! What remains of drawings, and what is told of the rest.

use super::*;

fn clean_up(svg: &str) -> (Option<Svg>, Vec<(&'static str, String)>) {
    let mut findings = Diagnostics::default();
    let limits = ImageLimits::default();
    let found = sanitise(
        svg.as_bytes(),
        &SitePath::new("a.svg"),
        &limits,
        &mut findings,
    );
    let what = |d: &Diagnostic| d.args.iter().find(|a| a.0 == "what").map(|a| a.1.clone());
    let told = findings
        .iter()
        .map(|d| (d.rule.id, what(d).unwrap_or_default()));
    (found, told.collect())
}

fn inside(svg: &str) -> (String, Vec<String>) {
    let (found, told) = clean_up(&format!("<svg viewBox='0 0 1 1'>{svg}</svg>"));
    let text = found.unwrap().text;
    let open = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">";
    let text = text
        .strip_prefix(open)
        .unwrap()
        .strip_suffix("</svg>\n")
        .unwrap();
    (text.to_owned(), told.into_iter().map(|t| t.1).collect())
}

#[test]
fn only_shapes_and_text_remain() {
    for (given, want, told) in [
        ("<path d='M0 0'/>", "<path d=\"M0 0\"/>", vec![]),
        (
            "<text>A &amp; B &#169;</text>",
            "<text>A &amp; B &#169;</text>",
            vec![],
        ),
        (
            "<text><![CDATA[a<b]]></text>",
            "<text>a&lt;b</text>",
            vec![],
        ),
        ("<script>alert(1)</script><g/>", "<g/>", vec!["<script>"]),
        ("<script><g><rect/></g></script>", "", vec!["<script>"]),
        (
            "<g onclick='x()' id='a'/>",
            "<g id=\"a\"/>",
            vec!["onclick"],
        ),
        (
            "<foreignObject><p/></foreignObject>",
            "",
            vec!["<foreignObject>"],
        ),
        ("<a href='https://x.example'><rect/></a>", "", vec!["<a>"]),
        (
            "<image href='data:image/jpeg;base64,AA'/>",
            "",
            vec!["<image>"],
        ),
        (
            "<use href='https://x.example/a.svg#b'/>",
            "<use/>",
            vec!["href"],
        ),
        ("<use xlink:href='#b'/>", "<use href=\"#b\"/>", vec![]),
        ("<rect fill='url(#g)'/>", "<rect fill=\"url(#g)\"/>", vec![]),
        (
            "<rect fill='url( //x.example/a )'/>",
            "<rect/>",
            vec!["fill"],
        ),
        (
            "<rect fill='u\\72l(//x.example)'/>",
            "<rect/>",
            vec!["fill"],
        ),
        (
            "<set attributeName='href' to='javascript:x'/>",
            "",
            vec!["<set>"],
        ),
        ("<style>*{fill:red}</style>", "", vec!["<style>"]),
        ("<metadata><rdf:RDF/></metadata><inkscape:x/>", "", vec![]),
        ("<!-- c --><?xml-stylesheet href='x'?>", "", vec![]),
    ] {
        let (text, found) = inside(given);
        assert_eq!(
            (text.as_str(), found),
            (want, told.iter().map(|s| s.to_string()).collect()),
            "{given}"
        );
    }
}

#[test]
fn style_attributes_become_presentation_attributes() {
    for (given, want) in [
        (
            "style='fill:#f00; stroke : none'",
            "fill=\"#f00\" stroke=\"none\"",
        ),
        ("fill='blue' style='fill:red !important'", "fill=\"red\""),
        ("style='-inkscape-x:1;fill:url(#a)'", "fill=\"url(#a)\""),
        (
            "style='font-family:\"Noto Sans\"'",
            "font-family=\"&quot;Noto Sans&quot;\"",
        ),
    ] {
        assert_eq!(
            inside(&format!("<g {given}/>")).0,
            format!("<g {want}/>"),
            "{given}"
        );
    }
}

#[test]
fn entity_bombs_and_broken_drawings_end_quietly() {
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>\
                <svg xmlns:x='&b;' viewBox='0 0 1 1'><text>&b;</text></svg>";
    assert!(
        clean_up(bomb)
            .0
            .unwrap()
            .text
            .ends_with("<text></text></svg>\n")
    );
    let deep = format!("<svg>{}", "<g>".repeat(100_000));
    for broken in [
        "",
        "x",
        "<svg>",
        "<svg><g></svg>",
        "<html/>",
        "<svg/><svg/>",
        &deep,
    ] {
        let (found, told) = clean_up(broken);
        assert!(found.is_none(), "{broken:.20}");
        assert_eq!(told[0].0, "svg-broken");
    }
}

#[test]
fn sizes_are_read_in_pixels() {
    for (given, want) in [
        ("width='120' height='80px'", (120, 80)),
        ("width='25.4mm' height='1in'", (96, 96)),
        ("width='100%' viewBox='0 0 640.4 480'", (640, 480)),
        ("viewBox='0,0,64,48' width='128'", (128, 96)),
    ] {
        let (found, told) = clean_up(&format!("<svg {given}/>"));
        let found = found.unwrap();
        assert_eq!((found.width, found.height), want, "{given}");
        assert!(found.text.contains("viewBox") && told.is_empty());
    }
    let (found, told) = clean_up("<svg/>");
    assert_eq!((found.unwrap().width, told[0].0), (300, "svg-without-size"));
}
