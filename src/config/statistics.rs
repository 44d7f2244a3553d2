//! Sources of statistics: one `[[statistics]]` each, which `shirube stats fetch` asks.

use super::Licence;
use crate::fields::{Link, Localised, Reference};
use crate::{choices, record};

record! {
    /// Where a table of figures comes from, and how it may be published.
    pub struct StatisticsSource {
        /// Name of the snapshot in content/_data/stats/: small letters, digits and hyphens
        "id" => id: Option<Reference>, required;
        /// What the table shows, by language
        "title" | "題名" => title: Localised;
        /// What has to be said with it, by language
        "note" | "注記" => note: Localised;
        /// What is counted, such as 人, by language
        "unit" | "単位" => unit: Localised;
        /// Who publishes the figures, or what the source is called, by language
        "source" | "出典" => source: Localised;
        /// The document or data set in which the figures stand, as it should be cited
        "document" | "文書" => document: Option<String>;
        /// Address of the document
        "document_url" ~ "url" ~ "uri" => document_url: Option<Link>;
        /// Licence under which the table is published here, whatever holds for the document that it is from
        "licence" | "ライセンス" => licence: Option<Licence>;
        /// Whether the figures are already published, in the document that is named: they are not gated
        "public" | "公開済み" => public: bool;
        /// Whether the figures are made up, to try things out
        "synthetic" | "架空" => synthetic: bool;
        /// The year, month or day that the figures hold for, such as 2026-03
        "as_of" | "時点" => as_of: Option<Reference>;
        /// The year, month or day by which newer figures are due; after it, readers are told
        "next_update" | "次の更新" => next_update: Option<Reference>;
        /// Program that gives the table, and its arguments; a path is looked for from the site's folder
        "command" | "プログラム" ~ "program" => command: Vec<String>;
        /// File of figures that are public, from the site's folder
        "file" | "ファイル" => file: Option<String>;
        /// Address of the table; {NAME} stands for the secret of that name
        "address" | "アドレス" ~ "url" ~ "uri" => address: Option<String>;
        /// Authorization header for the address, such as "Bearer {NAME}"
        "authorization" => authorization: Option<String>;
        /// Names of environment variables that the program or the address needs; all others are kept from it
        "secrets" | "秘密" ~ "env" => secrets: Vec<String>;
        /// Hosts and addresses inside a private network that may be asked
        "private_hosts" => private_hosts: Vec<String>;
        /// Folders and files that the program may read besides the system's and its own
        "reads" => reads: Vec<String>;
        /// Form of a file or address; by default by its ending
        "format" | "形式" => format: Option<String>;
        /// Column of a CSV table that holds the figures
        "value" | "値の列" => value: Option<String>;
        /// How the figures of one release differ from those before: they only grow (by default), are corrected, or stay
        "change" | "変わり方" => change: Option<Change>;
        /// Counts below it are not shown (default 10, from 3 to 100)
        "threshold" | "しきい値" => threshold: Option<u32>;
        /// Whether a count of nobody is shown
        "zeros" | "ゼロ" => zeros: Option<ZeroCounts>;
        /// Round to multiples of this base instead of hiding (from half of the threshold on)
        "round" | "丸め" => round: Option<u32>;
        /// What holds of rounded numbers (default additive); both cannot hold, and the page says which does
        "rounding" | "丸め方" => rounding: Option<RoundedHow>;
        /// Categories to put together before anything is hidden, such as "age:80-84,85-89=80-89:80 to 89"
        "collapse" | "まとめる" => collapse: Vec<String>;
        /// Thresholds of places by inhabitants: fewer than the first have the second, or "none" to show nothing (default "2000:none" and "25000:20")
        "tiers" | "人口" => tiers: Vec<String>;
        /// Amounts: hidden where the N greatest contributions are more than K per cent, as "N,K" (default "2,85")
        "dominance" => dominance: Option<String>;
        /// Amounts: hidden where the second contributor could tell the first to within so many per cent (default 15)
        "p_percent" => p_percent: Option<u32>;
        /// Amounts: hidden where fewer contributed (default 3)
        "contributors" => contributors: Option<u32>;
        /// What is known of dimensions besides what the data says
        "dimensions" | "分類" => dimensions: Vec<StatisticsDimension>;
    }
}

record! {
    /// What is known of a dimension.
    pub struct StatisticsDimension {
        /// Its name in the data
        "id" => id: String, required;
        /// What it is called, by language
        "label" | "名称" => label: Localised;
        /// time, geo or metric
        "role" | "役割" => role: Option<DimensionRole>;
        /// The codes that its categories are from
        "codes" | "コード" => codes: Option<CodeList>;
        /// Code of the category that is the total of all others
        "total" | "合計" => total: Option<String>;
        /// What its categories are called
        "categories" | "区分" => categories: Vec<StatisticsCategory>;
    }
}

record! {
    /// What is known of a category.
    pub struct StatisticsCategory {
        /// Its code in the data
        "code" | "コード" => code: String, required;
        /// What it is called, by language
        "label" | "名称" => label: Localised;
        /// For a measure, what its figures count, by language
        "unit" | "単位" => unit: Localised;
        /// For a measure, how many decimals its figures have
        "decimals" | "小数点以下" => decimals: Option<u32>;
        /// For a total, the codes that it is the sum of
        "parts" | "内訳" => parts: Vec<String>;
    }
}

choices! {
    /// What a dimension is of.
    pub enum DimensionRole {
        Time = "time" | "時",
        Geo = "geo" | "地域",
        Metric = "metric" | "指標",
    }
}

choices! {
    /// Lists of codes whose labels are known.
    pub enum CodeList {
        Prefecture = "prefecture" | "都道府県",
        Municipality = "municipality" | "市区町村",
        IcdO = "icd-o" | "部位",
        FiscalYear = "fiscal-year" | "年度",
        Sex = "sex" | "性別",
    }
}

choices! {
    /// How figures change from one release to the next.
    pub enum Change {
        Cumulative = "cumulative" | "累計",
        Revised = "revised" | "改訂",
        Final = "final" | "確定",
    }
}

choices! {
    /// What holds of rounded numbers: totals are the sums of their parts, or the same count is always rounded alike.
    pub enum RoundedHow {
        Additive = "additive" | "合計が合う",
        Consistent = "consistent" | "いつも同じ",
    }
}

choices! {
    /// Whether zeros are shown.
    pub enum ZeroCounts {
        Show = "show" | "見せる",
        Protect = "protect" | "守る",
    }
}
