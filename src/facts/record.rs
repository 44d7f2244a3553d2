//! A fact as it is written down in `facts.yaml`.

use jiff::civil::Date;

use super::value::{AsOf, FactValue};
use crate::content::SourceRef;
use crate::desks::Localised;
use crate::record;
use crate::text::narrow;

record! {
    /// A figure, a law, a day or a name that more than one page states.
    pub struct FactRecord {
        /// What it is, in one language or by language
        "name" | "名称" => name: Localised, required;
        /// A number, a day, or words by language
        "value" | "値" => value: FactValue, required;
        /// Words before the value, such as 約 or about
        "qualifier" | "前置き" => qualifier: Localised;
        /// What is counted, such as 件 or cases; % for a share
        "unit" | "単位" => unit: Localised;
        /// What it is a share of
        "denominator" | "分母" => denominator: Localised;
        /// The table of statistics that has it too
        "statistic" | "統計" => statistic: Option<StatisticRef>;
        /// The time that it covers, in words
        "period" | "期間" => period: Localised;
        /// The year, month or day that it holds for
        "as_of" | "時点" => as_of: Option<AsOf>;
        /// Where it was read
        "source" | "出典" => source: Option<SourceRef>, required;
        /// Day by which somebody looks again
        "review_by" | "見直し期限" => review_by: Option<Date>;
        /// Who looks again, a role or a group
        "owner" | "担当" => owner: Option<String>;
    }
}

record! {
    /// A figure of a table of statistics.
    pub struct StatisticRef {
        /// Its id in site.toml
        "id" => id: String, required;
        /// The code of a category of each dimension, such as "measure=total, sex=F"; not needed for a table of one figure
        "where" | "条件" => chosen: String;
    }
}

impl StatisticRef {
    /// The codes that are chosen, by dimension; nothing where a part cannot be read.
    pub fn codes(&self) -> Option<Vec<(String, String)>> {
        let parts = self.chosen.split([',', '、', '，', ';']);
        let parts = parts.map(str::trim).filter(|part| !part.is_empty());
        parts
            .map(|part| {
                let (dimension, code) = part.split_once(['=', '＝'])?;
                Some((narrow(dimension.trim()), narrow(code.trim())))
            })
            .collect()
    }
}

impl FactRecord {
    pub(super) fn texts_mut(&mut self) -> Vec<&mut Localised> {
        let mut texts = vec![
            &mut self.name,
            &mut self.qualifier,
            &mut self.unit,
            &mut self.denominator,
            &mut self.period,
        ];
        if let FactValue::Words(words) = &mut self.value {
            texts.push(words);
        }
        texts
    }

    /// The texts that a reader meets.
    pub(super) fn spoken(&self) -> Vec<&Localised> {
        let mut texts = vec![&self.qualifier, &self.unit, &self.denominator, &self.period];
        if let FactValue::Words(words) = &self.value {
            texts.push(words);
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}
