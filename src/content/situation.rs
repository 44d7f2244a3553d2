//! The fields of life in which people need somebody to ask.

use crate::choices;

choices! {
    /// A field of life.
    pub enum Situation {
        Employment = "employment" | "仕事",
        Insurance = "insurance" | "保険",
        Family = "family" | "結婚・家族",
        School = "school" | "学校",
        MedicalCare = "medical-care" | "医療",
        Privacy = "privacy" | "個人情報",
        OnlineAbuse = "online-abuse" | "ネット上の中傷",
        ConsumerTests = "consumer-tests" | "消費者向け検査",
        Research = "research" | "研究への参加",
    }
}
