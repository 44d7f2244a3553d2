//! What authors write, and the HTML and findings that come of it.

use crate::markdown::stub::{page, page_with};

/// Writes each text and compares the HTML, and the rules of the findings in order.
fn check(cases: &[(&str, &str, &[&str])]) {
    for (text, html, rules) in cases {
        let (written, found) = page(text);
        assert_eq!(
            (written.html.trim(), found.as_slice()),
            (*html, *rules),
            "{text}"
        );
    }
}

const RUBY: &str = "<ruby data-g=\"3\">漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>";

#[test]
fn ruby_works_wherever_text_does() {
    let ruby = |html: &str| html.replace("RUBY", RUBY);
    for (text, html) in [
        ("{漢字|かんじ}、「{漢字|かんじ}」", "<p>RUBY、「RUBY」</p>"),
        ("[{漢字|かんじ}](a.md)", "<p><a href=\"/a\">RUBY</a></p>"),
        ("**{漢字|かんじ}**です", "<p><strong>RUBY</strong>です</p>"),
        ("`{漢字|かんじ}`", "<p><code>{漢字|かんじ}</code></p>"),
        ("## 話 {漢字|かんじ}", "<h2 id=\"話-漢字\">話 RUBY</h2>"),
        ("## 話 {漢字|かんじ} {#a}", "<h2 id=\"a\">話 RUBY</h2>"),
        (
            "> - {漢字|かんじ}",
            "<blockquote>\n<ul>\n<li>RUBY</li>\n</ul>\n</blockquote>",
        ),
        (
            "    {漢字|かんじ}",
            "<pre tabindex=\"0\"><code>{漢字|かんじ}</code></pre>",
        ),
        (
            "<b title=\"{漢字|かんじ}\">a</b>",
            "<p><b title=\"{漢字|かんじ}\">a</b></p>",
        ),
        (
            "![{漢字|かんじ}](a.png)",
            "<p><img src=\"/a.png\" alt=\"漢字\" loading=\"lazy\" decoding=\"async\"></p>",
        ),
        (
            "[a](b.md \"{漢字|かんじ}\")",
            "<p><a href=\"/b\" title=\"漢字\">a</a></p>",
        ),
        (r"\{漢字|かんじ}", "<p>{漢字|かんじ}</p>"),
    ] {
        let (written, found) = page(text);
        assert_eq!(
            (written.html.trim(), found.len()),
            (ruby(html).as_str(), 0),
            "{text}"
        );
    }
    let (written, _) = page("|a|\n|-|\n|{漢字|かんじ}|");
    assert!(written.html.contains(&format!("<td>{RUBY}</td>")));
}

#[test]
fn emphasis_works_next_to_cjk_punctuation() {
    check(&[
        (
            "彼は**「遺伝」**です",
            "<p>彼は<strong>「遺伝」</strong>です</p>",
            &[],
        ),
        ("**重要。**次", "<p><strong>重要。</strong>次</p>", &[]),
        (
            "DNAの**（核）**です。~~「旧」~~新",
            "<p>DNAの<strong>（核）</strong>です。<del>「旧」</del>新</p>",
            &[],
        ),
        (
            "これは**[a](b.md)**です",
            "<p>これは<strong><a href=\"/b\">a</a></strong>です</p>",
            &[],
        ),
        (
            "これは**`a`**です",
            "<p>これは<strong><code>a</code></strong>です</p>",
            &[],
        ),
        (
            "`彼は**「遺伝」**です`",
            "<p><code>彼は**「遺伝」**です</code></p>",
            &[],
        ),
        ("2**「3」 a ** b", "<p>2**「3」 a ** b</p>", &[]),
    ]);
}

