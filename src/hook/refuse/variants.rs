//! Data on single variants or alleles: a rare one names whoever carries it.

use super::{names, words};
use crate::diagnostics::Text;
use crate::hook::Fault;
use crate::statistics::cube::{Axis, Cube};

/// Parts of what columns of variants are called.
const NAMES: [&str; 16] = [
    "variant",
    "allele",
    "genotype",
    "haplotype",
    "rsid",
    "dbsnp",
    "hgvs",
    "snp",
    "chrom",
    "mutation",
    "バリアント",
    "変異",
    "多型",
    "アレル",
    "対立遺伝子",
    "遺伝子型",
];
/// Such names that are compared whole.
const WHOLE: [&str; 5] = ["ref", "alt", "pos", "gt", "vcf"];

pub(super) fn check(cube: &Cube) -> Result<(), Fault> {
    for axis in &cube.axes {
        if named(axis) || words(axis).any(is_variant) {
            return Err(Fault::new(VARIANTS).arg("name", &axis.id));
        }
    }
    Ok(())
}

fn named(axis: &Axis) -> bool {
    names(axis)
        .any(|name| WHOLE.contains(&name.as_str()) || NAMES.iter().any(|part| name.contains(part)))
}

/// Whether a text holds the name of a variant: rs numbers, HGVS, places in the genome, transcripts, genotypes.
fn is_variant(text: &str) -> bool {
    let narrow = crate::text::narrow(text);
    let mut words = narrow.split(|c: char| c.is_whitespace() || "()[],;、。".contains(c));
    words.any(|word| {
        is_rs(word) || is_hgvs(word) || is_place(word) || is_transcript(word) || is_genotype(word)
    })
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_rs(word: &str) -> bool {
    let number = word.strip_prefix("rs").or_else(|| word.strip_prefix("RS"));
    number.is_some_and(|number| number.len() >= 3 && digits(number))
}

/// `c.35G>A`, `p.Arg175His`, `NM_000546.6:c.524G>A`.
fn is_hgvs(word: &str) -> bool {
    let word = word.rsplit(':').next().unwrap_or_default();
    let Some((kind, change)) = word.split_once('.') else {
        return false;
    };
    let digit = change.bytes().any(|b| b.is_ascii_digit());
    let letter = change.bytes().any(|b| b.is_ascii_alphabetic());
    ["c", "g", "p", "n", "m", "r"].contains(&kind) && digit && letter
}

/// `chr7:55249071`, `7-55249071-T-G`.
fn is_place(word: &str) -> bool {
    let mut parts = word.split([':', '-', '_', '>']);
    let first = parts.next().unwrap_or_default();
    let bare = first.trim_start_matches("chr").trim_start_matches("Chr");
    let chromosome = matches!(bare, "X" | "Y" | "MT" | "M")
        || bare
            .parse()
            .is_ok_and(|number: u8| (1..=22).contains(&number));
    let position = parts
        .next()
        .is_some_and(|part| part.len() >= 5 && digits(part));
    let rest = parts.next();
    let based =
        rest.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b"ACGTacgt".contains(&b)));
    chromosome && position && (based || first != bare)
}

fn is_transcript(word: &str) -> bool {
    let after = |head: &&str| word.strip_prefix(*head);
    let reference = ["NM_", "NP_", "NC_", "NG_", "NR_"].iter().find_map(after);
    let reference = reference.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let digits = |rest: &str| rest.bytes().filter(u8::is_ascii_digit).count();
    let ensembl = after(&"ENS").is_some_and(|rest| digits(rest) >= 8);
    reference || ensembl
}

fn is_genotype(word: &str) -> bool {
    let pair = word.split_once('/').or_else(|| word.split_once('|'));
    let base = |part: &str| ["0", "1", "2", ".", "A", "C", "G", "T"].contains(&part);
    pair.is_some_and(|(left, right)| base(left) && base(right))
}

const VARIANTS: Text = Text::new(
    "列『{name}』は、遺伝子のバリアントやアレルごとのデータのようです。まれなものは持ち主がわかるので、受け取りません。遺伝子や疾患の区分にまとめてください",
    "the column “{name}” seems to tell of single variants or alleles, which are never taken: a rare one names whoever carries it; aggregate by gene or disease",
);

#[cfg(test)]
mod tests {
    use super::is_variant;

    #[test]
    fn variants_are_told_from_other_codes() {
        for text in [
            "rs113488022",
            "c.35G>A",
            "p.Arg175His",
            "NM_000546.6:c.524G>A",
            "BRAF (p.V600E)",
            "chr7:55249071",
            "7-55249071-T-G",
            "7:55249071:T:G",
            "NM_000546",
            "ENST00000269305",
            "0/1",
            "A|G",
        ] {
            assert!(is_variant(text), "{text}");
        }
        for text in [
            "13",
            "13101",
            "C50.4",
            "C50",
            "2024",
            "2024-10",
            "2024-10-31",
            "10-14",
            "65-74",
            "BRCA1",
            "肺がん",
            "FY2024",
            "p. 12",
            "20-24",
            "5部位の合計",
            "あ",
            "M/F",
            "10-12345",
        ] {
            assert!(!is_variant(text), "{text}");
        }
    }
}
