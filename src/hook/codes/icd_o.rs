//! Topography of ICD-O-3 (WHO): three characters, or four with a point. A subsite without a name of its own here is
//! called by its code and its site.

use super::{Codes, Known, label};
use crate::text::narrow;

pub(super) const CODES: Codes = Codes { read, role: None };

/// Codes and sites, in Japanese and English.
const SITES: &[(&str, &str, &str)] = &[
    ("C00", "口唇", "Lip"),
    ("C01", "舌根", "Base of tongue"),
    ("C02", "舌のその他の部位", "Other parts of tongue"),
    ("C03", "歯肉", "Gum"),
    ("C04", "口腔底", "Floor of mouth"),
    ("C05", "口蓋", "Palate"),
    ("C06", "口腔のその他の部位", "Other parts of mouth"),
    ("C07", "耳下腺", "Parotid gland"),
    ("C08", "その他の大唾液腺", "Other major salivary glands"),
    ("C09", "扁桃", "Tonsil"),
    ("C10", "中咽頭", "Oropharynx"),
    ("C11", "上咽頭", "Nasopharynx"),
    ("C12", "梨状陥凹", "Pyriform sinus"),
    ("C13", "下咽頭", "Hypopharynx"),
    (
        "C14",
        "口唇、口腔、咽頭のその他の部位",
        "Other sites in lip, oral cavity and pharynx",
    ),
    ("C15", "食道", "Esophagus"),
    ("C16", "胃", "Stomach"),
    ("C17", "小腸", "Small intestine"),
    ("C18", "結腸", "Colon"),
    ("C19", "直腸S状結腸移行部", "Rectosigmoid junction"),
    ("C20", "直腸", "Rectum"),
    ("C21", "肛門と肛門管", "Anus and anal canal"),
    ("C22", "肝臓と肝内胆管", "Liver and intrahepatic bile ducts"),
    ("C23", "胆のう", "Gallbladder"),
    ("C24", "胆道のその他の部位", "Other parts of biliary tract"),
    ("C25", "膵臓", "Pancreas"),
    ("C26", "消化器のその他の部位", "Other digestive organs"),
    ("C30", "鼻腔と中耳", "Nasal cavity and middle ear"),
    ("C31", "副鼻腔", "Accessory sinuses"),
    ("C32", "喉頭", "Larynx"),
    ("C33", "気管", "Trachea"),
    ("C34", "気管支と肺", "Bronchus and lung"),
    ("C37", "胸腺", "Thymus"),
    ("C38", "心臓、縦隔、胸膜", "Heart, mediastinum and pleura"),
    (
        "C39",
        "呼吸器と胸腔内臓器のその他の部位",
        "Other sites within respiratory system and intrathoracic organs",
    ),
    ("C40", "四肢の骨と関節", "Bones and joints of limbs"),
    ("C41", "その他の骨と関節", "Bones and joints of other sites"),
    (
        "C42",
        "造血系と細網内皮系",
        "Hematopoietic and reticuloendothelial systems",
    ),
    ("C44", "皮膚", "Skin"),
    (
        "C47",
        "末梢神経と自律神経系",
        "Peripheral nerves and autonomic nervous system",
    ),
    ("C48", "後腹膜と腹膜", "Retroperitoneum and peritoneum"),
    (
        "C49",
        "結合組織とその他の軟部組織",
        "Connective and other soft tissues",
    ),
    ("C50", "乳房", "Breast"),
    ("C51", "外陰", "Vulva"),
    ("C52", "膣", "Vagina"),
    ("C53", "子宮頸部", "Cervix uteri"),
    ("C54", "子宮体部", "Corpus uteri"),
    ("C55", "子宮（部位不明）", "Uterus, NOS"),
    ("C56", "卵巣", "Ovary"),
    (
        "C57",
        "女性生殖器のその他の部位",
        "Other female genital organs",
    ),
    ("C58", "胎盤", "Placenta"),
    ("C60", "陰茎", "Penis"),
    ("C61", "前立腺", "Prostate gland"),
    ("C62", "精巣", "Testis"),
    (
        "C63",
        "男性生殖器のその他の部位",
        "Other male genital organs",
    ),
    ("C64", "腎臓", "Kidney"),
    ("C65", "腎盂", "Renal pelvis"),
    ("C66", "尿管", "Ureter"),
    ("C67", "膀胱", "Bladder"),
    ("C68", "泌尿器のその他の部位", "Other urinary organs"),
    ("C69", "眼と付属器", "Eye and adnexa"),
    ("C70", "髄膜", "Meninges"),
    ("C71", "脳", "Brain"),
    (
        "C72",
        "脊髄、脳神経、中枢神経系のその他の部位",
        "Spinal cord, cranial nerves and other parts of central nervous system",
    ),
    ("C73", "甲状腺", "Thyroid gland"),
    ("C74", "副腎", "Adrenal gland"),
    ("C75", "その他の内分泌腺", "Other endocrine glands"),
    (
        "C76",
        "その他の部位と部位不明確",
        "Other and ill-defined sites",
    ),
    ("C77", "リンパ節", "Lymph nodes"),
    ("C80", "原発部位不明", "Unknown primary site"),
];

fn read(text: &str) -> Option<Known> {
    let code = narrow(text.trim()).to_uppercase().replace('.', "");
    let (site, subsite) = (code.get(..3)?, code.get(3..)?);
    let plain =
        subsite.is_empty() || (subsite.len() == 1 && subsite.bytes().all(|b| b.is_ascii_digit()));
    let (_, ja, en) = SITES.iter().find(|(known, _, _)| *known == site && plain)?;
    if subsite.is_empty() {
        return Some(Known {
            code,
            label: label(&[("ja", ja), ("en", en)]),
        });
    }
    let code = format!("{site}.{subsite}");
    Some(Known {
        label: label(&[
            ("ja", &format!("{ja}（{code}）")),
            ("en", &format!("{en} ({code})")),
        ]),
        code,
    })
}

#[cfg(test)]
mod tests {
    use super::{SITES, read};

    #[test]
    fn topography_is_read_with_and_without_its_point() {
        for (text, code, ja) in [
            ("C50", "C50", "乳房"),
            ("c50.4", "C50.4", "乳房（C50.4）"),
            ("C504", "C50.4", "乳房（C50.4）"),
            ("Ｃ１６", "C16", "胃"),
        ] {
            let known = read(text).expect(text);
            assert_eq!(
                (known.code.as_str(), known.label.get("ja")),
                (code, Some(ja))
            );
        }
        for text in ["", "C", "C29", "D50", "C5041", "C50.x", "50"] {
            assert!(read(text).is_none(), "{text}");
        }
        assert!(SITES.is_sorted_by_key(|(code, _, _)| *code));
    }
}
