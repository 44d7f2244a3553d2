//! What may be wrong with a drawing, in words for people.

use crate::diagnostics::{Rule, Severity, Text};

/// A drawing that is not well-formed.
pub static SVG_BROKEN: Rule = Rule {
    id: "svg-broken",
    severity: Severity::Error,
    message: Text::new(
        "図「{file}」を SVG として読み取れません",
        "the drawing “{file}” cannot be read as SVG",
    ),
    hint: Text::new(
        "作図ソフトで開き、「プレーン SVG」などの標準の SVG（UTF-8）で保存し直してください（詳細：{reason}）",
        "open it in a drawing program and save it again as plain SVG in UTF-8 (detail: {reason})",
    ),
    explain: Text::new(
        "SVG は文字で書かれた図です。タグの閉じ忘れや文字コードの違いがあると、ブラウザーは図をまったく表示しません。",
        "SVG is a drawing written as text. Browsers show nothing at all of one with an unclosed tag or another encoding.",
    ),
};

/// Something that was left out of a drawing.
pub static SVG_REMOVED: Rule = Rule {
    id: "svg-removed",
    severity: Severity::Warning,
    message: Text::new(
        "図「{file}」から {what} を取り除きました",
        "{what} was left out of the drawing “{file}”",
    ),
    hint: Text::new(
        "図の見た目が変わっていないか確かめてください。埋め込んだ写真は、図から外して別の画像として載せます",
        "see whether the drawing still looks right; take an embedded photo out and show it as a picture of its own",
    ),
    explain: Text::new(
        "SVG にはプログラム、外部への接続、動き、埋め込み写真を入れることができます。読む人の安全とプライバシーのため、図形と文字だけを残します。埋め込み写真には撮影場所が残っていることがあります。",
        "An SVG may hold programs, connections to other sites, movement and photos. For the reader's safety and privacy only shapes and text are kept. An embedded photo may still tell where it was taken.",
    ),
};

/// A style sheet in a drawing.
pub static SVG_STYLE_REMOVED: Rule = Rule {
    id: "svg-style-removed",
    severity: Severity::Warning,
    message: Text::new(
        "図「{file}」の {what} を取り除いたため、色や線が変わることがあります",
        "{what} was left out of the drawing “{file}”, so colours and lines may change",
    ),
    hint: Text::new(
        "Illustrator なら「書き出し形式」→ SVG のオプションで「スタイル」を「プレゼンテーション属性」にして保存し直してください",
        "in Illustrator choose Export As → SVG, and “Presentation Attributes” under Styling; other programs call it plain SVG",
    ),
    explain: Text::new(
        "サイトの安全の決まり（default-src 'self'）により、図の中のスタイルシートは使えません。色や線を図形そのものの属性（fill=\"…\" など）として保存すれば、そのまま表示されます。style=\"…\" は自動で属性に直しています。",
        "The site's policy (default-src 'self') has no room for style sheets inside drawings. Colours and lines saved as attributes of the shapes (fill=\"…\") show as they are. style=\"…\" is turned into attributes for you.",
    ),
};

/// A drawing without a size.
pub static SVG_WITHOUT_SIZE: Rule = Rule {
    id: "svg-without-size",
    severity: Severity::Warning,
    message: Text::new(
        "図「{file}」に大きさが書かれていません",
        "the drawing “{file}” does not say how large it is",
    ),
    hint: Text::new(
        "作図ソフトで書き出すときに大きさを指定するか、1 行目の <svg に viewBox=\"0 0 幅 高さ\" を書き足してください",
        "set a size when exporting, or add viewBox=\"0 0 WIDTH HEIGHT\" to the opening <svg",
    ),
    explain: Text::new(
        "大きさが分からないと、図が表示されるまで場所を空けておけず、読んでいる途中で文章が動きます。",
        "Without a size no room can be kept for the drawing, and the text moves when it arrives.",
    ),
};