#[test]
fn blocks_of_directives_nest_and_close() {
    check(&[
        (
            "a\n:::details{summary=s}\nb\n:::\nc",
            "<p>a</p>\n<details>\n<summary>s</summary>\n<p>b</p>\n</details>\n<p>c</p>",
            &[],
        ),
        (
            "> :::details{summary=s}\n> b\n\nc",
            "<blockquote>\n<details>\n<summary>s</summary>\n<p>b</p>\n</details>\n</blockquote>\n<p>c</p>",
            &["directive-unclosed"],
        ),
        (
            "::::figure{caption=c}\n:::details{summary=s}\nb\n:::\n::::",
            "<figure>\n<details>\n<summary>s</summary>\n<p>b</p>\n</details>\n<figcaption>c</figcaption>\n</figure>",
            &[],
        ),
        ("a\n\n:::", "<p>a</p>\n<p>:::</p>", &["directive-unmatched"]),
        (
            ":::tip 題名\nb\n:::",
            "<p>題名</p>\n<p>b</p>",
            &["directive-unknown"],
        ),
        (
            "：：：details{summary=s}\nb\n：：：",
            "<details>\n<summary>s</summary>\n<p>b</p>\n</details>",
            &["directive-full-width"],
        ),
        (
            ":::details{summary=s}\nb\n：：：\n",
            "<details>\n<summary>s</summary>\n<p>b</p>\n</details>",
            &["directive-full-width"],
        ),
        (
            "：：：お知らせ\n\nb\n\n：：：",
            "<p>：：：お知らせ</p>\n<p>b</p>\n<p>：：：</p>",
            &["directive-full-width"],
        ),
        (
            "```\n:::details\n```",
            "<pre tabindex=\"0\"><code>:::details\n</code></pre>",
            &[],
        ),
        (
            "- a\n  :::details{summary=s}\n  b\n  :::\n",
            "<ul>\n<li>a<details>\n<summary>s</summary>\nb</details>\n</li>\n</ul>",
            &[],
        ),
        (
            ":::details\nb\n:::",
            "<details>\n<summary>details</summary>\n<p>b</p>\n</details>",
            &["directive-key-missing"],
        ),
    ]);
}

#[test]
fn spans_of_directives_hold_markup() {
    check(&[
        (
            "は:lang[*Hello*]{lang=en}です",
            "<p>は<span lang=\"en\" dir=\"ltr\"><em>Hello</em></span>です</p>",
            &[],
        ),
        (
            "|a|\n|-|\n|:lang[b]{lang=ar}|",
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"table-region\">\n<table><thead>\n<tr><th scope=\"col\">a</th></tr>\n</thead>\n<tbody>\n<tr><td><span lang=\"ar\" dir=\"rtl\">b</span></td></tr>\n</tbody>\n</table>\n</div>",
            &[],
        ),
        (
            "||a|\n|-|-|\n|b|c|\n||d|",
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"table-region\">\n<table><thead>\n<tr><td></td><th scope=\"col\">a</th></tr>\n</thead>\n<tbody>\n<tr><th scope=\"row\">b</th><td>c</td></tr>\n<tr><td></td><td>d</td></tr>\n</tbody>\n</table>\n</div>",
            &[],
        ),
        (
            "*a :lang[b* c]{lang=en} d",
            "<p><em>a <span lang=\"en\" dir=\"ltr\">b</span></em> c d</p>",
            &["directive-crosses"],
        ),
        (
            "a :cite[s1,no]",
            "<p>a <sup class=\"cite\"><a href=\"#source-1\" aria-label=\"citation number=1\">[1]</a></sup><sup class=\"cite\">[no]</sup></p>",
            &["citation-unknown"],
        ),
        (
            ":decorative[](a.png)",
            "<p><img src=\"/a.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"></p>",
            &[],
        ),
        (
            "`:lang[a]{lang=en}` :langg[b]",
            "<p><code>:lang[a]{lang=en}</code> :langg[b]</p>",
            &["directive-unknown"],
        ),
        (":lang[a", "<p>:lang[a</p>", &["directive-bracket"]),
        ("a:lang[b]", "<p>a:lang[b]</p>", &["directive-glued"]),
        (
            "a\\:lang[b] `a:lang[b]` a :lang[b]{lang=fr}",
            "<p>a:lang[b] <code>a:lang[b]</code> a <span lang=\"fr\" dir=\"ltr\">b</span></p>",
            &[],
        ),
        (
            ":term[遺伝子]",
            "<p><button type=\"button\" class=\"term\" popovertarget=\"term-1\">遺伝子</button><span id=\"term-1\" class=\"term-card\" popover role=\"note\" aria-label=\"term-explain term=遺伝子\"><strong>遺伝子</strong> def <a href=\"/terms/gene\">term-more term=遺伝子</a></span></p>",
            &[],
        ),
    ]);
}

