//! Why a picture could not be used, each with words that a volunteer can act on.

use std::fmt;

use crate::diagnostics::{Diagnostic, Rule, Severity, Text};
use crate::files::SitePath;

use super::format::Foreign;

/// Why a picture could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImageFault {
    /// An iPhone's own format.
    Heic,
    /// A picture in a format for printing or for one program.
    ForeignFormat(&'static str),
    /// Something else; its name in Japanese and English.
    NotAPicture(&'static str, &'static str),
    TooManyBytes {
        bytes: u64,
        max: u64,
    },
    /// Too many pixels, or a strip so thin that no format holds it.
    TooLarge {
        width: u32,
        height: u32,
        max_pixels: u64,
    },
    /// The end is missing.
    Truncated,
    /// The data contradict themselves; the decoder's own words.
    Broken(String),
}

impl ImageFault {
    /// The rule that explains the fault.
    pub fn rule(&self) -> &'static Rule {
        match self {
            Self::Heic => &IMAGE_HEIC,
            Self::ForeignFormat(_) => &IMAGE_FOREIGN_FORMAT,
            Self::NotAPicture(..) => &IMAGE_NOT_A_PICTURE,
            Self::TooManyBytes { .. } => &IMAGE_TOO_MANY_BYTES,
            Self::TooLarge { .. } => &IMAGE_TOO_LARGE,
            Self::Truncated => &IMAGE_TRUNCATED,
            Self::Broken(_) => &IMAGE_BROKEN,
        }
    }

    /// A finding about the picture's file.
    pub fn about(&self, path: &SitePath) -> Diagnostic {
        let file = Diagnostic::about(self.rule(), path);
        self.fill(file.arg("file", path.file_name()))
    }

    /// Adds the fault's values to a finding made elsewhere, such as at the line that shows the
    /// picture. The finding needs `{file}` too.
    pub fn fill(&self, finding: Diagnostic) -> Diagnostic {
        match self {
            Self::Heic | Self::Truncated => finding,
            Self::ForeignFormat(name) => finding.arg("format", name),
            Self::NotAPicture(ja, en) => finding.arg("kind", ja).arg("kind_en", en),
            Self::TooManyBytes { bytes, max } => finding
                .arg("size", mebibytes(*bytes))
                .arg("max", mebibytes(*max)),
            Self::TooLarge {
                width,
                height,
                max_pixels,
            } => finding
                .arg("width", width)
                .arg("height", height)
                .arg("max", max_pixels / 1_000_000),
            Self::Broken(reason) => finding.arg("reason", reason),
        }
    }
}

impl From<Foreign> for ImageFault {
    fn from(foreign: Foreign) -> Self {
        match foreign {
            Foreign::Heic => Self::Heic,
            Foreign::Picture(name) => Self::ForeignFormat(name),
            Foreign::Other(ja, en) => Self::NotAPicture(ja, en),
        }
    }
}

impl fmt::Display for ImageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken(reason) => write!(f, "{}: {reason}", self.rule().id),
            _ => f.write_str(self.rule().id),
        }
    }
}

impl std::error::Error for ImageFault {}

fn mebibytes(bytes: u64) -> String {
    format!("{:.1}", bytes as f64 / (1024.0 * 1024.0))
}

/// A HEIC photo.
pub static IMAGE_HEIC: Rule = Rule {
    id: "image-heic",
    severity: Severity::Error,
    message: Text::new(
        "「{file}」は iPhone の写真の形式（HEIC）なので、このままではウェブページに載せられません",
        "“{file}” is in the iPhone's photo format (HEIC), which web pages cannot show",
    ),
    hint: Text::new(
        "iPhone の「ファイル」アプリに写真を保存し、長押しして「クイックアクション」→「イメージを変換」→「JPEG」を選んでください。Mac なら「プレビュー」で開き「ファイル」→「書き出す」→「JPEG」、Windows なら「フォト」で開き「名前を付けて保存」で .jpg を選びます",
        "on the iPhone, save the photo to the Files app, press and hold it, then Quick Actions → Convert Image → JPEG; on a Mac open it in Preview, File → Export → JPEG; on Windows open it in Photos and save it as .jpg",
    ),
    explain: Text::new(
        "iPhone は写真を HEIC という形式で保存します。多くのパソコンやブラウザーはこの形式を表示できません。\nこれから撮る写真を初めから JPEG にするには、iPhone の「設定」→「カメラ」→「フォーマット」で「互換性優先」を選びます。\nファイル名の末尾を .jpg に書きかえるだけでは、中身は変わりません。",
        "iPhones save photos as HEIC, which many computers and browsers cannot show.\nTo take photos as JPEG from the start, choose Settings → Camera → Formats → Most Compatible.\nRenaming the file to .jpg does not change what is in it.",
    ),
};

/// A picture that only some programs read.
pub static IMAGE_FOREIGN_FORMAT: Rule = Rule {
    id: "image-foreign-format",
    severity: Severity::Error,
    message: Text::new(
        "「{file}」は {format} 形式の画像なので、ウェブページに載せられません",
        "“{file}” is a {format} picture, which cannot be put on a web page",
    ),
    hint: Text::new(
        "画像を作ったソフトで開き、「書き出す」や「名前を付けて保存」で、写真なら JPEG、図なら PNG か SVG を選んでください",
        "open it in the program that made it and export it: JPEG for a photo, PNG or SVG for a drawing",
    ),
    explain: Text::new(
        "使える画像は JPEG、PNG、GIF、WebP、SVG です。PSD や TIFF などは印刷や編集のための形式で、ブラウザーでは表示できません。\nファイル名の末尾を書きかえるだけでは、中身は変わりません。",
        "Pictures may be JPEG, PNG, GIF, WebP or SVG. PSD, TIFF and the like are made for print or editing, and browsers do not show them.\nRenaming the file does not change what is in it.",
    ),
};

