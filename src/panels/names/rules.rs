//! The findings about names that must not be shown.

use crate::diagnostics::{Rule, Severity, Text};

pub static NAME_COPIED: Rule = Rule {
    id: "panel-name-copied",
    severity: Severity::Warning,
    message: Text::new(
        "出すことへの同意がない人の名前が、ここにあります",
        "a name whose owner does not agree to its being shown stands here",
    ),
    hint: Text::new(
        "名前を消すか、「参加者」などに書きかえてください（作るサイトでは黒く塗るか、出しません）",
        "delete it or write “a member” instead (in the site that is built it is blacked out or left out)",
    ),
    explain: Text::new(
        "名簿に同意した日がない人と、取り消した日（withdrawn_on）がある人の名前は、作るサイトのどこにも出ません。もとのファイルに残る写しは、人が消します。画像や PDF や Word の中の情報、ファイルの名前も調べます。画素に写った名前は分かりません。すべて消えたら、名簿の名前と乱数（salt）も消してください。",
        "The name of somebody without `consent_on`, or with `withdrawn_on`, is in nothing that is built. Copies in the sources are for people to delete; the details of pictures, PDFs and Word files and the names of files are looked at too, what pixels show is not. When all are gone, delete name and salt in the file of people too.",
    ),
};

pub static NAME_PUBLISHED: Rule = Rule {
    id: "panel-name-published",
    severity: Severity::Error,
    message: Text::new(
        "出すことへの同意がない人の名前が入ったまま、公開されるところでした",
        "a name whose owner does not agree to its being shown would be published with this",
    ),
    hint: Text::new(
        "ファイルの中身か名前を直してください。この種類のファイルは、塗って出すことができません",
        "change the file or its name: this kind of file cannot be blacked out",
    ),
    explain: Text::new(
        "PDF や Word の文書、フォント、ファイルの名前（ページのアドレスになります）の中の名前は、塗れません。名前を除いたファイルに取りかえるまで、サイトは作り直されません。",
        "A name in a PDF, in a Word file or in the name of a file, which becomes an address, cannot be blacked out. The site is not built until the file is replaced by one without the name.",
    ),
};

pub static NAME_BUILT: Rule = Rule {
    id: "panel-name-built",
    severity: Severity::Error,
    message: Text::new(
        "作ったファイル（{file}）に、出すことへの同意がない人の名前が残りました",
        "a name whose owner does not agree to its being shown was left in what was built ({file})",
    ),
    hint: Text::new(
        "もとの文で名前がいくつかに分かれていないか見て、消すか「参加者」などに書きかえてください。それまで、このファイルは作りません",
        "look for the name in parts in what this is made of, and delete it or write “a member”; until then the file is not made",
    ),
    explain: Text::new(
        "名前は、もとのファイルを読む時に黒く塗ります。書き方によっては、部品をつないで初めて名前になることがあるので、作ったファイルもすべて、タグを除いた文として調べます。",
        "Names are blacked out where files are read. Since parts may come together only in what is built, every built file is looked at too, as text without tags.",
    ),
};