#[test]
fn links_and_images_ask_the_site() {
    check(&[
        (
            "[a](missing.md)",
            "<p><span class=\"unresolved\">a</span></p>",
            &["link-unresolved"],
        ),
        (
            "[a](JaVa&#x09;script:alert(1))",
            "<p>a</p>",
            &["link-scheme"],
        ),
        (
            "<javascript:alert(1)>",
            "<p>javascript:alert(1)</p>",
            &["link-scheme"],
        ),
        ("![a](javascript:alert)", "<p>a</p>", &["link-scheme"]),
        (
            "[a](https://b.c/?d&e)",
            "<p><a href=\"https://b.c/?d&amp;e\" class=\"external\">a</a></p>",
            &[],
        ),
        (
            "![](a.png)",
            "<p><img src=\"/a.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"></p>",
            &["image-alt-missing"],
        ),
        (
            "![a](missing.png)",
            "<p><span class=\"unresolved\">a</span></p>",
            &["image-unresolved"],
        ),
        (
            "![a](https://b.c/d.png)",
            "<p><a class=\"external\" href=\"https://b.c/d.png\">a</a></p>",
            &["image-external"],
        ),
        (
            ":::figure{alt=x}\n![](a.png)\n:::",
            "<figure>\n<p><img src=\"/a.png\" alt=\"x\" loading=\"lazy\" decoding=\"async\"></p>\n</figure>",
            &[],
        ),
    ]);
}

#[test]
fn headings_notes_and_boxes() {
    check(&[
        (
            "# a\n# a\n## a {#b .c}",
            "<h2 id=\"a\">a</h2>\n<h2 id=\"a-2\">a</h2>\n<h2 id=\"b\">a</h2>",
            &[
                "heading-level-one",
                "heading-level-one",
                "heading-attributes",
            ],
        ),
        (
            "a[^1]\n\n[^1]: b",
            "<p>a<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" role=\"doc-noteref\" aria-label=\"footnote number=1\">1</a></sup></p>\n<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"footnotes\">\n<ol>\n<li id=\"fn-1\">\n<p>b <a href=\"#fnref-1\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"footnote-back 1\">↩</a></p>\n</li>\n</ol>\n</section>",
            &[],
        ),
        (
            "a[^x] `[^y]` \\[^z]",
            "<p>a[^x] <code>[^y]</code> [^z]</p>",
            &["footnote-undefined"],
        ),
        (
            ":::figure{caption=x credit=\"{山|やま}\"}\na\n:::",
            "<figure>\n<p>a</p>\n<figcaption>x <small class=\"credit\">figure-credit credit=<ruby data-g=\"1\">山<rp>(</rp><rt>やま</rt><rp>)</rp></ruby></small></figcaption>\n</figure>",
            &[],
        ),
        (
            ":::no-search\na :no-search[b]\n:::",
            "<div data-search=\"off\">\n<p>a <span data-search=\"off\">b</span></p>\n</div>",
            &[],
        ),
        (
            ":::erase\na\n:::",
            "<div class=\"erase\">\n<p>a</p>\n<p class=\"without-script\">erase-by-hand</p>\n<button type=\"button\" class=\"with-script\" data-done=\"erase-done\" data-failed=\"erase-failed\">erase-button</button>\n<p role=\"status\"></p>\n</div>",
            &[],
        ),
        (
            ":::video{src=\"https://v.example/1\"}\n:::\n\n:::video{src=\"https://v.example/1\" title=講演}\n:::",
            "<div class=\"video\">\n<p><a class=\"external\" href=\"https://v.example/1\">video-elsewhere host=v.example</a></p>\n</div>\n<div class=\"video\">\n<p><a class=\"external\" href=\"https://v.example/1\">講演</a> <small>external-site host=v.example</small></p>\n</div>",
            &[],
        ),
        (
            "> [!WARNING]\n> a",
            "<div class=\"note note-warning\" role=\"note\">\n<p class=\"note-title\">alert-warning</p>\n<p>a</p>\n</div>",
            &[],
        ),
        (
            "- [x] a",
            "<ul>\n<li><input type=\"checkbox\" disabled checked aria-label=\"task-done\"> a</li>\n</ul>",
            &[],
        ),
        ("改\n行 a\nb", "<p>改行 a\nb</p>", &[]),
    ]);
}