/// A file that is not a picture.
pub static IMAGE_NOT_A_PICTURE: Rule = Rule {
    id: "image-not-a-picture",
    severity: Severity::Error,
    message: Text::new(
        "「{file}」は画像ではありません。中身は{kind}です",
        "“{file}” is not a picture but {kind_en}",
    ),
    hint: Text::new(
        "画像ファイルを選び直してください。PDF やスライドの図は、図だけを PNG で書き出すか、画面の切り取りで保存します",
        "choose the picture file again; export a figure from a PDF or a slide as PNG, or save a screenshot of it",
    ),
    explain: Text::new(
        "画像として使えるのは JPEG、PNG、GIF、WebP、SVG です。ファイルの種類は名前ではなく中身で調べています。\nPDF や動画は、本文からリンクを張るか、動画の書き方を使ってください。",
        "Pictures may be JPEG, PNG, GIF, WebP or SVG. What a file is is told by its content, not by its name.\nLink to a PDF from the text, and use the video directive for a video.",
    ),
};

/// A file with too many bytes.
pub static IMAGE_TOO_MANY_BYTES: Rule = Rule {
    id: "image-too-many-bytes",
    severity: Severity::Error,
    message: Text::new(
        "画像「{file}」のファイルが大きすぎます（{size} MB、上限は {max} MB）",
        "the file of the picture “{file}” is too big ({size} MB, at most {max} MB)",
    ),
    hint: Text::new(
        "写真なら JPEG で保存し直すか、横 3000 ピクセルほどに縮めてください",
        "save a photo as JPEG, or scale it down to about 3000 pixels across",
    ),
    explain: Text::new(
        "大きなファイルは、ほかの人のパソコンでサイトを作るときにも時間と場所を取ります。\n上限は site.toml の [images] で変えられます。",
        "Big files cost time and space on everybody's computer.\nThe limit is set in site.toml under [images].",
    ),
};

/// A picture with too many pixels.
pub static IMAGE_TOO_LARGE: Rule = Rule {
    id: "image-too-large",
    severity: Severity::Error,
    message: Text::new(
        "画像「{file}」は {width}×{height} ピクセルあり、大きすぎるか、細長すぎます（上限は {max} 百万画素）",
        "the picture “{file}” has {width}×{height} pixels: too many, or too thin a strip (at most {max} megapixels)",
    ),
    hint: Text::new(
        "画像ソフトで、長い方の辺を 4000 ピクセル以下に縮めて保存し直してください",
        "scale it down in a picture program so that the longer side is 4000 pixels or fewer",
    ),
    explain: Text::new(
        "ファイルの先頭に書かれた大きさだけで判断しています。壊れたファイルや、わざと大きさを偽ったファイルでも、この表示になります。\n上限は site.toml の [images] で変えられます。",
        "Only the size in the file's header is looked at, so a broken file, or one that lies about its size, ends here too.\nThe limit is set in site.toml under [images].",
    ),
};

/// A picture that stops in the middle.
pub static IMAGE_TRUNCATED: Rule = Rule {
    id: "image-truncated",
    severity: Severity::Error,
    message: Text::new(
        "画像「{file}」は途中で切れています",
        "the picture “{file}” stops in the middle",
    ),
    hint: Text::new(
        "コピーやダウンロードが途中で止まったようです。元の画像をもう一度コピーしてください",
        "a copy or download seems to have been cut off: copy the original again",
    ),
    explain: Text::new(
        "画像の終わりを示す印が見つかりませんでした。このまま使うと、下の方が灰色になります。",
        "The mark that ends the picture is missing. Shown as it is, its lower part would be grey.",
    ),
};

/// A picture whose data make no sense.
pub static IMAGE_BROKEN: Rule = Rule {
    id: "image-broken",
    severity: Severity::Error,
    message: Text::new(
        "画像「{file}」を読み取れません",
        "the picture “{file}” cannot be read",
    ),
    hint: Text::new(
        "画像ソフトで開けるか確かめ、開けたら保存し直してください。開けないときは、元の画像をもう一度コピーしてください（詳細：{reason}）",
        "see whether a picture program opens it and save it again from there; if not, copy the original again (detail: {reason})",
    ),
    explain: Text::new(
        "ファイルの中身が壊れているか、まれな書き方で保存されています。",
        "The file is damaged, or saved in an unusual way.",
    ),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLang;

    #[test]
    fn every_message_is_filled_in() {
        let path = SitePath::new("content/ja/写真.jpg");
        for fault in [
            ImageFault::Heic,
            ImageFault::ForeignFormat("TIFF"),
            ImageFault::NotAPicture("動画", "a video"),
            ImageFault::TooManyBytes { bytes: 1, max: 2 },
            ImageFault::TooLarge {
                width: 1,
                height: 2,
                max_pixels: 3,
            },
            ImageFault::Truncated,
            ImageFault::Broken("bad".into()),
        ] {
            let finding = fault.about(&path);
            for lang in [MessageLang::Ja, MessageLang::En] {
                for text in [&finding.rule.message, &finding.rule.hint] {
                    let text = text.fill(lang, &finding.args);
                    assert!(!text.contains(['{', '}']), "{text}");
                }
            }
        }
    }

    #[test]
    fn an_iphone_photo_is_explained_step_by_step() {
        let rule = ImageFault::Heic.rule();
        assert!(rule.hint.ja.contains("イメージを変換") && rule.hint.ja.contains("JPEG"));
        assert!(rule.explain.ja.contains("互換性優先"));
    }
}
