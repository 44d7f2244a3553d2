//! What may be wrong with assets, in words for people.

use crate::diagnostics::{Rule, Severity, Text};

/// A name that no file has.
pub static ASSET_UNKNOWN: Rule = Rule {
    id: "asset-unknown",
    severity: Severity::Error,
    message: Text::new(
        "assets フォルダーに「{name}」というファイルがありません",
        "there is no file “{name}” in the assets folder",
    ),
    hint: Text::new(
        "{suggestion}名前のつづり、大文字と小文字、置いた場所を確かめてください",
        "{suggestion_en}check its spelling, capitals and folder",
    ),
    explain: Text::new(
        "スタイルシートの url(…) は、そのスタイルシートから見た場所で書きます。例：css/site.css から fonts/a.woff2 は url(../fonts/a.woff2)。\n/ で始めると、サイトの一番上からの場所になります（/assets/… は assets フォルダー）。",
        "url(…) in a style sheet is relative to that sheet: from css/site.css, fonts/a.woff2 is url(../fonts/a.woff2).\nWith a leading / it is counted from the site's root (/assets/… is the assets folder).",
    ),
};

/// An address that the site's policy blocks.
pub static ASSET_CSS_BLOCKED: Rule = Rule {
    id: "asset-css-blocked",
    severity: Severity::Error,
    message: Text::new(
        "スタイルシートの「{url}」は、読む人のブラウザーで読み込まれません",
        "readers' browsers will not load “{url}” from the style sheet",
    ),
    hint: Text::new(
        "ファイルを assets フォルダーに置き、url(../フォルダー/ファイル名) と書いてください",
        "put the file into the assets folder and write url(../folder/name)",
    ),
    explain: Text::new(
        "このサイトは、ほかのサイトへの接続も data: の埋め込みもしません（default-src 'self'）。どのページを読んだかがほかの会社に伝わらないようにするためです。",
        "The site connects to no other site and embeds no data: addresses (default-src 'self'), so that no other company learns what somebody reads.",
    ),
};

/// An `@import`.
pub static ASSET_CSS_IMPORT: Rule = Rule {
    id: "asset-css-import",
    severity: Severity::Error,
    message: Text::new(
        "スタイルシートでは @import を使えません（取り除きました）",
        "@import does not work in style sheets here (it was left out)",
    ),
    hint: Text::new(
        "読み込みたいファイルを assets/css/ に置いてください。名前の順に 1 つにまとめられます",
        "put the file into assets/css/: all sheets there are joined in order of name",
    ),
    explain: Text::new(
        "assets/css/ のファイルは名前の順（10-base.css、20-page.css …）に 1 つの site.css になります。@import は表示を遅くし、つなげた後では働きません。",
        "The files in assets/css/ become one site.css in order of name (10-base.css, 20-page.css …). @import is slow, and has no effect after joining.",
    ),
};

/// A style sheet in another encoding.
pub static ASSET_CSS_NOT_UTF8: Rule = Rule {
    id: "asset-css-not-utf8",
    severity: Severity::Error,
    message: Text::new(
        "スタイルシート「{file}」の文字コードが UTF-8 ではありません",
        "the style sheet “{file}” is not in UTF-8",
    ),
    hint: Text::new(
        "エディターで開き、文字コードに UTF-8 を選んで保存し直してください",
        "open it in an editor and save it as UTF-8",
    ),
    explain: Text::new(
        "サイトの文字はすべて UTF-8 です。@charset でほかの文字コードを指定しても使えません。",
        "All text of the site is UTF-8; @charset cannot change that.",
    ),
};

/// A bracket, quote or comment without its other half.
pub static ASSET_CSS_UNBALANCED: Rule = Rule {
    id: "asset-css-unbalanced",
    severity: Severity::Warning,
    message: Text::new(
        "スタイルシートのかっこ、引用符、コメントの始まりと終わりが合っていません",
        "a bracket, quote or comment in the style sheet lacks its other half",
    ),
    hint: Text::new(
        "この場所の前後で、{ } ( ) [ ] \" ' /* */ の書き忘れや書きすぎを探してください",
        "look near this place for a missing or extra { } ( ) [ ] \" ' /* */",
    ),
    explain: Text::new(
        "閉じ忘れがあると、その後の指定がすべて効かなくなります。ほかのファイルを守るため、ファイルの終わりで自動で閉じています。",
        "What is left open swallows everything after it. To protect the other files it is closed at the end of its own.",
    ),
};

/// A photo among the assets that tells where it was taken.
pub static ASSET_LOCATION: Rule = Rule {
    id: "asset-location",
    severity: Severity::Error,
    message: Text::new(
        "assets の写真「{file}」に撮影場所が記録されています",
        "the photo “{file}” among the assets records where it was taken",
    ),
    hint: Text::new(
        "写真は content フォルダーに置いてください（位置情報が自動で消えます）。assets に置くなら、位置情報を消してから保存し直します",
        "put photos into the content folder, where the location is taken out for you; or remove it before putting one into assets",
    ),
    explain: Text::new(
        "assets のファイルは、そのままの中身で公開されます。写真の位置情報から、自宅や病院が分かることがあります。",
        "Files in assets are published as they are. A photo's location may show where somebody lives or is treated.",
    ),
};

/// A name that is made by joining.
pub static ASSET_NAME_TAKEN: Rule = Rule {
    id: "asset-name-taken",
    severity: Severity::Error,
    message: Text::new(
        "「{name}」という名前は使えません",
        "the name “{name}” is taken",
    ),
    hint: Text::new(
        "assets/css/ の中に移すか、別の名前にしてください",
        "move it into assets/css/ or give it another name",
    ),
    explain: Text::new(
        "assets/css/ のスタイルシートは site.css という 1 つのファイルにまとめられるので、同じ名前のファイルは置けません。",
        "The sheets in assets/css/ are joined into one file called site.css, so no other file can have that name.",
    ),
};
