//! What a policy may say beside threshold and zeros, as asked on the command line: categories that are put together,
//! small places, amounts, and rounding.

use clap::{Args, ValueEnum};

use crate::cli::help::both;
use crate::statistics::{Dominance, Merge, Policy, Rounding, RoundingKind, Tier};

/// Rules that a policy may add.
#[derive(Args, Clone)]
pub struct RuleArgs {
    #[arg(long, value_name = "DIM:CODE,CODE=CODE[:LABEL]", value_parser = merge, help = both!(
        "守る前に一つにまとめる区分。くり返せる（例：\"age:80-84,85-89=80-89:80〜89歳\"）",
        "Categories to put together before gating; may be repeated (such as \"age:80-84,85-89=80-89:80 to 89\")"
    ))]
    pub collapse: Vec<Merge>,
    #[arg(long, value_name = "PEOPLE:N", value_parser = tier, help = both!(
        "人口がPEOPLE人より少ない地域のしきい値。none なら何も公開しない。くり返せる（既定は 2000:none と 25000:20）",
        "Threshold for places of fewer than so many people, or none to show nothing; may be repeated (default: 2000:none and 25000:20)"
    ))]
    tier: Vec<Tier>,
    #[arg(long, value_name = "N,K", value_parser = dominance, help = both!(
        "金額などの表：大きいほうからN件で合計のK%を超えたら隠す（既定は 2,85）",
        "Amounts: hide where the N greatest contributions are more than K per cent (default: 2,85)"
    ))]
    dominance: Option<(usize, i64)>,
    #[arg(long, value_name = "P", value_parser = clap::value_parser!(i64).range(1..=100), help = both!(
        "金額などの表：2番目の人が1番目をP%以内で言い当てられたら隠す（既定は15）",
        "Amounts: hide where the second could tell the first to within P per cent (default: 15)"
    ))]
    p_percent: Option<i64>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=100), help = both!(
        "金額などの表：N件より少ない内訳からなる数を隠す（既定は3）",
        "Amounts: hide what fewer than N contribute to (default: 3)"
    ))]
    contributors: Option<u8>,
    #[arg(long, value_name = "BASE", value_parser = clap::value_parser!(i64).range(2..=1_000), help = both!(
        "隠すかわりに、BASEの倍数に丸める（しきい値の半分以上）",
        "Round to multiples of BASE instead of hiding (half of the threshold or more)"
    ))]
    round: Option<i64>,
    #[arg(long, value_enum, default_value = "additive", hide_possible_values = true, requires = "round", help = both!(
        "丸めた数に言えること。additive（合計が内訳の和になる）か consistent（同じ数はいつも同じに丸める）。両方は成り立たない",
        "What holds of rounded numbers: additive (totals are sums of their parts) or consistent (the same count is always rounded alike); both cannot"
    ))]
    rounding: Kind,
}

/// What holds of rounded numbers.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Additive,
    Consistent,
}

impl RuleArgs {
    /// Adds these rules to a policy.
    pub fn add_to(&self, policy: Policy) -> Policy {
        let rule = policy.dominance;
        let (n, k) = self.dominance.unwrap_or((rule.n, rule.k));
        let kind = match self.rounding {
            Kind::Additive => RoundingKind::Additive,
            Kind::Consistent => RoundingKind::Consistent,
        };
        Policy {
            tiers: if self.tier.is_empty() {
                policy.tiers
            } else {
                self.tier.clone()
            },
            dominance: Dominance {
                contributors: self.contributors.map_or(rule.contributors, usize::from),
                n,
                k,
                p: self.p_percent.unwrap_or(rule.p),
            },
            collapse: self.collapse.clone(),
            rounding: self.round.map(|base| Rounding { base, kind }),
            ..policy
        }
    }
}

fn merge(text: &str) -> Result<Merge, &'static str> {
    Merge::parse(text).ok_or("DIM:CODE,CODE=CODE[:LABEL]")
}

fn tier(text: &str) -> Result<Tier, &'static str> {
    Tier::parse(text).ok_or("2000:none, 25000:20 (3-1000)")
}

fn dominance(text: &str) -> Result<(usize, i64), &'static str> {
    Dominance::parse(text).ok_or("2,85 (1-20,1-100)")
}
