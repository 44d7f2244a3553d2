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

/// Whether a text holds the name of a variant: rs numbers, HGVS, places in the genome, transcripts, genotypes, star
/// alleles, accessions of registers, amino acids changed.
fn is_variant(text: &str) -> bool {
    let narrow = crate::text::narrow(text);
    let words = || narrow.split(|c: char| c.is_whitespace() || "()[],;、。".contains(c));
    let words: Vec<&str> = words().filter(|word| !word.is_empty()).collect();
    // HGVS puts what is only predicted into brackets: p.(Arg175His).
    let whole = narrow.replace(['(', ')'], "");
    whole.split_whitespace().any(is_hgvs)
        || words.iter().any(|word| KNOWN.iter().any(|is| is(word)))
        || words.iter().any(|word| is_change(word, words.len() > 1))
}

const KNOWN: [fn(&str) -> bool; 7] = [
    is_rs,
    is_hgvs,
    is_place,
    is_transcript,
    is_genotype,
    is_star,
    is_registered,
];

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_rs(word: &str) -> bool {
    let number = word.get(..2).filter(|head| head.eq_ignore_ascii_case("rs"));
    let number = number.and_then(|_| word.get(2..));
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

/// `chr7:55249071`, `7-55249071-T-G`, `chr1:123A>G`.
fn is_place(word: &str) -> bool {
    let mut parts = word.split([':', '-', '_', '>']);
    let first = parts.next().unwrap_or_default();
    let bare = first.trim_start_matches("chr").trim_start_matches("Chr");
    let base = |c: char| "ACGTacgt".contains(c);
    if let Some((place, to)) = word.split_once('>')
        && let Some((_, place)) = place.split_once([':', '-', '_'])
        && digits(place.trim_end_matches(base))
        && place.ends_with(base)
        && to.chars().all(base)
    {
        return true;
    }
    let chromosome = matches!(bare, "X" | "Y" | "MT" | "M")
        || bare
            .parse()
            .is_ok_and(|number: u8| (1..=22).contains(&number));
    let far = |part: &str| digits(part) && (part.len() >= 5 || (first != bare && part.len() >= 3));
    let position = parts.next().is_some_and(far);
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

/// `CYP2C19*2`, `HLA-A*02:01`.
fn is_star(word: &str) -> bool {
    word.split_once('*').is_some_and(|(gene, allele)| {
        gene.starts_with(|c: char| c.is_ascii_uppercase())
            && allele.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Numbers of single variants in ClinVar, COSMIC and dbVar.
fn is_registered(word: &str) -> bool {
    let registers = ["VCV", "RCV", "SCV", "COSM", "COSV", "nsv", "esv", "nssv"];
    let mut numbers = registers.iter().filter_map(|head| word.strip_prefix(head));
    numbers.any(|number| number.len() >= 3 && number.starts_with(|c: char| c.is_ascii_digit()))
}

/// `V600E`, or `KRAS G12D`: shorter ones by themselves may be codes of something else.
fn is_change(word: &str, beside_others: bool) -> bool {
    let acid = |c: char| "ACDEFGHIKLMNPQRSTVWY".contains(c);
    let Some(rest) = word.strip_prefix(acid) else {
        return false;
    };
    let place = rest.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '*');
    let to = rest.get(place.len()..).unwrap_or_default();
    let long = place.len() >= 3 || (beside_others && place.len() == 2);
    let changed = to.len() == 1 && to.starts_with(|c| acid(c) || c == '*');
    let changed = changed || ["fs", "del", "dup", "ins"].contains(&to);
    digits(place) && !place.starts_with('0') && long && changed
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
            "rs123",
            "Rs1234",
            "chr1:123A>G",
            "chr1:123",
            "1-123A>G",
            "NC_000001.11:g.123A>G",
            "p.(Arg175His)",
            "TP53 p.(Arg97ProfsTer23)",
            "m.8993T>G",
            "c.-14G>C",
            "c.*32del",
            "V600E",
            "BRAF V600E",
            "KRAS G12D",
            "E746del",
            "R1699*",
            "CYP2C19*2",
            "HLA-A*02:01",
            "VCV000012345",
            "COSM476",
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
            "L01F",
            "C10A",
            "G12D",
            "D48.1",
            "E10-E14",
            "T2N1M0",
            "2024>2025",
            "20代",
            "Q3 2024",
            "5類（定点）",
            "A12 B34",
            "B-123",
            "M 3",
        ] {
            assert!(!is_variant(text), "{text}");
        }
    }
}
