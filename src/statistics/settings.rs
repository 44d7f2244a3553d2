//! A policy as settings: how locks, reports, `site.toml` and the command line write it.

use std::collections::BTreeMap;

use super::merge::Merge;
use super::past::Change;
use super::policy::{Dominance, Policy, Require, Rounding, RoundingKind, Tier, Zeros};

impl Policy {
    /// The policy as settings, for locks and reports. How much effort goes into looking is left out: it decides what
    /// else is hidden, never what is protected.
    pub fn settings(&self) -> BTreeMap<String, String> {
        let mut settings = BTreeMap::from([
            ("threshold".to_owned(), self.threshold.to_string()),
            ("zeros".to_owned(), self.zeros.name().to_owned()),
            ("require".to_owned(), self.require.name().to_owned()),
        ]);
        for tier in &self.tiers {
            let threshold = tier
                .threshold
                .map_or("none".to_owned(), |least| least.to_string());
            settings.insert(format!("below-{}", tier.below), threshold);
        }
        if let Some(rounding) = self.rounding {
            settings.insert("round".to_owned(), rounding.base.to_string());
            settings.insert("rounding".to_owned(), rounding.kind.name().to_owned());
        }
        let Dominance {
            contributors,
            n,
            k,
            p,
        } = self.dominance;
        settings.insert("contributors".to_owned(), contributors.to_string());
        settings.insert("dominance".to_owned(), format!("{n},{k}"));
        settings.insert("p-percent".to_owned(), p.to_string());
        if !self.collapse.is_empty() {
            let collapse: Vec<String> = self.collapse.iter().map(Merge::to_string).collect();
            settings.insert("collapse".to_owned(), collapse.join("; "));
        }
        settings
    }
}

impl Tier {
    /// Reads `25000:20`, fewer inhabitants than the first and the threshold there, or `2000:none`.
    pub fn parse(text: &str) -> Option<Self> {
        let (below, threshold) = text.split_once(':')?;
        let threshold = match threshold.trim() {
            "none" => None,
            least => Some(
                least
                    .parse()
                    .ok()
                    .filter(|least| (3..=1_000).contains(least))?,
            ),
        };
        Some(Self {
            below: below.trim().parse().ok().filter(|below| *below > 0)?,
            threshold,
        })
    }
}

impl Dominance {
    /// Reads `n,k` of the (n,k) rule: how many contributions, from 1, and how many per cent, from 1 to 100.
    pub fn parse(text: &str) -> Option<(usize, i64)> {
        let (n, k) = text.split_once(',')?;
        let n = n.trim().parse().ok().filter(|n| (1..=20).contains(n))?;
        let k = k.trim().parse().ok().filter(|k| (1..=100).contains(k))?;
        Some((n, k))
    }
}

impl Rounding {
    /// What its settings say, if they are ones.
    pub fn read(base: i64, kind: &str) -> Option<Self> {
        let kind = RoundingKind::ALL
            .into_iter()
            .find(|known| known.name() == kind)?;
        (2..=1_000).contains(&base).then_some(Self { base, kind })
    }
}

impl RoundingKind {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 2] = [Self::Additive, Self::Consistent];

    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Additive => "additive",
            Self::Consistent => "consistent",
        }
    }
}

impl Change {
    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Cumulative => "cumulative",
            Self::Revised => "revised",
            Self::Final => "final",
        }
    }
}

impl Zeros {
    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shown => "show",
            Self::Protected => "protect",
        }
    }
}

impl Require {
    /// Its name in settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interval => "interval",
            Self::All => "all",
        }
    }
}