#[test]
fn a_link_to_a_heading_stands_beside_it_and_names_it() {
    let (written, _) = page_with("## {本|ほん}の話", true);
    let want = "<div class=\"heading\"><h2 id=\"本の話\"><ruby data-g=\"1\">本<rp>(</rp><rt>ほん</rt><rp>)</rp></ruby>の話</h2>\
                <a class=\"heading-link\" href=\"#%E6%9C%AC%E3%81%AE%E8%A9%B1\" aria-label=\"heading-link heading=本の話\">\
                <span aria-hidden=\"true\">#</span></a></div>";
    assert_eq!(written.html.trim(), want);
}

#[test]
fn raw_html_is_limited_and_balanced() {
    check(&[
        (
            "a <kbd>b</kbd> <a href=x>c</a>",
            "<p>a <kbd>b</kbd> &lt;a href=x&gt;c&lt;/a&gt;</p>",
            &["html-not-allowed"],
        ),
        (
            "<details>\n<summary>a</summary>\n\n*b*\n\n</details>",
            "<details>\n<summary>a</summary>\n<p><em>b</em></p>\n</details>",
            &[],
        ),
        (
            "*a <b>b* c</b>",
            "<p><em>a <b>b</b></em> c&lt;/b&gt;</p>",
            &["html-unclosed", "html-unmatched"],
        ),
        (
            "> <details>\n\na\n\n</div>",
            "<blockquote>\n<details>\n</details></blockquote>\n<p>a</p>\n&lt;/div&gt;",
            &["html-unclosed", "html-unmatched"],
        ),
        ("a <div>b", "<p>a &lt;div&gt;b</p>", &["html-within-line"]),
    ]);
}

#[test]
fn fragments_are_included_and_cycles_are_not() {
    let (written, found) = page(":::include{src=a.md}\n:::\n");
    assert!(
        written.html.contains("<p>shared <em>text</em></p>"),
        "{}",
        written.html
    );
    assert!(written.text.contains("shared text"));
    assert!(found.is_empty());
    assert_eq!(page(":::include{src=ring.md}\n:::").1, ["include-cycle"]);
    assert_eq!(
        page(":::include{src=../ja/a.md}\n:::").1,
        ["include-missing"]
    );
}

#[test]
fn terms_are_linked_once_and_not_everywhere() {
    let (written, _) = page("## 遺伝子\n\n[遺伝子](a.md) `遺伝子` 遺伝子と遺伝子");
    assert_eq!(written.terms, ["gene"]);
    assert_eq!(written.html.matches("<button").count(), 1);
    assert!(written.html.contains("<code>遺伝子</code> <button"));
}

#[test]
fn running_text_has_words_only() {
    let (written, _) = page(
        "## {漢字|かんじ}\n\na **b**\nc :lang[d]{lang=en}\n\n- e\n- f\n\n:::figure{caption=g}\n:::\n",
    );
    assert_eq!(written.text.trim(), "漢字\na b c d\ne\nf\ng");
}

#[test]
fn facts_are_printed_with_their_dates() {
    let tests =
        "<data value=\"9\">9<ruby data-g=\"5\">件<rp>(</rp><rt>けん</rt><rp>)</rp></ruby></data>";
    let alone = format!("<p>{tests}</p>");
    let whole = format!("<p>{tests}（2024年）</p>");
    check(&[
        (":fact[tests]", &whole, &[]),
        (":fact[tests]{show=value}", &alone, &["fact-alone"]),
        (
            ":fact[tests]{show=value}\n\n:fact[tests]",
            &format!("{alone}\n{whole}"),
            &[],
        ),
        (":fact[none]", "<p>none</p>", &["fact-unknown"]),
        (
            ":fact[foreign]",
            &format!("<p><span lang=\"ja\">{tests}（2024年）</span></p>"),
            &["fact-untranslated"],
        ),
        ("98,000件", "<p>98,000件</p>", &["figure-bare"]),
        ("98,000円", "<p>98,000円</p>", &[]),
        (
            "![:fact[tests]](a.png)",
            "<p><img src=\"/a.png\" alt=\"9件（2024年）\" loading=\"lazy\" decoding=\"async\"></p>",
            &[],
        ),
    ]);
}

#[test]
fn links_to_withdrawn_materials_say_what_to_use_instead() {
    check(&[
        (
            "[a](old.md)です",
            "<p><a href=\"/old\">a</a>link-use-instead link=<a href=\"/new\">新しい</a>です</p>",
            &[],
        ),
        (
            "[a](gone.md)",
            "<p><a href=\"/gone\">a</a>link-withdrawn</p>",
            &[],
        ),
    ]);
}
